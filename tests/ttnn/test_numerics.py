"""The emitted main.py of every corpus graph that compiles, run with real numbers on the CPU stand-in of ttnn.

`forward` gets the arguments of the corpus case; its outputs must be the framework's (io.npz) up to a share of the
output's largest magnitude.
SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import json
import re

import pytest
from comparison import compare
from corpus_exports import CORPUS, call_forward, corpus_cases, load_module

# What every revision must compile; other graphs may be refused, and are skipped with the reason then.
REQUIRED = {"jax_mlp", "flax_mnist_cnn", "jax_sdpa", "flax_encoder_block", "jax_llama_2l"}


def named_graph(case):
    return CORPUS / "dev" / case / "graph.export.mlir"


def check_outputs(ttnn, case, main_file):
    """Calls `forward` of `main_file` twice and compares the second answer with the framework's."""
    folder = CORPUS / "dev" / case
    meta = json.loads((folder / "meta.json").read_text())
    arguments, expected = load_module("corpus_case", CORPUS / "case.py").load(str(folder))
    main = load_module(f"export_{case}", main_file)
    device = ttnn.open_device(device_id=0, l1_small_size=32768)
    outputs = call_forward(main, arguments, device)
    assert len(outputs) == len(expected)
    for index, (output, wanted) in enumerate(zip(outputs, expected, strict=True)):
        compare(f"output {index}", output.to_numpy(), wanted, meta["outs"][index])


@pytest.mark.timeout(300)
@pytest.mark.parametrize("case", corpus_cases(runnable=True))
def test_outputs_are_the_frameworks(compiler, ttnn, case):
    answer = compiler.compile(case)
    if answer.exit_code == 1 and case not in REQUIRED:
        pytest.skip("refused: " + " ".join(answer.diagnostics.split())[:160])
    assert answer.exit_code == 0, answer.diagnostics
    check_outputs(ttnn, case, answer.export / "main.py")


@pytest.mark.timeout(300)
@pytest.mark.parametrize("structure", ["flat", "functions", "modules"])
@pytest.mark.parametrize("case", [case for case in corpus_cases(runnable=True) if named_graph(case).is_file()])
def test_every_structure_computes_the_same(compiler, ttnn, tmp_path, case, structure):
    """With the framework's locations, which say what belongs to which module."""
    more = ["--option", f"structure={structure}"]
    answer = compiler.compile_graph(named_graph(case), tmp_path / "export", more=more)
    if answer.exit_code == 1 and case not in REQUIRED:
        pytest.skip("refused: " + " ".join(answer.diagnostics.split())[:160])
    assert answer.exit_code == 0, answer.diagnostics
    check_outputs(ttnn, case, answer.export / "main.py")


@pytest.mark.skipif(not corpus_cases(runnable=True), reason="no corpus (TTC_CORPUS says where it is)")
@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("ttnn.relu(", "ttnn.abs(", "off by"),
        ("ttnn.relu(", "ttnn.log(", "NaN elsewhere"),
        ("ttnn.relu(", "ttnn.rectify(", "no attribute"),
        ("    return ", "    ttnn.deallocate(x)\n    return ", "not allocated"),
    ],
)
def test_wrong_program_is_noticed(compiler, ttnn, tmp_path, old, new, words):
    """The test of the test above: one wrong line in a copy of jax_mlp's main.py."""
    source = (compiler.compile("jax_mlp").export / "main.py").read_text()
    before, name, forward = re.split(r"(?<=def forward\()(\w+)", source, maxsplit=1)
    assert old in forward
    (tmp_path / "main.py").write_text(before + name + forward.replace(old, new.replace("(x)", f"({name})"), 1))
    with pytest.raises((AssertionError, AttributeError, RuntimeError), match=words):
        check_outputs(ttnn, "jax_mlp", tmp_path / "main.py")
