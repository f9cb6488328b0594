/* SPDX-License-Identifier: MIT */
/* What stands in a privacy profile. */
#pragma once

#include <sos/sos-privacy.h>

#include "lib/privacy/hierarchy.h"
#include "lib/privacy/redactor.h"

#define SOS_N_QUASI_FIELDS (SOS_QUASI_ENTRY + 1)

/* How one quasi-identifier leaves. */
typedef struct {
  const SosQuasiRule *rule;      /* %NULL: it does not */
  const SosHierarchy *hierarchy; /* %NULL: as it is */
  guint               first;     /* the level that it leaves at, at least */
  guint               n_levels;  /* of the hierarchy; 1 where there is none */
} SosQuasiPlan;

const SosPrivacyProfileFile *sos_privacy_profile_get_file (const SosPrivacyProfile *profile);

/* What it says of texts. */
SosRedactSettings sos_privacy_profile_get_redact (const SosPrivacyProfile *profile);

/* Index: SosQuasiField. */
const SosQuasiPlan *sos_privacy_profile_get_plans (const SosPrivacyProfile *profile);

/* What a level is called; "" where the value leaves as it is. */
const char *sos_quasi_plan_name_level (const SosQuasiPlan *plan, guint level);

/* A number of the profile, and what it is where nobody says. */
static inline guint
sos_privacy_number (SosInteger number, guint otherwise)
{
  return number.is_set ? (guint) number.value : otherwise;
}
