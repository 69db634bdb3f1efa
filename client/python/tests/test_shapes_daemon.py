"""Dynamic dimensions through the Python client, from a JAX function with a symbolic batch to the values of each size."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest
import ttc


@pytest.fixture(scope="module")
def graph():
    """x is (2*a, 4), y is (b, a): sizes that follow from symbols, a loop over them, and slices by them."""

    def f(x, y):
        def body(i, total):
            return total + jnp.sum(y) * i

        looped = jax.lax.fori_loop(0, 3, body, jnp.zeros((x.shape[0],)))
        return jnp.arange(x.shape[0]) + looped, x.reshape(-1, 2)[::-1], x[: y.shape[0]].sum(0)

    a, b = jax.export.symbolic_shape("a, b", constraints=["b >= 2", "2*a >= b"])
    exported = jax.export.export(jax.jit(f), platforms=["tt"])(
        jax.ShapeDtypeStruct((2 * a, 4), jnp.float32), jax.ShapeDtypeStruct((b, a), jnp.float32)
    )
    return f, exported.mlir_module()


def inputs_for(a, b):
    random = np.random.default_rng(a * 10 + b)
    return [random.standard_normal((2 * a, 4), np.float32), random.standard_normal((b, a), np.float32)]


def check(client, program, function, a, b, **arguments):
    inputs = inputs_for(a, b)
    run = client.run(program, inputs, **arguments)
    for found, wanted in zip(run.outputs, function(*inputs), strict=True):
        np.testing.assert_allclose(found, wanted, rtol=1e-4, atol=1e-4)


def test_sizes_as_python_values(real_daemon, graph, tmp_path):
    function, text = graph
    with ttc.Client(real_daemon) as client:
        check(client, text, function, 2, 3, options={"dim": {"a": 2, "b": 3}})
        check(client, text, function, 2, 3, options={"shape": {"x": (4, 4), "y": (3, 2)}})
        made = client.compile(text, targets=["executable"], options={"dim": {"a": [2, 3], "b": 3}})
        made.write(tmp_path / "e")
        for a in (2, 3):
            check(client, made, function, a, 3)
            check(client, tmp_path / "e", function, a, 3)
            check(client, text, function, a, 3, options={"dim": {"a": [2, 3], "b": [3]}})
        with pytest.raises(ttc.RequestError, match=r"a2: x \[4, 4\], y \[3, 2\]"):
            client.run(made, inputs_for(4, 3))


def test_the_frameworks_own_constraints_are_checked(real_daemon, graph):
    with ttc.Client(real_daemon) as client:
        with pytest.raises(ttc.ProgramError, match="b >= 2"):
            client.compile(graph[1], options={"dim": {"a": 2, "b": 1}})
        with pytest.raises(ttc.ProgramError, match="`--dim a=SIZE` `--dim b=SIZE`"):
            client.compile(graph[1])
        with pytest.raises(ttc.ProgramError, match="`x:0` is given as 5"):
            client.compile(graph[1], options={"dim": {"a": 2, "b": 3, "x:0": 5}})


def attention(q, k, v):
    return jax.nn.softmax(q @ k.swapaxes(-1, -2) / jnp.sqrt(q.shape[-1] * 1.0), -1) @ v


def convolution(x, w):
    return jax.lax.conv_general_dilated(x, w, (2, 2), "SAME", dimension_numbers=("NHWC", "HWIO", "NHWC"))


def scan(x):
    def step(carry, row):
        carry = carry * 0.5 + row
        return carry, carry.sum()

    return jax.lax.scan(step, jnp.zeros(x.shape[1:]), x)


def causal(x):
    n = x.shape[0]
    return jnp.where(jnp.tril(jnp.ones((n, n))) > 0, x @ x.T, -1e9)


def slices(cache, x):
    updated = jax.lax.dynamic_update_slice(cache, x, (1, 0))
    return updated, jax.lax.dynamic_slice_in_dim(cache, x.shape[0], 2, 0)


POLYMORPHIC = [
    (attention, ["b, s, 8"] * 3),
    (convolution, ["b, h, 9, 3", "3, 3, 3, 4"]),
    (scan, ["b, 3"]),
    (causal, ["s, 4"]),
    (slices, ["2*b + 2, 3", "b, 3"]),
    (lambda x: (jnp.cumsum(x, 0), jnp.cumprod(x, 1), jax.lax.cummax(x, 0)), ["b, s"]),
    (lambda x: (jnp.pad(x, ((1, 2), (0, x.shape[0]))), jnp.roll(x, 1, 0), jnp.tile(x, (2, 1))), ["b, 3"]),
    (lambda x: jax.lax.cond(x.sum() > 0, lambda v: v * x.shape[0], lambda v: v - 1, x), ["b, 3"]),
    (lambda x: jax.lax.reduce_window(x, -jnp.inf, jax.lax.max, (1, 2), (1, 2), "VALID"), ["b, 6"]),
    (lambda x: (jnp.argmax(x, -1), jnp.sort(x, 0), jax.lax.top_k(x, 2)), ["b, 5"]),
    (lambda x, y: jnp.einsum("bij,bjk->ikb", x, y), ["b, 3, s", "b, s, 4"]),
    (lambda x: jax.image.resize(x, (x.shape[0], 8, 8, 1), "bilinear"), ["b, 4, 4, 1"]),
]


@pytest.mark.parametrize(("function", "shapes"), POLYMORPHIC)
def test_functions_over_symbolic_shapes(real_daemon, function, shapes):
    scope = jax.export.SymbolicScope()
    types = [jax.ShapeDtypeStruct(jax.export.symbolic_shape(shape, scope=scope), jnp.float32) for shape in shapes]
    text = jax.export.export(jax.jit(function), platforms=["tt"])(*types).mlir_module()
    random = np.random.default_rng(0)
    with ttc.Client(real_daemon) as client:
        for sizes in ({"b": 3, "s": 5, "h": 7}, {"b": 4, "s": 2, "h": 6}):
            used = {name: size for name, size in sizes.items() if any(name in shape for shape in shapes)}
            inputs = [random.standard_normal(eval(f"({shape})", {}, sizes), np.float32) for shape in shapes]
            found = client.run(text, inputs, options={"dim": used}).outputs
            for array, wanted in zip(found, jax.tree.leaves(function(*inputs)), strict=True):
                assert array.shape == wanted.shape
                np.testing.assert_allclose(array, wanted, rtol=2e-4, atol=2e-4)
