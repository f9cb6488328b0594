/* SPDX-License-Identifier: MIT */
/* Strings of a list stand where a plain search from every place finds them, however long the
 * text is: where the processor can, a whole block of it is looked at at once. */
#include "tests/support.h"

#include <string.h>

#include "lib/privacy/listed.h"

#define N_LISTS 3000
#define LONGEST 120
#define MOST_STRINGS 12

/* Letters that differ in a bit, in their case or by half a byte, and ends of words. */
static const char *const pieces[] = { "a", "A", "b", "q", "Q", "k", "2", " ", " ", "-", ".", "é", "É", "ł", "\n" };

static char *
make_text (GRand *random, guint most)
{
  GString *text = g_string_new (NULL);
  guint n = (guint) g_rand_int_range (random, 1, (gint32) most + 1);

  for (guint i = 0; i < n; i++)
    g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);

  return g_string_free (text, FALSE);
}

static gboolean
is_letter (const char *at, const char *end)
{
  return at < end && g_unichar_isalnum (g_utf8_get_char (at));
}

static gboolean
ends_letter (const char *text, const char *at)
{
  return at > text && is_letter (g_utf8_prev_char (at), at);
}

static gboolean
stands_at (const char *string, gboolean has_case, const char *text, const char *at)
{
  gsize length = strlen (string);
  const char *end = at + length, *text_end = text + strlen (text);

  if (length > (gsize) (text_end - at) || (ends_letter (text, at) && is_letter (at, text_end)))
    return FALSE;
  if (has_case ? memcmp (at, string, length) != 0 : g_ascii_strncasecmp (at, string, length) != 0)
    return FALSE;

  return !(is_letter (end, text_end) && ends_letter (at, end));
}

/* The first place at which one stands, and the longest there. */
static const char *
find_plainly (char **strings, guint cases, const char *text, const char *at, gsize *longest)
{
  for (*longest = 0; *at != '\0'; at = g_utf8_next_char (at))
    {
      for (guint i = 0; strings[i] != NULL; i++)
        if (stands_at (strings[i], cases >> i & 1, text, at))
          *longest = MAX (*longest, strlen (strings[i]));
      if (*longest > 0)
        return at;
    }

  return NULL;
}

static void
assert_same_places (const SosListed *listed, char **strings, guint cases, const char *text)
{
  const char *at = text;
  SosListedHit hit;
  gsize longest;

  while (at != NULL)
    {
      const char *wanted = find_plainly (strings, cases, text, at, &longest);
      const char *found = sos_listed_next (listed, at, &hit);

      ck_assert_msg (found == wanted && (found == NULL || hit.length == longest), "of a list in “%s”", text);
      at = found != NULL ? found + hit.length : NULL;
    }
}

START_TEST (strings_stand_where_a_plain_search_finds_them)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261123);
  SosListed listed;

  sos_listed_init (&listed);
  for (guint i = 0; i < N_LISTS; i++)
    {
      guint n = (guint) g_rand_int_range (random, 1, MOST_STRINGS + 1), cases = g_rand_int (random);
      g_auto (GStrv) strings = g_new0 (char *, n + 1);
      g_autofree char *text = make_text (random, LONGEST);
      /* Behind a text there is nothing that may be read but its NUL. */
      g_autofree char *exact = g_memdup2 (text, strlen (text) + 1);

      sos_listed_empty (&listed);
      for (guint j = 0; j < n; j++)
        {
          strings[j] = make_text (random, 4);
          sos_listed_add (&listed, strings[j], cases >> j & 1);
        }
      sos_listed_begin (&listed, exact, strlen (exact));
      assert_same_places (&listed, strings, cases, exact);
    }
  sos_listed_clear (&listed);
}
END_TEST

SOS_TEST_MAIN ("listed", strings_stand_where_a_plain_search_finds_them)
