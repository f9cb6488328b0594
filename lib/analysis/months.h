/* SPDX-License-Identifier: MIT */
/* What each map adds to the table `monthly`: sums, from which the figures of a team
 * are worked out when the last map has been read. */
#pragma once

#include <sos/sos-map.h>

#include "lib/analysis/rows.h"
#include "lib/practice/tally.h"

/* One map's scores of one topic, direction and month. */
typedef struct {
  guint        map;       /* its number */
  gint32       authority; /* by its number among the names; -1 where the map has none */
  gint32       team;
  SosTopic     topic;
  SosDirection direction;
  gint32       month;     /* see sos_month_of() */
  guint32      scores[SOS_N_RATING_VALUES]; /* how often each was given */
  guint32      n_children;           /* of whom somebody rated */
  guint32      n_at_threshold;       /* of whom nobody's latest score is below it */
} SosMonth;

typedef struct {
  SosDictionary *authorities;
  SosDictionary *teams;
  GArray        *items; /* of SosMonth */
} SosMonths;

void sos_months_init  (SosMonths *months);
void sos_months_clear (SosMonths *months);

/* Takes all sums away and keeps the memory. */
void sos_months_empty (SosMonths *months);

/* Puts the sums of @from behind those of @to; @first_map is added to the numbers of
 * their maps. */
void sos_months_append (SosMonths *to, const SosMonths *from, guint first_map);

/* Keeps only the sums of maps for which @is_kept, by number, is not 0. */
void sos_months_filter (SosMonths *months, const guint8 *is_kept);

/* Adds up what maps say for which @is_counted, by number, is not 0. Of a month with
 * fewer children than @min_children nothing is told. */
SosTable *sos_months_to_table (const SosMonths *months, const guint8 *is_counted, guint min_children);

/* Months in a row have numbers in a row. */
static inline gint32
sos_month_of (SosDate date)
{
  return (gint32) (sos_date_get_year (date) * 12 + sos_date_get_month (date) - 1);
}

static inline SosDate
sos_month_get_first_day (gint32 month)
{
  return sos_date_new ((guint) month / 12, (guint) month % 12 + 1, 1);
}
