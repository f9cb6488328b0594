/* SPDX-License-Identifier: MIT */
/* Whether a name of the list is what a thing is called where it stands. */
#pragma once

#include "lib/privacy/name-place.h"

gboolean sos_thing_is_in_phrase      (const SosNamePlace *place);
gboolean sos_thing_is_of_thing       (const SosNamePlace *place);
gboolean sos_thing_has_article       (const SosNamePlace *place);
gboolean sos_thing_has_small_article (const SosNamePlace *place);
gboolean sos_thing_is_bought         (const SosNamePlace *place);
gboolean sos_thing_is_shop           (const SosNamePlace *place);
gboolean sos_thing_is_of_something   (const SosNamePlace *place);
gboolean sos_thing_is_compound       (const SosNamePlace *place);
gboolean sos_thing_is_before_object  (const SosNamePlace *place);
gboolean sos_thing_is_before_of      (const SosNamePlace *place);
gboolean sos_thing_is_adjective      (const SosNamePlace *place);
gboolean sos_thing_is_done_to        (const SosNamePlace *place);
