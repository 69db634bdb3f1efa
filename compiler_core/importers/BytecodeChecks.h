// What MLIR's bytecode reader takes on trust, checked before it reads.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_BYTECODECHECKS_H
#define TTC_IMPORTERS_BYTECODECHECKS_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace ttc {

/// What is wrong with a bytecode file (with its header); empty if nothing is.
/// MLIR's reader allocates as much as a file says, follows attributes that hold
/// themselves, and builds types and constants that its verifiers were never
/// asked about; a damaged file would end the process. So every count is checked
/// against what is left of the file, every reference against its table, the
/// order of attributes and types for circles, and the bytes of constants
/// against their types. Sections that MLIR checks itself (strings' texts,
/// resources, properties' contents) are left to it. One pass, and a table of
/// the file's entries; nothing is copied. REQUIRES: `bytes` lie where their
/// buffer begins, on a multiple of 64.
std::string damageInBytecode(llvm::StringRef bytes);

} // namespace ttc

#endif // TTC_IMPORTERS_BYTECODECHECKS_H
