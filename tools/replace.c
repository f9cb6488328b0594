/* SPDX-License-Identifier: MIT */
/* Gives a file a new text, wholly or not at all, through a stream. A signal that
 * ends the command leaves nothing behind. */
#include "tools/replace.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "lib/store/failure.h"
#include "lib/store/replace.h"
#include "tools/output.h"

struct _Replacement {
  SosReplacement *file;
  char *temporary; /* for the signal, as long as there may be one */
  FILE *stream;
};

/* What a signal has to remove. One file is replaced at a time. */
static char *volatile at_risk;

static const int deadly[] = { SIGHUP, SIGINT, SIGPIPE, SIGQUIT, SIGTERM, SIGXCPU };

/* Removes the file, then lets the signal do what it always does. */
static void
die_clean (int number)
{
  if (at_risk != NULL)
    unlink (at_risk);
  raise (number);
}

static void
catch_signals (void)
{
  struct sigaction action = { .sa_handler = die_clean, .sa_flags = (int) SA_RESETHAND }, old;

  sigemptyset (&action.sa_mask);
  for (guint i = 0; i < G_N_ELEMENTS (deadly); i++)
    {
      /* What the parent ignores, as nohup does, stays ignored. */
      sigaction (deadly[i], NULL, &old);
      if (old.sa_handler == SIG_DFL)
        sigaction (deadly[i], &action, NULL);
    }
}

static gboolean
make_temporary (Replacement *replacement, GError **error)
{
  sigset_t all, old;
  gboolean is_made;

  /* No signal between the file's birth and its being known. */
  sigfillset (&all);
  sigprocmask (SIG_BLOCK, &all, &old);
  is_made = sos_replacement_begin (replacement->file, error);
  at_risk = replacement->temporary = g_strdup (replacement->file->temporary);
  sigprocmask (SIG_SETMASK, &old, NULL);

  return is_made;
}

/* The stream has a descriptor of its own, as the other one is closed before the
 * text takes its place. */
static gboolean
open_stream (Replacement *replacement, GError **error)
{
  int fd = dup (replacement->file->fd);

  if (fd >= 0)
    replacement->stream = fdopen (fd, "r+");

  return replacement->stream != NULL || sos_fail (errno, "the temporary file cannot be opened", error);
}

/* Makes an empty text that is to take the place of the file's, or to become the
 * file where there is none. */
Replacement *
replacement_new (const char *path, GError **error)
{
  g_autoptr (Replacement) replacement = g_new0 (Replacement, 1);

  catch_signals ();
  replacement->file = sos_replacement_new (path, NULL, error);
  if (replacement->file == NULL)
    return NULL;

  if (!make_temporary (replacement, error) || !open_stream (replacement, error))
    return NULL;

  return g_steal_pointer (&replacement);
}

/* Gives the file back as it was, unless it has been replaced. */
void
replacement_free (Replacement *replacement)
{
  g_clear_pointer (&replacement->stream, fclose);
  g_clear_pointer (&replacement->file, sos_replacement_free);
  at_risk = NULL;
  g_free (replacement->temporary);
  g_free (replacement);
}

/* Where the new text is written to. */
FILE *
replacement_get_stream (Replacement *replacement)
{
  return replacement->stream;
}

static gboolean
has_same_bytes (FILE *a, FILE *b)
{
  char from_a[16 * 1024], from_b[sizeof from_a];
  gsize n_a, n_b;

  do
    {
      n_a = fread (from_a, 1, sizeof from_a, a);
      n_b = fread (from_b, 1, sizeof from_b, b);
      if (n_a != n_b || memcmp (from_a, from_b, n_a) != 0)
        return FALSE;
    }
  while (n_a > 0);

  return !ferror (a) && !ferror (b);
}

static gboolean
is_unchanged (Replacement *replacement)
{
  FILE *target = fopen (replacement->file->target.path, "r");
  gboolean is_same;

  if (target == NULL)
    return FALSE;

  rewind (replacement->stream);
  is_same = has_same_bytes (target, replacement->stream);
  fclose (target);

  return is_same;
}

/* Puts the new text in the file's place; one that is the same leaves the file
 * alone. On failure the file is as it was. */
gboolean
replacement_commit (Replacement *replacement, GError **error)
{
  if (!output_flush (replacement->stream, error))
    return FALSE;

  return is_unchanged (replacement) || sos_replacement_commit (replacement->file, SOS_PLACE_CAREFULLY, error);
}
