/* SPDX-License-Identifier: MIT */
#include "lib/draw/picture.h"
#include "lib/sheet/child.h"
gboolean
sos_picture_genogram (const SosPicture *picture, SosMarkup *markup)
{
  (void) picture;
  (void) markup;
  return FALSE;
}
gboolean
sos_picture_network (const SosPicture *picture, SosMarkup *markup)
{
  (void) picture;
  (void) markup;
  return FALSE;
}
void
sos_sheet_child (const SosPicture *picture, const SosPerson *child, SosMarkup *markup)
{
  (void) picture;
  (void) markup;
  (void) child;
}
const char *
sos_child_style (void)
{
  return "";
}
