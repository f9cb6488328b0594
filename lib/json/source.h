/* SPDX-License-Identifier: MIT */
/* The bytes of a text, whatever they are packed in. */
#pragma once

#include <gio/gio.h>

typedef struct _SosSource SosSource;

SosSource *sos_source_new  (GInputStream *stream);
void       sos_source_free (SosSource *source);

/* Reads up to @size bytes of the unpacked text; 0 at its end, -1 with @error
 * set: %G_IO_ERROR_CANCELLED as it is, anything else as %SOS_ERROR_IO. */
gssize sos_source_read (SosSource    *source,
                        char         *bytes,
                        gsize         size,
                        GCancellable *cancellable,
                        GError      **error);

/* Whether it is unpacked; known once something has been read. */
gboolean sos_source_is_packed (const SosSource *source);

/* How many bytes have been read, packed as they are. */
guint64 sos_source_get_position (const SosSource *source);

/* Opens a file for reading; nothing is mapped. */
GInputStream *sos_source_open (const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosSource, sos_source_free)
