#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs the C examples on the example maps, as their readers would.
srcdir=${srcdir:-.}
n=0

check () {
  n=$((n + 1))
  if [ "$2" = "$3" ]; then echo "ok $n - $1"; else echo "not ok $n - $1: got $2"; fi
}

echo 1..6
maps=$(ls "$srcdir"/examples/maps/*.json | wc -l)
# shellcheck disable=SC2046
check "every example map is counted" \
  "$(./examples/count-corpus $(ls "$srcdir"/examples/maps/*.json) | cut -d, -f1,2)" "$maps maps, 0 refused"

out=$(./examples/worries-and-goals "$srcdir/examples/maps/smith.json")
check "each child has their worries" "$(echo "$out" | grep -c '^[JC]')" 2
check "a danger for two is listed for both" "$(echo "$out" | grep -c '^  worry:')" 2

./examples/worries-and-goals /nowhere 2>/dev/null
check "a missing file is an error" "$?" 1

folder=$(mktemp -d)
./examples/hand-out "$srcdir/examples/maps/smith.json" "$folder"
check "everybody of the family has a page" "$(ls "$folder" | LC_ALL=C sort | tr '\n' ' ')" \
  "alex.html brian.html chloe.html dawn.html jake.html joyce.html kate.html linda.html maureen.html "
check "a child has their own" "$(grep -c 'class="child"' "$folder/chloe.html")" 1
rm -r "$folder"
