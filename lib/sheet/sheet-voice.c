/* SPDX-License-Identifier: MIT */
/* What each child said, and what the children were told. */
#include "lib/sheet/sheet.h"

static void
put_part (const SosSheet *sheet, const SosVoice *voice, guint part)
{
  const char *said = G_STRUCT_MEMBER (const char *, voice, sos_voice_parts[part].offset);
  gboolean is_house = voice->tool == SOS_TOOL_THREE_HOUSES;

  if (said == NULL)
    return;

  sos_sheet_put (sheet, "<div class=\"part\">\n<p class=\"label\">");
  sos_sheet_words (sheet, is_house ? sos_voice_parts[part].house : sos_voice_parts[part].otherwise);
  sos_sheet_put (sheet, voice->own_words == SOS_TRUE ? "</p>\n<blockquote class=\"own\" dir=\"auto\">"
                                                     : "</p>\n<p class=\"words\" dir=\"auto\">");
  sos_sheet_said (sheet, said);
  sos_sheet_put (sheet, voice->own_words == SOS_TRUE ? "</blockquote>\n</div>\n" : "</p>\n</div>\n");
}

/* "4 October 2015 · three houses · with Jane" */
static void
put_occasion (const SosSheet *sheet, const SosVoice *voice)
{
  const SosTelling *telling = sheet->telling;
  const char *tool = sos_tell_word (telling, SOS_ENUM_TOOL, voice->tool);
  g_autoptr (GString) who = g_string_new (NULL);
  GString *line = sos_sheet_line (sheet);

  if (voice->on != SOS_DATE_NONE)
    sos_wording_date (telling->wording, line, voice->on);
  if (tool != NULL)
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", tool);
  if (voice->by != NULL)
    {
      g_string_append (line, line->len > 0 ? " · " : "");
      sos_tell_name (telling, who, voice->by);
      sos_wording_fill (telling->wording, line, N_ ("with {who}"), "who", who->str, NULL);
    }
  if (line->len == 0)
    g_string_append (line, sos_wording (telling->wording, N_ ("no date")));
  sos_sheet_put (sheet, "<h4 dir=\"auto\">");
  sos_sheet_put_line (sheet);
  sos_sheet_put (sheet, "</h4>\n");
}

static void
put_voice (const SosSheet *sheet, const SosVoice *voice)
{
  sos_sheet_put (sheet, "<article class=\"voice\">\n");
  put_occasion (sheet, voice);
  sos_sheet_notes (sheet, voice, SOS_VOICE, SOS_NOTES_DECLINED);
  sos_sheet_put (sheet, "<div class=\"parts\">\n");
  for (guint i = 0; i < SOS_N_VOICE_PARTS; i++)
    put_part (sheet, voice, i);
  sos_sheet_put (sheet, "</div>\n");
  sos_sheet_notes (sheet, voice, SOS_VOICE, SOS_NOTES_VOICE);
  sos_sheet_put (sheet, "</article>\n");
}

static void
put_child (const SosSheet *sheet, const SosPerson *child, const GPtrArray *voices)
{
  if (voices == NULL)
    return;

  sos_sheet_put (sheet, "<h3>");
  sos_sheet_name (sheet, child->id);
  sos_sheet_put (sheet, "</h3>\n");
  for (guint i = 0; i < voices->len; i++)
    put_voice (sheet, g_ptr_array_index (voices, i));
}

static void
add_voices (const SosSheet *sheet)
{
  const SosTelling *telling = sheet->telling;
  g_autoptr (SosGroups) by_child = NULL;

  if (telling->document->voice.n == 0)
    return;

  by_child = sos_groups_new ();
  SOS_EACH (telling->document->voice, SosVoice, voice)
  sos_groups_add (by_child, voice->child, voice);
  sos_sheet_begin (sheet, "voices", N_ ("What the children say"));
  SOS_EACH (*sos_map_get_children (telling->map), SosPerson, child)
  put_child (sheet, child, sos_groups_get (by_child, child->id));
  sos_sheet_end (sheet);
}

/* A question a child asks, and the answer. The picture is not ours to show. */
static void
put_frame (const SosSheet *sheet, const SosFrame *frame)
{
  sos_sheet_put (sheet, "<div><dt dir=\"auto\">");
  sos_sheet_said (sheet, frame->asks != NULL ? frame->asks : "…");
  sos_sheet_put (sheet, "</dt><dd dir=\"auto\">");
  if (frame->says != NULL)
    sos_sheet_said (sheet, frame->says);
  if (frame->picture != NULL)
    {
      sos_sheet_put (sheet, " <span class=\"note\">");
      sos_sheet_words (sheet, N_ ("(with a picture)"));
      sos_sheet_put (sheet, "</span>");
    }
  sos_sheet_put (sheet, "</dd></div>\n");
}

/* "Jessica on 22 October 2015" */
static void
say_who_when (const SosTelling *telling, GString *line, const char *who, SosDate on)
{
  g_autoptr (GString) name = g_string_new (NULL);
  g_autoptr (GString) day = g_string_new (NULL);

  if (line->len > 0)
    g_string_append (line, "; ");
  sos_tell_name (telling, name, who);
  if (on != SOS_DATE_NONE)
    sos_wording_date (telling->wording, day, on);
  if (who != NULL && on != SOS_DATE_NONE)
    sos_wording_fill (telling->wording, line, N_ ("{who} on {date}"), "who", name->str, "date", day->str, NULL);
  else
    g_string_append (line, who != NULL ? name->str : day->str);
}

static void
put_agreed (const SosSheet *sheet, const char *message)
{
  if (sheet->line->len == 0)
    return;

  sos_sheet_put (sheet, "<p class=\"note\" dir=\"auto\">");
  sos_sheet_words (sheet, message);
  sos_sheet_put (sheet, " ");
  sos_sheet_put_line (sheet);
  sos_sheet_put (sheet, "</p>\n");
}

static void
put_explanation_title (const SosSheet *sheet, const SosExplanation *explanation)
{
  const char *method = sos_tell_word (sheet->telling, SOS_ENUM_METHOD, explanation->method);
  GString *line = sos_sheet_line (sheet);

  g_string_append (line, method != NULL ? method : sos_wording (sheet->telling->wording, N_ ("explanation")));
  if (explanation->audience != NULL)
    {
      g_string_append (line, " – ");
      sos_tell_names (sheet->telling, line, explanation->audience);
    }
  sos_sheet_put (sheet, "<h3>");
  sos_sheet_put_line (sheet);
  sos_sheet_put (sheet, "</h3>\n");
}

static void
put_explanation (const SosSheet *sheet, const SosExplanation *explanation)
{
  sos_sheet_put (sheet, "<article class=\"explanation\">\n");
  put_explanation_title (sheet, explanation);
  if (explanation->frames.n > 0)
    sos_sheet_put (sheet, "<dl class=\"frames\">\n");
  SOS_EACH (explanation->frames, SosFrame, frame)
  put_frame (sheet, frame);
  if (explanation->frames.n > 0)
    sos_sheet_put (sheet, "</dl>\n");

  sos_sheet_line (sheet);
  SOS_EACH (explanation->approvals, SosApproval, approval)
  say_who_when (sheet->telling, sheet->line, approval->by, approval->on);
  put_agreed (sheet, N_ ("These words were agreed by:"));
  sos_sheet_line (sheet);
  SOS_EACH (explanation->explained, SosExplained, explained)
  say_who_when (sheet->telling, sheet->line, explained->child, explained->on);
  put_agreed (sheet, N_ ("Told to:"));
  sos_sheet_put (sheet, "</article>\n");
}

static void
add_explanations (const SosSheet *sheet)
{
  const SosExplanationList *explanations = &sheet->telling->document->explanations;

  if (explanations->n == 0)
    return;

  sos_sheet_begin (sheet, "explanations", N_ ("What the children have been told"));
  SOS_EACH (*explanations, SosExplanation, explanation)
  put_explanation (sheet, explanation);
  sos_sheet_end (sheet);
}

void
sos_sheet_add_voice (const SosSheet *sheet)
{
  add_voices (sheet);
  add_explanations (sheet);
}
