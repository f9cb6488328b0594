# SPDX-License-Identifier: MIT
"""orjson: plain dicts and lists, nothing checked but the JSON itself."""

import orjson

import peer

if __name__ == "__main__":
    peer.main(peer.Peer("orjson", orjson.loads, orjson.dumps))
