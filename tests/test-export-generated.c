/* SPDX-License-Identifier: MIT */
/* Properties of the exports of random maps.
 *
 * What random maps say could stand in an export by chance, so secrets are planted: all
 * that must not leave has a mark that nothing else has, and every day is a Monday, which
 * an export makes a Saturday. */
#include <glib/gstdio.h>
#include <string.h>

#include "lib/model/field.h"
#include "lib/model/map-private.h"
#include "lib/practice/days.h"
#include "lib/privacy/first-day.h"
#include "lib/privacy/token.h"
#include "tests/saving.h"

#define KEY_TEXT "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n"
#define MARK "ZQ"
#define FIRST_SECRET 1000

typedef struct {
  SosMap *map;
  guint n; /* secrets so far */
  guint n_ratings;
  GPtrArray *names; /* of the people: they go into texts */
  GPtrArray *ids;
} Planting;

static const char *
make_secret (Planting *planting, const char *before, const char *after)
{
  g_autofree char *text = g_strdup_printf ("%s%u%s", before, planting->n++, after);

  return sos_arena_copy_string (&planting->map->arena, text, strlen (text));
}

/* Of a month or a year, one that begins with a Monday. */
static SosDate
to_monday (SosDate date)
{
  static const guint years[] = { 2001, 2007, 2018, 2024 }, months[] = { 1, 4, 7 };
  gint32 day = sos_date_to_days (date);

  if (sos_date_get_day (date) != 0)
    return sos_date_from_days (day - (gint32) sos_days_get_weekday (day));
  if (sos_date_get_month (date) != 0)
    return sos_date_new (2024, months[sos_date_get_month (date) % 3], 0);

  return sos_date_new (years[sos_date_get_year (date) % 4], 0, 0);
}

static void
plant_dates (Planting *planting, SosRecordType type, const SosField *field, gpointer member)
{
  static const char monday[] = "2024-03-04T09:41:37.5Z                                                          ";

  if (field->type == SOS_FIELD_TIME)
    *(const char **) member = sos_arena_copy_string (&planting->map->arena, monday, strcspn (monday, " "));
  else if (type == SOS_RATING)
    *(SosDate *) member = sos_date_from_days (737423 + 7 * (gint32) planting->n_ratings++);
  else
    *(SosDate *) member = to_monday (*(SosDate *) member);
}

static void
plant_field (const SosRecordInfo *info, const SosField *field, gpointer record, Planting *planting)
{
  gpointer member = sos_field_member_mutable (field, record);

  if (field->type == SOS_FIELD_JSON)
    *(const char **) member = make_secret (planting, "{\"" MARK "k", "\":\"v\"}");
  else if (field->privacy == SOS_PRIVACY_DATE)
    plant_dates (planting, info->type, field, member);
  else if (field->shape == SOS_SHAPE_LIST && field->type != SOS_FIELD_RECORD && field->type != SOS_FIELD_REF &&
           field->type != SOS_FIELD_ENUM)
    for (const char **item = *(const char ***) member; *item != NULL; item++)
      *item = make_secret (planting, MARK "n", "");
  else if (field->shape == SOS_SHAPE_ONE && (field->type == SOS_FIELD_TEXT || field->type == SOS_FIELD_HOST_REF) &&
           field->privacy != SOS_PRIVACY_TEXT)
    *(const char **) member = make_secret (planting, field->privacy == SOS_PRIVACY_NAME ? MARK " n" : MARK "q", "");
}

static void
plant (const SosRecordInfo *info, gconstpointer record, gconstpointer owner G_GNUC_UNUSED, gpointer data)
{
  for (guint i = 0; i < info->n_fields; i++)
    if (sos_field_is_set (&info->fields[i], record))
      plant_field (info, &info->fields[i], (gpointer) record, data);
}

static void
gather (const SosRecordInfo *info, gconstpointer record, gconstpointer owner G_GNUC_UNUSED, gpointer data)
{
  Planting *planting = data;

  if (info->has_id && strlen (((const SosRecord *) record)->id) >= 3)
    g_ptr_array_add (planting->ids, (gpointer) ((const SosRecord *) record)->id);
  if (info->type == SOS_PERSON && ((const SosPerson *) record)->name != NULL)
    g_ptr_array_add (planting->names, (gpointer) ((const SosPerson *) record)->name);
  if (info->type == SOS_IDENTIFIERS && ((const SosIdentifiers *) record)->phone != NULL)
    g_ptr_array_add (planting->names, (gpointer) ((const SosIdentifiers *) record)->phone);
}

static const char *
pick (const GPtrArray *from, guint number)
{
  return from->len > 0 ? from->pdata[number % from->len] : "nobody";
}

/* A name, a number and an id among what the text says. */
static void
plant_texts (const SosRecordInfo *info, gconstpointer record, gconstpointer owner G_GNUC_UNUSED, gpointer data)
{
  Planting *planting = data;

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SosField *field = &info->fields[i];
      const char **text = sos_field_member_mutable (field, (gpointer) record);
      g_autofree char *said = NULL;

      if (field->privacy != SOS_PRIVACY_TEXT || !sos_field_is_set (field, record))
        continue;
      said = g_strdup_printf ("%s %s's (%s) %s, or %s.", pick (planting->names, planting->n), *text,
                              pick (planting->ids, planting->n), pick (planting->names, planting->n + 1),
                              pick (planting->ids, planting->n + 1));
      planting->n++;
      *text = sos_arena_copy_string (&planting->map->arena, said, strlen (said));
    }
}

static GPtrArray *sources; /* texts of maps with secrets, but for a few that have no room for one */
static guint n_secrets = FIRST_SECRET;

static void
make_source (const char *text G_GNUC_UNUSED, SosMap *map)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new (), ids = g_ptr_array_new ();
  Planting planting = { map, n_secrets, 0, names, ids };
  char *made;

  sos_map_visit (map, plant, &planting);
  sos_map_visit (map, gather, &planting);
  sos_map_visit (map, plant_texts, &planting);
  n_secrets = planting.n;
  made = sos_map_to_text (map, SOS_WRITE_COMPACT, NULL);
  g_ptr_array_add (sources, made);
}

static void
make_sources (void)
{
  if (sources != NULL)
    return;
  sources = g_ptr_array_new_with_free_func (g_free);
  sos_test_over_maps (make_source, SOS_GENERATE_PLAIN);
  ck_assert_uint_gt (n_secrets, FIRST_SECRET + 2 * sources->len);
}

static char *
join (const GPtrArray *texts, gboolean is_reversed)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    g_string_append (all, texts->pdata[is_reversed ? texts->len - 1 - i : i]);

  return g_string_free (all, FALSE);
}

/* The lines of an export of all sources. */
static GStrv
export_sources (guint n_threads, gboolean is_reversed, SosExportDates dates)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *text = join (sources, is_reversed), *input = test_file_put (folder, "in.ndjson", text);
  g_autofree char *key = test_file_put (folder, "a-key", KEY_TEXT), *output = test_file (folder, "out.ndjson");
  g_autofree char *made = NULL, *report = NULL;
  g_autoptr (SosCorpus) corpus = sos_corpus_new ((const char *const[]) { input, NULL });
  g_autoptr (SosAnonymiser) anonymiser = sos_anonymiser_new ();
  g_autoptr (GError) error = NULL;
  gboolean is_whole;

  g_chmod (key, 0600);
  ck_assert (sos_anonymiser_set_key (anonymiser, key, NULL));
  sos_anonymiser_set_threads (anonymiser, n_threads);
  sos_anonymiser_set_dates (anonymiser, dates);
  is_whole = sos_anonymiser_run (anonymiser, corpus, output, NULL, &error);
  ck_assert_msg (is_whole, "%s", error != NULL ? error->message : "");

  made = sos_test_read (output, NULL);
  report = sos_anonymiser_to_json (anonymiser, NULL);
  ck_assert_ptr_null (strstr (made, folder));
  ck_assert_ptr_null (strstr (made, "00010203"));
  ck_assert_ptr_null (strstr (report, MARK));
  ck_assert_ptr_null (strstr (report, folder));
  ck_assert_ptr_null (strstr (report, "00010203"));
  ck_assert_uint_eq (sos_anonymiser_get_report (anonymiser)->n_maps, sources->len);

  return g_strsplit (made, "\n", -1);
}

static GStrv
export_maps (guint n_threads, gboolean is_reversed, SosExportDates dates)
{
  make_sources ();

  return export_sources (n_threads, is_reversed, dates);
}

static void
gather_ids (const SosRecordInfo *info, gconstpointer record, gconstpointer owner G_GNUC_UNUSED, gpointer ids)
{
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == SOS_FIELD_ID && info->fields[i].shape == SOS_SHAPE_ONE &&
        sos_field_is_set (&info->fields[i], record))
      g_hash_table_add (ids, *(char *const *) sos_field_member (&info->fields[i], record));
}

static gboolean
is_day (const char *at)
{
  return g_ascii_isdigit (at[0]) && g_ascii_isdigit (at[3]) && at[4] == '-' && g_ascii_isdigit (at[6]) &&
         at[7] == '-' && g_ascii_isdigit (at[9]);
}

static void
check_days (const char *line, guint weekday)
{
  for (gsize i = 0, length = strlen (line); i + 10 <= length; i++)
    if (is_day (line + i))
      {
        g_autofree char *text = g_strndup (line + i, 10);

        sos_require (sos_days_get_weekday (sos_date_to_days (sos_date_from_string (text))) == weekday);
      }
}

/* Ids with a capital letter look like nothing else in an export. */
static void
check_words (GHashTable *ids, const char *line)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    sos_require (strpbrk (id, "ABCXYZ") == NULL || strstr (line, id) == NULL);
}

static void
check_secrets (const char *source, const char *line)
{
  g_autoptr (SosMap) map = sos_test_map (source), made = sos_test_map (line);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) pieces = g_strsplit (line, "\"", -1);

  sos_require (strstr (line, MARK) == NULL);
  sos_require (strstr (line, "09:41") == NULL);
  sos_map_visit (map, gather_ids, ids);
  for (guint i = 0; pieces[i] != NULL; i++)
    sos_require (!g_hash_table_contains (ids, pieces[i]));
  check_words (ids, line);
  sos_require (sos_map_get_document (map)->people.n == sos_map_get_document (made)->people.n);
}

START_TEST (no_secret_is_in_an_export)
{
  g_auto (GStrv) lines = export_maps (2, FALSE, SOS_EXPORT_DATES_RELATIVE);

  for (guint i = 0; i < sources->len; i++)
    {
      g_autoptr (SosMap) source = sos_test_map (sources->pdata[i]);

      check_secrets (sources->pdata[i], lines[i]);
      /* One that has no other day than that of a birth moves by weeks. */
      check_days (lines[i], sos_map_find_first_day (source) != 0 ? 5 : 0);
    }
}
END_TEST

START_TEST (nor_where_dates_move_by_weeks)
{
  g_auto (GStrv) lines = export_maps (2, FALSE, SOS_EXPORT_DATES_SHIFT);

  for (guint i = 0; i < sources->len; i++)
    {
      check_secrets (sources->pdata[i], lines[i]);
      check_days (lines[i], 0);
    }
}
END_TEST

/* How far the ratings of a map have moved must be the same for all. */
static void
check_ratings (const SosDocument *before, const SosDocument *after)
{
  gint32 moved = 0;

  sos_require (before->scales.n == after->scales.n);
  for (guint i = 0; i < before->scales.n; i++)
    for (guint j = 0; j < before->scales.items[i]->ratings.n; j++)
      {
        const SosRating *old = before->scales.items[i]->ratings.items[j];
        const SosRating *new = after->scales.items[i]->ratings.items[j];
        gint32 by = sos_date_to_days (new->on) - sos_date_to_days (old->on);

        sos_require (moved == 0 || by == moved);
        sos_require (old->value.value == new->value.value && old->not_rated == new->not_rated);
        moved = by;
      }
}

START_TEST (ratings_keep_their_values_and_distances)
{
  g_auto (GStrv) lines = export_maps (2, FALSE, SOS_EXPORT_DATES_RELATIVE);

  for (guint i = 0; i < sources->len; i++)
    {
      g_autoptr (SosMap) before = sos_test_map (sources->pdata[i]), after = sos_test_map (lines[i]);

      check_ratings (sos_map_get_document (before), sos_map_get_document (after));
    }
}
END_TEST

START_TEST (neither_threads_nor_order_change_a_map)
{
  g_auto (GStrv) once = export_maps (1, FALSE, SOS_EXPORT_DATES_UNKNOWN),
                 again = export_maps (4, FALSE, SOS_EXPORT_DATES_UNKNOWN);
  g_auto (GStrv) reversed = export_maps (2, TRUE, SOS_EXPORT_DATES_UNKNOWN);

  for (guint i = 0; i < sources->len; i++)
    {
      sos_require (g_str_equal (once[i], again[i]));
      sos_require (g_str_equal (once[i], reversed[sources->len - 1 - i]));
    }
}
END_TEST

/* What is exported once more is other, and a map still. */
START_TEST (an_export_can_be_exported)
{
  g_auto (GStrv) lines = export_maps (2, FALSE, SOS_EXPORT_DATES_UNKNOWN), again = NULL;
  GPtrArray *kept = sources;

  sources = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < kept->len; i++)
    g_ptr_array_add (sources, g_strconcat (lines[i], "\n", NULL));
  again = export_maps (2, FALSE, SOS_EXPORT_DATES_UNKNOWN);
  for (guint i = 0; i < sources->len; i++)
    {
      g_autoptr (SosMap) map = sos_test_map (again[i]);

      ck_assert_str_ne (again[i], lines[i]);
    }
  g_ptr_array_unref (sources);
  sources = g_steal_pointer (&kept);
}
END_TEST

SOS_TEST_MAIN ("export-generated",
               no_secret_is_in_an_export,
               nor_where_dates_move_by_weeks,
               ratings_keep_their_values_and_distances,
               neither_threads_nor_order_change_a_map,
               an_export_can_be_exported)
