/* SPDX-License-Identifier: MIT */
/* Gathers the problems of a document into one GError. */
#pragma once

#include <sos/sos-error.h>

/* A growing list of problems, owned by whoever reads. */
typedef struct {
  SosProblem items[SOS_MAX_PROBLEMS];
  guint      n;
} SosProblems;

void     sos_problems_add     (SosProblems *problems,
                               SosError     code,
                               guint64      line,
                               guint64      column,
                               char        *pointer,
                               char        *message);
void     sos_problems_sort    (SosProblems *problems);
void     sos_problems_clear   (SosProblems *problems);
void     sos_problems_report  (SosProblems *problems, GError **error);

/* Takes line and column from all of them. */
void     sos_problems_forget_places (SosProblems *problems);
