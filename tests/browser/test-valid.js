// SPDX-License-Identifier: MIT
// Pages are HTML as the Nu HTML Checker knows it, which is W3C's own.
"use strict";

const assert = require("node:assert/strict");
const { execFile } = require("node:child_process");
const { test } = require("node:test");
const { pathToFileURL } = require("node:url");
const vnu = require("vnu-jar");
const { pages } = require("./pages.js");

/** Everything that it has to say, of all files at once, as Java takes its time to start. */
function check(paths) {
  return new Promise((resolve, reject) => {
    const args = ["-jar", vnu, "--format", "json", "--stdout", "--exit-zero-always", "--no-langdetect", "--also-check-svg", ...paths];
    execFile("java", args, { maxBuffer: 1 << 28 }, (error, out) => (error ? reject(error) : resolve(JSON.parse(out).messages)));
  });
}

const said = check(pages.map(({ path }) => path));

for (const { name, path } of pages)
  test(`the checker has nothing to say of ${name}`, async () => {
    const url = pathToFileURL(path).href.replace("///", "/");
    // A map's words stay as they were written, composed or not.
    const of = (await said).filter((message) => message.url === url && !message.message.startsWith("Text run is not in Unicode Normalization"));
    assert.deepEqual(of.map(({ lastLine, message, extract }) => `${lastLine}: ${message} ${extract}`), []);
  });
