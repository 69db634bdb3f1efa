"""bfloat8_b, bfloat4_b and bfloat16 in device numerics against a plain reference in numpy.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

MANY = settings(
    max_examples=80, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
BITS = {"bfloat8_b": 7, "bfloat4_b": 3}


def half_away(values):
    return np.copysign(np.floor(np.abs(values) + 0.5), values)


def block_float(values, bits, nearest):
    """Rows cut into blocks of 16 that share the exponent of their largest magnitude; `bits` of magnitude."""
    result = np.zeros_like(values, np.float64)
    rows = values.reshape(-1, values.shape[-1]).astype(np.float64)
    flat = result.reshape(rows.shape)
    for row, out in zip(rows, flat, strict=True):
        for start in range(0, row.size, 16):
            block = row[start : start + 16]
            largest = np.abs(block).max()
            if largest >= 2.0**-126:
                step = 2.0 ** (np.floor(np.log2(largest)) - (bits - 1))
                block = np.where(np.abs(block) < 2.0**-126, 0, block)
                limit = 2**bits - 1
                out[start : start + 16] = np.clip(nearest(block / step), -limit, limit) * step
    return result.astype(np.float32)


def values_of(seed, shape, spread):
    random = np.random.default_rng(seed)
    return (random.standard_normal(shape) * 2.0 ** random.integers(-spread, spread + 1, shape)).astype(np.float32)


cases = given(
    seed=st.integers(0, 2**32 - 1),
    shape=st.lists(st.sampled_from([1, 3, 15, 16, 17, 33, 64]), min_size=1, max_size=3),
    spread=st.sampled_from([0, 1, 4, 20]),
)


@pytest.mark.parametrize("dtype", BITS)
@MANY
@cases
def test_the_packer_rounds_half_away(calls, dtype, seed, shape, spread):
    ttnn, values = calls.ttnn, values_of(seed, shape, spread)
    operand = ttnn.Tensor(values, ttnn.float32, calls.device, ttnn.TILE_LAYOUT)
    wanted = ttnn.Tensor(values, getattr(ttnn, dtype), calls.device, ttnn.TILE_LAYOUT)
    actual = calls.run("ttnn.typecast", [operand, getattr(ttnn, dtype)], {}, [wanted], "device")[0]
    np.testing.assert_array_equal(actual, block_float(values, BITS[dtype], half_away))


@pytest.mark.parametrize("dtype", BITS)
@MANY
@cases
def test_the_host_rounds_to_even(calls, dtype, seed, shape, spread):
    """An argument of a block dtype, looked at in f32."""
    ttnn, values = calls.ttnn, values_of(seed, shape, spread)
    operand = ttnn.Tensor(values, getattr(ttnn, dtype), calls.device, ttnn.TILE_LAYOUT)
    wanted = ttnn.Tensor(values, ttnn.float32, calls.device, ttnn.TILE_LAYOUT)
    actual = calls.run("ttnn.typecast", [operand, ttnn.float32], {}, [wanted], "device")[0]
    np.testing.assert_array_equal(actual, block_float(values, BITS[dtype], np.rint))


def bfloat16(values, nearest):
    steps = 2.0 ** (np.floor(np.log2(np.maximum(np.abs(values.astype(np.float64)), 2.0**-126))) - 7)
    return (nearest(values / steps) * steps).astype(np.float32)


@MANY
@cases
def test_bfloat16(calls, seed, shape, spread):
    ttnn, values = calls.ttnn, values_of(seed, shape, spread)
    values = np.concatenate([values.ravel(), 1 + np.arange(8, dtype=np.float32) / 256, [0]]).astype(np.float32)
    wide = ttnn.Tensor(values, ttnn.float32, calls.device, ttnn.TILE_LAYOUT)
    narrow = ttnn.Tensor(values, ttnn.bfloat16, calls.device, ttnn.TILE_LAYOUT)
    packed = calls.run("ttnn.typecast", [wide, ttnn.bfloat16], {}, [narrow], "device")[0]
    np.testing.assert_array_equal(packed, bfloat16(values, half_away))
    exact = calls.run("ttnn.typecast", [wide, ttnn.bfloat16], {}, [narrow], "exact")[0]
    np.testing.assert_array_equal(exact, bfloat16(values, np.rint))
    loaded = calls.run("ttnn.typecast", [narrow, ttnn.float32], {}, [wide], "device")[0]
    np.testing.assert_array_equal(loaded, bfloat16(values, np.rint))
