"""Value tests that the pipeline does not pass today, as `op` or `op/case`, with the reason. A listed one that passes fails the test.

SPDX-License-Identifier: Apache-2.0
"""

# Not compiled.
REFUSED: dict[str, str] = {
    "bitcast_convert/half_to_bfloat": "the device holds f16 as bf16, whose bits are others",
    "set_dimension_size": "the size of the result depends on a value",
}

# Compiled, and computing something else than the evaluator.
DIFFERENT: dict[str, str] = {
    "rng/normal_mean": "another generator of the same distribution: the mean of its numbers is another",
}
