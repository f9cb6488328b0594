/* SPDX-License-Identifier: MIT */
/* What a map needs while it is changed: where each record stands, which ratings
 * there are, and how to undo every step. It is made with the first change. */
#pragma once

#include "lib/model/home.h"
#include "lib/model/place.h"

/* A record with an id, whichever struct holds its values at the time. */
typedef struct _SosNode SosNode;
struct _SosNode {
  SosRecord *record;
  SosNode   *parent; /* whose list it stands in; %NULL: the document's */
  guint      index;  /* in that list */
};

typedef struct _SosEditor SosEditor;

SosEditor *sos_editor_of (SosMap *map);

SosNode *sos_editor_find        (const SosEditor *editor, const char *id);
SosNode *sos_editor_find_rating (const SosEditor *editor, SosNode *scale, const SosRating *rating);

/* Objects of the document, as the reader counts them against its limit. */
guint sos_editor_count (const SosEditor *editor);

/* Where a record stands, or would stand as the @index-th of its list: a chain in
 * @places. */
#define SOS_MAX_PLACES 4
const SosPlace *sos_editor_locate (SosPlace places[SOS_MAX_PLACES], SosRecordType type, const SosNode *parent, guint index);

/* Every step below can be undone, back to a mark. */
guint sos_editor_mark (const SosEditor *editor);
void  sos_editor_undo (SosEditor *editor, guint mark);

/* Changes up to @size bytes that belong to the map. */
void sos_editor_write (SosEditor *editor, gpointer member, gconstpointer value, gsize size);

/* Puts a record, with what stands inside it, at the end of its list: all ids
 * must be new. */
void sos_editor_append (SosEditor *editor, SosRecord *record, SosNode *parent);

/* Gives a node the values of @record, which has the same id and the same records
 * inside it. */
void sos_editor_replace (SosEditor *editor, SosNode *node, SosRecord *record);

/* Takes the records of these ids (a set) out, with what stands inside them. */
void sos_editor_take_out (SosEditor *editor, GHashTable *ids);

/* Transactions, one inside another; ending one gives the mark where it began. */
void     sos_editor_begin   (SosEditor *editor);
guint    sos_editor_end     (SosEditor *editor);
gboolean sos_editor_is_open (const SosEditor *editor);

/* Lets the steps stand, unless a transaction is open. */
void sos_editor_forget (SosEditor *editor);
