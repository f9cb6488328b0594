/* SPDX-License-Identifier: MIT */
/* What a page looks like: one typeface, ink on white, one colour and a warm grey, and
 * room. The same on a screen, on a phone and on paper, where nothing that belongs
 * together is cut. */
#include "lib/sheet/sheet.h"

#include "lib/sheet/child.h"

/* clang-format off */
static const char style[] =
  ":root{--ink:#1b1b1b;--soft:#4a443e;--teal:#1f5a63;--rule:#c9c4bc;--warm:#f4f1ec}"
  "*{box-sizing:border-box}"
  "html{-webkit-text-size-adjust:100%;text-size-adjust:100%}"
  "body{margin:0 auto;padding:2rem 1.5rem 4rem;max-width:110rem;background:#fff;color:var(--ink);"
  "font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}"
  "h1,h2,h3,h4,p,ul,ol,dl,dd,figure,blockquote{margin:0;padding:0}"
  "h1{font-size:2.1rem;line-height:1.2;font-weight:700}"
  "h2{font-size:1.35rem;line-height:1.3;font-weight:700;color:var(--teal);margin-bottom:.9rem}"
  "h3{font-size:1rem;font-weight:700;margin:1.6rem 0 .5rem}"
  "h2+h3{margin-top:0}"
  "h4{font-size:.95rem;font-weight:700;color:var(--soft)}"
  "p,blockquote,dd,li,td,th{white-space:pre-line}"
  "li{white-space:normal}"
  "p,blockquote,dt,dd,li,td,h1,h3,h4{unicode-bidi:plaintext}"

  /* What map this is. */
  "header{border-bottom:3px solid var(--teal);padding-bottom:1.1rem;margin-bottom:2rem}"
  ".kind{color:var(--teal);font-weight:700}"
  ".children{font-size:1.15rem;margin-top:.2rem}"
  "header .notes{margin-top:.7rem}"

  /* The columns and what stands in them. */
  "section{margin-bottom:2.75rem}"
  ".columns,.pair,.parts,.cycle-steps{grid-template-columns:minmax(0,1fr)}"
  ".columns{display:grid;gap:2.75rem}"
  ".column>h2{border-bottom:1px solid var(--ink);padding-bottom:.35rem;color:var(--ink)}"
  ".entries{list-style:none}"
  "ol.entries{counter-reset:n}"
  "ol.entries>li{counter-increment:n;position:relative;padding-inline-start:1.7rem}"
  "ol.entries>li::before{content:counter(n);position:absolute;inset-inline-start:0;font-weight:700;color:var(--teal)}"
  ".entries>li+li{margin-top:1.1rem}"
  "ul.entries>li{border-inline-start:3px solid var(--rule);padding-inline-start:.9rem}"
  ".words{max-width:44rem}"
  ".note,.notes{font-size:.92rem;color:var(--soft);max-width:44rem}"
  ".notes{margin-top:.3rem;display:flex;flex-wrap:wrap;gap:.1rem 1.1rem}"
  ".notes .long{flex-basis:100%}.notes dt{font-weight:700}"
  ".notes dt,.notes dd{display:inline}"
  ".notes dt::after{content:\": \"}"
  ".label{font-weight:700;font-size:.92rem;margin-top:.4rem}"

  /* Somebody's own words, and who sees it otherwise. */
  ".own{margin:.1rem 0 .3rem}"
  ".own blockquote,blockquote.own{font-size:1.12rem;line-height:1.45;border-inline-start:4px solid var(--teal);"
  "padding-inline-start:.8rem;quotes:\"\\201c\" \"\\201d\"}"
  ".own blockquote::before,blockquote.own::before{content:open-quote}"
  ".own blockquote::after,blockquote.own::after{content:close-quote}"
  ".own figcaption{padding-inline-start:calc(.8rem + 4px);color:var(--soft);font-size:.92rem}"
  ".own figcaption::before{content:\"\\2013\\00a0\"}"
  ".dispute{background:var(--warm);border:1px solid var(--rule);border-radius:4px;padding:.5rem .8rem .6rem;margin-top:.6rem}"
  ".dispute .label{margin-top:0}"
  ".missing{font-weight:700}"

  /* Dangers beside goals. */
  ".pair{display:grid;gap:1.25rem 2.75rem;padding:1.25rem 0;border-top:1px solid var(--rule)}"
  ".pair .words{font-size:1.06rem}"
  ".pair h3:first-child{margin-top:0}"
  ".picture{margin:.5rem 0;overflow-x:auto}.picture svg{display:block}"
  ":focus-visible{outline:3px solid var(--teal);outline-offset:2px}"

  /* Tables. */
  "time{white-space:nowrap}th[scope=rowgroup]{min-width:5.5rem}"
  "table{border-collapse:collapse;width:100%;max-width:70rem;margin-top:.8rem}"
  "caption{text-align:start;font-weight:700;padding-bottom:.25rem;font-size:.92rem}"
  "th,td{text-align:start;vertical-align:top;padding:.4rem 0;padding-inline-end:1rem;border-bottom:1px solid var(--rule)}"
    "thead th{overflow-wrap:normal;font-size:.92rem;color:var(--soft)}"
  "td.number{font-weight:700}"
  ".late{display:block;font-size:.85rem}"

  /* Voices and plans. */
  ".voice,.explanation,.plan,.scale{margin-bottom:1.75rem}"
  ".parts{display:grid;gap:.9rem 1.75rem;margin:.4rem 0}"
  ".frames div{margin-top:.7rem}.frames dt{font-weight:700}.frames dd{max-width:44rem}"
  ".use{margin-top:.5rem;padding-inline-start:.9rem;border-inline-start:3px solid var(--rule)}"

  /* Steps, reasons. */
  ".cycle-steps{list-style:none;counter-reset:s;display:grid;gap:.4rem 2.75rem}"
  ".cycle-steps>li{counter-increment:s;padding-inline-start:1.7rem;position:relative}"
  ".cycle-steps>li::before{content:counter(s);position:absolute;inset-inline-start:0;top:1.6rem;font-weight:700;color:var(--teal)}"
  ".state{display:inline-block;border:1px solid currentcolor;border-radius:1rem;padding:0 .6rem;font-size:.82rem;font-weight:400}"
  ".reasons{list-style:none}"
  ".reasons li{position:relative;padding-inline-start:1.3rem;margin-top:.2rem;max-width:48rem}"
  ".reasons li::before{content:\"\\25cb\";position:absolute;inset-inline-start:0}"
  ".reasons li.there::before{content:\"\\2713\"}"

  /* People, the story, the record. */
  ".cards{list-style:none;display:grid;gap:1.1rem 2rem;grid-template-columns:repeat(auto-fill,minmax(min(17rem,100%),1fr))}"
  ".who,.what{font-weight:700}"
  ".kin{list-style:none;display:grid;gap:.3rem 2.75rem;grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr))}"
  ".timeline ol{list-style:none;border-inline-start:2px solid var(--rule);padding-inline-start:1.25rem}"
  ".timeline li{position:relative;padding-bottom:1.1rem}"
  ".timeline li::before{content:\"\";position:absolute;inset-inline-start:calc(-1.25rem - 6px);top:.45rem;width:10px;height:10px;"
  "border-radius:50%;background:var(--teal)}"
  ".day{font-size:.92rem;color:var(--soft)}"

  /* To write on. */
  ".lines div{border-bottom:1px solid var(--rule);height:2.1rem}"
  ".empty-scale{display:grid;gap:1rem;align-items:end}"
  ".numbers{list-style:none;display:flex;justify-content:space-between;border-top:2px solid var(--ink);padding-top:.3rem}"

  "@media screen and (max-width:45rem){body{padding:1.25rem 1rem 3rem}"
  ".note,.notes,.label,h4,caption,thead th,.day,.own figcaption,.late,.state{font-size:1rem}"
  "div.picture svg{max-width:none}}"
  "@media screen and (max-width:45rem){table,tbody,tr,th,td,caption{display:block}tr{padding:.35rem 0}"
  "thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}"
  "tr,tbody{border-bottom:1px solid var(--rule)}th,td{border:0;padding:.05rem 0}}"
  "@media (min-width:45rem){"
  ".pair{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}"
  ".parts{grid-template-columns:repeat(auto-fit,minmax(14rem,1fr))}"
  ".cycle-steps{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}"
  ".empty-scale{grid-template-columns:1fr 2fr 1fr}}"
  "@media (min-width:62rem){.columns{grid-template-columns:repeat(3,minmax(0,1fr))}"
  ".column+.column{border-inline-start:1px solid var(--rule);padding-inline-start:1.5rem;margin-inline-start:-1.25rem}"
  ".frames{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 2.75rem}"
  ".rules{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1.1rem 2.75rem}.rules>li+li{margin-top:0}"
  ".scale{display:grid;grid-template-columns:minmax(0,31rem) minmax(0,1fr);column-gap:2.75rem;align-content:start}"
  ".scale>*{grid-column:1}.scale>h3{grid-column:1/-1}.scale>table{grid-column:2;grid-row:2/span 6;margin-top:0;align-self:start}}"

  /* On paper: a size that is read at arm's length, nothing cut. */
  "@page{margin:14mm 12mm}"
  "@media print{"
  "body{padding:0;max-width:none;font-size:10.5pt}.picture{overflow:visible}"
  "h1,h2,h3,h4,.label,caption,thead{break-after:avoid;break-inside:avoid}"
  "li,dd,tr,figure,blockquote,p,.dispute,.picture,.voice,.notes div,.frames div,.danger{break-inside:avoid}"
  "p,dd,blockquote{orphans:3;widows:3}"
  "a{color:inherit}}";
/* clang-format on */

static char *
join (void)
{
  return g_strconcat (style, sos_drawing_style (), sos_child_style (), NULL);
}

/* A style is let in by its hash, so that no other is. */
static char *
hash (const char *text)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;

  g_checksum_update (checksum, (const guchar *) text, (gssize) strlen (text));
  g_checksum_get_digest (checksum, digest, &length);

  return g_base64_encode (digest, length);
}

const char *
sos_sheet_style (void)
{
  static char *joined;

  if (g_once_init_enter (&joined))
    g_once_init_leave (&joined, join ());

  return joined;
}

const char *
sos_sheet_style_hash (void)
{
  static char *hashed;

  if (g_once_init_enter (&hashed))
    g_once_init_leave (&hashed, hash (sos_sheet_style ()));

  return hashed;
}
