/* SPDX-License-Identifier: MIT */
/* What people are called for short: the lines of data/words/nicknames.txt. */
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

typedef void (*SosNicknameFunc) (const char *name, gpointer data);

/* Calls @func for each name that may stand for that one; some come twice. */
void     sos_nicknames_foreach (const guint8 *name, gsize length, SosNicknameFunc func, gpointer data);
gboolean sos_nicknames_has     (const guint8 *name, gsize length);
