/* SPDX-License-Identifier: MIT */
/* The people, and how they belong together. */
#include "lib/render/text.h"

#include "lib/render/say.h"

/* Joins what is known of a person by commas. */
static void
say_part (GString *line, const char *label, const char *value)
{
  if (value == NULL)
    return;

  g_string_append_printf (line, ", %s", label);
  sos_say_text (line, value);
}

static void
say_part_date (GString *line, const char *label, SosDate date)
{
  if (date == SOS_DATE_NONE)
    return;

  g_string_append_printf (line, ", %s ", label);
  sos_say_date (line, date);
}

static void
say_age (GString *line, const SosPerson *person)
{
  say_part_date (line, "born", person->born);
  if (person->born == SOS_DATE_NONE)
    say_part_date (line, "due", person->due);
  if (person->age.is_set)
    g_string_append_printf (line, ", aged %d", person->age.value);
  say_part (line, "aged ", person->age_band);
  say_part_date (line, "died", person->died);
}

/* What somebody is: the relationship says more than the role. */
static void
say_place (GString *line, const SosPerson *person)
{
  const char *function = sos_words_for (SOS_ENUM_FUNCTION, person->function);
  const char *role = sos_words_for (SOS_ENUM_ROLE, person->role);

  if (person->role == SOS_ROLE_CHILD || (person->relationship == NULL && function == NULL))
    g_string_append_printf (line, ", %s", role);
  else if (person->relationship == NULL)
    g_string_append_printf (line, ", %s", function);
  say_part (line, "", person->relationship);
}

/* "What matters (faith): …" */
static void
add_need (SosPage *page, const SosNeed *need)
{
  g_autoptr (GString) line = g_string_new ("What matters");
  const char *aspect = sos_words_for (SOS_ENUM_ASPECT, need->aspect);

  if (aspect != NULL)
    g_string_append_printf (line, " (%s)", aspect);
  if (need->text != NULL)
    {
      g_string_append (line, ": ");
      sos_say_text (line, need->text);
    }
  sos_page_add_note (page, line->str);
}

/* A person without a name goes by the first thing that is known of them; it is
 * not said twice. */
static void
add_person (const SosText *text, const SosPerson *person)
{
  g_autoptr (GString) line = g_string_new (NULL);

  if (person->name != NULL)
    sos_say_text (line, person->name);
  else
    g_string_append (line, sos_people_name (text->telling.people, person->id));
  if (person->name != NULL)
    say_place (line, person);
  if (person->lead == SOS_TRUE)
    g_string_append (line, ", lead professional");
  if (person->name != NULL || person->relationship != NULL)
    say_part (line, "", person->agency);
  say_age (line, person);
  sos_say_capital (line, 0);
  sos_page_add (text->page, SOS_TEXT_BULLET, line->str);

  sos_text_note (text, text->page, person, SOS_PERSON, SOS_NOTES_PERSON);
  SOS_EACH (person->needs, SosNeed, need)
  add_need (text->page, need);
  if (person->network != NULL)
    sos_text_note (text, text->page, person->network, SOS_NETWORK, SOS_NOTES_NETWORK);
}

static void
add_those (const SosText *text, gboolean children)
{
  SOS_EACH (text->telling.document->people, SosPerson, person)
  if ((person->role == SOS_ROLE_CHILD) == children)
    add_person (text, person);
}

static void
say_years (GString *line, const SosRelationship *relationship)
{
  say_part_date (line, "since", relationship->since);
  say_part_date (line, "until", relationship->until);
}

/* "Sam is a parent of Kim, since 2012: close." */
static void
add_relationship (const SosText *text, const SosRelationship *relationship)
{
  g_autoptr (GString) line = g_string_new (NULL);
  const char *quality = sos_words_for (SOS_ENUM_QUALITY, relationship->quality);

  sos_tell_name (&text->telling, line, relationship->from);
  sos_say_capital (line, 0);
  g_string_append_printf (line, " %s ", sos_words_for (SOS_ENUM_KINSHIP, relationship->kind));
  sos_tell_name (&text->telling, line, relationship->to);
  say_years (line, relationship);
  if (quality != NULL)
    g_string_append_printf (line, " (%s)", quality);
  if (relationship->note != NULL)
    {
      g_string_append (line, ". ");
      sos_say_text (line, relationship->note);
    }
  sos_page_add (text->page, SOS_TEXT_BULLET, line->str);
}

void
sos_text_add_people (const SosText *text)
{
  if (text->telling.document->people.n > 0)
    sos_page_add_heading (text->page, "People");
  add_those (text, TRUE);
  add_those (text, FALSE);

  if (text->telling.document->relationships.n > 0)
    sos_page_add_subheading (text->page, "How they belong together");
  SOS_EACH (text->telling.document->relationships, SosRelationship, relationship)
  add_relationship (text, relationship);
}
