/* SPDX-License-Identifier: MIT */
/* Values as they are compared, however they were written. */
#include <string.h>

#include "lib/privacy/hierarchy.h"

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == '`' || c == 0x2019 || c == 0x2018 || c == 0x02bc;
}

static void
append_letter (GString *folded, gunichar c)
{
  if (g_unichar_isalnum (c))
    g_string_append_unichar (folded, g_unichar_tolower (c));
  else if (c == '&')
    g_string_append (folded, " and ");
  else if (!is_apostrophe (c))
    g_string_append_c (folded, ' ');
}

static void
join_words (GString *to, char *const *words, const char *const *ignored)
{
  g_string_truncate (to, 0);
  for (; *words != NULL; words++)
    if (**words != '\0' && (ignored == NULL || !g_strv_contains (ignored, *words)))
      g_string_append_printf (to, "%s%s", to->len > 0 ? " " : "", *words);
}

char *
sos_value_fold (const char *value, const char *const *ignored)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  g_auto (GStrv) words = NULL;

  for (; *value != '\0'; value = g_utf8_next_char (value))
    append_letter (folded, g_utf8_get_char (value));
  words = g_strsplit (folded->str, " ", -1);
  join_words (folded, words, ignored);
  if (folded->len == 0)
    join_words (folded, words, NULL);

  return g_string_free (g_steal_pointer (&folded), FALSE);
}
