#!/bin/bash
# SPDX-License-Identifier: MIT
# Installs the Python binding in every way there is, on a Debian 12 that holds only
# what the README names, and its wheel on a Debian 13, whose Python is newer. Needs
# root, debootstrap and the network; leaves nothing behind.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

certificates=/etc/ssl/certs/ca-certificates.crt
library=$(sed -n 's/^build=(\(.*\))$/\1/p' script/setup)
binding=$(sed -n 's/^`apt install \(.*\)`.*/\1/p' bindings/python/README.md)
use='import sos; m = sos.load("/libsos/examples/maps/smith.json"); m.add(sos.Strength(text="x")); print(len(m.people))'

# root SUITE PACKAGE…: a system of its own in $work/SUITE.
root () {
  local suite=$1 packages
  shift
  packages=$(echo "$*" | tr ' ' ',')
  debootstrap --variant=minbase --include="$packages" "$suite" "$work/$suite" >"$work/$suite.log" 2>&1 \
    || { tail -n 20 "$work/$suite.log"; exit 1; }
  mkdir -p "$work/$suite/etc/ssl/certs"
  cp "$certificates" "$work/$suite$certificates"
  cp /etc/resolv.conf /etc/hosts "$work/$suite/etc/"
  mkdir "$work/$suite/libsos"
}

# inside SUITE COMMAND: runs a line in it.
inside () {
  env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 PIP_CERT="$certificates" PIP_NO_CACHE_DIR=1 \
    PIP_DISABLE_PIP_VERSION_CHECK=1 chroot "$work/$1" bash -euc "cd /libsos; $2"
}

passed=0
failed=0

# way NAME SUITE LINE: installs by a line of commands, in an environment of its own, and uses what is there then.
way () {
  local name=$1 suite=$2 line=$3 said
  said=$(inside "$suite" "
    rm -rf /env && python3 -m venv /env && . /env/bin/activate
    ($line) >/log 2>&1 || { tail -n 20 /log; exit 1; }
    cd / && python -c '$use'" 2>&1) || true
  if [ "$said" = 16 ]; then
    passed=$((passed + 1))
    echo "ok - $name"
  else
    failed=$((failed + 1))
    printf 'not ok - %s\n%s\n' "$name" "$said"
  fi
}

# What is kept, and nothing that was built.
sources () {
  git ls-files -z | tar -c --null -T - | tar -x -C "$work/$1/libsos"
}

# shellcheck disable=SC2086
root bookworm ca-certificates $binding
sources bookworm

needs='pip install hatchling cffi editables'
alone='pip install --no-build-isolation --no-index'
way 'from a checkout' bookworm 'pip install ./bindings/python'
way 'from a checkout, not isolated' bookworm "$needs && pip install --no-build-isolation ./bindings/python"
way 'from a checkout, editable' bookworm 'pip install --editable ./bindings/python'
way 'from the source distribution' bookworm \
  'pip install build && python -m build --sdist --outdir /dist bindings/python && pip install /dist/libsos-*.tar.gz'
way 'as a wheel' bookworm \
  'pip wheel --no-deps --wheel-dir /dist ./bindings/python && pip install /dist/*-cp310-abi3-*.whl'
way 'offline' bookworm "$needs && unshare --net $alone ./bindings/python"
way 'offline, editable' bookworm "$needs && unshare --net $alone --editable ./bindings/python"

# shellcheck disable=SC2086
inside bookworm "apt-get -qq install -y --no-install-recommends $library && script/build system && \
  make -C _build/system install && ldconfig" >"$work/library.log" 2>&1 || { tail -n 20 "$work/library.log"; exit 1; }
way 'with the installed libsos' bookworm \
  'SOS_USE_SYSTEM_LIB=1 pip install ./bindings/python &&
    ldd /env/lib/python*/site-packages/sos/_sos.abi3.so | grep libsos'

root trixie ca-certificates libglib2.0-0t64 libjson-glib-1.0-0 libzstd1 python3-venv
sources trixie
mkdir "$work/trixie/dist"
cp "$work"/bookworm/dist/*.whl "$work/trixie/dist"
way "the wheel, on $(inside trixie 'python3 --version')" trixie 'pip install /dist/*.whl'

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
