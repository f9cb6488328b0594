/* SPDX-License-Identifier: MIT */
/* What stands at, before and after a place in a text. Texts need not end with a
 * NUL; past either end there is one. */
#pragma once

#include <string.h>

#include "lib/privacy/patterns.h"
#include "lib/privacy/word-list.h"

#define SOS_EN_DASH "\xe2\x80\x93"
#define SOS_EM_DASH "\xe2\x80\x94"

typedef struct {
  const char *text;
  gsize length;
  const SosPatternSettings *settings;
} SosProse;

static inline char
sos_prose_get (const SosProse *in, gsize at)
{
  return at < in->length ? in->text[at] : '\0';
}

static inline char
sos_prose_before (const SosProse *in, gsize at)
{
  return at > 0 ? in->text[at - 1] : '\0';
}

static inline char
sos_prose_lower (const SosProse *in, gsize at)
{
  char c = sos_prose_get (in, at);

  return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
}

static inline gboolean
sos_prose_is_digit (const SosProse *in, gsize at)
{
  return g_ascii_isdigit (sos_prose_get (in, at));
}

static inline gboolean
sos_prose_is_upper (const SosProse *in, gsize at)
{
  return g_ascii_isupper (sos_prose_get (in, at));
}

/* Whether the byte there, which is not ASCII, belongs to a letter. */
gboolean sos_prose_is_foreign_letter (const SosProse *in, gsize at);

/* Whether a letter or digit stands there, of any alphabet: the marks of
 * typography and the spaces beyond ASCII are none. */
static inline gboolean
sos_prose_is_word (const SosProse *in, gsize at)
{
  char c = sos_prose_get (in, at);

  return (guchar) c < 0x80 ? g_ascii_isalnum (c) : sos_prose_is_foreign_letter (in, at);
}

/* Whether a word that ends before @at may: there is no more of it. */
gboolean sos_prose_ends (const SosProse *in, gsize at);

/* Whether a word may begin at @at: none goes on there. */
gboolean sos_prose_begins (const SosProse *in, gsize at);

gsize sos_prose_word_end   (const SosProse *in, gsize at);
gsize sos_prose_word_start (const SosProse *in, gsize at);

/* Past up to three blanks; one of them may end the line. */
gsize sos_prose_skip_blanks (const SosProse *in, gsize at);

/* How many digits or ASCII letters stand at @at. */
guint sos_prose_count_digits  (const SosProse *in, gsize at);
guint sos_prose_count_letters (const SosProse *in, gsize at);

/* Reads @n digits. */
guint sos_prose_number (const SosProse *in, gsize at, guint n);

/* Whether that stands at @at, whatever its case; it is in small letters. */
gboolean sos_prose_has (const SosProse *in, gsize at, const char *what);

/* Whether one of these marks stands there; none does behind the text. */
static inline gboolean
sos_prose_has_mark (const SosProse *in, gsize at, const char *marks)
{
  char c = sos_prose_get (in, at);

  return c != '\0' && strchr (marks, c) != NULL;
}

/* The end of the word at @at where it is one of a list, else 0. */
gsize sos_prose_skip_word (const SosProse *in, gsize at, const char *list);

/* Past that word and the blanks behind it; @at where it is none of the list. */
gsize sos_prose_pass_word (const SosProse *in, gsize at, const char *list);

/* As sos_prose_skip_word() for the word that ends before @at, blanks and `:.,(#` between: its
 * start, or SOS_NO_WORD; the same where @at is SOS_NO_WORD, so that words are asked for one
 * before the other. */
gsize sos_prose_word_back (const SosProse *in, gsize at, const char *list);

#define SOS_NO_WORD G_MAXSIZE

/* Where the apostrophe right before @at begins, straight or curly, or SOS_NO_WORD. */
gsize sos_prose_apostrophe_back (const SosProse *in, gsize at);

static inline gboolean
sos_prose_follows (const SosProse *in, gsize at, const char *list)
{
  return sos_prose_word_back (in, at, list) != SOS_NO_WORD;
}

/* Whether one of a list's words stands within @n bytes before @at. */
gboolean sos_prose_is_near (const SosProse *in, gsize at, gsize n, const char *list);

/* Makes a span from @start to @end. */
static inline gboolean
sos_prose_found (SosSpan *span, gsize start, gsize end, SosSpanKind kind, SosSpanSurety surety)
{
  *span = (SosSpan){ .start = (guint32) start, .length = (guint32) (end - start), .kind = kind, .surety = surety };

  return TRUE;
}
