/* SPDX-License-Identifier: MIT */
/* `sos anonymise`: exports maps for research. */
#include <errno.h>
#include <sos/sos.h>

#include "tools/command.h"
#include "tools/message.h"
#include "tools/progress.h"
#include "tools/replace.h"

#define NOT_GIVEN G_MININT
#define MAX_THREADS 256

static char *output, *key, *profile, *report, *dates, *project, *review_words;
static gint k = NOT_GIVEN, n_threads = NOT_GIVEN;
static gboolean is_strict;

static const GOptionEntry options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "Write the export to that file", "FILE" },
  { "key", 0, 0, G_OPTION_ARG_FILENAME, &key, "Make pseudonyms with that key (see sos keygen)", "FILE" },
  { "profile", 0, 0, G_OPTION_ARG_FILENAME, &profile, "research (the default), strict, simple, or a file", "PROFILE" },
  { "report", 0, 0, G_OPTION_ARG_FILENAME, &report, "Say in that folder what was done", "FOLDER" },
  { "k", 0, 0, G_OPTION_ARG_INT, &k, "So many families at least must look alike", "N" },
  { "dates", 0, 0, G_OPTION_ARG_STRING, &dates, "relative to the case's first date, or shift", "HOW" },
  { "project", 0, 0, G_OPTION_ARG_STRING, &project, "Share no pseudonym with other projects", "NAME" },
  { "review-words", 0, 0, G_OPTION_ARG_FILENAME, &review_words, "Write the words for review there: keep it secret",
    "FILE" },
  { "strict", 0, 0, G_OPTION_ARG_NONE, &is_strict, "Stop at the first bad map", NULL },
  { "threads", 0, 0, G_OPTION_ARG_INT, &n_threads, "Work with so many; default: all cores", "N" },
  { NULL },
};

static gboolean
is_number (gint option, gint most)
{
  return option == NOT_GIVEN || (option >= 1 && option <= most);
}

/* What is wrong with the options, or NULL. */
static const char *
find_misuse (void)
{
  if (output == NULL)
    return "give a file for the export: -o FILE";
  if (key == NULL)
    return "give a key: --key FILE; 'sos keygen FILE' makes one";
  if (dates != NULL && !g_str_equal (dates, "relative") && !g_str_equal (dates, "shift"))
    return "--dates takes relative or shift";
  if (!is_number (k, G_MAXINT))
    return "--k takes a number from 1 on";
  if (!is_number (n_threads, MAX_THREADS))
    return "--threads takes a number from 1 to 256";

  return NULL;
}

static void
note (const SosCorpusProgress *now, gpointer progress)
{
  progress_step (progress, now->n_maps);
}

/* Says what is wrong with the key or the profile, and gives NULL. */
static SosAnonymiser *
make_anonymiser (Progress *progress)
{
  g_autoptr (SosAnonymiser) anonymiser = sos_anonymiser_new ();
  g_autoptr (GError) error = NULL;

  if (!sos_anonymiser_set_key (anonymiser, key, &error))
    {
      message_failed (key, error);
      return NULL;
    }
  if (profile != NULL && !sos_anonymiser_set_profile (anonymiser, profile, &error))
    {
      message_failed (profile, error);
      return NULL;
    }

  if (dates != NULL)
    sos_anonymiser_set_dates (anonymiser,
                              g_str_equal (dates, "shift") ? SOS_EXPORT_DATES_SHIFT : SOS_EXPORT_DATES_RELATIVE);
  sos_anonymiser_set_k (anonymiser, (guint) MAX (k, 0));
  sos_anonymiser_set_project (anonymiser, project);
  sos_anonymiser_set_threads (anonymiser, (guint) MAX (n_threads, 0));
  sos_anonymiser_set_review_words (anonymiser, review_words);
  sos_anonymiser_set_progress (anonymiser, note, progress, NULL);

  return g_steal_pointer (&anonymiser);
}

/* Before the work, so that it is not in vain. */
static gboolean
make_folder (void)
{
  g_autoptr (GError) error = NULL;

  if (report == NULL || g_mkdir_with_parents (report, 0700) == 0)
    return TRUE;
  g_set_error (&error, G_FILE_ERROR, g_file_error_from_errno (errno), "the folder cannot be made: %s",
               g_strerror (errno));
  message_failed (report, error);

  return FALSE;
}

/* Takes the text over. */
static Status
write_page (const char *name, char *text)
{
  g_autofree char *path = g_build_filename (report, name, NULL);
  g_autofree char *page = text;
  g_autoptr (Replacement) to = NULL;
  g_autoptr (GError) error = NULL;

  to = replacement_new (path, &error);
  if (to == NULL)
    return message_failed (path, error);
  fputs (page, replacement_get_stream (to));

  return replacement_commit (to, &error) ? STATUS_FINE : message_failed (path, error);
}

static Status
write_report (const SosAnonymiser *anonymiser)
{
  Status status = STATUS_FINE;

  if (report != NULL)
    status = write_page ("report.json", sos_anonymiser_to_json (anonymiser, NULL));
  if (report != NULL && status == STATUS_FINE)
    status = write_page ("report.html", sos_anonymiser_to_html (anonymiser, NULL));

  return status;
}

/* What somebody has to do something about. */
static void
tell (const SosExportReport *done)
{
  if (done->n_refused > 0)
    g_printerr ("sos anonymise: %" G_GUINT64_FORMAT " %s left out: 'sos errors' with the same paths says why\n",
                done->n_refused, done->n_refused == 1 ? "map is" : "maps are");
  if (done->n_left_out > 0)
    g_printerr ("sos anonymise: %" G_GUINT64_FORMAT
                " %s left out: no room for a date in the calendar, or who lives with whom\n",
                done->n_left_out, done->n_left_out == 1 ? "record is" : "records are");
  if (done->n_withheld > 0)
    g_printerr ("sos anonymise: %" G_GUINT64_FORMAT " %s withheld: their families are too unlike others\n",
                done->n_withheld, done->n_withheld == 1 ? "map is" : "maps are");
  if (done->n_exposed > 0)
    g_printerr ("sos anonymise: %" G_GUINT64_FORMAT
                " %s in families that are less alike than was asked (--k): see --report\n",
                done->n_exposed, done->n_exposed == 1 ? "child is" : "children are");
  if (done->n_for_review > 0)
    g_printerr ("sos anonymise: %" G_GUINT64_FORMAT " %s in texts should be looked at: see --report\n",
                done->n_for_review, done->n_for_review == 1 ? "place" : "places");
}

/* A file's name may hold anything. */
static Status
fail (const GError *error)
{
  g_autofree char *shown = message_path (error->message);

  g_printerr ("sos: %s\n", shown);

  return STATUS_FAILED;
}

static Status
run (const char *const *paths)
{
  const char *misuse = find_misuse ();
  g_autoptr (SosAnonymiser) anonymiser = NULL;
  g_autoptr (SosCorpus) corpus = NULL;
  g_autoptr (GError) error = NULL;
  Progress progress;
  gboolean is_whole;

  if (misuse != NULL)
    return message_misuse ("anonymise", "%s", misuse);
  anonymiser = make_anonymiser (&progress);
  if (anonymiser == NULL || !make_folder ())
    return STATUS_FAILED;

  corpus = sos_corpus_new (paths);
  sos_corpus_set_strict (corpus, is_strict);
  progress_begin (&progress);
  is_whole = sos_anonymiser_run (anonymiser, corpus, output, NULL, &error);
  progress_clear (&progress);
  if (!is_whole)
    return fail (error);
  tell (sos_anonymiser_get_report (anonymiser));

  return write_report (anonymiser);
}

const Command anonymise_command = {
  .name = "anonymise",
  .summary = "Export maps for research",
  .arguments = "PATH...",
  .at_least = 1,
  .at_most = G_MAXUINT,
  .options = options,
  .run = run,
  .help = "Writes maps without what says whose they are, one a line (NDJSON), all\n"
          "revisions, in the order of the input. What comes out is de-identified data:\n"
          "it is as safe as what those who get it know, and is not to be published.\n"
          "\n"
          "Names, identifiers, host references, extensions and practice checks stay\n"
          "behind; ids become pseudonyms, the same for the same record in all maps of a\n"
          "case, and for a child with an NHS number, UPN or id of the authority in all\n"
          "cases. Names in texts become labels such as [child 1]. Birth dates become\n"
          "bands of ages. The first date of a case, births apart, becomes 2000-01-01 and\n"
          "the others keep their distance; with --dates=shift all dates of a case move by\n"
          "the same number of weeks. Times keep their day alone.\n"
          "\n"
          "The key is a file that only its owner may open, or a pipe (--key /dev/fd/3).\n"
          "The same key and project give the same pseudonyms again; exports for other\n"
          "projects cannot be joined with it.\n"
          "\n"
          "Each map is read again as it was written, and searched for ids, names, dates\n"
          "and patterns. If anything is found, there is no export. The file is there as a\n"
          "whole or not at all, and only its owner may open it. Maps that cannot be read\n"
          "are left out; with --strict the first of them ends the work.",
  .examples = "sos keygen project.key\n"
              "sos anonymise maps/ -o export.ndjson --key project.key --report report\n"
              "sos anonymise 'maps/*.zst' -o out.ndjson --key project.key --dates=shift",
};
