/* SPDX-License-Identifier: MIT */
/* Scales: the question, what the numbers mean, and who said what.
 *
 * Each number is somebody's judgement and stays theirs: none is added to
 * another's. */
#include "lib/render/text.h"

#include <sos/sos-scale.h>

#include "lib/render/cells.h"
#include "lib/render/say.h"

#define LOWEST 0
#define HIGHEST 10

#define LINE "─"
#define AIM "┼"
#define MARK "●"

/* Narrower pages have the number without the drawing. */
#define DRAWING_MIN_WIDTH 60
#define DATE_WIDTH 19

static gboolean
runs_the_other_way (const SosScale *scale)
{
  return scale->higher_is == SOS_DIRECTION_WORSE;
}

static gint
compare_ratings (gconstpointer a, gconstpointer b)
{
  const SosRating *first = *(const SosRating *const *) a, *second = *(const SosRating *const *) b;

  if (first->on != second->on)
    return first->on < second->on ? -1 : 1;

  return first->round - second->round;
}

/* One group for each rater and the child they spoke about, in order of time. */
static SosGroups *
group_ratings (const SosScale *scale)
{
  SosGroups *groups = sos_groups_new ();
  GPtrArray *group;

  SOS_EACH (scale->ratings, SosRating, rating)
  {
    g_autofree char *key = g_strconcat (rating->by, "/", rating->child, NULL);

    sos_groups_add (groups, key, rating);
  }
  for (guint i = 0; (group = sos_groups_nth (groups, i)) != NULL; i++)
    g_ptr_array_sort (group, compare_ratings);

  return groups;
}

static void
say_rating (GString *line, const SosRating *rating)
{
  const char *reason = sos_words_for (SOS_ENUM_NOT_RATED, rating->not_rated);

  if (rating->value.is_set)
    g_string_append_printf (line, "%d", rating->value.value);
  else
    g_string_append (line, reason != NULL ? reason : "no number");
}

/* Who rated, and about which child where the rating is not for all of them. */
static void
say_rater (const SosText *text, GString *line, const SosRating *rating)
{
  sos_tell_name (&text->telling, line, rating->by);
  if (rating->child != NULL && g_strcmp0 (rating->child, rating->by) != 0 &&
      sos_map_get_children (text->telling.map)->n > 1)
    {
      g_string_append (line, " about ");
      sos_tell_name (&text->telling, line, rating->child);
    }
}

/* Adds everybody's latest word on a scale; a later silence is not filled with an
 * earlier number. */
void
sos_text_add_latest (const SosText *text, SosPage *page, const SosScale *scale)
{
  g_autoptr (SosGroups) groups = group_ratings (scale);
  const GPtrArray *group;

  if (runs_the_other_way (scale))
    sos_page_add_note (page, "A higher number is worse.");
  for (guint i = 0; (group = sos_groups_nth (groups, i)) != NULL; i++)
    {
      const SosRating *latest = g_ptr_array_index (group, group->len - 1);
      g_autoptr (GString) line = g_string_new (NULL);

      say_rater (text, line, latest);
      sos_say_capital (line, 0);
      g_string_append (line, ": ");
      say_rating (line, latest);
      g_string_append (line, ", ");
      sos_say_date (line, latest->on);
      sos_page_add_note (page, line->str);
    }
}

static void
add_meaning (SosPage *page, const char *label, const char *meaning)
{
  g_autoptr (GString) line = g_string_new (NULL);

  if (meaning == NULL)
    return;

  sos_say_text (line, meaning);
  sos_text_label (page, label, line->str);
}

static void
add_direction (const SosText *text, const SosScale *scale)
{
  g_autoptr (GString) line = g_string_new (NULL);

  if (runs_the_other_way (scale))
    g_string_append (line, "This scale runs the other way: a higher number is worse.");
  else
    g_string_append_printf (line, "%d or more is %s.", sos_scale_get_threshold (scale),
                            sos_words_enough (scale->topic, text->telling.document->pathway));
  if (!runs_the_other_way (scale) && text->page->width >= DRAWING_MIN_WIDTH)
    g_string_append (line, " The line is marked there: " AIM);
  sos_page_add_note (text->page, line->str);
}

static void
add_band (SosPage *page, const SosBand *band)
{
  g_autoptr (GString) line = g_string_new (NULL);

  g_string_append_printf (line, "%d to %d: ", band->from.value, band->to.value);
  if (band->means != NULL)
    sos_say_text (line, band->means);
  else if (band->escalate == SOS_TRUE)
    g_string_append (line, "a manager looks at it.");
  sos_page_add_note (page, line->str);
}

static void
add_question (const SosText *text, const SosScale *scale)
{
  g_autoptr (GString) line = g_string_new (NULL);
  const char *topic = sos_words_for (SOS_ENUM_TOPIC, scale->topic);

  sos_tell_title (&text->telling, line, scale);
  sos_say_capital (line, 0);
  if (scale->question != NULL || topic != NULL)
    g_string_append (line, ": ");
  if (scale->question != NULL)
    sos_say_text (line, scale->question);
  else
    g_string_append (line, topic != NULL ? topic : "");
  sos_page_add_gap (text->page);
  sos_page_add (text->page, "", line->str);
}

static void
add_meanings (const SosText *text, const SosScale *scale)
{
  add_meaning (text->page, "0 means", scale->zero);
  add_meaning (text->page, "10 means", scale->ten);
  add_direction (text, scale);
  SOS_EACH (scale->bands, SosBand, band)
  add_band (text->page, band);
  sos_text_note (text, text->page, scale, SOS_SCALE, SOS_NOTES_SCALE);
}

/* "0 ───●──────┼──── 10", each step two cells. */
static void
say_drawing (GString *line, const SosScale *scale, gint value)
{
  gint aim = runs_the_other_way (scale) ? -1 : sos_scale_get_threshold (scale);

  g_string_append (line, "0 ");
  for (gint step = LOWEST; step <= HIGHEST; step++)
    {
      if (step > LOWEST)
        g_string_append (line, LINE);
      g_string_append (line, step == value ? MARK : step == aim ? AIM : LINE);
    }
  g_string_append_printf (line, " 10%s", value == HIGHEST ? "  " : "   ");
}

static void
add_why (SosPage *page, const char *why)
{
  g_autoptr (GString) line = g_string_new (NULL);

  if (why == NULL)
    return;

  sos_say_text (line, why);
  sos_page_add (page, "      ", line->str);
}

static void
add_rating (const SosText *text, const SosScale *scale, const SosRating *rating)
{
  g_autoptr (GString) date = g_string_new (NULL);
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean is_drawn = rating->value.is_set && text->page->width >= DRAWING_MIN_WIDTH;

  sos_say_date (date, rating->on);
  if (text->page->width < DRAWING_MIN_WIDTH)
    g_string_append (date, ": ");
  while (text->page->width >= DRAWING_MIN_WIDTH && date->len < DATE_WIDTH)
    g_string_append_c (date, ' ');

  g_string_append (line, date->str);
  if (is_drawn)
    say_drawing (line, scale, rating->value.value);
  say_rating (line, rating);
  if (rating->independent == SOS_TRUE)
    g_string_append (line, " *");
  sos_page_add (text->page, "    ", line->str);
  add_why (text->page, rating->why);
}

static void
add_rater (const SosText *text, const SosScale *scale, const GPtrArray *ratings)
{
  g_autoptr (GString) line = g_string_new (NULL);

  say_rater (text, line, g_ptr_array_index (ratings, 0));
  sos_say_capital (line, 0);
  sos_page_add_note (text->page, line->str);
  for (guint i = 0; i < ratings->len; i++)
    add_rating (text, scale, g_ptr_array_index (ratings, i));
}

static gboolean
has_independent (const SosScale *scale)
{
  SOS_EACH (scale->ratings, SosRating, rating)
  if (rating->independent == SOS_TRUE)
    return TRUE;

  return FALSE;
}

static void
add_scale (const SosText *text, const SosScale *scale)
{
  g_autoptr (SosGroups) groups = group_ratings (scale);
  const GPtrArray *group;

  add_question (text, scale);
  add_meanings (text, scale);
  if (scale->ratings.n > 0)
    sos_page_add_gap (text->page);
  for (guint i = 0; (group = sos_groups_nth (groups, i)) != NULL; i++)
    add_rater (text, scale, group);
  if (!has_independent (scale))
    return;
  sos_page_add_gap (text->page);
  sos_page_add (text->page, "  * ", "said before hearing the others' numbers");
}

void
sos_text_add_scales (const SosText *text)
{
  if (text->telling.document->scales.n > 0)
    sos_page_add_heading (text->page, "What everybody says, from 0 to 10");
  SOS_EACH (text->telling.document->scales, SosScale, scale)
  add_scale (text, scale);
}
