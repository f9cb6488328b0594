/* SPDX-License-Identifier: MIT */
/* A picture being drawn: lines, shapes and texts in SVG.
 *
 * What is drawn waits in a text of its own, since the size of a picture stands at
 * its beginning and is known at its end. */
#include "lib/draw/drawing.h"

#include "lib/draw/text-width.h"

/* From the middle of a line to where its letters stand. */
#define BASELINE 0.35

struct _SosDrawing {
  SosMarkup body;
  SosBuffer line; /* of words, while it is being written */
  gboolean is_in_path;
};

static const struct {
  double size;
  double line_height;
  gboolean is_bold;
  const char *class_name;
} letters_info[] = {
  [SOS_LETTERS_NORMAL] = { 14, 18, FALSE, NULL },      [SOS_LETTERS_STRONG] = { 14, 18, TRUE, "strong" },
  [SOS_LETTERS_SMALL] = { 12, 15, FALSE, "small" },    [SOS_LETTERS_LARGE] = { 18, 23, TRUE, "large" },
  [SOS_LETTERS_ON_MARK] = { 14, 18, TRUE, "on-mark" },
};
G_STATIC_ASSERT (G_N_ELEMENTS (letters_info) == SOS_N_LETTERS);

SosDrawing *
sos_drawing_new (void)
{
  return g_new0 (SosDrawing, 1);
}

void
sos_drawing_free (SosDrawing *drawing)
{
  sos_markup_clear (&drawing->body);
  sos_buffer_clear (&drawing->line);
  g_free (drawing);
}

/* Shapes. */

static void
put_number (SosDrawing *drawing, const char *before, double number)
{
  sos_markup_put (&drawing->body, before);
  sos_markup_number (&drawing->body, number);
}

static void
end_shape (SosDrawing *drawing, const char *class_name)
{
  sos_markup_put (&drawing->body, "\" class=\"");
  sos_markup_put (&drawing->body, class_name);
  sos_markup_put (&drawing->body, "\"/>");
}

void
sos_drawing_line (SosDrawing *drawing, double x1, double y1, double x2, double y2, const char *class_name)
{
  put_number (drawing, "<line x1=\"", x1);
  put_number (drawing, "\" y1=\"", y1);
  put_number (drawing, "\" x2=\"", x2);
  put_number (drawing, "\" y2=\"", y2);
  end_shape (drawing, class_name);
}

void
sos_drawing_box (SosDrawing *drawing,
                 double x,
                 double y,
                 double width,
                 double height,
                 double radius,
                 const char *class_name)
{
  put_number (drawing, "<rect x=\"", x);
  put_number (drawing, "\" y=\"", y);
  put_number (drawing, "\" width=\"", width);
  put_number (drawing, "\" height=\"", height);
  if (radius > 0)
    put_number (drawing, "\" rx=\"", radius);
  end_shape (drawing, class_name);
}

void
sos_drawing_circle (SosDrawing *drawing, double x, double y, double radius, const char *class_name)
{
  put_number (drawing, "<circle cx=\"", x);
  put_number (drawing, "\" cy=\"", y);
  put_number (drawing, "\" r=\"", radius);
  end_shape (drawing, class_name);
}

void
sos_drawing_begin_path (SosDrawing *drawing, double x, double y)
{
  put_number (drawing, drawing->is_in_path ? "M" : "<path d=\"M", x);
  put_number (drawing, " ", y);
  drawing->is_in_path = TRUE;
}

void
sos_drawing_line_to (SosDrawing *drawing, double x, double y)
{
  put_number (drawing, "L", x);
  put_number (drawing, " ", y);
}

void
sos_drawing_curve_to (SosDrawing *drawing, double x1, double y1, double x2, double y2, double x, double y)
{
  put_number (drawing, "C", x1);
  put_number (drawing, " ", y1);
  put_number (drawing, " ", x2);
  put_number (drawing, " ", y2);
  put_number (drawing, " ", x);
  put_number (drawing, " ", y);
}

void
sos_drawing_end_path (SosDrawing *drawing, gboolean is_closed, const char *class_name)
{
  if (is_closed)
    sos_markup_put (&drawing->body, "Z");
  end_shape (drawing, class_name);
  drawing->is_in_path = FALSE;
}

/* Texts. */

double
sos_drawing_line_height (SosLetters letters)
{
  return letters_info[letters].line_height;
}

static const char *
skip_spaces (const char *text)
{
  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

/* Where a line that begins at @start has to end, so that it has no more than @room
 * hundredths of the size of its letters. A letter stays with its marks. */
static const char *
find_line_end (const char *start, guint64 room, gboolean is_bold)
{
  const char *end = NULL, *letter_end = start;
  gboolean after_space = FALSE;
  guint64 width = 0;

  for (const char *at = start; *at != '\0'; at = letter_end)
    {
      gunichar letter = g_utf8_get_char (at);
      gboolean is_space = g_unichar_isspace (letter);
      guint letter_width = sos_char_width (letter, is_bold);

      letter_end = g_utf8_next_char (at);
      if (is_space && !after_space)
        end = at;
      width += letter_width;
      after_space = is_space;
      if (is_space)
        continue;
      if (width > room && letter_width > 0 && at > start)
        return end != NULL ? end : at;
      if (sos_char_can_end_line (letter))
        end = letter_end;
    }

  return after_space ? end : letter_end;
}

typedef struct {
  const char *start, *end;
} Line;

/* Takes the next line from what is left of the words; FALSE at their end. */
static gboolean
take_line (Line *line, const char **left, SosLetters letters, double width)
{
  line->start = skip_spaces (*left);
  if (*line->start == '\0')
    return FALSE;

  line->end = find_line_end (line->start, width > 0 ? (guint64) (width * 100 / letters_info[letters].size) : 0,
                             letters_info[letters].is_bold);
  *left = line->end;

  return TRUE;
}

static void
put_words (SosDrawing *drawing, const Line *line)
{
  drawing->line.length = 0;
  sos_buffer_append (&drawing->line, line->start, (gsize) (line->end - line->start));
  sos_buffer_append_char (&drawing->line, '\0');
  sos_markup_text (&drawing->body, drawing->line.data);
}

/* Each line is a text of its own, so that no line's direction reaches into another. */
static void
put_line (SosDrawing *drawing, double x, double y, SosAnchor anchor, SosLetters letters, const Line *line)
{
  static const char *const anchors[] = {
    [SOS_ANCHOR_START] = "\"",
    [SOS_ANCHOR_MIDDLE] = "\" text-anchor=\"middle\"",
    [SOS_ANCHOR_END] = "\" text-anchor=\"end\"",
  };
  const char *class_name = letters_info[letters].class_name;

  put_number (drawing, "<text x=\"", x);
  put_number (drawing, "\" y=\"", y + BASELINE * letters_info[letters].size);
  sos_markup_put (&drawing->body, anchors[anchor]);
  if (class_name != NULL)
    {
      sos_markup_put (&drawing->body, " class=\"");
      sos_markup_put (&drawing->body, class_name);
      sos_markup_put (&drawing->body, "\"");
    }
  sos_markup_put (&drawing->body, ">");
  put_words (drawing, line);
  sos_markup_put (&drawing->body, "</text>");
}

double
sos_drawing_text (SosDrawing *drawing,
                  double x,
                  double y,
                  double width,
                  SosAnchor anchor,
                  SosLetters letters,
                  const char *text)
{
  double height = 0;
  Line line;

  while (take_line (&line, &text, letters, width))
    {
      put_line (drawing, x, y + height, anchor, letters, &line);
      height += letters_info[letters].line_height;
    }

  return height;
}

double
sos_drawing_text_height (SosLetters letters, double width, const char *text)
{
  double height = 0;
  Line line;

  while (take_line (&line, &text, letters, width))
    height += letters_info[letters].line_height;

  return height;
}

double
sos_drawing_text_width (SosLetters letters, const char *text)
{
  guint64 width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    width += sos_char_width (g_utf8_get_char (text), letters_info[letters].is_bold);

  return (double) width * letters_info[letters].size / 100;
}

/* The whole. */

static void
put_name (SosMarkup *markup, const char *before, guint name)
{
  sos_markup_put (markup, before);
  sos_markup_count (markup, name);
}

static void
put_element (SosMarkup *markup, const char *start, guint name, const char *words, const char *end)
{
  put_name (markup, start, name);
  sos_markup_put (markup, "\">");
  sos_markup_text (markup, words);
  sos_markup_put (markup, end);
}

static void
put_size (SosMarkup *markup, double width, double height)
{
  sos_markup_put (markup, "\" width=\"");
  sos_markup_number (markup, width);
  sos_markup_put (markup, "\" height=\"");
  sos_markup_number (markup, height);
}

/* What a file needs that is opened by itself. */
static void
put_surroundings (SosMarkup *markup, double width, double height)
{
  sos_markup_put (markup, "<style>");
  sos_markup_put (markup, sos_drawing_style ());
  sos_markup_put (markup, "</style><rect class=\"paper");
  put_size (markup, width, height);
  sos_markup_put (markup, "\"/>");
}

void
sos_drawing_finish (SosDrawing *drawing,
                    double width,
                    double height,
                    const char *title,
                    const char *description,
                    const SosWording *wording,
                    gboolean is_alone,
                    SosMarkup *markup)
{
  guint title_name = sos_markup_name (markup), description_name = sos_markup_name (markup);

  sos_markup_put (markup, "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"picture\" role=\"img");
  if (is_alone)
    {
      sos_markup_put (markup, "\" xml:lang=\"");
      sos_markup_text (markup, sos_wording_tag (wording));
    }
  put_name (markup, "\" aria-labelledby=\"n", title_name);
  put_name (markup, " n", description_name);
  sos_markup_put (markup, "\" viewBox=\"0 0 ");
  sos_markup_number (markup, width);
  sos_markup_put (markup, " ");
  sos_markup_number (markup, height);
  put_size (markup, width, height);
  sos_markup_put (markup, "\">");
  put_element (markup, "<title id=\"n", title_name, title, "</title>");
  put_element (markup, "<desc id=\"n", description_name, description, "</desc>");
  if (is_alone)
    put_surroundings (markup, width, height);
  sos_buffer_append (&markup->buffer, drawing->body.buffer.data, drawing->body.buffer.length);
  sos_markup_put (markup, is_alone ? "</svg>\n" : "</svg>");
  sos_drawing_free (drawing);
}
