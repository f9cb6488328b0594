/* SPDX-License-Identifier: MIT */
/* The table `consensus`: what everybody's ratings say together, round for round. */
#include <sos/sos-error.h>
#include <sos/sos-scaling.h>

#include "lib/analysis/put.h"

/* Who rated without seeing the others is among them, also while the round is open:
 * it is the family that is not to see it yet. */
static void
put_spread (SosRows *rows, const SosSpread *spread)
{
  if (spread->n == 0)
    {
      for (guint i = 0; i < 4; i++)
        sos_rows_put_null (rows);
      return;
    }

  sos_rows_put_int8 (rows, (gint8) spread->lowest);
  sos_rows_put_int8 (rows, (gint8) spread->highest);
  sos_rows_put_int8 (rows, (gint8) (spread->highest - spread->lowest));
  sos_rows_put_double (rows, spread->median);
}

static void
put_round (SosRows *rows, const SosMapView *view, const SosJudgement *round)
{
  sos_put_keys (rows, view->document);
  sos_put_scale (rows, round->scale);
  sos_rows_put_text (rows, round->child != NULL ? round->child->id : NULL);
  sos_rows_put_int (rows, round->round);
  sos_rows_put_date (rows, round->on);
  sos_rows_put_int32 (rows, (gint32) round->everything.n);
  sos_rows_put_int32 (rows, (gint32) round->n_missing);
  put_spread (rows, &round->everything);
  sos_rows_put_said (rows, round->all_at_threshold);
  sos_put_direction (rows, round->scale);
  sos_rows_end (rows);
}

/* Half of a map's rounds would be worse than none. */
gboolean
sos_put_consensus (SosRows *rows, SosMapView *view, GError **error)
{
  g_autoptr (SosScaling) scaling = sos_scaling_new (view->map, view->practice.as_of, view->questions->settings);
  guint n;
  const SosJudgement *rounds = sos_scaling_get_rounds (scaling, &n);

  if (!sos_scaling_is_whole (scaling))
    {
      g_set_error_literal (error, SOS_ERROR, SOS_ERROR_SIZE, "the map has more rounds than can be told of");
      return FALSE;
    }

  for (guint i = 0; i < n; i++)
    put_round (rows, view, &rounds[i]);

  return TRUE;
}
