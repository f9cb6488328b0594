/* SPDX-License-Identifier: MIT */
/* The ways in which the names of a list may be written: folded letters, found by
 * the first three of them. */
#pragma once

#include <glib.h>

#include "lib/model/word.h"

/* How a name was written; also what is said of it in a review. */
typedef enum {
  SOS_NAME_FULL = 1,
  SOS_NAME_LAST_FIRST,    /* "Smith, Kayden" */
  SOS_NAME_PART,          /* "Kayden" */
  SOS_NAME_SURNAME,       /* "Smith" */
  SOS_NAME_NICKNAME,      /* "Kay" */
  SOS_NAME_INITIAL,       /* "K Smith" */
  SOS_NAME_FIRST_INITIAL, /* "Kayden S" */
  SOS_NAME_INITIALS,      /* "KS", "K" */
  SOS_NAME_LETTER,        /* "K" of somebody who is called nothing else */
  SOS_NAME_SHORT,         /* "Oakfield" of "Oakfield Primary School" */
  SOS_NAME_ACRONYM,       /* "OPS" */
  SOS_NAME_IDENTIFIER,
  SOS_NAME_SLIP,          /* "Kadyen" */
  SOS_NAME_ORDINARY,      /* read as a word, not as a name */
  SOS_NAME_TRIGGER,       /* of somebody who is not listed: a word before it says so */
  SOS_NAME_GIVEN,         /* a common given name */
  SOS_NAME_CAPITAL,       /* a word that nobody knows, with a capital */
  SOS_N_NAME_FORMS
} SosNameForm;

/* What the text must have. */
typedef enum {
  SOS_NEEDS_CAPITAL = 1 << 0,  /* first word */
  SOS_NEEDS_EACH = 1 << 1,     /* every word begins with a capital */
  SOS_NEEDS_CAPITALS = 1 << 2, /* nothing but capitals */
  SOS_NEEDS_FOUR = 1 << 3,     /* letters, of a piece within a name */
} SosFormNeeds;

typedef struct {
  guint64 front;   /* the first eight letters, zeros behind fewer */
  guint32 letters; /* where they begin among those of all forms */
  guint32 n;
  guint64 edges;   /* bit i: a word of the name may end before letter i */
  guint32 next;    /* of the same first letters, from 1 */
  guint32 sections; /* of the lexicon, for one word; may be SOS_SECTIONS_UNKNOWN when it is added */
  guint16 subject;
  guint8  kind;    /* SosNameForm */
  guint8  needs;   /* SosFormNeeds */
} SosForm;

#define SOS_SECTIONS_UNKNOWN G_MAXUINT32

#define SOS_FORM_HEADS 1024
#define SOS_FORM_KEYS  32768

/* Memory that the next list uses again; zeroed is empty. */
typedef struct {
  guint8  *letters;
  guint    n_letters, letters_room;
  SosForm *forms;
  guint    n, room;
  guint32  heads[SOS_FORM_HEADS];     /* first form, from 1 */
  guint8   keys[SOS_FORM_KEYS / 8];   /* which first letters there are */
  guint32  shorts;                    /* a bit for the first letter of each form of one or two */
} SosForms;

/* A form that is being put together. */
#define SOS_DRAFT_MAX 240
typedef struct {
  guint8  letters[SOS_DRAFT_MAX];
  guint   n;
  guint64 edges;
} SosDraft;

void sos_draft_add (SosDraft *draft, const guint8 *letters, guint n);

void sos_forms_empty (SosForms *forms);
void sos_forms_clear (SosForms *forms);

/* Takes what is there already for the first subject that has it; a surname of two
 * becomes @family's. */
void sos_forms_add   (SosForms *forms, const SosDraft *draft, SosForm form, guint16 family);

/* First letters as a number; of a shorter form with zeros behind them. */
static inline guint
sos_form_key (guint8 a, guint8 b, guint8 c)
{
  return (a & 31u) << 10 | (b & 31u) << 5 | (c & 31u);
}

static inline gboolean
sos_forms_has_key (const SosForms *forms, guint key)
{
  return forms->keys[key >> 3] >> (key & 7) & 1;
}

/* Whether the first eight letters of a text may begin with the form. */
static inline gboolean
sos_form_begins (const SosForm *form, guint64 front)
{
  return sos_word_cut (front, form->n) == form->front;
}

/* The first form whose letters may begin so, and with its `next` all others. */
static inline const SosForm *
sos_forms_first (const SosForms *forms, guint key)
{
  guint32 head = forms->heads[(key ^ key >> 5) % SOS_FORM_HEADS];

  return head != 0 ? &forms->forms[head - 1] : NULL;
}

static inline const SosForm *
sos_forms_next (const SosForms *forms, const SosForm *form)
{
  return form->next != 0 ? &forms->forms[form->next - 1] : NULL;
}
