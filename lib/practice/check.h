/* SPDX-License-Identifier: MIT */
/* How rules are written: rows of a table, each with the cases in which it does not
 * hold, and functions that look at one record. */
#pragma once

#include <sos/sos-check.h>

#include "lib/practice/tracks.h"
#include "lib/practice/check-facts.h"

/* Where the guidance says so. */
#define SOS_SOURCE_NY(section) "North Yorkshire practice guidance, section " section
#define SOS_SOURCE_SA "Sandwell practice note"
#define SOS_SOURCE_BO(standard) "Bolton practice standards, standard " standard
#define SOS_SOURCE_CA "Calderdale, SMART planning"
#define SOS_SOURCE_CE "Cheshire East, assessment advice"
#define SOS_SOURCE_P \
  "published practice pages (York, North Yorkshire's partnership, Western Australia, Queensland, Norfolk)"

/* When a case is looked at at all, and what it may come to. */
typedef enum {
  SOS_CHECK_ALWAYS = 0,
  SOS_CHECK_AT_ASSESSMENT = 1 << 0, /* when the map was made at assessment or later */
  SOS_CHECK_STATUTORY = 1 << 1,
  SOS_CHECK_EARLY_HELP = 1 << 2,
  SOS_CHECK_AGREED = 1 << 3,
  SOS_CHECK_OUTSIDE_FAMILY = 1 << 4,     /* when the setting is extra-familial too */
  SOS_CHECK_NOT_OUTSIDE_FAMILY = 1 << 5,
  SOS_CHECK_AGAINST = 1 << 6,            /* when there is an earlier map */
  SOS_CHECK_IMPOSSIBLE = 1 << 7,         /* no draft makes it a warning */
  SOS_CHECK_SUGGESTED = 1 << 8,          /* never more than a suggestion, whatever settings say */
} SosCheckWhen;

/* Cases that look at the texts of every record, whatever it is; check.c asks
 * check-text.c about them. */
#define SOS_CHECK_ANY_RECORD SOS_N_RECORD_TYPES

enum {
  SOS_CHECK_WORD,
  SOS_CHECK_SENTENCE,
};

typedef struct _SosCheck SosCheck;

/* Whether what the rule asks for is missing from @record. */
typedef gboolean (*SosCheckMisses) (const SosCheck *check, gconstpointer record);

/* One way in which a rule does not hold. Texts stand as in statutory work, then as
 * in early help where they are other words there. */
typedef struct {
  SosRecordType      on;        /* which records are looked at; after the last case SOS_RECORD_NONE */
  SosFindingSeverity severity;  /* SOS_FINDING_UNKNOWN for that of the rule */
  guint              when;
  guint64            considered; /* bits of SosConsideration: one of them is an answer too */
  SosCheckMisses     misses;
  const char        *message[2];
  const char        *ask[2];    /* instead of the rule's */
} SosCheckCase;

#define SOS_CHECK_MAX_CASES 8

#define SOS_CONSIDERED(what) (G_GUINT64_CONSTANT (1) << SOS_CONSIDERATION_##what)

typedef struct {
  SosCheckRule rule;
  const char  *early_help_ask; /* where it is asked in other words */
  SosCheckCase cases[SOS_CHECK_MAX_CASES];
} SosCheckRow;

typedef struct {
  const SosCheckRow *rows;
  guint              n;
} SosCheckTable;

/* The rules by subject, in the order in which they are listed. */
extern const SosCheckTable sos_check_danger;
extern const SosCheckTable sos_check_goals;
extern const SosCheckTable sos_check_actions;
extern const SosCheckTable sos_check_plan;
extern const SosCheckTable sos_check_scales;
extern const SosCheckTable sos_check_children;
extern const SosCheckTable sos_check_map;
extern const SosCheckTable sos_check_analysis;
extern const SosCheckTable sos_check_together;
extern const SosCheckTable sos_check_process;
extern const SosCheckTable sos_check_words;
extern const SosCheckTable sos_check_sdq;

/* What a function of a rule may look at. */
struct _SosCheck {
  SosPractice   practice;
  SosArena      arena;
  SosTracks     tracks; /* in the arena */
  SosCheckFacts facts;
  const SosMap *old;    /* an earlier map of the same family, or %NULL */
  gconstpointer around; /* the record that holds the one being looked at */
};
