# SPDX-License-Identifier: MIT
"""msgspec: typed Structs for every record."""

import msgspec

import peer
from map_types_msgspec import Map

if __name__ == "__main__":
    peer.main(peer.Peer("msgspec", msgspec.json.Decoder(Map).decode, msgspec.json.Encoder().encode))
