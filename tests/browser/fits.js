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

  // Letters stand from a little below their line to the height of a capital; what a
  // typeface asks for above and below that is more, and empty.
  const letters = (text) => {
    const { left, right } = box(text);
    const { a: scale, f: line } = text.getScreenCTM().translate(0, text.y.baseVal[0].value);
    const size = parseFloat(getComputedStyle(text).fontSize) * scale;
    return { text, left, right, top: line - 0.75 * size, bottom: line + 0.2 * size };
  };

  // Words and marks of pictures: within the picture, and no words over others.
  for (const svg of document.querySelectorAll("svg")) {
    if (!isSeen(svg)) continue;
    const frame = box(svg);
    for (const mark of svg.querySelectorAll("path, line, rect, circle, polygon")) if (outside(box(mark), frame)) say("beside the picture", mark);
    const lines = [...svg.querySelectorAll("text")].map(letters).sort((a, b) => a.left - b.left);
    lines.forEach((line, i) => {
      if (outside(line, frame)) say("beside the picture", line.text);
      for (let j = i + 1; j < lines.length && lines[j].left < line.right - 2; j++)
        if (Math.min(line.bottom, lines[j].bottom) - Math.max(line.top, lines[j].top) > 1) say("words over words", line.text);
    });
  }
  return [...found];
}

module.exports = { misfits };
