/* SPDX-License-Identifier: MIT */
/* The parts of a child's own page, and what they have in common. */
#pragma once

#include "lib/sheet/child.h"
#include "lib/sheet/sheet.h"

/* No list is longer on the page; a sentence then says that there is more. */
#define SOS_CHILD_MAX_SHOWN 24

typedef struct {
  SosSheet         sheet;
  const SosPerson *child;
} SosChildPage;

/* Parts, in their order. Houses, numbers and people stand there empty where there is
 * nothing, to be filled in by hand; plans and explanations leave themselves out. */
void sos_child_add_houses       (const SosChildPage *page);
void sos_child_add_explanations (const SosChildPage *page);
void sos_child_add_plans        (const SosChildPage *page);
void sos_child_add_numbers      (const SosChildPage *page);
void sos_child_add_next         (const SosChildPage *page);
void sos_child_add_people       (const SosChildPage *page);

/* A text of ours between two pieces of markup, translated; and anybody's. */
void sos_child_put_message (const SosChildPage *page, const char *open, const char *message, const char *close);
void sos_child_put_said    (const SosChildPage *page, const char *open, const char *text, const char *close);

/* @message with {date} in it. */
void sos_child_put_dated   (const SosChildPage *page, const char *open, const char *message, SosDate date, const char *close);

/* Says that there is more, where @n is more than is shown. */
void sos_child_put_more    (const SosChildPage *page, guint n);

/* Whether it had happened on the day of the page. What has no date had. */
gboolean sos_child_sees     (const SosChildPage *page, SosDate date);
gboolean sos_child_is_named (const SosChildPage *page, const char *const *ids);
