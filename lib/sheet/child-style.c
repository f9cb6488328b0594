/* SPDX-License-Identifier: MIT */
/* What a child's page looks like: large letters, houses, frames to draw in. */
#include "lib/sheet/child.h"

/* clang-format off */
static const char style[] =
  ".child{max-width:66rem;font-size:1.25rem;line-height:1.5;padding:1.5rem 1.25rem 3rem}"
  ".child section{margin-bottom:3.25rem}"
  ".child h2{font-size:1.9rem;line-height:1.2;margin-bottom:.9rem}"
  ".child h3{font-size:1.25rem;line-height:1.3;margin:0 0 .4rem}"
  ".child h4{font-size:1.1rem;margin-top:.8rem}"
  ".child p+p,.child ul+p,.child p+ul{margin-top:.7rem}"
  ".child .when,.child .hint,.child .ends,.child .for{font-size:1.05rem;color:var(--soft)}"
  ".child .when{margin-bottom:.6rem}"
  ".child q,.child blockquote{quotes:\"\\201c\" \"\\201d\"}"
  ".child blockquote::before{content:open-quote}.child blockquote::after{content:close-quote}"

  ".child .top{display:grid;gap:1.5rem;border:0;padding:0;margin-bottom:3rem}"
  ".child h1{font-size:3.2rem;line-height:1.1;color:var(--teal);margin-bottom:.8rem}"
  ".child .draw{border:2px dashed #6b645c;border-radius:14px;min-height:11rem;padding:.5rem .9rem}"
  ".child .draw p{font-size:1.05rem;color:var(--soft)}"
  ".child .me{min-height:13rem}"
  ".child .big{min-height:26rem;margin-top:.8rem}"

  /* Three houses. */
  ".child .houses{display:grid;gap:1.5rem}"
  ".child .house{display:flex;flex-direction:column}"
  ".child .roof{display:block;width:100%;height:5.5rem;overflow:visible}"
  ".child .roof path,.child .icon *{fill:none;stroke:var(--ink);stroke-width:3;stroke-linejoin:round;stroke-linecap:round}"
  ".child .icon{display:block;width:3rem;height:3rem;margin:0 auto .5rem}"
  ".child .icon *{stroke:var(--teal);stroke-width:2.5}"
  ".child .walls{flex:1;border:3px solid var(--ink);border-top:0;padding:1rem 1.1rem 1.4rem;min-height:17rem}"
  ".child .walls h3{text-align:center;margin:0}"
  ".child .walls .hint{text-align:center;margin-bottom:.9rem}"
  ".child .walls blockquote{font-size:1.35rem;line-height:1.4}"
  ".child .houses+h3,.child .free+h3{margin-top:2rem}"
  ".child .free{font-size:1.35rem;margin-top:1.5rem;border:2px solid var(--ink);border-radius:1.5rem;padding:1rem 1.4rem}"
  ".child .times{list-style:none;font-size:1.125rem;display:grid;gap:.9rem}"
  ".child .times>li{border-inline-start:4px solid var(--rule);padding-inline-start:.9rem}"
  ".child .times .when{margin:0}.child .times p+p{margin-top:.1rem}"

  /* Words and pictures. */
  ".child .story{list-style:none;display:grid;gap:1.75rem}"
  ".child .story+.when{margin-top:2rem}"
  ".child .story>li{display:grid;gap:1rem}"

  /* The plan. */
  ".child .rules{list-style:none;display:grid;gap:1.5rem}"
  ".child .rules+.when{margin-top:2rem}"
  ".child .rules>li{border:2px solid var(--ink);border-radius:14px;padding:1rem 1.25rem 1.1rem}"
  ".child dt{font-weight:700;color:var(--teal);font-size:1.05rem}"
  ".child dd+dt{margin-top:.6rem}"
  ".child .situation{font-weight:700}"

  /* Numbers. */
  ".child .number+.number{margin-top:2.25rem}"
  ".child .line{list-style:none;display:flex;justify-content:space-between;position:relative;margin:1rem 0 .4rem;max-width:44rem}"
  ".child .line::before{content:\"\";position:absolute;left:0;right:0;top:50%;border-top:3px solid var(--rule)}"
  ".child .line li{position:relative;width:2.4rem;height:2.4rem;line-height:2.2rem;text-align:center;background:#fff;"
  "border:2px solid transparent;border-radius:50%}"
  ".child .line .now{border:4px solid var(--ink);font-weight:700;line-height:2rem}"
  ".child .line .before{border:2px dashed #6b645c}"
  ".child .answer{font-weight:700}.child .answer q{font-weight:400}"

  ".child .next ul{padding-inline-start:2rem}.child .next li+li{margin-top:.5rem}"

  /* Helpers. */
  ".child .helpers{list-style:none;display:flex;flex-wrap:wrap;gap:.8rem;margin-bottom:1.4rem}"
  ".child .helpers li{border:2px solid var(--ink);border-radius:2rem;padding:.3rem 1.3rem;font-weight:700}"
  ".child .helpers .draw{border-radius:50%;width:8.5rem;min-height:8.5rem}"
  ".child .lines div{height:2.9rem}"

  "@media (max-width:30rem){.child .line li{width:1.6rem;height:1.6rem;line-height:1.35rem;font-size:1.05rem}"
  ".child .line .now{line-height:1.1rem;border-width:3px}.child h1{font-size:2.6rem}}"
  "@media (min-width:40rem){.child .top{grid-template-columns:1fr 15rem}"
  ".child .story>li{grid-template-columns:1fr 1fr}"
  ".child .houses{grid-template-columns:repeat(3,1fr)}}"

  "@media print{.child{font-size:18px;padding:0}"
  ".child .top{grid-template-columns:1fr 14rem}"
  ".child .houses{grid-template-columns:repeat(3,1fr);gap:1rem}"
  ".child .walls{padding:.8rem .8rem 1rem}.child .walls blockquote{font-size:1.2rem}"
  ".child .story>li{grid-template-columns:1fr 1fr}"
  ".child .house,.child .houses,.child .story>li,.child .rules>li,.child .times>li,.child .number,.child .whole,"
  ".child .next,.child .help,.child .top{break-inside:avoid}"
  ".child .when{break-after:avoid}}";
/* clang-format on */

const char *
sos_child_style (void)
{
  return style;
}
