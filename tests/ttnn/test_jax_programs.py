"""JAX programs through ttc to Python and run on the CPU stand-in: their answers must be JAX's.

The corpus holds whole models; here are the single ops and shapes that other models are made of.
SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import jax
import programs_of_loops
import programs_of_models
import programs_of_ops
import pytest
from corpus_exports import load_module
from jax_answers import assert_answers_are_jaxs

PROGRAMS = programs_of_ops.PROGRAMS | programs_of_models.PROGRAMS | programs_of_loops.PROGRAMS
TOLERANCE = 1e-4
# JAX rounds these to bf16 on the way, the stand-in does not.
LOOSE = {"bfloat16": 3e-2, "reduce_prec": 1e-2}


def compile_program(compiler, folder, program, arguments):
    """What ttc answers to the lowered `program`; its export is `folder`/export."""
    graph = folder / "graph.mlir"
    graph.write_text(jax.jit(program, keep_unused=True).lower(*arguments).as_text())
    return compiler.compile_graph(graph, folder / "export")


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", sorted(PROGRAMS))
def test_answers_are_jaxs(compiler, ttnn, tmp_path, name):
    program, *arguments = PROGRAMS[name]
    answer = compile_program(compiler, tmp_path, program, arguments)
    assert answer.exit_code == 0, answer.diagnostics
    main = load_module(f"export_{name}", answer.export / "main.py")
    assert_answers_are_jaxs(main, program, arguments, ttnn, LOOSE.get(name, TOLERANCE), name)


@pytest.mark.parametrize("name", sorted(programs_of_models.REFUSED))
def test_refusal_names_the_op(compiler, tmp_path, name):
    words, program, *arguments = programs_of_models.REFUSED[name]
    answer = compile_program(compiler, tmp_path, program, arguments)
    assert answer.exit_code == 1
    assert words in answer.diagnostics
    assert "nearest supported form" in answer.diagnostics
    assert not answer.export.exists()
