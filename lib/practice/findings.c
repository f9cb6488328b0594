/* SPDX-License-Identifier: MIT */
/* What was found in a map. */
#include "lib/practice/findings.h"

#include "lib/json/json-put.h"
#include "lib/json/json-text.h"
#include "lib/model/arena.h"

struct _SosFindings {
  gatomicrefcount ref_count;
  SosMap *map;
  SosArena arena;
  SosBuffer pointer; /* while one is written */
  GPtrArray *shown;
  GPtrArray *suppressed;
};

G_DEFINE_BOXED_TYPE (SosFindings, sos_findings, sos_findings_ref, sos_findings_unref)

#define USUAL_MEMORY 4096

SosFindings *
sos_findings_new (const SosMap *map)
{
  SosFindings *findings = g_new0 (SosFindings, 1);

  g_atomic_ref_count_init (&findings->ref_count);
  findings->map = sos_map_ref ((SosMap *) map);
  sos_arena_init (&findings->arena, NULL, USUAL_MEMORY);
  findings->shown = g_ptr_array_new ();
  findings->suppressed = g_ptr_array_new ();

  return findings;
}

const SosMap *
sos_findings_get_map (const SosFindings *findings)
{
  return findings->map;
}

/* As sos_place_to_pointer() does, without a call for each piece. */
static void
append_place (SosBuffer *buffer, const SosPlace *place)
{
  if (place == NULL || place->field == NULL)
    return;

  append_place (buffer, place->parent);
  sos_buffer_append_char (buffer, '/');
  sos_json_put (buffer, place->field->name);
  if (place->index < 0)
    return;

  sos_buffer_append_char (buffer, '/');
  sos_write_integer (buffer, place->index);
}

void
sos_findings_add (SosFindings *findings, const SosFinding *finding, const SosPlace *place)
{
  SosFinding *kept = sos_arena_alloc (&findings->arena, sizeof *kept);

  findings->pointer.length = 0;
  append_place (&findings->pointer, place);
  *kept = *finding;
  kept->pointer = sos_arena_copy_string (&findings->arena, findings->pointer.data != NULL ? findings->pointer.data : "",
                                         findings->pointer.length);
  g_ptr_array_add (kept->suppression != NULL ? findings->suppressed : findings->shown, kept);
}

/**
 * sos_findings_ref:
 * @findings: findings
 *
 * Takes a reference. Safe from any thread.
 *
 * Returns: (transfer full): @findings
 *
 * Since: 0.1
 */
SosFindings *
sos_findings_ref (SosFindings *findings)
{
  g_return_val_if_fail (findings != NULL, NULL);

  g_atomic_ref_count_inc (&findings->ref_count);

  return findings;
}

/**
 * sos_findings_unref:
 * @findings: (transfer full): findings
 *
 * Gives a reference back; with the last one go the findings and the reference to
 * the map. Safe from any thread.
 *
 * Since: 0.1
 */
void
sos_findings_unref (SosFindings *findings)
{
  g_return_if_fail (findings != NULL);

  if (!g_atomic_ref_count_dec (&findings->ref_count))
    return;

  g_ptr_array_unref (findings->shown);
  g_ptr_array_unref (findings->suppressed);
  sos_buffer_clear (&findings->pointer);
  sos_arena_clear (&findings->arena);
  sos_map_unref (findings->map);
  g_free (findings);
}

static const SosFinding *const *
get (const GPtrArray *list, guint *n)
{
  *n = list->len;

  return list->len > 0 ? (const SosFinding *const *) list->pdata : NULL;
}

/**
 * sos_findings_get:
 * @findings: findings
 * @n_findings: (out): how many there are
 *
 * Gives what is to be shown, in the order of the canonical text, those on the
 * whole map first. Safe from any thread.
 *
 * Returns: (transfer none) (array length=n_findings) (nullable): the findings,
 *   which live as long as @findings; %NULL when there are none
 *
 * Since: 0.1
 */
const SosFinding *const *
sos_findings_get (const SosFindings *findings, guint *n_findings)
{
  g_return_val_if_fail (findings != NULL, NULL);
  g_return_val_if_fail (n_findings != NULL, NULL);

  return get (findings->shown, n_findings);
}

/**
 * sos_findings_get_suppressed:
 * @findings: findings
 * @n_findings: (out): how many there are
 *
 * Gives what somebody said is not to be shown, each with the record that has the
 * reason. Safe from any thread.
 *
 * Returns: (transfer none) (array length=n_findings) (nullable): the findings,
 *   which live as long as @findings; %NULL when there are none
 *
 * Since: 0.1
 */
const SosFinding *const *
sos_findings_get_suppressed (const SosFindings *findings, guint *n_findings)
{
  g_return_val_if_fail (findings != NULL, NULL);
  g_return_val_if_fail (n_findings != NULL, NULL);

  return get (findings->suppressed, n_findings);
}

static void
append_finding (SosBuffer *buffer, const SosFinding *finding)
{
  sos_json_put_string (buffer, "\n{\"rule\":", finding->rule);
  sos_json_put_string (buffer,
                       ",\"severity\":", sos_enum_to_string (SOS_ENUM_FINDING_SEVERITY, (gint) finding->severity));
  sos_json_put_string (buffer, ",\"pointer\":", finding->pointer);
  sos_json_put_string (buffer, ",\"message\":", finding->message);
  sos_json_put_string (buffer, ",\"ask\":", finding->ask);
  sos_json_put_string (buffer, ",\"source\":", finding->source);
  sos_buffer_append_char (buffer, '}');
}

/**
 * sos_findings_to_json:
 * @findings: findings
 * @length: (out) (optional): bytes of the text
 *
 * Writes the findings that are to be shown as JSON for programs: an array with an
 * object for each, one a line. Its members are `rule`, `severity` (`suggestion`,
 * `warning` or `error`), `pointer`, `message`, `ask` and `source`.
 *
 * Safe from any thread.
 *
 * Returns: (transfer full): JSON, NUL-terminated; free it with g_free()
 *
 * Since: 0.1
 */
char *
sos_findings_to_json (const SosFindings *findings, gsize *length)
{
  SosBuffer buffer = { 0 };

  g_return_val_if_fail (findings != NULL, NULL);

  sos_json_put (&buffer, "[");
  for (guint i = 0; i < findings->shown->len; i++)
    {
      sos_json_put (&buffer, i > 0 ? "," : "");
      append_finding (&buffer, g_ptr_array_index (findings->shown, i));
    }
  sos_json_put (&buffer, findings->shown->len > 0 ? "\n]\n" : "]\n");

  return sos_json_put_end (&buffer, length);
}
