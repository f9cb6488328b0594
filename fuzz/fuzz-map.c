/* SPDX-License-Identifier: MIT */
/* Fuzz target: bytes as one document. What is taken must be written so that it
 * is taken again and written the same; what is refused must say where. */
#include <sos/sos.h>

#include <stdint.h>
#include <string.h>

#include "fuzz/mutate.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
size_t LLVMFuzzerCustomMutator (uint8_t *data, size_t size, size_t max_size, unsigned int seed);

static void
check_refused (const GError *error)
{
  guint n;
  const SosProblem *problems = sos_error_get_problems (error, &n);

  g_assert (n > 0 && n <= SOS_MAX_PROBLEMS);
  for (guint i = 0; i < n; i++)
    {
      g_assert (problems[i].line > 0 && problems[i].column > 0);
      g_assert (g_utf8_validate (problems[i].message, -1, NULL));
      g_assert (*problems[i].pointer == '\0' || *problems[i].pointer == '/');
    }
}

static void
check_written (const SosMap *map, SosWriteFlags flags)
{
  gsize length, again_length;
  g_autofree char *text = sos_map_to_text (map, flags, &length);
  g_autoptr (SosMap) again = sos_map_new_from_data (text, length, NULL);
  g_autofree char *again_text = NULL;

  g_assert (again != NULL);
  again_text = sos_map_to_text (again, flags, &again_length);
  g_assert (length == again_length && memcmp (text, again_text, length) == 0);
}

static void
check_taken (const SosMap *map)
{
  const SosPersonList *people = &sos_map_get_document (map)->people;
  g_autoptr (SosMap) copy = sos_map_copy (map);
  g_autofree char *shown = sos_render_text (map, 60);

  g_assert (g_utf8_validate (shown, -1, NULL));
  check_written (map, SOS_WRITE_DEFAULT);
  check_written (copy, SOS_WRITE_COMPACT);
  if (people->n > 0)
    {
      g_autoptr (SosMap) view = sos_map_copy_for (map, people->items[0]->id, NULL);

      check_written (view, SOS_WRITE_DEFAULT);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosMap) map = sos_map_new_from_data ((const char *) data, size, &error);

  g_assert ((map == NULL) == (error != NULL));
  if (map == NULL)
    check_refused (error);
  else
    check_taken (map);

  return 0;
}

size_t
LLVMFuzzerCustomMutator (uint8_t *data, size_t size, size_t max_size, unsigned int seed)
{
  return sos_mutate_json (data, size, max_size, seed);
}
