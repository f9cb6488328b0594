/* SPDX-License-Identifier: MIT */
/* `sos clocks`: says what has to be done by when. */
#include <string.h>

#include "tools/command.h"
#include "tools/input.h"
#include "tools/message.h"
#include "tools/output.h"
#include "tools/terminal.h"

static char *profile_name;
static char *as_of;
static char *format;

static const GOptionEntry options[] = {
  { "profile", 0, 0, G_OPTION_ARG_FILENAME, &profile_name, "Take the limits of that profile", "NAME|FILE" },
  { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, "See nothing later than that day; default: today", "DATE" },
  { "format", 0, 0, G_OPTION_ARG_STRING, &format, "Write text (the default) or json", "FORMAT" },
  { NULL },
};

/* A name of the library's comes before a file of that name. */
static SosProfile *
find_profile (SosPathway pathway, GError **error)
{
  SosProfile *profile;

  if (profile_name != NULL)
    {
      profile = sos_profile_find (profile_name);
      return profile != NULL ? profile : sos_profile_new_from_file (profile_name, error);
    }

  profile = sos_profile_find_usual (pathway);
  g_printerr ("sos clocks: no --profile, so the limits are those of %s\n", sos_profile_get_name (profile));

  return profile;
}

static Status
refuse_profile (const GError *error)
{
  g_autofree char *names = g_strjoinv (", ", (char **) sos_profile_list ());

  message_failed (profile_name, error);
  if (g_error_matches (error, SOS_ERROR, SOS_ERROR_IO))
    g_printerr ("A profile is a file, or one of %s.\n", names);

  return STATUS_FAILED;
}

static char *
write_clocks (const SosClocks *clocks)
{
  if (g_strcmp0 (format, "json") == 0)
    return sos_clocks_to_json (clocks, NULL);

  return sos_render_clocks (clocks, MAX (terminal_get_width (), SOS_RENDER_MIN_WIDTH));
}

static Status
run (const char *const *paths)
{
  SosDate day = as_of != NULL ? sos_date_from_string (as_of) : SOS_DATE_NONE;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosMap) map = NULL;
  g_autoptr (SosProfile) profile = NULL;
  g_autoptr (SosClocks) clocks = NULL;
  g_autofree char *text = NULL;

  if (format != NULL && !g_str_equal (format, "text") && !g_str_equal (format, "json"))
    return message_misuse ("clocks", "--format takes text or json");
  if (as_of != NULL && sos_date_get_day (day) == 0)
    return message_misuse ("clocks", "--as-of takes a day: YYYY-MM-DD");

  map = input_read_map (paths[0], &error);
  if (map == NULL)
    return message_failed (paths[0], error);
  profile = find_profile (sos_map_get_document (map)->pathway, &error);
  if (profile == NULL)
    return refuse_profile (error);
  clocks = sos_clocks_new (map, profile, day, &error);
  if (clocks == NULL)
    return message_failed (paths[0], error);

  text = write_clocks (clocks);
  output_write (stdout, text, strlen (text));

  return STATUS_FINE;
}

const Command clocks_command = {
  .name = "clocks",
  .summary = "Say what has to be done by when",
  .arguments = "PATH",
  .at_least = 1,
  .at_most = 1,
  .options = options,
  .run = run,
  .help = "Writes each limit of time that the guidance sets: how it stands, the last day\n"
          "that is in time, and what is to be done. Where the guidance can be read in\n"
          "more than one way, the latest day of the other readings stands there too.\n"
          "\n"
          "The limits come from a profile: north-yorkshire, north-yorkshire-early-help,\n"
          "sandwell, england, or a file of your own. Without --profile they are those of\n"
          "North Yorkshire, of early help where the map is one of that.\n"
          "\n"
          "Status 0 does not say that all is in time: read what is written.",
  .examples = "sos clocks map.json\n"
              "sos clocks --profile=sandwell --as-of=2026-03-31 map.json\n"
              "sos clocks --profile=england --format=json map.json",
};
