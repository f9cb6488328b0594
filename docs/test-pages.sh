#!/bin/sh
# SPDX-License-Identifier: MIT
# The pages that are made from the code say what the code says.
pages='format limits practice tables'
n=0
echo 1..4
for page in $pages; do
  n=$((n + 1))
  if "./docs/make-$page" | diff "${srcdir:-.}/docs/$page.md" - | sed 's/^/# /' | grep .; then
    echo "not ok $n - docs/$page.md is out of date: make docs"
  else
    echo "ok $n - docs/$page.md is up to date"
  fi
done
