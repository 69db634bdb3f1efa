"""Fits the Chebyshev series that compiler_core/transforms/chlo evaluates: prints ChebyshevTables.h.

usage: python3 tests/tools/chebyshev_tables.py > compiler_core/transforms/chlo/ChebyshevTables.h
"""
# SPDX-License-Identifier: Apache-2.0

import numpy as np
import scipy.special as special
from numpy.polynomial import chebyshev

ERFC_CENTRE = 3.75

HEADER = """// Chebyshev series of smooth parts of special functions, for f32 and f64.
// Printed by tests/tools/chebyshev_tables.py, which fits them to scipy.special;
// clang-format keeps its hands off.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_CHLO_CHEBYSHEVTABLES_H
#define TTC_TRANSFORMS_CHLO_CHEBYSHEVTABLES_H

namespace ttc::chlo {

// clang-format off
"""

FOOTER = """// clang-format on

} // namespace ttc::chlo

#endif // TTC_TRANSFORMS_CHLO_CHEBYSHEVTABLES_H"""


def erf_over_x(square):
    x = np.sqrt(np.maximum(square, 1e-12))
    return np.where(square < 1e-12, 2 / np.sqrt(np.pi), special.erf(x) / x)


def scaled_erfc(t):
    x = ERFC_CENTRE * (1 + t) / np.maximum(1 - t, 1e-17)
    return np.where(t > 1 - 1e-15, 2 / np.sqrt(np.pi), (1 + 2 * x) * special.erfcx(x))


def bessel_near(x):
    safe = np.maximum(x, 1e-8)
    return np.where(x < 1e-8, 0.5, special.i1e(safe) / safe)


def bessel_far(u):
    x = 8 / np.maximum(u, 1e-12)
    return np.where(u < 1e-12, 1 / np.sqrt(2 * np.pi), special.i1e(x) * np.sqrt(x))


def lgamma_middle(x):
    near_one, near_two = np.abs(x - 1) < 1e-5, np.abs(x - 2) < 1e-5
    safe = np.where(near_one | near_two, 1.5, x)
    value = special.gammaln(safe) / ((safe - 1) * (safe - 2))
    return np.where(near_one, np.euler_gamma, np.where(near_two, 1 - np.euler_gamma, value))


# name, meaning, function, range, degrees for f32 and f64
TABLES = [
    ("erfNear", "erf(x) / x over t = 2 x^2 - 1, |x| <= 1", erf_over_x, (0, 1), (7, 12)),
    ("erfcFar", "(1 + 2 x) exp(x^2) erfc(x) over t = (x - 3.75) / (x + 3.75), x >= 0", scaled_erfc, (-1, 1), (12, 24)),
    ("besselNear", "i1e(x) / x over t = x / 4 - 1, 0 <= x <= 8", bessel_near, (0, 8), (18, 30)),
    ("besselFar", "i1e(x) sqrt(x) over t = 16 / x - 1, x >= 8", bessel_far, (0, 1), (7, 20)),
    (
        "lgammaMiddle",
        "lgamma(x) / ((x - 1) (x - 2)) over t = x - 1.5, 0.5 <= x <= 2.5",
        lgamma_middle,
        (0.5, 2.5),
        (15, 26),
    ),
]


def fit(function, bounds, degree):
    low, high = bounds
    count = 4 * degree
    t = np.cos(np.pi * (np.arange(count) + 0.5) / count)
    return chebyshev.chebfit(t, function((high - low) / 2 * t + (low + high) / 2), degree)


def main():
    print(HEADER)
    for name, meaning, function, bounds, degrees in TABLES:
        print(f"// {meaning}")
        for kind, degree in zip(("Single", "Double"), degrees, strict=True):
            values = ", ".join(repr(float(c)) for c in fit(function, bounds, degree))
            print(f"inline constexpr double {name}{kind}[] = {{{values}}};")
        print()
    print(FOOTER)


if __name__ == "__main__":
    main()
