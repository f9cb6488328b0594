/* SPDX-License-Identifier: MIT */
/* A text as its words, folded. */
#include "lib/privacy/fold.h"

#include <string.h>

#include "lib/model/block.h"
#include "lib/privacy/byte-masks.h"
#include "lib/privacy/fold-letter.h"
#include "lib/privacy/terms.h"

/* A character gives at most three times its bytes: & is "and". */
#define LETTERS_ROOM(length) (3 * (length) + SOS_FOLD_PADDING)

#define FIRST_ROOM 64

/* What an ASCII character is: from '0' on the letter or digit that it becomes,
 * below that nothing that a word has. */
/* clang-format off */
static const guint8 letters[256] = {
  ['0'] = '0', ['1'] = '1', ['2'] = '2', ['3'] = '3', ['4'] = '4',
  ['5'] = '5', ['6'] = '6', ['7'] = '7', ['8'] = '8', ['9'] = '9',
  ['A'] = 'a', ['B'] = 'b', ['C'] = 'c', ['D'] = 'd', ['E'] = 'e', ['F'] = 'f', ['G'] = 'g', ['H'] = 'h', ['I'] = 'i',
  ['J'] = 'j', ['K'] = 'k', ['L'] = 'l', ['M'] = 'm', ['N'] = 'n', ['O'] = 'o', ['P'] = 'p', ['Q'] = 'q', ['R'] = 'r',
  ['S'] = 's', ['T'] = 't', ['U'] = 'u', ['V'] = 'v', ['W'] = 'w', ['X'] = 'x', ['Y'] = 'y', ['Z'] = 'z',
  ['a'] = 'a', ['b'] = 'b', ['c'] = 'c', ['d'] = 'd', ['e'] = 'e', ['f'] = 'f', ['g'] = 'g', ['h'] = 'h', ['i'] = 'i',
  ['j'] = 'j', ['k'] = 'k', ['l'] = 'l', ['m'] = 'm', ['n'] = 'n', ['o'] = 'o', ['p'] = 'p', ['q'] = 'q', ['r'] = 'r',
  ['s'] = 's', ['t'] = 't', ['u'] = 'u', ['v'] = 'v', ['w'] = 'w', ['x'] = 'x', ['y'] = 'y', ['z'] = 'z',
};
/* clang-format on */

/* What it is between words, as far as it is neither a mark nor something that is not ASCII. */
static const guint8 gaps[256] = {
  ['\t'] = SOS_GAP_SPACE, [' '] = SOS_GAP_SPACE,  ['\n'] = SOS_GAP_LINE,       ['\r'] = SOS_GAP_LINE,
  ['-'] = SOS_GAP_HYPHEN, ['_'] = SOS_GAP_HYPHEN, ['\''] = SOS_GAP_APOSTROPHE, ['`'] = SOS_GAP_APOSTROPHE,
  ['.'] = SOS_GAP_DOT,    [','] = SOS_GAP_COMMA,  ['!'] = SOS_GAP_STOP,        ['?'] = SOS_GAP_STOP,
  [':'] = SOS_GAP_STOP,   [';'] = SOS_GAP_STOP,   ['"'] = SOS_GAP_STOP,        ['*'] = SOS_GAP_STOP,
  ['#'] = SOS_GAP_STOP,   ['|'] = SOS_GAP_STOP,
};

/* A walk over the text. */
typedef struct {
  SosFolded *folded;
  const SosTerms *terms;
  const guint8 *at;
  const guint8 *end;
  guint8 *to;
  guint8 gap; /* since the last word */
} Walk;

static G_GNUC_NO_INLINE void
grow (SosFolded *folded)
{
  folded->room = MAX (FIRST_ROOM, 2 * folded->room);
  folded->words = g_renew (SosFoldedWord, folded->words, folded->room);
}

static SosFoldedWord *
add_word (Walk *walk)
{
  SosFolded *folded = walk->folded;
  SosFoldedWord *word;

  if (G_UNLIKELY (folded->n == folded->room))
    grow (folded);
  word = &folded->words[folded->n++];
  *word = (SosFoldedWord) { .start = (guint32) (walk->at - (const guint8 *) folded->text),
                            .letters = (guint32) (walk->to - folded->letters),
                            .gap = walk->gap };
  walk->gap = SOS_GAP_NONE;

  return word;
}

/* What a word has become so far. */
typedef struct {
  guint n_characters;
  guint n_capitals;
  gboolean is_digits;
} Shape;

static void
read_letters (Walk *walk, Shape *shape)
{
  for (guint8 letter; walk->at < walk->end && (letter = letters[*walk->at]) > '9'; walk->at++)
    {
      shape->n_characters++;
      shape->n_capitals += *walk->at < 'a';
      *walk->to++ = letter;
    }
}

static void
read_digits (Walk *walk, Shape *shape)
{
  for (; walk->at < walk->end && g_ascii_isdigit (*walk->at); walk->at++, shape->n_characters++)
    *walk->to++ = *walk->at;
}

static inline SosFoldedLetter
look (const Walk *walk)
{
  return sos_fold_letter (g_utf8_get_char ((const char *) walk->at));
}

static inline void
step (Walk *walk)
{
  walk->at = MIN ((const guint8 *) g_utf8_next_char (walk->at), walk->end);
}

/* Whether one character that is not ASCII belongs to the word; takes it then. */
static gboolean
read_other (Walk *walk, Shape *shape)
{
  SosFoldedLetter letter = look (walk);

  if (letter.gap != SOS_GAP_NONE || (letter.n > 0 && letter.is_digit != shape->is_digits))
    return FALSE;

  memcpy (walk->to, letter.letters, letter.n);
  walk->to += letter.n;
  shape->n_characters += letter.n > 0;
  shape->n_capitals += letter.is_capital;
  step (walk);

  return TRUE;
}

/* Whether neither a letter nor a digit of ASCII stands before @at. */
static inline gboolean
is_apart (const SosFolded *folded, guint at)
{
  return at == 0 || !g_ascii_isalnum (folded->text[at - 1]);
}

static inline void
note_term (const SosFolded *folded, guint at)
{
  folded->terms[at / SOS_MASK_BYTES] |= G_GUINT64_CONSTANT (1) << at % SOS_MASK_BYTES;
}

/* In a word that is not all of ASCII some may begin behind a mark that is no letter. */
static void
note_terms_within (const Walk *walk, const SosFoldedWord *word)
{
  for (guint at = word->start; at < word->end; at++)
    if (g_ascii_isalpha (walk->folded->text[at]) && is_apart (walk->folded, at) &&
        sos_terms_may_begin (walk->terms, sos_terms_read_front (walk->folded->text + at, walk->folded->length - at)))
      note_term (walk->folded, at);
}

static void
read_word (Walk *walk, gboolean is_digits, gboolean is_capital)
{
  SosFoldedWord *word = add_word (walk);
  Shape shape = { .is_digits = is_digits };

  do
    (is_digits ? read_digits : read_letters) (walk, &shape);
  while (walk->at < walk->end && *walk->at >= 0x80 && read_other (walk, &shape));

  word->end = (guint32) (walk->at - (const guint8 *) walk->folded->text);
  word->n = (guint32) (walk->to - walk->folded->letters) - word->letters;
  word->shape = (guint8) ((is_capital ? SOS_WORD_CAPITAL : 0) | (is_digits ? SOS_WORD_DIGITS : 0) |
                          (shape.n_characters > 1 && shape.n_capitals == shape.n_characters ? SOS_WORD_CAPITALS : 0));
  if (!is_digits)
    note_terms_within (walk, word);
}

static void
read_and (Walk *walk)
{
  static const char and[] = "and";
  SosFoldedWord *word = add_word (walk);

  memcpy (walk->to, and, strlen (and));
  walk->to += strlen (and);
  walk->at++;
  word->end = word->start + 1;
  word->n = (guint32) strlen (and);
}

/* One character that is not ASCII where no word has begun. */
static void
read_between (Walk *walk)
{
  SosFoldedLetter letter = look (walk);

  walk->gap |= letter.gap;
  if (letter.n > 0)
    read_word (walk, letter.is_digit, letter.is_capital);
  else
    step (walk);
}

/* A word, or one character that is none. */
static void
read_next (Walk *walk)
{
  guint8 byte = *walk->at;

  if (letters[byte] != 0)
    read_word (walk, byte <= '9', byte < 'a' && byte > '9');
  else if (byte >= 0x80)
    read_between (walk);
  else if (byte == '&')
    read_and (walk);
  else
    {
      walk->gap |= gaps[byte] != 0 ? gaps[byte] : SOS_GAP_MARK;
      walk->at++;
    }
}

static inline guint8
get_shape (guint8 first, guint n, gboolean is_capitals)
{
  return (guint8) ((first < 'a' ? SOS_WORD_CAPITAL : 0) | (n > 1 && is_capitals ? SOS_WORD_CAPITALS : 0));
}

/* Goes past plain words, of fewer letters than a block has and all of ASCII, each with a
 * space or so behind it: what nearly all of a text is. Stops before anything else. @bytes are
 * what stands at the walk's place; from each of the first @room of them on there is a block.
 * Variables of its own, as bytes that are written may be anything's, for all the compiler
 * knows. */
static inline void
read_blocks (Walk *walk, const guint8 *bytes, gsize room)
{
  SosFolded *folded = walk->folded;
  const SosTerms *terms = walk->terms;
  const guint8 *first_letter = folded->letters;
  guint start = (guint) (walk->at - (const guint8 *) folded->text);
  guint8 *to = walk->to, gap = walk->gap;
  SosFoldedWord *word = folded->words + folded->n, *end = folded->words + folded->room;
  gsize i = 0;

  while (i < room && word < end)
    {
      gboolean is_capitals;
      guint n = sos_block_fold (bytes + i, to, &is_capitals), at = start + (guint) i;

      if (n == SOS_BLOCK || bytes[i + n] >= 0x80)
        break;
      if (n > 0)
        {
          *word++ = (SosFoldedWord) { .start = at,
                                      .end = at + n,
                                      .letters = (guint32) (to - first_letter),
                                      .n = n,
                                      .gap = gap,
                                      .shape = get_shape (bytes[i], n, is_capitals) };
          if (G_UNLIKELY (sos_terms_may_begin (terms, sos_word_cut (sos_word_load (to), n))) && is_apart (folded, at))
            note_term (folded, at);
          gap = SOS_GAP_NONE;
          i += n;
          to += n;
        }
      if (gaps[bytes[i]] == 0)
        break;
      gap |= gaps[bytes[i++]];
    }

  folded->n = (guint) (word - folded->words);
  walk->at += i;
  walk->to = to;
  walk->gap = gap;
}

/* The last bytes of a text fill no block: they are copied to where one can be read, with those
 * before them where there are as many. */
static void
read_plain_words (Walk *walk)
{
  gsize left = (gsize) (walk->end - walk->at), before = SOS_BLOCK - left;
  guint8 last[2 * SOS_BLOCK] = { 0 };

  if (left >= SOS_BLOCK)
    read_blocks (walk, walk->at, left - SOS_BLOCK + 1);
  else if (walk->folded->length >= SOS_BLOCK)
    read_blocks (walk, (guint8 *) memcpy (last, walk->end - SOS_BLOCK, SOS_BLOCK) + before, left);
  else
    read_blocks (walk, memcpy (last, walk->at, left), left);
}

static void
make_room (SosFolded *folded, gsize length)
{
  gsize room = LETTERS_ROOM (length);

  if (folded->words == NULL)
    grow (folded);
  if (folded->terms_room <= length / SOS_MASK_BYTES)
    {
      folded->terms_room = (guint) (2 * (length / SOS_MASK_BYTES) + 4);
      g_free (folded->terms);
      folded->terms = g_new (guint64, folded->terms_room);
    }
  if (room <= folded->letters_room)
    return;
  g_free (folded->letters);
  folded->letters = g_malloc (room);
  folded->letters_room = (guint) room;
}

void
sos_fold (SosFolded *folded, const char *text, gsize length)
{
  const guint8 *start = (const guint8 *) text;
  Walk walk = { folded, sos_terms_get (), start, start + length, NULL, SOS_GAP_STOP };

  make_room (folded, length);
  folded->text = text;
  folded->length = length;
  folded->n = 0;
  memset (folded->terms, 0, (length / SOS_MASK_BYTES + 1) * sizeof *folded->terms);
  walk.to = folded->letters;

  for (read_plain_words (&walk); walk.at < walk.end; read_plain_words (&walk))
    read_next (&walk);

  folded->n_letters = (guint) (walk.to - folded->letters);
  memset (walk.to, 0, SOS_FOLD_PADDING);
}

void
sos_fold_clear (SosFolded *folded)
{
  g_free (folded->letters);
  g_free (folded->words);
  g_free (folded->terms);
  *folded = (SosFolded) { 0 };
}
