/* SPDX-License-Identifier: MIT */
/* What people are called in social networks: @name, or what stands behind the name
 * of a network. */
#include "lib/privacy/finders.h"

#include <string.h>

#include "lib/privacy/terms.h"

#define LONGEST 30
#define MAX_ANNOUNCING 6

/* "met @school": what stands for "at". */
#define PLACES \
  " home school work nursery college the court hospital contact mum mums dad dads gran grans nan nans uni night "

#define BEFORE_NAME                                                                                                 \
  " account accounts as at by called calls gamertag goes handle has he her herself himself his id is it its known " \
  "name "                                                                                                           \
  "names now page play played playing plays profile s she tag their themselves they under user username uses was "

/* What is said of a network, and no name in it. */
#define NO_NAMES                                                                                                     \
  " a about account accounts all and app apps are as at because but by call calls chat chats conversation for from " \
  "group had has have he her his i if in is it last live message messages messenger no not of off on or page photo " \
  "photos post posted posts she so story streak streaks that the their them there they this to today unknown used "  \
  "using video videos was we when where which while who with yesterday "

static gboolean
is_of_name (const SosProse *in, gsize at)
{
  char c = sos_prose_get (in, at);

  return c == '_' || c == '.' || c == '-' || g_ascii_isalnum (c);
}

static gsize
skip_name (const SosProse *in, gsize at)
{
  gsize end = at;

  while (is_of_name (in, end) && end - at <= LONGEST)
    end++;
  while (end > at && (in->text[end - 1] == '.' || in->text[end - 1] == '-'))
    end--;

  if (sos_prose_get (in, end) == '#' && sos_prose_count_digits (in, end + 1) >= 4)
    end += 1 + sos_prose_count_digits (in, end + 1);

  return end > at + 1 && end - at <= LONGEST && sos_prose_ends (in, end) ? end : 0;
}

/* A mark or a digit, or "xx", as names in networks have them and words do not. */
static gboolean
looks_made_up (const SosProse *in, gsize at, gsize end)
{
  gsize n_letters = 0;

  if (sos_prose_has (in, at, "xx") && end > at + 4)
    return TRUE;
  for (gsize i = at; i < end; i++)
    n_letters += g_ascii_isalpha (in->text[i]) &&
                 !(i > at && g_ascii_isupper (in->text[i]) && g_ascii_islower (in->text[i - 1]));

  return n_letters > 0 && n_letters < end - at && !(n_letters == end - at - 1 && memchr (in->text + at, '-', end - at));
}

static gboolean
find_at_sign (const SosProse *in, gsize at, SosSpan *span)
{
  gsize end = skip_name (in, at + 1);

  if (end == 0 || !sos_prose_begins (in, at) || g_ascii_isdigit (in->text[at + 1]) ||
      sos_prose_skip_word (in, at + 1, PLACES) == end)
    return FALSE;

  return sos_prose_found (span, at, end, SOS_SPAN_HANDLE, SOS_SURE);
}

/* Gives whether something says that a name follows, as "insta name is" or "snap:". */
static gboolean
skip_announcement (const SosProse *in, gsize *at)
{
  gboolean is_announced = FALSE;
  gsize word;

  *at = sos_prose_skip_blanks (in, *at);
  for (guint i = 0; i < MAX_ANNOUNCING && (word = sos_prose_skip_word (in, *at, BEFORE_NAME)) != 0; i++)
    {
      /* "its.thistle98" */
      if (sos_prose_get (in, word) == '.' && is_of_name (in, word + 1))
        break;
      is_announced |= sos_prose_has (in, *at, "name") || sos_prose_has (in, *at, "handle") ||
                      sos_prose_has (in, *at, "user") || sos_prose_has (in, *at, "tag") ||
                      sos_prose_has (in, *at, "id");
      *at = sos_prose_skip_blanks (in, word);
    }
  while (strchr (is_announced ? ":=-(\"'," : ":=-(\"'", sos_prose_get (in, *at)) != NULL && *at < in->length)
    {
      is_announced |= in->text[*at] == ':' || in->text[*at] == '=';
      *at = sos_prose_skip_blanks (in, *at + 1);
    }

  return is_announced;
}

static gboolean
find_after_network (const SosProse *in, gsize at, SosSpan *span)
{
  gsize start = at, end;
  gboolean is_announced;

  if (sos_term_read (in, at, SOS_TERM_SITE, &start) == NULL)
    return FALSE;
  end = start;
  is_announced = skip_announcement (in, &start);
  if (start == end || sos_prose_get (in, start) == '@')
    return FALSE;
  end = skip_name (in, start);
  if (end == 0 || sos_prose_skip_word (in, start, NO_NAMES) == end)
    return FALSE;

  /* A name shown, such as "Kelly Smith". */
  if (is_announced && sos_prose_is_upper (in, start) && sos_prose_get (in, end) == ' ' &&
      sos_prose_is_upper (in, end + 1))
    end = MAX (end, skip_name (in, end + 1));

  /* "On Xbox he is 3rd" */
  if (!is_announced && g_ascii_isdigit (in->text[start]) && end - start < 6)
    return FALSE;

  return (is_announced || looks_made_up (in, start, end)) &&
         sos_prose_found (span, start, end, SOS_SPAN_HANDLE, SOS_SURE);
}

/* "gazza_09 on Snapchat", "gazza#0918 on Discord" */
static gboolean
find_before_network (const SosProse *in, gsize at, SosSpan *span)
{
  gsize on = sos_prose_word_back (in, at, " on via "), end, start, site, before;

  if (on == SOS_NO_WORD || on < 2 || in->text[on - 1] != ' ' || sos_term_read (in, at, SOS_TERM_SITE, &site) == NULL)
    return FALSE;
  end = start = on - 1;
  while (start > 0 && (is_of_name (in, start - 1) || in->text[start - 1] == '#'))
    start--;
  if (in->text[end - 1] == '.' || end - start < 5 || end - start > LONGEST || g_ascii_isdigit (in->text[start]) ||
      !looks_made_up (in, start, end) || memchr (in->text + start, '-', end - start) != NULL ||
      !sos_prose_begins (in, start))
    return FALSE;

  /* The network was named before it, too. */
  before = sos_prose_word_start (in, start > 0 ? start - 1 : 0);
  if (sos_prose_before (in, start) == '@' || sos_prose_is_near (in, start, 20, " account accounts ") ||
      sos_term_read (in, before, SOS_TERM_SITE, &site) != NULL)
    return FALSE;

  return sos_prose_found (span, start, end, SOS_SPAN_HANDLE, SOS_SURE);
}

gboolean
sos_find_handle (const SosProse *in, gsize at, SosSpan *span)
{
  return sos_prose_get (in, at) == '@' ? find_at_sign (in, at, span)
                                       : find_after_network (in, at, span) || find_before_network (in, at, span);
}
