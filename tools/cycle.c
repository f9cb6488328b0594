/* SPDX-License-Identifier: MIT */
/* `sos cycle`: says how far the action cycle of maps has come. */
#include "tools/command.h"
#include "tools/day.h"
#include "tools/input.h"
#include "tools/message.h"
#include "tools/output.h"
#include "tools/terminal.h"

static char *as_of;
static char *format;

static const GOptionEntry options[] = {
  { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, "See nothing after that day (default: today)", "DATE" },
  { "format", 0, 0, G_OPTION_ARG_STRING, &format, "Write text (the default) or json", "FORMAT" },
  { NULL },
};

static gboolean
write_review (const SosCycleReview *review, gboolean as_json)
{
  g_autofree char *text = as_json ? sos_cycle_review_to_json (review, NULL)
                                  : sos_render_cycle (review, MAX (terminal_get_width (), SOS_RENDER_MIN_WIDTH));

  return output_write (stdout, text, strlen (text));
}

static Status
run (const char *const *paths)
{
  gboolean as_json = g_strcmp0 (format, "json") == 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosCycleReview) review = NULL;
  g_autoptr (SosMap) map = NULL;
  SosDate day;

  if (format != NULL && !as_json && !g_str_equal (format, "text"))
    return message_misuse ("cycle", "--format takes text or json");
  if (!day_parse (as_of, &day))
    return message_misuse ("cycle", "--as-of takes a day, such as 2026-03-01");

  map = input_read_map (*paths, &error);
  if (map == NULL)
    return message_failed (*paths, error);

  review = sos_cycle_review (map, day, NULL);
  write_review (review, as_json);

  return STATUS_FINE;
}

const Command cycle_command = {
  .name = "cycle",
  .summary = "Say how far the action cycle has come",
  .arguments = "PATH",
  .at_least = 1,
  .at_most = 1,
  .options = options,
  .run = run,
  .help = "Says where each of the seven steps of the action cycle stands and why,\n"
          "whether the map is ready to close, whose ratings closing waits for, and\n"
          "how the milestones stand. Nothing that is dated after DATE is seen.\n"
          "\n"
          "With --format=json it writes one object with the members as_of, steps,\n"
          "closing and trajectory; the codes in it are listed in docs/practice.md.\n"
          "The answer is about what the map says. Whether a child is safe is for\n"
          "people to judge.",
  .examples = "sos cycle map.json\n"
              "sos cycle --as-of 2026-03-01 --format=json map.json",
};
