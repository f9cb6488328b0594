/* SPDX-License-Identifier: MIT */
/* Writes docs/limits.md: every limit of the profiles in the library, with its
 * source. */
#include <stdio.h>

#include "lib/practice/profile.h"

static void
print_words (SosEnumType type, const gint *words, const char *between)
{
  for (guint i = 0; words != NULL && words[i] != 0; i++)
    printf ("%s`%s`", i > 0 ? between : "", sos_enum_to_string (type, words[i]));
}

static void
print_moment (const SosMoment *moment)
{
  if (moment->tool != SOS_ASSESSMENT_TOOL_UNKNOWN)
    printf ("`%s`", sos_enum_to_string (SOS_ENUM_ASSESSMENT_TOOL, (gint) moment->tool));
  if (moment->written_consent == SOS_TRUE)
    printf ("written consent");
  print_words (SOS_ENUM_EVENT, (const gint *) moment->what, " or ");
  if (moment->with != NULL)
    printf (" with ");
  print_words (SOS_ENUM_EVENT_DETAIL, (const gint *) moment->with, " and ");
  if (moment->not_decision != NULL)
    printf (", not ");
  print_words (SOS_ENUM_DECISION, (const gint *) moment->not_decision, " or ");
  if (moment->every_child == SOS_TRUE)
    printf (", every born child seen");
}

static void
print_moments (const SosMomentList *moments, const char *between)
{
  for (guint i = 0; i < moments->n; i++)
    {
      printf ("%s", i > 0 ? between : "");
      print_moment (moments->items[i]);
    }
}

static const char *const units[] = {
  [SOS_UNIT_WORKING_DAYS] = "working days",
  [SOS_UNIT_CALENDAR_DAYS] = "calendar days",
  [SOS_UNIT_MONTHS] = "months",
};

static void
print_number (const SosLimit *limit, const SosInteger *n, SosLimitUnit unit)
{
  unit = unit != SOS_UNIT_UNKNOWN ? unit : limit->unit;
  if (n->is_set)
    printf ("%d %s", n->value, units[unit]);
  else
    printf ("the day of the event");
}

static void
print_numbers (const SosLimit *limit)
{
  SosLimitComparator comparator = MAX (limit->comparator, SOS_COMPARATOR_WITHIN);

  printf ("%s ", sos_enum_to_string (SOS_ENUM_LIMIT_COMPARATOR, (gint) comparator));
  print_number (limit, &limit->n, limit->unit);
  for (guint i = 0; i < limit->then.n; i++)
    {
      printf (", then ");
      print_number (limit, &limit->then.items[i]->n, limit->then.items[i]->unit);
    }
  printf ("%s%s", limit->repeats == SOS_TRUE ? ", repeated" : "", limit->each_child == SOS_TRUE ? ", each child" : "");
}

static void
print_limit (const SosLimit *limit)
{
  printf ("| `%s` | %s | ", limit->id, limit->label);
  print_moments (&limit->start, "; else ");
  if (limit->provided.n > 0)
    printf (", provided ");
  print_moments (&limit->provided, " and ");
  printf (" | ");
  print_numbers (limit);
  printf (" | ");
  print_moments (&limit->done, " and ");
  printf (" | ");
  print_words (SOS_ENUM_ASSUMPTION, (const gint *) limit->assumed, ", ");
  printf (" | %s: \"%s\" |\n", limit->source, limit->quote);
}

int
main (void)
{
  printf ("<!-- Made by docs/make-limits.c from data/profiles: change those. -->\n"
          "# Limits of time\n\n"
          "Every limit of the profiles in the library. `sos clocks` measures a map against them; "
          "[profiles.md](profiles.md) says how\nthey are counted and how an authority writes its own.\n");
  for (const char *const *name = sos_profile_list (); *name != NULL; name++)
    {
      g_autoptr (SosProfile) profile = sos_profile_find (*name);
      const SosLimitList *limits = &sos_profile_get_file (profile)->limits;

      printf ("\n## %s (`%s`)\n\n"
              "| id | what | counted from | by when | met by | assumed | source |\n|---|---|---|---|---|---|---|\n",
              sos_profile_get_title (profile), *name);
      for (guint i = 0; i < limits->n; i++)
        print_limit (limits->items[i]);
    }

  return 0;
}
