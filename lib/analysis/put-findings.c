/* SPDX-License-Identifier: MIT */
/* The table `findings`: what practice asks for and a map does not have yet. */
#include "lib/analysis/put.h"

gboolean
sos_put_findings (SosRows *rows, SosMapView *view, GError **error G_GNUC_UNUSED)
{
  guint n;
  const SosFinding *const *findings = sos_findings_get (sos_map_view_check (view), &n);

  for (guint i = 0; i < n; i++)
    {
      sos_put_keys (rows, view->document);
      sos_rows_put_word (rows, findings[i]->rule);
      sos_rows_put_enum (rows, SOS_ENUM_FINDING_SEVERITY, (gint) findings[i]->severity);
      sos_rows_put_text (rows, findings[i]->pointer);
      sos_rows_end (rows);
    }

  return TRUE;
}
