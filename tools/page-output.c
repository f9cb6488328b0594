/* SPDX-License-Identifier: MIT */
/* A page or a picture of one map: for whom, and where it goes. */
#include "tools/page-output.h"

#include <gio/gunixoutputstream.h>
#include <unistd.h>

#include "tools/day.h"
#include "tools/input.h"
#include "tools/message.h"
#include "tools/replace.h"

PageOutput page_output;

static gboolean
write_to (FILE *file, SosMap *map, const SosPageOptions *options, WritePage write, GError **error)
{
  g_autoptr (GOutputStream) stream = g_unix_output_stream_new (fileno (file), FALSE);

  return write (map, options, stream, error);
}

/* What is wrong may be the map's or the file's: the caller says of which path. */
static gboolean
write_file (SosMap *map, const SosPageOptions *options, WritePage write, GError **error)
{
  g_autoptr (Replacement) replacement = replacement_new (page_output.path, error);

  return replacement != NULL && write_to (replacement_get_stream (replacement), map, options, write, error) &&
         replacement_commit (replacement, error);
}

Status
page_output_write (const char *command, const char *path, const char *child, WritePage write)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosMap) map = NULL;
  SosPageOptions options = { .reader = page_output.reader, .child = child, .language = page_output.language };

  if (!day_parse (page_output.as_of, &options.as_of))
    return message_misuse (command, "--as-of takes a day, such as 2026-03-01");
  if (page_output.path == NULL && isatty (STDOUT_FILENO))
    return message_misuse (command, "this is not for a terminal: say -o FILE, or send it somewhere with > or |");

  map = input_read_map (path, &error);
  if (map == NULL)
    return message_failed (path, error);

  if (page_output.path != NULL ? write_file (map, &options, write, &error)
                               : write_to (stdout, map, &options, write, &error))
    return STATUS_FINE;

  return message_failed (error->domain == SOS_ERROR && error->code != SOS_ERROR_IO ? path : page_output.path, error);
}
