/* SPDX-License-Identifier: MIT */
/* Finds a few strings of a map in its texts, as whole words. */
#pragma once

#include <glib.h>

/* The memory stays from map to map. */
typedef struct {
  GArray     *entries;
  guint8      begins[1024]; /* whether one does with those two letters, large or small */
  const char *text;        /* that is searched */
} SosListed;

void sos_listed_init  (SosListed *listed);
void sos_listed_clear (SosListed *listed);
void sos_listed_empty (SosListed *listed);

/* Lists a string, which is borrowed; of no string nothing. Unless it @has_case, its
 * letters may be large or small in a text. */
void sos_listed_add (SosListed *listed, const char *string, gboolean has_case);

/* Begins to search a text, and gives the next place where a listed string stands. */
void        sos_listed_begin (SosListed *listed, const char *text);
const char *sos_listed_next  (const SosListed *listed, const char *at, gsize *length);
