/* SPDX-License-Identifier: MIT */
/* `sos merge`: brings two people's changes of one map together. */
#include <stdio.h>
#include <sys/stat.h>

#include "tools/command.h"
#include "tools/input.h"
#include "tools/message.h"
#include "tools/output.h"
#include "tools/replace.h"

static char *output;

static const GOptionEntry options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "Write to that file instead", "FILE" },
  { NULL },
};

enum { BASE, MINE, THEIRS, N_MAPS };

/* What git gives for a file that both sides added. */
static gboolean
is_empty_file (const char *path)
{
  struct stat info;

  return stat (path, &info) == 0 && S_ISREG (info.st_mode) && info.st_size == 0;
}

static gboolean
read_maps (const char *const *paths, SosMap *maps[N_MAPS])
{
  for (guint i = 0; i < N_MAPS; i++)
    {
      g_autoptr (GError) error = NULL;

      if (i == BASE && is_empty_file (paths[i]))
        continue;
      maps[i] = input_read_map (paths[i], &error);
      if (maps[i] == NULL)
        {
          message_failed (paths[i], error);
          return FALSE;
        }
    }

  return TRUE;
}

static void
print_side (const char *side, const char *pointer, const char *word)
{
  fprintf (stderr, " %s%s%s %s", side, pointer != NULL ? " " : "", pointer != NULL ? pointer : "", word);
}

static Status
report (const GPtrArray *conflicts)
{
  fprintf (stderr, "sos: %u %s, nothing was written\n", conflicts->len, conflicts->len == 1 ? "conflict" : "conflicts");
  for (guint i = 0; i < conflicts->len; i++)
    {
      const SosConflict *conflict = g_ptr_array_index (conflicts, i);

      fprintf (stderr, "%s:", sos_conflict_kind_to_string (conflict->kind));
      print_side ("mine", conflict->mine_pointer, conflict->mine);
      fputc (';', stderr);
      print_side ("theirs", conflict->theirs_pointer, conflict->theirs);
      fputc ('\n', stderr);
    }

  return STATUS_FOUND;
}

/* Puts the text in the place of a file, or where none is yet. */
static gboolean
write_file (const char *path, const char *text, gsize length, GError **error)
{
  g_autoptr (Replacement) replacement = replacement_new (path, error);

  if (replacement == NULL)
    return FALSE;
  output_write (replacement_get_stream (replacement), text, length);

  return replacement_commit (replacement, error);
}

static Status
write_map (const SosMap *map)
{
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autofree char *text = sos_map_to_text (map, SOS_WRITE_DEFAULT, &length);

  if (output == NULL)
    output_write (stdout, text, length);
  else if (!write_file (output, text, length, &error))
    return message_failed (output, error);

  return STATUS_FINE;
}

static Status
merge (SosMap *maps[N_MAPS])
{
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (SosMap) merged = sos_map_merge (maps[BASE], maps[MINE], maps[THEIRS], &conflicts, NULL);

  return merged != NULL ? write_map (merged) : report (conflicts);
}

static Status
run (const char *const *paths)
{
  SosMap *maps[N_MAPS] = { NULL };
  Status status = read_maps (paths, maps) ? merge (maps) : STATUS_FAILED;

  for (guint i = 0; i < N_MAPS; i++)
    g_clear_pointer (&maps[i], sos_map_unref);

  return status;
}

const Command merge_command = {
  .name = "merge",
  .summary = "Bring two people's changes of a map together",
  .arguments = "BASE MINE THEIRS",
  .at_least = N_MAPS,
  .at_most = N_MAPS,
  .options = options,
  .run = run,
  .help = "Writes the canonical text of BASE with the changes of both MINE and THEIRS,\n"
          "record by record and field by field. What mine added to a list stands\n"
          "behind what was there, and what theirs added behind that. Revision and\n"
          "updated are the later ones.\n"
          "An empty file as BASE says that each made the map anew.\n"
          "\n"
          "Where both cannot be kept, nothing is written, the status is 1, and\n"
          "standard error has a line for each conflict:\n"
          "\n"
          "    KIND: mine [POINTER] WHAT; theirs [POINTER] WHAT\n"
          "\n"
          "KIND is field (both changed it), removed (one removed the record, the other\n"
          "changed it), id (two records have it), reference (to what the other\n"
          "removed), rating (the same round twice) or together (fields that may not\n"
          "stand together). POINTER is a JSON Pointer into that side's map. WHAT is\n"
          "added, changed or removed, an id or a kind of record: no word of a map.\n"
          "\n"
          "git merges maps by it when it is told, once for all and in a repository's\n"
          ".gitattributes:\n"
          "\n"
          "    git config --global merge.sos.driver 'sos merge %O %A %B -o %A'\n"
          "    *.sos.json merge=sos",
  .examples = "sos merge base.json mine.json theirs.json > merged.json\n"
              "sos merge base.json mine.json theirs.json -o mine.json",
};
