# SPDX-License-Identifier: MIT
"""What a person sees at the prompt of IPython: help, completion and the shape of a map, and no word of it."""

import os
import re
from html.parser import HTMLParser

import pytest

import sos
from sos import display
from tests.conftest import ROOT
from tests.test_discretion import strings

SETUP = """
import sos
m = sos.load({path!r})
action = m.next_steps.actions[0]
people = m.people
scale = m.scales[0]
"""


@pytest.fixture(scope="module")
def shell(tmp_path_factory):
    os.environ["IPYTHONDIR"] = str(tmp_path_factory.mktemp("ipython"))
    interactive = pytest.importorskip("IPython.core.interactiveshell").InteractiveShell
    config = pytest.importorskip("traitlets.config").Config()
    config.HistoryManager.enabled = False
    shell = interactive(config=config)
    assert shell.run_cell(SETUP.format(path=str(ROOT / "examples/maps/smith.json"))).success
    return shell


@pytest.fixture(scope="module")
def words():
    """Everything that stands in the map and is no word of the format."""
    m = sos.load(ROOT / "examples/maps/smith.json")
    own = {str(word) for name in sos.__all__ for word in getattr(getattr(sos, name), "__members__", {}).values()}
    return {text for text in strings(m.to_dict()) if len(text) > 3} - own


def ask(shell, name):
    """Give what `name?` shows, without its colours."""
    return re.sub(r"\x1b\[[0-9;]*m", "", shell.object_inspect_text(name))


def complete(shell, text):
    """Give what Tab makes of a line."""
    with pytest.importorskip("IPython.core.completer").provisionalcompleter():
        found = list(shell.Completer.completions(text, len(text)))
    return {text[: completion.start] + completion.text for completion in found}


HELP = {
    "sos.load": ("sos.load(path", "-> 'Map'", "Read a file that holds one map"),
    "sos.Map": ("sos.Map(id", "A Signs of Safety map", "Make a map that holds nothing but its id"),
    "sos.Action": ("due: 'date | None' = None", "One thing that one person does", "due: By when."),
    "sos.Status": ("How far the map has come",),
    "m": ("16 people", "A Signs of Safety map"),
    "m.add": ("m.add(record: 'RecordWithId', to: 'str | None' = None) -> 'str'", "give its id"),
    "m.title": ("What the map is called",),
    "action": ("<sos.Action: ", "One thing that one person does", "due: By when."),
    "action.due": ("By when.",),
    "action.owner_ref": ("What `owner` refers to.",),
    "people": ("<sos.RecordList: 16 of sos.Person>", "a str by id"),
    "people.get": ("Find a record by its id",),
}


@pytest.mark.parametrize("name", HELP)
def test_a_question_mark_helps_and_tells_nothing(shell, words, name):
    said = ask(shell, name)
    assert [part for part in HELP[name] if part not in said] == [], said
    assert [word for word in words if word in said] == []


COMPLETIONS = {
    "m.": ["worries", "people", "add", "save", "to_dict"],
    "m.worries.": ["harm", "danger_statements"],
    "action.": ["owner", "owner_ref", "own_words"],
    "people.": ["get", "index", "count"],
    "sos.": ["load", "Map", "Action", "Status"],
    "sos.Status.": ["AGREED"],
    "sos.Action(": ["due=", "owner=", "text="],
    "sos.Action(text='x', ow": ["ner=", "n_words="],
}


@pytest.mark.parametrize("text", COMPLETIONS)
def test_tab_completes(shell, text):
    assert complete(shell, text) >= {text + rest for rest in COMPLETIONS[text]}


class Cells(HTMLParser):
    """Reads a table as pairs, and notes its caption."""

    def __init__(self, html):
        super().__init__()
        self.texts = []
        self.feed(html)
        self.close()
        self.caption, *rest = self.texts
        self.rows = dict(zip(rest[::2], rest[1::2], strict=True))

    def handle_data(self, data):
        self.texts.append(data)


def shown(shell, name):
    """Give what a notebook shows of a value."""
    return Cells(shell.display_formatter.format(shell.user_ns[name])[0]["text/html"])


def test_a_notebook_shows_the_shape_of_a_map(shell):
    m = shell.user_ns["m"]
    cells = shown(shell, "m")
    assert cells.caption == "Signs of Safety map"
    assert cells.rows["revision"] == str(m.revision)
    assert cells.rows["people"] == "16"
    assert cells.rows["danger statements"] == str(len(m.worries.danger_statements))


def test_a_notebook_shows_the_shape_of_a_list_and_of_a_record(shell):
    m = shell.user_ns["m"]
    people = shown(shell, "people")
    assert people.caption == "16 of sos.Person"
    assert people.rows["role"] == "16"
    assert people.rows["born"] == str(sum(person.born is not None for person in m.people))
    scale = shown(shell, "scale")
    assert scale.caption == "sos.Scale"
    assert scale.rows["ratings"] == str(len(m.scales[0].ratings))


def test_what_is_shown_is_escaped():
    assert "<b>" not in display.table("<b>", [("<b>", 1)])
    assert Cells(display.table("<b>", [("&amp;", 1)])).texts == ["<b>", "&amp;", "1"]
