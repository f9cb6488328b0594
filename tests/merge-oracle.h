/* SPDX-License-Identifier: MIT */
/* What a merge has to give, worked out on JSON trees in another way than
 * lib/edit does it. */
#pragma once

#include <glib.h>

typedef struct _SosOracle SosOracle;

/* Takes the canonical texts of the three maps. */
SosOracle *sos_oracle_new  (const char *base, const char *mine, const char *theirs);
void       sos_oracle_free (SosOracle *oracle);

/* What is contested, sorted: a line for each, as sos_oracle_line() makes them. */
const GPtrArray *sos_oracle_get_conflicts (SosOracle *oracle);

char *sos_oracle_line (const char *kind,
                       const char *id,
                       const char *mine,
                       const char *theirs,
                       const char *mine_pointer,
                       const char *theirs_pointer);

/* All that a map holds, a line for each value and for each list's order, sorted:
 * what the merge must hold, and what a map does hold. */
char *sos_oracle_get_content (SosOracle *oracle);
char *sos_oracle_read_content (const char *text, gboolean with_order);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosOracle, sos_oracle_free)
