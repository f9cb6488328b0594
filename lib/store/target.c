/* SPDX-License-Identifier: MIT */
/* The file that is to get a new text: found, looked at and locked. */
#define _GNU_SOURCE 1

#include "lib/store/target.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/file.h>
#include <unistd.h>

#include <sos/sos-error.h>

#include "lib/store/failure.h"

#ifdef __APPLE__
#define st_mtim st_mtimespec
#endif

/* How long somebody else may take to save, and how often to look. */
#define PATIENCE (10 * G_TIME_SPAN_SECOND)
#define PAUSE (2 * G_TIME_SPAN_MILLISECOND)

/* As many symbolic links as the kernel follows. */
#define MAX_LINKS 40

static char *
resolve (const char *path)
{
  char *found = realpath (path, NULL), *copy = g_strdup (found);

  free (found);

  return copy;
}

/* Where a symbolic link leads to, or NULL. */
static char *
follow_link (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = g_file_read_link (path, NULL);

  if (text == NULL || g_path_is_absolute (text))
    return g_steal_pointer (&text);

  return g_build_filename (folder, text, NULL);
}

/* The path of a file to be made. */
static char *
find_new (const char *path)
{
  g_autofree char *name = g_path_get_basename (path), *above = g_path_get_dirname (path);
  g_autofree char *folder = NULL;

  if (g_str_has_suffix (path, "/"))
    {
      errno = EISDIR;
      return NULL;
    }
  folder = resolve (above);

  return folder != NULL ? g_build_filename (folder, name, NULL) : NULL;
}

/* A link that leads nowhere yet is followed to where the file would be. */
char *
sos_target_find (const char *path)
{
  g_autofree char *at = g_strdup (path);

  for (guint i = 0; i < MAX_LINKS; i++)
    {
      char *found = resolve (at), *next;

      if (found != NULL || errno != ENOENT)
        return found;

      next = follow_link (at);
      if (next == NULL)
        return find_new (at);
      g_free (at);
      at = next;
    }

  errno = ELOOP;

  return NULL;
}

/* Looked at before it is opened, as opening a device may do something. Write
 * protection is respected, though renaming would get round it. */
static gboolean
inspect (const SosTarget *target, gboolean *is_there, GError **error)
{
  struct stat now;

  *is_there = lstat (target->path, &now) == 0;
  if (!*is_there)
    return errno == ENOENT || sos_fail (errno, "the file cannot be opened", error);

  if (!S_ISREG (now.st_mode))
    {
      g_set_error_literal (error, SOS_ERROR, SOS_ERROR_IO, "only a file can be written, not a folder or a device");
      return FALSE;
    }

  return faccessat (AT_FDCWD, target->path, W_OK, AT_EACCESS) == 0 ||
         sos_fail (errno, "the file cannot be written", error);
}

gboolean
sos_target_is_same (const SosTarget *target)
{
  const struct stat *before = &target->before;
  struct stat now;

  return stat (target->path, &now) == 0 && now.st_dev == before->st_dev && now.st_ino == before->st_ino &&
         now.st_size == before->st_size && now.st_mtim.tv_sec == before->st_mtim.tv_sec &&
         now.st_mtim.tv_nsec == before->st_mtim.tv_nsec;
}

/* File systems that know no locks go without. */
static gboolean
lacks_locks (int reason)
{
  return reason == ENOLCK || reason == EOPNOTSUPP || reason == ENOSYS;
}

/* The file itself is locked, as nobody would tidy up a file of locks. Whoever
 * replaces it holds its lock: so once we have it, and it still is the file, it
 * stays so. Gives an errno. */
static int
lock (SosTarget *target, int access)
{
  target->file = open (target->path, access | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW | O_CLOEXEC);
  if (target->file < 0)
    return errno;
  if (flock (target->file, LOCK_EX | LOCK_NB) != 0 && !lacks_locks (errno))
    return errno;
  if (fstat (target->file, &target->before) != 0)
    return errno;

  return sos_target_is_same (target) ? 0 : EWOULDBLOCK;
}

/* Unlocked before it is closed: a child of this process may have it open too. */
static void
unlock (SosTarget *target)
{
  if (target->file < 0)
    return;

  flock (target->file, LOCK_UN);
  close (target->file);
  target->file = -1;
}

/* Lets some time pass if another try may do better. */
static gboolean
wait_for_others (int reason, gint64 deadline, GCancellable *cancellable, GError **error)
{
  if (reason != EWOULDBLOCK && reason != EINTR && reason != ENOENT)
    return sos_fail (reason, "the file cannot be opened", error);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (g_get_monotonic_time () > deadline)
    {
      g_set_error_literal (error, SOS_ERROR, SOS_ERROR_IO, "somebody else is writing the file: try again later");
      return FALSE;
    }
  g_usleep (PAUSE);

  return TRUE;
}

gboolean
sos_target_claim (SosTarget *target, const char *path, GCancellable *cancellable, GError **error)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;

  target->file = -1;
  target->path = sos_target_find (path);
  if (target->path == NULL)
    return sos_fail (errno, "the file cannot be opened", error);

  for (int access = O_RDONLY;;)
    {
      gboolean is_there;
      int reason;

      if (!inspect (target, &is_there, error))
        return FALSE;
      if (!is_there)
        return TRUE;

      reason = lock (target, access);
      if (reason == 0)
        return TRUE;

      unlock (target);
      if (reason == EBADF && access == O_RDONLY)
        access = O_RDWR; /* NFS locks only what can be written */
      else if (!wait_for_others (reason, deadline, cancellable, error))
        return FALSE;
    }
}

void
sos_target_release (SosTarget *target)
{
  unlock (target);
  g_clear_pointer (&target->path, g_free);
}
