# SPDX-License-Identifier: MIT
"""The machine that figures were taken on."""

import os
import platform
import shlex
import subprocess
from pathlib import Path

CORES = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []  # what this process began with


def compiler(variable: str) -> list[str]:
    """Give the command of a compiler, CC or CXX of the environment where they are set."""
    return shlex.split(os.environ.get(variable, {"CC": "cc", "CXX": "c++"}[variable]))


def first_line(command: list[str]) -> str:
    """Give the first line that a command prints, or nothing."""
    try:
        output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return ""
    return output.partition("\n")[0].strip()


def cpu_info(field: str) -> str:
    """Give a field of the first core, as the kernel tells it."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return ""
    return next((line.partition(":")[2].strip() for line in lines if line.partition(":")[0].strip() == field), "")


def huge_pages() -> str:
    """Say whether the kernel backs memory with huge pages unasked, which shows in the memory held."""
    try:
        return Path("/sys/kernel/mm/transparent_hugepage/enabled").read_text(encoding="ascii").strip()
    except OSError:
        return "not known"


def describe() -> dict[str, str]:
    """Say what a reader needs to place the figures."""
    model = cpu_info("model name") or platform.processor() or platform.machine()
    details = [
        f"{name} {cpu_info(field)}"
        for name, field in (("family", "cpu family"), ("model", "model"), ("cache", "cache size"))
        if cpu_info(field)
    ]
    return {
        "cpu": ", ".join([model, *details]),
        "cores": str(os.cpu_count()),
        "kernel": f"{platform.system()} {platform.release()} {platform.machine()}",
        "libc": " ".join(platform.libc_ver()),
        "cc": first_line([*compiler("CC"), "--version"]),
        "c++": first_line([*compiler("CXX"), "--version"]),
        "python": platform.python_version(),
        "huge": huge_pages(),
        "load": " ".join(f"{load:.2f}" for load in os.getloadavg()),
    }


def pin(core: int | None) -> str:
    """Bind this process, and with it all that it starts, to one core; the last one where none is named."""
    if not hasattr(os, "sched_setaffinity"):
        return "not pinned: this system has no sched_setaffinity"
    core = max(os.sched_getaffinity(0)) if core is None else core
    os.sched_setaffinity(0, {core})
    return f"pinned to core {core}"


def use_cores(count: int) -> None:
    """Let this process, and what it starts from now on, run on the last cores, so many of them."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, CORES[-count:])
