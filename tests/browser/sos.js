// SPDX-License-Identifier: MIT
// The command from outside, with languages that nobody speaks, and a folder for what
// it writes.
"use strict";

const { execFileSync } = require("node:child_process");
const { mkdtempSync, readdirSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { basename, join } = require("node:path");

const root = process.env.SOS_SRCDIR;
const folder = mkdtempSync(join(tmpdir(), "sos-pages-"));
const locales = join(folder, "locales");
process.on("exit", () => rmSync(folder, { recursive: true }));

execFileSync(join(root, "tests/pseudo.py"), [locales]);

/** What `sos …` prints. */
function sos(...args) {
  const env = { ...process.env, SOS_LOCALE_DIR: locales };
  return execFileSync(process.env.SOS, args, { encoding: "utf8", env, stdio: ["ignore", "pipe", "pipe"] });
}

/** A file in the folder. */
function file(...names) {
  return join(folder, ...names);
}

/** The maps in a folder of the sources, by name. */
function maps(...names) {
  const from = join(root, ...names);
  return readdirSync(from)
    .filter((name) => name.endsWith(".json"))
    .map((name) => ({ name: basename(name, ".json"), path: join(from, name) }));
}

let written = 0;

/** A page of a map. */
function show(map, ...options) {
  const path = file(`${++written}.html`);
  sos("show", "--format=html", map, "-o", path, ...options);
  return path;
}

/** A picture of a map, alone. */
function draw(kind, map, ...options) {
  const path = file(`${++written}.svg`);
  sos("draw", kind, map, "-o", path, ...options);
  return path;
}

module.exports = { draw, file, maps, root, show, sos };
