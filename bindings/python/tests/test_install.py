# SPDX-License-Identifier: MIT
"""Every way to install: a wheel, a source distribution, with the system's libsos; nothing is left in the checkout."""

import os
import re
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.support import HERE

BUILD = os.environ.get("SOS_BUILD")
needs_build = pytest.mark.skipif(not BUILD, reason="SOS_BUILD names a build of libsos")
USE = f"""
import sos
print(sos.__file__)
m = sos.load({str(ROOT / "examples/maps/smith.json")!r})
m.add(sos.Strength(text="x"))
print(len(m.people), len(m.working_well.strengths))
"""


def run(*command, **env):
    done = subprocess.run(
        [str(word) for word in command],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **{name: str(value) for name, value in env.items()}},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def build(target, source, *options, **env):
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", target, *options, source, CFLAGS="-O0", **env)


def use(wheel, target, **env):
    """Install a wheel where nothing else is, and use it."""
    run(sys.executable, "-m", "pip", "install", "--no-index", "--no-deps", "--quiet", "--target", target, wheel)
    file, counts = run(sys.executable, "-c", USE, PYTHONPATH=target, **env).splitlines()
    assert Path(file).is_relative_to(target)
    assert counts == "16 5"


def status():
    return run("git", "-C", ROOT, "status", "--porcelain", "--ignored") if (ROOT / ".git").exists() else ""


@pytest.fixture(scope="module")
def system(tmp_path_factory):
    """Where the system's libsos is described."""
    target = tmp_path_factory.mktemp("system")
    run("make", "-C", BUILD, "install", f"DESTDIR={target}")
    described = next(target.rglob("libsos.pc"))
    described.write_text(re.sub(r"(?m)^prefix=", f"prefix={target}", described.read_text()))
    return described.parent


@pytest.fixture(scope="module")
def distributions(tmp_path_factory):
    """The source distribution, and the wheel that is built from it."""
    pytest.importorskip("build")
    target, before = tmp_path_factory.mktemp("dist"), status()
    build(target, HERE)
    assert status() == before
    return {path.suffix: path for path in target.iterdir()}


def test_the_wheel_is_for_every_python_from_3_10(distributions):
    assert "-cp310-abi3-" in distributions[".whl"].name
    names = zipfile.ZipFile(distributions[".whl"]).namelist()
    assert {"sos/_sos.abi3.so", "sos/py.typed", "sos/__init__.py"} <= set(names)
    assert not [name for name in names if not name.startswith(("sos/", "libsos-"))]


def test_the_wheel_can_be_used(distributions, tmp_path):
    use(distributions[".whl"], tmp_path)


def test_the_source_distribution_has_all_and_no_more(distributions):
    with tarfile.open(distributions[".gz"]) as archive:
        names = {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}
    assert {"lib/model/table.c", "include/sos/sos.h", "LICENSE", "cdef.h", "tests/test_install.py"} <= names
    assert not [name for name in names if name.endswith((".so", ".pyc", ".o"))]


def test_the_module_shows_nothing_of_libsos(distributions, tmp_path):
    zipfile.ZipFile(distributions[".whl"]).extract("sos/_sos.abi3.so", tmp_path)
    symbols = run("nm", "-D", "--defined-only", tmp_path / "sos/_sos.abi3.so").split()
    assert "PyInit__sos" in symbols
    assert not [name for name in symbols if name.startswith("sos_")]


FREE_THREADED = """
import sysconfig
ask = sysconfig.get_config_var
sysconfig.get_config_var = lambda name: 1 if name == "Py_GIL_DISABLED" else ask(name)
"""


@needs_build
def test_a_python_without_a_stable_abi_has_its_own_wheel(tmp_path, system):
    """A free-threaded one; here, one that is told it has no lock."""
    pytest.importorskip("build")
    (tmp_path / "sitecustomize.py").write_text(FREE_THREADED)
    build(tmp_path, HERE, "--wheel", PYTHONPATH=tmp_path, SOS_USE_SYSTEM_LIB=1, PKG_CONFIG_PATH=system)
    (wheel,) = tmp_path.glob("*.whl")
    python = f"cp{sys.version_info.major}{sys.version_info.minor}"
    assert f"-{python}-{python}{sys.abiflags}-" in wheel.name
    assert f"sos/_sos{sysconfig.get_config_var('EXT_SUFFIX')}" in zipfile.ZipFile(wheel).namelist()
    use(wheel, tmp_path / "site", LD_LIBRARY_PATH=system.parent)


@needs_build
def test_the_systems_libsos_can_be_used(tmp_path, system):
    pytest.importorskip("build")
    build(tmp_path / "dist", HERE, "--wheel", SOS_USE_SYSTEM_LIB=1, PKG_CONFIG_PATH=system)
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    assert wheel.stat().st_size < 200_000
    use(wheel, tmp_path / "site", LD_LIBRARY_PATH=system.parent)


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="this is no checkout")
def test_the_tarball_has_all_that_is_kept():
    kept = run("git", "-C", ROOT, "ls-files", "bindings").split()
    listed = re.findall(r"bindings/python/\S+", (ROOT / "bindings/bindings.am").read_text())
    assert listed == sorted(path for path in kept if path != "bindings/bindings.am")
