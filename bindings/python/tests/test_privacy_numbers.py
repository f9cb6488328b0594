# SPDX-License-Identifier: MIT
"""Check digits, which python-stdnum works out, too."""

import random

import pytest
from stdnum.gb import nhs, upn

from sos import privacy

N = 10_000


def test_published_nhs_numbers():
    assert privacy.valid_nhs_number("943 476 5919")
    assert privacy.valid_nhs_number("401-023-2137")
    assert not privacy.valid_nhs_number("401-023-2138")


def test_published_upns():
    assert privacy.valid_upn("B801200005001")
    assert not privacy.valid_upn("A801200005001")


@pytest.mark.parametrize("text", ["", " ", "x", "943 476 591\u0661", "943476\u00005919", "\u00e9" * 13])
def test_other_texts_are_none(text):
    assert not privacy.valid_nhs_number(text)
    assert not privacy.valid_upn(text)


def one_off(number, draw, alphabet):
    at = draw.randrange(len(number))
    return number[:at] + draw.choice(alphabet) + number[at + 1 :]


def of_wrong_length(number, draw):
    at = draw.randrange(len(number))
    return draw.choice([number[:at] + number[at + 1 :], number[:at] + "4" + number[at:]])


def spaced(number, draw, marks):
    return "".join(c + (draw.choice(marks) if draw.random() < 0.2 else "") for c in number)


def nhs_number(draw):
    while True:
        digits = "".join(draw.choices("0123456789", k=9))
        check = (11 - sum((10 - i) * int(c) for i, c in enumerate(digits)) % 11) % 11
        if check < 10:
            return digits + str(check)


def pupil_number(draw):
    rest = draw.choice(["801", "330", "938", "212"]) + "".join(draw.choices("0123456789", k=8))
    rest += draw.choice("0123456789" if draw.random() < 0.5 else "ABCDEFGHJKLMNPQRTUVWXYZ")
    return upn.calc_check_digit(rest) + rest


def test_nhs_numbers_are_judged_as_by_others():
    draw = random.Random(8)
    for _ in range(N):
        number = nhs_number(draw)
        assert privacy.valid_nhs_number(spaced(number, draw, " -"))
        for other in (one_off(number, draw, "0123456789"), of_wrong_length(number, draw)):
            assert privacy.valid_nhs_number(other) == nhs.is_valid(other)


def test_upns_are_judged_as_by_others():
    draw = random.Random(8)
    for _ in range(N):
        number = pupil_number(draw)
        assert privacy.valid_upn(spaced(number, draw, " "))
        assert privacy.valid_upn(number.lower()) == upn.is_valid(number.lower())
        # Only the others ask whether there is such an authority.
        other = number[:4] + one_off(number[4:], draw, "0123456789ABIOSZ")
        assert privacy.valid_upn(other) == upn.is_valid(other)
        assert not privacy.valid_upn(of_wrong_length(number, draw))
        assert not privacy.valid_upn(draw.choice("IOS1") + number[1:])
