"""Functions of one or two floats against JAX, which shares neither code nor formulas with the numpy stand-in.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

from pathlib import Path

import jax
import jax.numpy as jnp
import jax.scipy.special as special
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_calls import TRIES, tensor

jax.config.update("jax_platforms", "cpu")
nn = jax.nn

# name -> (JAX's function, the range that is drawn from)
EVERYWHERE = (-30.0, 30.0)
ONE_OPERAND = {
    "exp": (jnp.exp, (-80, 80)),
    "exp2": (jnp.exp2, (-100, 100)),
    "expm1": (jnp.expm1, EVERYWHERE),
    "log": (jnp.log, (0, 1e6)),
    "log2": (jnp.log2, (0, 1e6)),
    "log10": (jnp.log10, (0, 1e6)),
    "log1p": (jnp.log1p, (-1, 1e4)),
    "sqrt": (jnp.sqrt, (0, 1e6)),
    "rsqrt": (jax.lax.rsqrt, (1e-6, 1e6)),
    "cbrt": (jnp.cbrt, (-1e6, 1e6)),
    "reciprocal": (jnp.reciprocal, EVERYWHERE),
    "tanh": (jnp.tanh, EVERYWHERE),
    "sigmoid": (nn.sigmoid, EVERYWHERE),
    "relu6": (nn.relu6, EVERYWHERE),
    "gelu": (lambda x: nn.gelu(x, approximate=False), (-6, 30)),
    "silu": (nn.silu, EVERYWHERE),
    "selu": (nn.selu, EVERYWHERE),
    "softplus": (nn.softplus, EVERYWHERE),
    "softsign": (nn.soft_sign, EVERYWHERE),
    "mish": (nn.mish, EVERYWHERE),
    "hardsigmoid": (nn.hard_sigmoid, EVERYWHERE),
    "hardswish": (nn.hard_swish, EVERYWHERE),
    "log_sigmoid": (nn.log_sigmoid, EVERYWHERE),
    "erf": (special.erf, (-5, 5)),
    "erfc": (special.erfc, (-5, 5)),
    "erfinv": (special.erfinv, (-0.999, 0.999)),
    "lgamma": (special.gammaln, (1e-2, 100)),
    "digamma": (special.digamma, (1e-2, 100)),
    "round": (jnp.round, EVERYWHERE),
    "sin": (jnp.sin, EVERYWHERE),
    "cos": (jnp.cos, EVERYWHERE),
    "tan": (jnp.tan, (-1.5, 1.5)),
    "sinh": (jnp.sinh, EVERYWHERE),
    "cosh": (jnp.cosh, EVERYWHERE),
    "asin": (jnp.arcsin, (-1, 1)),
    "acos": (jnp.arccos, (-1, 1)),
    "atan": (jnp.arctan, EVERYWHERE),
    "asinh": (jnp.arcsinh, EVERYWHERE),
    "acosh": (jnp.arccosh, (1, 1e3)),
    "atanh": (jnp.arctanh, (-0.999, 0.999)),
}
TWO_OPERANDS = {"atan2": jnp.arctan2, "fmod": jnp.fmod, "remainder": jnp.remainder, "pow": jnp.power}


def drawn(seed, count, low, high):
    """Mostly evenly spread, with both ends and what lies around zero."""
    random = np.random.default_rng(seed)
    values = random.uniform(low, high, count)
    near = random.standard_normal(count) * 1e-3
    return np.clip(np.where(random.random(count) < 0.2, near, values), low, high).astype(np.float32)


def run(calls, name, *operands):
    shaped = tensor(calls, operands[0].values, "float32")
    return calls.run(f"ttnn.{name}", list(operands), {}, [shaped])[0]


@pytest.mark.parametrize("name", ONE_OPERAND)
@TRIES
@given(seed=st.integers(0, 2**31), count=st.sampled_from([1, 5, 33, 300]))
def test_one_operand(calls, name, seed, count):
    function, (low, high) = ONE_OPERAND[name]
    values = drawn(seed, count, low, high)
    found = run(calls, name, tensor(calls, values, "float32"))
    np.testing.assert_allclose(found, np.asarray(function(values)), rtol=4e-5, atol=2e-6)


@pytest.mark.parametrize("name", TWO_OPERANDS)
@TRIES
@given(seed=st.integers(0, 2**31), count=st.sampled_from([1, 33, 300]))
def test_two_operands(calls, name, seed, count):
    low = 0.01 if name == "pow" else -20
    a, b = drawn(seed, count, low, 20), drawn(seed + 1, count, -4, 4)
    b = np.where(np.abs(b) < 1e-3, 0.5, b).astype(np.float32)
    found = run(calls, name, tensor(calls, a, "float32"), tensor(calls, b, "float32"))
    np.testing.assert_allclose(found, np.asarray(TWO_OPERANDS[name](a, b)), rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("name", ["exp", "log", "sqrt", "tanh", "sigmoid", "erf", "atan", "sinh", "softplus", "silu"])
def test_where_functions_end(calls, name):
    """Infinities, NaN, zeros of both signs, the largest numbers and the smallest (subnormals are zero for XLA)."""
    values = np.array(
        [np.inf, -np.inf, np.nan, 0.0, -0.0, 3.4e38, -3.4e38, 1.2e-38, -1.2e-38, 88.7, -104.0], np.float32
    )
    found = run(calls, name, tensor(calls, values, "float32"))
    wanted = np.asarray(ONE_OPERAND[name][0](values))
    np.testing.assert_allclose(found, wanted, rtol=4e-5, atol=1e-37)


def test_tanh_is_the_framework_s_to_the_bit(calls):
    """What undoes it near 1, as erf_inv(tanh(x)), is wrong by any other rounding. XLA's own depends on the machine."""
    fused = "fma" in Path("/proc/cpuinfo").read_text().split()
    values = np.concatenate([drawn(7, 100_000, -10, 10), drawn(8, 20_000, -1e-3, 1e-3)])
    found = run(calls, "tanh", tensor(calls, values, "float32"))
    np.testing.assert_array_max_ulp(found, np.asarray(jax.jit(jnp.tanh)(values)), maxulp=0 if fused else 8)
