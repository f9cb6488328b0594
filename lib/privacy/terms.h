/* SPDX-License-Identifier: MIT */
/* The words with which a pattern may begin: months, weekdays, feasts, streets and
 * what announces a number. */
#pragma once

#include "lib/privacy/context.h"

typedef enum {
  SOS_TERM_MONTH = 1, /* value: its number */
  SOS_TERM_WEEKDAY,   /* value: 0 is Monday */
  SOS_TERM_ORDINAL,   /* value: of a day, up to 20th, or 30th */
  SOS_TERM_NUMBER,    /* value: below 20 */
  SOS_TERM_TENS,      /* value: 20, 30, … 90 */
  SOS_TERM_DECADE,    /* "thirties" */
  SOS_TERM_SEASON,
  SOS_TERM_FEAST,     /* value: the first in sos_feasts of those that begin with it */
  SOS_TERM_BIRTHDAY, /* value: SosBirthdayWord */
  SOS_TERM_AGED,   /* a number after it is an age */
  SOS_TERM_TURNED, /* as above, on the day of that birthday */
  SOS_TERM_STREET, /* value: SosStreetWord */
  SOS_TERM_HOUSE,  /* what a named house ends in */
  SOS_TERM_FLAT,
  SOS_TERM_SITE,   /* of a network: a handle follows */
  SOS_TERM_WEB,    /* an address of the web */
  SOS_TERM_CASE,   /* announces a case's number; value: 1 with "number" behind it */
  SOS_TERM_ID,     /* announces an id of the host */
  SOS_TERM_DOT,    /* in an address that is read out */
  SOS_TERM_ZERO,   /* a phone number that is read out may begin with it */
} SosTermSense;

/* How surely a capitalised word before it makes a street. */
typedef enum {
  SOS_STREET_PLAIN,  /* "Mill Road" */
  SOS_STREET_MOSTLY, /* "in Mill Close", but "Mill closes" */
  SOS_STREET_SELDOM, /* "on Mill Green", but "in Wood Green", "Crown Court" */
} SosStreetWord;

typedef enum {
  SOS_BIRTHDAY_WHOLE,
  SOS_BIRTHDAY_SHORT, /* the first letters of "b'day" */
} SosBirthdayWord;

/* Names of months or weekdays that belong together. */
typedef enum {
  SOS_WORDS_ENGLISH,
  SOS_WORDS_SHORT,
  SOS_WORDS_SEPT, /* September alone has four letters */
  SOS_WORDS_WELSH,
  SOS_WORDS_WELSH_SOFT, /* behind "o", as in "3ydd o Fawrth" */
  SOS_WORDS_POLISH, /* of a date: in the genitive */
  SOS_WORDS_POLISH_MONTH,
  SOS_WORDS_ROMANIAN,
  SOS_N_MONTH_WORDS
} SosMonthWords;

typedef enum {
  SOS_WEEKDAYS_ENGLISH,
  SOS_WEEKDAYS_SHORT,
  SOS_WEEKDAYS_TUES, /* Tues, Weds and Thurs */
  SOS_WEEKDAYS_THUR,
  SOS_N_WEEKDAY_WORDS
} SosWeekdayWords;

extern const char *const sos_month_words[SOS_N_MONTH_WORDS][12];
extern const char *const sos_weekday_words[SOS_N_WEEKDAY_WORDS][7];
extern const char *const sos_ordinal_words[31];

typedef struct {
  SosPair     letters; /* small ones, of at most SOS_PAIR bytes */
  const char *word;    /* the same, of a longer text */
  guint8      length;
  guint8      sense;
  guint16     value : 10;
  guint16     words : 6; /* SosMonthWords or SosWeekdayWords */
} SosPatternTerm;

#define SOS_MAX_TERMS 1024

/* Six times the terms, so that nearly every search ends at once. */
#define SOS_TERM_SLOTS 4096

/* The filter has a bit for each value of fifteen. */
#define SOS_TERM_FILTER_BITS 15

typedef struct {
  guint16 slots[SOS_TERM_SLOTS]; /* the number of a term, from 1 */
  SosPatternTerm terms[SOS_MAX_TERMS];
  guint   n;
  guint32 filter[(1 << SOS_TERM_FILTER_BITS) / 32];
} SosTerms;

/* Made once; asking for them is cheap. */
const SosTerms *sos_terms_get (void);

/* The term at @at, and where it ends; or %NULL. */
const SosPatternTerm *sos_terms_find (const SosTerms *terms, const SosProse *in, gsize at, gsize *end);

/* The same where @sense is wanted. */
const SosPatternTerm *sos_term_read (const SosProse *in, gsize at, SosTermSense sense, gsize *end);

/* So many letters of a word are asked for at most. */
#define SOS_TERM_FRONT sizeof (guint64)

static inline guint32
sos_terms_filter_bit (guint64 front)
{
  return (guint32) (front * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) >> (64 - SOS_TERM_FILTER_BITS));
}

/* The ASCII letters with which a text of @length bytes begins, as they are asked for: small, the
 * first in the lowest byte, zeros behind the last. */
guint64 sos_terms_read_front (const char *text, gsize length);

/* Whether any term begins like that. */
static inline gboolean
sos_terms_may_begin (const SosTerms *terms, guint64 front)
{
  guint32 bit = sos_terms_filter_bit (front);

  return (terms->filter[bit / 32] >> bit % 32 & 1) != 0;
}
