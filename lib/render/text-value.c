/* SPDX-License-Identifier: MIT */
/* Names of records and values of fields, in words. */
#include "lib/render/text.h"

#include <string.h>

#include "lib/model/field.h"
#include "lib/model/place.h"
#include "lib/render/say.h"

static void
number_list (const SosText *text, gconstpointer list)
{
  const SosRecordList *records = list;

  for (guint i = 0; i < records->n; i++)
    g_hash_table_insert (text->numbers, (gpointer) records->items[i], GUINT_TO_POINTER (i + 1));
}

/* Numbers the records that others refer to. */
void
sos_text_number (const SosText *text)
{
  const SosDocument *document = text->document;

  number_list (text, &document->worries.harm);
  number_list (text, &document->worries.danger_statements);
  number_list (text, &document->next_steps.safety_goals);
  number_list (text, &document->scales);
}

/* A numbered record by what it is called: "danger statement 1". */
void
sos_text_say_title (const SosText *text, GString *line, gconstpointer record)
{
  const SosRecord *numbered = record;

  g_string_append_printf (line, "%s %u", sos_words_for_record (numbered->type, text->document->pathway),
                          GPOINTER_TO_UINT (g_hash_table_lookup (text->numbers, record)));
}

/* A person by their name, anything else by its number. */
void
sos_text_say_name (const SosText *text, GString *line, const char *id)
{
  const char *name = sos_people_name (text->people, id);
  gconstpointer record = sos_map_lookup (text->map, SOS_RECORD_NONE, id);

  if (name != NULL)
    g_string_append (line, name);
  else if (g_hash_table_contains (text->numbers, record))
    sos_text_say_title (text, line, record);
}

/* "round 2", or the day of ratings without rounds. */
static void
say_round (GString *line, const SosRating *rating)
{
  if (rating->round != 0)
    g_string_append_printf (line, "round %d", rating->round);
  else
    {
      g_string_append (line, "the ratings of ");
      sos_say_date (line, rating->on);
    }
}

/* The record where a pointer leads: a person by their name, a rating by its round,
 * anything else by its place in its list. Nothing for the whole map. */
void
sos_text_say_place (const SosText *text, GString *line, const char *pointer)
{
  guint place = 0;
  const SosRecord *record = sos_pointer_find_record (text->document, pointer, &place);

  if (record == NULL)
    return;

  if (record->type == SOS_PERSON)
    sos_text_say_name (text, line, record->id);
  else if (record->type == SOS_RATING)
    say_round (line, (const SosRating *) record);
  else
    g_string_append_printf (line, "%s %u", sos_words_for_record (record->type, text->document->pathway), place + 1);
}

/* "Police, north team" has a comma of its own. */
static gboolean
have_commas (const SosText *text, const char *const *ids, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const char *name = sos_people_name (text->people, ids[i]);

      if (name != NULL && strchr (name, ',') != NULL)
        return TRUE;
    }

  return FALSE;
}

void
sos_text_say_names (const SosText *text, GString *line, const char *const *ids)
{
  guint n = ids != NULL ? g_strv_length ((char **) ids) : 0;
  const char *separator = have_commas (text, ids, n) ? "; " : ", ";

  for (guint i = 0; i < n; i++)
    {
      sos_say_join (line, i, n, separator);
      sos_text_say_name (text, line, ids[i]);
    }
}

/* Where the table's line about a field does not do for a label. */
static const struct {
  SosRecordType type;
  const char *field;
  const char *label;
} labels[] = {
  { SOS_DOCUMENT, "revision", "Version" },
  { SOS_DOCUMENT, "setting", "Where the worries are" },
  { SOS_PERSON, "age", "Age" },
  { SOS_PERSON, "age_band", "Age" },
  { SOS_PERSON, "can_use_tools", "Whether the tools for children can be used" },
  { SOS_NETWORK, "told_worries", "Knows the worries since" },
  { SOS_EXISTING_SAFETY, "danger", "Against" },
  { SOS_SAFETY_GOAL, "dangers", "What it answers" },
  { SOS_SCALE, "danger", "Belongs to" },
  { SOS_SCALE, "threshold", "From where on it is good enough" },
  { SOS_RATING, "value", "The number" },
  { SOS_EVENT, "rationale", "Why more time is needed" },
  { SOS_EVENT, "remaining", "Still to be done" },
  { SOS_EVENT, "deadline", "To be finished by" },
};

/* What a field is called: the table's line about it, as far as it goes without
 * talk of the format. */
void
sos_text_say_label (GString *line, SosRecordType type, const SosField *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (labels[i].type == type && g_str_equal (labels[i].field, field->name))
      {
        g_string_append (line, labels[i].label);
        return;
      }

  g_string_append_len (line, field->doc, (gssize) strcspn (field->doc, ".:;"));
}

/* A line being said, and the field it is said of. */
typedef struct {
  const SosText *text;
  GString *line;
  const SosField *field;
} Saying;

typedef void (*SayValue) (const Saying *saying, gconstpointer member);

static void
say_text (const Saying *saying, gconstpointer member)
{
  sos_say_text (saying->line, *(const char *const *) member);
}

static void
say_texts (const Saying *saying, gconstpointer member)
{
  const char *const *texts = *(const char *const *const *) member;
  guint n = g_strv_length ((char **) texts);

  for (guint i = 0; i < n; i++)
    {
      sos_say_join (saying->line, i, n, ", ");
      say_text (saying, &texts[i]);
    }
}

static void
say_name (const Saying *saying, gconstpointer member)
{
  sos_text_say_name (saying->text, saying->line, *(const char *const *) member);
}

static void
say_names (const Saying *saying, gconstpointer member)
{
  sos_text_say_names (saying->text, saying->line, *(const char *const *const *) member);
}

static void
say_word (const Saying *saying, gconstpointer member)
{
  const char *word = sos_words_for (saying->field->words, *(const gint *) member);

  g_string_append (saying->line, word != NULL ? word : "");
}

static void
say_words (const Saying *saying, gconstpointer member)
{
  const gint *values = *(const gint *const *) member;
  guint n = 0;

  while (values[n] != 0)
    n++;
  for (guint i = 0; i < n; i++)
    {
      sos_say_join (saying->line, i, n, ", ");
      say_word (saying, &values[i]);
    }
}

static void
say_date (const Saying *saying, gconstpointer member)
{
  sos_say_date (saying->line, *(const SosDate *) member);
}

static void
say_day_of_time (const Saying *saying, gconstpointer member)
{
  sos_say_day_of_time (saying->line, *(const char *const *) member);
}

static void
say_duration (const Saying *saying, gconstpointer member)
{
  sos_say_duration (saying->line, *(const char *const *) member);
}

static void
say_ordinal (const Saying *saying, gconstpointer member)
{
  g_string_append_printf (saying->line, "%d", *(const gint *) member);
}

static void
say_number (const Saying *saying, gconstpointer member)
{
  sos_say_number (saying->line, ((const SosNumber *) member)->value);
}

static void
say_integer (const Saying *saying, gconstpointer member)
{
  g_string_append_printf (saying->line, "%d", ((const SosInteger *) member)->value);
}

static void
say_bool (const Saying *saying, gconstpointer member)
{
  g_string_append (saying->line, *(const SosBool *) member == SOS_TRUE ? "yes" : "no");
}

/* Ids, host references and what the host system keeps are not shown: they have no
 * row. */
static const struct {
  SayValue one;
  SayValue list;
} values[SOS_FIELD_JSON + 1] = {
  [SOS_FIELD_TEXT] = { say_text, say_texts },   [SOS_FIELD_REF] = { say_name, say_names },
  [SOS_FIELD_TIME] = { say_day_of_time, NULL }, [SOS_FIELD_DURATION] = { say_duration, NULL },
  [SOS_FIELD_DATE] = { say_date, NULL },        [SOS_FIELD_PART_DATE] = { say_date, NULL },
  [SOS_FIELD_ENUM] = { say_word, say_words },   [SOS_FIELD_ORDINAL] = { say_ordinal, NULL },
  [SOS_FIELD_INTEGER] = { say_integer, NULL },  [SOS_FIELD_NUMBER] = { say_number, NULL },
  [SOS_FIELD_BOOL] = { say_bool, NULL },
};

/* Some enumerations have no words: a person's sex, codes of the census. */
static gboolean
has_words (const SosField *field)
{
  return field->type != SOS_FIELD_ENUM || sos_words_for (field->words, 1) != NULL;
}

/* Says the value of a field, if it has one that is for people. */
void
sos_text_say_value (const SosText *text, GString *line, const SosField *field, gconstpointer record)
{
  Saying saying = { text, line, field };
  SayValue say = field->shape == SOS_SHAPE_LIST ? values[field->type].list : values[field->type].one;

  if (say != NULL && has_words (field) && sos_field_is_set (field, record))
    say (&saying, sos_field_member (field, record));
}

/* "What kind of need: faith; What it is: …" */
static void
say_record (const SosText *text, GString *line, const SosRecordInfo *info, gconstpointer record)
{
  const char *separator = "";

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SosField *field = &info->fields[i];

      if (!sos_field_is_set (field, record) || field->privacy == SOS_PRIVACY_DROP)
        continue;
      g_string_append (line, separator);
      sos_text_say_label (line, info->type, field);
      g_string_append (line, ": ");
      sos_text_say_value (text, line, field, record);
      separator = "; ";
    }
}

/* Says small values that stand in a list. */
void
sos_text_say_records (const SosText *text, GString *line, const SosRecordInfo *info, const SosRecordList *records)
{
  for (guint i = 0; i < records->n; i++)
    {
      g_string_append (line, i > 0 ? " / " : "");
      say_record (text, line, info, records->items[i]);
    }
}
