/* SPDX-License-Identifier: MIT */
/* Keeps what can be read only once, so that it can be read twice. */
#define _GNU_SOURCE 1

#include "lib/privacy/spool.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "lib/privacy/write-all.h"
#include "lib/store/failure.h"

#define CHUNK (1024 * 1024)
#define TEMPORARY_NAME ".sos-XXXXXX"

static void
close_fd (gpointer fd)
{
  close (*(const int *) fd);
}

void
sos_spool_init (SosSpool *spool)
{
  spool->fds = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_set_clear_func (spool->fds, close_fd);
}

void
sos_spool_clear (SosSpool *spool)
{
  g_clear_pointer (&spool->fds, g_array_unref);
}

/* A file without a name. */
static int
make_file (SosSpool *spool, const char *folder, GError **error)
{
  g_autofree char *name = g_build_filename (folder, TEMPORARY_NAME, NULL);
  int fd = g_mkstemp_full (name, O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      sos_fail (errno, "no temporary file can be made beside the export", error);
      return -1;
    }
  unlink (name);
  g_array_append_val (spool->fds, fd);

  return fd;
}

/* Gives the number of bytes, or -1. */
static gint64
copy (GInputStream *from, int to, GCancellable *cancellable, GError **error)
{
  g_autofree char *bytes = g_malloc (CHUNK);
  gint64 size = 0;

  for (;;)
    {
      gssize n = g_input_stream_read (from, bytes, CHUNK, cancellable, error);

      if (n <= 0)
        return n < 0 ? -1 : size;
      if (!sos_write_all (to, bytes, (gsize) n))
        {
          sos_fail (errno, "the temporary file cannot be written", error);
          return -1;
        }
      size += n;
    }
}

static gboolean
take_file (SosSpool *spool, SosInputFile *file, const char *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (GInputStream) from = sos_input_open (file, error);
  int fd = from != NULL ? make_file (spool, folder, error) : -1;
  gint64 size = fd >= 0 ? copy (from, fd, cancellable, error) : -1;

  if (size < 0)
    return FALSE;

  g_free (file->path);
  file->path = g_strdup_printf ("/dev/fd/%d", fd);
  file->is_regular = TRUE;
  file->size = (guint64) size;

  return TRUE;
}

/* What is not there is left to who reads it. */
static gboolean
can_be_read_once (const SosInputFile *file)
{
  if (g_str_equal (file->path, "-"))
    return TRUE;

  return !file->is_regular && g_file_test (file->path, G_FILE_TEST_EXISTS) &&
         !g_file_test (file->path, G_FILE_TEST_IS_DIR);
}

gboolean
sos_spool_take (SosSpool *spool, GArray *files, const char *folder, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < files->len; i++)
    {
      SosInputFile *file = &g_array_index (files, SosInputFile, i);

      if (can_be_read_once (file) && !take_file (spool, file, folder, cancellable, error))
        return FALSE;
    }

  return TRUE;
}
