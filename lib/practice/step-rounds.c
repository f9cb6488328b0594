/* SPDX-License-Identifier: MIT */
/* Step 6: parents, network and children think the safety through, again and
 * again. */
#include "lib/practice/steps.h"

#include <stdlib.h>

#include "lib/practice/required.h"
#include "lib/practice/rounds.h"

/* One rating of a scale that closing asks for. */
typedef struct {
  const SosRating *rating;
  const SosPerson *rater;
  guint scale; /* place in the document */
  guint place; /* in the scale's list */
} Thought;

static gint
compare_thoughts (gconstpointer a, gconstpointer b)
{
  return sos_round_compare (((const Thought *) a)->rating, ((const Thought *) b)->rating);
}

static void
gather (const SosPractice *practice, GArray *thoughts)
{
  const SosScaleList *scales = &practice->document->scales;

  for (guint i = 0; i < scales->n; i++)
    for (guint j = 0; sos_scale_closes (practice, scales->items[i]) && j < scales->items[i]->ratings.n; j++)
      {
        const SosRating *rating = scales->items[i]->ratings.items[j];
        Thought thought = { rating, sos_practice_person (practice, rating->by), i, j };

        if (rating->value.is_set && sos_practice_sees (practice, rating->on))
          g_array_append_val (thoughts, thought);
      }

  if (thoughts->len > 1)
    qsort (thoughts->data, thoughts->len, sizeof (Thought), compare_thoughts);
}

/* Whose word a round has. */
typedef enum {
  VOICE_NONE = 0,
  VOICE_PARENT = 1 << 0,
  VOICE_NETWORK = 1 << 1,
  VOICE_CHILDREN = 1 << 2,
} Voice;

static Voice
voice_of (const SosPractice *practice, const Thought *thought)
{
  const SosPerson *rater = thought->rater;

  if (sos_person_is_parent (rater))
    return VOICE_PARENT;
  if (rater->role == SOS_ROLE_CHILD)
    return sos_person_lives (rater, practice->as_of) && sos_practice_is_able (practice, rater, NULL) ? VOICE_CHILDREN
                                                                                                     : VOICE_NONE;
  if (rater->role != SOS_ROLE_PROFESSIONAL && sos_person_is_member (rater, thought->rating->on))
    return VOICE_NETWORK;

  return VOICE_NONE;
}

/* Every able child has to be heard; a child that rated on two scales is one. */
static guint
find_voices (const SosPractice *practice, const Thought *thoughts, guint n, gboolean with_why)
{
  guint voices = 0, n_children = 0;
  const SosPerson *last = NULL;

  for (guint i = 0; i < n; i++)
    {
      Voice voice = voice_of (practice, &thoughts[i]);

      if (with_why && thoughts[i].rating->why == NULL)
        continue;
      if (voice != VOICE_CHILDREN)
        voices |= voice;
      else if (thoughts[i].rater != last)
        n_children++;
      last = thoughts[i].rater;
    }

  return n_children >= practice->able_children.n ? voices | VOICE_CHILDREN : voices;
}

static const struct {
  Voice voice;
  SosBecause missing;
} asked[] = {
  { VOICE_PARENT, SOS_BECAUSE_ROUND_NO_PARENT },
  { VOICE_NETWORK, SOS_BECAUSE_ROUND_NO_NETWORK },
  { VOICE_CHILDREN, SOS_BECAUSE_ROUND_NO_CHILD },
};

/* What is missing of a round; TRUE where nothing is. */
static gboolean
check_round (SosSteps *steps, const Thought *thoughts, guint n)
{
  guint rated = find_voices (steps->practice, thoughts, n, FALSE);
  guint reasoned = find_voices (steps->practice, thoughts, n, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    if ((reasoned & asked[i].voice) == 0)
      sos_reasons_add (&steps->reasons, (rated & asked[i].voice) != 0 ? SOS_BECAUSE_ROUND_NO_WHY : asked[i].missing,
                       "/scales/%u/ratings/%u", thoughts->scale, thoughts->place);

  return reasoned == (VOICE_PARENT | VOICE_NETWORK | VOICE_CHILDREN);
}

SosStepState
sos_step_rounds (SosSteps *steps)
{
  g_autoptr (GArray) thoughts = g_array_new (FALSE, FALSE, sizeof (Thought));
  g_autoptr (GArray) counted = g_array_new (FALSE, FALSE, sizeof (Thought));
  guint needed = (guint) steps->practice->numbers->rounds.value, start = 0;

  gather (steps->practice, thoughts);
  for (guint i = 0; i < thoughts->len; i++)
    {
      const Thought *first = &g_array_index (thoughts, Thought, start);

      if (i + 1 < thoughts->len && sos_round_is_same (first->rating, g_array_index (thoughts, Thought, i + 1).rating))
        continue;
      if (check_round (steps, first, i + 1 - start))
        g_array_append_val (counted, *first);
      start = i + 1;
    }

  if (counted->len < needed)
    sos_reasons_add (&steps->reasons, SOS_BECAUSE_ROUND_FEW, "/scales");
  for (guint i = 0; i < counted->len; i++)
    sos_reasons_add (&steps->reasons, SOS_BECAUSE_ROUND_COUNTED, "/scales/%u/ratings/%u",
                     g_array_index (counted, Thought, i).scale, g_array_index (counted, Thought, i).place);

  return sos_step_state (thoughts->len > 0, counted->len >= needed);
}
