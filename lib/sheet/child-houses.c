/* SPDX-License-Identifier: MIT */
/* A child's three houses, and what they said at other times.
 *
 * Only their own words: what somebody else saw, made of it or said for them is written
 * for grown-ups, and so is what is noted when a child did not want to talk. */
#include "lib/sheet/child-page.h"

/* A roof over the house, as wide as that is, and what tells it from the others. */
#define ROOF                                                                                      \
  "<svg class=\"roof\" viewBox=\"0 0 100 40\" preserveAspectRatio=\"none\" aria-hidden=\"true\">" \
  "<path vector-effect=\"non-scaling-stroke\" d=\"M1 39 50 2 99 39z\"/></svg>"
#define ICON(path) "<svg class=\"icon\" viewBox=\"0 0 48 48\" aria-hidden=\"true\">" path "</svg>"
#define CLOUD                                                                                                   \
  ICON ("<path vector-effect=\"non-scaling-stroke\" d=\"M14 34a8 8 0 0 1-1-15.9A11 11 0 0 1 34 16a9 9 0 0 1 1 " \
        "18z\"/><path vector-effect=\"non-scaling-stroke\" d=\"M17 38l-2 5M25 38l-2 5M33 "                      \
        "38l-2 5\"/>")
#define SUN                                                                                                      \
  ICON ("<circle cx=\"24\" cy=\"24\" r=\"9\"/><path vector-effect=\"non-scaling-stroke\" d=\"M24 4v6M24 38v6M4 " \
        "24h6M38 24h6M10 10l4 4M34 34l4 4M38 10l-4 "                                                             \
        "4M14 34l-4 4\"/>")
#define STAR                                                                                                         \
  ICON ("<path vector-effect=\"non-scaling-stroke\" d=\"M24 5l5.6 12.5 13.4 1.4-10 9.1 2.9 13.5L24 34.5l-11.9 7L15 " \
        "28l-10-9.1 13.4-1.4z\"/>")

static const struct {
  const char *icon;
  const char *name;
  const char *hint;
  const char *label;
  gsize offset; /* of the words in a voice record */
} houses[] = {
  { CLOUD, N_ ("House of worries"), N_ ("What makes me worry"), N_ ("My worries:"),
    G_STRUCT_OFFSET (SosVoice, worries) },
  { SUN, N_ ("House of good things"), N_ ("What is good"), N_ ("What is good:"), G_STRUCT_OFFSET (SosVoice, good) },
  { STAR, N_ ("House of dreams"), N_ ("How I wish it to be"), N_ ("My dreams:"), G_STRUCT_OFFSET (SosVoice, dreams) },
};

static const char *
words_in (const SosVoice *voice, guint house)
{
  return G_STRUCT_MEMBER (const char *, voice, houses[house].offset);
}

/* What stands in the houses is a child's, unless it is said that the words are
 * another's. A text is theirs only where that is said: who watches, or speaks for a
 * child, writes down words of their own. */
static gboolean
has_own_houses (const SosVoice *voice)
{
  return voice->own_words != SOS_FALSE && (voice->worries != NULL || voice->good != NULL || voice->dreams != NULL);
}

static gboolean
has_own_text (const SosVoice *voice)
{
  return voice->own_words == SOS_TRUE && voice->text != NULL;
}

/* The latest first; of one day the one that stands later. */
static gint
compare_voices (gconstpointer a, gconstpointer b)
{
  const SosVoice *first = *(const SosVoice *const *) a, *second = *(const SosVoice *const *) b;

  return first->on < second->on ? 1 : first->on > second->on ? -1 : 0;
}

static GPtrArray *
find_voices (const SosChildPage *page)
{
  const SosVoiceList *all = &page->sheet.telling->document->voice;
  GPtrArray *voices = g_ptr_array_new ();

  for (guint i = all->n; i > 0; i--)
    {
      const SosVoice *voice = all->items[i - 1];

      if (g_strcmp0 (voice->child, page->child->id) == 0 && (has_own_houses (voice) || has_own_text (voice)) &&
          sos_child_sees (page, voice->on))
        g_ptr_array_add (voices, (gpointer) voice);
    }
  g_ptr_array_sort (voices, compare_voices);

  return voices;
}

/* What stands in the houses: the latest three houses, else the latest of the kind. */
static const SosVoice *
find_latest (const GPtrArray *voices)
{
  const SosVoice *latest = NULL;

  for (guint i = 0; i < voices->len; i++)
    {
      const SosVoice *voice = g_ptr_array_index (voices, i);

      if (has_own_houses (voice) && voice->tool == SOS_TOOL_THREE_HOUSES)
        return voice;
      if (latest == NULL && has_own_houses (voice))
        latest = voice;
    }

  return latest;
}

static void
put_house (const SosChildPage *page, guint house, const char *words)
{
  sos_sheet_put (&page->sheet, "<div class=\"house\">" ROOF "<div class=\"walls\">");
  sos_sheet_put (&page->sheet, houses[house].icon);
  sos_child_put_message (page, "<h3>", houses[house].name, "</h3>\n");
  sos_child_put_message (page, "<p class=\"hint\">", houses[house].hint, "</p>\n");
  if (words != NULL)
    sos_child_put_said (page, "<blockquote dir=\"auto\">", words, "</blockquote>\n");
  sos_sheet_put (&page->sheet, "</div></div>\n");
}

static void
put_houses (const SosChildPage *page, const SosVoice *voice)
{
  if (voice != NULL && voice->on != SOS_DATE_NONE)
    sos_child_put_dated (page, "<p class=\"when\">", N_ ("What you told us: {date}"), voice->on, "</p>\n");
  sos_sheet_put (&page->sheet, "<div class=\"houses\">\n");
  for (guint i = 0; i < G_N_ELEMENTS (houses); i++)
    put_house (page, i, voice != NULL ? words_in (voice, i) : NULL);
  sos_sheet_put (&page->sheet, "</div>\n");
}

static void
put_own_text (const SosChildPage *page, const SosVoice *voice)
{
  if (has_own_text (voice))
    sos_child_put_said (page, "<blockquote class=\"free\" dir=\"auto\">", voice->text, "</blockquote>\n");
}

static void
put_other_time (const SosChildPage *page, const SosVoice *voice)
{
  sos_sheet_put (&page->sheet, "<li>");
  if (voice->on != SOS_DATE_NONE)
    sos_child_put_dated (page, "<p class=\"when\">", NC_ ("heading", "{date}"), voice->on, "</p>\n");
  for (guint i = 0; i < G_N_ELEMENTS (houses); i++)
    if (words_in (voice, i) != NULL)
      {
        sos_child_put_message (page, "<p><b>", houses[i].label, "</b> ");
        sos_child_put_said (page, "<q dir=\"auto\">", words_in (voice, i), "</q></p>\n");
      }
  if (has_own_text (voice))
    sos_child_put_said (page, "<p><q dir=\"auto\">", voice->text, "</q></p>");
  sos_sheet_put (&page->sheet, "</li>\n");
}

static void
put_other_times (const SosChildPage *page, const GPtrArray *voices, const SosVoice *latest)
{
  guint n = voices->len - (latest != NULL), n_shown = 0;

  if (n == 0)
    return;

  sos_child_put_message (page, "<h3>", latest != NULL ? N_ ("What you said at other times") : N_ ("What you said"),
                         "</h3>\n<ul class=\"times\">\n");
  for (guint i = 0; i < voices->len && n_shown < SOS_CHILD_MAX_SHOWN; i++)
    if (g_ptr_array_index (voices, i) != latest)
      {
        put_other_time (page, g_ptr_array_index (voices, i));
        n_shown++;
      }
  sos_sheet_put (&page->sheet, "</ul>\n");
  sos_child_put_more (page, n);
}

void
sos_child_add_houses (const SosChildPage *page)
{
  g_autoptr (GPtrArray) voices = find_voices (page);
  const SosVoice *latest = find_latest (voices);

  sos_sheet_begin (&page->sheet, "voices", N_ ("My three houses"));
  put_houses (page, latest);
  if (latest != NULL)
    put_own_text (page, latest);
  put_other_times (page, voices, latest);
  sos_sheet_end (&page->sheet);
}
