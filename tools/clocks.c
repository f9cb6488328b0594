/* SPDX-License-Identifier: MIT */
/* `sos clocks`: says what has to be done by when. */
#include <string.h>

#include "tools/command.h"
#include "tools/day.h"
#include "tools/input.h"
#include "tools/message.h"
#include "tools/output.h"
#include "tools/profile.h"
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

/* The profile that is named, else the usual one of the pathway. */
static SosProfile *
find_profile (SosPathway pathway)
{
  SosProfile *profile;

  if (profile_name != NULL)
    return profile_open (profile_name);

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

static Status
run (const char *const *paths)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosMap) map = NULL;
  g_autoptr (SosProfile) profile = NULL;
  g_autoptr (SosClocks) clocks = NULL;
  g_autofree char *text = NULL;
  SosDate day;

  if (format != NULL && !g_str_equal (format, "text") && !g_str_equal (format, "json"))
    return message_misuse ("clocks", "--format takes text or json");
  if (!day_parse (as_of, &day))
    return message_misuse ("clocks", "--as-of takes a day: YYYY-MM-DD");

  map = input_read_map (paths[0], &error);
  if (map == NULL)
    return message_failed (paths[0], error);
  profile = find_profile (sos_map_get_document (map)->pathway);
  if (profile == NULL)
    return STATUS_FAILED;
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
