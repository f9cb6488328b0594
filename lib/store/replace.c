/* SPDX-License-Identifier: MIT */
/* Gives a file a new text, wholly or not at all: the text grows in a temporary
 * file beside it, which then takes its name. The command is built with this file
 * too, so that nothing need be exported for it. */
#define _GNU_SOURCE 1

#include "lib/store/replace.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "lib/store/failure.h"

/* The name is seen by whoever may list the folder, so it says nothing. */
#define TEMPORARY_NAME ".sos-XXXXXX"

/* What is written before it is asked again whether to go on. */
#define CHUNK (1024 * 1024)

SosReplacement *
sos_replacement_new (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (SosReplacement) replacement = g_new0 (SosReplacement, 1);

  replacement->fd = -1;

  return sos_target_claim (&replacement->target, path, cancellable, error) ? g_steal_pointer (&replacement) : NULL;
}

/* What was not put in the file's place goes. */
void
sos_replacement_free (SosReplacement *replacement)
{
  if (replacement->temporary != NULL && !replacement->is_placed)
    unlink (replacement->temporary);
  if (replacement->fd >= 0)
    close (replacement->fd);
  sos_target_release (&replacement->target);

  g_free (replacement->temporary);
  g_free (replacement);
}

gboolean
sos_replacement_begin (SosReplacement *replacement, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (replacement->target.path);
  g_autofree char *name = NULL;

  do
    {
      g_free (name);
      name = g_build_filename (folder, TEMPORARY_NAME, NULL);
      replacement->fd = g_mkstemp_full (name, O_RDWR | O_CLOEXEC, 0600);
    }
  while (replacement->fd < 0 && errno == EINTR);
  if (replacement->fd < 0)
    return sos_fail (errno, "no temporary file can be made beside it", error);

  replacement->temporary = g_steal_pointer (&name);

  return TRUE;
}

/* Asks for all the room at once: the text lies in one piece, and the file system
 * need not find places for it while the file is renamed. If there is not enough,
 * writing will say so. */
static void
reserve_room (int fd, gsize length)
{
#ifdef __linux__
  if (fallocate (fd, 0, 0, (off_t) length) != 0)
    errno = 0;
#endif
}

gboolean
sos_replacement_write (SosReplacement *replacement,
                       const char *text,
                       gsize length,
                       GCancellable *cancellable,
                       GError **error)
{
  reserve_room (replacement->fd, length);
  while (length > 0)
    {
      gssize n;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      n = write (replacement->fd, text, MIN (length, CHUNK));
      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return sos_fail (n < 0 ? errno : EIO, "the file cannot be written", error);
      text += n;
      length -= (gsize) n;
    }

  return TRUE;
}

static gboolean
set_owner (int fd, const struct stat *before)
{
  struct stat made;

  if (fstat (fd, &made) != 0)
    return FALSE;

  return (made.st_uid == before->st_uid && made.st_gid == before->st_gid) ||
         fchown (fd, before->st_uid, before->st_gid) == 0;
}

/* The owner first, as a change of owner takes bits of the mode away. A file that
 * would change hands is not replaced: others might come to read it. */
static gboolean
set_mode (const SosReplacement *replacement, GError **error)
{
  const struct stat *before = &replacement->target.before;
  gboolean is_new = replacement->target.file < 0;

  if (!is_new && !set_owner (replacement->fd, before))
    return sos_fail (errno, "the file's owner and group cannot be kept", error);
  if (fchmod (replacement->fd, is_new ? 0600 : before->st_mode & 07777) != 0)
    return sos_fail (errno, "the file's mode cannot be set", error);

  return TRUE;
}

static gboolean
sync_file (int fd)
{
  int result;

  do
    result = fsync (fd);
  while (result != 0 && errno == EINTR);

  return result == 0;
}

/* Closed here, as that may be when a file system on the net says it is full. */
static gboolean
finish_temporary (SosReplacement *replacement, GError **error)
{
  int fd = replacement->fd;

  if (!set_mode (replacement, error))
    return FALSE;
  if (!sync_file (fd))
    return sos_fail (errno, "the file cannot be written", error);

  replacement->fd = -1;
  if (close (fd) != 0 && errno != EINTR)
    return sos_fail (errno, "the file cannot be written", error);

  return TRUE;
}

/* Some file systems cannot do it, and say so in one of three ways. */
static gboolean
rename_to_nothing (const char *from, const char *to)
{
#ifdef RENAME_NOREPLACE
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP)
    return FALSE;
#endif

  if (link (from, to) != 0)
    return FALSE;
  unlink (from);

  return TRUE;
}

static gboolean
refuse_place (const char *message, GError **error)
{
  g_set_error_literal (error, SOS_ERROR, SOS_ERROR_CONFLICT, message);

  return FALSE;
}

/* Two may be making the same file: the second must not replace what the first
 * has made. */
static gboolean
place_new (const SosReplacement *replacement, GError **error)
{
  if (rename_to_nothing (replacement->temporary, replacement->target.path))
    return TRUE;
  if (errno == EEXIST)
    return refuse_place ("somebody else has made a file of that name meanwhile", error);

  return sos_fail (errno, "the file cannot be made", error);
}

/* Somebody who takes no lock may have saved the file in the meantime: their work
 * is not to be lost. */
static gboolean
place (const SosReplacement *replacement, SosPlacing placing, GError **error)
{
  gboolean is_new = replacement->target.file < 0;

  if (is_new && placing == SOS_PLACE_CAREFULLY)
    return place_new (replacement, error);
  if (!is_new && !sos_target_is_same (&replacement->target))
    return refuse_place ("the file was changed by somebody else meanwhile and is left as it is now", error);
  if (rename (replacement->temporary, replacement->target.path) != 0)
    return sos_fail (errno, "the file cannot be replaced", error);

  return TRUE;
}

/* Some file systems cannot sync a folder and say so with EINVAL. */
static gboolean
sync_folder (const SosReplacement *replacement)
{
  g_autofree char *folder = g_path_get_dirname (replacement->target.path);
  int fd, reason;

  do
    fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  while (fd < 0 && errno == EINTR);
  if (fd < 0)
    return FALSE;

  reason = sync_file (fd) || errno == EINVAL ? 0 : errno;
  close (fd);
  errno = reason;

  return reason == 0;
}

gboolean
sos_replacement_commit (SosReplacement *replacement, SosPlacing placing, GError **error)
{
  if (!finish_temporary (replacement, error) || !place (replacement, placing, error))
    return FALSE;
  replacement->is_placed = TRUE;

  return sync_folder (replacement) || sos_fail (errno, "the file is written, but might not outlive a power cut", error);
}

gboolean
sos_replacement_keep (SosReplacement *replacement, GError **error)
{
  return (sync_file (replacement->target.file) && sync_folder (replacement)) ||
         sos_fail (errno, "the file is as it should be, but might not outlive a power cut", error);
}
