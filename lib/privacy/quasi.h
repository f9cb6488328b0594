/* SPDX-License-Identifier: MIT */
/* What an export says of its children that narrows down who they are, gathered from
 * all maps first, so that each value can be made as coarse as it takes.
 *
 * What is alike is counted in families, as brothers and sisters hide nobody: five
 * children of one family are one family. Of a case's maps the latest counts, and what
 * becomes of it becomes of all of them. */
#pragma once

#include <sos/sos-map.h>

#include "lib/privacy/privacy-report.h"
#include "lib/privacy/values.h"

#define SOS_N_PERSON_QUASI (SOS_QUASI_AGENCY + 1)

/* What a map says of somebody: numbers of raw values. */
typedef struct {
  gboolean is_child;
  guint32  raw[SOS_N_PERSON_QUASI];
  guint32  worries; /* of a child: the set of factors that are said of it */
} SosQuasiPerson;

typedef struct {
  gint        revision;
  char       *updated; /* may be %NULL */
  char       *map;     /* its id */
  GHashTable *people;  /* SosQuasiPerson by id */
  guint       n_adults; /* who live with the children */
  guint32     raw[SOS_N_QUASI_FIELDS]; /* of the case itself */
  guint       suppressed; /* bits by SosQuasiField: what does not leave */
  gboolean    is_withheld; /* nothing leaves */
} SosQuasiCase;

typedef struct {
  GMutex             lock;
  SosPrivacyProfile *profile;
  SosValues          values[SOS_N_QUASI_FIELDS];
  SosDictionary     *worries;
  GHashTable        *cases;                      /* SosQuasiCase by key */
  guint              levels[SOS_N_QUASI_FIELDS]; /* at which each leaves */
} SosQuasi;

SosQuasi *sos_quasi_new  (SosPrivacyProfile *profile);
void      sos_quasi_free (SosQuasi *quasi);

/* Takes a map of a case; @key says which: the case's, or where there is none the
 * map's own. Safe from any thread. */
void sos_quasi_add (SosQuasi *quasi, const char *key, const SosMap *map);

/* When all have been taken: finds the levels, suppresses what is left, and writes into
 * the report what that took and what risk remains. FALSE where families leave that are
 * less alike than @k and @l ask. */
gboolean sos_quasi_decide (SosQuasi *quasi, guint k, guint l, SosPrivacyReport *report);

/* After that, safe from any thread. The case of a key; %NULL where none was taken. */
const SosQuasiCase *sos_quasi_find (const SosQuasi *quasi, const char *key);

/* All say nothing of a case that was not taken. */
gboolean sos_quasi_is_withheld (const SosQuasiCase *one);

/* What leaves of a person, or with %NULL of the case; %NULL: nothing does. An age is a
 * band, or the year of birth where the profile says so; of needs it says whether any
 * aspect leaves at all, in letters of its own. */
const char *sos_quasi_get (const SosQuasi *quasi, const SosQuasiCase *one, const char *person, SosQuasiField field);

/* How many adults may be shown to live with the children. */
guint sos_quasi_get_household (const SosQuasi *quasi, const SosQuasiCase *one);

/* The adult who is said to live with a child; %NULL where a relationship says something
 * else. */
const char *sos_quasi_find_adult (const SosMap *map, const SosRelationship *line);

/* How many adults live with the children, as far as that is said to leave. */
guint sos_quasi_case_get_household (const SosQuasi *quasi, const SosQuasiCase *one);

static inline gboolean
sos_quasi_case_has (const SosQuasiCase *one, SosQuasiField field)
{
  return (one->suppressed & 1u << field) == 0;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosQuasi, sos_quasi_free)
