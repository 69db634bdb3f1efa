"""The parameters of a compiled function as one safetensors file."""

from __future__ import annotations

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
