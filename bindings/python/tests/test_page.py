# SPDX-License-Identifier: MIT
"""Pages of a map."""

from datetime import date
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

import sos
from tests.support import HERE

MAPS = HERE.parents[1] / "examples/maps"


class Words(HTMLParser):
    """Gathers what a page says, and in which elements."""

    def __init__(self, page):
        super().__init__()
        self.said, self.tags = [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.said.append(data)


@pytest.fixture
def spink():
    return sos.load(MAPS / "spink.json")


def test_a_page_holds_every_entry_of_the_columns(spink):
    said = "".join(Words(spink.to_html()).said)
    for column in (spink.worries.harm, spink.working_well.strengths, spink.next_steps.actions):
        for entry in column:
            assert entry.text in said


def test_a_page_is_for_somebody():
    m = sos.Map()
    m.add(sos.Person(id="mum", role="parent", name="Mum"))
    m.add(sos.Strength(id="s1", text="Gran has the key.", keep_from=["mum"]), to=None)
    assert "Gran has the key." in m.to_html()
    assert "Gran has the key." not in m.to_html(for_="mum")


def test_a_page_says_its_language(spink):
    html = next(attrs for tag, attrs in Words(spink.to_html(lang="en-GB")).tags if tag == "html")
    assert html == {"lang": "en-GB", "dir": "ltr"}


def test_a_day_is_asked_for(spink):
    assert spink.to_html(as_of=date(2015, 3, 1)) != spink.to_html(as_of=date(2016, 3, 1))


@pytest.mark.parametrize("wrong", [{"for_": "nobody"}, {"child": "nobody"}, {"for_": "a\0b"}])
def test_nobody_of_that_id(spink, wrong):
    with pytest.raises(sos.Error) as caught:
        spink.to_html(**wrong)
    assert caught.value.code == sos.ErrorCode.REFERENCE


@pytest.mark.parametrize("lang", ["xx", "../../etc", "en/GB", "a\0"])
def test_a_language_without_words(spink, lang):
    with pytest.raises(sos.Error) as caught:
        spink.to_html(lang=lang)
    assert caught.value.code == sos.ErrorCode.RANGE


PICTURES = ["genogram", "network", "scales", "cycle", "trajectory", "chronology"]


@pytest.mark.parametrize("what", PICTURES)
def test_a_picture_is_well_formed(spink, what):
    drawn = ElementTree.fromstring(spink.svg(what))
    assert drawn.tag == "{http://www.w3.org/2000/svg}svg"


def test_a_picture_is_for_somebody(spink):
    assert spink.svg("network", child="lydia") != ""
    with pytest.raises(sos.Error) as caught:
        spink.svg("network", for_="nobody")
    assert caught.value.code == sos.ErrorCode.REFERENCE


@pytest.mark.parametrize("what", ["", "unknown", "genogram\0", "Genogram", "portrait"])
def test_no_picture_of_that_name(spink, what):
    with pytest.raises(sos.Error, match="a picture is one of genogram, network") as caught:
        spink.svg(what)
    assert caught.value.code == sos.ErrorCode.RANGE
