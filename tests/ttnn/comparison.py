"""When an output counts as the framework's.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import numpy as np

TOLERANCE, NARROW_TOLERANCE = 1e-4, 3e-2


def tolerance_of(spec) -> float:
    """Share of its largest magnitude that an output may be off by: more for one of a 16-bit float, which is bfloat16 here."""
    return NARROW_TOLERANCE if spec["dtype"] in ("bfloat16", "float16") else TOLERANCE


def compare(name, actual, expected, spec):
    """`actual` in full against `expected`, which may be a sample of it (see corpus/case.py)."""
    assert list(actual.shape) == spec["shape"], f"{name}: shape {list(actual.shape)}, wanted {spec['shape']}"
    flat = actual.astype(np.float64).ravel()
    if spec.get("sample_stride"):
        flat = flat[:: spec["sample_stride"]]
    wanted = expected.astype(np.float64).ravel()
    assert np.array_equal(np.isnan(flat), np.isnan(wanted)), f"{name}: NaN elsewhere than in the framework's output"
    finite = np.isfinite(wanted)
    assert np.array_equal(flat[~finite & ~np.isnan(wanted)], wanted[~finite & ~np.isnan(wanted)]), f"{name}: infinities"
    if not finite.any():
        return
    error = np.abs(flat[finite] - wanted[finite]).max()
    scale = np.abs(wanted[finite]).max() or 1.0
    assert error <= tolerance_of(spec) * scale, f"{name}: off by {error / scale:.2e} of its largest magnitude"


def correlation(actual, expected) -> float:
    """Pearson's coefficient of two arrays; 1 where neither varies and both agree."""
    a, b = np.asarray(actual, np.float64).ravel(), np.asarray(expected, np.float64).ravel()
    finite = np.isfinite(a) & np.isfinite(b)
    a, b = a[finite], b[finite]
    if a.size < 2 or a.std() == 0 or b.std() == 0:
        return 1.0 if np.allclose(a, b, rtol=2e-2, atol=1e-3) else 0.0
    return float(np.corrcoef(a, b)[0, 1])
