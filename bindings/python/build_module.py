# SPDX-License-Identifier: MIT
"""Builds sos._sos: the cffi module, with libsos compiled in or linked."""

import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from cffi import FFI
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

HERE = Path(__file__).resolve().parent
LIBRARIES = ["glib-2.0", "gobject-2.0", "gio-2.0", "gio-unix-2.0", "json-glib-1.0", "libzstd"]
CFLAGS = ["-std=c11", "-O2", "-fPIC", "-fno-strict-aliasing", "-fvisibility=hidden", '-DG_LOG_DOMAIN="libsos"']

# One module serves every Python from 3.10 on. Free-threaded ones have no such ABI: each takes a module of its own.
FREE_THREADED = bool(sysconfig.get_config_var("Py_GIL_DISABLED"))
VERSION = f"cp{sys.version_info.major}{sys.version_info.minor}"
MODULE = f"_sos{sysconfig.get_config_var('EXT_SUFFIX')}" if FREE_THREADED else "_sos.abi3.so"
TAG = f"{VERSION}-{VERSION}{sys.abiflags}" if FREE_THREADED else "cp310-abi3"
LIMITED_API = [] if FREE_THREADED else ["-DPy_LIMITED_API=0x030a0000"]


def source_root() -> Path:
    """Find lib/ and include/: at the top of a checkout, or of the source distribution."""
    return next(root for root in (HERE, HERE.parents[1]) if (root / "lib/model/table.c").exists())


def pkg_config(option: str, *names: str) -> list[str]:
    """Ask pkg-config, and say which packages are missing."""
    command = [os.environ.get("PKG_CONFIG", "pkg-config"), option, *names]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    if answer.returncode != 0:
        sys.exit(f"libsos cannot be built: {' '.join(command)} says\n{answer.stderr}")
    return shlex.split(answer.stdout)


def compiler() -> list[str]:
    """Name the C compiler: the caller's, or the one Python was built with."""
    return shlex.split(os.environ.get("CC") or sysconfig.get_config_var("CC"))


def compile_file(source: Path, target: Path, flags: list[str]) -> str:
    """Compile one file; give the object's name."""
    extra = shlex.split(os.environ.get("CFLAGS", ""))
    subprocess.run([*compiler(), *CFLAGS, *flags, *extra, "-c", str(source), "-o", str(target)], check=True)
    return str(target)


def link(objects: list[str], libraries: list[str], target: Path) -> None:
    """Link the module; of its symbols only Python's is seen from outside."""
    how = ["-bundle", "-undefined", "dynamic_lookup"]
    if sys.platform != "darwin":
        how = ["-shared", f"-Wl,--version-script={HERE / 'exports.map'}"]
    extra = shlex.split(os.environ.get("LDFLAGS", ""))
    subprocess.run([*compiler(), *how, *extra, *objects, *libraries, "-lm", "-o", str(target)], check=True)


def build(work: Path) -> Path:
    """Build the module in a folder; give its path."""
    ffi = FFI()
    ffi.cdef((HERE / "cdef.h").read_text("utf-8"))
    ffi.set_source("sos._sos", "#include <sos/sos.h>\n" + (HERE / "capsules.h").read_text("utf-8"))
    glue = work / "_sos.c"
    ffi.emit_c_code(str(glue))

    python = [*LIMITED_API, f"-I{sysconfig.get_path('include')}"]
    if os.environ.get("SOS_USE_SYSTEM_LIB") == "1":
        sources, flags = [], pkg_config("--cflags", "libsos")
        libraries = pkg_config("--libs", "libsos")
    else:
        root = source_root()
        sources = sorted((root / "lib").glob("*/*.c"))
        flags = ["-DSOS_EMBEDDED", f"-I{root}", f"-I{root / 'include'}", *pkg_config("--cflags", *LIBRARIES)]
        libraries = pkg_config("--libs", *LIBRARIES)

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = [pool.submit(compile_file, glue, work / "_sos.o", [*flags, *python])]
        jobs += [
            pool.submit(compile_file, source, work / f"{source.parent.name}-{source.stem}.o", flags)
            for source in sources
        ]
    link([job.result() for job in jobs], libraries, work / MODULE)
    return work / MODULE


class BuildHook(BuildHookInterface):
    """Puts the module into the wheel; for an editable install beside the sources."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build before the wheel is put together."""
        if self.target_name != "wheel":
            return
        self.work = tempfile.TemporaryDirectory(prefix="sos-build-")
        module = build(Path(self.work.name))
        platform = sysconfig.get_platform().replace("-", "_").replace(".", "_")
        build_data["pure_python"] = False
        build_data["tag"] = f"{TAG}-{platform}"
        if version == "editable":
            # A new file: who has the old one open goes on with it.
            (HERE / "src/sos" / MODULE).unlink(missing_ok=True)
            shutil.copy2(module, HERE / "src/sos" / MODULE)
        else:
            build_data["force_include"][str(module)] = f"sos/{MODULE}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Leave nothing behind."""
        if self.target_name == "wheel":
            self.work.cleanup()
