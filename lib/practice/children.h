/* SPDX-License-Identifier: MIT */
/* What is known of each child, found by the child. */
#pragma once

#include "lib/practice/practice.h"

/* A record of a child's voice. */
typedef struct {
  const SosPerson *child;
  const SosVoice  *voice;
} SosVoiceOf;

/* What is remembered of a child by its latest day. */
typedef enum {
  SOS_LATEST_NONE,
  SOS_LATEST_PLAN_STARTED,
  SOS_LATEST_PLAN_ENDED,
  SOS_LATEST_LAW_OUTLINE,
  SOS_LATEST_CARE_STARTED,
  SOS_LATEST_CARE_ENDED,
  SOS_LATEST_THERAPY_REFERRAL,
  SOS_LATEST_SDQ,
  SOS_N_LATEST,
} SosLatest;

typedef struct {
  const SosPerson *child;
  SosDate          latest[SOS_N_LATEST];
} SosChildFacts;

typedef struct {
  SosVoiceOf    *voices;  /* sorted by child, then day */
  guint          n_voices;
  SosChildFacts *items;   /* sorted by child */
  guint          n;
  SosChildFacts  every;   /* what was said of all of them */
} SosChildren;

void sos_children_init  (SosChildren *children, const SosPractice *practice);
void sos_children_clear (SosChildren *children);

/* Remembers a day of those who are named, or of every child where nobody is. */
void sos_children_remember (SosChildren       *children,
                            const SosPractice *practice,
                            const char *const *named,
                            SosLatest          what,
                            SosDate            on);

/* The records of a child's voice. */
const SosVoiceOf *sos_children_voices (const SosChildren *children, const SosPerson *child, guint *n);

/* What is said of a child and of every child, together. */
SosChildFacts sos_children_facts (const SosChildren *children, const SosPerson *child);
