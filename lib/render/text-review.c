/* SPDX-License-Identifier: MIT */
/* A map on one screen, for a supervision: columns and scales, the action cycle,
 * what is due, what to ask. */
#include <sos/sos-render.h>
#include <sos/sos-scaling.h>

#include "lib/practice/cycle.h"
#include "lib/practice/days.h"
#include "lib/practice/required.h"
#include "lib/render/diff-words.h"
#include "lib/render/say.h"
#include "lib/render/text.h"

/* A list of a column: what it is called when it is counted, in statutory work and in
 * early help, and how many of it are still open. */
typedef struct {
  const char *names[2];
  guint n;
  guint n_open;
} Count;

static gboolean
is_open (SosDate end, SosDate as_of)
{
  return end == SOS_DATE_NONE || end > as_of;
}

/* "danger statements: 3, 2 of them open". */
static void
say_counts (const SosText *text, GString *line, const Count *counts, guint n)
{
  gboolean is_early_help = text->telling.document->pathway == SOS_PATHWAY_EARLY_HELP;

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (line, "%s%s: %u", i > 0 ? "; " : "", counts[i].names[is_early_help], counts[i].n);
      if (counts[i].n_open > 0)
        g_string_append_printf (line, ", %u open", counts[i].n_open);
    }
}

static void
add_column (const SosText *text, const char *pointer, const Count *counts, guint n)
{
  g_autoptr (GString) line = g_string_new (NULL);

  sos_page_add (text->page, "", sos_diff_words_for_section (pointer, text->telling.document->pathway));
  say_counts (text, line, counts, n);
  sos_say_capital (line, 0);
  sos_page_add_note (text->page, line->str);
}

static guint
count_open_dangers (const SosDangerStatementList *dangers, SosDate as_of)
{
  guint n = 0;

  for (guint i = 0; i < dangers->n; i++)
    n += is_open (dangers->items[i]->resolved, as_of);

  return n;
}

static guint
count_open_lines (const SosBottomLineList *lines, SosDate as_of)
{
  guint n = 0;

  for (guint i = 0; i < lines->n; i++)
    n += is_open (lines->items[i]->met, as_of);

  return n;
}

static guint
count_open_goals (const SosSafetyGoalList *goals, SosDate as_of)
{
  guint n = 0;

  for (guint i = 0; i < goals->n; i++)
    n += is_open (goals->items[i]->met, as_of);

  return n;
}

static guint
count_open_actions (const SosActionList *actions, SosDate as_of)
{
  guint n = 0;

  for (guint i = 0; i < actions->n; i++)
    n += actions->items[i]->status != SOS_PROGRESS_DROPPED &&
         (actions->items[i]->status != SOS_PROGRESS_DONE || is_open (actions->items[i]->done, as_of));

  return n;
}

static void
add_columns (const SosText *text, SosDate as_of)
{
  const SosDocument *document = text->telling.document;
  const SosWorries *worries = &document->worries;
  const SosWorkingWell *well = &document->working_well;
  const SosNextSteps *next = &document->next_steps;
  const Count first[] = {
    { { "past harm", "past harm" }, worries->harm.n, 0 },
    { { "complicating factors", "complicating factors" }, worries->complicating_factors.n, 0 },
    { { "not known yet", "not known yet" }, worries->missing_information.n, 0 },
    { { "danger statements", "worry statements" },
      worries->danger_statements.n,
      count_open_dangers (&worries->danger_statements, as_of) },
  };
  const Count second[] = { { { "strengths", "strengths" }, well->strengths.n, 0 },
                           { { "existing safety", "existing wellbeing" }, well->safety.n, 0 } };
  const Count third[] = {
    { { "bottom lines", "bottom lines" }, next->bottom_lines.n, count_open_lines (&next->bottom_lines, as_of) },
    { { "safety goals", "wellbeing goals" }, next->safety_goals.n, count_open_goals (&next->safety_goals, as_of) },
    { { "actions", "actions" }, next->actions.n, count_open_actions (&next->actions, as_of) },
    { { "contingency plans", "contingency plans" }, next->contingency.n, 0 },
  };

  g_autoptr (GString) heading = g_string_new ("The map, as of ");

  sos_say_date (heading, as_of);
  sos_page_add_heading (text->page, heading->str);
  add_column (text, "/worries", first, G_N_ELEMENTS (first));
  add_column (text, "/working_well", second, G_N_ELEMENTS (second));
  add_column (text, "/next_steps", third, G_N_ELEMENTS (third));
}

static void
say_change (GString *line, const SosTrack *track)
{
  if (track->change.is_set && track->change.value != 0)
    g_string_append_printf (line, " (%d, now %+d)", track->before->value.value, track->change.value);
}

/* "Kate about Jake: 5 (4, now +1)"; what is kept apart is not shown to anybody. */
static void
add_track (const SosText *text, const SosTrack *track)
{
  const char *silence = sos_words_for (SOS_ENUM_NOT_RATED, track->latest->not_rated);
  g_autoptr (GString) line = g_string_new (NULL);

  sos_tell_name (&text->telling, line, track->rater->id);
  if (track->child != NULL && track->child != track->rater)
    {
      g_string_append (line, " about ");
      sos_tell_name (&text->telling, line, track->child->id);
    }
  g_string_append (line, ": ");
  if (track->is_apart)
    g_string_append (line, "has rated; kept apart until everyone has");
  else if (!track->latest->value.is_set)
    g_string_append (line, silence != NULL ? silence : "no number");
  else
    g_string_append_printf (line, "%d", track->latest->value.value);
  if (!track->is_apart)
    say_change (line, track);
  if (!track->is_apart && track->band != NULL && track->band->escalate == SOS_TRUE)
    g_string_append (line, ", which a manager should look at");
  sos_say_capital (line, 0);
  sos_page_add (text->page, SOS_TEXT_BULLET, line->str);
}

/* Of a scale about something else, such as one parent's confidence, only those are
 * missed whom it names. */
static gboolean
asks_everybody (const SosText *text, const SosScale *scale)
{
  gboolean is_early_help = text->telling.document->pathway == SOS_PATHWAY_EARLY_HELP;

  return scale->required != NULL || sos_scale_is_of_safety (scale, is_early_help);
}

static void
add_missing (const SosText *text, const SosJudgement *now)
{
  g_autoptr (GString) line = g_string_new ("Not heard");

  if (now->n_missing == 0 || !asks_everybody (text, now->scale))
    return;

  if (now->child != NULL)
    {
      g_string_append (line, " about ");
      sos_tell_name (&text->telling, line, now->child->id);
    }
  g_string_append (line, ": ");
  for (guint i = 0; i < now->n_missing; i++)
    {
      sos_say_join (line, i, now->n_missing, ", ");
      sos_tell_name (&text->telling, line, now->missing[i]->id);
    }
  sos_page_add_note (text->page, line->str);
}

static void
add_spread (const SosText *text, const SosJudgement *now)
{
  g_autoptr (GString) line = g_string_new (NULL);

  if (now->all.n > 1)
    {
      g_string_append_printf (line, "From %d to %d", now->all.lowest, now->all.highest);
      if (now->child != NULL)
        {
          g_string_append (line, " about ");
          sos_tell_name (&text->telling, line, now->child->id);
        }
      if (now->is_disagreed)
        g_string_append (line, ": it is worth talking about why");
      sos_page_add_note (text->page, line->str);
    }
  add_missing (text, now);
}

static void
add_scale (const SosText *text, const SosScaling *scaling, const SosScale *scale)
{
  g_autoptr (GString) line = g_string_new (NULL);
  guint n_tracks, n_now;
  const SosTrack *tracks = sos_scaling_get_tracks (scaling, &n_tracks);
  const SosJudgement *now = sos_scaling_get_now (scaling, &n_now);

  sos_tell_title (&text->telling, line, scale);
  sos_say_capital (line, 0);
  if (scale->question != NULL)
    {
      g_string_append (line, ": ");
      sos_say_text (line, scale->question);
    }
  if (scale->higher_is == SOS_DIRECTION_WORSE)
    g_string_append (line, " (a higher number is worse)");
  sos_page_add_gap (text->page);
  sos_page_add (text->page, "", line->str);

  for (guint i = 0; i < n_tracks; i++)
    if (tracks[i].scale == scale)
      add_track (text, &tracks[i]);
  for (guint i = 0; i < n_now; i++)
    if (now[i].scale == scale)
      add_spread (text, &now[i]);
}

static void
add_scales (const SosText *text, const SosScaling *scaling)
{
  const SosScaleList *scales = &text->telling.document->scales;

  if (scales->n == 0)
    return;

  sos_page_add_heading (text->page, "What everybody says, from 0 to 10");
  for (guint i = 0; i < scales->n; i++)
    add_scale (text, scaling, scales->items[i]);
}

/* A clock's line: what it is, for whom, and how it stands. */
static void
add_clock (const SosText *text, const SosClock *clock)
{
  g_autoptr (GString) line = g_string_new (NULL);

  sos_say_text (line, clock->label);
  if (clock->child != NULL)
    {
      g_string_append (line, ", ");
      sos_tell_name (&text->telling, line, clock->child);
    }
  g_string_append (line, clock->state == SOS_CLOCK_OVERDUE ? ": was due on " : ": due on ");
  sos_say_date (line, clock->due);
  if (clock->due_alternative != SOS_DATE_NONE && clock->due_alternative != clock->due)
    {
      g_string_append (line, " (if the guidance is read another way, ");
      sos_say_date (line, clock->due_alternative);
      g_string_append_c (line, ')');
    }
  sos_page_add (text->page, SOS_TEXT_BULLET, line->str);
}

static void
add_clocks (const SosText *text, const SosClocks *clocks)
{
  static const SosClockState states[] = { SOS_CLOCK_OVERDUE, SOS_CLOCK_DUE_SOON, SOS_CLOCK_RUNNING };
  guint n, n_shown = 0;
  const SosClock *items = sos_clocks_get_items (clocks, &n);
  g_autoptr (GString) heading = g_string_new ("What is due: ");

  sos_say_text (heading, sos_profile_get_title (sos_clocks_get_profile (clocks)));
  sos_page_add_heading (text->page, heading->str);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    for (guint j = 0; j < n; j++)
      if (items[j].state == states[i])
        {
          add_clock (text, &items[j]);
          n_shown++;
        }
  if (n_shown == 0)
    sos_page_add (text->page, "", "Nothing is waiting.");
}

/* Nobody reads a longer list of places. */
#define MAX_PLACES 8

/* "Action 1, action 2 and action 4: ". */
static void
say_places (const SosText *text, GString *line, const GPtrArray *findings)
{
  guint n = MIN (findings->len, MAX_PLACES);

  for (guint i = 0; i < n; i++)
    {
      const SosFinding *finding = g_ptr_array_index (findings, i);

      if (*finding->pointer == '\0')
        return;
      sos_say_join (line, i, findings->len, ", ");
      sos_tell_place (&text->telling, line, finding->pointer);
    }
  if (findings->len > n)
    g_string_append_printf (line, " and %u more", findings->len - n);
  sos_say_capital (line, 0);
  g_string_append (line, ": ");
}

/* What is asked of several places is asked once. */
static void
add_question (const SosText *text, const GPtrArray *findings)
{
  const SosFinding *finding = g_ptr_array_index (findings, 0);
  g_autoptr (GString) line = g_string_new (NULL);

  say_places (text, line, findings);
  g_string_append (line, finding->message);
  sos_page_add (text->page, SOS_TEXT_BULLET, line->str);
  sos_page_add_note (text->page, finding->ask);
}

static void
add_questions_of (const SosText *text, const SosFindings *findings, SosFindingSeverity severity)
{
  g_autoptr (SosGroups) groups = sos_groups_new ();
  guint n;
  const SosFinding *const *items = sos_findings_get (findings, &n);
  const GPtrArray *group;

  for (guint i = 0; i < n; i++)
    if (items[i]->severity == severity)
      sos_groups_add (groups, items[i]->message, items[i]);
  for (guint i = 0; (group = sos_groups_nth (groups, i)) != NULL; i++)
    add_question (text, group);
}

/* What matters most comes first; suggestions are for another day. */
static void
add_questions (const SosText *text, const SosFindings *findings)
{
  guint n, n_suggestions = 0;
  const SosFinding *const *items = sos_findings_get (findings, &n);
  g_autofree char *more = NULL;

  sos_page_add_heading (text->page, "What to ask");
  add_questions_of (text, findings, SOS_FINDING_ERROR);
  add_questions_of (text, findings, SOS_FINDING_WARNING);
  for (guint i = 0; i < n; i++)
    n_suggestions += items[i]->severity == SOS_FINDING_SUGGESTION;

  if (n == 0)
    sos_page_add (text->page, "", "Nothing stands out.");
  if (n_suggestions > 0)
    {
      more = g_strdup_printf ("%u suggestion%s more: see sos check.", n_suggestions, n_suggestions == 1 ? "" : "s");
      sos_page_add (text->page, "", more);
    }
}

/**
 * sos_render_review:
 * @map: a map
 * @profile: (nullable): what has to be done by when; %NULL for the usual profile of
 *   the map's pathway
 * @as_of: nothing after this day is seen; %SOS_DATE_NONE for today
 * @settings: (nullable): what the team asks of its maps; %NULL for the guidance
 * @width: cells of a line, at least %SOS_RENDER_MIN_WIDTH
 * @error: return location for an error
 *
 * Shows as plain text what a supervision looks at: how full the columns are, what
 * everybody says on each scale, how far the action cycle has come, what is due, and
 * what to ask. Ratings that were given without seeing the others' are not shown
 * while somebody can still rate. Otherwise as sos_render_text().
 *
 * Fails with %SOS_ERROR_RANGE when a limit lies outside the calendar.
 *
 * Returns: (transfer full) (nullable): UTF-8 text that ends with a newline, or
 *   %NULL with @error set
 *
 * Since: 0.1
 */
char *
sos_render_review (SosMap *map,
                   SosProfile *profile,
                   SosDate as_of,
                   const SosSettings *settings,
                   guint width,
                   GError **error)
{
  SosDate day = as_of != SOS_DATE_NONE ? as_of : sos_date_today ();
  g_autoptr (SosProfile) usual = NULL;
  g_autoptr (SosClocks) clocks = NULL;
  g_autoptr (SosFindings) findings = NULL;
  g_autoptr (SosScaling) scaling = NULL;
  g_autoptr (SosCycleReview) review = NULL;
  SosText text;

  g_return_val_if_fail (map != NULL, NULL);

  usual = profile != NULL ? sos_profile_ref (profile) : sos_profile_find_usual (sos_map_get_document (map)->pathway);
  clocks = sos_clocks_new (map, usual, day, error);
  if (clocks == NULL)
    return NULL;

  findings = sos_check (map, day, settings);
  scaling = sos_scaling_new (map, day, settings);
  review = sos_cycle_review (map, day, settings);

  sos_text_init (&text, map, width);
  sos_text_add_title (&text);
  add_columns (&text, day);
  add_scales (&text, scaling);
  sos_text_add_cycle (&text, review, FALSE);
  add_clocks (&text, clocks);
  add_questions (&text, findings);

  return sos_text_finish (&text);
}
