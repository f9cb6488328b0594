// SPDX-License-Identifier: MIT
// Pages can be read by everybody: axe finds nothing, on any width and on paper.
"use strict";

const assert = require("node:assert/strict");
const { test } = require("node:test");
const axe = require("axe-core");
const { visit } = require("./browser.js");
const { pages } = require("./pages.js");

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe has to say: each rule, and where it is broken. */
async function findings(page) {
  const { violations } = await page.evaluate(
    (values) => window.axe.run({ runOnly: { type: "tag", values }, resultTypes: ["violations"] }),
    tags,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target} ${html}`));
}

// Words that are long are no other structure.
for (const { name, path } of pages.filter(({ isLong }) => !isLong))
  test(`everybody can read ${name}`, () =>
    visit(path, { width: 1024 }, async ({ page }) => {
      await page.evaluate(axe.source);
      for (const width of [360, 1024, 1600]) {
        await page.setViewportSize({ width, height: 768 });
        assert.deepEqual(await findings(page), [], `${width} px`);
      }
      await page.emulateMedia({ media: "print" });
      assert.deepEqual(await findings(page), [], "print");
    }));
