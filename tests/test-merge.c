/* SPDX-License-Identifier: MIT */
#include "tests/support.h"
SOS_TEST_MAIN ("merge", NULL)
