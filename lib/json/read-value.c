/* SPDX-License-Identifier: MIT */
/* Reads the values that are rare, and those that are not written as usual. */
#include <math.h>

#include "lib/json/value.h"
#include "lib/model/rules.h"

#define MAX_WORDS_TO_NAME 12

const guint8 *
sos_read_mismatch (SosParser *parser, const guint8 *at, const char *expected)
{
  const guint8 *next = sos_skip_json (parser, at);

  if (next == NULL || parser->is_absent)
    return next;

  return sos_parser_note (parser, at, SOS_ERROR_TYPE, "%s must stand here", expected) ? next : NULL;
}

/* A string at @at; when it is absent or was no string, @string has no text. */
static const guint8 *
read_string (SosParser *parser, const guint8 *at, const char *expected, SosString *string)
{
  string->text = NULL;
  if (*at != '"')
    return sos_read_mismatch (parser, at, expected);

  at = sos_read_string (parser, at, string);
  parser->is_absent = string->length == 0;
  if (parser->is_absent)
    string->text = NULL;

  return at;
}

/* An id that is long, is written with escapes, or is none. */
const guint8 *
sos_read_odd_id (SosParser *parser, const guint8 *at, const SosField *field, const char **id, gsize *hash)
{
  gboolean is_ref = field->type == SOS_FIELD_REF, goes_on;
  const guint8 *start = at;
  SosString string;

  at = read_string (parser, at, is_ref ? "the id of a record" : "an id", &string);
  if (at == NULL || string.text == NULL)
    return at;
  if (sos_id_is_valid (string.text, string.length))
    {
      *id = sos_arena_copy_string (parser->arena, string.text, string.length);
      *hash = (gsize) sos_hash (parser->hash_key, string.text, string.length);
      return at;
    }

  goes_on = is_ref ? sos_parser_note (parser, start, SOS_ERROR_REFERENCE, "this is no id, so no record has it")
                   : sos_parser_note (parser, start, SOS_ERROR_ID, SOS_ID_RULE);

  return goes_on ? at : NULL;
}

/* Times and durations keep their spelling. */
static const guint8 *
read_spelled (SosParser *parser,
              const guint8 *at,
              gboolean (*is_valid) (const char *, gsize),
              const char *expected,
              const char **value)
{
  const guint8 *start = at;
  SosString string;

  at = read_string (parser, at, expected, &string);
  if (at == NULL || string.text == NULL)
    return at;
  if (G_UNLIKELY (!is_valid (string.text, string.length)))
    return sos_parser_note (parser, start, SOS_ERROR_DATE, "%s must stand here", expected) ? at : NULL;

  *value = sos_arena_copy_string (parser->arena, string.text, string.length);

  return at;
}

/* A date that is no plain day, or is none. */
const guint8 *
sos_read_odd_date (SosParser *parser, const guint8 *at, const SosField *field, SosDate *value)
{
  gboolean only_days = field->type == SOS_FIELD_DATE;
  const guint8 *start = at;
  SosString string;
  SosDate date;

  at = read_string (parser, at, "a date", &string);
  if (at == NULL || string.text == NULL)
    return at;

  date = sos_date_parse (string.text, string.length);
  if (G_UNLIKELY (date == SOS_DATE_NONE || (only_days && !sos_date_is_day (date))))
    return sos_parser_note (parser, start, SOS_ERROR_DATE,
                            only_days ? "a day that exists must stand here (YYYY-MM-DD)"
                                      : "a date that exists must stand here (YYYY-MM-DD, YYYY-MM "
                                        "or YYYY)")
               ? at
               : NULL;
  *value = date;

  return at;
}

static gboolean
refuse_word (SosParser *parser, const SosField *field, const guint8 *at)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint n = sos_enum_get_n_words (field->words);

  if (n > MAX_WORDS_TO_NAME)
    return sos_parser_note (parser, at, SOS_ERROR_RANGE, "this is none of the words of `%s`", field->name);

  for (guint i = 1; i <= n; i++)
    g_string_append_printf (words, "%s%s", i > 1 ? ", " : "", sos_enum_to_string (field->words, (gint) i));

  return sos_parser_note (parser, at, SOS_ERROR_RANGE, "this must be one of: %s", words->str);
}

/* A word that is long, is written with escapes, or is none. */
const guint8 *
sos_read_odd_word (SosParser *parser, const guint8 *at, const SosField *field, gint *value)
{
  const guint8 *start = at;
  const SosName *name;
  SosString string;

  at = read_string (parser, at, "a word", &string);
  if (at == NULL || string.text == NULL)
    return at;

  name = sos_names_find (&parser->enum_names[field->words], (const guint8 *) string.text, string.length);
  if (name != NULL)
    *value = name->number + 1;

  return name != NULL || refuse_word (parser, field, start) ? at : NULL;
}

static gboolean
is_version (const SosField *field)
{
  return g_str_equal (field->name, "sos");
}

static const guint8 *
refuse_integer (SosParser *parser, const SosField *field, const guint8 *start, const guint8 *at, gint64 number)
{
  if (is_version (field) && number > field->max)
    {
      parser->is_newer = TRUE;
      sos_problems_clear (&parser->problems);
      return sos_parser_end (parser, start, SOS_ERROR_VERSION,
                             "this map is of a later version of the format than %d: read it with a "
                             "later libsos",
                             field->max);
    }

  return sos_parser_note (parser, start, SOS_ERROR_RANGE, "the number must be from %d to %d", field->min, field->max)
             ? at
             : NULL;
}

/* Past what any field allows the digits no longer matter. */
static gint64
parse_integer (const guint8 *at, const guint8 *end)
{
  gboolean is_negative = *at == '-';
  gint64 number = 0;

  for (at += is_negative; at < end && number <= G_MAXINT; at++)
    number = 10 * number + (*at - '0');

  return is_negative ? -number : number;
}

static gboolean
is_number (const guint8 *at)
{
  return *at == '-' || g_ascii_isdigit (*at);
}

static const guint8 *
read_odd_integer (SosParser *parser, const guint8 *at, const SosField *field, gint *value, gboolean *is_set)
{
  const guint8 *start = at;
  gboolean is_integer;
  gint64 number;

  *is_set = FALSE;
  if (!is_number (at))
    return sos_read_mismatch (parser, at, "a whole number");

  at = sos_read_number (parser, at, &is_integer);
  if (at == NULL)
    return NULL;
  if (!is_integer)
    return sos_parser_note (parser, start, SOS_ERROR_TYPE,
                            "a whole number from %d to %d must stand here, without a point or an "
                            "exponent; between two of them choose one and say why in words",
                            field->min, field->max)
               ? at
               : NULL;

  number = parse_integer (start, at);
  *is_set = number >= field->min && number <= field->max;
  if (!*is_set)
    return refuse_integer (parser, field, start, at, number);
  *value = (gint) number;

  return at;
}

/* Reads an integer; @is_set says whether it was there and is one that the field
 * can have. Most have one digit. */
static const guint8 *
read_any_integer (SosParser *parser, const guint8 *at, const SosField *field, gint *value, gboolean *is_set)
{
  gint digit = at[0] - '0';

  if (digit < field->min || digit > MIN (field->max, 9) || digit < 0 || (at[1] != ',' && at[1] != '}'))
    return read_odd_integer (parser, at, field, value, is_set);

  *value = digit;
  *is_set = TRUE;

  return at + 1;
}

const guint8 *
sos_read_ordinal (SosParser *parser, const guint8 *at, const SosField *field, gint *value)
{
  gboolean ignored;

  return read_any_integer (parser, at, field, value, &ignored);
}

const guint8 *
sos_read_integer (SosParser *parser, const guint8 *at, const SosField *field, SosInteger *value)
{
  return read_any_integer (parser, at, field, &value->value, &value->is_set);
}

static const guint8 *
read_number (SosParser *parser, const guint8 *at, SosNumber *value)
{
  const guint8 *start = at;
  gboolean is_integer;
  double number;

  if (!is_number (at))
    return sos_read_mismatch (parser, at, "a number");

  at = sos_read_number (parser, at, &is_integer);
  if (at == NULL)
    return NULL;

  number = g_ascii_strtod ((const char *) start, NULL);
  if (!isfinite (number))
    return sos_parser_note (parser, start, SOS_ERROR_RANGE, "the number is too large") ? at : NULL;
  *value = (SosNumber) { .value = number, .is_set = TRUE };

  return at;
}

/* Gives @value a new record. */
const guint8 *
sos_read_new_record (SosParser *parser, const guint8 *at, const SosRow *row, gpointer *value)
{
  const SosRecordKeys *keys = &parser->record_keys[row->target];
  const SosRecordInfo *info = keys->info;
  gpointer record;

  if (*at != '{')
    return sos_read_mismatch (parser, at, "an object");

  /* A person has one of these at most, and persons hold no persons. */
  if (row->target == SOS_NETWORK)
    parser->network_at = at;

  record = sos_arena_alloc (parser->arena, info->size);
  if (info->has_id)
    ((SosRecord *) record)->type = info->type;
  at = sos_read_record (parser, at, keys, record);
  if (!parser->is_absent)
    *value = record;

  return at;
}

static const guint8 *
read_json (SosParser *parser, const guint8 *at, const char **value)
{
  return *at == '{' ? sos_copy_json (parser, at, value) : sos_read_mismatch (parser, at, "an object");
}

const guint8 *
sos_read_value_slow (SosParser *parser, const guint8 *at, const SosRow *row, gpointer value)
{
  switch (row->type)
    {
    case SOS_FIELD_TIME:
      return read_spelled (parser, at, sos_time_is_valid, "a time with its offset (YYYY-MM-DDThh:mm:ssZ)", value);
    case SOS_FIELD_DURATION:
      return read_spelled (parser, at, sos_duration_is_valid, "a duration in whole days, weeks, months or years (P6M)",
                           value);
    case SOS_FIELD_NUMBER:
      return read_number (parser, at, value);
    case SOS_FIELD_JSON:
      return read_json (parser, at, value);
    }

  g_return_val_if_reached (NULL);
}
