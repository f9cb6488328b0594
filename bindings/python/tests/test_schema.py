# SPDX-License-Identifier: MIT
"""The format as a JSON Schema."""

import json

import jsonschema
import pytest

import sos
from sos._lib import lib
from sos.table import fields_of

# The schema itself is looked at once: that takes longer than a map.
jsonschema.Draft202012Validator.check_schema(sos.schema())
VALIDATOR = jsonschema.Draft202012Validator(sos.schema())


def test_maps_are_valid(any_map):
    VALIDATOR.validate(sos.load(any_map).to_dict())


def test_what_is_no_map_is_not():
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate({"sos": 1, "id": "m", "colour": "red"})


def test_it_describes_every_field():
    described = json.dumps(sos.schema())
    names = {field.name for field in fields_of(lib.SOS_DOCUMENT).values()}
    assert all(f'"{name}"' in described for name in names)
