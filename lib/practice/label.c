/* SPDX-License-Identifier: MIT */
/* Whether a text gives a name for a trouble, and nothing that anybody does. */
#include "lib/practice/label.h"

#include <stdlib.h>
#include <string.h>

/* Both lists are sorted. */
static const char *const labels[] = {
  "abuse",         "abusive",    "addict",         "addiction",     "adhd",          "aggression",    "aggressive",
  "alcohol",       "alcoholic",  "alcoholism",     "anger",         "anxiety",       "anxious",       "attachment",
  "autism",        "behaviour",  "bipolar",        "bullying",      "chaotic",       "conduct",       "conflict",
  "controlling",   "crime",      "criminality",    "cruelty",       "dependency",    "depressed",     "depression",
  "disability",    "disorder",   "disorganised",   "dysfunctional", "exploitation",  "exploited",     "failure",
  "hostile",       "hostility",  "hygiene",        "illness",       "inadequate",    "inappropriate", "instability",
  "isolation",     "lifestyle",  "manipulative",   "misuse",        "needs",         "neglect",       "neglected",
  "neglectful",    "negligence", "offending",      "overcrowding",  "parenting",     "personality",   "poverty",
  "problems",      "psychosis",  "radicalisation", "relationship",  "relationships", "schizophrenia", "stress",
  "supervision",   "trauma",     "truancy",        "unstable",      "violence",      "violent",       "volatile",
  "vulnerability", "vulnerable",
};

static const char *const around[] = {
  "a",           "about",    "all",
  "also",        "an",       "and",
  "are",         "at",       "between",
  "both",        "by",       "child",
  "children",    "chronic",  "coercive",
  "concern",     "concerns", "dad",
  "dad's",       "daddy",    "difficulties",
  "domestic",    "drug",     "drugs",
  "emotional",   "family",   "father",
  "father's",    "for",      "from",
  "had",         "has",      "have",
  "he",          "health",   "her",
  "high",        "his",      "history",
  "home",        "in",       "is",
  "issues",      "lack",     "learning",
  "long",        "low",      "maternal",
  "mental",      "mood",     "mother",
  "mother's",    "mum",      "mum's",
  "mummy",       "of",       "on",
  "ongoing",     "or",       "parent",
  "parent's",    "parental", "parents",
  "parents'",    "paternal", "physical",
  "poor",        "possible", "psychological",
  "risk",        "school",   "serious",
  "severe",      "sexual",   "she",
  "significant", "some",     "substance",
  "suffering",   "suffers",  "suspected",
  "term",        "the",      "their",
  "there",       "they",     "to",
  "very",        "was",      "were",
  "with",        "young",
};

#define LONGEST 24

static int
compare (const void *key, const void *item)
{
  return strcmp (key, *(const char *const *) item);
}

static gboolean
is_in (const char *word, const char *const *list, gsize n)
{
  return bsearch (word, list, n, sizeof *list, compare) != NULL;
}

static gboolean
is_letter (char c)
{
  return g_ascii_isalpha (c) || c == '\'' || (guchar) c >= 0x80;
}

/* Gives what comes after the next word, whose small letters stand in @word then;
 * %NULL when there is no more. */
static const char *
next_word (const char *text, char word[LONGEST + 1], gboolean *is_capital)
{
  gsize n = 0;

  while (*text != '\0' && !is_letter (*text))
    text++;
  if (*text == '\0')
    return NULL;

  for (*is_capital = g_ascii_isupper (*text); is_letter (*text); text++)
    if (n < LONGEST)
      word[n++] = g_ascii_tolower (*text);
  word[n] = '\0';

  return text;
}

/* A name is written with a capital; so is a sentence's first word, but one that
 * ends in -ing says what is done. */
static gboolean
may_be_name (const char *word, gboolean is_capital)
{
  return is_capital && !g_str_has_suffix (word, "ing");
}

gboolean
sos_is_label (const char *text)
{
  gboolean has_label = FALSE, is_capital;
  char word[LONGEST + 1];

  while ((text = next_word (text, word, &is_capital)) != NULL)
    {
      if (is_in (word, labels, G_N_ELEMENTS (labels)))
        has_label = TRUE;
      else if (!is_in (word, around, G_N_ELEMENTS (around)) && !may_be_name (word, is_capital))
        return FALSE;
    }

  return has_label;
}
