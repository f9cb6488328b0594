/* SPDX-License-Identifier: MIT */
/* What maps add to the table `monthly`. */
#include "lib/analysis/months.h"

void
sos_months_init (SosMonths *months)
{
  months->authorities = sos_dictionary_new ();
  months->teams = sos_dictionary_new ();
  months->items = g_array_new (FALSE, FALSE, sizeof (SosMonth));
}

void
sos_months_clear (SosMonths *months)
{
  sos_dictionary_free (months->authorities);
  sos_dictionary_free (months->teams);
  g_array_unref (months->items);
}

void
sos_months_empty (SosMonths *months)
{
  sos_dictionary_clear (months->authorities);
  sos_dictionary_clear (months->teams);
  g_array_set_size (months->items, 0);
}

/* What the words of @from are numbered in @to. */
static gint32 *
renumber (SosDictionary *to, const SosDictionary *from)
{
  gint32 *numbers = g_new (gint32, from->words->len + 1);

  for (guint i = 0; i < from->words->len; i++)
    numbers[i] = sos_dictionary_add (to, g_ptr_array_index (from->words, i));

  return numbers;
}

void
sos_months_append (SosMonths *to, const SosMonths *from, guint first_map)
{
  g_autofree gint32 *authorities = renumber (to->authorities, from->authorities);
  g_autofree gint32 *teams = renumber (to->teams, from->teams);

  for (guint i = 0; i < from->items->len; i++)
    {
      SosMonth month = g_array_index (from->items, SosMonth, i);

      month.map += first_map;
      if (month.authority >= 0)
        month.authority = authorities[month.authority];
      if (month.team >= 0)
        month.team = teams[month.team];
      g_array_append_val (to->items, month);
    }
}

void
sos_months_filter (SosMonths *months, const guint8 *is_kept)
{
  SosMonth *items = (SosMonth *) (gpointer) months->items->data;
  guint n = 0;

  for (guint i = 0; i < months->items->len; i++)
    if (is_kept[items[i].map])
      items[n++] = items[i];
  g_array_set_size (months->items, n);
}
