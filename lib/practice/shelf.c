/* SPDX-License-Identifier: MIT */
/* What the library has of one kind of thing. */
#include "lib/practice/shelf.h"

#include <string.h>

typedef struct {
  GPtrArray *things;
  GPtrArray *names; /* of each thing, and a NULL */
} Contents;

static gboolean
lies_in (const char *name, const char *folder)
{
  return g_str_has_prefix (name, folder) && strchr (name + strlen (folder), '/') == NULL;
}

static gpointer
fill (gpointer data)
{
  const SosShelf *shelf = data;
  Contents *contents = g_new (Contents, 1);

  contents->things = g_ptr_array_new ();
  contents->names = g_ptr_array_new ();
  for (guint i = 0; i < sos_n_data; i++)
    if (lies_in (sos_data[i].name, shelf->folder))
      {
        gpointer thing = shelf->read (&sos_data[i]);

        g_ptr_array_add (contents->things, thing);
        g_ptr_array_add (contents->names, (gpointer) shelf->get_name (thing));
      }
  g_ptr_array_add (contents->names, NULL);

  return contents;
}

static const Contents *
get_contents (SosShelf *shelf)
{
  return g_once (&shelf->once, fill, shelf);
}

const char *const *
sos_shelf_list (SosShelf *shelf)
{
  return (const char *const *) get_contents (shelf)->names->pdata;
}

gpointer
sos_shelf_find (SosShelf *shelf, const char *name)
{
  const Contents *contents = get_contents (shelf);

  for (guint i = 0; i < contents->things->len; i++)
    if (g_str_equal (g_ptr_array_index (contents->names, i), name))
      return g_ptr_array_index (contents->things, i);

  return NULL;
}
