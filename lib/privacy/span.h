/* SPDX-License-Identifier: MIT */
/* A piece of a text that gives somebody away, or may. */
#pragma once

#include <sos/sos-date.h>

typedef enum {
  SOS_SPAN_PERSON = 1, /* a name of the list */
  SOS_SPAN_PLACE,      /* a school, agency, authority, team of the list */
  SOS_SPAN_UNLISTED,   /* somebody who is on no list */
  SOS_SPAN_DATE,       /* with a date that can be shifted */
  SOS_SPAN_FEAST,      /* a feast, a birthday, a date that cannot be shifted */
  SOS_SPAN_AGE,
  SOS_SPAN_EMAIL,
  SOS_SPAN_URL,
  SOS_SPAN_IP,
  SOS_SPAN_PHONE,
  SOS_SPAN_POSTCODE,
  SOS_SPAN_NHS_NUMBER,
  SOS_SPAN_UPN,
  SOS_SPAN_NI_NUMBER,
  SOS_SPAN_VEHICLE,
  SOS_SPAN_CASE_NUMBER, /* of a court, a crime, a case */
  SOS_SPAN_LOCAL_ID,
  SOS_SPAN_ADDRESS,
  SOS_SPAN_HANDLE,
  SOS_N_SPANS
} SosSpanKind;

typedef enum {
  SOS_SURE = 1, /* is redacted */
  SOS_UNSURE,   /* stays, and is listed for review; redacted where the profile is strict */
} SosSpanSurety;

/* Of an age: whether it is one only where the name before it is somebody's. */
typedef enum {
  SOS_AGE_SAID,
  SOS_AGE_OF_NAME,
  SOS_AGE_MAYBE_OF_NAME, /* and then it may be a rating, too */
} SosAgeForm;

typedef struct {
  guint32       start;   /* bytes of the text as it came */
  guint32       length;
  SosSpanKind   kind;
  SosSpanSurety surety;
  guint16       subject; /* number of the person or place in its list, for those kinds; of an age, how far
                            before it the name ends */
  guint16       form;    /* how it was written: SosNameForm, SosDateForm or SosAgeForm */
  SosDate       date;    /* of SOS_SPAN_DATE, with its precision */
} SosSpan;

/* Spans are gathered unsorted and may overlap; the redactor lets the leftmost and longest stand. */
typedef struct {
  SosSpan *spans;
  guint    n, room;
} SosSpans;

void sos_spans_add   (SosSpans *spans, SosSpan span);
void sos_spans_clear (SosSpans *spans); /* frees */
