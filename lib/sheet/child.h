/* SPDX-License-Identifier: MIT */
/* A child's own page. */
#pragma once

#include "lib/draw/picture.h"

/* Writes what stands in the body of the page. */
void sos_sheet_child (const SosPicture *picture, const SosPerson *child, SosMarkup *markup);

/* What is added to the page's style sheet. */
const char *sos_child_style (void);
