/* SPDX-License-Identifier: MIT */
/* How far an action has come. */
#pragma once

#include "lib/practice/practice.h"

/* What was given up asks for nothing any more. */
gboolean sos_action_is_kept (const SosAction *action);

/* What is done on a later day than the one asked about is not done yet. */
gboolean sos_action_is_done    (const SosPractice *practice, const SosAction *action);
gboolean sos_action_is_overdue (const SosPractice *practice, const SosAction *action);
