/* SPDX-License-Identifier: MIT */
/* Families as a genogram has them: who belongs to whom, who stands where. */
#include <math.h>
#include <string.h>

#include "lib/draw/kin-layout.h"
#include "lib/draw/kin-order.h"
#include "lib/draw/showing.h"
#include "tests/family.h"
#include "tests/support.h"

#define N_FAMILIES 40
#define HALF (SOS_KIN_SYMBOL / 2)

typedef struct {
  SosMap *map;
  SosArena arena;
  SosKinGraph graph;
  SosKinSize *sizes;
  SosKinLayout layout;
} Family;

static void
lay_out (Family *family, SosMap *map)
{
  *family = (Family) { .map = map };
  sos_arena_init (&family->arena, NULL, 1 << 16);
  sos_kin_graph_init (&family->graph, map, SOS_DATE_NONE, &family->arena);
  if (family->graph.is_too_large)
    return;

  family->sizes = sos_arena_take (&family->arena, family->graph.n_people * sizeof (SosKinSize));
  for (guint i = 0; i < family->graph.n_people; i++)
    family->sizes[i] = (SosKinSize) { 20 + (i * 37) % 90, 15 + (i % 3) * 18 };
  sos_kin_layout_init (&family->layout, &family->graph, family->sizes, 100, &family->arena);
}

static void
clear (Family *family)
{
  sos_arena_clear (&family->arena);
  sos_map_unref (family->map);
}

/* People named by one letter: "a child 2010-04-02 female; b parent"; relationships
 * as "b parent_of a". */
static void
make (Family *family, const char *people, const char *relationships)
{
  g_autoptr (GString) members = g_string_new ("'people':[");
  g_auto (GStrv) persons = g_strsplit (people, "; ", -1), relations = g_strsplit (relationships, "; ", -1);

  for (guint i = 0; persons[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (persons[i], " ", -1);

      g_string_append_printf (members, "%s{'id':'%s','role':'%s'", i > 0 ? "," : "", words[0], words[1]);
      for (guint j = 2; words[j] != NULL; j++)
        g_string_append_printf (members, ",'%s':'%s'", g_ascii_isdigit (*words[j]) ? "born" : "sex", words[j]);
      g_string_append_c (members, '}');
    }
  g_string_append (members, "],'relationships':[");
  for (guint i = 0; relations[i] != NULL && *relations[i] != '\0'; i++)
    {
      g_auto (GStrv) words = g_strsplit (relations[i], " ", -1);

      g_string_append_printf (members, "%s{'id':'r%u','from':'%s','kind':'%s','to':'%s'", i > 0 ? "," : "", i, words[0],
                              words[1], words[2]);
      if (words[3] != NULL)
        g_string_append_printf (members, ",'quality':'%s'", words[3]);
      g_string_append_c (members, '}');
    }
  g_string_append_c (members, ']');
  lay_out (family, sos_test_map_with (members->str));
}

static guint
find (const Family *family, const char *id)
{
  for (guint i = 0; i < family->graph.n_people; i++)
    if (strcmp (family->graph.people[i].person->id, id) == 0)
      return i;

  return SOS_KIN_NONE;
}

/* Everybody from left to right, rows from above, "/" between them. */
static char *
rows_of (const Family *family)
{
  GString *rows = g_string_new (NULL);

  for (guint row = 0; row < family->graph.n_rows; row++)
    {
      double last = -G_MAXDOUBLE;

      if (row > 0)
        g_string_append_c (rows, '/');
      for (;;)
        {
          guint next = SOS_KIN_NONE;

          for (guint i = 0; i < family->graph.n_people; i++)
            if (family->graph.people[i].row == row && family->layout.places[i].x > last &&
                (next == SOS_KIN_NONE || family->layout.places[i].x < family->layout.places[next].x))
              next = i;
          if (next == SOS_KIN_NONE)
            break;

          g_string_append (rows, family->graph.people[next].person->id);
          last = family->layout.places[next].x;
        }
    }

  return g_string_free (rows, FALSE);
}

static void
expect_rows (const char *people, const char *relationships, const char *expected)
{
  g_autofree char *rows = NULL;
  Family family;

  make (&family, people, relationships);
  rows = rows_of (&family);
  ck_assert_str_eq (rows, expected);
  clear (&family);
}

START_TEST (children_stand_in_order_of_birth)
{
  expect_rows ("c child 2015; a child 2009-02-01; b child 2012; m parent female; f parent male",
               "m parent_of a; m parent_of b; m parent_of c; f parent_of a; f parent_of b; f parent_of c", "fm/abc");
}
END_TEST

START_TEST (a_child_without_a_date_keeps_its_place)
{
  expect_rows ("c child 2015; u child; a child 2009; m parent", "m parent_of a; m parent_of u; m parent_of c", "m/auc");
}
END_TEST

START_TEST (half_siblings_hang_on_their_own_parents)
{
  Family family;
  guint m;

  make (&family, "a child 2009; b child 2014; m parent female; f parent male; g parent male",
        "m parent_of a; f parent_of a; m parent_of b; g parent_of b; m former_partner_of f; m partner_of g");
  m = find (&family, "m");
  ck_assert_uint_eq (family.graph.n_unions, 2);
  ck_assert_uint_ne (family.graph.people[find (&family, "a")].birth, family.graph.people[find (&family, "b")].birth);
  for (guint i = 0; i < 2; i++)
    ck_assert (family.graph.unions[i].a == m || family.graph.unions[i].b == m);
  /* Between the two. */
  ck_assert ((family.layout.places[m].x > family.layout.places[find (&family, "f")].x) !=
             (family.layout.places[m].x > family.layout.places[find (&family, "g")].x));
  clear (&family);
}
END_TEST

START_TEST (step_parents_and_carers_are_ties)
{
  Family family;

  make (&family, "a child; m parent; s parent; g family",
        "m parent_of a; m partner_of s; s step_parent_of a; g parent_of m; g carer_of a close");
  ck_assert_uint_eq (family.graph.n_ties, 2);
  ck_assert_int_eq (family.graph.ties[0].kind, SOS_KINSHIP_STEP_PARENT_OF);
  ck_assert (family.graph.ties[0].has_line);
  ck_assert_int_eq (family.graph.ties[1].quality, SOS_QUALITY_CLOSE);
  ck_assert_uint_eq (family.graph.n_rows, 3);
  /* A line over two rows turns on its way. */
  ck_assert_uint_ge (family.layout.ties[1].n, 2);
  clear (&family);
}
END_TEST

START_TEST (twins_have_one_day)
{
  Family family;

  make (&family, "a child 2010-04-02; b child 2010-04-02; c child 2010-04; d child 2010-04; m parent",
        "m parent_of a; m parent_of b; m parent_of c; m parent_of d");
  ck_assert (family.graph.people[find (&family, "a")].is_twin);
  ck_assert (!family.graph.people[find (&family, "b")].is_twin);
  ck_assert (!family.graph.people[find (&family, "c")].is_twin);
  clear (&family);
}
END_TEST

START_TEST (four_generations_have_four_rows)
{
  expect_rows ("a child; m parent female; g family female; h family male; u family",
               "m parent_of a; g parent_of m; h parent_of g; g parent_of u", "h/g/mu/a");
}
END_TEST

START_TEST (brothers_and_sisters_need_no_parents)
{
  Family family;

  make (&family, "a child 2012; b child 2010; c child 2008", "a sibling_of b; b sibling_of c");
  ck_assert_uint_eq (family.graph.n_unions, 1);
  ck_assert_uint_eq (family.graph.unions[0].a, SOS_KIN_NONE);
  ck_assert_uint_eq (family.graph.unions[0].n_children, 3);
  ck_assert_uint_eq (family.graph.unions[0].children[0], find (&family, "c"));
  ck_assert_uint_eq (family.graph.n_ties, 0);
  ck_assert_uint_gt (family.layout.n_descent, 0);
  clear (&family);
}
END_TEST

START_TEST (a_brother_of_a_child_of_somebody_is_tied)
{
  Family family;

  make (&family, "a child; b child; m parent", "m parent_of a; a sibling_of b");
  ck_assert_uint_eq (family.graph.n_ties, 1);
  ck_assert (family.graph.ties[0].has_line);
  clear (&family);
}
END_TEST

START_TEST (cousins_may_be_a_couple)
{
  Family family;

  make (&family, "a child; x parent male; y parent female; p family; q family; g family",
        "x partner_of y; x parent_of a; y parent_of a; p parent_of x; q parent_of y; g parent_of p; g parent_of q");
  ck_assert (family.graph.unions[0].is_kin);
  ck_assert (!family.graph.unions[0].is_across);
  clear (&family);
}
END_TEST

START_TEST (an_uncle_and_a_niece_stand_in_two_rows)
{
  Family family;

  make (&family, "a child; u parent male; n parent female; b family; g family",
        "g parent_of u; g parent_of b; b parent_of n; u partner_of n; u parent_of a; n parent_of a");
  ck_assert (family.graph.unions[0].is_across);
  ck_assert (family.graph.unions[0].is_kin);
  ck_assert_uint_eq (family.graph.unions[0].a, find (&family, "n"));
  ck_assert_uint_eq (family.graph.people[find (&family, "a")].row, 3);
  ck_assert_uint_ge (family.graph.n_ties, 1);
  clear (&family);
}
END_TEST

START_TEST (two_pairs_of_siblings_who_cannot_all_stand_together)
{
  Family family;

  /* The elder of one has the younger of the other, both times. */
  make (&family, "a family 1970; b family 1980; c family 1970; d family 1980; e family; f family",
        "e parent_of a; e parent_of b; f parent_of c; f parent_of d; a partner_of d; b partner_of c");
  for (guint i = 0; i < family.graph.n_unions; i++)
    if (family.graph.unions[i].n_children > 0)
      ck_assert_double_lt (family.layout.places[family.graph.unions[i].children[0]].x,
                           family.layout.places[family.graph.unions[i].children[1]].x);
  clear (&family);
}
END_TEST

START_TEST (who_is_their_own_ancestor_is_not_followed)
{
  Family family;

  make (&family, "a family; b family; c family", "a parent_of b; b parent_of c; c parent_of a; a parent_of a");
  ck_assert_uint_eq (family.graph.n_rows, 3);
  ck_assert_uint_eq (family.graph.n_ties, 1);
  ck_assert_uint_eq (family.graph.ties[0].to, find (&family, "a"));
  clear (&family);
}
END_TEST

START_TEST (those_who_are_joined_to_nobody_stand_apart)
{
  Family family;

  make (&family, "a child; m parent; z friend; s professional", "m parent_of a; s other a");
  ck_assert_uint_eq (family.graph.n_people, 3);
  ck_assert_uint_eq (family.graph.people[find (&family, "z")].row, SOS_KIN_NONE);
  ck_assert_double_gt (family.layout.loose_top, 0);
  ck_assert_double_gt (family.layout.places[find (&family, "z")].y, family.layout.loose_top);
  clear (&family);
}
END_TEST

START_TEST (those_who_live_together_are_one_household)
{
  Family family;

  make (&family, "a child; b child; m parent; f parent", "a lives_with m; m lives_with b; f former_partner_of m");
  ck_assert_uint_eq (family.graph.people[find (&family, "a")].household,
                     family.graph.people[find (&family, "b")].household);
  ck_assert_uint_eq (family.graph.people[find (&family, "f")].household, SOS_KIN_NONE);
  clear (&family);
}
END_TEST

/* What every layout has to keep. */

typedef struct {
  double left, top, right, bottom;
} Box;

static Box
box_of (const Family *family, guint person)
{
  const SosKinPoint *place = &family->layout.places[person];
  double half = MAX (family->sizes[person].width, SOS_KIN_SYMBOL) / 2;

  return (Box) { place->x - half, place->y - HALF, place->x + half, place->y + HALF + family->sizes[person].height };
}

static void
require_no_overlap (const Family *family)
{
  for (guint i = 0; i < family->graph.n_people; i++)
    {
      Box one = box_of (family, i);

      sos_require (one.left >= 0 && one.right <= family->layout.width);
      sos_require (one.top >= 0 && one.bottom <= family->layout.height);
      for (guint j = 0; j < i; j++)
        {
          Box other = box_of (family, j);

          sos_require (one.right < other.left || other.right < one.left || one.bottom < other.top ||
                       other.bottom < one.top);
        }
    }
}

static void
require_order_of_birth (const Family *family)
{
  for (guint i = 0; i < family->graph.n_unions; i++)
    {
      const SosKinUnion *one = &family->graph.unions[i];

      for (guint j = 1; j < one->n_children; j++)
        {
          guint before = one->children[j - 1], child = one->children[j];
          SosDate born = family->graph.people[before].person->born, next = family->graph.people[child].person->born;

          sos_require (born == SOS_DATE_NONE || next == SOS_DATE_NONE || born <= next);
          if (family->graph.people[before].row == family->graph.people[child].row)
            sos_require (family->layout.places[before].x < family->layout.places[child].x);
        }
    }
}

static void
require_partners_in_one_row (const Family *family)
{
  for (guint i = 0; i < family->graph.n_unions; i++)
    {
      const SosKinUnion *one = &family->graph.unions[i];

      if (one->b != SOS_KIN_NONE && !one->is_across)
        sos_require (family->layout.places[one->a].y == family->layout.places[one->b].y);
    }
}

static gboolean
runs_through (const SosKinPoint *from, const SosKinPoint *to, const Box *box)
{
  /* Steps of a pixel do for lines in any direction. */
  double length = hypot (to->x - from->x, to->y - from->y);

  for (double at = 0; at <= length; at += 1)
    {
      double x = from->x + (to->x - from->x) * at / MAX (length, 1);
      double y = from->y + (to->y - from->y) * at / MAX (length, 1);

      if (x > box->left + 1 && x < box->right - 1 && y > box->top + 1 && y < box->bottom - 1)
        return TRUE;
    }

  return FALSE;
}

static gboolean
ends_in (const SosKinPoint *point, const Box *box)
{
  return point->x >= box->left && point->x <= box->right && point->y >= box->top - 1 && point->y <= box->bottom + 8;
}

/* Lines go to people, never through them. */
static void
require_clear_lines (const Family *family)
{
  for (guint person = 0; person < family->graph.n_people; person++)
    {
      Box box = box_of (family, person);

      for (guint i = 0; i < family->layout.n_descent; i++)
        {
          const SosKinSegment *piece = &family->layout.descent[i];

          sos_require (!runs_through (&piece->from, &piece->to, &box) || ends_in (&piece->to, &box));
        }
      for (guint i = 0; i < family->graph.n_ties; i++)
        {
          const SosKinRoute *route = &family->layout.ties[i];

          if (family->graph.ties[i].from == person || family->graph.ties[i].to == person)
            continue;
          for (guint j = 0; j + 1 < route->n; j++)
            sos_require (!runs_through (&route->points[j], &route->points[j + 1], &box));
        }
    }
}

/* Crossings as anybody would count them: two lines from one row to the next, drawn
 * straight between places. */
static guint
count_crossings (const SosKinOrder *order)
{
  guint n = 0;

  for (guint i = 0; i < order->n_hops; i++)
    for (guint j = 0; j < i; j++)
      {
        const SosKinHop *one = &order->hops[i], *other = &order->hops[j];
        const SosKinItem *items = order->items;
        double above, below;

        if (items[one->lower].row != items[other->lower].row)
          continue;

        above =
            (items[one->a].place + items[one->b].place) / 2.0 - (items[other->a].place + items[other->b].place) / 2.0;
        below = (double) items[one->lower].place - items[other->lower].place;
        n += above * below < 0;
      }

  return n;
}

static gboolean
are_siblings (const SosKinOrder *order, guint a, guint b)
{
  guint one = order->items[a].person, other = order->items[b].person;

  return one != SOS_KIN_NONE && other != SOS_KIN_NONE && order->graph->people[one].birth != SOS_KIN_NONE &&
         order->graph->people[one].birth == order->graph->people[other].birth;
}

/* Whether two neighbours may change places: not children of one union, and not
 * when it parts a couple. */
static gboolean
may_change (const SosKinOrder *order, const guint *row, guint n, guint i)
{
  gboolean parts_left = i > 0 && order->items[row[i - 1]].is_coupled;
  gboolean parts_right = i + 2 < n && order->items[row[i + 1]].is_coupled;

  return !are_siblings (order, row[i], row[i + 1]) && !parts_left && !parts_right;
}

static void
change (SosKinOrder *order, guint a, guint b)
{
  guint place = order->items[a].place;

  order->items[a].place = order->items[b].place;
  order->items[b].place = place;
}

static void
require_no_cheap_crossing (const Family *family)
{
  SosKinOrder order;
  SosArena arena;
  guint n_crossings;

  sos_arena_init (&arena, NULL, 1 << 14);
  sos_kin_order_init (&order, &family->graph, &arena);
  n_crossings = count_crossings (&order);
  sos_require (n_crossings == family->layout.n_crossings);
  for (guint row = 0; row < order.n_rows; row++)
    for (guint i = 0; i + 1 < order.n_in_row[row]; i++)
      {
        guint a = order.rows[row][i], b = order.rows[row][i + 1];

        if (!may_change (&order, order.rows[row], order.n_in_row[row], i))
          continue;

        change (&order, a, b);
        sos_require (count_crossings (&order) >= n_crossings);
        change (&order, a, b);
      }
  sos_arena_clear (&arena);
}

START_TEST (generated_families_are_drawn_well)
{
  guint n = sos_test_number ("SOS_FAMILIES", N_FAMILIES), seed = sos_test_number ("SOS_SEED", 1), n_crossings = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = sos_generate_family (seed + i);
      Family family;

      lay_out (&family, sos_test_map (text));
      sos_require (!family.graph.is_too_large);
      require_no_overlap (&family);
      require_order_of_birth (&family);
      require_partners_in_one_row (&family);
      require_clear_lines (&family);
      require_no_cheap_crossing (&family);
      n_crossings += family.layout.n_crossings;
      clear (&family);
    }
  ck_assert_uint_lt (n_crossings, 7 * n);
}
END_TEST

/* Anybody may be anything to anybody. */
static char *
make_nonsense (guint32 seed, guint n_people, guint n_relationships)
{
  static const char *const kinds[] = { "parent_of",  "step_parent_of", "partner_of", "former_partner_of",
                                       "sibling_of", "carer_of",       "lives_with", "other" };
  GRand *random = g_rand_new_with_seed (seed);
  GString *text = g_string_new ("{\"sos\":1,\"id\":\"m\",\"people\":[");

  for (guint i = 0; i < n_people; i++)
    g_string_append_printf (text, "%s{\"id\":\"p%u\",\"role\":\"%s\"}", i > 0 ? "," : "", i,
                            i % 7 == 0 ? "child" : "family");
  g_string_append (text, "],\"relationships\":[");
  for (guint i = 0; i < n_relationships; i++)
    {
      gint n = (gint) n_people, kind = g_rand_int_range (random, 0, G_N_ELEMENTS (kinds));

      g_string_append_printf (text, "%s{\"id\":\"r%u\",\"from\":\"p%d\",\"to\":\"p%d\",\"kind\":\"%s\"}",
                              i > 0 ? "," : "", i, g_rand_int_range (random, 0, n), g_rand_int_range (random, 0, n),
                              kinds[kind]);
    }
  g_string_append (text, "]}");
  g_rand_free (random);

  return g_string_free (text, FALSE);
}

START_TEST (nonsense_is_drawn_without_overlap)
{
  static const guint n_people[] = { 2, 5, 12, 40, SOS_KIN_MAX_PEOPLE };

  for (guint i = 0; i < 40; i += sos_test_step ())
    {
      guint n = n_people[i / 8];
      g_autofree char *text = make_nonsense (i, n, i % 2 == 0 ? n : MIN (4 * n, SOS_KIN_MAX_RELATIONSHIPS));
      Family family;

      lay_out (&family, sos_test_map (text));
      if (!family.graph.is_too_large)
        {
          require_no_overlap (&family);
          require_order_of_birth (&family);
          require_partners_in_one_row (&family);
        }
      clear (&family);
    }
}
END_TEST

static char *
draw (SosMap *map, gboolean (*picture) (const SosPicture *, SosMarkup *))
{
  SosPageOptions options = { .as_of = sos_date_new (2024, 5, 1) };
  SosMarkup markup = { 0 };
  SosShowing showing;
  gboolean is_drawn;

  ck_assert (sos_showing_init (&showing, map, &options, TRUE, NULL));
  is_drawn = picture (&showing.picture, &markup);
  sos_showing_clear (&showing);
  if (!is_drawn)
    {
      sos_markup_clear (&markup);
      return NULL;
    }

  sos_buffer_append_char (&markup.buffer, '\0');

  return markup.buffer.data;
}

START_TEST (thirty_thousand_people_are_said_in_words)
{
  g_autofree char *text = make_nonsense (1, 30000, 30000);
  g_autoptr (SosMap) map = sos_test_map (text);
  g_autofree char *genogram = draw (map, sos_picture_genogram), *network = draw (map, sos_picture_network);

  ck_assert_ptr_nonnull (strstr (genogram, "too many people"));
  ck_assert_uint_lt (strlen (genogram), 1 << 14);
  ck_assert_ptr_nonnull (strstr (network, "</svg>"));
  ck_assert_uint_lt (strlen (network), 1 << 16);
}
END_TEST

START_TEST (a_chain_of_a_hundred_generations_is_said_in_words)
{
  g_autoptr (GString) members = g_string_new ("'people':[{'id':'p0','role':'family'}");
  g_autoptr (SosMap) map = NULL;
  g_autofree char *genogram = NULL;

  for (guint i = 1; i < 100; i++)
    g_string_append_printf (members, ",{'id':'p%u','role':'family'}", i);
  g_string_append (members, "],'relationships':[{'id':'r0','from':'p0','to':'p1','kind':'parent_of'}");
  for (guint i = 1; i + 1 < 100; i++)
    g_string_append_printf (members, ",{'id':'r%u','from':'p%u','to':'p%u','kind':'parent_of'}", i, i, i + 1);
  g_string_append_c (members, ']');
  map = sos_test_map_with (members->str);
  genogram = draw (map, sos_picture_genogram);
  ck_assert_ptr_nonnull (strstr (genogram, "too many people"));
}
END_TEST

START_TEST (nobody_is_no_picture)
{
  g_autoptr (SosMap) map = sos_test_map_with ("'people':[{'id':'s','role':'professional'}]");
  g_autofree char *genogram = draw (map, sos_picture_genogram), *network = draw (map, sos_picture_network);

  ck_assert_ptr_null (genogram);
  ck_assert_ptr_null (network);
}
END_TEST

SOS_TEST_MAIN ("kin",
               children_stand_in_order_of_birth,
               a_child_without_a_date_keeps_its_place,
               half_siblings_hang_on_their_own_parents,
               step_parents_and_carers_are_ties,
               twins_have_one_day,
               four_generations_have_four_rows,
               brothers_and_sisters_need_no_parents,
               a_brother_of_a_child_of_somebody_is_tied,
               cousins_may_be_a_couple,
               an_uncle_and_a_niece_stand_in_two_rows,
               two_pairs_of_siblings_who_cannot_all_stand_together,
               who_is_their_own_ancestor_is_not_followed,
               those_who_are_joined_to_nobody_stand_apart,
               those_who_live_together_are_one_household,
               generated_families_are_drawn_well,
               nonsense_is_drawn_without_overlap,
               thirty_thousand_people_are_said_in_words,
               a_chain_of_a_hundred_generations_is_said_in_words,
               nobody_is_no_picture)
