"""chlo ops, calls of Tenstorrent's frontends and composites through the daemon: what the simulated device computes against numpy.

SPDX-License-Identifier: Apache-2.0
"""

import numpy as np
import pytest
import scipy.special as special
import ttc
from ttctest.fixtures import daemon  # noqa: F401

INF, NAN = np.inf, np.nan
RANDOM = np.random.default_rng(5)


@pytest.fixture(scope="module")
def client(daemon):  # noqa: F811
    with ttc.Client(daemon.address) as opened:
        yield opened


KINDS = {"float32": "f32", "int32": "i32", "uint32": "ui32", "bool": "i1", "float64": "f64"}


def tensor(array):
    return f"tensor<{''.join(f'{n}x' for n in array.shape)}{KINDS[str(array.dtype)]}>"


def run(client, body, arguments, results):
    """`body` computes %r (several: %r0, %r1, ...) of %a0, %a1, ...; `results` have the types of what it returns."""
    names = ["%r"] if len(results) == 1 else [f"%r{i}" for i in range(len(results))]
    parameters = ", ".join(f"%a{i}: {tensor(a)}" for i, a in enumerate(arguments))
    types = ", ".join(map(tensor, results))
    text = f"""func.func public @main({parameters}) -> ({types}) {{
      {body}
      return {", ".join(names)} : {types}
    }}"""
    if body.lstrip().startswith("func."):
        text = body
    found = client.run(text.encode(), list(arguments), timeout=120).outputs
    return [np.asarray(f) for f in found]


def check(client, body, arguments, wanted, rtol=2e-5, atol=1e-6):
    wanted = [np.asarray(w) for w in wanted]
    for found, right in zip(run(client, body, arguments, wanted), wanted, strict=True):
        np.testing.assert_allclose(found, right, rtol=rtol, atol=atol)


POINTS = np.float32(
    [-3.5, -2.0, -1.0, -0.75, -1e-3, -0.0, 0.0, 1e-6, 0.3, 0.5, 0.99, 1.0, 1.5, 4.0, 20.0, INF, -INF, NAN]
)
INSIDE = POINTS[np.abs(POINTS) <= 1]
ABOVE = np.float32([1.0, 1.001, 1.5, 2.0, 100.0, 1e6, INF, 0.5, NAN])

UNARY = {
    "acos": (np.arccos, INSIDE),
    "acosh": (np.arccosh, ABOVE),
    "asin": (np.arcsin, INSIDE),
    "asinh": (np.arcsinh, POINTS),
    "atan": (np.arctan, POINTS),
    "atanh": (np.arctanh, INSIDE),
    "bessel_i1e": (special.i1e, POINTS),
    "conj": (np.conj, POINTS),
    "cosh": (np.cosh, POINTS),
    "digamma": (special.digamma, np.float32([0.1, 0.5, 1.0, 1.5, 10.0, 1e3, -0.3, -2.6])),
    "erf": (special.erf, POINTS),
    "erf_inv": (special.erfinv, INSIDE),
    "erfc": (special.erfc, POINTS),
    "lgamma": (special.gammaln, np.float32([0.1, 0.5, 1.0, 1.5, 2.0, 10.0, 1e3, -0.3, -2.6, INF])),
    "sinh": (np.sinh, POINTS),
    "square": (np.square, POINTS),
    "tan": (np.tan, POINTS[np.isfinite(POINTS)]),
}


@pytest.mark.parametrize("name", UNARY)
def test_unary(client, name):
    function, points = UNARY[name]
    with np.errstate(all="ignore"):
        wanted = function(points.astype(np.float64)).astype(np.float32)
    shape = tensor(points)
    check(client, f"%r = chlo.{name} %a0 : {shape} -> {shape}", [points], [wanted], rtol=1e-4)


@pytest.mark.parametrize(
    ("name", "test"), [("is_inf", np.isinf), ("is_pos_inf", np.isposinf), ("is_neg_inf", np.isneginf)]
)
def test_predicates(client, name, test):
    body = f"%r = chlo.{name} %a0 : {tensor(POINTS)} -> tensor<{POINTS.size}xi1>"
    np.testing.assert_array_equal(run(client, body, [POINTS], [test(POINTS)])[0].astype(bool), test(POINTS))


def test_next_after(client):
    values = np.float32([0.0, 1.0, -1.0, 3.0, 1e-30])
    x, y = (a.ravel() for a in np.meshgrid(values, values))
    body = f"%r = chlo.next_after %a0, %a1 : {tensor(x)}, {tensor(x)} -> {tensor(x)}"
    np.testing.assert_array_equal(run(client, body, [x, y], [x])[0], np.nextafter(x, y))


def test_zeta_and_polygamma(client):
    x, q = np.float32([2.0, 3.0, 1.5, 7.0]), np.float32([1.0, 0.5, 2.5, 10.0])
    body = f"%r = chlo.zeta %a0, %a1 : {tensor(x)}, {tensor(x)} -> {tensor(x)}"
    check(client, body, [x, q], [special.zeta(x, q)], rtol=1e-4)
    n = np.float32([0, 1, 2, 3])
    body = f"%r = chlo.polygamma %a0, %a1 : {tensor(n)}, {tensor(n)} -> {tensor(n)}"
    check(client, body, [n, q], [special.polygamma(n.astype(int), q).astype(np.float32)], rtol=1e-4)


def test_mulhi(client):
    x = np.int32([2**30, -(2**31), 12345678, -7, 1 << 16])
    y = np.int32([5, 2**31 - 1, 87654321, 2**30, -(1 << 20)])
    wanted = np.int32([(int(a) * int(b)) >> 32 for a, b in zip(x, y, strict=True)])
    body = f"%r = chlo.mulhi %a0, %a1 : {tensor(x)}, {tensor(x)} -> {tensor(x)}"
    np.testing.assert_array_equal(run(client, body, [x, y], [wanted])[0], wanted)


BINARY = {
    "add": np.add,
    "subtract": np.subtract,
    "multiply": np.multiply,
    "divide": np.divide,
    "maximum": np.maximum,
    "minimum": np.minimum,
    "power": lambda a, b: np.abs(a) ** b,
    "remainder": np.fmod,
    "atan2": np.arctan2,
}


@pytest.mark.parametrize("name", BINARY)
def test_broadcasting(client, name):
    a, b = RANDOM.standard_normal((3, 1)).astype(np.float32), RANDOM.standard_normal(4).astype(np.float32)
    if name == "power":
        a = np.abs(a)
    wanted = BINARY[name](a, b)
    check(
        client,
        f"%r = chlo.broadcast_{name} %a0, %a1 : ({tensor(a)}, {tensor(b)}) -> {tensor(wanted)}",
        [a, b],
        [wanted],
    )


def test_broadcast_with_places(client):
    a, b = RANDOM.standard_normal((3, 4)).astype(np.float32), RANDOM.standard_normal(3).astype(np.float32)
    body = f"%r = chlo.broadcast_add %a0, %a1 {{broadcast_dimensions = array<i64: 0>}} : ({tensor(a)}, {tensor(b)}) -> {tensor(a)}"
    check(client, body, [a, b], [a + b[:, None]])


def test_broadcast_compare_and_select(client):
    a, b = RANDOM.standard_normal((3, 4)).astype(np.float32), np.float32(0.1)
    body = f"""%p = chlo.broadcast_compare %a0, %a1 {{comparison_direction = #chlo<comparison_direction GT>}}
        : ({tensor(a)}, {tensor(b)}) -> tensor<3x4xi1>
      %r = chlo.broadcast_select %p, %a1, %a0 : (tensor<3x4xi1>, {tensor(b)}, {tensor(a)}) -> {tensor(a)}"""
    check(client, body, [a, b], [np.minimum(a, b)])


def test_constants(client):
    a = RANDOM.standard_normal((3, 4)).astype(np.float32)
    body = f"""%c = chlo.constant dense<2.5> : tensor<3x4xf32>
      %l = "chlo.constant_like"(%a0) <{{value = 0.5 : f32}}> : ({tensor(a)}) -> {tensor(a)}
      %s = stablehlo.add %c, %l : {tensor(a)}
      %r = stablehlo.multiply %a0, %s : {tensor(a)}"""
    check(client, body, [a], [a * 3])


@pytest.mark.parametrize("largest", [True, False])
def test_top_k(client, largest):
    a = RANDOM.permutation(24).reshape(2, 12).astype(np.float32)
    order = np.argsort(-a if largest else a, 1, kind="stable")[:, :3].astype(np.int32)
    body = f"""%r0, %r1 = chlo.top_k(%a0, k = 3) {{largest = {str(largest).lower()}}}
        : {tensor(a)} -> (tensor<2x3xf32>, tensor<2x3xi32>)"""
    check(client, body, [a], [np.take_along_axis(a, order, 1), order])


def test_scan(client):
    a, start = RANDOM.standard_normal((5, 3)).astype(np.float32), np.ones(3, np.float32)
    body = f"""%r0, %r1 = chlo.scan(%a0) inits (%a1) dimension=0 {{
      ^bb0(%x: tensor<3xf32>, %c: tensor<3xf32>):
        %s = stablehlo.multiply %x, %c : tensor<3xf32>
        stablehlo.return %s, %s : tensor<3xf32>, tensor<3xf32>
      }} : ({tensor(a)}, {tensor(start)}) -> ({tensor(a)}, {tensor(start)})"""
    check(client, body, [a, start], [np.cumprod(a, 0), np.prod(a, 0)])


def test_ragged_dot(client):
    a, b = RANDOM.standard_normal((6, 4)).astype(np.float32), RANDOM.standard_normal((3, 4, 5)).astype(np.float32)
    sizes = np.int32([1, 3, 2])
    wanted = np.concatenate([a[:1] @ b[0], a[1:4] @ b[1], a[4:] @ b[2]])
    body = f"""%r = "chlo.ragged_dot"(%a0, %a1, %a2) {{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_contracting_dimensions = [1],
        rhs_contracting_dimensions = [1], lhs_ragged_dimensions = [0], rhs_group_dimensions = [0]>}}
        : ({tensor(a)}, {tensor(b)}, {tensor(sizes)}) -> {tensor(wanted)}"""
    check(client, body, [a, b, sizes], [wanted], atol=1e-5)


@pytest.mark.parametrize(
    ("config", "left", "right"),
    [
        ("ij,jk->ki", (2, 3), (3, 4)),
        ("bij,bkj->bik", (2, 3, 4), (2, 5, 4)),
        ("i,j->ij", (3,), (4,)),
        ("ij,ij->", (3, 4), (3, 4)),
        ("ii,i->i", (3, 3), (3,)),
        ("...ij,...jk->...ik", (2, 3, 4), (1, 4, 5)),
        ("aij,jk->k", (2, 3, 4), (4, 5)),
    ],
)
def test_einsum(client, config, left, right):
    a, b = RANDOM.standard_normal(left).astype(np.float32), RANDOM.standard_normal(right).astype(np.float32)
    wanted = np.einsum(config, a, b)
    body = f'%r = stablehlo.einsum %a0, %a1, config = "{config}" : ({tensor(a)}, {tensor(b)}) -> {tensor(wanted)}'
    check(client, body, [a, b], [wanted], atol=1e-5)


@pytest.mark.parametrize("config", ["ij->ji", "ij->j", "ii->", "...j->..."])
def test_unary_einsum(client, config):
    a = RANDOM.standard_normal((3, 3)).astype(np.float32)
    wanted = np.asarray(np.einsum(config, a))
    check(
        client,
        f'%r = stablehlo.unary_einsum %a0, config = "{config}" : ({tensor(a)}) -> {tensor(wanted)}',
        [a],
        [wanted],
    )


def test_torch_index_select(client):
    a, i = RANDOM.standard_normal((4, 5, 3)).astype(np.float32), np.int32([3, 0, 3, 1])
    wanted = a[:, i]
    body = f"""%r = "stablehlo.torch_index_select"(%a0, %a1) {{dim = 1 : i64, batch_dims = 0 : i64}}
        : ({tensor(a)}, {tensor(i)}) -> {tensor(wanted)}"""
    check(client, body, [a, i], [wanted])


def call(target, arguments, result, **frontend):
    names = ", ".join(f"%a{i}" for i in range(len(arguments)))
    attributes = ", ".join(f'{key} = "{value}"' for key, value in frontend.items())
    types = ", ".join(map(tensor, arguments))
    return f"%r = stablehlo.custom_call @{target}({names}) {{mhlo.frontend_attributes = {{{attributes}}}}} : ({types}) -> {tensor(result)}"


def test_caches(client):
    cache = RANDOM.standard_normal((1, 2, 8, 4)).astype(np.float32)
    values = RANDOM.standard_normal((1, 2, 3, 4)).astype(np.float32)
    wanted = cache.copy()
    wanted[:, :, :3] = values
    check(client, call("tt.fill_cache", [cache, values], cache, batch_offset="0"), [cache, values], [wanted])
    one, place = values[:, :, :1].copy(), np.int32([5])
    wanted = cache.copy()
    wanted[:, :, 5:6] = one
    check(client, call("tt.update_cache", [cache, one, place], cache, batch_offset="0"), [cache, one, place], [wanted])


def test_paged_caches(client):
    cache = RANDOM.standard_normal((6, 2, 4, 8)).astype(np.float32)
    table = np.int32([[4, 1], [0, 3]])
    token = RANDOM.standard_normal((1, 2, 2, 8)).astype(np.float32)
    places = np.int32([5, 2])
    wanted = cache.copy()
    for user in range(2):
        wanted[table[user, places[user] // 4], :, places[user] % 4] = token[0, user]
    arguments = [cache, token, places, table]
    check(client, call("tt.paged_update_cache", arguments, cache, share_cache="False"), arguments, [wanted])
    prompt = RANDOM.standard_normal((1, 2, 6, 8)).astype(np.float32)
    wanted = cache.copy()
    for i in range(6):
        wanted[table[1, i // 4], :, i % 4] = prompt[0, :, i]
    arguments = [cache, prompt, table, np.int32([1])]
    check(client, call("tt.paged_fill_cache", arguments, cache), arguments, [wanted])


def attend(q, k, v, allowed, scale=None):
    """q [B, H, Q, D], k and v [B, h, S, D]."""
    k, v = (np.repeat(a, q.shape[1] // a.shape[1], 1) for a in (k, v))
    scores = q @ k.swapaxes(2, 3) * (scale or q.shape[-1] ** -0.5)
    scores = np.where(allowed, scores, -INF)
    weights = np.exp(scores - scores.max(-1, keepdims=True))
    return (weights / weights.sum(-1, keepdims=True)) @ v


def test_attention(client):
    q = RANDOM.standard_normal((1, 4, 32, 16)).astype(np.float32)
    k, v = (RANDOM.standard_normal((1, 2, 32, 16)).astype(np.float32) for _ in range(2))
    wanted = attend(q, k, v, np.tri(32, dtype=bool))
    check(
        client, call("tt.scaled_dot_product_attention", [q, k, v], q, is_causal="True"), [q, k, v], [wanted], atol=1e-5
    )
    mask = np.where(RANDOM.random((1, 1, 32, 32)) < 0.8, 0, -1e9).astype(np.float32)
    wanted = attend(q, k, v, mask == 0, 0.3)
    arguments = [q, k, v, mask]
    body = call("tt.scaled_dot_product_attention", arguments, q, is_causal="False", scale="0.3")
    check(client, body, arguments, [wanted], atol=1e-5)


def test_attention_decode(client):
    q = RANDOM.standard_normal((1, 2, 4, 16)).astype(np.float32)
    k, v = (RANDOM.standard_normal((2, 2, 8, 16)).astype(np.float32) for _ in range(2))
    places = np.int32([3, 6])
    allowed = (np.arange(8) <= places[:, None])[:, None, None, :]
    wanted = attend(q.reshape(2, 4, 1, 16), k, v, allowed).reshape(q.shape)
    arguments = [q, k, v, places]
    flags = {"is_causal": "True", "has_attention_mask": "False", "has_attention_sink": "False"}
    check(client, call("tt.scaled_dot_product_attention_decode", arguments, q, **flags), arguments, [wanted], atol=1e-5)
    blocks = np.int32([[2, 0], [1, 3]])
    paged_k, paged_v = np.zeros((4, 2, 4, 16), np.float32), np.zeros((4, 2, 4, 16), np.float32)
    for user in range(2):
        for page in range(2):
            paged_k[blocks[user, page]] = k[user, :, page * 4 : page * 4 + 4]
            paged_v[blocks[user, page]] = v[user, :, page * 4 : page * 4 + 4]
    arguments = [q, paged_k, paged_v, blocks, places]
    flags |= {"has_cur_pos_tensor": "True"}
    body = call("tt.paged_scaled_dot_product_attention_decode", arguments, q, **flags)
    check(client, body, arguments, [wanted], atol=1e-5)


def test_composites(client):
    x, w = RANDOM.standard_normal((4, 32)).astype(np.float32), RANDOM.standard_normal(32).astype(np.float32)

    def composite(name, extra):
        return f"""func.func public @main(%x: {tensor(x)}, %w: {tensor(w)}) -> {tensor(x)} {{
          %0 = stablehlo.composite "{name}" %x, %w {{composite_attributes = {{{extra}}}, decomposition = @impl}}
            : ({tensor(x)}, {tensor(w)}) -> {tensor(x)}
          return %0 : {tensor(x)}
        }}
        func.func private @impl(%x: {tensor(x)}, %w: {tensor(w)}) -> {tensor(x)} {{
          %0 = stablehlo.broadcast_in_dim %w, dims = [1] : ({tensor(w)}) -> {tensor(x)}
          %1 = stablehlo.add %x, %0 : {tensor(x)}
          return %1 : {tensor(x)}
        }}"""

    norm = x / np.sqrt((x * x).mean(-1, keepdims=True) + 1e-5) * w
    shape = "normalized_shape = dense<32> : tensor<1xi64>"
    check(client, composite("tenstorrent.rms_norm", f"epsilon = 1.0e-5 : f32, {shape}"), [x, w], [norm], atol=1e-5)
    # What is not known as one op, or says more than it has, is what its decomposition computes.
    check(
        client,
        composite("tenstorrent.rms_norm", f"epsilon = 1.0e-5 : f32, has_residual = true, {shape}"),
        [x, w],
        [x + w],
    )
    check(client, composite("mine.plus", ""), [x, w], [x + w])


def test_marks_and_collectives_of_one_device(client):
    x = RANDOM.standard_normal((4, 8)).astype(np.float32)
    body = f"""%0 = stablehlo.custom_call @Sharding(%a0) {{mhlo.sharding = "{{replicated}}"}} : ({tensor(x)}) -> {tensor(x)}
      %1 = stablehlo.custom_call @tt.mark_argument(%0) {{mhlo.frontend_attributes = {{ttcore.argument_type = "input"}}}} : ({tensor(x)}) -> {tensor(x)}
      %2 = "stablehlo.all_reduce"(%1) ({{
      ^bb0(%p: tensor<f32>, %q: tensor<f32>):
        %s = stablehlo.add %p, %q : tensor<f32>
        stablehlo.return %s : tensor<f32>
      }}) {{replica_groups = dense<0> : tensor<1x1xi64>}} : ({tensor(x)}) -> {tensor(x)}
      %r = stablehlo.negate %2 : {tensor(x)}"""
    check(client, body, [x], [-x])
