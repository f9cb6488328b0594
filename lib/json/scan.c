/* SPDX-License-Identifier: MIT */
/* Finds the bytes of a string that need a closer look. */
#include "lib/json/scan.h"

#include "lib/json/scan-simd.h"
#include "lib/model/processor.h"
#include "lib/model/word.h"

static const guint8 *
find_plain (const guint8 *at)
{
  guint64 special = 0;

  for (; special == 0; at += sizeof special)
    special = sos_word_find_special (sos_word_load (at));

  return at - sizeof special + sos_word_first (special);
}

static const guint8 *
copy_plain (const guint8 *at, char *to, const char *end)
{
  guint64 special = 0;

  for (; special == 0 && end - to >= (gssize) sizeof special; at += sizeof special, to += sizeof special)
    {
      memcpy (to, at, sizeof special);
      special = sos_word_find_special (sos_word_load (at));
    }

  return special == 0 ? at : at - sizeof special + sos_word_first (special);
}

const guint8 *
sos_skip_no_utf8 (const guint8 *at, const guint8 *end G_GNUC_UNUSED)
{
  return at;
}

static gpointer
choose_scanner (gpointer unused G_GNUC_UNUSED)
{
  static const SosScanner plain = { find_plain, copy_plain, sos_skip_no_utf8 };
  const SosScanner *simd = sos_processor_has_vectors () ? sos_scan_simd () : NULL;

  return (gpointer) (simd != NULL ? simd : &plain);
}

const SosScanner *
sos_scan_get (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, choose_scanner, NULL);
}
