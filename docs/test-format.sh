#!/bin/sh
# SPDX-License-Identifier: MIT
# The page on the format says what the code says.
echo 1..1
if ./docs/make-format | diff "${srcdir:-.}/docs/format.md" - | sed 's/^/# /' | grep .; then
  echo "not ok 1 - docs/format.md is out of date: make docs"
else
  echo "ok 1 - docs/format.md is up to date"
fi
