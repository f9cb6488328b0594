/* SPDX-License-Identifier: MIT */
/* The rules that no single row of the table can say. */
#include "lib/model/rules.h"

#include <string.h>

#include "lib/model/hash.h"
#include "lib/model/index.h"

gboolean
sos_id_is_valid (const char *text, gsize length)
{
  gsize n = 0;

  while (n < length && sos_is_id_byte ((guint8) text[n]))
    n++;

  return length > 0 && n == length && length <= SOS_ID_MAX_LENGTH;
}

gboolean
sos_ref_fits (const SosField *field, const SosRecord *record)
{
  if (record == NULL || (field->target != SOS_RECORD_NONE && record->type != field->target))
    return FALSE;

  return !field->child_only || ((const SosPerson *) record)->role == SOS_ROLE_CHILD;
}

char *
sos_ref_refusal (const SosField *field, const SosRecord *record)
{
  if (record == NULL)
    return g_strdup ("no record of the map has this id");
  if (record->type == field->target)
    return g_strdup ("this person's role is not child");

  return g_strdup_printf ("this must be the id of a %s, not of a %s", sos_record_info (field->target)->name,
                          sos_record_info (record->type)->name);
}

static gint
compare_strings (const char *a, const char *b)
{
  return a == b ? 0 : a == NULL ? -1 : b == NULL ? 1 : strcmp (a, b);
}

gint
sos_rating_compare (const SosRating *a, const SosRating *b)
{
  gint order;

  if (a->round != b->round)
    return a->round < b->round ? -1 : 1;
  if (a->round == 0 && a->on != b->on)
    return a->on < b->on ? -1 : 1;
  order = compare_strings (a->by, b->by);

  return order != 0 ? order : compare_strings (a->child, b->child);
}

gboolean
sos_rating_is_whole (const SosRating *rating)
{
  return rating->by != NULL && (rating->round != 0 || rating->on != SOS_DATE_NONE);
}

gboolean
sos_rating_is_same (const SosRating *a, const SosRating *b)
{
  return sos_rating_is_whole (a) && sos_rating_compare (a, b) == 0;
}

guint
sos_rating_hash (const SosRating *rating)
{
  guint when = rating->round != 0 ? (guint) rating->round : ~rating->on;
  guint child = rating->child != NULL ? sos_hash_string (rating->child) : 0;

  return sos_hash_string (rating->by) ^ child * 31 ^ when * 2654435761u;
}

gboolean
sos_person_may_be (const SosPerson *person)
{
  return person->role != SOS_ROLE_PROFESSIONAL || person->network == NULL;
}
