/* SPDX-License-Identifier: MIT */
/* The action cycle's seven steps with their state and why, what closing waits for,
 * and the way ahead. */
#include "lib/practice/cycle.h"
#include "lib/sheet/sheet.h"

/* "Child's voice 2: …", where there is something to name. */
static void
put_reason (const SosSheet *sheet, const SosReason *reason)
{
  GString *line = sos_sheet_line (sheet);

  sos_tell_place (sheet->telling, line, reason->pointer);
  if (line->len > 0)
    g_string_append (line, ": ");
  g_string_append (line, sos_wording (sheet->telling->wording, reason->message));
  sos_sheet_put (sheet, reason->is_evidence ? "<li class=\"there\">" : "<li>");
  sos_sheet_put_line (sheet);
  sos_sheet_put (sheet, "</li>\n");
}

static void
put_reasons (const SosSheet *sheet, const SosReason *reasons, guint n)
{
  if (n == 0)
    return;

  sos_sheet_put (sheet, "<ul class=\"reasons\">\n");
  for (guint i = 0; i < n; i++)
    put_reason (sheet, &reasons[i]);
  sos_sheet_put (sheet, "</ul>\n");
}

/* What step 7 waits for stands under a heading of its own. */
static void
put_step (const SosSheet *sheet, const SosStep *step)
{
  sos_sheet_put (sheet, "<li>\n<h3>");
  sos_sheet_words (sheet, step->name);
  sos_sheet_put (sheet, " <span class=\"state\">");
  sos_sheet_words (sheet, sos_words_for_step (step->state));
  sos_sheet_put (sheet, "</span></h3>\n");
  if (step->number < SOS_N_STEPS)
    put_reasons (sheet, step->because, step->n_because);
  sos_sheet_put (sheet, "</li>\n");
}

static void
put_as_of (const SosSheet *sheet)
{
  sos_tell_dated (sheet->telling, sos_sheet_line (sheet), N_ ("As it stood on {date}."), sheet->picture->as_of);
  sos_sheet_put (sheet, "<p class=\"note\">");
  sos_sheet_put_line (sheet);
  sos_sheet_put (sheet, "</p>\n");
}

void
sos_sheet_add_cycle (const SosSheet *sheet)
{
  const SosStep *steps = sos_cycle_review_get_steps (sheet->picture->review);

  sos_sheet_begin (sheet, "cycle", N_ ("The action cycle"));
  put_as_of (sheet);
  sos_sheet_begin_picture (sheet, N_ ("The seven steps as a picture"));
  sos_picture_cycle (sheet->picture, sheet->markup);
  sos_sheet_end_picture (sheet);
  sos_sheet_put (sheet, "<ol class=\"cycle-steps\">\n");
  for (guint i = 0; i < SOS_N_STEPS; i++)
    put_step (sheet, &steps[i]);
  sos_sheet_put (sheet, "</ol>\n");
  sos_sheet_end (sheet);
}

static gboolean
is_same (const SosReason *a, const SosReason *b)
{
  return g_str_equal (a->code, b->code) && a->child == b->child && a->scale == b->scale;
}

/* "Kim and Alex · about Jo · scale 1: …": those about whom the same is said stand
 * in one line; gives how many they were. */
static guint
put_raters (const SosSheet *sheet, const SosReason *blockers, guint n)
{
  const SosTelling *telling = sheet->telling;
  g_autoptr (GString) child = g_string_new (NULL);
  GString *line = sos_sheet_line (sheet);
  guint n_same = 1;

  while (n_same < n && is_same (blockers, &blockers[n_same]))
    n_same++;
  for (guint i = 0; i < n_same; i++)
    {
      sos_wording_join (telling->wording, line, i, n_same);
      sos_tell_name (telling, line, blockers[i].person->id);
    }
  g_string_append (line, " · ");
  if (n_same > 1 || blockers->child != blockers->person)
    {
      sos_tell_name (telling, child, blockers->child->id);
      sos_wording_fill (telling->wording, line, N_ ("about {child}"), "child", child->str, NULL);
      g_string_append (line, " · ");
    }
  sos_tell_title (telling, line, blockers->scale);
  g_string_append_printf (line, ": %s", sos_wording (telling->wording, blockers->message));

  sos_sheet_put (sheet, "<li>");
  sos_sheet_put_line (sheet);
  sos_sheet_put (sheet, "</li>\n");

  return n_same;
}

static void
put_blockers (const SosSheet *sheet, const SosReason *blockers, guint n)
{
  if (n == 0)
    return;

  sos_sheet_put (sheet, "<ul class=\"reasons\">\n");
  for (guint i = 0; i < n;)
    if (blockers[i].person != NULL)
      i += put_raters (sheet, &blockers[i], n - i);
    else
      put_reason (sheet, &blockers[i++]);
  sos_sheet_put (sheet, "</ul>\n");
}

void
sos_sheet_add_closing (const SosSheet *sheet)
{
  guint n;
  const SosReason *blockers = sos_cycle_review_get_blockers (sheet->picture->review, &n);
  gboolean is_ready = sos_cycle_review_is_ready (sheet->picture->review);

  sos_sheet_begin (sheet, "closing", N_ ("Ready to close?"));
  sos_sheet_put (sheet, "<p class=\"words\">");
  sos_sheet_words (sheet, is_ready ? N_ ("Yes, as far as this map says. People decide, not this list.")
                                   : N_ ("Not yet. What still stands before closing:"));
  sos_sheet_put (sheet, "</p>\n");
  put_blockers (sheet, blockers, n);
  sos_sheet_end (sheet);
}
