/* SPDX-License-Identifier: MIT */
/* What one piece of a corpus has given. */
#pragma once

#include "lib/analysis/cases.h"
#include "lib/analysis/extract.h"
#include "lib/analysis/feed.h"
#include "lib/analysis/refusals.h"

typedef struct {
  SosPiece piece;
  SosYield yield;
  GArray  *maps;     /* of whose revisions it decides: their claims */
  GString *words;    /* of the claims */
  GArray  *refusals; /* see refusals.h */
  GError  *failure;  /* of a strict reading: what ends it */
} SosCrop;

SosCrop *sos_crop_new  (const SosQuestions *questions);
void     sos_crop_free (SosCrop *crop);

/* Makes it ready for the next piece; the memory stays. */
void sos_crop_empty (SosCrop *crop);

/* Notes which case a map is of. */
void sos_crop_note_map (SosCrop *crop, const SosDocument *document, SosSpot spot);

/* Tells of all maps that were noted. */
void sos_crop_add_cases (const SosCrop *crop, SosCases *cases);
