# SPDX-License-Identifier: MIT
"""Names are taken out of texts as in C."""

from concurrent.futures import ThreadPoolExecutor

import pytest

import sos

FAMILY = [("Kayden Smith", "child"), ("Łucja Smith", "child"), ("Hope Smith", "mother"), "Oakfield Primary School"]


def test_labels_stand_for_names():
    redactor = sos.Redactor(FAMILY)
    assert redactor.redact("Kaydens mum, Lucja and Oakfield Primary") == "[child 1]s mum, [child 2] and [school]"
    assert redactor.redact("") == ""


def test_names_may_be_plain():
    assert sos.Redactor(["Kayden Smith"]).redact("kayden") == "[person]"
    assert sos.Redactor("Kayden Smith").redact("kayden") == "[person]"


def test_a_profile_says_how_careful_it_is():
    assert sos.Redactor(FAMILY, profile="strict").redact("a man called Gaz") == "a man called [name 1]"
    assert sos.Redactor(FAMILY, profile="simple").redact("Kayden, Kayden Smith") == "Kayden, [child 1]"


def test_mentions_are_places_of_the_text():
    text = "Łucja said: ĥm, we hope that her friend Zoë comes."
    mentions = sos.Redactor(FAMILY).review(text)
    assert [text[mention.start : mention.end] for mention in mentions] == ["hope", "Zoë"]
    assert [mention.kind for mention in mentions] == ["person", "unlisted"]
    assert [mention.why for mention in mentions] == ["ordinary_word", "trigger"]
    assert repr(mentions[0]) == "<sos.Mention: person>"


def test_several_threads_may_share_one():
    redactor = sos.Redactor(FAMILY)
    texts = [f"Kayden {'x' * number} Łucja" for number in range(200)]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(redactor.redact, texts)) == [redactor.redact(text) for text in texts]


@pytest.mark.parametrize(
    ("names", "profile", "text", "code"),
    [
        (["Kayden"], "lax", "", sos.ErrorCode.RANGE),
        (["--"], "research", "", sos.ErrorCode.RANGE),
        ([("Kayden", "[x]")], "research", "", sos.ErrorCode.RANGE),
        (["Kay\0den"], "research", "", sos.ErrorCode.ENCODING),
        (["Kay\ud800den"], "research", "", sos.ErrorCode.ENCODING),
        (["Kayden"], "research", "a\0b", sos.ErrorCode.ENCODING),
        (["Kayden"], "research", "a\ud800b", sos.ErrorCode.ENCODING),
    ],
)
def test_wrong_input_is_refused(names, profile, text, code):
    with pytest.raises(sos.Error) as caught:
        sos.Redactor(names, profile=profile).redact(text)
    assert caught.value.code == code
    assert "Kay" not in str(caught.value)
