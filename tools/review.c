/* SPDX-License-Identifier: MIT */
/* `sos review`: a map on one screen, for a supervision. */
#include "tools/command.h"
#include "tools/day.h"
#include "tools/input.h"
#include "tools/message.h"
#include "tools/output.h"
#include "tools/profile.h"
#include "tools/terminal.h"

static char *as_of;
static char *profile_name;
static char *reader;
static char *settings_path;

static const GOptionEntry options[] = {
  { "profile", 0, 0, G_OPTION_ARG_STRING, &profile_name, "Go by that profile of time limits", "NAME|FILE" },
  { "for", 0, 0, G_OPTION_ARG_STRING, &reader, "Leave out what is kept from that person", "PERSON-ID" },
  { "settings", 0, 0, G_OPTION_ARG_FILENAME, &settings_path, "Go by the numbers and severities of FILE", "FILE" },
  { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, "See nothing after that day (default: today)", "DATE" },
  { NULL },
};

/* What the options name. */
typedef struct {
  SosDate day;
  SosProfile *profile;
  SosSettings *settings;
} Review;

/* Says what is wrong with an option and gives FALSE. */
static gboolean
take_options (Review *review)
{
  g_autoptr (GError) error = NULL;

  if (!day_parse (as_of, &review->day))
    return message_misuse ("review", "--as-of takes a day, such as 2026-03-01") == STATUS_FINE;
  if (profile_name != NULL && (review->profile = profile_open (profile_name)) == NULL)
    return FALSE;
  if (settings_path != NULL && (review->settings = sos_settings_new_from_file (settings_path, &error)) == NULL)
    return message_failed (settings_path, error) == STATUS_FINE;

  return TRUE;
}

/* The map as the reader may see it. */
static SosMap *
read_map (const char *path, GError **error)
{
  g_autoptr (SosMap) map = input_read_map (path, error);

  if (map == NULL || reader == NULL)
    return g_steal_pointer (&map);

  return sos_map_copy_for (map, reader, error);
}

static Status
show (const Review *review, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosMap) map = read_map (path, &error);
  g_autofree char *text = NULL;

  if (map != NULL)
    text = sos_render_review (map, review->profile, review->day, review->settings,
                              MAX (terminal_get_width (), SOS_RENDER_MIN_WIDTH), &error);
  if (text == NULL)
    return message_failed (path, error);
  output_write (stdout, text, strlen (text));

  return STATUS_FINE;
}

static Status
run (const char *const *paths)
{
  Review review = { 0 };
  Status status = take_options (&review) ? show (&review, *paths) : STATUS_FAILED;

  g_clear_pointer (&review.profile, sos_profile_unref);
  g_clear_pointer (&review.settings, sos_settings_unref);

  return status;
}

const Command review_command = {
  .name = "review",
  .summary = "Look at a map for a supervision",
  .arguments = "PATH",
  .at_least = 1,
  .at_most = 1,
  .options = options,
  .run = run,
  .help = "Puts on one screen what a supervision looks at: how full the columns are\n"
          "and what everybody says on each scale, how far the action cycle has come,\n"
          "what is due, and what to ask. Suggestions are only counted: 'sos check'\n"
          "has them all.\n"
          "\n"
          "Without --profile the time limits are those of north-yorkshire, and of\n"
          "north-yorkshire-early-help for a map of early help. With --for it looks at\n"
          "what one person of the map may see. Nothing that is dated after DATE is\n"
          "seen. It never says whether a child is safe.",
  .examples = "sos review map.json\n"
              "sos review --profile sandwell --as-of 2026-03-01 map.json",
};
