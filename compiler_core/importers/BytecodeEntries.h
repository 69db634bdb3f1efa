// The attributes and types of a bytecode file, as a graph.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_BYTECODEENTRIES_H
#define TTC_IMPORTERS_BYTECODEENTRIES_H

#include "importers/BytecodeCursor.h"
#include <vector>

namespace ttc {

/// One attribute or type, as it lies in the file.
struct BytecodeEntry {
  llvm::StringRef dialect;
  llvm::StringRef bytes;
  size_t offset = 0;     ///< of `bytes` in the file
  bool isBinary = false; ///< or else text that ends with a NUL
  uint64_t code = 0;     ///< of a binary one: its kind
  /// Entries that it is made of: attributes by their number, types behind them.
  std::vector<uint32_t> parts;
};

/// Checks all entries of a file. `entries` are the attributes (`attributes` of
/// them), then the types; `strings` is how many strings the file has. Notes
/// damage in `damage`: parts that do not exist, circles, nesting or sharing
/// that would take for ever to print, types that cannot be, constants whose
/// bytes do not fit their type.
void checkEntries(std::vector<BytecodeEntry> &entries, size_t attributes,
                  size_t strings, std::string &damage);

} // namespace ttc

#endif // TTC_IMPORTERS_BYTECODEENTRIES_H
