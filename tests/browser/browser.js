// SPDX-License-Identifier: MIT
// One Chromium, and what a page says and asks for in it.
"use strict";

const { after, before } = require("node:test");
const { pathToFileURL } = require("node:url");
const { chromium } = require("playwright-core");

const quiet = ["quic", "background-networking", "component-update", "sync", "gpu"].map((what) => `--disable-${what}`);

let browser;

before(async () => {
  browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    chromiumSandbox: process.getuid() !== 0,
    args: [...quiet, "--no-first-run", "--host-resolver-rules=MAP * ~NOTFOUND"],
  });
});
after(() => browser.close());

/** Opens a file in a page of its own and hands it on, with what it asked for and said. */
async function visit(path, { width = 1024, height = 768 }, visitor) {
  const page = await browser.newPage({ viewport: { width, height } });
  const url = pathToFileURL(path).href;
  const asked = [];
  const said = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  page.on("dialog", (dialog) => {
    said.push(dialog.message());
    dialog.dismiss();
  });
  page.on("popup", (popup) => said.push(popup.url()));
  try {
    await page.goto(url);
    return await visitor({ page, url, asked, said });
  } finally {
    await page.close();
  }
}

module.exports = { visit };
