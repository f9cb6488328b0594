/* SPDX-License-Identifier: MIT */
/* Whether a word is one of a constant list, such as " day days ". */
#pragma once

#include "lib/model/word.h"

/* A word of up to so many bytes, in small letters, zeros behind it. */
#define SOS_LISTED_WORD_MAX SOS_PAIR

/* @list has a blank before and after each word. It is known by where it stands, so it
 * must be a constant. Any thread may ask. */
gboolean sos_word_list_has  (const char *list, SosPair word);

/* The same for letters of any number. */
gboolean sos_word_is_listed (const char *word, gsize length, const char *list);

/* Whether one of them may begin with that letter, small or not: most words are of no list. */
gboolean sos_word_list_may_have (const char *list, char first);

/* The same of the last one. */
gboolean sos_word_list_may_end  (const char *list, char last);
