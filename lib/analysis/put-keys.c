/* SPDX-License-Identifier: MIT */
/* What most tables begin with: whose map it is, and which way a scale runs. */
#include "lib/analysis/put.h"

#include "lib/practice/required.h"

#define N_KEYS 5

void
sos_put_keys (SosRows *rows, const SosDocument *document)
{
  if (sos_rows_has_begun_map (rows))
    {
      sos_rows_repeat (rows, N_KEYS);
      return;
    }

  sos_rows_put_word (rows, document->authority);
  sos_rows_put_word (rows, document->team);
  sos_rows_put_text (rows, document->case_id != NULL ? document->case_id : document->id);
  sos_rows_put_text (rows, document->id);
  sos_rows_put_int (rows, document->revision);
}

void
sos_put_scale (SosRows *rows, const SosScale *scale)
{
  sos_rows_put_text (rows, scale->id);
  sos_rows_put_enum (rows, SOS_ENUM_TOPIC, (gint) scale->topic);
}

void
sos_put_direction (SosRows *rows, const SosScale *scale)
{
  SosDirection direction = sos_scale_runs_towards_safer (scale) ? SOS_DIRECTION_SAFER : SOS_DIRECTION_WORSE;

  sos_rows_put_enum (rows, SOS_ENUM_DIRECTION, (gint) direction);
}
