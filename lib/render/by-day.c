/* SPDX-License-Identifier: MIT */
/* Records in order of time. */
#include "lib/render/by-day.h"

static gint
compare_days (gconstpointer a, gconstpointer b, gpointer user_data)
{
  gsize offset = *(const gsize *) user_data;
  SosDate first = G_STRUCT_MEMBER (SosDate, *(const gconstpointer *) a, offset);
  SosDate second = G_STRUCT_MEMBER (SosDate, *(const gconstpointer *) b, offset);

  return first < second ? -1 : first > second;
}

GPtrArray *
sos_records_by_day (gconstpointer list, gsize day_offset)
{
  const SosRecordList *records = list;
  GPtrArray *sorted = g_ptr_array_sized_new (records->n);

  for (guint i = 0; i < records->n; i++)
    g_ptr_array_add (sorted, (gpointer) records->items[i]);
  g_ptr_array_sort_with_data (sorted, compare_days, &day_offset);

  return sorted;
}
