"""Client.run and ttc.jax.run against the real daemon."""

import asyncio

import jax
import jax.numpy as jnp
import ml_dtypes
import numpy as np
import pytest
import ttc
import ttc.jax

GRAPH = """module {
  func.func public @main(%arg0: tensor<3x4xf32> loc("x"), %arg1: tensor<4xbf16> loc("b")) -> (tensor<3x4xf32>, tensor<4xbf16>) {
    %b = stablehlo.add %arg1, %arg1 : tensor<4xbf16>
    %y = stablehlo.negate %arg0 : tensor<3x4xf32>
    return %y, %b : tensor<3x4xf32>, tensor<4xbf16>
  }
}
"""
X = np.arange(12, dtype=np.float32).reshape(3, 4)
B = np.array([1, 2, 3, 0.5], dtype=ml_dtypes.bfloat16)


@pytest.fixture
def client(real_daemon):
    with ttc.Client(real_daemon) as opened:
        yield opened


def check(result):
    y, b = result.outputs
    np.testing.assert_array_equal(y, -X)
    np.testing.assert_array_equal(b, 2 * B)
    assert b.dtype == ml_dtypes.bfloat16


def test_inputs_by_position_and_by_name(client):
    check(client.run(GRAPH, [X, B]))
    second = client.run(GRAPH, {"b": B.astype(np.float32), "x": np.asfortranarray(X)})
    check(second)
    assert second.cache == "hit" and second.device == "wormhole_n150" and second.numerics == "exact"


def test_async(client):
    check(asyncio.run(client.run_async(GRAPH, [X, B])))


def test_an_export_runs_from_memory_and_from_disk(client, tmp_path):
    export = client.compile(GRAPH, targets=["executable"])
    check(client.run(export, [X, B]))
    check(client.run(export.write(tmp_path / "export"), [X, B]))
    (tmp_path / "graph.mlir").write_text(GRAPH)
    check(client.run(tmp_path / "graph.mlir", [X, B]))


SUM = """module {
  func.func public @main(%arg0: tensor<40x70xbf16>, %arg1: tensor<40x70xbf16>) -> tensor<40x70xbf16> {
    %y = stablehlo.add %arg0, %arg1 : tensor<40x70xbf16>
    return %y : tensor<40x70xbf16>
  }
}
"""


def test_kernels_run_on_the_emulator_from_memory_and_from_disk(trusting_daemon, tmp_path):
    x = np.random.default_rng(0).integers(-8, 8, (40, 70)).astype(np.float32)
    with ttc.Client(trusting_daemon) as client:
        export = client.compile(SUM, targets=["metalium"])
        both = client.compile(SUM, targets=["metalium", "python"])
        for program in (export, export.write(tmp_path / "one"), both, both.write(tmp_path / "both")):
            result = client.run(program, [x, x])
            assert result.numerics == "emulator"
            np.testing.assert_array_equal(result.outputs[0], 2 * x)


def test_a_daemon_that_runs_no_uploaded_code_says_so(client):
    with pytest.raises(ttc.TtcError, match="not started with --allow-code-execution"):
        client.run(client.compile(SUM, targets=["metalium"]), seed=1)


def test_several_programs_of_kernels_are_named(client):
    graph = """module {
      func.func public @main(%x: tensor<32x64xbf16>, %w: tensor<64x32xbf16>) -> tensor<32x32xbf16> {
        %y = stablehlo.dot_general %x, %w, contracting_dims = [1] x [0] : (tensor<32x64xbf16>, tensor<64x32xbf16>) -> tensor<32x32xbf16>
        %z = stablehlo.dot_general %y, %y, contracting_dims = [1] x [0] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xbf16>
        return %z : tensor<32x32xbf16>
      }
    }"""
    with pytest.raises(ttc.OutputError, match="2 programs of kernels; run one of them: matmul"):
        client.run(client.compile(graph, targets=["metalium"]), seed=1)


def test_a_profile_is_written_whole(client, tmp_path):
    result = client.run(GRAPH, seed=1, profile=True)
    assert result.profile and result.device_seconds > 0
    path = result.profile.write(tmp_path / "profile")
    assert (path / "trace.json").read_bytes() == result.profile.files()["trace.json"]
    result.profile.write(path)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/precious").touch()
    with pytest.raises(ttc.OutputError, match="no profile of ours"):
        result.profile.write(tmp_path / "mine")


def test_inputs_that_do_not_fit_are_named(client):
    with pytest.raises(ttc.RequestError, match=r"`arg1` \(`b`\) is missing; wanted: bfloat16\[4\]"):
        client.run(GRAPH, [X])
    with pytest.raises(ttc.RequestError, match=r"`arg0` \(`x`\) has the dtype of F64\[3,4\]; wanted: float32\[3,4\]"):
        client.run(GRAPH, [X.astype(np.float64), B])
    with pytest.raises(ttc.RequestError, match=r"the dtype of C64\[3,4\]; wanted: float32"):
        client.run(GRAPH, [X.astype(np.complex64), B])
    with pytest.raises(ttc.RequestError, match="datetime64"):
        client.run(GRAPH, [X.astype("datetime64[s]"), B])
    with pytest.raises(ttc.RequestError, match="`inputs` or a `seed`"):
        client.run(GRAPH)


def test_errors_of_the_program(client):
    with pytest.raises(ttc.ProgramError):
        client.run("module { func.func @main( }", seed=1)
    with pytest.raises(ttc.RequestError, match="wormhole_n150"):
        client.run(GRAPH, seed=1, device="sim:wormhole_n15")


def test_jax_run_returns_the_functions_own_tree(real_daemon, tmp_path):
    def model(params, x, *, scale):
        y = jax.nn.relu(x @ params["w"] + params["b"]) * scale
        return {"y": y, "rest": (y.astype(jnp.bfloat16), jnp.argmax(x, axis=1), x > 0)}

    keys = jax.random.split(jax.random.key(0), 2)
    params = {"w": jax.random.normal(keys[0], (8, 16)), "b": jnp.ones(16)}
    x = jax.random.normal(keys[1], (4, 8))
    wanted = model(params, x, scale=2.0)
    found = ttc.jax.run(model, params, x, scale=2.0, server=real_daemon, profile=tmp_path / "profile")
    assert jax.tree.structure(found) == jax.tree.structure(wanted)
    for ours, theirs in zip(jax.tree.leaves(found), jax.tree.leaves(wanted), strict=True):
        assert ours.dtype == theirs.dtype and ours.shape == theirs.shape
        np.testing.assert_allclose(np.asarray(ours, np.float32), np.asarray(theirs, np.float32), rtol=1e-2, atol=1e-2)
    assert (tmp_path / "profile/trace.json").is_file()
