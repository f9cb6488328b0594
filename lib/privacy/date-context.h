/* SPDX-License-Identifier: MIT */
/* What stands around dates. */
#pragma once

#include "lib/privacy/context.h"

/* They have a day. */
#define SOS_DATE_MEETINGS                                                                                                      \
  " visit meeting review hearing conference appointment appt contact session cpc icpc rcpc lac panel scan interview " \
  "call group deadline date trial funeral wedding party birthday exam test operation op assessment release court "    \
  "tribunal one sentencing bail due transition start flight move "

/* After these a number of four digits is a year, even a round one. */
#define SOS_DATE_BEFORE_YEAR                                                                                                    \
  " in since during from until till by before after to of early late mid around about circa c year years between and " \
  "spring summer autumn winter christmas easter ramadan eid term academic financial "

/* "2pm", "14:05" */
gboolean sos_date_is_time (const SosProse *in, gsize at);

/* After a month and a day, what goes on as after a date: "in March 2 workers" does
 * not. */
gboolean sos_date_goes_on (const SosProse *in, gsize end);

/* Past a mark or a word that joins two days, backwards; @at where there is none. */
gsize sos_date_skip_joint_back (const SosProse *in, gsize at);

/* Whether what stands before @at says that it is the day of a birth. A day of birth is not
 * shifted: with the days around it, it would tell an age to the day. */
gboolean sos_date_is_birth (const SosProse *in, gsize at);
