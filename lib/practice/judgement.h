/* SPDX-License-Identifier: MIT */
/* What several people's ratings say together. */
#pragma once

#include <sos/sos-scaling.h>

#include "lib/model/arena.h"
#include "lib/practice/practice.h"

/* One person's word. */
typedef struct {
  const SosRating *rating;
  const SosPerson *rater;
  gboolean         is_apart; /* it is known already that nobody is to be shown it */
} SosWord;

/* Fills in all of @judgement but `round` from @words, which are sorted by the
 * rater's id and have one for each; `scale` and `child` are there. @is_last: no
 * later round has begun. */
void sos_judge (SosJudgement      *judgement,
                SosArena          *arena,
                const SosPractice *practice,
                const SosWord     *words,
                guint              n_words,
                gboolean           is_last);
