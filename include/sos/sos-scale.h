/* SPDX-License-Identifier: MIT */
/* The fourth question: how safe is it, from 0 to 10? */
#pragma once

#include <sos/sos-record.h>

G_BEGIN_DECLS

/**
 * SOS_DEFAULT_THRESHOLD:
 *
 * "usually everyone scoring 7 or above on the safety scale" (North Yorkshire
 * practice guidance, section 3, step 7).
 */
#define SOS_DEFAULT_THRESHOLD 7

/**
 * SosBand:
 *
 * What a stretch of a scale means where it is used.
 */
typedef struct {
  SosInteger  from;
  SosInteger  to;
  const char *means;
  SosBool     escalate;
} SosBand;
SOS_DECLARE_LIST (SosBand);

/**
 * SosRating:
 *
 * What one person said on one day: @value, or why there is none.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_RECORD_FIELDS
  SosDate     on;
  const char *by;
  const char *child;
  gint        round;
  SosNotRated not_rated;
  SosInteger  value;
  const char *why;
  SosBool     independent;
} SosRating;
SOS_DECLARE_LIST (SosRating);

/**
 * SosScale:
 *
 * A question with two anchors and everybody's ratings.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_RECORD_FIELDS
  SosTopic           topic;
  const char        *question;
  const char        *zero;
  const char        *ten;
  const char *const *about;
  const char        *danger;
  SosDirection       higher_is;
  SosInteger         threshold;
  const char *const *required;
  SosBandList        bands;
  SosRatingList      ratings;
} SosScale;
SOS_DECLARE_LIST (SosScale);

SOS_API gint             sos_scale_get_threshold (const SosScale *scale);
SOS_API const SosRating *sos_scale_latest_rating (const SosScale *scale,
                                                  const char     *rater,
                                                  const char     *child,
                                                  SosDate         as_of);

G_END_DECLS
