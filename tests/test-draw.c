/* SPDX-License-Identifier: MIT */
/* Pictures: a mark stands where its number belongs, what is not there is not drawn,
 * and no word leaves the picture or stands on another. */
#include "tests/support.h"

#include <math.h>
#include <string.h>

#include "lib/draw/drawing.h"
#include "tests/read-svg.h"

#define AXIS_LEFT 176.0
#define STEP 28.5
#define DAY "2026-06-01"

#define PEOPLE                                                                                          \
  "'people':[{'id':'jo','role':'child','name':'Jo','age':9},{'id':'mum','role':'parent','name':'Mum'}," \
  "{'id':'sw','role':'professional','name':'Kim'}]"

static const SosPageOptions *
on_day (void)
{
  static SosPageOptions options;

  options.as_of = sos_date_from_string (DAY);

  return &options;
}

static SosSvg *
draw (const char *members, SosPictureKind what)
{
  g_autoptr (SosMap) map = sos_test_map_with (members);
  SosSvg *svg = sos_test_draw (map, what, on_day ());

  sos_test_svg_room (svg);

  return svg;
}

/* A scale with these members and ratings. */
static SosSvg *
draw_scale (const char *members, const char *ratings)
{
  g_autofree char *text = g_strdup_printf (PEOPLE ",'scales':[{'id':'s',%s'ratings':[%s]}]", members, ratings);

  return draw (text, SOS_PICTURE_SCALES);
}

static void
check_place (const SosShape *shape, double value)
{
  ck_assert_ptr_nonnull (shape);
  ck_assert_double_eq_tol (shape->x, AXIS_LEFT + value * STEP, 0.06);
}

static void
check_words (const SosSvg *svg, const char *words)
{
  g_autofree char *all = sos_test_svg_words (svg);

  ck_assert_msg (strstr (all, words) != NULL, "'%s' is not in '%s'", words, all);
}

static void
check_silent (const SosSvg *svg, const char *words)
{
  g_autofree char *all = sos_test_svg_words (svg);

  ck_assert_msg (strstr (all, words) == NULL, "'%s' is in '%s'", words, all);
}

START_TEST (number_stands_at_its_place)
{
  for (gint value = 0; value <= 10; value++)
    {
      g_autofree char *rating = g_strdup_printf ("{'id':'r','by':'mum','on':'2026-05-01','value':%d}", value);
      g_autofree char *number = g_strdup_printf ("%d", value);
      g_autoptr (SosSvg) svg = draw_scale ("", rating);
      const SosShape *mark = NULL;

      for (guint i = 0; i < sos_test_svg_count (svg, "mark"); i++)
        if (g_str_equal (sos_test_svg_find (svg, "mark", i)->element, "circle"))
          mark = sos_test_svg_find (svg, "mark", i);
      check_place (mark, value);
      check_place (sos_test_svg_find (svg, "on-mark", 0), value);
      ck_assert_str_eq (sos_test_svg_find (svg, "on-mark", 0)->words, number);
    }
}
END_TEST

START_TEST (time_before_is_hollow)
{
  g_autoptr (SosSvg) svg = draw_scale ("", "{'id':'a','by':'mum','on':'2026-04-01','value':3},"
                                           "{'id':'r','by':'mum','on':'2026-05-01','value':6}");

  ck_assert_uint_eq (sos_test_svg_count (svg, "on-mark"), 1);
  check_place (sos_test_svg_find (svg, "on-mark", 0), 6);
  ck_assert_uint_eq (sos_test_svg_count (svg, "hollow"), 1);
  check_place (sos_test_svg_find (svg, "hollow", 0), 3);
  ck_assert_uint_eq (sos_test_svg_count (svg, "filled"), 1); /* the arrow's head */
}
END_TEST

START_TEST (same_number_again_has_a_ring)
{
  g_autoptr (SosSvg) svg = draw_scale ("", "{'id':'a','by':'mum','on':'2026-04-01','value':6},"
                                           "{'id':'r','by':'mum','on':'2026-05-01','value':6}");

  check_place (sos_test_svg_find (svg, "hollow", 0), 6);
  ck_assert_double_gt (sos_test_svg_find (svg, "hollow", 0)->width, 12);
  ck_assert_uint_eq (sos_test_svg_count (svg, "filled"), 0);
}
END_TEST

START_TEST (missing_number_has_no_mark)
{
  g_autoptr (SosSvg) svg = draw_scale ("", "{'id':'a','by':'mum','on':'2026-04-01','value':3},"
                                           "{'id':'r','by':'mum','on':'2026-05-01','not_rated':'declined'}");

  ck_assert_uint_eq (sos_test_svg_count (svg, "on-mark"), 0);
  ck_assert_uint_eq (sos_test_svg_count (svg, "hollow"), 0);
  check_words (svg, "did not want to give a number");
}
END_TEST

START_TEST (later_numbers_are_not_seen)
{
  g_autoptr (SosSvg) svg = draw_scale ("", "{'id':'a','by':'mum','on':'2026-04-01','value':3},"
                                           "{'id':'r','by':'mum','on':'2026-06-02','value':9}");

  ck_assert_uint_eq (sos_test_svg_count (svg, "on-mark"), 1);
  check_place (sos_test_svg_find (svg, "on-mark", 0), 3);
}
END_TEST

/* Kim has rated apart; Mum, who is required, has not yet. */
START_TEST (number_given_apart_is_kept)
{
  g_autoptr (SosSvg) svg =
      draw_scale ("'required':['mum'],", "{'id':'a','by':'sw','on':'2026-04-01','value':3,'independent':true}");

  ck_assert_uint_eq (sos_test_svg_count (svg, "on-mark"), 0);
  check_words (svg, "shown when everybody has said theirs");
}
END_TEST

START_TEST (nobody_is_joined_to_another)
{
  g_autoptr (SosSvg) svg = draw_scale ("", "{'id':'a','by':'sw','on':'2026-04-01','value':3},"
                                           "{'id':'r','by':'mum','on':'2026-04-01','value':9}");

  ck_assert_uint_eq (sos_test_svg_count (svg, "on-mark"), 2);
  ck_assert_uint_eq (sos_test_svg_count (svg, "filled"), 0);
  ck_assert_double_ne (sos_test_svg_find (svg, "on-mark", 0)->y, sos_test_svg_find (svg, "on-mark", 1)->y);
  check_place (sos_test_svg_find (svg, "on-mark", 0), 9); /* the family first */
}
END_TEST

START_TEST (threshold_is_marked)
{
  g_autoptr (SosSvg) usual = draw_scale ("'topic':'safety',", "");
  g_autoptr (SosSvg) own = draw_scale ("'topic':'wellbeing','threshold':5,", "");
  g_autoptr (SosSvg) at_the_end = draw_scale ("'threshold':10,", "");

  check_place (sos_test_svg_find (usual, "accent dashed", 0), 7);
  check_words (usual, "7 or more: safe enough");
  check_place (sos_test_svg_find (own, "accent dashed", 0), 5);
  check_words (own, "5 or more: well enough");
  check_place (sos_test_svg_find (at_the_end, "accent dashed", 0), 10);
  check_words (at_the_end, "10 or more: enough");
}
END_TEST

static void
check_ends (const SosSvg *svg, const char *left, const char *right)
{
  check_place (sos_test_svg_text (svg, left), 0);
  check_place (sos_test_svg_text (svg, right), 10);
}

START_TEST (other_way_is_said_and_drawn)
{
  static const char rating[] = "{'id':'r','by':'mum','on':'2026-05-01','value':8}";
  g_autoptr (SosSvg) usual = draw_scale ("", rating);
  g_autoptr (SosSvg) other = draw_scale ("'higher_is':'worse',", rating);
  g_autoptr (SosSvg) with_threshold = draw_scale ("'higher_is':'worse','topic':'safety','threshold':3,", rating);

  check_ends (usual, "worst", "best");
  check_ends (other, "best", "worst");
  check_silent (usual, "a higher number is worse");
  check_words (other, "On this scale a higher number is worse.");
  ck_assert_uint_eq (sos_test_svg_count (usual, "wedge"), 0);
  ck_assert_uint_eq (sos_test_svg_count (other, "wedge"), 2); /* of Mum, and the sign */
  check_place (sos_test_svg_find (other, "on-mark", 0), 8);
  ck_assert_uint_eq (sos_test_svg_count (other, "accent dashed"), 0);
  check_silent (other, "enough");
  check_place (sos_test_svg_find (with_threshold, "accent dashed", 0), 3);
  check_words (with_threshold, "3 or less: safe enough");
}
END_TEST

START_TEST (child_is_named_where_there_are_several)
{
  static const char ratings[] = "'scales':[{'id':'s','ratings':[{'id':'r','by':'mum','child':'jo','on':'2026-05-01',"
                                "'value':8},{'id':'q','by':'jo','child':'jo','on':'2026-05-01','value':8}]}]";
  g_autofree char *one = g_strconcat (PEOPLE ",", ratings, NULL);
  g_autofree char *two = g_strconcat ("'people':[{'id':'jo','role':'child','name':'Jo'},{'id':'al','role':'child',"
                                      "'name':'Al'},{'id':'mum','role':'parent','name':'Mum'}],",
                                      ratings, NULL);
  g_autoptr (SosSvg) alone = draw (one, SOS_PICTURE_SCALES);
  g_autoptr (SosSvg) both = draw (two, SOS_PICTURE_SCALES);

  check_silent (alone, "about");
  ck_assert_ptr_nonnull (sos_test_svg_text (both, "about Jo"));
}
END_TEST

/* What Kim said of both does not count for whom Kim rated by name. */
START_TEST (name_goes_before_all)
{
#define TWO                                                                                  \
  "'people':[{'id':'jo','role':'child','name':'Jo'},{'id':'al','role':'child','name':'Al'}," \
  "{'id':'sw','role':'professional','name':'Kim'}],'scales':[{'id':'s','ratings':["          \
  "{'id':'r','by':'sw','on':'2026-04-01','value':2},{'id':'q','by':'sw','child':'jo','on':'2026-05-01','value':8}"
  g_autoptr (SosSvg) one = draw (TWO "]}]", SOS_PICTURE_SCALES);
  g_autoptr (SosSvg) both =
      draw (TWO ",{'id':'p','by':'sw','child':'al','on':'2026-05-01','value':5}]}]", SOS_PICTURE_SCALES);

  ck_assert_uint_eq (sos_test_svg_count (one, "on-mark"), 2);
  check_words (one, "about the other children");
  ck_assert_uint_eq (sos_test_svg_count (both, "on-mark"), 2);
  check_silent (both, "about the other children");
  ck_assert_ptr_null (sos_test_svg_text (both, "1 Apr 2026"));
}
END_TEST

START_TEST (bands_are_shaded_and_told)
{
  g_autoptr (SosSvg) svg = draw_scale ("'bands':[{'from':0,'to':3,'means':'Call','escalate':true},"
                                       "{'from':4,'to':10,'means':'Go on'},{'from':8,'to':2}],",
                                       "");

  ck_assert_uint_eq (sos_test_svg_count (svg, "edge"), 4); /* on the line and beside the words */
  ck_assert_ptr_nonnull (sos_test_svg_text (svg, "0 to 3: Call"));
  ck_assert_ptr_nonnull (sos_test_svg_text (svg, "4 to 10: Go on"));
}
END_TEST

START_TEST (anchors_stand_at_their_ends)
{
  g_autoptr (SosSvg) svg = draw_scale ("'question':'How safe?','zero':'Hurt','ten':'Safe',", "");

  ck_assert_double_lt (sos_test_svg_text (svg, "Hurt")->right, svg->width / 2);
  ck_assert_double_gt (sos_test_svg_text (svg, "Safe")->left, svg->width / 2);
  check_words (svg, "How safe?");
  check_words (svg, "Nobody has given a number yet.");
}
END_TEST

/* The family has done the first step and begun the next. */
START_TEST (steps_have_states)
{
  g_autoptr (SosSvg) svg =
      draw (PEOPLE ",'started':'2026-01-02T09:00:00Z','voice':[{'id':'v','child':'jo','on':'2026-01-20',"
                   "'tool':'three_houses','informed':true,'influence':'i'}],'safety_plans':[{'id':'p'}]",
            SOS_PICTURE_CYCLE);

  ck_assert_uint_eq (sos_test_svg_count (svg, "tick"), 1);
  ck_assert_uint_eq (sos_test_svg_count (svg, "hollow"), SOS_N_STEPS - 1);
  ck_assert_ptr_nonnull (sos_test_svg_text (svg, "done"));
  check_words (svg, "not started: the family is here now");
  for (guint step = 1; step <= SOS_N_STEPS; step++)
    {
      char number[] = { (char) ('0' + step), '\0' };

      ck_assert_ptr_nonnull (sos_test_svg_text (svg, number));
    }
}
END_TEST

START_TEST (milestones_stand_in_time)
{
  g_autoptr (SosSvg) svg =
      draw ("'milestones':[{'id':'a','text':'First','on':'2026-03-01','reached':'2026-03-03'},"
            "{'id':'b','text':'Late','on':'2026-05-01'},{'id':'c','text':'To come','on':'2026-09-01'},"
            "{'id':'d','text':'Some day'}]",
            SOS_PICTURE_TRAJECTORY);

  ck_assert_uint_eq (sos_test_svg_count (svg, "mark"), 1);
  ck_assert_uint_eq (sos_test_svg_count (svg, "hollow"), 2);
  ck_assert_uint_eq (sos_test_svg_count (svg, "shape"), 1);
  check_words (svg, "reached 3 Mar 2026 First");
  check_words (svg, "planned for 1 May 2026, overdue Late");
  check_words (svg, "planned for 1 Sep 2026 To come");
  check_words (svg, "1 Jun 2026 Now");
  check_words (svg, "No day yet Some day");
  ck_assert_double_lt (sos_test_svg_text (svg, "First")->x, sos_test_svg_text (svg, "Late")->x);
  ck_assert_double_lt (sos_test_svg_text (svg, "Late")->x, sos_test_svg_text (svg, "Now")->x);
  ck_assert_double_lt (sos_test_svg_text (svg, "Now")->x, sos_test_svg_text (svg, "To come")->x);
}
END_TEST

START_TEST (far_days_leave_room)
{
  g_autoptr (SosSvg) before = draw ("'milestones':[{'id':'a','text':'A','on':'2036-03-01'},"
                                    "{'id':'b','text':'B','on':'2036-09-01'}]",
                                    SOS_PICTURE_TRAJECTORY);
  g_autoptr (SosSvg) after = draw ("'milestones':[{'id':'a','text':'A','on':'0001-01-01'},"
                                   "{'id':'b','text':'B','on':'0001-09-01'}]",
                                   SOS_PICTURE_TRAJECTORY);
  g_autoptr (SosSvg) ages = draw ("'milestones':[{'id':'a','text':'A','on':'0001-01-01'},"
                                  "{'id':'b','text':'B','on':'9999-12-31'}]",
                                  SOS_PICTURE_TRAJECTORY);

  ck_assert_uint_eq (sos_test_svg_count (before, "line dashed"), 1);
  ck_assert_uint_eq (sos_test_svg_count (after, "line dashed"), 1);
  ck_assert_uint_eq (sos_test_svg_count (ages, "line dashed"), 0);
  ck_assert_double_gt (sos_test_svg_text (before, "B")->x - sos_test_svg_text (before, "A")->x, 200);
  ck_assert_double_gt (sos_test_svg_text (after, "B")->x - sos_test_svg_text (after, "A")->x, 200);
}
END_TEST

START_TEST (many_milestones_are_too_many)
{
  g_autoptr (GString) members = g_string_new ("'milestones':[");
  g_autoptr (SosSvg) svg = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (members, "%s{'id':'m%u','text':'Milestone %u','on':'2026-%02u-%02u'}", i > 0 ? "," : "", i,
                            i, i % 12 + 1, i % 28 + 1);
  g_string_append_c (members, ']');
  svg = draw (members->str, SOS_PICTURE_TRAJECTORY);

  check_words (svg, "There is more than fits into one picture.");
  check_words (svg, "1 Jun 2026 Now");
}
END_TEST

START_TEST (chronology_runs_downwards)
{
  g_autoptr (SosSvg) svg =
      draw ("'chronology':[{'id':'d','text':'No day'},{'id':'c','on':'2026-06-02','text':'Tomorrow'},"
            "{'id':'b','on':'2026-05','text':'Second','impact':'It hurt.'},{'id':'a','on':'2011','text':'First'}]",
            SOS_PICTURE_CHRONOLOGY);
  g_autofree char *words = sos_test_svg_words (svg);

  ck_assert_str_eq (words, "2011 First May 2026 Second It hurt. no date No day");
  ck_assert_double_lt (sos_test_svg_text (svg, "First")->y, sos_test_svg_text (svg, "Second")->y);
  ck_assert_double_lt (sos_test_svg_text (svg, "Second")->y, sos_test_svg_text (svg, "It hurt.")->y);
  ck_assert_uint_eq (sos_test_svg_count (svg, "thin dashed"), 1); /* a long time */
}
END_TEST

START_TEST (nothing_there_is_said)
{
  for (gint what = SOS_PICTURE_GENOGRAM; what <= SOS_PICTURE_CHRONOLOGY; what++)
    {
      g_autoptr (SosSvg) svg = draw ("", (SosPictureKind) what);
      g_autofree char *words = sos_test_svg_words (svg);

      ck_assert_str_ne (words, "");
    }
}
END_TEST

START_TEST (kinds_have_words)
{
  for (gint what = SOS_PICTURE_GENOGRAM; what <= SOS_PICTURE_CHRONOLOGY; what++)
    {
      const char *word = sos_picture_kind_to_string ((SosPictureKind) what);

      ck_assert_ptr_nonnull (word);
      ck_assert_int_eq (sos_picture_kind_from_string (word), what);
    }
  ck_assert_ptr_null (sos_picture_kind_to_string (SOS_PICTURE_UNKNOWN));
  ck_assert_ptr_null (sos_picture_kind_to_string ((SosPictureKind) 99));
  ck_assert_int_eq (sos_picture_kind_from_string ("photograph"), SOS_PICTURE_UNKNOWN);
}
END_TEST

START_TEST (kept_records_are_not_drawn)
{
  g_autoptr (SosMap) map = sos_test_map_with (
      PEOPLE ",'scales':[{'id':'s','ratings':[{'id':'r','by':'jo','child':'jo','on':'2026-05-01','value':2,"
             "'keep_from':['mum']},{'id':'q','by':'sw','on':'2026-05-01','value':8}]}]");
  SosPageOptions options = *on_day ();
  g_autoptr (SosSvg) all = sos_test_draw (map, SOS_PICTURE_SCALES, &options);
  g_autoptr (SosSvg) less = NULL;

  options.reader = "mum";
  less = sos_test_draw (map, SOS_PICTURE_SCALES, &options);
  ck_assert_ptr_nonnull (sos_test_svg_text (all, "Jo"));
  ck_assert_ptr_null (sos_test_svg_text (less, "Jo"));
  ck_assert_ptr_nonnull (sos_test_svg_text (less, "Kim"));
}
END_TEST

static void
check_refused (const SosPageOptions *options, SosError code)
{
  g_autoptr (SosMap) map = sos_test_map_with (PEOPLE);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  ck_assert (!sos_render_svg (map, SOS_PICTURE_CYCLE, options, stream, NULL, &error));
  ck_assert (g_error_matches (error, SOS_ERROR, (gint) code));
  ck_assert_uint_eq (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)), 0);
}

START_TEST (options_are_checked)
{
  const SosPageOptions nobody = { .reader = "nobody" }, no_child = { .child = "mum" }, tongue = { .language = "tlh" };

  check_refused (&nobody, SOS_ERROR_REFERENCE);
  check_refused (&no_child, SOS_ERROR_REFERENCE);
  check_refused (&tongue, SOS_ERROR_RANGE);
}
END_TEST

START_TEST (stream_errors_are_given)
{
  g_autoptr (SosMap) map = sos_test_map_with (PEOPLE);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_output_stream_close (stream, NULL, NULL);
  ck_assert (!sos_render_svg (map, SOS_PICTURE_CYCLE, NULL, stream, NULL, &error));
  ck_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CLOSED));
}
END_TEST

/* Texts. */

static SosSvg *
write_text (const char *text, double width, double *height)
{
  SosDrawing *drawing = sos_drawing_new ();
  SosMarkup markup = { 0 };
  SosSvg *svg;

  *height = sos_drawing_text (drawing, 10, 20, width, SOS_ANCHOR_START, SOS_LETTERS_NORMAL, text);
  ck_assert_double_eq (*height, sos_drawing_text_height (SOS_LETTERS_NORMAL, width, text));
  sos_drawing_finish (drawing, 2000, 10000, "", "", sos_wording_get (NULL, NULL), TRUE, &markup);
  sos_buffer_append_char (&markup.buffer, '\0');
  svg = sos_test_read_svg (markup.buffer.data);
  sos_markup_clear (&markup);

  return svg;
}

static void
check_lines (const char *text, double width, const char *lines)
{
  double height;
  g_autoptr (SosSvg) svg = write_text (text, width, &height);
  g_auto (GStrv) expected = g_strsplit (lines, "|", -1);
  guint n = 0;

  for (guint i = 0; i < svg->shapes->len; i++)
    {
      const SosShape *shape = g_ptr_array_index (svg->shapes, i);

      if (!g_str_equal (shape->element, "text"))
        continue;
      ck_assert_str_eq (shape->words, expected[n]);
      ck_assert_double_eq_tol (shape->y, 20 + 4.9 + 18 * n, 0.06);
      n++;
    }
  ck_assert_uint_eq (n, *lines != '\0' ? g_strv_length (expected) : 0);
  ck_assert_double_eq (height, 18 * n);
}

START_TEST (words_are_broken_into_lines)
{
  check_lines ("", 100, "");
  check_lines ("  \n ", 100, "");
  check_lines ("one", 100, "one");
  check_lines (" one  two ", 100, "one  two");
  check_lines ("one two", 40, "one|two");
  check_lines ("one\ntwo   three", 40, "one|two|three");
  check_lines ("aaaaaaaaaa", 40, "aaaa|aaaa|aa");
  check_lines ("no aaaaaaaaaa", 40, "no|aaaa|aaaa|aa");
  check_lines ("oh-dear", 40, "oh-|dear");
  check_lines ("aaaa", 0, "a|a|a|a");
  check_lines ("a\u0301\u0301a\u0301a\u0301", 0, "a\u0301\u0301|a\u0301|a\u0301");
  check_lines ("\u5b89\u5168\u3067\u3059", 28, "\u5b89\u5168|\u3067\u3059");
  check_lines ("\u0623\u0645\u0627\u0646 (1).", 45, "\u0623\u0645\u0627\u0646|\u200f(1).");
  check_lines ("one \u0623\u0645\u0627\u0646", 45, "one|\u200e\u0623\u0645\u0627\u0646");
  check_lines ("<b>&amp;", 100, "<b>&amp;");
}
END_TEST

START_TEST (endless_words_end)
{
  g_autofree char *text = g_strnfill (1000 * 1000, 'W');
  double height;
  g_autoptr (SosSvg) svg = write_text (text, 100, &height);

  ck_assert_double_eq (height, 400 * 18);
  ck_assert_ptr_nonnull (sos_test_svg_text (svg, "…"));
}
END_TEST

START_TEST (wide_writings_are_measured)
{
  ck_assert_double_eq (sos_drawing_text_width (SOS_LETTERS_NORMAL, "\u5b89"), 14);
  ck_assert_double_eq_tol (sos_drawing_text_width (SOS_LETTERS_NORMAL, "\u0416"), 9.8, 0.01);
  ck_assert_double_eq (sos_drawing_text_width (SOS_LETTERS_NORMAL, "\u0301\u200d"), 0);
  ck_assert_double_eq (sos_drawing_text_width (SOS_LETTERS_NORMAL, "…"), 14);
  ck_assert_double_gt (sos_drawing_text_width (SOS_LETTERS_NORMAL, "\U0001f600"), 14);
  ck_assert_double_eq (sos_drawing_text_width (SOS_LETTERS_SMALL, "\u00e9"),
                       sos_drawing_text_width (SOS_LETTERS_SMALL, "e"));
  ck_assert_double_gt (sos_drawing_text_width (SOS_LETTERS_STRONG, "e"),
                       sos_drawing_text_width (SOS_LETTERS_NORMAL, "e"));
}
END_TEST

/* Over many maps. */

static void
check_pictures (SosMap *map)
{
  static const SosPictureKind kinds[] = { SOS_PICTURE_SCALES, SOS_PICTURE_CYCLE, SOS_PICTURE_TRAJECTORY,
                                          SOS_PICTURE_CHRONOLOGY };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (SosSvg) svg = sos_test_draw (map, kinds[i], on_day ());

      sos_test_svg_room (svg);
    }
}

START_TEST (examples_have_room)
{
  static const char *const folders[] = { "examples/maps", "tests/render" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autoptr (GPtrArray) names = sos_test_files (folders[i], ".json");

      for (guint n = 0; n < names->len; n++)
        {
          g_autoptr (SosMap) map = sos_map_new_from_file (g_ptr_array_index (names, n), NULL);

          ck_assert_ptr_nonnull (map);
          check_pictures (map);
        }
    }
}
END_TEST

/* Numbers that somebody gave last: with those, or without, that were given of all
 * children by somebody who rated one by name, too. */
static guint
count_numbers (SosMap *map, gboolean with_all)
{
  g_autoptr (SosScaling) scaling = sos_scaling_new (map, on_day ()->as_of, NULL);
  guint n_tracks, n = 0;
  const SosTrack *tracks = sos_scaling_get_tracks (scaling, &n_tracks);

  for (guint i = 0; i < n_tracks; i++)
    n += tracks[i].latest->value.is_set && !tracks[i].is_apart &&
         (with_all || i + 1 == n_tracks || tracks[i].child != NULL || tracks[i].scale != tracks[i + 1].scale ||
          tracks[i].rater != tracks[i + 1].rater);

  return n;
}

static void
check_map (const char *text, SosMap *map)
{
  g_autoptr (SosSvg) svg = sos_test_draw (map, SOS_PICTURE_SCALES, on_day ());

  (void) text;
  ck_assert_uint_ge (sos_test_svg_count (svg, "on-mark"), count_numbers (map, FALSE));
  ck_assert_uint_le (sos_test_svg_count (svg, "on-mark"), count_numbers (map, TRUE));
  check_pictures (map);
}

START_TEST (any_map_is_drawn) { sos_test_over_maps (check_map, 0); }
END_TEST

SOS_TEST_MAIN ("draw",
               number_stands_at_its_place,
               time_before_is_hollow,
               same_number_again_has_a_ring,
               missing_number_has_no_mark,
               later_numbers_are_not_seen,
               number_given_apart_is_kept,
               nobody_is_joined_to_another,
               threshold_is_marked,
               other_way_is_said_and_drawn,
               child_is_named_where_there_are_several,
               name_goes_before_all,
               bands_are_shaded_and_told,
               anchors_stand_at_their_ends,
               steps_have_states,
               milestones_stand_in_time,
               far_days_leave_room,
               many_milestones_are_too_many,
               chronology_runs_downwards,
               nothing_there_is_said,
               kinds_have_words,
               kept_records_are_not_drawn,
               options_are_checked,
               stream_errors_are_given,
               words_are_broken_into_lines,
               endless_words_end,
               wide_writings_are_measured,
               examples_have_room,
               any_map_is_drawn)
