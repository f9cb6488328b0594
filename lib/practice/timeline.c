/* SPDX-License-Identifier: MIT */
/* What has happened of a map's work by a day, so that limits can be measured. */
#include "lib/practice/timeline.h"

#include <stdlib.h>
#include <string.h>

static gint
compare_events (gconstpointer a, gconstpointer b)
{
  const SosEvent *left = *(const SosEvent *const *) a, *right = *(const SosEvent *const *) b;

  if (left->what != right->what)
    return left->what < right->what ? -1 : 1;

  return left->on < right->on ? -1 : left->on > right->on;
}

void
sos_timeline_init (SosTimeline *timeline, const SosPractice *practice)
{
  const SosEventList *events = &practice->document->events;
  guint n = 0;

  memset (timeline->first, 0, sizeof timeline->first);
  timeline->practice = practice;
  timeline->events = g_new (const SosEvent *, events->n + 1);
  for (guint i = 0; i < events->n; i++)
    if (sos_practice_sees (practice, events->items[i]->on))
      {
        timeline->events[n++] = events->items[i];
        timeline->first[events->items[i]->what + 1]++;
      }

  qsort (timeline->events, n, sizeof *timeline->events, compare_events);
  for (guint kind = 1; kind <= SOS_N_EVENT_KINDS; kind++)
    timeline->first[kind] += timeline->first[kind - 1];
}

void
sos_timeline_clear (SosTimeline *timeline)
{
  g_free (timeline->events);
}

static gboolean
has_decision (const SosDecision *decisions, SosDecision decision)
{
  for (; *decisions != SOS_DECISION_UNKNOWN; decisions++)
    if (*decisions == decision)
      return TRUE;

  return FALSE;
}

static gboolean
says (const SosEvent *event, SosEventDetail detail)
{
  switch (detail)
    {
    case SOS_DETAIL_NOTE:
      return event->note != NULL;
    case SOS_DETAIL_OUTCOME:
      return event->outcome != NULL;
    case SOS_DETAIL_RATIONALE:
      return event->rationale != NULL;
    case SOS_DETAIL_REMAINING:
      return event->remaining != NULL;
    case SOS_DETAIL_DEADLINE:
      return event->deadline != SOS_DATE_NONE;
    default:
      return FALSE;
    }
}

/* Where nobody is named, or nobody said what they do, it is taken on trust. */
gboolean
sos_timeline_event_is_by (const SosTimeline *timeline, const SosMoment *moment, const SosEvent *event)
{
  const SosPerson *person;

  if (moment->by == SOS_FUNCTION_UNKNOWN || event->by == NULL)
    return TRUE;
  person = sos_practice_person (timeline->practice, event->by);

  return person->function == moment->by || person->function == SOS_FUNCTION_UNKNOWN;
}

static gboolean
fits (const SosTimeline *timeline, const SosMoment *moment, const SosEvent *event)
{
  if (moment->decision != NULL && !has_decision (moment->decision, event->decision))
    return FALSE;
  if (moment->not_decision != NULL && has_decision (moment->not_decision, event->decision))
    return FALSE;
  for (const SosEventDetail *detail = moment->with; detail != NULL && *detail != SOS_DETAIL_UNKNOWN; detail++)
    if (!says (event, *detail))
      return FALSE;

  return sos_timeline_event_is_by (timeline, moment, event);
}

static gboolean
concerns (const SosEvent *event, const char *child)
{
  return child == NULL || sos_is_about (event->children, child);
}

/* Where the events of a kind begin that are not before the day. */
static guint
find_from (const SosTimeline *timeline, SosEventKind kind, SosDate from)
{
  guint low = timeline->first[kind], high = timeline->first[kind + 1];

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (timeline->events[middle]->on < from)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static SosDate
find_event (const SosTimeline *timeline, const SosMoment *moment, SosEventKind kind, const char *child, SosDate from)
{
  for (guint i = find_from (timeline, kind, from); i < timeline->first[kind + 1]; i++)
    if (concerns (timeline->events[i], child) && fits (timeline, moment, timeline->events[i]))
      return timeline->events[i]->on;

  return SOS_DATE_NONE;
}

static SosDate
earlier (SosDate a, SosDate b)
{
  return a == SOS_DATE_NONE || (b != SOS_DATE_NONE && b < a) ? b : a;
}

static SosDate
find_any_kind (const SosTimeline *timeline, const SosMoment *moment, const char *child, SosDate from)
{
  SosDate found = SOS_DATE_NONE;

  for (const SosEventKind *kind = moment->what; *kind != SOS_EVENT_UNKNOWN; kind++)
    found = earlier (found, find_event (timeline, moment, *kind, child, from));

  return found;
}

/* The first of the events that names the child. */
static SosDate
find_named (const SosTimeline *timeline, const SosMoment *moment, const char *child, SosDate from)
{
  SosDate found = SOS_DATE_NONE;

  for (const SosEventKind *kind = moment->what; *kind != SOS_EVENT_UNKNOWN; kind++)
    for (guint i = find_from (timeline, *kind, from); i < timeline->first[*kind + 1]; i++)
      if (sos_names (timeline->events[i]->children, child) && fits (timeline, moment, timeline->events[i]))
        {
          found = earlier (found, timeline->events[i]->on);
          break;
        }

  return found;
}

/* The day on which the last of the born children was named. Nobody waits for one
 * who was born later than all others were. */
static SosDate
find_every_child (const SosTimeline *timeline, const SosMoment *moment, SosDate from)
{
  const SosPersonGroup *children = &timeline->practice->children;
  SosDate last = find_any_kind (timeline, moment, NULL, from), born = SOS_DATE_NONE;
  gboolean is_missing = FALSE;

  for (guint i = 0; i < children->n && last != SOS_DATE_NONE; i++)
    if (sos_person_is_born (children->items[i], timeline->practice->as_of))
      {
        SosDate named = find_named (timeline, moment, children->items[i]->id, from);

        if (named == SOS_DATE_NONE)
          born = is_missing ? MIN (born, children->items[i]->born) : children->items[i]->born;
        is_missing |= named == SOS_DATE_NONE;
        last = MAX (last, named);
      }

  return is_missing && born <= last ? SOS_DATE_NONE : last;
}

/* Where there is one child only, nobody has to say whom a tool was used with. */
static gboolean
is_with (const SosTimeline *timeline, const SosAssessment *assessment, const char *child)
{
  if (child == NULL || assessment->child == NULL)
    return child == NULL || timeline->practice->children.n == 1;

  return strcmp (assessment->child, child) == 0;
}

static SosDate
find_tool (const SosTimeline *timeline, const SosMoment *moment, const char *child, SosDate from)
{
  const SosAssessmentList *assessments = &timeline->practice->document->assessments;
  SosDate found = SOS_DATE_NONE;

  for (guint i = 0; i < assessments->n; i++)
    {
      const SosAssessment *assessment = assessments->items[i];

      if (assessment->tool == moment->tool && assessment->on >= from &&
          sos_practice_sees (timeline->practice, assessment->on) && is_with (timeline, assessment, child))
        found = earlier (found, assessment->on);
    }

  return found;
}

/* Consent that was given before is there from the beginning. */
static SosDate
find_consent (const SosTimeline *timeline, SosDate from)
{
  const SosConsentList *consents = &timeline->practice->document->consents;
  SosDate found = SOS_DATE_NONE;

  for (guint i = 0; i < consents->n; i++)
    {
      const SosConsent *consent = consents->items[i];
      gboolean is_withdrawn = consent->withdrawn != SOS_DATE_NONE && consent->withdrawn <= from;

      if (consent->given == SOS_TRUE && consent->written == SOS_TRUE && !is_withdrawn &&
          sos_practice_sees (timeline->practice, MAX (consent->on, from)))
        found = earlier (found, MAX (consent->on, from));
    }

  return found;
}

SosDate
sos_timeline_find (const SosTimeline *timeline, const SosMoment *moment, const char *child, SosDate from)
{
  if (moment->tool != SOS_ASSESSMENT_TOOL_UNKNOWN)
    return find_tool (timeline, moment, child, from);
  if (moment->written_consent == SOS_TRUE)
    return find_consent (timeline, from);
  if (moment->every_child == SOS_TRUE)
    return find_every_child (timeline, moment, from);

  return moment->what != NULL ? find_any_kind (timeline, moment, child, from) : SOS_DATE_NONE;
}

SosDate
sos_timeline_find_any (const SosTimeline *timeline,
                       const SosMomentList *moments,
                       const char *child,
                       SosDate from,
                       guint *index)
{
  for (guint i = 0; i < moments->n; i++)
    {
      SosDate found = sos_timeline_find (timeline, moments->items[i], child, from);

      if (index != NULL)
        *index = i;
      if (found != SOS_DATE_NONE)
        return found;
    }

  return SOS_DATE_NONE;
}

SosDate
sos_timeline_find_all (const SosTimeline *timeline, const SosMomentList *moments, const char *child, SosDate from)
{
  SosDate last = SOS_DATE_NONE;

  for (guint i = 0; i < moments->n; i++)
    {
      SosDate found = sos_timeline_find (timeline, moments->items[i], child, from);

      if (found == SOS_DATE_NONE)
        return SOS_DATE_NONE;
      last = MAX (last, found);
    }

  return last;
}

SosDate
sos_timeline_find_latest (const SosTimeline *timeline, const SosMoment *moment, const char *child)
{
  const SosEvent *latest = NULL;

  for (const SosEventKind *kind = moment->what; kind != NULL && *kind != SOS_EVENT_UNKNOWN; kind++)
    for (guint i = timeline->first[*kind + 1]; i > timeline->first[*kind]; i--)
      if (concerns (timeline->events[i - 1], child))
        {
          if (latest == NULL || timeline->events[i - 1]->on > latest->on)
            latest = timeline->events[i - 1];
          break;
        }

  return latest != NULL && fits (timeline, moment, latest) ? latest->on : SOS_DATE_NONE;
}
