/* SPDX-License-Identifier: MIT */
/* The format as a JSON Schema (2020-12), made from the table. */
#include <sos/sos-schema.h>

#include <json-glib/json-glib.h>
#include <sos/sos-field.h>
#include <sos/sos-version.h>

#include "lib/json/json-text.h"
#include "lib/model/index.h"
#include "lib/model/keys.h"

static const char description[] =
    "A map as libsos writes it. The reader takes more: `null`, \"\", [] and {} stand for what is absent, and keys "
    "come in any order. The reader also refuses more, so a document that fits has still to be read. To the reader "
    "is left that ids are unique, that references name a record of the map and of the right kind, that nobody "
    "rates a child twice on one scale in one round, that no key is said twice, that no integer is written `7.0`, "
    "that numbers fit a double, and how deep and large a document may be. Days that do not exist are found only "
    "by a validator that checks `format`. `x-privacy` is what an anonymised export does with a field, "
    "`x-references` the record that an id names, `x-role` the role that this person must have.";

/* Both ends are bound, so that a part of a text does not match. The expressions
 * are those that every dialect knows: no looking ahead. */
#define WHOLE(expression) "^" expression "$"
#define YEAR "([0-9]{3}[1-9]|[0-9]{2}[1-9][0-9]|[0-9][1-9][0-9]{2}|[1-9][0-9]{3})"
#define MONTH "(0[1-9]|1[0-2])"
#define DAY "(0[1-9]|[12][0-9]|3[01])"
#define CLOCK "([01][0-9]|2[0-3]):[0-5][0-9]"
#define SECONDS "([0-5][0-9]|60)(\\.[0-9]+)?"
#define N "[0-9]{1,5}"

/* A kind of string. */
typedef struct {
  const char *name;
  const char *doc;
  const char *pattern;
  const char *format;
  guint max_length;
  const char *or_else; /* the kind that it may be as well */
} Text;

/* Index: SosFieldType. */
static const Text texts[] = {
  [SOS_FIELD_TEXT] = { "text", "Free text.", WHOLE ("[^\\u0000]+") },
  [SOS_FIELD_HOST_REF] = { "host_reference", "Something that the host system keeps.", WHOLE ("[^\\u0000]+") },
  [SOS_FIELD_ID] = { "id", "An id.", WHOLE ("[A-Za-z0-9._-]+"), .max_length = SOS_ID_MAX_LENGTH },
  [SOS_FIELD_REF] = { "reference", "The id of a record of the map.", WHOLE ("[A-Za-z0-9._-]+"),
                      .max_length = SOS_ID_MAX_LENGTH },
  [SOS_FIELD_DATE] = { "date", "A day that exists.", WHOLE (YEAR "-" MONTH "-" DAY), "date" },
  [SOS_FIELD_PART_DATE] = { "part_date", "A day, a month or a year.", WHOLE (YEAR "(-" MONTH ")?"), .or_else = "date" },
  [SOS_FIELD_TIME] = { "time", "A time with its offset (RFC 3339).",
                       WHOLE (YEAR "-" MONTH "-" DAY "[Tt]" CLOCK ":" SECONDS "([Zz]|[+-]" CLOCK ")"), "date-time" },
  [SOS_FIELD_DURATION] = { "duration", "Whole days, weeks, months or years (ISO 8601).",
                           WHOLE ("P(" N "W|" N "Y(" N "M)?(" N "D)?|" N "M(" N "D)?|" N "D)") },
};

/* What a record says of its fields together. */
static const struct {
  SosRecordType record;
  const char *keyword;
  const char *schema;
} rules[] = {
  { SOS_PERSON, "if", "{\"properties\":{\"role\":{\"const\":\"professional\"}},\"required\":[\"role\"]}" },
  { SOS_PERSON, "then", "{\"properties\":{\"network\":false}}" },
  { SOS_RATING, "oneOf", "[{\"required\":[\"value\"]},{\"required\":[\"not_rated\"]}]" },
};

static void
put_string (JsonBuilder *builder, const char *key, const char *value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_string_value (builder, value);
}

static void
put_int (JsonBuilder *builder, const char *key, gint64 value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_int_value (builder, value);
}

static void
begin (JsonBuilder *builder, const char *key)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_object (builder);
}

static void
put_definition (JsonBuilder *builder, const char *name)
{
  g_autofree char *pointer = g_strdup_printf ("#/$defs/%s", name);

  put_string (builder, "$ref", pointer);
}

/* Words have names of their own: `event` is also a record. */
static char *
name_words (SosEnumType words)
{
  return g_strdup_printf ("%s_word", sos_enum_get_name (words));
}

static void
put_words (JsonBuilder *builder, SosEnumType words)
{
  g_autofree char *name = name_words (words);

  put_definition (builder, name);
}

static void
put_integer (JsonBuilder *builder, const SosField *field)
{
  put_string (builder, "type", "integer");
  put_int (builder, "minimum", field->min);
  put_int (builder, "maximum", field->max);
}

static void
put_object (JsonBuilder *builder)
{
  put_string (builder, "type", "object");
  put_int (builder, "minProperties", 1);
}

/* What one value of the field must be. */
static void
put_value (JsonBuilder *builder, const SosField *field)
{
  switch (field->type)
    {
    case SOS_FIELD_RECORD:
      put_definition (builder, sos_record_info (field->target)->name);
      break;
    case SOS_FIELD_ENUM:
      put_words (builder, field->words);
      break;
    case SOS_FIELD_ORDINAL:
    case SOS_FIELD_INTEGER:
      put_integer (builder, field);
      break;
    case SOS_FIELD_NUMBER:
      put_string (builder, "type", "number");
      break;
    case SOS_FIELD_BOOL:
      put_string (builder, "type", "boolean");
      break;
    case SOS_FIELD_JSON:
      put_object (builder);
      break;
    default:
      put_definition (builder, texts[field->type].name);
    }
}

static void
put_list (JsonBuilder *builder, const SosField *field)
{
  put_string (builder, "type", "array");
  put_int (builder, "minItems", 1);
  begin (builder, "items");
  put_value (builder, field);
  json_builder_end_object (builder);
}

static void
put_target (JsonBuilder *builder, const SosField *field)
{
  const SosRecordInfo *target = sos_record_info (field->target);

  put_string (builder, "x-references", target != NULL ? target->name : "any");
  if (field->child_only)
    put_string (builder, "x-role", sos_enum_to_string (SOS_ENUM_ROLE, SOS_ROLE_CHILD));
}

static void
put_field (JsonBuilder *builder, const SosField *field)
{
  begin (builder, field->name);
  put_string (builder, "description", field->doc);
  if (field->shape == SOS_SHAPE_LIST)
    put_list (builder, field);
  else
    put_value (builder, field);
  put_string (builder, "x-privacy", sos_privacy_to_string (field->privacy));
  if (field->type == SOS_FIELD_REF)
    put_target (builder, field);
  json_builder_end_object (builder);
}

static void
put_required (JsonBuilder *builder, const SosRecordInfo *info)
{
  if (sos_record_keys ()[info->type].required == 0)
    return;

  json_builder_set_member_name (builder, "required");
  json_builder_begin_array (builder);
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].required)
      json_builder_add_string_value (builder, info->fields[i].name);
  json_builder_end_array (builder);
}

static void
put_rules (JsonBuilder *builder, SosRecordType record)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (rules[i].record == record)
      {
        json_builder_set_member_name (builder, rules[i].keyword);
        json_builder_add_value (builder, json_from_string (rules[i].schema, NULL));
      }
}

static void
put_record (JsonBuilder *builder, const SosRecordInfo *info)
{
  begin (builder, info->name);
  put_string (builder, "description", info->doc);
  put_object (builder);
  begin (builder, "properties");
  for (guint i = 0; i < info->n_fields; i++)
    put_field (builder, &info->fields[i]);
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "additionalProperties");
  json_builder_add_boolean_value (builder, FALSE);
  put_required (builder, info);
  put_rules (builder, info->type);
  json_builder_end_object (builder);
}

static void
put_enum (JsonBuilder *builder, SosEnumType words)
{
  g_autofree char *name = name_words (words);

  begin (builder, name);
  json_builder_set_member_name (builder, "enum");
  json_builder_begin_array (builder);
  for (guint i = 1; i <= sos_enum_get_n_words (words); i++)
    json_builder_add_string_value (builder, sos_enum_to_string (words, (gint) i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/* The pattern, or else what is of the other kind. */
static void
put_pattern (JsonBuilder *builder, const Text *text)
{
  if (text->or_else == NULL)
    {
      put_string (builder, "pattern", text->pattern);
      return;
    }

  json_builder_set_member_name (builder, "anyOf");
  json_builder_begin_array (builder);
  json_builder_begin_object (builder);
  put_definition (builder, text->or_else);
  json_builder_end_object (builder);
  json_builder_begin_object (builder);
  put_string (builder, "pattern", text->pattern);
  json_builder_end_object (builder);
  json_builder_end_array (builder);
}

static void
put_text (JsonBuilder *builder, const Text *text)
{
  begin (builder, text->name);
  put_string (builder, "description", text->doc);
  put_string (builder, "type", "string");
  put_int (builder, "minLength", 1);
  if (text->max_length > 0)
    put_int (builder, "maxLength", text->max_length);
  put_pattern (builder, text);
  if (text->format != NULL)
    put_string (builder, "format", text->format);
  json_builder_end_object (builder);
}

/* What a record can hold, and what that can hold. */
typedef struct {
  gboolean records[SOS_N_TABLE_TYPES];
  gboolean words[SOS_N_TABLE_ENUMS];
  gboolean texts[G_N_ELEMENTS (texts)];
} Needed;

static void
need_text (Needed *needed, guint type)
{
  if (type >= G_N_ELEMENTS (texts) || texts[type].name == NULL)
    return;

  needed->texts[type] = TRUE;
  if (texts[type].or_else != NULL)
    needed->texts[SOS_FIELD_DATE] = TRUE;
}

static void
need_record (Needed *needed, const SosRecordInfo *info)
{
  if (needed->records[info->type])
    return;

  needed->records[info->type] = TRUE;
  for (guint i = 0; i < info->n_fields; i++)
    {
      needed->words[info->fields[i].words] = TRUE;
      need_text (needed, info->fields[i].type);
      if (info->fields[i].type == SOS_FIELD_RECORD)
        need_record (needed, sos_record_info (info->fields[i].target));
    }
}

static void
put_definitions (JsonBuilder *builder, const SosRecordInfo *root)
{
  Needed needed = { 0 };

  need_record (&needed, root);
  begin (builder, "$defs");
  for (guint type = SOS_DOCUMENT; type < SOS_N_TABLE_TYPES; type++)
    if (needed.records[type])
      put_record (builder, sos_record_info ((SosRecordType) type));
  for (guint words = SOS_ENUM_NONE + 1; words < SOS_N_TABLE_ENUMS; words++)
    if (needed.words[words])
      put_enum (builder, (SosEnumType) words);
  for (guint type = 0; type < G_N_ELEMENTS (texts); type++)
    if (needed.texts[type])
      put_text (builder, &texts[type]);
  json_builder_end_object (builder);
}

/* The kinds of file that there are. */
static const struct {
  const char *name;
  SosRecordType root;
  const char *title;
  const char *description;
} kinds[] = {
  { "map", SOS_DOCUMENT, "Signs of Safety map", description },
  { "profile", SOS_PROFILE, "Limits of time of an authority",
    "A profile as libsos reads it. To the reader is left that ids are unique, and that a day comes at all: `n` is "
    "there and not too small." },
  { "privacy-profile", SOS_PRIVACY_PROFILE, "What an anonymised export does",
    "A privacy profile as libsos reads it. To the reader is left that hierarchies and levels that are named exist, and "
    "that no field has two rules." },
  { "hierarchy", SOS_HIERARCHY, "How values are made coarser",
    "A hierarchy as libsos reads it. To the reader is left that a level has either a period or groups." },
  { "settings", SOS_SETTINGS, "What a team asks of its maps", "Settings as libsos reads them." },
};

static char *
build_schema (guint kind, gsize *length)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *id = g_strdup_printf ("urn:libsos:schema:%s:%d", kinds[kind].name, SOS_FORMAT_VERSION);
  const SosRecordInfo *root = sos_record_info (kinds[kind].root);
  g_autoptr (JsonNode) schema = NULL;
  g_autofree char *json = NULL;
  SosBuffer buffer = { 0 };

  json_builder_begin_object (builder);
  put_string (builder, "$schema", "https://json-schema.org/draft/2020-12/schema");
  put_string (builder, "$id", id);
  put_string (builder, "title", kinds[kind].title);
  put_string (builder, "description", kinds[kind].description);
  put_definition (builder, root->name);
  put_definitions (builder, root);
  json_builder_end_object (builder);

  schema = json_builder_get_root (builder);
  json = json_to_string (schema, FALSE);
  sos_write_indented (&buffer, json, 0);
  sos_buffer_append (&buffer, "\n", sizeof "\n");
  if (length != NULL)
    *length = buffer.length - 1;

  return buffer.data;
}

/**
 * sos_schema:
 * @length: (out) (optional): bytes of the text
 *
 * Describes the format to other programs: a JSON Schema (2020-12) of the
 * documents that sos_map_to_text() writes, made from the table of fields. What a
 * schema cannot say, such as that ids are unique and references whole, its
 * description leaves to the reader. The same library always gives the same text.
 *
 * Safe from any thread.
 *
 * Returns: (transfer full): the schema, indented and NUL-terminated; free it
 *   with g_free()
 *
 * Since: 0.1
 */
char *
sos_schema (gsize *length)
{
  return build_schema (0, length);
}

/**
 * sos_schema_of:
 * @kind: "map", "profile", "privacy-profile", "hierarchy" or "settings"
 * @length: (out) (optional): bytes of the text
 *
 * Describes a kind of file that the library reads, as sos_schema() does with maps.
 *
 * Safe from any thread.
 *
 * Returns: (transfer full) (nullable): the schema, indented and NUL-terminated; free
 *   it with g_free(). %NULL when there is no such kind
 *
 * Since: 0.1
 */
char *
sos_schema_of (const char *kind, gsize *length)
{
  g_return_val_if_fail (kind != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].name, kind))
      return build_schema (i, length);

  return NULL;
}
