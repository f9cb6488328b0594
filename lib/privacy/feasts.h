/* SPDX-License-Identifier: MIT */
/* Feasts, as their names are written: data/words/feasts.txt. */
#pragma once

#include <glib.h>

/* Small letters, sorted by first words; a blank stands for blanks or a hyphen, an
 * apostrophe for one or none. After `^` the name needs its capital, after `+` a
 * saint. */
extern const char *const sos_feasts[];
extern const guint sos_n_feasts;

/* The first word's place and length. */
const char *sos_feast_get_word (const char *feast, gsize *length);
