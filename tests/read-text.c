/* SPDX-License-Identifier: MIT */
/* Reads text that was made for a terminal. */
#include "tests/read-text.h"

#include "tests/support.h"

#define FIRST_ISOLATE 0x2066
#define ISOLATE 0x2068
#define END_ISOLATE 0x2069

/* Measured without the library's own measure. */
static guint
cells_of (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;

  return g_unichar_iswide (c) ? 2 : 1;
}

static gboolean
is_harmless (gunichar c)
{
  gboolean is_control = c < 0x20 || (c >= 0x7f && c <= 0x9f);
  gboolean is_mark = c == 0x061c || c == 0x200e || c == 0x200f;

  return !is_control && !is_mark && (c < 0x2028 || c > 0x202e) && (c < FIRST_ISOLATE || c >= ISOLATE);
}

/* A terminal lays each line out by itself. Check remembers every assertion, so
 * there is one a text and not one a character. */
static const char *
find_fault (const char *line, const char *end, guint width)
{
  guint cells = 0;
  gint isolates = 0;

  if (end > line && end[-1] == ' ')
    return "ends with a space";
  for (; line < end; line = g_utf8_next_char (line))
    {
      gunichar c = g_utf8_get_char (line);

      cells += cells_of (c);
      isolates += c == ISOLATE ? 1 : c == END_ISOLATE ? -1 : 0;
      if (!is_harmless (c) || isolates < 0 || isolates > 1)
        return "has what a terminal obeys";
    }

  return isolates != 0 ? "isolates the next line" : cells > width ? "is too wide" : NULL;
}

void
sos_test_text (const char *text, guint width)
{
  const char *fault = NULL, *end;
  guint n = 1;

  ck_assert (g_utf8_validate (text, -1, NULL));
  ck_assert (g_str_has_suffix (text, "\n"));
  for (; *text != '\0' && fault == NULL; text = end + 1, n++)
    {
      end = strchr (text, '\n');
      fault = find_fault (text, end, width);
    }
  ck_assert_msg (fault == NULL, "at %u cells line %u %s", width, n - 1, fault);
}

char *
sos_test_unwrap (const char *text)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (c != ' ' && c != '\n')
        g_string_append_unichar (words, c);
      else if (words->len > 0 && words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}
