/* SPDX-License-Identifier: MIT */
/* What is due: actions, milestones, plans and the review, in order of their days;
 * and the way ahead as a picture. */
#include "lib/sheet/sheet.h"

typedef struct {
  SosDate on;
  const char *kind; /* a message, said where there is no text */
  const char *text;
  const char *owner;
  gboolean is_late;
} Due;

static void
take (GArray *dues, const SosSheet *sheet, Due due)
{
  due.is_late = due.on < sheet->picture->as_of;
  if (due.on != SOS_DATE_NONE)
    g_array_append_val (dues, due);
}

static gint
compare_dues (gconstpointer a, gconstpointer b)
{
  const Due *first = a, *second = b;

  return first->on < second->on ? -1 : first->on > second->on;
}

static gboolean
is_open (const SosAction *action)
{
  return action->status != SOS_PROGRESS_DONE && action->status != SOS_PROGRESS_DROPPED && action->done == SOS_DATE_NONE;
}

static GArray *
gather (const SosSheet *sheet)
{
  const SosDocument *document = sheet->telling->document;
  GArray *dues = g_array_new (FALSE, FALSE, sizeof (Due));

  SOS_EACH (document->next_steps.actions, SosAction, action)
  if (is_open (action))
    take (dues, sheet, (Due) { action->due, N_ ("An action"), action->text, action->owner, FALSE });
  SOS_EACH (document->milestones, SosMilestone, milestone)
  if (milestone->reached == SOS_DATE_NONE)
    take (dues, sheet, (Due) { milestone->on, N_ ("A milestone"), milestone->text, NULL, FALSE });
  SOS_EACH (document->safety_plans, SosSafetyPlan, plan)
  if (plan->ended == SOS_DATE_NONE)
    take (dues, sheet, (Due) { plan->review_on, N_ ("We look at the plan again"), NULL, NULL, FALSE });
  if (document->review != NULL && document->review->on >= sheet->picture->as_of)
    take (dues, sheet, (Due) { document->review->on, N_ ("We look at all of this again"), NULL, NULL, FALSE });
  g_array_sort (dues, compare_dues);

  return dues;
}

static void
put_due (const SosSheet *sheet, const Due *due)
{
  sos_sheet_put (sheet, "<tr><th scope=\"row\">");
  sos_sheet_date (sheet, due->on);
  if (due->is_late)
    {
      sos_sheet_put (sheet, " <strong class=\"late\">");
      sos_sheet_words (sheet, N_ ("its day has passed"));
      sos_sheet_put (sheet, "</strong>");
    }
  sos_sheet_put (sheet, "</th><td dir=\"auto\">");
  if (due->text != NULL)
    sos_sheet_said (sheet, due->text);
  else
    sos_sheet_words (sheet, due->kind);
  sos_sheet_put (sheet, "</td><td>");
  if (due->owner != NULL)
    sos_sheet_name (sheet, due->owner);
  sos_sheet_put (sheet, "</td></tr>\n");
}

static void
put_table (const SosSheet *sheet, const GArray *dues)
{
  sos_sheet_put (sheet, "<table>\n<thead><tr>");
  sos_sheet_column (sheet, N_ ("By when"));
  sos_sheet_column (sheet, N_ ("What"));
  sos_sheet_column (sheet, N_ ("Who"));
  sos_sheet_put (sheet, "</tr></thead>\n<tbody>\n");
  for (guint i = 0; i < dues->len; i++)
    put_due (sheet, &g_array_index (dues, Due, i));
  sos_sheet_put (sheet, "</tbody></table>\n");
}

static const char *const states[] = {
  [SOS_MILESTONE_UNDATED] = N_ ("no date yet"),
  [SOS_MILESTONE_PLANNED] = N_ ("planned for {date}"),
  [SOS_MILESTONE_OVERDUE] = N_ ("was due on {date}"),
  [SOS_MILESTONE_REACHED] = N_ ("reached on {date}"),
  [SOS_MILESTONE_REACHED_LATE] = N_ ("reached late, on {date}"),
};

static void
put_point (const SosSheet *sheet, const SosTrajectoryPoint *point)
{
  const SosMilestone *milestone = point->milestone;
  gboolean is_reached = point->state >= SOS_MILESTONE_REACHED;
  SosDate on = is_reached ? milestone->reached : milestone->on;

  sos_tell_dated (sheet->telling, sos_sheet_line (sheet), states[point->state], on);
  sos_sheet_put (sheet, is_reached ? "<li class=\"there\"><span dir=\"auto\">" : "<li><span dir=\"auto\">");
  if (milestone->text != NULL)
    sos_sheet_said (sheet, milestone->text);
  else
    sos_sheet_words (sheet, N_ ("A milestone"));
  sos_sheet_put (sheet, "</span> <span class=\"note\">");
  sos_sheet_put_line (sheet);
  sos_sheet_put (sheet, "</span></li>\n");
}

static void
add_trajectory (const SosSheet *sheet)
{
  guint n;
  const SosTrajectoryPoint *points = sos_cycle_review_get_trajectory (sheet->picture->review, &n);

  if (n == 0)
    return;

  sos_sheet_begin (sheet, "trajectory", N_ ("The way ahead"));
  sos_sheet_begin_picture (sheet, N_ ("The way ahead as a picture"));
  sos_picture_trajectory (sheet->picture, sheet->markup);
  sos_sheet_end_picture (sheet);
  sos_sheet_put (sheet, "<ul class=\"reasons\">\n");
  for (guint i = 0; i < n; i++)
    put_point (sheet, &points[i]);
  sos_sheet_put (sheet, "</ul>\n");
  sos_sheet_end (sheet);
}

void
sos_sheet_add_due (const SosSheet *sheet)
{
  g_autoptr (GArray) dues = gather (sheet);

  if (dues->len > 0)
    {
      sos_sheet_begin (sheet, "due", N_ ("What comes next, and by when"));
      put_table (sheet, dues);
      sos_sheet_end (sheet);
    }
  add_trajectory (sheet);
}
