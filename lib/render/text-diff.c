/* SPDX-License-Identifier: MIT */
/* What differs between two maps as plain text: what somebody who comes to a review
 * wants to read first. */
#include <sos/sos-render.h>

#include "lib/edit/diff.h"
#include "lib/edit/match.h"
#include "lib/model/equal.h"
#include "lib/model/field.h"
#include "lib/render/diff-rating.h"
#include "lib/render/diff-words.h"
#include "lib/render/say.h"
#include "lib/render/text.h"

typedef struct {
  SosTelling old;
  SosTelling now;
  SosGroups *ratings; /* of the old map, see diff-rating.h */
  SosPage *page;
  const char *section;
  gboolean is_silent; /* something is not shown */
} DiffText;

/* Ids and whom something is kept from are not for every reader; what is never
 * exported is for none. */
static gboolean
is_shown (const SosField *field)
{
  return field->type != SOS_FIELD_ID && field->privacy != SOS_PRIVACY_DROP && !g_str_equal (field->name, "keep_from");
}

static void
enter_section (DiffText *text, const char *pointer)
{
  const char *section = sos_diff_words_for_section (pointer, text->now.document->pathway);

  if (g_strcmp0 (section, text->section) != 0)
    sos_page_add_heading (text->page, section);
  text->section = section;
}

/* Where the record was, and where it is, say what it is called. */
static const SosTelling *
side_of (const DiffText *text, const SosChange *change, gconstpointer *record)
{
  *record = change->after != NULL ? change->after : change->before;

  return change->after != NULL ? &text->now : &text->old;
}

static void
say_title (const DiffText *text, GString *line, const SosChange *change)
{
  const char *title = sos_diff_words_for_title (change->type, text->now.document->pathway);
  gconstpointer record;
  const SosTelling *side = side_of (text, change, &record);

  if (change->type == SOS_PERSON)
    sos_tell_name (side, line, change->id);
  else
    g_string_append (line, title);
  sos_say_capital (line, 0);
}

static void
say_verbs (GString *line, const SosChange *change)
{
  g_autoptr (GPtrArray) verbs = sos_diff_find_verbs (change->kind, change->type, change->before, change->after);

  g_string_append_c (line, ' ');
  for (guint i = 0; i < verbs->len; i++)
    {
      sos_say_join (line, i, verbs->len, ", ");
      g_string_append (line, g_ptr_array_index (verbs, i));
    }
}

/* A text that is new or gone stands there whole; of another its beginning says
 * which it is. */
static void
say_word (const SosTelling *side, GString *line, const SosChange *change, const SosField *field, gconstpointer record)
{
  gboolean is_whole = change->kind == SOS_CHANGE_ADDED || change->kind == SOS_CHANGE_REMOVED;

  if (field->type == SOS_FIELD_TEXT && !is_whole && sos_field_is_set (field, record))
    sos_say_shortly (line, *(const char *const *) sos_field_member (field, record));
  else
    sos_tell_value (side, line, field, record);
}

static void
say_words (const DiffText *text, GString *line, const SosChange *change)
{
  const SosDiffRecord *words = sos_diff_words_for_record (change->type);
  const char *separator = ": ";
  gconstpointer record;
  const SosTelling *side = side_of (text, change, &record);

  for (guint i = 0; i < SOS_DIFF_MAX_WORDS && words->words[i] != NULL; i++)
    {
      const SosField *field = sos_record_info_find_field (sos_record_info (change->type), words->words[i]);
      g_autoptr (GString) word = g_string_new (NULL);

      say_word (side, word, change, field, record);
      if (word->len == 0)
        continue;
      g_string_append_printf (line, "%s%s", separator, word->str);
      separator = words->between != NULL ? words->between : ", ";
    }
}

static void
add_sentence (const DiffText *text, const SosChange *change)
{
  g_autoptr (GString) line = g_string_new (NULL);

  say_title (text, line, change);
  say_verbs (line, change);
  say_words (text, line, change);
  if (change->type == SOS_RATING)
    sos_diff_say_rating (&text->old, &text->now, text->ratings, line, change);
  sos_page_add (text->page, SOS_TEXT_BULLET, line->str);
}

/* What stands inside a record comes and goes with it: the ratings of a scale, the
 * rules of a plan. */
static void
add_inside (const DiffText *text, const SosChange *change, const SosField *field)
{
  gboolean is_added = change->kind == SOS_CHANGE_ADDED;
  const SosRecordList *records = sos_field_get_records (field, is_added ? change->after : change->before);

  for (guint i = 0; i < records->n; i++)
    {
      const SosRecord *record = records->items[i];
      SosChange inside = *change;

      inside.type = record->type;
      inside.id = record->id;
      inside.before = is_added ? NULL : record;
      inside.after = is_added ? record : NULL;
      add_sentence (text, &inside);
    }
}

static void
add_all_inside (const DiffText *text, const SosChange *change)
{
  const SosRecordInfo *info = sos_record_info (change->type);

  for (guint i = 0; i < info->n_fields; i++)
    if (sos_field_is_list_by_id (&info->fields[i]))
      add_inside (text, change, &info->fields[i]);
}

/* A field in two records, either of which may be absent, and what it says there. */
typedef struct {
  SosRecordType type;
  const SosField *field;
  gconstpointer before;
  gconstpointer after;
  GString *was;
  GString *is;
} Values;

/* How other registers know somebody is nothing to read aloud. */
static void
say_values (const DiffText *text, const Values *values)
{
  if (values->type == SOS_IDENTIFIERS)
    return;

  if (values->before != NULL)
    sos_tell_value (&text->old, values->was, values->field, values->before);
  if (values->after != NULL)
    sos_tell_value (&text->now, values->is, values->field, values->after);
}

/* Leaves out the first @n records of a list and the last @n_last. */
static SosRecordList
cut (const SosRecordList *list, guint n, guint n_last)
{
  return (SosRecordList) { list->n > n ? list->items + n : NULL, list->n - n - n_last };
}

/* Of a list of small values only the stretch that differs. */
static void
say_lists (const DiffText *text, const Values *values)
{
  const SosRecordInfo *info = sos_record_info (values->field->target);
  const SosRecordList *old = sos_field_get_records (values->field, values->before);
  const SosRecordList *now = sos_field_get_records (values->field, values->after);
  guint n_both = MIN (old->n, now->n), first = 0, last = 0;
  SosRecordList rest;

  while (first < n_both && sos_record_is_equal (info, old->items[first], now->items[first]))
    first++;
  while (first + last < n_both &&
         sos_record_is_equal (info, old->items[old->n - last - 1], now->items[now->n - last - 1]))
    last++;

  rest = cut (old, first, last);
  sos_tell_records (&text->old, values->was, info, &rest);
  rest = cut (now, first, last);
  sos_tell_records (&text->now, values->is, info, &rest);
}

/* "Label: new (was old)"; a text that was has a line of its own. */
static void
add_values (const DiffText *text, const Values *values)
{
  const char *was = values->was->str;
  gboolean is_same = g_string_equal (values->was, values->is);
  gboolean is_text = values->field->type == SOS_FIELD_TEXT && *was != '\0';
  g_autoptr (GString) label = g_string_new (NULL);
  g_autoptr (GString) line = g_string_new (is_same ? "changed" : values->is->str);

  if (line->len == 0)
    g_string_append (line, "taken out");
  if (!is_text && !is_same && *was != '\0')
    g_string_append_printf (line, " (was %s)", was);

  sos_tell_label (&text->now, label, values->type, values->field);
  sos_text_label (text->page, label->str, line->str);
  if (is_text)
    sos_text_label (text->page, "Was", was);
}

static void
add_value (const DiffText *text, SosRecordType type, const SosField *field, gconstpointer before, gconstpointer after)
{
  g_autoptr (GString) was = g_string_new (NULL);
  g_autoptr (GString) is = g_string_new (NULL);
  Values values = { type, field, before, after, was, is };

  if (field->type == SOS_FIELD_RECORD)
    say_lists (text, &values);
  else
    say_values (text, &values);
  add_values (text, &values);
}

static void add_fields (DiffText *text, const SosRecordInfo *info, gconstpointer before, gconstpointer after);

/* Adds what a field says now and what it said. */
static void
add_field (DiffText *text, SosRecordType type, const SosField *field, gconstpointer before, gconstpointer after)
{
  if (!is_shown (field))
    text->is_silent = TRUE;
  else if (field->type == SOS_FIELD_RECORD && field->shape == SOS_SHAPE_ONE)
    add_fields (text, sos_record_info (field->target), sos_field_get_part (field, before),
                sos_field_get_part (field, after));
  else
    add_value (text, type, field, before, after);
}

/* Adds the fields of a small value that differ; either may be absent. */
static void
add_fields (DiffText *text, const SosRecordInfo *info, gconstpointer before, gconstpointer after)
{
  for (guint i = 0; i < info->n_fields; i++)
    {
      const SosField *field = &info->fields[i];

      if (!sos_field_is_equal (field, before, after))
        add_field (text, info->type, field, before, after);
    }
}

/* Whether there is anything to say of the changes of one record. */
static gboolean
are_shown (const SosChange *const *changes, guint n)
{
  for (guint i = 0; i < n; i++)
    if (changes[i]->field == NULL || is_shown (changes[i]->field))
      return changes[i]->type != SOS_PRACTICE_CHECK;

  return FALSE;
}

/* Adds the changes of one record: a sentence, then its fields. */
static void
add_record (DiffText *text, const SosChange *const *changes, guint n)
{
  const SosChange *first = changes[0];

  if (!are_shown (changes, n))
    {
      text->is_silent = TRUE;
      return;
    }

  enter_section (text, first->pointer_after != NULL ? first->pointer_after : first->pointer_before);
  add_sentence (text, first);
  if (first->kind == SOS_CHANGE_ADDED || first->kind == SOS_CHANGE_REMOVED)
    add_all_inside (text, first);
  for (guint i = 0; i < n; i++)
    if (changes[i]->field != NULL)
      add_field (text, first->type, changes[i]->field, changes[i]->before, changes[i]->after);
}

static guint
count_of_record (const SosChange *const *changes, guint n)
{
  guint i = 1;

  while (i < n && changes[i]->before == changes[0]->before && changes[i]->after == changes[0]->after)
    i++;

  return i;
}

static void
add_changes (DiffText *text, const SosChange *const *changes, guint n)
{
  for (guint i = 0, more; i < n; i += more)
    {
      more = count_of_record (&changes[i], n - i);
      add_record (text, &changes[i], more);
    }
}

static void
add_end (DiffText *text, guint n)
{
  if (n == 0)
    sos_page_add (text->page, "", "Nothing has changed.");
  if (!text->is_silent)
    return;

  sos_page_add_gap (text->page);
  sos_page_add (text->page, "", "Something that is not shown here is different too.");
}

/**
 * sos_render_diff:
 * @diff: differences
 * @width: cells of a line, at least %SOS_RENDER_MIN_WIDTH
 *
 * Shows what differs between two maps as plain text for a terminal, in the words
 * of the practice and in the order of the map: a goal is met, a rating is given,
 * somebody joins the network; under it what was said before and what is said
 * now. People go by the names that sos_render_text() gives them.
 *
 * What sos_render_text() does not show is not shown here either, nor is it said
 * whom a record is kept from; the text ends with a line that says so when
 * something of that is different. For what one person may see, compare the copies
 * that sos_map_copy_for() makes of both maps for them.
 *
 * No line is wider than @width, and whatever the maps' texts hold, no control
 * character and no change of the reading order gets out. The locale does not
 * matter. Safe from any thread when both maps are sealed.
 *
 * Returns: (transfer full): UTF-8 text that ends with a newline
 *
 * Since: 0.1
 */
char *
sos_render_diff (const SosDiff *diff, guint width)
{
  const SosWording *wording = sos_wording_get (NULL, NULL);
  g_autoptr (SosGroups) ratings = NULL;
  DiffText text = { 0 };
  const SosChange *const *changes;
  guint n;

  g_return_val_if_fail (diff != NULL, NULL);

  text.page = sos_page_new (CLAMP (width, SOS_RENDER_MIN_WIDTH, SOS_TEXT_MAX_WIDTH));
  sos_telling_init (&text.old, diff->old, wording);
  sos_telling_init (&text.now, diff->now, wording);
  text.ratings = ratings = sos_diff_group_ratings (diff->old);

  changes = sos_diff_get_changes (diff, &n);
  add_changes (&text, changes, n);
  add_end (&text, n);
  sos_telling_clear (&text.old);
  sos_telling_clear (&text.now);

  return sos_page_free_to_text (text.page);
}
