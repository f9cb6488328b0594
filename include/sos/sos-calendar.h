/* SPDX-License-Identifier: MIT */
/* Working days of England and Wales. */
#pragma once

#include <sos/sos-date.h>
#include <sos/sos-enums.h>

G_BEGIN_DECLS

/**
 * SosCalendar:
 *
 * Which days are working days: those from Monday to Friday that are no bank
 * holiday in England and Wales, from 1990 to 2035, with the days on which a place
 * is closed or open otherwise. Wherever a calendar is asked for, %NULL stands for
 * the one without such days.
 *
 * Bank holidays are known from announcements to the end of 2028 and projected
 * after: see sos_calendar_is_projected().
 *
 * Counting references is atomic. A calendar that nobody changes may be read by any
 * number of threads.
 *
 * Since: 0.1
 */
typedef struct _SosCalendar SosCalendar;

#define SOS_TYPE_CALENDAR (sos_calendar_get_type ())
SOS_API GType sos_calendar_get_type (void);

SOS_API SosCalendar *sos_calendar_new   (void);
SOS_API SosCalendar *sos_calendar_ref   (SosCalendar *calendar);
SOS_API void         sos_calendar_unref (SosCalendar *calendar);

SOS_API gboolean sos_calendar_set_open      (SosCalendar       *calendar,
                                             SosDate            day,
                                             gboolean           is_open,
                                             GError           **error);
SOS_API SosDate  sos_calendar_add           (const SosCalendar *calendar,
                                             SosDate            start,
                                             guint              n,
                                             gboolean           day_one,
                                             SosRoll            roll,
                                             GError           **error);
SOS_API gboolean sos_calendar_count         (const SosCalendar *calendar,
                                             SosDate            from,
                                             SosDate            to,
                                             gint              *n,
                                             GError           **error);
SOS_API gboolean sos_calendar_is_projected  (SosDate            day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosCalendar, sos_calendar_unref)

G_END_DECLS
