/* SPDX-License-Identifier: MIT */
/* What has to be known of all maps of a case before the first of them is exported. */
#include "lib/privacy/case-book.h"

#include <string.h>

#include "lib/model/hash.h"
#include "lib/practice/days.h"
#include "lib/privacy/first-day.h"

#define FIRST_YEAR 2000
#define DAYS_PER_WEEK 7
#define FEWEST_WEEKS 5 /* 35 days */
#define MOST_WEEKS 52  /* 364 days */

/* What a child goes by; the smaller rank counts, of two of one rank the smaller token,
 * so that the order of maps does not matter. */
typedef struct {
  guint rank;
  SosToken token;
} Identity;

struct _SosCaseBook {
  GMutex mutex;
  GHashTable *cases; /* of SosCase */
};

static void
free_case (gpointer data)
{
  SosCase *its_case = data;

  g_clear_pointer (&its_case->children, g_hash_table_unref);
  g_free (its_case);
}

SosCaseBook *
sos_case_book_new (void)
{
  SosCaseBook *book = g_new0 (SosCaseBook, 1);

  g_mutex_init (&book->mutex);
  book->cases = g_hash_table_new_full (sos_hash_string, g_str_equal, g_free, free_case);

  return book;
}

void
sos_case_book_free (SosCaseBook *book)
{
  g_hash_table_unref (book->cases);
  g_mutex_clear (&book->mutex);
  g_free (book);
}

/* No id has a space. */
char *
sos_case_key (const SosDocument *document)
{
  if (document->case_id == NULL)
    return g_strconcat (" ", document->id, NULL);

  return g_strconcat (document->case_id, " ", document->authority, NULL);
}

/* Called with the mutex held. */
static SosCase *
find_or_add (SosCaseBook *book, const char *key)
{
  SosCase *its_case = g_hash_table_lookup (book->cases, key);

  if (its_case == NULL)
    {
      its_case = g_new0 (SosCase, 1);
      g_hash_table_insert (book->cases, g_strdup (key), its_case);
    }

  return its_case;
}

static gboolean
comes_before (const Identity *a, const Identity *b)
{
  return a->rank != b->rank ? a->rank < b->rank : strcmp (a->token.text, b->token.text) < 0;
}

static void
note_child (SosCase *its_case, const char *id, const Identity *identity)
{
  Identity *known;

  if (its_case->children == NULL)
    its_case->children = g_hash_table_new_full (sos_hash_string, g_str_equal, g_free, g_free);
  known = g_hash_table_lookup (its_case->children, id);
  if (known == NULL)
    g_hash_table_insert (its_case->children, g_strdup (id), g_memdup2 (identity, sizeof *identity));
  else if (comes_before (identity, known))
    *known = *identity;
}

void
sos_case_book_note (SosCaseBook *book, const char *key, const SosMap *map, SosTokenMaker *maker)
{
  const SosDocument *document = sos_map_get_document (map);
  gint32 first = sos_map_find_first_day (map);
  SosCase *its_case;

  g_mutex_lock (&book->mutex);
  its_case = find_or_add (book, key);
  if (first != 0 && (its_case->first_day == 0 || first < its_case->first_day))
    its_case->first_day = first;
  for (guint i = 0; i < document->people.n; i++)
    {
      Identity identity;

      identity.rank = sos_token_identify (maker, document, document->people.items[i], &identity.token);
      if (identity.rank != 0)
        note_child (its_case, document->people.items[i]->id, &identity);
    }
  g_mutex_unlock (&book->mutex);
}

const SosCase *
sos_case_book_find (const SosCaseBook *book, const char *key)
{
  return g_hash_table_lookup (book->cases, key);
}

const SosToken *
sos_case_find_child (const SosCase *its_case, const char *id)
{
  const Identity *identity = its_case->children != NULL ? g_hash_table_lookup (its_case->children, id) : NULL;

  return identity != NULL ? &identity->token : NULL;
}

static gboolean
has_twins (const SosCase *its_case)
{
  g_autoptr (GHashTable) tokens = NULL;
  GHashTableIter iter;
  gpointer identity;

  if (its_case->children == NULL || g_hash_table_size (its_case->children) < 2)
    return FALSE;

  tokens = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_iter_init (&iter, its_case->children);
  while (g_hash_table_iter_next (&iter, NULL, &identity))
    if (!g_hash_table_add (tokens, ((Identity *) identity)->token.text))
      return TRUE;

  return FALSE;
}

gboolean
sos_case_book_has_twins (const SosCaseBook *book)
{
  GHashTableIter iter;
  gpointer its_case;

  g_hash_table_iter_init (&iter, book->cases);
  while (g_hash_table_iter_next (&iter, NULL, &its_case))
    if (has_twins (its_case))
      return TRUE;

  return FALSE;
}

/* Weeks, so that days of the week stay; the key chooses how many and which way. */
static gint64
choose_days (const SosDocument *document, SosTokenMaker *maker)
{
  const gboolean is_alone = document->case_id == NULL;
  const char *const parts[] = { "shift", document->authority, document->case_id };
  const char *const alone[] = { "shift", document->id };
  guint8 mac[SOS_SHA256_SIZE];
  guint32 number;
  gint64 weeks;

  sos_token_maker_sign (maker, is_alone ? alone : parts, is_alone ? 2 : 3, mac);
  memcpy (&number, mac, sizeof number);
  weeks = FEWEST_WEEKS + GUINT32_FROM_BE (number) % (MOST_WEEKS - FEWEST_WEEKS + 1);

  return (mac[sizeof number] & 1 ? -weeks : weeks) * DAYS_PER_WEEK;
}

SosDateShift
sos_case_get_shift (const SosCase *its_case, const SosDocument *document, gboolean is_relative, SosTokenMaker *maker)
{
  gint32 start = sos_date_to_days (sos_date_new (FIRST_YEAR, 1, 1));

  if (is_relative && its_case->first_day != 0)
    return (SosDateShift) { start - its_case->first_day };

  return (SosDateShift) { choose_days (document, maker) };
}
