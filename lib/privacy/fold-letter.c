/* SPDX-License-Identifier: MIT */
/* What one character is in a folded text. ASCII is read elsewhere. */
#include "lib/privacy/fold-letter.h"

#include <string.h>

#include "lib/privacy/fold.h"

/* Letters that Unicode does not take apart. */
static const struct {
  gunichar character;
  const char *letters;
  gboolean is_capital;
} whole[] = {
  { 0x00c6, "ae", TRUE },  { 0x00d0, "d", TRUE },   { 0x00d8, "o", TRUE },  { 0x00de, "th", TRUE },
  { 0x00df, "ss", FALSE }, { 0x00e6, "ae", FALSE }, { 0x00f0, "d", FALSE }, { 0x00f8, "o", FALSE },
  { 0x00fe, "th", FALSE }, { 0x0110, "d", TRUE },   { 0x0111, "d", FALSE }, { 0x0126, "h", TRUE },
  { 0x0127, "h", FALSE },  { 0x0131, "i", FALSE },  { 0x0138, "k", FALSE }, { 0x0141, "l", TRUE },
  { 0x0142, "l", FALSE },  { 0x014a, "n", TRUE },   { 0x014b, "n", FALSE }, { 0x0152, "oe", TRUE },
  { 0x0153, "oe", FALSE }, { 0x0166, "t", TRUE },   { 0x0167, "t", FALSE }, { 0x018f, "e", TRUE },
  { 0x0259, "e", FALSE },  { 0x1e9e, "ss", TRUE },
};

/* What stands between words: from, to, and what it is there. The rest are marks. */
static const struct {
  gunichar from;
  gunichar to;
  SosGap gap;
} gaps[] = {
  { 0x0085, 0x0085, SOS_GAP_LINE },       { 0x00a0, 0x00a0, SOS_GAP_SPACE },
  { 0x00ab, 0x00ab, SOS_GAP_STOP },       { 0x00b4, 0x00b4, SOS_GAP_APOSTROPHE },
  { 0x00b7, 0x00b7, SOS_GAP_STOP },       { 0x00bb, 0x00bb, SOS_GAP_STOP },
  { 0x02b9, 0x02bf, SOS_GAP_APOSTROPHE }, { 0x02c8, 0x02c8, SOS_GAP_APOSTROPHE },
  { 0x055a, 0x055a, SOS_GAP_APOSTROPHE }, { 0x1680, 0x1680, SOS_GAP_SPACE },
  { 0x2000, 0x200a, SOS_GAP_SPACE },      { 0x2010, 0x2015, SOS_GAP_HYPHEN },
  { 0x2018, 0x201b, SOS_GAP_APOSTROPHE }, { 0x201c, 0x201f, SOS_GAP_STOP },
  { 0x2022, 0x2023, SOS_GAP_STOP },       { 0x2026, 0x2026, SOS_GAP_STOP },
  { 0x2028, 0x2029, SOS_GAP_LINE },       { 0x202f, 0x202f, SOS_GAP_SPACE },
  { 0x2032, 0x2032, SOS_GAP_APOSTROPHE }, { 0x2043, 0x2043, SOS_GAP_STOP },
  { 0x205f, 0x205f, SOS_GAP_SPACE },      { 0x2212, 0x2212, SOS_GAP_HYPHEN },
  { 0x25a0, 0x25ff, SOS_GAP_STOP },       { 0x3000, 0x3000, SOS_GAP_SPACE },
  { 0xa78b, 0xa78c, SOS_GAP_APOSTROPHE }, { 0xfe58, 0xfe58, SOS_GAP_HYPHEN },
  { 0xfe63, 0xfe63, SOS_GAP_HYPHEN },     { 0xff07, 0xff07, SOS_GAP_APOSTROPHE },
  { 0xff0c, 0xff0c, SOS_GAP_COMMA },      { 0xff0d, 0xff0d, SOS_GAP_HYPHEN },
  { 0xff0e, 0xff0e, SOS_GAP_DOT },        { 0xff3f, 0xff3f, SOS_GAP_HYPHEN },
  { 0xff40, 0xff40, SOS_GAP_APOSTROPHE },
};

/* %SOS_GAP_NONE where it is not in the table. */
static SosGap
find_gap (gunichar character)
{
  for (guint i = 0; i < G_N_ELEMENTS (gaps) && gaps[i].from <= character; i++)
    if (character <= gaps[i].to)
      return gaps[i].gap;

  return SOS_GAP_NONE;
}

/* Marks on letters, soft hyphens, joiners, marks of direction: nobody sees them as
 * anything by themselves. */
static gboolean
is_passed_over (gunichar character)
{
  switch (g_unichar_type (character))
    {
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
    case G_UNICODE_FORMAT:
      return TRUE;
    default:
      return FALSE;
    }
}

static SosFoldedLetter
fold_other (gunichar character)
{
  SosFoldedLetter letter = { .is_capital = g_unichar_isupper (character) || g_unichar_istitle (character),
                             .is_digit = g_unichar_isdigit (character) };
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n = g_unichar_fully_decompose (character, TRUE, parts, G_N_ELEMENTS (parts));

  for (gsize i = 0; i < n; i++)
    {
      gunichar small = g_unichar_tolower (parts[i]);
      char bytes[6];
      gint n_bytes = g_unichar_to_utf8 (small, bytes);

      if (!g_unichar_isalnum (small) || letter.n + n_bytes > SOS_FOLD_MAX)
        continue;
      memcpy (letter.letters + letter.n, bytes, (gsize) n_bytes);
      letter.n = (guint8) (letter.n + n_bytes);
    }

  return letter;
}

static SosFoldedLetter
fold (gunichar character)
{
  SosGap gap = find_gap (character);

  if (gap != SOS_GAP_NONE)
    return (SosFoldedLetter) { .gap = gap };

  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    if (whole[i].character == character)
      {
        SosFoldedLetter letter = { .n = (guint8) strlen (whole[i].letters), .is_capital = whole[i].is_capital };

        memcpy (letter.letters, whole[i].letters, letter.n);

        return letter;
      }

  if (g_unichar_isalnum (character))
    return fold_other (character);

  return (SosFoldedLetter) { .gap = is_passed_over (character) ? SOS_GAP_NONE : SOS_GAP_MARK };
}

/* What texts in English have of them: Latin letters, and typography. */
#define LATIN_END 0x0250
#define MARKS 0x2000
#define MARKS_END 0x2070

typedef struct {
  SosFoldedLetter latin[LATIN_END];
  SosFoldedLetter marks[MARKS_END - MARKS];
} Common;

/* Lives as long as the process. */
static gpointer
make_common (gpointer unused G_GNUC_UNUSED)
{
  Common *common = g_new0 (Common, 1);

  for (gunichar character = 0x80; character < LATIN_END; character++)
    common->latin[character] = fold (character);
  for (gunichar character = MARKS; character < MARKS_END; character++)
    common->marks[character - MARKS] = fold (character);

  return common;
}

SosFoldedLetter
sos_fold_letter (gunichar character)
{
  static GOnce once = G_ONCE_INIT;
  const Common *common = g_once (&once, make_common, NULL);

  if (character >= 0x80 && character < LATIN_END)
    return common->latin[character];
  if (character >= MARKS && character < MARKS_END)
    return common->marks[character - MARKS];

  return fold (character);
}
