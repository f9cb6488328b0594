#!/bin/sh
# SPDX-License-Identifier: MIT
# Callers that were built against the headers of another version work: one whose
# SosAction ends earlier, one whose SosAction has a member more.
srcdir=${srcdir:-.}
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT

# build NAME FLAGS SED-SCRIPT: a caller whose headers are changed by the script.
build () {
  mkdir -p "$work/$1"
  cp -r "$srcdir/include/sos" "$work/$1/sos"
  sed -i.before "$3" "$work/$1/sos/sos-column.h"
  if [ -n "$3" ] && cmp -s "$work/$1/sos/sos-column.h" "$work/$1/sos/sos-column.h.before"; then
    echo "# the headers are no others"
    return 1
  fi
  # shellcheck disable=SC2086
  ${CC:-cc} $2 -I"$work/$1" $ABI_CFLAGS "$srcdir/tests/abi-caller.c" -o "$work/$1/caller" \
    -L.libs -lsos $ABI_LIBS >"$work/$1/log" 2>&1 || { sed 's/^/# /' "$work/$1/log"; return 1; }
}

# says NAME: what the caller prints, on one line.
says () {
  LD_LIBRARY_PATH=.libs "$work/$1/caller" 2>&1 | tr '\n' ' '
}

n=0
check () {
  n=$((n + 1))
  if [ "$2" = "$3" ]; then echo "ok $n - $1"; else
    echo "not ok $n - $1"
    echo "# $2"
  fi
}

text='{"sos":1,"id":"m","next_steps":{"actions":[{"id":"a1","text":"b"}]}} '
echo 1..3
build same '' ''
check "a caller of this version" "$(says same)" "add done update done $text"
build older '' '/^  SosDate     done;$/{n;/outcome/d;}'
check "an older caller, whose struct is shorter" "$(says older)" "add done update done $text"
build newer -DNEWER 's/^} SosAction;/  const char *added_later;\n} SosAction;/'
check "a newer caller, whose struct is longer" "$(says newer)" "add done update done unknown version $text"
