"""Fixtures of the Metalium tests: a compiler that emits kernels, the emulator.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.path.insert(0, str(HERE.parent / "ttnn"))

from corpus_exports import BINARIES, Compiler  # noqa: E402  (found through the path above)


class KernelCompiler(Compiler):
    """`ttc` that makes kernels, on a daemon of its own."""

    emit = "metalium"


@pytest.fixture(scope="session")
def kernel_compiler(tmp_path_factory):
    for name in ["ttc", "ttcd", "ttc-worker", "ttc-emulate"]:
        if not (BINARIES / name).is_file():
            pytest.fail(f"no `{name}` in `{BINARIES}`; build first (deploy/build.sh) or set TTC_BIN_DIR")
    compiler = KernelCompiler(BINARIES, tmp_path_factory.mktemp("kernels"))
    yield compiler
    compiler.close()


@pytest.fixture
def compiled(kernel_compiler, tmp_path):
    """Function from the text of a module (and more arguments of `ttc compile`) to the folder of its kernels."""

    def compile_text(text, device="wormhole_n150", name="kernels", more=()):
        graph = tmp_path / f"{name}.mlir"
        graph.write_text(text)
        answer = kernel_compiler.compile_graph(graph, tmp_path / name, device, more)
        assert answer.exit_code == 0, answer.diagnostics
        return answer.export

    return compile_text
