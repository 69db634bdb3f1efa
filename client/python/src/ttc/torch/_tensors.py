"""torch tensors as the arrays that a program takes, and back."""

from __future__ import annotations

from typing import Any

import numpy as np

from ttc.errors import RequestError

# What a program without 64-bit types takes instead.
NARROW = {"int64": "int32", "uint64": "uint32", "float64": "float32", "complex128": "complex64"}


def host_array(tensor: Any, name: str = "a tensor") -> np.ndarray[Any, Any]:
    """`tensor` in numpy, bfloat16 and float8 included; 64-bit types become 32-bit ones, as the program has them.

    Raises RequestError for integers that 32 bits do not hold.
    """
    import torch

    plain = tensor.detach().cpu().resolve_conj().resolve_neg().contiguous()
    dtype = str(plain.dtype).removeprefix("torch.")
    if dtype.startswith(("bfloat16", "float8")):
        import ml_dtypes

        raw = plain.view(torch.int16 if plain.element_size() == 2 else torch.int8).numpy()
        return raw.view(np.dtype(getattr(ml_dtypes, dtype)))
    array: np.ndarray[Any, Any] = plain.numpy()
    narrow = NARROW.get(array.dtype.name)
    if narrow is None:
        return array
    made = array.astype(narrow)
    if array.dtype.kind in "iu" and not np.array_equal(made, array):
        raise RequestError(f"`{name}` holds integers that do not fit into {narrow}, which is what the program takes")
    return made


def torch_tensor(array: np.ndarray[Any, Any], dtype: Any) -> Any:
    """An output of a run as a tensor of `dtype`."""
    import torch

    if array.dtype.name.startswith(("bfloat16", "float8")):
        array = array.astype(np.float32)
    return torch.from_numpy(np.array(array)).to(dtype)
