/* SPDX-License-Identifier: MIT */
/* The table of fields covers the structs, and every row is whole. */
#include "tests/support.h"

#include <string.h>

START_TEST (every_record_is_described)
{
  for (guint type = SOS_DOCUMENT; type < SOS_N_TABLE_TYPES; type++)
    {
      const SosRecordInfo *info = sos_record_info ((SosRecordType) type);

      ck_assert_ptr_nonnull (info);
      ck_assert_int_eq (info->type, type);
      ck_assert_ptr_nonnull (info->name);
      ck_assert_uint_gt (strlen (info->doc), 0);
      ck_assert_uint_gt (info->n_fields, 0);
      ck_assert_uint_le (info->n_fields, 64);
    }

  ck_assert_ptr_null (sos_record_info (SOS_RECORD_NONE));
  ck_assert_ptr_null (sos_record_info (SOS_N_TABLE_TYPES));
}
END_TEST

static void
check_row (const SosRecordInfo *info, const SosField *field)
{
  const char *where = field->name;

  ck_assert_msg (field->privacy >= SOS_PRIVACY_ID && field->privacy <= SOS_PRIVACY_DROP, "%s: class", where);
  ck_assert_msg (strlen (field->doc) > 0, "%s: doc", where);
  ck_assert_msg (field->offset + field->size <= info->size, "%s: offset", where);
  ck_assert_msg (sos_field_type_to_string (field->type) != NULL, "%s: type", where);
  ck_assert_msg ((field->type == SOS_FIELD_ENUM) == (field->words != SOS_ENUM_NONE), "%s: words", where);
  ck_assert_msg (field->type != SOS_FIELD_RECORD || field->target != SOS_RECORD_NONE, "%s: target", where);
  ck_assert_msg (!field->child_only || field->target == SOS_PERSON, "%s: child", where);
  ck_assert_msg (field->min <= field->max, "%s: range", where);
  ck_assert_ptr_eq (sos_record_info_find_field (info, field->name), field);
}

START_TEST (every_row_is_whole)
{
  for (guint type = SOS_DOCUMENT; type < SOS_N_TABLE_TYPES; type++)
    {
      const SosRecordInfo *info = sos_record_info ((SosRecordType) type);

      for (guint i = 0; i < info->n_fields; i++)
        check_row (info, &info->fields[i]);
      ck_assert_ptr_null (sos_record_info_find_field (info, "zebra"));
      ck_assert_ptr_null (sos_record_info_find_field (info, "a key that is much longer than any of them"));
      ck_assert_ptr_null (sos_record_info_find_field (info, ""));
    }
}
END_TEST

/* Marks each byte of a struct that a row stands for. What is left over must be
 * padding: shorter than the alignment of a pointer, and before a member that
 * needs it or at the end. */
static void
check_cover (const SosRecordInfo *info)
{
  g_autofree guint8 *covered = g_malloc0 (info->size);
  gsize gap = 0;

  for (guint i = 0; i < info->n_fields; i++)
    memset (covered + info->fields[i].offset, 1, info->fields[i].size);
  if (info->has_id)
    memset (covered + G_STRUCT_OFFSET (SosRecord, type), 1, sizeof (SosRecordType));

  for (gsize i = 0; i < info->size; i++)
    {
      gap = covered[i] ? 0 : gap + 1;
      ck_assert_msg (gap < sizeof (gpointer), "%s: bytes before %zu are in no row", info->name, i);
      ck_assert_msg (gap == 0 || i % sizeof (gint) != 0 || gap <= sizeof (gint), "%s: %zu", info->name, i);
    }
}

START_TEST (rows_cover_the_structs)
{
  for (guint type = SOS_DOCUMENT; type < SOS_N_TABLE_TYPES; type++)
    check_cover (sos_record_info ((SosRecordType) type));
}
END_TEST

START_TEST (records_begin_alike)
{
  for (guint type = SOS_DOCUMENT; type < SOS_N_TABLE_TYPES; type++)
    {
      const SosRecordInfo *info = sos_record_info ((SosRecordType) type);

      if (!info->has_id)
        continue;
      ck_assert_str_eq (info->fields[0].name, "id");
      ck_assert_uint_eq (info->fields[0].offset, G_STRUCT_OFFSET (SosRecord, id));
      ck_assert_str_eq (info->fields[info->n_fields - 1].name, "keep_from");
      ck_assert_uint_eq (info->fields[info->n_fields - 1].offset, G_STRUCT_OFFSET (SosRecord, keep_from));
    }
}
END_TEST

/* Everything of a name's or identifier's kind is never exported as it is. */
START_TEST (privacy_classes_are_as_the_format_says)
{
  static const struct {
    SosRecordType type;
    const char *name;
    SosPrivacy privacy;
  } expected[] = {
    { SOS_DOCUMENT, "extensions", SOS_PRIVACY_DROP },
    { SOS_DOCUMENT, "title", SOS_PRIVACY_NAME },
    { SOS_DOCUMENT, "practice_check", SOS_PRIVACY_DROP },
    { SOS_DOCUMENT, "case", SOS_PRIVACY_ID },
    { SOS_DOCUMENT, "authority", SOS_PRIVACY_QUASI },
    { SOS_PERSON, "name", SOS_PRIVACY_NAME },
    { SOS_PERSON, "also_known_as", SOS_PRIVACY_NAME },
    { SOS_PERSON, "identifiers", SOS_PRIVACY_NAME },
    { SOS_PERSON, "born", SOS_PRIVACY_DATE },
    { SOS_PERSON, "sex", SOS_PRIVACY_QUASI },
    { SOS_PERSON, "relationship", SOS_PRIVACY_QUASI },
    { SOS_NEED, "aspect", SOS_PRIVACY_QUASI },
    { SOS_VOICE, "documents", SOS_PRIVACY_DROP },
    { SOS_FRAME, "picture", SOS_PRIVACY_DROP },
    { SOS_HARM, "text", SOS_PRIVACY_TEXT },
    { SOS_RATING, "value", SOS_PRIVACY_CODE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const SosField *field = sos_record_info_find_field (sos_record_info (expected[i].type), expected[i].name);

      ck_assert_ptr_nonnull (field);
      ck_assert_str_eq (sos_privacy_to_string (field->privacy), sos_privacy_to_string (expected[i].privacy));
    }

  for (guint i = 0; i < sos_record_info (SOS_IDENTIFIERS)->n_fields; i++)
    ck_assert_int_eq (sos_record_info (SOS_IDENTIFIERS)->fields[i].privacy, SOS_PRIVACY_NAME);
  ck_assert_ptr_null (sos_privacy_to_string ((SosPrivacy) 0));
  ck_assert_ptr_null (sos_privacy_to_string ((SosPrivacy) 99));
  ck_assert_ptr_null (sos_field_type_to_string ((SosFieldType) 99));
}
END_TEST

START_TEST (words_go_there_and_back)
{
  for (guint type = SOS_ENUM_NONE + 1; type < SOS_N_TABLE_ENUMS; type++)
    {
      guint n = sos_enum_get_n_words ((SosEnumType) type);

      ck_assert_ptr_nonnull (sos_enum_get_name ((SosEnumType) type));
      ck_assert_uint_gt (n, 0);
      for (gint value = 1; value <= (gint) n; value++)
        {
          const char *word = sos_enum_to_string ((SosEnumType) type, value);

          ck_assert_ptr_nonnull (word);
          ck_assert_int_eq (sos_enum_from_string ((SosEnumType) type, word), value);
        }
      ck_assert_ptr_null (sos_enum_to_string ((SosEnumType) type, 0));
      ck_assert_ptr_null (sos_enum_to_string ((SosEnumType) type, (gint) n + 1));
      ck_assert_ptr_null (sos_enum_to_string ((SosEnumType) type, -1));
      ck_assert_int_eq (sos_enum_from_string ((SosEnumType) type, "zebra"), 0);
      ck_assert_int_eq (sos_enum_from_string ((SosEnumType) type, ""), 0);
    }

  ck_assert_ptr_null (sos_enum_get_name (SOS_ENUM_NONE));
  ck_assert_uint_eq (sos_enum_get_n_words (SOS_N_TABLE_ENUMS), 0);
  ck_assert_ptr_null (sos_enum_to_string (SOS_N_TABLE_ENUMS, 1));
  ck_assert_int_eq (sos_enum_from_string (SOS_N_TABLE_ENUMS, "child"), 0);
}
END_TEST

START_TEST (errors_go_there_and_back)
{
  for (guint code = SOS_ERROR_SYNTAX; code <= SOS_ERROR_IO; code++)
    ck_assert_int_eq (sos_error_from_string (sos_error_to_string ((SosError) code)), code);

  ck_assert_ptr_null (sos_error_to_string ((SosError) 0));
  ck_assert_ptr_null (sos_error_to_string ((SosError) 99));
  ck_assert_int_eq (sos_error_from_string ("zebra"), 0);
}
END_TEST

SOS_TEST_MAIN ("table",
               every_record_is_described,
               every_row_is_whole,
               rows_cover_the_structs,
               records_begin_alike,
               privacy_classes_are_as_the_format_says,
               words_go_there_and_back,
               errors_go_there_and_back)
