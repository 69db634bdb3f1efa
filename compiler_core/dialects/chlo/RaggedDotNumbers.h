// Dimension numbers of chlo.ragged_dot.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_CHLO_RAGGEDDOTNUMBERS_H
#define TTC_DIALECTS_CHLO_RAGGEDDOTNUMBERS_H

#include "dialects/chlo/Chlo.h"

namespace mlir::chlo {

/// What the ragged dimension of lhs is.
enum class RaggedMode { Free, Contracting, Batch };

/// REQUIRES: the op's numbers are valid (its verifier has passed).
RaggedMode raggedMode(RaggedDotDimensionNumbersAttr numbers);

/// The result's shape: groups first (if the ragged dimension is summed over),
/// batching dimensions, the rest of lhs, the rest of rhs. Fails, reporting on
/// the op, if the numbers do not fit the operands.
FailureOr<SmallVector<int64_t>> inferRaggedDot(RaggedDotOp op);

} // namespace mlir::chlo

#endif // TTC_DIALECTS_CHLO_RAGGEDDOTNUMBERS_H
