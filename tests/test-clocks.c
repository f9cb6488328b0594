/* SPDX-License-Identifier: MIT */
/* Every limit of the guidance, through all that can become of it. */
#include "tests/support.h"

/* What has happened: events apart by commas, each its kind, its day and what else it
 * says as `key=word`; `sdq` and `consent` are records of their own. */
typedef struct {
  const char *limit;
  guint occurrence;
  const char *events;
  const char *as_of;
  SosClockState state;
  const char *due;
  const char *alternative;
  const char *done;
} Case;

#define NOT_STARTED SOS_CLOCK_NOT_STARTED, NULL, NULL, NULL
#define RUNNING(due, other) SOS_CLOCK_RUNNING, due, other, NULL
#define SOON(due, other) SOS_CLOCK_DUE_SOON, due, other, NULL
#define OVERDUE(due, other) SOS_CLOCK_OVERDUE, due, other, NULL
#define MET(due, other, done) SOS_CLOCK_MET, due, other, done
#define MET_LATE(due, other, done) SOS_CLOCK_MET_LATE, due, other, done

/* Monday, 2 March 2026: day 5 is 9 March, day 10 the 16th, day 20 the 30th, day 25
 * 8 April, day 35 the 22nd and day 45 7 May, as there are Easter and May Day. */
#define CONTACT "contact 2026-03-02"
#define REFERRAL "referral 2026-03-02"
#define ALLOCATED "allocated 2026-03-02"

static const Case north_yorkshire[] = {
  { "ny.mapping", 0, "", "2026-03-02", NOT_STARTED },
  { "ny.mapping", 0, CONTACT, "2026-03-02", SOON ("2026-03-03", NULL) },
  { "ny.mapping", 0, CONTACT ",screening_mapped 2026-03-02", "2026-03-03", SOON ("2026-03-03", NULL) },
  { "ny.mapping", 0, CONTACT ",screening_mapped 2026-03-02,decided 2026-03-03", "2026-03-31",
    MET ("2026-03-03", NULL, "2026-03-03") },
  { "ny.mapping", 0, CONTACT ",screening_mapped 2026-03-04,decided 2026-03-03", "2026-03-31",
    MET_LATE ("2026-03-03", NULL, "2026-03-04") },
  { "ny.mapping", 0, CONTACT ",decided 2026-03-03", "2026-03-04", OVERDUE ("2026-03-03", NULL) },
  { "ny.mapping", 0, "contact 2026-03-07", "2026-03-07", SOON ("2026-03-09", NULL) },

  { "ny.allocated", 0, "", "2026-03-02", NOT_STARTED },
  { "ny.allocated", 0, CONTACT, "2026-03-02", RUNNING ("2026-03-07", "2026-03-09") },
  { "ny.allocated", 0, CONTACT, "2026-03-05", SOON ("2026-03-07", "2026-03-09") },
  { "ny.allocated", 0, CONTACT ",allocated 2026-03-03,visit_arranged 2026-03-07", "2026-03-31",
    MET ("2026-03-07", "2026-03-09", "2026-03-07") },
  { "ny.allocated", 0, CONTACT ",allocated 2026-03-03,visit_arranged 2026-03-08", "2026-03-31",
    MET_LATE ("2026-03-07", "2026-03-09", "2026-03-08") },
  { "ny.allocated", 0, CONTACT ",allocated 2026-03-03", "2026-03-08", OVERDUE ("2026-03-07", "2026-03-09") },

  { "ny.visit", 0, "", "2026-03-02", NOT_STARTED },
  { "ny.visit", 0, CONTACT, "2026-03-02", RUNNING ("2026-03-07", "2026-03-09") },
  { "ny.visit", 0, CONTACT ",visit 2026-03-04 children=ann", "2026-03-05", SOON ("2026-03-07", "2026-03-09") },
  { "ny.visit", 0, CONTACT ",visit 2026-03-04 children=ann+ben", "2026-03-05",
    MET ("2026-03-07", "2026-03-09", "2026-03-04") },
  { "ny.visit", 0, CONTACT ",visit 2026-03-04 children=ann,visit 2026-03-06 children=ben", "2026-03-31",
    MET ("2026-03-07", "2026-03-09", "2026-03-06") },
  { "ny.visit", 0, CONTACT ",visit 2026-03-04 children=ann,visit 2026-03-09 children=ben", "2026-03-31",
    MET_LATE ("2026-03-07", "2026-03-09", "2026-03-09") },
  { "ny.visit", 0, CONTACT ",visit 2026-03-04", "2026-03-08", OVERDUE ("2026-03-07", "2026-03-09") },

  { "ny.progress", 0, "", "2026-03-02", NOT_STARTED },
  { "ny.progress", 0, REFERRAL, "2026-03-02", RUNNING ("2026-03-13", "2026-03-11") },
  { "ny.progress", 0, CONTACT ",referral 2026-03-03", "2026-03-03", RUNNING ("2026-03-16", "2026-03-12") },
  { "ny.progress", 0, REFERRAL ",allocated 2026-03-04", "2026-03-11", SOON ("2026-03-13", "2026-03-17") },
  { "ny.progress", 0, REFERRAL ",progress_review 2026-03-13 note rationale", "2026-03-31",
    MET ("2026-03-13", "2026-03-11", "2026-03-13") },
  { "ny.progress", 0, REFERRAL ",progress_review 2026-03-10 note,progress_review 2026-03-16 note rationale",
    "2026-03-31", MET_LATE ("2026-03-13", "2026-03-11", "2026-03-16") },
  { "ny.progress", 0, REFERRAL ",progress_review 2026-03-10 note", "2026-03-14", OVERDUE ("2026-03-13", "2026-03-11") },

  { "ny.sos-review", 0, "", "2026-03-02", NOT_STARTED },
  { "ny.sos-review", 0, CONTACT, "2026-03-10", RUNNING ("2026-03-13", "2026-03-11") },
  { "ny.sos-review", 0, REFERRAL, "2026-03-13", SOON ("2026-03-13", "2026-03-11") },
  { "ny.sos-review", 0, REFERRAL ",manager_review 2026-03-13", "2026-03-31",
    MET ("2026-03-13", "2026-03-11", "2026-03-13") },
  { "ny.sos-review", 0, REFERRAL ",manager_review 2026-03-16", "2026-03-31",
    MET_LATE ("2026-03-13", "2026-03-11", "2026-03-16") },
  { "ny.sos-review", 0, REFERRAL, "2026-03-16", OVERDUE ("2026-03-13", "2026-03-11") },

  { "ny.complete", 0, "", "2026-03-02", NOT_STARTED },
  { "ny.complete", 0, REFERRAL, "2026-03-17", RUNNING ("2026-03-20", "2026-03-16") },
  { "ny.complete", 0, REFERRAL ",assessment_started 2026-03-03", "2026-03-18", SOON ("2026-03-20", "2026-03-23") },
  { "ny.complete", 0, REFERRAL ",assessment_completed 2026-03-20", "2026-03-31",
    MET ("2026-03-20", "2026-03-16", "2026-03-20") },
  { "ny.complete", 0, REFERRAL ",assessment_completed 2026-03-23", "2026-03-31",
    MET_LATE ("2026-03-20", "2026-03-16", "2026-03-23") },
  { "ny.complete", 0, REFERRAL, "2026-03-21", OVERDUE ("2026-03-20", "2026-03-16") },

  { "ny.plan", 0, REFERRAL, "2026-03-02", NOT_STARTED },
  { "ny.plan", 0, REFERRAL ",decided 2026-03-03 decision=no_further_action", "2026-03-31", NOT_STARTED },
  { "ny.plan", 0, REFERRAL ",decided 2026-03-03 decision=child_in_need", "2026-03-16",
    RUNNING ("2026-03-19", "2026-03-15") },
  { "ny.plan", 0, REFERRAL ",decided 2026-03-03", "2026-03-17", SOON ("2026-03-19", "2026-03-15") },
  { "ny.plan", 0, REFERRAL ",decided 2026-03-03,plan_agreed 2026-03-19", "2026-03-31",
    MET ("2026-03-19", "2026-03-15", "2026-03-19") },
  { "ny.plan", 0, REFERRAL ",decided 2026-03-03,plan_agreed 2026-03-20", "2026-03-31",
    MET_LATE ("2026-03-19", "2026-03-15", "2026-03-20") },
  { "ny.plan", 0, REFERRAL ",decided 2026-03-03", "2026-03-20", OVERDUE ("2026-03-19", "2026-03-15") },

  { "ny.cin-meeting", 0, "", "2026-03-02", NOT_STARTED },
  { "ny.cin-meeting", 0, REFERRAL, "2026-03-24", RUNNING ("2026-03-27", "2026-03-21") },
  { "ny.cin-meeting", 0, REFERRAL, "2026-03-25", SOON ("2026-03-27", "2026-03-21") },
  { "ny.cin-meeting", 0, REFERRAL ",child_in_need_meeting 2026-03-27", "2026-03-31",
    MET ("2026-03-27", "2026-03-21", "2026-03-27") },
  { "ny.cin-meeting", 0, REFERRAL ",child_in_need_meeting 2026-03-30", "2026-03-31",
    MET_LATE ("2026-03-27", "2026-03-21", "2026-03-30") },
  { "ny.cin-meeting", 0, REFERRAL, "2026-03-28", OVERDUE ("2026-03-27", "2026-03-21") },

  { "ny.limit", 0, "", "2026-03-02", NOT_STARTED },
  { "ny.limit", 0, REFERRAL, "2026-05-01", RUNNING ("2026-05-07", "2026-04-16") },
  { "ny.limit", 0, REFERRAL, "2026-05-05", SOON ("2026-05-07", "2026-04-16") },
  { "ny.limit", 0, REFERRAL ",assessment_completed 2026-05-07", "2026-06-01",
    MET ("2026-05-07", "2026-04-16", "2026-05-07") },
  { "ny.limit", 0, REFERRAL ",assessment_completed 2026-05-08", "2026-06-01",
    MET_LATE ("2026-05-07", "2026-04-16", "2026-05-08") },
  { "ny.limit", 0, REFERRAL, "2026-05-08", OVERDUE ("2026-05-07", "2026-04-16") },

  { "ny.sdq", 0, "", "2026-03-02", NOT_STARTED },
  { "ny.sdq", 0, "protection_plan_started 2025-03-10 children=ben", "2026-03-02", NOT_STARTED },
  { "ny.sdq", 0, "protection_plan_started 2025-03-10 children=ann", "2026-03-02", RUNNING ("2026-03-10", NULL) },
  { "ny.sdq", 0, "protection_plan_started 2025-03-10", "2026-03-09", SOON ("2026-03-10", NULL) },
  { "ny.sdq", 0, "protection_plan_started 2025-03-10", "2026-04-01", SOON ("2026-04-01", NULL) },
  { "ny.sdq", 0,
    "protection_plan_started 2025-03-10,review_conference 2025-06-09,review_conference 2026-03-20,sdq 2026-03-20 "
    "child=ann",
    "2026-04-01", MET ("2026-03-20", NULL, "2026-03-20") },
  { "ny.sdq", 0, "protection_plan_started 2025-03-10,review_conference 2026-03-20,sdq 2026-03-23 child=ann",
    "2026-04-01", MET_LATE ("2026-03-20", NULL, "2026-03-23") },
  { "ny.sdq", 0, "protection_plan_started 2025-03-10,review_conference 2026-03-20,sdq 2026-03-20 child=ben",
    "2026-04-01", OVERDUE ("2026-03-20", NULL) },
};

static const Case early_help[] = {
  { "eh.allocated", 0, "", "2026-03-02", NOT_STARTED },
  { "eh.allocated", 0, REFERRAL, "2026-03-02", RUNNING ("2026-03-09", NULL) },
  { "eh.allocated", 0, REFERRAL, "2026-03-05", SOON ("2026-03-09", NULL) },
  { "eh.allocated", 0, REFERRAL ",allocated 2026-03-09", "2026-03-31", MET ("2026-03-09", NULL, "2026-03-09") },
  { "eh.allocated", 0, REFERRAL ",allocated 2026-03-10", "2026-03-31", MET_LATE ("2026-03-09", NULL, "2026-03-10") },
  { "eh.allocated", 0, REFERRAL, "2026-03-10", OVERDUE ("2026-03-09", NULL) },

  { "eh.contacted", 0, REFERRAL, "2026-03-02", NOT_STARTED },
  { "eh.contacted", 0, ALLOCATED, "2026-03-02", RUNNING ("2026-03-05", NULL) },
  { "eh.contacted", 0, ALLOCATED, "2026-03-03", SOON ("2026-03-05", NULL) },
  { "eh.contacted", 0, ALLOCATED ",family_contacted 2026-03-02", "2026-03-31", MET ("2026-03-05", NULL, "2026-03-02") },
  { "eh.contacted", 0, ALLOCATED ",family_contacted 2026-03-06", "2026-03-31",
    MET_LATE ("2026-03-05", NULL, "2026-03-06") },
  { "eh.contacted", 0, ALLOCATED, "2026-03-06", OVERDUE ("2026-03-05", NULL) },

  { "eh.visit", 0, REFERRAL, "2026-03-02", NOT_STARTED },
  { "eh.visit", 0, ALLOCATED, "2026-03-09", RUNNING ("2026-03-12", NULL) },
  { "eh.visit", 0, ALLOCATED ",visit 2026-03-09", "2026-03-10", SOON ("2026-03-12", NULL) },
  { "eh.visit", 0, ALLOCATED ",visit 2026-03-09,consent 2026-03-12", "2026-03-31",
    MET ("2026-03-12", NULL, "2026-03-12") },
  { "eh.visit", 0, ALLOCATED ",visit 2026-03-09,consent 2026-02-27", "2026-03-31",
    MET ("2026-03-12", NULL, "2026-03-09") },
  { "eh.visit", 0, ALLOCATED ",visit 2026-03-09,consent 2026-03-13", "2026-03-31",
    MET_LATE ("2026-03-12", NULL, "2026-03-13") },
  { "eh.visit", 0, ALLOCATED ",consent 2026-03-09", "2026-03-13", OVERDUE ("2026-03-12", NULL) },

  { "eh.complete", 0, REFERRAL, "2026-03-02", NOT_STARTED },
  { "eh.complete", 0, ALLOCATED, "2026-03-25", RUNNING ("2026-03-30", NULL) },
  { "eh.complete", 0, REFERRAL ",allocated 2026-03-03", "2026-03-28", SOON ("2026-03-31", "2026-03-30") },
  { "eh.complete", 0, ALLOCATED ",assessment_completed 2026-03-30,plan_agreed 2026-03-27", "2026-04-30",
    MET ("2026-03-30", NULL, "2026-03-30") },
  { "eh.complete", 0, ALLOCATED ",assessment_completed 2026-03-30,plan_agreed 2026-03-31", "2026-04-30",
    MET_LATE ("2026-03-30", NULL, "2026-03-31") },
  { "eh.complete", 0, ALLOCATED ",assessment_completed 2026-03-30", "2026-03-31", OVERDUE ("2026-03-30", NULL) },

  { "eh.authorised", 0, ALLOCATED, "2026-03-02", NOT_STARTED },
  { "eh.authorised", 0, "assessment_completed 2026-03-02", "2026-03-04", RUNNING ("2026-03-09", NULL) },
  { "eh.authorised", 0, "assessment_completed 2026-03-02", "2026-03-09", SOON ("2026-03-09", NULL) },
  { "eh.authorised", 0, "assessment_completed 2026-03-02,assessment_authorised 2026-03-09", "2026-03-31",
    MET ("2026-03-09", NULL, "2026-03-09") },
  { "eh.authorised", 0, "assessment_completed 2026-03-02,assessment_authorised 2026-03-10", "2026-03-31",
    MET_LATE ("2026-03-09", NULL, "2026-03-10") },
  { "eh.authorised", 0, "assessment_completed 2026-03-02", "2026-03-10", OVERDUE ("2026-03-09", NULL) },
};

static const Case sandwell[] = {
  { "sa.oversight", 1, REFERRAL, "2026-03-02", NOT_STARTED },
  { "sa.oversight", 5, ALLOCATED, "2026-03-02", NOT_STARTED },
  { "sa.oversight", 1, ALLOCATED, "2026-03-02", SOON ("2026-03-02", "2026-03-02") },
  { "sa.oversight", 1, ALLOCATED ",manager_review 2026-03-02", "2026-03-31",
    MET ("2026-03-02", "2026-03-02", "2026-03-02") },
  { "sa.oversight", 1, ALLOCATED ",manager_review 2026-03-13", "2026-03-31",
    MET_LATE ("2026-03-02", "2026-03-02", "2026-03-13") },
  { "sa.oversight", 1, ALLOCATED ",manager_review 2026-03-16", "2026-03-31", OVERDUE ("2026-03-02", "2026-03-02") },
  { "sa.oversight", 2, ALLOCATED, "2026-03-02", RUNNING ("2026-03-16", "2026-03-12") },
  { "sa.oversight", 2, ALLOCATED ",manager_review 2026-03-13", "2026-03-14", SOON ("2026-03-16", "2026-03-12") },
  { "sa.oversight", 2, ALLOCATED ",manager_review 2026-03-16", "2026-03-31",
    MET ("2026-03-16", "2026-03-12", "2026-03-16") },
  { "sa.oversight", 3, REFERRAL ",allocated 2026-03-03", "2026-03-10", RUNNING ("2026-04-09", "2026-04-08") },
  { "sa.oversight", 3, ALLOCATED ",manager_review 2026-03-16,manager_review 2026-04-08", "2026-04-08",
    MET ("2026-04-08", "2026-03-27", "2026-04-08") },
  { "sa.oversight", 4, ALLOCATED ",manager_review 2026-04-23", "2026-05-08",
    MET_LATE ("2026-04-22", "2026-04-06", "2026-04-23") },
  { "sa.oversight", 5, ALLOCATED ",signed_off 2026-05-08", "2026-05-08", SOON ("2026-05-08", NULL) },
  { "sa.oversight", 5, ALLOCATED ",signed_off 2026-05-08,manager_review 2026-05-08", "2026-06-01",
    MET ("2026-05-08", NULL, "2026-05-08") },
  { "sa.oversight", 5, ALLOCATED ",signed_off 2026-05-08,manager_review 2026-05-07", "2026-06-01",
    OVERDUE ("2026-05-08", NULL) },

  { "sa.refresh", 1, "", "2026-03-02", NOT_STARTED },
  { "sa.refresh", 1, "assessment_completed 2025-08-31", "2026-02-02", RUNNING ("2026-02-28", NULL) },
  { "sa.refresh", 1, "assessment_completed 2025-08-31", "2026-02-26", SOON ("2026-02-28", NULL) },
  { "sa.refresh", 1, "assessment_completed 2025-08-31,assessment_completed 2026-02-28", "2026-03-02",
    MET ("2026-02-28", NULL, "2026-02-28") },
  { "sa.refresh", 2, "assessment_completed 2025-08-31,assessment_completed 2026-02-28", "2026-03-02",
    RUNNING ("2026-08-28", NULL) },
  { "sa.refresh", 1, "assessment_completed 2025-08-31,assessment_completed 2026-03-01", "2026-03-02",
    MET_LATE ("2026-02-28", NULL, "2026-03-01") },
  { "sa.refresh", 1, "assessment_completed 2025-08-31", "2026-03-01", OVERDUE ("2026-02-28", NULL) },
  { "sa.refresh", 1, "assessment_completed 2025-08-31,significant_development 2025-12-01", "2025-12-02",
    OVERDUE ("2025-12-01", "2026-02-28") },
  { "sa.refresh", 1,
    "assessment_completed 2025-08-31,significant_development 2026-01-05,assessment_completed 2025-12-15", "2026-01-02",
    MET ("2026-02-28", NULL, "2025-12-15") },
};

static const Case england[] = {
  { "en.decision", 0, "", "2026-03-02", NOT_STARTED },
  { "en.decision", 0, "referral 2026-03-06", "2026-03-06", SOON ("2026-03-09", NULL) },
  { "en.decision", 0, REFERRAL ",decided 2026-03-03", "2026-03-31", MET ("2026-03-03", NULL, "2026-03-03") },
  { "en.decision", 0, REFERRAL ",decided 2026-03-04", "2026-03-31", MET_LATE ("2026-03-03", NULL, "2026-03-04") },
  { "en.decision", 0, REFERRAL, "2026-03-04", OVERDUE ("2026-03-03", NULL) },

  { "en.assessment", 0, "", "2026-03-02", NOT_STARTED },
  { "en.assessment", 0, REFERRAL, "2026-03-02", RUNNING ("2026-05-07", NULL) },
  { "en.assessment", 0, REFERRAL ",assessment_started 2026-03-03", "2026-05-05", SOON ("2026-05-07", "2026-05-08") },
  { "en.assessment", 0, REFERRAL ",assessment_authorised 2026-05-07", "2026-06-01",
    MET ("2026-05-07", NULL, "2026-05-07") },
  { "en.assessment", 0, REFERRAL ",assessment_authorised 2026-05-08", "2026-06-01",
    MET_LATE ("2026-05-07", NULL, "2026-05-08") },
  { "en.assessment", 0, REFERRAL ",assessment_completed 2026-05-07", "2026-05-08", OVERDUE ("2026-05-07", NULL) },

  { "en.conference", 0, REFERRAL, "2026-03-02", NOT_STARTED },
  { "en.conference", 0, "strategy_discussion 2026-03-02", "2026-03-02", RUNNING ("2026-03-23", NULL) },
  { "en.conference", 0, "strategy_discussion 2026-03-02", "2026-03-20", SOON ("2026-03-23", NULL) },
  { "en.conference", 0, "strategy_discussion 2026-03-02,initial_conference 2026-03-23", "2026-03-31",
    MET ("2026-03-23", NULL, "2026-03-23") },
  { "en.conference", 0, "strategy_discussion 2026-03-02,initial_conference 2026-03-24", "2026-03-31",
    MET_LATE ("2026-03-23", NULL, "2026-03-24") },
  { "en.conference", 0, "strategy_discussion 2026-03-02", "2026-03-24", OVERDUE ("2026-03-23", NULL) },

  { "en.core-group", 0, REFERRAL, "2026-03-02", NOT_STARTED },
  { "en.core-group", 0, "initial_conference 2026-03-02", "2026-03-02", RUNNING ("2026-03-16", NULL) },
  { "en.core-group", 0, "initial_conference 2026-03-02", "2026-03-15", SOON ("2026-03-16", NULL) },
  { "en.core-group", 0, "initial_conference 2026-03-02,core_group 2026-03-16", "2026-03-31",
    MET ("2026-03-16", NULL, "2026-03-16") },
  { "en.core-group", 0, "initial_conference 2026-03-02,core_group 2026-03-17", "2026-03-31",
    MET_LATE ("2026-03-16", NULL, "2026-03-17") },
  { "en.core-group", 0, "initial_conference 2026-03-02", "2026-03-17", OVERDUE ("2026-03-16", NULL) },

  { "en.review-conference", 1, REFERRAL, "2026-03-02", NOT_STARTED },
  { "en.review-conference", 1, "initial_conference 2025-11-30", "2026-02-02", RUNNING ("2026-02-28", NULL) },
  { "en.review-conference", 1, "initial_conference 2025-11-30", "2026-02-27", SOON ("2026-02-28", NULL) },
  { "en.review-conference", 1, "initial_conference 2025-11-30,review_conference 2026-02-27", "2026-03-02",
    MET ("2026-02-28", NULL, "2026-02-27") },
  { "en.review-conference", 2, "initial_conference 2025-11-30,review_conference 2026-02-27", "2026-03-02",
    RUNNING ("2026-08-27", NULL) },
  { "en.review-conference", 3,
    "initial_conference 2025-01-30,review_conference 2025-04-29,review_conference 2025-10-28", "2026-03-02",
    RUNNING ("2026-04-28", NULL) },
  { "en.review-conference", 1, "initial_conference 2025-11-30,review_conference 2026-03-01", "2026-03-02",
    MET_LATE ("2026-02-28", NULL, "2026-03-01") },
  { "en.review-conference", 1, "initial_conference 2025-11-30", "2026-03-01", OVERDUE ("2026-02-28", NULL) },
};

static const char people[] =
    "'people':[{'id':'ann','role':'child','born':'2015-01-01'},{'id':'ben','role':'child','born':'2017'},"
    "{'id':'unborn','role':'child','due':'2026-09-01'},{'id':'late','role':'child','born':'2026-03-30'},"
    "{'id':'boss','role':'professional','function':'manager'},{'id':'worker','role':'professional','function':'social_"
    "worker'}]";

/* `children=ann+ben` is a list, `decision=…` and `by=…` are words, and a key alone has
 * a text. */
static void
add_word (GString *text, const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "=", 2);
  g_auto (GStrv) values = g_strsplit (parts[1] != NULL ? parts[1] : "said", "+", -1);
  g_autofree char *list = g_strjoinv ("','", values);
  gboolean is_list = g_str_equal (parts[0], "children");

  g_string_append_printf (text, ",'%s':%s'%s'%s", parts[0], is_list ? "[" : "", list, is_list ? "]" : "");
}

static void
add_record (GString *text, guint number, const char *said)
{
  g_auto (GStrv) words = g_strsplit (said, " ", -1);
  gboolean is_event = !g_str_equal (words[0], "sdq") && !g_str_equal (words[0], "consent");

  g_string_append_printf (text, "%s{'id':'r%u','on':'%s'", text->str[text->len - 1] == '[' ? "" : ",", number,
                          words[1]);
  if (is_event)
    g_string_append_printf (text, ",'what':'%s'", words[0]);
  if (g_str_equal (words[0], "sdq"))
    g_string_append (text, ",'tool':'sdq'");
  if (g_str_equal (words[0], "consent"))
    g_string_append (text, ",'given':true,'written':true");
  for (char **word = words + 2; *word != NULL; word++)
    add_word (text, *word);
  g_string_append_c (text, '}');
}

static void
add_list (GString *text, const char *key, const char *events, const char *only)
{
  g_auto (GStrv) said = g_strsplit (events, ",", -1);

  g_string_append_printf (text, ",'%s':[", key);
  for (guint i = 0; said[i] != NULL; i++)
    {
      gboolean is_sdq = g_str_has_prefix (said[i], "sdq"), is_consent = g_str_has_prefix (said[i], "consent");
      gboolean is_wanted = only != NULL ? g_str_has_prefix (said[i], only) : !is_sdq && !is_consent;

      if (*said[i] != '\0' && is_wanted)
        add_record (text, i, said[i]);
    }
  g_string_append_c (text, ']');
}

static SosMap *
make_map (const char *events)
{
  g_autoptr (GString) text = g_string_new (people);

  add_list (text, "events", events, NULL);
  add_list (text, "assessments", events, "sdq");
  add_list (text, "consents", events, "consent");

  return sos_test_map_with (text->str);
}

static SosClocks *
measure (const char *profile_name, const char *events, const char *as_of)
{
  g_autoptr (SosMap) map = make_map (events);
  g_autoptr (SosProfile) profile = sos_profile_find (profile_name);
  g_autoptr (GError) error = NULL;
  SosClocks *clocks = sos_clocks_new (map, profile, sos_date_from_string (as_of), &error);

  g_assert_no_error (error);

  return clocks;
}

/* Of the first child where it is kept for each; NULL when it is not asked. */
static const SosClock *
find (const SosClocks *clocks, const char *id, guint occurrence)
{
  guint n;
  const SosClock *items = sos_clocks_get_items (clocks, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (items[i].id, id) && items[i].occurrence == occurrence)
      return &items[i];

  return NULL;
}

static SosDate
date_of (const char *text)
{
  return text != NULL ? sos_date_from_string (text) : SOS_DATE_NONE;
}

static void
dates_are (const Case *row, const char *what, SosDate date, const char *expected)
{
  char text[SOS_DATE_MAX_LENGTH];

  ck_assert_msg (date == date_of (expected), "%s after %s on %s: %s is %s", row->limit, row->events, row->as_of, what,
                 sos_date_to_string (date, text));
}

static void
check_rows (const char *profile, const Case *rows, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const Case *row = &rows[i];
      g_autoptr (SosClocks) clocks = measure (profile, row->events, row->as_of);
      const SosClock *clock = find (clocks, row->limit, row->occurrence);

      ck_assert_msg (clock != NULL, "%s after %s is not there", row->limit, row->events);
      ck_assert_msg (clock->state == row->state, "%s after %s on %s is %s", row->limit, row->events, row->as_of,
                     sos_enum_to_string (SOS_ENUM_CLOCK_STATE, (gint) clock->state));
      dates_are (row, "due", clock->due, row->due);
      dates_are (row, "due_alternative", clock->due_alternative, row->alternative);
      dates_are (row, "done", clock->done, row->done);
      ck_assert_int_eq (clock->days_left.is_set, row->due != NULL && row->done == NULL);
    }
}

START_TEST (limits_of_north_yorkshire)
{
  check_rows ("north-yorkshire", north_yorkshire, G_N_ELEMENTS (north_yorkshire));
}
END_TEST

START_TEST (limits_of_early_help) { check_rows ("north-yorkshire-early-help", early_help, G_N_ELEMENTS (early_help)); }
END_TEST

START_TEST (limits_of_sandwell) { check_rows ("sandwell", sandwell, G_N_ELEMENTS (sandwell)); }
END_TEST

START_TEST (limits_of_england) { check_rows ("england", england, G_N_ELEMENTS (england)); }
END_TEST

/* Every state of every limit is in the tables above. */
START_TEST (no_state_is_left_out)
{
  static const struct {
    const char *profile;
    const Case *rows;
    guint n;
  } tables[] = {
    { "north-yorkshire", north_yorkshire, G_N_ELEMENTS (north_yorkshire) },
    { "north-yorkshire-early-help", early_help, G_N_ELEMENTS (early_help) },
    { "sandwell", sandwell, G_N_ELEMENTS (sandwell) },
    { "england", england, G_N_ELEMENTS (england) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (SosClocks) clocks = measure (tables[i].profile, "", "2026-03-02");
      guint n;
      const SosClock *items = sos_clocks_get_items (clocks, &n);

      ck_assert_uint_gt (n, 0);
      for (guint item = 0; item < n; item++)
        {
          guint seen = 0;

          for (guint row = 0; row < tables[i].n; row++)
            if (g_str_equal (tables[i].rows[row].limit, items[item].id))
              seen |= 1u << tables[i].rows[row].state;
          /* A working day or two are always soon over. */
          if (g_str_equal (items[item].id, "ny.mapping") || g_str_equal (items[item].id, "en.decision"))
            seen |= 1u << SOS_CLOCK_RUNNING;
          ck_assert_msg (seen == 0x7e, "%s: states %x", items[item].id, seen);
        }
    }
}
END_TEST

START_TEST (before_a_day_is_not_within_it)
{
  static const char text[] =
      "{\"name\":\"p\",\"title\":\"P\",\"limits\":["
      "{\"id\":\"within\",\"label\":\"W\",\"start\":[{\"what\":[\"referral\"]}],\"done\":[{\"what\":[\"visit\"]}],"
      "\"n\":10,\"unit\":\"working_days\"},"
      "{\"id\":\"before\",\"label\":\"B\",\"start\":[{\"what\":[\"referral\"]}],\"done\":[{\"what\":[\"visit\"]}],"
      "\"n\":10,\"unit\":\"working_days\",\"comparator\":\"before\"},"
      "{\"id\":\"day-one\",\"label\":\"D\",\"start\":[{\"what\":[\"referral\"]}],\"done\":[{\"what\":[\"visit\"]}],"
      "\"n\":10,\"unit\":\"working_days\",\"day_one\":true},"
      "{\"id\":\"months\",\"label\":\"M\",\"start\":[{\"what\":[\"referral\"]}],\"done\":[{\"what\":[\"visit\"]}],"
      "\"n\":1,\"unit\":\"months\",\"day_one\":true},"
      "{\"id\":\"forward\",\"label\":\"F\",\"start\":[{\"what\":[\"contact\"]}],\"done\":[{\"what\":[\"visit\"]}],"
      "\"n\":1,\"unit\":\"working_days\",\"roll\":\"forward\"},"
      "{\"id\":\"calendar\",\"label\":\"C\",\"start\":[{\"what\":[\"referral\"]}],\"done\":[{\"what\":[\"visit\"]}],"
      "\"n\":10,\"unit\":\"calendar_days\",\"comparator\":\"before\"}]}";
  static const char *const expected[][2] = {
    { "within", "2026-03-16" }, { "before", "2026-03-13" },  { "day-one", "2026-03-13" },
    { "months", "2026-04-01" }, { "forward", "2026-03-10" }, { "calendar", "2026-03-11" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (SosProfile) profile = sos_profile_new_from_data (text, strlen (text), &error);
  g_autoptr (SosMap) map = make_map (REFERRAL ",contact 2026-03-07");
  g_autoptr (SosClocks) clocks = NULL;

  g_assert_no_error (error);
  clocks = sos_clocks_new (map, profile, date_of ("2026-03-09"), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    ck_assert_msg (find (clocks, expected[i][0], 0)->due == date_of (expected[i][1]), "%s", expected[i][0]);
}
END_TEST

START_TEST (what_is_late_asks_for_a_record)
{
  static const struct {
    const char *events;
    gboolean needed, why, remaining, deadline;
  } rows[] = {
    { REFERRAL, TRUE, FALSE, FALSE, FALSE },
    { REFERRAL ",assessment_completed 2026-03-20", FALSE, FALSE, FALSE, FALSE },
    { REFERRAL ",assessment_completed 2026-03-23", TRUE, FALSE, FALSE, FALSE },
    { REFERRAL ",manager_review 2026-03-20 rationale", TRUE, TRUE, FALSE, FALSE },
    { REFERRAL ",manager_review 2026-03-20 rationale,progress_review 2026-03-23 remaining deadline=2026-04-20", TRUE,
      FALSE, TRUE, TRUE },
    { REFERRAL ",manager_review 2026-03-20 by=boss rationale remaining deadline=2026-04-20", TRUE, TRUE, TRUE, TRUE },
    { REFERRAL ",progress_review 2026-03-20 by=worker rationale remaining deadline=2026-04-20", TRUE, FALSE, FALSE,
      FALSE },
    { REFERRAL ",manager_review 2026-04-02 rationale", TRUE, FALSE, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosClocks) clocks = measure ("north-yorkshire", rows[i].events, "2026-04-01");
      const SosClock *clock = find (clocks, "ny.complete", 0);

      ck_assert_msg (clock->late_needed == rows[i].needed && clock->late_why == rows[i].why &&
                         clock->late_remaining == rows[i].remaining && clock->late_deadline == rows[i].deadline,
                     "%s", rows[i].events);
    }
}
END_TEST

START_TEST (nothing_later_is_seen)
{
  g_autoptr (SosClocks) before = measure ("north-yorkshire", REFERRAL ",manager_review 2026-03-13", "2026-03-12");
  g_autoptr (SosClocks) on = measure ("north-yorkshire", REFERRAL ",manager_review 2026-03-13", "2026-03-13");

  ck_assert_int_eq (find (before, "ny.sos-review", 0)->state, SOS_CLOCK_DUE_SOON);
  ck_assert_int_eq (find (on, "ny.sos-review", 0)->state, SOS_CLOCK_MET);
}
END_TEST

START_TEST (an_end_stops_what_was_to_come)
{
  static const char nfa[] = CONTACT ",screening_mapped 2026-03-03,decided 2026-03-03 decision=no_further_action";
  g_autoptr (SosClocks) ended = measure ("north-yorkshire", nfa, "2026-03-31");
  g_autoptr (SosClocks) late = measure ("north-yorkshire", REFERRAL ",closed 2026-03-24", "2026-03-31");
  g_autoptr (SosClocks) signed_off = measure ("sandwell", ALLOCATED ",signed_off 2026-03-20", "2026-03-31");
  g_autoptr (SosClocks) taken_back = measure (
      "north-yorkshire",
      CONTACT ",decided 2026-03-03 decision=no_further_action,decided 2026-03-04 decision=child_in_need", "2026-03-31");

  ck_assert_ptr_null (find (ended, "ny.visit", 0));
  ck_assert_ptr_nonnull (find (ended, "ny.mapping", 0));
  ck_assert_ptr_nonnull (find (late, "ny.complete", 0));
  ck_assert_ptr_null (find (late, "ny.cin-meeting", 0));
  ck_assert_ptr_nonnull (find (signed_off, "sa.oversight", 2));
  ck_assert_ptr_null (find (signed_off, "sa.oversight", 3));
  ck_assert_ptr_nonnull (find (signed_off, "sa.oversight", 5));
  ck_assert_ptr_nonnull (find (taken_back, "ny.visit", 0));
}
END_TEST

/* Nothing is due before it began, and nothing meets itself. */
START_TEST (a_start_on_no_working_day_is_in_time)
{
  static const char text[] =
      "{\"name\":\"p\",\"title\":\"P\",\"limits\":["
      "{\"id\":\"a\",\"label\":\"A\",\"start\":[{\"what\":[\"visit\"]}],\"done\":[{\"what\":[\"visit\"]}],"
      "\"ends\":[{\"written_consent\":true}],\"n\":0,\"unit\":\"working_days\",\"comparator\":\"on\",\"repeats\":true}]"
      "}";
  g_autoptr (SosProfile) profile = sos_profile_new_from_data (text, strlen (text), NULL);
  g_autoptr (SosMap) map = make_map ("visit 2026-03-07,visit 2026-03-08,consent 2026-03-01");
  g_autoptr (SosClocks) repeated = sos_clocks_new (map, profile, date_of ("2026-03-31"), NULL);
  g_autoptr (SosClocks) clocks = measure ("sandwell", "allocated 2026-03-07,manager_review 2026-03-07", "2026-03-31");
  guint n;

  ck_assert_int_eq (find (clocks, "sa.oversight", 1)->state, SOS_CLOCK_MET);
  ck_assert_int_eq (sos_clocks_get_items (repeated, &n)->state, SOS_CLOCK_MET_LATE);
  ck_assert_uint_eq (n, 2);
}
END_TEST

START_TEST (what_begins_anew_is_counted_anew)
{
  g_autoptr (SosClocks) clocks =
      measure ("england", "referral 2025-01-06,decided 2025-01-07,closed 2025-02-03," REFERRAL ",decided 2026-03-04",
               "2026-03-31");
  g_autoptr (SosClocks) plan =
      measure ("north-yorkshire",
               "protection_plan_started 2023-01-09,protection_plan_ended 2023-06-01,protection_plan_started 2026-01-05",
               "2026-03-31");

  ck_assert_uint_eq (find (clocks, "en.decision", 0)->start, date_of ("2026-03-02"));
  ck_assert_int_eq (find (clocks, "en.decision", 0)->state, SOS_CLOCK_MET_LATE);
  ck_assert_uint_eq (find (plan, "ny.sdq", 0)->start, date_of ("2026-01-05"));
}
END_TEST

START_TEST (a_limit_of_each_child_is_a_line_each)
{
  g_autoptr (SosClocks) clocks =
      measure ("north-yorkshire", "protection_plan_started 2025-03-10 children=ben", "2026-03-02");
  guint n, n_lines = 0;
  const SosClock *items = sos_clocks_get_items (clocks, &n);

  for (guint i = 0; i < n; i++)
    {
      gboolean is_each = g_str_equal (items[i].id, "ny.sdq");

      n_lines += is_each;
      ck_assert_int_eq (is_each, items[i].child != NULL);
      if (is_each)
        ck_assert_int_eq (items[i].state == SOS_CLOCK_NOT_STARTED, !g_str_equal (items[i].child, "ben"));
    }
  ck_assert_uint_eq (n_lines, 4);
}
END_TEST

START_TEST (what_is_assumed_is_said)
{
  g_autoptr (SosClocks) contact = measure ("england", CONTACT, "2026-03-02");
  g_autoptr (SosClocks) projected = measure ("england", "referral 2028-12-29", "2028-12-29");
  g_autoptr (SosClocks) unsaid = measure ("north-yorkshire", REFERRAL, "2026-03-02");
  const SosAssumption *assumed = find (unsaid, "ny.progress", 0)->assumed;

  ck_assert_int_eq (find (contact, "en.decision", 0)->assumed[0], SOS_ASSUMED_START);
  ck_assert_int_eq (find (projected, "en.decision", 0)->assumed[0], SOS_ASSUMED_BANK_HOLIDAYS);
  ck_assert_int_eq (assumed[0], SOS_ASSUMED_START);
  ck_assert_int_eq (assumed[1], SOS_ASSUMED_UNIT);
  ck_assert_int_eq (assumed[2], SOS_ASSUMED_NOTHING);
}
END_TEST

START_TEST (days_outside_the_calendar_are_an_error)
{
  g_autoptr (SosMap) map = make_map ("referral 1985-03-04");
  g_autoptr (SosMap) empty = make_map ("");
  g_autoptr (SosClocks) clocks = sos_clocks_new (empty, NULL, date_of ("1985-03-04"), NULL);
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_nonnull (clocks);
  ck_assert_ptr_null (sos_clocks_new (map, NULL, date_of ("2026-03-02"), &error));
  g_assert_error (error, SOS_ERROR, SOS_ERROR_RANGE);
}
END_TEST

START_TEST (the_usual_profile_is_that_of_the_pathway)
{
  g_autoptr (SosMap) map = sos_test_map_with ("'pathway':'early_help'");
  g_autoptr (SosMap) other = make_map ("");
  g_autoptr (SosClocks) clocks = sos_clocks_new (map, NULL, SOS_DATE_NONE, NULL);
  g_autoptr (SosClocks) others = sos_clocks_new (other, NULL, SOS_DATE_NONE, NULL);

  ck_assert_str_eq (sos_profile_get_name (sos_clocks_get_profile (clocks)), "north-yorkshire-early-help");
  ck_assert_str_eq (sos_profile_get_name (sos_clocks_get_profile (others)), "north-yorkshire");
  ck_assert_uint_ne (sos_clocks_get_as_of (clocks), SOS_DATE_NONE);
}
END_TEST

/* json-glib reads what is written. */
START_TEST (the_json_says_the_same)
{
  g_autoptr (SosClocks) clocks = measure ("north-yorkshire", REFERRAL, "2026-03-31");
  gsize length;
  g_autofree char *text = sos_clocks_to_json (clocks, &length);
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  JsonArray *limits = json_object_get_array_member (json_node_get_object (node), "limits");
  guint n;
  const SosClock *items = sos_clocks_get_items (clocks, &n);

  ck_assert_uint_eq (length, strlen (text));
  ck_assert_uint_eq (json_array_get_length (limits), n);
  for (guint i = 0; i < n; i++)
    {
      JsonObject *limit = json_array_get_object_element (limits, i);

      ck_assert_uint_eq (json_object_get_size (limit), 16);
      ck_assert_str_eq (json_object_get_string_member (limit, "id"), items[i].id);
      ck_assert_str_eq (json_object_get_string_member (limit, "quote"), items[i].quote);
      ck_assert_uint_eq (date_of (json_object_get_string_member_with_default (limit, "due", NULL)), items[i].due);
      ck_assert_int_eq (json_object_get_boolean_member (json_object_get_object_member (limit, "late_record"), "needed"),
                        items[i].late_needed);
    }
}
END_TEST

START_TEST (the_text_has_a_line_a_limit)
{
  g_autoptr (SosClocks) clocks =
      measure ("north-yorkshire", REFERRAL ",manager_review 2026-03-13,protection_plan_started 2025-03-10 children=ann",
               "2026-03-31");
  g_autofree char *wide = sos_render_clocks (clocks, 132);
  g_autofree char *narrow = sos_render_clocks (clocks, SOS_RENDER_MIN_WIDTH);

  ck_assert_ptr_nonnull (strstr (wide, "assessments, on 31 March 2026\n\n"));
  ck_assert_ptr_nonnull (strstr (wide, "\noverdue    was due 20 March          Assessment completed, as expected; "
                                       "16 March if read another way; for the manager to record:"));
  ck_assert_ptr_nonnull (strstr (wide, "what is still to be done, a new date\n"));
  ck_assert_ptr_nonnull (
      strstr (wide, "\ndone       on 13 March               Signs of Safety review with the team manager\n"));
  ck_assert_ptr_nonnull (strstr (wide, "\nnot started                          "));
  ck_assert_ptr_nonnull (strstr (wide, "after a year on a protection plan (child 1)\n"));
  ck_assert_ptr_nonnull (strstr (narrow, "\noverdue was due 20\n"));
}
END_TEST

START_TEST (references_are_counted)
{
  SosClocks *clocks = measure ("sandwell", ALLOCATED, "2026-03-02");
  SosClocks *copy = g_boxed_copy (SOS_TYPE_CLOCKS, clocks);

  sos_clocks_unref (clocks);
  ck_assert_ptr_nonnull (find (copy, "sa.oversight", 1));
  g_boxed_free (SOS_TYPE_CLOCKS, copy);
}
END_TEST

/* Whatever a map says, there are limits or an error, and a day that is left is not
 * over. */
static void
check_map (const char *text G_GNUC_UNUSED, SosMap *map)
{
  for (const char *const *name = sos_profile_list (); *name != NULL; name++)
    {
      g_autoptr (SosProfile) profile = sos_profile_find (*name);
      g_autoptr (GError) error = NULL;
      g_autoptr (SosClocks) clocks = sos_clocks_new (map, profile, sos_date_new (2026, 3, 2), &error);
      guint n;
      const SosClock *items;

      ck_assert ((clocks == NULL) == g_error_matches (error, SOS_ERROR, SOS_ERROR_RANGE));
      if (clocks == NULL)
        continue;
      items = sos_clocks_get_items (clocks, &n);
      for (guint i = 0; i < n; i++)
        {
          ck_assert_int_eq (items[i].state == SOS_CLOCK_NOT_STARTED, items[i].start == SOS_DATE_NONE);
          ck_assert_int_eq (items[i].state == SOS_CLOCK_MET || items[i].state == SOS_CLOCK_MET_LATE,
                            items[i].done != SOS_DATE_NONE);
          ck_assert_int_eq (items[i].state == SOS_CLOCK_OVERDUE, items[i].start != SOS_DATE_NONE &&
                                                                     items[i].done == SOS_DATE_NONE &&
                                                                     items[i].due < sos_date_new (2026, 3, 2));
        }
    }
}

START_TEST (any_map_has_limits) { sos_test_over_maps (check_map, 0); }
END_TEST

SOS_TEST_MAIN ("clocks",
               limits_of_north_yorkshire,
               limits_of_early_help,
               limits_of_sandwell,
               limits_of_england,
               no_state_is_left_out,
               before_a_day_is_not_within_it,
               what_is_late_asks_for_a_record,
               nothing_later_is_seen,
               an_end_stops_what_was_to_come,
               a_start_on_no_working_day_is_in_time,
               what_begins_anew_is_counted_anew,
               a_limit_of_each_child_is_a_line_each,
               what_is_assumed_is_said,
               days_outside_the_calendar_are_an_error,
               the_usual_profile_is_that_of_the_pathway,
               the_json_says_the_same,
               the_text_has_a_line_a_limit,
               references_are_counted,
               any_map_has_limits)
