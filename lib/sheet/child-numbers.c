/* SPDX-License-Identifier: MIT */
/* A child's numbers: what they said themselves, never anybody else's. */
#include "lib/practice/cycle.h"
#include "lib/sheet/child-page.h"

#define MAX_RATING 10

/* How many of the numbers before are told. */
#define N_BEFORE 4

typedef struct {
  const SosRating *latest[N_BEFORE + 1]; /* the latest first */
  guint n;
  gboolean is_apart; /* one later than these is not to be shown yet */
} Ratings;

/* Of this child by name, or of the whole family. */
static gboolean
is_own (const SosChildPage *page, const SosTrack *track)
{
  return track->rater == page->child && (track->child == page->child || track->child == NULL);
}

static Ratings
take_latest (const SosTrack *track)
{
  Ratings ratings = { .is_apart = track->is_apart };

  for (guint i = track->n_ratings - ratings.is_apart; i > 0 && ratings.n < G_N_ELEMENTS (ratings.latest); i--)
    if (track->ratings[i - 1]->value.is_set)
      ratings.latest[ratings.n++] = track->ratings[i - 1];

  return ratings;
}

/* A line of numbers with those marked that were said; the words beside say the same.
 * It runs from left to right on every page. */
static void
put_line (const SosChildPage *page, const Ratings *ratings)
{
  sos_sheet_put (&page->sheet, "<ol class=\"line\" dir=\"ltr\" aria-hidden=\"true\">");
  for (gint i = 0; i <= MAX_RATING; i++)
    {
      gboolean is_now = ratings->n > 0 && ratings->latest[0]->value.value == i;
      gboolean is_before = ratings->n > 1 && ratings->latest[1]->value.value == i;

      sos_sheet_put (&page->sheet, is_now ? "<li class=\"now\">" : is_before ? "<li class=\"before\">" : "<li>");
      sos_markup_count (page->sheet.markup, (guint64) i);
      sos_sheet_put (&page->sheet, "</li>");
    }
  sos_sheet_put (&page->sheet, "</ol>\n");
}

/* What the anchors say is written by and for grown-ups, and may frighten. */
static void
put_ends (const SosChildPage *page, gboolean higher_is_worse)
{
  sos_child_put_message (page, "<p class=\"ends\">",
                         higher_is_worse ? N_ ("0 is as good as it can be. 10 is as bad as it can be.")
                                         : N_ ("0 is as bad as it can be. 10 is as good as it can be."),
                         "</p>\n");
}

/* "20 October 2015: 8", and why. */
static void
put_rating (const SosChildPage *page, const SosRating *rating, const char *open)
{
  const SosWording *wording = page->sheet.telling->wording;
  GString *line = sos_sheet_line (&page->sheet);
  g_autoptr (GString) day = g_string_new (NULL);
  char number[] = { (char) ('0' + rating->value.value), '\0' };

  sos_wording_date (wording, day, rating->on);
  sos_wording_fill (wording, line, N_ ("You said {number} ({date})."), "date", day->str, "number",
                    rating->value.value == MAX_RATING ? "10" : number, NULL);
  sos_child_put_said (page, open, line->str, " ");
  if (rating->why != NULL)
    sos_child_put_said (page, "<q dir=\"auto\">", rating->why, "</q>");
  sos_sheet_put (&page->sheet, "</p>\n");
}

static void
put_scale (const SosChildPage *page, const SosScale *scale, const Ratings *ratings)
{
  sos_sheet_put (&page->sheet, "<div class=\"number\">");
  if (scale->question != NULL)
    sos_child_put_said (page, "<h3 dir=\"auto\">", scale->question, "</h3>\n");
  put_line (page, ratings);
  put_ends (page, scale->higher_is == SOS_DIRECTION_WORSE);
  if (ratings->is_apart)
    sos_child_put_message (page, "<p>", N_ ("You said a number. It is shown when everybody has said theirs."),
                           "</p>\n");
  if (ratings->n > 0)
    put_rating (page, ratings->latest[0], "<p class=\"answer\">");
  if (ratings->n > 1)
    sos_child_put_message (page, "<h4>", N_ ("Before that"), "</h4>\n");
  for (guint i = 1; i < ratings->n; i++)
    put_rating (page, ratings->latest[i], "<p>");
  sos_sheet_put (&page->sheet, "</div>\n");
}

/* A line to mark by hand. */
static void
add_empty (const SosChildPage *page)
{
  Ratings none = { .n = 0 };

  sos_sheet_begin (&page->sheet, "own-numbers", N_ ("My numbers"));
  sos_child_put_message (page, "<div class=\"number\"><p>",
                         N_ ("How are things for you today? Put a ring round a number."), "</p>\n");
  put_line (page, &none);
  put_ends (page, FALSE);
  sos_sheet_put (&page->sheet, "</div>\n");
  sos_sheet_end (&page->sheet);
}

/* Whether to ask a child for a number: not one who is too young, and not one whom
 * somebody decided not to ask, or who did not want to. */
static gboolean
can_be_asked (const SosChildPage *page, gboolean was_asked)
{
  gboolean is_assumed;

  return !was_asked && sos_practice_is_able (&page->sheet.picture->review->practice, page->child, &is_assumed);
}

void
sos_child_add_numbers (const SosChildPage *page)
{
  guint n_tracks, n = 0;
  const SosTrack *tracks = sos_scaling_get_tracks (page->sheet.picture->scaling, &n_tracks);
  gboolean was_asked = FALSE;

  for (guint i = 0; i < n_tracks; i++)
    if (is_own (page, &tracks[i]))
      {
        Ratings ratings = take_latest (&tracks[i]);

        was_asked = TRUE;
        if (ratings.n == 0 && !ratings.is_apart)
          continue;
        if (n++ == 0)
          sos_sheet_begin (&page->sheet, "own-numbers", N_ ("My numbers"));
        if (n <= SOS_CHILD_MAX_SHOWN)
          put_scale (page, tracks[i].scale, &ratings);
      }

  sos_child_put_more (page, n);
  if (n > 0)
    sos_sheet_end (&page->sheet);
  else if (can_be_asked (page, was_asked))
    add_empty (page);
}
