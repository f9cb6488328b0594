// SPDX-License-Identifier: MIT
// All tests in one process, so that they share one browser.
"use strict";

require("./test-accessible.js");
require("./test-fits.js");
require("./test-hostile.js");
require("./test-print.js");
require("./test-valid.js");
