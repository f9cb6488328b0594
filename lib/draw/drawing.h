/* SPDX-License-Identifier: MIT */
/* A picture being drawn: lines, shapes and texts in SVG.
 *
 * Lengths are pixels of CSS; y runs downwards. Colours, line widths and sizes of
 * letters are classes of one style sheet (drawing-style.c), which survive a grey
 * copier. A picture's words are measured with the widths of a wide typeface, so
 * that they fit in any. */
#pragma once

#include "lib/render/markup.h"
#include "lib/render/wording.h"

typedef struct _SosDrawing SosDrawing;

typedef enum {
  SOS_ANCHOR_START,
  SOS_ANCHOR_MIDDLE,
  SOS_ANCHOR_END,
} SosAnchor;

typedef enum {
  SOS_LETTERS_NORMAL, /* 14 px, lines of 18 */
  SOS_LETTERS_STRONG, /* the same, bold */
  SOS_LETTERS_SMALL,  /* 12 px, lines of 15 */
  SOS_LETTERS_LARGE,  /* 18 px bold, lines of 23 */
  SOS_LETTERS_ON_MARK, /* strong and white, in a shape that is filled */
  SOS_N_LETTERS,
} SosLetters;

SosDrawing *sos_drawing_new  (void);
void        sos_drawing_free (SosDrawing *drawing);

/* @class_name: of the style sheet, or several with spaces between; constants only. */
void sos_drawing_line   (SosDrawing *drawing, double x1, double y1, double x2, double y2, const char *class_name);
void sos_drawing_box    (SosDrawing *drawing, double x, double y, double width, double height, double radius, const char *class_name);
void sos_drawing_circle (SosDrawing *drawing, double x, double y, double radius, const char *class_name);

/* A path of straight lines and curves: begun, led on, ended. Begun again before it
 * was ended, it has another part, which costs less than another path. */
void sos_drawing_begin_path (SosDrawing *drawing, double x, double y);
void sos_drawing_line_to    (SosDrawing *drawing, double x, double y);
void sos_drawing_curve_to   (SosDrawing *drawing, double x1, double y1, double x2, double y2, double x, double y);
void sos_drawing_end_path   (SosDrawing *drawing, gboolean is_closed, const char *class_name);

/* Words broken into lines of @width, the first with its middle at @y; @x is where
 * @anchor says. Words that are too long are broken where they must. Gives the
 * height that they take (lines × line height). */
double sos_drawing_text         (SosDrawing *drawing, double x, double y, double width, SosAnchor anchor, SosLetters letters, const char *text);
double sos_drawing_text_height  (SosLetters letters, double width, const char *text); /* of what would be drawn */
double sos_drawing_text_width   (SosLetters letters, const char *text); /* in one line */
double sos_drawing_line_height  (SosLetters letters);

/* Ends the picture: <svg> of that size with its title and what it shows in words,
 * for those who do not see it. @title and @description are anybody's words.
 * @is_alone: a file of its own, with its style sheet; else a part of a page. Frees
 * the drawing. */
void sos_drawing_finish (SosDrawing *drawing, double width, double height, const char *title, const char *description,
                         const SosWording *wording, gboolean is_alone, SosMarkup *markup);

/* The one style sheet of all pictures; each of its rules begins with "svg.picture". */
const char *sos_drawing_style (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosDrawing, sos_drawing_free)
