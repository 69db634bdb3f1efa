"""Value tests that the pipeline does not pass today, as `op` or `op/case`, with the reason. A listed one that passes fails the test.

SPDX-License-Identifier: Apache-2.0
"""

# Not compiled.
REFUSED: dict[str, str] = {
    "bitcast_convert/half_to_bfloat": "the device holds f16 as bf16, whose bits are others",
    "map/map_complex64": "complex numbers are pairs, and the computation is one on scalars",
    "set_dimension_size": "the size of the result depends on a value",
    "sort/complex": "complex numbers are pairs, and a comparison of both parts is no key",
}

# Compiled, and computing something else than the evaluator.
DIFFERENT: dict[str, str] = {
    "abs/abs_complex_f32": "of an infinity beside a NaN it is NaN here, infinite there",
    "rng/normal_mean": "another generator of the same distribution: the mean of its numbers is another",
}
