/* SPDX-License-Identifier: MIT */
/* What people are called for short: the lines of data/words/nicknames.txt, and the
 * endings of data/words/nickname-endings.txt. */
#pragma once

#include <glib.h>

/* A name and one of the lines that it stands in. */
typedef struct {
  const char *name; /* folded */
  guint16     line;
} SosNickname;

extern const SosNickname sos_nicknames[]; /* sorted by name */
extern const guint       sos_n_nicknames;

/* The names of line i are those from sos_nickname_starts[i] on, up to the next. */
extern const char *const sos_nickname_members[];
extern const guint16     sos_nickname_starts[];

/* What may stand behind a piece of a name, sorted. */
extern const char *const sos_nickname_endings[];
extern const guint       sos_n_nickname_endings;

typedef void (*SosNicknameFunc) (const char *name, gpointer data);

/* Calls @func for each name that may stand for that one; some come twice. */
void     sos_nicknames_foreach (const guint8 *name, gsize length, SosNicknameFunc func, gpointer data);
gboolean sos_nicknames_has     (const guint8 *name, gsize length);

/* Whether people put those letters behind a piece of a name. */
gboolean sos_nicknames_has_ending (const guint8 *letters, gsize length);

/* Whether a word is a piece of a name of at least @least letters, with an ending or
 * without one: "Kays" and "Kaydy" of "Kayden". */
gboolean sos_nicknames_is_piece (const guint8 *word, gsize n, const guint8 *name, gsize length, gsize least);
