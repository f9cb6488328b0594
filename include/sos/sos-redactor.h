/* SPDX-License-Identifier: MIT */
/* Takes names and whatever else gives somebody away out of any text. */
#pragma once

#include <sos/sos-error.h>

G_BEGIN_DECLS

/**
 * SosRedactor:
 *
 * Puts labels where a text names people and places of a list, and where it has
 * dates, numbers and addresses. What it makes is de-identified, not anonymous: a text
 * may give somebody away by what it tells.
 *
 * Counting references is atomic; otherwise a redactor belongs to one thread at a
 * time.
 *
 * Since: 0.1
 */
typedef struct _SosRedactor SosRedactor;

/**
 * SosMention:
 * @start: where it begins: bytes of the text as it came
 * @length: its bytes
 * @kind: what it is, such as "person", "place", "unlisted" or "date"
 * @why: how it was found, such as "surname", "nickname" or "trigger"; %NULL where the
 *   kind says it
 * @is_redacted: whether a label stands there now; else it is for somebody to look at
 *
 * A piece of a text that names somebody, or may.
 *
 * Since: 0.1
 */
typedef struct {
  gsize       start;
  gsize       length;
  const char *kind;
  const char *why;
  gboolean    is_redacted;
} SosMention;

#define SOS_TYPE_REDACTOR (sos_redactor_get_type ())
SOS_API GType sos_redactor_get_type (void);

SOS_API SosRedactor *sos_redactor_new      (const char *profile, GError **error);
SOS_API SosRedactor *sos_redactor_ref      (SosRedactor *redactor);
SOS_API void         sos_redactor_unref    (SosRedactor *redactor);

SOS_API gboolean     sos_redactor_add_name (SosRedactor *redactor, const char *name, const char *role, GError **error);
SOS_API char        *sos_redactor_redact   (SosRedactor *redactor,
                                            const char  *text,
                                            gsize        length,
                                            gsize       *new_length,
                                            GError     **error);
SOS_API const SosMention *sos_redactor_get_mentions (const SosRedactor *redactor, guint *n_mentions);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosRedactor, sos_redactor_unref)

G_END_DECLS
