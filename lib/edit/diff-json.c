/* SPDX-License-Identifier: MIT */
/* The differences of two maps as JSON, for programs. */
#include "lib/edit/diff.h"

#include "lib/json/json-put.h"
#include "lib/json/write.h"

static void
append_place (SosBuffer *buffer, const char *pointer)
{
  sos_json_put (buffer, strrchr (pointer, '/') + 1);
}

/* What the change changed, on one side: a record that came or went, the value of
 * a field, the place of one that has moved. */
static void
append_side (SosBuffer *buffer, const SosChange *change, gconstpointer record, const char *pointer)
{
  if (pointer == NULL)
    sos_json_put (buffer, "null");
  else if (change->field != NULL)
    sos_write_field_value (buffer, change->field, record);
  else if (change->kind == SOS_CHANGE_MOVED)
    append_place (buffer, pointer);
  else
    sos_write_record (buffer, change->type, record);
}

static void
append_change (SosBuffer *buffer, const SosChange *change)
{
  sos_json_put_word (buffer, "\n{\"kind\":", sos_change_kind_to_string (change->kind));
  sos_json_put_word (buffer, ",\"record\":", sos_record_info (change->type)->name);
  sos_json_put_word (buffer, ",\"id\":", change->id);
  sos_json_put_word (buffer, ",\"field\":", change->field != NULL ? change->field->name : NULL);
  sos_json_put_word (buffer,
                     ",\"pointer\":", change->pointer_after != NULL ? change->pointer_after : change->pointer_before);
  sos_json_put (buffer, ",\"before\":");
  append_side (buffer, change, change->before, change->pointer_before);
  sos_json_put (buffer, ",\"after\":");
  append_side (buffer, change, change->after, change->pointer_after);
  sos_json_put (buffer, "}");
}

/**
 * sos_diff_to_json:
 * @diff: differences
 * @length: (out) (optional): bytes of the text
 *
 * Writes the differences as JSON for programs: an array with an object for each
 * change, one a line. Its members are `kind` (`added`, `removed`, `changed` or
 * `moved`), `record` (name of the record in the format), `id`, `field`, `pointer`
 * (in the new map; in the old one for what is not there any more), `before` and
 * `after`. The last two are the record that came or went, the values of a field
 * that changed, or the places in its list of a record that moved, counted from 0.
 * What there is not is `null`.
 *
 * Safe from any thread when both maps are sealed.
 *
 * Returns: (transfer full): JSON, NUL-terminated; free it with g_free()
 *
 * Since: 0.1
 */
char *
sos_diff_to_json (const SosDiff *diff, gsize *length)
{
  SosBuffer buffer = { 0 };

  g_return_val_if_fail (diff != NULL, NULL);

  sos_json_put (&buffer, "[");
  for (guint i = 0; i < diff->changes->len; i++)
    {
      sos_json_put (&buffer, i > 0 ? "," : "");
      append_change (&buffer, g_ptr_array_index (diff->changes, i));
    }
  sos_json_put (&buffer, diff->changes->len > 0 ? "\n]\n" : "]\n");

  return sos_json_put_end (&buffer, length);
}
