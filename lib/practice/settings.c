/* SPDX-License-Identifier: MIT */
/* What a team asks of its maps, where that is not what the guidance asks. */
#include "lib/practice/settings.h"

#include <sos/sos-error.h>
#include <sos/sos-field.h>

#include "lib/json/data-file.h"
#include "lib/model/problems.h"
#include "lib/practice/check-rules.h"

struct _SosSettings {
  gatomicrefcount ref_count;
  SosSettingsFile numbers;
  GHashTable *severities; /* by a rule's id */
};

G_DEFINE_BOXED_TYPE (SosSettings, sos_settings, sos_settings_ref, sos_settings_unref)

#define NO_RULE "there is no rule of that name: `sos check --rules` lists them"

#define NUMBER(n) { .value = n, .is_set = TRUE }

/* North Yorkshire, section 3, where it says "usually"; for what it leaves open,
 * practice as it is published. docs/practice.md has the source of each. */
static const SosSettingsFile guidance = {
  .able_age = NUMBER (4),
  .unknown_age_is_able = SOS_TRUE,
  .network_members = NUMBER (2),
  .demonstrations_under_stress = NUMBER (1),
  .rounds = NUMBER (2),
  .disagreement = NUMBER (3),
  .danger_statements = NUMBER (3),
  .days_heard = NUMBER (2),
  .generations = NUMBER (3),
};

const SosSettingsFile *
sos_settings_get_numbers (const SosSettings *settings)
{
  return settings != NULL ? &settings->numbers : &guidance;
}

/**
 * sos_settings_new:
 *
 * Makes settings that are those of the guidance.
 *
 * Returns: (transfer full): new settings
 *
 * Since: 0.1
 */
SosSettings *
sos_settings_new (void)
{
  SosSettings *settings = g_new0 (SosSettings, 1);

  g_atomic_ref_count_init (&settings->ref_count);
  settings->numbers = guidance;
  settings->severities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return settings;
}

static const SosField *
number_field (const char *name)
{
  const SosField *field = sos_record_info_find_field (sos_record_info (SOS_SETTINGS), name);

  return field != NULL && field->type != SOS_FIELD_RECORD ? field : NULL;
}

static void
put_number (SosSettings *settings, const SosField *field, gint number)
{
  gpointer member = (char *) &settings->numbers + field->offset;

  if (field->type == SOS_FIELD_BOOL)
    *(SosBool *) member = number != 0 ? SOS_TRUE : SOS_FALSE;
  else
    *(SosInteger *) member = (SosInteger) NUMBER (number);
}

static gint
read_number (const SosSettingsFile *numbers, const SosField *field)
{
  gconstpointer member = (const char *) numbers + field->offset;

  if (field->type == SOS_FIELD_BOOL)
    return *(const SosBool *) member == SOS_TRUE;

  return ((const SosInteger *) member)->value;
}

static void
put_severity (SosSettings *settings, const char *rule, SosFindingSeverity severity)
{
  g_hash_table_insert (settings->severities, g_strdup (rule), GINT_TO_POINTER (severity));
}

/* Where the text is gone, a problem has no line any more. */
static gboolean
take_rules (SosSettings *settings, const SosRuleSettingList *rules, GError **error)
{
  SosProblems problems = { .n = 0 };

  for (guint i = 0; i < rules->n; i++)
    if (sos_check_has_rule (rules->items[i]->rule))
      put_severity (settings, rules->items[i]->rule, rules->items[i]->severity);
    else
      sos_problems_add (&problems, SOS_ERROR_RANGE, 0, 0, g_strdup_printf ("/rules/%u/rule", i), g_strdup (NO_RULE));

  if (problems.n == 0)
    return TRUE;
  sos_problems_report (&problems, error);

  return FALSE;
}

static gboolean
take_file (SosSettings *settings, const SosSettingsFile *file, GError **error)
{
  const SosRecordInfo *info = sos_record_info (SOS_SETTINGS);

  for (guint i = 0; i < info->n_fields; i++)
    if (number_field (info->fields[i].name) != NULL && sos_field_is_set (&info->fields[i], file))
      put_number (settings, &info->fields[i], read_number (file, &info->fields[i]));

  return take_rules (settings, &file->rules, error);
}

static SosSettings *
new_from_file (SosDataFile *file, GError **error)
{
  g_autoptr (SosSettings) settings = sos_settings_new ();
  gboolean is_taken = take_file (settings, file->record, error);

  sos_data_file_clear (file);

  return is_taken ? g_steal_pointer (&settings) : NULL;
}

/**
 * sos_settings_new_from_data:
 * @data: (array length=length) (element-type guint8): a text
 * @length: its bytes
 * @error: return location for an error
 *
 * Reads settings: a JSON object with the numbers of docs/practice.md by name, and
 * `rules`, a list of objects with a `rule` and its `severity`. What it does not
 * name stays as the guidance has it.
 *
 * Fails as sos_map_new_from_data() does.
 *
 * Returns: (transfer full) (nullable): new settings, or %NULL with @error set
 *
 * Since: 0.1
 */
SosSettings *
sos_settings_new_from_data (const char *data, gsize length, GError **error)
{
  SosDataFile file;

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  return sos_data_file_read (&file, SOS_SETTINGS, data, length, error) ? new_from_file (&file, error) : NULL;
}

/**
 * sos_settings_new_from_file:
 * @path: (type filename): a file
 * @error: return location for an error
 *
 * Reads settings from a file, as sos_settings_new_from_data() does from a text.
 *
 * Returns: (transfer full) (nullable): new settings, or %NULL with @error set
 *
 * Since: 0.1
 */
SosSettings *
sos_settings_new_from_file (const char *path, GError **error)
{
  SosDataFile file;

  g_return_val_if_fail (path != NULL, NULL);

  return sos_data_file_load (&file, SOS_SETTINGS, path, error) ? new_from_file (&file, error) : NULL;
}

/**
 * sos_settings_ref:
 * @settings: settings
 *
 * Takes a reference. Safe from any thread.
 *
 * Returns: (transfer full): @settings
 *
 * Since: 0.1
 */
SosSettings *
sos_settings_ref (SosSettings *settings)
{
  g_return_val_if_fail (settings != NULL, NULL);

  g_atomic_ref_count_inc (&settings->ref_count);

  return settings;
}

/**
 * sos_settings_unref:
 * @settings: (transfer full): settings
 *
 * Gives a reference back. Safe from any thread.
 *
 * Since: 0.1
 */
void
sos_settings_unref (SosSettings *settings)
{
  g_return_if_fail (settings != NULL);

  if (!g_atomic_ref_count_dec (&settings->ref_count))
    return;

  g_hash_table_unref (settings->severities);
  g_free (settings);
}

/**
 * sos_settings_get_number:
 * @settings: (nullable): settings, %NULL for those of the guidance
 * @name: the name of a number, as in a settings file
 *
 * Looks up a number; of what is true or false, 1 or 0.
 *
 * Returns: the number, -1 when there is none of that name
 *
 * Since: 0.1
 */
gint
sos_settings_get_number (const SosSettings *settings, const char *name)
{
  const SosField *field;

  g_return_val_if_fail (name != NULL, -1);

  field = number_field (name);

  return field != NULL ? read_number (sos_settings_get_numbers (settings), field) : -1;
}

/**
 * sos_settings_set_number:
 * @settings: settings
 * @name: the name of a number, as in a settings file
 * @number: what it is from now on
 * @error: return location for an error
 *
 * Changes a number. Fails with %SOS_ERROR_KEY when there is none of that name and
 * with %SOS_ERROR_RANGE when it cannot be @number.
 *
 * Returns: whether it was changed
 *
 * Since: 0.1
 */
gboolean
sos_settings_set_number (SosSettings *settings, const char *name, gint number, GError **error)
{
  const SosField *field;
  gint max;

  g_return_val_if_fail (settings != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  field = number_field (name);
  if (field == NULL)
    {
      g_set_error (error, SOS_ERROR, SOS_ERROR_KEY, "there is no setting of that name");
      return FALSE;
    }

  max = field->type == SOS_FIELD_BOOL ? 1 : field->max;
  if (number < field->min || number > max)
    {
      g_set_error (error, SOS_ERROR, SOS_ERROR_RANGE, "`%s` must be %d to %d", field->name, field->min, max);
      return FALSE;
    }
  put_number (settings, field, number);

  return TRUE;
}

/**
 * sos_settings_get_severity:
 * @settings: (nullable): settings, %NULL for those of the guidance
 * @rule: the id of a rule
 *
 * Looks up how much a rule was said to matter.
 *
 * Returns: what was set for @rule, %SOS_FINDING_UNKNOWN where nothing was
 *
 * Since: 0.1
 */
SosFindingSeverity
sos_settings_get_severity (const SosSettings *settings, const char *rule)
{
  g_return_val_if_fail (rule != NULL, SOS_FINDING_UNKNOWN);

  if (settings == NULL)
    return SOS_FINDING_UNKNOWN;

  return (SosFindingSeverity) GPOINTER_TO_INT (g_hash_table_lookup (settings->severities, rule));
}

/**
 * sos_settings_set_severity:
 * @settings: settings
 * @rule: the id of a rule
 * @severity: how much it matters from now on
 * @error: return location for an error
 *
 * Changes how much a rule matters: all of its findings, whatever they mattered
 * before. Fails with %SOS_ERROR_RANGE when sos_check_rules() has no such rule.
 *
 * Returns: whether it was changed
 *
 * Since: 0.1
 */
gboolean
sos_settings_set_severity (SosSettings *settings, const char *rule, SosFindingSeverity severity, GError **error)
{
  g_return_val_if_fail (settings != NULL, FALSE);
  g_return_val_if_fail (rule != NULL, FALSE);
  g_return_val_if_fail (severity > SOS_FINDING_UNKNOWN && severity <= SOS_FINDING_ERROR, FALSE);

  if (!sos_check_has_rule (rule))
    {
      g_set_error_literal (error, SOS_ERROR, SOS_ERROR_RANGE, NO_RULE);
      return FALSE;
    }
  put_severity (settings, rule, severity);

  return TRUE;
}
