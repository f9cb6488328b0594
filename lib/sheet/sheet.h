/* SPDX-License-Identifier: MIT */
/* A map being written as one page of HTML, section by section. */
#pragma once

#include "lib/draw/picture.h"
#include "lib/render/notes.h"

typedef struct {
  const SosPicture *picture;
  const SosTelling *telling; /* the picture's */
  SosMarkup        *markup;
  GString          *line;    /* words that are being put together */
} SosSheet;

/* sheet.c: whole pages. A child's page is said in child.c. */
void sos_sheet_write (const SosPicture *picture, const SosPerson *child, SosMarkup *markup);

/* Markup of ours. */
static inline void
sos_sheet_put (const SosSheet *sheet, const char *html)
{
  sos_markup_put (sheet->markup, html);
}

/* sheet-put.c: small things. What is called @message is a text of ours, marked for
 * translators; every other word is the map's. */
void     sos_sheet_words    (const SosSheet *sheet, const char *message);
void     sos_sheet_said     (const SosSheet *sheet, const char *text);
void     sos_sheet_names    (const SosSheet *sheet, const char *const *ids);
void     sos_sheet_name     (const SosSheet *sheet, const char *id);
void     sos_sheet_title    (const SosSheet *sheet, gconstpointer record); /* "Danger statement 1" */
void     sos_sheet_date     (const SosSheet *sheet, SosDate date);
void     sos_sheet_heading  (const SosSheet *sheet, guint level, const char *message);
void     sos_sheet_column   (const SosSheet *sheet, const char *message); /* the head of a table's */
void     sos_sheet_lines    (const SosSheet *sheet, guint n); /* to write on */
GString *sos_sheet_line     (const SosSheet *sheet); /* emptied */
void     sos_sheet_put_line (const SosSheet *sheet); /* escaped, with a capital letter */

/* A section with its heading: begun, and ended. */
void sos_sheet_begin (const SosSheet *sheet, const char *class_name, const char *message);
void sos_sheet_end   (const SosSheet *sheet);

/* What holds a picture, which a narrow window moves sideways; @message names it. */
void sos_sheet_begin_picture (const SosSheet *sheet, const char *message);
void sos_sheet_end_picture   (const SosSheet *sheet);

/* sheet-note.c: a record's fields as a list of labels and what they say. */
void sos_sheet_notes (const SosSheet *sheet, gconstpointer record, SosRecordType type, SosNotes which);

/* sheet-entry.c: what all that stands in a column has in common. */
void sos_sheet_words_of (const SosSheet *sheet, const SosEntry *entry);
void sos_sheet_account  (const SosSheet *sheet, const SosEntry *entry);
void sos_sheet_dispute  (const SosSheet *sheet, const SosDispute *dispute);

/* sheet-blank.c: a scale to fill in by hand. */
void sos_sheet_put_empty_scale (const SosSheet *sheet);

/* Sections: each leaves itself out where it has nothing to say. */
void sos_sheet_add_about      (const SosSheet *sheet); /* sheet-about.c */
void sos_sheet_add_columns    (const SosSheet *sheet);
void sos_sheet_add_dangers    (const SosSheet *sheet);
void sos_sheet_add_scales     (const SosSheet *sheet);
void sos_sheet_add_voice      (const SosSheet *sheet);
void sos_sheet_add_plans      (const SosSheet *sheet);
void sos_sheet_add_due        (const SosSheet *sheet);
void sos_sheet_add_cycle      (const SosSheet *sheet);
void sos_sheet_add_closing    (const SosSheet *sheet);
void sos_sheet_add_people     (const SosSheet *sheet);
void sos_sheet_add_chronology (const SosSheet *sheet);
void sos_sheet_add_record     (const SosSheet *sheet);

/* style.c: the page's only style sheet, and its hash for the policy. */
const char *sos_sheet_style      (void);
const char *sos_sheet_style_hash (void);
