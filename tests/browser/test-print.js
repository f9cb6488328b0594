// SPDX-License-Identifier: MIT
// Printed on A3 across and A4 upright, every sentence stands whole on one sheet of
// paper, and nothing runs into its margins.
"use strict";

const assert = require("node:assert/strict");
const { execFileSync } = require("node:child_process");
const { test } = require("node:test");
const { visit } = require("./browser.js");
const { pages } = require("./pages.js");

const papers = [
  { format: "A3", landscape: true },
  { format: "A4", landscape: false },
];
const edge = (5 / 25.4) * 72; // what a printer cannot reach, in points
const margin = { top: "1cm", right: "1cm", bottom: "1cm", left: "1cm" }; // a browser's own, where a page asks for none

/** Inside the page: its sentences, a paragraph or a line of a picture at a time; of a page
 * from right to left none, as no PDF tells the order of its lines. */
function sentences() {
  if (document.documentElement.dir === "rtl") return [];
  const within = "a, abbr, b, bdi, cite, em, i, q, span, strong, time, tspan";
  const split = new Intl.Segmenter("en-GB", { granularity: "sentence" });
  const paragraphs = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let paragraph = node.parentElement;
    while (paragraph.matches(within)) paragraph = paragraph.parentElement;
    if (!paragraph.matches("title, desc") && paragraph.checkVisibility() && paragraph.getBoundingClientRect().width > 1)
      paragraphs.set(paragraph, (paragraphs.get(paragraph) ?? "") + node.data);
  }
  return [...paragraphs.values()].flatMap((text) => [...split.segment(text)].map(({ segment }) => segment));
}

/** Whether a PDF has its letters in the order of reading, whatever typefaces there are. */
function isPlain(sentence) {
  return !/[^\p{Script=Latin}\p{Script=Common}]|\p{Extended_Pictographic}/u.test(sentence);
}

/** As far as what is printed is told from it: no spaces, hyphens and quotes of ours, no ligatures. */
function bare(text) {
  return text.normalize("NFKC").replace(/[\s\p{C}\p{Pd}“”‘’]/gu, "");
}

function pdf(tool, path) {
  return execFileSync("pdftotext", [tool, path, "-"], { encoding: "utf8", maxBuffer: 1 << 28 });
}

/** Words that lie where a sheet of paper cannot be printed: these are cut. */
function cut(path) {
  const found = [];
  let sheet = 0;
  let width, height;
  for (const [, tag, rest] of pdf("-bbox", path).matchAll(/<(page|word) ([^>]*)>/g)) {
    const at = Object.fromEntries([...rest.matchAll(/(\w+)="([\d.-]+)"/g)].map(([, key, value]) => [key, Number(value)]));
    if (tag === "page") {
      ({ width, height } = at);
      sheet++;
    } else if (at.xMin < edge || at.yMin < edge || at.xMax > width - edge || at.yMax > height - edge)
      found.push(`sheet ${sheet}: ${JSON.stringify(at)} of ${width} x ${height}`);
  }
  return found;
}

for (const { name, path } of pages)
  test(`${name} prints on A3 and A4`, () =>
    visit(path, {}, async ({ page }) => {
      await page.emulateMedia({ media: "print" });
      const printed = (await page.evaluate(sentences)).filter(isPlain);
      for (const { format, landscape } of papers) {
        const print = `${path}.${format}.pdf`;
        await page.pdf({ path: print, format, landscape, margin });
        assert.deepEqual(cut(print), [], format);
        const sheets = pdf("-raw", print).split("\f").map(bare);
        const broken = printed.filter((sentence) => !sheets.some((sheet) => sheet.includes(bare(sentence))));
        assert.deepEqual(broken, [], format);
      }
    }));
