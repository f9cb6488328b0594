/* SPDX-License-Identifier: MIT */
/* Makes the exported map of a map: walks its records by the table of fields and puts
 * into new ones what the privacy class of each field lets leave. What has no rule stays
 * behind. */
#include "lib/privacy/exporter.h"

#include <string.h>

#include <sos/sos-error.h>

#include "lib/json/write-plan.h"
#include "lib/json/write.h"
#include "lib/model/field.h"
#include "lib/model/map-private.h"
#include "lib/practice/check-rules.h"
#include "lib/privacy/export-texts.h"
#include "lib/privacy/left-out.h"
#include "lib/privacy/quasi-fields.h"

#define USUAL_MEMORY 32768
#define MAX_FIELDS 64

/* Gives FALSE where the record cannot stand without the value, and there is none. */
typedef gboolean (*Rule) (SosExporter *exporter, const SosField *field, gconstpointer from, gpointer to);

static Rule find_rule (const SosRecordInfo *info, const SosField *field);

/* For tests alone: the source's own strings lie in an arena too. */
static gboolean
put_as_it_is (SosExporter *exporter G_GNUC_UNUSED, const SosField *field, gconstpointer from, gpointer to)
{
  memcpy (sos_field_member_mutable (field, to), sos_field_member (field, from), field->size);

  return TRUE;
}

/* Ids */

static gboolean
put_ref (SosExporter *exporter, const SosField *field, gconstpointer from, gpointer to)
{
  const char *id = *(const char *const *) sos_field_member (field, from);
  const SosToken *token = sos_pseudonyms_find (&exporter->pseudonyms, id);

  if (sos_export_leaves_out (exporter, SOS_STEP_IDS))
    return put_as_it_is (exporter, field, from, to);
  exporter->counts.n_ids++;
  *(const char **) sos_field_member_mutable (field, to) = token != NULL ? token->text : NULL;

  return token != NULL;
}

static gboolean
put_refs (SosExporter *exporter, const SosField *field, gconstpointer from, gpointer to)
{
  const char *const *ids = *(const char *const *const *) sos_field_member (field, from);
  guint n = g_strv_length ((char **) ids), kept = 0;
  const char **tokens = sos_arena_take (&exporter->arena, (n + 1) * sizeof *tokens);

  for (guint i = 0; i < n; i++)
    {
      const SosToken *token = sos_pseudonyms_find (&exporter->pseudonyms, ids[i]);

      if (token != NULL)
        tokens[kept++] = token->text;
    }
  tokens[kept] = NULL;
  exporter->counts.n_ids += kept;
  *(const char *const **) sos_field_member_mutable (field, to) = kept > 0 ? tokens : NULL;

  return TRUE;
}

/* The map's own ids, which no record has. */
static gboolean
put_map_id (SosExporter *exporter, const SosField *field, gconstpointer from, gpointer to)
{
  const SosDocument *document = from;
  const char *id = *(const char *const *) sos_field_member (field, from);
  const char *kind = id == document->case_id ? "case" : "map";
  SosToken token = sos_token_make (&exporter->maker, kind, id);

  if (sos_export_leaves_out (exporter, SOS_STEP_IDS))
    return put_as_it_is (exporter, field, from, to);
  exporter->counts.n_ids++;
  *(const char **) sos_field_member_mutable (field, to) =
      sos_arena_copy_string (&exporter->arena, token.text, SOS_TOKEN_LENGTH);

  return TRUE;
}

/* A check's id says nothing of anybody; what is no check's might. */
static gboolean
put_rule (SosExporter *exporter G_GNUC_UNUSED, const SosField *field, gconstpointer from, gpointer to)
{
  const char *id = *(const char *const *) sos_field_member (field, from);

  return !sos_check_has_rule (id) || put_as_it_is (exporter, field, from, to);
}

/* Texts */

static gboolean
put_text (SosExporter *exporter, const SosField *field, gconstpointer from, gpointer to)
{
  *(const char **) sos_field_member_mutable (field, to) =
      sos_export_text (exporter, *(const char *const *) sos_field_member (field, from));

  return TRUE;
}

/* Dates */

static gboolean
count_date (SosExporter *exporter, gboolean is_kept)
{
  exporter->counts.n_dates += is_kept;
  exporter->counts.n_dates_gone += !is_kept;

  return is_kept;
}

static gboolean
put_date (SosExporter *exporter, const SosField *field, gconstpointer from, gpointer to)
{
  SosDate date = *(const SosDate *) sos_field_member (field, from);
  SosDate shifted = sos_export_leaves_out (exporter, SOS_STEP_DATES) ? date : sos_date_shift (date, &exporter->shift);

  *(SosDate *) sos_field_member_mutable (field, to) = shifted;

  return count_date (exporter, shifted != SOS_DATE_NONE) || !field->required;
}

static gboolean
put_time (SosExporter *exporter, const SosField *field, gconstpointer from, gpointer to)
{
  char shifted[SOS_SHIFTED_TIME_LENGTH];

  if (sos_export_leaves_out (exporter, SOS_STEP_TIMES))
    return put_as_it_is (exporter, field, from, to);
  if (count_date (exporter,
                  sos_time_shift (*(const char *const *) sos_field_member (field, from), &exporter->shift, shifted)))
    *(const char **) sos_field_member_mutable (field, to) =
        sos_arena_copy_string (&exporter->arena, shifted, strlen (shifted));

  return TRUE;
}

static void
put_person_age (SosExporter *exporter, const SosPerson *from, SosPerson *to)
{
  sos_quasi_put_age (exporter->settings->quasi, exporter->quasi_case, from, to, &exporter->arena);
  exporter->counts.n_births++;
}

static gboolean
put_born (SosExporter *exporter, const SosField *field, gconstpointer from, gpointer to)
{
  if (sos_export_leaves_out (exporter, SOS_STEP_BIRTHS))
    return put_as_it_is (exporter, field, from, to);
  put_person_age (exporter, from, to);

  return TRUE;
}

/* A child who is not born yet has neither age nor birth date. */
static gboolean
put_due (SosExporter *exporter, const SosField *field, gconstpointer from, gpointer to)
{
  const SosPerson *person = from;

  if (person->born == SOS_DATE_NONE && !person->age.is_set)
    put_person_age (exporter, from, to);

  return put_date (exporter, field, from, to);
}

/* Quasi-identifiers */

static gboolean
put_quasi (SosExporter *exporter, const SosField *field, gconstpointer from, gpointer to)
{
  sos_quasi_put (exporter->settings->quasi, exporter->quasi_case, exporter->person, field, from, to, &exporter->arena);
  if (sos_field_is_set (field, to))
    exporter->counts.n_quasi++;
  else
    exporter->counts.n_quasi_gone++;

  return TRUE;
}

/* An age in years is less than a birth date, and more than a band. */
static gboolean
put_age (SosExporter *exporter, const SosField *field G_GNUC_UNUSED, gconstpointer from, gpointer to)
{
  if (((const SosPerson *) from)->born == SOS_DATE_NONE)
    put_person_age (exporter, from, to);

  return TRUE;
}

/* Records */

static gpointer export_record (SosExporter *exporter, const SosRecordInfo *info, gconstpointer source);
static gboolean export_fields (SosExporter *exporter, const SosRecordInfo *info, gconstpointer from, gpointer to);

static gboolean
put_list (SosExporter *exporter, const SosField *field, gconstpointer from, gpointer to)
{
  const SosRecordList *source = sos_field_member (field, from);
  gconstpointer *items = sos_arena_take (&exporter->arena, source->n * sizeof *items);
  SosRecordList list = { items, 0 };

  for (guint i = 0; i < source->n; i++)
    {
      exporter->place->index = (gint) i;
      items[list.n] = export_record (exporter, sos_record_info (field->target), source->items[i]);
      list.n += items[list.n] != NULL;
    }
  if (list.n > 0)
    *(SosRecordList *) sos_field_member_mutable (field, to) = list;

  return TRUE;
}

static gboolean
put_record (SosExporter *exporter, const SosField *field, gconstpointer from, gpointer to)
{
  gconstpointer source = *(gconstpointer const *) sos_field_member (field, from);

  *(gpointer *) sos_field_member_mutable (field, to) =
      export_record (exporter, sos_record_info (field->target), source);

  return TRUE;
}

static gboolean
put_part (SosExporter *exporter, const SosField *field, gconstpointer from, gpointer to)
{
  SosPlace place = { .parent = exporter->place, .index = -1 }, *outer = exporter->place;
  gboolean stands;

  exporter->place = &place;
  stands = export_fields (exporter, sos_record_info (field->target), sos_field_member (field, from),
                          sos_field_member_mutable (field, to));
  exporter->place = outer;

  return stands;
}

/* Words, numbers, durations: the source's own lists and strings, which live as long. */
static gboolean
put_code (SosExporter *exporter, const SosField *field, gconstpointer from, gpointer to)
{
  return put_as_it_is (exporter, field, from, to);
}

static void
count_what_stays (SosExporter *exporter, const SosField *field)
{
  if (field->privacy == SOS_PRIVACY_NAME)
    exporter->counts.n_names++;
  else
    exporter->counts.n_dropped++;
}

static gboolean
export_fields (SosExporter *exporter, const SosRecordInfo *info, gconstpointer from, gpointer to)
{
  const SosWritePlan *plan = &sos_write_plans ()[info->type];

  for (guint64 set = sos_write_plan_find_set (plan, from); set != 0; set &= set - 1)
    {
      const SosField *field = &info->fields[__builtin_ctzll (set)];
      Rule rule = find_rule (info, field);

      if (rule == NULL &&
          sos_export_leaves_out (exporter, field->privacy == SOS_PRIVACY_NAME ? SOS_STEP_NAMES : SOS_STEP_DROPS))
        rule = put_as_it_is;
      exporter->place->field = field;
      exporter->place->index = -1;
      if (rule == NULL)
        count_what_stays (exporter, field);
      else if (!rule (exporter, field, from, to))
        return FALSE;
    }

  return TRUE;
}

static void
note_person (SosExporter *exporter, const SosRecordInfo *info, gconstpointer source)
{
  const SosToken *token;

  if (info->type != SOS_PERSON)
    return;
  exporter->counts.n_people++;
  token = sos_pseudonyms_find (&exporter->pseudonyms, ((const SosRecord *) source)->id);
  g_array_append_val (exporter->people, *token);
}

/* NULL for a record that cannot stand, or of which nothing is left. */
static gpointer
export_record (SosExporter *exporter, const SosRecordInfo *info, gconstpointer source)
{
  SosPlace place = { .parent = exporter->place, .index = -1 }, *outer = exporter->place;
  gpointer record = sos_arena_alloc (&exporter->arena, info->size);
  gboolean stands;

  if (info->type == SOS_PERSON)
    exporter->person = source;
  exporter->place = &place;
  stands = export_fields (exporter, info, source, record);
  exporter->place = outer;
  if (info->type == SOS_PERSON)
    exporter->person = NULL;

  if (info->has_id)
    {
      ((SosRecord *) record)->type = info->type;
      exporter->counts.n_records += stands;
      exporter->counts.n_left_out += !stands;
      if (stands)
        note_person (exporter, info, source);
    }

  return stands && !sos_record_is_empty (info, record) ? record : NULL;
}

/* The rules, by privacy class */

static Rule
find_rule_for_id (const SosRecordInfo *info, const SosField *field)
{
  if (info->type == SOS_DOCUMENT)
    return put_map_id;
  if (field->type != SOS_FIELD_ID && field->type != SOS_FIELD_REF)
    return NULL;

  return field->shape == SOS_SHAPE_LIST ? put_refs : put_ref;
}

static Rule
find_rule_for_date (const SosRecordInfo *info, const SosField *field)
{
  if (field->shape == SOS_SHAPE_LIST)
    return NULL;
  if (info->type == SOS_PERSON && g_str_equal (field->name, "born"))
    return put_born;
  if (info->type == SOS_PERSON && g_str_equal (field->name, "due"))
    return put_due;

  return field->type == SOS_FIELD_TIME ? put_time : put_date;
}

static Rule
find_rule_for_code (const SosField *field)
{
  switch (field->type)
    {
    case SOS_FIELD_RECORD:
      return field->shape == SOS_SHAPE_LIST ? put_list : field->shape == SOS_SHAPE_ONE ? put_record : put_part;
    case SOS_FIELD_ID:
      return put_rule;
    case SOS_FIELD_BOOL:
    case SOS_FIELD_ENUM:
    case SOS_FIELD_ORDINAL:
    case SOS_FIELD_INTEGER:
    case SOS_FIELD_NUMBER:
    case SOS_FIELD_DURATION:
      return put_code;
    default:
      return NULL;
    }
}

static Rule
choose_rule (const SosRecordInfo *info, const SosField *field)
{
  switch (field->privacy)
    {
    case SOS_PRIVACY_ID:
      return find_rule_for_id (info, field);
    case SOS_PRIVACY_TEXT:
      return field->type == SOS_FIELD_TEXT && field->shape == SOS_SHAPE_ONE ? put_text : NULL;
    case SOS_PRIVACY_DATE:
      return find_rule_for_date (info, field);
    case SOS_PRIVACY_QUASI:
      return field->type == SOS_FIELD_INTEGER ? put_age : put_quasi;
    case SOS_PRIVACY_CODE:
      return find_rule_for_code (field);
    default:
      return NULL;
    }
}

typedef struct {
  Rule rules[SOS_N_RECORD_TYPES][MAX_FIELDS];
} Rules;

static gpointer
make_rules (gpointer unused G_GNUC_UNUSED)
{
  static Rules all;

  for (guint type = SOS_DOCUMENT; type < SOS_N_RECORD_TYPES; type++)
    {
      const SosRecordInfo *info = sos_record_info ((SosRecordType) type);

      for (guint i = 0; i < info->n_fields; i++)
        all.rules[type][i] = choose_rule (info, &info->fields[i]);
    }

  return &all;
}

static Rule
find_rule (const SosRecordInfo *info, const SosField *field)
{
  static GOnce once = G_ONCE_INIT;
  const Rules *all = g_once (&once, make_rules, NULL);

  return all->rules[info->type][field - info->fields];
}

gboolean
sos_export_has_rule (const SosRecordInfo *info, const SosField *field)
{
  return choose_rule (info, field) != NULL;
}

/* A map */

static void
clear_for_review (gpointer data)
{
  SosForReview *item = data;

  g_free (item->pointer);
  g_free (item->words);
}

GArray *
sos_for_review_new (void)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (SosForReview));

  g_array_set_clear_func (list, clear_for_review);

  return list;
}

void
sos_exporter_init (SosExporter *exporter, const SosExportSettings *settings)
{
  const SosRedactSettings redact = sos_privacy_profile_get_redact (settings->profile);

  *exporter = (SosExporter) { .settings = settings };
  sos_token_maker_init (&exporter->maker, settings->hmac);
  sos_arena_init (&exporter->arena, NULL, USUAL_MEMORY);
  sos_listed_init (&exporter->identifiers);
  exporter->redaction = sos_redaction_new (&redact);
  exporter->traces = g_array_new (FALSE, FALSE, sizeof (SosTrace));
  exporter->spans = g_array_new (FALSE, FALSE, sizeof (SosSpan));
  exporter->people = g_array_new (FALSE, FALSE, sizeof (SosToken));
  exporter->for_review = sos_for_review_new ();
}

void
sos_exporter_clear (SosExporter *exporter)
{
  sos_token_maker_clear (&exporter->maker);
  sos_pseudonyms_clear (&exporter->pseudonyms);
  sos_redaction_free (exporter->redaction);
  sos_arena_clear (&exporter->arena);
  sos_buffer_clear (&exporter->text);
  sos_listed_clear (&exporter->identifiers);
  sos_spans_clear (&exporter->ids);
  g_free (exporter->case_key);
  g_array_unref (exporter->traces);
  g_array_unref (exporter->spans);
  g_array_unref (exporter->people);
  g_array_unref (exporter->for_review);
}

/* By the rows of the table, so that a new one is looked for too. */
static void
list_identifiers (SosExporter *exporter, const SosDocument *document)
{
  const SosRecordInfo *info = sos_record_info (SOS_IDENTIFIERS);

  sos_listed_empty (&exporter->identifiers);
  for (guint i = 0; i < document->people.n; i++)
    for (guint j = 0; document->people.items[i]->identifiers != NULL && j < info->n_fields; j++)
      sos_listed_add (
          &exporter->identifiers,
          *(const char *const *) sos_field_member (&info->fields[j], document->people.items[i]->identifiers), FALSE);
}

static gboolean
begin (SosExporter *exporter, const SosMap *source, GError **error)
{
  const SosDocument *document = sos_map_get_document (source);
  const SosCase *its_case = sos_case_book_find (exporter->settings->book, exporter->case_key);

  if (its_case == NULL)
    {
      g_set_error_literal (error, SOS_ERROR, SOS_ERROR_CONFLICT,
                           "the maps were changed while they were read: try again");
      return FALSE;
    }

  exporter->source = source;
  exporter->shift =
      sos_case_get_shift (its_case, document, exporter->settings->dates != SOS_EXPORT_DATES_SHIFT, &exporter->maker);
  sos_token_maker_begin (&exporter->maker, document);
  exporter->map_token = sos_token_make (&exporter->maker, "map", document->id);
  g_array_set_size (exporter->traces, 0);
  g_array_set_size (exporter->spans, 0);
  sos_arena_recycle (&exporter->arena, USUAL_MEMORY);
  sos_redaction_begin (exporter->redaction, source);
  list_identifiers (exporter, document);
  if (!sos_pseudonyms_begin (&exporter->pseudonyms, source, its_case, &exporter->maker))
    {
      g_set_error_literal (error, SOS_ERROR, SOS_ERROR_RULE, "two records come to the same pseudonym");
      return FALSE;
    }
  sos_left_out_find (&exporter->pseudonyms, source, &exporter->shift,
                     sos_quasi_get_household (exporter->settings->quasi, exporter->quasi_case));

  return TRUE;
}

/* The dates of a map have one interval less than there are dates. */
static void
count_intervals (SosExportCounts *counts, guint64 n_before, guint64 n_gone_before)
{
  guint64 n = counts->n_dates - n_before, n_gone = counts->n_dates_gone - n_gone_before;

  counts->n_intervals += n + n_gone > 0 ? n + n_gone - 1 : 0;
  counts->n_intervals_kept += n > 0 ? n - 1 : 0;
}

static void
export_document (SosExporter *exporter, SosBuffer *to)
{
  const SosRecordInfo *info = sos_record_info (SOS_DOCUMENT);
  guint64 n_dates = exporter->counts.n_dates, n_dates_gone = exporter->counts.n_dates_gone;
  gpointer document = sos_arena_alloc (&exporter->arena, info->size);
  SosPlace place = { .index = -1 };
  gsize length = to->length;

  exporter->place = &place;
  export_fields (exporter, info, sos_map_get_document (exporter->source), document);
  sos_write_record (to, SOS_DOCUMENT, document);
  sos_buffer_append_char (to, '\n');
  exporter->counts.n_maps++;
  exporter->counts.n_bytes += to->length - length;
  count_intervals (&exporter->counts, n_dates, n_dates_gone);
}

static SosExportMark
get_mark (const SosExporter *exporter)
{
  return (SosExportMark) { exporter->counts, exporter->people->len, exporter->for_review->len };
}

gboolean
sos_exporter_export (SosExporter *exporter, const SosMap *source, SosBuffer *to, GError **error)
{
  exporter->mark = get_mark (exporter);
  g_free (exporter->case_key);
  exporter->case_key = sos_case_key (sos_map_get_document (source));
  exporter->quasi_case = sos_quasi_find (exporter->settings->quasi, exporter->case_key);
  if (sos_quasi_is_withheld (exporter->quasi_case))
    {
      exporter->counts.n_maps_withheld++;
      return TRUE;
    }
  if (!begin (exporter, source, error))
    return FALSE;
  export_document (exporter, to);

  return TRUE;
}

gboolean
sos_exporter_export_again (SosExporter *exporter, const SosMap *source, SosBuffer *to, GError **error)
{
  gboolean is_made;

  exporter->counts = exporter->mark.counts;
  g_array_set_size (exporter->people, exporter->mark.n_people);
  g_array_set_size (exporter->for_review, exporter->mark.n_for_review);
  exporter->is_again = TRUE;
  is_made = sos_exporter_export (exporter, source, to, error);
  exporter->is_again = FALSE;
  exporter->counts.n_maps_redone++;

  return is_made;
}

/* All of them are numbers of one size. */
void
sos_export_counts_add (SosExportCounts *counts, const SosExportCounts *more)
{
  guint64 *to = (guint64 *) counts;
  const guint64 *from = (const guint64 *) more;

  for (guint i = 0; i < sizeof *counts / sizeof *to; i++)
    to[i] += from[i];
}
