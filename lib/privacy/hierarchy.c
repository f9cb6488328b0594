/* SPDX-License-Identifier: MIT */
/* How values are made coarser, level by level. */
#include "lib/privacy/hierarchy.h"

#include <string.h>

#include <sos/sos-date.h>

struct _SosHierarchy {
  const SosHierarchyFile *file;
  GPtrArray *names; /* of each level a GHashTable: groups by the folded values in them */
};

static GHashTable *
list_names (const SosHierarchyFile *file, const SosHierarchyLevel *level)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < level->groups.n; i++)
    for (const char *const *value = level->groups.items[i]->of; value != NULL && *value != NULL; value++)
      g_hash_table_insert (names, sos_value_fold (*value, file->ignores), (gpointer) level->groups.items[i]);

  return names;
}

SosHierarchy *
sos_hierarchy_new (const SosHierarchyFile *file)
{
  SosHierarchy *hierarchy = g_new0 (SosHierarchy, 1);

  hierarchy->file = file;
  hierarchy->names = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  for (guint i = 0; i < file->levels.n; i++)
    g_ptr_array_add (hierarchy->names, list_names (file, file->levels.items[i]));

  return hierarchy;
}

void
sos_hierarchy_free (SosHierarchy *hierarchy)
{
  g_ptr_array_unref (hierarchy->names);
  g_free (hierarchy);
}

const SosHierarchyFile *
sos_hierarchy_get_file (const SosHierarchy *hierarchy)
{
  return hierarchy->file;
}

static char *
lift_day (SosPeriod period, SosDate date)
{
  guint year = sos_date_get_year (date), month = sos_date_get_month (date);

  if (date == SOS_DATE_NONE || (month == 0 && period != SOS_PERIOD_YEAR))
    return NULL;
  if (period == SOS_PERIOD_MONTH)
    return g_strdup_printf ("%04u-%02u", year, month);
  if (period == SOS_PERIOD_QUARTER)
    return g_strdup_printf ("%04u quarter %u", year, (month + 2) / 3);

  return g_strdup_printf ("%04u", year);
}

static gboolean
holds_number (const SosHierarchyGroup *group, guint64 number)
{
  return (group->from.is_set || group->to.is_set) && number >= (guint64) group->from.value &&
         (!group->to.is_set || number <= (guint64) group->to.value);
}

/* @folded has a space before and behind it. */
static gboolean
has_word (const SosHierarchyGroup *group, const char *folded)
{
  for (const char *const *word = group->words; word != NULL && *word != NULL; word++)
    {
      g_autofree char *plain = sos_value_fold (*word, NULL);
      g_autofree char *spaced = g_strdup_printf (" %s ", plain);

      if (strstr (folded, spaced) != NULL)
        return TRUE;
    }

  return FALSE;
}

static const SosHierarchyGroup *
find_by_number (const SosHierarchyLevel *level, const char *value)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (value, 10, 0, G_MAXUINT, &number, NULL))
    return NULL;
  for (guint i = 0; i < level->groups.n; i++)
    if (holds_number (level->groups.items[i], number))
      return level->groups.items[i];

  return NULL;
}

static const SosHierarchyGroup *
find_by_words (const SosHierarchyLevel *level, const char *value)
{
  g_autofree char *folded = sos_value_fold (value, NULL);
  g_autofree char *spaced = g_strdup_printf (" %s ", folded);

  for (guint i = 0; i < level->groups.n; i++)
    if (has_word (level->groups.items[i], spaced))
      return level->groups.items[i];

  return NULL;
}

static const SosHierarchyGroup *
find_by_name (const SosHierarchy *hierarchy, guint level, const char *value)
{
  g_autofree char *folded = sos_value_fold (value, hierarchy->file->ignores);

  return g_hash_table_lookup (hierarchy->names->pdata[level], folded);
}

/* The group of a value of the level below; a number is one at all levels. */
static const char *
find_group (const SosHierarchy *hierarchy, guint level, const char *value, const char *below)
{
  const SosHierarchyLevel *here = hierarchy->file->levels.items[level];
  const SosHierarchyGroup *group = find_by_number (here, value);

  if (group == NULL)
    group = find_by_name (hierarchy, level, below);
  if (group == NULL)
    group = find_by_name (hierarchy, level, value);
  if (group == NULL)
    group = find_by_words (here, below);

  return group != NULL ? group->name : here->otherwise;
}

char *
sos_hierarchy_lift (const SosHierarchy *hierarchy, const char *value, guint level)
{
  const SosHierarchyLevel *here = hierarchy->file->levels.items[level];
  const char *group = value;

  if (here->period != SOS_PERIOD_UNKNOWN)
    return lift_day (here->period, sos_date_from_string (value));

  for (guint i = 0; i <= level && group != NULL; i++)
    if (hierarchy->file->levels.items[i]->period == SOS_PERIOD_UNKNOWN)
      group = find_group (hierarchy, i, value, group);

  return g_strdup (group);
}
