/* SPDX-License-Identifier: MIT */
/* Records that belong together, found by what they have in common. */
#include "lib/render/groups.h"

#include "lib/model/hash.h"

struct _SosGroups {
  GHashTable *by_key;
  GPtrArray *in_order; /* of their first records */
};

/* Keys come from the document. */
static guint
hash_key (gconstpointer key)
{
  return (guint) sos_hash (sos_hash_key (), key, strlen (key));
}

SosGroups *
sos_groups_new (void)
{
  SosGroups *groups = g_new0 (SosGroups, 1);

  groups->by_key = g_hash_table_new_full (hash_key, g_str_equal, g_free, NULL);
  groups->in_order = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  return groups;
}

void
sos_groups_free (SosGroups *groups)
{
  g_hash_table_unref (groups->by_key);
  g_ptr_array_unref (groups->in_order);
  g_free (groups);
}

/* Adds a record to the group of @key, where it stands once even when it is added
 * again and again. */
void
sos_groups_add (SosGroups *groups, const char *key, gconstpointer record)
{
  GPtrArray *group = sos_groups_get (groups, key);

  if (group == NULL)
    {
      group = g_ptr_array_new ();
      g_hash_table_insert (groups->by_key, g_strdup (key), group);
      g_ptr_array_add (groups->in_order, group);
    }
  if (group->len == 0 || g_ptr_array_index (group, group->len - 1) != record)
    g_ptr_array_add (group, (gpointer) record);
}

/* The records of a key in the order they came in, or %NULL. */
GPtrArray *
sos_groups_get (const SosGroups *groups, const char *key)
{
  return key != NULL ? g_hash_table_lookup (groups->by_key, key) : NULL;
}

/* One group after another, in the order of their first records; then %NULL. */
GPtrArray *
sos_groups_nth (const SosGroups *groups, guint n)
{
  return n < groups->in_order->len ? g_ptr_array_index (groups->in_order, n) : NULL;
}
