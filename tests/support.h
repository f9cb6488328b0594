/* SPDX-License-Identifier: MIT */
/* What all C tests need: a main, files of the source tree, errors looked at. */
#pragma once

#include <check.h>
#include <sos/sos.h>

#include "tests/generate.h"

/* Runs the tests and prints TAP; the value for main() to return. */
int sos_test_main (const char *name, const TTest *const *tests, guint n_tests);

#define SOS_TEST_MAIN(name, ...)                                      \
  int main (void)                                                     \
  {                                                                   \
    const TTest *const tests[] = { __VA_ARGS__ };                     \
                                                                      \
    return sos_test_main (name, tests, G_N_ELEMENTS (tests));         \
  }

/* For loops that run a million times: Check's own assertions take their time
 * even when they hold. */
#define sos_require(condition)                       \
  do                                                 \
    {                                                \
      if (G_UNLIKELY (!(condition)))                 \
        ck_abort_msg ("%s", #condition);             \
    }                                                \
  while (0)

/* What an environment variable says, such as SOS_MAPS. */
guint sos_test_number (const char *variable, guint otherwise);

/* How far a loop goes on each time: by SOS_STEP, where each round takes very long;
 * else by one. */
guint sos_test_step (void);

/* A path below the source tree. */
char *sos_test_path (const char *name);

/* Names of the files of a folder with that ending, sorted. */
GPtrArray *sos_test_files (const char *folder, const char *ending);

/* The whole of a file; fails the test when it cannot be read. */
char *sos_test_read (const char *path, gsize *length);

/* A map from a text that must be right. */
SosMap *sos_test_map (const char *text);

/* A map with an id and these members; single quotes stand for double ones. */
SosMap *sos_test_map_with (const char *members);

/* The codes and pointers of all problems of an error, one a line. */
char *sos_test_problems (const GError *error);

/* The same of a tree that is read; "" when it is taken. */
char *sos_test_node_problems (JsonNode *node);

/* Calls @check for random maps and the texts they were read from, every fifth of
 * them with every field. SOS_MAPS says how many, SOS_SEED which. */
void sos_test_over_maps (void (*check) (const char *text, SosMap *map), SosGenerateFlags flags);

/* Reads a text that must be refused, first with that code at that pointer. */
void sos_test_refused (const char *text, SosError code, const char *pointer);

