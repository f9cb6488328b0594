/* SPDX-License-Identifier: MIT */
/* Keeps maps in a database without locking them: whoever saves says which version
 * they changed, and if it is no longer the one that is there, somebody else was
 * quicker. What is special to SQLite and to PostgreSQL is in store-sqlite.c and
 * store-postgresql.c; examples/store.sql makes the table. */
#include "examples/store.h"

#include <sos/sos.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* SQLite counts the values in the order in which they stand. */
#define FIND "SELECT hash, document FROM maps WHERE id = $1"
#define INSERT                                      \
  "INSERT INTO maps (id, revision, hash, document)" \
  " VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING"
#define UPDATE                                              \
  "UPDATE maps SET revision = $1, hash = $2, document = $3" \
  " WHERE id = $4 AND revision = $5 AND hash = $6"

/* Each time that one loses, another has saved. */
#define MAX_TRIES 100

/* What tells a version of a map from all others, as a database takes it. */
typedef struct {
  char revision[12];
  char hash[65];
} Version;

static Version
get_version (const SosMap *map)
{
  g_autofree char *hash = sos_map_to_hash (map);
  Version version;

  g_snprintf (version.revision, sizeof version.revision, "%d", sos_map_get_document (map)->revision);
  g_strlcpy (version.hash, hash, sizeof version.hash);

  return version;
}

static gboolean
refuse (SosError code, const char *message, GError **error)
{
  g_set_error_literal (error, SOS_ERROR, (gint) code, message);

  return FALSE;
}

static SosMap *
find_map (Store *store, const char *id, GError **error)
{
  g_auto (GStrv) row = store_find (store, FIND, (const char *[]) { id, NULL }, error);
  g_autoptr (SosMap) map = NULL;

  if (row == NULL)
    return NULL;
  if (row[0] == NULL)
    {
      refuse (SOS_ERROR_IO, "there is no map with that id", error);
      return NULL;
    }

  map = sos_map_new_from_data (row[1], strlen (row[1]), error);
  if (map != NULL && !g_str_equal (get_version (map).hash, row[0]))
    {
      refuse (SOS_ERROR_IO, "the document is not the one that the hash is of: somebody changed it by hand", error);
      return NULL;
    }

  return g_steal_pointer (&map);
}

static gboolean
insert_map (Store *store, const SosMap *map, GError **error)
{
  g_autofree char *text = sos_map_to_text (map, SOS_WRITE_DEFAULT, NULL);
  Version version = get_version (map);
  const char *values[] = { sos_map_get_document (map)->id, version.revision, version.hash, text, NULL };
  gint n = store_change (store, INSERT, values, error);

  return n != 0 ? n > 0 : refuse (SOS_ERROR_CONFLICT, "there is a map with that id already", error);
}

/* What is saved is the next revision of what it was made from. */
static gboolean
begin_revision (SosMap *map, const SosMap *base, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *updated = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  SosDocument document = *sos_map_get_document (map);

  document.revision = sos_map_get_document (base)->revision;
  if (document.revision == G_MAXINT)
    return refuse (SOS_ERROR_RANGE, "there is no higher revision", error);
  document.revision++;
  document.updated = updated;

  return sos_map_update_record (map, &document, error);
}

/* Saves a map over the one that it was made from, or not at all. */
static gboolean
update_map (Store *store, SosMap *map, const SosMap *base, GError **error)
{
  Version before = get_version (base), after = get_version (map);
  g_autofree char *text = NULL;
  gint n;

  if (g_str_equal (before.hash, after.hash))
    return TRUE;
  if (!begin_revision (map, base, error))
    return FALSE;

  after = get_version (map);
  text = sos_map_to_text (map, SOS_WRITE_DEFAULT, NULL);
  n = store_change (store, UPDATE,
                    (const char *[]) { after.revision, after.hash, text, sos_map_get_document (map)->id,
                                       before.revision, before.hash, NULL },
                    error);

  return n != 0 ? n > 0 : refuse (SOS_ERROR_CONFLICT, "somebody else has saved the map since it was read", error);
}

static gboolean
add_strength (SosMap *map, const char *words, GError **error)
{
  SosStrength strength = { .text = words };

  return sos_map_add_record (map, NULL, &strength, error) != NULL;
}

static gboolean
try_edit (Store *store, const char *id, const char *words, GError **error)
{
  g_autoptr (SosMap) base = find_map (store, id, error);
  g_autoptr (SosMap) map = base != NULL ? sos_map_copy (base) : NULL;

  return map != NULL && add_strength (map, words, error) && update_map (store, map, base, error);
}

/* Adds what stands on standard input (on a command line everybody could read it)
 * as a strength. If somebody was quicker, it is added to what they saved. */
static gboolean
edit (Store *store, char **arguments, GError **error)
{
  g_autofree char *words = NULL;
  g_autoptr (GError) reason = NULL;
  guint tries = 0;

  if (!g_file_get_contents ("/dev/stdin", &words, NULL, error))
    return FALSE;

  g_strchomp (words);
  do
    {
      g_clear_error (&reason);
      if (try_edit (store, arguments[0], words, &reason))
        return TRUE;
    }
  while (g_error_matches (reason, SOS_ERROR, SOS_ERROR_CONFLICT) && ++tries < MAX_TRIES);
  g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

static gboolean
get (Store *store, char **arguments, GError **error)
{
  g_autoptr (SosMap) map = find_map (store, arguments[0], error);
  g_autofree char *text = map != NULL ? sos_map_to_text (map, SOS_WRITE_DEFAULT, NULL) : NULL;

  if (text == NULL)
    return FALSE;

  return (fputs (text, stdout) >= 0 && fflush (stdout) == 0) ||
         refuse (SOS_ERROR_IO, "standard output takes nothing more", error);
}

/* A map that comes with no other is new; otherwise that one is what was got. */
static gboolean
put (Store *store, char **arguments, GError **error)
{
  g_autoptr (SosMap) map = sos_map_new_from_file (arguments[0], error);
  g_autoptr (SosMap) base = NULL;

  if (map == NULL)
    return FALSE;
  if (arguments[1] == NULL)
    return insert_map (store, map, error);

  base = sos_map_new_from_file (arguments[1], error);

  return base != NULL && update_map (store, map, base, error);
}

typedef struct {
  const char *name;
  int max_arguments;
  gboolean (*run) (Store *store, char **arguments, GError **error);
} Command;

static const Command commands[] = { { "put", 2, put }, { "get", 1, get }, { "edit", 1, edit } };

static const Command *
find_command (int argc, char **argv)
{
  for (guint i = 0; argc > 3 && i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[2], commands[i].name) && argc <= 3 + commands[i].max_arguments)
      return &commands[i];

  return NULL;
}

int
main (int argc, char **argv)
{
  const Command *command = find_command (argc, argv);
  g_autoptr (GError) error = NULL;
  g_autoptr (Store) store = NULL;

  if (command == NULL)
    {
      g_printerr ("usage: %s DATABASE put FILE [FILE-AS-IT-WAS-GOT] | get ID | edit ID\n", argv[0]);
      return EXIT_FAILURE;
    }

  store = store_open (argv[1], &error);
  if (store == NULL || !command->run (store, argv + 3, &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  return EXIT_SUCCESS;
}
