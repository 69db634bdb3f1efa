// The canonical fingerprint of a module: what it means, and the names that
// reach the output (docs/cache-key.md).
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_FINGERPRINT_H
#define TTC_IMPORTERS_FINGERPRINT_H

#include "mlir/IR/BuiltinOps.h"
#include "ttc/Compiler.h"

namespace ttc {

/// Fingerprint of a verified module, in one walk. The same for text and
/// bytecode, on every machine and in every process: nothing of it is a pointer
/// or an order of hashing.
Fingerprint fingerprint(mlir::ModuleOp module);

/// "relu" of "relu_3": what is left of a symbol without the number that made it
/// unique.
llvm::StringRef baseName(llvm::StringRef symbol);

} // namespace ttc

#endif // TTC_IMPORTERS_FINGERPRINT_H
