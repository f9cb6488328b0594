# SPDX-License-Identifier: MIT
"""The ways in which somebody of the list is written: one row of a table each."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from people import KIN, TITLES, Person
from words import Written

Write = Callable[[Person, Random], Written | None]

LETTERS = str.maketrans("łŁđĐøØıİßæœ", "lLdDoOiIsao")
ABBREVIATIONS = frozenset(
    "AA AC AD AM AN AP AS AT BE BO BP BY CA CC CD CE CP CT DC DH DI DJ DM DO DR DS DV EC ED EH EP ER EU FA FC FM GB GM"
    " GO GP HE HI HR HQ HV ID IE IF IM IN IP IQ IS IT LA LO MA MD ME MH MP MR MS MY NA NB NI NO NP OF OH OK ON OP OR OT"
    " OX PA PC PE PI PJ PM PR PS PT RE SA SO SS ST SW TA TC TO TV UK UN UP US VR WC WE YO".split()
)
NEIGHBOURS = dict(zip("abcdefghijklmnopqrstuvwxyz", "svvfrghjoklknmpowtdyibecux", strict=True))
SLIPPABLE = 5


@dataclass(frozen=True)
class Form:
    """A way of writing a mention."""

    name: str
    write: Write
    slot: str = "who"
    group: str = "listed"
    bare: bool = True  # with an ordinary word as name, nothing in the form itself says that it is a name
    words: bool = True  # can be done with a name that is an ordinary word too
    small: bool = False  # also where nobody types capitals
    times: int = 3  # for each language


def base(text: str) -> str:
    """Give the letters without their accents, as somebody without the keys types them."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFD", text.translate(LETTERS))
    return "".join(c for c in apart if not unicodedata.combining(c))


def plain(text: str) -> str:
    """Give the small letters and nothing else, as in an address."""
    return "".join(c for c in base(text).lower() if c.isalnum())


def small(text: str) -> str:
    """Give the text in small letters."""
    return text.replace("İ", "i").lower()


def first_last(who: Person) -> str:
    return f"{who.first} {who.last}"


def some_name(who: Person, random: Random) -> str:
    """Give the first or the whole name."""
    return random.choice((who.first, who.first, first_last(who)))


def done_to(change: Callable[[str], str]) -> Write:
    """Make a form that changes a name, where that makes a difference."""

    def write(who: Person, random: Random) -> Written | None:
        names = [name for name in (who.first, first_last(who), who.full) if change(name) != name]
        return Written.whole(change(random.choice(names))) if names else None

    return write


def put(*patterns: str) -> Write:
    """Make a form from patterns, in brackets what has to go."""

    def write(who: Person, random: Random) -> Written | None:
        parts = {"first": who.first, "last": who.last, "full": who.full, "f": who.first[0], "l": who.last[0]}
        parts |= {"FIRST": who.first.upper(), "LAST": who.last.upper(), "m": who.middle[:1], "middle": who.middle}
        parts |= {"a": plain(who.first), "z": plain(who.last), "y": plain(who.first)[0], "x": plain(who.last)[0]}
        return Written.bracketed(random.choice(patterns).format(**parts))

    return write


def when(test: Callable[[Person], bool], write: Write) -> Write:
    """Make a form for some people only."""
    return lambda who, random: write(who, random) if test(who) else None


def is_grown(who: Person) -> bool:
    return not who.is_child


def has_plain_last(who: Person) -> bool:
    return is_grown(who) and not who.family.ordinary


def has_middle(who: Person) -> bool:
    return bool(who.middle)


# -- spelled otherwise


def without_hyphen(text: str) -> str:
    """Close the gap: "Ann-Marie" becomes "Annmarie"."""
    head, *rest = text.split("-")
    return head + "".join(part[:1].lower() + part[1:] for part in rest)


def with_inside(mark: str) -> Callable[[str], str]:
    """Put something that is not seen into the middle of a word."""

    def change(text: str) -> str:
        word = max(text.split(" "), key=len)
        middle = len(word) // 2
        return text.replace(word, word[:middle] + mark + word[middle:], 1)

    return change


def half(who: Person, random: Random) -> Written | None:
    """Give one half of a double name."""
    kin = {word.lower() for words in KIN.values() for word in words}
    doubles = [name for name in (who.first, who.last) if "-" in name or " " in name]
    halves = [part for name in doubles for part in name.replace("-", " ").split(" ")]
    halves = [part for part in halves if len(part) > 3 and part.lower() not in kin]
    return Written.whole(random.choice(halves)) if halves else None


def mixed_case(text: str) -> str:
    """Give the text as it comes out with the shift key held wrongly."""
    return text.swapcase() if len(text) % 2 else text[:2].upper() + text[2:]


# -- whose


def owner(*ends: str, after_s: bool = False) -> Write:
    """Make a form with an ending for what is somebody's."""

    def write(who: Person, random: Random) -> Written | None:
        names = [who.first, first_last(who)] + ([who.last] if has_plain_last(who) else [])
        names = [name for name in names if name.lower().endswith("s") == after_s]
        return Written.around("", random.choice(names), random.choice(ends)) if names else None

    return write


def families(who: Person, random: Random) -> Written:
    """Give the family by its name in the plural."""
    many = "es" if who.last.endswith(("s", "x", "z", "ch", "sh")) else "s"
    return Written.around("the ", who.last, many)


# -- called otherwise


def nickname(language: bool, ordinary: bool) -> Write:
    """Make a form of nicknames: English ones or not, ordinary words or not."""

    def write(who: Person, random: Random) -> Written | None:
        if (who.language == "English") != language:
            return None
        names = [nick.rstrip("*") for nick in who.given.nicknames if nick.endswith("*") == ordinary]
        return Written.whole(random.choice(names)) if names else None

    return write


def kin(who: Person, random: Random) -> Written | None:
    """Give a word for a relative, and the name."""
    return Written.around(random.choice(KIN[who.role]) + " ", who.first) if who.role in KIN else None


def kin_after(who: Person, random: Random) -> Written | None:
    """Give the name, then the word for a relative, as South Asian families do."""
    words = {"aunt": ("aunty", "baji", "didi"), "uncle": ("uncle", "bhai", "chacha")}.get(who.role)
    asian = who.language in ("Pakistani", "Punjabi Sikh", "Gujarati and Hindi", "Bengali", "Tamil", "Gujarati")
    return Written.around("", who.first, " " + random.choice(words)) if words and asian else None


def title(*patterns: str) -> Write:
    """Make a form with a title before the name."""
    return when(is_grown, lambda who, random: titled(random.choice(patterns), who, random))


def titled(pattern: str, who: Person, random: Random) -> Written | None:
    """Give a pattern after a title that fits."""
    rest = put(pattern)(who, random)
    return rest and Written.around(random.choice(TITLES[who.sex]) + " ", rest.text)


def initials(who: Person, random: Random) -> Written | None:
    """Give the initials alone, unless they mean something."""
    both = (who.first[0] + who.last[0]).upper()
    if who.middle or base(both) in ABBREVIATIONS or not who.last[0].isupper():
        return None
    return Written.whole(random.choice(("{}{}", "{}.{}.", "{}{}")).format(*both))


# -- slips of the finger


def slip(change: Callable[[str, int], str]) -> Write:
    """Make a form in which one key went wrong, in a name of five letters or more."""

    def write(who: Person, random: Random) -> Written | None:
        names = [who.first] + ([] if who.family.ordinary else [who.last])
        names = [name for name in names if len(name) >= SLIPPABLE and name.isalpha()]
        if not names:
            return None
        name = random.choice(names)
        text = small(name)
        places = [at for at in range(len(text) - 1) if change(text, at) != text]
        wrong = change(text, random.choice(places))
        return Written.whole(wrong[0].upper() + wrong[1:])

    return write


def inserted(text: str, at: int) -> str:
    return text[: at + 1] + NEIGHBOURS.get(text[at], "e") + text[at + 1 :]


def deleted(text: str, at: int) -> str:
    return text[:at] + text[at + 1 :]


def substituted(text: str, at: int) -> str:
    return text[:at] + NEIGHBOURS.get(text[at], "e") + text[at + 1 :]


def transposed(text: str, at: int) -> str:
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


MARKS = ("([{0}])", "“[{0}]”", "'[{0}]'", "*[{0}]*", "[{0}]…", "–[{0}]–", "mum/[{0}]", "[{0}]/dad", "[{0}]:", "<[{0}]>")


def between_marks(who: Person, random: Random) -> Written:
    """Give the name with marks about it."""
    return Written.bracketed(random.choice(MARKS).format(some_name(who, random)))


FORMS = (
    Form("full", put("{full}"), bare=False, small=True),
    Form("first", put("{first}"), small=True),
    Form("last", when(has_plain_last, put("{last}")), words=False),
    Form("last, first", put("{last}, {first}", "{LAST}, {first}"), bare=False),
    Form("last first", put("{last} {first}", "{LAST} {first}"), bare=False),
    Form("middle name left out", when(has_middle, put("{first} {last}")), bare=False, small=True, times=9),
    Form("middle initial", when(has_middle, put("{first} {m} {last}", "{first} {m}. {last}")), bare=False, times=9),
    Form("first and middle", when(has_middle, put("{first} {middle}")), times=9),
    Form("half of a double name", half, words=False),
    Form("upper case", done_to(str.upper), words=False),
    Form("lower case", done_to(small), words=False),
    Form("mixed case", done_to(mixed_case), words=False),
    Form("accents missing", done_to(base), small=True, times=9),
    Form("accents apart", done_to(lambda text: unicodedata.normalize("NFD", text)), small=True, times=9),
    Form("apostrophe curly", done_to(lambda text: text.replace("'", "’")), times=9),
    Form("apostrophe lost", done_to(lambda text: text.replace("'", "")), small=True, times=9),
    Form("apostrophe otherwise", done_to(lambda text: text.replace("'", "`")), times=9),
    Form("hyphen to space", done_to(lambda text: text.replace("-", " ")), small=True),
    Form("hyphen dropped", done_to(without_hyphen), small=True),
    Form("hyphen otherwise", done_to(lambda text: text.replace("-", "\u2011"))),
    Form("double space", put("{first}  {last}"), bare=False),
    Form("no-break space", put("{first}\u00a0{last}"), bare=False),
    Form("underscore", put("{first}_{last}", "{a}_{z}"), bare=False),
    Form("line break", put("{first}\n{last}", "{first}\r\n{last}"), bare=False),
    Form("zero width inside", done_to(with_inside("\u200b")), words=False),
    Form("soft hyphen inside", done_to(with_inside("\u00ad")), words=False),
    Form("between marks", between_marks, words=False),
    Form("possessive, curly", owner("’s"), slot="who's"),
    Form("possessive, straight", owner("'s"), slot="who's", small=True),
    Form("possessive, bare", owner("s"), slot="who's", words=False, small=True),
    Form("possessive after s", owner("'", "’", "'s", after_s=True), slot="who's", words=False, small=True, times=9),
    Form("initial and surname", put("{f} {last}", "{f}. {last}", "{f}.{last}"), bare=False),
    Form("first and initial", put("{first} {l}", "{first} {l}."), bare=False),
    Form("bare initials", initials, group="initials"),
    Form("kin and first", kin, bare=False, small=True),
    Form("first and kin", kin_after, times=9),
    Form("title and surname", title("{last}"), bare=False),
    Form("title and first", title("{first}"), bare=False),
    Form("title, initial, surname", title("{f} {last}", "{f}. {last}"), bare=False),
    Form("title and full", title("{full}", "{first} {last}"), bare=False),
    Form("plural family", families, slot="family", bare=False),
    Form("the family", put("the [{last}] family", "the [{last}] household"), slot="family", bare=False),
    Form("also known as", lambda who, _: Written.whole(who.alias) if who.alias else None, small=True),
    Form("nickname, English", nickname(True, False), group="nickname English", small=True, times=60),
    Form("nickname, a word", nickname(True, True), group="nickname English", times=20),
    Form("nickname, other", nickname(False, False), group="nickname other", small=True),
    Form("slip: insertion", slip(inserted), group="slip", words=False),
    Form("slip: deletion", slip(deleted), group="slip", words=False),
    Form("slip: substitution", slip(substituted), group="slip", words=False),
    Form("slip: transposition", slip(transposed), group="slip", words=False),
    Form("joined, e-mail", put("[{a}.{z}]@example.org", "[{y}{z}]@example.com"), slot="handle", bare=False),
    Form("joined, user name", put("{a}.{z}", "{a}{z}", "{y}.{z}", "{y}{z}"), slot="handle", bare=False),
    Form("joined, file name", put("[{a}_{z}].pdf", "[{a}-{z}].docx", "[{z}_{a}].jpg"), slot="file", bare=False),
    Form("hashtag", put("#[{first}{last}]", "#[{a}{z}]"), slot="hashtag", bare=False),
    Form("hashtag, first name", put("#[{first}]"), slot="hashtag", words=False),
)
BY_NAME = {form.name: form for form in FORMS}
