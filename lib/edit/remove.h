/* SPDX-License-Identifier: MIT */
/* Removes a record and looks after what refers to it. */
#pragma once

#include "lib/edit/editor.h"
#include "lib/model/problems.h"

/* Removes the record and what stands inside it. What refers to it is noted as a
 * problem, or taken along. */
void sos_remove_record (SosMap *map, SosNode *node, gboolean with_references, SosProblems *problems);
