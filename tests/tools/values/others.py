"""Normalizations, Einstein sums, quantization, and the dynamic forms of gather and convolution. Oracle: numpy in f64; JAX."""

from __future__ import annotations

import ml_dtypes
import numpy as np
from jax import lax

from values.framework import sample
from values.movement import dims, dynamic
from values.shapes import one
from values.text import Case, type_of

BATCH_TYPES = [np.float32, np.float64, np.float16, ml_dtypes.bfloat16]
ACROSS = {0: (1, 2), 1: (0, 2), 2: (0, 1)}


def normalization_files() -> dict[str, list[Case]]:
    """The three batch normalizations, over each dimension as the feature."""
    inference, training, gradient = [], [], []
    for t in BATCH_TYPES:
        tolerance = {2: 0.1 if t is ml_dtypes.bfloat16 else 0.02, 4: 1e-4, 8: 1e-10}[np.dtype(t).itemsize]
        for feature in (0, 1, 2):
            x = sample(2, 3, 4, dtype=t)
            n = x.shape[feature]
            scale, offset, mean, variance = (sample(n, dtype=t, seed=s) for s in (1, 2, 3, 4))
            variance = (variance**2 + 1).astype(t)
            grad = sample(2, 3, 4, dtype=t, seed=5)
            name = f"{np.dtype(t).name}_{feature}"
            f64 = lambda v, n=n, feature=feature: (  # noqa: E731
                v.astype(np.float64).reshape([n if i == feature else 1 for i in range(3)])
            )
            wide, epsilon = x.astype(np.float64), 0.125
            attributes = f"<{{{{epsilon = 1.25e-1 : f32, feature_index = {feature} : i64}}}}>"

            result = (wide - f64(mean)) / np.sqrt(f64(variance) + epsilon) * f64(scale) + f64(offset)
            text = f'%r = "stablehlo.batch_norm_inference"(%0, %1, %2, %3, %4) {attributes} : ({{0}}, {{1}}, {{2}}, {{3}}, {{4}}) -> {{r}}'
            inference.append(
                Case(name, [x, scale, offset, mean, variance], text, [result.astype(t)], tolerance=tolerance)
            )

            own_mean, own_variance = wide.mean(ACROSS[feature]), wide.var(ACROSS[feature])
            result = (wide - f64(own_mean)) / np.sqrt(f64(own_variance) + epsilon) * f64(scale) + f64(offset)
            text = f'%r:3 = "stablehlo.batch_norm_training"(%0, %1, %2) {attributes} : ({{0}}, {{1}}, {{2}}) -> ({{r0}}, {{r1}}, {{r2}})'
            wanted = [v.astype(t) for v in (result, own_mean, own_variance)]
            training.append(Case(name, [x, scale, offset], text, wanted, tolerance=tolerance))

            text = f'%r:3 = "stablehlo.batch_norm_grad"(%0, %1, %2, %3, %4) {attributes} : ({{0}}, {{1}}, {{2}}, {{3}}, {{4}}) -> ({{r0}}, {{r1}}, {{r2}})'
            wanted = [v.astype(t) for v in gradients(wide, scale, own_mean, own_variance, grad, epsilon, feature)]
            operands = [x, scale, own_mean.astype(t), own_variance.astype(t), grad]
            if np.dtype(t).itemsize >= 4:  # narrower ones round the mean and the variance first
                gradient.append(Case(name, operands, text, wanted, tolerance=max(tolerance, 1e-7)))
    return {"batch_norm_inference": inference, "batch_norm_training": training, "batch_norm_grad": gradient}


def gradients(x, scale, mean, variance, grad, epsilon: float, feature: int) -> list[np.ndarray]:
    """Derivatives of sum(grad * training(x)), by central differences in x and by their sums in the others."""
    shape = [-1 if i == feature else 1 for i in range(3)]
    scale, grad = scale.astype(np.float64), grad.astype(np.float64)

    def loss(x):
        m = x.mean(ACROSS[feature]).reshape(shape)
        v = x.var(ACROSS[feature]).reshape(shape)
        return (grad * (x - m) / np.sqrt(v + epsilon) * scale.reshape(shape)).sum()

    step = 1e-5
    by_x = np.zeros_like(x)
    for at in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[at] += step
        down[at] -= step
        by_x[at] = (loss(up) - loss(down)) / (2 * step)
    normalized = (x - mean.reshape(shape)) / np.sqrt(variance.reshape(shape) + epsilon)
    return [np.round(by_x, 9), (grad * normalized).sum(ACROSS[feature]), grad.sum(ACROSS[feature])]


def product_files() -> dict[str, list[Case]]:
    """dot and Einstein sums, of small integers in several types."""
    dots, sums, unary = [], [], []
    for t in (np.int8, np.int64, np.float32, np.float64, ml_dtypes.bfloat16, np.complex128):
        name = np.dtype(t).name
        for label, a, b in (("matrices", (2, 3), (3, 4)), ("vectors", (3,), (3,)), ("matrix_vector", (2, 3), (3,))):
            x, y = sample(*a, dtype=t), sample(*b, dtype=t, seed=1)
            text = "%r = stablehlo.dot %0, %1 : ({0}, {1}) -> {r}"
            wide = np.complex128 if np.dtype(t).kind == "c" else np.float64
            dots += one(f"{label}_{name}", [x, y], text, (x.astype(wide) @ y.astype(wide)).astype(t))
    table = {
        "ij,jk->ik": ((2, 3), (3, 4)),
        "bij,bjk->bik": ((2, 2, 3), (2, 3, 2)),
        "i,j->ij": ((2,), (3,)),
        "ijk,kji->": ((2, 3, 4), (4, 3, 2)),
        "ij,ij->j": ((2, 3), (2, 3)),
    }
    for i, (config, (a, b)) in enumerate(table.items()):
        x, y = sample(*a), sample(*b, seed=1)
        sums += one(
            f"sum_{i}",
            [x, y],
            f'%r = stablehlo.einsum %0, %1, config = "{config}" : ({{0}}, {{1}}) -> {{r}}',
            np.einsum(config, x, y),
        )
    x, y = sample(2, 2, 3), sample(3, 4, seed=1)
    sums += one(
        "with_dots",
        [x, y],
        '%r = stablehlo.einsum %0, %1, config = "...ij,jk->...ik" : ({0}, {1}) -> {r}',
        np.einsum("...ij,jk->...ik", x, y),
    )
    for i, config in enumerate(("ij->ji", "ij->i", "ij->")):
        x = sample(2, 3)
        unary += one(
            f"sum_{i}",
            [x],
            f'%r = stablehlo.unary_einsum %0, config = "{config}" : ({{0}}) -> {{r}}',
            np.einsum(config, x),
        )
    return {"dot": dots, "einsum": sums, "unary_einsum": unary}


def selection_files() -> dict[str, list[Case]]:
    """torch_index_select, map, rng, and gather and convolution with operands for attributes."""
    x, at = sample(3, 4, 2), np.array([2, 0, 2], np.int64)
    select = '%r = "stablehlo.torch_index_select"(%0, %1) <{{dim = {} : i64, batch_dims = {} : i64}}> : ({{0}}, {{1}}) -> {{r}}'
    select = select.replace("<{{", "<{{{{").replace("}}>", "}}}}>")
    batched = np.array([[1, 0], [3, 3], [2, 1]], np.int32)
    rows = np.stack([x[i, batched[i]] for i in range(3)])
    body = "\n  ^bb0(%a: tensor<{t}>, %b: tensor<{t}>):\n    %c = stablehlo.multiply %a, %b : tensor<{t}>\n    %d = stablehlo.add %c, %a : tensor<{t}>\n    stablehlo.return %d : tensor<{t}>\n  "
    maps = []
    for t, name in ((np.int32, "i32"), (np.float32, "f32"), (np.complex64, "complex<f32>")):
        a, b = sample(2, 3, dtype=t), sample(2, 3, dtype=t, seed=1)
        text = (
            '%r = "stablehlo.map"(%0, %1) <{{dimensions = array<i64: 0, 1>}}> ({{'
            + body.replace("{t}", name)
            + "}}) : ({0}, {1}) -> {r}"
        )
        maps += one(f"map_{np.dtype(t).name}", [a, b], text, (a * b + a).astype(t))
    return {
        "torch_index_select": one("first", [x, at], select.format(0, 0), x[at])
        + one("middle", [x, at], select.format(1, 0), x[:, at])
        + one("scalar_index", [x, np.array(1, np.int32)], select.format(0, 0), x[1])
        + one("batched", [x, batched], select.format(1, 1), rows),
        "map": maps,
        "rng": random_cases(),
        "dynamic_gather": one(
            "rows",
            [x, np.array([[2], [0], [9]], np.int32), dims(1, 4, 2)],
            '%r = "stablehlo.dynamic_gather"(%0, %1, %2) <{{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>}}> : ({0}, {1}, {2}) -> {r}',
            x[[2, 0, 2]],
        )
        + dynamic(
            "unknown_sizes",
            [x, np.array([[2, 3], [0, 1]], np.int32), dims(1, 2, 2)],
            '%d = "stablehlo.dynamic_gather"(%0, %1, %2) <{{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [0, 1], index_vector_dim = 1>}}> : ({0}, {1}, {2}) -> {d}',
            np.stack([x[2, 2:4], x[0, 1:3]]),
        ),
        "dynamic_conv": convolution_cases(),
    }


def random_cases() -> list[Case]:
    """What the specification promises: the shape, and the range of uniform numbers."""
    cases = []
    for name, t in (
        ("f32", np.float32),
        ("f64", np.float64),
        ("bf16", ml_dtypes.bfloat16),
        ("i32", np.int32),
        ("ui8", np.uint8),
    ):
        low, high = np.array(2, t), np.array(5, t)
        text = (
            "%u = stablehlo.rng %0, %1, %2, distribution = UNIFORM : ({0}, {1}, {2}) -> tensor<4x50x" + name + ">"
            "\n  %low = stablehlo.broadcast_in_dim %0, dims = [] : ({0}) -> tensor<4x50x" + name + ">"
            "\n  %high = stablehlo.broadcast_in_dim %1, dims = [] : ({1}) -> tensor<4x50x" + name + ">"
            "\n  %a = stablehlo.compare GE, %u, %low : (tensor<4x50x"
            + name
            + ">, tensor<4x50x"
            + name
            + ">) -> tensor<4x50xi1>"
            "\n  %b = stablehlo.compare LE, %u, %high : (tensor<4x50x"
            + name
            + ">, tensor<4x50x"
            + name
            + ">) -> tensor<4x50xi1>"
            "\n  %r = stablehlo.and %a, %b : {r}"
        )
        cases += one(f"uniform_{name}", [low, high, dims(4, 50)], text, np.ones((4, 50), bool))
    text = (
        "%n = stablehlo.rng %0, %1, %2, distribution = NORMAL : ({0}, {1}, {2}) -> tensor<2000xf32>"
        "\n  %z = stablehlo.constant dense<0.0> : tensor<f32>"
        "\n  %s = stablehlo.reduce(%n init: %z) applies stablehlo.add across dimensions = [0] : (tensor<2000xf32>, tensor<f32>) -> tensor<f32>"
        "\n  %c = stablehlo.constant dense<2000.0> : tensor<f32>"
        "\n  %r = stablehlo.divide %s, %c : {r}"
    )
    return cases + one(
        "normal_mean",
        [np.array(3, np.float32), np.array(0.5, np.float32), dims(2000)],
        text,
        np.array(3, np.float32),
        tolerance=0.1,
    )


def convolution_cases() -> list[Case]:
    """The padding as an operand; JAX computes the same with it as an attribute."""
    x, w = sample(2, 3, 6, 5, dtype=np.float32), sample(4, 3, 3, 2, dtype=np.float32, seed=1)
    cases = []
    for name, padding, strides, rhs in (
        ("plain", [(0, 0), (0, 0)], (1, 1), (1, 1)),
        ("all", [(1, 2), (-1, 3)], (2, 1), (1, 2)),
    ):
        wanted = np.asarray(lax.conv_general_dilated(x, w, strides, padding, None, rhs, ("NCHW", "OIHW", "NCHW")))
        text = (
            '%r = "stablehlo.dynamic_conv"(%0, %1, %2) <{{window_strides = array<i64: '
            + ", ".join(map(str, strides))
            + ">, rhs_dilation = array<i64: "
            + ", ".join(map(str, rhs))
            + ">, dimension_numbers = #stablehlo.conv<[b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1]>, feature_group_count = 1 : i64, batch_group_count = 1 : i64}}> : ({0}, {1}, {2}) -> {r}"
        )
        cases += one(name, [x, w, np.array(padding, np.int64)], text, wanted)
    return cases


def quantization_files() -> dict[str, list[Case]]:
    """Per tensor and per axis, several storage types, and ops on quantized operands."""
    x = np.array([[-2.0, -0.3, 0.25], [0.74, 1.0, 300.0]], np.float32)

    def quantized(v, scale, zero, low, high, t):
        return np.clip(np.rint(v / scale) + zero, low, high).astype(t)

    kinds = {
        "i8": ("!quant.uniform<i8:f32, 0.5:3>", np.float32(0.5), 3, -128, 127, np.int8),
        "u8": ("!quant.uniform<u8:f32, 0.25:128>", np.float32(0.25), 128, 0, 255, np.uint8),
        "narrow": ("!quant.uniform<i8<-127:127>:f32, 0.5>", np.float32(0.5), 0, -127, 127, np.int8),
        "i4": ("!quant.uniform<i4:f32, 0.5:-1>", np.float32(0.5), -1, -8, 7, ml_dtypes.int4),
        "i32": ("!quant.uniform<i32:f32, 0.125:7>", np.float32(0.125), 7, -(2**31), 2**31 - 1, np.int32),
        "per_axis": (
            "!quant.uniform<i8:f32:1, {{0.5:1, 0.25:-2, 2.0:0}}>",
            np.array([0.5, 0.25, 2], np.float32),
            np.array([1, -2, 0]),
            -128,
            127,
            np.int8,
        ),
    }
    quantize, dequantize = [], []
    for name, (text, scale, zero, low, high, t) in kinds.items():
        stored = quantized(x.astype(np.float64), scale, zero, low, high, t)
        back = ((stored.astype(np.int64) - zero) * scale.astype(np.float64)).astype(np.float32)
        tensor = f"tensor<2x3x{text}>"
        storage = type_of(stored).replace("ui", "ui")
        quantize += one(
            f"quantize_{name}",
            [x],
            f"%q = stablehlo.uniform_quantize %0 : ({{0}}) -> {tensor}\n  %r = stablehlo.bitcast_convert %q : ({tensor}) -> {storage}",
            stored,
        )
        dequantize += one(
            f"dequantize_{name}",
            [x],
            f"%q = stablehlo.uniform_quantize %0 : ({{0}}) -> {tensor}\n  %r = stablehlo.uniform_dequantize %q : ({tensor}) -> {{r}}",
            back,
        )
    q = "tensor<2x!quant.uniform<i8:f32, 0.5>>"
    small = np.array([1.0, -3.5], np.float32)
    ops = f"%q = stablehlo.uniform_quantize %0 : ({{0}}) -> {q}\n  %s = stablehlo.{{op}} : {q}\n  %r = stablehlo.uniform_dequantize %s : ({q}) -> {{r}}"
    quantize += one("add_of_quantized", [small], ops.replace("{op}", "add %q, %q"), small * 2)
    quantize += one(
        "multiply_of_quantized", [small], ops.replace("{op}", "multiply %q, %q"), np.array([1.0, 12.0], np.float32)
    )  # 12.25 rounds to even
    quantize += one("tanh_of_quantized", [small], ops.replace("{op}", "tanh %q"), np.array([1.0, -1.0], np.float32))
    requantized = f"%q = stablehlo.uniform_quantize %0 : ({{0}}) -> {q}\n  %s = stablehlo.uniform_quantize %q : ({q}) -> tensor<2x!quant.uniform<i8:f32, 2.0:1>>\n  %r = stablehlo.bitcast_convert %s : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> {{r}}"
    quantize += one("requantize", [small], requantized, np.array([1, -1], np.int8))  # 0.5 and -1.75 steps
    return {"uniform_quantize": quantize, "uniform_dequantize": dequantize}


def files() -> dict[str, list[Case]]:
    """All of the above."""
    return normalization_files() | product_files() | selection_files() | quantization_files()
