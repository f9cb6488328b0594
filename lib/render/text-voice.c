/* SPDX-License-Identifier: MIT */
/* What each child said, and what the children were told. */
#include "lib/render/text.h"

#include "lib/render/say.h"

static void
add_part (SosPage *page, const SosVoice *voice, guint part)
{
  const char *said = G_STRUCT_MEMBER (const char *, voice, sos_voice_parts[part].offset);
  gboolean is_house = voice->tool == SOS_TOOL_THREE_HOUSES;
  g_autoptr (GString) line = g_string_new (NULL);

  if (said == NULL)
    return;

  if (voice->own_words == SOS_TRUE)
    sos_say_quote (line, said);
  else
    sos_say_text (line, said);
  sos_text_label (page, is_house ? sos_voice_parts[part].house : sos_voice_parts[part].otherwise, line->str);
}

/* "4 October 2015, three houses, with Jane" */
static void
add_occasion (const SosText *text, const SosVoice *voice)
{
  g_autoptr (GString) line = g_string_new (NULL);
  const char *tool = sos_words_for (SOS_ENUM_TOOL, voice->tool);

  if (voice->on != SOS_DATE_NONE)
    sos_say_date (line, voice->on);
  if (tool != NULL)
    g_string_append_printf (line, "%s%s", line->len > 0 ? ", " : "", tool);
  if (voice->by != NULL)
    {
      g_string_append (line, line->len > 0 ? ", with " : "with ");
      sos_tell_name (&text->telling, line, voice->by);
    }
  if (line->len == 0)
    g_string_append (line, "no date");
  sos_say_capital (line, 0);
  sos_page_add (text->page, SOS_TEXT_BULLET, line->str);
}

static void
add_voice (const SosText *text, const SosVoice *voice)
{
  add_occasion (text, voice);
  sos_text_note (text, text->page, voice, SOS_VOICE, SOS_NOTES_DECLINED);
  for (guint i = 0; i < SOS_N_VOICE_PARTS; i++)
    add_part (text->page, voice, i);
  sos_text_note (text, text->page, voice, SOS_VOICE, SOS_NOTES_VOICE);
}

static void
add_child (const SosText *text, const SosPerson *child, const GPtrArray *voices)
{
  g_autoptr (GString) heading = g_string_new (NULL);

  if (voices == NULL)
    return;

  g_string_append (heading, sos_people_name (text->telling.people, child->id));
  sos_say_capital (heading, 0);
  sos_page_add_subheading (text->page, heading->str);
  for (guint i = 0; i < voices->len; i++)
    add_voice (text, g_ptr_array_index (voices, i));
}

static void
add_voices (const SosText *text)
{
  g_autoptr (SosGroups) by_child = sos_groups_new ();

  if (text->telling.document->voice.n > 0)
    sos_page_add_heading (text->page, "What the children say");
  SOS_EACH (text->telling.document->voice, SosVoice, voice)
  sos_groups_add (by_child, voice->child, voice);
  SOS_EACH (*sos_map_get_children (text->telling.map), SosPerson, child)
  add_child (text, child, sos_groups_get (by_child, child->id));
}

/* A question a child asks, and the answer. The picture is not ours to show. */
static void
add_frame (SosPage *page, const SosFrame *frame)
{
  g_autoptr (GString) asks = g_string_new (NULL);
  g_autoptr (GString) says = g_string_new (NULL);

  if (frame->asks != NULL)
    sos_say_text (asks, frame->asks);
  else
    g_string_append (asks, "…");
  sos_page_add (page, SOS_TEXT_BULLET, asks->str);

  if (frame->says != NULL)
    sos_say_text (says, frame->says);
  if (frame->picture != NULL)
    g_string_append (says, says->len > 0 ? " (with a picture)" : "(a picture)");
  if (says->len > 0)
    sos_page_add_note (page, says->str);
}

/* "Jessica on 22 October 2015" */
static void
say_who_when (const SosText *text, GString *line, const char *who, SosDate on)
{
  if (line->len > 0)
    g_string_append (line, "; ");
  sos_tell_name (&text->telling, line, who);
  if (on == SOS_DATE_NONE)
    return;
  g_string_append (line, who != NULL ? " on " : "");
  sos_say_date (line, on);
}

static void
add_explanation (const SosText *text, const SosExplanation *explanation)
{
  g_autoptr (GString) heading = g_string_new (NULL);
  g_autoptr (GString) agreed = g_string_new (NULL);
  g_autoptr (GString) told = g_string_new (NULL);
  const char *method = sos_words_for (SOS_ENUM_METHOD, explanation->method);

  g_string_append (heading, method != NULL ? method : "explanation");
  sos_say_capital (heading, 0);
  if (explanation->audience != NULL)
    g_string_append (heading, " for ");
  sos_tell_names (&text->telling, heading, explanation->audience);
  sos_page_add_subheading (text->page, heading->str);

  SOS_EACH (explanation->frames, SosFrame, frame)
  add_frame (text->page, frame);
  SOS_EACH (explanation->approvals, SosApproval, approval)
  say_who_when (text, agreed, approval->by, approval->on);
  SOS_EACH (explanation->explained, SosExplained, explained)
  say_who_when (text, told, explained->child, explained->on);
  sos_text_label (text->page, "These words were agreed by", agreed->str);
  sos_text_label (text->page, "Told to", told->str);
}

void
sos_text_add_voice (const SosText *text)
{
  add_voices (text);
  if (text->telling.document->explanations.n > 0)
    sos_page_add_heading (text->page, "What the children have been told");
  SOS_EACH (text->telling.document->explanations, SosExplanation, explanation)
  add_explanation (text, explanation);
}
