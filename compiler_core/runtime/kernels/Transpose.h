// Large transpositions, by oneDNN's reorder.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_KERNELS_TRANSPOSE_H
#define TTC_RUNTIME_KERNELS_TRANSPOSE_H

#include "kernels/Shape.h"
#include <cstdint>

namespace ttc::runtime {

/// Writes a dense row-major tensor of `shape` at `out`, element by element from
/// `in` with `strides`, bit by bit. Answers false, having done nothing, where
/// that is no large transposition: it is small, or its rows are rows of the
/// input, or a stride is not positive. REQUIRES: as many strides as dims.
bool transpose(DimsView shape, DimsView strides, const uint32_t *in,
               uint32_t *out);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_KERNELS_TRANSPOSE_H
