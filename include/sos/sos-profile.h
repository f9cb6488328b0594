/* SPDX-License-Identifier: MIT */
/* The limits of time that an authority works to. */
#pragma once

#include <sos/sos-enums.h>

G_BEGIN_DECLS

/**
 * SosProfile:
 *
 * What has to be done by when: a list of limits, each with its source. Some
 * profiles are in the library (sos_profile_list()); an authority writes its own as
 * docs/profiles.md says.
 *
 * Counting references is atomic. A profile never changes: any number of threads
 * may read it.
 *
 * Since: 0.1
 */
typedef struct _SosProfile SosProfile;

#define SOS_TYPE_PROFILE (sos_profile_get_type ())
SOS_API GType sos_profile_get_type (void);

SOS_API const char *const *sos_profile_list          (void);
SOS_API SosProfile        *sos_profile_find          (const char *name);
SOS_API SosProfile        *sos_profile_find_usual    (SosPathway pathway);
SOS_API SosProfile        *sos_profile_new_from_data (const char *data, gsize length, GError **error);
SOS_API SosProfile        *sos_profile_new_from_file (const char *path, GError **error);
SOS_API SosProfile        *sos_profile_ref           (SosProfile *profile);
SOS_API void               sos_profile_unref         (SosProfile *profile);

SOS_API const char *sos_profile_get_name  (const SosProfile *profile);
SOS_API const char *sos_profile_get_title (const SosProfile *profile);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosProfile, sos_profile_unref)

G_END_DECLS
