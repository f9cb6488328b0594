/* SPDX-License-Identifier: MIT */
/* Gives a file a new text, wholly or not at all: the text grows in a temporary
 * file beside it, which then takes its name. */
#include "tools/replace.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tools/output.h"

#ifdef __APPLE__
#define st_mtim st_mtimespec
#endif

/* The name is seen by whoever may list the folder, so it says nothing. */
#define TEMPORARY_NAME ".sos-XXXXXX"

struct _Replacement {
  char *target; /* no symbolic link any more */
  char *folder;
  char *temporary;
  FILE *stream;
  struct stat before; /* the target as it was */
};

/* What a signal has to remove. One file is replaced at a time. */
static char *volatile at_risk;

static const int deadly[] = { SIGHUP, SIGINT, SIGPIPE, SIGQUIT, SIGTERM, SIGXCPU, SIGXFSZ };

static gboolean
fail (GError **error, const char *message)
{
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s", message, g_strerror (errno));

  return FALSE;
}

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

static int
make_temporary (Replacement *replacement)
{
  g_autofree char *name = g_build_filename (replacement->folder, TEMPORARY_NAME, NULL);
  sigset_t all, old;
  int fd;

  /* No signal between the file's birth and its being known. */
  sigfillset (&all);
  sigprocmask (SIG_BLOCK, &all, &old);
  fd = g_mkstemp_full (name, O_RDWR | O_CLOEXEC, 0600);
  if (fd >= 0)
    at_risk = replacement->temporary = g_steal_pointer (&name);
  sigprocmask (SIG_SETMASK, &old, NULL);

  return fd;
}

static gboolean
open_temporary (Replacement *replacement, GError **error)
{
  int fd = make_temporary (replacement);

  if (fd >= 0)
    replacement->stream = fdopen (fd, "r+");

  return replacement->stream != NULL || fail (error, "no temporary file can be made beside it");
}

static gboolean
find_target (Replacement *replacement, const char *path, GError **error)
{
  char *target = realpath (path, NULL);

  if (target == NULL)
    return fail (error, "the file cannot be opened");

  replacement->target = g_strdup (target);
  replacement->folder = g_path_get_dirname (target);
  free (target);

  return TRUE;
}

/* Write protection is respected, though renaming would get round it. */
static gboolean
inspect_target (Replacement *replacement, GError **error)
{
  if (stat (replacement->target, &replacement->before) != 0)
    return fail (error, "the file cannot be opened");
  if (!S_ISREG (replacement->before.st_mode))
    {
      g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "only a file can be rewritten in place");
      return FALSE;
    }
  if (access (replacement->target, W_OK) != 0)
    return fail (error, "the file cannot be written");

  return TRUE;
}

/* Makes an empty text that is to take the place of the file's. */
Replacement *
replacement_new (const char *path, GError **error)
{
  g_autoptr (Replacement) replacement = g_new0 (Replacement, 1);

  catch_signals ();
  if (!find_target (replacement, path, error) || !inspect_target (replacement, error) ||
      !open_temporary (replacement, error))
    return NULL;

  return g_steal_pointer (&replacement);
}

/* Gives the file back as it was, unless it has been replaced. */
void
replacement_free (Replacement *replacement)
{
  if (replacement->temporary != NULL)
    unlink (replacement->temporary);
  at_risk = NULL;

  g_clear_pointer (&replacement->stream, fclose);
  g_free (replacement->temporary);
  g_free (replacement->folder);
  g_free (replacement->target);
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
  FILE *target = fopen (replacement->target, "r");
  gboolean is_same;

  if (target == NULL)
    return FALSE;

  rewind (replacement->stream);
  is_same = has_same_bytes (target, replacement->stream);
  fclose (target);

  return is_same;
}

/* Somebody else may have saved the file in the meantime: their work is not to be
 * lost. */
static gboolean
check_target (const Replacement *replacement, GError **error)
{
  const struct stat *before = &replacement->before;
  struct stat now;

  if (stat (replacement->target, &now) == 0 && now.st_dev == before->st_dev && now.st_ino == before->st_ino &&
      now.st_size == before->st_size && now.st_mtim.tv_sec == before->st_mtim.tv_sec &&
      now.st_mtim.tv_nsec == before->st_mtim.tv_nsec)
    return TRUE;

  g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_AGAIN,
                       "the file was changed by somebody else meanwhile and is left as it is now");

  return FALSE;
}

/* The owner first, as a change of owner takes bits of the mode away. A file that
 * would change hands is not replaced: others might come to read it. */
static gboolean
keep_mode (const Replacement *replacement, int fd, GError **error)
{
  const struct stat *before = &replacement->before;

  if (fchown (fd, before->st_uid, before->st_gid) != 0)
    return fail (error, "the file's owner and group cannot be kept");
  if (fchmod (fd, before->st_mode & 07777) != 0)
    return fail (error, "the file's mode cannot be kept");

  return TRUE;
}

/* Some file systems cannot sync a folder and say so with EINVAL. */
static gboolean
sync_folder (const Replacement *replacement, GError **error)
{
  int fd = open (replacement->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean is_synced = fd >= 0 && (fsync (fd) == 0 || errno == EINVAL);

  if (!is_synced)
    fail (error, "the file is written, but might not outlive a power cut");
  if (fd >= 0)
    close (fd);

  return is_synced;
}

/* Puts the new text in the file's place; one that is the same leaves the file
 * alone. On failure the file is as it was. */
gboolean
replacement_commit (Replacement *replacement, GError **error)
{
  int fd = fileno (replacement->stream);

  if (!output_flush (replacement->stream, error))
    return FALSE;
  if (is_unchanged (replacement))
    return TRUE;

  if (!keep_mode (replacement, fd, error))
    return FALSE;
  if (fsync (fd) != 0)
    return fail (error, "the file cannot be written");
  if (!check_target (replacement, error))
    return FALSE;
  if (rename (replacement->temporary, replacement->target) != 0)
    return fail (error, "the file cannot be replaced");

  at_risk = NULL;
  g_clear_pointer (&replacement->temporary, g_free);

  return sync_folder (replacement, error);
}
