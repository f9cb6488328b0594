/* SPDX-License-Identifier: MIT */
/* The rows of a record as the writer wants them. */
#include "lib/json/write-plan.h"

#include "lib/model/field.h"
#include "lib/model/table.h"

/* Where the word stands that is not 0 when the row is set. */
static void
find_halves (const SosField *field, guint16 *low, guint16 *high)
{
  gboolean is_one = field->shape == SOS_SHAPE_ONE;
  gsize at = field->offset;

  if (field->shape == SOS_SHAPE_LIST && field->type == SOS_FIELD_RECORD)
    at += G_STRUCT_OFFSET (SosRecordList, n);
  else if (is_one && field->type == SOS_FIELD_INTEGER)
    at += G_STRUCT_OFFSET (SosInteger, is_set);
  else if (is_one && field->type == SOS_FIELD_NUMBER)
    at += G_STRUCT_OFFSET (SosNumber, is_set);

  *low = *high = (guint16) at;
  if (at == field->offset && field->size == sizeof (guint64))
    *high = (guint16) (at + sizeof (guint32));
}

static void
plan_record (SosWritePlan *plan, const SosRecordInfo *info)
{
  for (guint i = 0; i < info->n_fields; i++)
    {
      const SosField *field = &info->fields[i];

      plan->kinds[i] = sos_field_kind (field);
      plan->key_lengths[i] = (guint8) g_snprintf (plan->keys[i], sizeof plan->keys[i], ",\"%s\":", field->name);
      find_halves (field, &plan->low_halves[i], &plan->high_halves[i]);
      if (field->shape == SOS_SHAPE_EMBEDDED)
        plan->parts |= G_GUINT64_CONSTANT (1) << i;
    }
}

static gpointer
make_plans (gpointer unused G_GNUC_UNUSED)
{
  static SosWritePlan plans[SOS_N_RECORD_TYPES];

  for (guint type = SOS_DOCUMENT; type < SOS_N_RECORD_TYPES; type++)
    plan_record (&plans[type], sos_record_info (type));

  return plans;
}

const SosWritePlan *
sos_write_plans (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_plans, NULL);
}
