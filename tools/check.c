/* SPDX-License-Identifier: MIT */
/* `sos check`: finds out what is wrong with maps. */
#include "tools/command.h"
#include "tools/message.h"
#include "tools/output.h"
#include "tools/progress.h"
#include "tools/report.h"

static char *format;

static const GOptionEntry options[] = {
  { "format", 0, 0, G_OPTION_ARG_STRING, &format, "Write text (the default) or json", "FORMAT" },
  { NULL },
};

typedef struct {
  Report report;
  Progress progress;
  guint64 n_maps;
  guint64 n_invalid;
  guint64 n_unreadable;
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

/* Gives FALSE when nobody takes the output any more. */
static gboolean
check_path (Check *check, const char *path)
{
  g_autoptr (Input) input = input_new (path);

  while (input_next (input))
    {
      count (check, input);
      if (input->now.error != NULL)
        progress_clear (&check->progress);
      if (!check->report (stdout, input))
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
run (const char *const *paths)
{
  Check check = { .report = report_find (format != NULL ? format : "text") };

  if (check.report == NULL)
    return message_misuse ("check", "--format takes text or json");

  progress_begin (&check.progress);
  while (*paths != NULL && check_path (&check, *paths))
    paths++;
  progress_clear (&check.progress);
  summarise (&check);

  return check.n_invalid + check.n_unreadable > 0 ? STATUS_FAILED : STATUS_FINE;
}

const Command check_command = {
  .name = "check",
  .summary = "Find out what is wrong with maps",
  .arguments = "PATH...",
  .at_least = 1,
  .at_most = G_MAXUINT,
  .options = options,
  .run = run,
  .help = "Reads every map of every file and says what is wrong with its form,\n"
          "one problem a line:\n"
          "\n"
          "    PATH:LINE:COLUMN: CODE POINTER: MESSAGE\n"
          "\n"
          "POINTER is a JSON Pointer to the value, left out where the problem is\n"
          "with the map as a whole. When there is more than one map, a last line on\n"
          "standard error counts them. No message holds a word of a map.\n"
          "\n"
          "With --format=json it writes one object a map, one a line, with the\n"
          "members file, line (where the map begins), valid, errors (each with code,\n"
          "line, column, pointer and message), findings and suppressed. In file,\n"
          "bytes that are not UTF-8 are replaced.",
  .examples = "sos check map.json\n"
              "sos check --format=json archive.ndjson.zst",
};
