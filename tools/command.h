/* SPDX-License-Identifier: MIT */
/* What a command of `sos` is: one row of the table that main, help and the man
 * page all read. */
#pragma once

#include <sos/sos-table.h>

/* How the program ends. */
typedef enum {
  STATUS_FINE = 0,
  STATUS_FOUND = 1, /* maps that differ, or cannot be merged */
  STATUS_FAILED = 2, /* unreadable, invalid or misused */
} Status;

/* Every text is plain ASCII and wrapped by hand; `help` is paragraphs with an
 * empty line between, `examples` one command a line. */
typedef struct {
  const char         *name;
  const char         *summary;
  const char         *arguments; /* as the usage shows them, or NULL */
  guint               at_least;
  guint               at_most;
  const GOptionEntry *options;
  const char         *found; /* what status 1 says, or NULL where there is none */
  const char         *help;
  const char         *examples;
  Status (*run) (const char *const *arguments); /* NULL: it makes a table */
  SosTableKind        table;
} Command;

extern const Command agreement_command;
extern const Command anonymise_command;
extern const Command calendar_command;
extern const Command check_command;
extern const Command cycle_command;
extern const Command clocks_command;
extern const Command consensus_command;
extern const Command diff_command;
extern const Command draw_command;
extern const Command errors_command;
extern const Command findings_command;
extern const Command format_command;
extern const Command hash_command;
extern const Command help_command;
extern const Command keygen_command;
extern const Command maps_command;
extern const Command merge_command;
extern const Command monthly_command;
extern const Command new_command;
extern const Command ratings_command;
extern const Command redact_command;
extern const Command review_command;
extern const Command schema_command;
extern const Command series_command;
extern const Command show_command;
extern const Command tables_command;
extern const Command unrated_command;

/* All of them, in the order in which help names them; ends with NULL. */
extern const Command *const commands[];

const Command *command_find (const char *name);
