"""ttc.jax against the real daemon, as a user's program would use it."""

import json

import jax
import jax.numpy as jnp
import numpy as np
import pytest
import ttc
import ttc.jax
from safetensors.numpy import load_file


def mlp(params, x):
    for layer in params[:-1]:
        x = jax.nn.relu(x @ layer["w"] + layer["b"])
    return x @ params[-1]["w"] + params[-1]["b"]


def make_args():
    keys = jax.random.split(jax.random.key(0), 3)
    sizes = [(32, 64), (64, 16)]
    params = [{"w": jax.random.normal(k, s), "b": jnp.zeros(s[1])} for k, s in zip(keys, sizes, strict=False)]
    return params, jax.random.normal(keys[2], (8, 32))


def test_jit_writes_the_export_and_the_process_goes_on(real_daemon, tmp_path):
    options = {"backend": "codegen_py", "export_path": str(tmp_path / "export"), "export_tensors": True}
    args = make_args()
    fun = ttc.jax.jit(mlp, compiler_options=options, server=real_daemon)
    np.testing.assert_allclose(fun(*args), mlp(*args), rtol=1e-5)
    manifest = json.loads((tmp_path / "export/export.json").read_text())
    assert {entry["role"] for entry in manifest["signature"]["arguments"]} == {"parameter", "input"}
    tensors = load_file(tmp_path / "export/tensors.safetensors")
    assert len(tensors) == 4 and "ttnn" in (tmp_path / "export/main.py").read_text()
    fun(*args)
    assert len(fun.results) == 1, "the second call with the same shapes compiles nothing"


def test_goldens_are_the_call_s_inputs_and_outputs(real_daemon, tmp_path):
    options = {"export_path": str(tmp_path / "export"), "backend": "codegen_py", "export_goldens": True}
    params, x = make_args()
    ttc.jax.jit(mlp, compiler_options=options, server=real_daemon)(params, x)
    manifest = json.loads((tmp_path / "export/export.json").read_text())
    index = [entry["role"] for entry in manifest["signature"]["arguments"]].index("input")
    goldens = np.load(tmp_path / "export/goldens.npz")
    assert set(goldens.files) == {f"arg{index}", "out0"}, "parameters are in tensors.safetensors"
    np.testing.assert_array_equal(goldens[f"arg{index}"], x)
    np.testing.assert_allclose(goldens["out0"], mlp(params, x), rtol=1e-5)

    def half(x):
        return (x * 2).astype(jnp.bfloat16)

    ttc.jax.compile(half, x, export_path=tmp_path / "half", export_goldens=True, server=real_daemon)
    assert np.load(tmp_path / "half/goldens.npz")["out0"].dtype == np.float32, "numpy has no bfloat16"


def test_two_exports_from_one_process(real_daemon, tmp_path):
    """What a user of today's plugin could not do: the second export was not written."""
    args = make_args()
    first = ttc.jax.compile(mlp, *args, export_path=tmp_path / "one", server=real_daemon)
    second = ttc.jax.compile(mlp, *args, export_path=tmp_path / "two", server=real_daemon)
    assert (tmp_path / "one/main.py").read_bytes() == (tmp_path / "two/main.py").read_bytes()
    assert second.cache == "hit" and second.archive == first.archive


def test_serialized_artifacts(real_daemon, tmp_path):
    ttc.jax.serialize_compiled_artifacts_to_disk(
        mlp, *make_args(), output_prefix=tmp_path / "model", server=real_daemon
    )
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["model.stablehlo.mlir", "model.ttir.mlir", "model.ttnn.mlir", "model_export"]
    assert "stablehlo.dot_general" in (tmp_path / "model.stablehlo.mlir").read_text()
    assert "ttnn." in (tmp_path / "model.ttnn.mlir").read_text()


def test_an_unknown_option_is_refused_with_the_nearest_name(real_daemon, tmp_path):
    with pytest.raises(ttc.RequestError, match="math_fidelity"):
        ttc.jax.compile(
            mlp, *make_args(), export_path=tmp_path / "x", options={"math_fidelty": "hifi2"}, server=real_daemon
        )
    assert not (tmp_path / "x").exists()
