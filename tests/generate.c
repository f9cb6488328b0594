/* SPDX-License-Identifier: MIT */
/* Random maps, made from the table of fields.
 *
 * A map is made twice from the same random numbers: the first time only to learn
 * the ids, so that the second time a reference can name a record that comes
 * later. */
#include "tests/generate.h"

#include <string.h>

typedef struct {
  GString *text;
  GRand *rand;      /* what stands where: the same both times */
  GRand *rand_refs; /* which record a reference names */
  SosGenerateFlags flags;
  guint n_ids;
  GPtrArray *ids[SOS_N_RECORD_TYPES]; /* SOS_RECORD_NONE: all of them */
  GPtrArray *children;

  guint n_people;
  guint n_ratings; /* of the current scale */
  SosRole role;    /* of the current person */
  gboolean is_rated;
  gboolean has_odd_numbers; /* the extensions: such as only their spelling keeps */
} Generator;

static void generate_record (Generator *generator, SosRecordType type);

static guint
below (Generator *generator, guint limit)
{
  return (guint) g_rand_int_range (generator->rand, 0, (gint32) limit);
}

static gboolean
chance (Generator *generator, guint percent)
{
  return below (generator, 100) < percent;
}

static void
put (Generator *generator, const char *text)
{
  g_string_append (generator->text, text);
}

static void
put_space (Generator *generator)
{
  static const char *const spaces[] = { "", "", "", " ", "\n", "\t", "\r\n  ", "                 " };

  put (generator, spaces[below (generator, G_N_ELEMENTS (spaces))]);
}

/* A character as it is, or as one of its escapes. */
static void
put_character (Generator *generator, gunichar character)
{
  gboolean must_escape = character < 0x20 || character == '"' || character == '\\';

  if (!must_escape && !chance (generator, 5))
    g_string_append_unichar (generator->text, character);
  else if (character == '\n' && chance (generator, 50))
    put (generator, "\\n");
  else if (character == '"' && chance (generator, 50))
    put (generator, "\\\"");
  else if (character > 0xffff)
    g_string_append_printf (generator->text, "\\u%04X\\u%04x", 0xd800 + ((character - 0x10000) >> 10),
                            0xdc00 + ((character - 0x10000) & 0x3ff));
  else
    g_string_append_printf (generator->text, "\\u%04x", character);
}

static gunichar
random_character (Generator *generator)
{
  static const gunichar odd[] = { '"',    '\\',   '/',    '\n',   '\t',    1,       0x1f,    0x7f,
                                  0x80,   0xe9,   0x142,  0x5d0,  0x633,   0x7ff,   0x800,   0x2019,
                                  0xd7ff, 0xe000, 0xfeff, 0xffff, 0x10000, 0x1f9f8, 0x10ffff };

  return chance (generator, 90) ? 'a' + below (generator, 26) : odd[below (generator, G_N_ELEMENTS (odd))];
}

static void
put_text (Generator *generator)
{
  guint length = chance (generator, 3) ? below (generator, 3000) : 1 + below (generator, 60);

  put (generator, "\"");
  put_character (generator, random_character (generator));
  for (guint i = 1; i < length; i++)
    put_character (generator, random_character (generator));
  put (generator, "\"");
}

static void
put_quoted (Generator *generator, const char *word)
{
  g_string_append_printf (generator->text, "\"%s\"", word);
}

/* An id of any length, with the number in front so that it is new. */
static void
put_id (Generator *generator, GPtrArray *ids)
{
  static const char bytes[] = "ABCXYZabcxyz0189._-";
  g_autoptr (GString) id = g_string_new (NULL);

  g_string_printf (id, "%u-", generator->n_ids++);
  for (guint left = below (generator, chance (generator, 10) ? 56 : 6); left > 0; left--)
    g_string_append_c (id, bytes[below (generator, sizeof bytes - 1)]);

  put_quoted (generator, id->str);
  if (ids != NULL)
    {
      g_ptr_array_add (ids, g_strdup (id->str));
      g_ptr_array_add (generator->ids[SOS_RECORD_NONE], g_strdup (id->str));
    }
}

/* The first time round there may be nobody to name yet. */
static void
put_ref (Generator *generator, const SosField *field)
{
  GPtrArray *ids = field->child_only ? generator->children : generator->ids[field->target];

  if (ids->len > 0)
    put_quoted (generator, g_ptr_array_index (ids, g_rand_int_range (generator->rand_refs, 0, (gint32) ids->len)));
  else
    put (generator, "null");
}

static void
put_date (Generator *generator, gboolean is_partly)
{
  char text[SOS_DATE_MAX_LENGTH];
  SosDate date = sos_date_new (1 + below (generator, 9999), 1 + below (generator, 12), 1 + below (generator, 28));

  sos_date_to_string (date, text);
  if (is_partly && chance (generator, 40))
    text[chance (generator, 50) ? 4 : 7] = '\0';
  put_quoted (generator, text);
}

static void
put_one_of (Generator *generator, const char *const *words)
{
  put_quoted (generator, words[below (generator, g_strv_length ((char **) words))]);
}

static void
put_score (Generator *generator)
{
  static const char *const scores[] = { "0", "17", "3.5", "-2.25", "1e+21", "1e-7", "0.1", "123456789012" };

  put (generator, scores[below (generator, G_N_ELEMENTS (scores))]);
}

static void
put_scalar (Generator *generator)
{
  static const char *const odd[] = { "-0", "1E400", "12.50" };
  static const char *const plain[] = { "null", "true", "false", "0", "-17", "2.0", "0.5", "\"\"", "{}", "[]" };

  if (generator->has_odd_numbers && chance (generator, 30))
    put (generator, odd[below (generator, G_N_ELEMENTS (odd))]);
  else
    put (generator, plain[below (generator, G_N_ELEMENTS (plain))]);
}

/* Any JSON; keys of one object differ. */
static void
put_json (Generator *generator, guint depth)
{
  guint n = depth > 4 ? 0 : below (generator, 5);

  if (n == 0 && depth > 0)
    {
      put_scalar (generator);
      return;
    }

  put (generator, "{");
  for (guint i = 0; i <= n; i++)
    {
      g_string_append_printf (generator->text, "%s\"%u ", i > 0 ? "," : "", i);
      put_character (generator, random_character (generator));
      put (generator, "\":");
      put_json (generator, depth + 1);
    }
  put (generator, "}");
}

static void
put_value (Generator *generator, const SosField *field)
{
  static const char *const times[] = { "2026-03-01T09:30:00Z", "2026-03-01t09:30:00.123+01:00", "2016-12-31T23:59:60Z",
                                       "1999-01-01T00:00:00-00:00", NULL };
  static const char *const durations[] = { "P6M", "P1Y6M", "P10D", "P26W", "P0D", NULL };

  switch (field->type)
    {
    case SOS_FIELD_TEXT:
    case SOS_FIELD_HOST_REF:
      put_text (generator);
      break;
    case SOS_FIELD_ID:
      put_id (generator, NULL);
      break;
    case SOS_FIELD_REF:
      put_ref (generator, field);
      break;
    case SOS_FIELD_TIME:
      put_one_of (generator, times);
      break;
    case SOS_FIELD_DURATION:
      put_one_of (generator, durations);
      break;
    case SOS_FIELD_DATE:
    case SOS_FIELD_PART_DATE:
      put_date (generator, field->type == SOS_FIELD_PART_DATE);
      break;
    case SOS_FIELD_BOOL:
      put (generator, chance (generator, 50) ? "true" : "false");
      break;
    case SOS_FIELD_ENUM:
      put_quoted (generator,
                  sos_enum_to_string (field->words, 1 + (gint) below (generator, sos_enum_get_n_words (field->words))));
      break;
    case SOS_FIELD_ORDINAL:
    case SOS_FIELD_INTEGER:
      g_string_append_printf (generator->text, "%d",
                              g_rand_int_range (generator->rand, field->min, MIN (field->max, 1000) + 1));
      break;
    case SOS_FIELD_NUMBER:
      put_score (generator);
      break;
    case SOS_FIELD_RECORD:
      generate_record (generator, field->target);
      break;
    case SOS_FIELD_JSON:
      generator->has_odd_numbers = chance (generator, 30);
      put_json (generator, 0);
      break;
    }
}

/* Some lists are never empty: required references name their records. */
static guint
random_length (Generator *generator, const SosField *field)
{
  gboolean is_needed = field->target == SOS_PERSON || field->target == SOS_SAFETY_PLAN || field->target == SOS_RULE;

  return below (generator, 4) + ((generator->flags & SOS_GENERATE_FULL) != 0 || is_needed ? 1 : 0);
}

static void
put_field (Generator *generator, const SosField *field)
{
  if (field->shape != SOS_SHAPE_LIST)
    {
      put_value (generator, field);
      return;
    }

  put (generator, "[");
  for (guint n = random_length (generator, field), i = 0; i < n; i++)
    {
      put (generator, i > 0 ? "," : "");
      put_space (generator);
      put_value (generator, field);
    }
  put_space (generator);
  put (generator, "]");
}

static void
put_role (Generator *generator)
{
  generator->role =
      generator->n_people++ == 0 ? SOS_ROLE_CHILD : (SosRole) (1 + below (generator, SOS_ROLE_PROFESSIONAL));
  put_quoted (generator, sos_enum_to_string (SOS_ENUM_ROLE, (gint) generator->role));
  if (generator->role == SOS_ROLE_CHILD)
    {
      GPtrArray *people = generator->ids[SOS_PERSON];

      g_ptr_array_add (generator->children, g_strdup (g_ptr_array_index (people, people->len - 1)));
    }
}

/* A day of its own for each rating of a scale, and the round if it has one. */
static void
put_rating_day (Generator *generator)
{
  g_autoptr (GDate) date = g_date_new_dmy (1, G_DATE_JANUARY, 2020);
  char text[SOS_DATE_MAX_LENGTH];

  g_date_add_days (date, generator->n_ratings++);
  g_date_strftime (text, sizeof text, "%Y-%m-%d", date);
  put_quoted (generator, text);
}

static gboolean
is_field (const SosField *field, SosRecordType type, SosRecordType of, const char *name)
{
  return type == of && g_str_equal (field->name, name);
}

/* Whether the rules that go beyond a field let it stand here. */
static gboolean
may_stand (Generator *generator, SosRecordType type, const SosField *field)
{
  if (is_field (field, type, SOS_PERSON, "network"))
    return generator->role != SOS_ROLE_PROFESSIONAL;
  if (is_field (field, type, SOS_RATING, "value"))
    return (generator->is_rated = chance (generator, 80));
  if (is_field (field, type, SOS_RATING, "not_rated"))
    return !generator->is_rated;

  return TRUE;
}

static gboolean
must_stand (Generator *generator, SosRecordType type, const SosField *field)
{
  return field->required || (generator->flags & SOS_GENERATE_FULL) != 0 || field->target == SOS_PERSON ||
         field->target == SOS_SAFETY_PLAN || field->target == SOS_RULE || is_field (field, type, SOS_RATING, "value") ||
         is_field (field, type, SOS_RATING, "not_rated");
}

static void
put_member (Generator *generator, SosRecordType type, const SosField *field)
{
  if (sos_record_info (type)->has_id && g_str_equal (field->name, "id"))
    put_id (generator, generator->ids[type]);
  else if (is_field (field, type, SOS_PERSON, "role"))
    put_role (generator);
  else if (is_field (field, type, SOS_RATING, "on"))
    put_rating_day (generator);
  else if (is_field (field, type, SOS_RATING, "round"))
    g_string_append_printf (generator->text, "%u", generator->n_ratings);
  else
    put_field (generator, field);
}

static void
generate_record (Generator *generator, SosRecordType type)
{
  static const char *const absent[] = { "null", "\"\"", "[]", "{}" };
  const SosRecordInfo *info = sos_record_info (type);
  const char *comma = "";

  if (type == SOS_SCALE)
    generator->n_ratings = 0;

  put (generator, "{");
  for (guint i = 0; i < info->n_fields; i++)
    {
      const SosField *field = &info->fields[i];
      gboolean is_there =
          may_stand (generator, type, field) && (must_stand (generator, type, field) || chance (generator, 40));

      if (!is_there && ((generator->flags & SOS_GENERATE_ABSENT) == 0 || !chance (generator, 20)))
        continue;
      g_string_append (generator->text, comma);
      comma = ",";
      put_space (generator);
      put_quoted (generator, field->name);
      put_space (generator);
      put (generator, ":");
      put_space (generator);
      if (is_there)
        put_member (generator, type, field);
      else
        put (generator, absent[below (generator, G_N_ELEMENTS (absent))]);
      put_space (generator);
    }
  put (generator, "}");
}

static void
generate (Generator *generator, guint32 seed)
{
  generator->text = g_string_new (NULL);
  generator->rand = g_rand_new_with_seed (seed);
  generator->rand_refs = g_rand_new_with_seed (seed + 1);
  generator->n_ids = generator->n_people = 0;

  put_space (generator);
  generate_record (generator, SOS_DOCUMENT);
  put_space (generator);

  g_rand_free (generator->rand);
  g_rand_free (generator->rand_refs);
}

char *
sos_generate_map (guint32 seed, SosGenerateFlags flags)
{
  Generator generator = { .flags = flags };

  generator.children = g_ptr_array_new_with_free_func (g_free);
  for (guint type = 0; type < SOS_N_RECORD_TYPES; type++)
    generator.ids[type] = g_ptr_array_new_with_free_func (g_free);

  generate (&generator, seed);
  g_string_free (generator.text, TRUE);
  generate (&generator, seed);

  for (guint type = 0; type < SOS_N_RECORD_TYPES; type++)
    g_ptr_array_unref (generator.ids[type]);
  g_ptr_array_unref (generator.children);

  return g_string_free (generator.text, FALSE);
}
