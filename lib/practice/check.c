/* SPDX-License-Identifier: MIT */
/* Looks at every record of a map with every rule. */
#include "lib/practice/check.h"

#include "lib/model/field.h"
#include "lib/practice/check-rules.h"
#include "lib/practice/check-text.h"
#include "lib/practice/findings.h"
#include "lib/practice/suppressions.h"

typedef struct {
  SosCheck check; /* what the rules' functions see */
  const SosCheckCases *cases;
  SosFindingSeverity *severities; /* of each case in this map; SOS_FINDING_OFF for one that is not looked at */
  SosSuppressions suppressions;
  SosFindings *findings;
} Run;

/* A record, and where it stands. */
typedef struct {
  const SosRecordInfo *info;
  gconstpointer record;
  SosPlace place;
} Spot;

static gboolean
is_outside_family (const SosDocument *document)
{
  for (const SosSetting *setting = document->setting; setting != NULL && *setting != SOS_SETTING_UNKNOWN; setting++)
    if (*setting == SOS_SETTING_EXTRA_FAMILIAL)
      return TRUE;

  return FALSE;
}

/* What is true of this map, in the bits of a case's `when`. */
static guint
find_circumstances (const SosCheck *check)
{
  const SosPractice *practice = &check->practice;

  return (practice->is_assessed ? SOS_CHECK_AT_ASSESSMENT : 0) |
         (practice->is_early_help ? SOS_CHECK_EARLY_HELP : SOS_CHECK_STATUTORY) |
         (practice->is_draft ? 0 : SOS_CHECK_AGREED) |
         (is_outside_family (practice->document) ? SOS_CHECK_OUTSIDE_FAMILY : SOS_CHECK_NOT_OUTSIDE_FAMILY) |
         (check->old != NULL ? SOS_CHECK_AGAINST : 0) | SOS_CHECK_IMPOSSIBLE | SOS_CHECK_SUGGESTED;
}

static SosFindingSeverity
find_severity (const SosCheck *check, const SosCheckItem *item, const SosSettings *settings)
{
  SosFindingSeverity severity = sos_settings_get_severity (settings, item->row->rule.id);

  if (severity == SOS_FINDING_UNKNOWN)
    severity = item->at->severity != SOS_FINDING_UNKNOWN ? item->at->severity : item->row->rule.severity;
  if ((item->at->when & SOS_CHECK_SUGGESTED) != 0)
    return MIN (severity, SOS_FINDING_SUGGESTION);
  if (severity == SOS_FINDING_ERROR && check->practice.is_draft && (item->at->when & SOS_CHECK_IMPOSSIBLE) == 0)
    return SOS_FINDING_WARNING;

  return severity;
}

static void
choose_cases (Run *run, const SosSettings *settings)
{
  guint circumstances = find_circumstances (&run->check);

  for (guint i = 0; i < run->cases->n; i++)
    {
      const SosCheckItem *item = &run->cases->items[i];
      gboolean is_asked = (item->at->when & ~circumstances) == 0;
      gboolean is_answered = (item->at->considered & run->check.facts.considered) != 0;

      run->severities[i] = is_asked && !is_answered ? find_severity (&run->check, item, settings) : SOS_FINDING_OFF;
    }
}

static const char *
choose_words (const SosPractice *practice, const char *statutory, const char *early_help)
{
  return practice->is_early_help && early_help != NULL ? early_help : statutory;
}

/* @ask takes the place of the rule's own question, unless it is %NULL. */
static void
note (Run *run, guint number, const Spot *spot, const char *ask)
{
  const SosCheckRow *row = run->cases->items[number].row;
  const SosCheckCase *at = run->cases->items[number].at;
  const SosPractice *practice = &run->check.practice;
  const char *id = spot->info->has_id ? ((const SosRecord *) spot->record)->id : NULL;
  SosFinding finding = {
    .rule = row->rule.id,
    .severity = run->severities[number],
    .message = choose_words (practice, at->message[0], at->message[1]),
    .ask = ask != NULL          ? ask
           : at->ask[0] != NULL ? choose_words (practice, at->ask[0], at->ask[1])
                                : choose_words (practice, row->rule.ask, row->early_help_ask),
    .source = row->rule.source,
    .suppression = sos_suppressions_find (&run->suppressions, row->rule.id, id),
  };

  sos_findings_add (run->findings, &finding, &spot->place);
}

/* One finding a record at most. */
static void
look_at_texts (Run *run, const Spot *spot)
{
  guint first = run->cases->first[SOS_CHECK_ANY_RECORD];
  const char *ask;
  gboolean is_long;

  if (run->severities[first] == SOS_FINDING_OFF)
    return;

  ask = sos_check_text (spot->info, spot->record, &is_long);
  if (ask != NULL)
    note (run, first + SOS_CHECK_WORD, spot, ask);
  else if (is_long)
    note (run, first + SOS_CHECK_SENTENCE, spot, NULL);
}

static void look_inside (Run *run, const Spot *spot);

static void
look_at (Run *run, const Spot *spot)
{
  SosRecordType type = spot->info->type;

  if (!sos_practice_sees_record (&run->check.practice, type, spot->record))
    return;

  for (guint i = run->cases->first[type]; i < run->cases->first[type + 1]; i++)
    if (run->severities[i] != SOS_FINDING_OFF && run->cases->items[i].at->misses (&run->check, spot->record))
      note (run, i, spot, NULL);
  look_at_texts (run, spot);
  look_inside (run, spot);
}

static void
look_at_list (Run *run, const Spot *around, const SosField *field)
{
  const SosRecordList *list = sos_field_member (field, around->record);
  Spot spot = { sos_record_info (field->target), NULL, { &around->place, field, 0 } };

  for (guint i = 0; i < list->n; i++)
    {
      spot.record = list->items[i];
      spot.place.index = (gint) i;
      run->check.around = around->record;
      look_at (run, &spot);
    }
}

/* A column or the analysis: it has no rules of its own. */
static void
look_at_part (Run *run, const Spot *around, const SosField *field)
{
  gconstpointer member = sos_field_member (field, around->record);
  gconstpointer part = field->shape == SOS_SHAPE_EMBEDDED ? member : *(gconstpointer const *) member;
  Spot spot = { sos_record_info (field->target), part, { &around->place, field, -1 } };

  if (part != NULL)
    look_inside (run, &spot);
}

static void
look_inside (Run *run, const Spot *spot)
{
  for (guint i = 0; i < spot->info->n_fields; i++)
    {
      const SosField *field = &spot->info->fields[i];

      if (field->type != SOS_FIELD_RECORD)
        continue;
      if (sos_field_is_list_by_id (field))
        look_at_list (run, spot, field);
      else if (sos_field_is_part (field))
        look_at_part (run, spot, field);
    }
}

/**
 * sos_check_against:
 * @map: a map
 * @old: (nullable): the same family's map as it was before
 * @as_of: the day that is asked about; %SOS_DATE_NONE for today
 * @settings: (nullable): which rules matter and how much; %NULL for the guidance
 *
 * Looks at a map as sos_check() does, and at what has become of its safety goals
 * since @old.
 *
 * Returns: (transfer full): what was found
 *
 * Since: 0.1
 */
SosFindings *
sos_check_against (const SosMap *map, const SosMap *old, SosDate as_of, const SosSettings *settings)
{
  Run run = { .cases = sos_check_cases () };
  Spot spot;

  g_return_val_if_fail (map != NULL, NULL);

  sos_practice_init (&run.check.practice, map, as_of, settings);
  sos_arena_init (&run.check.arena, NULL, 0);
  sos_tracks_init (&run.check.tracks, &run.check.arena, &run.check.practice);
  sos_check_facts_init (&run.check.facts, &run.check.practice);
  sos_suppressions_init (&run.suppressions, &run.check.practice);
  run.check.old = old;
  run.findings = sos_findings_new (map);
  run.severities = g_new (SosFindingSeverity, run.cases->n);
  choose_cases (&run, settings);

  spot = (Spot) { sos_record_info (SOS_DOCUMENT), run.check.practice.document, { NULL, NULL, -1 } };
  look_at (&run, &spot);

  g_free (run.severities);
  sos_suppressions_clear (&run.suppressions);
  sos_check_facts_clear (&run.check.facts);
  sos_arena_clear (&run.check.arena);
  sos_practice_clear (&run.check.practice);

  return run.findings;
}

/**
 * sos_check:
 * @map: a map
 * @as_of: the day that is asked about; %SOS_DATE_NONE for today
 * @settings: (nullable): which rules matter and how much; %NULL for the guidance
 *
 * Finds what practice asks of a map and the map does not have yet. Nothing that
 * is dated after @as_of is seen, so the same map, day and settings always give
 * the same findings. A map that its status calls a draft, or that has none, has
 * warnings where others have errors; dates in an impossible order stay errors.
 *
 * It looks at what is written down, never at whether a child is safe.
 *
 * Safe from any thread when the map is sealed.
 *
 * Returns: (transfer full): what was found
 *
 * Since: 0.1
 */
SosFindings *
sos_check (const SosMap *map, SosDate as_of, const SosSettings *settings)
{
  return sos_check_against (map, NULL, as_of, settings);
}
