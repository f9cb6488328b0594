/* SPDX-License-Identifier: MIT */
/* A picture being drawn: lines, shapes and texts in SVG.
 *
 * What is drawn waits in a text of its own, since the size of a picture stands at
 * its beginning and is known at its end. */
#include "lib/draw/drawing.h"

#include "lib/draw/text-width.h"

/* From the middle of a line to where its letters stand. */
#define BASELINE 0.35

/* No people write more in one place; a text that goes on says so with "…". */
#define MAX_LINES 400

/* Bytes that most pictures fit in. */
#define USUAL_SIZE 16384

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
  SosDrawing *drawing = g_new0 (SosDrawing, 1);

  sos_buffer_reserve (&drawing->body.buffer, USUAL_SIZE);

  return drawing;
}

void
sos_drawing_free (SosDrawing *drawing)
{
  sos_markup_clear (&drawing->body);
  sos_buffer_clear (&drawing->line);
  g_free (drawing);
}

/* Shapes. */

/* Of texts that stand here the length is known beforehand. */
#define PUT(drawing, text) sos_buffer_append (&(drawing)->body.buffer, "" text, sizeof text - 1)

#define PUT_NUMBER(drawing, before, number)         \
  do                                                \
    {                                               \
      PUT (drawing, before);                        \
      sos_markup_number (&(drawing)->body, number); \
    }                                               \
  while (0)

static void
end_shape (SosDrawing *drawing, const char *class_name)
{
  PUT (drawing, "\" class=\"");
  sos_markup_put (&drawing->body, class_name);
  PUT (drawing, "\"/>");
}

void
sos_drawing_line (SosDrawing *drawing, double x1, double y1, double x2, double y2, const char *class_name)
{
  PUT_NUMBER (drawing, "<line x1=\"", x1);
  PUT_NUMBER (drawing, "\" y1=\"", y1);
  PUT_NUMBER (drawing, "\" x2=\"", x2);
  PUT_NUMBER (drawing, "\" y2=\"", y2);
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
  PUT_NUMBER (drawing, "<rect x=\"", x);
  PUT_NUMBER (drawing, "\" y=\"", y);
  PUT_NUMBER (drawing, "\" width=\"", width);
  PUT_NUMBER (drawing, "\" height=\"", height);
  if (radius > 0)
    PUT_NUMBER (drawing, "\" rx=\"", radius);
  end_shape (drawing, class_name);
}

void
sos_drawing_circle (SosDrawing *drawing, double x, double y, double radius, const char *class_name)
{
  PUT_NUMBER (drawing, "<circle cx=\"", x);
  PUT_NUMBER (drawing, "\" cy=\"", y);
  PUT_NUMBER (drawing, "\" r=\"", radius);
  end_shape (drawing, class_name);
}

void
sos_drawing_begin_path (SosDrawing *drawing, double x, double y)
{
  if (!drawing->is_in_path)
    PUT (drawing, "<path d=\"");
  PUT_NUMBER (drawing, "M", x);
  PUT_NUMBER (drawing, " ", y);
  drawing->is_in_path = TRUE;
}

void
sos_drawing_line_to (SosDrawing *drawing, double x, double y)
{
  PUT_NUMBER (drawing, "L", x);
  PUT_NUMBER (drawing, " ", y);
}

void
sos_drawing_curve_to (SosDrawing *drawing, double x1, double y1, double x2, double y2, double x, double y)
{
  PUT_NUMBER (drawing, "C", x1);
  PUT_NUMBER (drawing, " ", y1);
  PUT_NUMBER (drawing, " ", x2);
  PUT_NUMBER (drawing, " ", y2);
  PUT_NUMBER (drawing, " ", x);
  PUT_NUMBER (drawing, " ", y);
}

void
sos_drawing_end_path (SosDrawing *drawing, gboolean is_closed, const char *class_name)
{
  if (is_closed)
    PUT (drawing, "Z");
  end_shape (drawing, class_name);
  drawing->is_in_path = FALSE;
}

/* Texts. */

double
sos_drawing_line_height (SosLetters letters)
{
  return letters_info[letters].line_height;
}

/* A character of a text, and where the next one is. */
typedef struct {
  const char *next;
  guint width;
  gboolean is_space;
  gboolean can_end_line; /* without a space */
} Letter;

static inline Letter
read_letter (const char *at, gboolean is_bold)
{
  guchar byte = (guchar) *at;
  gunichar c;

  if (byte < 0x80)
    return (Letter) { at + 1, sos_ascii_widths[is_bold][byte], byte == ' ' || (byte >= '\t' && byte <= '\r'),
                      byte == '-' && g_ascii_isalpha (at[1]) };

  c = g_utf8_get_char (at);

  return (Letter) { g_utf8_next_char (at), sos_char_width (c, is_bold), g_unichar_isspace (c),
                    sos_char_can_end_line (c) };
}

static const char *
skip_spaces (const char *text)
{
  Letter letter = read_letter (text, FALSE);

  while (letter.is_space)
    {
      text = letter.next;
      letter = read_letter (text, FALSE);
    }

  return text;
}

/* Where a line that begins at @start has to end, so that it has no more than @room
 * hundredths of the size of its letters. A letter stays with its marks. */
static const char *
find_line_end (const char *start, guint64 room, gboolean is_bold)
{
  const char *end = NULL, *at = start;
  gboolean after_space = FALSE;
  guint64 width = 0;

  while (*at != '\0')
    {
      Letter letter = read_letter (at, is_bold);

      width += letter.width;
      if (letter.is_space && !after_space)
        end = at;
      else if (!letter.is_space && width > room && letter.width > 0 && at > start)
        return end != NULL ? end : at;
      after_space = letter.is_space;
      at = letter.next;
      if (letter.can_end_line)
        end = at;
    }

  return after_space ? end : at;
}

typedef struct {
  const char *start, *end;
  const char *direction; /* a mark before it, or "" */
} Line;

static const char ellipsis[] = "…";
static const Line more = { ellipsis, ellipsis + sizeof ellipsis - 1, "" };

/* Whether a line is enough for all the words, and they are plain ones: most are. */
static const char *
find_end_at_once (const char *start, guint64 room, gboolean is_bold)
{
  const guint8 *widths = sos_ascii_widths[is_bold];
  guint64 width = 0;
  guchar last = 0;

  for (; *start != '\0'; start++)
    {
      last = (guchar) *start;
      if (last >= 0x80)
        return NULL;
      width += widths[last];
      if (width > room)
        return NULL;
    }

  return last > ' ' ? start : NULL;
}

/* Takes the next line from what is left of the words; FALSE at their end. */
static gboolean
take_line (Line *line, const char **left, SosLetters letters, double width)
{
  guint64 room = width > 0 ? (guint64) (width * 100 / letters_info[letters].size) : 0;

  line->start = skip_spaces (*left);
  if (*line->start == '\0')
    return FALSE;

  line->end = find_end_at_once (line->start, room, letters_info[letters].is_bold);
  if (line->end == NULL)
    line->end = find_line_end (line->start, room, letters_info[letters].is_bold);
  *left = line->end;

  return TRUE;
}

static gboolean
runs_leftwards (gunichar letter)
{
  return (letter >= 0x590 && letter < 0x900) || (letter >= 0xFB1D && letter < 0xFE00) ||
         (letter >= 0xFE70 && letter < 0xFF00) || (letter >= 0x10800 && letter < 0x11000) ||
         (letter >= 0x1E800 && letter < 0x1F000);
}

static gunichar
find_first (const char *text, gboolean (*is_wanted) (gunichar letter))
{
  while (*text != '\0' && !is_wanted (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return g_utf8_get_char (text);
}

/* A mark that makes a line run as its text does, whose first letter says how; a
 * line's own first letter may be of another writing. */
static const char *
find_direction (const char *text)
{
  if (find_first (text, runs_leftwards) == 0)
    return "";

  return runs_leftwards (find_first (text, g_unichar_isalpha)) ? "\u200f" : "\u200e";
}

static void
put_words (SosDrawing *drawing, const Line *line)
{
  sos_markup_put (&drawing->body, line->direction);
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

  PUT_NUMBER (drawing, "<text x=\"", x);
  PUT_NUMBER (drawing, "\" y=\"", y + BASELINE * letters_info[letters].size);
  sos_markup_put (&drawing->body, anchors[anchor]);
  if (class_name != NULL)
    {
      PUT (drawing, " class=\"");
      sos_markup_put (&drawing->body, class_name);
      PUT (drawing, "\"");
    }
  PUT (drawing, ">");
  put_words (drawing, line);
  PUT (drawing, "</text>");
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
  const char *direction = "", *start = text;
  double height = 0;
  Line line;

  for (guint n = 1; n <= MAX_LINES && take_line (&line, &text, letters, width); n++)
    {
      if (n == 2)
        direction = find_direction (start);
      line.direction = direction;
      if (n == MAX_LINES)
        line = more;
      put_line (drawing, x, y + height, anchor, letters, &line);
      height += letters_info[letters].line_height;
    }

  return height;
}

double
sos_drawing_text_height (SosLetters letters, double width, const char *text)
{
  guint n = 0;
  Line line;

  while (n < MAX_LINES && take_line (&line, &text, letters, width))
    n++;

  return n * letters_info[letters].line_height;
}

double
sos_drawing_text_width (SosLetters letters, const char *text)
{
  guint64 width = 0;

  while (*text != '\0')
    {
      Letter letter = read_letter (text, letters_info[letters].is_bold);

      width += letter.width;
      text = letter.next;
    }

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
