/* SPDX-License-Identifier: MIT */
/* A picture that is written from top to bottom: how far down it has come, and what
 * it says to those who do not see it. */
#pragma once

#include "lib/draw/picture.h"

/* Around every picture. */
#define SOS_FIGURE_MARGIN 10.0

/* No people's picture is higher; what is left is said to be left out. */
#define SOS_FIGURE_MAX_HEIGHT 2e6

typedef struct {
  const SosPicture *picture;
  const SosTelling *telling;
  SosDrawing       *drawing;
  GString          *line;        /* a text that is being put together */
  GString          *name;
  GString          *description;
  double            width;
  double            y;
} SosFigure;

void sos_figure_init    (SosFigure *figure, const SosPicture *picture, double width);
void sos_figure_finish  (SosFigure *figure, const char *title, SosMarkup *markup);
void sos_figure_discard (SosFigure *figure); /* instead of finishing it */

/* A text of ours in the picture's language. */
const char *sos_figure_word (const SosFigure *figure, const char *text);

/* A person's name, as much of it as a picture has room for; good until the next. */
const char *sos_figure_name (SosFigure *figure, const char *id);

/* Writes words and goes on below them. */
void sos_figure_text (SosFigure *figure, double x, double width, SosLetters letters, const char *text);

/* Whether the picture is as high as it may be. */
gboolean sos_figure_is_full (const SosFigure *figure);

/* Adds a sentence to the description for those who do not see the picture. */
void sos_figure_describe (SosFigure *figure, const char *sentence);
