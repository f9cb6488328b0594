/* SPDX-License-Identifier: MIT */
/* How values are made coarser, level by level. */
#pragma once

#include "lib/model/privacy-file.h"

typedef struct _SosHierarchy SosHierarchy;

/* @file must live as long as what is made of it. */
SosHierarchy *sos_hierarchy_new  (const SosHierarchyFile *file);
void          sos_hierarchy_free (SosHierarchy *hierarchy);

const SosHierarchyFile *sos_hierarchy_get_file (const SosHierarchy *hierarchy);

/* What a value becomes at a level, from 0 on; free it. %NULL: it does not leave. */
char *sos_hierarchy_lift (const SosHierarchy *hierarchy, const char *value, guint level);

/* A value as it is compared: small letters and digits, words with one space between
 * them, none of them @ignored unless there is no other; free it. */
char *sos_value_fold (const char *value, const char *const *ignored);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosHierarchy, sos_hierarchy_free)
