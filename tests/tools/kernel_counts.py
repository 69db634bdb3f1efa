"""Writes the table of docs/performance.md that holds kernels of ttc against kernels written by hand, algorithm by algorithm.

    TTC_BIN_DIR=build/bin build/venv/bin/python tests/tools/kernel_counts.py

SPDX-License-Identifier: Apache-2.0
"""

import pathlib
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "metalium"))

from conftest import KernelCompiler  # noqa: E402  (found through the path above)
from corpus_exports import BINARIES  # noqa: E402
from side_by_side import BEGIN, END, algorithms, run_both, table  # noqa: E402

PAGE = ROOT / "docs" / "performance.md"


def main():
    with tempfile.TemporaryDirectory() as folder:
        home = pathlib.Path(folder)
        (home / "compiler").mkdir()
        compiler = KernelCompiler(BINARIES, home / "compiler")
        try:
            pairs = {
                name: run_both(compiler, home / str(number), algorithm)
                for number, (name, algorithm) in enumerate(algorithms().items())
            }
            made = table(pairs)
        finally:
            compiler.close()
    before, rest = PAGE.read_text().split(BEGIN)
    PAGE.write_text(before + BEGIN + made + END + rest.split(END)[1])


if __name__ == "__main__":
    main()
