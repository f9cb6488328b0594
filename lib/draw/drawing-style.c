/* SPDX-License-Identifier: MIT */
/* What pictures look like: one typeface, ink on white, one colour and a warm grey.
 *
 * Nothing is told by colour alone: a mark is filled or hollow, a line whole or
 * broken. Texts have a contrast of 4.5 to 1 at least, and marks of 3 to 1; what is
 * fainter only guides the eye. */
#include "lib/draw/drawing.h"

#define INK "#1b1b1b"
#define SOFT_INK "#4a443e" /* small words beside */
#define TEAL "#1f5a63"
#define GREY "#6b645c"
#define FAINT "#c9c4bc" /* edges and lines that only guide */
#define WARM "#f4f1ec"  /* what lies behind */

/* clang-format off */
static const char style[] =
  "svg.picture{max-width:100%;height:auto;font-family:system-ui,sans-serif;font-size:14px}"

  /* A picture runs from left to right on every page, each of its texts as its own
   * writing does. */
  "svg.picture text{fill:" INK ";direction:ltr;unicode-bidi:plaintext}"
  "svg.picture .strong{font-weight:700}"
  "svg.picture .small{font-size:12px;fill:" SOFT_INK "}"
  "svg.picture .large{font-size:18px;font-weight:700}"
  "svg.picture .on-mark{font-weight:700;fill:#fff}"

  /* Lines. */
  "svg.picture .line{fill:none;stroke:" INK ";stroke-width:1.5}"
  "svg.picture .thin{fill:none;stroke:" GREY ";stroke-width:1}"
  "svg.picture .thick{fill:none;stroke:" INK ";stroke-width:3}"
  "svg.picture .accent{fill:none;stroke:" TEAL ";stroke-width:2}"
  "svg.picture .tie{fill:none;stroke:" TEAL ";stroke-width:1.4}"
  "svg.picture .guide{fill:none;stroke:" FAINT ";stroke-width:1}"
  "svg.picture .way{stroke-width:4}"
  "svg.picture .hatch{fill:none;stroke:" GREY ";stroke-width:.8}"
  "svg.picture .dashed{stroke-dasharray:7 4}"
  "svg.picture .dash-dot{stroke-dasharray:10 4 1.5 4}"
  "svg.picture .sparse{stroke-dasharray:3 6}"
  "svg.picture .dotted{stroke-dasharray:.1 4.5;stroke-linecap:round;stroke-width:2.2}"
  "svg.picture .round{stroke-linecap:round;stroke-linejoin:round}"

  /* Shapes. */
  "svg.picture .shape{fill:#fff;stroke:" INK ";stroke-width:1.8}"
  "svg.picture .filled{fill:" INK ";stroke:" INK ";stroke-width:1}"
  "svg.picture .mark{fill:" TEAL ";stroke:" TEAL ";stroke-width:2}"
  "svg.picture .hollow{fill:#fff;stroke:" TEAL ";stroke-width:2}"
  "svg.picture .tick{fill:none;stroke:#fff;stroke-width:2.6;stroke-linecap:round;stroke-linejoin:round}"
  "svg.picture .grey{fill:" GREY ";stroke:none}"
  "svg.picture .wedge{fill:#e4ded5;stroke:" GREY ";stroke-width:1}"
  "svg.picture .panel{fill:" WARM ";stroke:none}"
  "svg.picture .frame{fill:none;stroke:" FAINT ";stroke-width:1}"
  "svg.picture .enclosure{fill:none;stroke:" TEAL ";stroke-width:1.6;stroke-dasharray:2 5;stroke-linecap:round}"
  "svg.picture .edge{fill:none;stroke:" GREY ";stroke-width:.8}"
  "svg.picture .halo{fill:#fff;stroke:none}"
  "svg.picture .paper{fill:#fff;stroke:none}";
/* clang-format on */

const char *
sos_drawing_style (void)
{
  return style;
}
