/* SPDX-License-Identifier: MIT */
/* The table that a command makes of many maps. */
#include "tools/table.h"

#include "tools/day.h"
#include "tools/message.h"
#include "tools/profile.h"
#include "tools/progress.h"

#define MAX_THREADS 256

TableQuestion table_question = { .min_children = TABLE_NOT_GIVEN, .n_threads = TABLE_NOT_GIVEN };

/* What the reading has told, and to whom it is passed on. */
typedef struct {
  Progress progress;
  guint64 n_maps;
} Reading;

typedef struct {
  const char *name;
  gint value;
} Word;

static const Word revisions[] = {
  { "latest", SOS_REVISIONS_LATEST },
  { "all", SOS_REVISIONS_ALL },
  { NULL },
};

static const Word levels[] = {
  { "ordinal", SOS_RELIABILITY_ORDINAL },
  { "nominal", SOS_RELIABILITY_NOMINAL },
  { "interval", SOS_RELIABILITY_INTERVAL },
  { NULL },
};

/* An option that is not given is the first word. */
static const Word *
find_word (const Word *words, const char *option)
{
  if (option == NULL)
    return words;
  while (words->name != NULL && !g_str_equal (words->name, option))
    words++;

  return words->name != NULL ? words : NULL;
}

static gboolean
is_number (gint option, gint least, gint most)
{
  return option == TABLE_NOT_GIVEN || (option >= least && option <= most);
}

/* What is wrong with the options, or NULL. */
static const char *
find_misuse (void)
{
  SosDate day;

  if (!day_parse (table_question.as_of, &day))
    return "--as-of takes a day, such as 2024-05-31";
  if (!is_number (table_question.n_threads, 1, MAX_THREADS))
    return "--threads takes a number from 1 to 256";
  if (!is_number (table_question.min_children, 0, G_MAXINT))
    return "--min-children takes a number from 0 on";
  if (find_word (revisions, table_question.revisions) == NULL)
    return "--revisions takes latest or all";
  if (find_word (levels, table_question.level) == NULL)
    return "--level takes ordinal, nominal or interval";

  return NULL;
}

static void
note (const SosCorpusProgress *now, gpointer data)
{
  Reading *reading = data;

  reading->n_maps = now->n_maps;
  progress_step (&reading->progress, now->n_maps);
}

/* Reads what the options name; says what is wrong with it, and gives FALSE. */
static gboolean
take_files (SosCorpus *corpus)
{
  g_autoptr (SosSettings) settings = NULL;
  g_autoptr (SosProfile) profile = NULL;
  g_autoptr (GError) error = NULL;

  if (table_question.settings != NULL &&
      (settings = sos_settings_new_from_file (table_question.settings, &error)) == NULL)
    {
      message_failed (table_question.settings, error);
      return FALSE;
    }
  if (table_question.profile != NULL && (profile = profile_open (table_question.profile)) == NULL)
    return FALSE;

  sos_corpus_set_settings (corpus, settings);
  sos_corpus_set_profile (corpus, profile);

  return TRUE;
}

static SosCorpus *
open_corpus (const char *const *paths, Reading *reading)
{
  g_autoptr (SosCorpus) corpus = sos_corpus_new (paths);
  SosDate day;

  day_parse (table_question.as_of, &day);
  sos_corpus_set_as_of (corpus, day);
  sos_corpus_set_threads (corpus, (guint) MAX (table_question.n_threads, 0));
  sos_corpus_set_revisions (corpus, (SosRevisions) find_word (revisions, table_question.revisions)->value);
  sos_corpus_set_strict (corpus, table_question.is_strict);
  if (table_question.min_children != TABLE_NOT_GIVEN)
    sos_corpus_set_min_children (corpus, (guint) table_question.min_children);
  sos_corpus_set_progress (corpus, note, reading, NULL);

  return take_files (corpus) ? g_steal_pointer (&corpus) : NULL;
}

static SosTable *
make_agreement (SosCorpus *corpus, GError **error)
{
  g_auto (GStrv) by = g_strsplit (table_question.by != NULL ? table_question.by : "", ",", -1);
  SosReliability level = (SosReliability) find_word (levels, table_question.level)->value;

  return sos_corpus_get_agreement (corpus, (const char *const *) by, level, NULL, error);
}

static SosTable *
make_table (SosCorpus *corpus, SosTableKind kind, Reading *reading, GError **error)
{
  SosTable *table;

  progress_begin (&reading->progress);
  if (kind == SOS_TABLE_AGREEMENT)
    table = make_agreement (corpus, error);
  else
    table = sos_corpus_get_table (corpus, kind, NULL, error);
  progress_clear (&reading->progress);

  return table;
}

/* How many maps stand in `errors`, which is there once another table is. */
static gint64
count_left_out (SosCorpus *corpus)
{
  g_autoptr (SosTable) errors = sos_corpus_get_table (corpus, SOS_TABLE_ERRORS, NULL, NULL);

  return errors != NULL ? sos_table_get_n_rows (errors) : 0;
}

static Status
fail_without_maps (const char *name, gint64 n_left_out)
{
  if (n_left_out > 0)
    g_printerr ("sos %s: no map can be read: 'sos errors' with the same paths says why\n", name);
  else
    g_printerr ("sos %s: there is no map: of a folder, files are read whose names end in .json, .ndjson or .jsonl,\n"
                "perhaps followed by .gz or .zst\n",
                name);

  return STATUS_FAILED;
}

static void
tell_left_out (const char *name, gint64 n)
{
  g_printerr ("sos %s: %" G_GINT64_FORMAT " %s left out: 'sos errors' with the same paths says why\n", name, n,
              n == 1 ? "map is" : "maps are");
}

/* The table of errors speaks for itself, even of maps that are all bad. */
static Status
write_table (const Command *command, SosCorpus *corpus, const SosTable *table, const Reading *reading, TableSink *sink)
{
  gboolean is_errors = command->table == SOS_TABLE_ERRORS;
  gint64 n_left_out = count_left_out (corpus);
  Status status;

  if (reading->n_maps == 0 && !(is_errors && n_left_out > 0))
    return fail_without_maps (command->name, n_left_out);

  status = table_sink_write (sink, table);
  if (n_left_out > 0 && !is_errors)
    tell_left_out (command->name, n_left_out);

  return reading->n_maps > 0 ? status : STATUS_FAILED;
}

/* A strict reading names a file, whose name may hold anything. */
static Status
fail (const GError *error)
{
  g_autofree char *shown = message_path (error->message);

  g_printerr ("sos: %s\n", shown);

  return STATUS_FAILED;
}

Status
table_run (const Command *command, const char *const *paths)
{
  g_autoptr (SosCorpus) corpus = NULL;
  g_autoptr (SosTable) table = NULL;
  g_autoptr (TableSink) sink = NULL;
  g_autoptr (GError) error = NULL;
  const char *misuse = find_misuse ();
  Reading reading = { .n_maps = 0 };

  if (misuse != NULL)
    return message_misuse (command->name, "%s", misuse);
  if (!table_output_check (command->name))
    return STATUS_FAILED;

  corpus = open_corpus (paths, &reading);
  sink = corpus != NULL ? table_sink_open () : NULL;
  if (sink == NULL)
    return STATUS_FAILED;
  table = make_table (corpus, command->table, &reading, &error);
  if (table == NULL)
    return fail (error);

  return write_table (command, corpus, table, &reading, sink);
}
