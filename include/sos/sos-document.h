/* SPDX-License-Identifier: MIT */
/* The whole document: what a map holds. */
#pragma once

#include <sos/sos-analysis.h>
#include <sos/sos-column.h>
#include <sos/sos-event.h>
#include <sos/sos-partnership.h>
#include <sos/sos-person.h>
#include <sos/sos-plan.h>
#include <sos/sos-scale.h>
#include <sos/sos-voice.h>

G_BEGIN_DECLS

/**
 * SosDocument:
 *
 * The map document. Its members are those of the format's top level, in the
 * same words (`case` is @case_id, as C keeps that word to itself).
 *
 * @extensions is the host system's own data as compact JSON.
 *
 * Since: 0.1
 */
typedef struct {
  gint              sos;
  SosStatus         status;
  const char       *id;
  const char       *case_id;
  const char       *title;
  gint              revision;
  SosOccasion       occasion;
  const char       *previous;
  const SosSetting *setting;
  SosPathway        pathway;
  const char       *authority;
  const char       *team;
  const char       *reason;
  const char       *started;
  const char       *updated;

  SosPersonList       people;
  SosRelationshipList relationships;

  SosWorries     worries;
  SosWorkingWell working_well;
  SosNextSteps   next_steps;

  SosScaleList         scales;
  SosVoiceList         voice;
  SosExplanationList   explanations;
  SosSafetyPlanList    safety_plans;
  SosDemonstrationList demonstrations;
  SosCycleList         cycles;
  SosMilestoneList     milestones;

  SosEventList           events;
  SosChronologyEntryList chronology;
  SosAssessmentList      assessments;
  SosConsentList         consents;
  SosDisagreementList    disagreements;

  const SosAnalysis *analysis;
  const SosReview   *review;

  SosShareList         shared;
  SosConsideredList    considered;
  SosSuppressionList   suppressed;
  SosPracticeCheckList practice_check;

  const char *extensions;
} SosDocument;

G_END_DECLS
