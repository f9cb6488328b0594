/* SPDX-License-Identifier: MIT */
/* What is wrong with a text, and where. */
#include "lib/model/problems.h"

#include <stdlib.h>

/* A GError of this domain carries the problems of its document. */
typedef struct {
  SosProblems problems;
} SosErrorPrivate;

static void
sos_error_private_init (SosErrorPrivate *priv)
{
  priv->problems.n = 0;
}

static void
sos_error_private_copy (const SosErrorPrivate *source, SosErrorPrivate *target)
{
  for (guint i = 0; i < source->problems.n; i++)
    {
      const SosProblem *problem = &source->problems.items[i];

      sos_problems_add (&target->problems, problem->code, problem->line, problem->column, g_strdup (problem->pointer),
                        g_strdup (problem->message));
    }
}

static void
sos_error_private_clear (SosErrorPrivate *priv)
{
  sos_problems_clear (&priv->problems);
}

/* GLib takes a domain's name once in a process, and where libsos is compiled into a
 * module, the process may have the installed one too, or another module's: perhaps
 * of another version, with other private data. So only the installed library has
 * the plain name, whichever comes first; where the others have their data is what
 * tells them apart. */
#ifdef SOS_EMBEDDED
static GQuark
register_own_domain (const char *name, gsize size, GErrorInitFunc init, GErrorCopyFunc copy, GErrorClearFunc clear)
{
  static const char here = 0;
  g_autofree char *own = g_strdup_printf ("%s-%p", name, (const void *) &here);

  return g_error_domain_register (own, size, init, copy, clear);
}

#define g_error_domain_register_static register_own_domain
#endif

G_DEFINE_EXTENDED_ERROR (SosError, sos_error)

/* Takes @pointer and @message. Problems past the limit are dropped. */
void
sos_problems_add (SosProblems *problems, SosError code, guint64 line, guint64 column, char *pointer, char *message)
{
  if (problems->n == SOS_MAX_PROBLEMS)
    {
      g_free (pointer);
      g_free (message);
      return;
    }

  problems->items[problems->n++] =
      (SosProblem) { .code = code, .line = line, .column = column, .pointer = pointer, .message = message };
}

/* Insertion: the list is short and nearly sorted, and equal places keep their
 * order. */
void
sos_problems_sort (SosProblems *problems)
{
  for (guint i = 1; i < problems->n; i++)
    for (guint j = i; j > 0; j--)
      {
        SosProblem *before = &problems->items[j - 1], *after = &problems->items[j], swap;

        if (before->line < after->line || (before->line == after->line && before->column <= after->column))
          break;
        swap = *before;
        *before = *after;
        *after = swap;
      }
}

void
sos_problems_forget_places (SosProblems *problems)
{
  for (guint i = 0; i < problems->n; i++)
    problems->items[i].line = problems->items[i].column = 0;
}

void
sos_problems_clear (SosProblems *problems)
{
  for (guint i = 0; i < problems->n; i++)
    {
      g_free ((char *) problems->items[i].pointer);
      g_free ((char *) problems->items[i].message);
    }
  problems->n = 0;
}

static char *
describe_problem (const SosProblem *problem)
{
  GString *text = g_string_new (NULL);

  if (problem->line > 0)
    g_string_append_printf (text, "line %" G_GUINT64_FORMAT ", column %" G_GUINT64_FORMAT, problem->line,
                            problem->column);
  if (*problem->pointer != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", problem->pointer);
  g_string_append_printf (text, "%s%s", text->len > 0 ? ": " : "", problem->message);

  return g_string_free (text, FALSE);
}

/* Moves the problems into a new error, whose message is the first one's. */
void
sos_problems_report (SosProblems *problems, GError **error)
{
  g_autofree char *message = describe_problem (&problems->items[0]);
  GError *made = g_error_new_literal (SOS_ERROR, (gint) problems->items[0].code, message);

  sos_error_get_private (made)->problems = *problems;
  problems->n = 0;

  g_propagate_error (error, made);
}

/**
 * sos_error_get_problems:
 * @error: an error
 * @n_problems: (out): how many there are
 *
 * Gives all the problems of the document that @error is about, in the order in
 * which they stand there. An error that is about no document has none.
 *
 * Returns: (transfer none) (array length=n_problems) (nullable): the problems,
 *   which live as long as @error
 *
 * Since: 0.1
 */
const SosProblem *
sos_error_get_problems (const GError *error, guint *n_problems)
{
  const SosErrorPrivate *priv;

  g_return_val_if_fail (error != NULL, NULL);
  g_return_val_if_fail (n_problems != NULL, NULL);

  *n_problems = 0;
  if (error->domain != SOS_ERROR)
    return NULL;

  priv = sos_error_get_private (error);
  *n_problems = priv->problems.n;

  return priv->problems.n > 0 ? priv->problems.items : NULL;
}

static const char *const code_words[] = {
  [SOS_ERROR_SYNTAX] = "syntax",
  [SOS_ERROR_ENCODING] = "encoding",
  [SOS_ERROR_KEY] = "key",
  [SOS_ERROR_TYPE] = "type",
  [SOS_ERROR_REQUIRED] = "required",
  [SOS_ERROR_RANGE] = "range",
  [SOS_ERROR_DATE] = "date",
  [SOS_ERROR_ID] = "id",
  [SOS_ERROR_REFERENCE] = "reference",
  [SOS_ERROR_DEPTH] = "depth",
  [SOS_ERROR_SIZE] = "size",
  [SOS_ERROR_VERSION] = "version",
  [SOS_ERROR_RULE] = "rule",
  [SOS_ERROR_IO] = "io",
  [SOS_ERROR_CONFLICT] = "conflict",
};

/**
 * sos_error_to_string:
 * @code: a code of the %SOS_ERROR domain
 *
 * Names a code. Safe from any thread.
 *
 * Returns: (transfer none) (nullable): its word, such as "syntax"; %NULL when
 *   there is no such code
 *
 * Since: 0.1
 */
const char *
sos_error_to_string (SosError code)
{
  return (guint) code < G_N_ELEMENTS (code_words) ? code_words[code] : NULL;
}

/**
 * sos_error_from_string:
 * @string: a code's word
 *
 * Finds a code by its word. Safe from any thread.
 *
 * Returns: the code, 0 when there is none of that name
 *
 * Since: 0.1
 */
SosError
sos_error_from_string (const char *string)
{
  g_return_val_if_fail (string != NULL, 0);

  for (guint code = SOS_ERROR_SYNTAX; code < G_N_ELEMENTS (code_words); code++)
    if (g_str_equal (code_words[code], string))
      return (SosError) code;

  return (SosError) 0;
}
