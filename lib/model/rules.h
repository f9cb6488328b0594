/* SPDX-License-Identifier: MIT */
/* The rules that no single row of the table can say, as reading, changing and
 * merging all ask them. */
#pragma once

#include <sos/sos-field.h>
#include <sos/sos-person.h>
#include <sos/sos-scale.h>

/* Whether @length bytes are an id. */
gboolean sos_id_is_valid (const char *text, gsize length);

#define SOS_ID_RULE "an id is 1 to 64 of A to Z, a to z, 0 to 9, `.`, `_` and `-`"

/* Whether a reference of @field may name @record, which may be %NULL. */
gboolean sos_ref_fits (const SosField *field, const SosRecord *record);

/* Why it may not: a new text. */
char *sos_ref_refusal (const SosField *field, const SosRecord *record);

/* One rating for each rater, child and round of a scale; without a round, for
 * each date. Orders ratings by these four. */
gint     sos_rating_compare (const SosRating *a, const SosRating *b);
gboolean sos_rating_is_same (const SosRating *a, const SosRating *b);

/* The same for ratings that are the same; @rating must be whole. */
guint    sos_rating_hash    (const SosRating *rating);

/* Whether there is enough of a rating to compare it. */
gboolean sos_rating_is_whole (const SosRating *rating);

/* What is said when two ratings are the same. */
#define SOS_RATED_ALREADY                                                                                              \
  "this person has rated this child on this scale in this round (without rounds: on this day) already"

/* A professional is never in the natural network. */
gboolean sos_person_may_be (const SosPerson *person);

#define SOS_NETWORK_OF_PROFESSIONAL "a professional is never in the natural network: take `network` out"
