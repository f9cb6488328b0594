/* SPDX-License-Identifier: MIT */
/* Walks what refers to records. */
#include "lib/model/references.h"

#include "lib/model/field.h"

typedef struct {
  SosReferenceVisit visit;
  gpointer user_data;
} Walk;

static void
visit_ids (const Walk *walk, const SosField *field, const char *const *ids, const SosRecord *owner, SosPlace *place)
{
  for (place->index = 0; ids[place->index] != NULL; place->index++)
    walk->visit (&(SosReference) { field, ids[place->index], owner, place }, walk->user_data);
  place->index = -1;
}

static void visit_record (const Walk *walk,
                          const SosRecordInfo *info,
                          gconstpointer record,
                          const SosRecord *owner,
                          const SosPlace *around);

static void
visit_records (const Walk *walk, const SosField *field, gconstpointer member, const SosRecord *owner, SosPlace *place)
{
  const SosRecordInfo *info = sos_record_info (field->target);
  const SosRecordList *list = member;

  if (field->shape == SOS_SHAPE_EMBEDDED)
    visit_record (walk, info, member, owner, place);
  else if (field->shape == SOS_SHAPE_ONE)
    visit_record (walk, info, *(gconstpointer const *) member, owner, place);
  else
    for (place->index = 0; (guint) place->index < list->n; place->index++)
      visit_record (walk, info, list->items[place->index], owner, place);
  place->index = -1;
}

static void
visit_record (const Walk *walk,
              const SosRecordInfo *info,
              gconstpointer record,
              const SosRecord *owner,
              const SosPlace *around)
{
  SosPlace place = { .parent = around, .index = -1 };

  if (info->has_id)
    owner = record;

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SosField *field = &info->fields[i];
      gconstpointer member = sos_field_member (field, record);

      if ((field->type != SOS_FIELD_REF && field->type != SOS_FIELD_RECORD) || !sos_field_is_set (field, record))
        continue;

      place.field = field;
      if (field->type == SOS_FIELD_RECORD)
        visit_records (walk, field, member, owner, &place);
      else if (field->shape == SOS_SHAPE_LIST)
        visit_ids (walk, field, *(const char *const *const *) member, owner, &place);
      else
        walk->visit (&(SosReference) { field, *(const char *const *) member, owner, &place }, walk->user_data);
    }
}

void
sos_references_visit (const SosRecordInfo *info,
                      gconstpointer record,
                      const SosPlace *around,
                      SosReferenceVisit visit,
                      gpointer user_data)
{
  Walk walk = { visit, user_data };

  visit_record (&walk, info, record, NULL, around);
}
