/* SPDX-License-Identifier: MIT */
/* What stands around dates. */
#pragma once

#include "lib/privacy/context.h"

/* They have a day. */
#define SOS_DATE_MEETINGS                                                                                                      \
  " visit meeting review hearing conference appointment appt contact session cpc icpc rcpc lac panel scan interview " \
  "call group deadline date trial funeral wedding party birthday exam test operation op assessment release court "    \
  "tribunal one sentencing bail due transition start flight move "

/* "2pm", "14:05" */
gboolean sos_date_is_time (const SosProse *in, gsize at);

/* After a month and a day, what goes on as after a date: "in March 2 workers" does
 * not. */
gboolean sos_date_goes_on (const SosProse *in, gsize end);

/* Past a mark or a word that joins two days, backwards; @at where there is none. */
gsize sos_date_skip_joint_back (const SosProse *in, gsize at);
