/* SPDX-License-Identifier: MIT */
/* Fuzz target: bytes as a stream of maps, plain or packed, under small limits.
 * It must come to an end, and a map must show nothing of the one before it. */
#include <sos/sos.h>

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* A map read into used memory is the map read by itself. */
static void
check_map (const SosMap *map)
{
  g_autofree char *text = sos_map_to_text (map, SOS_WRITE_COMPACT, NULL);
  g_autoptr (SosMap) alone = sos_map_new_from_data (text, strlen (text), NULL);
  g_autofree char *alone_text = NULL;

  g_assert (alone != NULL);
  alone_text = sos_map_to_text (alone, SOS_WRITE_COMPACT, NULL);
  g_assert_cmpstr (text, ==, alone_text);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, (gssize) size, NULL);
  g_autoptr (SosReader) reader = sos_reader_new_for_stream (stream);
  SosLimits limits = { .size = 64 * 1024, .depth = 20, .string = 1000, .records = 200 };
  SosMap *map = NULL;

  sos_reader_set_limits (reader, &limits);
  do
    {
      g_autoptr (GError) error = NULL;

      g_clear_pointer (&map, sos_map_unref);
      if (sos_reader_next (reader, &map, NULL, &error))
        {
          if (map == NULL)
            break;
          check_map (map);
        }
      else
        g_assert (error != NULL && map == NULL);
    }
  while (TRUE);

  return 0;
}
