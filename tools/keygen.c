/* SPDX-License-Identifier: MIT */
/* `sos keygen`: makes a key for exports. */
#include <sos/sos.h>

#include "tools/command.h"
#include "tools/message.h"

static Status
run (const char *const *paths)
{
  g_autoptr (GError) error = NULL;

  return sos_key_make (*paths, &error) ? STATUS_FINE : message_failed (*paths, error);
}

const Command keygen_command = {
  .name = "keygen",
  .summary = "Make a key for exports",
  .arguments = "FILE",
  .at_least = 1,
  .at_most = 1,
  .run = run,
  .help = "Makes a key for 'sos anonymise': 32 random bytes as 64 hexadecimal\n"
          "digits, in a file that only its owner may open. A file that is there is\n"
          "left alone: a key that is lost cannot be made again.\n"
          "\n"
          "Who has the key and the maps can tell whose pseudonym is whose. Keep it with\n"
          "the maps, never with an export, and give it to nobody who gets one.",
  .examples = "sos keygen project.key",
};
