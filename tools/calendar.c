/* SPDX-License-Identifier: MIT */
/* `sos calendar`: counts working days. */
#include <sos/sos.h>

#include "tools/command.h"
#include "tools/message.h"
#include "tools/output.h"

#define MAX_DAYS 100000

static gboolean day_one;
static char *roll;

static const GOptionEntry options[] = {
  { "day-one", 0, 0, G_OPTION_ARG_NONE, &day_one, "Count DATE itself as day one, not as day 0", NULL },
  { "roll", 0, 0, G_OPTION_ARG_STRING, &roll, "Move a start on no working day back or forward", "WHERE" },
  { NULL },
};

static Status
misuse_date (const char *text)
{
  g_autofree char *shown = message_path (text);

  return message_misuse ("calendar", "'%s' is no date: write YYYY-MM-DD", shown);
}

static void
print_line (const char *text)
{
  g_autofree char *line = g_strdup_printf ("%s\n", text);

  output_write (stdout, line, strlen (line));
}

static void
say_projected (SosDate date)
{
  if (sos_calendar_is_projected (date))
    g_printerr ("sos calendar: bank holidays of %u are projected, not announced yet\n", sos_date_get_year (date));
}

static Status
add (const char *start_text, const char *n_text)
{
  SosDate start = sos_date_from_string (start_text), end;
  g_autoptr (GError) error = NULL;
  char text[SOS_DATE_MAX_LENGTH];
  guint64 n;

  if (start == SOS_DATE_NONE)
    return misuse_date (start_text);
  if (!g_ascii_string_to_unsigned (n_text, 10, 0, MAX_DAYS, &n, NULL))
    return message_misuse ("calendar", "N is a number of working days, from 0 to %d", MAX_DAYS);

  end = sos_calendar_add (NULL, start, (guint) n, day_one,
                          (SosRoll) sos_enum_from_string (SOS_ENUM_ROLL, roll != NULL ? roll : "back"), &error);
  if (end == SOS_DATE_NONE)
    return message_failed (NULL, error);
  print_line (sos_date_to_string (end, text));
  say_projected (end);

  return STATUS_FINE;
}

static Status
between (const char *from_text, const char *to_text)
{
  SosDate from = sos_date_from_string (from_text), to = sos_date_from_string (to_text);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gint n;

  if (from == SOS_DATE_NONE || to == SOS_DATE_NONE)
    return misuse_date (from == SOS_DATE_NONE ? from_text : to_text);
  if (day_one || roll != NULL)
    return message_misuse ("calendar", "--day-one and --roll are for add");

  if (!sos_calendar_count (NULL, from, to, &n, &error))
    return message_failed (NULL, error);
  text = g_strdup_printf ("%d", n);
  print_line (text);
  say_projected (MAX (from, to));

  return STATUS_FINE;
}

static Status
run (const char *const *arguments)
{
  if (roll != NULL && sos_enum_from_string (SOS_ENUM_ROLL, roll) == SOS_ROLL_UNKNOWN)
    return message_misuse ("calendar", "--roll takes back or forward");
  if (g_str_equal (arguments[0], "add"))
    return add (arguments[1], arguments[2]);
  if (g_str_equal (arguments[0], "between"))
    return between (arguments[1], arguments[2]);

  return message_misuse ("calendar", "give add or between");
}

const Command calendar_command = {
  .name = "calendar",
  .summary = "Count working days",
  .arguments = "add DATE N | between DATE DATE",
  .at_least = 3,
  .at_most = 3,
  .options = options,
  .run = run,
  .help = "With add, writes the working day that comes N working days after DATE, the\n"
          "start day being day 0. A start on a weekend or a bank holiday goes back to\n"
          "the working day before: one working day after a Saturday is Monday.\n"
          "\n"
          "With between, writes how many working days come after the first date, up to\n"
          "the second and with it; negative when the second comes first.\n"
          "\n"
          "Bank holidays are those of England and Wales from 1990 to 2035. A result\n"
          "after 2028, for which they are projected, is said to be so on standard\n"
          "error. Days outside these years are refused.",
  .examples = "sos calendar add 2026-03-02 10\n"
              "sos calendar add 2026-03-07 1 --roll=forward\n"
              "sos calendar between 2026-03-02 2026-03-16",
};
