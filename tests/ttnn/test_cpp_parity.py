"""Python and C++ of one graph: the same calls with the same arguments in the same order, read from both texts.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import contextlib

import jax
import programs_of_loops
import programs_of_models
import programs_of_ops
import pytest
from corpus_exports import DYNAMIC, corpus_cases
from host_functions import FUNCTIONS
from parity import first_difference
from parity_cpp import cpp_program
from parity_python import python_program

PROGRAMS = programs_of_ops.PROGRAMS | programs_of_models.PROGRAMS | programs_of_loops.PROGRAMS
PROGRAMS |= {f"host {name}": (function, *arguments) for name, (function, arguments) in FUNCTIONS.items()}
# Steps that C++ exports have no function for.
PYTHON_ALONE = ("host_eig",)


def texts(python, cpp):
    assert python.exit_code == 0, python.diagnostics
    assert cpp.exit_code == 0, cpp.diagnostics
    return (python.export / "main.py").read_text(), (cpp.export / "main.cpp").read_text()


def difference(python, cpp):
    return first_difference(python_program(python), cpp_program(cpp))


@pytest.mark.parametrize("device", ["wormhole_n150", "blackhole_p150"])
@pytest.mark.parametrize("case", corpus_cases(runnable=False))
def test_corpus(compiler, cpp_compiler, case, device):
    options = DYNAMIC.get(case, [])
    assert difference(*texts(*(each.compile(case, device, options) for each in (compiler, cpp_compiler)))) is None


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", sorted(PROGRAMS))
def test_programs(compiler, cpp_compiler, tmp_path, name):
    """Single ops, models, loops and branches, and steps on the host, which C++ refuses by name or has."""
    program, *arguments = PROGRAMS[name]
    graph = tmp_path / "graph.mlir"
    graph.write_text(jax.jit(program, keep_unused=True).lower(*arguments).as_text())
    python = compiler.compile_graph(graph, tmp_path / "python")
    cpp = cpp_compiler.compile_graph(graph, tmp_path / "cpp")
    if cpp.exit_code != 0:
        assert any(f"`{step}` has no form in C++" in cpp.diagnostics for step in PYTHON_ALONE), cpp.diagnostics
        return
    assert difference(*texts(python, cpp)) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("ttnn::relu(linear)", "ttnn::silu(linear)"),
        ("/*bias=*/arg1", "/*bias=*/arg3"),
        ("HiFi4", "HiFi2"),
        ("/*force=*/false", "/*force=*/true"),
        ("    ttnn::Tensor relu = ttnn::relu(linear);\n", ""),
        ("return {linear_2}", "return {linear_2, linear_2}"),
        ("        relu,\n        arg2,", "        arg2,\n        relu,"),
    ],
)
def test_a_difference_is_found(compiler, cpp_compiler, before, after):
    python, cpp = texts(compiler.compile("jax_mlp"), cpp_compiler.compile("jax_mlp"))
    assert before in cpp
    # A variable that nothing assigns is no program at all.
    with contextlib.suppress(KeyError):
        assert difference(python, cpp.replace(before, after, 1)) is not None
