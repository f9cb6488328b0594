/* SPDX-License-Identifier: MIT */
/* The maps of a corpus one after another: those that count. */
#include <sos/sos-corpus.h>

#include "lib/analysis/corpus.h"
#include "lib/analysis/paths.h"

struct _SosCorpusReader {
  gatomicrefcount ref_count;
  GArray *files;          /* of SosInputFile */
  GByteArray *is_counted; /* by number of the map; %NULL: all are */
  gboolean is_strict;
  guint file;
  SosReader *reader; /* of `file`; %NULL: it is not open yet */
  guint n_maps;      /* that were read */
};

G_DEFINE_BOXED_TYPE (SosCorpusReader, sos_corpus_reader, sos_corpus_reader_ref, sos_corpus_reader_unref)

/**
 * sos_corpus_reader_new:
 * @corpus: a corpus
 * @cancellable: (nullable): to stop the reading from another thread
 * @error: return location for an error
 *
 * Begins to read the maps of a corpus one after another. To know which maps count the
 * corpus is read once before, unless all revisions do. Errors are those of
 * sos_corpus_read(). The files must stay as they are meanwhile.
 *
 * Returns: (transfer full) (nullable): a reader, or %NULL with @error set
 *
 * Since: 0.1
 */
SosCorpusReader *
sos_corpus_reader_new (SosCorpus *corpus, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) is_counted = NULL;
  g_autoptr (GArray) files = NULL;
  SosCorpusReader *reader;

  g_return_val_if_fail (corpus != NULL, NULL);

  if (!sos_corpus_find_counted (corpus, &files, &is_counted, cancellable, error))
    return NULL;

  reader = g_new0 (SosCorpusReader, 1);
  g_atomic_ref_count_init (&reader->ref_count);
  reader->files = g_steal_pointer (&files);
  reader->is_counted = g_steal_pointer (&is_counted);
  reader->is_strict = sos_corpus_is_strict (corpus);

  return reader;
}

/**
 * sos_corpus_reader_ref:
 * @reader: a reader
 *
 * Takes a reference. Safe from any thread.
 *
 * Returns: (transfer full): @reader
 *
 * Since: 0.1
 */
SosCorpusReader *
sos_corpus_reader_ref (SosCorpusReader *reader)
{
  g_return_val_if_fail (reader != NULL, NULL);

  g_atomic_ref_count_inc (&reader->ref_count);

  return reader;
}

/**
 * sos_corpus_reader_unref:
 * @reader: (transfer full): a reader
 *
 * Gives a reference back. The maps it gave out stay. Safe from any thread.
 *
 * Since: 0.1
 */
void
sos_corpus_reader_unref (SosCorpusReader *reader)
{
  g_return_if_fail (reader != NULL);

  if (!g_atomic_ref_count_dec (&reader->ref_count))
    return;

  g_clear_pointer (&reader->reader, sos_reader_unref);
  g_clear_pointer (&reader->is_counted, g_byte_array_unref);
  g_array_unref (reader->files);
  g_free (reader);
}

/* Gives FALSE for a map that does not count. One that was written since the corpus was
 * read counts. */
static gboolean
counts (SosCorpusReader *reader)
{
  guint number = reader->n_maps++;

  return reader->is_counted == NULL || number >= reader->is_counted->len || reader->is_counted->data[number];
}

/* The next map of the current file, good or bad; at its end the file is closed. */
static gboolean
read_next (SosCorpusReader *reader, SosMap **map, GCancellable *cancellable, GError **error)
{
  const SosInputFile *file = &g_array_index (reader->files, SosInputFile, reader->file);

  if (reader->reader == NULL)
    reader->reader = sos_input_new_reader (file, error);
  if (reader->reader == NULL)
    {
      reader->file++;
      return FALSE;
    }
  if (!sos_reader_next (reader->reader, map, cancellable, error))
    return FALSE;
  if (*map == NULL)
    {
      g_clear_pointer (&reader->reader, sos_reader_unref);
      reader->file++;
    }

  return TRUE;
}

/**
 * sos_corpus_reader_next:
 * @reader: a reader
 * @map: (out) (transfer full) (nullable): the next map, or %NULL at the end
 * @cancellable: (nullable): to stop the reading from another thread
 * @error: return location for an error
 *
 * Reads the next map that counts. Maps that cannot be read are passed over, unless the
 * corpus is strict.
 *
 * Returns: %TRUE with @map set, to %NULL at the end; %FALSE with @error set
 *
 * Since: 0.1
 */
gboolean
sos_corpus_reader_next (SosCorpusReader *reader, SosMap **map, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (reader != NULL, FALSE);
  g_return_val_if_fail (map != NULL, FALSE);

  *map = NULL;
  while (reader->file < reader->files->len)
    {
      g_autoptr (GError) reason = NULL;
      gboolean is_read = read_next (reader, map, cancellable, &reason);

      if (!is_read && (reader->is_strict || g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED)))
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return FALSE;
        }
      if (*map != NULL && counts (reader))
        return TRUE;
      g_clear_pointer (map, sos_map_unref);
    }

  return TRUE;
}
