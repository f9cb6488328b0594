/* SPDX-License-Identifier: MIT */
/* `sos schema`: describes the format to other programs. */
#include <sos/sos.h>

#include "tools/command.h"
#include "tools/output.h"

static Status
run (const char *const *arguments G_GNUC_UNUSED)
{
  gsize length;
  g_autofree char *schema = sos_schema (&length);

  output_write (stdout, schema, length);

  return STATUS_FINE;
}

const Command schema_command = {
  .name = "schema",
  .summary = "Describe the format as a JSON Schema",
  .run = run,
  .help = "Writes a JSON Schema (2020-12) of the canonical text of a map. It says what\n"
          "every record and field may hold, and how private a field is (x-privacy).\n"
          "\n"
          "A map that fits the schema may still be refused: only the command check sees\n"
          "whether ids are unique and references name a record. Days that do not exist\n"
          "are found by a validator that was asked to check formats.",
  .examples = "sos schema > map.schema.json",
};
