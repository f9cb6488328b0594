/* SPDX-License-Identifier: MIT */
/* Finds the people and places of a list in texts. */
#pragma once

#include "lib/privacy/fold.h"
#include "lib/privacy/forms.h"
#include "lib/privacy/names.h"
#include "lib/privacy/slips.h"
#include "lib/privacy/span.h"

/* A name of the list in the words of a text. */
typedef struct {
  guint32       first; /* words, the last one included */
  guint32       last;
  guint32       sections; /* of the lexicon, where it is a word, too */
  guint16       subject;
  guint8        kind;  /* SosNameForm */
  guint8        n_more; /* letters of the last word behind the name: of "Kaydens" one */
  SosSpanSurety surety;
} SosMatch;

/* Memory that the next map and the next text use again; zeroed is empty. */
typedef struct {
  SosNameList *list;
  SosForms     forms;
  SosForms     pieces; /* given names from each of their letters on */
  SosSlips     slips;
  guint16      family; /* subject of a surname that several have */
  SosFolded    name;   /* of the list, while forms are made */
  SosFolded    folded; /* the last text */
  SosMatch    *matches;
  guint        n, room;
} SosNameFinder;

/* Makes the forms of all names of @list, which gets a subject more where people share
 * a surname; numbers the subjects. @list is borrowed. */
void sos_name_finder_build (SosNameFinder *finder, SosNameList *list);
void sos_name_finder_clear (SosNameFinder *finder);

/* Adds a span for each mention. The folded text and the matches stay in @finder
 * until the next call. */
void sos_name_finder_find  (SosNameFinder *finder, const char *text, gsize length, SosSpans *spans);
