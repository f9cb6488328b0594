/* SPDX-License-Identifier: MIT */
/* A text folded is the same wherever it stands: most words are read sixteen bytes at a
 * time, the others by themselves, and the last bytes of a text in a copy. */
#include "tests/support.h"

#include <string.h>

#include "lib/privacy/fold.h"
#include "lib/privacy/terms.h"

#define LONGEST 160
#define N_TEXTS 3000

/* What a text is put together from: words of every length and kind, and what stands between. */
static const char *const pieces[] = {
  "a",
  "I",
  "Kayden",
  "KAYDEN",
  "McDonald",
  "counterrevolution",
  "internationalisation",
  "x",
  "Siân",
  "Łukasz",
  "ÆTHEL",
  "naïve",
  "é",
  "KS2",
  "7",
  "2026",
  " ",
  "  ",
  " ",
  "-",
  "'",
  "\xe2\x80\x99",
  ".",
  ", ",
  "\n",
  "&",
  "(",
  "/",
  "@",
  "\xc2\xa0",
  "\xe2\x80\x93",
  "\xf0\x9f\x98\x80",
  "O'Hara's",
  "_",
  "?",
  "e\xcc\x81",
  "Σοφία",
  "abcdefghijklmno",
  "abcdefghijklmnop",
  "Zoë-Mae",
  "May",
  "september",
  "Snapchat",
  "września",
  "\xc2\xad",
};

static char *
make_text (GRand *random)
{
  GString *text = g_string_new (NULL);
  gsize length = (gsize) g_rand_int_range (random, 0, LONGEST);

  while (text->len < length)
    g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);

  return g_string_free (text, FALSE);
}

/* Of words of ASCII letters, one after the other: what a word is, told without blocks. */
static void
assert_plain (const SosFolded *folded, const SosFoldedWord *word)
{
  guint n_capitals = 0, n_letters = word->end - word->start;

  for (guint i = 0; i < n_letters; i++)
    {
      guint8 byte = (guint8) folded->text[word->start + i];

      if (!g_ascii_isalpha (byte))
        return;
      n_capitals += g_ascii_isupper (byte) != 0;
      ck_assert_int_eq (folded->letters[word->letters + i], g_ascii_tolower ((gchar) byte));
    }
  ck_assert_uint_eq (word->n, n_letters);
  ck_assert_int_eq ((word->shape & SOS_WORD_CAPITAL) != 0, g_ascii_isupper (folded->text[word->start]) != 0);
  ck_assert_int_eq ((word->shape & SOS_WORD_CAPITALS) != 0, n_letters > 1 && n_capitals == n_letters);
}

/* A capital Z and a line stand before each text, and nothing or something behind it. */
static void
assert_same (const SosFolded *alone, const SosFolded *moved, guint by)
{
  ck_assert_uint_eq (moved->n, alone->n + 1);
  for (guint i = 0; i < alone->n; i++)
    {
      const SosFoldedWord *one = &alone->words[i], *other = &moved->words[i + 1];

      ck_assert_uint_eq (other->start, one->start + by);
      ck_assert_uint_eq (other->end, one->end + by);
      ck_assert_uint_eq (other->letters, one->letters + 1);
      ck_assert_uint_eq (other->n, one->n);
      ck_assert_uint_eq (other->shape, one->shape);
      if (i > 0)
        ck_assert_uint_eq (other->gap, one->gap);
      ck_assert_mem_eq (sos_folded_letters (moved, i + 1), sos_folded_letters (alone, i), one->n);
      assert_plain (alone, one);
    }
}

/* A word of a pattern begins with a letter of ASCII that has no other, and no digit, before it. */
static void
assert_terms (const SosFolded *folded)
{
  for (guint at = 0; at < folded->length; at++)
    {
      gboolean is_start = g_ascii_isalpha (folded->text[at]) && (at == 0 || !g_ascii_isalnum (folded->text[at - 1]));
      guint64 front = 0;

      for (guint i = 0; i < SOS_TERM_FRONT && at + i < folded->length && g_ascii_isalpha (folded->text[at + i]); i++)
        front |= (guint64) g_ascii_tolower (folded->text[at + i]) << 8 * i;
      ck_assert_uint_eq (folded->terms[at / 64] >> at % 64 & 1,
                         is_start && sos_terms_may_begin (sos_terms_get (), front));
    }
}

START_TEST (a_text_is_the_same_wherever_it_stands)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);
  SosFolded alone = { 0 }, moved = { 0 };

  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *text = make_text (random);
      guint by = (guint) g_rand_int_range (random, 2, 34);
      g_autofree char *before = g_strnfill (by - 1, '\n');
      g_autofree char *longer = g_strconcat ("Z", before, text, NULL);
      /* Behind a text there is nothing that may be read. */
      g_autofree char *exact = g_memdup2 (text, MAX (strlen (text), 1));

      sos_fold (&alone, exact, strlen (text));
      sos_fold (&moved, longer, strlen (longer));
      assert_same (&alone, &moved, by);
      assert_terms (&alone);
      assert_terms (&moved);
    }
  sos_fold_clear (&alone);
  sos_fold_clear (&moved);
}
END_TEST

START_TEST (every_letter_of_ascii_is_known)
{
  SosFolded folded = { 0 };

  for (guint byte = 1; byte < 0x80; byte++)
    {
      char text[] = { (char) byte, ' ', '\0' };
      gboolean is_word = g_ascii_isalnum (byte) || byte == '&';

      sos_fold (&folded, text, 1);
      ck_assert_uint_eq (folded.n, is_word ? 1 : 0);
    }
  sos_fold_clear (&folded);
}
END_TEST

SOS_TEST_MAIN ("fold", a_text_is_the_same_wherever_it_stands, every_letter_of_ascii_is_known)
