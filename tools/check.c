/* SPDX-License-Identifier: MIT */
/* `sos check`: finds out what is wrong with maps. */
#include "tools/command.h"
#include "tools/day.h"
#include "tools/message.h"
#include "tools/output.h"
#include "tools/progress.h"
#include "tools/report.h"
#include "tools/rules.h"

static char *format;
static gboolean wants_rules;
static char *settings_path;
static char *old_path;
static char *as_of;

static const GOptionEntry options[] = {
  { "format", 0, 0, G_OPTION_ARG_STRING, &format, "Write text (the default) or json", "FORMAT" },
  { "settings", 0, 0, G_OPTION_ARG_FILENAME, &settings_path, "Take numbers and severities from that file", "FILE" },
  { "against", 0, 0, G_OPTION_ARG_FILENAME, &old_path, "Compare with an earlier map of the family", "OLD" },
  { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, "Ask about that day (today where not given)", "DATE" },
  { "rules", 0, 0, G_OPTION_ARG_NONE, &wants_rules, "List the rules, and read no map", NULL },
  { NULL },
};

typedef struct {
  Report report;
  SosDate day;
  SosSettings *settings;
  SosMap *old;
  Progress progress;
  guint64 n_maps;
  guint64 n_invalid;
  guint64 n_unreadable;
  gboolean has_error; /* a finding that is one */
} Check;

static void
count (Check *check, const Input *input)
{
  if (g_error_matches (input->now.error, SOS_ERROR, SOS_ERROR_IO))
    {
      check->n_unreadable++;
      return;
    }

  check->n_maps++;
  check->n_invalid += input->now.error != NULL;
}

/* Gives NULL for what is no map. */
static SosFindings *
look (Check *check, const Input *input)
{
  SosFindings *findings;
  const SosFinding *const *items;
  guint n;

  if (input->now.map == NULL)
    return NULL;

  findings = sos_check_against (input->now.map, check->old, check->day, check->settings);
  items = sos_findings_get (findings, &n);
  for (guint i = 0; i < n; i++)
    check->has_error |= items[i]->severity == SOS_FINDING_ERROR;

  return findings;
}

/* Gives FALSE when nobody takes the output any more. */
static gboolean
check_path (Check *check, const char *path)
{
  g_autoptr (Input) input = input_new (path);

  while (input_next (input))
    {
      g_autoptr (SosFindings) findings = look (check, input);

      count (check, input);
      if (input->now.error != NULL || findings != NULL)
        progress_clear (&check->progress);
      if (!check->report (stdout, input, findings))
        return FALSE;
      progress_step (&check->progress, check->n_maps);
    }

  return TRUE;
}

/* One map needs no summary: its problems stand there, or there are none. */
static void
summarise (const Check *check)
{
  if (check->n_maps + check->n_unreadable < 2)
    return;

  fflush (stdout);
  fprintf (stderr, "%" G_GUINT64_FORMAT " %s, %" G_GUINT64_FORMAT " invalid", check->n_maps,
           check->n_maps == 1 ? "map" : "maps", check->n_invalid);
  if (check->n_unreadable > 0)
    fprintf (stderr, ", %" G_GUINT64_FORMAT " unreadable", check->n_unreadable);
  fputc ('\n', stderr);
}

static Status
check_paths (Check *check, const char *const *paths)
{
  progress_begin (&check->progress);
  while (*paths != NULL && check_path (check, *paths))
    paths++;
  progress_clear (&check->progress);
  summarise (check);

  if (check->n_invalid + check->n_unreadable > 0)
    return STATUS_FAILED;

  return check->has_error ? STATUS_FOUND : STATUS_FINE;
}

/* Reads what the options name; says what is wrong with them and gives FALSE. */
static gboolean
take_options (Check *check)
{
  g_autoptr (GError) error = NULL;

  if (settings_path != NULL && (check->settings = sos_settings_new_from_file (settings_path, &error)) == NULL)
    {
      message_failed (settings_path, error);
      return FALSE;
    }
  if (old_path != NULL && (check->old = input_read_map (old_path, &error)) == NULL)
    {
      message_failed (old_path, error);
      return FALSE;
    }
  if (!day_parse (as_of, &check->day))
    {
      message_misuse ("check", "--as-of takes a day, such as 2024-05-31");
      return FALSE;
    }

  return TRUE;
}

static Status
run (const char *const *paths)
{
  const char *form = format != NULL ? format : "text";
  Check check = { .report = report_find (form) };
  Status status = STATUS_FAILED;

  if (check.report == NULL)
    return message_misuse ("check", "--format takes text or json");
  if (wants_rules && *paths == NULL)
    return rules_write (stdout, g_str_equal (form, "json"));
  if (wants_rules || *paths == NULL)
    return message_misuse ("check", wants_rules ? "--rules takes no map" : "give a map: sos check PATH...");

  if (take_options (&check))
    status = check_paths (&check, paths);
  g_clear_pointer (&check.settings, sos_settings_unref);
  g_clear_pointer (&check.old, sos_map_unref);

  return status;
}

const Command check_command = {
  .name = "check",
  .summary = "Find out what is wrong with maps",
  .arguments = "PATH...",
  .at_most = G_MAXUINT,
  .options = options,
  .run = run,
  .found = "A finding is an error.",
  .help = "Reads every map of every file and says what is wrong with its form,\n"
          "one problem a line:\n"
          "\n"
          "    PATH:LINE:COLUMN: CODE POINTER: MESSAGE\n"
          "\n"
          "POINTER is a JSON Pointer to the value, left out where the problem is\n"
          "with the map as a whole. Of a map whose form is right it says what\n"
          "practice asks for and the map does not have yet: an error, a warning or\n"
          "a suggestion under the heading where it stands, and a question to ask.\n"
          "A draft has warnings where other maps have errors. The rules look at\n"
          "what is written down, never at whether a child is safe.\n"
          "\n"
          "What a `suppressed` record of the map gives a reason for is counted and\n"
          "not shown. A settings file is a JSON object with numbers by name and\n"
          "rules, a list of objects with rule and severity: off, suggestion,\n"
          "warning or error. With --against, a goal that has changed while its\n"
          "danger statement has not is found too. Nothing dated after the day of\n"
          "--as-of is seen. --rules lists every rule with its source.\n"
          "\n"
          "When there is more than one map, a last line on standard error counts\n"
          "them. No message holds a word of a map.\n"
          "\n"
          "With --format=json it writes one object a map, one a line, with the\n"
          "members file, line (where the map begins), valid, errors (each with code,\n"
          "line, column, pointer and message), findings (each with rule, severity,\n"
          "pointer, message, ask and source) and suppressed, a count. In file, bytes\n"
          "that are not UTF-8 are replaced.",
  .examples = "sos check map.json\n"
              "sos check --against last-month.json map.json\n"
              "sos check --settings team.json --as-of 2024-05-31 map.json\n"
              "sos check --rules\n"
              "sos check --format=json archive.ndjson.zst",
};
