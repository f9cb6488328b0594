/* SPDX-License-Identifier: MIT */
/* The rules of a profile that no single row of the table can say. */
#include "lib/json/parser.h"
#include "lib/model/profile-file.h"

#define N_IS_REQUIRED "`n` is required here, unless the unit is `event`"

/* The first day that a limit of days can name. */
static gint
least_n (const SosLimit *limit)
{
  return (limit->comparator == SOS_COMPARATOR_BEFORE) + (limit->day_one == SOS_TRUE);
}

/* Those of a limit that names several days stand for all of them. */
static gint
find_least (const SosLimit *limit)
{
  gint n = limit->n.is_set ? limit->n.value : G_MAXINT;

  for (guint i = 0; i < limit->then.n; i++)
    if (limit->then.items[i]->n.is_set)
      n = MIN (n, limit->then.items[i]->n.value);

  return n;
}

/* A consent goes on: what it meets would begin again every day. */
static gboolean
is_endless (const SosLimit *limit)
{
  for (guint i = 0; i < limit->done.n; i++)
    if (limit->done.items[i]->written_consent != SOS_TRUE)
      return FALSE;

  return limit->repeats == SOS_TRUE && limit->done.n > 0;
}

gboolean
sos_check_point (SosParser *parser, gpointer record, guint64 set, const guint8 *start)
{
  const SosPoint *point = record;

  return sos_is_said (SOS_POINT, set, "n") || point->unit == SOS_UNIT_EVENT ||
         sos_parser_note (parser, start, SOS_ERROR_REQUIRED, N_IS_REQUIRED);
}

gboolean
sos_check_limit (SosParser *parser, gpointer record, guint64 set, const guint8 *start)
{
  const SosLimit *limit = record;

  if (!sos_is_said (SOS_LIMIT, set, "n") && limit->unit != SOS_UNIT_EVENT &&
      !sos_parser_note (parser, start, SOS_ERROR_REQUIRED, N_IS_REQUIRED))
    return FALSE;
  if (is_endless (limit) &&
      !sos_parser_note (parser, start, SOS_ERROR_RULE, "a consent alone cannot meet what repeats"))
    return FALSE;
  if (find_least (limit) < least_n (limit))
    return sos_parser_note (parser, start, SOS_ERROR_RULE, "no day comes before the first: `n` must be %d or more",
                            least_n (limit));

  return TRUE;
}

gboolean
sos_check_moment (SosParser *parser, gpointer record G_GNUC_UNUSED, guint64 set, const guint8 *start)
{
  guint n = sos_is_said (SOS_MOMENT, set, "what") + sos_is_said (SOS_MOMENT, set, "tool") +
            sos_is_said (SOS_MOMENT, set, "written_consent");

  return n == 1 ||
         sos_parser_note (parser, start, SOS_ERROR_RULE, "one of `what`, `tool` and `written_consent` must stand here");
}
