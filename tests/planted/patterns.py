# SPDX-License-Identifier: MIT
"""Numbers, addresses and dates that give somebody away: the words in braces of patterns.txt, all of them fictional."""

import datetime
from random import Random

UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
SAFE = "ABDEFGHJLNPRSTUWXY"  # letters that stand in postcodes, registrations and references alike
WORDS = tuple(
    "badger lilac comet tundra pebble otter saffron nimbus juniper marble falcon velvet cobalt thistle".split()
)
STREETS = ("Acacia", "Fernley", "Orchard", "Larch", "Milldam", "Canal", "Quarry", "Hawthorn", "Station", "Priory")
ROADS = ("Avenue", "Road", "Street", "Close", "Lane", "Drive", "Crescent", "Way", "Rd", "St", "Terrace", "Gardens")
HOUSES = ("House", "Court", "Mansions")
FOUR_LETTERS = ("June", "July", "September")  # Sept, where others write Sep
NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
NTH = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
)
NTHS = [*NTH.split(), *"sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second".split()]


def nhs_number(random: Random) -> str:
    """Make a number of the range kept for tests, with its check digit."""
    while True:
        digits = f"999{random.randrange(10**6):06}"
        check = nhs_check(digits)
        if check < 10:
            return digits + str(check)


def nhs_check(digits: str) -> int:
    """Compute the check digit of nine digits; 10 is none."""
    return (11 - sum(int(digit) * (10 - at) for at, digit in enumerate(digits)) % 11) % 11


def upn(random: Random, temporary: bool = False) -> str:
    """Make a pupil number of a school that is not there."""
    rest = f"8{random.randrange(100):02}999{random.randrange(10)}{random.randrange(10, 26)}{random.randrange(1000):03}"
    if temporary:
        rest = rest[:-1] + random.choice(UPN_LETTERS)
    return upn_check(rest) + rest


def upn_check(rest: str) -> str:
    """Compute the letter before twelve characters."""
    values = [int(c) if c.isdigit() else UPN_LETTERS.index(c) for c in rest]
    return UPN_LETTERS[sum(value * weight for weight, value in enumerate(values, 2)) % 23]


def number(random: Random, digits: int) -> str:
    return f"{random.randrange(10**digits):0{digits}}"


def letters(random: Random, count: int) -> str:
    return "".join(random.choice(SAFE) for _ in range(count))


def ordinal(day: int) -> str:
    """Give what follows a number: 1st, 2nd, 3rd, 4th."""
    return "th" if day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def date_words(random: Random) -> dict[str, str]:
    """Give a day in all its parts."""
    day = datetime.date(2009, 1, 1) + datetime.timedelta(random.randrange(6000))
    begin = min(day.day, 26)
    month = day.strftime("%B")
    return {
        "d": str(day.day),
        "dd": f"{day.day:02}",
        "m": str(day.month),
        "mm": f"{day.month:02}",
        "yy": f"{day.year % 100:02}",
        "yyyy": str(day.year),
        "th": ordinal(day.day),
        "Month": month,
        "MONTH": month.upper(),
        "month": month.lower(),
        "Mon": month[:3],
        "Mth": month[:4] if month in FOUR_LETTERS else month[:3],
        "MON": month[:3].upper(),
        "Weekday": day.strftime("%A"),
        "Wday": day.strftime("%a"),
        "nth": NTHS[min(day.day, len(NTHS)) - 1],
        "b": str(begin),
        "bth": ordinal(begin),
        "e": str(begin + 2),
        "eth": ordinal(begin + 2),
        "big": str(random.randrange(13, 29)),
    }


def person_words(random: Random) -> dict[str, str]:
    """Give what is made of the numbers and addresses of people."""
    nhs = nhs_number(random)
    wrong = nhs[:-1] + str((int(nhs[-1]) + 1) % 10)
    return {
        "nhs": f"{nhs[3:6]} {nhs[6:]}",
        "nhs-": f"{nhs[3:6]}-{nhs[6:]}",
        "nhs0": nhs[3:],
        "nhsbad": f"{wrong[3:6]} {wrong[6:]}",
        "nhsbad0": wrong[3:],
        "upn": upn(random),
        "upntemp": upn(random, temporary=True),
        "ABCD": random.choice("ABCD"),
        "Street": random.choice(STREETS),
        "Road": random.choice(ROADS),
        "House": random.choice(HOUSES),
        "age": str(random.randrange(2, 18)),
        "ageword": random.choice(NUMBERS[2:]),
    }


def loose_words(random: Random) -> dict[str, str]:
    """Give letters and digits without a meaning."""
    return {
        **{"n" * count: number(random, count) for count in range(2, 8)},
        "n": str(random.randrange(1, 10)),
        "nn": str(random.randrange(11, 99)),
        "octet": str(random.randrange(1, 255)),
        "hex": f"{random.randrange(4096, 65536):x}",
        "A": letters(random, 1),
        "a": letters(random, 1).lower(),
        "AA": letters(random, 2),
        "aa": letters(random, 2).lower(),
        "AAA": letters(random, 3),
        "aaa": letters(random, 3).lower(),
    }


def fill(way: str, random: Random) -> str:
    """Put words into a way to write a pattern; each word in braces stands for another draw."""
    words = {**date_words(random), **person_words(random)}
    text = []
    for piece in way.split("{"):
        word, brace, rest = piece.partition("}")
        text.append(drawn(word, words, random) + rest if brace else piece)
    return "".join(text)


def drawn(word: str, words: dict[str, str], random: Random) -> str:
    """Give the text of a word; those of letters and digits are drawn anew each time."""
    if word.lower() == "word":
        text = random.choice(WORDS)
        return text.upper() if word.isupper() else text.capitalize() if word.istitle() else text
    return words.get(word) or loose_words(random)[word]
