"""Whether an emitted main.py computes what JAX does.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import jax
import numpy as np
from corpus_exports import forward_arguments


def assert_answers_are_jaxs(main, program, arguments, ttnn, tolerance: float, name: str) -> None:
    """`forward` of the module `main` against `program`; `tolerance` is a share of an output's largest magnitude."""
    device = ttnn.open_device(device_id=0, l1_small_size=32768)
    actual = main.forward(*forward_arguments(main, arguments, device))
    with jax.default_matmul_precision("highest"):
        wanted = jax.tree.leaves(jax.jit(program)(*arguments))
    actual = actual if isinstance(actual, (tuple, list)) else (actual,)
    assert len(actual) == len(wanted), name
    for one, other in zip(actual, wanted, strict=True):
        other = np.asarray(other).astype(np.float64)
        assert list(one.shape) == list(other.shape), name
        scale = max(np.abs(other[np.isfinite(other)]).max(initial=0), 1e-30)
        found = one.to_numpy().astype(np.float64)
        np.testing.assert_allclose(found, other, rtol=0, atol=tolerance * scale, err_msg=name)
