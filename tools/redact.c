/* SPDX-License-Identifier: MIT */
/* `sos redact`: takes names out of any text. */
#include <sos/sos.h>
#include <string.h>

#include "tools/command.h"
#include "tools/message.h"
#include "tools/output.h"
#include "tools/replace.h"

/* A paragraph that is longer is redacted in pieces. */
#define MAX_PARAGRAPH 65536

static char *names;
static char *profile;
static char *review;

static const GOptionEntry options[] = {
  { "names", 0, 0, G_OPTION_ARG_FILENAME, &names, "Take out the names that are listed there", "FILE" },
  { "profile", 0, 0, G_OPTION_ARG_STRING, &profile, "Be that careful: research, strict or simple", "NAME" },
  { "review", 0, 0, G_OPTION_ARG_FILENAME, &review, "Write there what somebody should look at", "FILE" },
  { NULL },
};

/* What is done with each paragraph. */
typedef struct {
  SosRedactor *redactor;
  FILE *review; /* or NULL */
  guint64 line; /* of the text, that the paragraph begins with */
} Work;

static Status
fail_at (const char *path, guint64 line, const GError *error)
{
  g_autoptr (GError) told =
      g_error_new (error->domain, error->code, "line %" G_GUINT64_FORMAT ": %s", line, error->message);

  return message_failed (path, told);
}

/* Cuts a line of the list in two at its tab. */
static gboolean
add_name (SosRedactor *redactor, char *line, GError **error)
{
  char *tab = strchr (line, '\t');

  if (tab != NULL)
    *tab = '\0';

  return sos_redactor_add_name (redactor, g_strstrip (line), tab != NULL ? g_strstrip (tab + 1) : NULL, error);
}

static Status
read_names (SosRedactor *redactor)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (names, &text, NULL, &error))
    return message_failed (NULL, error);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean is_name = *g_strchug (lines[i]) != '\0' && *lines[i] != '#';

      if (is_name && !add_name (redactor, lines[i], &error))
        return fail_at (names, i + 1, error);
    }

  return STATUS_FINE;
}

/* A line for each mention that stays: where it is, what it may be, why. */
static void
write_review (const Work *work, const char *text)
{
  guint n;
  const SosMention *mentions = sos_redactor_get_mentions (work->redactor, &n);
  guint64 line = work->line;
  gsize at = 0, begin = 0;

  for (guint i = 0; i < n; i++)
    {
      for (; at < mentions[i].start; at++)
        if (text[at] == '\n')
          {
            line++;
            begin = at + 1;
          }
      if (!mentions[i].is_redacted)
        fprintf (work->review, "%" G_GUINT64_FORMAT "\t%" G_GSIZE_FORMAT "\t%s\t%s\n", line,
                 mentions[i].start - begin + 1, mentions[i].kind, mentions[i].why != NULL ? mentions[i].why : "");
    }
}

static Status
redact (const Work *work, const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;
  gsize new_length;
  g_autofree char *redacted = sos_redactor_redact (work->redactor, text, length, &new_length, &error);

  if (redacted == NULL)
    return fail_at ("standard input", work->line, error);
  if (work->review != NULL)
    write_review (work, text);

  return output_write (stdout, redacted, new_length) ? STATUS_FINE : STATUS_FAILED;
}

static gboolean
is_empty (const char *line)
{
  return line[strspn (line, " \t\r\n")] == '\0';
}

/* Paragraph by paragraph, as names go on from one line to the next. */
static Status
redact_input (Work *work)
{
  g_autoptr (GString) paragraph = g_string_new (NULL);
  g_autofree char *line = NULL;
  gsize room = 0;
  guint64 n_lines = 0;
  ssize_t length;

  while ((length = getline (&line, &room, stdin)) >= 0)
    {
      g_string_append_len (paragraph, line, length);
      n_lines++;
      if (!is_empty (line) && paragraph->len < MAX_PARAGRAPH)
        continue;
      if (redact (work, paragraph->str, paragraph->len) != STATUS_FINE)
        return STATUS_FAILED;
      work->line += n_lines;
      n_lines = 0;
      g_string_truncate (paragraph, 0);
    }
  if (ferror (stdin))
    {
      g_autoptr (GError) error = g_error_new_literal (G_FILE_ERROR, G_FILE_ERROR_IO, "cannot be read");

      return message_failed ("standard input", error);
    }

  return redact (work, paragraph->str, paragraph->len);
}

static Status
redact_with_review (Work *work)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Replacement) file = replacement_new (review, &error);
  Status status;

  if (file == NULL)
    return message_failed (review, error);
  work->review = replacement_get_stream (file);
  status = redact_input (work);
  if (status == STATUS_FINE && !replacement_commit (file, &error))
    return message_failed (review, error);

  return status;
}

static Status
run (const char *const *arguments G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosRedactor) redactor = NULL;
  Work work = { .line = 1 };

  if (names == NULL)
    return message_misuse ("redact", "give --names FILE: a name a line, a tab, its role");
  redactor = sos_redactor_new (profile, &error);
  if (redactor == NULL)
    return message_misuse ("redact", "--profile takes research, strict or simple");
  if (read_names (redactor) != STATUS_FINE)
    return STATUS_FAILED;

  work.redactor = redactor;

  return review != NULL ? redact_with_review (&work) : redact_input (&work);
}

const Command redact_command = {
  .name = "redact",
  .summary = "Take names out of any text",
  .options = options,
  .run = run,
  .help = "Reads a text from standard input and writes it with a label for each mention\n"
          "of somebody on a list: [child 1], [mother], [school]. Names are found however\n"
          "they are written: in parts, as nicknames, with initials, without accents or\n"
          "apostrophes, with one slip. Dates, numbers, addresses and the like are taken\n"
          "out, too.\n"
          "\n"
          "The list has a name a line, a tab and its role; the role may be left out, and\n"
          "lines that begin with # are passed over.\n"
          "\n"
          "Words that may be names and may be not, such as Will and Hope, stay where\n"
          "nothing says that they are, and so do people who are not on the list. --review\n"
          "writes where they are: a line for each, with the line and the column in bytes,\n"
          "what it may be, and why. --profile=strict takes them out; simple takes out\n"
          "nothing but the names as they are listed.\n"
          "\n"
          "What is left is not anonymous: a text may give somebody away by what it tells.",
  .examples = "sos redact --names=family.txt < note.txt > redacted.txt\n"
              "sos redact --names=family.txt --review=look.tsv < note.txt > redacted.txt\n"
              "sos redact --names=family.txt --profile=strict < note.txt > redacted.txt",
};
