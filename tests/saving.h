/* SPDX-License-Identifier: MIT */
/* What the tests of saving need: a folder of their own, maps that change, refusals
 * looked at. */
#pragma once

#include "tests/support.h"

/* A word that stands in the folder's path and in the maps, and nowhere else. */
#define CANARY "Marmaduke"

/* A new folder, removed with all that is in it when it goes out of scope. */
typedef char TestFolder;

TestFolder *test_folder_new    (void);
void        test_folder_remove (TestFolder *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestFolder, test_folder_remove)

/* How many files there are with a temporary name. */
guint test_folder_count_leftovers (const TestFolder *folder);

/* A file of that folder with that text; gives its path. */
char *test_file     (const TestFolder *folder, const char *name);
char *test_file_put (const TestFolder *folder, const char *name, const char *text);
void  test_file_is  (const char *path, const char *text);

/* Gives the map another `reason`, as a change would. */
void test_change (SosMap *map, const char *reason);

SosMap *test_read (const char *path);

/* Saves; it must go well, and the file must have the map's text. */
void test_save (SosMap *map, const char *path, SosSaveFlags flags);

/* Saves; it must be refused with that code and with a message that holds @words
 * and no canary. The map must be as it was, and no temporary file there. */
void test_save_refused (SosMap *map, const char *path, SosSaveFlags flags, gint code, const char *words);
