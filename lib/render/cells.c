/* SPDX-License-Identifier: MIT */
/* Text in the cells of a terminal: made harmless, measured, cut into lines.
 *
 * Words come from anybody, and a terminal obeys what it is shown. Whatever could
 * move the cursor, change a colour, answer back or turn the reading order round
 * stops here. */
#include "lib/render/cells.h"

#include <string.h>

#define REPLACEMENT 0xfffd
#define ZERO_WIDTH_JOINER 0x200d

/* More marks than this on one letter are no writing of any language, and run
 * into the lines above and below. */
#define MAX_MARKS 8

/* What is not shown as it stands; 0 drops it. */
static const struct {
  gunichar first;
  gunichar last;
  gunichar shown;
} strange[] = {
  { 0x0000, 0x0008, REPLACEMENT }, { 0x0009, 0x0009, ' ' },
  { 0x000a, 0x000d, '\n' },        { 0x000e, 0x001f, REPLACEMENT }, /* escape among them */
  { 0x007f, 0x0084, REPLACEMENT }, { 0x0085, 0x0085, '\n' },
  { 0x0086, 0x009f, REPLACEMENT }, /* the escape sequences that are one character */
  { 0x00ad, 0x00ad, 0 },           /* soft hyphen: terminals differ */
  { 0x061c, 0x061c, 0 },           /* marks, embeddings, overrides and isolates */
  { 0x200e, 0x200f, 0 },           { 0x2028, 0x2029, '\n' },
  { 0x202a, 0x202e, 0 },           { 0x2066, 0x206f, 0 },
  { 0xfe0f, 0xfe0f, 0 }, /* asks for a picture that some terminals draw wider */
  { 0xfeff, 0xfeff, 0 },           { 0xfff9, 0xfffb, 0 },
};

/* Where scripts that run from right to left stand. */
static const struct {
  gunichar first;
  gunichar last;
} right_to_left[] = {
  { 0x0590, 0x08ff }, { 0xfb1d, 0xfdff }, { 0xfe70, 0xfefe }, { 0x10800, 0x10fff }, { 0x1e800, 0x1efff },
};

static gunichar
shown_as (gunichar c)
{
  if (c >= 0x20 && c < 0x7f)
    return c;

  for (guint i = 0; i < G_N_ELEMENTS (strange) && c >= strange[i].first; i++)
    if (c <= strange[i].last)
      return strange[i].shown;

  return c;
}

static gboolean
is_right_to_left (gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (right_to_left) && c >= right_to_left[i].first; i++)
    if (c <= right_to_left[i].last)
      return TRUE;

  return FALSE;
}

/* How many cells a character takes: 0, 1 or 2. */
guint
sos_cells_of (gunichar c)
{
  if (G_LIKELY (c < 0x300))
    return 1;
  if (g_unichar_iszerowidth (c))
    return 0;

  return g_unichar_iswide (c) ? 2 : 1;
}

/* Counts the cells of a text that has been made harmless; @end may be %NULL. */
guint
sos_cells_count (const char *text, const char *end)
{
  guint n = 0;

  for (; end == NULL ? *text != '\0' : text < end; text = g_utf8_next_char (text))
    n += sos_cells_of (g_utf8_get_char (text));

  return n;
}

static void
isolate (GString *text, gsize from)
{
  char mark[6];

  g_string_insert_len (text, (gssize) from, mark, g_unichar_to_utf8 (SOS_CELLS_ISOLATE, mark));
  g_string_append_unichar (text, SOS_CELLS_END_ISOLATE);
}

/* Appends a text made harmless: no control characters, no reading order of its
 * own, white space folded to one space or one line break, and isolated from
 * what stands beside it when it runs from right to left. */
void
sos_cells_clean (GString *to, const char *text)
{
  gsize start = to->len;
  gboolean isolated = FALSE;
  guint marks = 0;
  gunichar space = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = shown_as (g_utf8_get_char (text));

      if (c == ' ' || c == '\n')
        space = space == '\n' ? '\n' : c;
      if (c == ' ' || c == '\n' || c == 0)
        continue;

      marks = sos_cells_of (c) == 0 ? marks + 1 : 0;
      if (marks > MAX_MARKS)
        continue;

      if (space != 0 && to->len > start)
        g_string_append_c (to, (char) space);
      space = 0;
      isolated = isolated || is_right_to_left (c);
      g_string_append_unichar (to, c);
    }

  if (isolated)
    isolate (to, start);
}

/* A line may break beside a wide character, as Chinese and Japanese do, but not
 * before punctuation, and not inside a picture made of several. */
static gboolean
may_break_between (gunichar before, gunichar after)
{
  if (before == 0 || before == ' ' || before == ZERO_WIDTH_JOINER || sos_cells_of (after) == 0)
    return FALSE;
  if (!g_unichar_iswide (before) && !g_unichar_iswide (after))
    return FALSE;

  return !g_unichar_ispunct (after);
}

static const char *
skip_spaces (const char *text)
{
  while (*text == ' ')
    text++;

  return text;
}

/* Finds how much of a text goes on a line of @width cells: up to the pointer
 * returned. @next is where the next line begins, the end of @text when there is
 * none. A word wider than the line is broken. */
const char *
sos_cells_fit (const char *text, guint width, const char **next)
{
  const char *at, *end = NULL, *letter = text;
  gunichar c, before = 0;
  guint used = 0;

  g_assert (width >= SOS_CELLS_MIN_LINE);

  for (at = text; *at != '\0' && *at != '\n'; at = g_utf8_next_char (at), before = c)
    {
      c = g_utf8_get_char (at);
      if (c == ' ' && before != ' ')
        end = at;
      else if (may_break_between (before, c))
        end = at;
      if (sos_cells_of (c) > 0 && before != ZERO_WIDTH_JOINER)
        letter = at;

      used += sos_cells_of (c);
      if (used > width)
        break;
    }

  if (*at == '\0' || *at == '\n')
    {
      *next = *at == '\n' ? at + 1 : at;
      return at;
    }
  if (end == NULL || end == text)
    end = letter > text ? letter : at;
  *next = skip_spaces (end);

  return end;
}
