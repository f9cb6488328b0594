/* SPDX-License-Identifier: MIT */
/* What rules read in texts: labels, what will not happen, words that families do
 * not know, fathers. */
#include "tests/support.h"

#include <string.h>

#include "lib/practice/kin.h"
#include "lib/practice/label.h"
#include "lib/practice/plain-words.h"
#include "lib/practice/positive.h"

static const char *const labels[] = {
  "neglect",
  "Neglect.",
  "Domestic violence",
  "depressed",
  "Tracy has depression",
  "Alex's drug misuse and anger",
  "Mum and dad have a volatile relationship.",
  "DOMESTIC ABUSE",
  "Emotional abuse of the children by Harry",
  "poor parenting, substance misuse and poor home hygiene",
};

static const char *const behaviours[] = {
  "Tracy cannot get out of bed",
  "Dad hits Mum",
  "Neglect: nobody feeds the baby",
  "Shouting, hitting and domestic violence",
  "Mum",
  "",
  "123",
  "Dad drinks until he cannot be woken",
};

START_TEST (a_label_is_no_behaviour)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    ck_assert_msg (sos_is_label (labels[i]), "%s", labels[i]);
  for (guint i = 0; i < G_N_ELEMENTS (behaviours); i++)
    ck_assert_msg (!sos_is_label (behaviours[i]), "%s", behaviours[i]);
}
END_TEST

static const char *const positive[] = {
  "Dad will ring Gran.",
  "Dad will not shout and will leave the room.",
  "No more hitting. Harry goes for a run instead.",
  "Harry won't drink, but he will come to the meetings",
};

static const char *const negative[] = {
  "Dad will not shout.",
  "Dad won't drink and won't shout at the children",
  "No hitting",
  "Never leave Ben alone.",
  "Dad won\xe2\x80\x99t drink any more",
  "Stop shouting and hitting",
  "",
  "Safe.",
};

START_TEST (what_will_not_happen_is_not_what_will)
{
  for (guint i = 0; i < G_N_ELEMENTS (positive); i++)
    ck_assert_msg (sos_is_positive (positive[i]), "%s", positive[i]);
  for (guint i = 0; i < G_N_ELEMENTS (negative); i++)
    ck_assert_msg (!sos_is_positive (negative[i]), "%s", negative[i]);
}
END_TEST

static const struct {
  const char *text;
  const char *word; /* that is found, or NULL */
} jargon[] = {
  { "The siblings play.", "siblings" },
  { "SIBLINGS!", "siblings" },
  { "the core\ngroup", "core group" },
  { "a multi-agency plan", "multi agency" },
  { "under s47.", "s47" },
  { "under Section 47 now", "section 47" },
  { "section 47", "section 47" },
  { "She is LAC", "LAC" },
  { "\xe2\x80\x9cLAC\xe2\x80\x9d", "LAC" },
  { "LAC\xe2\x80\x94now", "LAC" },
  { "Lac and lac", NULL },
  { "LACE", NULL },
  { "section 471", NULL },
  { "section", NULL },
  { "the section", NULL },
  { "sibling\xc3\xa9", NULL },
  { "Mum, dad, nan and Nana came.", NULL },
  { "", NULL },
  { "\xe2\x80", NULL },
};

START_TEST (jargon_is_found_by_whole_words)
{
  for (guint i = 0; i < G_N_ELEMENTS (jargon); i++)
    {
      gboolean is_long = FALSE;
      const char *ask = sos_plain_words_find (jargon[i].text, &is_long);
      g_autofree char *quoted = g_strdup_printf ("\"%s\"", jargon[i].word != NULL ? jargon[i].word : "");

      ck_assert_msg ((ask != NULL) == (jargon[i].word != NULL), "%s", jargon[i].text);
      ck_assert_msg (ask == NULL || strstr (ask, quoted) != NULL, "%s: %s", jargon[i].text, ask);
      ck_assert (!is_long);
    }
}
END_TEST

START_TEST (every_word_of_the_list_is_found)
{
  for (guint i = 0; i < sos_n_plain_words; i++)
    {
      g_autofree char *text = g_strdup_printf ("Here is %s, once.", sos_plain_words[i].words);
      gboolean is_long;
      const char *ask = sos_plain_words_find (text, &is_long);

      ck_assert_msg (ask == sos_plain_words[i].ask, "%s", sos_plain_words[i].words);
    }
}
END_TEST

static gboolean
is_long_with (guint n_words, const char *between)
{
  g_autoptr (GString) text = g_string_new ("word");
  gboolean is_long = FALSE;

  for (guint i = 1; i < n_words; i++)
    g_string_append_printf (text, "%sword", between);
  ck_assert_ptr_null (sos_plain_words_find (text->str, &is_long));

  return is_long;
}

START_TEST (a_long_sentence_is_found)
{
  ck_assert (!is_long_with (40, " "));
  ck_assert (is_long_with (41, " "));
  ck_assert (is_long_with (41, ", "));
  ck_assert (!is_long_with (500, ". "));
  ck_assert (!is_long_with (500, "! "));
  ck_assert (!is_long_with (500, "\n"));
}
END_TEST

static const struct {
  SosPerson person;
  gboolean is_father;
} people[] = {
  { { .role = SOS_ROLE_PARENT, .sex = SOS_SEX_MALE }, TRUE },
  { { .role = SOS_ROLE_PARENT, .relationship = "Father" }, TRUE },
  { { .role = SOS_ROLE_PARENT, .relationship = "mum's boyfriend" }, TRUE },
  { { .role = SOS_ROLE_CARER, .relationship = "step-dad" }, TRUE },
  { { .role = SOS_ROLE_CARER, .relationship = "paternal uncle" }, TRUE },
  { { .role = SOS_ROLE_FAMILY, .relationship = "father, lives in Leeds" }, TRUE },
  { { .role = SOS_ROLE_FAMILY, .relationship = "paternal grandfather", .sex = SOS_SEX_MALE }, FALSE },
  { { .role = SOS_ROLE_PARENT, .relationship = "mother" }, FALSE },
  { { .role = SOS_ROLE_PARENT }, FALSE },
  { { .role = SOS_ROLE_PARENT, .relationship = "fatherly" }, FALSE },
  { { .role = SOS_ROLE_CHILD, .sex = SOS_SEX_MALE, .relationship = "father" }, FALSE },
  { { .role = SOS_ROLE_PROFESSIONAL, .sex = SOS_SEX_MALE, .relationship = "father" }, FALSE },
};

START_TEST (fathers_are_known_by_word_or_sex)
{
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    ck_assert_msg (sos_person_is_father (&people[i].person) == people[i].is_father, "%u", i);
}
END_TEST

SOS_TEST_MAIN ("words",
               a_label_is_no_behaviour,
               what_will_not_happen_is_not_what_will,
               jargon_is_found_by_whole_words,
               every_word_of_the_list_is_found,
               a_long_sentence_is_found,
               fathers_are_known_by_word_or_sex)
