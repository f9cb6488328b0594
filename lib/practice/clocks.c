/* SPDX-License-Identifier: MIT */
/* How it stands with what has to be done by when: each limit of a profile is looked
 * for among what has happened. What a limit waits for is said by its profile; no
 * limit is known here. */
#include "lib/practice/clocks.h"

#include "lib/practice/days.h"
#include "lib/practice/limit.h"
#include "lib/practice/timeline.h"

/* Working days that count as soon. */
#define SOON 2

G_DEFINE_BOXED_TYPE (SosClocks, sos_clocks, sos_clocks_ref, sos_clocks_unref)

/* One limit, of all children or of one, while it is looked at. */
typedef struct {
  const SosTimeline *timeline;
  const SosCalendar *calendar;
  const SosLimit *limit;
  const char *child;
  SosDate as_of;
  SosDate since; /* what lies before belongs to work that had ended */
  SosDate start;
  gboolean is_second_choice; /* what should have been counted from is not there */
  SosDate ended;             /* when it stopped being asked */
  GArray *items;
} Measure;

/* The limit's own number and unit, or those of one of its later days. */
typedef struct {
  gint n;
  SosLimitUnit unit;
  const SosMomentList *start; /* NULL: the limit's */
} Day;

static Day
get_day (const SosLimit *limit, guint index)
{
  const SosPoint *point = index > 0 ? limit->then.items[index - 1] : NULL;
  Day day = { .n = limit->n.value, .unit = limit->unit };

  if (point == NULL)
    return day;

  day.n = point->n.value;
  day.unit = point->unit != SOS_UNIT_UNKNOWN ? point->unit : limit->unit;
  day.start = point->start.n > 0 ? &point->start : NULL;

  return day;
}

static SosDate
find_start (const Measure *measure, const SosMomentList *starts, SosDate from, guint *index)
{
  return sos_timeline_find_any (measure->timeline, starts, measure->child, from, index);
}

/* Whether, after that end, work began anew before anything else was said. */
static gboolean
is_begun_anew (const Measure *measure, const SosMoment *end, SosDate on)
{
  const SosMoment same_kind = { .what = end->what };
  SosDate start = find_start (measure, &measure->limit->start, on + 1, NULL);
  SosDate next = sos_timeline_find (measure->timeline, &same_kind, measure->child, on + 1);

  return start != SOS_DATE_NONE && (next == SOS_DATE_NONE || next >= start);
}

static SosDate
find_since_end (const Measure *measure, const SosMoment *end)
{
  SosDate since = SOS_DATE_NONE, on = sos_timeline_find (measure->timeline, end, measure->child, SOS_DATE_NONE);

  for (; on != SOS_DATE_NONE; on = sos_timeline_find (measure->timeline, end, measure->child, on + 1))
    if (is_begun_anew (measure, end, on))
      since = on + 1;

  return since;
}

static SosDate
find_since (const Measure *measure)
{
  const SosMomentList *ends = &measure->limit->ends;
  SosDate since = SOS_DATE_NONE;

  for (guint i = 0; i < ends->n; i++)
    if (ends->items[i]->what != NULL)
      since = MAX (since, find_since_end (measure, ends->items[i]));

  return since;
}

static SosDate
find_ended (const Measure *measure)
{
  const SosMomentList *ends = &measure->limit->ends;
  SosDate ended = SOS_DATE_NONE;

  for (guint i = 0; i < ends->n; i++)
    {
      SosDate on = sos_timeline_find_latest (measure->timeline, ends->items[i], measure->child);

      if (on >= measure->since && on != SOS_DATE_NONE && (ended == SOS_DATE_NONE || on < ended))
        ended = on;
    }

  return ended;
}

static gboolean
is_asked (const Measure *measure)
{
  const SosMomentList *provided = &measure->limit->provided;

  for (guint i = 0; i < provided->n; i++)
    {
      SosDate on = sos_timeline_find_latest (measure->timeline, provided->items[i], measure->child);

      if (on == SOS_DATE_NONE || on < measure->since)
        return FALSE;
    }

  return TRUE;
}

static void
assume (SosClock *clock, SosAssumption assumption)
{
  guint i = 0;

  while (clock->assumed[i] != SOS_ASSUMED_NOTHING && clock->assumed[i] != assumption)
    i++;
  clock->assumed[i] = assumption;
}

static SosClock
new_clock (const Measure *measure, SosLimitUnit unit, guint occurrence)
{
  const SosLimit *limit = measure->limit;
  SosClock clock = {
    .id = limit->id,
    .label = limit->label,
    .child = measure->child,
    .occurrence = occurrence,
    .state = SOS_CLOCK_NOT_STARTED,
    .unit = unit,
    .comparator = limit->comparator != SOS_COMPARATOR_UNKNOWN ? limit->comparator : SOS_COMPARATOR_WITHIN,
    .source = limit->source,
    .quote = limit->quote,
  };

  for (const SosAssumption *assumption = limit->assumed; assumption != NULL && *assumption != SOS_ASSUMED_NOTHING;
       assumption++)
    assume (&clock, *assumption);

  return clock;
}

static SosDate
find_due (const Measure *measure, SosLimitUnit unit, gint n, SosDate start, GError **error)
{
  return sos_limit_find_due (measure->limit, unit, n, start, measure->calendar, error);
}

/* The latest day under any other unit, counted from that start. */
static gboolean
try_units (const Measure *measure, const Day *day, SosDate start, gboolean is_other, SosClock *clock, GError **error)
{
  const SosLimitUnit *unit = measure->limit->other_units;
  SosDate due;

  if (is_other)
    {
      due = find_due (measure, day->unit, day->n, start, error);
      if (due == SOS_DATE_NONE)
        return FALSE;
      clock->due_alternative = MAX (clock->due_alternative, due);
    }

  for (; unit != NULL && *unit != SOS_UNIT_UNKNOWN; unit++)
    {
      due = find_due (measure, *unit, day->n, start, error);
      if (due == SOS_DATE_NONE)
        return FALSE;
      clock->due_alternative = MAX (clock->due_alternative, due);
    }

  return TRUE;
}

static gboolean
read_otherwise (const Measure *measure, const Day *day, SosClock *clock, GError **error)
{
  const SosMomentList *starts = &measure->limit->other_starts;

  if (day->unit == SOS_UNIT_EVENT)
    return TRUE;
  if (!try_units (measure, day, clock->start, FALSE, clock, error))
    return FALSE;

  for (guint i = 0; i < starts->n; i++)
    {
      SosDate start = sos_timeline_find (measure->timeline, starts->items[i], measure->child, measure->since);

      if (start != SOS_DATE_NONE && !try_units (measure, day, start, TRUE, clock, error))
        return FALSE;
    }

  return TRUE;
}

/* The day from which on a limit can be met: what it begins again with does not meet
 * it. */
static SosDate
find_earliest (const Measure *measure, const SosClock *clock)
{
  return measure->limit->repeats == SOS_TRUE ? sos_date_from_days (sos_date_to_days (clock->start) + 1) : clock->start;
}

/* A day on the date cannot be met before it, and belongs to the next one when that
 * has come. */
static gboolean
find_done_on (const Measure *measure, guint index, SosClock *clock, GError **error)
{
  SosDate from = MAX (clock->due, find_earliest (measure, clock)), done, next;
  Day after;

  done = sos_timeline_find_all (measure->timeline, &measure->limit->done, measure->child, from);
  clock->done = done;
  if (done == SOS_DATE_NONE || index == measure->limit->then.n || measure->limit->repeats == SOS_TRUE)
    return TRUE;

  after = get_day (measure->limit, index + 1);
  if (after.start != NULL)
    return TRUE;
  next = find_due (measure, after.unit, after.n, clock->start, error);
  if (done >= next)
    clock->done = SOS_DATE_NONE;

  return next != SOS_DATE_NONE;
}

static gboolean
find_done (const Measure *measure, guint index, SosClock *clock, GError **error)
{
  if (clock->comparator == SOS_COMPARATOR_ON)
    return find_done_on (measure, index, clock, error);

  clock->done =
      sos_timeline_find_all (measure->timeline, &measure->limit->done, measure->child, find_earliest (measure, clock));

  return TRUE;
}

/* Something has happened that makes it wanted now. */
static void
bring_forward (const Measure *measure, SosClock *clock)
{
  SosDate on = find_start (measure, &measure->limit->at_once, clock->start + 1, NULL);

  if (on == SOS_DATE_NONE || on >= clock->due || (clock->done != SOS_DATE_NONE && clock->done < on))
    return;

  clock->due_alternative = MAX (clock->due_alternative, clock->due);
  clock->due = on;
  assume (clock, SOS_ASSUMED_AT_ONCE);
}

/* What it waits for may not have come: then there is time today still. */
static void
move (const Measure *measure, SosClock *clock)
{
  const SosMomentList *moves_to = &measure->limit->moves_to;
  SosDate on;

  if (moves_to->n == 0)
    return;

  on = find_start (measure, moves_to, clock->due, NULL);
  clock->due = on != SOS_DATE_NONE ? on : MAX (clock->due, measure->as_of);
}

static gboolean
count_left (const Measure *measure, SosClock *clock, gint *working_days, GError **error)
{
  gboolean counts_all = clock->unit == SOS_UNIT_CALENDAR_DAYS || clock->unit == SOS_UNIT_MONTHS;

  if (!sos_calendar_count (measure->calendar, measure->as_of, clock->due, working_days, error))
    return FALSE;
  clock->days_left.is_set = TRUE;
  clock->days_left.value =
      counts_all ? sos_date_to_days (clock->due) - sos_date_to_days (measure->as_of) : *working_days;

  return TRUE;
}

static gboolean
find_state (const Measure *measure, SosClock *clock, GError **error)
{
  gint working_days;

  if (clock->done != SOS_DATE_NONE)
    {
      clock->state = clock->done <= clock->due ? SOS_CLOCK_MET : SOS_CLOCK_MET_LATE;
      return TRUE;
    }

  if (!count_left (measure, clock, &working_days, error))
    return FALSE;
  clock->state = measure->as_of > clock->due ? SOS_CLOCK_OVERDUE
                 : working_days <= SOON      ? SOS_CLOCK_DUE_SOON
                                             : SOS_CLOCK_RUNNING;

  return TRUE;
}

static guint
count_said (const SosEvent *event)
{
  return (event->rationale != NULL) + (event->remaining != NULL) + (event->deadline != SOS_DATE_NONE);
}

/* The record that says most of what is asked, as all of it is to stand on one. */
static const SosEvent *
find_record (const Measure *measure, SosDate from)
{
  const SosTimeline *timeline = measure->timeline;
  const SosMoment *moment = measure->limit->if_late;
  const SosEvent *best = NULL;

  for (const SosEventKind *kind = moment->what; kind != NULL && *kind != SOS_EVENT_UNKNOWN; kind++)
    for (guint i = timeline->first[*kind]; i < timeline->first[*kind + 1]; i++)
      if (timeline->events[i]->on >= from && sos_timeline_event_is_by (timeline, moment, timeline->events[i]) &&
          (best == NULL || count_said (timeline->events[i]) > count_said (best)))
        best = timeline->events[i];

  return best;
}

static void
look_at_record (const Measure *measure, SosClock *clock)
{
  const SosEvent *record;

  if (measure->limit->if_late == NULL)
    return;

  clock->late_needed = clock->state == SOS_CLOCK_OVERDUE || clock->state == SOS_CLOCK_MET_LATE;
  record = find_record (measure, clock->start);
  if (record == NULL)
    return;
  clock->late_why = record->rationale != NULL;
  clock->late_remaining = record->remaining != NULL;
  clock->late_deadline = record->deadline != SOS_DATE_NONE;
}

static void
look_at_assumptions (const Measure *measure, const Day *day, SosClock *clock)
{
  if (measure->is_second_choice && day->start == NULL)
    assume (clock, SOS_ASSUMED_START);
  if (sos_calendar_is_projected (MAX (clock->due, clock->due_alternative)))
    assume (clock, SOS_ASSUMED_BANK_HOLIDAYS);
}

static gboolean
measure_times (const Measure *measure, const Day *day, guint index, SosClock *clock, GError **error)
{
  clock->due = find_due (measure, day->unit, day->n, clock->start, error);
  if (clock->due == SOS_DATE_NONE || !read_otherwise (measure, day, clock, error) ||
      !find_done (measure, index, clock, error))
    return FALSE;

  bring_forward (measure, clock);
  move (measure, clock);
  look_at_assumptions (measure, day, clock);
  if (!find_state (measure, clock, error))
    return FALSE;
  look_at_record (measure, clock);

  return TRUE;
}

/* What was to be done later than the end of it all is not asked any more. */
static gboolean
is_over (const Measure *measure, const SosClock *clock)
{
  return measure->ended != SOS_DATE_NONE && clock->done == SOS_DATE_NONE &&
         (clock->start == SOS_DATE_NONE || clock->due > measure->ended);
}

static gboolean
measure_day (const Measure *measure, guint index, SosDate start, guint occurrence, SosDate *done, GError **error)
{
  Day day = get_day (measure->limit, index);
  SosClock clock = new_clock (measure, day.unit, occurrence);

  if (start != SOS_DATE_NONE && day.start != NULL)
    start = find_start (measure, day.start, measure->since, NULL);
  clock.start = start;
  if (start != SOS_DATE_NONE && !measure_times (measure, &day, index, &clock, error))
    return FALSE;

  if (!is_over (measure, &clock))
    g_array_append_val (measure->items, clock);
  *done = clock.done;

  return TRUE;
}

/* Each time begins with what met the one before. */
static gboolean
measure_repeatedly (const Measure *measure, GError **error)
{
  SosDate start = measure->start;
  guint occurrence = 1;

  do
    if (!measure_day (measure, MIN (occurrence - 1, measure->limit->then.n), start, occurrence, &start, error))
      return FALSE;
  while (occurrence++, start != SOS_DATE_NONE);

  return TRUE;
}

static gboolean
measure_days (const Measure *measure, GError **error)
{
  guint n = measure->limit->then.n;
  SosDate done;

  for (guint index = 0; index <= n; index++)
    if (!measure_day (measure, index, measure->start, n > 0 ? index + 1 : 0, &done, error))
      return FALSE;

  return TRUE;
}

static gboolean
measure_limit (Measure *measure, const char *child, GError **error)
{
  guint index = 0;

  measure->child = child;
  measure->since = find_since (measure);
  measure->start = find_start (measure, &measure->limit->start, measure->since, &index);
  measure->is_second_choice = index > 0;
  measure->ended = find_ended (measure);
  if (!is_asked (measure))
    measure->start = SOS_DATE_NONE;

  return measure->limit->repeats == SOS_TRUE ? measure_repeatedly (measure, error) : measure_days (measure, error);
}

static gboolean
measure_children (Measure *measure, GError **error)
{
  const SosPersonGroup *children = &measure->timeline->practice->children;

  for (guint i = 0; i < children->n; i++)
    if (!measure_limit (measure, children->items[i]->id, error))
      return FALSE;

  return TRUE;
}

static gboolean
measure_all (SosClocks *clocks, const SosTimeline *timeline, GError **error)
{
  const SosLimitList *limits = &sos_profile_get_file (clocks->profile)->limits;
  Measure measure = {
    .timeline = timeline,
    .calendar = sos_profile_get_calendar (clocks->profile),
    .as_of = clocks->as_of,
    .items = clocks->items,
  };

  for (guint i = 0; i < limits->n; i++)
    {
      measure.limit = limits->items[i];
      if (!(measure.limit->each_child == SOS_TRUE ? measure_children (&measure, error)
                                                  : measure_limit (&measure, NULL, error)))
        return FALSE;
    }

  return TRUE;
}

/**
 * sos_clocks_new:
 * @map: a map
 * @profile: (nullable): the limits, %NULL for the usual ones of the map's pathway
 * @as_of: the day that is asked about, %SOS_DATE_NONE for today
 * @error: return location for an error
 *
 * Says of each limit when it is due and how it stands on that day. Nothing later
 * than the day is seen.
 *
 * Fails with %SOS_ERROR_RANGE when a day lies outside the calendar of working days,
 * and with %SOS_ERROR_DATE when @as_of is no whole day.
 *
 * Returns: (transfer full) (nullable): the limits, or %NULL with @error set
 *
 * Since: 0.1
 */
SosClocks *
sos_clocks_new (const SosMap *map, SosProfile *profile, SosDate as_of, GError **error)
{
  g_autoptr (SosClocks) clocks = NULL;
  SosPractice practice;
  SosTimeline timeline;
  gboolean is_measured;

  g_return_val_if_fail (map != NULL, NULL);

  sos_practice_init (&practice, map, as_of, NULL);
  sos_timeline_init (&timeline, &practice);
  clocks = g_new0 (SosClocks, 1);
  g_atomic_ref_count_init (&clocks->ref_count);
  clocks->map = sos_map_ref ((SosMap *) map);
  clocks->profile = profile != NULL ? sos_profile_ref (profile) : sos_profile_find_usual (practice.document->pathway);
  clocks->as_of = practice.as_of;
  clocks->items = g_array_new (FALSE, FALSE, sizeof (SosClock));

  is_measured = measure_all (clocks, &timeline, error);
  sos_timeline_clear (&timeline);
  sos_practice_clear (&practice);

  return is_measured ? g_steal_pointer (&clocks) : NULL;
}

/**
 * sos_clocks_ref:
 * @clocks: limits
 *
 * Takes a reference. Safe from any thread.
 *
 * Returns: (transfer full): @clocks
 *
 * Since: 0.1
 */
SosClocks *
sos_clocks_ref (SosClocks *clocks)
{
  g_return_val_if_fail (clocks != NULL, NULL);

  g_atomic_ref_count_inc (&clocks->ref_count);

  return clocks;
}

/**
 * sos_clocks_unref:
 * @clocks: (transfer full): limits
 *
 * Gives a reference back. Safe from any thread.
 *
 * Since: 0.1
 */
void
sos_clocks_unref (SosClocks *clocks)
{
  g_return_if_fail (clocks != NULL);

  if (!g_atomic_ref_count_dec (&clocks->ref_count))
    return;

  g_array_unref (clocks->items);
  sos_profile_unref (clocks->profile);
  sos_map_unref (clocks->map);
  g_free (clocks);
}

/**
 * sos_clocks_get_items:
 * @clocks: limits
 * @n_items: (out): how many
 *
 * Lists the limits in the order of the profile; one that is kept for each child has
 * an item for each, one that comes again has one for each time.
 *
 * Returns: (transfer none) (nullable) (array length=n_items): the limits, %NULL when
 *   there are none
 *
 * Since: 0.1
 */
const SosClock *
sos_clocks_get_items (const SosClocks *clocks, guint *n_items)
{
  g_return_val_if_fail (clocks != NULL, NULL);
  g_return_val_if_fail (n_items != NULL, NULL);

  *n_items = clocks->items->len;

  return clocks->items->len > 0 ? (const SosClock *) clocks->items->data : NULL;
}

/**
 * sos_clocks_get_as_of:
 * @clocks: limits
 *
 * Gives the day that was asked about.
 *
 * Returns: the day
 *
 * Since: 0.1
 */
SosDate
sos_clocks_get_as_of (const SosClocks *clocks)
{
  g_return_val_if_fail (clocks != NULL, SOS_DATE_NONE);

  return clocks->as_of;
}

/**
 * sos_clocks_get_profile:
 * @clocks: limits
 *
 * Gives the profile whose limits these are.
 *
 * Returns: (transfer none): the profile
 *
 * Since: 0.1
 */
const SosProfile *
sos_clocks_get_profile (const SosClocks *clocks)
{
  g_return_val_if_fail (clocks != NULL, NULL);

  return clocks->profile;
}
