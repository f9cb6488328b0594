/* SPDX-License-Identifier: MIT */
/* What one piece of a corpus has given. */
#pragma once

#include "lib/analysis/cases.h"
#include "lib/analysis/extract.h"
#include "lib/json/buffer.h"

typedef struct {
  SosYield  yield;
  GArray   *maps;   /* of whose revisions it decides: their claims */
  GString  *words;  /* of the claims */
  SosBuffer source; /* of the last map: file and line */
  gboolean  is_strict;
} SosCrop;

SosCrop *sos_crop_new  (const SosQuestions *questions, gboolean is_strict);
void     sos_crop_free (SosCrop *crop);

/* Makes it ready for the next piece; the memory stays. */
void sos_crop_empty (SosCrop *crop);

/* Notes which case a map is of. */
void sos_crop_note_map (SosCrop *crop, const SosDocument *document, SosSpot spot);

/* Tells of all maps that were noted. */
void sos_crop_add_cases (const SosCrop *crop, SosCases *cases);
