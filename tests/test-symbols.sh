#!/bin/sh
# SPDX-License-Identifier: MIT
# What is exported is what is listed, declared and documented: nothing more,
# nothing less.
srcdir=${srcdir:-.}
NM=${NM:-nm}
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT

$NM -D --defined-only .libs/libsos.so | awk '$2 ~ /[TRDB]/ { print $3 }' | grep -v '^_' | LC_ALL=C sort > "$work/exported"
LC_ALL=C sort "$srcdir/lib/libsos.sym" > "$work/listed"
cat "$srcdir"/include/sos/*.h | tr '\n' ' ' | grep -o 'SOS_API [^;]*' | grep -o 'sos_[a-z0-9_]* *(' | tr -d ' (' \
  | LC_ALL=C sort -u > "$work/declared"
cat "$srcdir"/lib/*/*.c | sed -n 's/^ \* \(sos_[a-z0-9_]*\):$/\1/p' | LC_ALL=C sort -u > "$work/documented"

# Made by a macro: their types' documentation stands for them.
{ echo sos_error_quark; grep '_get_type$' "$srcdir/lib/libsos.sym"; } | LC_ALL=C sort > "$work/generated"
LC_ALL=C sort -u "$work/documented" "$work/generated" > "$work/described"

n=0
check () {
  n=$((n + 1))
  if cmp -s "$work/$2" "$work/$3"; then echo "ok $n - $1"; else
    echo "not ok $n - $1"
    diff "$work/$2" "$work/$3" | sed 's/^/# /'
  fi
}

echo 1..3
check "exported = listed" exported listed
check "declared = listed" declared listed
check "documented = listed" described listed
