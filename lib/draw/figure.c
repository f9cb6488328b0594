/* SPDX-License-Identifier: MIT */
/* A picture that is written from top to bottom. */
#include "lib/draw/figure.h"

/* Characters of a name: nobody's is longer, and one that is stands in many rows. */
#define MAX_NAME 48

void
sos_figure_init (SosFigure *figure, const SosPicture *picture, double width)
{
  *figure = (SosFigure) {
    .picture = picture,
    .telling = picture->telling,
    .drawing = sos_drawing_new (),
    .line = g_string_new (NULL),
    .name = g_string_new (NULL),
    .description = g_string_new (NULL),
    .width = width,
    .y = SOS_FIGURE_MARGIN,
  };
}

void
sos_figure_finish (SosFigure *figure, const char *title, SosMarkup *markup)
{
  if (sos_figure_is_full (figure))
    sos_figure_text (figure, SOS_FIGURE_MARGIN, figure->width - 2 * SOS_FIGURE_MARGIN, SOS_LETTERS_STRONG,
                     sos_figure_word (figure, N_ ("There is more than fits into one picture.")));
  sos_drawing_finish (figure->drawing, figure->width, figure->y + SOS_FIGURE_MARGIN, title, figure->description->str,
                      figure->telling->wording, figure->picture->is_alone, markup);
  figure->drawing = NULL;
  sos_figure_discard (figure);
}

void
sos_figure_discard (SosFigure *figure)
{
  g_clear_pointer (&figure->drawing, sos_drawing_free);
  g_string_free (figure->line, TRUE);
  g_string_free (figure->name, TRUE);
  g_string_free (figure->description, TRUE);
}

const char *
sos_figure_word (const SosFigure *figure, const char *text)
{
  return sos_wording (figure->telling->wording, text);
}

const char *
sos_figure_name (SosFigure *figure, const char *id)
{
  const char *name = sos_people_name (figure->telling->people, id), *end = name;

  for (guint n = 0; n < MAX_NAME && *end != '\0'; n++)
    end = g_utf8_next_char (end);
  if (*end == '\0')
    return name;

  g_string_truncate (figure->name, 0);
  g_string_append_len (figure->name, name, end - name);
  g_string_append (figure->name, "…");

  return figure->name->str;
}

void
sos_figure_text (SosFigure *figure, double x, double width, SosLetters letters, const char *text)
{
  figure->y += sos_drawing_text (figure->drawing, x, figure->y + sos_drawing_line_height (letters) / 2, width,
                                 SOS_ANCHOR_START, letters, text);
}

gboolean
sos_figure_is_full (const SosFigure *figure)
{
  return figure->y >= SOS_FIGURE_MAX_HEIGHT;
}

void
sos_figure_describe (SosFigure *figure, const char *sentence)
{
  if (figure->description->len > 0)
    g_string_append_c (figure->description, ' ');
  g_string_append (figure->description, sentence);
}
