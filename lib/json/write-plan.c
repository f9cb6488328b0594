/* SPDX-License-Identifier: MIT */
/* The rows of a record as the writer wants them. */
#include "lib/json/write-plan.h"

#include "lib/model/field.h"
#include "lib/model/keys.h"

static void
put_piece (SosWritePiece *piece, const char *before, const char *text, const char *after)
{
  g_autofree char *all = g_strconcat (before, text, after, NULL);
  gsize length = strlen (all);

  g_assert (length <= sizeof piece->bytes);
  memcpy (piece->bytes, all, length);
  piece->length = (guint8) length;
}

static const SosWritePiece *
plan_words (SosEnumType type)
{
  guint n = sos_enum_get_n_words (type);
  SosWritePiece *words = g_new0 (SosWritePiece, n + 1);

  for (guint i = 1; i <= n; i++)
    put_piece (&words[i], "\"", sos_enum_to_string (type, (gint) i), "\"");

  return words;
}

static const SosWritePiece *
plan_bools (void)
{
  SosWritePiece *words = g_new0 (SosWritePiece, SOS_TRUE + 1);

  put_piece (&words[SOS_FALSE], "", "false", "");
  put_piece (&words[SOS_TRUE], "", "true", "");

  return words;
}

/* Index: SosEnumType; what is of no enumeration may be true or false. */
static const SosWritePiece *const *
plan_all_words (void)
{
  static const SosWritePiece *words[SOS_N_ENUMS];

  words[SOS_ENUM_NONE] = plan_bools ();
  for (guint type = SOS_ENUM_NONE + 1; type < SOS_N_ENUMS; type++)
    words[type] = plan_words (type);

  return words;
}

static SosWriteKind
find_kind (const SosField *field)
{
  static const SosWriteKind kinds[] = {
    [SOS_FIELD_TEXT] = SOS_WRITE_TEXT,       [SOS_FIELD_ID] = SOS_WRITE_TEXT,
    [SOS_FIELD_REF] = SOS_WRITE_TEXT,        [SOS_FIELD_HOST_REF] = SOS_WRITE_TEXT,
    [SOS_FIELD_TIME] = SOS_WRITE_TEXT,       [SOS_FIELD_DURATION] = SOS_WRITE_TEXT,
    [SOS_FIELD_DATE] = SOS_WRITE_DATE,       [SOS_FIELD_PART_DATE] = SOS_WRITE_DATE,
    [SOS_FIELD_BOOL] = SOS_WRITE_WORD,       [SOS_FIELD_ENUM] = SOS_WRITE_WORD,
    [SOS_FIELD_ORDINAL] = SOS_WRITE_INTEGER, [SOS_FIELD_INTEGER] = SOS_WRITE_INTEGER,
    [SOS_FIELD_NUMBER] = SOS_WRITE_NUMBER,   [SOS_FIELD_RECORD] = SOS_WRITE_RECORD,
    [SOS_FIELD_JSON] = SOS_WRITE_JSON,
  };

  if (field->shape == SOS_SHAPE_EMBEDDED)
    return SOS_WRITE_PART;
  if (field->shape == SOS_SHAPE_LIST && field->type == SOS_FIELD_RECORD)
    return SOS_WRITE_RECORDS;
  if (field->shape == SOS_SHAPE_LIST)
    return field->type == SOS_FIELD_ENUM ? SOS_WRITE_WORDS : SOS_WRITE_TEXTS;

  return kinds[field->type];
}

static void
plan_step (SosWriteStep *step, const SosField *field, const SosWritePiece *words)
{
  SosWriteKind kind = find_kind (field);
  gboolean is_string = kind == SOS_WRITE_TEXT || kind == SOS_WRITE_DATE;

  *step = (SosWriteStep) {
    .kind = (guint8) kind, .target = (guint8) field->target, .offset = field->offset, .words = words
  };
  put_piece (&step->key, ",\"", field->name, is_string ? "\":\"" : "\":");
}

/* Where in the struct it can be seen whether the row is set, and in how many
 * bytes. */
static void
find_place (const SosField *field, gsize *place, gsize *length)
{
  gboolean is_one = field->shape == SOS_SHAPE_ONE;

  *place = field->offset;
  *length = sizeof (gint);
  if (field->shape == SOS_SHAPE_LIST && field->type == SOS_FIELD_RECORD)
    *place += G_STRUCT_OFFSET (SosRecordList, n);
  else if (is_one && field->type == SOS_FIELD_INTEGER)
    *place += G_STRUCT_OFFSET (SosInteger, is_set);
  else if (is_one && field->type == SOS_FIELD_NUMBER)
    *place += G_STRUCT_OFFSET (SosNumber, is_set);
  else
    *length = field->size;
}

/* The last words begin early enough that they stay inside the struct. */
static void
plan_mask (SosWritePlan *plan, guint i, const SosRecordInfo *info)
{
  guint8 mask[sizeof plan->masks[i]] = { 0 };
  gsize place, length, start;

  find_place (&info->fields[i], &place, &length);
  start = MIN (place, info->size - sizeof mask);
  memset (mask + (place - start), 0xff, length);

  plan->places[i] = (guint16) start;
  memcpy (&plan->masks[i], mask, sizeof mask);
}

static void
plan_record (SosWritePlan *plan, const SosRecordInfo *info, const SosWritePiece *const *words)
{
  plan->n_steps = info->n_fields;
  plan->steps = g_new (SosWriteStep, info->n_fields);
  for (guint i = 0; i < info->n_fields; i++)
    {
      const SosField *field = &info->fields[i];

      plan_step (&plan->steps[i], field, words[field->words]);
      if (field->shape == SOS_SHAPE_EMBEDDED)
        plan->parts |= G_GUINT64_CONSTANT (1) << i;
      else
        plan_mask (plan, i, info);
    }
}

static gpointer
make_plans (gpointer unused G_GNUC_UNUSED)
{
  static SosWritePlan plans[SOS_N_RECORD_TYPES];
  const SosWritePiece *const *words = plan_all_words ();

  for (guint type = SOS_DOCUMENT; type < SOS_N_RECORD_TYPES; type++)
    plan_record (&plans[type], sos_record_info (type), words);

  return plans;
}

const SosWritePlan *
sos_write_plans (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_plans, NULL);
}

const SosWriteStep *
sos_write_find_step (const SosField *field)
{
  for (guint type = SOS_DOCUMENT; type < SOS_N_RECORD_TYPES; type++)
    {
      const SosRecordInfo *info = sos_record_info (type);

      if (field >= info->fields && field < info->fields + info->n_fields)
        return &sos_write_plans ()[type].steps[field - info->fields];
    }

  g_return_val_if_reached (NULL);
}

guint64
sos_write_plan_find_parts (const SosWritePlan *plan, gconstpointer record)
{
  guint64 set = 0;

  for (guint64 parts = plan->parts; parts != 0; parts &= parts - 1)
    {
      guint i = (guint) __builtin_ctzll (parts);
      const SosWriteStep *step = &plan->steps[i];
      const SosWritePlan *part = sos_write_plans () + step->target;

      if (sos_write_plan_find_set (part, (const char *) record + step->offset) != 0)
        set |= G_GUINT64_CONSTANT (1) << i;
    }

  return set;
}
