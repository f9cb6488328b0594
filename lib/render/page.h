/* SPDX-License-Identifier: MIT */
/* Lines of one width, written from top to bottom; a cell of a row is a page too. */
#pragma once

#include <glib.h>

typedef struct {
  GString *text;
  guint    width;
  guint    indent;
  gboolean under_heading; /* where no gap is wanted */
} SosPage;

SosPage *sos_page_new          (guint width);
SosPage *sos_page_new_cell     (const SosPage *page, guint n_cells);
void     sos_page_free         (SosPage *page);
char    *sos_page_free_to_text (SosPage *page);

guint    sos_page_side_width   (const SosPage *page);
void     sos_page_add          (SosPage *page, const char *mark, const char *text);
void     sos_page_add_note     (SosPage *page, const char *text);
void     sos_page_add_beside   (SosPage *page, const char *side, const char *text);
void     sos_page_add_gap      (SosPage *page);
void     sos_page_add_title    (SosPage *page, const char *text);
void     sos_page_add_heading  (SosPage *page, const char *text);
void     sos_page_add_subheading (SosPage *page, const char *text);
void     sos_page_add_row      (SosPage *page, SosPage *const *cells, guint n_cells);
void     sos_page_add_row_rule (SosPage *page, guint n_cells);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosPage, sos_page_free)
