/* SPDX-License-Identifier: MIT */
/* What one change costs, in maps of growing size: adding and updating are to cost
 * the same in all of them. Prints a line of JSON a size. */
#include <sos/sos.h>
#include <stdio.h>

#define CHANGES 2000
#define ROUNDS  7

static SosMap *
make_map (guint n_ratings)
{
  SosMap *map = sos_map_new ("m", NULL);
  SosPerson person = { .id = "p", .role = SOS_ROLE_PARENT };
  SosScale scale = { .id = "s" };

  sos_map_add_record (map, NULL, &person, NULL);
  sos_map_add_record (map, NULL, &scale, NULL);
  for (guint i = 1; i <= n_ratings; i++)
    {
      SosRating rating = { .by = "p", .on = sos_date_new (2026, 1, 1), .round = (gint) i, .value = { 5, TRUE } };

      sos_map_add_record (map, "s", &rating, NULL);
    }

  return map;
}

/* To the scale that has all the ratings already: none may be there twice. */
static void
add (SosMap *map, guint n_ratings)
{
  for (guint i = 1; i <= CHANGES; i++)
    {
      SosRating rating = {
        .by = "p", .on = sos_date_new (2026, 1, 1), .round = (gint) (n_ratings + i), .value = { 5, TRUE }
      };

      sos_map_add_record (map, "s", &rating, NULL);
    }
}

static void
update (SosMap *map, guint n_ratings)
{
  const SosScale *scale = sos_map_lookup (map, SOS_SCALE, "s");

  for (guint i = 0; i < CHANGES; i++)
    {
      SosRating rating = *scale->ratings.items[(guint64) i * 7919 % n_ratings];

      rating.why = "they asked";
      sos_map_update_record (map, &rating, NULL);
    }
}

typedef void (*Operation) (SosMap *map, guint n_ratings);

/* The best round, in nanoseconds a change. The first change of a map that was
 * read indexes it, and is not counted. */
static double
measure (Operation operation, guint n_ratings)
{
  gint64 best = G_MAXINT64;

  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (SosMap) map = make_map (n_ratings);
      gint64 start = g_get_monotonic_time ();

      operation (map, n_ratings);
      best = MIN (best, g_get_monotonic_time () - start);
    }

  return 1000.0 * (double) best / CHANGES;
}

int
main (void)
{
  static const guint sizes[] = { 100, 1000, 10000, 90000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    printf ("{\"ratings\": %u, \"add_ns\": %.0f, \"update_ns\": %.0f}\n", sizes[i], measure (add, sizes[i]),
            measure (update, sizes[i]));

  return 0;
}
