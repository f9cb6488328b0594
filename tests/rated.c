/* SPDX-License-Identifier: MIT */
#include "tests/rated.h"

#include <string.h>

#include "tests/support.h"

#define MAX_CHILDREN 3
#define USUAL_MAPS 500

typedef struct {
  GString *text;
  GRand *rand;
  const char *until;
  guint n_children;
  guint n_ratings;
  const char *comma;
} Maker;

static const char *const raters[] = { "kid0", "mum", "dad", "gran", "aunt", "sw", "ed" };
static const char *const children[] = { "kid0", "kid1", "kid2" };

static guint
below (Maker *maker, guint limit)
{
  return (guint) g_rand_int_range (maker->rand, 0, (gint32) limit);
}

static gboolean
chance (Maker *maker, guint percent)
{
  return below (maker, 100) < percent;
}

/* One of several texts. */
static const char *
choose (Maker *maker, const char *const *texts)
{
  return texts[below (maker, g_strv_length ((char **) texts))];
}

static void
put_people (Maker *maker)
{
  static const char *const ages[] = { ",'age':9", ",'age':2", ",'due':'2026-09-01'", "", NULL };
  static const char *const ends[] = { "", "", "", ",'died':'2026-02-14'", ",'died':'2026-03'", NULL };

  g_string_append (maker->text, "'people':[{'id':'mum','role':'parent'},{'id':'aunt','role':'family'},"
                                "{'id':'gran','role':'family','network':{'joined':'2025-12-01'}},"
                                "{'id':'sw','role':'professional','function':'social_worker','lead':true},"
                                "{'id':'ed','role':'professional'}");
  g_string_append_printf (maker->text, ",{'id':'dad','role':'parent'%s}", choose (maker, ends));
  for (guint i = 0; i < maker->n_children; i++)
    {
      const char *age = choose (maker, ages), *end = choose (maker, ends);

      g_string_append_printf (maker->text, ",{'id':'%s','role':'child'%s%s}", children[i], age, end);
    }
  g_string_append (maker->text, "]");
}

static void
put_rating (Maker *maker, const char *rater, const char *child, guint day, guint round)
{
  g_autofree char *on = g_strdup_printf ("2026-%02u-%02u", 1 + day / 28, 1 + day % 28);
  g_autofree char *of = child != NULL ? g_strdup_printf (",'child':'%s'", child) : g_strdup ("");
  g_autofree char *in = round > 0 ? g_strdup_printf (",'round':%u", round) : g_strdup ("");
  g_autofree char *said =
      chance (maker, 85) ? g_strdup_printf ("'value':%u", below (maker, 11)) : g_strdup ("'not_rated':'absent'");
  const char *apart = chance (maker, 20) ? ",'independent':true" : "";

  if (strcmp (on, maker->until) > 0)
    return;

  g_string_append_printf (maker->text, "%s{'id':'r%u','by':'%s','on':'%s'%s%s%s,%s}", maker->comma, maker->n_ratings++,
                          rater, on, of, in, apart, said);
  maker->comma = ",";
}

/* No two on one day, nor in one round. */
static void
put_ratings_of (Maker *maker, const char *rater, const char *child)
{
  guint day = below (maker, 40), round = 0;

  for (guint n = below (maker, 5); n > 0; n--)
    {
      round += 1 + below (maker, 2);
      put_rating (maker, rater, child, day, chance (maker, 60) ? round : 0);
      day += 1 + below (maker, 20);
    }
}

static void
put_ratings (Maker *maker)
{
  gboolean names_children = chance (maker, 60);

  maker->comma = "";
  for (guint i = 0; i < G_N_ELEMENTS (raters); i++)
    {
      if (maker->n_children == 0 && g_str_has_prefix (raters[i], "kid"))
        continue;
      if (chance (maker, 70))
        put_ratings_of (maker, raters[i], NULL);
      for (guint j = 0; names_children && j < maker->n_children; j++)
        if (chance (maker, 30))
          put_ratings_of (maker, raters[i], children[j]);
    }
}

static void
put_scale (Maker *maker, guint number)
{
  static const char *const topics[] = { ",'topic':'safety'", ",'topic':'safety'", ",'topic':'wellbeing'", "", NULL };
  static const char *const ways[] = { "", "", ",'higher_is':'safer'", ",'higher_is':'worse'", NULL };
  static const char *const thresholds[] = { "", "", ",'threshold':5", NULL };
  static const char *const required[] = { "", "", ",'required':['mum','sw','dad']", NULL };

  g_string_append_printf (maker->text, "%s{'id':'s%u'", number > 0 ? "," : "", number);
  g_string_append (maker->text, choose (maker, topics));
  g_string_append (maker->text, choose (maker, ways));
  g_string_append (maker->text, choose (maker, thresholds));
  g_string_append (maker->text, choose (maker, required));
  if (maker->n_children > 1 && chance (maker, 30))
    g_string_append_printf (maker->text, ",'about':['%s']", children[below (maker, maker->n_children)]);
  g_string_append (maker->text, ",'ratings':[");
  put_ratings (maker);
  g_string_append (maker->text, "]}");
}

char *
rated_map (guint32 seed, const char *until)
{
  static const char *const pathways[] = { "", ",'pathway':'early_help'", NULL };
  static const char *const authorities[] = { "", ",'authority':'Eastshire'", ",'authority':'Northtown'", NULL };
  static const char *const teams[] = { "", ",'team':'Red'", ",'team':'Blue'", NULL };
  Maker maker = { .text = g_string_new ("{'sos':1,'id':'m'"), .rand = g_rand_new_with_seed (seed), .until = until };

  g_string_append (maker.text, choose (&maker, pathways));
  g_string_append (maker.text, choose (&maker, authorities));
  g_string_append (maker.text, choose (&maker, teams));
  g_string_append_c (maker.text, ',');
  maker.n_children = below (&maker, MAX_CHILDREN + 1);
  put_people (&maker);
  g_string_append (maker.text, ",'scales':[");
  for (guint i = 0, n = 1 + below (&maker, 3); i < n; i++)
    put_scale (&maker, i);
  g_string_append (maker.text, "]}");
  g_rand_free (maker.rand);

  return g_strdelimit (g_string_free (maker.text, FALSE), "'", '"');
}

static void
check_published (void (*check) (SosMap *map, guint32 seed))
{
  g_autoptr (GPtrArray) files = sos_test_files ("examples/maps", ".json");

  for (guint i = 0; i < files->len; i++)
    {
      g_autoptr (SosMap) map = sos_map_new_from_file (g_ptr_array_index (files, i), NULL);

      check (map, 0);
    }
}

void
rated_over_maps (void (*check) (SosMap *map, guint32 seed))
{
  guint n = sos_test_number ("SOS_MAPS", USUAL_MAPS), first = sos_test_number ("SOS_SEED", 1);

  for (guint32 seed = first; seed < first + n; seed++)
    {
      g_autofree char *text = rated_map (seed, RATED_DAY);
      g_autoptr (SosMap) map = sos_test_map (text);

      check (map, seed);
    }
  check_published (check);
}
