// SPDX-License-Identifier: MIT
// Takes the pictures of docs/: what stands first on the pages of two published cases.
"use strict";

const { mkdirSync } = require("node:fs");
const { join } = require("node:path");
const { test } = require("node:test");
const { visit } = require("./browser.js");
const { root, show } = require("./sos.js");

const shots = [
  { name: "sheet", map: "hugo-robert-kelsey", options: [], width: 1400, height: 1100 },
  { name: "sheet-child", map: "e-and-l", options: ["--child", "e"], width: 1000, height: 1000 },
];

const folder = join(root, "docs/screenshots");
mkdirSync(folder, { recursive: true });

for (const { name, map, options, width, height } of shots)
  test(`${name}.png`, () =>
    visit(show(join(root, "examples/maps", `${map}.json`), ...options), { width, height }, ({ page }) =>
      page.screenshot({ path: join(folder, `${name}.png`) }),
    ));
