/* SPDX-License-Identifier: MIT */
/* Fuzz target: bytes as a text with patterns. Spans must lie within it and cut no
 * character, and a date must be put in no more than its stated room. */
#include <sos/sos.h>

#include <stdint.h>
#include <string.h>

#include "lib/privacy/patterns.h"
#include "lib/privacy/written-date.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* What may be asked of a shift: another month, year and number of digits. */
static const struct {
  guint year, month, day;
} shifted[] = { { 2000, 1, 1 }, { 1999, 12, 31 }, { 2048, 9, 27 }, { 2021, 2, 0 }, { 2021, 0, 0 } };

static void
check_span (const char *text, gsize size, const SosSpan *span)
{
  g_assert (span->length > 0 && span->start + span->length <= size);
  g_assert (span->kind >= SOS_SPAN_DATE && span->kind < SOS_N_SPANS);
  g_assert ((span->kind == SOS_SPAN_DATE) == (span->date != SOS_DATE_NONE));
  if (g_utf8_validate (text, (gssize) size, NULL))
    g_assert (g_utf8_validate (text + span->start, span->length, NULL));
  if (span->kind != SOS_SPAN_DATE)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (shifted); i++)
    {
      g_autofree char *put = g_malloc (SOS_WRITTEN_DATE_MAX);
      SosDate date = sos_date_new (shifted[i].year, shifted[i].month, shifted[i].day);

      g_assert (sos_written_date_put (text, size, span, date, put) <= SOS_WRITTEN_DATE_MAX);
    }

  /* A date that can be found can be put. */
  {
    char same[SOS_WRITTEN_DATE_MAX];

    g_assert (sos_written_date_put (text, size, span, span->date, same) > 0);
  }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const SosPatternSettings settings = { .reference = sos_date_new (2021, 6, 1) };
  /* Its end is where it ends, so that reading on shows. */
  g_autofree char *text = g_memdup2 (size > 0 ? (const char *) data : "", MAX (size, 1));
  SosFolded folded = { 0 };
  SosSpans spans = { 0 };

  sos_nhs_number_is_valid ((const char *) data, size);
  sos_upn_is_valid ((const char *) data, size);

  /* Neither maps nor the redactor take any other text. */
  if (!g_utf8_validate_len (text, size, NULL))
    return 0;

  sos_fold (&folded, text, size);
  sos_patterns_find (&folded, &settings, &spans);
  for (guint i = 0; i < spans.n; i++)
    check_span (text, size, &spans.spans[i]);
  sos_spans_clear (&spans);
  sos_fold_clear (&folded);

  return 0;
}
