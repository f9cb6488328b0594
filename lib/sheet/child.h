/* SPDX-License-Identifier: MIT */
/* A child's own page: what they said, what they were told, and who helps; in large
 * plain letters, with room to draw. */
#pragma once

#include "lib/draw/picture.h"

/* Writes what stands in the body of the page. Of the map it shows what is the child's
 * own or was made for them, and nothing that is only for grown-ups; where there is
 * nothing, it is a sheet to draw and write on. */
void sos_sheet_child (const SosPicture *picture, const SosPerson *child, SosMarkup *markup);

/* What is added to the page's style sheet; each of its rules begins with ".child". */
const char *sos_child_style (void);
