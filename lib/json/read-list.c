/* SPDX-License-Identifier: MIT */
/* Reads a list: elements are gathered on the parser's stack until their number
 * is known. */
#include "lib/json/value.h"
#include "lib/model/field.h"

/* Nearly all lists are of one of two types: a branch is guessed better than a jump. */
static inline const guint8 *
read_by_type (SosParser *parser, const guint8 *at, const SosRow *row, gpointer value)
{
  if (row->type == SOS_FIELD_RECORD)
    return sos_read_new_record (parser, at, row, value);
  if (row->type == SOS_FIELD_REF)
    return sos_read_ref (parser, at, row->field, value);

  return sos_read_value (parser, at, row->type, row, value);
}

/* What was absent or wrong leaves nothing. */
static const guint8 *
read_element (SosParser *parser, const guint8 *at, const SosRow *row)
{
  union {
    gpointer pointer;
    gint word;
  } value = { NULL };
  gpointer element;

  at = read_by_type (parser, at, row, &value);
  element = row->type == SOS_FIELD_ENUM ? GINT_TO_POINTER (value.word) : value.pointer;
  if (at != NULL && element != NULL)
    sos_stack_push (&parser->items, element);

  return at;
}

/* The index of the place is set only while an element is read: what is wrong
 * between two of them is wrong with the list. */
static const guint8 *
read_elements (SosParser *parser, const guint8 *at, const SosRow *row)
{
  gboolean more = FALSE;

  at = sos_read_open (parser, at, ']', &more);
  for (gint index = 0; at != NULL && more; index++)
    {
      parser->place->index = index;
      at = read_element (parser, at, row);
      if (at == NULL)
        return NULL;
      parser->place->index = -1;
      at = sos_read_comma (parser, at, ']', "a comma or the closing bracket is missing here", &more);
    }

  return at;
}

static void
keep_words (SosParser *parser, guint first, const gint **words)
{
  gpointer *elements = parser->items.items + first;
  guint n = parser->items.n - first;
  gint *copy = sos_arena_take (parser->arena, (n + 1) * sizeof *copy);

  for (guint i = 0; i < n; i++)
    copy[i] = GPOINTER_TO_INT (elements[i]);
  copy[n] = 0;
  *words = copy;
}

/* Most lists have one element or two: no call pays. */
static gpointer *
keep_pointers (SosParser *parser, gpointer *elements, guint n)
{
  gpointer *copy = sos_arena_take (parser->arena, n * sizeof *copy);

  for (guint i = 0; i < n; i++)
    copy[i] = elements[i];

  return copy;
}

/* Records are counted, strings end with a NULL. */
static void
keep_elements (SosParser *parser, const SosRow *row, guint first, gpointer member)
{
  guint n = parser->items.n - first;

  if (row->type == SOS_FIELD_RECORD)
    ((SosRecordList *) member)->n = n;
  else
    sos_stack_push (&parser->items, NULL);

  *(gpointer **) member = keep_pointers (parser, parser->items.items + first, parser->items.n - first);
}

const guint8 *
sos_read_list (SosParser *parser, const guint8 *at, const SosRow *row, gpointer member)
{
  guint first = parser->items.n;

  if (*at != '[')
    return sos_read_mismatch (parser, at, "a list");
  at = read_elements (parser, at, row);
  if (at == NULL)
    return NULL;

  parser->is_absent = parser->items.n == first;
  if (!parser->is_absent && row->type == SOS_FIELD_ENUM)
    keep_words (parser, first, member);
  else if (!parser->is_absent)
    keep_elements (parser, row, first, member);
  parser->items.n = first;

  return at;
}
