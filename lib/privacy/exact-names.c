/* SPDX-License-Identifier: MIT */
/* Finds the names of a list as they are listed, letter by letter. */
#include "lib/privacy/exact-names.h"

#include <string.h>

#include "lib/privacy/forms.h"

void
sos_exact_names_init (SosExactNames *names)
{
  sos_listed_init (&names->listed);
  names->list = NULL;
  names->subjects = g_array_new (FALSE, FALSE, sizeof (guint16));
}

void
sos_exact_names_clear (SosExactNames *names)
{
  sos_listed_clear (&names->listed);
  g_array_unref (names->subjects);
}

static void
add (SosExactNames *names, const SosListedName *name)
{
  const char *start = name->text, *end = start + strlen (start);

  while (start < end && !g_unichar_isalnum (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && !sos_listed_is_word_end (start, end))
    end = g_utf8_prev_char (end);
  if (start == end)
    return;
  sos_listed_add_part (&names->listed, start, (gsize) (end - start), TRUE);
  g_array_append_val (names->subjects, name->subject);
}

void
sos_exact_names_build (SosExactNames *names, SosNameList *list)
{
  sos_listed_empty (&names->listed);
  g_array_set_size (names->subjects, 0);
  names->list = list;
  for (guint i = 0; i < list->n_names; i++)
    add (names, &list->names[i]);
  sos_name_list_number (list);
}

void
sos_exact_names_find (SosExactNames *names, const char *text, gsize length, SosSpans *spans)
{
  SosListedHit hit;

  sos_listed_begin (&names->listed, text, length);
  for (const char *at = text; (at = sos_listed_next (&names->listed, at, &hit)) != NULL; at += hit.length)
    {
      guint16 subject = g_array_index (names->subjects, guint16, hit.number);

      sos_spans_add (spans, (SosSpan) { .start = (guint32) (at - text),
                                        .length = (guint32) hit.length,
                                        .kind = names->list->subjects[subject].kind,
                                        .surety = SOS_SURE,
                                        .subject = subject,
                                        .form = SOS_NAME_FULL });
    }
}
