// What of a location can become a name in an export: the framework's scopes.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_SCOPENAMES_H
#define TTC_IMPORTERS_SCOPENAMES_H

#include "mlir/IR/Location.h"
#include "ttc/support/Digest.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"

namespace ttc {

/// Numbers what locations name, and streams each new thing into a hash once.
///
/// A NameLoc counts by its name ("jit(mlp)/dot_general", "params[0][1]"); where
/// it points to does not. Files, lines and columns do not count. A call site
/// counts by what its two sides name, where a name without '/' and '(' is the
/// function that a Python frame was in: that says where code stands, as a file
/// and a line do, and does not count. Shared parts are looked at once, so that
/// a chain of call sites costs its length and not its expansion.
class ScopeNames {
public:
  explicit ScopeNames(Sha256 &hash) : hash(hash) {}

  /// 0 for a location that names nothing. Equal for equal names, in the order
  /// in which they are met first.
  size_t numberOf(mlir::Location location);

private:
  /// A location, and whether it is a side of a call site.
  using Place = std::pair<mlir::Attribute, unsigned>;

  size_t describe(Place place);
  size_t intern(char kind, llvm::StringRef text);
  static llvm::SmallVector<Place> partsOf(Place place);

  Sha256 &hash;
  llvm::DenseMap<Place, size_t> numbers;
  llvm::StringMap<size_t> interned;
};

} // namespace ttc

#endif // TTC_IMPORTERS_SCOPENAMES_H
