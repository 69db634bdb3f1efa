"""The stand-in with the calls of an older library: what programs of that year call otherwise (emitters/source/eras.txt).

Written from what those functions are to compute, by the bindings' own words, so that a row of the table that swaps arguments or rounds
the other way gives other numbers. Whether the calls are those of the year is not its business: test_api_eras.py binds them.
SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import numpy as np


def rsub(ttnn):
    """The second less the first."""
    today = ttnn.subtract
    return lambda a, b, **rest: today(b, a, **rest)


def div(ttnn):
    today = ttnn.divide
    modes = {None: {}, "None": {}, "trunc": {"rounding_mode": "trunc"}, "floor": {"rounding_mode": "floor"}}
    return lambda a, b, *, round_mode=None, **rest: today(a, b, **modes[round_mode], **rest)


def full_like(ttnn):
    def make(tensor, value, **rest):
        return ttnn.full(list(tensor.shape), value, tensor.dtype, tensor.layout, tensor.device(), **rest)

    return make


def arange_of_four(ttnn):
    """Row by row, [1, 1, 1, n]; it knows no layout."""
    today = ttnn.arange

    def arange(start, end, step=1, dtype=None, device=None):
        made = today(start, end, step, dtype=dtype, device=device, layout=ttnn.ROW_MAJOR_LAYOUT)
        return ttnn.reshape(made, [1, 1, 1, made.shape[0]])

    return arange


def conv2d_of_five(ttnn):
    """The result with its height, its width, and the weights as they were prepared; precision comes in a Conv2dConfig."""
    today = ttnn.conv2d

    def conv2d(*, padding, conv_config=None, **rest):
        assert len(padding) == 2
        assert conv_config is None or conv_config["math_fidelity"] is not None
        return today(padding=list(padding), **rest), None, None, rest["weight_tensor"], rest.get("bias_tensor")

    return conv2d


def keeping(ttnn, name):
    """A reduction that refuses to drop dimensions."""
    today = getattr(ttnn, name)

    def reduce(tensor, *, keepdim=True, **rest):
        if not keepdim:
            raise RuntimeError("keepdim=False is not supported")
        return today(tensor, keepdim=True, **rest)

    return reduce


def two_tensors(ttnn, name):
    today = getattr(ttnn, name)

    def combine(a, b, **rest):
        if not (isinstance(a, ttnn.Tensor) and isinstance(b, ttnn.Tensor)):
            raise TypeError(f"{name}(): incompatible function arguments")
        return today(a, b, **rest)

    return combine


def tensor_first(ttnn, name):
    today = getattr(ttnn, name)

    def combine(a, b, **rest):
        if not isinstance(a, ttnn.Tensor):
            raise TypeError(f"{name}(): incompatible function arguments")
        return today(a, b, **rest)

    return combine


def torch_tensors(ttnn):
    import torch

    def from_torch(tensor, dtype=None, *, layout=None, device=None):
        return ttnn.Tensor(np.array(tensor.numpy()), dtype, device, layout or ttnn.ROW_MAJOR_LAYOUT)

    def to_torch(tensor):
        on_host = ttnn.from_device(tensor) if tensor.device() is not None else tensor
        return torch.from_numpy(np.array(on_host.to_numpy()))

    return {"from_torch": from_torch, "to_torch": to_torch}


def calls_of(ttnn, year: str) -> dict:
    """Names of `ttnn` with what they are in the library of `year`."""
    calls = {"rsub": rsub(ttnn), "div": div(ttnn), "full_like": full_like(ttnn)}
    calls |= {name: tensor_first(ttnn, name) for name in ["subtract", "divide"]}
    if year == "2025":
        calls["logical_right_shift"] = two_tensors(ttnn, "logical_right_shift")
    if year == "2024":
        calls |= {name: two_tensors(ttnn, name) for name in ["maximum", "minimum", "logical_xor"]}
        calls |= {name: keeping(ttnn, name) for name in ["sum", "mean", "max", "min"]}
        calls |= {"arange": arange_of_four(ttnn), "conv2d": conv2d_of_five(ttnn), "Conv2dConfig": dict}
        calls |= torch_tensors(ttnn)
    return calls


def becomes(ttnn, year: str, monkeypatch):
    """Makes the stand-in that of `year`, for one test."""
    for name, function in calls_of(ttnn, year).items():
        monkeypatch.setattr(ttnn, name, function, raising=False)
