/* SPDX-License-Identifier: MIT */
/* The maps of a path, one after another. */
#include "tools/input.h"

#include <gio/gunixinputstream.h>
#include <string.h>
#include <unistd.h>

gboolean
input_is_standard (const char *path)
{
  return g_str_equal (path, "-");
}

static SosReader *
open_reader (const char *path, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;

  if (!input_is_standard (path))
    return sos_reader_new_for_file (path, error);

  stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);

  return sos_reader_new_for_stream (stream);
}

/* Never fails: what cannot be opened has that as its first and only step.
 * @path must outlive the input. */
Input *
input_new (const char *path)
{
  Input *input = g_new0 (Input, 1);

  input->path = path;
  input->reader = open_reader (path, &input->failure);

  return input;
}

static void
clear_step (InputStep *step)
{
  g_clear_pointer (&step->map, sos_map_unref);
  g_clear_error (&step->error);
}

void
input_free (Input *input)
{
  clear_step (&input->now);
  g_clear_error (&input->failure);
  g_clear_pointer (&input->reader, sos_reader_unref);
  g_free (input);
}

/* Goes to the next map, or to what was refused as one: `now`. Gives FALSE at the
 * end. After a failure to read there is nothing more to be had. */
gboolean
input_next (Input *input)
{
  InputStep *now = &input->now;

  clear_step (now);
  if (input->is_ended)
    return FALSE;

  if (input->reader == NULL)
    {
      now->line = 1;
      now->error = g_steal_pointer (&input->failure);
    }
  else
    {
      sos_reader_next (input->reader, &now->map, NULL, &now->error);
      now->line = sos_reader_get_line (input->reader);
    }
  input->is_ended = now->map == NULL && (now->error == NULL || g_error_matches (now->error, SOS_ERROR, SOS_ERROR_IO));

  return now->map != NULL || now->error != NULL;
}

/* Whether the text has a map a line; known once there was a first one. */
gboolean
input_has_lines (const Input *input)
{
  return input->reader != NULL && sos_reader_has_lines (input->reader);
}

/* Whether the text is compressed; known once there was a first map. */
gboolean
input_is_packed (const Input *input)
{
  return input->reader != NULL && sos_reader_is_packed (input->reader);
}

/* What is wrong with `now`: always at least one problem when it has an error. */
const SosProblem *
input_get_problems (Input *input, guint *n_problems)
{
  const SosProblem *problems;

  *n_problems = 0;
  if (input->now.error == NULL)
    return NULL;

  problems = sos_error_get_problems (input->now.error, n_problems);
  if (problems != NULL)
    return problems;

  input->unread = (SosProblem) {
    .code = SOS_ERROR_IO, .line = 1, .column = 1, .pointer = "", .message = input->now.error->message
  };
  *n_problems = 1;

  return &input->unread;
}

/* The one map of a path that must not hold more. */
SosMap *
input_read_map (const char *path, GError **error)
{
  g_autoptr (Input) input = input_new (path);
  g_autoptr (SosMap) map = NULL;

  input_next (input);
  if (input->now.error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&input->now.error));
      return NULL;
    }
  map = g_steal_pointer (&input->now.map);
  if (map == NULL || input_next (input))
    {
      g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_INVAL,
                           map == NULL
                               ? "there is no map in it"
                               : "there is more than one map in it: put the line that you mean into a file of its own");
      return NULL;
    }

  return g_steal_pointer (&map);
}
