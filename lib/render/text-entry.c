/* SPDX-License-Identifier: MIT */
/* What all that stands in a column has in common: the words, who they are about,
 * whose they are, and who sees it otherwise. */
#include "lib/render/text.h"

#include "lib/render/say.h"

/* Somebody's own words stand in quotation marks, with their name. */
void
sos_text_add_words (const SosText *text, SosPage *page, const char *mark, const SosEntry *entry)
{
  g_autoptr (GString) line = g_string_new (NULL);

  if (entry->text == NULL)
    g_string_append (line, "(nothing written yet)");
  else if (entry->own_words != SOS_TRUE)
    sos_say_text (line, entry->text);
  else
    sos_say_quote (line, entry->text);

  if (entry->own_words == SOS_TRUE && entry->by != NULL)
    {
      g_string_append (line, " – ");
      sos_tell_name (&text->telling, line, entry->by);
    }
  sos_page_add (page, mark, line->str);
}

/* "Said by Sam as an opinion (written down 4 October 2015)"; whose own words they
 * are stands beside them already. */
static void
add_said (const SosText *text, SosPage *page, const SosEntry *entry)
{
  g_autoptr (GString) line = g_string_new ("Said");
  const char *basis = sos_words_for (SOS_ENUM_BASIS, entry->basis);

  if (entry->by != NULL)
    {
      g_string_append (line, " by ");
      sos_tell_name (&text->telling, line, entry->by);
    }
  if (basis != NULL)
    g_string_append_printf (line, " %s", basis);
  if (entry->recorded != SOS_DATE_NONE && entry->on == SOS_DATE_NONE)
    {
      g_string_append (line, " (written down ");
      sos_say_date (line, entry->recorded);
      g_string_append_c (line, ')');
    }

  if (line->len > strlen ("Said"))
    sos_page_add_note (page, line->str);
}

/* Both accounts stand on the page, the second one as plainly as the first. */
void
sos_text_add_dispute (const SosText *text, SosPage *page, const SosDispute *dispute)
{
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean several = dispute->by != NULL && dispute->by[0] != NULL && dispute->by[1] != NULL;

  if (dispute->by == NULL)
    g_string_append (line, "It is also seen differently");
  else
    {
      sos_tell_names (&text->telling, line, dispute->by);
      sos_say_capital (line, 0);
      g_string_append (line, several ? " see it differently" : " sees it differently");
    }
  if (dispute->account != NULL)
    {
      g_string_append (line, ": ");
      sos_say_text (line, dispute->account);
    }
  sos_page_add_note (page, line->str);
}

/* Adds who and what an entry rests on, under its words. */
void
sos_text_add_account (const SosText *text, SosPage *page, const SosEntry *entry)
{
  if (sos_map_get_children (text->telling.map)->n > 1)
    sos_text_note (text, page, entry, entry->type, SOS_NOTES_ABOUT);
  if (entry->own_words != SOS_TRUE)
    add_said (text, page, entry);
  sos_text_note (text, page, entry, entry->type, SOS_NOTES_SOURCE);
  if (entry->dispute != NULL)
    sos_text_add_dispute (text, page, entry->dispute);
}
