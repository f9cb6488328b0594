/* SPDX-License-Identifier: MIT */
/* `sos diff`: says what differs between two maps. */
#include "tools/command.h"
#include "tools/input.h"
#include "tools/message.h"
#include "tools/output.h"
#include "tools/terminal.h"

static char *format;

static const GOptionEntry options[] = {
  { "format", 0, 0, G_OPTION_ARG_STRING, &format, "Write text (the default), json or patch", "FORMAT" },
  { NULL },
};

typedef char *(*Write) (const SosDiff *diff);

/* Nothing where there is nothing to tell, as diff does. */
static char *
write_text (const SosDiff *diff)
{
  guint n;

  if (sos_diff_get_changes (diff, &n) == NULL)
    return g_strdup ("");

  return sos_render_diff (diff, MAX (terminal_get_width (), SOS_RENDER_MIN_WIDTH));
}

static char *
write_json (const SosDiff *diff)
{
  return sos_diff_to_json (diff, NULL);
}

static char *
write_patch (const SosDiff *diff)
{
  return sos_diff_to_patch (diff, NULL);
}

/* Gives NULL when there is no form of that name. */
static Write
find_write (const char *name)
{
  static const struct {
    const char *name;
    Write write;
  } writes[] = {
    { "text", write_text },
    { "json", write_json },
    { "patch", write_patch },
  };

  for (guint i = 0; i < G_N_ELEMENTS (writes); i++)
    if (g_str_equal (writes[i].name, name))
      return writes[i].write;

  return NULL;
}

static Status
compare (const SosMap *old, const SosMap *now, Write write)
{
  g_autoptr (SosDiff) diff = sos_map_diff (old, now);
  g_autofree char *text = write (diff);
  guint n;

  output_write (stdout, text, strlen (text));
  sos_diff_get_changes (diff, &n);

  return n > 0 ? STATUS_FOUND : STATUS_FINE;
}

static Status
run (const char *const *paths)
{
  Write write = find_write (format != NULL ? format : "text");
  g_autoptr (SosMap) old = NULL;
  g_autoptr (SosMap) now = NULL;
  g_autoptr (GError) error = NULL;

  if (write == NULL)
    return message_misuse ("diff", "--format takes text, json or patch");

  old = input_read_map (paths[0], &error);
  if (old == NULL)
    return message_failed (paths[0], error);
  now = input_read_map (paths[1], &error);
  if (now == NULL)
    return message_failed (paths[1], error);

  return compare (old, now, write);
}

const Command diff_command = {
  .name = "diff",
  .summary = "Say what differs between two maps",
  .arguments = "OLD NEW",
  .at_least = 2,
  .at_most = 2,
  .options = options,
  .run = run,
  .found = "The maps differ.",
  .help = "Writes what became of the map OLD in the map NEW: records by their ids,\n"
          "then their fields. Nothing is written when the maps are the same, however\n"
          "they are laid out.\n"
          "\n"
          "The text is for people: a goal is met, a rating is given, somebody joins\n"
          "the network. With --format=json it is an array with an object for each\n"
          "change, and with --format=patch a JSON Patch (RFC 6902) that makes NEW of\n"
          "OLD's canonical text; both are [] when the maps are the same.",
  .examples = "sos diff before.json after.json\n"
              "git show HEAD:map.json | sos diff - map.json\n"
              "sos diff --format=patch before.json after.json > change.json",
};
