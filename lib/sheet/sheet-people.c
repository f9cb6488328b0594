/* SPDX-License-Identifier: MIT */
/* The people, and how they belong together: in pictures, and in words. */
#include "lib/sheet/sheet.h"

/* Joins what is known of a person. */
static void
say_part (GString *line, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, " · ");
  g_string_append (line, value);
}

/* "born {date}" */
static void
say_day (const SosTelling *telling, GString *line, const char *message, SosDate date)
{
  if (date == SOS_DATE_NONE)
    return;

  g_string_append (line, line->len > 0 ? " · " : "");
  sos_tell_dated (telling, line, message, date);
}

static void
say_age (const SosTelling *telling, GString *line, const SosPerson *person)
{
  char years[16];

  g_snprintf (years, sizeof years, "%d", person->age.value);
  say_day (telling, line, N_ ("born {date}"), person->born);
  if (person->born == SOS_DATE_NONE)
    say_day (telling, line, N_ ("due {date}"), person->due);
  if (person->age.is_set || person->age_band != NULL)
    {
      g_string_append (line, line->len > 0 ? " · " : "");
      sos_wording_fill (telling->wording, line, N_ ("aged {age}"), "age", person->age.is_set ? years : person->age_band,
                        NULL);
    }
  say_day (telling, line, N_ ("died {date}"), person->died);
}

/* What somebody is: the relationship says more than the role. */
static void
say_place (const SosTelling *telling, GString *line, const SosPerson *person)
{
  const char *function = sos_tell_word (telling, SOS_ENUM_FUNCTION, person->function);

  if (person->role == SOS_ROLE_CHILD || (person->relationship == NULL && function == NULL))
    say_part (line, sos_tell_word (telling, SOS_ENUM_ROLE, person->role));
  else if (person->relationship == NULL)
    say_part (line, function);
  say_part (line, person->relationship);
}

static void
put_need (const SosSheet *sheet, const SosNeed *need)
{
  const char *aspect = sos_tell_word (sheet->telling, SOS_ENUM_ASPECT, need->aspect);

  sos_sheet_put (sheet, "<p class=\"note\" dir=\"auto\">");
  sos_sheet_words (sheet, N_ ("What matters:"));
  if (aspect != NULL)
    {
      sos_sheet_put (sheet, " ");
      sos_sheet_said (sheet, aspect);
    }
  if (need->text != NULL)
    {
      sos_sheet_put (sheet, aspect != NULL ? " – " : " ");
      sos_sheet_said (sheet, need->text);
    }
  sos_sheet_put (sheet, "</p>\n");
}

/* A person without a name goes by the first thing that is known of them; it is not
 * said twice. */
static void
put_person (const SosSheet *sheet, const SosPerson *person)
{
  const SosTelling *telling = sheet->telling;
  GString *line;

  sos_sheet_put (sheet, "<li><p class=\"who\" dir=\"auto\">");
  if (person->name != NULL)
    sos_sheet_said (sheet, person->name);
  else
    sos_sheet_name (sheet, person->id);
  sos_sheet_put (sheet, "</p>\n<p class=\"note\" dir=\"auto\">");

  line = sos_sheet_line (sheet);
  if (person->name != NULL)
    say_place (telling, line, person);
  if (person->lead == SOS_TRUE)
    say_part (line, sos_wording (telling->wording, N_ ("lead professional")));
  if (person->name != NULL || person->relationship != NULL)
    say_part (line, person->agency);
  say_age (telling, line, person);
  sos_sheet_put_line (sheet);
  sos_sheet_put (sheet, "</p>\n");

  sos_sheet_notes (sheet, person, SOS_PERSON, SOS_NOTES_PERSON);
  SOS_EACH (person->needs, SosNeed, need)
  put_need (sheet, need);
  if (person->network != NULL)
    sos_sheet_notes (sheet, person->network, SOS_NETWORK, SOS_NOTES_NETWORK);
  sos_sheet_put (sheet, "</li>\n");
}

static void
put_those (const SosSheet *sheet, gboolean children)
{
  SOS_EACH (sheet->telling->document->people, SosPerson, person)
  if ((person->role == SOS_ROLE_CHILD) == children)
    put_person (sheet, person);
}

/* "Sam is a parent of Kim · since 2012 · close" */
static void
put_relationship (const SosSheet *sheet, const SosRelationship *relationship)
{
  const SosTelling *telling = sheet->telling;
  GString *line = sos_sheet_line (sheet);

  sos_tell_name (telling, line, relationship->from);
  g_string_append_printf (line, " %s ", sos_tell_word (telling, SOS_ENUM_KINSHIP, relationship->kind));
  sos_tell_name (telling, line, relationship->to);
  say_day (telling, line, N_ ("since {date}"), relationship->since);
  say_day (telling, line, N_ ("until {date}"), relationship->until);
  say_part (line, sos_tell_word (telling, SOS_ENUM_QUALITY, relationship->quality));

  sos_sheet_put (sheet, "<li dir=\"auto\">");
  sos_sheet_put_line (sheet);
  if (relationship->note != NULL)
    {
      sos_sheet_put (sheet, "<p class=\"note\" dir=\"auto\">");
      sos_sheet_said (sheet, relationship->note);
      sos_sheet_put (sheet, "</p>");
    }
  sos_sheet_put (sheet, "</li>\n");
}

static void
put_relationships (const SosSheet *sheet)
{
  const SosRelationshipList *relationships = &sheet->telling->document->relationships;

  if (relationships->n == 0)
    return;

  sos_sheet_heading (sheet, 3, N_ ("How they belong together"));
  sos_sheet_put (sheet, "<ul class=\"kin\">\n");
  SOS_EACH (*relationships, SosRelationship, relationship)
  put_relationship (sheet, relationship);
  sos_sheet_put (sheet, "</ul>\n");
}

static const struct {
  const char *title;
  gboolean (*draw) (const SosPicture *picture, SosMarkup *markup);
} pictures[] = {
  { N_ ("The family"), sos_picture_genogram },
  { N_ ("Who stands round the children"), sos_picture_network },
};

static void
put_picture (const SosSheet *sheet, guint n)
{
  gsize before = sheet->markup->buffer.length;

  sos_sheet_heading (sheet, 3, pictures[n].title);
  sos_sheet_begin_picture (sheet, pictures[n].title);
  if (pictures[n].draw (sheet->picture, sheet->markup))
    sos_sheet_end_picture (sheet);
  else
    sheet->markup->buffer.length = before;
}

void
sos_sheet_add_people (const SosSheet *sheet)
{
  if (sheet->telling->document->people.n == 0)
    return;

  sos_sheet_begin (sheet, "people", N_ ("People"));
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    put_picture (sheet, i);
  sos_sheet_put (sheet, "<ul class=\"cards\">\n");
  put_those (sheet, TRUE);
  put_those (sheet, FALSE);
  sos_sheet_put (sheet, "</ul>\n");
  put_relationships (sheet);
  sos_sheet_end (sheet);
}
