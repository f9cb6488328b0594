/* SPDX-License-Identifier: MIT */
/* Whose rating closing waits for. */
#pragma once

#include "lib/practice/practice.h"

typedef struct {
  const SosPractice *practice;
  const SosScale    *scale;
  const SosPerson   *child; /* whom the scale is read for; %NULL: the family as a whole */
  guint              next;
  guint              next_child; /* of the whole family */
} SosRequiredRaters;

/* Says one after another who has to rate: whom the scale names; where it names
 * nobody, the parents, the network's members, the lead professional and the child
 * itself if it is able. The dead, and children who are too young, never are.
 * @is_assumed: whether nobody said so. %NULL at the end. */
const SosPerson *sos_required_next (SosRequiredRaters *raters, gboolean *is_assumed);

/* Whether @rater is among them; @child may be %NULL. */
gboolean sos_is_required (const SosPractice *practice,
                          const SosScale    *scale,
                          const SosPerson   *child,
                          const SosPerson   *rater);

/* Whether a scale asks how safe it is: in early help also how well. */
gboolean sos_scale_is_of_safety (const SosScale *scale, gboolean is_early_help);

gboolean sos_scale_runs_towards_safer (const SosScale *scale);
gboolean sos_scale_is_of              (const SosScale *scale, const SosPerson *child);

/* Whether closing asks for this scale: one of safety that does not run the other
 * way. */
gboolean sos_scale_closes (const SosPractice *practice, const SosScale *scale);
