/* SPDX-License-Identifier: MIT */
/* Fuzz target: bytes as a privacy profile, or after an `h` as a hierarchy. What is
 * taken must decide about two families and report on it; what is refused must say
 * where. */
#include <sos/sos.h>

#include <stdint.h>
#include <string.h>

#include "lib/json/data-file.h"
#include "lib/privacy/quasi.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static const char *const maps[] = {
  "{\"sos\":1,\"id\":\"m\",\"authority\":\"Leeds\",\"team\":\"Team x "
  "y\",\"started\":\"2026-03-02T09:00:00Z\",\"people\":["
  "{\"id\":\"c\",\"role\":\"child\",\"born\":\"2019-05-02\",\"sex\":\"female\",\"ethnicity\":\"White British\","
  "\"needs\":[{\"aspect\":\"language\"}]},{\"id\":\"p\",\"role\":\"parent\",\"relationship\":\"mother\"}],"
  "\"relationships\":[{\"id\":\"r\",\"kind\":\"lives_with\",\"from\":\"p\",\"to\":\"c\"}]}",
  "{\"sos\":1,\"id\":\"n\",\"authority\":\"1\",\"team\":\"a\",\"people\":[{\"id\":\"c\",\"role\":\"child\",\"age\":9},"
  "{\"id\":\"d\",\"role\":\"child\",\"due\":\"2026-08-01\"},{\"id\":\"w\",\"role\":\"professional\",\"agency\":\"NHS\"}"
  "]}",
};

static void
check_refused (const GError *error)
{
  guint n;

  sos_error_get_problems (error, &n);
  g_assert (error->domain == SOS_ERROR && n > 0 && g_utf8_validate (error->message, -1, NULL));
}

static void
check_profile (SosPrivacyProfile *profile)
{
  const SosPrivacyProfileFile *file = sos_privacy_profile_get_file (profile);
  g_autoptr (SosPrivacyReport) report = sos_privacy_report_new (profile);
  g_autoptr (SosQuasi) quasi = sos_quasi_new (profile);
  g_autofree char *json = NULL, *html = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (maps); i++)
    {
      g_autoptr (SosMap) map = sos_map_new_from_data (maps[i], strlen (maps[i]), NULL);

      sos_quasi_add (quasi, i > 0 ? "n" : "m", map);
    }
  sos_quasi_decide (quasi, sos_privacy_number (file->k, 1), sos_privacy_number (file->l, 1), report);
  json = sos_privacy_report_to_json (report, NULL);
  html = sos_privacy_report_to_html (report, NULL);
  g_assert (g_utf8_validate (json, -1, NULL) && g_utf8_validate (html, -1, NULL));
}

static void
check_hierarchy (const SosHierarchyFile *file)
{
  static const char *const values[] = { "", "7", "Leeds & Bradford", "2026-05", "mother's friend", "\xc5\x81" };
  g_autoptr (SosHierarchy) hierarchy = sos_hierarchy_new (file);

  for (guint level = 0; level < file->levels.n; level++)
    for (guint i = 0; i < G_N_ELEMENTS (values); i++)
      {
        g_autofree char *lifted = sos_hierarchy_lift (hierarchy, values[i], level);

        g_assert (lifted == NULL || g_utf8_validate (lifted, -1, NULL));
      }
}

static void
read_hierarchy (const char *text, size_t size)
{
  g_autoptr (GError) error = NULL;
  SosDataFile file;

  if (sos_data_file_read (&file, SOS_HIERARCHY, text, size, &error))
    check_hierarchy (file.record);
  else
    check_refused (error);
  sos_data_file_clear (&file);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosPrivacyProfile) profile = NULL;

  if (size > 0 && *data == 'h')
    {
      read_hierarchy ((const char *) data + 1, size - 1);
      return 0;
    }

  profile = sos_privacy_profile_new_from_data ((const char *) data, size, &error);
  g_assert ((profile == NULL) == (error != NULL));
  if (profile != NULL)
    check_profile (profile);
  else
    check_refused (error);

  return 0;
}
