/* SPDX-License-Identifier: MIT */
/* `sos clocks`: says what has to be done by when. */
#include <string.h>

#include "tools/command.h"
#include "tools/day.h"
#include "tools/input.h"
#include "tools/message.h"
#include "tools/output.h"
#include "tools/profile.h"
#include "tools/table.h"
#include "tools/terminal.h"

static char *format;

static const GOptionEntry options[] = {
  { "profile", 0, 0, G_OPTION_ARG_FILENAME, &table_question.profile, "Take the limits of that profile", "NAME|FILE" },
  { "format", 0, 0, G_OPTION_ARG_STRING, &format, "Write text (the default), json or csv", "FORMAT" },
  TABLE_CSV_OPTIONS,
  TABLE_READ_OPTIONS,
  TABLE_REVISIONS_OPTION,
  TABLE_STRICT_OPTION,
  { NULL },
};

/* The profile that is named, else the usual one of the pathway. */
static SosProfile *
find_profile (SosPathway pathway)
{
  SosProfile *profile;

  if (table_question.profile != NULL)
    return profile_open (table_question.profile);

  profile = sos_profile_find_usual (pathway);
  g_printerr ("sos clocks: no --profile, so the limits are those of %s\n", sos_profile_get_name (profile));

  return profile;
}

static char *
write_clocks (const SosClocks *clocks)
{
  if (g_strcmp0 (format, "json") == 0)
    return sos_clocks_to_json (clocks, NULL);

  return sos_render_clocks (clocks, MAX (terminal_get_width (), SOS_RENDER_MIN_WIDTH));
}

/* What only the table of many maps can be told, or NULL. */
static const char *
find_table_option (void)
{
  if (table_output.path != NULL)
    return "--output";
  if (table_output.wants_bom)
    return "--bom";
  if (table_question.n_threads != TABLE_NOT_GIVEN)
    return "--threads";
  if (table_question.revisions != NULL)
    return "--revisions";

  return table_question.is_strict ? "--strict" : NULL;
}

static Status
write_one (const char *path, SosDate day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosMap) map = input_read_map (path, &error);
  g_autoptr (SosProfile) profile = NULL;
  g_autoptr (SosClocks) clocks = NULL;
  g_autofree char *text = NULL;

  if (map == NULL)
    return message_failed (path, error);
  profile = find_profile (sos_map_get_document (map)->pathway);
  if (profile == NULL)
    return STATUS_FAILED;
  clocks = sos_clocks_new (map, profile, day, &error);
  if (clocks == NULL)
    return message_failed (path, error);

  text = write_clocks (clocks);
  output_write (stdout, text, strlen (text));

  return STATUS_FINE;
}

static Status
run (const char *const *paths)
{
  SosDate day;

  if (format != NULL && !g_str_equal (format, "text") && !g_str_equal (format, "json") && !g_str_equal (format, "csv"))
    return message_misuse ("clocks", "--format takes text, json or csv");
  if (format != NULL && table_output.wants_csv && !g_str_equal (format, "csv"))
    return message_misuse ("clocks", "leave out --csv or --format");
  if (table_output.wants_csv || g_strcmp0 (format, "csv") == 0)
    return table_run (&clocks_command, paths);

  if (find_table_option () != NULL)
    return message_misuse ("clocks", "%s is for the table: give --csv, too", find_table_option ());
  if (paths[1] != NULL)
    return message_misuse ("clocks", "leave out '%s', or give --csv for a table of many maps", paths[1]);
  if (!day_parse (table_question.as_of, &day))
    return message_misuse ("clocks", "--as-of takes a day: YYYY-MM-DD");

  return write_one (paths[0], day);
}

const Command clocks_command = {
  .name = "clocks",
  .summary = "Say what has to be done by when",
  .arguments = "PATH...",
  .at_least = 1,
  .at_most = G_MAXUINT,
  .options = options,
  .run = run,
  .table = SOS_TABLE_CLOCKS,
  .help = "Writes each limit of time that the guidance sets: how it stands, the last day\n"
          "that is in time, and what is to be done. Where the guidance can be read in\n"
          "more than one way, the latest day of the other readings stands there too.\n"
          "\n"
          "The limits come from a profile: north-yorkshire, north-yorkshire-early-help,\n"
          "sandwell, england, or a file of your own. Without --profile they are those of\n"
          "North Yorkshire, of early help where the map is one of that.\n"
          "\n"
          "Status 0 does not say that all is in time: read what is written.\n"
          "\n"
          "With --csv it makes a table of the limits of many maps, a row a limit, as\n"
          "'sos help ratings' says of tables; the options from --bom on are for that.\n"
          "Without --profile the limits of each map are the usual ones of its pathway.",
  .examples = "sos clocks map.json\n"
              "sos clocks --profile=sandwell --as-of=2026-03-31 map.json\n"
              "sos clocks --profile=england --format=json map.json\n"
              "sos clocks --profile=sandwell --csv maps/ -o clocks.csv",
};
