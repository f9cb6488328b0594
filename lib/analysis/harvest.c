/* SPDX-License-Identifier: MIT */
/* Reads a corpus with threads, and puts what its maps give into tables. */
#include "lib/analysis/harvest.h"

#include <string.h>

#include "lib/analysis/crop.h"
#include "lib/analysis/refusals.h"
#include "lib/json/json-text.h"

#define DROP_AT_LEAST 10000

typedef struct {
  SosHarvest *harvest;
  const SosHarvestOptions *options;
  guint n_dropped; /* maps that were left out and whose rows are gone */
} Work;

static gpointer
make_crop (gpointer data)
{
  const SosHarvestOptions *options = ((const Work *) data)->options;

  return sos_crop_new (&options->questions, options->relay.is_strict);
}

static void
free_crop (gpointer crop)
{
  sos_crop_free (crop);
}

static void
empty_crop (gpointer crop)
{
  sos_crop_empty (crop);
}

/* For each map: printf takes as long as a table does. */
static const char *
say_source (SosBuffer *source, const char *name, guint64 line)
{
  source->length = 0;
  sos_buffer_append (source, name, strlen (name));
  sos_buffer_append_char (source, ':');
  sos_write_integer (source, (gint64) line);
  sos_buffer_append_char (source, '\0');

  return source->data;
}

static void
ask_map (SosBatch *batch, SosMap *map, SosSpot spot, const char *name)
{
  SosCrop *crop = batch->yield;
  const char *source = say_source (&crop->source, name, spot.line);
  GError *error = NULL;

  if (!sos_extract (&crop->yield, map, source, crop->maps->len, &error))
    sos_batch_refuse (batch, crop->is_strict, error, spot, name);
  sos_crop_note_map (crop, sos_map_get_document (map), spot);
}

/* Bringing in: by one thread at a time, in the order of the input */

static void
filter_tables (SosHarvest *harvest)
{
  for (SosTableKind kind = 0; kind < SOS_N_TABLES; kind++)
    if (harvest->tables[kind] != NULL)
      sos_table_filter (harvest->tables[kind], harvest->cases.is_counted->data);
  sos_months_filter (&harvest->months, harvest->cases.is_counted->data);
}

/* Rows of maps that do not count go when they may be half of all, so that memory
 * grows with the cases. */
static void
drop_left_out (Work *work)
{
  const SosCases *cases = &work->harvest->cases;
  guint n_waiting = cases->n_left_out - work->n_dropped;

  if (work->options->revisions != SOS_REVISIONS_LATEST || n_waiting < DROP_AT_LEAST ||
      n_waiting < cases->is_counted->len - cases->n_left_out)
    return;

  filter_tables (work->harvest);
  work->n_dropped = cases->n_left_out;
}

static gboolean
bring_in (SosBatch *batch, gpointer data, GError **error G_GNUC_UNUSED)
{
  Work *work = data;
  SosHarvest *harvest = work->harvest;
  SosCrop *crop = batch->yield;
  guint first_map = harvest->cases.is_counted->len;

  sos_crop_add_cases (crop, &harvest->cases);
  for (SosTableKind kind = 0; kind < SOS_N_TABLES; kind++)
    if (harvest->tables[kind] != NULL)
      sos_table_append (harvest->tables[kind], &crop->yield.rows[kind], first_map);
  sos_months_append (&harvest->months, &crop->yield.months, first_map);
  drop_left_out (work);

  return TRUE;
}

/* What was read */

static void
add_ties (SosHarvest *harvest, GArray *refusals)
{
  g_autoptr (GArray) ties = sos_cases_list_ties (&harvest->cases);

  for (guint i = 0; i < ties->len; i++)
    sos_refusals_add_tie (refusals, g_array_index (ties, SosSpot, i));
  harvest->progress.n_bad += ties->len;
}

static void
finish (SosHarvest *harvest, const SosHarvestOptions *options, const GArray *files, SosRelayResult *result)
{
  SosTable *ratings = harvest->tables[SOS_TABLE_RATINGS];

  harvest->progress = result->progress;
  if (ratings != NULL)
    ratings->is_counted = g_byte_array_ref (harvest->cases.is_counted);
  if (options->revisions == SOS_REVISIONS_LATEST)
    {
      add_ties (harvest, result->refusals);
      filter_tables (harvest);
    }
  harvest->tables[SOS_TABLE_ERRORS] = sos_refusals_to_table (result->refusals, files);
  g_array_unref (result->refusals);
}

static void
harvest_init (SosHarvest *harvest, guint tables)
{
  *harvest = (SosHarvest) { 0 };
  sos_cases_init (&harvest->cases);
  sos_months_init (&harvest->months);
  for (SosTableKind kind = SOS_TABLE_NONE + 1; kind < SOS_N_TABLES; kind++)
    if (kind != SOS_TABLE_MONTHLY && (tables >> kind & 1))
      harvest->tables[kind] = sos_table_new (sos_table_info (kind));
}

gboolean
sos_harvest (SosHarvest *harvest,
             const GArray *files,
             const SosHarvestOptions *options,
             GCancellable *cancellable,
             GError **error)
{
  Work work = { .harvest = harvest, .options = options };
  const SosRelayWork hands = { &work, make_crop, free_crop, empty_crop, ask_map, bring_in };
  SosRelayResult result;

  harvest_init (harvest, options->questions.tables);
  if (!sos_relay_run (files, &hands, &options->relay, &result, cancellable, error))
    {
      sos_harvest_clear (harvest);
      return FALSE;
    }
  finish (harvest, options, files, &result);

  return TRUE;
}

void
sos_harvest_clear (SosHarvest *harvest)
{
  for (SosTableKind kind = 0; kind < SOS_N_TABLES; kind++)
    g_clear_pointer (&harvest->tables[kind], sos_table_unref);
  sos_cases_clear (&harvest->cases);
  sos_months_clear (&harvest->months);
}
