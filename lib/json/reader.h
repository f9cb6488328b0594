/* SPDX-License-Identifier: MIT */
/* A reader of blocks: of the maps that somebody else has cut off a text. */
#pragma once

#include <sos/sos-reader.h>

#include "lib/json/cutter.h"

SosReader *sos_reader_new_for_blocks (void);

/* Goes on with the maps of a block, with which it exchanges its memory. */
void sos_reader_begin_block (SosReader *reader, SosBlock *block);
