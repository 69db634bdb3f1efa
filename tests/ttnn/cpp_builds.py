"""C++ exports compiled against the real headers, linked with the real libraries and run on a mock device.

    python cpp_builds.py EXPORT_DIR [--device wormhole_n150] [--timeout 600]

setup_real_ttnn.sh and setup_real_cpp.sh make what this needs. As in run_on_mock.py, a mock device accepts or refuses every
call as the real one does and reads back zeros.
Exit codes: 0 the program ended with 0; 1 it did not compile, link or run (the message is printed); 77 a part is absent.
SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

import run_on_mock

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
COMPILER = "clang++-22"
FUNCTIONS = REPOSITORY / "compiler_core/emitters/cpp/functions.txt"
WARNINGS = ["-Wall", "-Wextra", "-Werror"]


def cpp_home() -> Path:
    """Where setup_real_cpp.sh installs."""
    return run_on_mock.ttnn_home() / "cpp"


def absent_reason() -> str | None:
    """None if C++ exports can be built and run, else what is absent and what to do."""
    if reason := run_on_mock.absent_reason():
        return reason
    if not (cpp_home() / "ready").is_file():
        return f"the headers of TT-NN are not in `{cpp_home()}`; run tests/ttnn/setup_real_cpp.sh"
    return None if shutil.which(COMPILER) else f"there is no `{COMPILER}`; deploy/packages.sh installs it"


def packages() -> Path:
    """The folder that has the wheel's `ttnn`."""
    return next((run_on_mock.ttnn_home() / "venv/lib").glob("python3.*/site-packages"))


def compile_flags() -> list[str]:
    """Of the wheel's ABI; all headers but those of the export are the system's, whose warnings are not ours."""
    headers = cpp_home() / "headers"
    folders = [cpp_home() / "overlay", HERE / "cpp/shim"]
    folders += [headers / below for below in ["tt_metal/api", "tt_metal/api/tt-metalium", "tt_metal/hostdevcommon/api"]]
    folders += [headers / "tt_metal", headers, headers / "ttnn/api", headers / "ttnn/cpp", headers / "ttnn"]
    folders += [cpp_home() / "fmt/cmeel.prefix/include"]
    flags = ["-std=c++20", "-include", "atomic", "-Wno-c++11-narrowing", "-DFMT_HEADER_ONLY"]
    return flags + [flag for folder in folders for flag in ("-isystem", str(folder))]


def link_flags() -> list[str]:
    folder = packages() / "ttnn/build/lib"
    libraries = [str(folder / "_ttnncpp.so"), f"-L{folder}", "-ltt_metal", "-ltt_stl"]
    return [*libraries, f"-Wl,-rpath,{folder}", "-Wl,--allow-shlib-undefined"]


def run_quietly(command, timeout=600, **more) -> subprocess.CompletedProcess:
    return subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, errors="replace", timeout=timeout, **more
    )


def library_headers() -> list[str]:
    """Every header that functions.txt names of today's library."""
    rows = [line.split("|") for line in FUNCTIONS.read_text().splitlines() if line and line[0] not in "#@"]
    return sorted({f"ttnn/{row[1].strip()}" for row in rows if row[1].strip().endswith(".hpp")})


@cache
def precompiled() -> Path:
    """The library's headers, compiled once for all exports: it takes 4 s, and 2 s from each of them."""
    folder = Path(tempfile.mkdtemp(prefix="ttc-headers-"))  # the compiler wants the source to stay
    names = [*library_headers(), "ttnn/device.hpp", "ttnn/tensor/tensor.hpp", "ttnn/types.hpp"]
    (folder / "all.hpp").write_text("".join(f"#include <{name}>\n" for name in names))
    done = run_quietly([COMPILER, *compile_flags(), "-x", "c++-header", folder / "all.hpp", "-o", folder / "all.pch"])
    assert done.returncode == 0, done.stderr
    return folder / "all.pch"


def drop_precompiled():
    """At the end of a session."""
    if precompiled.cache_info().currsize:
        shutil.rmtree(precompiled().parent, ignore_errors=True)
        precompiled.cache_clear()


def check(source: Path) -> str:
    """What the compiler has to say about a file; empty if nothing, warnings included."""
    flags = [*compile_flags(), *WARNINGS, "-include-pch", precompiled()]
    return run_quietly([COMPILER, *flags, "-fsyntax-only", source]).stderr.strip()


def build(sources: list[Path], program: Path, more: list = ()) -> str:
    """Compiles and links files as `program`; empty on success, else the message."""
    flags = [*compile_flags(), *WARNINGS, "-include-pch", precompiled(), *more]
    done = run_quietly([COMPILER, *flags, *sources, *link_flags(), "-o", program])
    return "" if done.returncode == 0 else done.stderr.strip()[-4000:] or f"exit status {done.returncode}"


def mock_environment(device: str) -> dict[str, str]:
    library = packages() / "ttnn"
    return run_on_mock.mock_environment(device) | {
        "TT_METAL_RUNTIME_ROOT": str(library),
        "TT_METAL_HOME": str(library),
        "LD_LIBRARY_PATH": str(packages() / "ttnn.libs"),
    }


def run(command: list, device: str = "wormhole_n150", timeout: float = 600) -> subprocess.CompletedProcess:
    """Runs a program on the mock `device`; one over `timeout` is ended with its children (exit status -9)."""
    with tempfile.TemporaryDirectory(prefix="ttc-mock-") as scratch:
        process = subprocess.Popen(
            [str(part) for part in command],
            cwd=scratch,
            env=mock_environment(device),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            errors="replace",
            start_new_session=True,
        )
        try:
            stdout, stderr = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            stdout, stderr = process.communicate()
            stderr += f"\nno end after {timeout:g} s"
        except BaseException:  # an interrupt of ours must not leave compilers of kernels behind
            os.killpg(process.pid, signal.SIGKILL)
            raise
    return subprocess.CompletedProcess(command, process.returncode, stdout, stderr)


def build_and_run(export: Path, device: str = "wormhole_n150", timeout: float = 600) -> tuple[str, str]:
    """The message of the first step that failed (empty: none did) and what the program printed."""
    with tempfile.TemporaryDirectory(prefix="ttc-cpp-") as folder:
        program = Path(folder) / "main"
        if message := build([export / "main.cpp"], program):
            return message, ""
        done = run([program, export.resolve()], device, timeout)
    # The library's own words stand in front of its backtrace.
    words = done.stderr.split("backtrace:")[0].strip()[-2000:]
    return "" if done.returncode == 0 else words or f"exit status {done.returncode}", done.stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("export", type=Path)
    parser.add_argument("--device", default="wormhole_n150", choices=sorted(run_on_mock.DESCRIPTORS))
    parser.add_argument("--timeout", type=float, default=600)
    arguments = parser.parse_args()
    if reason := absent_reason():
        print(reason, file=sys.stderr)
        return 77
    try:
        message, printed = build_and_run(arguments.export, arguments.device, arguments.timeout)
    finally:
        drop_precompiled()
    print(printed, end="")
    print(message, file=sys.stderr, end="\n" if message else "")
    return 1 if message else 0


if __name__ == "__main__":
    sys.exit(main())
