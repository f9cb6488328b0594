// SPDX-License-Identifier: MIT
// Puts a text into every field of a map that takes any text, by the schema.
"use strict";

const { sos } = require("./sos.js");

const { $defs: kinds } = JSON.parse(sos("schema"));

function resolved(rule) {
  return rule.$ref ? kinds[rule.$ref.split("/").pop()] : rule;
}

/** Whether people read it: a field that is never shown may hold anything. */
function takesText(rule) {
  return resolved(rule.items ?? rule) === kinds.text && rule["x-privacy"] !== "drop";
}

/** A copy of the map, its texts replaced by what `text(path, old)` gives. */
function fill(value, text, rule = kinds.document, path = "") {
  if (Array.isArray(value)) return value.map((item) => fill(item, text, rule.items ?? {}, path));
  if (typeof value !== "object") return resolved(rule) === kinds.text ? text(path, value) : value;
  const { properties = {} } = resolved(rule);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const field = properties[key] ?? {};
      return [key, field["x-privacy"] === "drop" ? item : fill(item, text, field, `${path}/${key}`)];
    }),
  );
}

/** The paths of all fields that take any text. */
function textFields(rule = kinds.document, path = "") {
  return Object.entries(resolved(rule).properties ?? {}).flatMap(([key, field]) =>
    takesText(field) ? [`${path}/${key}`] : textFields(field.items ?? field, `${path}/${key}`),
  );
}

module.exports = { fill, textFields };
