/* SPDX-License-Identifier: MIT */
/* Random edits of random maps: every rule holds after each of them, whatever is
 * refused is refused by the reader too, and what is rolled back never was.
 * SOS_MAPS says how many sequences, SOS_SEED which. */
#include "tests/support.h"

#include <stdio.h>
#include <string.h>

#include "lib/model/home.h"
#include "lib/model/references.h"
#include "tests/generate.h"

#define MOST_EDITS 12

typedef struct {
  GRand *rand;
  SosMap *map;
  SosMap *donor; /* whose records and values are put into the map */
  char *text;    /* of the map as it is */
  guint n_done;
  guint n_refused;
} Session;

static guint
pick (Session *session, guint n)
{
  return n > 0 ? (guint) g_rand_int_range (session->rand, 0, (gint32) n) : 0;
}

static gboolean
chance (Session *session, guint one_in)
{
  return pick (session, one_in) == 0;
}

/* Check's own message would hold both texts. */
static void
must_be_same (const char *a, const char *b)
{
  gsize at = 0;

  while (a[at] != '\0' && a[at] == b[at])
    at++;
  ck_assert_msg (a[at] == b[at], "the texts part at: %.60s | %.60s", a + at, b + at);
}

/* All records of a map that have ids. */

static void
gather (const SosRecordInfo *info, gconstpointer record, gconstpointer owner G_GNUC_UNUSED, gpointer array)
{
  if (info->has_id)
    g_ptr_array_add (array, (gpointer) record);
}

static GPtrArray *
records_of (const SosMap *map)
{
  GPtrArray *records = g_ptr_array_new ();

  sos_map_visit (map, gather, records);

  return records;
}

static const SosRecord *
pick_record (Session *session, const SosMap *map, SosRecordType type)
{
  g_autoptr (GPtrArray) records = records_of (map);
  const SosRecord *found = NULL;
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    {
      const SosRecord *record = g_ptr_array_index (records, i);

      if ((type == SOS_RECORD_NONE || record->type == type) && pick (session, ++n) == 0)
        found = record;
    }

  return found;
}

/* Ids of the map in place of the donor's, mostly: then the edit may hold. */
static const char *
pick_ref (Session *session, const SosField *field, const char *otherwise)
{
  const SosRecord *record = pick_record (session, session->map, field->target);

  return record != NULL && !chance (session, 30) ? record->id : otherwise;
}

static void
redirect (Session *session, const SosRecordInfo *info, gpointer record, GPtrArray *garbage)
{
  for (guint i = 0; i < info->n_fields; i++)
    {
      const SosField *field = &info->fields[i];
      gpointer member = sos_field_member_mutable (field, record);

      if (!sos_field_is_set (field, record))
        continue;
      if (field->type == SOS_FIELD_RECORD && field->shape == SOS_SHAPE_ONE)
        {
          gpointer inner = g_memdup2 (*(gpointer *) member, sos_record_info (field->target)->size);

          g_ptr_array_add (garbage, inner);
          redirect (session, sos_record_info (field->target), inner, garbage);
          *(gpointer *) member = inner;
        }
      else if (field->type == SOS_FIELD_RECORD)
        {
          SosRecordList *list = member;
          gpointer *items = g_memdup2 (list->items, list->n * sizeof *items);

          g_ptr_array_add (garbage, items);
          for (guint j = 0; j < list->n; j++)
            {
              items[j] = g_memdup2 (items[j], sos_record_info (field->target)->size);
              g_ptr_array_add (garbage, items[j]);
              redirect (session, sos_record_info (field->target), items[j], garbage);
            }
          list->items = (gconstpointer const *) items;
        }
      else if (field->type == SOS_FIELD_REF && field->shape == SOS_SHAPE_LIST)
        {
          const char **ids = g_memdup2 (*(gpointer *) member, (g_strv_length (*(char ***) member) + 1) * sizeof *ids);

          g_ptr_array_add (garbage, ids);
          for (guint j = 0; ids[j] != NULL; j++)
            ids[j] = pick_ref (session, field, ids[j]);
          *(const char ***) member = ids;
        }
      else if (field->type == SOS_FIELD_REF)
        *(const char **) member = pick_ref (session, field, *(const char **) member);
    }
}

/* Of two records that may not both be there, the reader names the later one, a
 * change its own. */
static gboolean
same_problem (const SosProblem *a, const SosProblem *b)
{
  if (a->code != b->code)
    return FALSE;

  return a->code == SOS_ERROR_ID || a->code == SOS_ERROR_RULE || g_str_equal (a->pointer, b->pointer);
}

/* The map as it would be, whether it may or not: struct surgery that asks nobody,
 * and what the reader has to say of it. */
static void
must_be_refused (const SosMap *forced, const GError *error)
{
  g_autofree char *text = sos_map_to_text (forced, SOS_WRITE_DEFAULT, NULL);
  g_autoptr (GError) why = NULL;
  g_autoptr (SosMap) read = sos_map_new_from_data (text, strlen (text), &why);
  const SosProblem *problems, *expected;
  guint n, n_expected;
  gboolean is_known;

  ck_assert_msg (read == NULL, "refused though the reader takes it: %s", error->message);
  problems = sos_error_get_problems (error, &n);
  expected = sos_error_get_problems (why, &n_expected);
  ck_assert_uint_gt (n, 0);
  /* The reader says no more than so many. */
  is_known = n_expected == SOS_MAX_PROBLEMS;
  for (guint i = 0; i < n_expected; i++)
    is_known |= same_problem (&expected[i], &problems[0]);
  ck_assert_msg (is_known, "refused for another reason than the reader's: %s, not %s", error->message, why->message);
}

static SosMap *
force_add (const SosMap *map, const char *parent, gconstpointer record, const char *made_id)
{
  SosMap *forced = sos_map_copy (map);
  SosRecord *added = sos_arena_alloc (&forced->arena, sos_record_info (((const SosRecord *) record)->type)->size);
  const SosHome *home = sos_home_of (((const SosRecord *) record)->type);
  gpointer owner = parent != NULL ? (gpointer) sos_map_lookup (forced, SOS_RECORD_NONE, parent) : &forced->document;
  SosRecordList *list = sos_home_list (home, owner);
  gconstpointer *items;

  if (list == NULL)
    {
      *(gpointer *) sos_field_member_mutable (home->container, owner) =
          sos_arena_alloc (&forced->arena, sos_record_info (home->container->target)->size);
      list = sos_home_list (home, owner);
    }
  memcpy (added, record, sos_record_info (((const SosRecord *) record)->type)->size);
  if (added->id == NULL)
    added->id = sos_arena_copy_string (&forced->arena, made_id, strlen (made_id));
  items = sos_arena_alloc (&forced->arena, (list->n + 1) * sizeof *items);
  if (list->n > 0)
    memcpy (items, list->items, list->n * sizeof *items);
  items[list->n] = added;
  *list = (SosRecordList) { items, list->n + 1 };

  return forced;
}

static gboolean
edit_add (Session *session)
{
  g_autoptr (GPtrArray) garbage = g_ptr_array_new_with_free_func (g_free);
  const SosRecord *source = pick_record (session, session->donor, SOS_RECORD_NONE);
  const SosRecordInfo *info = sos_record_info (source->type);
  g_autofree SosRecord *record = g_memdup2 (source, info->size);
  SosRecordType owner = sos_home_of (source->type)->owner;
  const SosRecord *parent = owner != SOS_DOCUMENT ? pick_record (session, session->map, owner) : NULL;
  g_autoptr (GError) error = NULL;
  const char *id;

  if (owner != SOS_DOCUMENT && parent == NULL)
    return TRUE;
  redirect (session, info, record, garbage);
  if (chance (session, 3))
    record->id = NULL;

  id = sos_map_add (session->map, source->type, parent != NULL ? parent->id : NULL, record, info->size, &error);
  if (id == NULL)
    {
      g_autoptr (SosMap) forced = force_add (session->map, parent != NULL ? parent->id : NULL, record, "made-up-id");

      must_be_refused (forced, error);
      return FALSE;
    }

  ck_assert (record->id == NULL || g_str_equal (record->id, id));
  ck_assert_ptr_nonnull (sos_map_lookup (session->map, source->type, id));

  return TRUE;
}

/* Some values of the donor's, some taken away. */
static void
alter (Session *session, const SosRecordInfo *info, gpointer record, gconstpointer other)
{
  for (guint n = 1 + pick (session, 4); n > 0; n--)
    {
      const SosField *field = &info->fields[pick (session, info->n_fields)];
      gpointer member = sos_field_member_mutable (field, record);

      if (!sos_field_is_own (field) || member == record)
        continue;
      if (other == NULL || chance (session, 3))
        memset (member, 0, field->size);
      else
        memcpy (member, sos_field_member (field, other), field->size);
    }
}

/* Pointers to records of the map as it stands in a copy of it. */
static void
force_record (SosMap *forced, const SosRecordInfo *info, gconstpointer record)
{
  SosRecord *before = (SosRecord *) sos_map_lookup (forced, info->type, ((const SosRecord *) record)->id);

  for (guint i = 0; i < info->n_fields; i++)
    if (sos_field_is_own (&info->fields[i]))
      memcpy (sos_field_member_mutable (&info->fields[i], before), sos_field_member (&info->fields[i], record),
              info->fields[i].size);
}

static gboolean
edit_update (Session *session)
{
  g_autoptr (GPtrArray) garbage = g_ptr_array_new_with_free_func (g_free);
  const SosRecord *before = pick_record (session, session->map, SOS_RECORD_NONE);
  const SosRecordInfo *info;
  g_autofree SosRecord *record = NULL;
  g_autoptr (GError) error = NULL;

  if (before == NULL)
    return TRUE;
  info = sos_record_info (before->type);
  record = g_memdup2 (before, info->size);
  alter (session, info, record, pick_record (session, session->donor, before->type));
  redirect (session, info, record, garbage);

  if (!sos_map_update (session->map, before->type, record, info->size, &error))
    {
      g_autoptr (SosMap) forced = sos_map_copy (session->map);

      force_record (forced, info, record);
      must_be_refused (forced, error);
      return FALSE;
    }

  return TRUE;
}

/* The map's own fields, the analysis or the review. */
static gboolean
edit_single (Session *session)
{
  static const SosRecordType types[] = { SOS_DOCUMENT, SOS_ANALYSIS, SOS_REVIEW };
  SosRecordType type = types[pick (session, G_N_ELEMENTS (types))];
  const SosRecordInfo *info = sos_record_info (type);
  const SosDocument *now = sos_map_get_document (session->map), *other = sos_map_get_document (session->donor);
  gconstpointer current[] = { now, now->analysis, now->review }, donors[] = { other, other->analysis, other->review };
  guint which = type == SOS_DOCUMENT ? 0 : type == SOS_ANALYSIS ? 1 : 2;
  g_autoptr (GPtrArray) garbage = g_ptr_array_new_with_free_func (g_free);
  g_autofree gpointer record = g_malloc0 (info->size);
  g_autoptr (GError) error = NULL;

  if (current[which] != NULL)
    memcpy (record, current[which], info->size);
  alter (session, info, record, donors[which]);
  if (type == SOS_REVIEW)
    redirect (session, info, record, garbage);

  if (!sos_map_update (session->map, type, record, info->size, &error))
    {
      guint n;

      ck_assert (sos_error_get_problems (error, &n)->code == SOS_ERROR_REQUIRED || type == SOS_REVIEW);
      return FALSE;
    }

  return TRUE;
}

static void
must_be_unnamed (const SosReference *reference, gpointer id)
{
  sos_require (!g_str_equal (reference->id, id));
}

static void
is_named (const SosReference *reference, gpointer data)
{
  gpointer *question = data;

  if (g_str_equal (reference->id, question[0]) &&
      (reference->owner == NULL || !g_str_equal (reference->owner->id, question[0])))
    question[1] = question[0];
}

static gboolean
edit_remove (Session *session)
{
  const SosRecord *record = pick_record (session, session->map, SOS_RECORD_NONE);
  SosRemoveFlags flags = chance (session, 2) ? SOS_REMOVE_REFERENCES : SOS_REMOVE_DEFAULT;
  gpointer question[2] = { NULL, NULL };
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  const SosRecordInfo *document = sos_record_info (SOS_DOCUMENT);

  if (record == NULL)
    return TRUE;
  question[0] = id = g_strdup (record->id);
  sos_references_visit (document, sos_map_get_document (session->map), NULL, is_named, question);

  if (!sos_map_remove (session->map, id, flags, &error))
    {
      ck_assert_int_eq (error->code, SOS_ERROR_REFERENCE);
      ck_assert_int_eq (flags, SOS_REMOVE_DEFAULT);
      return FALSE;
    }

  ck_assert (flags == SOS_REMOVE_REFERENCES || question[1] == NULL);
  ck_assert_ptr_null (sos_map_lookup (session->map, SOS_RECORD_NONE, id));
  sos_references_visit (document, sos_map_get_document (session->map), NULL, must_be_unnamed, id);

  return TRUE;
}

/* What the map says of itself is what its text says. */
static void
check_map (const SosMap *map, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosMap) read = sos_map_new_from_data (text, strlen (text), &error);
  g_autoptr (GPtrArray) records = records_of (map);
  const SosPersonList *children = sos_map_get_children (map), *expected;
  g_autofree char *again = NULL;

  ck_assert_msg (read != NULL, "an edit left a map that cannot be read: %s", error != NULL ? error->message : "");
  again = sos_map_to_text (read, SOS_WRITE_DEFAULT, NULL);
  must_be_same (again, text);

  for (guint i = 0; i < records->len; i++)
    {
      const SosRecord *record = g_ptr_array_index (records, i);

      sos_require (sos_map_lookup (map, record->type, record->id) == record);
    }

  expected = sos_map_get_children (read);
  ck_assert_uint_eq (children->n, expected->n);
  for (guint i = 0; i < children->n; i++)
    sos_require (g_str_equal (children->items[i]->id, expected->items[i]->id));
}

static void
edit (Session *session)
{
  static gboolean (*const edits[]) (Session *) = { edit_add,    edit_add,    edit_update, edit_update,
                                                   edit_update, edit_single, edit_remove };
  gboolean is_done = edits[pick (session, G_N_ELEMENTS (edits))](session);
  char *text = sos_map_to_text (session->map, SOS_WRITE_DEFAULT, NULL);

  if (is_done)
    check_map (session->map, text);
  else
    must_be_same (text, session->text);
  session->n_done += is_done;
  session->n_refused += !is_done;
  g_free (session->text);
  session->text = text;
}

/* Edits, and transactions of edits, inside one another. */
static void
edit_for_a_while (Session *session, guint depth)
{
  for (guint n = 1 + pick (session, MOST_EDITS); n > 0; n--)
    {
      g_autofree char *before = NULL;

      if (depth == 3 || !chance (session, 5))
        {
          edit (session);
          continue;
        }

      before = g_strdup (session->text);
      sos_map_begin (session->map);
      edit_for_a_while (session, depth + 1);
      if (chance (session, 2))
        {
          sos_map_commit (session->map);
          continue;
        }
      sos_map_rollback (session->map);
      g_free (session->text);
      session->text = sos_map_to_text (session->map, SOS_WRITE_DEFAULT, NULL);
      must_be_same (session->text, before);
      check_map (session->map, session->text);
    }
}

static SosMap *
generate (guint32 seed, SosGenerateFlags flags)
{
  g_autofree char *text = sos_generate_map (seed, flags);

  return sos_test_map (text);
}

START_TEST (every_rule_holds_after_each_edit)
{
  guint n = sos_test_number ("SOS_MAPS", 500), seed = sos_test_number ("SOS_SEED", 1), n_done = 0, n_refused = 0;

  for (guint i = 0; i < n; i++)
    {
      SosGenerateFlags flags = i % 10 == 0 ? SOS_GENERATE_FULL : SOS_GENERATE_PLAIN;
      g_autoptr (SosMap) map = i % 20 == 1 ? sos_map_new ("new", NULL) : generate (seed + i, flags);
      g_autoptr (SosMap) donor = generate (seed + n + i, SOS_GENERATE_PLAIN);
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed + i);
      Session session = { .rand = rand, .map = map, .donor = donor };

      session.text = sos_map_to_text (map, SOS_WRITE_DEFAULT, NULL);
      edit_for_a_while (&session, 0);
      g_free (session.text);
      n_done += session.n_done;
      n_refused += session.n_refused;
    }

  printf ("# %u edits held, %u were refused\n", n_done, n_refused);
  ck_assert_uint_gt (n_done, n);
  ck_assert_uint_gt (n_refused, n / 2);
}
END_TEST

SOS_TEST_MAIN ("edits", every_rule_holds_after_each_edit)
