/* SPDX-License-Identifier: MIT */
#include "lib/draw/picture.h"
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
