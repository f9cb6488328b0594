/* SPDX-License-Identifier: MIT */
/* A catalogue of translated texts, as GNU gettext's msgfmt makes it. */
#pragma once

#include <glib.h>

/* Larger ones are refused; ours have some tens of thousands of bytes. */
#define SOS_CATALOGUE_MAX_SIZE (4 * 1024 * 1024)

typedef struct _SosCatalogue SosCatalogue;

/* Reads the @size bytes of @data, which it takes over. %NULL with %SOS_ERROR_SYNTAX
 * where they are no catalogue, %SOS_ERROR_ENCODING where a text is not UTF-8 and
 * %SOS_ERROR_SIZE where there are too many. */
SosCatalogue *sos_catalogue_new  (char *data, gsize size, GError **error);
void          sos_catalogue_free (SosCatalogue *catalogue);

/* The translation of a text, %NULL where there is none. Safe from any thread. */
const char   *sos_catalogue_find (const SosCatalogue *catalogue, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosCatalogue, sos_catalogue_free)
