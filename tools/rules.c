/* SPDX-License-Identifier: MIT */
/* What `check --rules` writes: every rule with its source. */
#include "tools/rules.h"

#include <json-glib/json-glib.h>
#include <sos/sos.h>

#include "tools/output.h"

static const char *
severity_of (const SosCheckRule *rule)
{
  return sos_enum_to_string (SOS_ENUM_FINDING_SEVERITY, (gint) rule->severity);
}

static char *
make_text (const SosCheckRule *const *rules, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s (%s)\n  Holds when: %s.\n  Ask: %s\n  Source: %s.\n%s", rules[i]->id,
                            severity_of (rules[i]), rules[i]->holds, rules[i]->ask, rules[i]->source,
                            i + 1 < n ? "\n" : "");

  return g_string_free (text, FALSE);
}

static void
add (JsonBuilder *builder, const char *key, const char *value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_string_value (builder, value);
}

static char *
make_json (const SosCheckRule *const *rules, guint n)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) array = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      json_builder_begin_object (builder);
      add (builder, "id", rules[i]->id);
      add (builder, "severity", severity_of (rules[i]));
      add (builder, "holds", rules[i]->holds);
      add (builder, "ask", rules[i]->ask);
      add (builder, "source", rules[i]->source);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  array = json_builder_get_root (builder);

  return json_to_string (array, TRUE);
}

Status
rules_write (FILE *stream, gboolean as_json)
{
  guint n;
  const SosCheckRule *const *rules = sos_check_rules (&n);
  g_autofree char *text = as_json ? make_json (rules, n) : make_text (rules, n);

  output_write (stream, text, strlen (text));
  if (as_json)
    output_write (stream, "\n", 1);

  return STATUS_FINE;
}
