/* SPDX-License-Identifier: MIT */
/* Whether what a record says is in plain words. */
#include "lib/practice/check-text.h"

#include "lib/model/field.h"
#include "lib/practice/check.h"
#include "lib/practice/plain-words.h"

/* What people said stands in their own words, whether or not anybody marked it so;
 * what a worker thinks of their own practice is nobody else's. */
static gboolean
is_read (SosRecordType type)
{
  return type != SOS_RATING && type != SOS_SHARE && type != SOS_DISPUTE && type != SOS_SUPPRESSION &&
         type != SOS_PRACTICE_CHECK;
}

static gboolean
is_own_words (SosRecordType type, gconstpointer record)
{
  if (type >= SOS_HARM && type <= SOS_CONTINGENCY)
    return ((const SosEntry *) record)->own_words == SOS_TRUE;

  return type == SOS_VOICE && ((const SosVoice *) record)->own_words == SOS_TRUE;
}

/* Where something comes from is a name, such as that of a report. */
static gboolean
is_sentence (const SosField *field)
{
  return field->type == SOS_FIELD_TEXT && field->shape == SOS_SHAPE_ONE && field->privacy == SOS_PRIVACY_TEXT &&
         field->offset != G_STRUCT_OFFSET (SosEntry, source);
}

static const char *read_record (const SosRecordInfo *info, gconstpointer record, gboolean *is_long);

/* The values inside that have no id of their own. */
static const char *
read_values (const SosField *field, gconstpointer record, gboolean *is_long)
{
  const SosRecordInfo *info = sos_record_info (field->target);
  gconstpointer member = sos_field_member (field, record);
  const SosRecordList *list = member;
  const char *ask = NULL;

  if (info->has_id || !sos_field_is_set (field, record))
    return NULL;
  if (field->shape == SOS_SHAPE_EMBEDDED)
    return read_record (info, member, is_long);
  if (field->shape == SOS_SHAPE_ONE)
    return read_record (info, *(gconstpointer const *) member, is_long);

  for (guint i = 0; ask == NULL && i < list->n; i++)
    ask = read_record (info, list->items[i], is_long);

  return ask;
}

static const char *
read_record (const SosRecordInfo *info, gconstpointer record, gboolean *is_long)
{
  const char *ask = NULL;

  if (!is_read (info->type) || is_own_words (info->type, record))
    return NULL;

  for (guint i = 0; ask == NULL && i < info->n_fields; i++)
    {
      const SosField *field = &info->fields[i];
      const char *text = is_sentence (field) ? *(const char *const *) sos_field_member (field, record) : NULL;

      if (text != NULL)
        ask = sos_plain_words_find (text, is_long);
      else if (field->type == SOS_FIELD_RECORD)
        ask = read_values (field, record, is_long);
    }

  return ask;
}

const char *
sos_check_text (const SosRecordInfo *info, gconstpointer record, gboolean *is_long)
{
  *is_long = FALSE;

  return read_record (info, record, is_long);
}

static const SosCheckRow rows[] = {
  {
      .rule = { "text.plain", SOS_FINDING_SUGGESTION, "no jargon or acronyms, and sentences that a parent can read",
                "How would you say this to the family across a kitchen table?",
                SOS_SOURCE_SA ", analysis: \"clear and jargon free\"; " SOS_SOURCE_BO ("2") "; " SOS_SOURCE_BO ("4") },
      .cases = { [SOS_CHECK_WORD] = { .on = SOS_CHECK_ANY_RECORD,
                                      .message = { "There is a word here that a family may not know." } },
                 [SOS_CHECK_SENTENCE] = { .on = SOS_CHECK_ANY_RECORD,
                                          .message = { "There is a sentence here that is long to read." },
                                          .ask = { "Could it be two sentences, as you would say it aloud?" } } },
  },
};

const SosCheckTable sos_check_words = { rows, G_N_ELEMENTS (rows) };
