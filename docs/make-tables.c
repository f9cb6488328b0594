/* SPDX-License-Identifier: MIT */
/* Writes docs/tables.md: every table and what its columns mean. */
#include <sos/sos.h>
#include <stdio.h>

static const char head[] =
    "<!-- Made by docs/make-tables.c from lib/analysis/tables.c: change that. -->\n"
    "# Tables\n"
    "\n"
    "What the columns of each table mean: of those that the command writes (`sos ratings maps/`), that Python has\n"
    "(`sos.Corpus(\"maps/\").ratings()`), and that `sos_corpus_get_table` gives. `sos tables` writes the same as CSV "
    "or JSON.\n"
    "A type is named as Arrow names it; in a nullable column a row may have nothing.\n"
    "\n"
    "No table has a name, a text or a note of a map. What has an id means something within its case only, so the "
    "first\n"
    "five columns go along when tables are joined. Nothing dated after the day asked is seen.\n";

static void
print_column (const SosColumnInfo *column)
{
  printf ("| `%s` | `%s` | %s | %s | %s |\n", column->name, sos_column_type_to_string (column->type),
          column->is_nullable ? "yes" : "", column->unit, column->meaning);
}

static void
print_table (const SosTableInfo *table)
{
  printf ("\n## %s\n\nA row is %s.\n\n| column | type | nullable | unit | meaning |\n|---|---|---|---|---|\n",
          table->name, table->row);
  for (guint i = 0; i < table->n_columns; i++)
    print_column (&table->columns[i]);
}

int
main (void)
{
  printf ("%s", head);
  for (SosTableKind kind = SOS_TABLE_NONE + 1; kind < SOS_N_TABLES; kind++)
    print_table (sos_table_info (kind));
  printf ("\n<!-- SPDX-License-Identifier: MIT -->\n");

  return 0;
}
