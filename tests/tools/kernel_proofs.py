"""Makes every proof of every program of tests/metalium/proofs.py, and writes docs/kernel-proofs.md. Minutes; needs what
tests/ttnn/setup_real_cpp.sh and setup_simulated_chip.sh install.

    TTC_BIN_DIR=build/bin build/venv/bin/python tests/tools/kernel_proofs.py [PROGRAM...]

With names, only those rows are made anew.

SPDX-License-Identifier: Apache-2.0
"""

import pathlib
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests" / "metalium"), str(ROOT / "tests" / "ttnn")]

import cpp_builds  # noqa: E402
import simulated_chip  # noqa: E402
from conftest import KernelCompiler  # noqa: E402  (found through the path above)
from corpus_exports import BINARIES  # noqa: E402
from proofs import (  # noqa: E402
    DEVICES,
    LEAST,
    by_the_real_compiler,
    cases,
    compile_case,
    host_program,
    in_emulator,
    on_chip,
)

PAGE = ROOT / "docs" / "kernel-proofs.md"
HEAD = """# Programs from TIR and their proofs

Written by `tests/tools/kernel_proofs.py`; the programs are those of `tests/metalium/proofs.py`. `tests/metalium/test_proofs.py` repeats in CI the emulator and the compiler of all, host programs
of each kind, and the simulated chip.

- **emulator**: correlation (PCC) of the output with numpy's, random data in bf16, at least 0.999;
- **compiler**: the three kernels through the JIT compiler of the real library, for Wormhole and for Blackhole, on a mock device;
- **main.cpp**: compiled with the real headers, linked with the real library, run on the mock device, where it builds the kernels, makes the buffers, starts the program and checks what comes back;
- **chip**: correlation with numpy's on the simulated chip (Wormhole), random data, of the smallest ones.

| program | cores | K loop | emulator | compiler, Wormhole | Blackhole | main.cpp, Wormhole | Blackhole | chip |
|---|---|---|---|---|---|---|---|---|
"""


def tried(proof, *arguments) -> str:
    try:
        proof(*arguments)
    except AssertionError as fault:
        return "fails: " + (str(fault).splitlines() or [""])[0][:80]
    return "yes"


def number(proof, *arguments) -> str:
    found = proof(*arguments)
    return f"{found:.5f}" if found >= LEAST else f"fails: {found:.5f}"


def row(compiler, name, case, folder) -> str:
    exports = [compile_case(compiler, case, folder, device) for device in DEVICES]
    cells = [
        name,
        str(case.cores),
        str(case.loops) if name.startswith("GEMM") else "",
        number(in_emulator, case, exports[0]),
    ]
    cells += [tried(by_the_real_compiler, case, *at) for at in zip(exports, DEVICES, strict=True)]
    cells += [tried(host_program, *at) for at in zip(exports, DEVICES, strict=True)]
    cells.append(number(on_chip, case, exports[0]) if case.on_chip else "")
    return "| " + " | ".join(cells) + " |"


def made_before() -> dict[str, str]:
    """The rows that stand in the page, by program."""
    lines = PAGE.read_text().splitlines() if PAGE.exists() else []
    return {line.split(" | ")[0].removeprefix("| "): line for line in lines}


def main():
    for absent in [cpp_builds.absent_reason(), simulated_chip.absent_reason()]:
        if absent:
            sys.exit(f"kernel_proofs: {absent}")
    known, wanted = cases(), sys.argv[1:]
    rows = made_before() if wanted else {}
    with tempfile.TemporaryDirectory() as folder:
        home = pathlib.Path(folder)
        (home / "compiler").mkdir()
        compiler = KernelCompiler(BINARIES, home / "compiler")
        try:
            for place, name in enumerate(wanted or known):
                rows[name] = row(compiler, name, known[name], home / str(place))
                print(rows[name], flush=True)
        finally:
            compiler.close()
    made = [rows[name] for name in known if name in rows]
    PAGE.write_text(HEAD + "\n".join(made) + "\n")
    sys.exit(1 if any("fails" in one for one in made) else 0)


if __name__ == "__main__":
    main()
