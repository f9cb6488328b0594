/* SPDX-License-Identifier: MIT */
/* The action cycle as text: where each step stands and why, and what is still
 * missing before closing. */
#include <sos/sos-render.h>

#include <string.h>

#include "lib/practice/cycle.h"
#include "lib/render/say.h"
#include "lib/render/text.h"

#define CHECKED "✓ "

/* "Child's voice 2: ", where there is something to name. */
static void
say_about (const SosText *text, GString *line, const SosReason *reason)
{
  sos_tell_place (&text->telling, line, reason->pointer);
  if (line->len > 0)
    g_string_append (line, ": ");
}

static void
add_reason (const SosText *text, const SosReason *reason)
{
  g_autoptr (GString) line = g_string_new (NULL);

  say_about (text, line, reason);
  g_string_append (line, reason->message);
  sos_say_capital (line, 0);
  sos_page_add (text->page, reason->is_evidence ? CHECKED : SOS_TEXT_BULLET, line->str);
}

static void
add_step (const SosText *text, const SosStep *step, gboolean with_evidence)
{
  g_autoptr (GString) line = g_string_new (NULL);

  g_string_append_printf (line, "%u. %s: %s", step->number, step->name, sos_words_for_step (step->state));
  if (with_evidence)
    sos_page_add_gap (text->page);
  sos_page_add (text->page, "", line->str);

  /* What step 7 waits for stands under a heading of its own. */
  text->page->indent += 2;
  for (guint i = 0; step->number < SOS_N_STEPS && i < step->n_because; i++)
    if (with_evidence || !step->because[i].is_evidence)
      add_reason (text, &step->because[i]);
  text->page->indent -= 2;
}

/* Whether nobody wrote down who is asked, for one of them at least. */
static gboolean
is_assumed (const SosRequiredRating *required, guint n)
{
  for (guint i = 0; i < n; i++)
    if (required[i].is_assumed)
      return TRUE;

  return FALSE;
}

static gboolean
is_of_same_scale (const SosReason *a, const SosReason *b)
{
  return a->person != NULL && b->person != NULL && a->child == b->child && a->scale == b->scale;
}

/* "Kim and Alex about Jo, scale 1: ": all of one scale and child about whom the same
 * is said, which nobody else has said before. */
static void
add_raters (const SosText *text, const SosReason *reasons, guint n, const char *code)
{
  g_autoptr (GString) line = g_string_new (NULL);
  const SosReason *last = NULL;
  guint n_all = 0, place = 0;

  for (guint i = 0; i < n; i++)
    n_all += strcmp (reasons[i].code, code) == 0;
  for (guint i = 0; i < n; i++)
    if (strcmp (reasons[i].code, code) == 0)
      {
        last = &reasons[i];
        sos_say_join (line, place++, n_all, ", ");
        sos_tell_name (&text->telling, line, last->person->id);
      }
  if (last == NULL)
    return;

  if (n_all > 1 || last->child != last->person)
    {
      g_string_append (line, " about ");
      sos_tell_name (&text->telling, line, last->child->id);
    }
  g_string_append (line, ", ");
  sos_tell_title (&text->telling, line, last->scale);
  g_string_append_printf (line, ": %s", last->message);
  sos_say_capital (line, 0);
  sos_page_add (text->page, SOS_TEXT_BULLET, line->str);
}

/* Adds the first of the blockers, and those that are said with it; gives how many. */
static guint
add_blockers (const SosText *text, const SosReason *blockers, guint n)
{
  static const char *const codes[] = { "rating.missing", "rating.low", "rating.apart" };
  guint n_alike = 1;

  if (blockers->person == NULL)
    {
      add_reason (text, blockers);
      return 1;
    }

  while (n_alike < n && is_of_same_scale (blockers, &blockers[n_alike]))
    n_alike++;
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    add_raters (text, blockers, n_alike, codes[i]);

  return n_alike;
}

static void
add_closing (const SosText *text, const SosCycleReview *review)
{
  guint n_blockers, n_required;
  const SosReason *blockers = sos_cycle_review_get_blockers (review, &n_blockers);
  const SosRequiredRating *required = sos_cycle_review_get_required (review, &n_required);

  sos_page_add_heading (text->page, "Ready to close?");
  sos_page_add (text->page, "",
                sos_cycle_review_is_ready (review) ? "Yes, as far as this map says. People decide, not this list."
                                                   : "Not yet. What still stands before closing:");
  for (guint i = 0; i < n_blockers;)
    i += add_blockers (text, &blockers[i], n_blockers - i);
  if (is_assumed (required, n_required))
    sos_page_add_note (text->page,
                       "A scale does not say whose rating closing waits for, or the map whether a child can "
                       "use the tools. Asked are parents, the network, the lead professional and the "
                       "children themselves.");
}

static const char *
say_progress (SosMilestoneState state)
{
  static const char *const words[] = {
    [SOS_MILESTONE_UNDATED] = "no date yet",
    [SOS_MILESTONE_PLANNED] = "planned for",
    [SOS_MILESTONE_OVERDUE] = "was due on",
    [SOS_MILESTONE_REACHED] = "reached on",
    [SOS_MILESTONE_REACHED_LATE] = "reached late, on",
  };

  return words[state];
}

static void
add_point (const SosText *text, const SosTrajectoryPoint *point)
{
  gboolean is_reached = point->state >= SOS_MILESTONE_REACHED;
  g_autoptr (GString) line = g_string_new (NULL);

  if (point->milestone->text != NULL)
    sos_say_text (line, point->milestone->text);
  else
    g_string_append (line, "A milestone");
  g_string_append_printf (line, ": %s ", say_progress (point->state));
  sos_say_date (line, is_reached ? point->milestone->reached : point->milestone->on);
  sos_page_add (text->page, is_reached ? CHECKED : SOS_TEXT_BULLET, g_strchomp (line->str));
}

static void
add_trajectory (const SosText *text, const SosCycleReview *review)
{
  guint n;
  const SosTrajectoryPoint *points = sos_cycle_review_get_trajectory (review, &n);

  if (n == 0)
    return;

  sos_page_add_heading (text->page, "The way there");
  for (guint i = 0; i < n; i++)
    add_point (text, &points[i]);
}

void
sos_text_add_cycle (const SosText *text, const SosCycleReview *review, gboolean with_evidence)
{
  g_autoptr (GString) heading = g_string_new ("The action cycle, as of ");

  sos_say_date (heading, sos_cycle_review_get_as_of (review));
  sos_page_add_heading (text->page, heading->str);
  for (guint i = 0; i < SOS_N_STEPS; i++)
    add_step (text, &review->steps[i], with_evidence);
  add_closing (text, review);
  add_trajectory (text, review);
}

/**
 * sos_render_cycle:
 * @review: the review of an action cycle
 * @width: cells of a line, at least %SOS_RENDER_MIN_WIDTH
 *
 * Shows as plain text how far the action cycle has come: each step with its
 * reasons, what still stands before closing, and the milestones. People are named
 * as the map names them. Otherwise as sos_render_text().
 *
 * Returns: (transfer full): UTF-8 text that ends with a newline
 *
 * Since: 0.1
 */
char *
sos_render_cycle (const SosCycleReview *review, guint width)
{
  SosText text;

  g_return_val_if_fail (review != NULL, NULL);

  sos_text_init (&text, review->map, width);
  sos_text_add_title (&text);
  sos_text_add_cycle (&text, review, TRUE);

  return sos_text_finish (&text);
}
