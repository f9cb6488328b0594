/* SPDX-License-Identifier: MIT */
/* Changes a JSON text in ways that keep most of its structure. */
#pragma once

#include <stddef.h>
#include <stdint.h>

size_t sos_mutate_json (uint8_t *data, size_t size, size_t max_size, unsigned int seed);
