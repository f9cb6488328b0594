/* SPDX-License-Identifier: MIT */
/* The first of a map's dates. */
#include "lib/privacy/first-day.h"

#include "lib/model/field.h"
#include "lib/practice/days.h"

#define MOST_STEPS 64

/* The rows of a record that are looked at: dates, and records in which some may be. */
typedef struct {
  const SosField *fields[MOST_STEPS];
  guint n;
} Plan;

static gboolean
is_birth (const SosRecordInfo *info, const SosField *field)
{
  return info->type == SOS_PERSON && (g_str_equal (field->name, "born") || g_str_equal (field->name, "due"));
}

static gboolean
is_looked_at (const SosRecordInfo *info, const SosField *field)
{
  if (field->type == SOS_FIELD_RECORD)
    return field->privacy == SOS_PRIVACY_CODE;

  return field->privacy == SOS_PRIVACY_DATE && !is_birth (info, field);
}

static gpointer
make_plans (gpointer unused G_GNUC_UNUSED)
{
  static Plan plans[SOS_N_RECORD_TYPES];

  for (guint type = SOS_DOCUMENT; type < SOS_N_RECORD_TYPES; type++)
    {
      const SosRecordInfo *info = sos_record_info ((SosRecordType) type);

      for (guint i = 0; i < info->n_fields; i++)
        if (is_looked_at (info, &info->fields[i]))
          plans[type].fields[plans[type].n++] = &info->fields[i];
    }

  return plans;
}

static gint32 find_in (const Plan *plans, SosRecordType type, gconstpointer record, gint32 first);

static gint32
find_in_records (const Plan *plans, const SosField *field, gconstpointer member, gint32 first)
{
  const SosRecordList *list = member;

  if (field->shape == SOS_SHAPE_EMBEDDED)
    return find_in (plans, field->target, member, first);
  if (field->shape == SOS_SHAPE_ONE)
    return *(gconstpointer const *) member != NULL
               ? find_in (plans, field->target, *(gconstpointer const *) member, first)
               : first;
  for (guint i = 0; i < list->n; i++)
    first = find_in (plans, field->target, list->items[i], first);

  return first;
}

static gint32
find_in (const Plan *plans, SosRecordType type, gconstpointer record, gint32 first)
{
  const Plan *plan = &plans[type];

  for (guint i = 0; i < plan->n; i++)
    {
      gconstpointer member = sos_field_member (plan->fields[i], record);
      SosDate date;
      gint32 day;

      if (plan->fields[i]->type == SOS_FIELD_RECORD)
        {
          first = find_in_records (plans, plan->fields[i], member, first);
          continue;
        }
      date = plan->fields[i]->type == SOS_FIELD_TIME ? sos_date_of_time (*(const char *const *) member)
                                                     : *(const SosDate *) member;
      day = sos_date_to_days (date);
      if (day != 0 && (first == 0 || day < first))
        first = day;
    }

  return first;
}

gint32
sos_map_find_first_day (const SosMap *map)
{
  static GOnce once = G_ONCE_INIT;

  return find_in (g_once (&once, make_plans, NULL), SOS_DOCUMENT, sos_map_get_document (map), 0);
}
