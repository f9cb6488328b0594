#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Take maps over HTTP and keep those that are whole: `http-endpoint.py DATABASE [PORT]`.

  POST /maps        the body is one map
  Sos-Base: HASH    which version was changed, where it is not a new map

  201    it is kept:            {"hash", "revision"}
  409    somebody was quicker:  {"error"}
  422    it is no map:          {"problems": [{"code", "line", "column", "pointer", "message"}]}

and 400, 404, 411, 413, 500 and 501 with {"error"}. No answer and no log holds a word of a map.

examples/store.sql makes the database. Only this machine is listened to, and nobody is asked who they are: that is for
the server in front.
"""

import importlib
import json
import re
import socket
import sys
from contextlib import closing, suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import store

import sos

# A program's name is no name for an import statement.
store_sqlite = importlib.import_module("store-sqlite")

MAX_SIZE = 16 * 1024 * 1024
"""Bytes of a map: as many as libsos reads."""

PATIENCE = 30
"""Seconds to wait for somebody who has stopped in the middle."""

READ_SIZE = 65536
"""Bytes to read at once of what nobody wants."""

Answer = tuple[HTTPStatus, dict[str, Any]]


def error(status: HTTPStatus, why: str | None = None) -> Answer:
    """Say no."""
    return status, {"error": why or status.phrase}


def save(database: str, m: sos.Map, base_hash: str | None) -> None:
    """Save a new map, or one that was made from what the database has."""
    sqlite = store_sqlite.SQLite(database)
    with closing(sqlite.database):
        maps = store.Store(sqlite)
        if base_hash is None:
            maps.insert(m)
            return
        base = maps.find(m.id)
        if base.hash != base_hash:
            raise store.OvertakenError("somebody else has saved the map since it was read")
        maps.update(m, base)


def keep(database: str, text: bytes, base_hash: str | None) -> Answer:
    """Take a map, or say what is wrong with it."""
    try:
        m = sos.loads(text)
    except sos.Error as refused:
        return HTTPStatus.UNPROCESSABLE_ENTITY, {"problems": [problem._asdict() for problem in refused.problems]}
    try:
        save(database, m, base_hash)
    except (sos.Error, store.DatabaseError):
        return error(HTTPStatus.INTERNAL_SERVER_ERROR, "the database cannot be read or written")
    except store.StoreError as refused:
        return error(HTTPStatus.CONFLICT, str(refused))
    return HTTPStatus.CREATED, {"hash": m.hash, "revision": m.revision or 0}


class Endpoint(BaseHTTPRequestHandler):
    """One request."""

    server: "Server"
    timeout = PATIENCE

    def do_POST(self) -> None:
        """Answer, after all of the body is read or nothing of it is wanted."""
        self.answer(*self.respond())

    def respond(self) -> Answer:
        """Ask what can be asked before the body is read."""
        length = self.headers["Content-Length"] or ""
        if self.path != "/maps":
            return error(HTTPStatus.NOT_FOUND)
        if not re.fullmatch("[0-9]{1,18}", length):
            return error(HTTPStatus.LENGTH_REQUIRED)
        if int(length) > MAX_SIZE:
            return error(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        text = self.rfile.read(int(length))
        if len(text) < int(length):
            return error(HTTPStatus.BAD_REQUEST, "the body ended early")
        return keep(self.server.database, text, self.headers["Sos-Base"])

    def answer(self, status: HTTPStatus, body: dict[str, Any]) -> None:
        """Send JSON; the connection ends with it."""
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(body).encode() + b"\n")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer what is no request, without the message: it quotes what came."""
        self.answer(*error(HTTPStatus(code)))

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Log the outcome; the line of a request may hold anything."""
        self.log_message("%d", code)


class Server(ThreadingHTTPServer):
    """A server of this machine, and the database that it keeps maps in."""

    def __init__(self, port: int, database: str) -> None:
        super().__init__(("127.0.0.1", port), Endpoint)
        self.database = database

    def shutdown_request(self, request: Any) -> None:
        """End a connection when the other side has ended it, too.

        If we closed while it still sends, it would be told that the connection broke and might never hear the answer.
        """
        with suppress(OSError):
            request.shutdown(socket.SHUT_WR)
            rest = 4 * MAX_SIZE
            while rest > 0 and (read := request.recv(READ_SIZE)):
                rest -= len(read)
        self.close_request(request)

    def handle_error(self, request: object, client_address: object) -> None:
        """Log what failed by its kind only; its message may hold anything."""
        print(f"no answer: {getattr(sys.exc_info()[0], '__name__', None)}", file=sys.stderr)


def main(arguments: list[str]) -> int:
    """Serve until somebody presses Ctrl-C."""
    if len(arguments) not in (1, 2):
        print("usage: http-endpoint.py DATABASE [PORT]", file=sys.stderr)
        return 1
    with Server(int(arguments[1]) if len(arguments) == 2 else 8080, arguments[0]) as server:
        print(f"http://127.0.0.1:{server.server_port}/maps", flush=True)
        with suppress(KeyboardInterrupt):
            server.serve_forever()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
