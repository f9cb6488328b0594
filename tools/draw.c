/* SPDX-License-Identifier: MIT */
/* `sos draw`: draws one picture of a map. */
#include "tools/command.h"
#include "tools/message.h"
#include "tools/page-output.h"

static const GOptionEntry options[] = {
  PAGE_OPTIONS,
  { NULL },
};

static SosPictureKind what;

static gboolean
write_picture (SosMap *map, const SosPageOptions *page, GOutputStream *stream, GError **error)
{
  return sos_render_svg (map, what, page, stream, NULL, error);
}

static Status
run (const char *const *arguments)
{
  what = sos_picture_kind_from_string (arguments[0]);
  if (what == SOS_PICTURE_UNKNOWN)
    return message_misuse ("draw", "give genogram, network, scales, cycle, trajectory or chronology, and a path");

  return page_output_write ("draw", arguments[1], NULL, write_picture);
}

const Command draw_command = {
  .name = "draw",
  .summary = "Draw a picture of a map",
  .arguments = "WHAT PATH",
  .at_least = 2,
  .at_most = 2,
  .options = options,
  .run = run,
  .help = "Draws one picture of one map as SVG, for a document or a wall. WHAT is\n"
          "\n"
          "  genogram    the family and who belongs to whom\n"
          "  network     who stands round the children, in circles\n"
          "  scales      everybody's number from 0 to 10, and where it was before\n"
          "  cycle       the seven steps of the action cycle\n"
          "  trajectory  the milestones in time\n"
          "  chronology  what happened, and what it meant for the child\n"
          "\n"
          "The file runs nothing and asks for nothing, and survives a grey copier.\n"
          "Where the map has nothing of the kind, the picture says so. With -o the\n"
          "file is written wholly or not at all. 'sos show --format=html' has all\n"
          "pictures on one page.\n"
          "\n"
          "With --for it shows what one person of the map may see. The words that\n"
          "remain are not read: look through them before you hand them over.",
  .examples = "sos draw scales map.json -o scales.svg\n"
              "sos draw genogram --for dad map.json -o family.svg\n"
              "sos draw trajectory --as-of 2026-03-01 map.json > way.svg",
};
