/* SPDX-License-Identifier: MIT */
/* What has to be known of all maps of a case before the first of them is exported. */
#pragma once

#include <sos/sos-map.h>

#include "lib/privacy/date-shift.h"
#include "lib/privacy/token.h"

typedef struct {
  gint32      first_day; /* of the case's dates, births apart; 0: there is none */
  GHashTable *children;  /* by id: what other registers know them by; mostly %NULL */
} SosCase;

typedef struct _SosCaseBook SosCaseBook;

SosCaseBook *sos_case_book_new  (void);
void         sos_case_book_free (SosCaseBook *book);

/* What a case is known by; free it. A map without one is a case of its own. */
char *sos_case_key (const SosDocument *document);

/* Takes a map of the case @key, from any thread. What is known then does not depend on the order. */
void sos_case_book_note (SosCaseBook *book, const char *key, const SosMap *map, SosTokenMaker *maker);

/* The case of a map that was noted; %NULL for another. From any thread, once all are
 * noted. */
const SosCase *sos_case_book_find (const SosCaseBook *book, const char *key);

/* The pseudonym of a child that other registers know; %NULL for anybody else. The same
 * for all maps of the case, though only one of them may say it. */
const SosToken *sos_case_find_child (const SosCase *its_case, const char *id);

/* Whether there are two children of one case that other registers take for one. */
gboolean sos_case_book_has_twins (const SosCaseBook *book);

/* How far the dates of a map move: to 2000-01-01 for the first of its case, or as its
 * case's name under the key says. */
SosDateShift sos_case_get_shift (const SosCase     *its_case,
                                 const SosDocument *document,
                                 gboolean           is_relative,
                                 SosTokenMaker     *maker);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosCaseBook, sos_case_book_free)
