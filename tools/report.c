/* SPDX-License-Identifier: MIT */
/* What `check` writes about one map: for people, or for programs. */
#include "tools/report.h"

#include <json-glib/json-glib.h>

#include "tools/message.h"
#include "tools/output.h"

/* A line a problem, in the form that editors know from compilers. */
static gboolean
write_text (FILE *stream, Input *input)
{
  g_autofree char *path = message_path (input->path);
  g_autoptr (GString) text = g_string_new (NULL);
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

static JsonNode *
build_object (Input *input)
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
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  json_builder_end_array (builder);
  add_number (builder, "suppressed", 0);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static gboolean
write_json (FILE *stream, Input *input)
{
  g_autoptr (JsonNode) object = build_object (input);
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
