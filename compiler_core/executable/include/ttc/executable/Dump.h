// Programs as text, for people and for tests.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EXECUTABLE_DUMP_H
#define TTC_EXECUTABLE_DUMP_H

#include "ttc/executable/Program.h"
#include <string>

namespace ttc::executable {

/// What of a program is shown.
struct DumpOptions {
  bool locations = true; ///< file, line and scope behind every operation
};

/// A line for each argument, constant, operation and result, in order; calls as
/// Python would write them, tensors by name. Not a format to be parsed.
/// REQUIRES: verify(program) is OK.
std::string dump(const Program &program, const DumpOptions &options = {});

/// "input", "parameter", "output".
const char *roleName(Role role);

/// One value as Python would write it.
std::string dumpValue(const Value &value, const Program &program);

} // namespace ttc::executable

#endif // TTC_EXECUTABLE_DUMP_H
