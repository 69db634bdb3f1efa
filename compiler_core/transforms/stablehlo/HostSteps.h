// Linear algebra and Fourier transforms: ops of StableHLO and calls of LAPACK
// that become ttir ops with the trait HostStep. Numbers are lists of parts, so
// that real and complex operands go the same way.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_STABLEHLO_HOSTSTEPS_H
#define TTC_TRANSFORMS_STABLEHLO_HOSTSTEPS_H

#include "dialects/ttir/TTIRBuilder.h"
#include "mlir/IR/Operation.h"

namespace ttc {

/// A tensor: its real part and, of complex numbers, its imaginary part.
using Parts = llvm::SmallVector<mlir::Value, 2>;

/// One op on its way to a host step. `results` is filled by the converter, one
/// entry for each result of the op.
struct PartedOp {
  mlir::Operation *op;
  mlir::tt::ttir::TTIRBuilder b;
  llvm::SmallVector<Parts> operands;
  llvm::SmallVector<Parts> results = {};
};

using PartedConverter = void (*)(PartedOp &);

/// The converter of an op, by its name or, of a custom call, by its target;
/// null if it is no host step. Of custom calls: those that JAX writes for
/// LAPACK
/// (`lapack_<type><routine>_ffi`) and for accelerators (`Qr`, `Eigh`, …).
PartedConverter findHostStep(mlir::Operation *op);

/// `op` as a call on real tensors; replaces nothing.
PartedOp realCall(mlir::Operation *op, mlir::tt::ttir::TTIRBuilder b);

} // namespace ttc

#endif // TTC_TRANSFORMS_STABLEHLO_HOSTSTEPS_H
