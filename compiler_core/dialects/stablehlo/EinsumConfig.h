// The notation of Einstein sums, `ij,jk->ik`.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_STABLEHLO_EINSUMCONFIG_H
#define TTC_DIALECTS_STABLEHLO_EINSUMCONFIG_H

#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Diagnostics.h"

namespace mlir::stablehlo {

/// A label per dimension of each operand and of the result. Letters are
/// themselves; the dimensions that `...` stands for are negative, counted from
/// the last one (-1), so that they line up as numpy's do.
struct EinsumConfig {
  SmallVector<SmallVector<int>> operands;
  SmallVector<int> result;
  /// Size of every label; kDynamic if it is not known.
  SmallVector<std::pair<int, int64_t>> sizes;

  int64_t sizeOf(int label) const;
};

/// Reads `config` for operands of `types`. Fails, with what `error` begins, if
/// it is no such notation, if an operand has another rank, if sizes of a label
/// differ, or if the result has a label twice or one that no operand has.
FailureOr<EinsumConfig>
parseEinsum(StringRef config, ArrayRef<RankedTensorType> types,
            llvm::function_ref<InFlightDiagnostic()> error);

} // namespace mlir::stablehlo

#endif // TTC_DIALECTS_STABLEHLO_EINSUMCONFIG_H
