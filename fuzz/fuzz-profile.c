/* SPDX-License-Identifier: MIT */
/* Fuzz target: bytes as a profile, or after an `s` as settings. What is taken must
 * give limits or say why not; what is refused must say where. */
#include <sos/sos.h>

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static const char map_text[] =
    "{\"sos\":1,\"id\":\"m\",\"people\":[{\"id\":\"c\",\"role\":\"child\"},{\"id\":\"p\",\"role\":\"professional\","
    "\"function\":\"manager\"}],\"events\":["
    "{\"id\":\"e1\",\"what\":\"referral\",\"on\":\"2026-03-02\"},"
    "{\"id\":\"e2\",\"what\":\"decided\",\"on\":\"2026-03-03\",\"decision\":\"child_in_need\"},"
    "{\"id\":\"e3\",\"what\":\"allocated\",\"on\":\"2026-03-07\"},"
    "{\"id\":\"e4\",\"what\":\"visit\",\"on\":\"2026-03-09\",\"children\":[\"c\"]},"
    "{\"id\":\"e5\",\"what\":\"manager_review\",\"on\":\"2026-03-16\",\"by\":\"p\",\"rationale\":\"r\"},"
    "{\"id\":\"e6\",\"what\":\"closed\",\"on\":\"2026-06-01\"}],"
    "\"assessments\":[{\"id\":\"a\",\"tool\":\"sdq\",\"child\":\"c\",\"on\":\"2026-04-01\"}],"
    "\"consents\":[{\"id\":\"k\",\"given\":true,\"written\":true}]}";

static void
check_refused (const GError *error)
{
  guint n;
  const SosProblem *problems = sos_error_get_problems (error, &n);

  g_assert (error->domain == SOS_ERROR && g_utf8_validate (error->message, -1, NULL));
  /* Whether there is a rule of that name is asked when the text is gone. */
  for (guint i = 0; i < n; i++)
    g_assert ((problems[i].line > 0 && problems[i].column > 0) || g_str_has_suffix (problems[i].pointer, "/rule"));
}

static void
check_profile (SosProfile *profile)
{
  g_autoptr (SosMap) map = sos_map_new_from_data (map_text, strlen (map_text), NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SosClocks) clocks = sos_clocks_new (map, profile, sos_date_new (2026, 7, 1), &error);
  g_autofree char *json = NULL;
  g_autofree char *text = NULL;

  g_assert ((clocks == NULL) == (error != NULL));
  if (clocks == NULL)
    return;
  json = sos_clocks_to_json (clocks, NULL);
  text = sos_render_clocks (clocks, 80);
  g_assert (g_utf8_validate (json, -1, NULL) && g_utf8_validate (text, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  gboolean is_settings = size > 0 && *data == 's';
  const char *text = (const char *) data + is_settings;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosProfile) profile = is_settings ? NULL : sos_profile_new_from_data (text, size, &error);
  g_autoptr (SosSettings) settings = is_settings ? sos_settings_new_from_data (text, size - 1, &error) : NULL;

  g_assert ((profile == NULL && settings == NULL) == (error != NULL));
  if (error != NULL)
    check_refused (error);
  if (profile != NULL)
    check_profile (profile);

  return 0;
}
