// SPDX-License-Identifier: MIT
// Pages fit a phone, a desk and a wall; what is to be read is large enough.
"use strict";

const assert = require("node:assert/strict");
const { test } = require("node:test");
const { visit } = require("./browser.js");
const { misfits } = require("./fits.js");
const { pages, pictures } = require("./pages.js");

/** Inside the page: text of a size that a phone's reader would have to enlarge. */
function small() {
  return [...document.querySelectorAll("p, li, dt, dd, td, th, blockquote")]
    .filter((element) => element.checkVisibility() && parseFloat(getComputedStyle(element).fontSize) < 16)
    .map((element) => `${element.tagName}.${element.className}`);
}

for (const { name, path } of pages)
  test(`${name} fits a phone, a desk and a wall`, () =>
    visit(path, {}, async ({ page }) => {
      for (const width of [360, 1024, 1600]) {
        await page.setViewportSize({ width, height: 768 });
        assert.deepEqual(await page.evaluate(misfits), [], `${width} px`);
      }
      await page.setViewportSize({ width: 360, height: 768 });
      assert.deepEqual(await page.evaluate(small), []);
    }));

for (const { name, path } of pictures)
  test(`${name} fits where it stands`, () =>
    visit(path, { width: 1600 }, async ({ page, url, asked, said }) => {
      assert.equal(await page.evaluate(() => document.documentElement.tagName), "svg");
      assert.deepEqual(await page.evaluate(misfits), []);
      assert.deepEqual(said, []);
      assert.deepEqual(asked, [url]);
    }));
