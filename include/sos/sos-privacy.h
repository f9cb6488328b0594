/* SPDX-License-Identifier: MIT */
/* What may leave of maps for research, and how alike its people are. */
#pragma once

#include <sos/sos-arrow.h>
#include <sos/sos-enums.h>

G_BEGIN_DECLS

/**
 * SosPrivacyProfile:
 *
 * What an anonymised export does: what it looks for in texts, what becomes of dates,
 * and how quasi-identifiers are generalised until families are alike. Some profiles
 * are in the library (sos_privacy_profile_list()); a project writes its own as
 * docs/researchers.md says.
 *
 * Counting references is atomic. A profile never changes: any number of threads
 * may read it.
 *
 * Since: 0.1
 */
typedef struct _SosPrivacyProfile SosPrivacyProfile;

#define SOS_TYPE_PRIVACY_PROFILE (sos_privacy_profile_get_type ())
SOS_API GType sos_privacy_profile_get_type (void);

SOS_API const char *const *sos_privacy_profile_list          (void);
SOS_API SosPrivacyProfile *sos_privacy_profile_find          (const char *name);
SOS_API SosPrivacyProfile *sos_privacy_profile_new_from_data (const char *data,
                                                              gsize       length,
                                                              GError    **error);
SOS_API SosPrivacyProfile *sos_privacy_profile_new_from_file (const char *path, GError **error);
SOS_API SosPrivacyProfile *sos_privacy_profile_ref           (SosPrivacyProfile *profile);
SOS_API void               sos_privacy_profile_unref         (SosPrivacyProfile *profile);

SOS_API const char *sos_privacy_profile_get_name  (const SosPrivacyProfile *profile);
SOS_API const char *sos_privacy_profile_get_title (const SosPrivacyProfile *profile);

/* Other languages have arrays of their own. */
#ifndef __GI_SCANNER__
SOS_API guint32 *sos_class_sizes (const guint32 *const *columns, guint n_columns, gsize n_rows);
SOS_API guint32 *sos_class_sizes_of_stream (struct ArrowArrayStream *stream,
                                            const char *const       *keys,
                                            gsize                   *n_rows,
                                            GError                 **error);
#endif

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosPrivacyProfile, sos_privacy_profile_unref)

G_END_DECLS
