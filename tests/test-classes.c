/* SPDX-License-Identifier: MIT */
/* Equivalence classes, and the risk that they leave. */
#include "tests/support.h"

#include "lib/privacy/classes.h"

#define ROWS(...) ((const guint32[]) { __VA_ARGS__ })

static void
expect_sizes (const guint32 *const *columns, guint n_columns, gsize n_rows, const guint32 *sizes)
{
  g_autofree guint32 *found = sos_class_sizes (columns, n_columns, n_rows);

  for (gsize i = 0; i < n_rows; i++)
    ck_assert_uint_eq (found[i], sizes[i]);
}

START_TEST (a_published_example)
{
  const guint32 *const columns[] = { ROWS (2, 3, 2, 2, 3, 3, 1, 2), ROWS (3, 3, 3, 3, 3, 3, 4, 3),
                                     ROWS (1, 3, 1, 2, 1, 1, 1, 1) };

  expect_sizes (columns, 3, 8, ROWS (3, 1, 3, 1, 2, 2, 1, 3));
}
END_TEST

/* Table 1 of "Statistical Disclosure Control for Microdata: a practice guide", Benschop,
 * Machingauta and Welch: residence, gender, education and labour status of ten people. */
START_TEST (the_example_of_the_practice_guide)
{
  const guint32 *const columns[] = { ROWS (1, 1, 1, 1, 2, 1, 1, 1, 1, 1), ROWS (1, 1, 1, 2, 1, 2, 1, 2, 1, 1),
                                     ROWS (1, 1, 2, 3, 3, 3, 4, 5, 1, 1), ROWS (1, 1, 2, 1, 3, 1, 2, 3, 2, 2) };
  SosClasses classes;
  SosRisk risk;

  expect_sizes (columns, 4, 10, ROWS (2, 2, 1, 2, 1, 2, 1, 1, 2, 2));
  sos_classes_init (&classes, columns, 4, 10);
  risk = sos_classes_measure (&classes, 2);
  ck_assert_uint_eq (risk.n_classes, 7);
  ck_assert_uint_eq (risk.n_unique, 4);
  ck_assert_uint_eq (risk.smallest, 1);
  ck_assert_double_eq (risk.highest, 1);
  ck_assert_double_eq_tol (risk.marketer, 0.7, 1e-12);
  ck_assert_double_eq_tol (risk.at_risk, 0.4, 1e-12);
  sos_classes_clear (&classes);
}
END_TEST

START_TEST (rows_without_a_column_are_alike)
{
  SosClasses classes;

  expect_sizes (NULL, 0, 3, ROWS (3, 3, 3));
  sos_classes_init (&classes, NULL, 0, 0);
  ck_assert_uint_eq (sos_classes_measure (&classes, 5).n_classes, 0);
  ck_assert_double_eq (sos_classes_measure (&classes, 5).highest, 0);
  sos_classes_clear (&classes);
}
END_TEST

START_TEST (different_values_of_a_class_are_counted)
{
  const guint32 *const column = ROWS (7, 7, 8, 7, 8, 9);
  g_autofree guint32 *distinct = NULL;
  SosClasses classes;

  sos_classes_init (&classes, &column, 1, 6);
  distinct = sos_classes_count_distinct (&classes, ROWS (1, 2, 1, 1, 1, 0));
  ck_assert_uint_eq (distinct[classes.class_of[0]], 2);
  ck_assert_uint_eq (distinct[classes.class_of[2]], 1);
  ck_assert_uint_eq (distinct[classes.class_of[5]], 1);
  sos_classes_clear (&classes);
}
END_TEST

#define N_ROWS 300
#define N_COLUMNS 4

static guint32
count_alike (guint32 columns[N_COLUMNS][N_ROWS], guint n_columns, guint row)
{
  guint32 n = 0;

  for (guint other = 0; other < N_ROWS; other++)
    {
      guint column = 0;

      while (column < n_columns && columns[column][row] == columns[column][other])
        column++;
      n += column == n_columns;
    }

  return n;
}

/* Numbers up to the largest, few and many of them. */
START_TEST (sizes_are_those_of_a_count)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (8);
  guint32 columns[N_COLUMNS][N_ROWS];
  const guint32 *const pointers[] = { columns[0], columns[1], columns[2], columns[3] };

  for (guint n_columns = 1; n_columns <= N_COLUMNS; n_columns++)
    for (guint spread = 1; spread <= 16; spread *= 2)
      {
        g_autofree guint32 *sizes = NULL;

        for (guint i = 0; i < N_COLUMNS * N_ROWS; i++)
          columns[i / N_ROWS][i % N_ROWS] = G_MAXUINT32 - (guint32) g_rand_int_range (random, 0, (gint32) spread);
        sizes = sos_class_sizes (pointers, n_columns, N_ROWS);
        for (guint row = 0; row < N_ROWS; row++)
          sos_require (sizes[row] == count_alike (columns, n_columns, row));
      }
}
END_TEST

/* Both ways in which the literature writes it down. */
START_TEST (marketer_risk_is_the_mean_prosecutor_risk)
{
  const guint32 *const column = ROWS (1, 1, 1, 2, 2, 3, 4, 4, 4, 4);
  SosClasses classes;
  double sum = 0;

  sos_classes_init (&classes, &column, 1, 10);
  for (guint row = 0; row < 10; row++)
    sum += 1.0 / classes.sizes[classes.class_of[row]];
  ck_assert_double_eq_tol (sos_classes_measure (&classes, 1).marketer, sum / 10, 1e-12);
  ck_assert_double_eq (sos_classes_measure (&classes, 1).at_risk, 0);
  sos_classes_clear (&classes);
}
END_TEST

SOS_TEST_MAIN ("classes",
               a_published_example,
               the_example_of_the_practice_guide,
               rows_without_a_column_are_alike,
               different_values_of_a_class_are_counted,
               sizes_are_those_of_a_count,
               marketer_risk_is_the_mean_prosecutor_risk)
