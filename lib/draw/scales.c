/* SPDX-License-Identifier: MIT */
/* Scales: a line from 0 to 10 for each person, with their number on it and where
 * it was the time before.
 *
 * Each number is somebody's own. None is added to another's, and no line joins two
 * people. The line runs from 0 at the left to 10 at the right on every scale; where
 * more is worse it is a wedge that grows, and words stand at both ends. */
#include "lib/draw/figure.h"

#include <stdlib.h>

#include "lib/practice/cycle.h"

#define LOWEST 0
#define HIGHEST 10

/* From left to right: who, and the line. */
#define WIDTH 500.0
#define NAME_WIDTH 146.0
#define AXIS_LEFT 176.0
#define STEP 28.5
#define TEXT_WIDTH (WIDTH - 2 * SOS_FIGURE_MARGIN)
#define HALF_WIDTH (TEXT_WIDTH / 2 - 10)

/* From top to bottom. */
#define ROW_HEIGHT 34.0
#define ROW_GAP 8.0
#define GAP 6.0
#define SCALE_GAP 34.0

#define MARK 12.0
#define MARK_BEFORE 9.5
#define RING 16.0
#define ARROW 5.0
#define WEDGE 9.0
#define BAND_HEIGHT 9.0

/* More would lie on one another. */
#define MAX_BANDS 11

typedef struct {
  const SosTrack *track;
  gboolean is_about_others; /* those whom the same person did not rate by name */
  guint rank;               /* the family first, then those who work with it */
  guint place;              /* in the order in which they were written down */
  double label_height;
  double height;
} Row;

typedef struct {
  SosFigure *figure;
  SosDrawing *drawing;
  const SosScale *scale;
  Row *rows;
  guint n_rows;
  gboolean is_worse; /* higher numbers are */
  SosDate day;       /* what was said last */
  GString *day_text;
} Chart;

static double
place_value (double value)
{
  return AXIS_LEFT + value * STEP;
}

static const char *
word (const Chart *chart, const char *text)
{
  return sos_figure_word (chart->figure, text);
}

/* Who is in a row. */

static guint
rank_class (SosRaterClass rater_class)
{
  static const guint ranks[] = {
    [SOS_RATER_CHILD] = 0,   [SOS_RATER_PARENT] = 1,       [SOS_RATER_FAMILY] = 2,
    [SOS_RATER_NETWORK] = 3, [SOS_RATER_PROFESSIONAL] = 4, [SOS_RATER_UNKNOWN] = 5,
  };

  return ranks[rater_class];
}

static gint
compare_rows (gconstpointer a, gconstpointer b)
{
  const Row *left = a, *right = b;

  if (left->rank != right->rank)
    return left->rank < right->rank ? -1 : 1;

  return left->place < right->place ? -1 : left->place > right->place;
}

/* Whom a number is about, where that has to be said; good until the next. */
static const char *
say_about (const Chart *chart, const Row *row)
{
  SosFigure *figure = chart->figure;
  const SosPerson *child = row->track->child;

  if (row->is_about_others)
    return word (chart, N_ ("about the other children"));
  if (child == NULL || child == row->track->rater || sos_map_get_children (figure->telling->map)->n < 2)
    return NULL;

  g_string_truncate (figure->line, 0);
  sos_wording_fill (figure->telling->wording, figure->line, N_ ("about {child}"), "child",
                    sos_figure_name (figure, child->id), NULL);

  return figure->line->str;
}

static double
measure (SosLetters letters, const char *text)
{
  return sos_drawing_text_height (letters, NAME_WIDTH, text);
}

static double
measure_label (const Chart *chart, const Row *row)
{
  const char *about = say_about (chart, row);

  return measure (SOS_LETTERS_NORMAL, sos_figure_name (chart->figure, row->track->rater->id)) +
         (about != NULL ? measure (SOS_LETTERS_SMALL, about) : 0) +
         sos_drawing_line_height (SOS_LETTERS_SMALL); /* of the day */
}

static guint
count_children (const Chart *chart)
{
  if (chart->scale->about != NULL)
    return g_strv_length ((char **) chart->scale->about);

  return sos_map_get_children (chart->figure->telling->map)->n;
}

/* How many children the rater of a track about all of them has rated by name. Their
 * tracks follow. */
static guint
count_named (const SosTrack *track, const SosTrack *end)
{
  guint n = 0;

  while (track + n + 1 < end && track[n + 1].rater == track->rater)
    n++;

  return n;
}

/* What somebody said of all children does not count for those whom they rated by
 * name. Who rated all by name has said nothing of others. */
static void
add_row (Chart *chart, const SosTrack *track, const SosTrack *end, guint place)
{
  guint n_named = track->child == NULL ? count_named (track, end) : 0;
  Row *row = &chart->rows[chart->n_rows];

  if (n_named > 0 && n_named >= count_children (chart))
    return;

  *row =
      (Row) { .track = track, .is_about_others = n_named > 0, .rank = rank_class (track->rater_class), .place = place };
  row->label_height = measure_label (chart, row);
  row->height = MAX (ROW_HEIGHT, row->label_height) + ROW_GAP;
  chart->n_rows++;
}

static void
gather_rows (Chart *chart)
{
  const SosTelling *telling = chart->figure->telling;
  const SosTracks *tracks = &chart->figure->picture->review->tracks;
  guint scale = GPOINTER_TO_UINT (g_hash_table_lookup (telling->numbers, chart->scale)) - 1;
  guint first = tracks->first[scale], end = tracks->first[scale + 1];

  chart->rows = g_new (Row, end - first + 1);
  for (guint i = first; i < end; i++)
    add_row (chart, &tracks->items[i], tracks->items + end, tracks->places[i]);
  qsort (chart->rows, chart->n_rows, sizeof *chart->rows, compare_rows);
}

/* What stands above and below the lines. */

static void
put_middle (const Chart *chart, double x, double y, SosLetters letters, const char *text)
{
  sos_drawing_text (chart->drawing, x, y, WIDTH, SOS_ANCHOR_MIDDLE, letters, text);
}

static const char *
find_title (const Chart *chart)
{
  const char *topic = sos_tell_word (chart->figure->telling, SOS_ENUM_TOPIC, (gint) chart->scale->topic);

  if (chart->scale->question != NULL)
    return chart->scale->question;

  return topic != NULL ? topic : word (chart, N_ ("From 0 to 10"));
}

/* The shape of a line on which more is worse. */
static void
put_wedge (const Chart *chart, double left, double right, double y)
{
  sos_drawing_begin_path (chart->drawing, left, y);
  sos_drawing_line_to (chart->drawing, right, y - WEDGE);
  sos_drawing_line_to (chart->drawing, right, y + WEDGE);
  sos_drawing_end_path (chart->drawing, TRUE, "wedge");
}

static void
put_warning (const Chart *chart)
{
  const char *text = word (chart, N_ ("On this scale a higher number is worse."));
  SosFigure *figure = chart->figure;
  double width = TEXT_WIDTH - 60, height = sos_drawing_text_height (SOS_LETTERS_STRONG, width, text) + 12;
  double x = SOS_FIGURE_MARGIN + 12, y = figure->y + height / 2;

  sos_drawing_box (chart->drawing, SOS_FIGURE_MARGIN, figure->y, TEXT_WIDTH, height, 4, "panel");
  put_wedge (chart, x, x + 28, y);
  sos_drawing_text (chart->drawing, x + 38, figure->y + 15, width, SOS_ANCHOR_START, SOS_LETTERS_STRONG, text);
  figure->y += height + 2 * GAP;
}

/* Nobody knows what is enough on a scale that runs the other way and does not say. */
static gboolean
has_threshold (const Chart *chart)
{
  return !chart->is_worse || chart->scale->threshold.is_set;
}

/* "7 or more: safe enough", with a pointer to its place. */
static void
put_threshold (const Chart *chart)
{
  SosFigure *figure = chart->figure;
  double x = place_value (sos_scale_get_threshold (chart->scale)), half, y = figure->y + 9;
  char number[] = "10";

  g_snprintf (number, sizeof number, "%d", sos_scale_get_threshold (chart->scale));
  g_string_truncate (figure->line, 0);
  sos_wording_fill (
      figure->telling->wording, figure->line,
      chart->is_worse ? N_ ("{number} or less: {enough}") : N_ ("{number} or more: {enough}"), "number", number,
      "enough", word (chart, sos_words_enough (chart->scale->topic, chart->figure->telling->document->pathway)), NULL);
  half = sos_drawing_text_width (SOS_LETTERS_STRONG, figure->line->str) / 2;
  put_middle (chart, CLAMP (x, SOS_FIGURE_MARGIN + half, WIDTH - SOS_FIGURE_MARGIN - half), y, SOS_LETTERS_STRONG,
              figure->line->str);
  sos_drawing_begin_path (chart->drawing, x - 5, y + 12);
  sos_drawing_line_to (chart->drawing, x + 5, y + 12);
  sos_drawing_line_to (chart->drawing, x, y + 19);
  sos_drawing_end_path (chart->drawing, TRUE, "mark");
  figure->y += 32;
}

static void
put_numbers (const Chart *chart)
{
  static const char *const numbers[] = { "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10" };
  gint threshold = has_threshold (chart) ? sos_scale_get_threshold (chart->scale) : -1;

  for (gint value = LOWEST; value <= HIGHEST; value++)
    put_middle (chart, place_value (value), chart->figure->y + 8,
                value == threshold ? SOS_LETTERS_STRONG : SOS_LETTERS_SMALL, numbers[value]);
  chart->figure->y += 20;
}

/* Lines that run up to the right, so that a stretch is shaded in grey as well. */
static void
put_hatch (const Chart *chart, double x, double y, double width, double height, double gap)
{
  for (double along = gap; along < width + height; along += gap)
    {
      sos_drawing_begin_path (chart->drawing, x + MAX (0, along - height), y + MIN (along, height));
      sos_drawing_line_to (chart->drawing, x + MIN (along, width), y + MAX (0, along - width));
    }
  sos_drawing_end_path (chart->drawing, FALSE, "hatch");
}

static double
choose_hatch (const SosBand *band, guint place)
{
  if (band->escalate == SOS_TRUE)
    return 4.5;

  return place % 2 == 0 ? 18 : 9;
}

static void
put_swatch (const Chart *chart, const SosBand *band, guint place, double x, double y, double width)
{
  put_hatch (chart, x, y, width, BAND_HEIGHT, choose_hatch (band, place));
  sos_drawing_box (chart->drawing, x, y, width, BAND_HEIGHT, 0, "edge");
}

static guint
count_bands (const Chart *chart)
{
  return MIN (chart->scale->bands.n, MAX_BANDS);
}

/* What stretches of the line mean: half a step to both sides belongs to a number. */
static void
put_bands (const Chart *chart)
{
  for (guint i = 0; i < count_bands (chart); i++)
    {
      const SosBand *band = chart->scale->bands.items[i];
      double from = place_value (band->from.value - 0.5), to = place_value (band->to.value + 0.5);

      if (from < to)
        put_swatch (chart, band, i, from + 1.5, chart->figure->y, to - from - 3);
    }
  if (chart->scale->bands.n > 0)
    chart->figure->y += BAND_HEIGHT;
}

/* The lines. */

static void
put_guides (const Chart *chart, double height)
{
  double top = chart->figure->y, threshold = place_value (sos_scale_get_threshold (chart->scale));

  for (gint value = LOWEST; value <= HIGHEST; value++)
    {
      sos_drawing_begin_path (chart->drawing, place_value (value), top);
      sos_drawing_line_to (chart->drawing, place_value (value), top + height);
    }
  sos_drawing_end_path (chart->drawing, FALSE, "guide");
  if (has_threshold (chart))
    sos_drawing_line (chart->drawing, threshold, top, threshold, top + height, "accent dashed");
}

static void
put_axis (const Chart *chart, double y)
{
  double left = place_value (LOWEST), right = place_value (HIGHEST);

  if (!chart->is_worse)
    {
      sos_drawing_line (chart->drawing, left, y, right, y, "thin");
      return;
    }

  put_wedge (chart, left, right, y);
}

/* Eleven stand above each scale: printf takes longer than to draw them. */
static const char *
name_number (gint value)
{
  static const char *const numbers[] = { "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10" };

  g_return_val_if_fail (value >= 0 && value < (gint) G_N_ELEMENTS (numbers), "");

  return numbers[value];
}

/* From where somebody was to where they are. */
static void
put_way (const Chart *chart, double from, double to, double y)
{
  double side = from < to ? 1 : -1, tip = to - side * (MARK + 1.5), start = from + side * MARK_BEFORE;

  sos_drawing_line (chart->drawing, start, y, tip - side * ARROW, y, "line");
  sos_drawing_begin_path (chart->drawing, tip, y);
  sos_drawing_line_to (chart->drawing, tip - side * (ARROW + 1), y - ARROW);
  sos_drawing_line_to (chart->drawing, tip - side * (ARROW + 1), y + ARROW);
  sos_drawing_end_path (chart->drawing, TRUE, "filled");
}

/* Who says the same again has a ring round their mark. */
static void
put_before (const Chart *chart, const SosTrack *track, double y)
{
  gint value = track->before->value.value;
  double x = place_value (value);

  if (value == track->latest->value.value)
    {
      sos_drawing_circle (chart->drawing, x, y, RING, "hollow");
      return;
    }

  put_way (chart, x, place_value (track->latest->value.value), y);
  sos_drawing_circle (chart->drawing, x, y, MARK_BEFORE, "hollow");
  put_middle (chart, x, y, SOS_LETTERS_SMALL, name_number (value));
}

/* Where there is no number, the reason stands instead of a line. */
static void
put_silence (const Chart *chart, const SosTrack *track, double y)
{
  const char *reason = sos_tell_word (chart->figure->telling, SOS_ENUM_NOT_RATED, (gint) track->latest->not_rated);
  double height, width = place_value (HIGHEST) - AXIS_LEFT - 10;

  if (track->is_apart)
    reason = word (chart, N_ ("said, and shown when everybody has said theirs"));
  height = sos_drawing_text_height (SOS_LETTERS_SMALL, width, reason);
  sos_drawing_box (chart->drawing, AXIS_LEFT - 2, y - height / 2 - 2,
                   MIN (width, sos_drawing_text_width (SOS_LETTERS_SMALL, reason) + 6), height + 4, 0, "halo");
  sos_drawing_text (chart->drawing, AXIS_LEFT, y - height / 2 + sos_drawing_line_height (SOS_LETTERS_SMALL) / 2, width,
                    SOS_ANCHOR_START, SOS_LETTERS_SMALL, reason);
}

static gboolean
is_shown (const SosTrack *track)
{
  return track->latest->value.is_set && !track->is_apart;
}

static void
put_number (const Chart *chart, const SosTrack *track, double y)
{
  double x = place_value (track->latest->value.value);

  put_axis (chart, y);
  if (track->before != NULL && track->before->value.is_set)
    put_before (chart, track, y);
  sos_drawing_circle (chart->drawing, x, y, MARK, "mark");
  put_middle (chart, x, y, SOS_LETTERS_ON_MARK, name_number (track->latest->value.value));
}

/* Many have rated on the same day. */
static const char *
say_day (Chart *chart, SosDate day)
{
  if (chart->day != day)
    {
      g_string_truncate (chart->day_text, 0);
      sos_wording_short_date (chart->figure->telling->wording, chart->day_text, day);
      chart->day = day;
    }

  return chart->day_text->str;
}

/* "Sam", and in smaller letters the child and the day. */
static void
put_label (Chart *chart, const Row *row)
{
  SosFigure *figure = chart->figure;
  const char *about;

  sos_figure_text (figure, SOS_FIGURE_MARGIN, NAME_WIDTH, SOS_LETTERS_NORMAL,
                   sos_figure_name (figure, row->track->rater->id));
  about = say_about (chart, row);
  if (about != NULL)
    sos_figure_text (figure, SOS_FIGURE_MARGIN, NAME_WIDTH, SOS_LETTERS_SMALL, about);
  sos_figure_text (figure, SOS_FIGURE_MARGIN, NAME_WIDTH, SOS_LETTERS_SMALL, say_day (chart, row->track->latest->on));
}

static void
put_row (Chart *chart, const Row *row)
{
  double top = chart->figure->y;

  chart->figure->y += (row->height - row->label_height) / 2;
  put_label (chart, row);
  chart->figure->y = top + row->height;
  if (is_shown (row->track))
    put_number (chart, row->track, top + row->height / 2);
  else
    put_silence (chart, row->track, top + row->height / 2);
}

static void
put_nobody (const Chart *chart)
{
  double y = chart->figure->y + ROW_HEIGHT / 2;

  put_guides (chart, ROW_HEIGHT);
  put_axis (chart, y);
  sos_drawing_text (chart->drawing, SOS_FIGURE_MARGIN, y - 9, NAME_WIDTH, SOS_ANCHOR_START, SOS_LETTERS_SMALL,
                    word (chart, N_ ("Nobody has given a number yet.")));
  chart->figure->y += ROW_HEIGHT;
}

static void
put_rows (Chart *chart)
{
  double height = 0;
  guint n = 0;

  while (n < chart->n_rows && chart->figure->y + height < SOS_FIGURE_MAX_HEIGHT)
    height += chart->rows[n++].height;
  put_guides (chart, height);
  for (guint i = 0; i < n; i++)
    put_row (chart, &chart->rows[i]);
}

/* What the ends mean. */

static void
put_end (const Chart *chart, double x, SosAnchor anchor, const char *number, const char *means, double *height)
{
  SosFigure *figure = chart->figure;
  double line = sos_drawing_line_height (SOS_LETTERS_NORMAL), end;

  if (means == NULL)
    return;

  sos_drawing_text (figure->drawing, x, figure->y + line / 2, HALF_WIDTH, anchor, SOS_LETTERS_STRONG, number);
  end = line +
        sos_drawing_text (figure->drawing, x, figure->y + line * 1.5, HALF_WIDTH, anchor, SOS_LETTERS_NORMAL, means);
  *height = MAX (*height, end);
}

/* The same words at the ends of every scale, whichever way it runs. */
static void
put_directions (const Chart *chart)
{
  const char *worst = word (chart, N_ ("worst")), *best = word (chart, N_ ("best"));
  double y = chart->figure->y + 10;

  put_middle (chart, place_value (LOWEST), y, SOS_LETTERS_STRONG, chart->is_worse ? best : worst);
  put_middle (chart, place_value (HIGHEST), y, SOS_LETTERS_STRONG, chart->is_worse ? worst : best);
  chart->figure->y += 22;
}

static void
put_anchors (const Chart *chart)
{
  double height = 0;

  put_end (chart, SOS_FIGURE_MARGIN, SOS_ANCHOR_START, "0", chart->scale->zero, &height);
  put_end (chart, WIDTH - SOS_FIGURE_MARGIN, SOS_ANCHOR_END, "10", chart->scale->ten, &height);
  chart->figure->y += height + GAP;
}

/* "0 to 3: call the manager" beside a piece of the shading. */
static void
put_band_meaning (const Chart *chart, const SosBand *band, guint place)
{
  SosFigure *figure = chart->figure;

  if (band->means == NULL)
    return;

  put_swatch (chart, band, place, SOS_FIGURE_MARGIN, figure->y + 3, 24);
  g_string_truncate (figure->line, 0);
  sos_wording_fill (figure->telling->wording, figure->line, N_ ("{from} to {to}: {meaning}"), "from",
                    name_number (band->from.value), "to", name_number (band->to.value), "meaning", band->means, NULL);
  sos_figure_text (figure, SOS_FIGURE_MARGIN + 32, TEXT_WIDTH - 32, SOS_LETTERS_SMALL, figure->line->str);
  figure->y += 3;
}

static void
put_meanings (const Chart *chart)
{
  put_anchors (chart);
  for (guint i = 0; i < count_bands (chart); i++)
    put_band_meaning (chart, chart->scale->bands.items[i], i);
}

/* For those who do not see it. */

static char *
say_who (const Chart *chart, const Row *row)
{
  g_autofree char *rater = g_strdup (sos_figure_name (chart->figure, row->track->rater->id));
  const char *about = say_about (chart, row);

  return about != NULL ? g_strconcat (rater, " ", about, NULL) : g_steal_pointer (&rater);
}

static void
describe_row (const Chart *chart, const Row *row)
{
  SosFigure *figure = chart->figure;
  const SosTrack *track = row->track;
  gboolean has_before = track->before != NULL && track->before->value.is_set;
  g_autofree char *who = say_who (chart, row);
  const char *before = has_before ? name_number (track->before->value.value) : "";

  g_string_truncate (figure->line, 0);
  sos_wording_fill (figure->telling->wording, figure->line,
                    has_before ? N_ ("{who}: {number}, the time before {before}.") : N_ ("{who}: {number}."), "who",
                    who, "number", name_number (track->latest->value.value), "before", before, NULL);
  sos_figure_describe (figure, figure->line->str);
}

static void
describe (const Chart *chart)
{
  if (!chart->figure->picture->is_alone)
    return;

  sos_figure_describe (chart->figure, find_title (chart));
  if (chart->is_worse)
    sos_figure_describe (chart->figure, word (chart, N_ ("On this scale a higher number is worse.")));
  for (guint i = 0; i < chart->n_rows; i++)
    if (is_shown (chart->rows[i].track))
      describe_row (chart, &chart->rows[i]);
}

/* The whole. */

static void
put_chart (SosFigure *figure, const SosScale *scale, gboolean with_words)
{
  Chart chart = {
    .figure = figure,
    .drawing = figure->drawing,
    .scale = scale,
    .is_worse = scale->higher_is == SOS_DIRECTION_WORSE,
    .day_text = g_string_new (NULL),
  };

  gather_rows (&chart);
  if (with_words)
    {
      sos_figure_text (figure, SOS_FIGURE_MARGIN, TEXT_WIDTH, SOS_LETTERS_STRONG, find_title (&chart));
      figure->y += 2 * GAP;
    }
  if (chart.is_worse)
    put_warning (&chart);
  if (has_threshold (&chart))
    put_threshold (&chart);
  put_numbers (&chart);
  put_bands (&chart);
  if (chart.n_rows > 0)
    put_rows (&chart);
  else
    put_nobody (&chart);
  put_directions (&chart);
  if (with_words)
    put_meanings (&chart);
  describe (&chart);
  g_free (chart.rows);
  g_string_free (chart.day_text, TRUE);
}

static void
begin (SosFigure *figure, const SosPicture *picture)
{
  sos_figure_init (figure, picture, WIDTH);
  sos_figure_describe (figure, sos_figure_word (figure, N_ ("A line from 0 to 10 for each person, with their number "
                                                            "on it and where it was the time before.")));
}

gboolean
sos_picture_scale (const SosPicture *picture, const SosScale *scale, gboolean with_words, SosMarkup *markup)
{
  SosFigure figure;

  begin (&figure, picture);
  put_chart (&figure, scale, with_words);
  sos_figure_finish (
      &figure, scale->question != NULL ? scale->question : sos_figure_word (&figure, N_ ("From 0 to 10")), markup);

  return TRUE;
}

gboolean
sos_picture_scales (const SosPicture *picture, SosMarkup *markup)
{
  const SosScaleList *scales = &picture->telling->document->scales;
  SosFigure figure;

  if (scales->n == 0)
    return FALSE;

  begin (&figure, picture);
  for (guint i = 0; i < scales->n && !sos_figure_is_full (&figure); i++)
    {
      figure.y += i > 0 ? SCALE_GAP : 0;
      put_chart (&figure, scales->items[i], TRUE);
    }
  sos_figure_finish (&figure, sos_figure_word (&figure, N_ ("What everybody says, from 0 to 10")), markup);

  return TRUE;
}
