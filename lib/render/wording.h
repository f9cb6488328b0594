/* SPDX-License-Identifier: MIT */
/* The words of one language: what people read on a page or in a picture.
 *
 * British English is the source and stands in the code; other languages are
 * catalogues as GNU gettext makes them (po/). gettext's own functions follow the
 * locale of the whole process, which a library must not change and which has to
 * be installed; so catalogues are read here. */
#pragma once

#include <sos/sos-date.h>

#include "lib/model/mark-words.h"

typedef struct _SosWording SosWording;

/* @language is a BCP 47 tag such as `cy` or `ar-EG`; %NULL, `en` and `en-GB` are
 * the source. Kept for ever once it was read, so the result stays good; safe from
 * any thread. %NULL with %SOS_ERROR_RANGE where there is no catalogue of it. */
const SosWording *sos_wording_get (const char *language, GError **error);

/* A text that is marked with N_() or NC_(), in that language, or itself. Lives as
 * long as the wording. */
const char *sos_wording        (const SosWording *wording, const char *text);
const char *sos_wording_tag    (const SosWording *wording); /* for `lang` */
gboolean    sos_wording_is_rtl (const SosWording *wording); /* for `dir` */

/* Puts @pattern, translated, with each "{name}" in it replaced: pairs of name and
 * value follow, then %NULL. */
void sos_wording_fill (const SosWording *wording, GString *line, const char *pattern, ...) G_GNUC_NULL_TERMINATED;

/* As much of a date as is known: "4 October 2015", "March 2014", "2013". */
void sos_wording_date       (const SosWording *wording, GString *line, SosDate date);
void sos_wording_short_date (const SosWording *wording, GString *line, SosDate date); /* "4 Oct 2015" */
void sos_wording_duration   (const SosWording *wording, GString *line, const char *duration);

/* What belongs before the @n-th of a list: "a, b and c". */
void sos_wording_join (const SosWording *wording, GString *line, guint n, guint n_all);
