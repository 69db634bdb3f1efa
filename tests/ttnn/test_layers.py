"""Layers of deep models come out as one function in a loop: how long the Python is does not depend on how deep the model is.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import ast
import re

import jax
import numpy as np
import pytest
from corpus_exports import call_forward, load_module
from programs_of_layers import MODELS, llama

DEPTHS = [2, 8, 32]


def compiled(compiler, folder, program, arguments, *, named=False):
    graph = folder / "graph.mlir"
    lowered = jax.jit(program, keep_unused=True).lower(*arguments)
    graph.write_text(lowered.as_text(debug_info=True) if named else lowered.as_text())
    answer = compiler.compile_graph(graph, folder / "export")
    assert answer.exit_code == 0, answer.diagnostics
    return answer.export


def functions(source):
    return {node.name: node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)}


def turns_of(iterated):
    """Of `range(3)`, `[a, b, c]` and `enumerate([a, b, c])`."""
    if isinstance(iterated, ast.List):
        return len(iterated.elts)
    return iterated.args[0].value if iterated.func.id == "range" else turns_of(iterated.args[0])


def layer_loops(source):
    """How many turns the loops of `forward` take that call a function of the program."""
    turns = []
    for loop in ast.walk(functions(source)["forward"]):
        first = loop.body[0] if isinstance(loop, ast.For) else None
        if isinstance(first, ast.Assign) and isinstance(first.value.func, ast.Name):
            turns.append(turns_of(loop.iter))
    return turns


def check_answers(ttnn, main, program, arguments):
    device = ttnn.open_device(device_id=0, l1_small_size=32768)
    with jax.default_matmul_precision("highest"):
        wanted = jax.tree.leaves(jax.jit(program)(*arguments))
    outputs = call_forward(main, jax.tree.leaves(arguments), device)
    assert len(outputs) == len(wanted)
    for actual, expected in zip(outputs, wanted, strict=True):
        scale = np.abs(expected).max()
        np.testing.assert_allclose(actual.to_numpy(), expected, rtol=0, atol=2e-4 * scale)


@pytest.mark.timeout(120)
@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize("name", sorted(MODELS))
def test_one_definition_serves_all_layers(compiler, ttnn, tmp_path, name, depth):
    program, *arguments = MODELS[name](depth)
    export = compiled(compiler, tmp_path, program, arguments)
    source = (export / "main.py").read_text()
    if name != "plain" or depth > 2:  # two dense layers are not worth a function
        assert "layer" in functions(source)
        assert layer_loops(source) == [depth]
    assert len(source.splitlines()) < 400
    check_answers(ttnn, load_module(f"{name}_{depth}", export / "main.py"), program, arguments)


@pytest.mark.parametrize("name", sorted(set(MODELS) - {"plain"}))
def test_depth_does_not_lengthen_the_program(compiler, tmp_path, name):
    lengths = []
    for depth in (16, 32):  # fewer inputs have names each
        (tmp_path / str(depth)).mkdir()
        program, *arguments = MODELS[name](depth)
        export = compiled(compiler, tmp_path / str(depth), program, arguments)
        lengths.append(len((export / "main.py").read_text().splitlines()))
    assert lengths[0] == lengths[1]


def test_names_of_parameters_count(compiler, ttnn, tmp_path):
    program, *arguments = llama(3)
    export = compiled(compiler, tmp_path, program, arguments, named=True)
    source = (export / "main.py").read_text()
    assert 'weights[f"parameters.layers.{i}.wq"]' in source
    parameters = [argument.arg for argument in functions(source)["layer"].args.args]
    assert {"wq", "wk", "wv", "wo", "wg", "wu", "wd", "ln1", "ln2"} <= set(parameters)
    check_answers(ttnn, load_module("named_llama", export / "main.py"), program, arguments)


def test_a_layer_that_differs_stays_outside(compiler, ttnn, tmp_path):
    program, parameters, ids = llama(5)
    parameters["layers"][1]["wg"] = np.tile(parameters["layers"][1]["wg"], 2)
    parameters["layers"][1]["wu"] = np.tile(parameters["layers"][1]["wu"], 2)
    parameters["layers"][1]["wd"] = np.tile(parameters["layers"][1]["wd"], (2, 1))
    export = compiled(compiler, tmp_path, program, (parameters, ids))
    source = (export / "main.py").read_text()
    assert layer_loops(source) == [3]
    check_answers(ttnn, load_module("uneven_llama", export / "main.py"), program, (parameters, ids))


def test_places_in_the_source_are_comments_if_asked_for(compiler, tmp_path):
    program, *arguments = llama(2)
    graph = tmp_path / "graph.mlir"
    graph.write_text(jax.jit(program, keep_unused=True).lower(*arguments).as_text(debug_info=True))
    for option, wanted in [("true", True), ("false", False)]:
        answer = compiler.compile_graph(graph, tmp_path / option, more=["--option", f"source_locations={option}"])
        assert answer.exit_code == 0, answer.diagnostics
        source = (answer.export / "main.py").read_text()
        assert bool(re.search(r"^    # .*programs_of_layers\.py:\d+$", source, re.MULTILINE)) == wanted


def test_flat_has_no_functions(compiler, tmp_path):
    program, *arguments = llama(2)
    graph = tmp_path / "graph.mlir"
    graph.write_text(jax.jit(program).lower(*arguments).as_text())
    flat = compiler.compile_graph(graph, tmp_path / "flat", more=["--option", "structure=flat"])
    assert flat.exit_code == 0, flat.diagnostics
    assert not layer_loops((flat.export / "main.py").read_text())
    assert "layer" not in functions((flat.export / "main.py").read_text())
