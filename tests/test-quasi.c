/* SPDX-License-Identifier: MIT */
/* Quasi-identifiers: how coarse they are made, what is left out, and what is said of it. */
#include "tests/support.h"

#include "lib/privacy/quasi.h"

/* Single quotes stand for double ones. */
static SosPrivacyProfile *
make_profile (const char *members)
{
  g_autofree char *text = g_strdup_printf ("{'name':'p','title':'P',%s}", members);
  g_autoptr (GError) error = NULL;
  SosPrivacyProfile *profile;

  g_strdelimit (text, "'", '"');
  profile = sos_privacy_profile_new_from_data (text, strlen (text), &error);
  g_assert_no_error (error);

  return profile;
}

static void
add (SosQuasi *quasi, const char *key, const char *members)
{
  g_autoptr (SosMap) map = sos_test_map_with (members);

  sos_quasi_add (quasi, key, map);
}

/* A family with one child of that age. */
static void
add_child (SosQuasi *quasi, guint number, const char *authority, guint age)
{
  g_autofree char *key = g_strdup_printf ("c%u", number);
  g_autofree char *members = g_strdup_printf ("'authority':'%s','started':'2026-03-02T09:00:00Z','people':"
                                              "[{'id':'k','role':'child','age':%u}]",
                                              authority, age);

  add (quasi, key, members);
}

#define AGE_AND_PLACE "'quasi':[{'field':'age_band','hierarchy':'age'},{'field':'authority','hierarchy':'authority'}]"

START_TEST (what_is_alike_leaves_at_the_first_level)
{
  g_autoptr (SosPrivacyProfile) profile = make_profile (AGE_AND_PLACE);
  g_autoptr (SosPrivacyReport) report = sos_privacy_report_new (profile);
  g_autoptr (SosQuasi) quasi = sos_quasi_new (profile);

  for (guint i = 0; i < 5; i++)
    add_child (quasi, i, i % 2 ? "Leeds" : "Leeds City Council", 5 + i);
  ck_assert (sos_quasi_decide (quasi, 5, 1, report));
  ck_assert_str_eq (sos_quasi_get (quasi, sos_quasi_find (quasi, "c0"), "k", SOS_QUASI_AGE_BAND), "5 to 9");
  ck_assert_str_eq (sos_quasi_get (quasi, sos_quasi_find (quasi, "c1"), NULL, SOS_QUASI_AUTHORITY),
                    "Yorkshire and The Humber");
  ck_assert_uint_eq (report->risk.smallest, 5);
  ck_assert_uint_eq (report->fewest_families, 5);
  ck_assert_uint_eq (report->losses[SOS_QUASI_AGE_BAND].n_raised, 0);
  ck_assert_str_eq (report->losses[SOS_QUASI_AGE_BAND].level, "band");
}
END_TEST

START_TEST (what_is_not_alike_is_made_coarser)
{
  g_autoptr (SosPrivacyProfile) profile = make_profile (AGE_AND_PLACE);
  g_autoptr (SosPrivacyReport) report = sos_privacy_report_new (profile);
  g_autoptr (SosQuasi) quasi = sos_quasi_new (profile);

  for (guint i = 0; i < 3; i++)
    {
      add_child (quasi, 2 * i, "Leeds", 12);
      add_child (quasi, 2 * i + 1, "Leeds", 17);
    }
  ck_assert (sos_quasi_decide (quasi, 5, 1, report));
  ck_assert_str_eq (sos_quasi_get (quasi, sos_quasi_find (quasi, "c0"), "k", SOS_QUASI_AGE_BAND), "10 to 17");
  ck_assert_str_eq (sos_quasi_get (quasi, sos_quasi_find (quasi, "c0"), NULL, SOS_QUASI_AUTHORITY),
                    "Yorkshire and The Humber");
  ck_assert_uint_eq (report->losses[SOS_QUASI_AGE_BAND].n_raised, 1);
  ck_assert_str_eq (report->losses[SOS_QUASI_AGE_BAND].level, "broad");
  ck_assert_uint_eq (report->losses[SOS_QUASI_AUTHORITY].n_raised, 0);
}
END_TEST

/* One of six is alone with its region: what is wanted least goes first, and that is
 * enough. */
START_TEST (what_stays_unlike_is_suppressed)
{
  g_autoptr (SosPrivacyProfile) profile = make_profile ("'suppress_at_most':50," AGE_AND_PLACE);
  g_autoptr (SosPrivacyReport) report = sos_privacy_report_new (profile);
  g_autoptr (SosQuasi) quasi = sos_quasi_new (profile);

  for (guint i = 0; i < 5; i++)
    add_child (quasi, i, "", 7);
  add_child (quasi, 5, "Leeds", 7);
  ck_assert (sos_quasi_decide (quasi, 5, 1, report));
  ck_assert_ptr_null (sos_quasi_get (quasi, sos_quasi_find (quasi, "c5"), NULL, SOS_QUASI_AUTHORITY));
  ck_assert_str_eq (sos_quasi_get (quasi, sos_quasi_find (quasi, "c5"), "k", SOS_QUASI_AGE_BAND), "5 to 9");
  ck_assert_uint_eq (report->losses[SOS_QUASI_AUTHORITY].n_families, 1);
  ck_assert_uint_eq (report->losses[SOS_QUASI_AUTHORITY].n_children, 1);
  ck_assert_uint_eq (report->losses[SOS_QUASI_AGE_BAND].n_families, 0);
}
END_TEST

#define FIVE_SIBLINGS                                                                                               \
  "'started':'2026-03-02T09:00:00Z','people':[{'id':'a','role':'child','age':7},{'id':'b','role':'child','age':7}," \
  "{'id':'c','role':'child','age':7},{'id':'d','role':'child','age':7},{'id':'e','role':'child','age':7}]"

START_TEST (siblings_hide_nobody)
{
  g_autoptr (SosPrivacyProfile) stays = make_profile ("'withhold':true," AGE_AND_PLACE);
  g_autoptr (SosPrivacyProfile) leaves = make_profile (AGE_AND_PLACE);
  SosPrivacyProfile *const profiles[] = { leaves, stays };

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (SosPrivacyReport) report = sos_privacy_report_new (profiles[i]);
      g_autoptr (SosQuasi) quasi = sos_quasi_new (profiles[i]);

      add (quasi, "x", FIVE_SIBLINGS);
      ck_assert_int_eq (sos_quasi_decide (quasi, 5, 1, report), i == 1);
      ck_assert_ptr_null (sos_quasi_get (quasi, sos_quasi_find (quasi, "x"), "a", SOS_QUASI_AGE_BAND));
      ck_assert_int_eq (sos_quasi_is_withheld (sos_quasi_find (quasi, "x")), i == 1);
      ck_assert_uint_eq (report->n_exposed, i == 1 ? 0 : 5);
      ck_assert_uint_eq (report->n_families_withheld, i);
    }
}
END_TEST

START_TEST (the_latest_map_counts_for_all)
{
  g_autoptr (SosPrivacyProfile) profile = make_profile (AGE_AND_PLACE);
  const char *const maps[] = {
    "'revision':2,'authority':'Leeds','started':'2026-03-02T09:00:00Z','people':"
    "[{'id':'k','role':'child','born':'2016-06-01'}]",
    "'revision':1,'authority':'Camden','started':'2020-03-02T09:00:00Z','people':"
    "[{'id':'k','role':'child','born':'2016-06-01'},{'id':'gone','role':'child','age':3}]",
  };

  for (guint first = 0; first < 2; first++)
    {
      g_autoptr (SosPrivacyReport) report = sos_privacy_report_new (profile);
      g_autoptr (SosQuasi) quasi = sos_quasi_new (profile);

      add (quasi, "x", maps[first]);
      add (quasi, "x", maps[!first]);
      sos_quasi_decide (quasi, 1, 1, report);
      ck_assert_str_eq (sos_quasi_get (quasi, sos_quasi_find (quasi, "x"), "k", SOS_QUASI_AGE_BAND), "5 to 9");
      ck_assert_str_eq (sos_quasi_get (quasi, sos_quasi_find (quasi, "x"), NULL, SOS_QUASI_AUTHORITY),
                        "Yorkshire and The Humber");
      ck_assert_ptr_null (sos_quasi_get (quasi, sos_quasi_find (quasi, "x"), "gone", SOS_QUASI_AGE_BAND));
      ck_assert_uint_eq (report->risk.n_records, 1);
    }
}
END_TEST

START_TEST (nothing_is_said_of_what_has_no_rule)
{
  g_autoptr (SosPrivacyProfile) profile = sos_privacy_profile_find ("simple");
  g_autoptr (SosPrivacyReport) report = sos_privacy_report_new (profile);
  g_autoptr (SosQuasi) quasi = sos_quasi_new (profile);

  add (quasi, "x",
       "'authority':'Leeds','team':'North','started':'2026-03-02T09:00:00Z','people':[{'id':'k','role':'child','age':7,"
       "'sex':'female','ethnicity':'White British','needs':[{'aspect':'language'}]},{'id':'m','role':'parent'}],"
       "'relationships':[{'id':'r','from':'m','to':'k','kind':'lives_with'}]");
  ck_assert (sos_quasi_decide (quasi, 1, 1, report));
  for (guint field = SOS_QUASI_AGE_BAND; field < SOS_N_QUASI_FIELDS; field++)
    {
      ck_assert_ptr_null (sos_quasi_get (quasi, sos_quasi_find (quasi, "x"), "k", (SosQuasiField) field));
      ck_assert_ptr_null (sos_quasi_get (quasi, sos_quasi_find (quasi, "x"), NULL, (SosQuasiField) field));
    }
  ck_assert_uint_eq (sos_quasi_get_household (quasi, sos_quasi_find (quasi, "x")), 0);
  ck_assert (!sos_quasi_is_withheld (sos_quasi_find (quasi, "x")));
  ck_assert (sos_quasi_is_withheld (sos_quasi_find (quasi, "never seen")));
  ck_assert_ptr_null (sos_quasi_get (quasi, sos_quasi_find (quasi, "never seen"), "k", SOS_QUASI_SEX));
}
END_TEST

START_TEST (a_household_has_a_top)
{
  g_autoptr (SosPrivacyProfile) profile = make_profile ("'quasi':[{'field':'family','top':2},{'field':'sex'}]");
  g_autoptr (SosPrivacyReport) report = sos_privacy_report_new (profile);
  g_autoptr (SosQuasi) quasi = sos_quasi_new (profile);
  const char *people =
      "'people':[{'id':'k','role':'child','sex':'male'},{'id':'a','role':'parent'},{'id':'b','role':'family'},"
      "{'id':'c','role':'friend'},{'id':'d','role':'carer'},{'id':'w','role':'professional'}],'relationships':["
      "{'id':'1','from':'a','to':'k','kind':'lives_with'},{'id':'2','from':'k','to':'a','kind':'lives_with'},"
      "{'id':'3','from':'k','to':'b','kind':'lives_with'},{'id':'4','from':'c','to':'k','kind':'lives_with'},"
      "{'id':'5','from':'d','to':'k','kind':'lives_with','until':'2020'},"
      "{'id':'6','from':'w','to':'k','kind':'lives_with'},{'id':'7','from':'d','to':'k','kind':'carer_of'}]";

  add (quasi, "x", people);
  sos_quasi_decide (quasi, 1, 1, report);
  ck_assert_uint_eq (sos_quasi_get_household (quasi, sos_quasi_find (quasi, "x")), 2);
  ck_assert_str_eq (sos_quasi_get (quasi, sos_quasi_find (quasi, "x"), "k", SOS_QUASI_SEX), "male");
  sos_quasi_decide (quasi, 2, 1, report);
  ck_assert_uint_eq (sos_quasi_get_household (quasi, sos_quasi_find (quasi, "x")), 0);
  ck_assert_ptr_null (sos_quasi_get (quasi, sos_quasi_find (quasi, "x"), "k", SOS_QUASI_SEX));
}
END_TEST

START_TEST (years_of_birth_have_ends)
{
  g_autoptr (SosPrivacyProfile) profile =
      make_profile ("'year_of_birth':true,'quasi':[{'field':'age_band','bottom':1960,'top':2020}]");
  g_autoptr (SosPrivacyReport) report = sos_privacy_report_new (profile);
  g_autoptr (SosQuasi) quasi = sos_quasi_new (profile);

  add (quasi, "x",
       "'people':[{'id':'k','role':'child','born':'2015-04-03'},{'id':'b','role':'child','born':'2024'},"
       "{'id':'g','role':'family','born':'1931-01'},{'id':'n','role':'parent','age':40}]");
  sos_quasi_decide (quasi, 1, 1, report);
  ck_assert_str_eq (sos_quasi_get (quasi, sos_quasi_find (quasi, "x"), "k", SOS_QUASI_AGE_BAND), "2015");
  ck_assert_str_eq (sos_quasi_get (quasi, sos_quasi_find (quasi, "x"), "b", SOS_QUASI_AGE_BAND), "2020");
  ck_assert_str_eq (sos_quasi_get (quasi, sos_quasi_find (quasi, "x"), "g", SOS_QUASI_AGE_BAND), "1960");
  ck_assert_ptr_null (sos_quasi_get (quasi, sos_quasi_find (quasi, "x"), "n", SOS_QUASI_AGE_BAND));
}
END_TEST

START_TEST (ages_are_found_however_they_are_said)
{
  g_autoptr (SosPrivacyProfile) profile = make_profile ("'quasi':[{'field':'age_band','hierarchy':'age'}]");
  g_autoptr (SosPrivacyReport) report = sos_privacy_report_new (profile);
  g_autoptr (SosQuasi) quasi = sos_quasi_new (profile);

  add (quasi, "x",
       "'started':'2026-03-02T09:00:00Z','people':[{'id':'born','role':'child','born':'2026-01-05'},"
       "{'id':'later','role':'child','born':'2026-04-01'},{'id':'due','role':'child','due':'2026-07-01'},"
       "{'id':'age','role':'child','age':9},{'id':'none','role':'child'},{'id':'adult','role':'parent','age':33}]");
  add (quasi, "y",
       "'people':[{'id':'born','role':'child','born':'2016'},{'id':'age','role':'child','born':'2016','age':9}]");
  sos_quasi_decide (quasi, 1, 1, report);
  ck_assert_str_eq (sos_quasi_get (quasi, sos_quasi_find (quasi, "x"), "born", SOS_QUASI_AGE_BAND), "under 1");
  ck_assert_str_eq (sos_quasi_get (quasi, sos_quasi_find (quasi, "x"), "later", SOS_QUASI_AGE_BAND), "unborn");
  ck_assert_str_eq (sos_quasi_get (quasi, sos_quasi_find (quasi, "x"), "due", SOS_QUASI_AGE_BAND), "unborn");
  ck_assert_str_eq (sos_quasi_get (quasi, sos_quasi_find (quasi, "x"), "age", SOS_QUASI_AGE_BAND), "5 to 9");
  ck_assert_ptr_null (sos_quasi_get (quasi, sos_quasi_find (quasi, "x"), "none", SOS_QUASI_AGE_BAND));
  ck_assert_str_eq (sos_quasi_get (quasi, sos_quasi_find (quasi, "x"), "adult", SOS_QUASI_AGE_BAND), "25 to 34");
  ck_assert_ptr_null (sos_quasi_get (quasi, sos_quasi_find (quasi, "y"), "born", SOS_QUASI_AGE_BAND));
  ck_assert_str_eq (sos_quasi_get (quasi, sos_quasi_find (quasi, "y"), "age", SOS_QUASI_AGE_BAND), "5 to 9");
}
END_TEST

#define WITH_HARM(factors)                                                                                             \
  "'people':[{'id':'k','role':'child','sex':'male'}],'worries':{'harm':[{'id':'h','text':'t','factors':[" factors "]}" \
  "]}"

START_TEST (those_who_are_alike_have_different_worries)
{
  g_autoptr (SosPrivacyProfile) profile = make_profile ("'quasi':[{'field':'sex'}]");
  g_autoptr (SosPrivacyReport) report = sos_privacy_report_new (profile);
  g_autoptr (SosQuasi) quasi = sos_quasi_new (profile);

  add (quasi, "a", WITH_HARM ("'1A'"));
  add (quasi, "b", WITH_HARM ("'1A'"));
  ck_assert (!sos_quasi_decide (quasi, 2, 2, report));
  ck_assert_uint_eq (report->fewest_worries, 1);
  ck_assert_uint_eq (report->n_exposed, 2);
  ck_assert_ptr_null (sos_quasi_get (quasi, sos_quasi_find (quasi, "a"), "k", SOS_QUASI_SEX));
}
END_TEST

START_TEST (where_nothing_is_said_nothing_is_learned)
{
  g_autoptr (SosPrivacyProfile) profile = make_profile ("'quasi':[{'field':'sex'}]");
  g_autoptr (SosPrivacyReport) report = sos_privacy_report_new (profile);
  g_autoptr (SosQuasi) quasi = sos_quasi_new (profile);

  add (quasi, "a", "'people':[{'id':'k','role':'child','sex':'male'}]");
  add (quasi, "b", "'people':[{'id':'k','role':'child','sex':'male'}]");
  ck_assert (sos_quasi_decide (quasi, 2, 2, report));
  ck_assert_uint_eq (report->fewest_worries, G_MAXUINT);
  ck_assert_str_eq (sos_quasi_get (quasi, sos_quasi_find (quasi, "a"), "k", SOS_QUASI_SEX), "male");
}
END_TEST

/* Properties over random maps */

static GPtrArray *gathered;

static void
gather (const char *text G_GNUC_UNUSED, SosMap *map)
{
  g_ptr_array_add (gathered, sos_map_ref (map));
}

static SosQuasi *
decide (SosPrivacyProfile *profile, guint start, guint step, SosPrivacyReport *report)
{
  SosQuasi *quasi = sos_quasi_new (profile);
  const SosPrivacyProfileFile *file = sos_privacy_profile_get_file (profile);

  for (guint i = 0; i < gathered->len; i++)
    {
      guint at = (start + i * step) % gathered->len;
      g_autofree char *key = g_strdup_printf ("%u", at);

      sos_quasi_add (quasi, key, gathered->pdata[at]);
    }
  sos_quasi_decide (quasi, sos_privacy_number (file->k, 1), sos_privacy_number (file->l, 1), report);

  return quasi;
}

static void
expect_same (const SosQuasi *one, const SosQuasi *other)
{
  for (guint i = 0; i < gathered->len; i++)
    {
      const SosPersonList *people = &sos_map_get_document (gathered->pdata[i])->people;
      g_autofree char *key = g_strdup_printf ("%u", i);

      sos_require (sos_quasi_is_withheld (sos_quasi_find (one, key)) ==
                   sos_quasi_is_withheld (sos_quasi_find (other, key)));
      sos_require (sos_quasi_get_household (one, sos_quasi_find (one, key)) ==
                   sos_quasi_get_household (other, sos_quasi_find (other, key)));
      for (guint field = SOS_QUASI_AGE_BAND; field < SOS_N_QUASI_FIELDS; field++)
        for (guint person = 0; person <= people->n; person++)
          {
            const char *id = person < people->n ? people->items[person]->id : NULL;

            sos_require (g_strcmp0 (sos_quasi_get (one, sos_quasi_find (one, key), id, (SosQuasiField) field),
                                    sos_quasi_get (other, sos_quasi_find (other, key), id, (SosQuasiField) field)) ==
                         0);
          }
    }
}

START_TEST (the_order_of_maps_changes_nothing)
{
  for (const char *const *name = sos_privacy_profile_list (); *name != NULL; name++)
    {
      g_autoptr (SosPrivacyProfile) profile = sos_privacy_profile_find (*name);
      g_autoptr (SosPrivacyReport) report = sos_privacy_report_new (profile);
      g_autoptr (SosPrivacyReport) reversed = sos_privacy_report_new (profile);
      g_autoptr (SosQuasi) one = NULL, other = NULL;
      g_autofree char *text = NULL, *other_text = NULL;

      gathered = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_map_unref);
      sos_test_over_maps (gather, SOS_GENERATE_PLAIN);
      one = decide (profile, 0, 1, report);
      other = decide (profile, gathered->len - 1, gathered->len - 1, reversed);
      expect_same (one, other);
      text = sos_privacy_report_to_json (report, NULL);
      other_text = sos_privacy_report_to_json (reversed, NULL);
      ck_assert_str_eq (text, other_text);
      g_clear_pointer (&gathered, g_ptr_array_unref);
    }
}
END_TEST

static gint
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* What leaves, looked at from outside: a child's class is what sos_quasi_get() gives. */
static char *
describe (const SosQuasi *quasi, const char *key, const SosPerson *child, const SosPersonList *people)
{
  static const SosQuasiField of_child[] = { SOS_QUASI_AGE_BAND, SOS_QUASI_SEX, SOS_QUASI_ETHNICITY, SOS_QUASI_NEEDS };
  static const SosQuasiField of_case[] = { SOS_QUASI_AUTHORITY, SOS_QUASI_TEAM, SOS_QUASI_ENTRY };
  g_autoptr (GPtrArray) ages = g_ptr_array_new ();
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < people->n; i++)
    if (people->items[i]->role == SOS_ROLE_CHILD)
      {
        const char *age = sos_quasi_get (quasi, sos_quasi_find (quasi, key), people->items[i]->id, SOS_QUASI_AGE_BAND);

        g_ptr_array_add (ages, (gpointer) (age != NULL ? age : "-"));
      }
  g_ptr_array_sort (ages, compare_texts);
  for (guint i = 0; i < ages->len; i++)
    g_string_append_printf (text, "%s,", (const char *) ages->pdata[i]);
  for (guint i = 0; i < G_N_ELEMENTS (of_child); i++)
    g_string_append_printf (text, "|%s", sos_quasi_get (quasi, sos_quasi_find (quasi, key), child->id, of_child[i]));
  for (guint i = 0; i < G_N_ELEMENTS (of_case); i++)
    g_string_append_printf (text, "|%s", sos_quasi_get (quasi, sos_quasi_find (quasi, key), NULL, of_case[i]));
  g_string_append_printf (text, "|%u", sos_quasi_get_household (quasi, sos_quasi_find (quasi, key)));

  return g_string_free (text, FALSE);
}

/* Families by class. */
static GHashTable *
count_families (const SosQuasi *quasi)
{
  GHashTable *classes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);

  for (guint i = 0; i < gathered->len; i++)
    {
      const SosPersonList *people = &sos_map_get_document (gathered->pdata[i])->people;
      g_autofree char *key = g_strdup_printf ("%u", i);

      for (guint person = 0; person < people->n && !sos_quasi_is_withheld (sos_quasi_find (quasi, key)); person++)
        if (people->items[person]->role == SOS_ROLE_CHILD)
          {
            char *class = describe (quasi, key, people->items[person], people);
            GHashTable *families = g_hash_table_lookup (classes, class);

            if (families == NULL)
              g_hash_table_insert (classes, g_strdup (class), families = g_hash_table_new (NULL, NULL));
            g_hash_table_add (families, GUINT_TO_POINTER (i));
            g_free (class);
          }
    }

  return classes;
}

START_TEST (no_class_that_leaves_is_smaller_than_was_asked)
{
  g_autoptr (SosPrivacyProfile) profile =
      make_profile ("'k':3,'l':1,'withhold':true,'suppress_at_most':10,'quasi':[{'field':'age_band','hierarchy':'age'},"
                    "{'field':'sex'},{'field':'family','top':2},{'field':'needs'},"
                    "{'field':'entry','hierarchy':'entry'}]");
  g_autoptr (SosPrivacyReport) report = sos_privacy_report_new (profile);
  g_autoptr (SosQuasi) quasi = NULL;
  g_autoptr (GHashTable) classes = NULL;
  GHashTableIter each;
  gpointer families;

  gathered = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_map_unref);
  sos_test_over_maps (gather, SOS_GENERATE_PLAIN);
  quasi = decide (profile, 0, 1, report);
  classes = count_families (quasi);
  ck_assert_uint_eq (g_hash_table_size (classes), report->risk.n_classes);
  g_hash_table_iter_init (&each, classes);
  while (g_hash_table_iter_next (&each, NULL, &families))
    sos_require (g_hash_table_size (families) >= 3);
  g_clear_pointer (&gathered, g_ptr_array_unref);
}
END_TEST

SOS_TEST_MAIN ("quasi",
               what_is_alike_leaves_at_the_first_level,
               what_is_not_alike_is_made_coarser,
               what_stays_unlike_is_suppressed,
               siblings_hide_nobody,
               the_latest_map_counts_for_all,
               nothing_is_said_of_what_has_no_rule,
               a_household_has_a_top,
               years_of_birth_have_ends,
               ages_are_found_however_they_are_said,
               those_who_are_alike_have_different_worries,
               where_nothing_is_said_nothing_is_learned,
               the_order_of_maps_changes_nothing,
               no_class_that_leaves_is_smaller_than_was_asked)
