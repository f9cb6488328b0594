// SPDX-License-Identifier: MIT
// The command from outside, and a folder for what it writes.
"use strict";

const { execFileSync } = require("node:child_process");
const { mkdtempSync, readdirSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { basename, join } = require("node:path");

const root = process.env.SOS_SRCDIR;
const folder = mkdtempSync(join(tmpdir(), "sos-pages-"));
process.on("exit", () => rmSync(folder, { recursive: true }));

/** What `sos …` prints. */
function sos(...args) {
  return execFileSync(process.env.SOS, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
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

module.exports = { file, maps, root, sos };
