/* SPDX-License-Identifier: MIT */
/* The limits of a day as JSON, for programs. */
#include "lib/practice/clocks.h"

#include "lib/json/json-put.h"

/* What is not set is null. */
static void
append_number (SosBuffer *buffer, const char *key, gint number, gboolean is_set)
{
  if (is_set)
    sos_json_put_number (buffer, key, number);
  else
    sos_json_put_word (buffer, key, NULL);
}

static void
append_assumed (SosBuffer *buffer, const SosAssumption *assumed)
{
  sos_json_put (buffer, ",\"assumed\":[");
  for (guint i = 0; assumed[i] != SOS_ASSUMED_NOTHING; i++)
    sos_json_put_word (buffer, i > 0 ? "," : "", sos_enum_to_string (SOS_ENUM_ASSUMPTION, (gint) assumed[i]));
  sos_json_put (buffer, "]");
}

static void
append_clock (SosBuffer *buffer, const SosClock *clock)
{
  sos_json_put_string (buffer, "\n{\"id\":", clock->id);
  sos_json_put_string (buffer, ",\"label\":", clock->label);
  sos_json_put_string (buffer, ",\"child\":", clock->child);
  append_number (buffer, ",\"occurrence\":", (gint) clock->occurrence, clock->occurrence > 0);
  sos_json_put_date (buffer, ",\"start\":", clock->start);
  sos_json_put_date (buffer, ",\"due\":", clock->due);
  sos_json_put_date (buffer, ",\"due_alternative\":", clock->due_alternative);
  sos_json_put_date (buffer, ",\"done\":", clock->done);
  sos_json_put_word (buffer, ",\"state\":", sos_enum_to_string (SOS_ENUM_CLOCK_STATE, (gint) clock->state));
  append_number (buffer, ",\"days_left\":", clock->days_left.value, clock->days_left.is_set);
  sos_json_put_word (buffer, ",\"unit\":", sos_enum_to_string (SOS_ENUM_LIMIT_UNIT, (gint) clock->unit));
  sos_json_put_word (buffer,
                     ",\"comparator\":", sos_enum_to_string (SOS_ENUM_LIMIT_COMPARATOR, (gint) clock->comparator));
  append_assumed (buffer, clock->assumed);
  sos_json_put_string (buffer, ",\"source\":", clock->source);
  sos_json_put_string (buffer, ",\"quote\":", clock->quote);
  sos_json_put_bool (buffer, ",\"late_record\":{\"needed\":", clock->late_needed);
  sos_json_put_bool (buffer, ",\"why\":", clock->late_why);
  sos_json_put_bool (buffer, ",\"remaining\":", clock->late_remaining);
  sos_json_put_bool (buffer, ",\"deadline\":", clock->late_deadline);
  sos_json_put (buffer, "}}");
}

/**
 * sos_clocks_to_json:
 * @clocks: limits
 * @length: (out) (optional): bytes of the text
 *
 * Writes the limits as JSON for programs: an object with `as_of`, `profile` (its
 * name) and `limits`, an object a line with the members of #SosClock by name. The
 * four of a late record stand together in `late_record`. What there is not is
 * `null`.
 *
 * Returns: (transfer full): JSON, NUL-terminated; free it with g_free()
 *
 * Since: 0.1
 */
char *
sos_clocks_to_json (const SosClocks *clocks, gsize *length)
{
  SosBuffer buffer = { 0 };
  const SosClock *items;
  guint n;

  g_return_val_if_fail (clocks != NULL, NULL);

  items = sos_clocks_get_items (clocks, &n);
  sos_json_put_date (&buffer, "{\"as_of\":", clocks->as_of);
  sos_json_put_string (&buffer, ",\"profile\":", sos_profile_get_name (clocks->profile));
  sos_json_put (&buffer, ",\"limits\":[");
  for (guint i = 0; i < n; i++)
    {
      sos_json_put (&buffer, i > 0 ? "," : "");
      append_clock (&buffer, &items[i]);
    }
  sos_json_put (&buffer, n > 0 ? "\n]}\n" : "]}\n");

  return sos_json_put_end (&buffer, length);
}
