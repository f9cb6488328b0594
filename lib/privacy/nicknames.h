/* SPDX-License-Identifier: MIT */
/* What people are called for short: the lines of data/words/nicknames.txt, and the
 * endings of data/words/nickname-endings.txt. */
#pragma once

#include <glib.h>

#include "lib/privacy/lexicon.h"

typedef struct {
  const char *name;  /* folded */
  guint32     lines; /* where they begin in sos_nickname_lines */
} SosNickname;

extern const SosNickname sos_nicknames[]; /* sorted by name */
extern const guint       sos_n_nicknames;

/* The lines that a name stands in, each but the last with this bit. */
#define SOS_NICKNAME_MORE (1 << 15)
extern const guint16     sos_nickname_lines[];

typedef struct {
  const char *names; /* folded, a space between two */
  guint32     first; /* where their sections of the lexicon begin in sos_nickname_sections */
} SosNicknameLine;

extern const SosNicknameLine sos_nickname_members[];
extern const guint32         sos_nickname_sections[];

/* What may stand behind a piece of a name, sorted. */
extern const char *const sos_nickname_endings[];
extern const guint       sos_n_nickname_endings;

typedef void (*SosNicknameFunc) (const guint8 *name, guint length, guint32 sections, gpointer data);

/* Calls @func for each name that may stand for that one, with what the lexicon says of it;
 * some come twice. */
void     sos_nicknames_foreach (const guint8 *name, gsize length, SosNicknameFunc func, gpointer data);
gboolean sos_nicknames_has     (const guint8 *name, gsize length);

/* Whether people put those letters behind a piece of a name. */
gboolean sos_nicknames_has_ending (const guint8 *letters, gsize length);

/* Whether a word is a piece of a name of at least @least letters, with an ending or
 * without one: "Kays" and "Kaydy" of "Kayden". */
gboolean sos_nicknames_is_piece (const guint8 *word, gsize n, const guint8 *name, gsize length, gsize least);
