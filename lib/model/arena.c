/* SPDX-License-Identifier: MIT */
/* The memory of one map. */
#include "lib/model/arena.h"

#define MIN_BLOCK 512

struct _SosArenaBlock {
  SosArenaBlock *next;
  gsize          size; /* of what follows, padding left out */
};

static void
add_block (SosArena *arena, gsize size)
{
  SosArenaBlock *block;

  size = (MAX (size, MIN_BLOCK) + 7) & ~(gsize) 7;
  block = g_malloc (sizeof *block + size + SOS_ARENA_PADDING);
  block->next = arena->blocks;
  block->size = size;

  arena->blocks = block;
  arena->low = (char *) (block + 1);
  arena->high = arena->low + size;
  arena->memory += sizeof *block + size + SOS_ARENA_PADDING;
  memset (arena->high, 0, SOS_ARENA_PADDING);
}

/* @expected is a guess at how much will be taken. */
void
sos_arena_init (SosArena *arena, gsize expected)
{
  *arena = (SosArena){ 0 };
  add_block (arena, expected);
}

static void
free_blocks (SosArenaBlock *blocks)
{
  while (blocks != NULL)
    {
      SosArenaBlock *next = blocks->next;

      g_free (blocks);
      blocks = next;
    }
}

void
sos_arena_clear (SosArena *arena)
{
  free_blocks (g_steal_pointer (&arena->blocks));
}

/* Gives everything back but one block, which the next map starts in. */
void
sos_arena_recycle (SosArena *arena, gsize expected)
{
  SosArenaBlock *first = arena->blocks;

  if (first->next != NULL || first->size < expected || first->size / 4 > MAX (expected, MIN_BLOCK))
    {
      sos_arena_clear (arena);
      sos_arena_init (arena, expected);
      return;
    }

  arena->low = (char *) (first + 1);
  arena->high = arena->low + first->size;
}

/* Later blocks are an eighth of what there is: a wrong guess costs at most that
 * much, and the number of blocks stays logarithmic. */
void
sos_arena_grow (SosArena *arena, gsize needed)
{
  add_block (arena, MAX (needed, arena->memory / 8));
}

/* Bytes that were taken; what a full block had left counts as taken. */
gsize
sos_arena_get_used (const SosArena *arena)
{
  return arena->memory - (gsize) (arena->high - arena->low);
}
