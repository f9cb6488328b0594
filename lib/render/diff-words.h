/* SPDX-License-Identifier: MIT */
/* What happened to a record, in the words of the practice. */
#pragma once

#include <sos/sos-diff.h>

#include "lib/render/words.h"

#define SOS_DIFF_MAX_WORDS 3

/* How a kind of record is spoken of. */
typedef struct {
  const char *titles[2];                  /* in statutory work, in early help; a person goes by their name */
  const char *added;                      /* what is said of a new one; NULL: it is added */
  const char *words[SOS_DIFF_MAX_WORDS];  /* fields that tell which it is */
  const char *between;                    /* what stands between them; NULL: a comma */
} SosDiffRecord;

const SosDiffRecord *sos_diff_words_for_record (SosRecordType type);
const char          *sos_diff_words_for_title  (SosRecordType type, SosPathway pathway);

/* The heading of the part of a map where @pointer leads. */
const char *sos_diff_words_for_section (const char *pointer, SosPathway pathway);

/* What has come about between the two: "is met", "joins the family's network".
 * Either record may be %NULL. */
GPtrArray *sos_diff_find_verbs (SosChangeKind kind, SosRecordType type, gconstpointer before, gconstpointer after);
