/* SPDX-License-Identifier: MIT */
/* The bytes of a text: plain, or unpacked from gzip or zstd, which are known by
 * their first bytes. Members may follow one another. */
#define _POSIX_C_SOURCE 200809L

#include "lib/json/source.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <string.h>
#include <sys/stat.h>
#include <zstd.h>

#include <sos/sos-error.h>

#define CHUNK (64 * 1024)

/* Unpacks some of the input to @to; gives the number of bytes, or -1. */
typedef gssize (*Unpack) (SosSource *source, char *to, gsize size, GError **error);

struct _SosSource {
  GInputStream *stream;
  char *input; /* packed bytes that have been read */
  gsize from;
  gsize to;
  gboolean is_at_end; /* of the stream */
  guint64 position;   /* bytes that the stream gave */
  gboolean is_inside; /* a packed member that has not ended */
  Unpack unpack;      /* NULL until the first bytes are known */
  GConverter *gzip;
  ZSTD_DStream *zstd;
};

SosSource *
sos_source_new (GInputStream *stream)
{
  SosSource *source = g_new0 (SosSource, 1);

  source->stream = g_object_ref (stream);
  source->input = g_malloc (CHUNK);

  return source;
}

void
sos_source_free (SosSource *source)
{
  g_object_unref (source->stream);
  g_clear_object (&source->gzip);
  ZSTD_freeDStream (source->zstd);
  g_free (source->input);
  g_free (source);
}

/* A pipe that nobody writes to yet is opened all the same, so that the wait for the
 * writer is one for the first bytes, which can be cancelled. */
static int
choose_flags (const char *path)
{
  struct stat about;

  return stat (path, &about) == 0 && S_ISFIFO (about.st_mode) ? O_NONBLOCK : 0;
}

GInputStream *
sos_source_open (const char *path, GError **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY | choose_flags (path));

  if (fd < 0)
    {
      g_set_error (error, SOS_ERROR, SOS_ERROR_IO, "the file cannot be opened: %s", g_strerror (errno));
      return NULL;
    }

  return g_unix_input_stream_new (fd, TRUE);
}

/* Names of files and hosts may stand in a GIO message, so it is not passed on. */
static gssize
refuse_stream (GError *reason, GError **error)
{
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, reason);
  else
    {
      g_set_error (error, SOS_ERROR, SOS_ERROR_IO, "%s",
                   g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY) ? "this is a directory, not a file"
                                                                                 : "the text cannot be read");
      g_error_free (reason);
    }

  return -1;
}

static gssize
read_stream (SosSource *source, char *bytes, gsize size, GCancellable *cancellable, GError **error)
{
  GError *reason = NULL;
  gssize n = g_input_stream_read (source->stream, bytes, size, cancellable, &reason);

  if (n < 0)
    return refuse_stream (reason, error);
  source->is_at_end = n == 0;
  source->position += (guint64) n;

  return n;
}

static gboolean
refill (SosSource *source, GCancellable *cancellable, GError **error)
{
  gssize n;

  memmove (source->input, source->input + source->from, source->to - source->from);
  source->to -= source->from;
  source->from = 0;

  n = read_stream (source, source->input + source->to, CHUNK - source->to, cancellable, error);
  if (n > 0)
    source->to += (gsize) n;

  return n >= 0;
}

static gssize
refuse_packed (GError **error)
{
  g_set_error_literal (error, SOS_ERROR, SOS_ERROR_IO, "the compressed text is damaged");

  return -1;
}

static gboolean
needs_more (const SosSource *source, const GError *reason)
{
  return g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT) && !source->is_at_end &&
         source->to - source->from < CHUNK;
}

static gssize
unpack_gzip (SosSource *source, char *to, gsize size, GError **error)
{
  GConverterFlags flags = source->is_at_end ? G_CONVERTER_INPUT_AT_END : G_CONVERTER_NO_FLAGS;
  g_autoptr (GError) reason = NULL;
  gsize n_read = 0, n_written = 0, n = source->to - source->from;
  GConverterResult result;

  result = g_converter_convert (source->gzip, source->input + source->from, n, to, size, flags, &n_read, &n_written,
                                &reason);
  if (result == G_CONVERTER_ERROR)
    return needs_more (source, reason) ? 0 : refuse_packed (error);

  source->from += n_read;
  source->is_inside = result != G_CONVERTER_FINISHED;
  if (!source->is_inside)
    g_converter_reset (source->gzip);

  return (gssize) n_written;
}

static gssize
unpack_zstd (SosSource *source, char *to, gsize size, GError **error)
{
  ZSTD_inBuffer input = { source->input, source->to, source->from };
  ZSTD_outBuffer output = { to, size, 0 };
  gsize left = ZSTD_decompressStream (source->zstd, &output, &input);

  if (ZSTD_isError (left))
    return refuse_packed (error);

  source->from = input.pos;
  source->is_inside = left != 0;

  return (gssize) output.pos;
}

static gssize
unpack_plain (SosSource *source, char *to, gsize size, GError **error G_GNUC_UNUSED)
{
  gsize n = MIN (size, source->to - source->from);

  memcpy (to, source->input + source->from, n);
  source->from += n;

  return (gssize) n;
}

static gboolean
begins_with (const SosSource *source, const char *magic, gsize length)
{
  return source->to >= length && memcmp (source->input, magic, length) == 0;
}

/* zstd: a frame that holds something else, before those that hold the text. */
static gboolean
is_skippable (const SosSource *source)
{
  return source->to >= 4 && (source->input[0] & 0xf0) == 0x50 && memcmp (source->input + 1, "\x2a\x4d\x18", 3) == 0;
}

static gboolean
choose_unpack (SosSource *source, GCancellable *cancellable, GError **error)
{
  while (source->to < 4 && !source->is_at_end)
    if (!refill (source, cancellable, error))
      return FALSE;

  if (begins_with (source, "\x1f\x8b", 2))
    {
      source->gzip = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
      source->unpack = unpack_gzip;
    }
  else if (begins_with (source, "\x28\xb5\x2f\xfd", 4) || is_skippable (source))
    {
      source->zstd = ZSTD_createDStream ();
      source->unpack = unpack_zstd;
    }
  else
    source->unpack = unpack_plain;

  return TRUE;
}

gssize
sos_source_read (SosSource *source, char *bytes, gsize size, GCancellable *cancellable, GError **error)
{
  if (source->unpack == NULL && !choose_unpack (source, cancellable, error))
    return -1;

  for (;;)
    {
      gsize from = source->from;
      gboolean is_dry = from == source->to;
      gssize n = 0;

      if (!is_dry || source->is_inside)
        n = source->unpack (source, bytes, size, error);
      if (n != 0)
        return n;
      if (source->from != from)
        continue; /* an empty member: another may follow */
      if (source->is_at_end)
        return source->is_inside ? refuse_packed (error) : 0;
      if (source->unpack == unpack_plain)
        return read_stream (source, bytes, size, cancellable, error);
      if (!refill (source, cancellable, error))
        return -1;
    }
}

gboolean
sos_source_is_packed (const SosSource *source)
{
  return source->unpack != NULL && source->unpack != unpack_plain;
}

guint64
sos_source_get_position (const SosSource *source)
{
  return source->position;
}
