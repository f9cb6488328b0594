/* SPDX-License-Identifier: MIT */
/* Whether a text says what will happen, not only what will not. */
#include "lib/practice/positive.h"

#include <string.h>

/* So many words say something; two or one ("and the children") go with what stands
 * before them. */
#define A_STATEMENT 3

static const char *const negations[] = {
  "avoid", "avoids", "cease",   "ceases",  "neither",  "never", "no",    "nobody",  "none",
  "nor",   "not",    "nothing", "refrain", "refrains", "stop",  "stops", "without",
};

static const char *const breaks[] = { "and", "but", "instead", "so", "then" };

static gboolean
is_one_of (const char *word, gsize length, const char *const *list, guint n)
{
  for (guint i = 0; i < n; i++)
    if (strlen (list[i]) == length && g_ascii_strncasecmp (list[i], word, length) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_letter (char c)
{
  return g_ascii_isalnum (c) || c == '\'' || (guchar) c >= 0x80;
}

/* "won't", with either apostrophe. */
static gboolean
ends_in_not (const char *word, gsize length)
{
  return (length > 3 && g_ascii_strncasecmp (word + length - 3, "n't", 3) == 0) ||
         (length > 5 && memcmp (word + length - 5, "n\xe2\x80\x99t", 5) == 0);
}

static gboolean
is_negation (const char *word, gsize length)
{
  return is_one_of (word, length, negations, G_N_ELEMENTS (negations)) || ends_in_not (word, length);
}

/* A text falls into pieces at its stops and at words such as "but"; one piece that
 * says something and denies nothing is enough. */
gboolean
sos_is_positive (const char *text)
{
  gboolean is_denied = FALSE;
  guint n = 0;

  while (*text != '\0')
    {
      const char *word = text;

      while (is_letter (*text))
        text++;
      if (text == word)
        {
          if (strchr (".,;:!?", *text++) == NULL)
            continue;
        }
      else if (!is_one_of (word, (gsize) (text - word), breaks, G_N_ELEMENTS (breaks)))
        {
          is_denied |= is_negation (word, (gsize) (text - word));
          n++;
          continue;
        }

      if (n >= A_STATEMENT && !is_denied)
        return TRUE;
      n = 0;
      is_denied = FALSE;
    }

  return n >= A_STATEMENT && !is_denied;
}
