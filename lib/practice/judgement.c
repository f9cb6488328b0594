/* SPDX-License-Identifier: MIT */
/* What several people's ratings say together. */
#include "lib/practice/judgement.h"

#include <stdlib.h>

#include "lib/practice/required.h"
#include "lib/practice/tally.h"

static SosSpread
spread (const SosTally *tally)
{
  if (tally->n == 0)
    return (SosSpread) { 0 };

  return (SosSpread) { (guint) tally->n, sos_tally_get_lowest (tally), sos_tally_get_highest (tally),
                       sos_tally_get_median (tally) };
}

static gint
compare_word (gconstpointer id, gconstpointer word)
{
  return strcmp (id, ((const SosWord *) word)->rating->by);
}

/* What those say whom closing waits for. */
typedef struct {
  guint n_silent; /* not even why there is no rating */
  guint n_low;
  guint n_missing;
} Answers;

static Answers
ask_required (SosJudgement *judgement,
              const SosPractice *practice,
              const SosWord *words,
              guint n_words,
              const SosPerson **missing)
{
  SosRequiredRaters raters = { practice, judgement->scale, judgement->child, 0 };
  gint threshold = sos_scale_get_threshold (judgement->scale);
  Answers answers = { 0 };
  const SosPerson *person;
  gboolean is_assumed;

  while ((person = sos_required_next (&raters, &is_assumed)) != NULL)
    {
      const SosWord *word = n_words > 0 ? bsearch (person->id, words, n_words, sizeof *words, compare_word) : NULL;

      answers.n_silent += word == NULL;
      if (word != NULL && word->rating->value.is_set)
        answers.n_low += word->rating->value.value < threshold;
      else if (missing != NULL)
        missing[answers.n_missing++] = person;
      else
        answers.n_missing++;
    }

  return answers;
}

/* An independent rating says nothing to anybody while others can still rate. */
static void
tally_words (SosJudgement *judgement, const SosWord *words, guint n_words)
{
  SosTally all = { 0 }, everything = { 0 }, by_class[SOS_N_RATER_CLASSES] = { 0 };

  for (guint i = 0; i < n_words; i++)
    {
      const SosRating *rating = words[i].rating;

      judgement->on = MAX (judgement->on, rating->on);
      if (!rating->value.is_set)
        continue;
      sos_tally_add (&everything, rating->value.value);
      if (words[i].is_apart || (judgement->is_open && rating->independent == SOS_TRUE))
        {
          judgement->n_apart++;
          continue;
        }
      sos_tally_add (&all, rating->value.value);
      sos_tally_add (&by_class[sos_person_get_class (words[i].rater)], rating->value.value);
    }

  judgement->all = spread (&all);
  judgement->everything = spread (&everything);
  for (guint i = 0; i < SOS_N_RATER_CLASSES; i++)
    judgement->by_class[i] = spread (&by_class[i]);
}

void
sos_judge (SosJudgement *judgement,
           SosArena *arena,
           const SosPractice *practice,
           const SosWord *words,
           guint n_words,
           gboolean is_last)
{
  Answers answers = ask_required (judgement, practice, words, n_words, NULL);
  const SosPerson **missing = sos_arena_take (arena, answers.n_missing * sizeof *missing);

  ask_required (judgement, practice, words, n_words, missing);
  judgement->missing = missing;
  judgement->n_missing = answers.n_missing;
  judgement->is_open = is_last && answers.n_silent > 0;
  tally_words (judgement, words, n_words);
  judgement->is_disagreed =
      judgement->all.n > 1 && judgement->all.highest - judgement->all.lowest >= practice->numbers->disagreement.value;
  if (answers.n_missing == 0 && sos_scale_runs_towards_safer (judgement->scale))
    judgement->all_at_threshold = answers.n_low == 0 ? SOS_TRUE : SOS_FALSE;
}
