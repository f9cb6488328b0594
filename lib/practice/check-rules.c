/* SPDX-License-Identifier: MIT */
/* All rules, in the order of the guidance's own table. */
#include "lib/practice/check-rules.h"

#include <string.h>

static const SosCheckTable *const tables[] = {
  &sos_check_danger,   &sos_check_goals,    &sos_check_actions, &sos_check_plan,
  &sos_check_scales,   &sos_check_children, &sos_check_map,     &sos_check_analysis,
  &sos_check_together, &sos_check_process,  &sos_check_words,   &sos_check_sdq,
};

/* Every case of every rule, sorted by the records it looks at. */
typedef struct {
  GPtrArray *rules; /* const SosCheckRule */
  SosCheckCases cases;
} Index;

static void
each_case (void (*visit) (Index *index, const SosCheckRow *row, const SosCheckCase *at), Index *index)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (guint j = 0; j < tables[i]->n; j++)
      for (const SosCheckCase *at = tables[i]->rows[j].cases; at->on != SOS_RECORD_NONE; at++)
        visit (index, &tables[i]->rows[j], at);
}

static void
count_case (Index *index, const SosCheckRow *row G_GNUC_UNUSED, const SosCheckCase *at)
{
  index->cases.first[at->on + 1]++;
  index->cases.n++;
}

static void
put_case (Index *index, const SosCheckRow *row, const SosCheckCase *at)
{
  SosCheckCases *cases = &index->cases;
  guint place = cases->first[at->on];

  while (cases->items[place].row != NULL)
    place++;
  cases->items[place] = (SosCheckItem) { row, at };
}

static gpointer
make_index (gpointer unused G_GNUC_UNUSED)
{
  Index *index = g_new0 (Index, 1);

  index->rules = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (guint j = 0; j < tables[i]->n; j++)
      g_ptr_array_add (index->rules, (gpointer) &tables[i]->rows[j].rule);

  each_case (count_case, index);
  for (guint type = 0; type <= SOS_CHECK_ANY_RECORD; type++)
    index->cases.first[type + 1] += index->cases.first[type];
  index->cases.items = g_new0 (SosCheckItem, index->cases.n + 1);
  each_case (put_case, index);

  return index;
}

static const Index *
get_index (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_index, NULL);
}

const SosCheckCases *
sos_check_cases (void)
{
  return &get_index ()->cases;
}

gboolean
sos_check_has_rule (const char *id)
{
  const GPtrArray *rules = get_index ()->rules;

  for (guint i = 0; i < rules->len; i++)
    if (strcmp (((const SosCheckRule *) g_ptr_array_index (rules, i))->id, id) == 0)
      return TRUE;

  return FALSE;
}

/**
 * sos_check_rules:
 * @n_rules: (out): how many there are
 *
 * Lists the rules that sos_check() goes by, in an order that people can read.
 * Safe from any thread.
 *
 * Returns: (transfer none) (array length=n_rules): the rules
 *
 * Since: 0.1
 */
const SosCheckRule *const *
sos_check_rules (guint *n_rules)
{
  g_return_val_if_fail (n_rules != NULL, NULL);

  *n_rules = get_index ()->rules->len;

  return (const SosCheckRule *const *) get_index ()->rules->pdata;
}
