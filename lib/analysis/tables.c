/* SPDX-License-Identifier: MIT */
/* The data dictionary: every table and what its columns mean. */
#include <sos/sos-table.h>

#include <string.h>

#define UTF8 SOS_COLUMN_UTF8
#define DICTIONARY SOS_COLUMN_DICTIONARY
#define BOOL SOS_COLUMN_BOOL
#define INT8 SOS_COLUMN_INT8
#define INT32 SOS_COLUMN_INT32
#define INT64 SOS_COLUMN_INT64
#define FLOAT64 SOS_COLUMN_FLOAT64
#define DATE32 SOS_COLUMN_DATE32

#define SCORES "0 to 10"
#define DAY "day"

/* What an id means is known within a case only, so these come first. */
#define KEYS                                                                                                \
  { "authority", DICTIONARY, TRUE, "", "the authority, as the map has it" },                                \
      { "team", DICTIONARY, TRUE, "", "the team, as the map has it" },                                      \
      { "case_id", UTF8, FALSE, "", "the case; of a map without one the map's id, as it is its own case" }, \
      { "map_id", UTF8, FALSE, "", "the map" }, { "revision", INT32, TRUE, "", "the map's revision" }

#define SCALE \
  { "scale_id", UTF8, FALSE, "", "the scale" }, { "topic", DICTIONARY, TRUE, "topic", "what the scale asks about" }

#define HIGHER_IS \
  { "higher_is", DICTIONARY, FALSE, "safer or worse", "what a higher score means: never put the two together" }

#define CHILD { "child_id", UTF8, TRUE, "", "the child that the rating names; null: it speaks of the family" }

#define RATER                                                                               \
  { "rater_id", UTF8, FALSE, "", "who rated" },                                             \
      { "rater_class", DICTIONARY, FALSE, "child, parent, family, network or professional", \
        "what the rater is to the family" }

#define RATED                                                                               \
  KEYS, SCALE, HIGHER_IS, CHILD, RATER,                                                     \
      { "rater_function", DICTIONARY, TRUE, "function", "what a professional rater does" }, \
      { "round", INT32, TRUE, "", "the round of rating" }, { "rated_on", DATE32, FALSE, DAY, "when it was said" }

#define THRESHOLD                                                                     \
  { "threshold", INT8, TRUE, SCORES,                                                  \
    "the score at which closing is thought of, 7 where the scale does not say; null " \
    "where the scale runs the other way" }

#define RATED_HOW                                                                           \
  { "required", BOOL, FALSE, "",                                                            \
    "whether closing waits for this person's rating; where the scale names nobody, by "     \
    "the guidance" },                                                                       \
      { "independent", BOOL, TRUE, "", "whether it was given without seeing the others'" }, \
      { "source", UTF8, FALSE, "file:line", "where the map begins" }

static const SosColumnInfo ratings[] = {
  RATED,
  { "score", INT8, FALSE, SCORES, "what was said" },
  THRESHOLD,
  RATED_HOW,
};

static const SosColumnInfo unrated[] = {
  RATED,
  THRESHOLD,
  RATED_HOW,
  { "reason", DICTIONARY, FALSE, "not_rated", "why there is no score" },
};

static const SosColumnInfo series[] = {
  KEYS,
  SCALE,
  HIGHER_IS,
  CHILD,
  RATER,
  { "n", INT32, FALSE, "scores", "how many scores; what was not rated is not among them" },
  { "first_on", DATE32, FALSE, DAY, "the first day" },
  { "last_on", DATE32, FALSE, DAY, "the last day" },
  { "first", INT8, FALSE, SCORES, "the first score" },
  { "last", INT8, FALSE, SCORES, "the last score" },
  { "lowest", INT8, FALSE, SCORES, "the lowest score" },
  { "highest", INT8, FALSE, SCORES, "the highest score" },
  { "delta", INT8, FALSE, "from -10 to 10", "last less first" },
  { "median", FLOAT64, FALSE, SCORES, "the score in the middle; of an even number half way between the two" },
  { "slope_per_month", FLOAT64, TRUE, "scores a month of 30.4375 days",
    "median slope of all pairs of different days (Theil 1950, Sen 1968); null with one day" },
  { "mk_s", INT64, FALSE, "pairs", "Mann-Kendall's S: pairs that rise less pairs that fall, by day, then by round" },
  { "mk_var", FLOAT64, FALSE, "pairs squared", "variance of S without a trend, with ties taken into account" },
  { "tau_b", FLOAT64, TRUE, "from -1 to 1", "Kendall's tau-b; null where all scores are the same" },
  { "p", FLOAT64, TRUE, "0 to 1",
    "two-sided p of S: exact for up to 10 scores without ties, else by the normal "
    "distribution with corrections for ties and continuity; null below 5 scores" },
  { "reached_on", DATE32, TRUE, DAY, "first day at the threshold or above; null where the scale runs the other way" },
  { "lost_on", DATE32, TRUE, DAY, "first day below the threshold after that" },
};

static const SosColumnInfo consensus[] = {
  KEYS,
  SCALE,
  { "child_id", UTF8, TRUE, "", "the child; null where nobody rates the children one by one: the family" },
  { "round", INT32, TRUE, "", "the round; null for the ratings of one day without a round" },
  { "on", DATE32, FALSE, DAY, "the last day on which somebody rated" },
  { "n_raters", INT32, FALSE, "people", "who gave a score" },
  { "n_missing", INT32, FALSE, "people", "who is required and gave none" },
  { "lowest", INT8, TRUE, SCORES, "the lowest score; null where nobody gave one" },
  { "highest", INT8, TRUE, SCORES, "the highest score" },
  { "spread", INT8, TRUE, "0 to 10", "highest less lowest" },
  { "median", FLOAT64, TRUE, SCORES, "the score in the middle" },
  { "all_at_threshold", BOOL, TRUE, "",
    "whether everybody required is at the threshold or above; null where "
    "somebody required is missing, or the scale runs the other way" },
  HIGHER_IS,
};

#define STEP(n) { "cycle_step_" #n, DICTIONARY, FALSE, "step state", "step " #n " of the action cycle" }

static const SosColumnInfo maps[] = {
  KEYS,
  { "occasion", DICTIONARY, TRUE, "occasion", "when it was mapped" },
  { "pathway", DICTIONARY, FALSE, "pathway", "which help the family has" },
  { "status", DICTIONARY, FALSE, "status", "how far the map has come" },
  { "started", DATE32, TRUE, DAY, "when the work began" },
  { "n_children", INT32, FALSE, "people", "children on the map" },
  { "n_harm", INT32, FALSE, "records", "harm" },
  { "n_complicating_factors", INT32, FALSE, "records", "complicating factors" },
  { "n_danger_statements", INT32, FALSE, "records", "danger statements" },
  { "n_strengths", INT32, FALSE, "records", "strengths" },
  { "n_safety", INT32, FALSE, "records", "existing safety" },
  { "n_safety_goals", INT32, FALSE, "records", "safety goals" },
  { "n_actions", INT32, FALSE, "records", "actions" },
  { "n_actions_overdue", INT32, FALSE, "records", "actions that are still to be done after their day" },
  STEP (1),
  STEP (2),
  STEP (3),
  STEP (4),
  STEP (5),
  STEP (6),
  STEP (7),
  { "closing_ready", BOOL, FALSE, "", "whether the closing rule holds" },
  { "n_blockers", INT32, FALSE, "blockers", "what stands before closing" },
  { "n_errors", INT32, FALSE, "findings", "findings that are errors" },
  { "n_warnings", INT32, FALSE, "findings", "findings that are warnings" },
};

static const SosColumnInfo findings[] = {
  KEYS,
  { "rule", DICTIONARY, FALSE, "rule", "the rule that does not hold" },
  { "severity", DICTIONARY, FALSE, "severity", "how much it matters" },
  { "pointer", UTF8, FALSE, "JSON Pointer", "the record; empty for the whole map" },
};

static const SosColumnInfo clocks[] = {
  KEYS,
  { "id", UTF8, FALSE, "", "the limit, as in its profile" },
  { "label", DICTIONARY, FALSE, "", "what is to be done" },
  { "child", UTF8, TRUE, "", "the child for whom; null where it is not kept for each" },
  { "occurrence", INT32, TRUE, "", "which time it is, of a limit that has several" },
  { "start", DATE32, TRUE, DAY, "the day that is counted from" },
  { "due", DATE32, TRUE, DAY, "the last day that is still in time" },
  { "due_alternative", DATE32, TRUE, DAY, "the latest day that another reading of the guidance allows" },
  { "done", DATE32, TRUE, DAY, "when it was done" },
  { "state", DICTIONARY, FALSE, "clock state", "how it stands" },
  { "days_left", INT32, TRUE, "see unit", "working days to go, or all days where the unit counts those or months" },
  { "unit", DICTIONARY, FALSE, "", "what is counted" },
  { "comparator", DICTIONARY, FALSE, "", "how the number is meant" },
  { "assumed", DICTIONARY, TRUE, "words with spaces between", "what the guidance does not say" },
  { "source", UTF8, TRUE, "", "which guidance, and where in it" },
  { "quote", DICTIONARY, TRUE, "", "what the guidance says" },
  { "late_needed", BOOL, FALSE, "", "whether it is late, and a record of that is asked for" },
  { "late_why", BOOL, FALSE, "", "whether the record says why more time is needed" },
  { "late_remaining", BOOL, FALSE, "", "whether it says what is still to be done" },
  { "late_deadline", BOOL, FALSE, "", "whether it gives a new deadline" },
};

static const SosColumnInfo monthly[] = {
  { "authority", DICTIONARY, TRUE, "", "the authority, as the maps have it" },
  { "team", DICTIONARY, TRUE, "", "the team, as the maps have it" },
  { "topic", DICTIONARY, TRUE, "topic", "what the scales ask about" },
  { "month", DATE32, FALSE, "first day of the month", "the month in which was rated" },
  HIGHER_IS,
  { "n_children", INT32, TRUE, "children",
    "of whom somebody rated; a rating that names no child is about each child of "
    "its scale" },
  { "n_ratings", INT32, TRUE, "scores", "how many scores" },
  { "median", FLOAT64, TRUE, SCORES, "of the month's scores" },
  { "q1", FLOAT64, TRUE, SCORES, "the lower quartile, type 7 (Hyndman and Fan 1996)" },
  { "q3", FLOAT64, TRUE, SCORES, "the upper quartile, type 7" },
  { "share_at_threshold", FLOAT64, TRUE, "0 to 1",
    "of the children, those of whom every rater's latest score of the "
    "month is at the threshold or above; null where the scales run the other way" },
  { "xmr_mean", FLOAT64, TRUE, SCORES, "mean of the months' medians" },
  { "xmr_lower", FLOAT64, TRUE, SCORES, "lower limit of an XmR chart of the medians (NHS England, Making Data Count)" },
  { "xmr_upper", FLOAT64, TRUE, SCORES, "its upper limit" },
  { "xmr_signal", DICTIONARY, TRUE, "outside, trend, near_limit or shift", "whether the month is more than chance" },
  { "trial", BOOL, FALSE, "", "whether there are fewer than 12 months, so that the limits are on trial" },
  { "suppressed", DICTIONARY, TRUE, "", "why there are no figures: too few children" },
};

/* What it is grouped by comes before these. */
static const SosColumnInfo agreement[] = {
  { "alpha", FLOAT64, TRUE, "up to 1",
    "Krippendorff's alpha; null where nothing can be compared or all scores are the "
    "same" },
  { "n_units", INT32, FALSE, "rounds", "rounds of a child and scale in which two people or more gave a score" },
  { "n_ratings", INT32, FALSE, "scores", "scores in these rounds" },
  { "n_pairs", INT32, FALSE, "pairs", "pairs of two people's scores of one round" },
};

static const SosColumnInfo errors[] = {
  { "file", DICTIONARY, FALSE, "", "the file" },
  { "line", INT64, FALSE, "from 1", "the line" },
  { "code", DICTIONARY, FALSE, "error code", "what is wrong; revision: another map of the case has the same revision" },
  { "pointer", UTF8, FALSE, "JSON Pointer", "where in the map; empty for all of it" },
};

#define TABLE(kind, name, row) [kind] = { kind, #name, row, name, G_N_ELEMENTS (name) }

static const SosTableInfo infos[SOS_N_TABLES] = {
  TABLE (SOS_TABLE_RATINGS, ratings, "a rating that has a score"),
  TABLE (SOS_TABLE_UNRATED, unrated, "a rating that was not given"),
  TABLE (SOS_TABLE_SERIES, series, "what one person said on one scale of one child, over time"),
  TABLE (SOS_TABLE_CONSENSUS, consensus, "a round of a child and scale"),
  TABLE (SOS_TABLE_MAPS, maps, "a map"),
  TABLE (SOS_TABLE_FINDINGS, findings, "something that practice asks for and a map does not have"),
  TABLE (SOS_TABLE_CLOCKS, clocks, "a limit of time, or one child's, or one time of it"),
  TABLE (SOS_TABLE_MONTHLY, monthly, "a month of a team, a topic and a direction"),
  TABLE (SOS_TABLE_AGREEMENT, agreement, "a group of rounds"),
  TABLE (SOS_TABLE_ERRORS, errors, "a map that is left out"),
};

/**
 * sos_table_info:
 * @kind: a table
 *
 * Describes a table. Safe from any thread.
 *
 * Returns: (transfer none) (nullable): the description; %NULL for what is no table
 *
 * Since: 0.1
 */
const SosTableInfo *
sos_table_info (SosTableKind kind)
{
  return kind > SOS_TABLE_NONE && kind < SOS_N_TABLES ? &infos[kind] : NULL;
}

/**
 * sos_table_info_find:
 * @name: a name, such as "ratings"
 *
 * Finds a table by its name. Safe from any thread.
 *
 * Returns: (transfer none) (nullable): the description; %NULL where no table has
 *   that name
 *
 * Since: 0.1
 */
const SosTableInfo *
sos_table_info_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = SOS_TABLE_NONE + 1; i < SOS_N_TABLES; i++)
    if (strcmp (infos[i].name, name) == 0)
      return &infos[i];

  return NULL;
}

/**
 * sos_column_type_to_string:
 * @type: the type of a column
 *
 * Names a type as Arrow does. Safe from any thread.
 *
 * Returns: (transfer none) (nullable): a constant, such as "int32"; %NULL for no
 *   type
 *
 * Since: 0.1
 */
const char *
sos_column_type_to_string (SosColumnType type)
{
  static const char *const names[] = {
    [SOS_COLUMN_UTF8] = "utf8",       [SOS_COLUMN_DICTIONARY] = "dictionary<int32, utf8>",
    [SOS_COLUMN_BOOL] = "bool",       [SOS_COLUMN_INT8] = "int8",
    [SOS_COLUMN_INT32] = "int32",     [SOS_COLUMN_INT64] = "int64",
    [SOS_COLUMN_FLOAT64] = "float64", [SOS_COLUMN_DATE32] = "date32",
  };

  return type < G_N_ELEMENTS (names) ? names[type] : NULL;
}
