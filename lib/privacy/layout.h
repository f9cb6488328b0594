/* SPDX-License-Identifier: MIT */
/* Whether how a text is laid out makes a word a name. */
#pragma once

#include "lib/privacy/name-place.h"

gboolean sos_layout_is_before_dash (const SosNamePlace *place);
gboolean sos_layout_is_behind_colon (const SosNamePlace *place);
gboolean sos_layout_is_between_marks (const SosNamePlace *place);
gboolean sos_layout_is_introduced (const SosNamePlace *place);
gboolean sos_layout_is_list_item (const SosNamePlace *place);
gboolean sos_layout_is_noted (const SosNamePlace *place);
gboolean sos_layout_is_of_form (const SosNamePlace *place);
gboolean sos_layout_is_quoted (const SosNamePlace *place);
gboolean sos_layout_is_signed (const SosNamePlace *place);
gboolean sos_layout_is_tag (const SosNamePlace *place);
