// Constants of truth values as newer MLIR writes them.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_TRUTHCONSTANTS_H
#define TTC_IMPORTERS_TRUTHCONSTANTS_H

#include "llvm/ADT/ArrayRef.h"

namespace ttc {

/// MLIR after 22 writes a byte for each element of `dense<"0x…"> :
/// tensor<…xi1>`, MLIR 22 reads a bit. Rewrites such constants in `text`, in
/// place: what becomes shorter is filled with blanks behind it, so that no
/// other place moves. Strings that are neither form stay, for the parser to
/// refuse.
void packTruthConstants(llvm::MutableArrayRef<char> text);

} // namespace ttc

#endif // TTC_IMPORTERS_TRUTHCONSTANTS_H
