/* SPDX-License-Identifier: MIT */
/* Fuzz target: a list of names, a line that is empty, and a text. Whatever they are,
 * mentions are pieces of the text, those that are redacted are in order and apart, and
 * what comes out is UTF-8. */
#include <sos/sos.h>

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static void
check_mentions (const SosRedactor *redactor, const char *text, gsize length)
{
  guint n;
  const SosMention *mentions = sos_redactor_get_mentions (redactor, &n);
  gsize end = 0;

  for (guint i = 0; i < n; i++)
    {
      gsize last = mentions[i].start + mentions[i].length;

      g_assert (mentions[i].length > 0 && last <= length);
      g_assert (g_utf8_validate (text + mentions[i].start, (gssize) mentions[i].length, NULL));
      if (!mentions[i].is_redacted)
        continue;
      g_assert (mentions[i].start >= end);
      end = last;
    }
}

static void
check_text (SosRedactor *redactor, const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;
  gsize new_length;
  g_autofree char *redacted = sos_redactor_redact (redactor, text, length, &new_length, &error);

  g_assert ((redacted == NULL) == (error != NULL));
  if (redacted == NULL)
    return;
  g_assert (g_utf8_validate (redacted, (gssize) new_length, NULL));
  check_mentions (redactor, text, length);
}

static void
add_names (SosRedactor *redactor, char *list)
{
  g_auto (GStrv) lines = g_strsplit (list, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *tab = strchr (lines[i], '\t');

      if (tab != NULL)
        *tab = '\0';
      sos_redactor_add_name (redactor, lines[i], tab != NULL ? tab + 1 : NULL, NULL);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const profiles[] = { "research", "strict", "simple" };
  g_autofree char *all = g_strndup ((const char *) data, size);
  char *text = strstr (all, "\n\n");

  if (text == NULL)
    return 0;
  *text = '\0';
  text += 2;
  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    {
      g_autoptr (SosRedactor) redactor = sos_redactor_new (profiles[i], NULL);

      add_names (redactor, all);
      check_text (redactor, text, strlen (text));
    }

  return 0;
}
