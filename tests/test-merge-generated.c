/* SPDX-License-Identifier: MIT */
/* Merging random changes of random maps. SOS_MAPS says how many, SOS_SEED which;
 * what must come out is worked out by merge-oracle.c. */
#include "tests/support.h"

#include <string.h>

#include "tests/edit.h"
#include "tests/generate.h"
#include "tests/merge-oracle.h"

#define DEFAULT_TRIPLES 500
#define MOST_EDITS 8

typedef struct {
  guint seed;
  char *texts[3];
  SosMap *maps[3];
} Triple;

enum { BASE, MINE, THEIRS };

static char *
canonical (const SosMap *map)
{
  return sos_map_to_text (map, SOS_WRITE_DEFAULT, NULL);
}

static void
triple_init (Triple *triple, guint seed)
{
  SosGenerateFlags flags = seed % 50 == 0 ? SOS_GENERATE_FULL : SOS_GENERATE_PLAIN;
  g_autofree char *generated = sos_generate_map (seed, flags);
  g_autoptr (GString) text = g_string_new (generated);

  g_string_replace (text, "1E400", "1E300", 0);
  triple->seed = seed;
  triple->texts[BASE] = sos_edit_map (text->str, 0, 0, 0);
  for (guint side = MINE; side <= THEIRS; side++)
    triple->texts[side] =
        sos_edit_map (triple->texts[BASE], 2 * seed + side, seed * 7919, 1 + (seed + 3 * side) % MOST_EDITS);
  for (guint i = 0; i < G_N_ELEMENTS (triple->texts); i++)
    triple->maps[i] = sos_test_map (triple->texts[i]);
}

static void
triple_clear (Triple *triple)
{
  for (guint i = 0; i < G_N_ELEMENTS (triple->texts); i++)
    {
      g_free (triple->texts[i]);
      sos_map_unref (triple->maps[i]);
    }
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Triple, triple_clear)

static gint
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
join_lines (const GPtrArray *lines)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) g_ptr_array_index (lines, i));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static guint n_found[SOS_CONFLICT_TOGETHER + 1];

static char *
join_conflicts (const GPtrArray *conflicts)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; conflicts != NULL && i < conflicts->len; i++)
    {
      const SosConflict *conflict = g_ptr_array_index (conflicts, i);

      n_found[conflict->kind]++;
      g_ptr_array_add (lines,
                       sos_oracle_line (sos_conflict_kind_to_string (conflict->kind), conflict->id, conflict->mine,
                                        conflict->theirs, conflict->mine_pointer, conflict->theirs_pointer));
    }
  g_ptr_array_sort (lines, compare_lines);

  return join_lines (lines);
}

/* Fails at the first line that differs; both are sorted. */
static void
check_same (guint seed, const char *found, const char *expected)
{
  g_auto (GStrv) left = g_strsplit (found, "\n", -1), right = g_strsplit (expected, "\n", -1);
  guint i = 0;

  while (left[i] != NULL && g_strcmp0 (left[i], right[i]) == 0)
    i++;
  ck_assert_msg (left[i] == NULL && right[i] == NULL, "seed %u: found\n%.400s\nexpected\n%.400s", seed, left[i],
                 right[i]);
}

static void
check_error (const GError *error, const GPtrArray *conflicts)
{
  const SosProblem *problems;
  guint n;

  ck_assert (g_error_matches (error, SOS_ERROR, SOS_ERROR_CONFLICT));
  problems = sos_error_get_problems (error, &n);
  ck_assert_uint_eq (n, MIN (conflicts->len, SOS_MAX_PROBLEMS));
  for (guint i = 0; i < n; i++)
    {
      const SosConflict *conflict = g_ptr_array_index (conflicts, i);

      ck_assert_int_eq (problems[i].code, SOS_ERROR_CONFLICT);
      ck_assert_str_eq (problems[i].pointer,
                        conflict->mine_pointer != NULL ? conflict->mine_pointer : conflict->theirs_pointer);
    }
}

/* The merged text has every value that is expected, and is a map. */
static void
check_merged (const Triple *triple, const SosMap *merged, SosOracle *oracle)
{
  g_autofree char *text = canonical (merged);
  g_autoptr (SosMap) read = sos_test_map (text);
  g_autofree char *again = canonical (read);
  g_autofree char *expected = sos_oracle_get_content (oracle);
  g_autofree char *content = sos_oracle_read_content (text, TRUE);

  ck_assert_str_eq (text, again);
  check_same (triple->seed, content, expected);
}

/* The merge, or %NULL when it is contested. */
static SosMap *
check_one_way (const Triple *triple, guint mine, guint theirs)
{
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosMap) merged =
      sos_map_merge (triple->maps[BASE], triple->maps[mine], triple->maps[theirs], &conflicts, &error);
  g_autoptr (SosOracle) oracle = sos_oracle_new (triple->texts[BASE], triple->texts[mine], triple->texts[theirs]);
  g_autofree char *found = join_conflicts (conflicts);
  g_autofree char *expected = join_lines (sos_oracle_get_conflicts (oracle));

  check_same (triple->seed, found, expected);
  ck_assert_int_eq (merged == NULL, *expected != '\0');
  ck_assert_int_eq (merged == NULL, conflicts != NULL);
  if (merged == NULL)
    check_error (error, conflicts);
  else
    check_merged (triple, merged, oracle);

  return g_steal_pointer (&merged);
}

/* Whether there is nothing contested. */
static gboolean
check_triple (const Triple *triple)
{
  g_autoptr (SosMap) merged = check_one_way (triple, MINE, THEIRS);
  g_autoptr (SosMap) swapped = check_one_way (triple, THEIRS, MINE);

  ck_assert_int_eq (merged == NULL, swapped == NULL);
  if (merged != NULL)
    {
      g_autofree char *text = canonical (merged), *other = canonical (swapped);
      g_autofree char *content = sos_oracle_read_content (text, FALSE);
      g_autofree char *other_content = sos_oracle_read_content (other, FALSE);

      check_same (triple->seed, content, other_content);
    }

  return merged != NULL;
}

static void
check_law (const Triple *triple, guint base, guint mine, guint theirs, guint expected)
{
  g_autoptr (SosMap) merged = sos_map_merge (triple->maps[base], triple->maps[mine], triple->maps[theirs], NULL, NULL);
  g_autofree char *text = merged != NULL ? canonical (merged) : NULL;

  ck_assert_msg (g_strcmp0 (text, triple->texts[expected]) == 0, "seed %u: merge (%u, %u, %u) is not %u", triple->seed,
                 base, mine, theirs, expected);
}

static void
check_laws (const Triple *triple)
{
  check_law (triple, BASE, BASE, MINE, MINE);
  check_law (triple, BASE, MINE, BASE, MINE);
  check_law (triple, MINE, MINE, BASE, BASE);
  check_law (triple, MINE, MINE, MINE, MINE);
  check_law (triple, BASE, MINE, MINE, MINE);
}

START_TEST (merges_are_what_they_should_be)
{
  guint n = sos_test_number ("SOS_MAPS", DEFAULT_TRIPLES), seed = sos_test_number ("SOS_SEED", 1), n_clean = 0;

  for (guint i = 0; i < n; i++)
    {
      g_auto (Triple) triple = { 0 };

      triple_init (&triple, seed + i);
      check_laws (&triple);
      n_clean += check_triple (&triple);
    }
  g_printerr ("# %u triples: %u clean, %u with conflicts\n", n, n_clean, n - n_clean);
  for (SosConflictKind kind = SOS_CONFLICT_FIELD; kind <= SOS_CONFLICT_TOGETHER; kind++)
    g_printerr ("# %u of the kind %s\n", n_found[kind], sos_conflict_kind_to_string (kind));
}
END_TEST

SOS_TEST_MAIN ("merge-generated", merges_are_what_they_should_be)
