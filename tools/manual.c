/* SPDX-License-Identifier: MIT */
/* The man page, from the table of commands. */
#include "tools/manual.h"

#include <sos/sos-version.h>
#include <string.h>

#include "lib/store/clock.h"
#include "tools/help.h"
#include "tools/message.h"
#include "tools/output.h"

/* What roff would take for something else. */
static const char *const escapes[128] = {
  ['\\'] = "\\e", ['-'] = "\\-", ['\''] = "\\(aq", ['`'] = "\\(ga", ['^'] = "\\(ha", ['~'] = "\\(ti",
};

static void
add_escaped (GString *page, const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    {
      const char *escape = escapes[(guchar) text[i] % G_N_ELEMENTS (escapes)];

      if (escape != NULL)
        g_string_append (page, escape);
      else
        g_string_append_c (page, text[i]);
    }
}

/* A line of words, which must not begin like a request. */
static void
add_line (GString *page, const char *text, gsize length)
{
  if (length > 0 && text[0] == '.')
    g_string_append (page, "\\&");
  add_escaped (page, text, length);
  g_string_append_c (page, '\n');
}

static void
add_text (GString *page, const char *text)
{
  add_line (page, text, strlen (text));
}

/* Lines that stay as they are. */
static void
add_verbatim (GString *page, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_string_append (page, ".nf\n");
  for (char **line = lines; *line != NULL; line++)
    add_text (page, *line);
  g_string_append (page, ".fi\n");
}

static void
add_paragraph (GString *page, const char *paragraph)
{
  g_auto (GStrv) lines = g_strsplit (paragraph, "\n", -1);

  g_string_append (page, ".PP\n");
  if (g_ascii_isspace (*paragraph))
    {
      add_verbatim (page, paragraph);
      return;
    }
  for (char **line = lines; *line != NULL; line++)
    add_text (page, *line);
}

static void
add_paragraphs (GString *page, const char *text)
{
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n\n", -1);

  for (char **paragraph = paragraphs; *paragraph != NULL; paragraph++)
    add_paragraph (page, *paragraph);
}

static void
add_option (GString *page, const GOptionEntry *option)
{
  g_string_append (page, ".TP\n");
  if (option->short_name != 0)
    g_string_append_printf (page, "\\fB\\-%c\\fR, ", option->short_name);
  g_string_append (page, "\\fB\\-\\-");
  add_escaped (page, option->long_name, strlen (option->long_name));
  g_string_append (page, "\\fR");
  if (option->arg_description != NULL)
    {
      g_string_append (page, "=\\fI");
      add_escaped (page, option->arg_description, strlen (option->arg_description));
      g_string_append (page, "\\fR");
    }
  g_string_append_c (page, '\n');
  g_string_append_printf (page, "%s.\n", option->description);
}

static void
add_command (GString *page, const Command *command)
{
  g_string_append_printf (page, ".SS sos %s [OPTION...]%s%s\n", command->name, command->arguments != NULL ? " " : "",
                          command->arguments != NULL ? command->arguments : "");
  g_string_append_printf (page, "%s.\n", command->summary);
  add_paragraphs (page, command->help);
  for (const GOptionEntry *option = command->options; option != NULL && option->long_name != NULL; option++)
    add_option (page, option);
  if (command->found != NULL)
    g_string_append_printf (page, ".PP\nExit status 1: %s\n", command->found);
}

static void
add_rows (GString *page, const char *title, const HelpRow *rows)
{
  g_string_append_printf (page, ".SH %s\n", title);
  for (; rows->name != NULL; rows++)
    {
      g_string_append (page, ".TP\n.B ");
      add_text (page, rows->name);
      add_text (page, rows->text);
    }
}

static void
add_examples (GString *page)
{
  g_string_append (page, ".SH EXAMPLES\n");
  for (guint i = 0; commands[i] != NULL; i++)
    if (commands[i]->examples != NULL)
      add_verbatim (page, commands[i]->examples);
}

static void
add_head (GString *page, GDateTime *now)
{
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");

  g_string_append_printf (page, ".TH SOS 1 %s \"libsos %s\" \"User Commands\"\n", day, SOS_VERSION_STRING);
  g_string_append_printf (page, ".SH NAME\nsos \\- %s\n", help_summary);
  g_string_append (page, ".SH SYNOPSIS\n.B sos\n.I COMMAND\n[\\fIOPTION\\fR...] [\\fIPATH\\fR...]\n.br\n"
                         ".B sos\n\\fB\\-\\-help\\fR | \\fB\\-\\-version\\fR\n");
}

/* Writes the page. Its date is today, or that of SOURCE_DATE_EPOCH. */
Status
manual_print (void)
{
  g_autoptr (GString) page = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDateTime) now = sos_clock_now (&error);

  if (now == NULL)
    return message_failed (NULL, error);

  add_head (page, now);
  g_string_append (page, ".SH DESCRIPTION\n");
  add_text (page, "A map holds what people worry about for a child, what works well for it,");
  add_text (page, "what needs to happen next, and how safe everybody judges things to be.");
  add_paragraphs (page, help_on_paths);
  g_string_append (page, ".SH COMMANDS\nEach command knows the option \\fB\\-\\-help\\fR.\n");
  for (guint i = 0; commands[i] != NULL; i++)
    add_command (page, commands[i]);
  add_rows (page, "EXIT STATUS", help_statuses);
  add_rows (page, "ENVIRONMENT", help_variables);
  add_examples (page);
  output_write (stdout, page->str, page->len);

  return STATUS_FINE;
}
