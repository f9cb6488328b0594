/* SPDX-License-Identifier: MIT */
/* What a save writes: the map's text, with the next revision when the map was
 * changed. */
#include "lib/store/revision.h"

#include <sos/sos-reader.h>
#include <sos/sos-writer.h>

#include "lib/json/base.h"
#include "lib/model/problems.h"
#include "lib/store/clock.h"

/* Bytes of an object in the text, `{"to":1}` and its white space, at the least. */
#define SMALLEST_OBJECT 16

static gboolean
refuse (SosError code, const char *pointer, char *message, GError **error)
{
  SosProblems problems = { .n = 0 };

  sos_problems_add (&problems, code, 0, 0, g_strdup (pointer), message);
  sos_problems_report (&problems, error);

  return FALSE;
}

/* Whatever is not the map that was read has been changed; a map that was never
 * read is new. */
static gboolean
is_changed (const SosRevision *revision)
{
  return !revision->has_base || revision->hash != revision->base;
}

static void
find_base (SosRevision *revision, const SosMap *map)
{
  SosBase base = sos_map_get_base (map);

  revision->has_base = base != SOS_BASE_NONE;
  revision->base = base == SOS_BASE_KEPT ? map->origin->hash : revision->hash;
}

/* Clocks of two machines differ: a later revision does not get an earlier time
 * for that. */
static const char *
choose_updated (SosRevision *revision, const char *before, GDateTime *now)
{
  g_autoptr (GDateTime) then = before != NULL ? g_date_time_new_from_iso8601 (before, NULL) : NULL;
  g_autofree char *text = NULL;

  if (then != NULL && g_date_time_compare (then, now) > 0)
    return before;

  text = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_strlcpy (revision->now, text, SOS_REVISION_TIME_LENGTH + 1);

  return revision->now;
}

static gboolean
choose_next (SosRevision *revision, const SosDocument *document, GError **error)
{
  g_autoptr (GDateTime) now = sos_clock_now (error);

  if (now == NULL)
    return FALSE;
  if (document->revision == G_MAXINT)
    return refuse (SOS_ERROR_RANGE, "/revision", g_strdup ("there is no higher revision than this"), error);

  revision->is_next = TRUE;
  revision->number = document->revision + 1;
  revision->updated = choose_updated (revision, document->updated, now);

  return TRUE;
}

/* How the text of a document begins: its fields up to `updated`, which is the
 * last before the lists of records. */
static char *
write_head (const SosDocument *document, gint number, const char *updated, gsize *length)
{
  SosMap head = { .sealed = TRUE };
  char *text;

  memcpy (&head.document, document, G_STRUCT_OFFSET (SosDocument, people));
  head.document.revision = number;
  head.document.updated = updated;
  text = sos_map_to_text (&head, SOS_WRITE_DEFAULT, length);
  *length -= strlen ("\n}\n");

  return text;
}

/* Only the head is written anew: writing is most of what a save takes. */
static void
write_next (SosRevision *revision, const SosDocument *document)
{
  gsize before, after, rest;
  g_autofree char *old = write_head (document, document->revision, document->updated, &before);
  g_autofree char *head = write_head (document, revision->number, revision->updated, &after);

  rest = revision->length - before;
  revision->length = after + rest;
  revision->text = g_realloc (revision->text, MAX (before, after) + rest + 1);
  memmove (revision->text + after, revision->text + before, rest + 1);
  memcpy (revision->text, head, after);
  revision->hash = sos_base_hash (revision->text, revision->length);
}

static void
count_object (const SosRecordInfo *info G_GNUC_UNUSED,
              gconstpointer record G_GNUC_UNUSED,
              gconstpointer owner G_GNUC_UNUSED,
              gpointer n)
{
  ++*(guint *) n;
}

/* Not counted where that many objects cannot be. */
static gboolean
has_too_many_records (const SosRevision *revision, const SosMap *map)
{
  guint n = 0;

  if (revision->length / SMALLEST_OBJECT > SOS_DEFAULT_MAX_RECORDS)
    sos_map_visit (map, count_object, &n);

  return n > SOS_DEFAULT_MAX_RECORDS;
}

/* What the reader takes by default. */
static gboolean
check_limits (const SosRevision *revision, const SosMap *map, GError **error)
{
  if (revision->length > SOS_DEFAULT_MAX_SIZE)
    return refuse (SOS_ERROR_SIZE, "",
                   g_strdup_printf ("the map takes more than %d bytes, and nobody could read it", SOS_DEFAULT_MAX_SIZE),
                   error);
  if (has_too_many_records (revision, map))
    return refuse (
        SOS_ERROR_SIZE, "",
        g_strdup_printf ("the map has more than %d records, and nobody could read it", SOS_DEFAULT_MAX_RECORDS), error);

  return TRUE;
}

gboolean
sos_revision_make (SosRevision *revision, const SosMap *map, GError **error)
{
  *revision = (SosRevision) { 0 };
  revision->text = sos_map_to_text (map, SOS_WRITE_DEFAULT, &revision->length);
  revision->hash = sos_base_hash (revision->text, revision->length);
  find_base (revision, map);

  if (is_changed (revision))
    {
      if (map->sealed)
        return refuse (SOS_ERROR_RULE, "",
                       g_strdup ("a sealed map that was changed cannot be saved: save it first, or save a copy"),
                       error);
      if (!choose_next (revision, &map->document, error))
        return FALSE;
      write_next (revision, &map->document);
    }

  return check_limits (revision, map, error);
}

/* The map has been saved as this revision. */
void
sos_revision_take (const SosRevision *revision, SosMap *map)
{
  SosOrigin *origin = sos_map_need_origin (map);

  if (revision->is_next)
    {
      map->document.revision = revision->number;
      if (revision->updated == revision->now)
        map->document.updated = sos_arena_copy_string (&map->arena, revision->now, SOS_REVISION_TIME_LENGTH);
    }
  origin->base = SOS_BASE_KEPT;
  origin->hash = revision->hash;
}

void
sos_revision_clear (SosRevision *revision)
{
  g_free (revision->text);
}
