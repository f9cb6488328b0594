// SPDX-License-Identifier: MIT
// Runs inside a page: what does not fit where it stands. Everything is said by its
// element, never by its words.
"use strict";

/* eslint-env browser */
function misfits() {
  const found = new Set();
  const wide = document.documentElement.clientWidth;
  const name = (element) => `${element.tagName}${element.id && `#${element.id}`}.${element.getAttribute("class") ?? ""}`;
  const say = (what, element) => found.add(`${what}: ${name(element.parentElement ?? element)} > ${name(element)}`);
  const box = (element) => element.getBoundingClientRect();
  const outside = (inner, outer) =>
    inner.left < outer.left - 1 || inner.right > outer.right + 1 || inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1;

  if (document.scrollingElement?.scrollWidth > wide) found.add(`scrolls sideways: ${document.scrollingElement.scrollWidth} px`);

  // What is there for a screen reader alone is a pixel.
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true }) && box(element).width > 1;

  // Words of the page: within the nearest box that is laid out as one.
  const walker = document.createTreeWalker(document.body ?? document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest("svg, style, title") || !isSeen(parent)) continue;
    let around = parent;
    while (getComputedStyle(around).display.startsWith("inline") && around.parentElement) around = around.parentElement;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) {
      if (line.left < -1 || line.right > wide + 1) say("beside the page", parent);
      const { left, right } = box(around);
      if (line.left < left - 1 || line.right > right + 1) say("beside its box", parent);
    }
  }

  // Words and marks of pictures: within the picture, and no words over others.
  for (const svg of document.querySelectorAll("svg")) {
    if (!isSeen(svg)) continue;
    const frame = box(svg);
    for (const mark of svg.querySelectorAll("path, line, rect, circle, polygon, text"))
      if (!mark.closest("defs") && outside(box(mark), frame)) say("beside the picture", mark);
    const lines = [...svg.querySelectorAll("text")].flatMap((text) => {
      const spans = text.querySelectorAll("tspan");
      return spans.length ? [...spans] : [text];
    });
    const boxes = lines.map((line) => ({ line, ...box(line).toJSON() })).sort((a, b) => a.left - b.left);
    boxes.forEach((a, i) => {
      for (let j = i + 1; j < boxes.length && boxes[j].left < a.right - 2; j++) {
        const b = boxes[j];
        const over = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (over > 0.3 * Math.min(a.height, b.height)) say("words over words", a.line);
      }
    });
  }
  return [...found];
}

module.exports = { misfits };
