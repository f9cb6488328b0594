#!/bin/sh
# SPDX-License-Identifier: MIT
# The page on the limits says what the code says.
echo 1..1
if ./docs/make-limits | diff "${srcdir:-.}/docs/limits.md" - | sed 's/^/# /' | grep .; then
  echo "not ok 1 - docs/limits.md is out of date: make docs"
else
  echo "ok 1 - docs/limits.md is up to date"
fi
