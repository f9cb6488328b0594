/* SPDX-License-Identifier: MIT */
/* Working with the family and with each other: consent, sharing, disagreeing. */
#pragma once

#include <sos/sos-record.h>

G_BEGIN_DECLS

/**
 * SosConsent:
 *
 * What somebody agreed to, refused, took back, or was overridden in.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_RECORD_FIELDS
  SosDate     on;
  const char *from;
  const char *scope;
  SosBool     given;
  SosBool     written;
  SosDate     withdrawn;
  SosBool     overridden;
  const char *reason;
} SosConsent;
SOS_DECLARE_LIST (SosConsent);

/**
 * SosDisagreement:
 *
 * A difference of opinion between professionals.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_RECORD_FIELDS
  SosDate            raised;
  const char *const *between;
  const char        *about;
  SosDate            escalated;
  SosDate            resolved;
  const char        *outcome;
} SosDisagreement;
SOS_DECLARE_LIST (SosDisagreement);

/**
 * SosShare:
 *
 * What was given back to whom, and what they said.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_RECORD_FIELDS
  SosDate     on;
  const char *with;
  const char *how;
  const char *comment;
  SosBool     agreed;
} SosShare;
SOS_DECLARE_LIST (SosShare);

G_END_DECLS
