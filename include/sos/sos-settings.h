/* SPDX-License-Identifier: MIT */
/* What a team asks of its maps, where that is not what the guidance asks. */
#pragma once

#include <sos/sos-enums.h>

G_BEGIN_DECLS

/**
 * SosSettings:
 *
 * The numbers that rules go by, and how much each rule matters. Wherever settings
 * are asked for, %NULL stands for those of the guidance.
 *
 * Counting references is atomic. Settings that nobody changes may be read by any
 * number of threads.
 *
 * Since: 0.1
 */
typedef struct _SosSettings SosSettings;

#define SOS_TYPE_SETTINGS (sos_settings_get_type ())
SOS_API GType sos_settings_get_type (void);

SOS_API SosSettings *sos_settings_new           (void);
SOS_API SosSettings *sos_settings_new_from_data (const char *data, gsize length, GError **error);
SOS_API SosSettings *sos_settings_new_from_file (const char *path, GError **error);
SOS_API SosSettings *sos_settings_ref           (SosSettings *settings);
SOS_API void         sos_settings_unref         (SosSettings *settings);

SOS_API gint               sos_settings_get_number   (const SosSettings *settings, const char *name);
SOS_API gboolean           sos_settings_set_number   (SosSettings *settings,
                                                      const char  *name,
                                                      gint         number,
                                                      GError     **error);
SOS_API SosFindingSeverity sos_settings_get_severity (const SosSettings *settings, const char *rule);
SOS_API gboolean           sos_settings_set_severity (SosSettings       *settings,
                                                      const char        *rule,
                                                      SosFindingSeverity severity,
                                                      GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosSettings, sos_settings_unref)

G_END_DECLS
