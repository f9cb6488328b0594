/* SPDX-License-Identifier: MIT */
/* What differs between two maps. SOS_MAPS says over how many random pairs,
 * SOS_SEED which. */
#include "tests/support.h"

#include <string.h>

#include "lib/model/field.h"
#include "tests/alter.h"
#include "tests/generate.h"

#define DEFAULT_MAPS 500

/* Compares what @write says of two maps, one thing a line. */
static void
check_written (char *(*write) (const SosDiff *, gsize *), const char *before, const char *after, const char *expected)
{
  g_autoptr (SosMap) old = sos_test_map_with (before);
  g_autoptr (SosMap) now = sos_test_map_with (after);
  g_autoptr (SosDiff) diff = sos_map_diff (old, now);
  g_autofree char *wanted = g_strdelimit (g_strdup (expected), "'", '"');
  gsize length;
  g_autofree char *written = write (diff, &length);

  ck_assert_str_eq (written, wanted);
  ck_assert_uint_eq (length, strlen (written));
}

#define PEOPLE(...) "'people':[" __VA_ARGS__ "]"
#define PERSON(id) "{'id':'" id "','role':'child'}"
#define SCALE(id, ratings) "{'id':'" id "','ratings':[" ratings "]}"
#define RATING(id, value) "{'id':'" id "','by':'a','on':'2026-01-0" value "','value':" value "}"

START_TEST (equal_maps_do_not_differ)
{
  check_written (sos_diff_to_json, PEOPLE (PERSON ("a")), PEOPLE (PERSON ("a")), "[]\n");
  check_written (sos_diff_to_patch, PEOPLE (PERSON ("a")), PEOPLE (PERSON ("a")), "[]\n");
}
END_TEST

START_TEST (a_record_is_added_removed_or_moved)
{
  check_written (
      sos_diff_to_json, PEOPLE (PERSON ("a") "," PERSON ("b") "," PERSON ("c")),
      PEOPLE (PERSON ("c") "," PERSON ("a") "," PERSON ("d")),
      "[\n"
      "{'kind':'moved','record':'person','id':'c','field':null,'pointer':'/people/0','before':2,'after':0},\n"
      "{'kind':'removed','record':'person','id':'b','field':null,'pointer':'/people/1',"
      "'before':{'id':'b','role':'child'},'after':null},\n"
      "{'kind':'added','record':'person','id':'d','field':null,'pointer':'/people/2','before':null,"
      "'after':{'id':'d','role':'child'}}\n"
      "]\n");
}
END_TEST

START_TEST (a_field_is_set_changed_or_cleared)
{
  check_written (
      sos_diff_to_json, "'revision':1,'title':'x','team':'t'", "'revision':2,'title':'x','reason':'“'",
      "[\n"
      "{'kind':'changed','record':'document','id':null,'field':'revision','pointer':'/"
      "revision','before':1,'after':2},\n"
      "{'kind':'changed','record':'document','id':null,'field':'team','pointer':'/team','before':'t','after':null},\n"
      "{'kind':'changed','record':'document','id':null,'field':'reason','pointer':'/"
      "reason','before':null,'after':'“'}\n"
      "]\n");
}
END_TEST

/* Who stands under another record now was taken from there. */
START_TEST (a_record_under_another_parent_is_another_record)
{
  check_written (
      sos_diff_to_json, PEOPLE (PERSON ("a")) ",'scales':[" SCALE ("s", RATING ("r", "1")) "," SCALE ("t", "") "]",
      PEOPLE (PERSON ("a")) ",'scales':[" SCALE ("s", "") "," SCALE ("t", RATING ("r", "1")) "]",
      "[\n"
      "{'kind':'removed','record':'rating','id':'r','field':null,'pointer':'/scales/0/ratings/0',"
      "'before':{'id':'r','by':'a','on':'2026-01-01','value':1},'after':null},\n"
      "{'kind':'added','record':'rating','id':'r','field':null,'pointer':'/scales/1/ratings/0','before':null,"
      "'after':{'id':'r','by':'a','on':'2026-01-01','value':1}}\n"
      "]\n");
}
END_TEST

START_TEST (analysis_and_review_are_compared_by_field)
{
  check_written (
      sos_diff_to_json, "'analysis':{'issues':[{'id':'i'}],'family_view':'f'}", "'review':{'how':'h'}",
      "[\n"
      "{'kind':'removed','record':'issue','id':'i','field':null,'pointer':'/analysis/issues/0',"
      "'before':{'id':'i'},'after':null},\n"
      "{'kind':'changed','record':'analysis','id':null,'field':'family_view','pointer':'/analysis/family_view',"
      "'before':'f','after':null},\n"
      "{'kind':'changed','record':'review','id':null,'field':'how','pointer':'/review/how','before':null,'after':'h'}\n"
      "]\n");
}
END_TEST

START_TEST (a_small_value_is_one_value)
{
  check_written (sos_diff_to_json, PEOPLE ("{'id':'a','role':'family','network':{'joined':'2026-01-01'}}"),
                 PEOPLE ("{'id':'a','role':'family','network':{'joined':'2026-01-01','circle':'inner'}}"),
                 "[\n"
                 "{'kind':'changed','record':'person','id':'a','field':'network','pointer':'/people/0/network',"
                 "'before':{'joined':'2026-01-01'},'after':{'joined':'2026-01-01','circle':'inner'}}\n"
                 "]\n");
}
END_TEST

START_TEST (a_patch_moves_as_little_as_it_can)
{
  check_written (sos_diff_to_patch, PEOPLE (PERSON ("a") "," PERSON ("b") "," PERSON ("c") "," PERSON ("d")),
                 PEOPLE (PERSON ("e") "," PERSON ("d") "," PERSON ("a") "," PERSON ("c")),
                 "[\n"
                 "{'op':'remove','path':'/people/1'},\n"
                 "{'op':'add','path':'/people/0','value':{'id':'e','role':'child'}},\n"
                 "{'op':'move','from':'/people/3','path':'/people/1'}\n"
                 "]\n");
}
END_TEST

/* The canonical text has neither an empty column nor an empty list. */
START_TEST (a_patch_takes_whole_what_one_side_lacks)
{
  check_written (sos_diff_to_patch, "'worries':{'harm':[{'id':'h'}]},'extensions':{'a':1.50,'b':[]}",
                 "'working_well':{'strengths':[{'id':'s'}]},'review':{'how':'h'},'extensions':{'b':[],'a':1.50}",
                 "[\n"
                 "{'op':'remove','path':'/worries'},\n"
                 "{'op':'add','path':'/working_well','value':{'strengths':[{'id':'s'}]}},\n"
                 "{'op':'add','path':'/review','value':{'how':'h'}},\n"
                 "{'op':'replace','path':'/extensions','value':{'b':[],'a':1.50}}\n"
                 "]\n");
}
END_TEST

START_TEST (a_patch_changes_fields_where_the_record_stands_then)
{
  check_written (sos_diff_to_patch,
                 PEOPLE (PERSON ("a")) ",'scales':[" SCALE ("s", RATING ("r", "1")) "," SCALE ("t", "") "]",
                 PEOPLE (PERSON ("a")) ",'scales':[" SCALE ("u", "") "," SCALE ("s", RATING ("r", "2")) "]",
                 "[\n"
                 "{'op':'remove','path':'/scales/1'},\n"
                 "{'op':'add','path':'/scales/0','value':{'id':'u'}},\n"
                 "{'op':'replace','path':'/scales/1/ratings/0/on','value':'2026-01-02'},\n"
                 "{'op':'replace','path':'/scales/1/ratings/0/value','value':2}\n"
                 "]\n");
}
END_TEST

START_TEST (a_diff_keeps_what_it_needs)
{
  SosMap *old = sos_test_map_with (PEOPLE (PERSON ("a")));
  SosMap *now = sos_test_map_with (PEOPLE (PERSON ("b")));
  SosDiff *diff = sos_map_diff (old, now);
  const SosChange *const *changes;
  guint n;

  sos_map_unref (old);
  sos_map_unref (now);
  sos_diff_unref (sos_diff_ref (diff));

  changes = sos_diff_get_changes (diff, &n);
  ck_assert_uint_eq (n, 2);
  ck_assert_int_eq (changes[0]->kind, SOS_CHANGE_REMOVED);
  ck_assert_str_eq (changes[0]->id, "a");
  ck_assert_int_eq (((const SosPerson *) changes[0]->before)->role, SOS_ROLE_CHILD);
  ck_assert_ptr_null (changes[0]->after);
  ck_assert_str_eq (changes[0]->pointer_before, "/people/0");
  ck_assert_ptr_null (changes[0]->pointer_after);
  ck_assert_str_eq (((const SosRecord *) changes[1]->after)->id, "b");
  sos_diff_unref (diff);
}
END_TEST

START_TEST (no_changes_are_no_list)
{
  g_autoptr (SosMap) map = sos_test_map_with ("");
  g_autoptr (SosDiff) diff = sos_map_diff (map, map);
  guint n = 1;

  ck_assert_ptr_null (sos_diff_get_changes (diff, &n));
  ck_assert_uint_eq (n, 0);
}
END_TEST

START_TEST (kinds_have_words)
{
  ck_assert_str_eq (sos_change_kind_to_string (SOS_CHANGE_MOVED), "moved");
  ck_assert_ptr_null (sos_change_kind_to_string ((SosChangeKind) 0));
  ck_assert_ptr_null (sos_change_kind_to_string ((SosChangeKind) (SOS_CHANGE_MOVED + 1)));
}
END_TEST

/* Calls @check for pairs of maps that have more or less in common. */
static void
over_pairs (void (*check) (const SosMap *old, const SosMap *now))
{
  guint n = sos_test_number ("SOS_MAPS", DEFAULT_MAPS), seed = sos_test_number ("SOS_SEED", 1);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SosMap) old = NULL;
      g_autoptr (SosMap) now = NULL;

      sos_alter_pair (seed + i, &old, &now);
      check (old, now);
    }
}

static void
check_texts (const SosMap *old, const SosMap *now)
{
  g_autoptr (SosDiff) diff = sos_map_diff (old, now);
  g_autofree char *before = sos_map_to_text (old, SOS_WRITE_COMPACT, NULL);
  g_autofree char *after = sos_map_to_text (now, SOS_WRITE_COMPACT, NULL);
  guint n;

  sos_diff_get_changes (diff, &n);
  ck_assert_int_eq (n == 0, g_str_equal (before, after));
}

START_TEST (maps_differ_when_their_texts_do) { over_pairs (check_texts); }
END_TEST

/* How many changes of each kind there are. */
static void
count_kinds (const SosDiff *diff, guint counts[SOS_CHANGE_MOVED + 1])
{
  guint n;
  const SosChange *const *changes = sos_diff_get_changes (diff, &n);

  for (guint i = 0; i < n; i++)
    counts[changes[i]->kind]++;
}

/* What @diff says of one side, as @mirror says it of the other. */
static void
check_mirrored (const SosDiff *diff, const SosDiff *mirror, SosChangeKind kind, SosChangeKind mirrored)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint n, n_mirrored;
  const SosChange *const *changes = sos_diff_get_changes (diff, &n);
  const SosChange *const *others = sos_diff_get_changes (mirror, &n_mirrored);

  for (guint i = 0; i < n_mirrored; i++)
    if (others[i]->kind == mirrored)
      g_hash_table_add (seen, (gpointer) (others[i]->before != NULL ? others[i]->before : others[i]->after));
  for (guint i = 0; i < n; i++)
    if (changes[i]->kind == kind)
      sos_require (g_hash_table_contains (seen, changes[i]->after != NULL ? changes[i]->after : changes[i]->before));
}

static void
check_both_ways (const SosMap *old, const SosMap *now)
{
  g_autoptr (SosDiff) diff = sos_map_diff (old, now);
  g_autoptr (SosDiff) mirror = sos_map_diff (now, old);
  guint counts[SOS_CHANGE_MOVED + 1] = { 0 }, mirrored[SOS_CHANGE_MOVED + 1] = { 0 };

  count_kinds (diff, counts);
  count_kinds (mirror, mirrored);
  ck_assert_uint_eq (counts[SOS_CHANGE_ADDED], mirrored[SOS_CHANGE_REMOVED]);
  ck_assert_uint_eq (counts[SOS_CHANGE_REMOVED], mirrored[SOS_CHANGE_ADDED]);
  ck_assert_uint_eq (counts[SOS_CHANGE_CHANGED], mirrored[SOS_CHANGE_CHANGED]);
  ck_assert_uint_eq (counts[SOS_CHANGE_MOVED], mirrored[SOS_CHANGE_MOVED]);
  check_mirrored (diff, mirror, SOS_CHANGE_ADDED, SOS_CHANGE_REMOVED);
  check_mirrored (diff, mirror, SOS_CHANGE_REMOVED, SOS_CHANGE_ADDED);
  check_mirrored (diff, mirror, SOS_CHANGE_CHANGED, SOS_CHANGE_CHANGED);
}

START_TEST (what_is_added_one_way_is_removed_the_other) { over_pairs (check_both_ways); }
END_TEST

/* The holder of the field whose change is looked for. */
typedef struct {
  const SosMap *map;
  SosMap *copy;
  gboolean seen[SOS_N_RECORD_TYPES][64];
} Fields;

/* Whether the change tells of @field of a record of that type: by itself, as the
 * small value that it is in, or as the records that it holds. */
static gboolean
tells_of (const SosChange *change, const SosRecordInfo *info, const SosField *field)
{
  g_auto (GStrv) keys = g_strsplit (change->pointer_before, "/", -1);

  if (change->type == info->type)
    return change->field == field;
  if (change->field != NULL && change->field->target == info->type)
    return TRUE;

  return g_strv_contains ((const char *const *) keys, field->name);
}

static void
check_cleared (Fields *fields, const SosRecordInfo *info, const SosField *field)
{
  g_autoptr (SosDiff) diff = sos_map_diff (fields->map, fields->copy);
  guint n;
  const SosChange *const *changes = sos_diff_get_changes (diff, &n);

  ck_assert_msg (n > 0, "%s of %s is not compared", field->name, info->name);
  for (guint i = 0; i < n; i++)
    ck_assert_msg (tells_of (changes[i], info, field), "%s of %s is called something else", field->name, info->name);
}

/* Clears one field after another. An id is what a record is known by: without it
 * it is another. */
static void
clear_fields (const SosRecordInfo *info, gpointer record, gpointer user_data)
{
  Fields *fields = user_data;

  for (guint i = info->has_id ? 1 : 0; i < info->n_fields; i++)
    {
      const SosField *field = &info->fields[i];
      gpointer member = sos_field_member_mutable (field, record);
      g_autofree gpointer value = g_memdup2 (member, field->size);

      if (fields->seen[info->type][i] || !sos_field_is_set (field, record))
        continue;
      memset (member, 0, field->size);
      check_cleared (fields, info, field);
      memcpy (member, value, field->size);
      fields->seen[info->type][i] = TRUE;
    }
}

START_TEST (every_field_is_compared)
{
  Fields fields = { 0 };

  for (guint32 seed = 0; seed < 20; seed++)
    {
      g_autofree char *text = sos_generate_map (seed, SOS_GENERATE_FULL);
      g_autoptr (SosMap) map = sos_test_map (text);
      g_autoptr (SosMap) copy = sos_map_copy (map);

      fields.map = map;
      fields.copy = copy;
      sos_alter_visit (copy, clear_fields, &fields);
    }

  for (guint type = SOS_DOCUMENT; type < SOS_N_RECORD_TYPES; type++)
    {
      const SosRecordInfo *info = sos_record_info ((SosRecordType) type);

      for (guint i = info->has_id ? 1 : 0; i < info->n_fields; i++)
        ck_assert_msg (fields.seen[type][i], "%s of %s", info->fields[i].name, info->name);
    }
}
END_TEST

/* @n people in an order that has no long run in common with any other @step. */
static SosMap *
crowd (guint n, guint step)
{
  g_autoptr (GString) text = g_string_new ("{\"sos\":1,\"id\":\"m\",\"people\":[");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{\"id\":\"p%u\",\"role\":\"child\"}", i > 0 ? "," : "", i * step % n);
  g_string_append (text, "]}");

  return sos_test_map (text->str);
}

/* What takes the square of that many is noticed by whoever runs the tests. */
START_TEST (twenty_thousand_records_can_be_reordered)
{
  const guint n = 20000 / sos_test_step ();
  g_autoptr (SosMap) old = crowd (n, 1);
  g_autoptr (SosMap) now = crowd (n, 7919);
  g_autoptr (SosDiff) diff = sos_map_diff (old, now);
  g_autofree char *patch = sos_diff_to_patch (diff, NULL);
  guint counts[SOS_CHANGE_MOVED + 1] = { 0 }, n_moves = 0;

  count_kinds (diff, counts);
  for (const char *at = patch; (at = strstr (at, "\"op\":\"move\"")) != NULL; at++)
    n_moves++;
  ck_assert_uint_gt (counts[SOS_CHANGE_MOVED], n / 2);
  ck_assert_uint_eq (n_moves, counts[SOS_CHANGE_MOVED]);
}
END_TEST

SOS_TEST_MAIN ("diff",
               equal_maps_do_not_differ,
               a_record_is_added_removed_or_moved,
               a_field_is_set_changed_or_cleared,
               a_record_under_another_parent_is_another_record,
               analysis_and_review_are_compared_by_field,
               a_small_value_is_one_value,
               a_patch_moves_as_little_as_it_can,
               a_patch_takes_whole_what_one_side_lacks,
               a_patch_changes_fields_where_the_record_stands_then,
               a_diff_keeps_what_it_needs,
               no_changes_are_no_list,
               kinds_have_words,
               maps_differ_when_their_texts_do,
               what_is_added_one_way_is_removed_the_other,
               every_field_is_compared,
               twenty_thousand_records_can_be_reordered)
