/* SPDX-License-Identifier: MIT */
/* Where a map comes from and how it was there. Few maps have one: those of a
 * file by itself, and those that were changed. */
#include "lib/model/origin.h"

/* Without an origin a map is one that was read and not changed. */
SosBase
sos_map_get_base (const SosMap *map)
{
  return map->origin != NULL ? map->origin->base : SOS_BASE_AS_IS;
}

SosOrigin *
sos_map_need_origin (SosMap *map)
{
  if (map->origin == NULL)
    map->origin = g_new0 (SosOrigin, 1);

  return map->origin;
}

/* The program may go to another folder meanwhile. Symbolic links stay in the
 * path: where they lead is looked up when it is saved. */
void
sos_map_set_path (SosMap *map, const char *path)
{
  SosOrigin *origin = sos_map_need_origin (map);
  g_autofree char *folder = g_path_is_absolute (path) ? NULL : g_get_current_dir ();
  char *absolute = folder != NULL ? g_build_filename (folder, path, NULL) : g_strdup (path);

  g_free (origin->path);
  origin->path = absolute;
}

/* A map that was made and not read: it counts as changed until it is saved. */
void
sos_map_set_new (SosMap *map)
{
  sos_map_need_origin (map)->base = SOS_BASE_NONE;
}

void
sos_map_drop_origin (SosMap *map)
{
  if (map->origin != NULL)
    g_free (map->origin->path);
  g_clear_pointer (&map->origin, g_free);
}

void
sos_map_copy_origin (const SosMap *map, SosMap *copy)
{
  if (map->origin == NULL)
    return;

  copy->origin = g_memdup2 (map->origin, sizeof *map->origin);
  copy->origin->path = g_strdup (map->origin->path);
}
