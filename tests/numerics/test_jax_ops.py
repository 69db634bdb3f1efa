"""Functions that use one form of an op each, lowered by JAX, against what JAX computes. Build for the op, not for the file.

SPDX-License-Identifier: Apache-2.0
"""

import os
import pathlib
import subprocess

import jax
import jax.numpy as jnp
import numpy as np
import pytest
import ttir_values
from jax import lax

ROOT = pathlib.Path(__file__).resolve().parents[2]
TTC_OPT = pathlib.Path(os.environ.get("TTC_BIN_DIR", ROOT / "build/bin")) / "ttc-opt"
FRONT = ["--inline-calls", "--expand-stablehlo", "--chlo-to-stablehlo"]
STAGES = [*FRONT, "--stablehlo-to-ttir", "--ttir-fuse", "--ttir-decompose", "--ttir-fuse", "--cse"]
CASES = {}

pytestmark = pytest.mark.skipif(not TTC_OPT.exists(), reason="needs ttc-opt")


def case(name, function, *shapes):
    assert name not in CASES
    CASES[name] = (function, shapes)


def argument(spec, seed):
    """A shape is normal floats; (shape, n) whole numbers below n; (shape, bool) truth; an array is itself."""
    random = np.random.default_rng(seed)
    if isinstance(spec, np.ndarray):
        return spec
    if len(spec) == 2 and isinstance(spec[0], tuple):
        shape, kind = spec
        return random.random(shape) < 0.5 if kind is bool else random.integers(0, kind, shape).astype(np.int32)
    return random.standard_normal(spec).astype(np.float32)


# Products
case("matrix_vector", lambda a, b: a @ b, (8, 16), (16,))
case("vector_matrix", lambda a, b: a @ b, (8,), (8, 16))
case("inner", lambda a, b: jnp.dot(a, b), (16,), (16,))
case("outer", lambda a, b: jnp.outer(a, b), (5,), (7,))
case("batched", lambda a, b: a @ b, (2, 3, 4, 5), (2, 3, 5, 6))
case("broadcast_batch", lambda a, b: a @ b, (2, 3, 4, 5), (3, 5, 6))
for _spec, _left, _right in [
    ("bqhd,bkhd->bhqk", (2, 5, 3, 4), (2, 6, 3, 4)),
    ("bhqk,bkhd->bqhd", (2, 3, 5, 6), (2, 6, 3, 4)),
    ("abc,cde->abde", (2, 3, 4), (4, 5, 6)),
    ("abc,cba->", (2, 3, 4), (4, 3, 2)),
    ("ij,kj->ik", (4, 5), (6, 5)),
    ("ji,jk->ik", (5, 4), (5, 6)),
    ("bij,bj->bi", (2, 3, 4), (2, 4)),
    ("i,i->i", (4,), (4,)),
    ("abcd,bd->ca", (2, 3, 4, 5), (3, 5)),
]:
    case(f"einsum {_spec}", lambda a, b, s=_spec: jnp.einsum(s, a, b), _left, _right)
case("linear_bias", lambda x, w, b: x @ w + b, (2, 6, 8), (8, 4), (4,))
case("linear_column", lambda x, w, b: x @ w + b[:, None], (8, 8), (8, 8), (8,))
case("linear_full_bias", lambda x, w, b: x @ w + b, (8, 8), (8, 8), (8, 8))
case("torch_linear", lambda x, w, b: x @ w.T + b, (6, 8), (4, 8), (4,))

# Reductions
for _name in ("sum", "mean", "max", "min", "prod", "var", "std"):
    case(f"{_name}_axis", lambda x, g=_name: getattr(jnp, g)(x, axis=1), (3, 4, 5))
    case(f"{_name}_axes_kept", lambda x, g=_name: getattr(jnp, g)(x, axis=(0, 2), keepdims=True), (3, 4, 5))
    case(f"{_name}_all", lambda x, g=_name: getattr(jnp, g)(x), (3, 4))
for _name in ("argmax", "argmin"):
    case(f"{_name}_last", lambda x, g=_name: getattr(jnp, g)(x, axis=-1), (3, 9))
    case(f"{_name}_first", lambda x, g=_name: getattr(jnp, g)(x, axis=0), (9, 3))
    case(f"{_name}_all", lambda x, g=_name: getattr(jnp, g)(x), (3, 9))
case("any_all", lambda x: (jnp.any(x, axis=0), jnp.all(x, axis=1)), ((4, 5), bool))
case("integer_max", lambda x: jnp.max(x, axis=1), ((4, 5), 100))
case("integer_sum", lambda x: jnp.sum(x), ((4, 5), 100))
case("logsumexp", lambda x: jax.scipy.special.logsumexp(x, axis=1), (4, 7))
case("softmax_first", lambda x: jax.nn.softmax(x, axis=0), (4, 7))
case("softmax_square", lambda x: jax.nn.softmax(x, axis=0), (4, 4))
case("softmax_4d", lambda x: jax.nn.softmax(x, axis=2), (2, 3, 4, 5))
case("softmax_naive", lambda x: jnp.exp(x) / jnp.sum(jnp.exp(x), axis=0), (4, 4))
case("not_softmax", lambda x: jnp.exp(x) / jnp.sum(jnp.exp(x), axis=0)[:, None], (4, 4))
case("log_softmax", lambda x: jax.nn.log_softmax(x), (4, 7))
case(
    "layer_norm",
    lambda x, g, b: (x - x.mean(-1, keepdims=True)) * lax.rsqrt(x.var(-1, keepdims=True) + 1e-5) * g + b,
    (2, 4, 8),
    (8,),
    (8,),
)
case("rms_norm", lambda x, g: x * lax.rsqrt(jnp.mean(x * x, -1, keepdims=True) + 1e-5) * g, (2, 4, 8), (8,))

# Cumulative and windows
for _name in ("cumsum", "cumprod", "cummax", "cummin"):
    case(f"lax.{_name}", lambda x, g=_name: getattr(lax, g)(x, axis=1), (3, 9))
    case(f"lax.{_name}_reversed", lambda x, g=_name: getattr(lax, g)(x, axis=0, reverse=True), (9, 3))


def pool(start, combine, size, stride, padding, **more):
    return lambda x: lax.reduce_window(x, start, combine, size, stride, padding, **more)


case("max_pool", pool(-jnp.inf, lax.max, (1, 2, 2, 1), (1, 2, 2, 1), "VALID"), (2, 8, 8, 3))
case("max_pool_same", pool(-jnp.inf, lax.max, (1, 3, 3, 1), (1, 2, 2, 1), "SAME"), (2, 9, 8, 3))
case("max_pool_nchw", pool(-jnp.inf, lax.max, (1, 1, 3, 2), (1, 1, 1, 2), "VALID"), (2, 3, 8, 8))
case("max_pool_1d", pool(-jnp.inf, lax.max, (1, 3, 1), (1, 2, 1), "VALID"), (2, 9, 3))
case("min_pool", pool(jnp.inf, lax.min, (1, 2, 2, 1), (1, 1, 1, 1), "SAME"), (2, 5, 5, 3))
case(
    "sum_pool_dilated",
    pool(0.0, lax.add, (1, 2, 2, 1), (1, 1, 1, 1), "VALID", window_dilation=(1, 2, 3, 1)),
    (1, 8, 8, 2),
)
case("sum_pool_gaps", pool(0.0, lax.add, (1, 3, 3, 1), (1, 1, 1, 1), "VALID", base_dilation=(1, 2, 2, 1)), (1, 5, 5, 2))
case("sum_pool_wide_padding", pool(0.0, lax.add, (2, 2), (1, 1), [(2, 3), (1, 1)]), (5, 5))
case("max_pool_gradient_free", pool(-jnp.inf, lax.max, (3,), (1,), "SAME"), (9,))
case("avg_pool", lambda x: lax.reduce_window(x, 0.0, lax.add, (1, 2, 2, 1), (1, 2, 2, 1), "VALID") / 4, (2, 8, 8, 3))


case(
    "max_pool_gradient",
    jax.grad(lambda x: jnp.sum(pool(-jnp.inf, lax.max, (1, 3, 3, 1), (1, 2, 2, 1), "SAME")(x) ** 2)),
    (2, 8, 8, 3),
)
case(
    "max_pool_gradient_tiles",
    jax.grad(
        lambda x: jnp.sum(
            pool(-jnp.inf, lax.max, (1, 2, 2, 1), (1, 2, 2, 1), "VALID")(jnp.round(x)) ** 2 * x[:, ::2, ::2]
        )
    ),
    (2, 8, 8, 3),
)


# Convolution
def conv(dims, **options):
    options = {"window_strides": (1, 1), "padding": "SAME"} | options
    return lambda x, w: lax.conv_general_dilated(x, w, dimension_numbers=dims, **options)


NHWC = ("NHWC", "HWIO", "NHWC")
case("conv_nhwc", conv(NHWC), (2, 8, 8, 3), (3, 3, 3, 5))
case(
    "conv_nchw",
    conv(("NCHW", "OIHW", "NCHW"), window_strides=(2, 2), padding=[(1, 2), (0, 1)]),
    (2, 3, 8, 9),
    (5, 3, 3, 2),
)
case("conv_depthwise", conv(NHWC, feature_group_count=4), (2, 8, 8, 4), (3, 3, 1, 4))
case("conv_grouped", conv(NHWC, feature_group_count=2), (2, 8, 8, 4), (3, 3, 2, 6))
case("conv_dilated", conv(NHWC, rhs_dilation=(2, 1), padding="VALID"), (1, 9, 9, 2), (3, 3, 2, 4))
case("conv_transposed", conv(NHWC, lhs_dilation=(2, 2), padding=[(1, 2), (1, 2)]), (1, 4, 4, 2), (3, 3, 2, 4))
case("conv_negative_padding", conv(NHWC, padding=[(-1, 0), (2, -1)]), (1, 8, 8, 2), (3, 3, 2, 4))
case("conv_1d", conv(("NWC", "WIO", "NWC"), window_strides=(2,), padding=[(2, 1)]), (2, 9, 3), (3, 3, 4))
case("conv_1x1", conv(NHWC), (1, 4, 4, 8), (1, 1, 8, 6))
case(
    "conv_gradients",
    jax.grad(lambda x, w: jnp.sum(conv(NHWC, window_strides=(2, 2))(x, w) ** 2), argnums=(0, 1)),
    (2, 8, 8, 3),
    (3, 3, 3, 4),
)
case("conv_mixed_dims", conv(("HWNC", "OHWI", "NHWC"), padding="VALID"), (6, 7, 2, 3), (4, 2, 3, 3))

# Indexing
case("take_rows", lambda t, i: t[i], (10, 4), ((2, 3), 10))
case("take_rows_negative", lambda t: t[jnp.array([-1, 0, -3])], (10, 4))
case("take_columns", lambda t, i: t[:, i], (4, 10), ((3,), 10))
case("take_middle", lambda t, i: jnp.take(t, i, axis=1), (3, 10, 4), ((2, 2), 10))
case("take_clip", lambda t: jnp.take(t, jnp.array([0, 99, -99]), axis=0, mode="clip"), (10, 4))
case("take_fill", lambda t: jnp.take(t, jnp.array([0, 99]), axis=0, mode="fill", fill_value=7.0), (10, 4))
case("take_pairs", lambda t, i, j: t[i, j], (6, 7, 2), ((5,), 6), ((5,), 7))
case("take_pairs_apart", lambda t, i, j: t[i, :, j], (6, 3, 7), ((5,), 6), ((5,), 7))
case("take_along_last", lambda t, i: jnp.take_along_axis(t, i, axis=1), (4, 10), ((4, 3), 10))
case("take_along_first", lambda t, i: jnp.take_along_axis(t, i, axis=0), (10, 4), ((3, 4), 10))
case("take_along_3d", lambda t, i: jnp.take_along_axis(t, i, axis=1), (2, 10, 4), ((2, 3, 4), 10))
case("take_vector", lambda t, i: t[i], (10,), ((2, 3), 10))
case("take_batched", lambda t, i: jax.vmap(lambda a, b: a[b])(t, i), (3, 10, 4), ((3, 5), 10))
case("one_hot", lambda i: jax.nn.one_hot(i, 6), ((2, 3), 6))
case("slice_windows", lambda t, i: jax.vmap(lambda a: lax.dynamic_slice(t, (a, 0), (3, 2)))(i), (10, 4), ((5,), 9))
case("dynamic_slice", lambda t, i: lax.dynamic_slice(t, (i[0], 1, i[1]), (2, 2, 3)), (5, 4, 6), ((2,), 6))
case("dynamic_index", lambda t, i: t[i[0]], (5, 4), ((1,), 5))
case("dynamic_update", lambda t, u, i: lax.dynamic_update_slice(t, u, (i[0], i[1])), (6, 8), (2, 3), ((2,), 8))
case(
    "dynamic_update_row", lambda t, u, i: lax.dynamic_update_slice(t, u, (0, i[0], 0)), (2, 6, 8), (2, 1, 8), ((1,), 6)
)
case(
    "dynamic_update_3d",
    lambda t, u, i: lax.dynamic_update_slice(t, u, (i[0], 1, i[1])),
    (5, 6, 8),
    (2, 3, 3),
    ((2,), 6),
)
case("update_static", lambda t, u: t.at[1:3, 2:5].set(u), (6, 8), (2, 3))
case("scatter_add", lambda t, i, u: t.at[i].add(u), (6, 4), ((9,), 6), (9, 4))
case("scatter_set", lambda t, u: t.at[jnp.array([4, 1])].set(u), (6, 4), (2, 4))
case("scatter_set_column", lambda t, u: t.at[:, jnp.array([4, 1])].set(u), (3, 6), (3, 2))
case("scatter_max", lambda t, i, u: t.at[i].max(u), (6, 4), ((9,), 6), (9, 4))
case("scatter_multiply", lambda t, i, u: t.at[i].multiply(u), (6,), ((4,), 6), (4,))
case("scatter_pairs", lambda t, i, j, u: t.at[i, j].add(u), (6, 7), ((5,), 6), ((5,), 7), (5,))
case("scatter_integers", lambda t: t.at[jnp.array([1, 3])].set(jnp.array([70, 80])), ((5,), 9))
case("scatter_dropped", lambda t, u: t.at[jnp.array([1, 99])].add(u, mode="drop"), (6, 4), (2, 4))
case("embedding_gradient", jax.grad(lambda t, i: jnp.sum(t[i] ** 2)), (10, 4), ((2, 3), 10))
case("take_along_gradient", jax.grad(lambda t, i: jnp.sum(jnp.take_along_axis(t, i, 1) ** 2)), (4, 10), ((4, 3), 10))
case("sort", lambda x: jnp.sort(x, axis=0), (9, 3))
case("argsort", lambda x: jnp.argsort(x, axis=1), (3, 9))
case("argsort_descending", lambda x: jnp.argsort(x, axis=1, descending=True), (3, 9))
case("sort_by_key", lambda x, y: lax.sort_key_val(x, y, dimension=1), (3, 9), (3, 9))
case("top_k", lambda x: lax.top_k(x, 4), (3, 9))
case("flip", lambda x: jnp.flip(x, (0, 2)), (2, 3, 4))
case("roll", lambda x: jnp.roll(x, 2, axis=1), (3, 7))
case("tril", lambda x: jnp.tril(x), (5, 5))
case("pad_interior", lambda x: lax.pad(x, 2.0, [(1, 0, 2), (-1, 2, 1)]), (3, 4))
case("pad_reflect", lambda x: jnp.pad(x, ((1, 2), (2, 0)), mode="reflect"), (4, 5))
case("pad_edge", lambda x: jnp.pad(x, 2, mode="edge"), (3, 4))
case("concatenate", lambda a, b: jnp.concatenate([a, b, a], axis=1), (3, 4), (3, 2))
case("stack_split", lambda a: jnp.stack(jnp.split(a, 2, axis=1)), (3, 4))
case("strided", lambda x: x[1::3, ::-2], (8, 9))
case("repeat", lambda x: (jnp.repeat(x, 3, axis=1), jnp.tile(x, (2, 3))), (2, 4))

# Element-wise
for _name in (
    "relu",
    "relu6",
    "sigmoid",
    "silu",
    "elu",
    "leaky_relu",
    "softplus",
    "mish",
    "hard_sigmoid",
    "hard_swish",
    "log_sigmoid",
    "selu",
    "celu",
):
    case(f"nn.{_name}", lambda x, g=_name: getattr(jax.nn, g)(x), (4, 8))
case("gelu_exact", lambda x: jax.nn.gelu(x, approximate=False), (4, 8))
case("gelu_tanh", lambda x: jax.nn.gelu(x), (4, 8))
for _name in (
    "sinh",
    "cosh",
    "arcsinh",
    "arctan",
    "cbrt",
    "expm1",
    "exp2",
    "floor",
    "ceil",
    "round",
    "trunc",
    "sign",
    "square",
    "isnan",
    "isinf",
    "isfinite",
):
    case(f"jnp.{_name}", lambda x, g=_name: getattr(jnp, g)(3 * x), (4, 8))
for _name in ("arctanh", "arcsin", "arccos"):
    case(f"jnp.{_name}", lambda x, g=_name: getattr(jnp, g)(0.9 * jnp.tanh(x)), (4, 8))
case("arccosh", lambda x: jnp.arccosh(1.0 + x * x), (4, 8))
case("powers", lambda x: (x**2, x**3, jnp.abs(x) ** 0.5, jnp.abs(x) ** -1.5, 2.0**x), (4, 8))
case("modulo", lambda x, y: (jnp.mod(x, y), jnp.fmod(x, y), x // y), (4, 8), (4, 8))
case("integer_division", lambda x: ((x - 50) // 7, (x - 50) % 7, lax.div(x - 50, 7), lax.rem(x - 50, 7)), ((4, 8), 100))
case("bits", lambda x: (x & 12, x | 3, x ^ 5, ~x, x << 2, x >> 1), ((4, 8), 100))
case("unsigned", lambda x: (x.astype(jnp.uint32) * jnp.uint32(2654435761)) >> 7, ((4, 8), 1000))
case("comparisons", lambda x, y: (x < y, x <= y, x > y, x >= y, x == y, x != y), (4, 8), (4, 8))
case("truth", lambda x, y: (x & y, x | y, x ^ y, ~x, x < y, x >= y), ((4, 8), bool), ((4, 8), bool))
case("where_scalar", lambda x, y: jnp.where(jnp.sum(x) > 0, x, y), (4, 8), (4, 8))
case("clip", lambda x: (jnp.clip(x, -0.5, 0.5), jnp.clip(x, 0.1, None)), (4, 8))
case("clip_tensors", lambda x, lo: lax.clamp(lo, x, lo + 1), (4, 8), (4, 8))
case(
    "casts",
    lambda x: (x.astype(jnp.int32), x.astype(jnp.bool_), (x > 0).astype(jnp.float32), (x * 9).astype(jnp.int8)),
    (4, 8),
)
case("linspace", lambda x: x * jnp.linspace(0, 1, 8) + jnp.arange(8), (4, 8))
case("constants", lambda x: x @ jnp.asarray(np.arange(48, dtype=np.float32).reshape(8, 6)), (4, 8))

# Control flow
case("scan", lambda x: lax.scan(lambda c, a: (c * 0.5 + a, c), jnp.zeros(4), x), (6, 4))
case("fori", lambda x: lax.fori_loop(0, 5, lambda i, v: v * 0.5 + i, x), (4,))
case(
    "while_bounded",
    lambda x: lax.while_loop(lambda s: (s[0] < 9) & (s[1] > 0.1), lambda s: (s[0] + 1, s[1] * 0.6), (0, jnp.max(x))),
    (4,),
)
case("cond", lambda x: lax.cond(jnp.sum(x) > 0, jnp.sin, jnp.cos, x), (4,))
case("switch", lambda i, x: lax.switch(i[0], [jnp.sin, jnp.cos, jnp.tanh], x), ((1,), 3), (4,))
case("map", lambda x: lax.map(lambda a: jnp.sum(a * a), x), (5, 4))


@pytest.mark.parametrize("name", CASES)
def test_computes_what_jax_computes(name):
    function, specs = CASES[name]
    arguments = [argument(spec, seed) for seed, spec in enumerate(specs)]
    with jax.enable_x64(False):
        text = jax.jit(function).lower(*arguments).as_text()
        expected = jax.tree.leaves(jax.jit(function)(*arguments))
    done = subprocess.run([TTC_OPT, *STAGES], input=text, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    for found, wanted in zip(ttir_values.run(done.stdout, arguments), expected, strict=True):
        wanted = np.asarray(wanted).astype(np.float64)
        scale = np.max(np.abs(wanted[np.isfinite(wanted)]), initial=1e-6)
        np.testing.assert_allclose(np.asarray(found).astype(np.float64), wanted, rtol=1e-5, atol=1e-5 * scale)
