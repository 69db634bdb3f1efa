// The version of ttc, as every binary and every export says it.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_VERSION_H
#define TTC_VERSION_H

#include <string_view>

namespace ttc {

/// The same as the project's version in the top CMakeLists.txt.
inline constexpr std::string_view versionText = "0.1.0";

} // namespace ttc

#endif // TTC_VERSION_H
