// Functions that main.cpp may need (templates/host.cpp), chosen by name.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_METALIUM_HOSTFUNCTIONS_H
#define TTC_EMITTERS_METALIUM_HOSTFUNCTIONS_H

#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace ttc::metalium {

/// A set of functions that grows with what they need themselves.
class HostFunctions {
public:
  /// REQUIRES: templates/host.cpp has `name`.
  void need(llvm::StringRef name);
  bool has(llvm::StringRef name) const { return needed.contains(name); }
  /// The text of all that is needed, in the order of the file.
  std::string text() const;

private:
  llvm::SetVector<llvm::StringRef> needed;
};

} // namespace ttc::metalium

#endif // TTC_EMITTERS_METALIUM_HOSTFUNCTIONS_H
