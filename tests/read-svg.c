/* SPDX-License-Identifier: MIT */
/* Reads pictures: which shapes and words stand where. */
#include "tests/read-svg.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "lib/draw/drawing.h"

typedef struct {
  SosSvg *svg;
  SosShape *text; /* whose words are being read */
  GHashTable *ids;
  guint depth;
} Reading;

static const char *const elements[] = {
  "svg", "title", "desc", "style", "rect", "line", "circle", "path", "text", NULL
};

static void
free_shape (gpointer data)
{
  SosShape *shape = data;

  g_free (shape->element);
  g_free (shape->class_name);
  g_free (shape->words);
  g_free (shape);
}

static void
take_attribute (Reading *reading, SosShape *shape, const char *name, const char *value)
{
  const struct {
    const char *name;
    double *number;
  } numbers[] = {
    { "x", &shape->x },     { "cx", &shape->x },        { "x1", &shape->x },          { "y", &shape->y },
    { "cy", &shape->y },    { "y1", &shape->y },        { "x2", &shape->x2 },         { "y2", &shape->y2 },
    { "r", &shape->width }, { "width", &shape->width }, { "height", &shape->height },
  };

  ck_assert_msg (!g_str_has_prefix (name, "on") && strstr (name, "href") == NULL && !g_str_equal (name, "style"),
                 "an attribute %s", name);
  if (g_str_equal (name, "class"))
    {
      g_free (shape->class_name);
      shape->class_name = g_strdup (value);
    }
  if (g_str_equal (name, "id"))
    ck_assert_msg (g_hash_table_add (reading->ids, g_strdup (value)), "the id %s twice", value);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (g_str_equal (numbers[i].name, name))
      *numbers[i].number = g_ascii_strtod (value, NULL);
}

static void
start_element (GMarkupParseContext *context,
               const char *element,
               const char **names,
               const char **values,
               gpointer data,
               GError **error)
{
  Reading *reading = data;
  SosShape *shape = g_new0 (SosShape, 1);

  (void) context;
  (void) error;
  ck_assert_msg (g_strv_contains (elements, element), "an element %s", element);
  ck_assert_msg ((reading->depth++ == 0) == g_str_equal (element, "svg"), "%s at a wrong place", element);
  shape->element = g_strdup (element);
  shape->class_name = g_strdup ("");
  for (guint i = 0; names[i] != NULL; i++)
    {
      take_attribute (reading, shape, names[i], values[i]);
      if (g_str_equal (names[i], "text-anchor"))
        shape->left = g_str_equal (values[i], "middle") ? 0.5 : 1;
    }
  g_ptr_array_add (reading->svg->shapes, shape);
  reading->text = shape;
  if (g_str_equal (element, "svg"))
    {
      reading->svg->width = shape->width;
      reading->svg->height = shape->height;
    }
}

static SosLetters
find_letters (const SosShape *text)
{
  static const char *const names[] = {
    [SOS_LETTERS_NORMAL] = "",     [SOS_LETTERS_STRONG] = "strong",   [SOS_LETTERS_SMALL] = "small",
    [SOS_LETTERS_LARGE] = "large", [SOS_LETTERS_ON_MARK] = "on-mark",
  };

  for (guint letters = 0; letters < SOS_N_LETTERS; letters++)
    if (g_str_equal (names[letters], text->class_name))
      return (SosLetters) letters;

  ck_abort_msg ("letters %s", text->class_name);
}

/* What the letters cover, from a capital's top to below a "g". */
static void
measure_text (SosShape *text)
{
  SosLetters letters = find_letters (text);
  double width = sos_drawing_text_width (letters, text->words), height = sos_drawing_line_height (letters);

  text->left = text->x - text->left * width;
  text->right = text->left + width;
  text->top = text->y - height * 0.62;
  text->bottom = text->y + height * 0.2;
}

static void
end_element (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Reading *reading = data;

  (void) context;
  (void) error;
  reading->depth--;
  if (g_str_equal (element, "text"))
    measure_text (reading->text);
}

static void
take_words (GMarkupParseContext *context, const char *words, gsize length, gpointer data, GError **error)
{
  Reading *reading = data;

  (void) context;
  (void) error;
  if (reading->depth > 1)
    {
      g_free (reading->text->words);
      reading->text->words = g_strndup (words, length);
    }
}

SosSvg *
sos_test_read_svg (const char *text)
{
  static const GMarkupParser parser = { start_element, end_element, take_words, NULL, NULL };
  SosSvg *svg = g_new0 (SosSvg, 1);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reading reading = { svg, NULL, ids, 0 };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &reading, NULL);
  g_autoptr (GError) error = NULL;

  svg->shapes = g_ptr_array_new_with_free_func (free_shape);
  g_markup_parse_context_parse (context, text, -1, &error);
  ck_assert_msg (error == NULL, "%s", error != NULL ? error->message : "");
  g_markup_parse_context_end_parse (context, &error);
  ck_assert_msg (error == NULL, "%s", error != NULL ? error->message : "");

  return svg;
}

void
sos_test_svg_free (SosSvg *svg)
{
  g_ptr_array_unref (svg->shapes);
  g_free (svg);
}

const SosShape *
sos_test_svg_find (const SosSvg *svg, const char *class_name, guint n)
{
  for (guint i = 0; i < svg->shapes->len; i++)
    {
      const SosShape *shape = g_ptr_array_index (svg->shapes, i);

      if (g_str_equal (shape->class_name, class_name) && n-- == 0)
        return shape;
    }

  return NULL;
}

guint
sos_test_svg_count (const SosSvg *svg, const char *class_name)
{
  guint n = 0;

  while (sos_test_svg_find (svg, class_name, n) != NULL)
    n++;

  return n;
}

static gboolean
is_text (const SosShape *shape)
{
  return g_str_equal (shape->element, "text");
}

const SosShape *
sos_test_svg_text (const SosSvg *svg, const char *words)
{
  for (guint i = 0; i < svg->shapes->len; i++)
    {
      const SosShape *shape = g_ptr_array_index (svg->shapes, i);

      if (is_text (shape) && g_strcmp0 (shape->words, words) == 0)
        return shape;
    }

  return NULL;
}

char *
sos_test_svg_words (const SosSvg *svg)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < svg->shapes->len; i++)
    {
      const SosShape *shape = g_ptr_array_index (svg->shapes, i);

      if (is_text (shape))
        g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", shape->words);
    }

  return g_string_free (words, FALSE);
}

/* The sign in a milestone's mark, which covers a mark behind it. */
static gboolean
are_signs (const SosShape *a, const SosShape *b)
{
  return g_str_equal (a->words, "!") && g_str_equal (b->words, "!");
}

static void
check_apart (const SosShape *a, const SosShape *b)
{
  if (are_signs (a, b))
    return;

  ck_assert_msg (a->right <= b->left || b->right <= a->left || a->bottom <= b->top || b->bottom <= a->top,
                 "'%s' at %g %g stands on '%s' at %g %g", a->words, a->x, a->y, b->words, b->x, b->y);
}

void
sos_test_svg_room (const SosSvg *svg)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < svg->shapes->len; i++)
    if (is_text (g_ptr_array_index (svg->shapes, i)))
      g_ptr_array_add (texts, g_ptr_array_index (svg->shapes, i));
  for (guint i = 0; i < texts->len; i++)
    {
      const SosShape *text = g_ptr_array_index (texts, i);

      ck_assert_msg (text->left >= 0 && text->right <= svg->width && text->top >= 0 && text->bottom <= svg->height,
                     "'%s' is outside: %g to %g, %g to %g", text->words, text->left, text->right, text->top,
                     text->bottom);
      for (guint j = 0; j < i; j++)
        check_apart (text, g_ptr_array_index (texts, j));
    }
}

char *
sos_test_draw_text (SosMap *map, SosPictureKind what, const SosPageOptions *options)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  ck_assert_msg (sos_render_svg (map, what, options, stream, NULL, &error), "%s", error != NULL ? error->message : "");
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

SosSvg *
sos_test_draw (SosMap *map, SosPictureKind what, const SosPageOptions *options)
{
  g_autofree char *text = sos_test_draw_text (map, what, options);

  return sos_test_read_svg (text);
}
