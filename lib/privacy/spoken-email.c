/* SPDX-License-Identifier: MIT */
/* E-mail addresses as they are read out, or written so that no machine finds them: "kelly
 * dot x at example dot org", "kelly.x (at) example.org", "kelly @ example.org". */
#include "lib/privacy/finders.h"

#include <string.h>

#define JOINTS " dot point underscore dash hyphen "
#define DOMAINS " ac biz co com edu eu gov info io net nhs org sch uk "
#define MAX_PARTS 6

/* "(dot)", "[dot]" */
static gboolean
is_in_bracket (const SosProse *in, gsize at)
{
  return at > 0 && (in->text[at - 1] == '(' || in->text[at - 1] == '[');
}

/* A mark or a word before @at that joins parts of an address: its place, or
 * %SOS_NO_WORD. */
static gsize
joint_back (const SosProse *in, gsize at)
{
  gsize word = sos_prose_word_back (in, at, JOINTS);

  if (word != SOS_NO_WORD)
    return word - is_in_bracket (in, word);
  /* "marble 91" */
  if (at > 1 && in->text[at - 1] == ' ' && sos_prose_is_digit (in, at) && g_ascii_isalpha (in->text[at - 2]))
    return at - 1;

  return at > 1 && strchr ("._-+", in->text[at - 1]) != NULL && sos_prose_is_word (in, at - 2) ? at - 1 : SOS_NO_WORD;
}

/* The start of the parts, joined to each other, of which the last ends before @at. */
static gsize
parts_back (const SosProse *in, gsize at)
{
  gsize found = SOS_NO_WORD;

  for (guint i = 0; i < MAX_PARTS && at != SOS_NO_WORD; i++)
    {
      gsize end = at, start;

      while (end > 0 && in->text[end - 1] == ' ')
        end--;
      start = sos_prose_word_start (in, end);
      if (start == end)
        break;
      found = start;
      at = joint_back (in, start);
    }

  return found;
}

/* Past "(at)", "[at]", "@" or "at" with blanks around it, backwards. */
static gsize
at_back (const SosProse *in, gsize at, gboolean *is_word)
{
  static const char *const marks[] = { "(at)", "[at]", "@" };

  *is_word = FALSE;
  while (at > 0 && in->text[at - 1] == ' ')
    at--;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (at >= strlen (marks[i]) && sos_prose_has (in, at - strlen (marks[i]), marks[i]))
      return at - strlen (marks[i]);
  *is_word = TRUE;

  return sos_prose_word_back (in, at, " at ");
}

/* Past "org", "co dot uk", ".org.uk"; 0 where no domain ends there. */
static gsize
skip_domains (const SosProse *in, gsize at)
{
  gsize end = sos_prose_skip_word (in, at, DOMAINS), next;

  while (end != 0 && (next = sos_prose_pass_word (in, end, " dot ")) > end)
    {
      next = sos_prose_skip_word (in, next, DOMAINS);
      if (next == 0)
        break;
      end = next;
    }

  return end;
}

/* "look at example.org": what is looked at is no address of the word before. */
static gboolean
is_announced (const SosProse *in, gsize start, gsize end)
{
  gboolean has_joint;

  while (end > start && in->text[end - 1] == ' ')
    end--;
  has_joint = sos_prose_word_end (in, start) < end;
  for (gsize i = start; i < end; i++)
    if (sos_prose_is_digit (in, i))
      return TRUE;

  return has_joint || sos_prose_is_near (in, start, 32, " email emails mail address gmail hotmail ");
}

/* @at is a dot, or the word, between the parts of a host. */
gboolean
sos_find_spoken_email (const SosProse *in, gsize at, SosSpan *span)
{
  gboolean is_dot = sos_prose_get (in, at) == '.', is_word;
  gsize behind = is_dot ? at + 1 : sos_prose_word_end (in, at) + is_in_bracket (in, at);
  gsize end = skip_domains (in, is_dot ? behind : sos_prose_skip_blanks (in, behind));
  gsize host = end != 0 ? parts_back (in, at - is_in_bracket (in, at)) : SOS_NO_WORD, sign, local;

  if (host == SOS_NO_WORD || !sos_prose_ends (in, end))
    return FALSE;
  while (is_dot && sos_prose_get (in, end) == '.' && sos_prose_skip_word (in, end + 1, DOMAINS) != 0)
    end = sos_prose_skip_word (in, end + 1, DOMAINS);
  sign = at_back (in, host, &is_word);
  local = sign != SOS_NO_WORD ? parts_back (in, sign) : SOS_NO_WORD;
  if (local != SOS_NO_WORD && (!is_word || !is_dot || is_announced (in, local, sign)))
    return sos_prose_found (span, local, end, SOS_SPAN_EMAIL, SOS_SURE);

  return !is_dot && sos_prose_found (span, host, end, SOS_SPAN_URL, SOS_SURE);
}
