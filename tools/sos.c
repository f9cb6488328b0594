/* SPDX-License-Identifier: MIT */
/* The command `sos`: finds the command that is asked for and runs it. */
#include <fcntl.h>
#include <signal.h>
#include <sos/sos.h>
#include <stdio.h>
#include <unistd.h>

#include "tools/command.h"
#include "tools/help.h"
#include "tools/message.h"
#include "tools/output.h"
#include "tools/table.h"

const Command *const commands[] = {
  &check_command,    &cycle_command,    &clocks_command,    &review_command,
  &calendar_command, &show_command,     &draw_command,      &format_command,
  &diff_command,     &merge_command,    &hash_command,      &new_command,
  &ratings_command,  &unrated_command,  &series_command,    &consensus_command,
  &maps_command,     &findings_command, &monthly_command,   &agreement_command,
  &errors_command,   &tables_command,   &anonymise_command, &redact_command,
  &keygen_command,   &schema_command,   &help_command,      NULL,
};

const Command *
command_find (const char *name)
{
  for (guint i = 0; commands[i] != NULL; i++)
    if (g_str_equal (commands[i]->name, name))
      return commands[i];

  return NULL;
}

/* A file that is opened must not get the number of a stream that was closed. */
static void
hold_standard_streams (void)
{
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    if (fcntl (fd, F_GETFD) < 0)
      open ("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

static guint
count_standard_input (char **arguments)
{
  guint n = 0;

  for (; *arguments != NULL; arguments++)
    n += g_str_equal (*arguments, "-");

  return n;
}

static Status
run_with (const Command *command, char **arguments)
{
  guint n = g_strv_length (arguments);

  if (n < command->at_least)
    return message_misuse (command->name, "give %s; - stands for standard input", command->arguments);
  if (n > command->at_most)
    return message_misuse (command->name, "leave out '%s'", arguments[command->at_most]);
  if (count_standard_input (arguments) > 1)
    return message_misuse (command->name, "standard input (-) can be read only once");

  if (command->run == NULL)
    return table_run (command, (const char *const *) arguments);

  return command->run ((const char *const *) arguments);
}

static gboolean
parse (GOptionContext *context, const GOptionEntry *options, int *argc, char ***argv, GError **error)
{
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, options, NULL);

  return g_option_context_parse (context, argc, argv, error);
}

static Status
run_command (const Command *command, int argc, char **argv)
{
  g_auto (GStrv) arguments = NULL;
  gboolean wants_help = FALSE;
  const GOptionEntry common[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &wants_help, NULL, NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  if (command->options != NULL)
    g_option_context_add_main_entries (context, command->options, NULL);
  if (!parse (context, common, &argc, &argv, &error))
    return message_misuse (command->name, "%s", error->message);
  if (wants_help)
    return help_on_command (command);
  if (arguments == NULL)
    arguments = g_new0 (char *, 1);

  return run_with (command, arguments);
}

static Status
print_version (void)
{
  static const char text[] = "sos " SOS_VERSION_STRING "\n";

  output_write (stdout, text, strlen (text));

  return STATUS_FINE;
}

static Status
run (int argc, char **argv)
{
  gboolean wants_help = FALSE, wants_version = FALSE;
  const GOptionEntry options[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &wants_help, NULL, NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &wants_version, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  const Command *command;

  /* Options behind the command are the command's. */
  g_option_context_set_strict_posix (context, TRUE);
  if (!parse (context, options, &argc, &argv, &error))
    return message_misuse (NULL, "%s", error->message);
  if (wants_help)
    return help_on_all ();
  if (wants_version)
    return print_version ();
  if (argc < 2)
    return message_misuse (NULL, "give a command, such as check");

  command = command_find (argv[1]);
  if (command == NULL)
    return message_misuse (NULL, "there is no command '%s'", argv[1]);

  return run_command (command, argc - 1, argv + 1);
}

static Status
close_output (Status status)
{
  g_autoptr (GError) error = NULL;

  if (!output_flush (stdout, &error))
    return message_failed (NULL, error);

  return status;
}

int
main (int argc, char **argv)
{
  /* A parent may have it ignored; a reader who goes away is no failure. */
  signal (SIGPIPE, SIG_DFL);
  /* A file that may grow no more is told of like a full disk. */
  signal (SIGXFSZ, SIG_IGN);
  hold_standard_streams ();
  g_set_prgname ("sos");

  return close_output (run (argc, argv));
}
