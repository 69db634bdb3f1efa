// Text of a graph as a program may hold it.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_EXECUTABLE_TEXT_H
#define TTC_EMITTERS_EXECUTABLE_TEXT_H

#include "mlir/IR/Location.h"
#include "ttc/executable/Program.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace ttc::ttx {

/// `text` as UTF-8 without control characters, at most as long as a program
/// allows: what is neither becomes "?" or U+FFFD.
std::string cleanText(llvm::StringRef text);

/// The scopes of `location`, and, if `withPlace`, its innermost place in a
/// file.
executable::Location programLocation(mlir::Location location, bool withPlace);

} // namespace ttc::ttx

#endif // TTC_EMITTERS_EXECUTABLE_TEXT_H
