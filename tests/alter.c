/* SPDX-License-Identifier: MIT */
/* Random changes of a map, by whatever its table of fields allows.
 *
 * They are made in the structs of a copy, without any of the library's own means
 * of changing a map, and written out: the reader says whether it still is one. */
#include "tests/alter.h"

#include <string.h>

#include "lib/model/field.h"
#include "lib/model/map-private.h"
#include "tests/generate.h"

/* A list of records, in the struct that holds it. */
typedef struct {
  const SosField *field;
  SosRecordList *list;
} List;

typedef struct {
  GRand *rand;
  GPtrArray *records[SOS_N_RECORD_TYPES];
  GArray *lists;     /* of records */
  GPtrArray *memory; /* what the altered structs point to */
} Alter;

static void
visit (const SosRecordInfo *info, gconstpointer record, gconstpointer owner G_GNUC_UNUSED, gpointer user_data)
{
  gpointer *to = user_data;

  ((SosAlterVisit) to[0]) (info, (gpointer) record, to[1]);
}

void
sos_alter_visit (const SosMap *map, SosAlterVisit alter, gpointer user_data)
{
  gpointer to[] = { (gpointer) alter, user_data };

  sos_map_visit (map, visit, to);
}

static void
collect (const SosRecordInfo *info, gpointer record, gpointer user_data)
{
  Alter *alter = user_data;

  g_ptr_array_add (alter->records[info->type], record);
  for (guint i = 0; i < info->n_fields; i++)
    {
      List list = { &info->fields[i], sos_field_member_mutable (&info->fields[i], record) };

      if (list.field->type == SOS_FIELD_RECORD && list.field->shape == SOS_SHAPE_LIST)
        g_array_append_val (alter->lists, list);
    }
}

static guint
below (Alter *alter, guint limit)
{
  return (guint) g_rand_int_range (alter->rand, 0, (gint32) limit);
}

static gpointer
pick (Alter *alter, const GPtrArray *array)
{
  return g_ptr_array_index (array, below (alter, array->len));
}

static gpointer
keep (Alter *alter, gpointer memory)
{
  g_ptr_array_add (alter->memory, memory);

  return memory;
}

/* Any record, and any of its fields. */
static const SosField *
pick_field (Alter *alter, gpointer *record, SosRecordType *type)
{
  const SosRecordInfo *info;

  do
    *type = (SosRecordType) (1 + below (alter, SOS_N_RECORD_TYPES - 1));
  while (alter->records[*type]->len == 0);
  info = sos_record_info (*type);
  *record = pick (alter, alter->records[*type]);

  return &info->fields[below (alter, info->n_fields)];
}

static void
clear_field (Alter *alter)
{
  gpointer record;
  SosRecordType type;
  const SosField *field = pick_field (alter, &record, &type);

  memset (sos_field_member_mutable (field, record), 0, field->size);
}

/* A value that another record of the kind has. */
static void
take_field (Alter *alter)
{
  gpointer record;
  SosRecordType type;
  const SosField *field = pick_field (alter, &record, &type);
  gconstpointer other = pick (alter, alter->records[type]);

  if (field->offset > 0 || type == SOS_DOCUMENT)
    memcpy (sos_field_member_mutable (field, record), sos_field_member (field, other), field->size);
}

/* A text of its own; long enough behind its end for the writer. */
static void
write_text (Alter *alter)
{
  gpointer record;
  SosRecordType type;
  const SosField *field = pick_field (alter, &record, &type);
  char *text = keep (alter, g_malloc0 (32 + SOS_ARENA_PADDING));

  g_snprintf (text, 32, "“%u” \\ / ~\t", below (alter, 1000));
  if (field->type == SOS_FIELD_TEXT && field->shape == SOS_SHAPE_ONE)
    *(const char **) sos_field_member_mutable (field, record) = text;
}

static List
pick_list (Alter *alter)
{
  return g_array_index (alter->lists, List, below (alter, alter->lists->len));
}

/* A copy of the list's items with room for @more. */
static gpointer *
copy_items (Alter *alter, const SosRecordList *list, guint more)
{
  gpointer *items = keep (alter, g_new0 (gpointer, list->n + more + 1));

  if (list->n > 0)
    memcpy (items, list->items, list->n * sizeof *items);

  return items;
}

static void
insert (Alter *alter, SosRecordList *list, gpointer record)
{
  gpointer *items = copy_items (alter, list, 1);
  guint at = below (alter, list->n + 1);

  memmove (items + at + 1, items + at, (list->n - at) * sizeof *items);
  items[at] = record;
  list->items = (gconstpointer const *) items;
  list->n++;
}

static gpointer
take_out (Alter *alter, SosRecordList *list)
{
  gpointer *items = copy_items (alter, list, 0);
  guint at = below (alter, list->n);
  gpointer record = items[at];

  memmove (items + at, items + at + 1, (list->n - at - 1) * sizeof *items);
  list->items = (gconstpointer const *) items;
  list->n--;

  return record;
}

static void
remove_record (Alter *alter)
{
  List list = pick_list (alter);

  if (list.list->n > 0)
    take_out (alter, list.list);
}

static void
move_record (Alter *alter)
{
  List list = pick_list (alter);

  if (list.list->n > 1)
    insert (alter, list.list, take_out (alter, list.list));
}

static void
shuffle_records (Alter *alter)
{
  SosRecordList *list = pick_list (alter).list;
  gpointer *items = copy_items (alter, list, 0);

  for (guint i = list->n; i > 1; i--)
    {
      guint j = below (alter, i);
      gpointer other = items[i - 1];

      items[i - 1] = items[j];
      items[j] = other;
    }
  list->items = (gconstpointer const *) items;
}

/* Into another list of the kind: that of another scale or plan, or its own. */
static void
transplant_record (Alter *alter)
{
  List from = pick_list (alter), to = pick_list (alter);

  for (guint i = 0; i < 100 && to.field->target != from.field->target; i++)
    to = pick_list (alter);
  if (from.list->n > 0 && to.field->target == from.field->target)
    insert (alter, to.list, take_out (alter, from.list));
}

/* A new record like another of its kind, but for its id and the records in it. */
static void
add_record (Alter *alter)
{
  List list = pick_list (alter);
  const SosRecordInfo *info = sos_record_info (list.field->target);
  gpointer record;

  if (alter->records[info->type]->len == 0)
    return;
  record = keep (alter, g_memdup2 (pick (alter, alter->records[info->type]), info->size));
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == SOS_FIELD_RECORD)
      memset (sos_field_member_mutable (&info->fields[i], record), 0, info->fields[i].size);
  if (info->has_id)
    {
      char *id = keep (alter, g_malloc0 (32 + SOS_ARENA_PADDING));

      g_snprintf (id, 32, "new-%08x", g_rand_int (alter->rand));
      ((SosRecord *) record)->id = id;
    }
  insert (alter, list.list, record);
}

static SosMap *
change (const SosMap *map, GRand *rand)
{
  static void (*const changes[]) (Alter *) = { clear_field,     take_field,        take_field,
                                               write_text,      remove_record,     move_record,
                                               shuffle_records, transplant_record, add_record };
  g_autoptr (SosMap) copy = sos_map_copy (map);
  g_autoptr (GArray) lists = g_array_new (FALSE, FALSE, sizeof (List));
  g_autoptr (GPtrArray) memory = g_ptr_array_new_with_free_func (g_free);
  Alter alter = { .rand = rand, .lists = lists, .memory = memory };
  g_autofree char *text = NULL;
  gsize length;

  for (guint type = 0; type < SOS_N_RECORD_TYPES; type++)
    alter.records[type] = g_ptr_array_new ();
  sos_alter_visit (copy, collect, &alter);
  changes[below (&alter, G_N_ELEMENTS (changes))](&alter);
  for (guint type = 0; type < SOS_N_RECORD_TYPES; type++)
    g_ptr_array_unref (alter.records[type]);
  text = sos_map_to_text (copy, SOS_WRITE_COMPACT, &length);

  return sos_map_new_from_data (text, length, NULL);
}

/* What became of a map after so many tries. */
static SosMap *
alter_map (const SosMap *map, GRand *rand, guint n_changes)
{
  SosMap *altered = sos_map_copy (map);

  while (n_changes-- > 0)
    {
      SosMap *next = change (altered, rand);

      if (next == NULL)
        continue;
      sos_map_unref (altered);
      altered = next;
    }

  return altered;
}

void
sos_alter_pair (guint32 seed, SosMap **old, SosMap **now)
{
  g_autofree char *text = sos_generate_map (seed, seed % 5 == 0 ? SOS_GENERATE_FULL : SOS_GENERATE_PLAIN);
  g_autoptr (SosMap) map = sos_map_new_from_data (text, strlen (text), NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  *old = alter_map (map, rand, seed % 7);
  *now = alter_map (map, rand, seed % 29);
}
