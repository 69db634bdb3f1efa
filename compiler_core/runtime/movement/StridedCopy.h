// Moves elements between tensors by strides: what permute, slice, pad, repeat
// and concat have in common.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_MOVEMENT_STRIDEDCOPY_H
#define TTC_RUNTIME_MOVEMENT_STRIDEDCOPY_H

#include "Broadcast.h"
#include "Call.h"

namespace ttc::runtime {

/// One side of a copy, in elements. A stride may be 0 (repeats) or negative.
struct StridedSide {
  Shape strides;
  int64_t offset = 0;
};

/// out[offset + i·strides] = in[offset + i·strides] for all i in `shape`.
/// REQUIRES: both sides stay inside their tensors.
void stridedCopy(const Shape &shape, const uint32_t *in,
                 const StridedSide &from, uint32_t *out, const StridedSide &to,
                 int threads);

/// A result with the elements of `input` at `from`, whose strides run over
/// `shape`, a shape with as many elements as the result.
absl::Status gatherStrided(Call &call, const DeviceTensor &input,
                           const Shape &shape, const StridedSide &from);

/// The operand's buffer as the result: a view on the device.
absl::Status viewOf(Call &call, DeviceTensor input);

/// The operand's elements as the result, in a buffer of its own.
absl::Status copyOf(Call &call, DeviceTensor input);

/// A dim from -rank to rank - 1 as one from 0. Fails with INVALID_ARGUMENT.
absl::StatusOr<size_t> normalizedDim(Call &call, int64_t dim, size_t rank);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_MOVEMENT_STRIDEDCOPY_H
