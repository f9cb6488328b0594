/* SPDX-License-Identifier: MIT */
/* What a program can tell a preloaded faulty-io.so; without it both are NULL. */
#pragma once

/* From here on calls are counted. */
__attribute__ ((weak)) void faulty_io_begin (void);

/* Up to here; gives the name of the call that was met, or NULL. */
__attribute__ ((weak)) const char *faulty_io_end (void);
