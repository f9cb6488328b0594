/* SPDX-License-Identifier: MIT */
/* A text, cut into documents: one, or one a line (NDJSON). */
#include "lib/json/cutter.h"

#include <string.h>

#include <sos/sos-error.h>
#include <sos/sos-reader.h>

#include "lib/json/scan.h"
#include "lib/model/problems.h"

#define CHUNK (64 * 1024) /* stays in the caches near the processor */

/* Room for @more bytes, and a NUL with what a scan may read past it. */
static void
make_room (SosCutter *cutter, gsize more)
{
  gsize used = cutter->to - cutter->from;

  if (cutter->from > 0)
    {
      memmove (cutter->text, cutter->text + cutter->from, used);
      cutter->scanned -= MIN (cutter->scanned, cutter->from);
      cutter->to = used;
      cutter->from = 0;
    }
  if (cutter->capacity - used < more)
    {
      cutter->capacity = MAX (2 * cutter->capacity, used + more);
      cutter->text = g_realloc (cutter->text, cutter->capacity + SOS_SCAN_PADDING);
    }
}

void
sos_cutter_init (SosCutter *cutter, SosSource *source, SosLayout layout)
{
  *cutter = (SosCutter) {
    .source = source, .layout = layout, .max_size = SOS_DEFAULT_MAX_SIZE, .next_line = 1, .is_at_end = source == NULL
  };
  make_room (cutter, CHUNK);
}

void
sos_cutter_clear (SosCutter *cutter)
{
  g_clear_pointer (&cutter->source, sos_source_free);
  g_free (cutter->failure);
  g_free (cutter->text);
}

SosLayout
sos_layout_of_name (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  if (g_str_has_suffix (name, ".gz"))
    name[strlen (name) - strlen (".gz")] = '\0';
  else if (g_str_has_suffix (name, ".zst"))
    name[strlen (name) - strlen (".zst")] = '\0';

  return g_str_has_suffix (name, ".ndjson") || g_str_has_suffix (name, ".jsonl") ? SOS_LAYOUT_LINES
                                                                                 : SOS_LAYOUT_UNKNOWN;
}

/* A problem of the text, not of a value in it. */
static gboolean
refuse (SosCutter *cutter, SosError code, char *message, GError **error)
{
  SosProblems problems = { .n = 0 };

  sos_problems_add (&problems, code, cutter->line, 1, g_strdup (""), message);
  sos_problems_report (&problems, error);

  return FALSE;
}

static gboolean
refuse_size (SosCutter *cutter, GError **error)
{
  return refuse (cutter, SOS_ERROR_SIZE,
                 g_strdup_printf ("the document is larger than %" G_GSIZE_FORMAT " bytes", cutter->max_size), error);
}

/* The text cannot be read on. Its whole lines count; what comes after the last
 * of them is left out, and the failure is told when they have been read. */
static void
break_off (SosCutter *cutter, const GError *reason)
{
  cutter->failure = g_strdup (reason->message);
  while (cutter->to > cutter->from && cutter->text[cutter->to - 1] != '\n')
    cutter->to--;
  cutter->scanned = cutter->from;
}

static gboolean
refuse_failure (SosCutter *cutter, GError **error)
{
  cutter->line = cutter->next_line;

  return refuse (cutter, SOS_ERROR_IO, g_steal_pointer (&cutter->failure), error);
}

/* FALSE only when it was cancelled. */
static gboolean
read_chunk (SosCutter *cutter, gsize size, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) reason = NULL;
  gssize n;

  make_room (cutter, size);
  n = sos_source_read (cutter->source, cutter->text + cutter->to, size, cancellable, &reason);
  if (n < 0 && g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  if (n < 0)
    break_off (cutter, reason);
  else
    cutter->to += (gsize) n;
  cutter->is_at_end = n <= 0;
  memset (cutter->text + cutter->to, 0, SOS_SCAN_PADDING);

  return TRUE;
}

/* Looks for the end of the line that begins at `from`. */
static char *
find_newline (SosCutter *cutter)
{
  char *start = cutter->text + MAX (cutter->from, cutter->scanned);
  char *newline = memchr (start, '\n', (gsize) (cutter->text + cutter->to - start));

  if (newline == NULL)
    cutter->scanned = cutter->to;

  return newline;
}

static gboolean
is_blank (const char *line, const char *end)
{
  while (line < end && (*line == ' ' || *line == '\t' || *line == '\r'))
    line++;

  return line == end;
}

/* Two lines that begin with a brace make NDJSON. */
static gboolean
has_two_braces (SosCutter *cutter)
{
  const char *line = cutter->text, *end = cutter->text + cutter->to;
  guint n = 0;

  while (line != NULL && line < end && n < 2)
    {
      n += *line == '{';
      line = memchr (line, '\n', (gsize) (end - line));
      line = line != NULL ? line + 1 : NULL;
    }

  return n == 2;
}

/* Whether the first line ends as a document does. */
static gboolean
has_whole_document (SosCutter *cutter)
{
  const char *newline = find_newline (cutter);

  return newline != NULL && newline > cutter->text && newline[-1] == '}';
}

/* Reads until it is known how the text is cut. A text that is too large to be
 * one document is NDJSON if its first line alone is. */
static gboolean
find_layout (SosCutter *cutter, GCancellable *cancellable, GError **error)
{
  while (cutter->layout == SOS_LAYOUT_UNKNOWN)
    {
      if (!read_chunk (cutter, CHUNK, cancellable, error))
        return FALSE;
      if (has_two_braces (cutter))
        cutter->layout = SOS_LAYOUT_LINES;
      else if (cutter->is_at_end)
        cutter->layout = cutter->failure != NULL && has_whole_document (cutter) ? SOS_LAYOUT_LINES : SOS_LAYOUT_ONE;
      else if (cutter->to > cutter->max_size)
        cutter->layout = find_newline (cutter) != NULL ? SOS_LAYOUT_ONE : SOS_LAYOUT_LINES;
    }

  return TRUE;
}

static gboolean
next_whole (SosCutter *cutter, char **document, gsize *length, GCancellable *cancellable, GError **error)
{
  /* Whatever came of the first, nothing comes after it. */
  if (cutter->line != 0)
    return TRUE;

  while (!cutter->is_at_end && cutter->to <= cutter->max_size)
    if (!read_chunk (cutter, CHUNK, cancellable, error))
      return FALSE;

  cutter->line = cutter->next_line;
  if (cutter->failure != NULL)
    return refuse_failure (cutter, error);
  if (cutter->to > cutter->max_size)
    return refuse_size (cutter, error);

  *document = cutter->text;
  *length = cutter->to;

  return TRUE;
}

/* Reads on until there is a whole line, the last one, or too much of one. */
static gboolean
fill_line (SosCutter *cutter, char **newline, GCancellable *cancellable, GError **error)
{
  *newline = find_newline (cutter);
  while (*newline == NULL && !cutter->is_at_end && cutter->to - cutter->from <= cutter->max_size)
    {
      if (!read_chunk (cutter, CHUNK, cancellable, error))
        return FALSE;
      *newline = find_newline (cutter);
    }

  return TRUE;
}

static void
drop_line (SosCutter *cutter)
{
  cutter->from = MAX (cutter->from, cutter->next);
  cutter->next = 0;
  cutter->scanned = MAX (cutter->scanned, cutter->from);
}

/* Goes to the end of a line; its newline, if it has one, becomes the NUL that ends
 * the document. Gives FALSE for the rest of a line that was told of already. */
static gboolean
take_line (SosCutter *cutter, char *newline)
{
  gboolean was_skipping = cutter->is_skipping;

  cutter->next = newline != NULL ? (gsize) (newline + 1 - cutter->text) : cutter->to;
  cutter->is_skipping = newline == NULL && !cutter->is_at_end;
  if (was_skipping)
    return FALSE;

  cutter->line = cutter->next_line++;
  if (newline != NULL)
    *newline = '\0';

  return TRUE;
}

static gboolean
next_line (SosCutter *cutter, char **document, gsize *length, GCancellable *cancellable, GError **error)
{
  for (;;)
    {
      char *start, *end, *newline;

      drop_line (cutter);
      if (!fill_line (cutter, &newline, cancellable, error))
        return FALSE;
      start = cutter->text + cutter->from;
      end = newline != NULL ? newline : cutter->text + cutter->to;
      if (start == end && newline == NULL)
        return cutter->failure == NULL || refuse_failure (cutter, error);

      if (!take_line (cutter, newline))
        continue;
      if ((gsize) (end - start) > cutter->max_size)
        return refuse_size (cutter, error);
      if (is_blank (start, end))
        continue;

      *document = start;
      *length = (gsize) (end - start);
      return TRUE;
    }
}

gboolean
sos_cutter_next (SosCutter *cutter, char **document, gsize *length, GCancellable *cancellable, GError **error)
{
  *document = NULL;
  if (!find_layout (cutter, cancellable, error))
    return FALSE;

  return cutter->layout == SOS_LAYOUT_ONE ? next_whole (cutter, document, length, cancellable, error)
                                          : next_line (cutter, document, length, cancellable, error);
}

/* Blocks */

void
sos_block_clear (SosBlock *block)
{
  g_clear_pointer (&block->text, g_free);
}

static guint64
count_lines (const char *text, gsize length)
{
  const char *end = text + length;
  guint64 n = 0;

  while ((text = memchr (text, '\n', (gsize) (end - text))) != NULL)
    {
      n++;
      text++;
    }

  return n;
}

/* Where the last whole line ends; at the end of the text what is there is one. */
static gsize
find_end_of_lines (const SosCutter *cutter)
{
  gsize end = cutter->to;

  if (cutter->is_at_end)
    return end;
  while (end > cutter->from && cutter->text[end - 1] != '\n')
    end--;

  return end;
}

/* Gives all up to @end away, and keeps the rest in the memory of the block before. */
static void
give_block (SosCutter *cutter, SosBlock *block, gsize end)
{
  SosBlock given = { cutter->text, cutter->capacity, end, cutter->next_line, cutter->layout };
  gsize rest = cutter->to - end;

  cutter->text = block->text;
  cutter->capacity = block->text != NULL ? block->capacity : 0;
  cutter->from = cutter->to = cutter->scanned = 0;
  make_room (cutter, MAX (rest, CHUNK));
  memcpy (cutter->text, given.text + end, rest);
  cutter->to = rest;
  cutter->next_line += count_lines (given.text, end);
  *block = given;
}

static gboolean
next_block_of_one (SosCutter *cutter, SosBlock *block, GCancellable *cancellable, GError **error)
{
  char *document = NULL;
  gsize length;

  if (!next_whole (cutter, &document, &length, cancellable, error))
    return FALSE;
  if (document != NULL)
    give_block (cutter, block, length);

  return TRUE;
}

/* Reads until there are @size bytes with a whole line in them, or too much of one. */
static gboolean
fill_block (SosCutter *cutter, gsize size, GCancellable *cancellable, GError **error)
{
  gsize used;

  while (used = cutter->to - cutter->from,
         !cutter->is_at_end && used <= cutter->max_size && (used < size || find_newline (cutter) == NULL))
    if (!read_chunk (cutter, used < size ? MAX (size - used, CHUNK) : CHUNK, cancellable, error))
      return FALSE;

  return TRUE;
}

/* Drops what is there of a line that was told of already. */
static void
skip_line (SosCutter *cutter)
{
  char *newline = memchr (cutter->text + cutter->from, '\n', cutter->to - cutter->from);

  cutter->from = newline != NULL ? (gsize) (newline + 1 - cutter->text) : cutter->to;
  cutter->is_skipping = newline == NULL && !cutter->is_at_end;
}

static gboolean
refuse_long_line (SosCutter *cutter, GError **error)
{
  cutter->line = cutter->next_line++;
  cutter->is_skipping = TRUE;
  skip_line (cutter);

  return refuse_size (cutter, error);
}

/* Fills a block past what is left of a line that was told of already. */
static gboolean
fill_next_block (SosCutter *cutter, gsize size, GCancellable *cancellable, GError **error)
{
  for (;;)
    {
      if (!fill_block (cutter, size, cancellable, error))
        return FALSE;
      if (!cutter->is_skipping)
        return TRUE;
      skip_line (cutter);
    }
}

gboolean
sos_cutter_next_block (SosCutter *cutter, SosBlock *block, gsize size, GCancellable *cancellable, GError **error)
{
  gsize end;

  block->first_line = 0;
  if (!find_layout (cutter, cancellable, error))
    return FALSE;
  if (cutter->layout == SOS_LAYOUT_ONE)
    return next_block_of_one (cutter, block, cancellable, error);
  if (!fill_next_block (cutter, size, cancellable, error))
    return FALSE;

  make_room (cutter, 0);
  end = find_end_of_lines (cutter);
  if (end > 0)
    give_block (cutter, block, end);
  else if (cutter->to > 0)
    return refuse_long_line (cutter, error);
  else if (cutter->failure != NULL)
    return refuse_failure (cutter, error);

  return TRUE;
}

void
sos_cutter_begin_block (SosCutter *cutter, SosBlock *block)
{
  SosBlock old = { cutter->text, cutter->capacity };

  cutter->text = block->text;
  cutter->capacity = block->capacity;
  cutter->layout = block->layout;
  cutter->from = cutter->scanned = cutter->next = 0;
  cutter->to = block->length;
  cutter->line = 0;
  cutter->next_line = block->first_line;
  memset (cutter->text + cutter->to, 0, SOS_SCAN_PADDING);
  *block = old;
}
