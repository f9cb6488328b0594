/* SPDX-License-Identifier: MIT */
/* What finds one kind of pattern each. A finder is asked about a place where its
 * kind may begin, or where a word of it stands, and fills in the span. */
#pragma once

#include "lib/privacy/context.h"

typedef gboolean (*SosFinder) (const SosProse *in, gsize at, SosSpan *span);

gboolean sos_find_address      (const SosProse *in, gsize at, SosSpan *span);
gboolean sos_find_age          (const SosProse *in, gsize at, SosSpan *span);
gboolean sos_find_case_number  (const SosProse *in, gsize at, SosSpan *span);
gboolean sos_find_date         (const SosProse *in, gsize at, SosSpan *span);
gboolean sos_find_email        (const SosProse *in, gsize at, SosSpan *span);
gboolean sos_find_feast        (const SosProse *in, gsize at, SosSpan *span);
gboolean sos_find_flat         (const SosProse *in, gsize at, SosSpan *span);
gboolean sos_find_handle       (const SosProse *in, gsize at, SosSpan *span);
gboolean sos_find_ip           (const SosProse *in, gsize at, SosSpan *span);
gboolean sos_find_local_id     (const SosProse *in, gsize at, SosSpan *span);
gboolean sos_find_nhs_number   (const SosProse *in, gsize at, SosSpan *span);
gboolean sos_find_ni_number    (const SosProse *in, gsize at, SosSpan *span);
gboolean sos_find_phone        (const SosProse *in, gsize at, SosSpan *span);
gboolean sos_find_postcode     (const SosProse *in, gsize at, SosSpan *span);
gboolean sos_find_upn          (const SosProse *in, gsize at, SosSpan *span);
gboolean sos_find_url          (const SosProse *in, gsize at, SosSpan *span);
gboolean sos_find_vehicle      (const SosProse *in, gsize at, SosSpan *span);

/* Those that what stands before them tells, and "thirties" behind "in her". @number and @unit are
 * the ends of the number at @at and of the unit behind it, or 0. */
gboolean sos_find_said_age     (const SosProse *in, gsize at, gsize number, gsize unit, SosSpan *span);
gboolean sos_find_decade       (const SosProse *in, gsize at, SosSpan *span);

/* Whether what stands before @at may tell so. */
gboolean sos_age_may_have_owner (const SosProse *in, gsize at);

/* "kelly dot x at example dot org" */
gboolean sos_find_spoken_email (const SosProse *in, gsize at, SosSpan *span);

/* "oh seven seven double oh nine" */
gboolean sos_find_spoken_phone (const SosProse *in, gsize at, SosSpan *span);

/* "in nineteen ninety-two" */
gboolean sos_find_spoken_year  (const SosProse *in, gsize at, SosSpan *span);

/* Dates that cannot be moved; of the others one has its marks wrong or lost, the other has any
 * where something announces a date. */
gboolean sos_find_odd_date     (const SosProse *in, gsize at, SosSpan *span);
gboolean sos_find_mangled_date (const SosProse *in, gsize at, SosSpan *span);
gboolean sos_find_spaced_date  (const SosProse *in, gsize at, SosSpan *span);

/* A day without a month, such as "on the 14th" or "Monday 3rd". */
gboolean sos_find_lone_day     (const SosProse *in, gsize at, SosSpan *span);
