// SPDX-License-Identifier: MIT
// All tests in one process, so that they share one browser, and two at a time.
"use strict";

const { describe } = require("node:test");

describe("pages and pictures", { concurrency: 2 }, () => {
  require("./test-accessible.js");
  require("./test-fits.js");
  require("./test-hostile.js");
  require("./test-print.js");
  require("./test-valid.js");
});
