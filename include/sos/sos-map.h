/* SPDX-License-Identifier: MIT */
/* The map: a document, the memory it lives in and the index of its ids. */
#pragma once

#include <gio/gio.h>

#include <sos/sos-document.h>
#include <sos/sos-error.h>
#include <sos/sos-field.h>

G_BEGIN_DECLS

/**
 * SosMap:
 *
 * A Signs of Safety map.
 *
 * Counting references is atomic. A map may be read by any number of threads
 * once it is sealed; before that it belongs to one thread.
 *
 * Since: 0.1
 */
typedef struct _SosMap SosMap;

#define SOS_TYPE_MAP (sos_map_get_type ())
SOS_API GType sos_map_get_type (void);

/**
 * SosDomain:
 * @SOS_DOMAIN_STRENGTHS: strengths
 * @SOS_DOMAIN_HARM: harm
 * @SOS_DOMAIN_DANGER_STATEMENTS: danger statements
 * @SOS_DOMAIN_COMPLICATING_FACTORS: complicating factors
 * @SOS_DOMAIN_EXISTING_SAFETY: existing safety
 * @SOS_DOMAIN_SAFETY_GOALS: safety goals
 * @SOS_DOMAIN_NEXT_STEPS: next steps: the actions
 *
 * The seven domains of a mapping, in the order in which Sandwell's practice note
 * names them: "what is working well (or existing strengths), harm, danger
 * statements, complicating factors, existing safety, safety goals and next
 * steps".
 *
 * Since: 0.1
 */
typedef enum {
  SOS_DOMAIN_STRENGTHS,
  SOS_DOMAIN_HARM,
  SOS_DOMAIN_DANGER_STATEMENTS,
  SOS_DOMAIN_COMPLICATING_FACTORS,
  SOS_DOMAIN_EXISTING_SAFETY,
  SOS_DOMAIN_SAFETY_GOALS,
  SOS_DOMAIN_NEXT_STEPS,
  SOS_N_DOMAINS,
} SosDomain;

SOS_API SosMap *sos_map_new_from_data   (const char *data, gsize length, GError **error);
SOS_API SosMap *sos_map_new_from_file   (const char *path, GError **error);
SOS_API SosMap *sos_map_new_from_stream (GInputStream *stream,
                                         GCancellable *cancellable,
                                         GError      **error);
SOS_API SosMap *sos_map_copy            (const SosMap *map);
SOS_API SosMap *sos_map_copy_for        (const SosMap *map,
                                         const char   *person,
                                         GError      **error);
SOS_API SosMap *sos_map_ref             (SosMap *map);
SOS_API void    sos_map_unref           (SosMap *map);
SOS_API void    sos_map_seal            (SosMap *map);
SOS_API gboolean sos_map_is_sealed      (const SosMap *map);

SOS_API const SosDocument      *sos_map_get_document (const SosMap *map);
SOS_API gconstpointer           sos_map_lookup       (const SosMap *map,
                                                      SosRecordType type,
                                                      const char   *id);
SOS_API const SosPersonList    *sos_map_get_children (const SosMap *map);
SOS_API const SosRecord *const *sos_map_get_domain  (const SosMap *map,
                                                      SosDomain    domain,
                                                      guint        *n_records);
SOS_API gsize                   sos_map_get_memory   (const SosMap *map);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosMap, sos_map_unref)

G_END_DECLS
