/* SPDX-License-Identifier: MIT */
/* What `check` writes about one map: for people, or for programs. */
#include "tools/report.h"

#include <json-glib/json-glib.h>

#include "tools/message.h"
#include "tools/output.h"
#include "tools/terminal.h"

/* A line a problem, in the form that editors know from compilers. */
static void
add_problem_lines (GString *text, const char *path, Input *input)
{
  const SosProblem *problems;
  guint n_problems;

  problems = input_get_problems (input, &n_problems);
  for (guint i = 0; i < n_problems; i++)
    {
      const SosProblem *problem = &problems[i];

      g_string_append_printf (text, "%s:%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT ": %s%s%s: %s\n", path, problem->line,
                              problem->column, sos_error_to_string (problem->code),
                              *problem->pointer != '\0' ? " " : "", problem->pointer, problem->message);
    }
}

static void
add_count (GString *text, guint n, const char *what, const char *separator)
{
  if (n > 0)
    g_string_append_printf (text, "%s%u %s%s", separator, n, what, n == 1 ? "" : "s");
}

/* Which map, and how much was found in it. */
static void
add_heading (GString *text, const char *path, const Input *input, const SosFindings *findings)
{
  static const char *const words[] = {
    [SOS_FINDING_SUGGESTION] = "suggestion", [SOS_FINDING_WARNING] = "warning", [SOS_FINDING_ERROR] = "error"
  };
  guint counts[SOS_FINDING_ERROR + 1] = { 0 }, n, n_suppressed;
  const SosFinding *const *items = sos_findings_get (findings, &n);
  const char *separator = ": ";

  for (guint i = 0; i < n; i++)
    counts[items[i]->severity]++;
  sos_findings_get_suppressed (findings, &n_suppressed);

  g_string_append (text, path);
  if (input_has_lines (input))
    g_string_append_printf (text, ":%" G_GUINT64_FORMAT, input->now.line);
  for (guint severity = SOS_FINDING_ERROR; severity >= SOS_FINDING_SUGGESTION; severity--)
    {
      add_count (text, counts[severity], words[severity], separator);
      separator = counts[severity] > 0 ? ", " : separator;
    }
  if (n_suppressed > 0)
    g_string_append_printf (text, "%s%u suppressed", separator, n_suppressed);
  g_string_append (text, "\n\n");
}

static void
add_findings (GString *text, const char *path, const Input *input, const SosFindings *findings)
{
  g_autofree char *found = sos_render_findings (findings, MAX (terminal_get_width (), SOS_RENDER_MIN_WIDTH));

  if (*found == '\0')
    return;

  add_heading (text, path, input, findings);
  g_string_append_printf (text, "%s\n", found);
}

static gboolean
write_text (FILE *stream, Input *input, const SosFindings *findings)
{
  g_autofree char *path = message_path (input->path);
  g_autoptr (GString) text = g_string_new (NULL);

  add_problem_lines (text, path, input);
  if (findings != NULL)
    add_findings (text, path, input, findings);

  return output_write (stream, text->str, text->len);
}

static void
add_string (JsonBuilder *builder, const char *key, const char *value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_string_value (builder, value);
}

static void
add_number (JsonBuilder *builder, const char *key, guint64 value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_int_value (builder, (gint64) value);
}

static void
add_problem (JsonBuilder *builder, const SosProblem *problem)
{
  json_builder_begin_object (builder);
  add_string (builder, "code", sos_error_to_string (problem->code));
  add_number (builder, "line", problem->line);
  add_number (builder, "column", problem->column);
  add_string (builder, "pointer", problem->pointer);
  add_string (builder, "message", problem->message);
  json_builder_end_object (builder);
}

static void
add_problems (JsonBuilder *builder, Input *input)
{
  const SosProblem *problems;
  guint n_problems;

  json_builder_set_member_name (builder, "errors");
  json_builder_begin_array (builder);
  problems = input_get_problems (input, &n_problems);
  for (guint i = 0; i < n_problems; i++)
    add_problem (builder, &problems[i]);
  json_builder_end_array (builder);
}

static void
add_findings_of_map (JsonBuilder *builder, const SosFindings *findings)
{
  g_autofree char *text = findings != NULL ? sos_findings_to_json (findings, NULL) : g_strdup ("[]");
  guint n_suppressed = 0;

  if (findings != NULL)
    sos_findings_get_suppressed (findings, &n_suppressed);

  json_builder_set_member_name (builder, "findings");
  json_builder_add_value (builder, json_from_string (text, NULL));
  add_number (builder, "suppressed", n_suppressed);
}

static JsonNode *
build_object (Input *input, const SosFindings *findings)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  /* A path is bytes, JSON is UTF-8. */
  g_autofree char *path = g_utf8_make_valid (input->path, -1);

  json_builder_begin_object (builder);
  add_string (builder, "file", path);
  add_number (builder, "line", input->now.line);
  json_builder_set_member_name (builder, "valid");
  json_builder_add_boolean_value (builder, input->now.error == NULL);
  add_problems (builder, input);
  add_findings_of_map (builder, findings);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static gboolean
write_json (FILE *stream, Input *input, const SosFindings *findings)
{
  g_autoptr (JsonNode) object = build_object (input, findings);
  g_autofree char *text = json_to_string (object, FALSE);

  return output_write (stream, text, strlen (text)) && output_write (stream, "\n", 1);
}

/* Gives NULL when there is no form of that name. */
Report
report_find (const char *name)
{
  static const struct {
    const char *name;
    Report report;
  } reports[] = {
    { "text", write_text },
    { "json", write_json },
  };

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    if (g_str_equal (reports[i].name, name))
      return reports[i].report;

  return NULL;
}
