/* SPDX-License-Identifier: MIT */
/* Records that belong together, found by what they have in common. */
#pragma once

#include <glib.h>

typedef struct _SosGroups SosGroups;

SosGroups *sos_groups_new  (void);
void       sos_groups_free (SosGroups *groups);
void       sos_groups_add  (SosGroups *groups, const char *key, gconstpointer record);
GPtrArray *sos_groups_get  (const SosGroups *groups, const char *key);
GPtrArray *sos_groups_nth  (const SosGroups *groups, guint n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosGroups, sos_groups_free)
