/* SPDX-License-Identifier: MIT */
/* Feasts, birthdays and seasons: days that everybody knows and no shift can hide. */
#include "lib/privacy/feast.h"

#include <string.h>

#include "lib/privacy/age-pieces.h"
#include "lib/privacy/date-pieces.h"
#include "lib/privacy/finders.h"
#include "lib/privacy/terms.h"

const char *const sos_feasts[] = {
  "^advent",
  "advent sunday",
  "akshaya tritiya",
  "all hallows",
  "all hallows eve",
  "all hallows' eve",
  "all saints day",
  "all saints' day",
  "all souls day",
  "all souls' day",
  "ambedkar jayanti",
  "+andrew's day",
  "+andrew's night",
  "+andrews day",
  "annunciation day",
  "anzac day",
  "arbaeen",
  "armistice day",
  "asalha puja",
  "asarah b'tevet",
  "ascension day",
  "ascension thursday",
  "ash wednesday",
  "ashura",
  "assumption day",
  "ayyam i ha",
  "baisakhi",
  "bakra eid",
  "bakrid",
  "bandi chhor",
  "bandi chhor divas",
  "bank holiday friday",
  "bank holiday monday",
  "bank holiday weekend",
  "bar mitzvah",
  "basant panchami",
  "bastille day",
  "bat mitzvah",
  "^beltane",
  "besakhi",
  "bhai dooj",
  "bhai duj",
  "bodhi day",
  "bodi day",
  "bonfire day",
  "bonfire night",
  "bonfire nite",
  "boxing day",
  "boxing night",
  "^boze narodzenie",
  "+brigid's day",
  "buddha day",
  "buddha purnima",
  "burns night",
  "burns supper",
  "burns' night",
  "calan gaeaf",
  "calan mai",
  "^candlemas",
  "candlemas day",
  "chaharshanbe suri",
  "chand raat",
  "chanuka",
  "chanukah",
  "chanukka",
  "chehlum",
  "chhath",
  "chhath puja",
  "childermas",
  "chinese new year",
  "chinese new year eve",
  "chinese new year's day",
  "chinese new year's eve",
  "chrimbo",
  "chrimbo day",
  "christmas",
  "christmas bank holiday",
  "christmas day",
  "christmas eve",
  "christmas morning",
  "christmas nite",
  "cinco de mayo",
  "corpus christi",
  "^craciun",
  "crimbo",
  "crimbo day",
  "dasain",
  "dasara",
  "dashain",
  "+david's day",
  "+davids day",
  "deepavali",
  "dhanteras",
  "dhul hijjah",
  "divali",
  "divali day",
  "diwali",
  "diwali day",
  "dragobete",
  "dragon boat festival",
  "duanwu",
  "durga ashtami",
  "durga pooja",
  "durga puja",
  "dushera",
  "dussehra",
  "dussera",
  "dusshera",
  "+dwynwen's day",
  "dydd calan",
  "dydd gwener y groglith",
  "dydd gwyl dewi",
  "dydd nadolig",
  "dydd santes dwynwen",
  "easter",
  "easter bank holiday",
  "easter day",
  "easter eve",
  "easter friday",
  "easter monday",
  "easter saturday",
  "easter sunday",
  "easter thursday",
  "easter tuesday",
  "easter week",
  "easter weekend",
  "eid",
  "eid al adha",
  "eid al azha",
  "eid al fitr",
  "eid al ghadir",
  "eid day",
  "eid e ghadeer",
  "eid e milad",
  "eid el adha",
  "eid el fitr",
  "eid el kebir",
  "eid ghadir",
  "eid milad",
  "eid ul adha",
  "eid ul azha",
  "eid ul fitar",
  "eid ul fitr",
  "eid ul milad",
  "eid ul zuha",
  "eid uz zuha",
  "^enkutatash",
  "^epiphany",
  "^epiphany eve",
  "^fasnacht",
  "father day",
  "father's day",
  "father's day weekend",
  "fathers day",
  "fathers' day",
  "firework night",
  "fireworks night",
  "fireworks nite",
  "ganesh chathurthi",
  "ganesh chaturthi",
  "ganesha chaturthi",
  "+george's day",
  "+georges day",
  "good friday",
  "great friday",
  "gudi padwa",
  "gurpurab",
  "guru nanak gurpurab",
  "guru nanak jayanti",
  "guru nanak's birthday",
  "guru purnima",
  "gurupurab",
  "guy fawke's night",
  "guy fawkes",
  "guy fawkes day",
  "guy fawkes night",
  "hallowe'en",
  "halloween",
  "halloween night",
  "halloween nite",
  "hallows eve",
  "halowe'en",
  "haloween",
  "handsel monday",
  "hannukah",
  "hanuka",
  "hanukah",
  "hanukkah",
  "hanuman jayanti",
  "hari raya",
  "hogmanay",
  "holi",
  "holika dahan",
  "holocaust memorial day",
  "holy monday",
  "holy saturday",
  "holy thursday",
  "^imbolc",
  "independence day",
  "international women's day",
  "ivan kupala",
  "janmashtami",
  "janmastami",
  "juneteenth",
  "kali puja",
  "karva chaut",
  "karva chauth",
  "karwa chauth",
  "krishna janmashtami",
  "kumbh mela",
  "kwanzaa",
  "lag b'omer",
  "lailat al qadr",
  "lailatul qadr",
  "lakshmi puja",
  "^lammas",
  "lantern festival",
  "laxmi puja",
  "laylat al qadr",
  "laylatul qadr",
  "leap day",
  "^lent",
  "lohri",
  "+lucy's day",
  "^lughnasadh",
  "lunar new year",
  "lunar new year's day",
  "lunar new year's eve",
  "magha puja",
  "maha shivaratri",
  "maha shivratri",
  "mahashivratri",
  "mahavir jayanti",
  "makar sankranti",
  "mardi gras",
  "martinmas",
  "martisor",
  "maundy thurs",
  "maundy thursday",
  "mawlid",
  "mawlid al nabi",
  "mawlid an nabi",
  "^michaelmas",
  "mid autumn festival",
  "mischief night",
  "moharram",
  "mother day",
  "mother's day",
  "mothering sun",
  "mothering sunday",
  "mothers day",
  "mothers' day",
  "moulid",
  "muharam",
  "muharram",
  "^nadolig",
  "naga panchami",
  "nau roz",
  "nauroz",
  "navaratra",
  "navaratri",
  "navrathri",
  "navratri",
  "navroz",
  "naw rooz",
  "naw ruz",
  "nawruz",
  "nevruz",
  "^new year",
  "new year day",
  "new year eve",
  "new year's",
  "new year's day",
  "new year's eve",
  "new years day",
  "new years eve",
  "new yrs day",
  "new yrs eve",
  "newroz",
  "newruz",
  "+nicholas day",
  "+nicholas eve",
  "+nicholas' day",
  "+nicholas's day",
  "nirvana day",
  "nooruz",
  "norooz",
  "norouz",
  "notting hill carnival",
  "novruz",
  "nowrooz",
  "nowruz",
  "nyd",
  "nye",
  "^onam",
  "onam day",
  "orangemen's day",
  "orthodox christmas",
  "orthodox christmas day",
  "orthodox christmas eve",
  "orthodox easter",
  "orthodox easter sunday",
  "orthodox good friday",
  "^ostara",
  "^ostern",
  "owain glyndwr day",
  "paddy's day",
  "paddys day",
  "pahela baishakh",
  "palm sunday",
  "pancake day",
  "parinirvana",
  "parinirvana day",
  "parsi new year",
  "paryushan",
  "^pascha",
  "^pasg",
  "passover",
  "+patrick's",
  "+patrick's day",
  "+patrick's weekend",
  "+patricks",
  "+patricks day",
  "patriots day",
  "pchum ben",
  "pentecost",
  "penticost",
  "pesach",
  "pesah",
  "+piran's day",
  "plough monday",
  "pohela boishakh",
  "pongal",
  "poush mela",
  "presidents day",
  "prophet's birthday",
  "purim",
  "puthandu",
  "quinquagesima",
  "rakhi day",
  "rakhri",
  "raksha bandan",
  "raksha bandhan",
  "raksha bhandan",
  "rakshabandhan",
  "ram navami",
  "rama navami",
  "ramadaan",
  "ramadam",
  "ramadan",
  "ramadhaan",
  "ramadhan",
  "ramazan",
  "ramdan",
  "ramzaan",
  "ramzan",
  "rath yatra",
  "reformation day",
  "remembrance day",
  "remembrance sunday",
  "remembrance weekend",
  "rogation sunday",
  "rosh hashana",
  "rosh hashanah",
  "rosh hashona",
  "^samhain",
  "sankranti",
  "saraswati puja",
  "sarswati puja",
  "shab e barat",
  "shab e meraj",
  "shab e miraj",
  "shab e qadr",
  "shab e yalda",
  "shabbos hagadol",
  "shavuos",
  "shavuot",
  "shavuoth",
  "shemini atzeret",
  "shevuos",
  "shivaratri",
  "shivratri",
  "shrove tues",
  "shrove tuesday",
  "shushan purim",
  "simchas torah",
  "simchat torah",
  "simhat torah",
  "simnel sunday",
  "sinterklaas",
  "songkran",
  "+stephen's day",
  "+stephens day",
  "succos",
  "succot",
  "succoth",
  "sukkos",
  "sukkot",
  "sukkoth",
  "+swithin's day",
  "+swithun's day",
  "tabaski",
  "tamil new year",
  "tartan day",
  "tet day",
  "thai pongal",
  "thaipusam",
  "thanksgiving",
  "theemithi",
  "tihar",
  "tisha b'av",
  "trinity sunday",
  "tu b'shevat",
  "tu b'shvat",
  "tu bishvat",
  "tu bshvat",
  "ugadi",
  "uttarayan",
  "vaisakhi",
  "vaisakhi day",
  "valentine day",
  "valentine's",
  "valentine's day",
  "valentine's night",
  "valentines day",
  "valentines night",
  "varalakshmi vratam",
  "vasakhi",
  "vasant panchami",
  "ve day",
  "vesak",
  "veterans day",
  "visakhi",
  "visakhi day",
  "vishwakarma puja",
  "vj day",
  "waisak",
  "waitangi day",
  "walpurgis night",
  "wesak",
  "whit monday",
  "whit sunday",
  "whit week",
  "whit weekend",
  "whitsun",
  "whitsun weekend",
  "whitsunday",
  "whitsuntide",
  "^wielkanoc",
  "^wigilia",
  "windrush day",
  "world book day",
  "xmas",
  "xmas day",
  "xmas eve",
  "xmas morning",
  "xmas night",
  "yalda night",
  "yaum al ashura",
  "yom ha'atzmaut",
  "yom haatzmaut",
  "yom hashoah",
  "yom hazikaron",
  "yom kippur",
  "^yule",
};
const guint sos_n_feasts = G_N_ELEMENTS (sos_feasts);

/* Of a feast, but not its day. */
#define RELATIVES                                                                                                      \
  " child children boy girl baby babies toddler twin twins kid kids son daughter brother sister sibling siblings mum " \
  "mam mummy mother dad daddy father nan nana nanny gran granny grandma grandmother grandad grandfather aunt auntie "  \
  "uncle cousin nephew niece partner wife husband "

#define THINGS                                                                                                       \
  " tree trees egg eggs dinner dinners lunch lunches meal meals tea present presents gift gifts card cards holiday " \
  "holidays break vacation cake cakes jumper jumpers lights decorations play plays show concert song songs carol "   \
  "carols "                                                                                                          \
  "shopping list pudding stocking stockings cracker crackers costume costumes bunny bonnet bonnets hunt fair fayre " \
  "market "                                                                                                          \
  "money clothes outfit pyjamas film films movie movies club wish wishes treat treats food sweets hamper hampers "   \
  "appeal "                                                                                                          \
  "fund "                                                                                                            \
  "service party parties disco make makeup paint mask masks calendar calendars wreath parcel parcels lamp lamps "    \
  "lantern lanterns "                                                                                                \
  "timetable "

#define SEASON_PARTS " term terms holiday holidays half break and to of "

const char *
sos_feast_get_word (const char *feast, gsize *length)
{
  feast += *feast == '^' || *feast == '+';
  *length = strcspn (feast, " '");

  return feast;
}

static gsize
skip_apostrophe (const SosProse *in, gsize at)
{
  if (sos_prose_has (in, at, "\xe2\x80\x99") || sos_prose_has (in, at, "\xe2\x80\x98"))
    return at + 3;

  return at + (sos_prose_get (in, at) == '\'');
}

/* The end of that name at @at, or 0. */
static gsize
read_name (const SosProse *in, gsize at, const char *name)
{
  for (; *name != '\0'; name++)
    {
      gsize next = at;

      if (*name == ' ')
        next = sos_prose_get (in, at) == '-' ? at + 1 : sos_prose_skip_blanks (in, at);
      else if (*name != '\'')
        next += sos_prose_lower (in, at) == *name;
      if (next == at && *name != '\'')
        return 0;
      at = *name == '\'' ? skip_apostrophe (in, at) : next;
    }

  return sos_prose_ends (in, at) ? at : 0;
}

/* Whether the next word may go on as @rest does, which begins behind a name's first word. */
static gboolean
may_go_on (const SosProse *in, gsize at, const char *rest)
{
  return *rest != ' ' || !g_ascii_isalpha (sos_prose_get (in, at + 1)) || sos_prose_lower (in, at + 1) == rest[1];
}

/* @word is the feast's first, which stands there. */
static gsize
read_feast (const SosProse *in, gsize at, const char *feast, const char *word, gsize length)
{
  if (!may_go_on (in, at + length, word + length))
    return 0;
  if ((*feast == '^' && !sos_prose_is_upper (in, at)) || (*feast == '+' && !sos_prose_follows (in, at, " st saint ")))
    return 0;

  return read_name (in, at + length, word + length);
}

/* The longest name that begins with the term's word; they stand together. */
static gsize
read_longest (const SosProse *in, gsize at, const SosPatternTerm *term)
{
  gsize longest = 0;

  for (guint i = term->value; i < sos_n_feasts; i++)
    {
      gsize length;
      const char *word = sos_feast_get_word (sos_feasts[i], &length);

      if (length != term->length || memcmp (word, term->word, length) != 0)
        break;
      longest = MAX (longest, read_feast (in, at, sos_feasts[i], word, length));
    }

  return longest;
}

/* "Xmas 19 and", but "Xmas 19 people came". */
static gsize
skip_short_year (const SosProse *in, gsize at)
{
  gsize next = sos_prose_skip_blanks (in, at + 2);

  return sos_prose_count_digits (in, at) == 2 && sos_prose_ends (in, at + 2) &&
                 (next == at + 2 || sos_prose_skip_word (in, next, " and at dad he i mum she they we when ") != 0) &&
                 !(sos_prose_get (in, at + 2) == ':' || sos_prose_get (in, at + 2) == '/')
             ? at + 2
             : 0;
}

/* The year behind a feast or a season, 0 where there is none. */
static gsize
skip_year (const SosProse *in, gsize at)
{
  gsize place = sos_prose_skip_blanks (in, at), word = sos_prose_skip_word (in, place, " of in ");
  SosDatePieces date;

  if (place > at && word == 0 && skip_short_year (in, place) != 0)
    return place + 2;
  place = word != 0 ? sos_prose_skip_blanks (in, word) : place;
  if (place == at || !sos_date_pieces_read (in, place, &date) || date.pieces[0].part != SOS_DATE_YEAR)
    return 0;

  return date.end;
}

/* "Christmas morning" */
static gsize
skip_part_of_day (const SosProse *in, gsize at)
{
  gsize end =
      sos_prose_skip_word (in, sos_prose_skip_blanks (in, at), " morning afternoon evening night weekend week ");

  return end != 0 ? end : at;
}

static gboolean
find_feast (const SosProse *in, gsize at, const SosPatternTerm *term, SosSpan *span)
{
  gsize end = read_longest (in, at, term), year = end != 0 ? skip_year (in, end) : 0, start = at;

  if (end != 0 && year == 0)
    end = skip_part_of_day (in, end);
  if (end == 0 || (year == 0 && sos_prose_skip_word (in, sos_prose_skip_blanks (in, end), THINGS) != 0))
    return FALSE;
  /* "Father Christmas" */
  if (year == 0 && sos_prose_has (in, at, "christmas") && sos_prose_follows (in, at, " father "))
    return FALSE;
  if (sos_feasts[term->value][0] == '+')
    start = sos_prose_word_back (in, at, " st saint ");

  return sos_prose_found (span, start, MAX (end, year), SOS_SPAN_FEAST, SOS_SURE);
}

/* "May Day", "Twelfth Night": the first word is a month's, a season's or a number. */
static gboolean
find_by_other_word (const SosProse *in, gsize at, const SosPatternTerm *term, SosSpan *span)
{
  static const char *const names[] = {
    "april fool's day", "april fools day",     "april fools' day",  "august bank hol", "august bank holiday",
    "eleventh night",   "fourth of july",      "june bank holiday", "may bank hol",    "may bank holiday",
    "may day",          "spring bank holiday", "spring equinox",    "spring festival", "summer bank holiday",
    "summer solstice",  "twelfth night",       "twelfth of july",   "winter solstice",
  };
  gsize end = 0, year, next;

  for (guint i = 0; i < G_N_ELEMENTS (names) && end == 0; i++)
    if (strncmp (names[i], term->word, term->length) == 0)
      end = read_name (in, at + term->length, names[i] + term->length);
  if (end == 0 || (!sos_prose_is_upper (in, at) && !sos_prose_follows (in, at, " on since until till by over ")))
    return FALSE;
  year = skip_year (in, end);
  end = year != 0 ? year : skip_part_of_day (in, end);
  next = sos_prose_skip_blanks (in, end);

  return (year != 0 || sos_prose_skip_word (in, next, THINGS) == 0) &&
         sos_prose_found (span, at, end, SOS_SPAN_FEAST, SOS_SURE);
}

/* Where "her", "the child's" or "mum's" before a birthday begins, or %SOS_NO_WORD. */
static gsize
find_whose (const SosProse *in, gsize at)
{
  gsize end = at, word;

  while (end > 0 && in->text[end - 1] == ' ')
    end--;
  end -= end > 0 && sos_prose_lower (in, end - 1) == 's' && strchr ("'\x99", sos_prose_before (in, end - 1)) != NULL;
  if (end > 0 && in->text[end - 1] == '\'')
    end--;
  else if (end >= 3 && sos_prose_has (in, end - 3, "\xe2\x80\x99"))
    end -= 3;
  else
    return sos_prose_word_back (in, at, " her his their my our your ");
  word = sos_prose_word_back (in, end, RELATIVES);

  return word;
}

/* A party may be on another day. */
static gboolean
find_birthday (const SosProse *in, gsize at, gsize end, SosSpan *span)
{
  gsize next = sos_prose_skip_blanks (in, end), whose = find_whose (in, at);

  at = whose != SOS_NO_WORD ? whose : at;

  if (sos_prose_skip_word (in, next, " party parties ") != 0)
    return sos_prose_found (span, at, end, SOS_SPAN_FEAST, SOS_UNSURE);

  return sos_prose_skip_word (in, next, THINGS) == 0 && sos_prose_found (span, at, end, SOS_SPAN_FEAST, SOS_SURE);
}

/* "summer 2021", "autumn term 2021", "spring/summer of 2021". */
static gboolean
find_season (const SosProse *in, gsize at, gsize end, SosSpan *span)
{
  gsize year = skip_year (in, end), other;

  for (guint i = 0; i < 3 && year == 0; i++)
    {
      gsize next =
          sos_prose_get (in, end) == '/' || sos_prose_get (in, end) == '-' ? end + 1 : sos_prose_skip_blanks (in, end);

      if (sos_term_read (in, next, SOS_TERM_SEASON, &other) == NULL)
        other = sos_prose_skip_word (in, next, SEASON_PARTS);
      if (other == 0)
        return FALSE;
      end = other;
      year = skip_year (in, end);
    }

  return year != 0 && sos_prose_found (span, at, year, SOS_SPAN_FEAST, SOS_SURE);
}

gboolean
sos_find_feast (const SosProse *in, gsize at, SosSpan *span)
{
  gsize end;
  const SosPatternTerm *term = sos_terms_find (sos_terms_get (), in, at, &end);

  switch (term != NULL ? term->sense : 0)
    {
    case SOS_TERM_FEAST:
      return find_feast (in, at, term, span);
    case SOS_TERM_MONTH:
    case SOS_TERM_ORDINAL:
      return find_by_other_word (in, at, term, span);
    case SOS_TERM_BIRTHDAY:
      end = term->value == SOS_BIRTHDAY_WHOLE ? end : sos_age_skip_short_birthday (in, at);
      return end != 0 && find_birthday (in, at, end, span);
    case SOS_TERM_SEASON:
      return find_season (in, at, end, span) || find_by_other_word (in, at, term, span);
    default:
      return FALSE;
    }
}
