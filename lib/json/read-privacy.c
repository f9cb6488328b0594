/* SPDX-License-Identifier: MIT */
/* The rules of a privacy profile that no single row of the table can say. */
#include "lib/json/parser.h"
#include "lib/model/privacy-file.h"

gboolean
sos_check_hierarchy_level (SosParser *parser, gpointer record, guint64 set, const guint8 *start)
{
  const SosHierarchyLevel *level = record;

  return sos_is_said (SOS_HIERARCHY_LEVEL, set, "groups") != (level->period != SOS_PERIOD_UNKNOWN) ||
         sos_parser_note (parser, start, SOS_ERROR_RULE, "a level has either a `period` or `groups`");
}

gboolean
sos_check_hierarchy_group (SosParser *parser, gpointer record, guint64 set G_GNUC_UNUSED, const guint8 *start)
{
  const SosHierarchyGroup *group = record;

  return !group->from.is_set || !group->to.is_set || group->from.value <= group->to.value ||
         sos_parser_note (parser, start, SOS_ERROR_RULE, "`to` must not be less than `from`");
}
