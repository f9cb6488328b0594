/* SPDX-License-Identifier: MIT */
/* Reads text that was made for a terminal. */
#pragma once

#include <glib.h>

/* Fails the test unless every line fits, ends well and holds nothing that a
 * terminal obeys. */
void sos_test_text (const char *text, guint width);

/* The text without its layout: one space for white space and line breaks. */
char *sos_test_unwrap (const char *text);
