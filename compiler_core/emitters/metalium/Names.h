// Names of C++ for what a kernel has: those of the source where it has any.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_METALIUM_NAMES_H
#define TTC_EMITTERS_METALIUM_NAMES_H

#include "mlir/IR/Value.h"
#include "llvm/ADT/StringSet.h"
#include <string>

namespace ttc::metalium {

/// Unique identifiers of one kernel.
class Names {
public:
  Names();
  /// `wanted` as an identifier of C++, numbered if it is taken.
  std::string claim(llvm::StringRef wanted);

private:
  llvm::StringSet<> taken;
};

/// `text` as an identifier; never empty, never a keyword.
std::string identifier(llvm::StringRef text);

/// The name in `location`; empty if it has none.
llvm::StringRef nameIn(mlir::Location location);

/// What to call `value`, which is used more than once: by its location, by the
/// op that makes it, or by what it is used for.
std::string suggestName(mlir::Value value);

} // namespace ttc::metalium

#endif // TTC_EMITTERS_METALIUM_NAMES_H
