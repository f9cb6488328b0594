/* SPDX-License-Identifier: MIT */
/* Writes docs/format.md: the reference of the format, from the table of fields. */
#include <sos/sos.h>

#include <stdlib.h>

static const char head[] =
    "# The map document\n"
    "\n"
    "Every record and field of format 1, in the order of the canonical text. This page is made from the\n"
    "library's own table (`make docs`); a test fails when the two differ.\n"
    "\n"
    "A document is one JSON object (RFC 8259) in UTF-8. What is absent is not written; `null`, `\"\"`, `[]` and\n"
    "`{}` read as absent. *ref* is the id of a record of the same map, *part-date* a day, a month or a year. The\n"
    "last column is what the anonymised export does with a field: `id` becomes a pseudonym, `name` is dropped and\n"
    "looked for in all text, `text` is redacted, `date` shifted, `quasi` generalised or suppressed, `code` kept,\n"
    "`drop` never exported.\n";

static void
print_words (SosEnumType words)
{
  for (guint i = 1; i <= sos_enum_get_n_words (words); i++)
    g_print ("%s`%s`", i > 1 ? " " : "", sos_enum_to_string (words, (gint) i));
}

static void
print_one (const SosField *field)
{
  const SosRecordInfo *target = sos_record_info (field->target);

  if (field->type == SOS_FIELD_ENUM)
    print_words (field->words);
  else if (field->type == SOS_FIELD_REF)
    g_print ("ref %s", target == NULL ? "any record" : field->child_only ? "child" : target->name);
  else if (field->type == SOS_FIELD_RECORD)
    g_print ("[%s](#%s)", target->name, target->name);
  else
    g_print ("%s", sos_field_type_to_string (field->type));
}

static void
print_range (const SosField *field)
{
  if (field->max == G_MAXINT)
    g_print (" from %d", field->min);
  else if (field->max > field->min)
    g_print (" %d to %d", field->min, field->max);
  else if (field->max != 0)
    g_print (" %d", field->max);
}

static void
print_field (const SosField *field)
{
  g_print ("| `%s`%s | %s", field->name, field->required ? " (required)" : "",
           field->shape == SOS_SHAPE_LIST ? "list of " : "");
  print_one (field);
  print_range (field);
  g_print (" | %s | `%s` |\n", field->doc, sos_privacy_to_string (field->privacy));
}

static void
print_record (const SosRecordInfo *info)
{
  g_print ("\n## %s\n\n%s\n\n| key | value | what | privacy |\n|---|---|---|---|\n", info->name, info->doc);
  for (guint i = 0; i < info->n_fields; i++)
    print_field (&info->fields[i]);
}

int
main (void)
{
  g_print ("%s", head);
  for (guint type = SOS_DOCUMENT; type < SOS_N_RECORD_TYPES; type++)
    print_record (sos_record_info ((SosRecordType) type));
  g_print ("\n<!-- SPDX-License-Identifier: MIT -->\n");

  return EXIT_SUCCESS;
}
