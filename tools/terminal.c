/* SPDX-License-Identifier: MIT */
/* How wide the reader's terminal is. */
#include "tools/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#define DEFAULT_WIDTH 80

/* Asks the terminal, then the environment; cells, never 0. */
guint
terminal_get_width (void)
{
  const char *columns = g_getenv ("COLUMNS");
  struct winsize size;
  guint64 width;

  if (ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return size.ws_col;
  if (columns != NULL && g_ascii_string_to_unsigned (columns, 10, 1, G_MAXUINT16, &width, NULL))
    return (guint) width;

  return DEFAULT_WIDTH;
}
