/* SPDX-License-Identifier: MIT */
/* The value in the middle. */
#pragma once

#include <glib.h>

/* Of an even number the mean of the two. Puts @values, of which there is at least
 * one and none that is not a number, in another order. */
double sos_median (double *values, gsize n);
