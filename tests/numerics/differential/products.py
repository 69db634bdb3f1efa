"""dot_general and convolution with random dimension numbers.

SPDX-License-Identifier: Apache-2.0
"""

import jax.numpy as jnp
from jax import lax

from differential.draws import generator


@generator("dot_general")
def dot_general(draw):
    batch, contract = draw.shape(0, 2, 3), draw.shape(0, 2, 4)
    sides = []
    for _ in range(2):
        free = draw.shape(0, 2, 4)
        tagged = [("b", i, s) for i, s in enumerate(batch)] + [("c", i, s) for i, s in enumerate(contract)]
        tagged += [("f", i, s) for i, s in enumerate(free)]
        tagged = [tagged[i] for i in draw.order(range(len(tagged)))]

        def find(kind, n, t=tagged):
            return [next(p for p, e in enumerate(t) if e[:2] == (kind, i)) for i in range(n)]

        sides.append(([e[2] for e in tagged], find("c", len(contract)), find("b", len(batch))))
    (left, lc, lb), (right, rc, rb) = sides
    dtype = draw.pick(["float32", "float32", "bfloat16", "int32", "int8", "uint8", "int16", "bool", "uint32"])
    wider = draw.chance()
    if dtype == "bool":
        preferred = None
    elif wider and "int" in dtype:
        preferred = jnp.uint32 if dtype.startswith("u") else jnp.int32
    else:
        preferred = jnp.float32 if wider and dtype == "bfloat16" else None
    return lambda a, b: lax.dot_general(a, b, ((lc, rc), (lb, rb)), preferred_element_type=preferred), [
        draw.array(left, dtype, extremes="int" in dtype),
        draw.array(right, dtype, extremes="int" in dtype),
    ]


@generator("dot_mixed")
def dot_mixed(draw):
    kinds = [("bfloat16", "float32"), ("int8", "int8"), ("uint8", "int8"), ("float32", "bfloat16")]
    left, right = draw.pick(kinds)
    result = jnp.int32 if "int" in left else jnp.float32
    return lambda a, b: lax.dot_general(a, b, (([1], [0]), ([], [])), preferred_element_type=result), [
        draw.array((3, 5), left),
        draw.array((5, 4), right),
    ]


@generator("dot_precision")
def dot_precision(draw):
    precision = draw.pick([lax.Precision.HIGHEST, lax.Precision.HIGH, lax.DotAlgorithmPreset.F32_F32_F32])
    return lambda a, b: lax.dot(a, b, precision=precision), [draw.array((3, 5)), draw.array((5, 4))]


@generator("dot_empty")
def dot_empty(draw):
    m, k, n = draw.pick([(0, 3, 2), (2, 0, 3), (2, 3, 0), (0, 0, 2)])
    return lambda a, b: a @ b, [draw.array((m, k)), draw.array((k, n))]


def letters(draw, rank, kinds):
    return "".join(draw.order([*kinds, *[str(i) for i in range(rank)]]))


@generator("convolution")
def convolution(draw):
    rank = draw.pick([0, 1, 1, 2, 2, 2, 3, 3])
    groups, batch_groups = draw.pick([(1, 1), (1, 1), (2, 1), (3, 1), (1, 2), (1, 3)])
    in_per_group, out_per_group = draw.number(1, 3), draw.number(1, 2)
    if draw.chance(0.2) and groups > 1:
        in_per_group = 1
    batch = batch_groups * draw.number(1, 2)
    sizes = [draw.number(3, 6) for _ in range(rank)]
    kernel = [draw.number(1, 3) for _ in range(rank)]
    strides = [draw.number(1, 2) for _ in range(rank)]
    lhs_dilation = [draw.number(1, 2) if draw.chance(0.4) else 1 for _ in range(rank)]
    rhs_dilation = [draw.number(1, 2) if draw.chance(0.4) else 1 for _ in range(rank)]
    padding = [(draw.number(-1, 2), draw.number(-1, 3)) for _ in range(rank)]
    for i in range(rank):
        spread = (sizes[i] - 1) * lhs_dilation[i] + 1
        window = (kernel[i] - 1) * rhs_dilation[i] + 1
        if spread + sum(padding[i]) < window:
            padding[i] = (window, window)
    lhs, rhs, out = (letters(draw, rank, kinds) for kinds in ("NC", "OI", "NC"))
    feature = groups * batch_groups * out_per_group

    def place(spec, values):
        return [values[c] for c in spec]

    spatial = {str(i): s for i, s in enumerate(sizes)}
    window = {str(i): s for i, s in enumerate(kernel)}
    image = place(lhs, {"N": batch, "C": groups * in_per_group, **spatial})
    weights = place(rhs, {"O": feature, "I": in_per_group, **window})
    numbers = lax.conv_dimension_numbers(image, weights, (lhs, rhs, out))
    reversal = [draw.chance(0.3) for _ in range(rank)]
    dtype = draw.pick(["float32", "float32", "float32", "bfloat16", "int32", "int8"])
    options = {
        "window_strides": strides,
        "padding": padding,
        "lhs_dilation": lhs_dilation,
        "rhs_dilation": rhs_dilation,
        "dimension_numbers": numbers,
        "feature_group_count": groups,
        "batch_group_count": batch_groups,
    }

    def function(x, w):
        if any(reversal):
            spots = [numbers.rhs_spec[2 + i] for i in range(rank) if reversal[i]]
            w = lax.rev(w, spots)
        return lax.conv_general_dilated(x, w, **options)

    return function, [draw.array(image, dtype), draw.array(weights, dtype)]


@generator("convolution_widening")
def convolution_widening(draw):
    dtype, result = draw.pick([("int8", "int32"), ("bfloat16", "float32"), ("uint8", "int32")])
    return lambda x, w: lax.conv_general_dilated(x, w, (1, 1), "SAME", preferred_element_type=jnp.dtype(result)), [
        draw.array((1, 3, 5, 5), dtype),
        draw.array((4, 3, 3, 3), dtype),
    ]


@generator("convolution_transpose")
def convolution_transpose(draw):
    strides = (draw.number(1, 3), draw.number(1, 3))
    padding = draw.pick(["SAME", "VALID"])
    kernel = draw.chance()
    return lambda x, w: lax.conv_transpose(x, w, strides, padding, transpose_kernel=kernel), [
        draw.array((2, 4, 5, 3)),
        draw.array((3, 2, 3, 3)),
    ]


@generator("einsum")
def einsum(draw):
    names = "abcdef"
    left = "".join(names[i] for i in draw.order(range(6))[: draw.number(1, 4)])
    right = "".join(names[i] for i in draw.order(range(6))[: draw.number(1, 4)])
    union = sorted(set(left + right))
    out = "".join(draw.order(draw.subset(union)))
    size = {c: draw.number(1, 4) for c in union}
    return lambda a, b: jnp.einsum(f"{left},{right}->{out}", a, b), [
        draw.array([size[c] for c in left]),
        draw.array([size[c] for c in right]),
    ]
