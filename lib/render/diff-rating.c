/* SPDX-License-Identifier: MIT */
/* A rating that changed: on which scale, and what the same person said before. */
#include "lib/render/diff-rating.h"

#include <string.h>

#include "lib/render/say.h"

/* A rating and the scale it stands on. */
typedef struct {
  const SosScale *scale;
  const SosRating *rating;
} Placed;

static gint
compare_times (gconstpointer a, gconstpointer b)
{
  const SosRating *first = ((const Placed *) a)->rating, *second = ((const Placed *) b)->rating;

  if (first->on != second->on)
    return first->on < second->on ? -1 : 1;

  return first->round < second->round ? -1 : first->round > second->round;
}

/* An id has no space. */
static char *
make_key (const SosScale *scale, const char *rater, const char *child)
{
  return g_strdup_printf ("%s %s %s", scale->id, rater, child != NULL ? child : "");
}

SosGroups *
sos_diff_group_ratings (const SosMap *map)
{
  const SosDocument *document = sos_map_get_document (map);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Placed));
  SosGroups *groups = sos_groups_new ();

  SOS_EACH (document->scales, SosScale, scale)
  SOS_EACH (scale->ratings, SosRating, rating)
  {
    Placed placed = { scale, rating };

    g_array_append_val (all, placed);
  }
  g_array_sort (all, compare_times);

  for (guint i = 0; i < all->len; i++)
    {
      const Placed *placed = &g_array_index (all, Placed, i);
      g_autofree char *key = make_key (placed->scale, placed->rating->by, placed->rating->child);

      sos_groups_add (groups, key, placed->rating);
    }

  return groups;
}

/* The last of a group that is not later than @as_of. */
static const SosRating *
find_until (const GPtrArray *group, SosDate as_of)
{
  guint low = 0, high = group != NULL ? group->len : 0;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (((const SosRating *) g_ptr_array_index (group, middle))->on <= as_of)
        low = middle + 1;
      else
        high = middle;
    }

  return low > 0 ? g_ptr_array_index (group, low - 1) : NULL;
}

/* As sos_scale_latest_rating() has it: what was said of the child by name, else
 * what was said of all. */
static const SosRating *
find_earlier (const SosGroups *ratings, const SosScale *scale, const SosRating *rating)
{
  g_autofree char *named = make_key (scale, rating->by, rating->child);
  g_autofree char *general = make_key (scale, rating->by, NULL);
  const SosRating *earlier = find_until (sos_groups_get (ratings, named), rating->on);

  return earlier != NULL ? earlier : find_until (sos_groups_get (ratings, general), rating->on);
}

static void
say_scale (const SosTelling *side, GString *line, const SosScale *scale)
{
  g_string_append (line, ", on ");
  sos_tell_title (side, line, scale);
  if (scale->question != NULL)
    {
      g_string_append (line, ": ");
      sos_say_shortly (line, scale->question);
    }
}

void
sos_diff_say_rating (const SosTelling *old,
                     const SosTelling *now,
                     const SosGroups *ratings,
                     GString *line,
                     const SosChange *change)
{
  /* A field that is gone has its pointer in the old map only, though its rating may
   * be in both. */
  const SosTelling *side = change->pointer_after != NULL ? now : old;
  const char *pointer = change->pointer_after != NULL ? change->pointer_after : change->pointer_before;
  guint64 place = g_ascii_strtoull (pointer + strlen ("/scales/"), NULL, 10);
  const SosScale *scale = side->document->scales.items[place];
  const SosRating *rating = change->after != NULL ? change->after : change->before;
  const SosRating *earlier = change->kind == SOS_CHANGE_ADDED ? find_earlier (ratings, scale, rating) : NULL;

  if (rating->child != NULL)
    {
      g_string_append (line, " for ");
      sos_tell_name (change->after != NULL ? now : old, line, rating->child);
    }
  if (earlier != NULL && earlier->value.is_set)
    g_string_append_printf (line, ", was %d", earlier->value.value);
  if (rating->round > 0)
    g_string_append_printf (line, " (round %d)", rating->round);
  say_scale (side, line, scale);
}
