/* SPDX-License-Identifier: MIT */
/* The limits of a day as JSON, for programs. */
#include "lib/practice/clocks.h"

#include "lib/json/json-text.h"

static void
append (SosBuffer *buffer, const char *text)
{
  sos_buffer_append (buffer, text, strlen (text));
}

/* Texts of a profile and ids lie in arenas, as sos_write_string() wants it. */
static void
append_text (SosBuffer *buffer, const char *key, const char *text)
{
  append (buffer, key);
  if (text != NULL)
    sos_write_string (buffer, sos_scan_get (), text, strlen (text));
  else
    append (buffer, "null");
}

/* A date, or a word: nothing of it has to be escaped. */
static void
append_word (SosBuffer *buffer, const char *key, const char *word)
{
  append (buffer, key);
  append (buffer, *word != '\0' ? "\"" : "null");
  append (buffer, word);
  append (buffer, *word != '\0' ? "\"" : "");
}

static void
append_date (SosBuffer *buffer, const char *key, SosDate date)
{
  char text[SOS_DATE_MAX_LENGTH];

  append_word (buffer, key, sos_date_to_string (date, text));
}

static void
append_number (SosBuffer *buffer, const char *key, gint number, gboolean is_set)
{
  char text[16];

  g_snprintf (text, sizeof text, "%d", number);
  append (buffer, key);
  append (buffer, is_set ? text : "null");
}

static void
append_bool (SosBuffer *buffer, const char *key, gboolean is_so)
{
  append (buffer, key);
  append (buffer, is_so ? "true" : "false");
}

static void
append_assumed (SosBuffer *buffer, const SosAssumption *assumed)
{
  append (buffer, ",\"assumed\":[");
  for (guint i = 0; assumed[i] != SOS_ASSUMED_NOTHING; i++)
    append_word (buffer, i > 0 ? "," : "", sos_enum_to_string (SOS_ENUM_ASSUMPTION, (gint) assumed[i]));
  append (buffer, "]");
}

static void
append_clock (SosBuffer *buffer, const SosClock *clock)
{
  append_text (buffer, "\n{\"id\":", clock->id);
  append_text (buffer, ",\"label\":", clock->label);
  append_text (buffer, ",\"child\":", clock->child);
  append_number (buffer, ",\"occurrence\":", (gint) clock->occurrence, clock->occurrence > 0);
  append_date (buffer, ",\"start\":", clock->start);
  append_date (buffer, ",\"due\":", clock->due);
  append_date (buffer, ",\"due_alternative\":", clock->due_alternative);
  append_date (buffer, ",\"done\":", clock->done);
  append_word (buffer, ",\"state\":", sos_enum_to_string (SOS_ENUM_CLOCK_STATE, (gint) clock->state));
  append_number (buffer, ",\"days_left\":", clock->days_left.value, clock->days_left.is_set);
  append_word (buffer, ",\"unit\":", sos_enum_to_string (SOS_ENUM_LIMIT_UNIT, (gint) clock->unit));
  append_word (buffer, ",\"comparator\":", sos_enum_to_string (SOS_ENUM_LIMIT_COMPARATOR, (gint) clock->comparator));
  append_assumed (buffer, clock->assumed);
  append_text (buffer, ",\"source\":", clock->source);
  append_text (buffer, ",\"quote\":", clock->quote);
  append_bool (buffer, ",\"late_record\":{\"needed\":", clock->late_needed);
  append_bool (buffer, ",\"why\":", clock->late_why);
  append_bool (buffer, ",\"remaining\":", clock->late_remaining);
  append_bool (buffer, ",\"deadline\":", clock->late_deadline);
  append (buffer, "}}");
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
  append_date (&buffer, "{\"as_of\":", clocks->as_of);
  append_text (&buffer, ",\"profile\":", sos_profile_get_name (clocks->profile));
  append (&buffer, ",\"limits\":[");
  for (guint i = 0; i < n; i++)
    {
      append (&buffer, i > 0 ? "," : "");
      append_clock (&buffer, &items[i]);
    }
  append (&buffer, n > 0 ? "\n]}\n" : "]}\n");
  sos_buffer_append_char (&buffer, '\0');

  if (length != NULL)
    *length = buffer.length - 1;

  return buffer.data;
}
