/* SPDX-License-Identifier: MIT */
/* What is said on standard error. */
#include "tools/message.h"

#include <stdio.h>

/* A path as it can stand in one line: its bytes as they are, but nothing that
 * would break the line or steer a terminal. */
char *
message_path (const char *path)
{
  char *shown = g_strdup (path);

  for (char *c = shown; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c))
      *c = '?';

  return shown;
}

/* Says that something went wrong with @path, or with no path when it is NULL. */
Status
message_failed (const char *path, const GError *error)
{
  g_autofree char *shown = path != NULL ? message_path (path) : NULL;

  fprintf (stderr, "sos: %s%s%s\n", shown != NULL ? shown : "", shown != NULL ? ": " : "", error->message);

  return STATUS_FAILED;
}

/* Says what to write instead, and where to read more; @command may be NULL. */
Status
message_misuse (const char *command, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list values;

  va_start (values, format);
  text = g_strdup_vprintf (format, values);
  va_end (values);

  fprintf (stderr, "sos%s%s: %s\n", command != NULL ? " " : "", command != NULL ? command : "", text);
  fprintf (stderr, "Try 'sos %s%s'.\n", command != NULL ? command : "", command != NULL ? " --help" : "help");

  return STATUS_FAILED;
}
