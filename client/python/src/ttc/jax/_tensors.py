"""The parameters of a compiled function as one safetensors file."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

import jax
import numpy as np
from safetensors.numpy import save


def storable(value: Any) -> np.ndarray[Any, Any]:
    """`value` in a dtype that numpy and the ttnn library both have: floats as float32, integers as int32 or uint32."""
    if jax.numpy.issubdtype(value.dtype, jax.dtypes.prng_key):
        value = jax.random.key_data(value)
    array = np.asarray(value)
    if array.dtype == np.bool_ or np.issubdtype(array.dtype, np.signedinteger):
        return np.ascontiguousarray(array.astype(np.int32))
    if np.issubdtype(array.dtype, np.unsignedinteger):
        return np.ascontiguousarray(array.astype(np.uint32))
    return np.ascontiguousarray(array.astype(np.float32))


def host_array(value: Any) -> np.ndarray[Any, Any]:
    """`value` as the program takes it: PRNG keys as their data, Python numbers in JAX's dtypes."""
    array = jax.numpy.asarray(value)
    if jax.numpy.issubdtype(array.dtype, jax.dtypes.prng_key):
        array = jax.random.key_data(array)
    return np.asarray(array)


def device_array(array: np.ndarray[Any, Any], expected: Any) -> Any:
    """An output of a run as the function would return it: of the shape and dtype of `expected`."""
    if jax.numpy.issubdtype(expected.dtype, jax.dtypes.prng_key):
        return jax.random.wrap_key_data(jax.numpy.asarray(array), impl=jax.random.key_impl(expected))
    return jax.numpy.asarray(array, dtype=expected.dtype)


def goldens_file(manifest: Mapping[str, Any], arguments: Sequence[Any], outputs: Sequence[Any]) -> bytes:
    """goldens.npz: `arg0`, `arg1`, ... of the arguments that are no parameters, and `out0`, `out1`, ...

    What numpy lacks (bfloat16, float8) is stored as float32.
    """
    roles = [entry["role"] for entry in manifest["signature"]["arguments"]]
    arrays = {f"arg{i}": value for i, (role, value) in enumerate(zip(roles, arguments, strict=True)) if role == "input"}
    arrays |= {f"out{i}": value for i, value in enumerate(outputs)}
    plain = {name: host_array(value) for name, value in arrays.items()}
    kept = {name: array if array.dtype.isbuiltin == 1 else array.astype(np.float32) for name, array in plain.items()}
    file = io.BytesIO()
    np.savez(file, allow_pickle=False, **kept)
    return file.getvalue()


def parameters_file(manifest: Mapping[str, Any], arguments: Sequence[Any]) -> bytes:
    """tensors.safetensors: every argument whose role in the export's signature is `parameter`, under its name there."""
    signature = manifest["signature"]["arguments"]
    if len(signature) != len(arguments):
        raise ValueError(f"the program takes {len(signature)} arguments, but {len(arguments)} arrays were passed")
    tensors = {
        entry["name"]: storable(value)
        for entry, value in zip(signature, arguments, strict=True)
        if entry["role"] == "parameter"
    }
    return save(tensors)
