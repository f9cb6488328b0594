/* SPDX-License-Identifier: MIT */
/* A catalogue of translated texts, as GNU gettext's msgfmt makes it (gettext's
 * manual, "The Format of GNU MO Files").
 *
 * A header of seven words, in either byte order, leads to two tables of lengths and
 * offsets: of texts and of their translations. The file's own hash table may be
 * missing and its texts need not be sorted, so neither is relied on. */
#include "lib/render/catalogue.h"

#include <string.h>

#include <sos/sos-error.h>

#define MAGIC 0x950412deu
#define NEWEST_MAJOR 1 /* adds texts that differ with the machine, which ours have not */

/* Words of the header. */
enum { WORD_MAGIC, WORD_REVISION, WORD_COUNT, WORD_TEXTS, WORD_TRANSLATIONS, N_WORDS = 7 };

#define WORD_SIZE sizeof (guint32)
#define ENTRY_SIZE (2 * WORD_SIZE) /* length, offset */

struct _SosCatalogue {
  char *data;
  GHashTable *texts; /* text → translation, both in data */
};

/* What is being read. */
typedef struct {
  const char *data;
  gsize size;
  gsize room; /* bytes that texts may still take: a file cannot name one stretch again and again */
  gboolean is_swapped;
} Reader;

static guint32
read_word (const Reader *reader, gsize at)
{
  guint32 word;

  memcpy (&word, reader->data + at, WORD_SIZE);

  return reader->is_swapped ? GUINT32_SWAP_LE_BE (word) : word;
}

static gboolean
is_in (const Reader *reader, guint64 at, guint64 size)
{
  return at + size <= reader->size;
}

static gboolean
refuse (GError **error, SosError code, const char *message)
{
  g_set_error_literal (error, SOS_ERROR, (gint) code, message);

  return FALSE;
}

static gboolean
read_header (Reader *reader, GError **error)
{
  guint32 magic;

  if (reader->size > SOS_CATALOGUE_MAX_SIZE)
    return refuse (error, SOS_ERROR_SIZE, "the catalogue of translations is too large");
  if (reader->size < N_WORDS * WORD_SIZE)
    return refuse (error, SOS_ERROR_SYNTAX, "the catalogue of translations ends in its header");

  magic = read_word (reader, WORD_MAGIC);
  reader->is_swapped = magic == GUINT32_SWAP_LE_BE (MAGIC);
  if (magic != MAGIC && !reader->is_swapped)
    return refuse (error, SOS_ERROR_SYNTAX, "this is no catalogue of translations: make it with msgfmt");
  if (read_word (reader, WORD_REVISION * WORD_SIZE) >> 16 > NEWEST_MAJOR)
    return refuse (error, SOS_ERROR_VERSION, "the catalogue of translations is of a later version");

  return TRUE;
}

/* The text that the entry at @at leads to; %NULL where it leads astray. */
static const char *
read_text (Reader *reader, guint64 at, GError **error)
{
  guint32 length = read_word (reader, at), offset = read_word (reader, at + WORD_SIZE);
  const char *text = reader->data + offset;

  if (!is_in (reader, offset, (guint64) length + 1) || text[length] != '\0' || length >= reader->room)
    {
      refuse (error, SOS_ERROR_SYNTAX, "a text of the catalogue of translations lies outside of it");
      return NULL;
    }
  reader->room -= length + 1;
  if (!g_utf8_validate (text, -1, NULL))
    {
      refuse (error, SOS_ERROR_ENCODING, "a text of the catalogue of translations is not UTF-8");
      return NULL;
    }

  return text;
}

static gboolean
read_texts (Reader *reader, GHashTable *texts, GError **error)
{
  guint32 n = read_word (reader, WORD_COUNT * WORD_SIZE);
  guint64 from = read_word (reader, WORD_TEXTS * WORD_SIZE), to = read_word (reader, WORD_TRANSLATIONS * WORD_SIZE);
  guint64 table = (guint64) n * ENTRY_SIZE;

  if (!is_in (reader, from, table) || !is_in (reader, to, table))
    return refuse (error, SOS_ERROR_SYNTAX, "a table of the catalogue of translations lies outside of it");

  for (guint32 i = 0; i < n; i++)
    {
      const char *text = read_text (reader, from + i * ENTRY_SIZE, error);
      const char *translation = text != NULL ? read_text (reader, to + i * ENTRY_SIZE, error) : NULL;

      if (translation == NULL)
        return FALSE;
      if (!g_hash_table_insert (texts, (gpointer) text, (gpointer) translation))
        return refuse (error, SOS_ERROR_SYNTAX, "the catalogue of translations has a text twice");
    }

  return TRUE;
}

SosCatalogue *
sos_catalogue_new (char *data, gsize size, GError **error)
{
  g_autoptr (SosCatalogue) catalogue = g_new0 (SosCatalogue, 1);
  Reader reader = { .data = data, .size = size, .room = size };

  catalogue->data = data;
  catalogue->texts = g_hash_table_new (g_str_hash, g_str_equal);
  if (!read_header (&reader, error) || !read_texts (&reader, catalogue->texts, error))
    return NULL;

  return g_steal_pointer (&catalogue);
}

void
sos_catalogue_free (SosCatalogue *catalogue)
{
  g_hash_table_unref (catalogue->texts);
  g_free (catalogue->data);
  g_free (catalogue);
}

/* What nobody has translated is there with an empty translation, or not at all. */
const char *
sos_catalogue_find (const SosCatalogue *catalogue, const char *text)
{
  const char *translation = g_hash_table_lookup (catalogue->texts, text);

  return translation != NULL && *translation != '\0' ? translation : NULL;
}
