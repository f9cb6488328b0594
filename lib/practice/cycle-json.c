/* SPDX-License-Identifier: MIT */
/* The review of an action cycle as JSON, for programs. */
#include "lib/practice/cycle.h"

#include "lib/json/json-put.h"

/* Whose rating is missing or low, and where it is. */
static void
append_side (SosBuffer *buffer, const SosReason *reason)
{
  if (reason->person != NULL)
    sos_json_put_word (buffer, ",\"person\":", reason->person->id);
  if (reason->child != NULL)
    sos_json_put_word (buffer, ",\"child\":", reason->child->id);
  if (reason->scale != NULL)
    sos_json_put_word (buffer, ",\"scale\":", reason->scale->id);
}

static void
append_reasons (SosBuffer *buffer, const char *key, const SosReason *reasons, guint n)
{
  sos_json_put (buffer, key);
  for (guint i = 0; i < n; i++)
    {
      sos_json_put_word (buffer, i > 0 ? ",\n{\"code\":" : "\n{\"code\":", reasons[i].code);
      sos_json_put_word (buffer, ",\"pointer\":", reasons[i].pointer);
      sos_json_put_word (buffer, ",\"message\":", reasons[i].message);
      append_side (buffer, &reasons[i]);
      sos_json_put (buffer, "}");
    }
  sos_json_put (buffer, "]");
}

static void
append_step (SosBuffer *buffer, const SosStep *step)
{
  sos_json_put_number (buffer, step->number > 1 ? ",\n{\"step\":" : "\n{\"step\":", (gint) step->number);
  sos_json_put_word (buffer, ",\"name\":", step->name);
  sos_json_put_word (buffer, ",\"state\":", sos_step_state_to_string (step->state));
  append_reasons (buffer, ",\"because\":[", step->because, step->n_because);
  sos_json_put (buffer, "}");
}

static void
append_required (SosBuffer *buffer, const SosCycleReview *review)
{
  guint n;
  const SosRequiredRating *required = sos_cycle_review_get_required (review, &n);

  sos_json_put (buffer, ",\"required\":[");
  for (guint i = 0; i < n; i++)
    {
      sos_json_put_word (buffer, i > 0 ? ",\n{\"person\":" : "\n{\"person\":", required[i].person->id);
      sos_json_put_word (buffer, ",\"child\":", required[i].child->id);
      sos_json_put_word (buffer, ",\"scale\":", required[i].scale->id);
      sos_json_put_bool (buffer, ",\"assumed\":", required[i].is_assumed);
      sos_json_put (buffer, "}");
    }
  sos_json_put (buffer, "]");
}

static void
append_trajectory (SosBuffer *buffer, const SosCycleReview *review)
{
  guint n;
  const SosTrajectoryPoint *points = sos_cycle_review_get_trajectory (review, &n);

  sos_json_put (buffer, ",\n\"trajectory\":[");
  for (guint i = 0; i < n; i++)
    {
      gboolean is_reached = points[i].state >= SOS_MILESTONE_REACHED;

      sos_json_put_word (buffer, i > 0 ? ",\n{\"id\":" : "\n{\"id\":", points[i].milestone->id);
      sos_json_put_date (buffer, ",\"on\":", points[i].milestone->on);
      sos_json_put_date (buffer, ",\"reached\":", is_reached ? points[i].milestone->reached : SOS_DATE_NONE);
      sos_json_put_word (buffer, ",\"state\":", sos_milestone_state_to_string (points[i].state));
      sos_json_put (buffer, "}");
    }
  sos_json_put (buffer, "]");
}

/**
 * sos_cycle_review_to_json:
 * @review: a review
 * @length: (out) (optional): bytes of the text
 *
 * Writes a review as JSON for programs: an object with `as_of`, `steps` (each with
 * `step`, `name`, `state` and `because`), `closing` (with `ready`, `required` and
 * `blockers`) and `trajectory` (each with `id`, `on`, `reached` and `state`).
 * Reasons and blockers have a `code`, a `pointer` and a `message`; those about
 * somebody's rating also `person`, `child` and `scale`.
 *
 * Safe from any thread when the map is sealed.
 *
 * Returns: (transfer full): JSON, NUL-terminated; free it with g_free()
 *
 * Since: 0.1
 */
char *
sos_cycle_review_to_json (const SosCycleReview *review, gsize *length)
{
  SosBuffer buffer = { 0 };
  guint n;
  const SosReason *blockers;

  g_return_val_if_fail (review != NULL, NULL);

  sos_json_put_date (&buffer, "{\"as_of\":", review->practice.as_of);
  sos_json_put (&buffer, ",\n\"steps\":[");
  for (guint i = 0; i < SOS_N_STEPS; i++)
    append_step (&buffer, &review->steps[i]);
  sos_json_put_bool (&buffer, "],\n\"closing\":{\"ready\":", sos_cycle_review_is_ready (review));
  append_required (&buffer, review);
  blockers = sos_cycle_review_get_blockers (review, &n);
  append_reasons (&buffer, ",\n\"blockers\":[", blockers, n);
  sos_json_put (&buffer, "}");
  append_trajectory (&buffer, review);
  sos_json_put (&buffer, "}\n");

  return sos_json_put_end (&buffer, length);
}
