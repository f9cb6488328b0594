/* SPDX-License-Identifier: MIT */
/* The Arrow C data interface and C stream interface: the structs as their
 * specification has them (https://arrow.apache.org/docs/format/CDataInterface.html),
 * with its guards, so that any number of libraries may bring them. */
#pragma once

#include <stdint.h>

#include <glib.h>

G_BEGIN_DECLS

/* Other languages have Arrow libraries of their own. */
#ifndef __GI_SCANNER__

#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE           2
#define ARROW_FLAG_MAP_KEYS_SORTED    4

struct ArrowSchema {
  const char          *format;
  const char          *name;
  const char          *metadata;
  int64_t              flags;
  int64_t              n_children;
  struct ArrowSchema **children;
  struct ArrowSchema  *dictionary;
  void (*release) (struct ArrowSchema *schema);
  void *private_data;
};

struct ArrowArray {
  int64_t             length;
  int64_t             null_count;
  int64_t             offset;
  int64_t             n_buffers;
  int64_t             n_children;
  const void        **buffers;
  struct ArrowArray **children;
  struct ArrowArray  *dictionary;
  void (*release) (struct ArrowArray *array);
  void *private_data;
};

#endif

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE

struct ArrowArrayStream {
  int (*get_schema) (struct ArrowArrayStream *stream, struct ArrowSchema *out);
  int (*get_next) (struct ArrowArrayStream *stream, struct ArrowArray *out);
  const char *(*get_last_error) (struct ArrowArrayStream *stream);
  void (*release) (struct ArrowArrayStream *stream);
  void *private_data;
};

#endif

#endif /* __GI_SCANNER__ */

G_END_DECLS
