/* SPDX-License-Identifier: MIT */
/* The review of an action cycle as JSON, for programs. */
#include "lib/practice/cycle.h"

#include "lib/json/buffer.h"

static void
append (SosBuffer *buffer, const char *text)
{
  sos_buffer_append (buffer, text, strlen (text));
}

/* Keys with what stands before them. None of what comes here has to be escaped:
 * ids, pointers, codes and our own words. */
static void
append_string (SosBuffer *buffer, const char *key, const char *value)
{
  append (buffer, key);
  append (buffer, value != NULL ? "\"" : "null");
  if (value != NULL)
    {
      append (buffer, value);
      append (buffer, "\"");
    }
}

static void
append_bool (SosBuffer *buffer, const char *key, gboolean value)
{
  append (buffer, key);
  append (buffer, value ? "true" : "false");
}

static void
append_date (SosBuffer *buffer, const char *key, SosDate date)
{
  char text[SOS_DATE_MAX_LENGTH];

  append_string (buffer, key, date != SOS_DATE_NONE ? sos_date_to_string (date, text) : NULL);
}

/* Whose rating is missing or low, and where it is. */
static void
append_side (SosBuffer *buffer, const SosReason *reason)
{
  if (reason->person != NULL)
    append_string (buffer, ",\"person\":", reason->person->id);
  if (reason->child != NULL)
    append_string (buffer, ",\"child\":", reason->child->id);
  if (reason->scale != NULL)
    append_string (buffer, ",\"scale\":", reason->scale->id);
}

static void
append_reasons (SosBuffer *buffer, const char *key, const SosReason *reasons, guint n)
{
  append (buffer, key);
  for (guint i = 0; i < n; i++)
    {
      append_string (buffer, i > 0 ? ",\n{\"code\":" : "\n{\"code\":", reasons[i].code);
      append_string (buffer, ",\"pointer\":", reasons[i].pointer);
      append_string (buffer, ",\"message\":", reasons[i].message);
      append_side (buffer, &reasons[i]);
      append (buffer, "}");
    }
  append (buffer, "]");
}

static void
append_step (SosBuffer *buffer, const SosStep *step)
{
  char number[2] = { (char) ('0' + step->number), '\0' };

  append (buffer, step->number > 1 ? ",\n{\"step\":" : "\n{\"step\":");
  append (buffer, number);
  append_string (buffer, ",\"name\":", step->name);
  append_string (buffer, ",\"state\":", sos_step_state_to_string (step->state));
  append_reasons (buffer, ",\"because\":[", step->because, step->n_because);
  append (buffer, "}");
}

static void
append_required (SosBuffer *buffer, const SosCycleReview *review)
{
  guint n;
  const SosRequiredRating *required = sos_cycle_review_get_required (review, &n);

  append (buffer, ",\"required\":[");
  for (guint i = 0; i < n; i++)
    {
      append_string (buffer, i > 0 ? ",\n{\"person\":" : "\n{\"person\":", required[i].person->id);
      append_string (buffer, ",\"child\":", required[i].child->id);
      append_string (buffer, ",\"scale\":", required[i].scale->id);
      append_bool (buffer, ",\"assumed\":", required[i].is_assumed);
      append (buffer, "}");
    }
  append (buffer, "]");
}

static void
append_trajectory (SosBuffer *buffer, const SosCycleReview *review)
{
  guint n;
  const SosTrajectoryPoint *points = sos_cycle_review_get_trajectory (review, &n);

  append (buffer, ",\n\"trajectory\":[");
  for (guint i = 0; i < n; i++)
    {
      gboolean is_reached = points[i].state >= SOS_MILESTONE_REACHED;

      append_string (buffer, i > 0 ? ",\n{\"id\":" : "\n{\"id\":", points[i].milestone->id);
      append_date (buffer, ",\"on\":", points[i].milestone->on);
      append_date (buffer, ",\"reached\":", is_reached ? points[i].milestone->reached : SOS_DATE_NONE);
      append_string (buffer, ",\"state\":", sos_milestone_state_to_string (points[i].state));
      append (buffer, "}");
    }
  append (buffer, "]");
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

  append_date (&buffer, "{\"as_of\":", review->practice.as_of);
  append (&buffer, ",\n\"steps\":[");
  for (guint i = 0; i < SOS_N_STEPS; i++)
    append_step (&buffer, &review->steps[i]);
  append_bool (&buffer, "],\n\"closing\":{\"ready\":", sos_cycle_review_is_ready (review));
  append_required (&buffer, review);
  blockers = sos_cycle_review_get_blockers (review, &n);
  append_reasons (&buffer, ",\n\"blockers\":[", blockers, n);
  append (&buffer, "}");
  append_trajectory (&buffer, review);
  append (&buffer, "}\n");

  if (length != NULL)
    *length = buffer.length;
  sos_buffer_append_char (&buffer, '\0');

  return buffer.data;
}
