/* SPDX-License-Identifier: MIT */
/* A map being told to people: names of records and values of fields, in words. */
#include "lib/render/telling.h"

#include <string.h>

#include "lib/model/date.h"
#include "lib/model/place.h"
#include "lib/render/say.h"

#define DATE_LENGTH 10 /* of an RFC 3339 time */

static void
number_list (SosTelling *telling, gconstpointer list)
{
  const SosRecordList *records = list;

  for (guint i = 0; i < records->n; i++)
    g_hash_table_insert (telling->numbers, (gpointer) records->items[i], GUINT_TO_POINTER (i + 1));
}

/* Numbers the records that others refer to. */
static void
number (SosTelling *telling)
{
  const SosDocument *document = telling->document;

  number_list (telling, &document->worries.harm);
  number_list (telling, &document->worries.danger_statements);
  number_list (telling, &document->next_steps.safety_goals);
  number_list (telling, &document->scales);
}

/* Finds out once what belongs to what. */
static void
relate (SosTelling *telling)
{
  const SosDocument *document = telling->document;

  SOS_EACH (document->next_steps.safety_goals, SosSafetyGoal, goal)
  for (const char *const *danger = goal->dangers; danger != NULL && *danger != NULL; danger++)
    sos_groups_add (telling->answers, *danger, goal);
  SOS_EACH (document->scales, SosScale, scale)
  if (scale->danger != NULL)
    sos_groups_add (telling->scales, scale->danger, scale);
  SOS_EACH (document->demonstrations, SosDemonstration, use)
  if (use->rule != NULL)
    sos_groups_add (telling->uses, use->rule, use);
}

void
sos_telling_init (SosTelling *telling, const SosMap *map, const SosWording *wording)
{
  *telling = (SosTelling) {
    .map = map,
    .document = sos_map_get_document (map),
    .wording = wording,
    .people = sos_people_new (map, wording),
    .numbers = g_hash_table_new (NULL, NULL),
    .answers = sos_groups_new (),
    .scales = sos_groups_new (),
    .uses = sos_groups_new (),
  };
  number (telling);
  relate (telling);
}

void
sos_telling_clear (SosTelling *telling)
{
  sos_people_free (telling->people);
  g_hash_table_unref (telling->numbers);
  sos_groups_free (telling->answers);
  sos_groups_free (telling->scales);
  sos_groups_free (telling->uses);
}

/* What to say for a value, or %NULL where there is nothing to say. */
const char *
sos_tell_word (const SosTelling *telling, SosEnumType type, gint value)
{
  const char *word = sos_words_for (type, value);

  return word != NULL ? sos_wording (telling->wording, word) : NULL;
}

const char *
sos_tell_phrase (const SosTelling *telling, SosPhrase phrase)
{
  return sos_wording (telling->wording, sos_words_phrase (phrase, telling->document->pathway));
}

/* Three of what is looked for are called otherwise in early help. */
const char *
sos_tell_considered (const SosTelling *telling, SosConsideration what)
{
  static const SosPhrase phrased[] = {
    [SOS_CONSIDERATION_DANGER_STATEMENTS] = SOS_PHRASE_DANGERS,
    [SOS_CONSIDERATION_SAFETY] = SOS_PHRASE_EXISTING,
    [SOS_CONSIDERATION_SAFETY_GOALS] = SOS_PHRASE_GOALS,
  };

  if ((guint) what < G_N_ELEMENTS (phrased) && phrased[what] != SOS_PHRASE_NONE)
    return sos_tell_phrase (telling, phrased[what]);

  return sos_tell_word (telling, SOS_ENUM_CONSIDERATION, what);
}

static const char *
word_for_record (const SosTelling *telling, SosRecordType type)
{
  return sos_wording (telling->wording, sos_words_for_record (type, telling->document->pathway));
}

/* A numbered record by what it is called: "danger statement 1". */
void
sos_tell_title (const SosTelling *telling, GString *line, gconstpointer record)
{
  const SosRecord *numbered = record;

  g_string_append_printf (line, "%s %u", word_for_record (telling, numbered->type),
                          GPOINTER_TO_UINT (g_hash_table_lookup (telling->numbers, record)));
}

void
sos_tell_dated (const SosTelling *telling, GString *line, const char *message, SosDate date)
{
  g_autoptr (GString) day = g_string_new (NULL);

  if (date != SOS_DATE_NONE)
    sos_wording_date (telling->wording, day, date);
  sos_wording_fill (telling->wording, line, message, "date", day->str, NULL);
}

/* A person by their name, anything else by its number. */
void
sos_tell_name (const SosTelling *telling, GString *line, const char *id)
{
  const char *name = sos_people_name (telling->people, id);
  gconstpointer record = sos_map_lookup (telling->map, SOS_RECORD_NONE, id);

  if (name != NULL)
    g_string_append (line, name);
  else if (g_hash_table_contains (telling->numbers, record))
    sos_tell_title (telling, line, record);
}

/* "round 2", or the day of ratings without rounds. */
static void
say_round (const SosTelling *telling, GString *line, const SosRating *rating)
{
  char number[16];

  g_snprintf (number, sizeof number, "%d", rating->round);
  if (rating->round != 0)
    sos_wording_fill (telling->wording, line, N_ ("round {number}"), "number", number, NULL);
  else
    sos_tell_dated (telling, line, N_ ("the ratings of {date}"), rating->on);
}

/* The record where a pointer leads: a person by their name, a rating by its round,
 * anything else by its place in its list. Nothing for the whole map. */
void
sos_tell_place (const SosTelling *telling, GString *line, const char *pointer)
{
  guint place = 0;
  const SosRecord *record = sos_pointer_find_record (telling->document, pointer, &place);

  if (record == NULL)
    return;

  if (record->type == SOS_PERSON)
    sos_tell_name (telling, line, record->id);
  else if (record->type == SOS_RATING)
    say_round (telling, line, (const SosRating *) record);
  else
    g_string_append_printf (line, "%s %u", word_for_record (telling, record->type), place + 1);
}

/* "Police, north team" has a comma of its own. */
static gboolean
have_commas (const SosTelling *telling, const char *const *ids, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const char *name = sos_people_name (telling->people, ids[i]);

      if (name != NULL && strchr (name, ',') != NULL)
        return TRUE;
    }

  return FALSE;
}

void
sos_tell_names (const SosTelling *telling, GString *line, const char *const *ids)
{
  guint n = ids != NULL ? g_strv_length ((char **) ids) : 0;
  gboolean with_commas = have_commas (telling, ids, n);

  for (guint i = 0; i < n; i++)
    {
      if (with_commas && i > 0 && i + 1 < n)
        g_string_append (line, "; ");
      else
        sos_wording_join (telling->wording, line, i, n);
      sos_tell_name (telling, line, ids[i]);
    }
}

/* Where the table's line about a field does not do for a label. */
static const struct {
  SosRecordType type;
  const char *field;
  const char *label;
} labels[] = {
  { SOS_DOCUMENT, "revision", N_ ("Version") },
  { SOS_DOCUMENT, "setting", N_ ("Where the worries are") },
  { SOS_PERSON, "age", N_ ("Age") },
  { SOS_PERSON, "age_band", N_ ("Age") },
  { SOS_PERSON, "can_use_tools", N_ ("Whether the tools for children can be used") },
  { SOS_NETWORK, "told_worries", N_ ("Knows the worries since") },
  { SOS_EXISTING_SAFETY, "danger", N_ ("Against") },
  { SOS_SAFETY_GOAL, "dangers", N_ ("What it answers") },
  { SOS_SCALE, "danger", N_ ("Belongs to") },
  { SOS_SCALE, "threshold", N_ ("From where on it is good enough") },
  { SOS_RATING, "value", N_ ("The number") },
  { SOS_EVENT, "rationale", N_ ("Why more time is needed") },
  { SOS_EVENT, "remaining", N_ ("Still to be done") },
  { SOS_EVENT, "deadline", N_ ("To be finished by") },
};

/* What a field is called: the table's line about it, as far as it goes without
 * talk of the format. */
void
sos_tell_label (const SosTelling *telling, GString *line, SosRecordType type, const SosField *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (labels[i].type == type && g_str_equal (labels[i].field, field->name))
      {
        g_string_append (line, sos_wording (telling->wording, labels[i].label));
        return;
      }

  g_string_append_len (line, field->doc, (gssize) strcspn (field->doc, ".:;"));
}

/* A line being said, and the field it is said of. */
typedef struct {
  const SosTelling *telling;
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
      sos_wording_join (saying->telling->wording, saying->line, i, n);
      say_text (saying, &texts[i]);
    }
}

static void
say_name (const Saying *saying, gconstpointer member)
{
  sos_tell_name (saying->telling, saying->line, *(const char *const *) member);
}

static void
say_names (const Saying *saying, gconstpointer member)
{
  sos_tell_names (saying->telling, saying->line, *(const char *const *const *) member);
}

static void
say_word (const Saying *saying, gconstpointer member)
{
  const char *word = sos_tell_word (saying->telling, saying->field->words, *(const gint *) member);

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
      sos_wording_join (saying->telling->wording, saying->line, i, n);
      say_word (saying, &values[i]);
    }
}

static void
say_date (const Saying *saying, gconstpointer member)
{
  sos_wording_date (saying->telling->wording, saying->line, *(const SosDate *) member);
}

static void
say_day_of_time (const Saying *saying, gconstpointer member)
{
  sos_wording_date (saying->telling->wording, saying->line,
                    sos_date_parse (*(const char *const *) member, DATE_LENGTH));
}

static void
say_duration (const Saying *saying, gconstpointer member)
{
  sos_wording_duration (saying->telling->wording, saying->line, *(const char *const *) member);
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
  g_string_append (saying->line, sos_wording (saying->telling->wording,
                                              *(const SosBool *) member == SOS_TRUE ? N_ ("yes") : N_ ("no")));
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
sos_tell_value (const SosTelling *telling, GString *line, const SosField *field, gconstpointer record)
{
  Saying saying = { telling, line, field };
  SayValue say = field->shape == SOS_SHAPE_LIST ? values[field->type].list : values[field->type].one;

  if (say != NULL && has_words (field) && sos_field_is_set (field, record))
    say (&saying, sos_field_member (field, record));
}

/* "What kind of need: faith; What it is: …" */
static void
say_record (const SosTelling *telling, GString *line, const SosRecordInfo *info, gconstpointer record)
{
  const char *separator = "";

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SosField *field = &info->fields[i];

      if (!sos_field_is_set (field, record) || field->privacy == SOS_PRIVACY_DROP)
        continue;
      g_string_append (line, separator);
      sos_tell_label (telling, line, info->type, field);
      g_string_append (line, ": ");
      sos_tell_value (telling, line, field, record);
      separator = "; ";
    }
}

/* Says small values that stand in a list. */
void
sos_tell_records (const SosTelling *telling, GString *line, const SosRecordInfo *info, const SosRecordList *records)
{
  for (guint i = 0; i < records->n; i++)
    {
      g_string_append (line, i > 0 ? " / " : "");
      say_record (telling, line, info, records->items[i]);
    }
}
