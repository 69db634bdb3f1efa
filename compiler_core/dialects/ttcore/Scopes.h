// What of a location can become a name: the framework's scopes.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTCORE_SCOPES_H
#define TTC_DIALECTS_TTCORE_SCOPES_H

#include "mlir/IR/Location.h"
#include <string>
#include <vector>

namespace ttc {

/// Scopes of a location from the outside in, without the framework's wrappers:
/// "jit(f)/Block/jit(relu)/max" ->
/// {"Block", "relu"}. The primitive at the end of a path is not a scope. File,
/// line and what stands below a name (Python frames) do not count, as they do
/// not in the cache key.
std::vector<std::string> scopesOf(mlir::Location location);

/// The innermost place in a file; null if there is none.
mlir::FileLineColLoc placeOf(mlir::Location location);

/// A location whose scopes are `scopes` (as scopesOf gives them); files and
/// lines are those of `location`.
mlir::Location withScopes(mlir::Location location,
                          llvm::ArrayRef<std::string> scopes);

} // namespace ttc

#endif // TTC_DIALECTS_TTCORE_SCOPES_H
