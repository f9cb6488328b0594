/* SPDX-License-Identifier: MIT */
/* `sos schema`: describes the format to other programs. */
#include <sos/sos.h>

#include "tools/command.h"
#include "tools/message.h"
#include "tools/output.h"

static char *kind;

static const GOptionEntry options[] = {
  { "of", 0, 0, G_OPTION_ARG_STRING, &kind, "Describe a map (the default) or another kind of file", "KIND" },
  { NULL },
};

static Status
run (const char *const *arguments G_GNUC_UNUSED)
{
  gsize length;
  g_autofree char *schema = sos_schema_of (kind != NULL ? kind : "map", &length);

  if (schema == NULL)
    return message_misuse ("schema", "--of takes map, profile, privacy-profile, hierarchy or settings");

  output_write (stdout, schema, length);

  return STATUS_FINE;
}

const Command schema_command = {
  .name = "schema",
  .summary = "Describe the format as a JSON Schema",
  .options = options,
  .run = run,
  .help = "Writes a JSON Schema (2020-12) of the canonical text of a map. It says what\n"
          "every record and field may hold, and how private a field is (x-privacy).\n"
          "\n"
          "A map that fits the schema may still be refused: only the command check sees\n"
          "whether ids are unique and references name a record. Days that do not exist\n"
          "are found by a validator that was asked to check formats.\n"
          "\n"
          "With --of it describes another kind of file: profile (limits of time),\n"
          "settings, privacy-profile (what an export does) or hierarchy.",
  .examples = "sos schema > map.schema.json\n"
              "sos schema --of=profile > profile.schema.json",
};
