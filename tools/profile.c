/* SPDX-License-Identifier: MIT */
/* A profile of time limits that was asked for on the command line. */
#include "tools/profile.h"

#include "tools/message.h"

SosProfile *
profile_open (const char *name)
{
  g_autofree char *names = g_strjoinv (", ", (char **) sos_profile_list ());
  SosProfile *profile = sos_profile_find (name);
  g_autoptr (GError) error = NULL;

  if (profile == NULL)
    profile = sos_profile_new_from_file (name, &error);
  if (profile == NULL)
    message_failed (name, error);
  if (g_error_matches (error, SOS_ERROR, SOS_ERROR_IO))
    g_printerr ("A profile is a file, or one of %s.\n", names);

  return profile;
}
