/* SPDX-License-Identifier: MIT */
/* What stands around dates. */
#include "lib/privacy/date-context.h"

#include <string.h>

#include "lib/privacy/date-pieces.h"

#define AFTER_LONE_DAY                                                                                                \
  " and or at with but when he she they the to for in after before because i we mum dad until till then as so which " \
  "can could will would shall should may might must does did please pls plz u you it if unless about around "         \
  "under apart except that there here his her my our your who where while whilst though although "                    \
  "too via by onwards following regarding re are im cos cause coz wiv wont cant didnt went came "                     \
  "got rang called attended arrived left instead all both nobody no nothing still again only "

/* A date or a birthday follows. */
#define BEFORE_BIRTH " b bday birth birthday born dob edd "

gboolean
sos_date_is_time (const SosProse *in, gsize at)
{
  gsize end = at + sos_prose_count_digits (in, at);

  if (end == at || end > at + 2)
    return FALSE;

  return sos_prose_skip_word (in, sos_prose_skip_blanks (in, end), " am pm ") != 0 || sos_prose_get (in, end) == ':';
}

gboolean
sos_date_goes_on (const SosProse *in, gsize end)
{
  gsize next = sos_prose_skip_blanks (in, end);

  if (next == end || sos_date_is_time (in, next) || next >= in->length || !sos_prose_is_word (in, next) ||
      sos_prose_is_upper (in, next))
    return TRUE;

  return sos_prose_skip_word (in, next, AFTER_LONE_DAY " was is were had on by from this last next ") != 0;
}

gsize
sos_date_skip_joint_back (const SosProse *in, gsize at)
{
  gsize word = sos_prose_word_back (in, at, " to until till and "), place = word != SOS_NO_WORD ? word : at;

  while (place > 0 && in->text[place - 1] == ' ' && at - place < SOS_DATE_MAX_GAP)
    place--;
  if (place >= 3 && sos_prose_has (in, place - 3, SOS_EN_DASH))
    place -= 3;
  else if (place > 0 && strchr ("-,&", in->text[place - 1]) != NULL)
    place--;
  while (place > 0 && in->text[place - 1] == ' ' && at - place < SOS_DATE_MAX_GAP)
    place--;

  return place;
}

gboolean
sos_date_is_birth (const SosProse *in, gsize at)
{
  gsize word = sos_prose_word_back (in, at, BEFORE_BIRTH);

  /* "w/b" is the week beginning then. */
  if (word != SOS_NO_WORD)
    return word < 2 || !sos_prose_has (in, word - 2, "w/b");
  word = sos_prose_word_back (in, at, " on in the was is of ");
  while (word != SOS_NO_WORD && at - word < 16)
    {
      if (sos_prose_follows (in, word, BEFORE_BIRTH))
        return TRUE;
      word = sos_prose_word_back (in, word, " on in the was is of ");
    }

  return at >= 6 && (sos_prose_has (in, at - 6, "d.o.b ") || sos_prose_has (in, at - 6, "b'day ") ||
                     sos_prose_has (in, at - 6, ".o.b. "));
}
