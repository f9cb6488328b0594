/* SPDX-License-Identifier: MIT */
/* The one table of records and fields, for code that treats them all alike. */
#pragma once

#include <sos/sos-enums.h>
#include <sos/sos-record.h>

G_BEGIN_DECLS

/**
 * SosFieldType:
 * @SOS_FIELD_TEXT: free text: `const char *`
 * @SOS_FIELD_ID: an id: `const char *`
 * @SOS_FIELD_REF: the id of a record of the type @target: `const char *`
 * @SOS_FIELD_HOST_REF: something that the host system keeps: `const char *`
 * @SOS_FIELD_TIME: an RFC 3339 time as it was written: `const char *`
 * @SOS_FIELD_DURATION: an ISO 8601 duration as it was written: `const char *`
 * @SOS_FIELD_DATE: a whole day: #SosDate
 * @SOS_FIELD_PART_DATE: a day, month or year: #SosDate
 * @SOS_FIELD_BOOL: #SosBool
 * @SOS_FIELD_ENUM: a word of the enumeration @words: `int`
 * @SOS_FIELD_ORDINAL: an integer from 1: `gint`
 * @SOS_FIELD_INTEGER: an integer that may be 0: #SosInteger
 * @SOS_FIELD_NUMBER: any finite number: #SosNumber
 * @SOS_FIELD_RECORD: a record of the type @target
 * @SOS_FIELD_JSON: any object, kept as compact JSON: `const char *`
 *
 * What a field holds, and its type in C.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_FIELD_TEXT = 1,
  SOS_FIELD_ID,
  SOS_FIELD_REF,
  SOS_FIELD_HOST_REF,
  SOS_FIELD_TIME,
  SOS_FIELD_DURATION,
  SOS_FIELD_DATE,
  SOS_FIELD_PART_DATE,
  SOS_FIELD_BOOL,
  SOS_FIELD_ENUM,
  SOS_FIELD_ORDINAL,
  SOS_FIELD_INTEGER,
  SOS_FIELD_NUMBER,
  SOS_FIELD_RECORD,
  SOS_FIELD_JSON,
} SosFieldType;

/**
 * SosFieldShape:
 * @SOS_SHAPE_ONE: the value itself; of a record a pointer to it, %NULL when
 *   absent
 * @SOS_SHAPE_EMBEDDED: a record that stands inside its parent's struct
 * @SOS_SHAPE_LIST: of records a counted list (see SOS_DECLARE_LIST()), of
 *   anything else an array with a zero after its last element
 *
 * How a field's values are laid out.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_SHAPE_ONE,
  SOS_SHAPE_EMBEDDED,
  SOS_SHAPE_LIST,
} SosFieldShape;

/**
 * SosPrivacy:
 * @SOS_PRIVACY_ID: an id; becomes a pseudonym
 * @SOS_PRIVACY_NAME: names somebody; dropped, and looked for in all free text
 * @SOS_PRIVACY_TEXT: free text; redacted
 * @SOS_PRIVACY_DATE: shifted
 * @SOS_PRIVACY_QUASI: narrows down who it is; generalised or suppressed
 * @SOS_PRIVACY_CODE: enumerations, scores, levels, durations, flags; kept
 * @SOS_PRIVACY_DROP: never exported
 *
 * What the anonymised export does with a field. Every field has a class.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_PRIVACY_ID = 1,
  SOS_PRIVACY_NAME,
  SOS_PRIVACY_TEXT,
  SOS_PRIVACY_DATE,
  SOS_PRIVACY_QUASI,
  SOS_PRIVACY_CODE,
  SOS_PRIVACY_DROP,
} SosPrivacy;

/**
 * SosField:
 * @name: key in the document
 * @doc: what it holds, in a line
 * @type: what a value is
 * @shape: one value, or a list
 * @privacy: what an export does with it
 * @target: for %SOS_FIELD_RECORD the record; for %SOS_FIELD_REF the record it
 *   must name, %SOS_RECORD_NONE for any
 * @words: for %SOS_FIELD_ENUM, else %SOS_ENUM_NONE
 * @required: whether a document without it is refused
 * @child_only: for references to people: only a child may be named
 * @absent_is_all: for references: whether naming nobody says everybody, or the
 *   whole map
 * @min: smallest integer allowed
 * @max: largest integer allowed
 * @offset: where the member stands in the record's struct, in bytes
 * @size: size of the member, in bytes
 *
 * One row of the table: a field of a record.
 *
 * Since: 0.1
 */
typedef struct {
  const char   *name;
  const char   *doc;
  SosFieldType  type;
  SosFieldShape shape;
  SosPrivacy    privacy;
  SosRecordType target;
  SosEnumType   words;
  gboolean      required;
  gboolean      child_only;
  gboolean      absent_is_all;
  gint          min;
  gint          max;
  guint16       offset;
  guint16       size;
} SosField;

/**
 * SosRecordInfo:
 * @name: name of the record, in the format's words
 * @doc: what it is, in a line
 * @type: which record
 * @has_id: whether it has an id (then its struct begins as #SosRecord does)
 * @size: size of its struct, in bytes
 * @fields: its rows, in canonical order
 * @n_fields: how many; never more than 64
 *
 * A record of the format and its fields.
 *
 * Since: 0.1
 */
typedef struct {
  const char     *name;
  const char     *doc;
  SosRecordType   type;
  gboolean        has_id;
  gsize           size;
  const SosField *fields;
  guint           n_fields;
} SosRecordInfo;

SOS_API const SosRecordInfo *sos_record_info            (SosRecordType type);
SOS_API const SosField      *sos_record_info_find_field (const SosRecordInfo *info,
                                                         const char          *name);
SOS_API gboolean             sos_field_is_set           (const SosField *field,
                                                         gconstpointer   record);
SOS_API const char          *sos_privacy_to_string      (SosPrivacy privacy);
SOS_API const char          *sos_field_type_to_string   (SosFieldType type);

G_END_DECLS
