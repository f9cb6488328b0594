/* SPDX-License-Identifier: MIT */
/* What has happened of a map's work by a day, so that limits can be measured. */
#pragma once

#include "lib/model/profile-file.h"
#include "lib/practice/practice.h"

#define SOS_N_EVENT_KINDS (SOS_EVENT_CLOSED + 1)

typedef struct {
  const SosPractice *practice;
  const SosEvent   **events; /* by kind, those of a kind by date */
  guint              first[SOS_N_EVENT_KINDS + 1]; /* of a kind */
} SosTimeline;

void sos_timeline_init  (SosTimeline *timeline, const SosPractice *practice);
void sos_timeline_clear (SosTimeline *timeline);

/* All of these take the id of a child, for whom it must have happened, or %NULL. */

/* The first day, from a day on, of the moment. */
SosDate sos_timeline_find (const SosTimeline *timeline,
                           const SosMoment   *moment,
                           const char        *child,
                           SosDate            from);

/* The same of the first of the moments that there is; @index, which may be %NULL,
 * says which. */
SosDate sos_timeline_find_any (const SosTimeline   *timeline,
                               const SosMomentList *moments,
                               const char          *child,
                               SosDate              from,
                               guint               *index);

/* The day on which the last of the moments has come, none when one is missing. */
SosDate sos_timeline_find_all (const SosTimeline   *timeline,
                               const SosMomentList *moments,
                               const char          *child,
                               SosDate              from);

/* The day of the latest of the moment's events, if that one is as the moment says. */
SosDate sos_timeline_find_latest (const SosTimeline *timeline, const SosMoment *moment, const char *child);

/* Whether an event is one of the moment's, whatever it says in detail. */
gboolean sos_timeline_event_is_by (const SosTimeline *timeline, const SosMoment *moment, const SosEvent *event);
