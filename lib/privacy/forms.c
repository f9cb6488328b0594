/* SPDX-License-Identifier: MIT */
/* The ways in which the names of a list may be written. */
#include "lib/privacy/forms.h"

#include <string.h>

#include "lib/privacy/lexicon.h"

#define FIRST_ROOM 256
#define FIRST_LETTERS 4096

/* Letters that do not fit are left out: what begins like the name is found. */
void
sos_draft_add (SosDraft *draft, const guint8 *letters, guint n)
{
  if (draft->n + n > SOS_DRAFT_MAX)
    return;
  if (draft->n > 0 && draft->n < 64)
    draft->edges |= G_GUINT64_CONSTANT (1) << draft->n;
  memcpy (draft->letters + draft->n, letters, n);
  draft->n += n;
}

void
sos_forms_empty (SosForms *forms)
{
  forms->n = 0;
  forms->n_letters = 0;
  forms->shorts = 0;
  memset (forms->heads, 0, sizeof forms->heads);
  memset (forms->keys, 0, sizeof forms->keys);
}

void
sos_forms_clear (SosForms *forms)
{
  g_free (forms->letters);
  g_free (forms->forms);
  memset (forms, 0, sizeof *forms);
}

static guint
get_key (const SosDraft *draft)
{
  return sos_form_key (draft->letters[0], draft->n > 1 ? draft->letters[1] : 0, draft->n > 2 ? draft->letters[2] : 0);
}

static guint64
get_front (const SosDraft *draft)
{
  return sos_word_cut (sos_word_load (draft->letters), draft->n);
}

static gboolean
has_initial (guint kind)
{
  return kind == SOS_NAME_FIRST_INITIAL || kind == SOS_NAME_INITIAL;
}

/* The same letters with an initial among them stand otherwise: "Will S." and the nickname "Wills". */
static SosForm *
find_form (SosForms *forms, const SosDraft *draft, guint key, guint kind)
{
  guint64 front = get_front (draft);
  const SosForm *form;

  if (!sos_forms_has_key (forms, key))
    return NULL;
  for (form = sos_forms_first (forms, key); form != NULL; form = sos_forms_next (forms, form))
    if (form->n == draft->n && form->front == front && has_initial (form->kind) == has_initial (kind) &&
        memcmp (forms->letters + form->letters, draft->letters, draft->n) == 0)
      return &forms->forms[form - forms->forms];

  return NULL;
}

static void
make_room (SosForms *forms, guint n_letters)
{
  if (forms->n == forms->room)
    {
      forms->room = MAX (FIRST_ROOM, 2 * forms->room);
      forms->forms = g_renew (SosForm, forms->forms, forms->room);
    }
  if (forms->n_letters + n_letters > forms->letters_room)
    {
      forms->letters_room = MAX (FIRST_LETTERS, 2 * forms->letters_room);
      forms->letters = g_renew (guint8, forms->letters, forms->letters_room);
    }
}

/* A name that several have says the most with the fewest conditions. */
static void
share_form (SosForm *form, SosForm other, guint16 family)
{
  if (form->subject != other.subject && form->kind == SOS_NAME_SURNAME && other.kind == SOS_NAME_SURNAME)
    form->subject = family;
  else if (form->kind == SOS_NAME_NICKNAME && other.kind != SOS_NAME_NICKNAME)
    {
      form->subject = other.subject;
      form->kind = other.kind;
    }
  form->needs &= other.needs;
}

static gboolean
is_one_word (const SosDraft *draft)
{
  return draft->edges == 0;
}

void
sos_forms_add (SosForms *forms, const SosDraft *draft, SosForm form, guint16 family)
{
  guint key = get_key (draft);
  SosForm *there = draft->n > 0 ? find_form (forms, draft, key, form.kind) : NULL;
  guint32 *head = &forms->heads[(key ^ key >> 5) % SOS_FORM_HEADS];

  if (there != NULL)
    share_form (there, form, family);
  if (draft->n == 0 || there != NULL)
    return;

  make_room (forms, draft->n);
  memcpy (forms->letters + forms->n_letters, draft->letters, draft->n);
  form.front = get_front (draft);
  form.letters = forms->n_letters;
  form.n = draft->n;
  form.edges = draft->edges;
  if (form.sections == SOS_SECTIONS_UNKNOWN)
    form.sections = is_one_word (draft) ? sos_lexicon_find (draft->letters, draft->n) : 0;
  form.next = *head;
  forms->n_letters += draft->n;
  forms->forms[forms->n++] = form;
  *head = forms->n;
  forms->keys[key >> 3] |= (guint8) (1u << (key & 7));
  if (draft->n <= 2)
    forms->shorts |= 1u << (draft->letters[0] & 31);
}
