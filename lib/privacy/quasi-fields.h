/* SPDX-License-Identifier: MIT */
/* What leaves of the fields that narrow down who somebody is. */
#pragma once

#include "lib/model/arena.h"
#include "lib/privacy/quasi.h"

/* Puts what may leave of @field of @from into the same record of an export, if
 * anything may. @person is the one whose record it is; %NULL: the map itself. Strings
 * come from @arena. */
void sos_quasi_put (const SosQuasi     *quasi,
                    const SosQuasiCase *one,
                    const SosPerson    *person,
                    const SosField     *field,
                    gconstpointer       from,
                    gpointer            to,
                    SosArena           *arena);

/* The same of a birth date: a band of ages, or the year. */
void sos_quasi_put_age (const SosQuasi     *quasi,
                        const SosQuasiCase *one,
                        const SosPerson    *person,
                        SosPerson          *to,
                        SosArena           *arena);

/* Whether that is what @exported has of it. */
gboolean sos_quasi_is_put (const SosQuasi     *quasi,
                           const SosQuasiCase *one,
                           const SosPerson    *person,
                           const SosField     *field,
                           gconstpointer       exported);
gboolean sos_quasi_is_age_put (const SosQuasi *quasi, const SosQuasiCase *one, const SosPerson *person, SosDate born);
