/* SPDX-License-Identifier: MIT */
/* The values that one quasi-identifier has, and what becomes of each. */
#include "lib/privacy/values.h"

void
sos_values_init (SosValues *values, const SosQuasiPlan *plan)
{
  values->plan = plan;
  values->raw = sos_dictionary_new ();
  values->words = sos_dictionary_new ();
  values->lifted = g_array_new (FALSE, TRUE, sizeof (guint32));

  sos_dictionary_add (values->raw, "");
  sos_dictionary_add (values->words, "");
  g_array_set_size (values->lifted, plan->n_levels);
}

void
sos_values_clear (SosValues *values)
{
  sos_dictionary_free (values->raw);
  sos_dictionary_free (values->words);
  g_array_unref (values->lifted);
}

static guint32
add_word (SosValues *values, const char *raw, guint level)
{
  g_autofree char *word = NULL;

  if (values->plan->hierarchy == NULL)
    return (guint32) sos_dictionary_add (values->words, raw);
  word = sos_hierarchy_lift (values->plan->hierarchy, raw, level);

  return word != NULL ? (guint32) sos_dictionary_add (values->words, word) : 0;
}

guint32
sos_values_add (SosValues *values, const char *raw)
{
  guint n = values->raw->words->len;
  guint32 number;

  if (raw == NULL || values->plan->rule == NULL)
    return 0;

  number = (guint32) sos_dictionary_add (values->raw, raw);
  if (number == n)
    for (guint level = 0; level < values->plan->n_levels; level++)
      {
        guint32 word = add_word (values, raw, level);

        g_array_append_val (values->lifted, word);
      }

  return number;
}

guint32
sos_values_lift (const SosValues *values, guint32 raw, guint level)
{
  return raw != 0 ? g_array_index (values->lifted, guint32, raw * values->plan->n_levels + level) : 0;
}

const char *
sos_values_get_word (const SosValues *values, guint32 word)
{
  return word != 0 ? g_ptr_array_index (values->words->words, word) : NULL;
}
