/* SPDX-License-Identifier: MIT */
/* Reading a record through its rows. */
#pragma once

#include <sos/sos-field.h>

/* Any list made by SOS_DECLARE_LIST(): they are laid out alike. */
typedef struct {
  gconstpointer const *items;
  guint                n;
} SosRecordList;

static inline gconstpointer
sos_field_member (const SosField *field, gconstpointer record)
{
  return (const char *) record + field->offset;
}

static inline gpointer
sos_field_member_mutable (const SosField *field, gpointer record)
{
  return (char *) record + field->offset;
}

/* A field is one of three things: a list of records that have ids of their own, an
 * object of the document itself (a column, the analysis, the review), or part of
 * what its record says, whatever its shape. */
gboolean sos_field_is_list_by_id (const SosField *field);
gboolean sos_field_is_part       (const SosField *field);
gboolean sos_field_is_own        (const SosField *field);

/* Whether no field of the record is set. */
gboolean sos_record_is_empty (const SosRecordInfo *info, gconstpointer record);

/* Whether one value of the field is a string in C. */
static inline gboolean
sos_field_is_string (const SosField *field)
{
  switch (field->type)
    {
    case SOS_FIELD_TEXT:
    case SOS_FIELD_ID:
    case SOS_FIELD_REF:
    case SOS_FIELD_HOST_REF:
    case SOS_FIELD_TIME:
    case SOS_FIELD_DURATION:
    case SOS_FIELD_JSON:
      return TRUE;
    default:
      return FALSE;
    }
}
