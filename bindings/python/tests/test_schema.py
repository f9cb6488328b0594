# SPDX-License-Identifier: MIT
"""The format as a JSON Schema."""

import json

import jsonschema
import pytest

import sos
from sos._lib import lib
from sos.table import fields_of


def test_maps_are_valid(any_map):
    jsonschema.validate(sos.load(any_map).to_dict(), sos.schema())


def test_what_is_no_map_is_not():
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"sos": 1, "id": "m", "colour": "red"}, sos.schema())


def test_it_describes_every_field():
    described = json.dumps(sos.schema())
    names = {field.name for field in fields_of(lib.SOS_DOCUMENT).values()}
    assert all(f'"{name}"' in described for name in names)
