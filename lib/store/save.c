/* SPDX-License-Identifier: MIT */
/* Saves a map to its file: wholly or not at all, and never over what somebody
 * else has saved there meanwhile. */
#include <sos/sos-store.h>

#include "lib/edit/editor.h"
#include "lib/model/origin.h"
#include "lib/store/present.h"
#include "lib/store/replace.h"
#include "lib/store/revision.h"

typedef struct {
  SosMap *map;
  const char *path;
  gboolean may_overwrite;
  GCancellable *cancellable;
  SosRevision revision;
  SosReplacement *replacement;
  gboolean is_there; /* the very text that is to be saved */
} Saving;

static void
clear (Saving *saving)
{
  sos_revision_clear (&saving->revision);
  g_clear_pointer (&saving->replacement, sos_replacement_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Saving, clear)

static gboolean
refuse (SosError code, const char *message, GError **error)
{
  g_set_error_literal (error, SOS_ERROR, (gint) code, message);

  return FALSE;
}

/* What other programs would take for something else than one map in plain text. */
static gboolean
check_name (const char *path, GError **error)
{
  static const char *const endings[] = { ".ndjson", ".jsonl", ".gz", ".zst" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (path, endings[i]))
      return refuse (SOS_ERROR_IO,
                     "by its name the file is compressed or holds a map a line: choose a name that ends in .json",
                     error);

  return TRUE;
}

/* Whether the file is the one that the map was read from or saved to. */
static gboolean
is_own_file (const Saving *saving)
{
  const SosOrigin *origin = saving->map->origin;
  g_autofree char *own = NULL;

  if (origin == NULL || origin->path == NULL)
    return FALSE;
  if (g_str_equal (saving->path, origin->path))
    return TRUE;

  own = sos_target_find (origin->path);

  return own != NULL && g_str_equal (own, saving->replacement->target.path);
}

static gboolean
check_conflict (Saving *saving, GError **error)
{
  const SosTarget *target = &saving->replacement->target;
  const SosRevision *revision = &saving->revision;
  gboolean is_own = is_own_file (saving), is_same;
  SosPresent present;

  if (target->file < 0)
    return !is_own || saving->may_overwrite ||
           refuse (SOS_ERROR_CONFLICT, "somebody has removed the file since the map was read", error);
  if (!is_own && !saving->may_overwrite)
    return refuse (SOS_ERROR_CONFLICT, "there is a file already, and the map was not read from it", error);
  if (!sos_present_read (&present, target, revision->base, saving->cancellable, error))
    return FALSE;

  is_same = present.is_map && revision->has_base && present.hash == revision->base;
  if (!is_same && !saving->may_overwrite)
    return refuse (SOS_ERROR_CONFLICT, "somebody else has changed the file since the map was read", error);
  saving->is_there = is_same && present.is_canonical && !revision->is_next;

  return TRUE;
}

static gboolean
replace (Saving *saving, GError **error)
{
  const SosRevision *revision = &saving->revision;
  SosReplacement *replacement = saving->replacement;

  return sos_replacement_begin (replacement, error) &&
         sos_replacement_write (replacement, revision->text, revision->length, saving->cancellable, error) &&
         !g_cancellable_set_error_if_cancelled (saving->cancellable, error) &&
         sos_replacement_commit (replacement, saving->may_overwrite ? SOS_PLACE_REGARDLESS : SOS_PLACE_CAREFULLY,
                                 error);
}

/* A sealed map stays as it is, as other threads may be reading it. */
static void
remember (const Saving *saving)
{
  if (saving->map->sealed)
    return;

  sos_revision_take (&saving->revision, saving->map);
  sos_map_set_path (saving->map, saving->path);
}

static gboolean
save (Saving *saving, GError **error)
{
  gboolean is_saved;

  if (!check_name (saving->path, error) || !sos_revision_make (&saving->revision, saving->map, error))
    return FALSE;

  saving->replacement = sos_replacement_new (saving->path, saving->cancellable, error);
  if (saving->replacement == NULL || !check_name (saving->replacement->target.path, error) ||
      !check_conflict (saving, error))
    return FALSE;

  is_saved = saving->is_there ? sos_replacement_keep (saving->replacement, error) : replace (saving, error);
  if (saving->is_there || saving->replacement->is_placed)
    remember (saving);

  return is_saved;
}

/**
 * sos_map_save:
 * @map: a map
 * @path: (type filename) (nullable): a file; %NULL for the one that the map was
 *   read from or saved to last
 * @flags: what it may be saved over
 * @cancellable: (nullable): to stop the saving from another thread
 * @error: return location for an error
 *
 * Writes the canonical text of a map to a file, wholly or not at all: whatever
 * happens, the file is as it was before or as it is to be. A file that is
 * replaced keeps its mode, owner and group; a new one can be read by its owner
 * only. Symbolic links are followed and stay.
 *
 * When the map was changed since it was read or saved, or has never been either,
 * its `revision` goes up by one, and `updated` becomes the time in UTC, unless it
 * is a later one already. SOURCE_DATE_EPOCH in the environment stands for the
 * time where it is set. Both change in @map too, once it is saved. A map that is
 * not changed keeps them, and leaves a file alone that has its text.
 *
 * Fails with %SOS_ERROR_CONFLICT, unless @flags has %SOS_SAVE_OVERWRITE, when
 * there is a file that the map was not read from, or when what is there is not
 * what was read or saved, or is gone: read it again and make the change there.
 * Who saves with libsos waits for others who do, up to ten seconds, so that of
 * two who change the same revision the second always gets the conflict. A file
 * that is compressed or holds several maps is never saved over.
 *
 * Fails with %SOS_ERROR_RANGE when there is no higher revision, %SOS_ERROR_SIZE
 * for a map larger than %SOS_DEFAULT_MAX_SIZE, which could not be read again,
 * %SOS_ERROR_RULE for a sealed map that was changed or an open transaction, %SOS_ERROR_DATE when
 * SOURCE_DATE_EPOCH is no time, %G_IO_ERROR_CANCELLED, and %SOS_ERROR_IO with
 * the system's reason. The map and the file are as before then. There is one
 * exception, and its message says so: when all that failed is to see to it that
 * the new file outlives a power cut, the file and the map are saved; saving again
 * tries that again.
 *
 * A sealed map can be saved as long as it is not changed; it does not remember
 * where.
 *
 * Returns: %TRUE when the map is in the file and on the disk; %FALSE with @error
 *   set
 *
 * Since: 0.1
 */
gboolean
sos_map_save (SosMap *map, const char *path, SosSaveFlags flags, GCancellable *cancellable, GError **error)
{
  g_auto (Saving) saving = {
    .map = map, .path = path, .may_overwrite = (flags & SOS_SAVE_OVERWRITE) != 0, .cancellable = cancellable
  };

  g_return_val_if_fail (map != NULL, FALSE);

  if (path == NULL && map->origin != NULL)
    saving.path = map->origin->path;
  if (saving.path == NULL)
    return refuse (SOS_ERROR_IO, "the map has no file yet: say where to save it", error);
  if (map->editor != NULL && sos_editor_is_open (map->editor))
    return refuse (SOS_ERROR_RULE, "a transaction is open: commit it or roll it back first", error);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  return save (&saving, error);
}
