/* SPDX-License-Identifier: MIT */
/* What one map gives to the tables. */
#include "lib/analysis/extract.h"

#include "lib/analysis/put.h"

/* Who writes the rows of a table; those that are made of other tables have none. */
static gboolean (*const putters[SOS_N_TABLES]) (SosRows *rows, SosMapView *view, GError **error) = {
  [SOS_TABLE_RATINGS] = sos_put_ratings, [SOS_TABLE_UNRATED] = sos_put_unrated,
  [SOS_TABLE_SERIES] = sos_put_series,   [SOS_TABLE_CONSENSUS] = sos_put_consensus,
  [SOS_TABLE_MAPS] = sos_put_maps,       [SOS_TABLE_FINDINGS] = sos_put_findings,
  [SOS_TABLE_CLOCKS] = sos_put_clocks,
};

#define USUAL_MEMORY 4096

SosFindings *
sos_map_view_check (SosMapView *view)
{
  if (view->findings == NULL)
    view->findings = sos_check (view->map, view->practice.as_of, view->questions->settings);

  return view->findings;
}

const SosTracks *
sos_map_view_track (SosMapView *view)
{
  if (view->tracks.first == NULL)
    sos_tracks_init (&view->tracks, view->arena, &view->practice);

  return &view->tracks;
}

static SosDictionary **
new_dictionaries (guint n)
{
  SosDictionary **dictionaries = g_new (SosDictionary *, n + 1);

  for (guint i = 0; i < n; i++)
    dictionaries[i] = sos_dictionary_new ();
  dictionaries[n] = NULL;

  return dictionaries;
}

void
sos_yield_init (SosYield *yield, const SosQuestions *questions)
{
  *yield = (SosYield) { .questions = questions };
  sos_months_init (&yield->months);
  sos_arena_init (&yield->arena, NULL, USUAL_MEMORY);
  for (SosTableKind kind = 0; kind < SOS_N_TABLES; kind++)
    if (sos_yield_has (yield, kind))
      {
        const SosTableInfo *info = sos_table_info (kind);

        yield->dictionaries[kind] = new_dictionaries (sos_table_info_count_dictionaries (info));
        sos_rows_init (&yield->rows[kind], info, yield->dictionaries[kind]);
      }
}

void
sos_yield_clear (SosYield *yield)
{
  for (SosTableKind kind = 0; kind < SOS_N_TABLES; kind++)
    if (sos_yield_has (yield, kind))
      {
        sos_rows_clear (&yield->rows[kind]);
        for (guint i = 0; yield->dictionaries[kind][i] != NULL; i++)
          sos_dictionary_free (yield->dictionaries[kind][i]);
        g_free (yield->dictionaries[kind]);
      }
  sos_months_clear (&yield->months);
  sos_scratch_clear (&yield->scratch);
  sos_arena_clear (&yield->arena);
}

void
sos_yield_empty (SosYield *yield)
{
  for (SosTableKind kind = 0; kind < SOS_N_TABLES; kind++)
    if (sos_yield_has (yield, kind))
      {
        sos_rows_empty (&yield->rows[kind]);
        for (guint i = 0; yield->dictionaries[kind][i] != NULL; i++)
          sos_dictionary_clear (yield->dictionaries[kind][i]);
      }
  sos_months_empty (&yield->months);
}

gboolean
sos_extract (SosYield *yield, SosMap *map, const char *source, guint number, GError **error)
{
  SosMapView view = { .map = map,
                      .document = sos_map_get_document (map),
                      .questions = yield->questions,
                      .source = source,
                      .arena = &yield->arena,
                      .scratch = &yield->scratch };
  gboolean is_answered = TRUE;

  sos_practice_init (&view.practice, map, yield->questions->as_of, yield->questions->settings);
  for (SosTableKind kind = 0; kind < SOS_N_TABLES; kind++)
    if (sos_yield_has (yield, kind) && putters[kind] != NULL)
      {
        is_answered = putters[kind](&yield->rows[kind], &view, is_answered ? error : NULL) && is_answered;
        sos_rows_end_map (&yield->rows[kind], number);
      }
  if (sos_yield_has (yield, SOS_TABLE_MONTHLY))
    sos_put_months (&yield->months, &view, number);
  g_clear_pointer (&view.findings, sos_findings_unref);
  sos_practice_clear (&view.practice);
  sos_arena_recycle (&yield->arena, USUAL_MEMORY);

  return is_answered;
}
