/* SPDX-License-Identifier: MIT */
/* Reads pictures: which shapes and words stand where. */
#pragma once

#include <sos/sos.h>

typedef struct {
  char  *element;
  char  *class_name; /* "" without one */
  char  *words;      /* of a text, a title or a description */
  double x, y;       /* the middle of a circle, the start of a line; else as written */
  double x2, y2;
  double width, height;
  double left, right, top, bottom; /* what a text covers */
} SosShape;

typedef struct {
  GPtrArray *shapes; /* of SosShape */
  double     width, height;
} SosSvg;

/* Fails the test where the text is no XML, has more than one root, an element that
 * pictures do not have, or an id twice. */
SosSvg *sos_test_read_svg (const char *text);
void    sos_test_svg_free (SosSvg *svg);

/* The @n-th shape of a class, or %NULL; how many there are. */
const SosShape *sos_test_svg_find  (const SosSvg *svg, const char *class_name, guint n);
guint           sos_test_svg_count (const SosSvg *svg, const char *class_name);

/* The text with exactly these words, or %NULL. */
const SosShape *sos_test_svg_text  (const SosSvg *svg, const char *words);

/* All words of the picture, with one space between two texts. */
char *sos_test_svg_words (const SosSvg *svg);

/* Fails the test when words stand outside the picture, or on one another. */
void sos_test_svg_room (const SosSvg *svg);

/* A picture of a map as of a day. */
char   *sos_test_draw_text (SosMap *map, SosPictureKind what, const SosPageOptions *options);
SosSvg *sos_test_draw      (SosMap *map, SosPictureKind what, const SosPageOptions *options);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosSvg, sos_test_svg_free)
