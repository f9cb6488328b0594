/* SPDX-License-Identifier: MIT */
/* A small editor for a folder of maps, as an application of GIO would be one: it
 * watches the folder, takes one command a line and never loses what somebody else
 * has saved meanwhile.
 *
 *   edit-folder FOLDER
 *
 *   list                     the open maps and their open actions
 *   done FILE ACTION         an action is done, today
 *   strength FILE TEXT       adds a strength
 *   save                     saves what was changed
 *   quit                     ends; what was not saved is lost, and that is said
 *
 * Ctrl-C cancels what is going on and ends. */
#include <glib-unix.h>
#include <sos/sos.h>
#include <stdio.h>
#include <string.h>

/* A map that is open. */
typedef struct {
  char *path;
  SosMap *map;
  SosMap *read; /* as it was read: what both sides of a merge go back to */
  gboolean is_changed;
} Sheet;

typedef struct {
  GMainLoop *loop;
  GCancellable *cancellable;
  GHashTable *sheets; /* name of the file → Sheet */
  char *folder;
} Editor;

static void
sheet_free (gpointer data)
{
  Sheet *sheet = data;

  g_clear_pointer (&sheet->map, sos_map_unref);
  g_clear_pointer (&sheet->read, sos_map_unref);
  g_free (sheet->path);
  g_free (sheet);
}

/* Takes @map as what the file holds. */
static void
sheet_take (Sheet *sheet, SosMap *map, gboolean is_changed)
{
  SosMap *read = sos_map_copy (map);

  g_clear_pointer (&sheet->map, sos_map_unref);
  g_clear_pointer (&sheet->read, sos_map_unref);
  sheet->map = map;
  sheet->read = read;
  sheet->is_changed = is_changed;
}

/* Opens a file or reads it again; one that was changed here waits for its save. */
static void
open_sheet (Editor *editor, const char *name)
{
  Sheet *sheet = g_hash_table_lookup (editor->sheets, name);
  g_autofree char *path = g_build_filename (editor->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  SosMap *map;

  if (!g_str_has_suffix (name, ".json") || *name == '.' || (sheet != NULL && sheet->is_changed))
    return;

  map = sos_map_new_from_file (path, &error);
  if (map == NULL)
    {
      printf ("%s cannot be read: %s\n", name, error->message);
      return;
    }

  if (sheet == NULL)
    {
      sheet = g_new0 (Sheet, 1);
      sheet->path = g_steal_pointer (&path);
      g_hash_table_insert (editor->sheets, g_strdup (name), sheet);
    }
  sheet_take (sheet, map, FALSE);
  printf ("%s is open\n", name);
}

static void
folder_changed (GFileMonitor *monitor G_GNUC_UNUSED,
                GFile *file,
                GFile *other,
                GFileMonitorEvent event,
                gpointer user_data)
{
  g_autofree char *name = g_file_get_basename (event == G_FILE_MONITOR_EVENT_RENAMED ? other : file);

  if (event == G_FILE_MONITOR_EVENT_CHANGES_DONE_HINT || event == G_FILE_MONITOR_EVENT_MOVED_IN ||
      event == G_FILE_MONITOR_EVENT_RENAMED)
    open_sheet (user_data, name);
}

static gboolean
open_folder (Editor *editor, GError **error)
{
  g_autoptr (GFile) folder = g_file_new_for_path (editor->folder);
  g_autoptr (GFileEnumerator) files = NULL;
  GFileInfo *info;

  files = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE,
                                     editor->cancellable, error);
  if (files == NULL)
    return FALSE;

  while (g_file_enumerator_iterate (files, &info, NULL, editor->cancellable, error))
    {
      if (info == NULL)
        return TRUE;
      open_sheet (editor, g_file_info_get_name (info));
    }

  return FALSE;
}

static void
list_sheets (Editor *editor, Sheet *sheet G_GNUC_UNUSED, const char *rest G_GNUC_UNUSED)
{
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, editor->sheets);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      const SosActionList *actions = &sos_map_get_document (((Sheet *) value)->map)->next_steps.actions;

      printf ("%s, revision %d%s\n", (char *) name, sos_map_get_document (((Sheet *) value)->map)->revision,
              ((Sheet *) value)->is_changed ? ", changed" : "");
      for (guint i = 0; i < actions->n; i++)
        if (actions->items[i]->done == SOS_DATE_NONE)
          printf ("  %s: %s\n", actions->items[i]->id, actions->items[i]->text);
    }
}

static SosDate
today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return sos_date_new ((guint) g_date_time_get_year (now), (guint) g_date_time_get_month (now),
                       (guint) g_date_time_get_day_of_month (now));
}

static void
say_changed (Sheet *sheet, gboolean is_changed, const GError *error)
{
  if (!is_changed)
    printf ("not changed: %s\n", error->message);
  sheet->is_changed |= is_changed;
}

static void
finish_action (Editor *editor G_GNUC_UNUSED, Sheet *sheet, const char *id)
{
  const SosAction *before = sos_map_lookup (sheet->map, SOS_ACTION, id);
  g_autoptr (GError) error = NULL;
  gboolean is_changed;
  SosAction action;

  if (before == NULL)
    {
      printf ("not changed: there is no such action\n");
      return;
    }

  action = *before;
  action.status = SOS_PROGRESS_DONE;
  action.done = today ();
  is_changed = sos_map_update_record (sheet->map, &action, &error);
  say_changed (sheet, is_changed, error);
}

static void
add_strength (Editor *editor G_GNUC_UNUSED, Sheet *sheet, const char *text)
{
  SosStrength strength = { .text = text, .recorded = today () };
  g_autoptr (GError) error = NULL;
  const char *id = sos_map_add_record (sheet->map, NULL, &strength, &error);

  say_changed (sheet, id != NULL, error);
}

static void
print_conflicts (const GPtrArray *conflicts)
{
  for (guint i = 0; i < conflicts->len; i++)
    {
      const SosConflict *conflict = g_ptr_array_index (conflicts, i);

      printf ("  %s: %s here, %s there\n",
              conflict->mine_pointer != NULL ? conflict->mine_pointer : conflict->theirs_pointer, conflict->mine,
              conflict->theirs);
    }
}

/* Somebody else has saved the file: their changes and ours, if they go together. */
static gboolean
merge_sheet (Sheet *sheet)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (SosMap) theirs = sos_map_new_from_file (sheet->path, &error);
  SosMap *merged = theirs != NULL ? sos_map_merge (sheet->read, sheet->map, theirs, &conflicts, &error) : NULL;

  if (merged == NULL)
    {
      printf ("not saved: %s\n", error->message);
      if (conflicts != NULL)
        print_conflicts (conflicts);
      return FALSE;
    }

  printf ("merged with what somebody else has saved\n");
  sos_map_unref (sheet->map);
  sos_map_unref (sheet->read);
  sheet->map = merged;
  sheet->read = g_steal_pointer (&theirs);

  return TRUE;
}

static void
save_sheet (Editor *editor, const char *name, Sheet *sheet)
{
  g_autoptr (GError) error = NULL;

  while (!sos_map_save (sheet->map, sheet->path, SOS_SAVE_DEFAULT, editor->cancellable, &error))
    {
      gboolean is_conflict = g_error_matches (error, SOS_ERROR, SOS_ERROR_CONFLICT);

      if (!is_conflict)
        printf ("not saved: %s\n", error->message);
      if (!is_conflict || !merge_sheet (sheet))
        return;
      g_clear_error (&error);
    }

  /* A fresh copy holds no memory of what was replaced. */
  sheet_take (sheet, sos_map_copy (sheet->map), FALSE);
  printf ("%s is saved\n", name);
}

static void
save_sheets (Editor *editor, Sheet *sheet G_GNUC_UNUSED, const char *rest G_GNUC_UNUSED)
{
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, editor->sheets);
  while (g_hash_table_iter_next (&iter, &name, &value))
    if (((Sheet *) value)->is_changed)
      save_sheet (editor, name, value);
}

static void
quit (Editor *editor, Sheet *sheet G_GNUC_UNUSED, const char *rest G_GNUC_UNUSED)
{
  g_main_loop_quit (editor->loop);
}

static const struct {
  const char *name;
  gboolean takes_file;
  void (*run) (Editor *editor, Sheet *sheet, const char *rest);
} commands[] = {
  { "list", FALSE, list_sheets }, { "done", TRUE, finish_action }, { "strength", TRUE, add_strength },
  { "save", FALSE, save_sheets }, { "quit", FALSE, quit },
};

static void
run_line (Editor *editor, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 3);
  guint n = g_strv_length (words);

  for (guint i = 0; n > 0 && i < G_N_ELEMENTS (commands); i++)
    {
      Sheet *sheet = commands[i].takes_file && n == 3 ? g_hash_table_lookup (editor->sheets, words[1]) : NULL;

      if (!g_str_equal (words[0], commands[i].name))
        continue;
      if (commands[i].takes_file && sheet == NULL)
        printf ("which file, and what?\n");
      else
        commands[i].run (editor, sheet, n == 3 ? words[2] : NULL);
      return;
    }

  printf ("list, done FILE ACTION, strength FILE TEXT, save or quit?\n");
}

static gboolean
take_line (GIOChannel *channel, GIOCondition condition G_GNUC_UNUSED, gpointer user_data)
{
  Editor *editor = user_data;
  g_autofree char *line = NULL;

  if (g_io_channel_read_line (channel, &line, NULL, NULL, NULL) != G_IO_STATUS_NORMAL)
    {
      g_main_loop_quit (editor->loop);
      return G_SOURCE_REMOVE;
    }
  run_line (editor, g_strchomp (line));

  return G_SOURCE_CONTINUE;
}

static gboolean
interrupt (gpointer user_data)
{
  Editor *editor = user_data;

  g_cancellable_cancel (editor->cancellable);
  g_main_loop_quit (editor->loop);

  return G_SOURCE_REMOVE;
}

static int
say_unsaved (Editor *editor)
{
  GHashTableIter iter;
  gpointer name, value;
  int n = 0;

  g_hash_table_iter_init (&iter, editor->sheets);
  while (g_hash_table_iter_next (&iter, &name, &value))
    if (((Sheet *) value)->is_changed)
      {
        fprintf (stderr, "%s was changed and not saved\n", (char *) name);
        n++;
      }

  return n;
}

/* Commands come on standard input; a whole line is there when there is any. */
static void
run_editor (Editor *editor, GFileMonitor *monitor)
{
  GIOChannel *input = g_io_channel_unix_new (0);
  guint signal = g_unix_signal_add (SIGINT, interrupt, editor);

  /* What is not UTF-8 is refused by the map, line by line. */
  g_io_channel_set_encoding (input, NULL, NULL);
  g_signal_connect (monitor, "changed", G_CALLBACK (folder_changed), editor);
  g_io_add_watch (input, G_IO_IN | G_IO_HUP, take_line, editor);
  g_main_loop_run (editor->loop);

  if (!g_cancellable_is_cancelled (editor->cancellable))
    g_source_remove (signal);
  g_io_channel_unref (input);
}

int
main (int argc, char **argv)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GHashTable) sheets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, sheet_free);
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GFileMonitor) monitor = NULL;
  g_autoptr (GError) error = NULL;
  Editor editor = { loop, cancellable, sheets, argv[1] };

  if (argc != 2)
    {
      fprintf (stderr, "usage: edit-folder FOLDER\n");
      return 2;
    }

  setvbuf (stdout, NULL, _IOLBF, 0);

  /* Watched before it is read: no change falls between the two. */
  folder = g_file_new_for_path (argv[1]);
  monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_WATCH_MOVES, cancellable, &error);
  if (monitor == NULL || !open_folder (&editor, &error))
    {
      fprintf (stderr, "%s: %s\n", argv[1], error->message);
      return 2;
    }

  run_editor (&editor, monitor);

  return say_unsaved (&editor) > 0 ? 1 : 0;
}
