/* SPDX-License-Identifier: MIT */
/* What the files of the reader share while they read one document.
 *
 * Every function that reads takes the byte where it begins and gives the one
 * where it ended, or NULL when the document has ended for good: a syntax error, a
 * limit, or as many problems as are reported. Problems that leave the text
 * readable are noted, and reading goes on. The place is passed on, not kept in
 * the parser, so that it can stay in a register.
 *
 * The text ends with a NUL, after which SOS_SCAN_PADDING bytes can be read, so
 * that no loop has to ask where the end is. */
#pragma once

#include <sos/sos-reader.h>

#include "lib/json/buffer.h"
#include "lib/json/scan.h"
#include "lib/json/stack.h"
#include "lib/model/hash.h"
#include "lib/model/map-private.h"
#include "lib/model/place.h"
#include "lib/model/problems.h"
#include "lib/model/keys.h"

/* A string of the document, decoded: in the text itself where it had no
 * escapes, else in the parser's scratch. Not NUL-terminated. */
typedef struct {
  const char *text;
  gsize       length;
} SosString;

/* A key of an object inside the extensions: where it stands in what is kept of
 * them, and where in the text. */
typedef struct {
  guint64       hash;
  gsize         offset;
  gsize         length;
  const guint8 *at;
} SosJsonKey;

typedef struct {
  const guint8 *start;
  const guint8 *end;
  const guint8 *bad; /* the first byte that is not UTF-8, or the end */
  guint64       first_line;
  gboolean      is_without_places; /* nobody knows the text: problems have no line and column */

  SosPool    pool; /* for the maps that are kept */
  SosMap    *map;
  const SosRecordInfo *root; /* what the text is */
  gpointer   root_record;
  SosArena  *arena;
  const SosScanner    *scan;
  const SosRecordKeys *record_keys; /* index: SosRecordType */
  const SosNames      *enum_names;  /* index: SosEnumType */
  const SosHashKey    *hash_key;
  SosLimits  limits;
  SosPlace  *place;
  guint      depth;
  guint      n_records;
  gboolean   is_absent; /* the value read last: there was nothing in it */

  GArray     *scratch; /* char: the latest string that had escapes */
  SosStack    items;   /* elements of the lists that are open */
  SosStack    records; /* each with an id, and its hash, in the order of the text */
  SosStack    refs;    /* each reference with its hash and its row: it may name a record that comes later */
  SosBuffer   json;    /* extensions, as they will be kept */
  GArray     *keys;    /* keys of the objects inside them that are open */

  SosProblems   problems;
  gboolean      is_newer;   /* of a later version of the format */
  gboolean      is_clashing; /* two ids or two ratings are the same */
  const guint8 *network_at; /* the current person's */

  /* Only while a document that does not hold together is read again, to say
   * where: the ids of the first reading, and what was met in this one. */
  const SosIndex *known;
  GHashTable     *met_records; /* those of the first reading */
  GHashTable     *met_ratings; /* of the current scale */
} SosParser;

static inline gboolean
sos_parser_reads_again (const SosParser *parser)
{
  return parser->known != NULL;
}

void     sos_parser_init  (SosParser *parser);
void     sos_parser_clear (SosParser *parser);

/* Takes a text that ends as described above. Nothing is read of what is not UTF-8
 * or comes after it: a NUL is put there, which stops every loop. */
void     sos_parser_begin (SosParser *parser, char *text, gsize length);

/* Notes a problem at @at in the current place; FALSE when that is as many as are
 * reported. sos_parser_end() notes one that ends the document, and gives NULL. */
gboolean      sos_parser_note (SosParser    *parser,
                               const guint8 *at,
                               SosError      code,
                               const char   *format,
                               ...) G_GNUC_PRINTF (4, 5);
const guint8 *sos_parser_end  (SosParser    *parser,
                               const guint8 *at,
                               SosError      code,
                               const char   *format,
                               ...) G_GNUC_PRINTF (4, 5);

/* What follows reads values, and sets `is_absent` where there was nothing in
 * them; who asks whether a value was absent has to clear it before. */

/* Reads the object at @at into a record. */
const guint8 *sos_read_record (SosParser           *parser,
                               const guint8        *at,
                               const SosRecordKeys *keys,
                               gpointer             record);

/* Reads a list into the member of @row. */
const guint8 *sos_read_list (SosParser    *parser,
                             const guint8 *at,
                             const SosRow *row,
                             gpointer      member);

/* Goes past a value of the wrong type and notes that, unless it reads as
 * absent. */
const guint8 *sos_read_mismatch (SosParser *parser, const guint8 *at, const char *expected);

/* Any JSON at all: gone past, or kept as compact text. */
const guint8 *sos_skip_json (SosParser *parser, const guint8 *at);
const guint8 *sos_copy_json (SosParser *parser, const guint8 *at, const char **json);

/* The rules that no single row of the table can say. @set has a bit for each
 * row that had a value. */
gboolean sos_check_record (SosParser           *parser,
                           const SosRecordInfo *info,
                           gpointer             record,
                           guint64              set,
                           const guint8        *start);
gboolean sos_is_said      (SosRecordType type, guint64 set, const char *name);
gboolean sos_check_limit  (SosParser *parser, gpointer record, guint64 set, const guint8 *start);
gboolean sos_check_point  (SosParser *parser, gpointer record, guint64 set, const guint8 *start);
gboolean sos_check_moment (SosParser *parser, gpointer record, guint64 set, const guint8 *start);
gboolean sos_check_hierarchy_level (SosParser *parser, gpointer record, guint64 set, const guint8 *start);
gboolean sos_check_hierarchy_group (SosParser *parser, gpointer record, guint64 set, const guint8 *start);
gboolean sos_check_met_id  (SosParser *parser, SosRecord *record, gsize hash, const guint8 *at);
gboolean sos_check_met_ref (SosParser      *parser,
                            const SosField *field,
                            const char     *id,
                            gsize           hash,
                            const guint8   *at);
gboolean sos_check_whole  (SosParser *parser);

/* Reads the document that makes up the whole text, into @recycled when that is
 * not %NULL. @text must end as described above; it is written to where it is not
 * UTF-8. */
SosMap *sos_parse_map (SosParser  *parser,
                       char       *text,
                       gsize       length,
                       SosMap     *recycled,
                       GError    **error);
