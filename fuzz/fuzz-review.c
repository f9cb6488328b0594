/* SPDX-License-Identifier: MIT */
/* Fuzz target: bytes as one document, whose practice is looked at on a day that its
 * length chooses. Whatever the map holds, checks, cycle, scales and clocks end
 * with an answer, and its text is the same after them. */
#include <sos/sos.h>

#include <stdint.h>
#include <string.h>

#include "fuzz/mutate.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
size_t LLVMFuzzerCustomMutator (uint8_t *data, size_t size, size_t max_size, unsigned int seed);

static const char *const days[] = { "1990-01-01", "2011-06-01", "2026-06-30", "2035-12-31", "9999-12-31" };

static const char *const profiles[] = { "north-yorkshire", "north-yorkshire-early-help", "sandwell", "england" };

static void
check_clocks (const SosMap *map, const char *name, SosDate day)
{
  g_autoptr (SosProfile) profile = sos_profile_find (name);
  g_autoptr (GError) error = NULL;
  g_autoptr (SosClocks) clocks = sos_clocks_new (map, profile, day, &error);
  g_autofree char *json = clocks != NULL ? sos_clocks_to_json (clocks, NULL) : NULL;

  g_assert ((clocks == NULL) == (error != NULL));
  g_assert (json == NULL || g_utf8_validate (json, -1, NULL));
}

static void
check_review (SosMap *map, SosDate day)
{
  g_autoptr (SosFindings) findings = sos_check_against (map, map, day, NULL);
  g_autoptr (SosCycleReview) review = sos_cycle_review (map, day, NULL);
  g_autoptr (SosScaling) scaling = sos_scaling_new (map, day, NULL);
  g_autofree char *found = sos_findings_to_json (findings, NULL);
  g_autofree char *cycle = sos_cycle_review_to_json (review, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = sos_render_review (map, NULL, day, NULL, 60, &error);

  g_assert (g_utf8_validate (found, -1, NULL) && g_utf8_validate (cycle, -1, NULL));
  g_assert ((shown == NULL) == (error != NULL));
  g_assert (shown == NULL || g_utf8_validate (shown, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (SosMap) map = sos_map_new_from_data ((const char *) data, size, NULL);
  g_autofree char *before = NULL, *after = NULL;
  SosDate day;

  if (map == NULL)
    return 0;

  day = sos_date_from_string (days[size % G_N_ELEMENTS (days)]);
  before = sos_map_to_hash (map);
  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    check_clocks (map, profiles[i], day);
  check_review (map, day);
  after = sos_map_to_hash (map);
  g_assert (strcmp (before, after) == 0);

  return 0;
}

size_t
LLVMFuzzerCustomMutator (uint8_t *data, size_t size, size_t max_size, unsigned int seed)
{
  return sos_mutate_json (data, size, max_size, seed);
}
