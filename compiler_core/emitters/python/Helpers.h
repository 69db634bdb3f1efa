// Functions that main.py defines if `forward` calls them: transfers and steps
// on the host. Their text is helpers/*.py, where it can be run and checked.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_PYTHON_HELPERS_H
#define TTC_EMITTERS_PYTHON_HELPERS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace ttc::python {

/// The name of every function in the files of helpers/.
llvm::ArrayRef<llvm::StringRef> helperNames();

/// The text of the functions `called` and of those that they call, in the order
/// of the files (emitters/CMakeLists.txt), with two blank lines behind each.
/// REQUIRES: every name is one of helperNames().
std::string helpersText(const std::vector<std::string> &called);

} // namespace ttc::python

#endif // TTC_EMITTERS_PYTHON_HELPERS_H
