/* SPDX-License-Identifier: MIT */
/* `sos hash`: names maps by what they hold. */
#include "tools/command.h"
#include "tools/input.h"
#include "tools/message.h"
#include "tools/output.h"

static gboolean
write_hash (const Input *input)
{
  g_autofree char *hash = sos_map_to_hash (input->now.map);
  g_autofree char *path = message_path (input->path);
  g_autoptr (GString) line = g_string_new (NULL);

  g_string_append_printf (line, "%s  %s", hash, path);
  if (input_has_lines (input))
    g_string_append_printf (line, ":%" G_GUINT64_FORMAT, input->now.line);
  g_string_append_c (line, '\n');

  return output_write (stdout, line->str, line->len);
}

/* Stops when nobody takes the output any more; who closes it says so. */
static Status
hash_path (const char *path)
{
  g_autoptr (Input) input = input_new (path);
  Status status = STATUS_FINE;

  while (input_next (input))
    if (input->now.error != NULL)
      status = message_failed (path, input->now.error);
    else if (!write_hash (input))
      break;

  return status;
}

static Status
run (const char *const *paths)
{
  Status status = STATUS_FINE;

  for (; *paths != NULL && !ferror (stdout); paths++)
    if (hash_path (*paths) != STATUS_FINE)
      status = STATUS_FAILED;

  return status;
}

const Command hash_command = {
  .name = "hash",
  .summary = "Name maps by what they hold",
  .arguments = "PATH...",
  .at_least = 1,
  .at_most = G_MAXUINT,
  .run = run,
  .help = "Writes a line for each map: the SHA-256 of its canonical text, two spaces\n"
          "and its path; for a file with one map a line, PATH:LINE. However a file is\n"
          "laid out or packed, the same map has the same hash: that of what\n"
          "'sos format' writes for it alone.",
  .examples = "sos hash map.json\n"
              "sos hash maps/*.json archive.ndjson.zst",
};
