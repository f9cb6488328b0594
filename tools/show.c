/* SPDX-License-Identifier: MIT */
/* `sos show`: shows maps to people. */
#include "tools/command.h"
#include "tools/input.h"
#include "tools/message.h"
#include "tools/output.h"
#include "tools/page-output.h"
#include "tools/terminal.h"

#define MAX_WIDTH 10000
#define NO_WIDTH G_MININT

static char *format;
static char *child;
static gint width = NO_WIDTH;

static const GOptionEntry options[] = {
  { "format", 0, 0, G_OPTION_ARG_STRING, &format, "Write text (the default) or html", "FORMAT" },
  PAGE_OPTIONS,
  { "child", 0, 0, G_OPTION_ARG_STRING, &child, "Make that child's own page", "CHILD-ID" },
  { "width", 0, 0, G_OPTION_ARG_INT, &width, "Make lines of N cells at most", "N" },
  { NULL },
};

typedef struct {
  guint width;
  gboolean is_first;
  Status status;
} Show;

static gboolean
write_rule (const Show *show)
{
  g_autofree char *rule = g_strnfill (show->width, '-');
  g_autofree char *text = g_strdup_printf ("\n%s\n\n", rule);

  return output_write (stdout, text, strlen (text));
}

static gboolean
show_map (Show *show, const SosMap *map)
{
  g_autofree char *text = sos_render_text (map, show->width);

  if (!show->is_first && !write_rule (show))
    return FALSE;
  show->is_first = FALSE;

  return output_write (stdout, text, strlen (text));
}

/* The map as the reader may see it. */
static SosMap *
view_map (const Input *input, GError **error)
{
  SosMap *map;

  if (input->now.error != NULL)
    {
      *error = g_error_copy (input->now.error);
      return NULL;
    }
  if (page_output.reader == NULL)
    return sos_map_ref (input->now.map);

  map = sos_map_copy_for (input->now.map, page_output.reader, error);
  if (map == NULL)
    g_prefix_error (error, "line %" G_GUINT64_FORMAT ": ", input->now.line);

  return map;
}

/* Gives FALSE when nobody takes the output any more. */
static gboolean
show_path (Show *show, const char *path)
{
  g_autoptr (Input) input = input_new (path);

  while (input_next (input))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SosMap) map = view_map (input, &error);

      if (map == NULL)
        show->status = message_failed (path, error);
      else if (!show_map (show, map))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_page (SosMap *map, const SosPageOptions *page, GOutputStream *stream, GError **error)
{
  return sos_render_html (map, page, stream, NULL, error);
}

static Status
run_html (const char *const *paths)
{
  if (width != NO_WIDTH)
    return message_misuse ("show", "leave out --width: a page is as wide as its window");
  if (paths[1] != NULL)
    return message_misuse ("show", "--format=html makes a page of one map: name one file");

  return page_output_write ("show", paths[0], child, write_page);
}

/* Options that a page alone has. */
static gboolean
asks_for_page (void)
{
  return child != NULL || page_output.as_of != NULL || page_output.language != NULL || page_output.path != NULL;
}

static Status
run (const char *const *paths)
{
  Show show = { .is_first = TRUE, .status = STATUS_FINE };

  if (g_strcmp0 (format, "html") == 0)
    return run_html (paths);
  if (format != NULL && !g_str_equal (format, "text"))
    return message_misuse ("show", "--format takes text or html");
  if (asks_for_page ())
    return message_misuse ("show", "--child, --as-of, --lang and --output go with --format=html");
  if (width != NO_WIDTH && (width < SOS_RENDER_MIN_WIDTH || width > MAX_WIDTH))
    return message_misuse ("show", "--width takes a number from %d to %d", SOS_RENDER_MIN_WIDTH, MAX_WIDTH);

  show.width = width != NO_WIDTH ? (guint) width : MAX (terminal_get_width (), SOS_RENDER_MIN_WIDTH);
  while (*paths != NULL && show_path (&show, *paths))
    paths++;

  return show.status;
}

const Command show_command = {
  .name = "show",
  .summary = "Show maps to people",
  .arguments = "PATH...",
  .at_least = 1,
  .at_most = G_MAXUINT,
  .options = options,
  .run = run,
  .help = "Writes every map as text for people to read, with a rule between one map\n"
          "and the next. Lines are as wide as the terminal; where there is none, as\n"
          "the variable COLUMNS says, and else 80 cells.\n"
          "\n"
          "With --format=html it writes one map as a page to sit round: one file that\n"
          "needs nothing else, prints on A3 and A4, and reads on a phone. With --child\n"
          "it is that child's own page, in plain words and with room to draw.\n"
          "\n"
          "With --for it shows what one person of the map may see: records that are\n"
          "kept from them, and whatever hangs on those, are left out. The words that\n"
          "remain are not read: look through them before you hand them over.",
  .examples = "sos show map.json\n"
              "sos show --for dad --width 72 map.json\n"
              "sos show --format=html --for mum -o map.html map.json\n"
              "sos show --format=html --child kim -o kim.html map.json",
};
