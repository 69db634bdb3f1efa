"""Broadcasts, reshapes, slices, padding; with sizes as attributes and as operands. Oracle: numpy's indexing."""

from __future__ import annotations

import numpy as np

from values.shapes import counted, i64, moved, one
from values.text import Case, type_name

PLAIN = "%r = stablehlo.{} %0{} : ({{0}}) -> {{r}}"


def static(name: str, shape) -> str:
    """The last line of a dynamic case: the result under a static shape, so that a constant can be held against it."""
    return (
        f"\n  %s = stablehlo.constant dense<{list(shape)}> : tensor<{len(shape)}xi64>"
        f"\n  %r = stablehlo.dynamic_reshape %d, %s : (tensor<{'?x' * len(shape)}{name}>, tensor<{len(shape)}xi64>) -> {{r}}"
    )


def dynamic(name: str, operands: list, op: str, wanted: np.ndarray) -> list[Case]:
    """`op` makes %d, of unknown sizes (`{d}` in its text)."""
    element = type_name(wanted)
    text = op.replace("{d}", f"tensor<{'?x' * wanted.ndim}{element}>") + static(element, wanted.shape)
    return one(name, operands, text, wanted)


def dims(*values) -> np.ndarray:
    """Sizes as an operand."""
    return np.array(values, i64)


def shape_files() -> dict[str, list[Case]]:
    """Broadcasts, reshapes, permutations, joining."""
    x = counted((2, 3), "f32")
    return {
        "broadcast_in_dim": moved(
            "broadcast_in_dim",
            PLAIN.format("broadcast_in_dim", ", dims = [2, 0]"),
            [(1, 3)],
            lambda a: np.broadcast_to(a.reshape(3, 1, 1), (3, 2, 4)),
        )
        + one("scalar_broadcast", [np.array(3, np.int32)], PLAIN.format("broadcast_in_dim", ", dims = []"), [[3, 3]]),
        "broadcast": moved(
            "broadcast", PLAIN.format("broadcast", ", sizes = [2, 1]"), [(3,)], lambda a: np.broadcast_to(a, (2, 1, 3))
        ),
        "dynamic_broadcast_in_dim": dynamic(
            "grows",
            [x[:1], dims(2, 2, 3)],
            "%d = stablehlo.dynamic_broadcast_in_dim %0, %1, dims = [1, 2] : ({0}, {1}) -> {d}",
            np.broadcast_to(x[:1], (2, 2, 3)),
        )
        + dynamic(
            "with_hints",
            [x, dims(4, 2, 3)],
            "%d = stablehlo.dynamic_broadcast_in_dim %0, %1, dims = [1, 2] {{known_expanding_dimensions = array<i64>, known_nonexpanding_dimensions = array<i64: 0, 1>}} : ({0}, {1}) -> {d}",
            np.broadcast_to(x, (4, 2, 3)),
        ),
        "reshape": moved("reshape", PLAIN.format("reshape", ""), [(2, 6)], lambda a: a.reshape(3, 4))
        + one("to_scalar", [np.array([[7]], np.int32)], PLAIN.format("reshape", ""), 7),
        "dynamic_reshape": dynamic(
            "unknown_sizes",
            [x, dims(3, 2)],
            "%d = stablehlo.dynamic_reshape %0, %1 : ({0}, {1}) -> {d}",
            x.reshape(3, 2),
        ),
        "transpose": moved(
            "transpose", PLAIN.format("transpose", ", dims = [2, 0, 1]"), [(2, 3, 4)], lambda a: a.transpose(2, 0, 1)
        ),
        "reverse": moved("reverse", "%r = stablehlo.reverse %0, dims = [1] : {0}", [(2, 3)], lambda a: a[:, ::-1])
        + one("both", [[[1, 2], [3, 4]]], "%r = stablehlo.reverse %0, dims = [0, 1] : {0}", [[4, 3], [2, 1]]),
        "concatenate": moved(
            "concatenate",
            "%r = stablehlo.concatenate %0, %1, dim = 1 : ({0}, {1}) -> {r}",
            [(2, 3), (2, 1)],
            lambda a, b: np.concatenate([a, b], 1),
        )
        + one(
            "with_empty",
            [[1], np.zeros(0, np.int32), [2]],
            "%r = stablehlo.concatenate %0, %1, %2, dim = 0 : ({0}, {1}, {2}) -> {r}",
            [1, 2],
        ),
        "get_dimension_size": one("size", [x], "%r = stablehlo.get_dimension_size %0, dim = 1 : ({0}) -> {r}", 3),
        "set_dimension_size": one(
            "shrinks",
            [x, np.array(2, np.int32)],
            "%b = stablehlo.set_dimension_size %0, %1, dim = 1 : ({0}, {1}) -> tensor<2x?xf32, #stablehlo.bounds<?, 3>>"
            "\n  %n = stablehlo.get_dimension_size %b, dim = 1 : (tensor<2x?xf32, #stablehlo.bounds<?, 3>>) -> tensor<i32>"
            "\n  %z = stablehlo.constant dense<0.0> : tensor<f32>"
            "\n  %sum = stablehlo.reduce(%b init: %z) applies stablehlo.add across dimensions = [1] : (tensor<2x?xf32, #stablehlo.bounds<?, 3>>, tensor<f32>) -> tensor<2xf32>"
            "\n  %f = stablehlo.convert %n : (tensor<i32>) -> tensor<f32>"
            "\n  %f2 = stablehlo.broadcast_in_dim %f, dims = [] : (tensor<f32>) -> tensor<2xf32>"
            "\n  %r = stablehlo.add %sum, %f2 : {r}",
            x[:, :2].sum(1) + np.float32(2),
        ),
    }


def slice_files() -> dict[str, list[Case]]:
    """Slices, updates, padding."""
    x = counted((4, 5), "i32")
    at = lambda v, d="int32": np.array(v, d)  # noqa: E731
    slices = "%r = stablehlo.dynamic_slice %0, %1, %2, sizes = [2, 3] : ({0}, {1}, {2}) -> {r}"
    update = "%r = stablehlo.dynamic_update_slice %0, %1, %2, %3 : ({0}, {1}, {2}, {3}) -> {r}"
    new = at([[91, 92], [93, 94]])

    def updated(i: int, j: int) -> np.ndarray:
        y = x.copy()
        y[i : i + 2, j : j + 2] = new
        return y

    return {
        "slice": moved(
            "slice", "%r = stablehlo.slice %0 [1:4:2, 0:3] : ({0}) -> {r}", [(4, 3)], lambda a: a[1:4:2, 0:3]
        )
        + one("empty_slice", [x], "%r = stablehlo.slice %0 [2:2, 1:5:3] : ({0}) -> {r}", x[2:2, 1:5:3]),
        "real_dynamic_slice": dynamic(
            "strided",
            [x, dims(1, 0), dims(4, 5), dims(2, 3)],
            "%d = stablehlo.real_dynamic_slice %0, %1, %2, %3 : ({0}, {1}, {2}, {3}) -> {d}",
            x[1:4:2, 0:5:3],
        ),
        "dynamic_slice": one("inside", [x, at(1), at(2)], slices, x[1:3, 2:5])
        + one("clamped_above", [x, at(9), at(100)], slices, x[2:4, 2:5])
        + one("clamped_below", [x, at(-5, "int64"), at(-1, "int64")], slices, x[0:2, 0:3])
        + one("huge_unsigned", [x, at(2**64 - 1, "uint64"), at(1, "uint64")], slices, x[2:4, 1:4])
        + moved(
            "dynamic_slice",
            "%c = stablehlo.constant dense<1> : tensor<i8>\n  %r = stablehlo.dynamic_slice %0, %c, %c, sizes = [2, 1] : ({0}, tensor<i8>, tensor<i8>) -> {r}",
            [(3, 2)],
            lambda a: a[1:3, 1:2],
        ),
        "dynamic_update_slice": one("inside", [x, new, at(1), at(2)], update, updated(1, 2))
        + one("clamped_above", [x, new, at(9), at(9)], update, updated(2, 3))
        + one("clamped_below", [x, new, at(-9), at(-1)], update, updated(0, 0))
        + one("empty_update", [x, np.zeros((0, 2), np.int32), at(0), at(0)], update, x),
        "pad": pad_cases(x),
        "dynamic_pad": dynamic(
            "all_kinds",
            [x, at(0), dims(1, -1), dims(0, 2), dims(1, 0)],
            "%d = stablehlo.dynamic_pad %0, %1, %2, %3, %4 : ({0}, {1}, {2}, {3}, {4}) -> {d}",
            padded(x, (1, -1), (0, 2), (1, 0)),
        ),
    }


def padded(x: np.ndarray, low, high, interior, value=0) -> np.ndarray:
    """Dilated, then grown or cut at both ends."""
    for d, (lo, hi, gap) in enumerate(zip(low, high, interior, strict=True)):
        line = np.moveaxis(x, d, 0)
        size = len(line) + max(len(line) - 1, 0) * gap
        spread = np.full((size, *line.shape[1:]), value, x.dtype)
        spread[:: gap + 1] = line
        grown = np.full((max(lo, 0) + size + max(hi, 0), *line.shape[1:]), value, x.dtype)
        grown[max(lo, 0) : max(lo, 0) + size] = spread
        x = np.moveaxis(grown[max(-lo, 0) : len(grown) - max(-hi, 0)], 0, d)
    return x


def pad_cases(x: np.ndarray) -> list[Case]:
    """Positive, negative and interior."""
    cases = []
    variants = {
        "grows": ((1, 0), (2, 1), (0, 0)),
        "cuts": ((-1, 0), (0, -2), (0, 0)),
        "spreads": ((0, 1), (0, -1), (2, 1)),
        "all": ((-1, 2), (1, -3), (1, 2)),
    }
    for name, (low, high, interior) in variants.items():
        text = f"%r = stablehlo.pad %0, %1, low = {list(low)}, high = {list(high)}, interior = {list(interior)} : ({{0}}, {{1}}) -> {{r}}"
        cases += one(name, [x, np.array(-7, np.int32)], text, padded(x, low, high, interior, -7))
    text = "%r = stablehlo.pad %0, %1, low = [1], high = [0], interior = [1] : ({0}, {1}) -> {r}"
    for kind in ("i1", "i4", "f8E4M3FN", "complex<f32>"):
        a = counted((3,), kind)
        cases += one(
            f"pad_{kind.replace('<', '_').replace('>', '')}", [a, a[1]], text, padded(a, (1,), (0,), (1,), a[1])
        )
    return cases
