/* SPDX-License-Identifier: MIT */
/* The commands that make a table of many maps: one row each. */
#include "tools/table.h"

#define SETTINGS_OPTION                                                                                              \
  { "settings", 0, 0, G_OPTION_ARG_FILENAME, &table_question.settings, "Take numbers and severities from that file", \
    "FILE" }

static const GOptionEntry map_options[] = {
  TABLE_OUTPUT_OPTIONS, TABLE_READ_OPTIONS, TABLE_REVISIONS_OPTION, TABLE_STRICT_OPTION, { NULL },
};

static const GOptionEntry practice_options[] = {
  TABLE_OUTPUT_OPTIONS, TABLE_READ_OPTIONS, TABLE_REVISIONS_OPTION, TABLE_STRICT_OPTION, SETTINGS_OPTION, { NULL },
};

static const GOptionEntry monthly_options[] = {
  TABLE_OUTPUT_OPTIONS,
  TABLE_READ_OPTIONS,
  TABLE_STRICT_OPTION,
  { "min-children", 0, 0, G_OPTION_ARG_INT, &table_question.min_children,
    "Give no figures of fewer children than 6, or N", "N" },
  { NULL },
};

static const GOptionEntry agreement_options[] = {
  TABLE_OUTPUT_OPTIONS,
  TABLE_READ_OPTIONS,
  TABLE_STRICT_OPTION,
  { "by", 0, 0, G_OPTION_ARG_STRING, &table_question.by, "Group by these columns of ratings", "COLUMN[,...]" },
  { "level", 0, 0, G_OPTION_ARG_STRING, &table_question.level, "Take scores as ordinal (default), nominal, interval",
    "LEVEL" },
  { NULL },
};

static const GOptionEntry error_options[] = {
  TABLE_OUTPUT_OPTIONS,
  TABLE_READ_OPTIONS,
  TABLE_REVISIONS_OPTION,
  { NULL },
};

#define ARGUMENTS .arguments = "PATH...", .at_least = 1, .at_most = G_MAXUINT

/* The rest of what they have in common stands in `sos help tables`. */
#define READING                                                                 \
  "\n"                                                                          \
  "\n"                                                                          \
  "A PATH may also be a folder or a pattern: 'sos help tables' says how maps\n" \
  "are read, which of them count, and when some cannot be read."

const Command ratings_command = {
  .name = "ratings",
  .summary = "Make a table of what everybody said, a row a score",
  ARGUMENTS,
  .options = map_options,
  .table = SOS_TABLE_RATINGS,
  .help = "Writes a row for each rating that has a score: whose map it is, the scale and\n"
          "which way it runs, the child, who rated and when, the score, and whether\n"
          "closing waits for this person's rating. No names and no words of a map." READING,
  .examples = "sos ratings maps/ > ratings.csv\n"
              "sos ratings 'maps/2024-*.ndjson.zst' --as-of=2024-12-31 -o ratings.csv\n"
              "sos ratings --format=json archive.ndjson.gz | head",
};

const Command unrated_command = {
  .name = "unrated",
  .summary = "Make a table of ratings that were not given, and why",
  ARGUMENTS,
  .options = map_options,
  .table = SOS_TABLE_UNRATED,
  .help = "Writes a row for each rating without a score, with the reason: a person who\n"
          "was asked and did not want to say, or was not asked, is not forgotten." READING,
  .examples = "sos unrated maps/ > unrated.csv",
};

const Command series_command = {
  .name = "series",
  .summary = "Make a table of how scores move, a row a rater",
  ARGUMENTS,
  .options = map_options,
  .table = SOS_TABLE_SERIES,
  .help = "Writes a row for each child, scale and rater: how many scores, the first and\n"
          "the last, the median, the slope a month (Theil-Sen), Mann-Kendall's test,\n"
          "and when the threshold was reached and lost. Scales that run the other way are\n"
          "never joined with the others: higher_is says which way." READING,
  .examples = "sos series maps/ > series.csv\n"
              "sos series --revisions=all maps/ --format=json",
};

const Command consensus_command = {
  .name = "consensus",
  .summary = "Make a table of how far people are apart, a row a round",
  ARGUMENTS,
  .options = map_options,
  .table = SOS_TABLE_CONSENSUS,
  .help = "Writes a row for each child, scale and round: who rated, who is missing, the\n"
          "lowest and the highest score, and whether everybody required is at the\n"
          "threshold." READING,
  .examples = "sos consensus maps/ > consensus.csv",
};

const Command maps_command = {
  .name = "maps",
  .summary = "Make a table of maps, a row a map",
  ARGUMENTS,
  .options = practice_options,
  .table = SOS_TABLE_MAPS,
  .help = "Writes a row for each map: its pathway and status, how much it holds, how far\n"
          "each step of the action cycle has come, whether the closing rule holds, and\n"
          "how many findings there are. The rules look at what is written down, never\n"
          "at whether a child is safe. --settings takes a file as 'sos check' does." READING,
  .examples = "sos maps maps/ > maps.csv\n"
              "sos maps --settings=team.json --as-of=2024-12-31 maps/",
};

const Command findings_command = {
  .name = "findings",
  .summary = "Make a table of what practice asks for, a row a finding",
  ARGUMENTS,
  .options = practice_options,
  .table = SOS_TABLE_FINDINGS,
  .help = "Writes a row for each finding that 'sos check' would show: the rule, how\n"
          "much it matters, and the place in the map. --settings takes a file as\n"
          "'sos check' does." READING,
  .examples = "sos findings maps/ > findings.csv\n"
              "sos findings --settings=team.json maps/ --format=json",
};

const Command monthly_command = {
  .name = "monthly",
  .summary = "Make a table of teams, a row a month and topic",
  ARGUMENTS,
  .options = monthly_options,
  .table = SOS_TABLE_MONTHLY,
  .help = "Writes a row for each authority, team, topic, direction and month: the median\n"
          "and the quartiles of the scores, the share of children at the threshold, and\n"
          "an XmR chart of the medians (Making Data Count). A month with few children\n"
          "has no figures, as they could be told apart: suppressed says so. It counts\n"
          "the latest map of each case only." READING,
  .examples = "sos monthly maps/ > monthly.csv\n"
              "sos monthly --min-children=10 maps/",
};

const Command agreement_command = {
  .name = "agreement",
  .summary = "Make a table of how reliably people rate alike",
  ARGUMENTS,
  .options = agreement_options,
  .table = SOS_TABLE_AGREEMENT,
  .help = "Writes Krippendorff's alpha, a row for each group of --by, or one row: a\n"
          "round of a child and scale is what is judged, and whoever rates is a judge.\n"
          "Scales that run in different directions are not put together: group by\n"
          "topic and higher_is. It counts the latest map of each case only. COLUMN is\n"
          "authority, team, case_id, scale_id, topic, higher_is, child_id or\n"
          "rater_class." READING,
  .examples = "sos agreement --by=topic,higher_is maps/\n"
              "sos agreement --by=team,topic,higher_is --level=interval maps/",
};

const Command errors_command = {
  .name = "errors",
  .summary = "Make a table of maps that are left out, a row a map",
  ARGUMENTS,
  .options = error_options,
  .table = SOS_TABLE_ERRORS,
  .help = "Writes a row for each map that cannot be read: the file, the line, what is\n"
          "wrong first and where; 'sos check' lists all that is wrong. A file that\n"
          "cannot be read to its end is a row too: its whole lines count. So is a map\n"
          "that does not count because another of its case has the same revision (code\n"
          "revision)." READING,
  .examples = "sos errors maps/\n"
              "sos errors maps/ -o errors.csv",
};
