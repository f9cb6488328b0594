/* SPDX-License-Identifier: MIT */
/* How far an action has come. */
#include "lib/practice/actions.h"

gboolean
sos_action_is_kept (const SosAction *action)
{
  return action->status != SOS_PROGRESS_DROPPED;
}

gboolean
sos_action_is_done (const SosPractice *practice, const SosAction *action)
{
  return action->status == SOS_PROGRESS_DONE && sos_practice_sees (practice, action->done);
}

gboolean
sos_action_is_overdue (const SosPractice *practice, const SosAction *action)
{
  return sos_action_is_kept (action) && !sos_action_is_done (practice, action) && action->due != SOS_DATE_NONE &&
         action->due < practice->as_of;
}
