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

static gboolean
refuse_kind (const SosReader *reader, GError **error)
{
  const char *message = NULL;

  if (sos_reader_is_packed (reader))
    message = "the file is compressed, and no map can be saved over it: unpack it first";
  else if (sos_reader_has_lines (reader))
    message = "the file holds a map a line, and one map cannot be saved over them: save it to a file of its own";
  if (message == NULL)
    return FALSE;

  g_set_error_literal (error, SOS_ERROR, SOS_ERROR_IO, message);

  return TRUE;
}

static void
hash_map (SosPresent *present, const SosMap *map)
{
  gsize length;
  g_autofree char *text = sos_map_to_text (map, SOS_WRITE_DEFAULT, &length);

  present->is_map = TRUE;
  present->hash = sos_base_hash (text, length);
}

/* That the map is refused is no failure: it is another file than it was. */
static gboolean
parse (SosPresent *present, GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (SosReader) reader = sos_reader_new_for_stream (stream);
  g_autoptr (GError) reason = NULL;
  g_autoptr (SosMap) map = NULL;

  if (!sos_reader_next (reader, &map, cancellable, &reason) &&
      (reason->domain != SOS_ERROR || (reason->code == SOS_ERROR_IO && !sos_reader_is_packed (reader))))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  if (refuse_kind (reader, error))
    return FALSE;
  if (map != NULL)
    hash_map (present, map);

  return TRUE;
}

gboolean
sos_present_read (SosPresent *present,
                  const SosTarget *target,
                  guint64 likely,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (GInputStream) stream = NULL;
  gboolean is_likely;

  *present = (SosPresent) { 0 };
  if (!has_likely_bytes (target, likely, &is_likely, error))
    return FALSE;
  if (is_likely)
    {
      *present = (SosPresent) { .is_map = TRUE, .hash = likely, .is_canonical = TRUE };
      return TRUE;
    }

  stream = g_unix_input_stream_new (target->file, FALSE);

  return parse (present, stream, cancellable, error);
}
