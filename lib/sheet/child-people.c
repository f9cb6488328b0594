/* SPDX-License-Identifier: MIT */
/* The people who help a child: their network by circle, and who works with the
 * family. */
#include "lib/practice/practice.h"
#include "lib/sheet/child-page.h"

#define N_EMPTY_PLACES 6

static const struct {
  SosCircle circle;
  const char *heading;
} circles[] = {
  { SOS_CIRCLE_INNER, N_ ("Closest to me") },
  { SOS_CIRCLE_MIDDLE, N_ ("Near me") },
  { SOS_CIRCLE_OUTER, N_ ("A bit further away") },
  { SOS_CIRCLE_UNKNOWN, N_ ("Also there for me") },
};

static gboolean
is_member (const SosChildPage *page, const SosPerson *person)
{
  SosDate as_of = page->sheet.picture->as_of;

  return person != page->child && sos_person_is_member (person, as_of) && sos_person_lives (person, as_of);
}

static gboolean
is_worker (const SosChildPage *page, const SosPerson *person)
{
  return person->role == SOS_ROLE_PROFESSIONAL && person->lead == SOS_TRUE &&
         sos_person_lives (person, page->sheet.picture->as_of);
}

/* Begins the list before its first name. */
static void
put_name (const SosChildPage *page, guint n, const char *heading, const char *id)
{
  if (n == 1)
    sos_child_put_message (page, "<h3>", heading, "</h3>\n<ul class=\"helpers\">\n");
  if (n > SOS_CHILD_MAX_SHOWN)
    return;

  sos_sheet_put (&page->sheet, "<li>");
  sos_sheet_name (&page->sheet, id);
  sos_sheet_put (&page->sheet, "</li>\n");
}

static void
end_list (const SosChildPage *page, guint n)
{
  if (n > 0)
    sos_sheet_put (&page->sheet, "</ul>\n");
  sos_child_put_more (page, n);
}

static guint
put_circle (const SosChildPage *page, guint which)
{
  guint n = 0;

  SOS_EACH (page->sheet.telling->document->people, SosPerson, person)
  if (is_member (page, person) && person->network->circle == circles[which].circle)
    put_name (page, ++n, circles[which].heading, person->id);
  end_list (page, n);

  return n;
}

static guint
put_workers (const SosChildPage *page)
{
  guint n = 0;

  SOS_EACH (page->sheet.telling->document->people, SosPerson, person)
  if (is_worker (page, person))
    put_name (page, ++n, N_ ("Works with my family"), person->id);
  end_list (page, n);

  return n;
}

static void
put_empty_places (const SosChildPage *page)
{
  sos_child_put_message (page, "<p>", N_ ("Who can you go to? Write or draw them here."),
                         "</p>\n<div class=\"helpers\" aria-hidden=\"true\">");
  for (guint i = 0; i < N_EMPTY_PLACES; i++)
    sos_sheet_put (&page->sheet, "<div class=\"draw\"></div>");
  sos_sheet_put (&page->sheet, "</div>\n");
}

void
sos_child_add_people (const SosChildPage *page)
{
  guint n = 0;

  sos_sheet_begin (&page->sheet, "help", N_ ("People who help me"));
  for (guint i = 0; i < G_N_ELEMENTS (circles); i++)
    n += put_circle (page, i);
  n += put_workers (page);
  if (n == 0)
    put_empty_places (page);
  sos_sheet_end (&page->sheet);
}
