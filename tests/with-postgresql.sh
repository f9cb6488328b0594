#!/bin/sh
# SPDX-License-Identifier: MIT
# with-postgresql.sh COMMAND…: runs a command with a PostgreSQL server of its own,
# which nobody else can reach and of which nothing is left afterwards.
set -eu

bin=$(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin | sort -V | tail -n 1)
work=$(mktemp -d)

# The server does not run as root.
as_owner () {
  if [ "$(id -u)" -ne 0 ]; then (cd "$work" && "$@"); else (cd "$work" && runuser -u postgres -- "$@"); fi
}

finish () {
  as_owner "$bin/pg_ctl" -D "$work/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$work"
}

trap finish EXIT
trap 'exit 1' HUP INT TERM

[ "$(id -u)" -ne 0 ] || chown postgres "$work"
as_owner "$bin/initdb" -D data -A trust -U postgres -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
as_owner "$bin/pg_ctl" -D data -w -l log -o "-F -h '' -k '$work' -c unix_socket_permissions=0700" start >/dev/null

# The tests make and drop tables only where this says that nobody needs them.
export SOS_THROW_AWAY="$work"
export PGHOST="$work" PGUSER=postgres PGDATABASE=postgres
"$@"
