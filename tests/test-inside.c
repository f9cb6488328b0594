/* SPDX-License-Identifier: MIT */
/* The parts that nobody sees: hashing, look-ups, memory, scanning. */
#include "tests/support.h"

#include <string.h>

#include "lib/json/scan-simd.h"
#include "lib/json/scan.h"
#include "lib/json/utf8.h"
#include "lib/model/arena.h"
#include "lib/model/hash.h"
#include "lib/model/keys.h"
#include "lib/model/names.h"

/* One bit of text or key changes about half of the hash. */
START_TEST (a_hash_changes_with_every_bit)
{
  SosHashKey key = { { 0x8c6a4f1d29b37e05, 0x1f83d9abfb41bd6b, 0xa54ff53a5f1d36f1, 0x3c6ef372fe94f82b } };
  SosHashKey other = { { 0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x428a2f98d728ae22, 0x7137449123ef65cd } };
  char text[80];
  guint n_bits = 0, n = 0;

  memset (text, 'a', sizeof text);
  for (gsize length = 1; length <= sizeof text; length++)
    for (gsize bit = 0; bit < 8 * length; bit++, n++)
      {
        guint64 before = sos_hash (&key, text, length), after;

        text[bit / 8] ^= (char) (1 << bit % 8);
        after = sos_hash (&key, text, length);
        text[bit / 8] ^= (char) (1 << bit % 8);
        sos_require (before != after);
        n_bits += (guint) __builtin_popcountll (before ^ after);
        sos_require (before != sos_hash (&other, text, length));
        sos_require (length == sizeof text || before != sos_hash (&key, text, length + 1));
      }

  ck_assert_uint_gt (n_bits / n, 26);
  ck_assert_uint_lt (n_bits / n, 38);
}
END_TEST

/* Nothing behind the text is read, and it does not matter what is there. */
START_TEST (a_hash_is_of_the_text_alone)
{
  char longer[2 * SOS_HASH_SHORT];

  for (guint i = 0; i < sizeof longer; i++)
    longer[i] = (char) ('a' + i % 26);
  for (gsize length = 1; length <= SOS_HASH_SHORT; length++)
    {
      g_autofree char *exact = g_memdup2 (longer, length);

      ck_assert_uint_eq (sos_hash (sos_hash_key (), exact, length),
                         sos_hash_short (sos_hash_key (), (const guint8 *) longer, length));
    }
}
END_TEST

/* The same for whole documents; what lies far from the end counts, and the order
 * of its parts. */
START_TEST (a_hash_of_a_text_changes_with_every_bit)
{
  SosHashKey key = { { 0x8c6a4f1d29b37e05, 0x1f83d9abfb41bd6b, 0xa54ff53a5f1d36f1, 0x3c6ef372fe94f82b } };
  char text[300];
  guint n_bits = 0, n = 0;

  memset (text, 'a', sizeof text);
  for (gsize length = 1; length < sizeof text; length++)
    {
      guint64 before = sos_hash_text (&key, text, length);

      sos_require (before != sos_hash_text (&key, text, length + 1));
      for (gsize bit = 0; bit < 8 * length; bit += 7, n++)
        {
          guint64 after;

          text[bit / 8] ^= (char) (1 << bit % 8);
          after = sos_hash_text (&key, text, length);
          text[bit / 8] ^= (char) (1 << bit % 8);
          sos_require (before != after);
          n_bits += (guint) __builtin_popcountll (before ^ after);
        }
    }
  ck_assert_uint_gt (n_bits / n, 26);
  ck_assert_uint_lt (n_bits / n, 38);

  memset (text, 'b', 64);
  ck_assert_uint_ne (sos_hash_text (&key, text, 128), sos_hash_text (&key, text + 64, 128));
  ck_assert_uint_ne (sos_hash_text (&key, text + 64, 64), sos_hash_text (&key, text + 64, 96));
}
END_TEST

START_TEST (names_are_found_and_others_are_not)
{
  static const char *const words[] = { "a",
                                       "ab",
                                       "abcdefg",
                                       "abcdefgh",
                                       "abcdefghi",
                                       "abcdefghijklmnop",
                                       "abcdefghijklmnopq",
                                       "abcdefghijklmnopqrstuvwxyz012345" };
  static const char *const others[] = { "", "b", "abcdefghijklXnopq", "abcdefghijklmnopQ",
                                        "abcdefghijklmnopqrstuvwxyz0123456" };
  static SosNames names; /* keeps its memory */

  sos_names_init (&names, words, G_N_ELEMENTS (words));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    ck_assert_int_eq (sos_names_find_string (&names, words[i])->number, i);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    ck_assert_ptr_null (sos_names_find_string (&names, others[i]));
}
END_TEST

/* The first four bytes find every key but those that are long or begin as
 * another, and nothing that is no key. */
START_TEST (keys_are_guessed)
{
  guint8 nothing[SOS_PAIR];
  guint n = 0;

  memset (nothing, 0xff, sizeof nothing);
  for (guint type = SOS_DOCUMENT; type < SOS_N_RECORD_TYPES; type++)
    {
      const SosRecordInfo *info = sos_record_info (type);
      const SosRecordKeys *keys = &sos_record_keys ()[type];

      sos_require (!sos_row_has_key (sos_record_keys_guess (keys, nothing), nothing, SOS_BLOCK));
      for (guint i = 0; i < info->n_fields; i++)
        {
          g_autofree char *text = g_strdup_printf ("%s\":%16s", info->fields[i].name, "");
          const SosRow *row = sos_record_keys_guess (keys, (const guint8 *) text);

          ck_assert_ptr_eq (keys->slots[keys->slot_of[i]].field, &info->fields[i]);
          if (!sos_row_has_key (row, (const guint8 *) text, (guint) strlen (info->fields[i].name)))
            n++;
          else
            ck_assert_ptr_eq (row->field, &info->fields[i]);
        }
    }

  ck_assert_uint_lt (n, 16);
}
END_TEST

START_TEST (an_arena_keeps_what_it_was_given)
{
  SosArena arena;
  char *strings[2000];
  guint64 *records[2000];

  sos_arena_init (&arena, NULL, 100);
  for (guint round = 0; round < 3; round++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
        {
          char text[64] = { 0 };

          g_snprintf (text, sizeof text, "%0*u", (int) (i % 40) + 1, i);
          strings[i] = sos_arena_copy_string (&arena, text, strlen (text));
          records[i] = sos_arena_alloc (&arena, 8 * (i % 5 + 1));
          ck_assert_uint_eq (*records[i], 0);
          ck_assert_uint_eq ((gsize) records[i] % sizeof (gpointer), 0);
          *records[i] = i;
        }
      for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
        {
          ck_assert_uint_eq (g_ascii_strtoull (strings[i], NULL, 10), i);
          ck_assert_uint_eq (*records[i], i);
        }
      ck_assert_uint_le (sos_arena_get_used (&arena), arena.memory);
      sos_arena_recycle (&arena, round == 0 ? 100 : 1000000);
    }
  sos_arena_clear (&arena);
}
END_TEST

START_TEST (a_settled_arena_leaves_its_slab_alone)
{
  SosPool pool = { NULL, 16 * 1024 * 1024 };
  SosSlab *slab = sos_pool_get (&pool, 1000);
  SosArena first, second;
  char *low, *high;

  sos_arena_init (&first, slab, 1000);
  sos_arena_copy_string (&first, "a", 1);
  sos_arena_settle (&first);
  low = slab->low;
  high = slab->high;

  /* A map that is changed long after it was read. */
  sos_arena_copy_string (&first, "b", 1);
  ck_assert_ptr_eq (slab->low, low);
  ck_assert_ptr_eq (slab->high, high);

  sos_arena_init (&second, sos_pool_get (&pool, 1000), 1000);
  ck_assert_ptr_eq (pool.slab, slab);
  sos_arena_settle (&second);
  sos_arena_clear (&first);
  sos_arena_clear (&second);
  sos_pool_clear (&pool);
}
END_TEST

START_TEST (arenas_share_a_slab)
{
  SosPool pool = { NULL, 0 };
  SosArena arenas[1000];
  char *strings[1000];
  gsize *records[1000];
  guint n_shared = 0;

  for (guint i = 0; i < G_N_ELEMENTS (arenas); i++)
    {
      gsize expected = 4000 + i * 17 % 9000, size = i % 50 == 0 ? 2 * expected : expected - 100;
      g_autofree char *text = g_strnfill (size, (char) ('a' + i % 26));
      SosSlab *slab = sos_pool_get (&pool, expected);

      n_shared += slab != NULL;
      sos_arena_init (&arenas[i], slab, expected);
      if (i % 3 == 0)
        {
          sos_arena_copy_string (&arenas[i], "not kept", 8);
          sos_arena_settle (&arenas[i]);
          sos_arena_recycle (&arenas[i], expected);
        }
      records[i] = sos_arena_alloc (&arenas[i], sizeof *records[i]);
      *records[i] = size;
      strings[i] = sos_arena_copy_string (&arenas[i], text, size);
      sos_arena_settle (&arenas[i]);
    }
  sos_pool_clear (&pool);
  ck_assert_uint_gt (n_shared, 300);

  for (guint i = 0; i < G_N_ELEMENTS (arenas); i++)
    {
      ck_assert_uint_eq (strlen (strings[i]), *records[i]);
      ck_assert_int_eq (strings[i][0], 'a' + i % 26);
      ck_assert_int_eq (strings[i][*records[i] - 1], 'a' + i % 26);
      ck_assert_uint_ge (arenas[i].memory, *records[i]);
      sos_arena_clear (&arenas[i]);
    }
}
END_TEST

/* Each kernel agrees with a loop over bytes, at every distance from a vector's
 * end. */
static void
check_scan (SosScan scan)
{
  static const guint8 stops[] = { '"', '\\', 0, 1, 0x1f };
  guint8 text[200 + SOS_SCAN_PADDING];

  for (guint start = 0; start < 40; start++)
    for (guint n = 0; n < 100; n++)
      for (guint high = 0; high < 3; high++)
        {
          memset (text, 0xff, sizeof text);
          memset (text + start, 'a', n);
          if (high > 0 && n > 0)
            text[start + (high == 1 ? 0 : n - 1)] = 0x80;
          text[start + n] = stops[(start + n) % sizeof stops];
          sos_require (scan (text + start) == text + start + n);
        }
}

/* What `script/test plain` runs is the plain one. */
START_TEST (scans_agree)
{
  check_scan (sos_scan_get ()->find);
  if (sos_scan_simd () != NULL)
    check_scan (sos_scan_simd ()->find);
}
END_TEST

/* A copying scan stops before it would write past the end. */
START_TEST (copying_scans_stay_inside)
{
  guint8 text[300];
  char copy[200];

  memset (text, 'a', sizeof text);
  text[290] = '"';
  for (gsize room = 0; room <= 100; room++)
    {
      gsize n;

      memset (copy, 0, sizeof copy);
      n = (gsize) (sos_scan_get ()->copy (text, copy, copy + room) - text);
      ck_assert_uint_le (n, room);
      ck_assert_int_eq (memcmp (text, copy, n), 0);
      for (gsize i = room; i < sizeof copy; i++)
        sos_require (copy[i] == 0);
    }
}
END_TEST

/* At every distance from the ends of a vector's blocks, behind ASCII and behind
 * what is not. */
static void
check_utf8_at (const guint8 *bytes, gsize length, gsize start, const char *fill)
{
  guint8 text[192 + SOS_SCAN_PADDING] = { 0 };
  const char *bad;

  for (gsize i = 0; i < 192; i++)
    text[i] = (guint8) fill[(i + start) % strlen (fill)];
  memcpy (text + start, bytes, length);
  g_utf8_validate_len ((const char *) text, 192, &bad);
  sos_require (sos_utf8_find_bad (sos_scan_get (), text, text + 192) == (const guint8 *) bad);
}

START_TEST (utf8_is_found_bad_anywhere)
{
  static const char *const sequences[] = {
    "\x80",
    "\xc3",
    "\xc1\xbf",
    "\xe0\x9f\xbf",
    "\xed\xa0\x80",
    "\xe2\x82",
    "\xf0\x8f\xbf\xbf",
    "\xf4\x90\x80\x80",
    "\xf0\x9f\x98",
    "\xf5\x80\x80\x80",
    "\xff",
    "\xc3\xa9\xa9",
    "\xe2\x82\xac\x80",
    "\xf0\x9f\x98\x80\x80",
    "\xc3\xa9",
    "\xe2\x82\xac",
    "\xf0\x9f\x98\x80",
    "\xf4\x8f\xbf\xbf",
    "\xee\x80\x80",
    "\xed\x9f\xbf",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sequences); i++)
    for (gsize start = 0; start < 180; start++)
      {
        check_utf8_at ((const guint8 *) sequences[i], strlen (sequences[i]), start, "a");
        check_utf8_at ((const guint8 *) sequences[i], strlen (sequences[i]), start, "\xc3\xa9");
        check_utf8_at ((const guint8 *) sequences[i], strlen (sequences[i]), start, "\xe2\x82\xac");
        check_utf8_at ((const guint8 *) sequences[i], strlen (sequences[i]), start, "\xf0\x9f\x98\x80");
      }
}
END_TEST

/* GLib as the oracle, over all sequences of one to three bytes, and of four
 * where they begin so; in a text that is shorter than a block, and in one. */
static void
check_utf8 (const guint8 *bytes, gsize length)
{
  guint8 text[128 + SOS_SCAN_PADDING] = { 0 };
  const char *bad;

  memcpy (text, bytes, length);
  text[length] = '"';
  g_utf8_validate_len ((const char *) text, length, &bad);
  sos_require (sos_utf8_find_bad (sos_scan_get (), text, text + length) == (const guint8 *) bad);

  memset (text + length, 'a', 128 - length);
  g_utf8_validate_len ((const char *) text, 128, &bad);
  sos_require (sos_utf8_find_bad (sos_scan_get (), text, text + 128) == (const guint8 *) bad);
}

START_TEST (utf8_is_what_glib_says)
{
  static const guint8 seconds[] = { 0x01, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xff };
  const guint step = sos_test_step ();

  for (guint a = 1; a < 256; a++)
    for (guint b = 1 + a % step; b < 256; b += step)
      {
        check_utf8 ((const guint8[]) { (guint8) a, (guint8) b }, 1);
        check_utf8 ((const guint8[]) { (guint8) a, (guint8) b }, 2);
        for (guint i = 0; i < G_N_ELEMENTS (seconds); i++)
          {
            check_utf8 ((const guint8[]) { (guint8) a, (guint8) b, seconds[i] }, 3);
            for (guint j = 0; j < G_N_ELEMENTS (seconds); j++)
              check_utf8 ((const guint8[]) { (guint8) a, (guint8) b, seconds[i], seconds[j] }, 4);
          }
      }
}
END_TEST

SOS_TEST_MAIN ("inside",
               a_hash_changes_with_every_bit,
               a_hash_is_of_the_text_alone,
               a_hash_of_a_text_changes_with_every_bit,
               names_are_found_and_others_are_not,
               keys_are_guessed,
               an_arena_keeps_what_it_was_given,
               a_settled_arena_leaves_its_slab_alone,
               arenas_share_a_slab,
               scans_agree,
               copying_scans_stay_inside,
               utf8_is_found_bad_anywhere,
               utf8_is_what_glib_says)
