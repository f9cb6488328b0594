/* SPDX-License-Identifier: MIT */
/* `sos help`: says how the commands are used, from their table. */
#include "tools/help.h"

#include <string.h>

#include "tools/manual.h"
#include "tools/message.h"
#include "tools/output.h"

const char help_summary[] = "read, check and write Signs of Safety maps";

const char help_on_paths[] = "A PATH names a file that holds one map, or one a line (NDJSON); plain, gzip\n"
                             "or zstd, known by its content. The path - is standard input.";

const HelpRow help_statuses[] = {
  { "0", "All is well." },
  { "1", "diff: the maps differ; merge: the changes are in conflict." },
  { "2", "A map is invalid, something cannot be read or written, or sos was misused." },
  { NULL },
};

const HelpRow help_variables[] = {
  { "COLUMNS", "How wide show makes its lines where there is no terminal." },
  { "SOURCE_DATE_EPOCH", "Seconds since 1970 that new takes for the present." },
  { NULL },
};

static const GOptionEntry help_option[] = {
  { "help", 'h', 0, G_OPTION_ARG_NONE, NULL, "Show this help", NULL },
  { NULL },
};

static const GOptionEntry version_option[] = {
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, "Show the version", NULL },
  { NULL },
};

static void
add_row (GString *text, int width, const char *name, const char *description)
{
  g_string_append_printf (text, "  %-*s  %s\n", width, name, description);
}

static void
add_rows (GString *text, const char *title, const HelpRow *rows)
{
  int width = 0;

  for (guint i = 0; rows[i].name != NULL; i++)
    width = MAX (width, (int) strlen (rows[i].name));

  g_string_append_printf (text, "\n%s:\n", title);
  for (; rows->name != NULL; rows++)
    add_row (text, width, rows->name, rows->text);
}

static void
add_option (GString *text, const GOptionEntry *option)
{
  char letter[] = { '-', option->short_name, ',', '\0' };
  g_autofree char *name = g_strdup_printf ("%3s --%s%s%s", option->short_name != 0 ? letter : "", option->long_name,
                                           option->arg_description != NULL ? "=" : "",
                                           option->arg_description != NULL ? option->arg_description : "");

  add_row (text, 22, name, option->description);
}

static void
add_options (GString *text, const GOptionEntry *options)
{
  for (; options != NULL && options->long_name != NULL; options++)
    add_option (text, options);
}

/* A command that finds something says what; the other statuses are everybody's. */
static void
add_found (GString *text, const char *found)
{
  const HelpRow rows[] = { help_statuses[0], { "1", found }, help_statuses[2], { NULL } };

  if (found != NULL)
    add_rows (text, "Exit status", rows);
}

static void
add_examples (GString *text, const char *examples)
{
  g_auto (GStrv) lines = g_strsplit (examples, "\n", -1);

  g_string_append (text, "\nExamples:\n");
  for (char **line = lines; *line != NULL; line++)
    g_string_append_printf (text, "  %s\n", *line);
}

static Status
print (const GString *text)
{
  output_write (stdout, text->str, text->len);

  return STATUS_FINE;
}

static void
add_commands (GString *text)
{
  g_string_append (text, "\nCommands:\n");
  for (guint i = 0; commands[i] != NULL; i++)
    add_row (text, 9, commands[i]->name, commands[i]->summary);
}

/* What `sos --help` prints. */
Status
help_on_all (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "Usage: sos COMMAND [OPTION...] [PATH...]\n\nsos - %s\n", help_summary);
  add_commands (text);
  g_string_append (text, "\nOptions:\n");
  add_options (text, help_option);
  add_options (text, version_option);
  g_string_append_printf (text, "\n%s\n", help_on_paths);
  add_rows (text, "Exit status", help_statuses);
  add_rows (text, "Environment", help_variables);
  g_string_append (text, "\n'sos help COMMAND' says more about a command.\n");

  return print (text);
}

/* What `sos COMMAND --help` prints. */
Status
help_on_command (const Command *command)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "Usage: sos %s [OPTION...]%s%s\n\n", command->name,
                          command->arguments != NULL ? " " : "", command->arguments != NULL ? command->arguments : "");
  g_string_append_printf (text, "%s.\n\n%s\n\nOptions:\n", command->summary, command->help);
  add_options (text, command->options);
  add_options (text, help_option);
  add_found (text, command->found);
  if (command->examples != NULL)
    add_examples (text, command->examples);

  return print (text);
}

static char *format;

static const GOptionEntry options[] = {
  { "format", 0, 0, G_OPTION_ARG_STRING, &format, "Write text (the default) or man", "FORMAT" },
  { NULL },
};

static Status
help_on_name (const char *name)
{
  const Command *command = command_find (name);

  if (command == NULL)
    return message_misuse (NULL, "there is no command '%s'", name);

  return help_on_command (command);
}

static Status
run (const char *const *names)
{
  gboolean is_manual = g_strcmp0 (format, "man") == 0;

  if (format != NULL && !is_manual && !g_str_equal (format, "text"))
    return message_misuse ("help", "--format takes text or man");
  if (is_manual && names[0] != NULL)
    return message_misuse ("help", "the man page is about all commands: leave out '%s'", names[0]);
  if (is_manual)
    return manual_print ();

  return names[0] != NULL ? help_on_name (names[0]) : help_on_all ();
}

const Command help_command = {
  .name = "help",
  .summary = "Say how a command is used",
  .arguments = "[COMMAND]",
  .at_most = 1,
  .options = options,
  .run = run,
  .help = "Writes how the command is used, or which commands there are. With\n"
          "--format=man it writes the man page of all of them.",
  .examples = "sos help check\n"
              "sos help --format=man > sos.1",
};
