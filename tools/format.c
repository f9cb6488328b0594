/* SPDX-License-Identifier: MIT */
/* `sos format`: writes maps as their canonical text. */
#include "tools/command.h"
#include "tools/input.h"
#include "tools/message.h"
#include "tools/output.h"
#include "tools/replace.h"

static gboolean is_compact;
static gboolean is_in_place;

static const GOptionEntry options[] = {
  { "compact", 0, 0, G_OPTION_ARG_NONE, &is_compact, "Write each map on one line", NULL },
  { "in-place", 'i', 0, G_OPTION_ARG_NONE, &is_in_place, "Rewrite the files instead", NULL },
  { NULL },
};

static Status
refuse_packed (const char *path)
{
  g_autoptr (GError) error =
      g_error_new_literal (SOS_ERROR, SOS_ERROR_IO, "a compressed file cannot be rewritten in place: unpack it first");

  return message_failed (path, error);
}

static gboolean
write_map (FILE *stream, const SosMap *map, SosWriteFlags flags)
{
  gsize length;
  g_autofree char *text = sos_map_to_text (map, flags, &length);

  return output_write (stream, text, length);
}

/* Maps that stand together in one text stand on a line each: otherwise nobody
 * could read it again. */
static SosWriteFlags
choose_flags (const Input *input, gboolean is_one_of_many)
{
  if (is_compact || is_one_of_many || input_has_lines (input))
    return SOS_WRITE_COMPACT;

  return SOS_WRITE_DEFAULT;
}

/* Stops when the stream fails; who closes the stream says so. */
static Status
write_maps (FILE *stream, Input *input, gboolean is_one_of_many)
{
  SosWriteFlags flags = SOS_WRITE_DEFAULT;
  Status status = STATUS_FINE;

  for (gboolean is_first = TRUE; input_next (input); is_first = FALSE)
    {
      if (is_in_place && input_is_packed (input))
        return refuse_packed (input->path);
      if (is_first)
        flags = choose_flags (input, is_one_of_many);
      if (input->now.error != NULL)
        status = message_failed (input->path, input->now.error);
      else if (!write_map (stream, input->now.map, flags))
        break;
    }

  return status;
}

static Status
format_to_output (const char *const *paths)
{
  gboolean is_one_of_many = paths[0] != NULL && paths[1] != NULL;
  Status status = STATUS_FINE;

  for (; *paths != NULL && !ferror (stdout); paths++)
    {
      g_autoptr (Input) input = input_new (*paths);

      if (write_maps (stdout, input, is_one_of_many) != STATUS_FINE)
        status = STATUS_FAILED;
    }

  return status;
}

static Status
format_in_place (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Replacement) replacement = replacement_new (path, &error);
  g_autoptr (Input) input = NULL;
  Status status;

  if (replacement == NULL)
    return message_failed (path, error);

  input = input_new (path);
  status = write_maps (replacement_get_stream (replacement), input, FALSE);
  if (status != STATUS_FINE)
    return status;
  if (!replacement_commit (replacement, &error))
    return message_failed (path, error);

  return STATUS_FINE;
}

static Status
run (const char *const *paths)
{
  Status status = STATUS_FINE;

  if (!is_in_place)
    return format_to_output (paths);
  if (g_strv_contains (paths, "-"))
    return message_misuse ("format", "--in-place needs files: standard input cannot be rewritten");

  for (; *paths != NULL; paths++)
    if (format_in_place (*paths) != STATUS_FINE)
      status = STATUS_FAILED;

  return status;
}

const Command format_command = {
  .name = "format",
  .summary = "Write maps as their canonical text",
  .arguments = "PATH...",
  .at_least = 1,
  .at_most = G_MAXUINT,
  .options = options,
  .run = run,
  .help = "Writes every map in the one spelling that the format gives it, so that\n"
          "the same map is the same bytes. A single map is indented; maps of a file\n"
          "with one map a line, and maps of several files, are written on a line\n"
          "each.\n"
          "\n"
          "With --in-place each file gets the new text instead. It is replaced in one\n"
          "step and keeps its owner and mode; a symbolic link stays one. A file in\n"
          "which any map is invalid is left alone, and so is one whose text is\n"
          "canonical already. Neither revision nor updated is changed: it is still\n"
          "the same map. Compressed files are refused.",
  .examples = "sos format map.json\n"
              "sos format --in-place maps/*.json\n"
              "sos format --compact a.json b.json > both.ndjson",
};
