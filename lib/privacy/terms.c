/* SPDX-License-Identifier: MIT */
/* The words with which a pattern may begin, in a table by their hash; a filter by
 * their first letters turns most other words away. */
#include "lib/privacy/terms.h"

#include <string.h>

#include "lib/model/block.h"
#include "lib/privacy/feasts.h"

const char *const sos_month_words[SOS_N_MONTH_WORDS][12] = {
  [SOS_WORDS_ENGLISH] = { "january", "february", "march", "april", "may", "june", "july", "august", "september",
                          "october", "november", "december" },
  [SOS_WORDS_SHORT] = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" },
  [SOS_WORDS_SEPT] = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sept", "oct", "nov", "dec" },
  [SOS_WORDS_WELSH] = { "ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin", "gorffennaf", "awst", "medi",
                        "hydref", "tachwedd", "rhagfyr" },
  [SOS_WORDS_WELSH_SOFT] = { "ionawr", "chwefror", "fawrth", "ebrill", "fai", "fehefin", "orffennaf", "awst", "fedi",
                             "hydref", "dachwedd", "ragfyr" },
  [SOS_WORDS_POLISH] = { "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września",
                         "października", "listopada", "grudnia" },
  [SOS_WORDS_POLISH_MONTH] = { "styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień",
                               "wrzesień", "październik", "listopad", "grudzień" },
  [SOS_WORDS_ROMANIAN] = { "ianuarie", "februarie", "martie", "aprilie", "mai", "iunie", "iulie", "august",
                           "septembrie", "octombrie", "noiembrie", "decembrie" },
};

const char *const sos_weekday_words[SOS_N_WEEKDAY_WORDS][7] = {
  [SOS_WEEKDAYS_ENGLISH] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" },
  [SOS_WEEKDAYS_SHORT] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" },
  [SOS_WEEKDAYS_TUES] = { "mon", "tues", "weds", "thurs", "fri", "sat", "sun" },
  [SOS_WEEKDAYS_THUR] = { "mon", "tues", "wed", "thur", "fri", "sat", "sun" },
};

const char *const sos_ordinal_words[31] = {
  "first",         "second",       "third",         "fourth",       "fifth",        "sixth",          "seventh",
  "eighth",        "ninth",        "tenth",         "eleventh",     "twelfth",      "thirteenth",     "fourteenth",
  "fifteenth",     "sixteenth",    "seventeenth",   "eighteenth",   "nineteenth",   "twentieth",      "twenty-first",
  "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth",
  "twenty-ninth",  "thirtieth",    "thirty-first",
};

/* As people write them in haste. */
static const struct {
  guint8 month;
  const char *words;
} misspelt[] = {
  { 1, "jaunuary januaray janurary januray janaury januaury janauary januarry janury jaunary januar jannuary" },
  { 2, "feburuary febuary feburary februrary febraury febuaury febrary feburay februay febury" },
  { 3, "marhc mach marach marh mrach macrh marchh" },
  { 4, "apil arpil apirl aprl aprill apryl arpril aprli" },
  { 6, "jne juen junne" },
  { 7, "juley jully juyl jly" },
  { 8, "agust augsut augst agust auguest augest auguts agaust augustt ausgust auguat" },
  { 9, "setpember sepetember septmber setember sepember septemer septemeber septembr setptember sepetmber septmeber "
       "seotember septempber "
       "septebmer septembre" },
  { 10, "ocotber otcober octuber octber ocober ocotober octobre octobr octorber otober octboer" },
  { 11, "novmeber novmber noverber novemeber novembr novemer noveber novembe novemver novembre novemember" },
  { 12, "decmebr decmber dicember decemeber decembr decemer deceber decmeber decembe decembre dcember" },
};

static const char *const numbers[] = {
  "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",     "ten",
  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
};

static const char *const tens[] = { "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety" };

/* Words of one sense, a blank between. The value is SosStreetWord of a street's, and 1
 * of what is only part of an address where a street is behind it, or has a case's number
 * only where "number" is behind it. */
static const struct {
  guint8 sense;
  guint8 value;
  const char *words;
} others[] = {
  { SOS_TERM_SEASON, 0, "spring summer autumn winter gwanwyn haf gaeaf" },
  { SOS_TERM_DECADE, 0, "twenties thirties forties fifties sixties seventies eighties nineties teens" },
  { SOS_TERM_BIRTHDAY, SOS_BIRTHDAY_WHOLE,
    "birthday birthdays bday bdays birfday bithday brithday birthdy burthday birthay" },
  { SOS_TERM_BIRTHDAY, SOS_BIRTHDAY_SHORT, "b" },
  { SOS_TERM_AGED, 0, "age aged ages" },
  { SOS_TERM_TURNED, 0, "approaching hits nearing reached reaches reaching turn turned turning turns" },
  { SOS_TERM_STREET, SOS_STREET_PLAIN,
    "avenue ave av boulevard blvd bvd cres cresc crescent embankment gdns grove lane ln mews rd road street tce terr "
    "terrace wharf" },
  { SOS_TERM_STREET, SOS_STREET_MOSTLY,
    "brow chase cl close croft copse dr drive fold garden gardens garth lea leas meadow meadows mdws paddock rise row "
    "spinney st view villas walk way yard" },
  { SOS_TERM_STREET, SOS_STREET_SELDOM,
    "alley approach arcade bank bldgs broadway buildings circus common corner cottages court courtyard crt ct dale "
    "dell dene end "
    "estate field fields ford gate glade glebe glen gr grange green grn heath hill holt knoll leaze leys "
    "mead moor mount nook orchard parade park parkway pastures path pk pl place quay quays reach ridge side sq square "
    "strand vale wood woods wynd "
    "boreen brae byway circle drove esplanade ginnel hollow loke passage pend promenade rigg twitten vennel" },
  { SOS_TERM_HOUSE, 0,
    "bakery barn bungalow cottage farm forge granary hall heights house lodge manor mansions marina mill parsonage "
    "point "
    "rectory smithy stables tower vicarage villa" },
  { SOS_TERM_FLAT, 0, "apartment apt flat flt maisonette unit" },
  { SOS_TERM_FLAT, 1, "annexe bedsit berth block caravan chalet floor mooring pitch plot rm room studio suite" },
  { SOS_TERM_SITE, 0,
    "account accounts discord facebook fb fortnite gamertag ig insta instagram kik onlyfans psn roblox sc skype snap "
    "snapchat "
    "steam telegram tiktok twitch twitter username whatsapp xbox youtube" },
  { SOS_TERM_WEB, 0, "ftp http https www" },
  { SOS_TERM_CASE, 0,
    "application arc asn brp cad case claim cps crime cris crn foi incident log niche occurrence merlin mrn nomis pnc "
    "pncid "
    "prison ref "
    "reference sort urn utr" },
  { SOS_TERM_CASE, 1,
    "account booking certificate docket exhibit file form policy record receipt report serial statement ticket "
    "warrant" },
  { SOS_TERM_DOT, 0, "dot" },
  { SOS_TERM_ZERO, 0, "nought oh zero" },
  { SOS_TERM_ID, 0,
    "carefirst careline childview yot collar client eclipse frameworki hospital id ics lcs liquidlogic mosaic passport "
    "person "
    "swift uln" },
};

guint64
sos_terms_read_front (const char *text, gsize length)
{
  guint64 front = 0;

  for (guint i = 0; i < MIN (length, SOS_TERM_FRONT) && g_ascii_isalpha (text[i]); i++)
    front |= (guint64) (text[i] | 0x20) << (8 * i);

  return front;
}

/* The slot of a word, or the empty one where it would stand. */
static inline guint
find_slot (const SosTerms *terms, SosPair letters)
{
  guint slot = sos_pair_hash (letters) % SOS_TERM_SLOTS;

  while (terms->slots[slot] != 0 && !sos_pair_equal (terms->terms[terms->slots[slot] - 1].letters, letters))
    slot = (slot + 1) % SOS_TERM_SLOTS;

  return slot;
}

/* Of two terms of one word the first stands: "may" is the full name. */
static void
add_term (SosTerms *terms, SosTermSense sense, guint value, guint words, const char *word, gsize length)
{
  guint32 bit = sos_terms_filter_bit (sos_terms_read_front (word, length));
  SosPair letters = sos_pair_load_exact ((const guint8 *) word, length);
  guint slot = find_slot (terms, letters);

  g_assert (length <= SOS_PAIR && terms->n < SOS_MAX_TERMS);
  terms->filter[bit / 32] |= 1u << bit % 32;
  if (terms->slots[slot] != 0)
    return;
  terms->terms[terms->n++] = (SosPatternTerm) {
    letters, word, (guint8) length, (guint8) sense, (guint16) (value & 0x3ff), (guint16) (words & 0x3f)
  };
  terms->slots[slot] = (guint16) terms->n;
}

static void
add_word (SosTerms *terms, SosTermSense sense, guint value, guint words, const char *word)
{
  add_term (terms, sense, value, words, word, strlen (word));
}

/* Words with a blank between. */
static void
add_words (SosTerms *terms, SosTermSense sense, guint value, const char *word)
{
  while (*word != '\0')
    {
      gsize length = strcspn (word, " ");

      add_term (terms, sense, value, 0, word, length);
      word += length + strspn (word + length, " ");
    }
}

static void
add_dates (SosTerms *terms)
{
  for (guint words = 0; words < SOS_N_MONTH_WORDS; words++)
    for (guint i = 0; i < 12; i++)
      add_word (terms, SOS_TERM_MONTH, i + 1, words, sos_month_words[words][i]);
  for (guint i = 0; i < G_N_ELEMENTS (misspelt); i++)
    add_words (terms, SOS_TERM_MONTH, misspelt[i].month, misspelt[i].words);
  for (guint words = 0; words < SOS_N_WEEKDAY_WORDS; words++)
    for (guint i = 0; i < 7; i++)
      add_word (terms, SOS_TERM_WEEKDAY, i, words, sos_weekday_words[words][i]);
}

static void
add_numbers (SosTerms *terms)
{
  for (guint i = 0; i < G_N_ELEMENTS (sos_ordinal_words); i++)
    if (strchr (sos_ordinal_words[i], '-') == NULL)
      add_word (terms, SOS_TERM_ORDINAL, i + 1, 0, sos_ordinal_words[i]);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    add_word (terms, SOS_TERM_NUMBER, i + 1, 0, numbers[i]);
  for (guint i = 0; i < G_N_ELEMENTS (tens); i++)
    add_word (terms, SOS_TERM_TENS, 10 * (i + 2), 0, tens[i]);
}

static void
add_others (SosTerms *terms)
{
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    add_words (terms, others[i].sense, others[i].value, others[i].words);
}

/* The value is the number of the first feast that begins with the word. */
static void
add_feasts (SosTerms *terms)
{
  for (guint i = 0; i < sos_n_feasts; i++)
    {
      gsize length;
      const char *word = sos_feast_get_word (sos_feasts[i], &length);

      add_term (terms, SOS_TERM_FEAST, i, 0, word, length);
    }
}

static gpointer
make_terms (gpointer unused G_GNUC_UNUSED)
{
  SosTerms *terms = g_new0 (SosTerms, 1);

  add_dates (terms);
  add_numbers (terms);
  add_others (terms);
  add_feasts (terms);

  return terms;
}

const SosTerms *
sos_terms_get (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_terms, NULL);
}

/* The same for letters that are not all of ASCII, or more than a block has: their number. */
static gsize
read_any_letters (const SosProse *in, gsize at, SosPair *letters)
{
  guint8 folded[SOS_PAIR] = { 0 };
  gsize n = 0;

  for (; at + n < in->length && (g_ascii_isalpha (in->text[at + n]) ||
                                 ((guchar) in->text[at + n] >= 0x80 && sos_prose_is_foreign_letter (in, at + n)));
       n++)
    if (n < sizeof folded)
      folded[n] = (guint8) sos_prose_lower (in, at + n);
  *letters = sos_pair_load (folded, n);

  return n;
}

/* The letters at @at, small, and how many they are. Digits end a word here: "3March2021" has
 * one. */
static gsize
read_letters (const SosProse *in, gsize at, SosPair *letters)
{
  guint8 last[SOS_BLOCK] = { 0 }, folded[SOS_BLOCK];
  const guint8 *bytes = (const guint8 *) in->text + at;
  gboolean is_capitals;
  guint n;

  if (in->length < at + SOS_BLOCK)
    bytes = memcpy (last, bytes, in->length - MIN (at, in->length));
  n = sos_block_fold (bytes, folded, &is_capitals);
  if (n == SOS_BLOCK || bytes[n] >= 0x80)
    return read_any_letters (in, at, letters);
  *letters = sos_pair_load_short (folded, n);

  return n;
}

const SosPatternTerm *
sos_terms_find (const SosTerms *terms, const SosProse *in, gsize at, gsize *end)
{
  SosPair letters;
  gsize n = read_letters (in, at, &letters);
  guint number;

  if (n == 0)
    return NULL;
  *end = at + n;
  number = n <= SOS_PAIR ? terms->slots[find_slot (terms, letters)] : 0;

  return number != 0 ? &terms->terms[number - 1] : NULL;
}

const SosPatternTerm *
sos_term_read (const SosProse *in, gsize at, SosTermSense sense, gsize *end)
{
  gsize stop = at;
  const SosPatternTerm *term = sos_terms_find (sos_terms_get (), in, at, &stop);

  if (term == NULL || term->sense != sense)
    return NULL;
  *end = stop;

  return term;
}
