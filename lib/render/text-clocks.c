/* SPDX-License-Identifier: MIT */
/* Limits of time as text for people: one a line. */
#include <sos/sos-render.h>

#include "lib/practice/clocks.h"
#include "lib/render/people.h"
#include "lib/render/say.h"
#include "lib/render/text.h"
#include "lib/render/words.h"

/* What is said of each state, before the day. */
typedef struct {
  const char *word;
  const char *before_day;
  gboolean is_done; /* the day is that on which it was done */
} StateWords;

static const StateWords state_words[] = {
  [SOS_CLOCK_NOT_STARTED] = { "not started", "", FALSE }, [SOS_CLOCK_RUNNING] = { "to do", "by ", FALSE },
  [SOS_CLOCK_DUE_SOON] = { "due soon", "by ", FALSE },    [SOS_CLOCK_MET] = { "done", "on ", TRUE },
  [SOS_CLOCK_MET_LATE] = { "done late", "on ", TRUE },    [SOS_CLOCK_OVERDUE] = { "overdue", "was due ", FALSE },
};

/* Of this year the day and the month will do. */
static char *
say_day (SosDate date, SosDate today)
{
  const char *month = sos_words_month (sos_date_get_month (date));

  if (sos_date_get_year (date) == sos_date_get_year (today))
    return g_strdup_printf ("%u %s", sos_date_get_day (date), month);

  return g_strdup_printf ("%u %s %u", sos_date_get_day (date), month, sos_date_get_year (date));
}

/* Both fit what is written into them. */
#define STATE_WIDTH 11
#define DAY_WIDTH 26
#define MIN_WIDTH 80

static char *
say_when (const SosClock *clock, SosDate today)
{
  const StateWords *words = &state_words[clock->state];
  g_autofree char *day = NULL;

  if (clock->state == SOS_CLOCK_NOT_STARTED)
    return g_strdup ("");
  day = say_day (words->is_done ? clock->done : clock->due, today);

  return g_strconcat (words->before_day, day, NULL);
}

static void
append_late_record (GString *text, const SosClock *clock)
{
  const struct {
    gboolean is_there;
    const char *words;
  } parts[] = {
    { clock->late_why, "why more time is needed" },
    { clock->late_remaining, "what is still to be done" },
    { clock->late_deadline, "a new date" },
  };
  const char *before = "; for the manager to record: ";

  for (guint i = 0; clock->late_needed && i < G_N_ELEMENTS (parts); i++)
    if (!parts[i].is_there)
      {
        g_string_append_printf (text, "%s%s", before, parts[i].words);
        before = ", ";
      }
}

/* What was done in time needs no other day. */
static void
append_days (GString *text, const SosClock *clock, SosDate today)
{
  g_autofree char *due = NULL;
  g_autofree char *other = NULL;

  if (clock->state == SOS_CLOCK_MET)
    return;
  if (clock->state == SOS_CLOCK_MET_LATE)
    {
      due = say_day (clock->due, today);
      g_string_append_printf (text, "; was due %s", due);
    }
  if (clock->due_alternative != SOS_DATE_NONE && clock->due_alternative != clock->due)
    {
      other = say_day (clock->due_alternative, today);
      g_string_append_printf (text, "; %s if read another way", other);
    }
}

/* An authority's own label, and a name, may hold what a terminal would obey. */
static char *
say_what (const SosClocks *clocks, const SosPeople *people, const SosClock *clock)
{
  GString *text = g_string_new (NULL);

  sos_say_text (text, clock->label);
  if (clock->child != NULL)
    g_string_append_printf (text, " (%s)", sos_people_name (people, clock->child));
  if (clock->occurrence > 0)
    g_string_append_printf (text, ", no. %u", clock->occurrence);
  append_days (text, clock, clocks->as_of);
  append_late_record (text, clock);

  return g_string_free (text, FALSE);
}

static void
add_clock (SosPage *page, const SosClocks *clocks, const SosPeople *people, const SosClock *clock)
{
  g_autofree char *when = say_when (clock, clocks->as_of);
  g_autofree char *what = say_what (clocks, people, clock);
  g_autofree char *wide = g_strdup_printf ("%-*s%-*s", STATE_WIDTH, state_words[clock->state].word, DAY_WIDTH, when);
  g_autofree char *narrow = g_strdup_printf ("%s %s", state_words[clock->state].word, when);

  if (page->width >= MIN_WIDTH)
    {
      sos_page_add (page, wide, what);
      return;
    }
  sos_page_add (page, "", g_strchomp (narrow));
  sos_page_add (page, "  ", what);
}

/**
 * sos_render_clocks:
 * @clocks: limits
 * @width: cells of the widest line, at least %SOS_RENDER_MIN_WIDTH
 *
 * Shows how it stands with the limits: a line for each, with its state, its day and
 * what is to be done.
 *
 * Returns: (transfer full): UTF-8 text; free it with g_free()
 *
 * Since: 0.1
 */
char *
sos_render_clocks (const SosClocks *clocks, guint width)
{
  g_autoptr (GString) title = g_string_new (NULL);
  g_autoptr (SosPeople) people = NULL;
  const SosClock *items;
  SosPage *page;
  guint n;

  g_return_val_if_fail (clocks != NULL, NULL);

  page = sos_page_new (CLAMP (width, SOS_RENDER_MIN_WIDTH, SOS_TEXT_MAX_WIDTH));
  people = sos_people_new (clocks->map, sos_wording_get (NULL, NULL));
  items = sos_clocks_get_items (clocks, &n);
  sos_say_text (title, sos_profile_get_title (clocks->profile));
  g_string_append (title, ", on ");
  sos_say_date (title, clocks->as_of);
  sos_page_add (page, "", title->str);
  sos_page_add_gap (page);
  for (guint i = 0; i < n; i++)
    add_clock (page, clocks, people, &items[i]);

  return sos_page_free_to_text (page);
}
