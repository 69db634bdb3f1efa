"""What main.py does when it is run: --check, --repeat, --weights, --profile, on the CPU stand-in of ttnn.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from corpus_exports import CORPUS, load_module
from safetensors.numpy import save_file

STAND_IN = Path(__file__).parent / "stand_in"

pytestmark = pytest.mark.skipif(not (CORPUS / "dev").is_dir(), reason="no corpus (TTC_CORPUS says where it is)")


def run(export: Path, *arguments) -> subprocess.CompletedProcess:
    environment = {**os.environ, "PYTHONPATH": str(STAND_IN)}
    command = [sys.executable, export / "main.py", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, env=environment, cwd="/")


def goldens(case: str, path: Path, break_it=lambda output: output) -> Path:
    arguments, expected = load_module("corpus_case", CORPUS / "case.py").load(str(CORPUS / "dev" / case))
    arrays = {f"arg{i}": argument for i, argument in enumerate(arguments)}
    arrays |= {f"out{i}": break_it(output) for i, output in enumerate(expected)}
    # numpy's files have no bfloat16.
    np.savez(path, **{name: a if a.dtype.isbuiltin == 1 else a.astype(np.float32) for name, a in arrays.items()})
    return path


def test_check_passes_and_fails(compiler, tmp_path):
    export = compiler.compile("jax_mlp").export
    done = run(export, "--check", goldens("jax_mlp", tmp_path / "good.npz"))
    assert done.returncode == 0, done.stderr
    assert "out0: PCC 1.000000" in done.stdout
    broken = goldens("jax_mlp", tmp_path / "bad.npz", lambda output: output[::-1])
    done = run(export, "--check", broken)
    assert done.returncode == 1
    assert "is below 0.99" in done.stderr
    not_finite = goldens("jax_mlp", tmp_path / "nan.npz", lambda output: np.where(output > 0, np.nan, output))
    assert run(export, "--check", not_finite).returncode == 1


def test_several_outputs_and_dtypes(compiler, tmp_path):
    done = run(compiler.compile("jax_mixed_multi").export, "--check", goldens("jax_mixed_multi", tmp_path / "g.npz"))
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("PCC") == 30


def test_repeat_prints_times_and_frees_nothing_of_the_callers(compiler):
    done = run(compiler.compile("flax_encoder_block").export, "--repeat", 3)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count(" ms\n") == 3


LINEAR = """
func.func public @main(%w: tensor<8x4xf32> {ttcore.argument_type = #ttcore.argument_type<parameter>, ttir.name = "layer.0.weight"},
                       %b: tensor<4xf32> {ttcore.argument_type = #ttcore.argument_type<parameter>, ttir.name = "layer.0.bias"},
                       %x: tensor<2x8xf32>) -> tensor<2x4xf32> {
  %0 = stablehlo.dot_general %x, %w, contracting_dims = [1] x [0] : (tensor<2x8xf32>, tensor<8x4xf32>) -> tensor<2x4xf32>
  %1 = stablehlo.broadcast_in_dim %b, dims = [1] : (tensor<4xf32>) -> tensor<2x4xf32>
  %2 = stablehlo.add %0, %1 : tensor<2x4xf32>
  return %2 : tensor<2x4xf32>
}
"""


def test_weights_come_from_a_checkpoint_by_name(compiler, tmp_path):
    graph = tmp_path / "linear.mlir"
    graph.write_text(LINEAR)
    answer = compiler.compile_graph(graph, tmp_path / "export")
    assert answer.exit_code == 0, answer.diagnostics
    random = np.random.default_rng(5)
    weight, bias = random.standard_normal((8, 4), np.float32), random.standard_normal(4, np.float32)
    inputs = random.standard_normal((2, 8), np.float32)
    arrays = {"layer.0.weight": weight, "layer.0.bias": bias, "another": bias}
    save_file(arrays, tmp_path / "model.safetensors")
    np.savez(tmp_path / "model.npz", **{name.replace(".", "/"): array for name, array in arrays.items()})
    np.savez(tmp_path / "goldens.npz", arg2=inputs, out0=inputs @ weight + bias)
    for checkpoint in ("model.safetensors", "model.npz"):
        done = run(answer.export, "--weights", tmp_path / checkpoint, "--check", tmp_path / "goldens.npz")
        assert done.returncode == 0, done.stderr
    assert run(answer.export, "--check", tmp_path / "goldens.npz").returncode == 1, "random weights"
    save_file({**arrays, "layer.0.weight": np.ascontiguousarray(weight.T)}, tmp_path / "odd.safetensors")
    odd = run(answer.export, "--weights", tmp_path / "odd.safetensors")
    assert odd.returncode == 1
    assert "has no `layer.0.weight` of shape [8, 4]" in odd.stderr
