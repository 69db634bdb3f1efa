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
