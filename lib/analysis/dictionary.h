/* SPDX-License-Identifier: MIT */
/* The words of a column, of which there are few, and their numbers. */
#pragma once

#include "lib/json/buffer.h"

/* Words one behind another, as Arrow has a column of texts. */
typedef struct {
  SosBuffer ends; /* int32: where each ends; the first begins at 0 */
  SosBuffer text;
} SosJoined;

/* Words in the order in which they came. */
typedef struct {
  GPtrArray  *words;   /* owned */
  GHashTable *numbers; /* by word */
  gint32      last;    /* mostly the same again */
  SosJoined  *joined;  /* once somebody has asked */
} SosDictionary;

SosDictionary *sos_dictionary_new   (void);
void           sos_dictionary_free  (SosDictionary *dictionary);
void           sos_dictionary_clear (SosDictionary *dictionary);
gint32         sos_dictionary_add   (SosDictionary *dictionary, const char *word);

/* For when no more words come. Safe from any thread. */
const SosJoined *sos_dictionary_join (SosDictionary *dictionary);
