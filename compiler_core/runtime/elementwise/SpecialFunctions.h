// Functions that <cmath> lacks, or gives as others do not.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_ELEMENTWISE_SPECIALFUNCTIONS_H
#define TTC_RUNTIME_ELEMENTWISE_SPECIALFUNCTIONS_H

namespace ttc::runtime {

/// The y with erf(y) = x; infinite at -1 and 1, NaN beyond.
float inverseErf(float x);

/// log |gamma(x)|; infinite at 0, -1, -2, …. Thread-safe.
float logGamma(float x);

/// Derivative of log gamma(x); NaN at 0, -1, -2, ….
float digamma(float x);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_ELEMENTWISE_SPECIALFUNCTIONS_H
