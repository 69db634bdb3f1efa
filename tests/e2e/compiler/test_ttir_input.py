"""TTIR as input: ops of tt-mlir's vocabulary that only come from outside, older prints, and what is refused; with values."""

import numpy as np
import pytest
import ttc

pytestmark = pytest.mark.timeout(120)


@pytest.fixture(scope="module")
def client(daemon):
    with ttc.Client(daemon.address) as opened:
        yield opened


def tensor(array):
    names = {"float32": "f32", "int32": "i32", "bool": "i1", "int8": "i8", "uint32": "ui32"}
    return "tensor<" + "".join(f"{size}x" for size in array.shape) + names[str(array.dtype)] + ">"


def run_op(client, op, attributes, arguments, result):
    """The result of one op, written with `attributes`, on `arguments`."""
    types = [tensor(a) for a in arguments]
    parameters = ", ".join(f"%arg{i}: {t}" for i, t in enumerate(types))
    operands = ", ".join(f"%arg{i}" for i in range(len(types)))
    properties = f" <{{{attributes}}}>" if attributes else ""
    text = f"""func.func @main({parameters}) -> {result} {{
      %0 = "ttir.{op}"({operands}){properties} : ({", ".join(types)}) -> {result}
      return %0 : {result}
    }}"""
    return np.asarray(client.run(text.encode(), arguments, timeout=60).outputs[0])


RANDOM = np.random.default_rng(3)


def floats(*shape):
    return RANDOM.standard_normal(shape).astype(np.float32)


def ints(low, high, *shape):
    return RANDOM.integers(low, high, shape).astype(np.int32)


def row_numbers(index, sizes, windows):
    """Row numbers of index vectors [batch, components, count], and whether windows fit."""
    last = (np.array(sizes) - windows)[:, None]
    inside = np.all((index >= 0) & (index <= last), axis=1)
    clamped = np.clip(index, 0, last)
    numbers = []
    for offset in np.ndindex(*windows):
        numbers.append(np.ravel_multi_index((clamped + np.array(offset)[:, None]).transpose(1, 0, 2), sizes))
    flat = np.stack(numbers, -1).reshape(*inside.shape[:1], -1)
    return flat, np.repeat(inside, len(numbers), axis=1)


@pytest.mark.parametrize(
    ("batches", "sizes", "windows"),
    [(1, [10], [1]), (3, [10], [1]), (1, [4, 5], [1, 1]), (2, [4, 5], [2, 3]), (3, [6], [6])],
)
@pytest.mark.parametrize("shared", [False, True])
def test_rows_gather(client, batches, sizes, windows, shared):
    n = int(np.prod(sizes))
    x, index = floats(batches, n, 3, 2), ints(-3, 12, 1 if shared else batches, len(sizes), 4)
    numbers, _ = row_numbers(index, sizes, windows)
    wanted = np.stack([x[b][numbers[0 if shared else b]] for b in range(batches)])
    attributes = (
        f"column = false, fill_out_of_bounds = false, sizes = array<i64: {', '.join(map(str, sizes))}>, "
        f"windows = array<i64: {', '.join(map(str, windows))}>"
    )
    np.testing.assert_array_equal(run_op(client, "rows_gather", attributes, [x, index], tensor(wanted)), wanted)


def test_rows_gather_of_columns(client):
    x, index = floats(3, 1, 8), ints(0, 8, 3, 1, 5)
    wanted = np.take_along_axis(x[:, 0], index[:, 0], 1)
    attributes = "column = true, sizes = array<i64: 8>, windows = array<i64: 1>"
    np.testing.assert_array_equal(run_op(client, "rows_gather", attributes, [x, index], tensor(wanted)), wanted)


COMBINE = {"sum": np.add, "prod": np.multiply, "max": np.maximum, "min": np.minimum}


@pytest.mark.parametrize("reduce", ["invalid", *COMBINE])
@pytest.mark.parametrize("dtype", [np.float32, np.int32])
def test_rows_scatter(client, reduce, dtype):
    x, updates = (floats(2, 12, 3) * 5).astype(dtype), (floats(2, 4, 3) * 5).astype(dtype)
    index = np.array(
        [[[0, 2, 9, 1], [0, 3, 0, -1]], [[1, 2, 0, 0], [1, 1, 3, 2]]], np.int32
    )  # some outside, none twice
    if reduce != "invalid":
        index[:, :, 0] = index[:, :, 1]
    numbers, inside = row_numbers(index, [3, 4], [1, 1])
    wanted = x.copy()
    for b, k in np.ndindex(2, 4):
        if inside[b, k]:
            at = (b, numbers[b, k])
            wanted[at] = COMBINE[reduce](wanted[at], updates[b, k]) if reduce in COMBINE else updates[b, k]
    attributes = (
        f"column = false, reduce = #ttcore.reduce_type<{reduce}>, sizes = array<i64: 3, 4>, windows = array<i64: 1, 1>"
    )
    found = run_op(client, "rows_scatter", attributes, [x, index, updates], tensor(x))
    np.testing.assert_allclose(found, wanted, rtol=1e-6)


@pytest.mark.parametrize("reduce", ["max", "min", "sum"])
def test_scatter_whose_index_is_smaller_than_the_input(client, reduce):
    x, updates, index = floats(5, 4), floats(3, 2), ints(0, 5, 3, 2)
    wanted = x.copy()
    for i, j in np.ndindex(3, 2):
        wanted[index[i, j], j] = COMBINE[reduce](wanted[index[i, j], j], updates[i, j])
    attributes = f"dim = 0 : i32, scatter_reduce_type = #ttcore.reduce_type<{reduce}>"
    np.testing.assert_allclose(run_op(client, "scatter", attributes, [x, index, updates], tensor(x)), wanted, rtol=1e-6)


@pytest.mark.parametrize("reduce", COMBINE)
@pytest.mark.parametrize("reverse", [False, True])
def test_cumulative(client, reduce, reverse):
    x = floats(2, 7, 3)
    flipped = x[:, ::-1] if reverse else x
    wanted = COMBINE[reduce].accumulate(flipped, axis=1)
    wanted = wanted[:, ::-1] if reverse else wanted
    attributes = f"dim = 1 : i64, reduction = #ttcore.reduce_type<{reduce}>, reverse = {str(reverse).lower()}"
    np.testing.assert_allclose(run_op(client, "cumulative", attributes, [x], tensor(x)), wanted, rtol=1e-5, atol=1e-6)


X = floats(2, 1, 6, 4)


@pytest.mark.parametrize(
    ("op", "attributes", "wanted"),
    [
        ("squeeze", "dim = 1 : si32", X[:, 0]),
        ("squeeze", "dim = -3 : si32", X[:, 0]),
        ("unsqueeze", "dim = -1 : si32", X[..., None]),
        ("index", "begin = 1 : i32, dim = 2 : i32, end = 6 : i32, step = 2 : i32", X[:, :, 1:6:2]),
        ("index_select", "begin = 1 : si32, dim = 2 : si32, length = 1 : si32, stride = 2 : si32", X[:, :, 1::2]),
        ("index_select", "begin = 2 : si32, dim = -1 : si32, length = 2 : si32", X[..., 2:4]),
        ("global_avg_pool2d", "", X.mean((1, 2), keepdims=True)),
        ("concatenate_heads", "", X.transpose(0, 2, 1, 3).reshape(2, 6, 4)),
        ("softsign", "", X / (1 + np.abs(X))),
        ("selu", "", 1.0507009873554805 * np.where(X > 0, X, 1.6732632423543772 * np.expm1(X))),
        ("pad", "padding = array<i32: 0, 0, 0, 0, 1, -1, -1, 2>, value = 0.5 : f32",
         np.pad(X[:, :, :5, 1:], ((0, 0), (0, 0), (1, 0), (0, 2)), constant_values=0.5)),
    ],
)  # fmt: skip
def test_small_ops(client, op, attributes, wanted):
    found = run_op(client, op, attributes, [X], tensor(wanted.astype(np.float32)))
    np.testing.assert_allclose(found, wanted, rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("heads", [(4, 4), (4, 2), (4, 1)])
@pytest.mark.parametrize("kind", ["causal", "mask", "plain"])
def test_attention(client, heads, kind):
    q, k, v = floats(2, heads[0], 5, 8), floats(2, heads[1], 5, 8), floats(2, heads[1], 5, 8)
    mask = floats(2, 1, 5, 5)
    wide_k, wide_v = (np.repeat(t, heads[0] // heads[1], axis=1) for t in (k, v))
    scores = q @ wide_k.transpose(0, 1, 3, 2) * (0.25 if kind == "mask" else 8**-0.5)
    if kind == "causal":
        scores = np.where(np.tril(np.ones((5, 5), bool)), scores, -np.inf)
    scores = scores + mask if kind == "mask" else scores
    weights = np.exp(scores - scores.max(-1, keepdims=True))
    wanted = weights / weights.sum(-1, keepdims=True) @ wide_v
    attributes = f"is_causal = {str(kind == 'causal').lower()}" + (", scale = 0.25 : f32" if kind == "mask" else "")
    arguments = [q, k, v, mask] if kind == "mask" else [q, k, v]
    found = run_op(client, "scaled_dot_product_attention", attributes, arguments, tensor(q))
    np.testing.assert_allclose(found, wanted, rtol=1e-4, atol=1e-5)


def test_caches(client):
    cache, rows, row = floats(3, 2, 6, 4), floats(1, 2, 4, 4), floats(2, 2, 1, 4)
    filled = cache.copy()
    filled[1:2, :, :4] = rows
    found = run_op(client, "fill_cache", "batch_offset = 1 : i32", [cache, rows], tensor(cache))
    np.testing.assert_array_equal(found, filled)
    updated = cache.copy()
    updated[1:3, :, 3] = row[:, :, 0]
    at = np.array([3], np.int32)
    # the index is the last operand
    found = run_op(client, "update_cache", "batch_offset = 1 : i32", [cache, row, at], tensor(cache))
    np.testing.assert_array_equal(found, updated)


def test_integers_are_multiplied_exactly(client):
    a, b = RANDOM.integers(-128, 128, (4, 3000)).astype(np.int8), RANDOM.integers(-128, 128, (3000, 5)).astype(np.int8)
    dims = "batch_dims_lhs = array<i64>, batch_dims_rhs = array<i64>, contract_dims_lhs = array<i64: 1>, contract_dims_rhs = array<i64: 0>"
    found = run_op(client, "dot_general", dims, [a, b], "tensor<4x5xi32>")
    np.testing.assert_array_equal(found, a.astype(np.int32) @ b.astype(np.int32))


def test_older_prints_with_output_operands(client):
    text = """func.func @main(%arg0: tensor<2x3xf32>, %arg1: tensor<2x3xsi32>) -> (tensor<2x3xf32>, tensor<2x3xsi32>, tensor<2x3xf32>) {
      %0 = ttir.empty() : tensor<2x3xf32>
      %1 = "ttir.add"(%arg0, %arg0, %0) : (tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
      %2 = ttir.empty() : tensor<2x3xsi32>
      %3 = "ttir.abs"(%arg1, %2) : (tensor<2x3xsi32>, tensor<2x3xsi32>) -> tensor<2x3xsi32>
      %4 = ttir.empty() : tensor<2x3xf32>
      return %1, %3, %4 : tensor<2x3xf32>, tensor<2x3xsi32>, tensor<2x3xf32>
    }"""
    x, n = floats(2, 3), ints(-5, 5, 2, 3)
    outputs = client.run(text.encode(), [x, n], timeout=60).outputs
    for found, wanted in zip(outputs, [x + x, np.abs(n), np.zeros((2, 3))], strict=True):
        np.testing.assert_array_equal(found, wanted)


LOOP = """module {
  func.func @main(%arg0: tensor<4xf32>, %arg1: tensor<4xf32>, %arg2: tensor<i1>) -> (tensor<4xf32>, tensor<4xf32>) {
    %0 = "ttir.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %1 = "ttcore.while_loop"(%0, %arg0, %arg1) <{body_program = @body, initial = #ttcore.loop_bound<0>, limit = #ttcore.loop_bound<7>, output_indices = array<i32: 1>, state_count = 2 : i32, step = #ttcore.loop_bound<2>}> : (tensor<i32>, tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
    %2 = "ttcore.case"(%arg2, %arg0) <{branch_programs = [@negate, @double]}> : (tensor<i1>, tensor<4xf32>) -> tensor<4xf32>
    return %1, %2 : tensor<4xf32>, tensor<4xf32>
  }
  func.func private @body(%arg0: tensor<i32>, %arg1: tensor<4xf32>, %arg2: tensor<4xf32>) -> (tensor<i32>, tensor<4xf32>) {
    %0 = "ttir.constant"() <{value = dense<2> : tensor<i32>}> : () -> tensor<i32>
    %1 = "ttir.add"(%arg0, %0) : (tensor<i32>, tensor<i32>) -> tensor<i32>
    %2 = "ttir.multiply"(%arg1, %arg2) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
    return %1, %2 : tensor<i32>, tensor<4xf32>
  }
  func.func private @negate(%arg0: tensor<4xf32>) -> tensor<4xf32> {
    %0 = "ttir.neg"(%arg0) : (tensor<4xf32>) -> tensor<4xf32>
    return %0 : tensor<4xf32>
  }
  func.func private @double(%arg0: tensor<4xf32>) -> tensor<4xf32> {
    %0 = "ttir.add"(%arg0, %arg0) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
    return %0 : tensor<4xf32>
  }
}"""


@pytest.mark.parametrize("choice", [False, True])
def test_loops_and_choices_by_functions(client, choice):
    x, y = floats(4), floats(4)
    turned, chosen = client.run(LOOP.encode(), [x, y, np.array(choice)], timeout=60).outputs
    np.testing.assert_allclose(turned, x * y**4, rtol=1e-5)
    np.testing.assert_array_equal(chosen, 2 * x if choice else -x)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (("@body, initial", "@nobody, initial"), "`ttcore.while_loop` runs `@nobody`"),
        (("state_count = 2", "state_count = 9"), "`ttcore.while_loop` wants bounds"),
        (("output_indices = array<i32: 1>", "output_indices = array<i32: 5>"), "`ttcore.while_loop` wants bounds"),
        (("loop_bound<2>", "loop_bound<0>"), "`ttcore.while_loop` wants bounds"),
        (("[@negate, @double]", "[@negate]"), "`ttcore.case` has 1 branches"),
        (("[@negate, @double]", "[@negate, @body]"), "`ttcore.case` runs `@body`"),
    ],
)
def test_programs_that_do_not_fit_are_named(client, change, words):
    with pytest.raises(ttc.ProgramError) as caught:
        client.compile(LOOP.replace(*change), timeout=60)
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("op", "words"),
    [
        ("all_gather", "several devices"),
        ("mesh_shard", "several devices"),
        ("to_layout", "speaks of layouts"),
        ("paged_update_cache", "paged caches"),
        ("rand", "draw them in the framework"),
        ("adamw", "training"),
        ("quantize", "send StableHLO"),
        ("nonsense", "is not supported by this build"),
    ],
)
def test_what_is_not_compiled_says_what_to_do(client, op, words):
    with pytest.raises(ttc.ProgramError) as caught:
        run_op(client, op, "dim = 0 : i32", [floats(2, 3)], "tensor<2x3xf32>")
    assert words in str(caught.value) and "unsupported-op" in str(caught.value.diagnostics)
