/* SPDX-License-Identifier: MIT */
/* Where the records of a type stand: what the table says, looked up the other
 * way round. */
#include "lib/model/home.h"

static void
note_lists (SosHome *homes, SosRecordType owner, const SosField *container, const SosRecordInfo *info)
{
  for (guint i = 0; i < info->n_fields; i++)
    {
      const SosField *field = &info->fields[i];

      if (field->type != SOS_FIELD_RECORD)
        continue;
      if (sos_record_info (field->target)->has_id)
        homes[field->target] = (SosHome) { owner, container, field };
      else if (container == NULL && field->shape != SOS_SHAPE_LIST)
        note_lists (homes, owner, field, sos_record_info (field->target));
    }
}

static gpointer
find_homes (gpointer unused G_GNUC_UNUSED)
{
  static SosHome homes[SOS_N_RECORD_TYPES];

  for (guint type = SOS_DOCUMENT; type < SOS_N_RECORD_TYPES; type++)
    if (type == SOS_DOCUMENT || sos_record_info (type)->has_id)
      note_lists (homes, type, NULL, sos_record_info (type));

  return homes;
}

const SosHome *
sos_home_of (SosRecordType type)
{
  static GOnce once = G_ONCE_INIT;
  const SosHome *homes = g_once (&once, find_homes, NULL);

  return (guint) type < SOS_N_RECORD_TYPES && homes[type].list != NULL ? &homes[type] : NULL;
}

SosRecordList *
sos_home_list (const SosHome *home, gpointer owner)
{
  gpointer around = owner;

  if (home->container != NULL)
    around = sos_field_member_mutable (home->container, owner);
  if (home->container != NULL && home->container->shape == SOS_SHAPE_ONE)
    around = *(gpointer *) around;

  return around != NULL ? sos_field_member_mutable (home->list, around) : NULL;
}
