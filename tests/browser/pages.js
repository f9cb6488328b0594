// SPDX-License-Identifier: MIT
// Every page and picture that is looked at.
"use strict";

const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { draw, file, maps, root, show, sos } = require("./sos.js");

const kinds = ["genogram", "network", "scales", "cycle", "trajectory", "chronology"];

// English, from right to left, and words that are long.
const languages = { "en-GB": [], "ar-XB": ["--lang=ar-XB"], "en-XA": ["--lang=en-XA"] };

/** What an ethics board reads of an export. */
function* reports() {
  const key = file("a.key");
  sos("keygen", key);
  for (const profile of ["research", "simple"]) {
    const folder = file(profile);
    sos("anonymise", join(root, "examples/maps"), "-o", file(`${profile}.ndjson`), "--key", key, "--profile", profile, "--report", folder);
    yield { name: `a report (${profile})`, path: join(folder, "report.html") };
  }
}

/** Who a map's pages are for: everybody, then each person, then each child as its own reader. */
function* readers({ people = [] }) {
  yield { who: "", options: [] };
  for (const { id } of people) yield { who: ` for ${id}`, options: ["--for", id] };
  for (const { id, role } of people) if (role === "child") yield { who: ` of child ${id}`, options: ["--child", id] };
}

/** Every page of every example; what is the same for two readers is there once. */
function* sheets() {
  const seen = new Set();
  const examples = [...maps("examples/maps"), ...maps("tests/render")].filter(({ name }) => name !== "hostile");
  for (const { name, path: map } of examples)
    for (const { who, options } of readers(JSON.parse(readFileSync(map, "utf8"))))
      for (const [language, spoken] of Object.entries(languages)) {
        const path = show(map, ...options, ...spoken);
        const hash = createHash("sha256").update(readFileSync(path)).digest("hex");
        if (seen.has(hash)) continue;
        seen.add(hash);
        yield { name: `${name}${who} (${language})`, path, isLong: language === "en-XA" };
      }
}

const pages = [...reports(), ...sheets()];
const pictures = maps("examples/maps").flatMap(({ name, path }) => kinds.map((kind) => ({ name: `${kind} of ${name}`, path: draw(kind, path) })));

module.exports = { kinds, pages, pictures };
