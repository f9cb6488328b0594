/* SPDX-License-Identifier: MIT */
/* What is wrong with a text, and where. */
#pragma once

#include <sos/sos-macros.h>

G_BEGIN_DECLS

/**
 * SosError:
 * @SOS_ERROR_SYNTAX: not JSON (RFC 8259)
 * @SOS_ERROR_ENCODING: not UTF-8, a byte order mark, a lone surrogate or U+0000
 * @SOS_ERROR_KEY: a key twice, or one that the format does not have
 * @SOS_ERROR_TYPE: a value of another JSON type, or `7.0` for an integer
 * @SOS_ERROR_REQUIRED: a field that must be there is not
 * @SOS_ERROR_RANGE: a number or word outside what the field allows
 * @SOS_ERROR_DATE: a date, time or duration that is malformed or does not exist
 * @SOS_ERROR_ID: an id that is malformed or used twice
 * @SOS_ERROR_REFERENCE: no such record, or one of another kind
 * @SOS_ERROR_DEPTH: nested deeper than the limit
 * @SOS_ERROR_SIZE: larger than one of the limits
 * @SOS_ERROR_VERSION: a later version of the format
 * @SOS_ERROR_RULE: two fields or records that may not stand together
 * @SOS_ERROR_IO: the text could not be read or written
 * @SOS_ERROR_CONFLICT: somebody else changed it, and nothing was overwritten
 *
 * Codes of the %SOS_ERROR domain.
 *
 * No message ever holds a word of a document.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_ERROR_SYNTAX = 1,
  SOS_ERROR_ENCODING,
  SOS_ERROR_KEY,
  SOS_ERROR_TYPE,
  SOS_ERROR_REQUIRED,
  SOS_ERROR_RANGE,
  SOS_ERROR_DATE,
  SOS_ERROR_ID,
  SOS_ERROR_REFERENCE,
  SOS_ERROR_DEPTH,
  SOS_ERROR_SIZE,
  SOS_ERROR_VERSION,
  SOS_ERROR_RULE,
  SOS_ERROR_IO,
  SOS_ERROR_CONFLICT,
} SosError;

/**
 * SOS_ERROR:
 *
 * The error domain of the library.
 */
#define SOS_ERROR (sos_error_quark ())
SOS_API GQuark sos_error_quark (void);

/**
 * SosProblem:
 * @code: what kind of problem
 * @line: line of the text, from 1; in NDJSON the line of the file; 0 where there
 *   is no text: a change, a JsonNode, a merge
 * @column: column in bytes, from 1; 0 as above
 * @pointer: JSON Pointer (RFC 6901) to the value
 * @message: what is wrong and what to write instead, without any word of the
 *   document
 *
 * One problem of a document.
 *
 * Since: 0.1
 */
typedef struct {
  SosError    code;
  guint64     line;
  guint64     column;
  const char *pointer;
  const char *message;
} SosProblem;

/**
 * SOS_MAX_PROBLEMS:
 *
 * A document's first so many problems are reported.
 */
#define SOS_MAX_PROBLEMS 20

SOS_API const SosProblem *sos_error_get_problems (const GError *error, guint *n_problems);
SOS_API const char       *sos_error_to_string    (SosError code);
SOS_API SosError          sos_error_from_string  (const char *string);

G_END_DECLS
