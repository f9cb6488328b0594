/* SPDX-License-Identifier: MIT */
/* A map's hash: what other systems compare it by. */
#include <sos/sos-store.h>
#include <sos/sos-writer.h>

/**
 * sos_map_to_hash:
 * @map: a map
 *
 * Gives the SHA-256 of the map's canonical text, indented as %SOS_WRITE_DEFAULT
 * has it. Two maps have the same hash when they are the same in every field,
 * `revision` and `updated` too; a database can compare it before it takes a new
 * version.
 *
 * A hash tells nothing of a large map, but that of a small one can be guessed: it
 * is no pseudonym.
 *
 * Safe from any thread once @map is sealed.
 *
 * Returns: (transfer full): 64 lower-case hexadecimal digits; free them with
 *   g_free()
 *
 * Since: 0.1
 */
char *
sos_map_to_hash (const SosMap *map)
{
  g_autofree char *text = NULL;
  gsize length;

  g_return_val_if_fail (map != NULL, NULL);

  text = sos_map_to_text (map, SOS_WRITE_DEFAULT, &length);

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text, length);
}
