/* SPDX-License-Identifier: MIT */
/* Takes a record that a caller has filled in. */
#include "lib/edit/take.h"

#include <math.h>
#include <string.h>

#include <sos/sos-reader.h>

#include "lib/edit/id.h"
#include "lib/json/extensions.h"
#include "lib/model/date.h"
#include "lib/model/rules.h"

/* What is wrong with a value, or nothing. */
typedef struct {
  SosError code;
  const char *message;
} Fault;

static const Fault fine = { 0, NULL };

void
sos_taking_note (SosTaking *taking, const SosPlace *place, SosError code, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  sos_problems_add (taking->problems, code, 0, 0, sos_place_to_pointer (place), g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

static void
note_fault (SosTaking *taking, Fault fault)
{
  if (fault.message != NULL)
    sos_taking_note (taking, taking->place, fault.code, "%s", fault.message);
}

static Fault
check_text (const char *text)
{
  G_STATIC_ASSERT (SOS_DEFAULT_MAX_STRING == 1048576);

  if (strlen (text) > SOS_DEFAULT_MAX_STRING)
    return (Fault) { SOS_ERROR_SIZE, "a string is longer than 1048576 bytes" };
  if (!g_utf8_validate (text, -1, NULL))
    return (Fault) { SOS_ERROR_ENCODING, "the text must be UTF-8" };

  return fine;
}

static Fault
check_string (const SosField *field, const char *string)
{
  switch (field->type)
    {
    case SOS_FIELD_ID:
      return sos_id_is_valid (string, strlen (string)) ? fine : (Fault) { SOS_ERROR_ID, SOS_ID_RULE };
    case SOS_FIELD_REF:
      return sos_id_is_valid (string, strlen (string))
                 ? fine
                 : (Fault) { SOS_ERROR_REFERENCE, "this is no id, so no record has it" };
    case SOS_FIELD_TIME:
      return sos_time_is_valid (string, strlen (string))
                 ? fine
                 : (Fault) { SOS_ERROR_DATE, "a time with its offset (YYYY-MM-DDThh:mm:ssZ) must stand here" };
    case SOS_FIELD_DURATION:
      return sos_duration_is_valid (string, strlen (string))
                 ? fine
                 : (Fault) { SOS_ERROR_DATE, "a duration in whole days, weeks, months or years (P6M) must stand here" };
    default:
      return check_text (string);
    }
}

/* What is empty is absent. */
static const char *
take_string (SosTaking *taking, const SosField *field, const char *source)
{
  Fault fault;

  if (source == NULL || *source == '\0')
    return NULL;
  fault = check_string (field, source);
  note_fault (taking, fault);

  return fault.message == NULL ? sos_arena_copy_string (taking->arena, source, strlen (source)) : NULL;
}

static const char *
take_json (SosTaking *taking, const char *source)
{
  const char *json = NULL;

  if (source != NULL && *source != '\0')
    sos_extensions_take (taking->arena, source, &json, taking->problems);

  return json;
}

static gint
take_date (SosTaking *taking, const SosField *field, SosDate date)
{
  if (date != SOS_DATE_NONE &&
      date != sos_date_new (sos_date_get_year (date), sos_date_get_month (date), sos_date_get_day (date)))
    note_fault (taking, (Fault) { SOS_ERROR_DATE, "a date that exists must stand here" });
  else if (date != SOS_DATE_NONE && field->type == SOS_FIELD_DATE && !sos_date_is_day (date))
    note_fault (taking, (Fault) { SOS_ERROR_DATE, "a whole day must stand here" });

  return (gint) date;
}

static gint
take_word (SosTaking *taking, const SosField *field, gint word)
{
  gint n = field->type == SOS_FIELD_BOOL ? SOS_TRUE : (gint) sos_enum_get_n_words (field->words);

  if (word < 0 || word > n)
    note_fault (taking, (Fault) { SOS_ERROR_RANGE, "there is no such value of this enumeration" });

  return word;
}

static gint
take_integer (SosTaking *taking, const SosField *field, gint value)
{
  if (value < field->min || value > field->max)
    sos_taking_note (taking, taking->place, SOS_ERROR_RANGE, "the number must be from %d to %d", field->min,
                     field->max);

  return value;
}

static SosNumber
take_number (SosTaking *taking, const SosNumber *source)
{
  if (!isfinite (source->value))
    note_fault (taking, (Fault) { SOS_ERROR_RANGE, "the number must be finite" });

  return (SosNumber) { .value = source->value, .is_set = TRUE };
}

static void
take_scalar (SosTaking *taking, const SosField *field, gconstpointer source, gpointer copy)
{
  switch (field->type)
    {
    case SOS_FIELD_JSON:
      *(const char **) copy = take_json (taking, *(const char *const *) source);
      break;
    case SOS_FIELD_DATE:
    case SOS_FIELD_PART_DATE:
      *(gint *) copy = take_date (taking, field, *(const SosDate *) source);
      break;
    case SOS_FIELD_BOOL:
    case SOS_FIELD_ENUM:
      *(gint *) copy = take_word (taking, field, *(const gint *) source);
      break;
    case SOS_FIELD_ORDINAL:
      *(gint *) copy = take_integer (taking, field, *(const gint *) source);
      break;
    case SOS_FIELD_INTEGER:
      *(SosInteger *) copy = (SosInteger) { take_integer (taking, field, ((const SosInteger *) source)->value), TRUE };
      break;
    case SOS_FIELD_NUMBER:
      *(SosNumber *) copy = take_number (taking, source);
      break;
    default:
      *(const char **) copy = take_string (taking, field, *(const char *const *) source);
    }
}

static const char *const *
take_strings (SosTaking *taking, const SosField *field, const char *const *source)
{
  guint n = g_strv_length ((char **) source), kept = 0;
  const char **copy = sos_arena_alloc (taking->arena, (n + 1) * sizeof *copy);

  for (guint i = 0; i < n; i++)
    {
      const char *string;

      taking->place->index = (gint) i;
      string = take_string (taking, field, source[i]);
      if (string != NULL)
        copy[kept++] = string;
    }

  return kept > 0 ? copy : NULL;
}

static const gint *
take_words (SosTaking *taking, const SosField *field, const gint *source)
{
  gsize n = 0;
  gint *copy;

  while (source[n] != 0)
    n++;
  copy = sos_arena_alloc (taking->arena, (n + 1) * sizeof *copy);
  for (gsize i = 0; i < n; i++)
    {
      taking->place->index = (gint) i;
      copy[i] = take_word (taking, field, source[i]);
    }

  return n > 0 ? copy : NULL;
}

static gpointer take_inner (SosTaking *taking, const SosRecordInfo *info, gconstpointer source);

static SosRecordList
take_records (SosTaking *taking, const SosField *field, const SosRecordList *source)
{
  guint n = source->items != NULL ? source->n : 0;
  gconstpointer *items = sos_arena_alloc (taking->arena, n * sizeof *items);
  SosRecordList copy = { items, 0 };

  for (guint i = 0; i < n; i++)
    {
      gconstpointer item;

      taking->place->index = (gint) i;
      item = source->items[i] != NULL ? take_inner (taking, sos_record_info (field->target), source->items[i]) : NULL;
      if (item != NULL)
        items[copy.n++] = item;
    }

  return copy.n > 0 ? copy : (SosRecordList) { 0 };
}

static void
take_fields (SosTaking *taking, const SosRecordInfo *info, gconstpointer source, gconstpointer before, gpointer copy);

static void
take_value (SosTaking *taking, const SosField *field, gconstpointer source, gpointer copy)
{
  if (field->shape == SOS_SHAPE_LIST && field->type == SOS_FIELD_RECORD)
    *(SosRecordList *) copy = take_records (taking, field, source);
  else if (field->shape == SOS_SHAPE_LIST && field->type == SOS_FIELD_ENUM)
    *(const gint **) copy = take_words (taking, field, *(const gint *const *) source);
  else if (field->shape == SOS_SHAPE_LIST)
    *(const char *const **) copy = take_strings (taking, field, *(const char *const *const *) source);
  else if (field->type == SOS_FIELD_RECORD)
    *(gpointer *) copy = take_inner (taking, sos_record_info (field->target), *(gconstpointer const *) source);
  else
    take_scalar (taking, field, source, copy);
}

/* A record's own id: made when there is none. */
static const char *
take_id (SosTaking *taking, const SosField *field, const char *source)
{
  char made[SOS_NEW_ID_LENGTH + 1];
  const char *id;

  if (source == NULL || *source == '\0')
    sos_id_make (made);
  id = take_string (taking, field, source == NULL || *source == '\0' ? made : source);

  if (id != NULL &&
      (sos_editor_find (taking->editor, id) != NULL || !g_hash_table_add (taking->new_ids, (gpointer) id)))
    note_fault (taking, (Fault) { SOS_ERROR_ID, "another record has this id already" });

  return id;
}

/* The member at @source of the record that the caller gave. */
static gboolean
is_as_before (const SosField *field, gconstpointer source, gconstpointer before)
{
  return before != NULL && memcmp (source, sos_field_member (field, before), field->size) == 0;
}

static void
take_field (SosTaking *taking,
            const SosRecordInfo *info,
            const SosField *field,
            gconstpointer source,
            gconstpointer before,
            gpointer copy)
{
  gconstpointer member = sos_field_member (field, source);
  gpointer to = sos_field_member_mutable (field, copy);
  guint n_problems = taking->problems->n;

  if (before != NULL && (!sos_field_is_own (field) || is_as_before (field, member, before)))
    memcpy (to, sos_field_member (field, before), field->size);
  else if (info->has_id && before == NULL && field->type == SOS_FIELD_ID && field->offset == 0)
    *(const char **) to = take_id (taking, field, *(const char *const *) member);
  else if (sos_field_is_set (field, source))
    take_value (taking, field, member, to);

  /* A value that was wrong has been noted. */
  if (field->required && !sos_field_is_set (field, copy) && taking->problems->n == n_problems)
    sos_taking_note (taking, taking->place->parent, SOS_ERROR_REQUIRED, "`%s` is required here", field->name);
}

static void
take_fields (SosTaking *taking, const SosRecordInfo *info, gconstpointer source, gconstpointer before, gpointer copy)
{
  for (guint i = 0; i < info->n_fields; i++)
    {
      taking->place->field = &info->fields[i];
      taking->place->index = -1;
      take_field (taking, info, &info->fields[i], source, before, copy);
    }
}

static void
check_rating (SosTaking *taking, gconstpointer record)
{
  const SosRating *rating = record;
  gboolean has_reason = rating->not_rated != SOS_NOT_RATED_UNKNOWN;

  if (rating->value.is_set && has_reason)
    sos_taking_note (taking, taking->place->parent, SOS_ERROR_RULE,
                     "a rating has a `value` or says why there is none (`not_rated`), not both");
  if (!rating->value.is_set && !has_reason)
    sos_taking_note (taking, taking->place->parent, SOS_ERROR_REQUIRED,
                     "a `value` is required here, or `not_rated` with the reason");
}

static void
check_person (SosTaking *taking, gconstpointer record)
{
  if (sos_person_may_be (record))
    return;

  taking->place->field = sos_record_info_find_field (sos_record_info (SOS_PERSON), "network");
  note_fault (taking, (Fault) { SOS_ERROR_RULE, SOS_NETWORK_OF_PROFESSIONAL });
}

typedef void (*CheckRecord) (SosTaking *taking, gconstpointer record);

static const CheckRecord checks[SOS_N_RECORD_TYPES] = {
  [SOS_PERSON] = check_person,
  [SOS_RATING] = check_rating,
};

static gpointer
take_at (SosTaking *taking,
         const SosPlace *around,
         const SosRecordInfo *info,
         gconstpointer source,
         gconstpointer before)
{
  SosPlace place = { .parent = around, .index = -1 }, *outer = taking->place;
  gpointer copy = sos_arena_alloc (taking->arena, info->size);

  taking->place = &place;
  take_fields (taking, info, source, before, copy);
  if (checks[info->type] != NULL)
    checks[info->type](taking, copy);
  if (info->has_id)
    ((SosRecord *) copy)->type = info->type;
  taking->place = outer;

  return copy;
}

/* A record inside another; one with nothing in it is absent. */
static gpointer
take_inner (SosTaking *taking, const SosRecordInfo *info, gconstpointer source)
{
  gpointer copy;

  if (!info->has_id && sos_record_is_empty (info, source))
    return NULL;
  copy = take_at (taking, taking->place, info, source, NULL);

  return sos_record_is_empty (info, copy) ? NULL : copy;
}

gpointer
sos_take_record (SosTaking *taking, const SosRecordInfo *info, gconstpointer source, gconstpointer before)
{
  return take_at (taking, taking->around, info, source, before);
}
