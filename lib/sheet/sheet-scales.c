/* SPDX-License-Identifier: MIT */
/* Scales: everybody's mark on a line from 0 to 10, and the same as a table. Each
 * number is somebody's judgement and stays theirs: none is added to another's. */
#include "lib/sheet/sheet.h"

/* A number that was given without seeing the others' stays apart until all of them
 * have said theirs. */
static gboolean
is_apart (const SosTrack *track, const SosRating *rating)
{
  return track->is_apart && rating == track->latest;
}

static void
put_number (const SosSheet *sheet, const SosTrack *track, const SosRating *rating)
{
  const char *reason = sos_tell_word (sheet->telling, SOS_ENUM_NOT_RATED, rating->not_rated);

  if (is_apart (track, rating))
    sos_sheet_words (sheet, N_ ("said, and shown when everybody has said theirs"));
  else if (rating->value.is_set)
    sos_markup_count (sheet->markup, (guint64) rating->value.value);
  else if (reason != NULL)
    sos_markup_text (sheet->markup, reason);
  else
    sos_sheet_words (sheet, N_ ("no number"));
}

static void
put_rater (const SosSheet *sheet, const SosTrack *track)
{
  const SosTelling *telling = sheet->telling;
  g_autoptr (GString) who = NULL;
  g_autoptr (GString) child = NULL;

  if (track->child == NULL || track->child == track->rater || sos_map_get_children (telling->map)->n < 2)
    {
      sos_sheet_name (sheet, track->rater->id);
      return;
    }

  who = g_string_new (NULL);
  child = g_string_new (NULL);
  sos_tell_name (telling, who, track->rater->id);
  sos_tell_name (telling, child, track->child->id);
  sos_wording_fill (telling->wording, sos_sheet_line (sheet), N_ ("{who} about {child}"), "who", who->str, "child",
                    child->str, NULL);
  sos_sheet_put_line (sheet);
}

static void
put_rating (const SosSheet *sheet, const SosTrack *track, guint n)
{
  const SosRating *rating = track->ratings[n];

  sos_sheet_put (sheet, "<tr>");
  if (n == 0)
    {
      sos_sheet_put (sheet, "<th scope=\"rowgroup\" rowspan=\"");
      sos_markup_count (sheet->markup, track->n_ratings);
      sos_sheet_put (sheet, "\">");
      put_rater (sheet, track);
      sos_sheet_put (sheet, "</th>");
    }
  sos_sheet_put (sheet, "<td>");
  sos_sheet_date (sheet, rating->on);
  sos_sheet_put (sheet, "</td><td class=\"number\">");
  put_number (sheet, track, rating);
  sos_sheet_put (sheet, "</td><td dir=\"auto\">");
  if (rating->why != NULL && !is_apart (track, rating))
    sos_sheet_said (sheet, rating->why);
  sos_sheet_put (sheet, "</td></tr>\n");
}

static void
put_track (const SosSheet *sheet, const SosTrack *track)
{
  sos_sheet_put (sheet, "<tbody>\n");
  for (guint i = 0; i < track->n_ratings; i++)
    put_rating (sheet, track, i);
  sos_sheet_put (sheet, "</tbody>\n");
}

/* A scale's tracks stand together. */
static void
put_table (const SosSheet *sheet, const SosScale *scale)
{
  guint n;
  const SosTrack *tracks = sos_scaling_get_tracks (sheet->picture->scaling, &n);
  gboolean is_open = FALSE;

  for (guint i = 0; i < n; i++)
    {
      if (tracks[i].scale != scale)
        continue;
      if (!is_open)
        {
          sos_sheet_put (sheet, "<table>\n<caption>");
          sos_sheet_words (sheet, N_ ("Who said what, and why"));
          sos_sheet_put (sheet, "</caption>\n<thead><tr>");
          sos_sheet_column (sheet, N_ ("Who"));
          sos_sheet_column (sheet, N_ ("When"));
          sos_sheet_column (sheet, N_ ("Number"));
          sos_sheet_column (sheet, N_ ("Why"));
          sos_sheet_put (sheet, "</tr></thead>\n");
        }
      is_open = TRUE;
      put_track (sheet, &tracks[i]);
    }
  if (is_open)
    sos_sheet_put (sheet, "</table>\n");
}

static void
put_band (const SosSheet *sheet, const SosBand *band)
{
  sos_sheet_put (sheet, "<div><dt>");
  sos_markup_count (sheet->markup, (guint64) band->from.value);
  sos_sheet_put (sheet, "–");
  sos_markup_count (sheet->markup, (guint64) band->to.value);
  sos_sheet_put (sheet, "</dt><dd dir=\"auto\">");
  if (band->means != NULL)
    sos_sheet_said (sheet, band->means);
  else if (band->escalate == SOS_TRUE)
    sos_sheet_words (sheet, N_ ("A manager looks at it."));
  sos_sheet_put (sheet, "</dd></div>\n");
}

static void
put_bands (const SosSheet *sheet, const SosScale *scale)
{
  if (scale->bands.n == 0)
    return;

  sos_sheet_put (sheet, "<dl class=\"notes\">\n");
  SOS_EACH (scale->bands, SosBand, band)
  put_band (sheet, band);
  sos_sheet_put (sheet, "</dl>\n");
}

static void
put_question (const SosSheet *sheet, const SosScale *scale)
{
  const char *topic = sos_tell_word (sheet->telling, SOS_ENUM_TOPIC, scale->topic);

  sos_sheet_put (sheet, "<h3 dir=\"auto\">");
  sos_sheet_title (sheet, scale);
  if (scale->question != NULL || topic != NULL)
    {
      sos_sheet_put (sheet, ": ");
      sos_sheet_said (sheet, scale->question != NULL ? scale->question : topic);
    }
  sos_sheet_put (sheet, "</h3>\n");
}

/* Nobody is to read it the wrong way round. */
static void
put_direction (const SosSheet *sheet, const SosScale *scale)
{
  if (scale->higher_is != SOS_DIRECTION_WORSE)
    return;

  sos_sheet_put (sheet, "<p class=\"missing\">");
  sos_sheet_words (sheet, N_ ("This scale runs the other way: a higher number is worse."));
  sos_sheet_put (sheet, "</p>\n");
}

static void
put_scale (const SosSheet *sheet, const SosScale *scale)
{
  sos_sheet_put (sheet, "<article class=\"scale\">\n");
  put_question (sheet, scale);
  if (scale->danger == NULL)
    {
      sos_sheet_begin_picture (sheet, N_ ("Everybody's numbers as a picture"));
      sos_picture_scale (sheet->picture, scale, FALSE, sheet->markup);
      sos_sheet_end_picture (sheet);
    }
  put_direction (sheet, scale);
  sos_sheet_notes (sheet, scale, SOS_SCALE, SOS_NOTES_ANCHOR);
  sos_sheet_notes (sheet, scale, SOS_SCALE, SOS_NOTES_SCALE);
  put_bands (sheet, scale);
  put_table (sheet, scale);
  sos_sheet_put (sheet, "</article>\n");
}

void
sos_sheet_add_scales (const SosSheet *sheet)
{
  const SosScaleList *scales = &sheet->telling->document->scales;

  sos_sheet_begin (sheet, "scales", N_ ("What everybody says, from 0 to 10"));
  SOS_EACH (*scales, SosScale, scale)
  put_scale (sheet, scale);
  if (scales->n == 0)
    sos_sheet_put_empty_scale (sheet);
  sos_sheet_end (sheet);
}
