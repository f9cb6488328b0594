/* SPDX-License-Identifier: MIT */
/* What every public header needs: visibility and list declarations. */
#pragma once

#include <glib-object.h>

/**
 * SOS_API:
 *
 * Marks a symbol that the library exports. Everything else is hidden.
 */
#if defined(__GNUC__) || defined(__clang__)
#define SOS_API __attribute__ ((visibility ("default"))) extern
#else
#define SOS_API extern
#endif

/**
 * SOS_DECLARE_LIST:
 * @Type: a record's struct
 *
 * Declares `TypeList`: @n pointers to records, in the order of the document.
 * @items is %NULL when @n is 0.
 */
#define SOS_DECLARE_LIST(Type)    \
  typedef struct {                \
    const Type *const *items;     \
    guint              n;         \
  } Type##List
