/* SPDX-License-Identifier: MIT */
/* What stands in a file now, before it is saved over. */
#define _POSIX_C_SOURCE 200809L

#include "lib/store/present.h"

#include <errno.h>
#include <gio/gunixinputstream.h>
#include <unistd.h>

#include <sos/sos-reader.h>
#include <sos/sos-writer.h>

#include "lib/json/base.h"
#include "lib/store/failure.h"

/* Reads up to @size bytes, or up to the end; -1 with errno set. */
static gssize
read_bytes (int file, char *bytes, gsize size)
{
  gsize length = 0;

  while (length < size)
    {
      gssize n = pread (file, bytes + length, size - length, (off_t) length);

      if (n == 0)
        break;
      if (n > 0)
        length += (gsize) n;
      else if (errno != EINTR)
        return -1;
    }

  return (gssize) length;
}

/* Nearly always the file holds the very bytes that were written last: then it
 * need not be parsed. */
static gboolean
has_likely_bytes (const SosTarget *target, guint64 likely, gboolean *is_likely, GError **error)
{
  gsize size = (gsize) target->before.st_size;
  g_autofree char *bytes = NULL;
  gssize length;

  *is_likely = FALSE;
  if (target->before.st_size > SOS_DEFAULT_MAX_SIZE)
    return TRUE;

  bytes = g_malloc (size + 1);
  length = read_bytes (target->file, bytes, size + 1);
  if (length < 0)
    return sos_fail (errno, "the file cannot be read", error);
  *is_likely = sos_base_hash (bytes, (gsize) length) == likely;

  return TRUE;
}

/* From its beginning. */
static GInputStream *
open_stream (const SosTarget *target)
{
  lseek (target->file, 0, SEEK_SET);

  return g_unix_input_stream_new (target->file, FALSE);
}

static gboolean
refuse_kind (const char *message, GError **error)
{
  g_set_error_literal (error, SOS_ERROR, SOS_ERROR_IO, message);

  return FALSE;
}

/* Reads the first map; that it is refused is no failure: the file is another than
 * it was. */
static gboolean
read_first (SosReader *reader, SosMap **map, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (!sos_reader_next (reader, map, cancellable, &reason) &&
      (reason->domain != SOS_ERROR || (reason->code == SOS_ERROR_IO && !sos_reader_is_packed (reader))))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  return TRUE;
}

/* Two braces may begin lines of a single map, too, if it was laid out so: then it
 * can be read as one. */
static SosMap *
read_as_one (const SosTarget *target, GCancellable *cancellable)
{
  g_autoptr (GInputStream) stream = open_stream (target);

  return sos_map_new_from_stream (stream, cancellable, NULL);
}

static gboolean
read_map (const SosTarget *target, SosMap **map, GCancellable *cancellable, GError **error)
{
  g_autoptr (GInputStream) stream = open_stream (target);
  g_autoptr (SosReader) reader = sos_reader_new_for_stream (stream);

  if (!read_first (reader, map, cancellable, error))
    return FALSE;
  if (sos_reader_is_packed (reader))
    return refuse_kind ("the file is compressed, and no map can be saved over it: unpack it first", error);
  if (!sos_reader_has_lines (reader))
    return TRUE;

  g_clear_pointer (map, sos_map_unref);
  *map = read_as_one (target, cancellable);

  return *map != NULL ||
         refuse_kind ("the file holds a map a line, and one map cannot be saved over them: choose a file of its own",
                      error);
}

gboolean
sos_present_read (SosPresent *present,
                  const SosTarget *target,
                  guint64 likely,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (SosMap) map = NULL;
  gsize length;

  *present = (SosPresent) { 0 };
  if (!has_likely_bytes (target, likely, &present->is_canonical, error))
    return FALSE;
  if (!present->is_canonical && !read_map (target, &map, cancellable, error))
    return FALSE;

  if (map != NULL)
    text = sos_map_to_text (map, SOS_WRITE_DEFAULT, &length);
  present->is_map = present->is_canonical || map != NULL;
  present->hash = map != NULL ? sos_base_hash (text, length) : likely;

  return TRUE;
}
