/* SPDX-License-Identifier: MIT */
/* A text, cut into documents: one, or one a line (NDJSON). */
#pragma once

#include "lib/json/source.h"

/* How the text is cut. */
typedef enum {
  SOS_LAYOUT_UNKNOWN,
  SOS_LAYOUT_ONE,   /* the whole text is one document */
  SOS_LAYOUT_LINES, /* NDJSON: a document a line */
} SosLayout;

/* Whole documents that somebody else cuts apart. The memory stays for the next
 * block. */
typedef struct {
  char     *text;
  gsize     capacity;
  gsize     length;
  guint64   first_line; /* 0: there are no more */
  SosLayout layout;
} SosBlock;

typedef struct {
  SosSource *source; /* %NULL: of a block */
  SosLayout  layout;
  gsize      max_size; /* of a document */

  char    *text;
  gsize    capacity;
  gsize    from;    /* where the next document begins */
  gsize    to;      /* end of what has been read */
  gsize    scanned; /* no line ends before here */
  gsize    next;    /* where to go on after the document that was given out */
  gboolean is_at_end;
  gboolean is_skipping; /* the rest of a line that was too long */
  char    *failure;     /* why the text could not be read to its end */

  guint64 next_line;
  guint64 line; /* where the document that was given out begins; 0 before the first */
} SosCutter;

/* Takes over @source. */
void sos_cutter_init  (SosCutter *cutter, SosSource *source, SosLayout layout);
void sos_cutter_clear (SosCutter *cutter);

/* Whether the name of a file says that it holds a document a line. */
SosLayout sos_layout_of_name (const char *path);

/* Gives the next document, %NULL at the end. It stands in the cutter's memory until
 * the next call, ended by a NUL and what a scan may read past it. FALSE with @error
 * set for one that is too large, after which it goes on with the next, and once for
 * a text that cannot be read to its end. */
gboolean sos_cutter_next (SosCutter    *cutter,
                          char        **document,
                          gsize        *length,
                          GCancellable *cancellable,
                          GError      **error);

/* Gives a block of @size bytes or a little more or less, in place of documents;
 * errors are the same. */
gboolean sos_cutter_next_block (SosCutter    *cutter,
                                SosBlock     *block,
                                gsize         size,
                                GCancellable *cancellable,
                                GError      **error);

void sos_block_clear (SosBlock *block);

/* Begins to cut a block, with which it exchanges its memory. */
void sos_cutter_begin_block (SosCutter *cutter, SosBlock *block);
