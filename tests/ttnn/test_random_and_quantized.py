"""Ops that draw numbers of a distribution, and quantized tensors, through the daemon: run by the simulator.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import json
import subprocess

import numpy as np
import pytest


def run(compiler, folder, text, **inputs):
    """Outputs of `ttc run` on the graph `text`, and the JSON that it prints."""
    graph = folder / "graph.mlir"
    graph.write_text(text)
    np.savez(folder / "in.npz", **inputs)
    files = ["--inputs", folder / "in.npz", "--outputs", folder / "out.npz", "--numerics", "exact"]
    command = [compiler.ttc, "run", graph, *files, "--json", "--server", compiler.server]
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    with np.load(folder / "out.npz") as outputs:
        return [outputs[name] for name in outputs.files], json.loads(done.stdout.strip().splitlines()[-1])


def rng(distribution, element="f32", count=20000):
    return f"""
func.func @main(%a: tensor<{element}>, %b: tensor<{element}>) -> (tensor<{count}x{element}>, tensor<{count}x{element}>) {{
  %s = stablehlo.constant dense<{count}> : tensor<1xi64>
  %0 = stablehlo.rng %a, %b, %s, distribution = {distribution} : (tensor<{element}>, tensor<{element}>, tensor<1xi64>) -> tensor<{count}x{element}>
  %1 = stablehlo.rng %a, %b, %s, distribution = {distribution} : (tensor<{element}>, tensor<{element}>, tensor<1xi64>) -> tensor<{count}x{element}>
  return %0, %1 : tensor<{count}x{element}>, tensor<{count}x{element}>
}}
"""


def distance(sample, distribution):
    """Kolmogorov and Smirnov's statistic."""
    sample = np.sort(sample)
    steps = np.arange(len(sample) + 1) / len(sample)
    wanted = distribution(sample)
    return max(np.abs(steps[1:] - wanted).max(), np.abs(steps[:-1] - wanted).max())


def test_uniform_numbers(compiler, tmp_path):
    (x, y), _ = run(compiler, tmp_path, rng("UNIFORM"), arg0=np.float32(-2), arg1=np.float32(3))
    assert x.min() >= -2 and x.max() < 3 and not np.array_equal(x, y)
    for sample in (x, y):
        assert distance(sample, lambda v: (v + 2) / 5) < 1.95 / np.sqrt(len(sample))
    assert abs(np.corrcoef(x, y)[0, 1]) < 0.03
    (again, _), _ = run(compiler, tmp_path, rng("UNIFORM"), arg0=np.float32(-2), arg1=np.float32(3))
    assert np.array_equal(again, x)


def test_normal_numbers(compiler, tmp_path):
    from math import erf

    (x, _), _ = run(compiler, tmp_path, rng("NORMAL"), arg0=np.float32(1), arg1=np.float32(2))
    bell = np.vectorize(lambda v: 0.5 * (1 + erf((v - 1) / 2 / np.sqrt(2))))
    assert np.isfinite(x).all() and distance(x, bell) < 1.95 / np.sqrt(len(x))


def test_uniform_integers(compiler, tmp_path):
    (x, _), _ = run(compiler, tmp_path, rng("UNIFORM", "i32"), arg0=np.int32(-3), arg1=np.int32(4))
    values, counts = np.unique(x, return_counts=True)
    assert values.tolist() == list(range(-3, 4)) and np.abs(counts / len(x) * 7 - 1).max() < 0.08


Q = "!quant.uniform<i8:f32, 0.5:3>"
PER_AXIS = "!quant.uniform<i8:f32:1, {0.5:1, 0.25:-2, 2.0}>"
U8 = "!quant.uniform<u8:f32, 0.25:128>"


def quantize(x, scale, zero, low=-128, high=127):
    return np.clip(np.rint(np.float32(x) / np.float32(scale)) + zero, low, high)


def unary(body, shape, result="f32"):
    return f"func.func @main(%x: tensor<{shape}xf32>) -> tensor<{shape}x{result}> {{\n{body}\n}}\n"


@pytest.mark.parametrize(
    ("type_", "scale", "zero", "low", "high"),
    [
        (Q, 0.5, 3, -128, 127),
        (U8, 0.25, 128, 0, 255),
        ("!quant.uniform<i8<-127:127>:f32, 0.5>", 0.5, 0, -127, 127),
        (PER_AXIS, np.array([0.5, 0.25, 2.0]), np.array([1, -2, 0]), -128, 127),
    ],
)
def test_quantize_and_back(compiler, tmp_path, type_, scale, zero, low, high):
    x = np.array([[-300, -1.3, 0.25], [0.75, 12.125, 1e6], [63.9, -0.1, -4.9]], np.float32)
    t = f"tensor<3x3x{type_}>"
    body = f"  %q = stablehlo.uniform_quantize %x : (tensor<3x3xf32>) -> {t}\n"
    body += f"  %r = stablehlo.uniform_dequantize %q : ({t}) -> tensor<3x3xf32>\n  return %r : tensor<3x3xf32>"
    (result,), _ = run(compiler, tmp_path, unary(body, "3x3"), arg0=x)
    assert np.array_equal(result, ((quantize(x, scale, zero, low, high) - zero) * scale).astype(np.float32))


def test_quantized_arguments_are_stored_integers(compiler, tmp_path):
    text = f"""
func.func @main(%x: tensor<4x{Q}>, %y: tensor<4x{Q}>) -> tensor<4x{U8}> {{
  %0 = stablehlo.add %x, %y : tensor<4x{Q}>
  %1 = stablehlo.uniform_quantize %0 : (tensor<4x{Q}>) -> tensor<4x{U8}>
  return %1 : tensor<4x{U8}>
}}
"""
    x, y = np.array([-128, 3, 7, 127], np.int8), np.array([5, 3, -20, 127], np.int8)
    (result,), _ = run(compiler, tmp_path, text, arg0=x, arg1=y)
    stored = quantize((x.astype(float) - 3) * 0.5 + (y.astype(float) - 3) * 0.5, 0.5, 3)
    real = (stored - 3) * 0.5
    assert result.dtype == np.uint8 and np.array_equal(result, quantize(real, 0.25, 128, 0, 255))


def test_quantized_product(compiler, tmp_path):
    a, w, r = Q, "!quant.uniform<i8<-127:127>:f32:1, {0.5, 0.25, 0.125}>", "!quant.uniform<i8:f32, 2.0:-1>"
    text = f"""
func.func @main(%x: tensor<4x8x{a}>, %w: tensor<8x3x{w}>) -> tensor<4x3x{r}> {{
  %0 = stablehlo.dot_general %x, %w, contracting_dims = [1] x [0] : (tensor<4x8x{a}>, tensor<8x3x{w}>) -> tensor<4x3x{r}>
  return %0 : tensor<4x3x{r}>
}}
"""
    random = np.random.default_rng(2)
    x, y = random.integers(-128, 128, (4, 8), np.int8), random.integers(-127, 128, (8, 3), np.int8)
    (result,), _ = run(compiler, tmp_path, text, arg0=x, arg1=y)
    real = ((x.astype(float) - 3) * 0.5) @ (y * np.array([0.5, 0.25, 0.125]))
    assert np.array_equal(result, quantize(real, 2.0, -1))


def test_floats_beyond_an_integers_range(compiler, tmp_path):
    x = np.array([-1e10, -129, -1.9, 0.9, 127.5, 255.7, 70000, 5e9, np.nan, np.inf, -np.inf], np.float32)
    ranges = {
        "i8": (-128, 127),
        "ui8": (0, 255),
        "i16": (-(2**15), 2**15 - 1),
        "ui16": (0, 2**16 - 1),
        "ui32": (0, 2**32 - 1),
    }
    for element, (low, high) in ranges.items():
        body = f"  %r = stablehlo.convert %x : (tensor<11xf32>) -> tensor<11x{element}>\n  return %r : tensor<11x{element}>"
        (result,), _ = run(compiler, tmp_path, unary(body, "11", element), arg0=x)
        wanted = np.clip(np.trunc(np.nan_to_num(x.astype(np.float64), nan=0.0)), low, high).astype(np.int64)
        assert result.astype(np.int64).tolist() == wanted.tolist(), element
