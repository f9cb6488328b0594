/* SPDX-License-Identifier: MIT */
/* How it stands with what has to be done by when. */
#pragma once

#include <sos/sos-map.h>
#include <sos/sos-profile.h>
#include <sos/sos-record.h>

G_BEGIN_DECLS

/**
 * SosClock:
 * @id: the limit, as in its profile
 * @label: what is to be done, in a few plain words
 * @child: (nullable): the child for whom; %NULL where it is not kept for each
 * @occurrence: which time it is, from 1, of a limit that has several; else 0
 * @start: the day that is counted from; %SOS_DATE_NONE where it has not come
 * @due: the last day that is still in time; %SOS_DATE_NONE where @start is
 * @due_alternative: the latest day that another reading of the guidance allows;
 *   %SOS_DATE_NONE where there is no other
 * @done: the day on which it was done; %SOS_DATE_NONE where it is not
 * @state: how it stands
 * @days_left: where it is not done, the days from the day asked to @due: working
 *   days, or all days where @unit counts those or months; negative when it is over
 * @unit: what is counted
 * @comparator: how the number is meant
 * @assumed: what the guidance does not say, ended by %SOS_ASSUMED_NOTHING
 * @source: (nullable): which guidance, and where in it
 * @quote: (nullable): what it says, word for word
 * @late_needed: whether it is late, and a record of that is asked for
 * @late_why: whether the record says why more time is needed
 * @late_remaining: whether it says what is still to be done
 * @late_deadline: whether it gives a new deadline
 *
 * One limit, or one child's, or one time of it.
 *
 * Since: 0.1
 */
typedef struct {
  const char         *id;
  const char         *label;
  const char         *child;
  guint               occurrence;
  SosDate             start;
  SosDate             due;
  SosDate             due_alternative;
  SosDate             done;
  SosClockState       state;
  SosInteger          days_left;
  SosLimitUnit        unit;
  SosLimitComparator  comparator;
  SosAssumption       assumed[8];
  const char         *source;
  const char         *quote;
  gboolean            late_needed;
  gboolean            late_why;
  gboolean            late_remaining;
  gboolean            late_deadline;
} SosClock;

/**
 * SosClocks:
 *
 * The limits of a profile on one day of a map's work. Holds the map and the profile;
 * the map must not be changed while it is read.
 *
 * Counting references is atomic; any number of threads may read it.
 *
 * Since: 0.1
 */
typedef struct _SosClocks SosClocks;

#define SOS_TYPE_CLOCKS (sos_clocks_get_type ())
SOS_API GType sos_clocks_get_type (void);

SOS_API SosClocks *sos_clocks_new   (const SosMap  *map,
                                     SosProfile    *profile,
                                     SosDate        as_of,
                                     GError       **error);
SOS_API SosClocks *sos_clocks_ref   (SosClocks *clocks);
SOS_API void       sos_clocks_unref (SosClocks *clocks);

SOS_API const SosClock   *sos_clocks_get_items   (const SosClocks *clocks, guint *n_items);
SOS_API SosDate           sos_clocks_get_as_of   (const SosClocks *clocks);
SOS_API const SosProfile *sos_clocks_get_profile (const SosClocks *clocks);
SOS_API char             *sos_clocks_to_json     (const SosClocks *clocks, gsize *length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosClocks, sos_clocks_unref)

G_END_DECLS
