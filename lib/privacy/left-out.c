/* SPDX-License-Identifier: MIT */
/* Which records of a map cannot stand in its export. */
#include "lib/privacy/left-out.h"

#include "lib/model/field.h"
#include "lib/model/hash.h"
#include "lib/model/home.h"
#include "lib/model/map-private.h"
#include "lib/privacy/quasi.h"

/* What decides whether a record of a type stands. */
typedef struct {
  gboolean never_leaves;
  const SosField *date; /* that it has to have; %NULL: none */
} Rule;

static Rule
make_rule (SosRecordType type)
{
  const SosRecordInfo *info = sos_record_info (type);
  Rule rule = { sos_home_of (type)->list->privacy != SOS_PRIVACY_CODE, NULL };

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].required && info->fields[i].type == SOS_FIELD_DATE)
      {
        g_assert (rule.date == NULL);
        rule.date = &info->fields[i];
      }

  return rule;
}

static gpointer
make_rules (gpointer unused G_GNUC_UNUSED)
{
  static Rule rules[SOS_N_RECORD_TYPES];

  for (guint type = 0; type < SOS_N_RECORD_TYPES; type++)
    if (sos_home_of ((SosRecordType) type) != NULL)
      rules[type] = make_rule ((SosRecordType) type);

  return rules;
}

static gboolean
can_stand (const Rule *rule, const SosRecord *record, const SosDateShift *shift)
{
  if (rule->never_leaves)
    return FALSE;

  return rule->date == NULL ||
         sos_date_shift (*(const SosDate *) sos_field_member (rule->date, record), shift) != SOS_DATE_NONE;
}

static const SosSuppression *
find_suppression (const SosMap *map, const char *id)
{
  return id != NULL ? sos_map_lookup (map, SOS_SUPPRESSION, id) : NULL;
}

static gboolean
is_gone (const SosPseudonyms *pseudonyms, const SosSuppression *suppression)
{
  return suppression->record != NULL && sos_pseudonyms_find (pseudonyms, suppression->record) == NULL;
}

/* Suppressed findings may be about suppressed findings, in a long row: the end of the row
 * decides on all of it, and what was walked once is not walked again. */
static void
decide_row (SosPseudonyms *pseudonyms, const SosMap *map, const SosSuppression *suppression, GHashTable *decided)
{
  g_autoptr (GPtrArray) row = g_ptr_array_new ();
  const SosSuppression *next = suppression, *last = NULL;

  for (; next != NULL && g_hash_table_add (decided, (gpointer) next); next = find_suppression (map, next->record))
    {
      g_ptr_array_add (row, (gpointer) next);
      last = next;
    }
  if (last == NULL || !is_gone (pseudonyms, last))
    return;
  for (guint i = 0; i < row->len; i++)
    sos_pseudonyms_leave_out (pseudonyms, ((const SosRecord *) row->pdata[i])->id);
}

/* Of the adults who live with the children the first ones stay. */
static void
hide_household (SosPseudonyms *pseudonyms, const SosMap *map, guint household)
{
  const SosRelationshipList *lines = &map->document.relationships;
  g_autoptr (GHashTable) adults = lines->n > 0 ? g_hash_table_new (sos_hash_string, g_str_equal) : NULL;

  for (guint i = 0; i < lines->n; i++)
    {
      const char *adult = sos_quasi_find_adult (map, lines->items[i]);

      if (adult == NULL || g_hash_table_contains (adults, adult))
        continue;
      if (g_hash_table_size (adults) < household)
        g_hash_table_add (adults, (gpointer) adult);
      else
        sos_pseudonyms_leave_out (pseudonyms, lines->items[i]->id);
    }
}

void
sos_left_out_find (SosPseudonyms *pseudonyms, const SosMap *map, const SosDateShift *shift, guint household)
{
  static GOnce once = G_ONCE_INIT;
  const Rule *rules = g_once (&once, make_rules, NULL);
  const SosSuppressionList *suppressed = &map->document.suppressed;
  g_autoptr (GHashTable) decided = NULL;

  for (guint i = 0; i < map->index.n_slots; i++)
    {
      const SosRecord *record = map->index.slots[i];

      if (record != NULL && !can_stand (&rules[record->type], record, shift))
        sos_pseudonyms_leave_out (pseudonyms, record->id);
    }

  hide_household (pseudonyms, map, household);
  if (suppressed->n == 0)
    return;
  decided = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < suppressed->n; i++)
    decide_row (pseudonyms, map, suppressed->items[i], decided);
}
