/* SPDX-License-Identifier: MIT */
/* All rules, found by what they look at. */
#pragma once

#include "lib/practice/check.h"

typedef struct {
  const SosCheckRow  *row;
  const SosCheckCase *at;
} SosCheckItem;

/* The cases that look at records of a type stand from first[type] to
 * first[type + 1]. */
typedef struct {
  SosCheckItem *items;
  guint         n;
  guint         first[SOS_CHECK_ANY_RECORD + 2];
} SosCheckCases;

const SosCheckCases *sos_check_cases    (void);
gboolean             sos_check_has_rule (const char *id);
