/* SPDX-License-Identifier: MIT */
/* Generated families as they are laid out, one a line in JSON: for a test that asks
 * somebody else's layout the same. */
#include <stdio.h>

#include "lib/draw/kin-order.h"
#include "tests/family.h"
#include "tests/support.h"

static void
print_rows (const SosKinOrder *order)
{
  for (guint row = 0; row < order->n_rows; row++)
    {
      printf ("%s[", row > 0 ? "," : "");
      for (guint i = 0; i < order->n_in_row[row]; i++)
        printf ("%s%u", i > 0 ? "," : "", order->rows[row][i]);
      printf ("]");
    }
}

static void
print_hops (const SosKinOrder *order)
{
  for (guint i = 0; i < order->n_hops; i++)
    printf ("%s[%u,%u,%u]", i > 0 ? "," : "", order->hops[i].a, order->hops[i].b, order->hops[i].lower);
}

/* Who was put side by side, from the left. */
static void
print_units (const SosKinOrder *order)
{
  guint n = 0;

  for (guint row = 0; row < order->n_rows; row++)
    for (guint i = 0; i < order->n_in_row[row]; i++)
      {
        gboolean goes_on = i > 0 && order->items[order->rows[row][i - 1]].is_coupled;

        if (!goes_on)
          printf ("%s[", n++ > 0 ? "]," : "");
        printf ("%s%u", goes_on ? "," : "", order->rows[row][i]);
      }
  printf ("%s", n > 0 ? "]" : "");
}

/* Who is the next child of the same union. */
static void
print_births (const SosKinGraph *graph)
{
  guint n = 0;

  for (guint i = 0; i < graph->n_unions; i++)
    for (guint j = 1; j < graph->unions[i].n_children; j++)
      printf ("%s[%u,%u]", n++ > 0 ? "," : "", graph->unions[i].children[j - 1], graph->unions[i].children[j]);
}

static void
print_family (guint32 seed)
{
  g_autofree char *text = sos_generate_family (seed);
  g_autoptr (SosMap) map = sos_map_new_from_data (text, strlen (text), NULL);
  SosKinGraph graph;
  SosKinOrder order;
  SosArena arena;

  sos_arena_init (&arena, NULL, 1 << 16);
  sos_kin_graph_init (&graph, map, SOS_DATE_NONE, &arena);
  sos_kin_order_init (&order, &graph, &arena);
  printf ("{\"seed\":%u,\"crossings\":%u,\"rows\":[", seed, sos_kin_order_count_crossings (&order));
  print_rows (&order);
  printf ("],\"hops\":[");
  print_hops (&order);
  printf ("],\"units\":[");
  print_units (&order);
  printf ("],\"births\":[");
  print_births (&graph);
  printf ("]}\n");
  sos_arena_clear (&arena);
}

int
main (int argc, char **argv)
{
  guint n = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 40;

  for (guint i = 0; i < n; i++)
    print_family (i + 1);

  return 0;
}
