/* SPDX-License-Identifier: MIT */
/* What a team asks of its maps, as it stands in a file. */
#pragma once

#include <sos/sos-record.h>

typedef struct {
  const char        *rule;
  SosFindingSeverity severity;
} SosRuleSetting;
SOS_DECLARE_LIST (SosRuleSetting);

typedef struct {
  SosInteger         able_age;
  SosBool            unknown_age_is_able;
  SosInteger         network_members;
  SosInteger         demonstrations_under_stress;
  SosInteger         rounds;
  SosInteger         disagreement;
  SosInteger         danger_statements;
  SosInteger         days_heard;
  SosInteger         generations;
  SosRuleSettingList rules;
} SosSettingsFile;
