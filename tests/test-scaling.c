/* SPDX-License-Identifier: MIT */
/* What everybody's ratings say together. */
#include "tests/support.h"

#include <stdlib.h>
#include <string.h>

#define PEOPLE                                                                                                    \
  "'people':[{'id':'jo','role':'child','age':8},{'id':'bo','role':'child','age':1},{'id':'mum','role':'parent'}," \
  "{'id':'nan','role':'carer','network':{'joined':'2026-01-01'}},"                                                \
  "{'id':'gran','role':'family','network':{'joined':'2026-01-01'}},{'id':'aunt','role':'family'},"                \
  "{'id':'kim','role':'friend'},{'id':'sw','role':'professional','lead':true}],"

static SosScaling *
scale_with (const char *members, const char *day)
{
  g_autofree char *whole = g_strconcat (PEOPLE, members, NULL);
  g_autoptr (SosMap) map = sos_test_map_with (whole);

  return sos_scaling_new (map, sos_date_from_string (day), NULL);
}

START_TEST (everybody_has_one_class)
{
  static const struct {
    const char *id;
    SosRaterClass class;
  } expected[] = {
    { "jo", SOS_RATER_CHILD },    { "sw", SOS_RATER_PROFESSIONAL }, { "mum", SOS_RATER_PARENT },
    { "nan", SOS_RATER_PARENT },  { "gran", SOS_RATER_NETWORK },    { "kim", SOS_RATER_NETWORK },
    { "aunt", SOS_RATER_FAMILY },
  };
  g_autoptr (SosMap) map = sos_test_map_with (PEOPLE "'revision':1");

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    ck_assert_int_eq (sos_person_get_class (sos_map_lookup (map, SOS_PERSON, expected[i].id)), expected[i].class);
}
END_TEST

START_TEST (a_track_is_what_one_person_said_over_time)
{
  g_autoptr (SosScaling) scaling =
      scale_with ("'scales':[{'id':'s','bands':[{'from':0,'to':4,'means':'low','escalate':true},{'from':5,'to':10}],"
                  "'ratings':["
                  "{'id':'r3','by':'mum','on':'2026-03-01','round':3,'value':4},"
                  "{'id':'r1','by':'mum','on':'2026-01-01','round':1,'value':2},"
                  "{'id':'r2','by':'mum','on':'2026-03-01','round':2,'value':6},"
                  "{'id':'r4','by':'mum','on':'2026-04-01','round':4,'not_rated':'absent'},"
                  "{'id':'n','by':'mum','on':'2026-02-01','child':'jo','value':9}]}]",
                  "2026-03-31");
  const SosTrack *family = sos_scaling_find_track (scaling, "s", "mum", "bo");
  const SosTrack *named = sos_scaling_find_track (scaling, "s", "mum", "jo");

  ck_assert_uint_eq (family->n_ratings, 3);
  ck_assert_str_eq (family->ratings[0]->id, "r1");
  ck_assert_str_eq (family->latest->id, "r3");
  ck_assert_str_eq (family->before->id, "r2");
  ck_assert (family->change.is_set);
  ck_assert_int_eq (family->change.value, -2);
  ck_assert_str_eq (family->band->means, "low");
  ck_assert_ptr_null (family->child);
  ck_assert_str_eq (named->latest->id, "n");
  ck_assert (!named->change.is_set);
  ck_assert_ptr_null (named->band->means);
  ck_assert_ptr_null (sos_scaling_find_track (scaling, "s", "sw", "jo"));
  ck_assert_ptr_null (sos_scaling_find_track (scaling, "z", "mum", "jo"));
}
END_TEST

/* A silence is no number, and no change. */
START_TEST (a_silence_stays_one)
{
  g_autoptr (SosScaling) scaling = scale_with ("'scales':[{'id':'s','required':['mum'],'ratings':["
                                               "{'id':'r1','by':'mum','on':'2026-01-01','value':9},"
                                               "{'id':'r2','by':'mum','on':'2026-02-01','not_rated':'declined'}]}]",
                                               "2026-12-31");
  const SosTrack *track = sos_scaling_find_track (scaling, "s", "mum", NULL);
  guint n;
  const SosJudgement *now = sos_scaling_get_now (scaling, &n);

  ck_assert (!track->change.is_set);
  ck_assert_ptr_null (track->band);
  ck_assert_uint_eq (n, 1);
  ck_assert_uint_eq (now->all.n, 0);
  ck_assert_uint_eq (now->n_missing, 1);
  ck_assert_str_eq (now->missing[0]->id, "mum");
  ck_assert_int_eq (now->all_at_threshold, SOS_UNSET);
}
END_TEST

START_TEST (rounds_come_in_order_each_with_its_spread)
{
  g_autoptr (SosScaling) scaling =
      scale_with ("'scales':[{'id':'s','required':['mum','gran','sw'],'ratings':["
                  "{'id':'b1','by':'mum','on':'2026-02-01','round':2,'value':8},"
                  "{'id':'b2','by':'gran','on':'2026-02-02','round':2,'value':7},"
                  "{'id':'b3','by':'sw','on':'2026-02-02','round':2,'value':10},"
                  "{'id':'b4','by':'aunt','on':'2026-02-02','round':2,'value':1},"
                  "{'id':'a1','by':'mum','on':'2026-01-01','round':1,'value':2},"
                  "{'id':'a2','by':'sw','on':'2026-01-01','round':1,'not_rated':'absent'}]}]",
                  "2026-12-31");
  guint n;
  const SosJudgement *rounds = sos_scaling_get_rounds (scaling, &n);

  ck_assert_uint_eq (n, 2);
  ck_assert_int_eq (rounds[0].round, 1);
  ck_assert_uint_eq (rounds[0].n_missing, 2);
  ck_assert_int_eq (rounds[0].is_open, FALSE);
  ck_assert_int_eq (rounds[0].is_disagreed, FALSE);
  ck_assert_int_eq (rounds[0].all_at_threshold, SOS_UNSET);

  ck_assert_int_eq (rounds[1].round, 2);
  ck_assert_uint_eq (rounds[1].on, sos_date_new (2026, 2, 2));
  ck_assert_uint_eq (rounds[1].all.n, 4);
  ck_assert_int_eq (rounds[1].all.lowest, 1);
  ck_assert_int_eq (rounds[1].all.highest, 10);
  ck_assert_double_eq (rounds[1].all.median, 7.5);
  ck_assert_int_eq (rounds[1].is_disagreed, TRUE);
  ck_assert_uint_eq (rounds[1].by_class[SOS_RATER_PARENT].n, 1);
  ck_assert_int_eq (rounds[1].by_class[SOS_RATER_NETWORK].highest, 7);
  ck_assert_uint_eq (rounds[1].by_class[SOS_RATER_CHILD].n, 0);
  ck_assert_uint_eq (rounds[1].n_missing, 0);
  ck_assert_int_eq (rounds[1].all_at_threshold, SOS_TRUE);
}
END_TEST

/* Nobody is to be led by what the others said. */
START_TEST (independent_ratings_are_kept_apart_until_all_have_spoken)
{
  static const char open[] = "'scales':[{'id':'s','required':['mum','sw'],'ratings':["
                             "{'id':'a','by':'mum','on':'2026-02-01','round':1,'value':8,'independent':true}%s]}]";
  static const char *const closes[] = {
    ",{'id':'b','by':'sw','on':'2026-02-02','round':1,'value':3,'independent':true}",
    ",{'id':'b','by':'sw','on':'2026-02-02','round':1,'not_rated':'absent'}",
    ",{'id':'b','by':'gran','on':'2026-03-02','round':2,'value':3}",
  };
  g_autofree char *alone = g_strdup_printf (open, "");
  g_autoptr (SosScaling) scaling = scale_with (alone, "2026-12-31");
  guint n;
  const SosJudgement *rounds = sos_scaling_get_rounds (scaling, &n), *now;

  ck_assert (sos_scaling_find_track (scaling, "s", "mum", NULL)->is_apart);
  ck_assert_uint_eq (n, 1);
  ck_assert (rounds->is_open);
  ck_assert_uint_eq (rounds->all.n, 0);
  ck_assert_uint_eq (rounds->n_apart, 1);
  now = sos_scaling_get_now (scaling, &n);
  ck_assert_uint_eq (now->all.n, 0);
  ck_assert_uint_eq (now->n_apart, 1);

  for (guint i = 0; i < G_N_ELEMENTS (closes); i++)
    {
      g_autofree char *members = g_strdup_printf (open, closes[i]);
      g_autoptr (SosScaling) closed = scale_with (members, "2026-12-31");

      ck_assert (!sos_scaling_find_track (closed, "s", "mum", NULL)->is_apart);
      rounds = sos_scaling_get_rounds (closed, &n);
      ck_assert_uint_eq (rounds->n_apart, 0);
      ck_assert_uint_ge (rounds->all.n, 1);
    }
}
END_TEST

START_TEST (a_scale_that_runs_the_other_way_is_not_read_against_the_threshold)
{
  g_autoptr (SosScaling) scaling = scale_with ("'scales':[{'id':'s','higher_is':'worse','required':['mum'],'ratings':["
                                               "{'id':'a','by':'mum','on':'2026-02-01','value':9}]}]",
                                               "2026-12-31");
  guint n;

  ck_assert_int_eq (sos_scaling_get_now (scaling, &n)->all_at_threshold, SOS_UNSET);
}
END_TEST

/* What was said of the family counts for each child, but not where the same person
 * named it; a child is asked for itself. */
START_TEST (children_who_are_named_are_looked_at_one_by_one)
{
  g_autoptr (SosScaling) scaling = scale_with ("'scales':[{'id':'s','ratings':["
                                               "{'id':'a','by':'mum','on':'2026-02-01','value':3},"
                                               "{'id':'b','by':'mum','on':'2026-02-01','child':'jo','value':9},"
                                               "{'id':'c','by':'sw','on':'2026-02-01','value':5}]}]",
                                               "2026-12-31");
  guint n;
  const SosJudgement *now = sos_scaling_get_now (scaling, &n);

  ck_assert_uint_eq (n, 2);
  ck_assert_str_eq (now[0].child->id, "jo");
  ck_assert_int_eq (now[0].all.lowest, 5);
  ck_assert_int_eq (now[0].all.highest, 9);
  ck_assert_uint_eq (now[0].n_missing, 3);
  ck_assert_str_eq (now[1].child->id, "bo");
  ck_assert_int_eq (now[1].all.lowest, 3);
  ck_assert_uint_eq (now[1].n_missing, 2);
}
END_TEST

static gint
compare_values (gconstpointer a, gconstpointer b)
{
  return *(const gint *) a - *(const gint *) b;
}

/* The values of a judgement the slow way: each rater's latest, sorted. */
static void
check_now (const SosMap *map, const SosJudgement *now, SosDate day)
{
  const SosPersonList *people = &sos_map_get_document (map)->people;
  g_autofree gint *values = g_new (gint, people->n + 1);
  guint n = 0;

  for (guint i = 0; i < people->n; i++)
    {
      const SosRating *latest =
          sos_scale_latest_rating (now->scale, people->items[i]->id, now->child != NULL ? now->child->id : NULL, day);

      if (latest != NULL && latest->value.is_set)
        values[n++] = latest->value.value;
    }
  sos_require (now->all.n + now->n_apart == n);
  if (now->n_apart > 0 || n == 0)
    return;

  qsort (values, n, sizeof *values, compare_values);
  sos_require (now->all.lowest == values[0]);
  sos_require (now->all.highest == values[n - 1]);
  sos_require (now->all.median == (n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2.0));
}

static void
check_scaling (const char *text G_GNUC_UNUSED, SosMap *map)
{
  const SosDocument *document = sos_map_get_document (map);
  SosDate day = sos_date_new (2026, 6, 30);
  g_autoptr (SosScaling) scaling = sos_scaling_new (map, day, NULL);
  guint n_tracks, n_now, n_ratings = 0, n_seen = 0;
  const SosTrack *tracks = sos_scaling_get_tracks (scaling, &n_tracks);
  const SosJudgement *now = sos_scaling_get_now (scaling, &n_now);

  for (guint i = 0; i < document->scales.n; i++)
    for (guint j = 0; j < document->scales.items[i]->ratings.n; j++)
      n_ratings += document->scales.items[i]->ratings.items[j]->on <= day;
  for (guint i = 0; i < n_tracks; i++)
    {
      const SosTrack *track = &tracks[i];
      const char *child = track->child != NULL ? track->child->id : NULL;

      n_seen += track->n_ratings;
      sos_require (sos_scale_latest_rating (track->scale, track->rater->id, child, day) == track->latest);
      sos_require (sos_scaling_find_track (scaling, track->scale->id, track->rater->id, child) == track);
    }
  sos_require (n_seen == n_ratings);
  for (guint i = 0; i < n_now; i++)
    check_now (map, &now[i], day);
}

START_TEST (the_slow_way_gives_the_same) { sos_test_over_maps (check_scaling, SOS_GENERATE_PLAIN); }
END_TEST

START_TEST (references_are_counted)
{
  SosScaling *scaling = scale_with ("'scales':[{'id':'s'}]", "2026-12-31");
  SosScaling *copy = g_boxed_copy (SOS_TYPE_SCALING, scaling);
  guint n;

  sos_scaling_unref (scaling);
  sos_scaling_get_now (copy, &n);
  ck_assert_uint_eq (n, 1);
  g_boxed_free (SOS_TYPE_SCALING, copy);
}
END_TEST

SOS_TEST_MAIN ("scaling",
               everybody_has_one_class,
               a_track_is_what_one_person_said_over_time,
               a_silence_stays_one,
               rounds_come_in_order_each_with_its_spread,
               independent_ratings_are_kept_apart_until_all_have_spoken,
               a_scale_that_runs_the_other_way_is_not_read_against_the_threshold,
               children_who_are_named_are_looked_at_one_by_one,
               the_slow_way_gives_the_same,
               references_are_counted)
