/* SPDX-License-Identifier: MIT */
/* Fuzz target: bytes as a catalogue of translations. What is taken gives words that are
 * UTF-8; what is refused says why. */
#include <sos/sos.h>

#include <stdint.h>
#include <string.h>

#include "lib/render/catalogue.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosCatalogue) catalogue = sos_catalogue_new (g_memdup2 (data, size), size, &error);
  const char *word;

  g_assert ((catalogue == NULL) == (error != NULL));
  if (catalogue == NULL)
    {
      g_assert (error->domain == SOS_ERROR);
      return 0;
    }

  word = sos_catalogue_find (catalogue, "house");
  g_assert (word == NULL || (*word != '\0' && g_utf8_validate (word, -1, NULL)));

  return 0;
}
