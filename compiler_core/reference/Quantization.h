// Quantized tensors as the numbers that they stand for.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_REFERENCE_QUANTIZATION_H
#define TTC_REFERENCE_QUANTIZATION_H

#include "reference/Tensor.h"

namespace ttc::reference {

/// (stored - zero point) * scale, in the expressed type; what is not quantized
/// stays as it is.
Tensor dequantized(const Tensor &tensor);

/// clamp(round_nearest_even(x / scale) + zero point) if `elementType` is
/// quantized; what is of that type already stays.
Tensor quantizedAs(const Tensor &tensor, mlir::Type elementType);

} // namespace ttc::reference

#endif // TTC_REFERENCE_QUANTIZATION_H
