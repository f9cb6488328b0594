/* SPDX-License-Identifier: MIT */
/* Writes docs/practice.md: every check, every step of the action cycle with the
 * codes of its reasons, and the numbers that can be set, each with its source. */
#include <sos/sos-check.h>
#include <sos/sos-cycle.h>
#include <sos/sos-field.h>
#include <stdio.h>

#include "lib/practice/cycle.h"
#include "lib/practice/reasons.h"

static const char head[] =
    "<!-- Made by docs/make-practice.c from the code's own tables: change those. -->\n"
    "# Practice: checks, the action cycle, settings\n"
    "\n"
    "What libsos asks of a map, and where the guidance says so. It looks at what is written down, and never judges\n"
    "whether a child is safe. The limits of time are in [limits.md](limits.md).\n"
    "\n"
    "## Checks\n"
    "\n"
    "`sos check` finds what does not hold, `sos check --rules` prints this list. In a draft errors are warnings, but "
    "for\n"
    "dates in an impossible order. A `suppressed` record with its reason keeps a finding from being shown; it is "
    "counted.\n"
    "Early help reads worry for danger and wellbeing for safety.\n"
    "\n"
    "| id | severity | holds when | a question to ask | source |\n"
    "|---|---|---|---|---|\n";

static const char cycle_head[] = "\n"
                                 "## The action cycle\n"
                                 "\n"
                                 "`sos cycle` says where each step stands and why. The steps are those of North "
                                 "Yorkshire's practice guidance, section\n"
                                 "3, after Turnell and Murphy (2017). Reasons have codes that stay the same over "
                                 "versions. Those of step 7 are what\n"
                                 "stands before closing: a map is ready when there are none. It is the lowest rating "
                                 "of all who are asked that counts,\n"
                                 "never a mean.\n";

static const char settings_head[] =
    "\n"
    "## Settings\n"
    "\n"
    "A settings file is a JSON object. It changes these numbers, and under `rules` how much a rule matters: `off`,\n"
    "`suggestion`, `warning` or `error`.\n"
    "\n"
    "```json\n"
    "{\"rounds\": 3, \"rules\": [{\"rule\": \"danger.many\", \"severity\": \"off\"}]}\n"
    "```\n"
    "\n"
    "| name | what | unless set |\n"
    "|---|---|---|\n";

static void
print_rules (void)
{
  guint n;
  const SosCheckRule *const *rules = sos_check_rules (&n);

  for (guint i = 0; i < n; i++)
    printf ("| `%s` | %s | %s | %s | %s |\n", rules[i]->id,
            sos_enum_to_string (SOS_ENUM_FINDING_SEVERITY, (gint) rules[i]->severity), rules[i]->holds, rules[i]->ask,
            rules[i]->source);
}

static void
print_step (guint step)
{
  const SosStepInfo *info = sos_step_info (step);

  printf ("\n### %u. %s\n\nSatisfied when %s.\n\nSource: %s.\n\n| code | what it says |\n|---|---|\n", step,
          info->statutory, info->satisfied, info->source);
  for (guint i = 0; i < SOS_N_BECAUSE; i++)
    if (sos_because_info ((SosBecause) i)->step == step)
      printf ("| `%s` | %s |\n", sos_because_info ((SosBecause) i)->code, sos_because_info ((SosBecause) i)->statutory);
}

static void
print_settings (void)
{
  const SosRecordInfo *info = sos_record_info (SOS_SETTINGS);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SosField *field = &info->fields[i];
      gint number = sos_settings_get_number (NULL, field->name);

      if (field->type == SOS_FIELD_BOOL)
        printf ("| `%s` | %s | %s |\n", field->name, field->doc, number != 0 ? "true" : "false");
      else if (field->type == SOS_FIELD_INTEGER)
        printf ("| `%s` | %s | %d |\n", field->name, field->doc, number);
    }
}

int
main (void)
{
  printf ("%s", head);
  print_rules ();
  printf ("%s", cycle_head);
  for (guint step = 1; step <= SOS_N_STEPS; step++)
    print_step (step);
  printf ("%s", settings_head);
  print_settings ();
  printf ("\n<!-- SPDX-License-Identifier: MIT -->\n");

  return 0;
}
