/* SPDX-License-Identifier: MIT */
/* What the signs of a genogram mean, of those that are in it. */
#include "lib/draw/kin-legend.h"

#define SAMPLE 30.0
#define SAMPLE_GAP 9.0
#define ENTRY_GAP 22.0
#define ROW 27.0
#define TOP 12.0

static const char *const meanings[] = {
  [SOS_KIN_SIGN_MALE] = N_ ("boy or man"),
  [SOS_KIN_SIGN_FEMALE] = N_ ("girl or woman"),
  [SOS_KIN_SIGN_OTHER] = N_ ("someone else, or not said"),
  [SOS_KIN_SIGN_UNBORN] = N_ ("not born yet"),
  [SOS_KIN_SIGN_MAPPED] = N_ ("child this map is about"),
  [SOS_KIN_SIGN_DIED] = N_ ("has died"),
  [SOS_KIN_SIGN_COUPLE] = N_ ("partners, or parents together"),
  [SOS_KIN_SIGN_FORMER] = N_ ("former partners"),
  [SOS_KIN_SIGN_KIN] = N_ ("partners who are related"),
  [SOS_KIN_SIGN_TWINS] = N_ ("twins"),
  [SOS_KIN_SIGN_SIBLINGS] = N_ ("brothers and sisters"),
  [SOS_KIN_SIGN_STEP] = N_ ("step-parent"),
  [SOS_KIN_SIGN_CARER] = N_ ("looks after"),
  [SOS_KIN_SIGN_BELONGS] = N_ ("belongs with"),
  [SOS_KIN_SIGN_CLOSE] = N_ ("close"),
  [SOS_KIN_SIGN_DISTANT] = N_ ("distant"),
  [SOS_KIN_SIGN_CONFLICT] = N_ ("a lot of conflict"),
  [SOS_KIN_SIGN_CUT_OFF] = N_ ("no contact"),
  [SOS_KIN_SIGN_HOME] = N_ ("live together"),
};
G_STATIC_ASSERT (G_N_ELEMENTS (meanings) == SOS_KIN_N_SIGNS);

/* Of the widest entry, so that they stand in columns. */
static double
measure_column (const SosFigure *figure, guint32 signs)
{
  double width = 0;

  for (guint sign = 0; sign < SOS_KIN_N_SIGNS; sign++)
    if ((signs >> sign & 1) != 0)
      width = MAX (width, sos_drawing_text_width (SOS_LETTERS_SMALL, sos_figure_word (figure, meanings[sign])));

  return SAMPLE + SAMPLE_GAP + width + ENTRY_GAP;
}

void
sos_kin_draw_legend (SosFigure *figure, guint32 signs)
{
  double left = SOS_FIGURE_MARGIN, right = figure->width - SOS_FIGURE_MARGIN;
  double column = measure_column (figure, signs), x = left;

  sos_drawing_line (figure->drawing, left, figure->y, right, figure->y, "guide");
  figure->y += TOP + ROW / 2;
  for (guint sign = 0; sign < SOS_KIN_N_SIGNS; sign++)
    {
      if ((signs >> sign & 1) == 0)
        continue;

      if (x > left && x + column - ENTRY_GAP > right)
        {
          x = left;
          figure->y += ROW;
        }
      sos_kin_draw_sign (figure->drawing, sign, x + SAMPLE / 2, figure->y, SAMPLE);
      sos_drawing_text (figure->drawing, x + SAMPLE + SAMPLE_GAP, figure->y, right - x - SAMPLE - SAMPLE_GAP,
                        SOS_ANCHOR_START, SOS_LETTERS_SMALL, sos_figure_word (figure, meanings[sign]));
      x += column;
    }
  figure->y += ROW / 2;
}
