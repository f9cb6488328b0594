/* SPDX-License-Identifier: MIT */
/* Whether a name of the list that is a land, a month, a season or a faith, too, is that
 * where it stands. */
#include "lib/privacy/senses.h"

#include "lib/privacy/context-words.h"
#include "lib/privacy/deeds.h"
#include "lib/privacy/layout.h"

/* "flew to Georgia", "family in Georgia" */
gboolean
sos_sense_is_land (const SosNamePlace *place)
{
  return place->sections & SOS_LEXICON_LAND && place->is_capital &&
         sos_name_place_follows (place, -1, " to in from near around ") &&
         sos_name_place_sections (place, -2) & SOS_LEXICON_TRAVEL;
}

gboolean
sos_sense_is_only_land (const SosNamePlace *place)
{
  return (place->sections & SOS_LEXICON_AMBIGUOUS) == SOS_LEXICON_LAND;
}

/* "between January and April" */
gboolean
sos_sense_is_among_months (const SosNamePlace *place)
{
  return place->sections & SOS_LEXICON_MONTH && sos_name_place_follows (place, -1, " and to or ") &&
         sos_name_place_has (place, -2,
                             " january february march april may june july august september october november december ");
}

/* "each Friday" */
gboolean
sos_sense_is_weekday (const SosNamePlace *place)
{
  return sos_name_place_has (place, 0, WEEKDAYS) &&
         sos_name_place_follows (place, -1, " by each every last next on since this until ");
}

/* "in May", "5th May", "May 2024" */
gboolean
sos_sense_is_month (const SosNamePlace *place)
{
  if (!(place->sections & SOS_LEXICON_MONTH))
    return FALSE;

  return sos_name_place_is_digits (place, 1) ||
         (!place->is_first && (sos_name_place_is_digits (place, -1) || sos_name_place_is_digits (place, -2))) ||
         place->before & (SOS_LEXICON_TIME | SOS_LEXICON_MONTH) || place->after & SOS_LEXICON_OCCASION;
}

/* "last Summer", "Summer term" */
gboolean
sos_sense_is_season (const SosNamePlace *place)
{
  if (sos_name_place_has (place, 0, " eve holly noel ") && sos_name_place_has (place, -1, " of on that "))
    return FALSE;

  return place->sections & SOS_LEXICON_SEASON && !sos_deed_is_past (place) &&
         (sos_name_place_is_digits (place, 1) || place->after & SOS_LEXICON_OCCASION ||
          place->before & (SOS_LEXICON_TIME | SOS_LEXICON_DETERMINER));
}

/* "Christian by the first responder", "that Christian has": a faith has its noun behind it. */
gboolean
sos_sense_is_believer (const SosNamePlace *place)
{
  if (!(place->sections & SOS_LEXICON_BELIEF) || !place->is_capital || place->is_first)
    return FALSE;
  if (sos_name_place_has (place, -1, " interview interviewed meet met phoned rang saw see seen visit visited ") &&
      (place->gap_after != SOS_GAP_SPACE ||
       sos_name_place_has (place, 1, " about again alone and at here in on there today tonight under yesterday ")))
    return TRUE;
  if (sos_layout_is_before_dash (place) ||
      place->gap_after & (SOS_GAP_STOP | SOS_GAP_LINE | SOS_GAP_COMMA | SOS_GAP_MARK | SOS_GAP_DOT))
    return sos_name_place_has (place, -1, " about by concerning for from regarding to with ");
  if (sos_name_place_has (place, -1, " that ") && sos_deed_is_past (place))
    return TRUE;
  if (sos_name_place_has (place, -1, " that ") && sos_name_place_has (place, 1, " could had has was will would "))
    return TRUE;
  if (!(place->before & SOS_LEXICON_DETERMINER) && sos_name_place_has (place, 1, " away back down home off out up "))
    return TRUE;

  return place->gap_after == SOS_GAP_SPACE && !(place->before & (SOS_LEXICON_DETERMINER | SOS_LEXICON_BE)) &&
         sos_name_place_has (place, 1, " at by can could had has in is to was when while will with would ");
}

/* "a Christian", "Christian faith" */
gboolean
sos_sense_is_belief (const SosNamePlace *place)
{
  return place->sections & SOS_LEXICON_BELIEF &&
         (place->before & (SOS_LEXICON_DETERMINER | SOS_LEXICON_BE) ||
          place->after & (SOS_LEXICON_PLACE | SOS_LEXICON_SOME | SOS_LEXICON_ROLE));
}

gboolean
sos_sense_has_other_sense (const SosNamePlace *place)
{
  return place->sections & (SOS_LEXICON_MONTH | SOS_LEXICON_BELIEF) || place->before & SOS_LEXICON_DETERMINER;
}
