/* SPDX-License-Identifier: MIT */
/* Maps that are left out, and why: what the table `errors` is made of. */
#include "lib/analysis/refusals.h"

#include "lib/analysis/paths.h"

typedef struct {
  SosSpot spot;
  const char *code; /* constant */
  char *pointer;    /* owned */
} Refusal;

static void
clear_refusal (gpointer refusal)
{
  g_free (((Refusal *) refusal)->pointer);
}

GArray *
sos_refusals_new (void)
{
  GArray *refusals = g_array_new (FALSE, FALSE, sizeof (Refusal));

  g_array_set_clear_func (refusals, clear_refusal);

  return refusals;
}

void
sos_refusals_add (GArray *refusals, const GError *error, SosSpot spot)
{
  guint n;
  const SosProblem *problems = sos_error_get_problems (error, &n);
  Refusal refusal = { spot, sos_error_to_string (problems != NULL ? problems[0].code : (SosError) error->code),
                      g_strdup (problems != NULL ? problems[0].pointer : "") };

  if (problems != NULL && problems[0].line > 0)
    refusal.spot.line = problems[0].line;
  g_array_append_val (refusals, refusal);
}

void
sos_refusals_add_tie (GArray *refusals, SosSpot spot)
{
  Refusal refusal = { spot, "revision", g_strdup ("/revision") };

  g_array_append_val (refusals, refusal);
}

void
sos_refusals_move (GArray *to, GArray *from)
{
  g_array_append_vals (to, from->data, from->len);
  for (guint i = 0; i < from->len; i++)
    g_array_index (from, Refusal, i).pointer = NULL; /* it has gone over */
  g_array_set_size (from, 0);
}

static gint
compare_refusals (gconstpointer a, gconstpointer b)
{
  const SosSpot *left = &((const Refusal *) a)->spot, *right = &((const Refusal *) b)->spot;

  if (left->file != right->file)
    return left->file < right->file ? -1 : 1;

  return (left->line > right->line) - (left->line < right->line);
}

SosTable *
sos_refusals_to_table (GArray *refusals, const GArray *files)
{
  SosTable *errors = sos_table_new (sos_table_info (SOS_TABLE_ERRORS));
  SosRows rows;

  sos_rows_init (&rows, &errors->info, errors->dictionaries);
  g_array_sort (refusals, compare_refusals);
  for (guint i = 0; i < refusals->len; i++)
    {
      const Refusal *refusal = &g_array_index (refusals, Refusal, i);
      g_autofree char *name = sos_input_get_name (&g_array_index (files, SosInputFile, refusal->spot.file));

      sos_rows_put_word (&rows, name);
      sos_rows_put_int64 (&rows, (gint64) refusal->spot.line);
      sos_rows_put_word (&rows, refusal->code);
      sos_rows_put_text (&rows, refusal->pointer);
      sos_rows_end (&rows);
    }
  sos_table_append (errors, &rows, 0);
  sos_rows_clear (&rows);

  return errors;
}
