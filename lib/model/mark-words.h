/* SPDX-License-Identifier: MIT */
/* Marks for translators, for tables of words anywhere: nothing is looked up here.
 * What is shown to people goes through sos_wording() (lib/render/wording.h); texts
 * for terminals stay as they are. */
#pragma once

/* A text that people read. */
#define N_(text) text

/* The same where the text alone does not say what it is: "May". */
#define NC_(context, text) context "\004" text
