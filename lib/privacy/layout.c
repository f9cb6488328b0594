/* SPDX-License-Identifier: MIT */
/* Whether how a text is laid out makes a word a name: labels of forms, bullets, brackets,
 * quotes, signatures. */
#include "lib/privacy/layout.h"

#include <string.h>

#include "lib/privacy/context.h"

#define BULLET "\xe2\x80\xa2"

/* The byte that follows the word, whatever it is. */
static char
get_mark_after (const SosNamePlace *place)
{
  guint end = place->finder->folded.words[place->match->last].end;

  return end < place->finder->folded.length ? place->finder->folded.text[end] : '\0';
}

/* "#Florin" */
gboolean
sos_layout_is_tag (const SosNamePlace *place)
{
  guint start = sos_name_place_word (place, 0)->start;

  return place->is_capital && start > 0 && place->finder->folded.text[start - 1] == '#';
}

/* Whether a line, a sentence or the text ends behind the word, or another begins. */
static gboolean
ends_there (const SosNamePlace *place)
{
  const SosFoldedWord *next = sos_name_place_word (place, 1);

  return next == NULL || next->gap & (SOS_GAP_STOP | SOS_GAP_LINE) || next->shape & SOS_WORD_CAPITAL;
}

/* "Regards, Christian" */
static gboolean
is_sender (const SosNamePlace *place)
{
  const SosFoldedWord *word = sos_name_place_word (place, 0);

  return (place->is_capital || place->sections & SOS_LEXICON_NAMELIKE) && place->match->first > 0 &&
         word->gap & (SOS_GAP_COMMA | SOS_GAP_LINE) &&
         sos_name_place_has (place, -1, " regards thanks thankyou cheers love sincerely faithfully wishes ") &&
         ends_there (place);
}

/* "Price x", at the end of a message. */
gboolean
sos_layout_is_signed (const SosNamePlace *place)
{
  const SosFolded *folded = &place->finder->folded;
  guint behind = place->match->last + 2;

  if (is_sender (place))
    return TRUE;

  return place->is_capital && place->is_first && place->gap_after == SOS_GAP_SPACE &&
         sos_name_place_has (place, 1, " x xx xxx xxxx ") &&
         (behind >= folded->n || folded->words[behind].gap & SOS_GAP_LINE);
}

/* "'Hope'", "\"Hope.\"": a mark before it, and one of the same behind it. */
gboolean
sos_layout_is_quoted (const SosNamePlace *place)
{
  const SosFolded *folded = &place->finder->folded;
  guint start = folded->words[place->match->first].start, end = folded->words[place->match->last].end;
  char quote = start > 0 ? folded->text[start - 1] : '\0';

  if (!place->is_capital || (quote != '"' && quote != '\''))
    return FALSE;
  end += end < folded->length && folded->text[end] == '.';

  return end < folded->length && folded->text[end] == quote;
}

/* "*Hope*", "-Loan-": within marks that belong to it. */
gboolean
sos_layout_is_between_marks (const SosNamePlace *place)
{
  const SosFolded *folded = &place->finder->folded;
  guint start = folded->words[place->match->first].start;
  char mark = get_mark_after (place);

  return place->is_capital && start > 0 && mark != '\0' &&
         ((strchr ("*_<", folded->text[start - 1]) != NULL && strchr ("*_>", mark) != NULL) ||
          ((guchar) folded->text[start - 1] >= 0x80 && (guchar) mark >= 0x80));
}

gboolean
sos_layout_is_behind_colon (const SosNamePlace *place)
{
  const SosFolded *folded = &place->finder->folded;
  guint start = folded->words[place->match->first].start;

  return start >= 2 && folded->text[start - 1] == ' ' && folded->text[start - 2] == ':';
}

/* Bytes of the "*", "-" or bullet that stands with a blank before the word; 0 for none. */
static guint
count_bullet (const SosNamePlace *place)
{
  const SosFolded *folded = &place->finder->folded;
  guint start = folded->words[place->match->first].start;

  if (start < 2 || folded->text[start - 1] != ' ')
    return 0;
  if (strchr ("*-", folded->text[start - 2]) != NULL)
    return 1;

  return start >= 4 && memcmp (folded->text + start - 4, BULLET, strlen (BULLET)) == 0 ? strlen (BULLET) : 0;
}

/* A dash within a line is none. */
static gboolean
is_behind_bullet (const SosNamePlace *place)
{
  guint start = place->finder->folded.words[place->match->first].start, n = count_bullet (place);

  return n > 1 || (n == 1 && (start == 2 || place->finder->folded.text[start - 3] == '\n'));
}

/* What is of these is a word. */
#define NO_LABELS                                                                                                   \
  " animal band book car class club code colour colours company condition course drink drinks drug event feeling "  \
  "feelings film flavour flower flowers food game group home hotel house item key language level likes lunch meal " \
  "month mood motto pet pub rag rating religion risk road room score season shop show snack song status "           \
  "team theme topic value values vegetable virtue weather word words dislikes dinner breakfast tea "

/* "Note: April at reception", "* Kit not engaging" */
gboolean
sos_layout_is_noted (const SosNamePlace *place)
{
  gboolean is_item = is_behind_bullet (place) && place->sections & SOS_LEXICON_NAMELIKE;

  return place->is_capital && place->gap_after == SOS_GAP_SPACE &&
         (is_item || (sos_layout_is_behind_colon (place) && !sos_name_place_has (place, -1, NO_LABELS))) &&
         (sos_name_place_has (place, 1, " at here no not only presents rang remains wants yes ") ||
          place->after & SOS_LEXICON_VERB);
}

/* "Will: I want to go home.", "Will (7)", "Will, who is 7" */
gboolean
sos_layout_is_introduced (const SosNamePlace *place)
{
  char mark = get_mark_after (place);
  guint32 next = sos_name_place_sections (place, 1);

  if ((mark == ':' || (mark == '?' && place->is_capital)) && place->is_first)
    return TRUE;
  if (place->gap_after & SOS_GAP_MARK && sos_name_place_is_digits (place, 1))
    return TRUE;
  /* "Wing (present throughout)" */
  if (place->is_capital && place->gap_after & SOS_GAP_MARK && sos_name_place_word (place, 1) != NULL &&
      place->finder->folded.text[sos_name_place_word (place, 1)->start - 1] == '(' &&
      (next & (SOS_LEXICON_KIN | SOS_LEXICON_ROLE) ||
       sos_name_place_has (
           place, 1,
           " absent apologies by declined left online present remote remotely via virtually mgm pgm mgf "
           "pgf ")))
    return TRUE;

  return mark == ',' && next & SOS_LEXICON_RELATIVE;
}

gboolean
sos_layout_is_before_dash (const SosNamePlace *place)
{
  const SosFolded *folded = &place->finder->folded;
  guint end = folded->words[place->match->last].end;

  return end + 3 < folded->length &&
         (memcmp (folded->text + end, " - ", 3) == 0 || memcmp (folded->text + end, " " SOS_EN_DASH, 4) == 0);
}

/* "* Cooper - anxious", "- Cooper (declined)"; "* Amber - some concern" is a colour. */
gboolean
sos_layout_is_list_item (const SosNamePlace *place)
{
  const SosFolded *folded = &place->finder->folded;
  guint end = folded->words[place->match->last].end;
  gboolean is_dash =
      sos_layout_is_before_dash (place) || (end + 3 < folded->length && memcmp (folded->text + end, " (", 2) == 0);

  return place->is_capital && is_dash && count_bullet (place) > 0 &&
         !(place->sections & (SOS_LEXICON_SOME | SOS_LEXICON_HELPER)) &&
         !sos_name_place_has (place, 0, " amber brown green scarlet white black summer hope joy ");
}

#define BEFORE_VALUE                                                                                                   \
  " cc to from attended present apologies staff caring child children tonight patient mother father carer carers for " \
  "with by author worker pupil student client parent parents invited seen told alerted informed nok form re "

/* "Cc: Hope; Mum", "Carer for the night: Grace" */
gboolean
sos_layout_is_of_form (const SosNamePlace *place)
{
  char mark = get_mark_after (place);

  if (!place->is_capital || !sos_layout_is_behind_colon (place))
    return FALSE;

  return sos_name_place_has (place, -1, " apologies called form name names today ") ||
         ((ends_there (place) || place->gap_after & (SOS_GAP_COMMA | SOS_GAP_MARK | SOS_GAP_HYPHEN)) &&
          !sos_name_place_has (place, -1, NO_LABELS)) ||
         ((mark == '\0' || strchr ("\n;,.", mark) != NULL || place->gap_after & (SOS_GAP_MARK | SOS_GAP_HYPHEN)) &&
          sos_name_place_has (place, -1, BEFORE_VALUE));
}
