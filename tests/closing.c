/* SPDX-License-Identifier: MIT */
/* Random maps that are ready to close, but for what is asked to be missing. */
#include "tests/closing.h"

#include <string.h>

static const char *const codes[N_LACKS] = {
  "rating.missing", "rating.low",       "step.1",     "step.2",        "step.3",           "step.4",     "step.5",
  "step.6",         "bottom_line.open", "goal.unmet", "goal.not_held", "goal.no_duration", "scale.none", "child.none",
};

/* How large the family is. The first child is able; babies and unborn children
 * come behind the able ones. */
typedef struct {
  GString *text;
  GRand *rand;
  guint lacks;
  guint n_able;
  guint n_young;
  guint n_parents;
  guint n_network;
  guint n_rules;
  guint n_rounds;
  guint n_goals;
  guint n_lines;
  gboolean names_required;
  gboolean is_early_help;
} Family;

const char *
closing_code (guint n)
{
  return codes[n];
}

static gint
compare_codes (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Where there is no child, nobody is asked to rate, no child lacks a scale, and the
 * first step cannot be satisfied. */
char *
closing_codes (guint lacks)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GString *text = g_string_new (NULL);

  if ((lacks & LACK_CHILD) != 0)
    lacks = (lacks & ~(guint) (LACK_RATING | LACK_HIGH_RATING | LACK_SCALE)) | LACK_STEP_1;
  for (guint i = 0; i < N_LACKS; i++)
    if ((lacks >> i & 1) != 0)
      g_ptr_array_add (sorted, (gpointer) codes[i]);
  g_ptr_array_sort (sorted, compare_codes);
  for (guint i = 0; i < sorted->len; i++)
    g_string_append_printf (text, "%s ", (const char *) sorted->pdata[i]);

  return g_string_free (text, FALSE);
}

static gboolean
lacks (const Family *family, guint what)
{
  return (family->lacks & what) != 0;
}

static guint
some (const Family *family, guint least, guint most)
{
  return (guint) g_rand_int_range (family->rand, (gint32) least, (gint32) most + 1);
}

static void say (Family *family, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* Single quotes stand for double ones. */
static void
say (Family *family, const char *format, ...)
{
  gsize before = family->text->len;
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (family->text, format, arguments);
  va_end (arguments);
  for (gsize i = before; i < family->text->len; i++)
    if (family->text->str[i] == '\'')
      family->text->str[i] = '"';
}

/* Takes back the comma after the last element. */
static void
end_list (Family *family, const char *end)
{
  if (family->text->str[family->text->len - 1] == ',')
    g_string_truncate (family->text, family->text->len - 1);
  say (family, "%s", end);
}

static guint
count_children (const Family *family)
{
  return lacks (family, LACK_CHILD) ? 0 : family->n_able + family->n_young;
}

static guint
count_able (const Family *family)
{
  return lacks (family, LACK_CHILD) ? 0 : family->n_able;
}

static void
say_people (Family *family)
{
  static const char *const ages[] = { "'born':'2025-01-02'", "'due':'2026-09-01'", "'age':3",
                                      "'age':9,'can_use_tools':false" };
  static const char *const abilities[] = { "'age':8", "'born':'2015'", "'can_use_tools':true",
                                           "'age':3,'can_use_tools':true" };

  say (family, "'people':[");
  for (guint i = 0; i < count_children (family); i++)
    {
      guint age = some (family, 0, 3);

      say (family, "{'id':'c%u','role':'child',%s},", i, i < family->n_able ? abilities[age] : ages[age]);
    }
  for (guint i = 0; i < family->n_parents; i++)
    say (family, "{'id':'p%u','role':'%s'},", i, some (family, 0, 1) ? "parent" : "carer");
  for (guint i = 0; i < family->n_network; i++)
    say (family,
         "{'id':'n%u','role':'%s','network':{'joined':'2026-01-05','told_worries':'2026-01-09','permanent':%s}},", i,
         some (family, 0, 1) ? "family" : "friend", lacks (family, LACK_STEP_2) && i > 0 ? "false" : "true");
  say (family, "{'id':'sw','role':'professional','lead':true},"
               "{'id':'dead','role':'parent','died':'2020-01-01'},"
               "{'id':'gone','role':'friend','network':{'joined':'2026-01-05','left':'2026-02-05'}}],");
}

static void
say_rating (Family *family, const char *by, guint n, guint round, gint value)
{
  say (family, "{'id':'r-%s%u-%u','by':'%s%u','on':'2026-0%u-10','round':%u,", by, n, round, by, n, round + 1, round);
  if (value < 0)
    say (family, "'not_rated':'declined'");
  else
    say (family, "'value':%d", value);
  if (lacks (family, LACK_STEP_6) && round > 1)
    say (family, "},");
  else
    say (family, ",'why':'because'},");
}

/* Only in the last round somebody is below, or says nothing: the first parent, and
 * the last one of the network. */
static void
say_round (Family *family, guint round)
{
  gboolean is_last = round == family->n_rounds;

  for (guint i = 0; i < family->n_parents; i++)
    say_rating (family, "p", i, round,
                is_last ? (lacks (family, LACK_HIGH_RATING) && i == 0 ? 6 : (gint) some (family, 7, 10))
                        : (gint) some (family, 0, 10));
  for (guint i = 0; i < family->n_network; i++)
    say_rating (family, "n", i, round,
                is_last && lacks (family, LACK_RATING) && i + 1 == family->n_network ? -1
                                                                                     : (gint) some (family, 7, 10));
  for (guint i = 0; i < count_able (family); i++)
    say_rating (family, "c", i, round, (gint) some (family, 7, 10));
  say (family, "{'id':'r-sw-%u','by':'sw','on':'2026-0%u-10','round':%u,'value':%u},", round, round + 1, round,
       some (family, 7, 10));
}

static void
say_required (Family *family)
{
  say (family, ",'required':['dead','sw',");
  for (guint i = 0; i < family->n_parents; i++)
    say (family, "'p%u',", i);
  for (guint i = 0; i < family->n_network; i++)
    say (family, "'n%u',", i);
  for (guint i = 0; i < count_children (family); i++)
    say (family, "'c%u',", i);
  end_list (family, "]");
}

/* The last child is on no scale where one has no scale; then somebody else is, so
 * that the ratings have a scale to be on. */
static void
say_scales (Family *family)
{
  guint n = count_children (family);

  say (family, "'scales':[{'id':'s','topic':'%s','zero':'bad','ten':'good'",
       family->is_early_help ? "wellbeing" : "safety");
  if (lacks (family, LACK_SCALE) && n > 0)
    {
      say (family, ",'about':[");
      for (guint i = 0; i + 1 < n; i++)
        say (family, "'c%u',", i);
      end_list (family, "]");
    }
  if (family->names_required)
    say_required (family);
  say (family, ",'ratings':[");
  for (guint round = 1; round <= family->n_rounds; round++)
    say_round (family, round);
  end_list (family, "]},");
  say (family, "{'id':'worse','topic':'safety','higher_is':'worse','ratings':["
               "{'id':'w','by':'sw','on':'2026-02-10','value':1}]}],");
}

static void
say_voices (Family *family)
{
  if (count_children (family) == 0)
    return;

  say (family, "'voice':[{'id':'none','child':'c0','declined':true,'on':'2026-02-01'},");
  for (guint i = 0; i < count_children (family); i++)
    say (family, "{'id':'v%u','child':'c%u','on':'2026-02-0%u','tool':'%s','informed':true%s},", i, i, i + 2,
         i < family->n_able ? "three_houses" : "observation",
         lacks (family, LACK_STEP_1) && i == 0 ? "" : ",'influence':'a lot'");
  end_list (family, "],");

  say (family, "'explanations':[{'id':'x','method':'words_and_pictures','explained':[");
  for (guint i = lacks (family, LACK_STEP_3); i < count_able (family); i++)
    say (family, "{'child':'c%u','on':'2026-02-14'},", i);
  end_list (family, "]}],");
}

/* Without a child nobody can have missed the explanation: then the first parent has
 * not agreed. */
static void
say_plan (Family *family)
{
  gboolean is_disagreed = lacks (family, LACK_STEP_3) && count_able (family) == 0;

  say (family, "'safety_plans':[{'id':'old','agreed':'2026-01-01','ended':'2026-02-01','rules':[{'id':'old-rule'}]},"
               "{'id':'plan','agreed':'2026-02-15','agreed_by':[");
  for (guint i = is_disagreed; i < family->n_parents; i++)
    say (family, "'p%u',", i);
  say (family, "'n0'],'rules':[");
  for (guint i = 0; i < family->n_rules; i++)
    say (family, "{'id':'u%u','who':['p%u','n0'],'will':'be there','watched_by':['sw'%s]},", i,
         is_disagreed ? 0 : some (family, 0, family->n_parents - 1),
         lacks (family, LACK_STEP_5) && i == 0 ? "" : ",'n1'");
  end_list (family, "]}],");

  say (family, "'demonstrations':[");
  for (guint i = 0; i < family->n_rules; i++)
    {
      say (family, "{'id':'d%u','rule':'u%u','on':'2026-03-0%u','under_stress':%s,'worked':%s,'by':['p0','n1',", i, i,
           i + 1, i == 0 ? "true" : "false",
           lacks (family, LACK_STEP_4) && i + 1 == family->n_rules ? "false" : "true");
      for (guint child = 0; child < count_able (family); child++)
        say (family, "'c%u',", child);
      end_list (family, "]},");
    }
  end_list (family, "],");
}

static void
say_next_steps (Family *family)
{
  say (family, "'next_steps':{'bottom_lines':[");
  for (guint i = 0; i < family->n_lines; i++)
    say (family, "{'id':'b%u'%s},", i,
         lacks (family, LACK_BOTTOM_LINE) && i == 0 ? (some (family, 0, 1) ? "" : ",'met':'2026-07-01'")
                                                    : ",'met':'2026-06-30'");
  end_list (family, "],'safety_goals':[");
  for (guint i = 0; i < family->n_goals; i++)
    say (family, "{'id':'g%u','met':'2026-03-31','for_how_long':'P3M'},", i);
  say (family, "{'id':'g-unmet','for_how_long':'P1D'%s},", lacks (family, LACK_GOAL) ? "" : ",'met':'2026-06-29'");
  say (family, "{'id':'g-held','met':'2026-04-01','for_how_long':'%s'},",
       lacks (family, LACK_HELD_GOAL) ? "P3M" : "P2M29D");
  say (family, "{'id':'g-duration','met':'2026-04-01'%s}]}}",
       lacks (family, LACK_DURATION) ? "" : ",'for_how_long':'P1W'");
}

char *
closing_map (guint32 seed, guint what)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  Family family = { .text = g_string_new (NULL), .rand = rand, .lacks = what };

  family.n_able = some (&family, 1, 3);
  family.n_young = some (&family, 1, 2);
  family.n_parents = some (&family, 1, 3);
  family.n_network = some (&family, 2, 4);
  family.n_rules = some (&family, 2, 4);
  family.n_rounds = some (&family, 2, 4);
  family.n_goals = some (&family, 0, 2);
  family.n_lines = some (&family, 1, 2);
  family.names_required = some (&family, 0, 1) == 1;
  family.is_early_help = some (&family, 0, 3) == 0;

  say (&family, "{'sos':1,'id':'m','pathway':'%s','started':'2026-01-02T09:00:00Z',",
       family.is_early_help ? "early_help" : "statutory");
  say_people (&family);
  say_scales (&family);
  say_voices (&family);
  say_plan (&family);
  say_next_steps (&family);

  return g_string_free (family.text, FALSE);
}
