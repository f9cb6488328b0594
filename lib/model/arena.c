/* SPDX-License-Identifier: MIT */
/* The memory of one map. */
#include "lib/model/arena.h"

#define MIN_BLOCK 512

struct _SosArenaBlock {
  SosArenaBlock *next;
  SosSlab *slab; /* that it is part of, or NULL */
  gsize size;    /* of what follows, padding left out */
};

/* Where the block's bytes begin, all of which are free. */
static void
begin_block (SosArena *arena, SosArenaBlock *block)
{
  arena->low = (char *) (block + 1);
  arena->high = arena->low + block->size;
}

static void
add_block (SosArena *arena, gsize size)
{
  SosArenaBlock *block;

  size = (MAX (size, MIN_BLOCK) + 7) & ~(gsize) 7;
  block = g_malloc (sizeof *block + size + SOS_ARENA_PADDING);
  *block = (SosArenaBlock) { .next = arena->blocks, .size = size };

  arena->blocks = block;
  arena->memory += sizeof *block + size + SOS_ARENA_PADDING;
  begin_block (arena, block);
  memset (arena->high, 0, SOS_ARENA_PADDING);
}

/* Takes all that the slab has left, until the arena is settled. */
static void
begin_in_slab (SosArena *arena, SosSlab *slab)
{
  SosArenaBlock *block = (SosArenaBlock *) (gpointer) slab->low;

  *block = (SosArenaBlock) { .slab = sos_slab_ref (slab), .size = (gsize) (slab->high - (char *) (block + 1)) };

  arena->blocks = block;
  arena->slab = slab;
  arena->memory = sizeof *block + block->size;
  begin_block (arena, block);
}

/* @expected is a guess at how much will be taken. */
void
sos_arena_init (SosArena *arena, SosSlab *slab, gsize expected)
{
  *arena = (SosArena) { 0 };
  if (slab != NULL)
    begin_in_slab (arena, slab);
  else
    add_block (arena, expected);
}

/* Leaves to others what it has not taken of its slab, and never comes back to it:
 * they may be taking of it by now, in another thread. What they write there stays
 * clear of what may be read behind the last string. */
void
sos_arena_settle (SosArena *arena)
{
  SosSlab *slab = g_steal_pointer (&arena->slab);
  gsize gap = SOS_ARENA_PADDING + (-(gsize) arena->low & 7);

  if (slab == NULL)
    return;

  arena->low = sos_arena_has_room (arena, gap) ? arena->low + gap : arena->high;
  slab->low = arena->low;
  slab->high = arena->high;
  arena->memory = sos_arena_get_used (arena);
  arena->low = arena->high;
}

static void
free_blocks (SosArenaBlock *blocks)
{
  while (blocks != NULL)
    {
      SosArenaBlock *next = blocks->next;

      if (blocks->slab != NULL)
        sos_slab_unref (blocks->slab);
      else
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

  if (first->next != NULL || first->size < expected ||
      (first->slab == NULL && first->size / 4 > MAX (expected, MIN_BLOCK)))
    {
      sos_arena_clear (arena);
      sos_arena_init (arena, NULL, expected);
      return;
    }

  arena->slab = first->slab;
  if (first->slab != NULL)
    arena->memory = sizeof *first + first->size;
  begin_block (arena, first);
}

/* Later blocks are an eighth of what there is: a wrong guess costs at most that
 * much, and the number of blocks stays logarithmic. */
void
sos_arena_grow (SosArena *arena, gsize needed)
{
  sos_arena_settle (arena);
  add_block (arena, MAX (needed, arena->memory / 8));
}

/* Bytes that were taken; what a full block had left counts as taken. */
gsize
sos_arena_get_used (const SosArena *arena)
{
  return arena->memory - (gsize) (arena->high - arena->low);
}
