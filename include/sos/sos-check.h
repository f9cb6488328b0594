/* SPDX-License-Identifier: MIT */
/* What practice asks of a map, and where a map does not have it yet. */
#pragma once

#include <sos/sos-map.h>
#include <sos/sos-settings.h>

G_BEGIN_DECLS

/**
 * SosCheckRule:
 * @id: its name, such as "danger.who"
 * @severity: how much a finding matters where settings do not say otherwise; the
 *   higher one where there are two
 * @holds: when there is nothing to find
 * @ask: a question that helps
 * @source: where the guidance says so
 *
 * One thing that practice asks of a map. Its texts are in English and constant.
 *
 * Since: 0.1
 */
typedef struct {
  const char        *id;
  SosFindingSeverity severity;
  const char        *holds;
  const char        *ask;
  const char        *source;
} SosCheckRule;

/**
 * SosFinding:
 * @rule: id of the rule that does not hold
 * @severity: how much it matters in this map
 * @pointer: JSON Pointer to the record, "" for the whole map
 * @message: what is not there yet
 * @ask: a question to ask, in place of words to copy
 * @source: where the guidance says so
 * @suppression: (nullable): the record that says why it is not shown; %NULL for
 *   one that is
 *
 * Something that practice asks for and that a map does not have yet. It says
 * nothing about whether a child is safe. No text of it is from the map.
 *
 * Since: 0.1
 */
typedef struct {
  const char           *rule;
  SosFindingSeverity    severity;
  const char           *pointer;
  const char           *message;
  const char           *ask;
  const char           *source;
  const SosSuppression *suppression;
} SosFinding;

/**
 * SosFindings:
 *
 * What sos_check() found in a map, which it keeps alive. The map may not be
 * changed while somebody uses it. Counting references is atomic; any number of
 * threads may read it.
 *
 * Since: 0.1
 */
typedef struct _SosFindings SosFindings;

#define SOS_TYPE_FINDINGS (sos_findings_get_type ())
SOS_API GType sos_findings_get_type (void);

SOS_API SosFindings *sos_check         (const SosMap      *map,
                                        SosDate            as_of,
                                        const SosSettings *settings);
SOS_API SosFindings *sos_check_against (const SosMap      *map,
                                        const SosMap      *old,
                                        SosDate            as_of,
                                        const SosSettings *settings);

SOS_API const SosCheckRule *const *sos_check_rules (guint *n_rules);

SOS_API SosFindings *sos_findings_ref   (SosFindings *findings);
SOS_API void         sos_findings_unref (SosFindings *findings);

SOS_API const SosFinding *const *sos_findings_get            (const SosFindings *findings,
                                                              guint             *n_findings);
SOS_API const SosFinding *const *sos_findings_get_suppressed (const SosFindings *findings,
                                                              guint             *n_findings);
SOS_API char                    *sos_findings_to_json        (const SosFindings *findings,
                                                              gsize             *length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosFindings, sos_findings_unref)

G_END_DECLS
