/* SPDX-License-Identifier: MIT */
/* The differences of two maps as a JSON Patch (RFC 6902).
 *
 * A list is brought into its new order first, with as few moves as there can be;
 * then the records that both maps have are changed where they stand now. So every
 * pointer is one into the document as far as it has been patched. */
#include "lib/edit/diff.h"

#include "lib/edit/match.h"
#include "lib/json/write.h"
#include "lib/model/equal.h"
#include "lib/model/map-private.h"
#include "lib/model/place.h"

typedef struct {
  const SosMap *now;
  SosBuffer buffer;
} Patch;

static void
append (Patch *patch, const char *text)
{
  sos_buffer_append (&patch->buffer, text, strlen (text));
}

static void
append_pointer (Patch *patch, const char *key, const SosPlace *place)
{
  g_autofree char *pointer = sos_place_to_pointer (place);

  append (patch, key);
  append (patch, pointer);
  append (patch, "\"");
}

static void
begin_operation (Patch *patch, const char *name)
{
  append (patch, patch->buffer.length > 1 ? ",\n{\"op\":\"" : "\n{\"op\":\"");
  append (patch, name);
  append (patch, "\"");
}

static void
remove_at (Patch *patch, const SosPlace *place)
{
  begin_operation (patch, "remove");
  append_pointer (patch, ",\"path\":\"", place);
  append (patch, "}");
}

/* Puts the value of a field there, in place of what there may be. */
static void
set_value (Patch *patch, const SosPlace *place, gboolean is_there, gconstpointer record)
{
  begin_operation (patch, is_there ? "replace" : "add");
  append_pointer (patch, ",\"path\":\"", place);
  append (patch, ",\"value\":");
  sos_write_field_value (&patch->buffer, place->field, record);
  append (patch, "}");
}

static void
add_record (Patch *patch, const SosPlace *place, gconstpointer record)
{
  begin_operation (patch, "add");
  append_pointer (patch, ",\"path\":\"", place);
  append (patch, ",\"value\":");
  sos_write_record (&patch->buffer, place->field->target, record);
  append (patch, "}");
}

static void
move_record (Patch *patch, const SosPlace *from, const SosPlace *to)
{
  begin_operation (patch, "move");
  append_pointer (patch, ",\"from\":\"", from);
  append_pointer (patch, ",\"path\":\"", to);
  append (patch, "}");
}

/* How many records stand now where those of the old list stood: a slot for what
 * comes before all of them, and one for each with what was put behind it. Sums
 * over slots are kept as a binary indexed tree (Fenwick, 1994). */
typedef struct {
  gint *sums;
  gint n;
} Slots;

static void
add_to_slot (Slots *slots, gint slot, gint difference)
{
  for (gint i = slot + 1; i <= slots->n; i += i & -i)
    slots->sums[i] += difference;
}

/* How many records there are in the slots before that one. */
static gint
count_before (const Slots *slots, gint slot)
{
  gint sum = 0;

  for (gint i = slot; i > 0; i -= i & -i)
    sum += slots->sums[i];

  return sum;
}

static void
remove_gone (Patch *patch, const SosMatch *match, SosPlace *place)
{
  for (gint i = (gint) match->before->n - 1; i >= 0; i--)
    {
      place->index = i;
      if (match->after_of[i] < 0)
        remove_at (patch, place);
    }
}

/* Puts the records that are new or have moved behind the one that stays before
 * them: @anchor is its slot. */
static void
order_records (Patch *patch, const SosMatch *match, Slots *slots, SosPlace *place)
{
  SosPlace from = *place;
  gint anchor = 0;

  for (guint j = 0; j < match->after->n; j++)
    {
      gint slot = match->before_of[j] + 1;

      if (match->stays[j])
        {
          anchor = slot;
          continue;
        }

      if (slot > 0)
        {
          from.index = count_before (slots, slot);
          add_to_slot (slots, slot, -1);
        }
      place->index = count_before (slots, anchor + 1);
      add_to_slot (slots, anchor, 1);
      if (slot > 0)
        move_record (patch, &from, place);
      else
        add_record (patch, place, match->after->items[j]);
    }
}

static void
arrange_records (Patch *patch, const SosMatch *match, SosPlace *place)
{
  gint n = (gint) match->before->n + 1;
  g_autofree gint *sums = g_new0 (gint, n + 1);
  Slots slots = { sums, n };

  for (gint i = 0; i < n - 1; i++)
    if (match->after_of[i] >= 0)
      add_to_slot (&slots, i + 1, 1);

  remove_gone (patch, match, place);
  order_records (patch, match, &slots, place);
}

static void
patch_record (Patch *patch, const SosRecordInfo *info, gconstpointer before, gconstpointer after, SosPlace *place);

static void
patch_list (Patch *patch, const SosRecordList *before, const SosRecordList *after, SosPlace *place)
{
  g_auto (SosMatch) match = { 0 };

  sos_match_init (&match, patch->now, before, after);
  arrange_records (patch, &match, place);

  for (guint j = 0; j < after->n; j++)
    {
      SosPlace inside = { place, NULL, -1 };

      place->index = (gint) j;
      if (match.before_of[j] >= 0)
        patch_record (patch, sos_record_info (place->field->target), before->items[match.before_of[j]], after->items[j],
                      &inside);
    }
}

static void
patch_part (Patch *patch, gconstpointer before, gconstpointer after, SosPlace *place)
{
  SosPlace inside = { place, NULL, -1 };

  patch_record (patch, sos_record_info (place->field->target), before, after, &inside);
}

/* What only one map has comes or goes whole: an empty list is never written. */
static void
patch_field (Patch *patch, gconstpointer before, gconstpointer after, SosPlace *place)
{
  const SosField *field = place->field;
  gboolean was_set = sos_field_is_set (field, before);

  if (!sos_field_is_set (field, after))
    remove_at (patch, place);
  else if (was_set && sos_field_is_list_by_id (field))
    patch_list (patch, sos_field_get_records (field, before), sos_field_get_records (field, after), place);
  else if (was_set && sos_field_is_part (field))
    patch_part (patch, sos_field_get_part (field, before), sos_field_get_part (field, after), place);
  else
    set_value (patch, place, was_set, after);
}

static void
patch_record (Patch *patch, const SosRecordInfo *info, gconstpointer before, gconstpointer after, SosPlace *place)
{
  for (guint i = 0; i < info->n_fields; i++)
    {
      place->field = &info->fields[i];
      place->index = -1;
      if (!sos_field_is_equal (place->field, before, after))
        patch_field (patch, before, after, place);
    }
}

/**
 * sos_diff_to_patch:
 * @diff: differences
 * @length: (out) (optional): bytes of the text
 *
 * Writes the differences as a JSON Patch (RFC 6902), one operation a line.
 * Applied to the old map's canonical text it gives the new one's document; an
 * empty list of operations when there are no differences. A list of records takes
 * as few moves as can be.
 *
 * A JSON object has no order: whoever applies the patch gets the canonical text
 * by reading and writing the outcome once more.
 *
 * Safe from any thread when both maps are sealed.
 *
 * Returns: (transfer full): JSON, NUL-terminated; free it with g_free()
 *
 * Since: 0.1
 */
char *
sos_diff_to_patch (const SosDiff *diff, gsize *length)
{
  SosPlace place = { NULL, NULL, -1 };
  Patch patch = { 0 };

  g_return_val_if_fail (diff != NULL, NULL);

  patch.now = diff->now;
  append (&patch, "[");
  patch_record (&patch, sos_record_info (SOS_DOCUMENT), &diff->old->document, &diff->now->document, &place);
  append (&patch, patch.buffer.length > 1 ? "\n]\n" : "]\n");
  sos_buffer_append_char (&patch.buffer, '\0');

  if (length != NULL)
    *length = patch.buffer.length - 1;

  return patch.buffer.data;
}
