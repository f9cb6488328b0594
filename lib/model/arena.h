/* SPDX-License-Identifier: MIT */
/* The memory of one map: taken piece by piece, given back all at once. It is
 * malloc()ed, or begins in a slab. */
#pragma once

#include <glib.h>
#include <string.h>

#include "lib/model/slab.h"

/* A string may be read this far past its end: what the widest vector kernel
 * loads at once. */
#define SOS_ARENA_PADDING 64

typedef struct _SosArenaBlock SosArenaBlock;

/* Strings grow from the low end of a block, records from the high end: neither
 * pays for the other's alignment. */
typedef struct {
  char          *low;
  char          *high;
  SosArenaBlock *blocks;
  SosSlab       *slab;   /* that it takes from; NULL once it is settled */
  gsize          memory; /* bytes of all blocks */
} SosArena;

/* @slab may be %NULL; it must have room for a block, and no other arena may take
 * from it until this one is settled, recycled or cleared. */
void  sos_arena_init     (SosArena *arena, SosSlab *slab, gsize expected);
void  sos_arena_settle   (SosArena *arena);
void  sos_arena_clear    (SosArena *arena);
void  sos_arena_recycle  (SosArena *arena, gsize expected);
void  sos_arena_grow     (SosArena *arena, gsize needed);
gsize sos_arena_get_used (const SosArena *arena);

static inline gboolean
sos_arena_has_room (const SosArena *arena, gsize size)
{
  return G_LIKELY (size <= (gsize) (arena->high - arena->low));
}

/* Memory for a list that is filled at once. */
static inline gpointer
sos_arena_take (SosArena *arena, gsize size)
{
  size = (size + 7) & ~(gsize) 7;
  if (!sos_arena_has_room (arena, size))
    sos_arena_grow (arena, size);

  return arena->high -= size;
}

/* Zeroed memory for records. */
static inline gpointer
sos_arena_alloc (SosArena *arena, gsize size)
{
  return memset (sos_arena_take (arena, size), 0, size);
}

/* Keeps the @length bytes that stand at the low end already, with a NUL behind
 * them; there must be room for it. */
static inline char *
sos_arena_take_string (SosArena *arena, gsize length)
{
  char *string = arena->low;

  string[length] = '\0';
  arena->low += length + 1;

  return string;
}

/* A copy of @length bytes with a NUL behind them. */
static inline char *
sos_arena_copy_string (SosArena *arena, const char *text, gsize length)
{
  if (!sos_arena_has_room (arena, length + 1))
    sos_arena_grow (arena, length + 1);
  memcpy (arena->low, text, length);

  return sos_arena_take_string (arena, length);
}
