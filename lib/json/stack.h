/* SPDX-License-Identifier: MIT */
/* A stack of pointers: grows, never shrinks. */
#pragma once

#include <glib.h>

typedef struct {
  gpointer *items;
  guint     n;
  guint     capacity;
} SosStack;

static G_GNUC_NO_INLINE G_GNUC_UNUSED void
sos_stack_grow (SosStack *stack)
{
  stack->capacity = MAX (64, 2 * stack->capacity);
  stack->items = g_renew (gpointer, stack->items, stack->capacity);
}

/* Room for @n more pointers; where the first of them goes. */
static inline gpointer *
sos_stack_take (SosStack *stack, guint n)
{
  if (G_UNLIKELY (stack->capacity - stack->n < n))
    sos_stack_grow (stack);
  stack->n += n;

  return stack->items + stack->n - n;
}

static inline void
sos_stack_push (SosStack *stack, gpointer item)
{
  *sos_stack_take (stack, 1) = item;
}

static inline void
sos_stack_clear (SosStack *stack)
{
  g_free (stack->items);
  *stack = (SosStack){ 0 };
}
