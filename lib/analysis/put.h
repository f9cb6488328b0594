/* SPDX-License-Identifier: MIT */
/* The makers of rows: each writes what a map gives to one table. */
#pragma once

#include "lib/analysis/extract.h"

/* The columns that come first: whose map it is. */
void sos_put_keys (SosRows *rows, const SosDocument *document);

/* Which scale, and what it asks about. */
void sos_put_scale (SosRows *rows, const SosScale *scale);

/* The scale's direction, which is safer where it does not say. */
void sos_put_direction (SosRows *rows, const SosScale *scale);

/* FALSE with @error set, and without a row, where the map cannot be answered for. */
gboolean sos_put_ratings   (SosRows *rows, SosMapView *view, GError **error);
gboolean sos_put_unrated   (SosRows *rows, SosMapView *view, GError **error);
gboolean sos_put_series    (SosRows *rows, SosMapView *view, GError **error);
gboolean sos_put_consensus (SosRows *rows, SosMapView *view, GError **error);
gboolean sos_put_maps      (SosRows *rows, SosMapView *view, GError **error);
gboolean sos_put_findings  (SosRows *rows, SosMapView *view, GError **error);
gboolean sos_put_clocks    (SosRows *rows, SosMapView *view, GError **error);

/* What the map adds to `monthly`; @number is its number. */
void sos_put_months (SosMonths *months, SosMapView *view, guint number);
