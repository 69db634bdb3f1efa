"""What ttc.jax sends: names, argument order, constants."""

import warnings

import jax
import jax.numpy as jnp
import pytest
import ttc.jax


def model(params, x, scale=1.0):
    with jax.named_scope("layer"):
        return jax.nn.relu(x @ params["w"]) * scale


ARGS = ({"w": jnp.ones((4, 8)), "unused": jnp.zeros(3)}, jnp.ones((2, 4)))


def test_names_and_order_of_arguments():
    lowered = ttc.jax.lower(model, ARGS, {})
    assert "loc(\"params['w']\")" in lowered.graph and 'loc("x")' in lowered.graph
    assert "jit(model)/layer/dot_general" in lowered.graph
    assert [leaf.shape for leaf in lowered.arguments] == [(3,), (4, 8), (2, 4)]
    assert lowered.graph.count("tensor<3xf32> loc(") == 1, "an unused argument stays in @main"


def test_large_closed_over_constants_are_announced():
    big = jnp.ones((2048, 2049))
    with pytest.warns(ttc.jax.LargeConstantWarning, match="16 MiB"):
        ttc.jax.lower(lambda x: x @ big, (jnp.ones((1, 2048)),), {})
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        ttc.jax.lower(model, ARGS, {})


def test_the_missing_export_path_has_the_known_text():
    fun = ttc.jax.jit(model, compiler_options={"backend": "codegen_py"}, server="127.0.0.1:1")
    with pytest.raises(ttc.RequestError) as caught:
        fun(*ARGS)
    assert str(caught.value) == ("Compile option 'export_path' must be provided when backend is not 'TTNNFlatbuffer'")
