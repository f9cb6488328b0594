/* SPDX-License-Identifier: MIT */
/* Reads maps one after another. */
#pragma once

#include <sos/sos-map.h>

G_BEGIN_DECLS

#define SOS_DEFAULT_MAX_SIZE    (16 * 1024 * 1024)
#define SOS_DEFAULT_MAX_DEPTH   64
#define SOS_DEFAULT_MAX_STRING  (1024 * 1024)
#define SOS_DEFAULT_MAX_RECORDS 100000

#define SOS_MAX_DEPTH 1024

/**
 * SosLimits:
 * @size: bytes of one document, %SOS_DEFAULT_MAX_SIZE
 * @depth: levels of nesting, the document itself being the first,
 *   %SOS_DEFAULT_MAX_DEPTH; %SOS_MAX_DEPTH at the most
 * @string: bytes of one string, %SOS_DEFAULT_MAX_STRING
 * @records: records and small values of one document,
 *   %SOS_DEFAULT_MAX_RECORDS
 *
 * How much of a document the reader takes before it refuses it with
 * %SOS_ERROR_SIZE or %SOS_ERROR_DEPTH. 0 stands for the default.
 *
 * Since: 0.1
 */
typedef struct {
  gsize size;
  guint depth;
  gsize string;
  guint records;
} SosLimits;

/**
 * SosReader:
 *
 * Reads the maps of a text: one map, or one a line (NDJSON); plain, gzip or
 * zstd. It belongs to one thread at a time.
 *
 * Since: 0.1
 */
typedef struct _SosReader SosReader;

#define SOS_TYPE_READER (sos_reader_get_type ())
SOS_API GType sos_reader_get_type (void);

SOS_API SosReader *sos_reader_new_for_stream (GInputStream *stream);
SOS_API SosReader *sos_reader_new_for_file   (const char *path, GError **error);
SOS_API SosReader *sos_reader_ref            (SosReader *reader);
SOS_API void       sos_reader_unref          (SosReader *reader);
SOS_API void       sos_reader_set_limits     (SosReader *reader, const SosLimits *limits);
SOS_API gboolean   sos_reader_next           (SosReader    *reader,
                                              SosMap      **map,
                                              GCancellable *cancellable,
                                              GError      **error);
SOS_API guint64    sos_reader_get_line       (const SosReader *reader);
SOS_API gboolean   sos_reader_has_lines      (const SosReader *reader);
SOS_API gboolean   sos_reader_is_packed      (const SosReader *reader);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosReader, sos_reader_unref)

G_END_DECLS
