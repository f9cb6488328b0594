# SPDX-License-Identifier: MIT
"""The peers: how each is built and called. What cannot be built is left out and named, with the reason."""

import os
import platform
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import machine

HERE = Path(__file__).resolve().parent
OPS = ("read", "stream", "write", "held")
SOS_PACKAGES = ("libsos", "sos", "libsos-1.0", "sos-1.0", "libsos-1", "sos-1")


class NotThereError(Exception):
    """A peer cannot be built here."""


@dataclass(frozen=True)
class Peer:
    """A program that reads and writes maps, and what it is made of."""

    name: str
    command: tuple[str, ...]
    version: str
    slow: bool = False  # takes only the first part of a corpus
    ops: tuple[str, ...] = OPS


def run(command: list[str]) -> str:
    """Run a command that has to succeed, and give what it printed."""
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except OSError as error:
        raise NotThereError(f"{command[0]}: {error.strerror}") from error
    except subprocess.CalledProcessError as error:
        raise NotThereError(f"{' '.join(command[:3])} … failed:\n{error.stderr.strip()[-2000:]}") from error


def pkg_config(*arguments: str) -> list[str]:
    """Ask pkg-config."""
    return run(["pkg-config", *arguments]).split()


# -- compiled peers


def newer(program: Path, source: Path) -> bool:
    """Say whether a program was built after its sources were written."""
    sources = (source, HERE / "peer.h")
    return program.exists() and all(program.stat().st_mtime > path.stat().st_mtime for path in sources)


def build(source: str, program: Path, flags: list[str], again: bool = False) -> None:
    """Compile one source into a program."""
    path = HERE / source
    if newer(program, path) and not again:
        return
    command = (
        [*machine.compiler("CC"), "-std=gnu11"] if path.suffix == ".c" else [*machine.compiler("CXX"), "-std=c++17"]
    )
    run([*command, "-O2", str(path), "-o", str(program), *flags])


def json_glib(cache: Path) -> Peer:
    """Build the peer of json-glib."""
    program = cache / "peer-json-glib"
    build("peer-json-glib.c", program, pkg_config("--cflags", "--libs", "json-glib-1.0"))
    return Peer("json-glib", (str(program),), pkg_config("--modversion", "json-glib-1.0")[0], slow=True)


def simdjson(cache: Path) -> Peer:
    """Build the peer of simdjson that holds a parser for each map."""
    program = cache / "peer-simdjson"
    build("peer-simdjson.cc", program, pkg_config("--cflags", "--libs", "simdjson"))
    return Peer("simdjson", (str(program),), pkg_config("--modversion", "simdjson")[0])


def simdjson_documents(cache: Path) -> Peer:
    """Build the peer of simdjson that holds documents only; it differs where maps are held."""
    program = cache / "peer-simdjson-documents"
    build("peer-simdjson.cc", program, ["-DSIMDJSON_DOCUMENTS", *pkg_config("--cflags", "--libs", "simdjson")])
    return Peer("simdjson-documents", (str(program),), pkg_config("--modversion", "simdjson")[0], ops=("read", "held"))


def vector_flags() -> list[str]:
    """Give RapidJSON's switch for this machine's vectors."""
    if platform.machine() == "aarch64":
        return ["-DRAPIDJSON_NEON"]
    if platform.machine() != "x86_64":
        return []
    return ["-DRAPIDJSON_SSE42", "-msse4.2"] if "sse4_2" in machine.cpu_info("flags").split() else ["-DRAPIDJSON_SSE2"]


def rapidjson(cache: Path) -> Peer:
    """Build the peer of RapidJSON."""
    program = cache / "peer-rapidjson"
    build("peer-rapidjson.cc", program, [*vector_flags(), *pkg_config("--cflags", "RapidJSON")])
    return Peer("rapidjson", (str(program),), pkg_config("--modversion", "RapidJSON")[0])


# -- libsos


def sos_from_build(tree: Path) -> list[str]:
    """Give the flags for a library in an autotools build tree, in its own folder or in lib/."""
    for libs in (tree / ".libs", tree / "lib" / ".libs"):
        if any((libs / name).exists() for name in ("libsos.so", "libsos.dylib")):
            includes = [f"-I{path}" for path in (tree / "include", HERE.parent / "include") if path.is_dir()]
            return [
                *includes,
                *pkg_config("--cflags", "json-glib-1.0"),
                f"-L{libs}",
                f"-Wl,-rpath,{libs}",
                "-lsos",
                *pkg_config("--libs", "json-glib-1.0"),
            ]
    raise NotThereError(f"no .libs/libsos.so in {tree}: build libsos, or name its build tree with --sos-build")


def sos_installed() -> str | None:
    """Give the name under which pkg-config knows the library, if it does."""
    return next(
        (
            name
            for name in SOS_PACKAGES
            if subprocess.run(["pkg-config", "--exists", name], check=False).returncode == 0
        ),
        None,
    )


def sos_from_package(package: str) -> list[str]:
    """Give the flags for an installed library."""
    return [*pkg_config("--cflags", "--libs", package), f"-Wl,-rpath,{pkg_config('--variable=libdir', package)[0]}"]


def libsos_program(source: str, cache: Path, tree: Path | None) -> Path:
    """Build a program with libsos: the tree named, else what pkg-config knows, else a build in this tree."""
    program = cache / source.removesuffix(".c")
    package = None if tree else sos_installed()
    build(source, program, sos_from_package(package) if package else sos_from_build(tree or HERE.parent), again=True)
    return program


def libsos(cache: Path, tree: Path | None) -> Peer:
    """Build the peer of libsos."""
    program = libsos_program("peer-sos.c", cache, tree)
    package = None if tree else sos_installed()
    return Peer(
        "libsos",
        (str(program),),
        pkg_config("--modversion", package)[0] if package else f"built in {tree or HERE.parent}",
    )


# -- Python peers


def venv(cache: Path) -> str:
    """Make a venv with the Python peers, or take the one that was made from the same requirements."""
    folder, stamp = cache / "venv", cache / "venv" / "requirements.stamp"
    wanted = (HERE / "requirements.txt").read_text(encoding="utf-8")
    python = str(folder / "bin" / "python")
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != wanted:
        run([sys.executable, "-m", "venv", "--clear", str(folder)])
        run(
            [
                python,
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "-r",
                str(HERE / "requirements.txt"),
            ]
        )
        stamp.write_text(wanted, encoding="utf-8")
    return python


def python_peer(name: str, python: str) -> Peer:
    """Find the peer of a Python package."""
    version = run([python, "-c", f"import importlib.metadata as m, {name}; print(m.version('{name}'))"])
    return Peer(name, (python, str(HERE / f"peer_{name}.py")), version, slow=name == "pydantic")


# -- all of them

COMPILED = {
    "simdjson": simdjson,
    "simdjson-documents": simdjson_documents,
    "rapidjson": rapidjson,
    "json-glib": json_glib,
}
NAMES = ("libsos", *COMPILED, "msgspec", "orjson", "pydantic")


def make(name: str, cache: Path, tree: Path | None, python: str | None) -> Peer:
    """Build a peer, or say why not."""
    if name == "libsos":
        return libsos(cache, tree)
    if name in COMPILED:
        return COMPILED[name](cache)
    return python_peer(name, python or venv(cache))


def gather(names: list[str], cache: Path, tree: Path | None, python: str | None) -> tuple[list[Peer], dict[str, str]]:
    """Build the peers that are wanted; give them, and why others are left out."""
    found, missing = [], {}
    for name in names:
        try:
            found.append(make(name, cache, tree, python))
        except NotThereError as error:
            missing[name] = str(error)
    return found, missing


def environment() -> dict[str, str]:
    """Give the environment of the peers: the caller's, but Python writes no files here."""
    return {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
