/* SPDX-License-Identifier: MIT */
/* Whom and what a text must not name. */
#include "lib/privacy/names.h"

#include "lib/privacy/roles.h"

#define FIRST_ROOM 32

void
sos_name_list_empty (SosNameList *list)
{
  list->n_subjects = 0;
  list->n_names = 0;
}

void
sos_name_list_clear (SosNameList *list)
{
  g_free (list->subjects);
  g_free (list->names);
  *list = (SosNameList) { 0 };
}

guint16
sos_name_list_add_subject (SosNameList *list, SosSpanKind kind, const char *role)
{
  if (list->n_subjects == SOS_MAX_SUBJECTS)
    return SOS_MAX_SUBJECTS - 1;
  if (list->n_subjects == list->subjects_room)
    {
      list->subjects_room = MAX (FIRST_ROOM, 2 * list->subjects_room);
      list->subjects = g_renew (SosSubject, list->subjects, list->subjects_room);
    }
  list->subjects[list->n_subjects] = (SosSubject) { .kind = kind, .role = role };

  return (guint16) list->n_subjects++;
}

void
sos_name_list_add_name (SosNameList *list, guint16 subject, SosListedUse use, const char *text)
{
  if (text == NULL)
    return;
  if (list->n_names == list->names_room)
    {
      list->names_room = MAX (FIRST_ROOM, 2 * list->names_room);
      list->names = g_renew (SosListedName, list->names, list->names_room);
    }
  list->names[list->n_names++] = (SosListedName) { .text = text, .subject = subject, .use = use };
}

static gboolean
has_place (const SosNameList *list, const char *name)
{
  for (guint i = 0; i < list->n_names; i++)
    if (list->names[i].use == SOS_LISTED_PLACE && g_str_equal (list->names[i].text, name))
      return TRUE;

  return FALSE;
}

static void
add_place (SosNameList *list, const char *name, const char *role)
{
  if (name == NULL || has_place (list, name))
    return;
  sos_name_list_add_name (list, sos_name_list_add_subject (list, SOS_SPAN_PLACE, role), SOS_LISTED_PLACE, name);
}

static void
add_identifier (SosNameList *list, SosSpanKind kind, const char *text)
{
  if (text != NULL)
    sos_name_list_add_name (list, sos_name_list_add_subject (list, kind, NULL), SOS_LISTED_IDENTIFIER, text);
}

static void
add_identifiers (SosNameList *list, const SosIdentifiers *identifiers)
{
  add_identifier (list, SOS_SPAN_NHS_NUMBER, identifiers->nhs_number);
  add_identifier (list, SOS_SPAN_UPN, identifiers->upn);
  add_identifier (list, SOS_SPAN_LOCAL_ID, identifiers->la_child_id);
  add_identifier (list, SOS_SPAN_PHONE, identifiers->phone);
  add_identifier (list, SOS_SPAN_EMAIL, identifiers->email);
  add_identifier (list, SOS_SPAN_ADDRESS, identifiers->address);
  add_identifier (list, SOS_SPAN_POSTCODE, identifiers->postcode);
}

static void
add_person (SosNameList *list, const SosPerson *person)
{
  if (person->name != NULL || person->also_known_as != NULL)
    {
      guint16 subject = sos_name_list_add_subject (list, SOS_SPAN_PERSON, sos_role_of_person (person));

      sos_name_list_add_name (list, subject, SOS_LISTED_NAME, person->name);
      for (const char *const *alias = person->also_known_as; alias != NULL && *alias != NULL; alias++)
        sos_name_list_add_name (list, subject, SOS_LISTED_ALIAS, *alias);
    }
  if (person->identifiers != NULL)
    add_identifiers (list, person->identifiers);
}

/* The family comes last, so that a name which is a person's, too, is that person's. */
void
sos_name_list_take_map (SosNameList *list, const SosMap *map)
{
  const SosDocument *document = sos_map_get_document (map);

  for (guint i = 0; i < document->people.n; i++)
    add_person (list, document->people.items[i]);

  add_place (list, document->authority, "authority");
  add_place (list, document->team, "team");
  for (guint i = 0; i < document->people.n; i++)
    if (document->people.items[i]->agency != NULL)
      add_place (list, document->people.items[i]->agency, sos_role_of_place (document->people.items[i]->agency));

  if (document->title != NULL)
    {
      guint16 family = sos_name_list_add_subject (list, SOS_SPAN_PERSON, "family");

      list->subjects[family].is_family = TRUE;
      sos_name_list_add_name (list, family, SOS_LISTED_TITLE, document->title);
    }
}

/* Numbers those from @first on that have its role, if there are several. */
static void
number_role (SosNameList *list, guint first)
{
  const char *role = list->subjects[first].role;
  guint n = 1;

  for (guint i = first + 1; i < list->n_subjects; i++)
    if (list->subjects[i].number == 0 && list->subjects[i].role != NULL && g_str_equal (list->subjects[i].role, role))
      list->subjects[i].number = ++n;
  if (n > 1)
    list->subjects[first].number = 1;
}

void
sos_name_list_number (SosNameList *list)
{
  for (guint i = 0; i < list->n_subjects; i++)
    list->subjects[i].number = 0;
  for (guint i = 0; i < list->n_subjects; i++)
    if (list->subjects[i].number == 0 && list->subjects[i].role != NULL)
      number_role (list, i);
}
