# SPDX-License-Identifier: MIT
"""Writes src/sos/enums.py and src/sos/records/ from the table of records in C.

Run it after the table has changed and the module was built anew: python make_records.py. The classes are written out,
not made when they are imported, so that people, editors and type checkers can read them.
"""

import importlib.util
import keyword
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
TARGET = HERE / "src/sos"

HEADER = """# SPDX-License-Identifier: MIT
# Written by make_records.py from the table of records: change that.
"""

# Which record stands in which module: as in include/sos/.
MODULES = {
    "person": ("The people of a map and how they belong together.", "need identifiers network person relationship"),
    "column": (
        "The three columns of a map.",
        "dispute harm complicating_factor missing_information danger_statement strength existing_safety bottom_line"
        " safety_goal action contingency worries working_well next_steps",
    ),
    "scale": ("The fourth question, how safe is it from 0 to 10.", "band rating scale"),
    "voice": (
        "What children said, and what was explained to them.",
        "voice frame approval explained explanation",
    ),
    "plan": (
        "The safety plan, and the action cycle that proves it.",
        "rule safety_plan demonstration cycle milestone",
    ),
    "event": ("What happened, in the process and in the child's life.", "event chronology_entry assessment"),
    "partnership": (
        "Working with the family and with each other: consent, sharing, disagreeing.",
        "consent disagreement share",
    ),
    "analysis": (
        "What the information means, and how the work itself is looked at.",
        "issue analysis review considered suppression practice_check",
    ),
    "document": ("The whole document: what a map holds.", "document"),
}

# `Event` is a record.
OTHER_CLASS = {"event": "EventKind"}

ENTRY_DOC = "Anything that stands in a column: what all of them say."


def load_module() -> Any:
    """Load the module by itself: the package needs what is written here."""
    path = TARGET / "_sos.abi3.so"
    spec = (
        importlib.util.spec_from_file_location("sos._sos", path)
        if path.exists()
        else importlib.util.find_spec("sos._sos")
    )
    assert spec is not None, "build the module first: pip install --editable bindings/python"
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


module = load_module()
ffi, lib = module.ffi, module.lib


def string(c: Any) -> str:
    """Read a string of C."""
    return str(ffi.string(c).decode())


def camel(name: str) -> str:
    """Write danger_statement as DangerStatement."""
    return "".join(part.capitalize() for part in name.split("_"))


def infos() -> dict[str, Any]:
    """Give the records by name."""
    found = [lib.sos_record_info(kind) for kind in range(1, lib.SOS_N_RECORD_TYPES)]
    return {string(info.name): info for info in found}


RECORDS = infos()
HOME = {name: home for home, (_, names) in MODULES.items() for name in names.split()}
NAMES = {info.type: name for name, info in RECORDS.items()}


# Enumerations


def member_name(word: str) -> str:
    """Name a word's member: 1A becomes F1A, as no name begins with a digit."""
    return f"F{word}" if word[0].isdigit() else word.upper()


def enum_classes() -> dict[int, str]:
    """Name the class of each enumeration, as C names its type."""
    names = {kind: string(lib.sos_enum_get_name(kind)) for kind in range(1, lib.SOS_N_ENUMS)}
    return {kind: OTHER_CLASS.get(name, camel(name)) for kind, name in names.items()}


ENUM_CLASSES = enum_classes()


def enum_lines(name: str, doc: str, words: list[str]) -> Iterator[str]:
    """Write one enumeration."""
    yield f"class {name}(Word):"
    yield f'    """{doc}"""'
    yield ""
    for word in words:
        yield f'    {member_name(word)} = "{word}"'
    yield ""
    yield ""


def enums_text() -> str:
    """Write enums.py."""
    lines = [
        HEADER.rstrip(),
        '"""The words that fields may hold."""',
        "",
        "from sos.word import Word, by_value",
        "",
    ]
    codes = []
    while lib.sos_error_to_string(len(codes) + 1):
        codes.append(string(lib.sos_error_to_string(len(codes) + 1)))
    lines += [f"__all__ = {sorted(['ErrorCode', *ENUM_CLASSES.values()])!r}".replace("'", '"'), "", ""]
    lines += enum_lines("ErrorCode", "What kind of problem an error is about.", codes)
    docs = enum_docs()
    for kind, name in ENUM_CLASSES.items():
        words = [string(lib.sos_enum_to_string(kind, value)) for value in range(1, lib.sos_enum_get_n_words(kind) + 1)]
        lines += enum_lines(name, docs[kind], words)
    lines += [f"{name_by_value(kind)} = by_value({name})" for kind, name in ENUM_CLASSES.items()]
    return "\n".join(lines) + "\n"


def enum_docs() -> dict[int, str]:
    """Describe an enumeration by the first field that has it."""
    docs: dict[int, str] = {}
    for record in RECORDS:
        for row in rows(record):
            if row.words:
                docs.setdefault(row.words, doc(row))
    return docs


def name_by_value(kind: int) -> str:
    """Name the tuple that indexes an enumeration's words by their values in C."""
    return string(lib.sos_enum_get_name(kind)).upper() + "_BY_VALUE"


# Fields


def rows(record: str) -> list[Any]:
    """Give the fields of a record."""
    info = RECORDS[record]
    return [info.fields[i] for i in range(info.n_fields)]


def doc(row: Any) -> str:
    """Give the line of documentation of a field."""
    return string(row.doc).replace("\\", "\\\\")


def python_name(name: str) -> str:
    """Give a field its name in Python."""
    return f"{name}_" if keyword.iskeyword(name) else name


def member(row: Any) -> str:
    """Write how the member of the struct is read."""
    name = string(row.name)
    if keyword.iskeyword(name):
        return f'getattr(self._c, "{name}")'
    return f"self._c.{'case_id' if name == 'case' else name}"


def is_list(row: Any) -> bool:
    """Whether a field holds any number of values."""
    return bool(row.shape == lib.SOS_SHAPE_LIST)


def value_type(row: Any) -> str:
    """Name the Python type of one value, as it is read."""
    named = {
        lib.SOS_FIELD_TIME: "datetime",
        lib.SOS_FIELD_DATE: "date",
        lib.SOS_FIELD_PART_DATE: "PartDate",
        lib.SOS_FIELD_BOOL: "bool",
        lib.SOS_FIELD_ORDINAL: "int",
        lib.SOS_FIELD_INTEGER: "int",
        lib.SOS_FIELD_NUMBER: "float",
        lib.SOS_FIELD_JSON: "dict[str, Any]",
    }
    if row.type == lib.SOS_FIELD_ENUM:
        return ENUM_CLASSES[row.words]
    if row.type == lib.SOS_FIELD_RECORD:
        return camel(NAMES[row.target])
    return named.get(row.type, "str")


def read_type(row: Any) -> str:
    """Name the type of a property."""
    one = value_type(row)
    if is_list(row):
        return f"RecordList[{one}]" if row.type == lib.SOS_FIELD_RECORD else f"tuple[{one}, ...]"
    if row.required or row.shape == lib.SOS_SHAPE_EMBEDDED or row.type == lib.SOS_FIELD_JSON:
        return one
    return f"{one} | None"


def write_type(row: Any) -> str:
    """Name the type of an argument of a constructor."""
    one = value_type(row)
    if row.type == lib.SOS_FIELD_ENUM:
        one = f"{one} | str"
    if row.type == lib.SOS_FIELD_PART_DATE:
        one = "PartDate | date"
    if is_list(row):
        one = f"Iterable[{one}]"
    return one if row.required else f"{one} | None"


# Written out where they are read, as a call would cost as much as the reading. Most numbers are not 0.
NUMBER = "value if value or c.is_set else None"
TEXT = "string(c).decode() if c else None"
READERS = {
    "ENUM": "{words}[{member}]",
    "DATE": "DAYS[{member}]",
    "PART_DATE": "PART_DATES[{member}]",
    "BOOL": "FLAGS[{member}]",
    "ORDINAL": "{member} or None",
    "INTEGER": NUMBER,
    "NUMBER": NUMBER,
    "TIME": "time({member})",
    "JSON": "data({member})",
}


def reader(row: Any) -> str:
    """Write the expression that reads a field."""
    kind = next((name for name in READERS if getattr(lib, f"SOS_FIELD_{name}") == row.type), "")
    words = name_by_value(row.words) if row.words else ""
    if row.type == lib.SOS_FIELD_RECORD:
        return record_reader(row)
    if is_list(row):
        return f"words({member(row)}, {words})" if words else f"texts({member(row)})"
    if kind == "ORDINAL" and row.required:
        return member(row)
    if kind == "INTEGER" and row.required:
        return f"{member(row)}.value"
    if row.required and not kind:
        return f"string({member(row)}).decode()"
    return READERS.get(kind, TEXT).format(member=member(row), words=words)


def record_reader(row: Any) -> str:
    """Write the expression that reads a record inside another."""
    target = camel(NAMES[row.target])
    if is_list(row):
        return f"RecordList({member(row)}, {target}, self._keep)"
    if row.shape == lib.SOS_SHAPE_EMBEDDED:
        return f'{target}._view(ffi.addressof(self._c, "{string(row.name)}"), self._keep)'
    return f"{target}._view_or_none({member(row)}, self._keep)"


def property_lines(name: str, of: str, text: str, expression: str, member: str = "") -> Iterator[str]:
    """Write a property."""
    yield ""
    yield "    @property"
    yield f"    def {name}(self) -> {of}:"
    yield f'        """{text}"""'
    if expression in (NUMBER, TEXT):
        yield f"        c = {member}"
    if expression == NUMBER:
        yield "        value = c.value"
    yield f"        return {expression}"


def field_lines(row: Any) -> Iterator[str]:
    """Write the property of a field, and the one that follows its reference."""
    name = python_name(string(row.name))
    yield from property_lines(name, read_type(row), doc(row), reader(row), member(row))
    if row.type != lib.SOS_FIELD_REF:
        return
    target = camel(NAMES[row.target]) if row.target else "Record"
    text = f"What `{name}` refers to."
    if is_list(row):
        yield from property_lines(
            f"{name.rstrip('_')}_refs", f"tuple[{target}, ...]", text, f"self._keep.follow_all({member(row)})"
        )
    else:
        yield from property_lines(
            f"{name.rstrip('_')}_ref", f"{target} | None", text, f"self._keep.follow({member(row)})"
        )


# Records


def is_entry(record: str) -> bool:
    """Whether it stands in a column."""
    return record in COLUMN_ENTRIES


def base_of(record: str) -> str:
    """Name the class that a record's class derives from."""
    if is_entry(record):
        return "Entry"
    return "RecordWithId" if RECORDS[record].has_id else "Record"


COLUMN_ENTRIES = [NAMES[row.target] for column in ("worries", "working_well", "next_steps") for row in rows(column)]
ENTRY_FIELDS = [string(row.name) for row in rows("complicating_factor")]
ALWAYS = ["id", "keep_from"]


def own_rows(record: str) -> list[Any]:
    """Give the fields that no base class has."""
    inherited = ALWAYS if RECORDS[record].has_id else []
    inherited = [*inherited, *ENTRY_FIELDS] if is_entry(record) else inherited
    return [row for row in rows(record) if string(row.name) not in inherited]


def constructor_lines(record: str) -> Iterator[str]:
    """Write the constructor: what is required first, then in the format's order."""
    arguments = [row for row in rows(record) if not (RECORDS[record].has_id and string(row.name) == "id")]
    yield ""
    yield "    def __init__("
    yield "        self,"
    yield "        *,"
    if RECORDS[record].has_id:
        yield "        id: str | None = None,"
    for row in arguments:
        default = "" if row.required else " = None"
        yield f"        {python_name(string(row.name))}: {write_type(row)}{default},"
    yield "    ) -> None:"
    yield "        self._draft(locals())"


def class_lines(record: str) -> Iterator[str]:
    """Write the class of a record."""
    info = RECORDS[record]
    yield f"class {camel(record)}({base_of(record)}):"
    yield f'    """{string(info.doc)}"""'
    yield ""
    yield "    __slots__ = ()"
    yield f"    _type = lib.SOS_{record.upper()}"
    yield f'    _struct = "Sos{camel(record)}"'
    if not is_container(record):
        yield from constructor_lines(record)
    for row in own_rows(record):
        yield from field_lines(row)
    yield ""
    yield ""


def is_container(record: str) -> bool:
    """Whether it is a part of the map that is always there."""
    return record in ("document", "worries", "working_well", "next_steps")


def entry_lines() -> Iterator[str]:
    """Write the class of what all entries have."""
    yield "class Entry(RecordWithId):"
    yield f'    """{ENTRY_DOC}"""'
    yield ""
    yield "    __slots__ = ()"
    for row in rows("complicating_factor"):
        if string(row.name) not in ALWAYS:
            yield from field_lines(row)
    yield ""
    yield ""


SOURCES = {
    "sos._lib": ["ffi", "lib"],
    "sos.part_date": ["PartDate"],
    "sos.record": ["Record", "RecordWithId"],
    "sos.record_list": ["RecordList"],
    "sos.values": ["DAYS", "FLAGS", "PART_DATES", "data", "string", "texts", "time", "words"],
}


def uses(body: str, name: str) -> bool:
    """Whether the code has a name outside its docstrings and strings."""
    code = "\n".join(line for line in body.splitlines() if '"""' not in line).replace("sos.", " ")
    separated = "".join(c if c.isalnum() or c == "_" else " " for c in code)
    if name.islower() and name not in ("lib", "ffi"):
        return f"return {name}(" in code
    return f" {name} " in f" {separated} "


def import_lines(home: str, body: str) -> Iterator[str]:
    """Import what the code needs."""
    yield "from __future__ import annotations"
    yield ""
    if uses(body, "Iterable"):
        yield "from collections.abc import Iterable"
    dates = [
        name
        for name in ("date", "datetime")
        if any(f"{mark}{name}{end}" in body for mark in (" ", "[") for end in (" ", "]", ",", ":\n"))
    ]
    if dates:
        yield f"from datetime import {', '.join(dates)}"
    if uses(body, "Any"):
        yield "from typing import Any"
    yield ""
    sources = dict(SOURCES)
    sources["sos.enums"] = sorted([*ENUM_CLASSES.values(), *(name_by_value(kind) for kind in ENUM_CLASSES)])
    for other in MODULES:
        if other != home:
            sources[f"sos.records.{other}"] = [camel(name) for name in MODULES[other][1].split()]
    for source, names in sorted(sources.items()):
        used = sorted((name for name in names if uses(body, name)), key=lambda n: (not n.isupper(), n[0].islower(), n))
        if used:
            yield f"from {source} import {', '.join(used)}"
    yield ""
    yield ""


def module_text(home: str) -> str:
    """Write a module of records."""
    about, names = MODULES[home]
    body = "\n".join(line for name in names.split() for line in class_lines(name))
    if home == "column":
        first, rest = body.split("class Harm(", 1)
        body = first + "\n".join(entry_lines()) + "\nclass Harm(" + rest
    imports = "\n".join(import_lines(home, body))
    return f'{HEADER}"""{about}"""\n\n{imports}\n{body.rstrip()}\n'


def package_text() -> str:
    """Write the package's front."""
    lines = [f'{HEADER}"""The records of a map, one class a kind."""', ""]
    exported = []
    for home, (_, names) in sorted(MODULES.items()):
        classes = sorted([camel(name) for name in names.split()] + (["Entry"] if home == "column" else []))
        lines.append(f"from sos.records.{home} import {', '.join(classes)}")
        exported += classes
    lines += ["", f"__all__ = {sorted(exported)!r}"]
    return "\n".join(lines).replace("'", '"') + "\n"


def files() -> dict[Path, str]:
    """Give every file that is made, and its text before ruff lays it out."""
    made = {TARGET / "enums.py": enums_text(), TARGET / "records/__init__.py": package_text()}
    made.update({TARGET / f"records/{home}.py": module_text(home) for home in MODULES})
    return made


if __name__ == "__main__":
    (TARGET / "records").mkdir(exist_ok=True)
    for path, text in files().items():
        path.write_text(text, "utf-8")
    sys.stdout.write("now: ruff format src/sos/enums.py src/sos/records\n")
