/* SPDX-License-Identifier: MIT */
/* Fields of a record as lines of text: a label and what the field says. */
#include "lib/render/text.h"

#include <string.h>

#include "lib/model/field.h"
#include "lib/render/say.h"

const char *
sos_text_phrase (const SosText *text, SosPhrase phrase)
{
  return sos_words_phrase (phrase, text->document->pathway);
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

/* Ids and host references are not shown: they have no row. */
static const struct {
  SayValue one;
  SayValue list;
} values[] = {
  [SOS_FIELD_TEXT] = { say_text, say_texts },   [SOS_FIELD_REF] = { say_name, say_names },
  [SOS_FIELD_TIME] = { say_day_of_time, NULL }, [SOS_FIELD_DURATION] = { say_duration, NULL },
  [SOS_FIELD_DATE] = { say_date, NULL },        [SOS_FIELD_PART_DATE] = { say_date, NULL },
  [SOS_FIELD_ENUM] = { say_word, say_words },   [SOS_FIELD_ORDINAL] = { say_ordinal, NULL },
  [SOS_FIELD_NUMBER] = { say_number, NULL },
};

/* A line under something; left out when there is no value. */
void
sos_text_label (SosPage *page, const char *label, const char *value)
{
  g_autoptr (GString) line = g_string_new (label);

  if (value == NULL || *value == '\0')
    return;

  g_string_append_printf (line, ": %s", value);
  sos_page_add_note (page, line->str);
}

static void
note_bool (SosPage *page, const SosNote *note, SosBool value)
{
  const char *said = value == SOS_TRUE ? note->label : note->otherwise;

  if (said != NULL)
    sos_page_add_note (page, said);
}

static void
note_value (const Saying *saying, SosPage *page, gconstpointer member, const char *label)
{
  const SosField *field = saying->field;

  if (field->shape == SOS_SHAPE_LIST)
    values[field->type].list (saying, member);
  else
    values[field->type].one (saying, member);
  sos_text_label (page, label, saying->line->str);
}

static void
note_field (const SosText *text, SosPage *page, gconstpointer record, const SosField *field, const SosNote *note)
{
  g_autoptr (GString) line = g_string_new (NULL);
  gconstpointer member = sos_field_member (field, record);
  Saying saying = { text, line, field };

  if (!sos_field_is_set (field, record))
    return;

  if (field->type == SOS_FIELD_BOOL)
    note_bool (page, note, *(const SosBool *) member);
  else
    note_value (&saying, page, member, note->label);
}

/* Adds a line for each of the fields that says something. */
void
sos_text_note (const SosText *text,
               SosPage *page,
               gconstpointer record,
               SosRecordType type,
               const SosNote *notes,
               guint n_notes)
{
  const SosRecordInfo *info = sos_record_info (type);

  for (guint i = 0; i < n_notes; i++)
    note_field (text, page, record, sos_record_info_find_field (info, notes[i].field), &notes[i]);
}
