/* SPDX-License-Identifier: MIT */
/* What an anonymised export does, as it stands in a file. */
#pragma once

#include <sos/sos-record.h>

typedef struct {
  const char        *name;
  const char *const *of;
  const char *const *words;
  SosInteger         from;
  SosInteger         to;
} SosHierarchyGroup;
SOS_DECLARE_LIST (SosHierarchyGroup);

/* No id comes first here and below: levels of two hierarchies may share a name. */
typedef struct {
  SosPeriod             period;
  const char           *name;
  SosHierarchyGroupList groups;
  const char           *otherwise;
} SosHierarchyLevel;
SOS_DECLARE_LIST (SosHierarchyLevel);

typedef struct {
  const char           *title;
  const char           *name;
  const char           *source;
  const char *const    *ignores;
  SosHierarchyLevelList levels;
} SosHierarchyFile;
SOS_DECLARE_LIST (SosHierarchyFile);

typedef struct {
  SosQuasiField field;
  const char   *hierarchy;
  const char   *from;
  SosInteger    bottom;
  SosInteger    top;
} SosQuasiRule;
SOS_DECLARE_LIST (SosQuasiRule);

typedef struct {
  const char          *title;
  const char          *name;
  SosExportDates       dates;
  SosBool              strict;
  SosBool              names_exact;
  SosBool              patterns;
  SosBool              keep_ages;
  SosBool              year_of_birth;
  SosInteger           k;
  SosInteger           l;
  SosInteger           suppress_at_most;
  SosBool              withhold;
  SosQuasiRuleList     quasi;
  SosHierarchyFileList hierarchies;
} SosPrivacyProfileFile;
