// Checks of single texts of a program.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EXECUTABLE_VERIFYNAMES_H
#define TTC_EXECUTABLE_VERIFYNAMES_H

#include <string>
#include <string_view>

namespace ttc::executable {

/// What is wrong with `text`, "" if nothing: too long, not UTF-8, a control
/// character. Whoever shows a program may rely on it.
std::string textFault(std::string_view text);

/// "ttnn.add": parts of letters, digits and '_' with dots between.
bool isDottedName(std::string_view name);

/// As a dotted name of one part.
bool isIdentifier(std::string_view name);

/// `text`, at most 64 bytes of it, with what is no printable ASCII as "?".
std::string quoted(std::string_view text);

} // namespace ttc::executable

#endif // TTC_EXECUTABLE_VERIFYNAMES_H
