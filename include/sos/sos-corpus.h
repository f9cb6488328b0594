/* SPDX-License-Identifier: MIT */
/* Many maps, and the tables that are made of them. */
#pragma once

#include <sos/sos-date.h>
#include <sos/sos-map.h>
#include <sos/sos-profile.h>
#include <sos/sos-settings.h>
#include <sos/sos-table.h>

G_BEGIN_DECLS

/**
 * SosRevisions:
 * @SOS_REVISIONS_LATEST: of the maps of one case only the highest revision counts
 * @SOS_REVISIONS_ALL: every map counts, but in `monthly` and `agreement`, which
 *   would take a rating twice
 *
 * Which maps of a case count.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_REVISIONS_LATEST,
  SOS_REVISIONS_ALL,
} SosRevisions;

/**
 * SosReliability:
 * @SOS_RELIABILITY_ORDINAL: scores are ranks
 * @SOS_RELIABILITY_NOMINAL: scores are the same or not
 * @SOS_RELIABILITY_INTERVAL: differences of scores count by their square
 *
 * How much two scores differ, for Krippendorff's alpha.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_RELIABILITY_ORDINAL,
  SOS_RELIABILITY_NOMINAL,
  SOS_RELIABILITY_INTERVAL,
} SosReliability;

/**
 * SosText:
 * @name: what it is called in `source` and in `errors`
 * @text: the text of a map, plain or packed with gzip or zstd
 * @length: bytes of @text
 *
 * A map in memory.
 *
 * Since: 0.1
 */
typedef struct {
  const char *name;
  const char *text;
  gsize       length;
} SosText;

/**
 * SosCorpusProgress:
 * @n_maps: maps that have been read
 * @n_bad: maps and files that could not be
 * @n_bytes: bytes of files that have been read, as they lie on the disk
 * @size: bytes of all files; 0 where nobody knows, as of a pipe
 *
 * How far the reading has come.
 *
 * Since: 0.1
 */
typedef struct {
  guint64 n_maps;
  guint64 n_bad;
  guint64 n_bytes;
  guint64 size;
} SosCorpusProgress;

/**
 * SosCorpusProgressFunc:
 * @progress: how far it has come
 * @user_data: what was given with the function
 *
 * Is told how far a corpus has been read, some ten times a second and at the end, in
 * the thread that asked for a table.
 *
 * Since: 0.1
 */
typedef void (*SosCorpusProgressFunc) (const SosCorpusProgress *progress, gpointer user_data);

/**
 * SosCorpus:
 *
 * Files, folders and patterns of names, whose maps become tables. It is read when a
 * table is asked for that is not there yet. It belongs to one thread at a time.
 *
 * Since: 0.1
 */
typedef struct _SosCorpus SosCorpus;

#define SOS_TYPE_CORPUS (sos_corpus_get_type ())
SOS_API GType sos_corpus_get_type (void);

SOS_API SosCorpus *sos_corpus_new           (const char *const *paths);
SOS_API SosCorpus *sos_corpus_new_for_texts (const SosText *texts, guint n_texts);
SOS_API SosCorpus *sos_corpus_ref           (SosCorpus *corpus);
SOS_API void       sos_corpus_unref         (SosCorpus *corpus);

SOS_API void sos_corpus_set_threads      (SosCorpus *corpus, guint n_threads);
SOS_API void sos_corpus_set_revisions    (SosCorpus *corpus, SosRevisions revisions);
SOS_API void sos_corpus_set_as_of        (SosCorpus *corpus, SosDate as_of);
SOS_API void sos_corpus_set_strict       (SosCorpus *corpus, gboolean is_strict);
SOS_API void sos_corpus_set_settings     (SosCorpus *corpus, SosSettings *settings);
SOS_API void sos_corpus_set_profile      (SosCorpus *corpus, SosProfile *profile);
SOS_API void sos_corpus_set_min_children (SosCorpus *corpus, guint min_children);
SOS_API void sos_corpus_set_progress     (SosCorpus            *corpus,
                                          SosCorpusProgressFunc func,
                                          gpointer              user_data,
                                          GDestroyNotify        destroy);

SOS_API gboolean  sos_corpus_read          (SosCorpus          *corpus,
                                            const SosTableKind *kinds,
                                            guint               n_kinds,
                                            GCancellable       *cancellable,
                                            GError            **error);
SOS_API SosTable *sos_corpus_get_table     (SosCorpus    *corpus,
                                            SosTableKind  kind,
                                            GCancellable *cancellable,
                                            GError      **error);
SOS_API SosTable *sos_corpus_get_agreement (SosCorpus         *corpus,
                                            const char *const *by,
                                            SosReliability     level,
                                            GCancellable      *cancellable,
                                            GError           **error);

/**
 * SosCorpusReader:
 *
 * Reads the maps of a corpus one after another, in the order of the input. It belongs
 * to one thread at a time.
 *
 * Since: 0.1
 */
typedef struct _SosCorpusReader SosCorpusReader;

#define SOS_TYPE_CORPUS_READER (sos_corpus_reader_get_type ())
SOS_API GType sos_corpus_reader_get_type (void);

SOS_API SosCorpusReader *sos_corpus_reader_new   (SosCorpus    *corpus,
                                                  GCancellable *cancellable,
                                                  GError      **error);
SOS_API SosCorpusReader *sos_corpus_reader_ref   (SosCorpusReader *reader);
SOS_API void             sos_corpus_reader_unref (SosCorpusReader *reader);
SOS_API gboolean         sos_corpus_reader_next  (SosCorpusReader *reader,
                                                  SosMap         **map,
                                                  GCancellable    *cancellable,
                                                  GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosCorpus, sos_corpus_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosCorpusReader, sos_corpus_reader_unref)

G_END_DECLS
