// Other prints of TTIR, brought to the one that is compiled.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_TTIRFORMS_H
#define TTC_IMPORTERS_TTIRFORMS_H

#include "mlir/IR/BuiltinOps.h"

namespace ttc {

/// Takes away operands of `ttir.empty` that older prints give every op to write
/// its result to; an empty that is read otherwise is zeros. Ops are not
/// verified yet.
void dropOutputOperands(mlir::ModuleOp module);

/// Signed integers become signless ones in all types: tt-mlir prints both for
/// the same numbers. Attributes that count or point stay as they are.
void dropSigns(mlir::ModuleOp module);

/// Why the ttir op `name` that tt-mlir has cannot be compiled, and what to do;
/// empty if tt-mlir has no such op.
llvm::StringRef whyNotCompiled(llvm::StringRef name);

} // namespace ttc

#endif // TTC_IMPORTERS_TTIRFORMS_H
