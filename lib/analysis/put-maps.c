/* SPDX-License-Identifier: MIT */
/* The table `maps`: how much stands on each map, and how far its work has come. */
#include <sos/sos-cycle.h>

#include "lib/analysis/put.h"
#include "lib/practice/actions.h"
#include "lib/practice/check-facts.h"

static const SosDomain domains[] = {
  SOS_DOMAIN_HARM,       SOS_DOMAIN_COMPLICATING_FACTORS, SOS_DOMAIN_DANGER_STATEMENTS,
  SOS_DOMAIN_STRENGTHS,  SOS_DOMAIN_EXISTING_SAFETY,      SOS_DOMAIN_SAFETY_GOALS,
  SOS_DOMAIN_NEXT_STEPS,
};

/* What is in effect where the map does not say. */
static void
put_state (SosRows *rows, const SosMapView *view)
{
  const SosPractice *practice = &view->practice;
  SosStatus status = practice->is_draft ? SOS_STATUS_DRAFT : view->document->status;
  SosPathway pathway = practice->is_early_help ? SOS_PATHWAY_EARLY_HELP : SOS_PATHWAY_STATUTORY;

  sos_rows_put_enum (rows, SOS_ENUM_OCCASION, (gint) view->document->occasion);
  sos_rows_put_enum (rows, SOS_ENUM_PATHWAY, (gint) pathway);
  sos_rows_put_enum (rows, SOS_ENUM_STATUS, (gint) status);
  sos_rows_put_date (rows, sos_practice_sees (practice, practice->started) ? practice->started : SOS_DATE_NONE);
}

static gint32
count_seen (const SosPractice *practice, SosDomain domain)
{
  guint n;
  const SosRecord *const *records = sos_map_get_domain (practice->map, domain, &n);
  gint32 n_seen = 0;

  for (guint i = 0; i < n; i++)
    n_seen += sos_practice_sees_record (practice, records[i]->type, records[i]);

  return n_seen;
}

static gint32
count_overdue (const SosPractice *practice)
{
  const SosActionList *actions = &practice->document->next_steps.actions;
  gint32 n = 0;

  for (guint i = 0; i < actions->n; i++)
    n += sos_practice_sees_record (practice, SOS_ACTION, actions->items[i]) &&
         sos_action_is_overdue (practice, actions->items[i]);

  return n;
}

static void
put_counts (SosRows *rows, const SosMapView *view)
{
  sos_rows_put_int32 (rows, (gint32) sos_map_get_children (view->map)->n);
  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    sos_rows_put_int32 (rows, count_seen (&view->practice, domains[i]));
  sos_rows_put_int32 (rows, count_overdue (&view->practice));
}

static void
put_cycle (SosRows *rows, const SosMapView *view)
{
  g_autoptr (SosCycleReview) review = sos_cycle_review (view->map, view->practice.as_of, view->questions->settings);
  const SosStep *steps = sos_cycle_review_get_steps (review);
  guint n_blockers;

  for (guint i = 0; i < SOS_N_STEPS; i++)
    sos_rows_put_word (rows, sos_step_state_to_string (steps[i].state));
  sos_rows_put_bool (rows, sos_cycle_review_is_ready (review));
  sos_cycle_review_get_blockers (review, &n_blockers);
  sos_rows_put_int32 (rows, (gint32) n_blockers);
}

static void
put_findings (SosRows *rows, SosMapView *view)
{
  gint32 by_severity[SOS_FINDING_ERROR + 1] = { 0 };
  guint n;
  const SosFinding *const *findings = sos_findings_get (sos_map_view_check (view), &n);

  for (guint i = 0; i < n; i++)
    by_severity[findings[i]->severity]++;
  sos_rows_put_int32 (rows, by_severity[SOS_FINDING_ERROR]);
  sos_rows_put_int32 (rows, by_severity[SOS_FINDING_WARNING]);
}

gboolean
sos_put_maps (SosRows *rows, SosMapView *view, GError **error G_GNUC_UNUSED)
{
  sos_put_keys (rows, view->document);
  put_state (rows, view);
  put_counts (rows, view);
  put_cycle (rows, view);
  put_findings (rows, view);
  sos_rows_end (rows);

  return TRUE;
}
