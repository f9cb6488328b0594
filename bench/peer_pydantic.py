# SPDX-License-Identifier: MIT
"""pydantic: typed models for every record."""

import peer
from map_types_pydantic import Map


def dump(document: Map) -> bytes:
    """Write a map, leaving out what is absent."""
    return document.model_dump_json(by_alias=True, exclude_none=True).encode()


if __name__ == "__main__":
    peer.main(peer.Peer("pydantic", Map.model_validate_json, dump))
