/* SPDX-License-Identifier: MIT */
/* Where the records of a type stand. */
#pragma once

#include "lib/model/field.h"
#include "lib/model/map-private.h"

/* Each type of record with an id stands in one list of the format. */
typedef struct {
  SosRecordType   owner;     /* %SOS_DOCUMENT, or the record that has the list */
  const SosField *container; /* the column or the analysis around it, or %NULL */
  const SosField *list;
} SosHome;

/* %NULL for what has no id. */
const SosHome *sos_home_of (SosRecordType type);

/* The list in its owner's struct; %NULL where the container is absent. */
SosRecordList *sos_home_list (const SosHome *home, gpointer owner);
