// SPDX-License-Identifier: MIT
// Whatever stands in a map, a page and a picture show it as words: nothing runs,
// nothing is asked for, nothing breaks out of its box.
"use strict";

const assert = require("node:assert/strict");
const { readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { test } = require("node:test");
const { visit } = require("./browser.js");
const { fill } = require("./fill.js");
const { misfits } = require("./fits.js");
const groups = require("./hostile-texts.js");
const { kinds } = require("./pages.js");
const { draw, file, root, show } = require("./sos.js");

const sources = { "every field": "tests/valid/every-field-in-order.json", "a family": "examples/maps/spink.json" };
const policy = /<meta http-equiv="Content-Security-Policy" content="[^"]*">/;

/** Letters, numbers and signs: what stays of a text, where controls and what is no character give way to U+FFFD. */
function letters(text) {
  return text.replace(/[\p{C}\p{M}\p{Z}\s\uFFFD]/gu, "");
}

/** Inside the page: elements and attributes that could run something or ask for something. */
function dangers() {
  const elements = "script, iframe, object, embed, link, base, form, input, img, image, video, audio, foreignObject, animate, set, math, template";
  const attributes = /^(on.*|style|srcdoc|srcset|action|formaction|ping|background|poster)$/;
  const found = [...document.querySelectorAll(elements)].map((element) => element.tagName);
  for (const element of document.querySelectorAll("*"))
    for (const { name, value } of element.attributes)
      if (attributes.test(name) || (/(^|:)(href|src)$/.test(name) && !/^#\w+$/.test(value))) found.push(`${element.tagName} ${name}`);
  for (const { textContent } of document.querySelectorAll("style")) if (/url|@import|expression/.test(textContent)) found.push("style");
  return found;
}

/** A file does nothing of its own, even with no policy to stop it. */
async function isHarmless(path, width = 1024) {
  return visit(path, { width }, async ({ page, url, asked, said }) => {
    assert.deepEqual(await page.evaluate(dangers), []);
    await page.mouse.move(width / 2, 300);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => typeof window.__ran), "undefined");
    assert.equal(page.url(), url);
    assert.deepEqual(said, []);
    assert.deepEqual(asked, [url]);
    assert.deepEqual(await page.evaluate(misfits), [], `${width} px`);
    return letters(await page.evaluate(() => document.documentElement.textContent));
  });
}

for (const [where, source] of Object.entries(sources))
  for (const [group, texts] of Object.entries(groups)) {
    const map = file(`${where} ${group}.json`);
    const hostile = texts.join(" ");
    const fields = new Set();
    const filled = fill(JSON.parse(readFileSync(join(root, source), "utf8")), (path) => {
      fields.add(path);
      return hostile;
    });
    writeFileSync(map, JSON.stringify(filled));
    const child = filled.people.find(({ role }) => role === "child").id;

    for (const [what, options] of [["page", []], ["child's page", ["--child", child]]])
      test(`${group} in ${where} are words on a ${what}`, async () => {
        const path = show(map, ...options);
        const html = readFileSync(path, "utf8");
        assert.match(html, policy);
        assert.ok((await isHarmless(path)).includes(letters(hostile)));
        writeFileSync(path, html.replace(policy, ""));
        await isHarmless(path, 360);
      });

    for (const kind of kinds)
      test(`${group} in ${where} are words in a picture: ${kind}`, () => isHarmless(draw(kind, map)));
  }
