// Numbers as their bits.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_STABLEHLO_BITS_H
#define TTC_TRANSFORMS_STABLEHLO_BITS_H

#include "dialects/ttir/TTIRBuilder.h"

namespace ttc {

/// The bits of `x` (an integer of at most 32 bits, f32 or bf16) as ui32, zeros
/// in front. Null if the device does not keep the type's bits.
mlir::Value toBits(mlir::tt::ttir::TTIRBuilder &b, mlir::Value x);

/// The value of type `element` whose bits are the low ones of `bits` (ui32);
/// null as above.
mlir::Value fromBits(mlir::tt::ttir::TTIRBuilder &b, mlir::Value bits,
                     mlir::Type element);

/// An i32 for every float (f32 or bf16) that orders as IEEE's total order does:
/// -NaN, -inf, ..., -0, +0, ..., inf, NaN. Null for other types.
mlir::Value totalOrder(mlir::tt::ttir::TTIRBuilder &b, mlir::Value x);

} // namespace ttc

#endif // TTC_TRANSFORMS_STABLEHLO_BITS_H
