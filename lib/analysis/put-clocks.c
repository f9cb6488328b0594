/* SPDX-License-Identifier: MIT */
/* The table `clocks`: how it stands with what has to be done by when. */
#include <sos/sos-clocks.h>

#include "lib/analysis/put.h"

#define MOST_ASSUMED 256 /* bytes of all words */

static void
put_assumed (SosRows *rows, const SosAssumption *assumed)
{
  char words[MOST_ASSUMED] = "";

  for (guint i = 0; assumed[i] != SOS_ASSUMED_NOTHING; i++)
    {
      g_strlcat (words, i > 0 ? " " : "", sizeof words);
      g_strlcat (words, sos_enum_to_string (SOS_ENUM_ASSUMPTION, (gint) assumed[i]), sizeof words);
    }
  sos_rows_put_word (rows, *words != '\0' ? words : NULL);
}

static void
put_state (SosRows *rows, const SosClock *clock)
{
  sos_rows_put_enum (rows, SOS_ENUM_CLOCK_STATE, (gint) clock->state);
  if (clock->days_left.is_set)
    sos_rows_put_int32 (rows, clock->days_left.value);
  else
    sos_rows_put_null (rows);
  sos_rows_put_enum (rows, SOS_ENUM_LIMIT_UNIT, (gint) clock->unit);
  sos_rows_put_enum (rows, SOS_ENUM_LIMIT_COMPARATOR, (gint) clock->comparator);
}

static void
put_clock (SosRows *rows, const SosMapView *view, const SosClock *clock)
{
  sos_put_keys (rows, view->document);
  sos_rows_put_text (rows, clock->id);
  sos_rows_put_word (rows, clock->label);
  sos_rows_put_text (rows, clock->child);
  sos_rows_put_int (rows, (gint) clock->occurrence);
  sos_rows_put_date (rows, clock->start);
  sos_rows_put_date (rows, clock->due);
  sos_rows_put_date (rows, clock->due_alternative);
  sos_rows_put_date (rows, clock->done);
  put_state (rows, clock);
  put_assumed (rows, clock->assumed);
  sos_rows_put_text (rows, clock->source);
  sos_rows_put_word (rows, clock->quote);
  sos_rows_put_bool (rows, clock->late_needed);
  sos_rows_put_bool (rows, clock->late_why);
  sos_rows_put_bool (rows, clock->late_remaining);
  sos_rows_put_bool (rows, clock->late_deadline);
  sos_rows_end (rows);
}

gboolean
sos_put_clocks (SosRows *rows, SosMapView *view, GError **error)
{
  g_autoptr (SosClocks) clocks = sos_clocks_new (view->map, view->questions->profile, view->practice.as_of, error);
  const SosClock *items;
  guint n;

  if (clocks == NULL)
    return FALSE;

  items = sos_clocks_get_items (clocks, &n);
  for (guint i = 0; i < n; i++)
    put_clock (rows, view, &items[i]);

  return TRUE;
}
