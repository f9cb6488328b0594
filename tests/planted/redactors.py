# SPDX-License-Identifier: MIT
"""The redactors that are compared: each takes names with roles, then texts, and gives the stretches it removes."""

import re
from collections.abc import Callable
from functools import cache

from judge import Removed, Tool, removed_by_labels
from people import PLACES

Names = list[tuple[str, str]]


def with_parts(names: Names) -> list[str]:
    """Give the names of people, and their parts: the most that the others can be told. Longest first."""
    found = {name for name, _ in names}
    found |= {part for name, role in names if role not in PLACES for part in name.split() if len(part) > 1}
    return sorted(found, key=lambda name: (-len(name), name))


def sos(profile: str) -> Tool:
    """Open libsos with a profile."""
    from sos import Redactor

    def tool(names: Names) -> Callable[[str], Removed]:
        redactor = Redactor(names, profile=profile)
        return lambda text: removed_by_labels(text, redactor.redact(text))

    return tool


def regex(names: Names) -> Callable[[str], Removed]:
    """Search for whole words without case."""
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, with_parts(names)))})\b", re.IGNORECASE)
    return lambda text: [found.span() for found in pattern.finditer(text)]


def pyahocorasick(names: Names) -> Callable[[str], Removed]:
    """Search for all names at once in the lower-cased text, whole words only."""
    from ahocorasick import Automaton

    automaton = Automaton()
    for name in with_parts(names):
        automaton.add_word(name.lower(), len(name.lower()))
    automaton.make_automaton()

    def redact(text: str) -> Removed:
        folded = text.lower()
        found = [(end + 1 - length, end + 1) for end, length in automaton.iter(folded)]
        found = [span for span in found if is_whole_word(folded, *span)]
        return found if len(folded) == len(text) else [span for span in found if span[1] <= len(text)]

    return redact


def is_whole_word(text: str, start: int, end: int) -> bool:
    """Say whether nothing of a word stands before or after."""
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())


@cache
def presidio_engine() -> object:
    """Open Presidio with a blank model and all it knows of English and of the United Kingdom."""
    import spacy
    import tldextract
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer import predefined_recognizers as known
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    class BlankEngine(SpacyNlpEngine):
        def __init__(self) -> None:
            super().__init__()
            self.nlp = {"en": spacy.blank("en")}

        def load(self) -> None:
            """Keep the blank model."""

    tldextract.tldextract.TLD_EXTRACTOR = tldextract.TLDExtract(suffix_list_urls=())  # the list it brings
    registry = RecognizerRegistry(supported_languages=["en"])
    registry.load_predefined_recognizers(languages=["en"], countries=["uk"])
    for recognizer in (known.UkNinoRecognizer, known.UkPostcodeRecognizer, known.UkVehicleRegistrationRecognizer):
        registry.add_recognizer(recognizer())
    return AnalyzerEngine(registry=registry, nlp_engine=BlankEngine(), supported_languages=["en"])


def presidio(names: Names) -> Callable[[str], Removed]:
    """Let Presidio search, the names being its deny list."""
    from presidio_analyzer import PatternRecognizer

    engine = presidio_engine()
    listed = PatternRecognizer(supported_entity="PERSON", deny_list=with_parts(names))
    return lambda text: [(hit.start, hit.end) for hit in engine.analyze(text, "en", ad_hoc_recognizers=[listed])]


def scrubadub(names: Names) -> Callable[[str], Removed]:
    """Let scrubadub search with its detectors for Britain, and for the names."""
    import scrubadub as library

    scrubber = library.Scrubber(locale="en_GB")
    how = {"filth_type": "name", "ignore_case": True, "ignore_partial_word_matches": True}
    items = [{"match": name, **how} for name in with_parts(names)]
    scrubber.add_detector(library.detectors.UserSuppliedFilthDetector(items))
    return lambda text: [(filth.beg, filth.end) for filth in scrubber.iter_filth(text)]


def tool(name: str, profile: str) -> Tool:
    """Give a tool by its name."""
    return sos(profile) if name == "sos" else PEERS[name]


PEERS: dict[str, Tool] = {
    "regex": regex,
    "pyahocorasick": pyahocorasick,
    "presidio": presidio,
    "scrubadub": scrubadub,
}
