/* SPDX-License-Identifier: MIT */
/* Fuzz target: maps, one a line, that are compared, merged and changed. Whatever
 * they are, a merge with a side that changed nothing gives the other, what comes
 * out can be read, and what is rolled back never was. */
#include <sos/sos.h>

#include <stdint.h>
#include <string.h>

#include "fuzz/mutate.h"

#define MAX_MAPS 3

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
size_t LLVMFuzzerCustomMutator (uint8_t *data, size_t size, size_t max_size, unsigned int seed);

static char *
text_of (const SosMap *map)
{
  return sos_map_to_text (map, SOS_WRITE_DEFAULT, NULL);
}

static void
must_be_same (const SosMap *a, const SosMap *b)
{
  g_autofree char *left = text_of (a), *right = text_of (b);

  g_assert_cmpstr (left, ==, right);
}

static void
check_read_again (const SosMap *map)
{
  g_autofree char *text = text_of (map);
  g_autoptr (SosMap) again = sos_map_new_from_data (text, strlen (text), NULL);

  g_assert (again != NULL);
  must_be_same (map, again);
}

static void
check_diff (const SosMap *old, const SosMap *now)
{
  g_autofree char *before = text_of (old), *after = text_of (now);
  g_autoptr (SosDiff) diff = sos_map_diff (old, now);
  g_autofree char *patch = sos_diff_to_patch (diff, NULL), *json = sos_diff_to_json (diff, NULL);
  g_autofree char *shown = sos_render_diff (diff, 60);
  guint n;

  sos_diff_get_changes (diff, &n);
  g_assert ((n == 0) == g_str_equal (before, after));
  g_assert ((n == 0) == g_str_has_prefix (patch, "[]"));
  g_assert (g_utf8_validate (json, -1, NULL) && g_utf8_validate (shown, -1, NULL));
}

static void
check_merge (const SosMap *base, const SosMap *mine, const SosMap *theirs)
{
  g_autoptr (SosMap) one_side = sos_map_merge (base, base, mine, NULL, NULL);
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (SosMap) merged = sos_map_merge (base, mine, theirs, &conflicts, NULL);

  g_assert (one_side != NULL && (merged == NULL) == (conflicts != NULL));
  must_be_same (one_side, mine);
  if (merged != NULL)
    check_read_again (merged);
}

static void
check_changes (SosMap *map)
{
  g_autoptr (SosMap) before = sos_map_copy (map);
  const SosPersonList *people = &sos_map_get_document (before)->people;

  sos_map_begin (map);
  for (guint i = 0; i < people->n && i < 8; i++)
    {
      const SosPerson *person = sos_map_lookup (map, SOS_PERSON, people->items[i]->id);

      /* Somebody may have gone with somebody before. */
      if (person == NULL)
        continue;
      if (i % 2 == 0)
        g_assert (sos_map_remove (map, person->id, SOS_REMOVE_REFERENCES, NULL));
      else
        g_assert (sos_map_update_record (map, person, NULL));
      check_read_again (map);
    }
  sos_map_rollback (map);
  must_be_same (map, before);
}

static guint
read_maps (const uint8_t *data, size_t size, SosMap *maps[MAX_MAPS])
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, (gssize) size, NULL);
  g_autoptr (SosReader) reader = sos_reader_new_for_stream (stream);
  guint n = 0, n_tries = 0;

  while (n < MAX_MAPS && n_tries++ < 2 * MAX_MAPS)
    {
      SosMap *map = NULL;

      if (!sos_reader_next (reader, &map, NULL, NULL))
        continue;
      if (map == NULL)
        break;
      maps[n++] = map;
    }

  return n;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  SosMap *maps[MAX_MAPS] = { NULL };
  guint n = read_maps (data, size, maps);

  if (n > 0)
    {
      const SosMap *mine = maps[n > 1 ? 1 : 0], *theirs = maps[n > 2 ? 2 : 0];

      check_diff (maps[0], mine);
      check_merge (maps[0], mine, theirs);
      check_changes (maps[0]);
    }
  for (guint i = 0; i < n; i++)
    sos_map_unref (maps[i]);

  return 0;
}

/* One of the lines is mutated; a single one gets a second, which is a mutant of
 * it. */
size_t
LLVMFuzzerCustomMutator (uint8_t *data, size_t size, size_t max_size, unsigned int seed)
{
  uint8_t *newline = size > 0 ? memchr (data, '\n', size) : NULL;
  size_t first = newline != NULL ? (size_t) (newline - data) + 1 : size, rest = size - first;

  if (newline != NULL && rest > 0 && seed % 4 != 0)
    return first + sos_mutate_json (data + first, rest, max_size - first, seed / 4);
  if (newline == NULL && size > 0 && 2 * size + 1 <= max_size)
    {
      data[size] = '\n';
      memcpy (data + size + 1, data, size);
      return size + 1 + sos_mutate_json (data + size + 1, size, max_size - size - 1, seed / 4);
    }

  return sos_mutate_json (data, size, max_size, seed / 4);
}
