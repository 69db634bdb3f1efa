// Message text from parts. Debian's absl::StrCat does not know
// std::string_view.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_TEXT_H
#define TTC_RUNTIME_TEXT_H

#include "absl/strings/str_cat.h"
#include <string>
#include <string_view>
#include <type_traits>

namespace ttc::runtime {

/// The parts one after the other: strings and numbers.
template <typename... Parts> std::string text(const Parts &...parts) {
  std::string out;
  auto append = [&](const auto &part) {
    if constexpr (std::is_arithmetic_v<std::decay_t<decltype(part)>>) {
      absl::StrAppend(&out, part);
    } else {
      out += std::string_view(part);
    }
  };
  (append(parts), ...);
  return out;
}

/// "2, 3": the items of a list.
template <typename Items> std::string listed(const Items &items) {
  std::string out;
  for (const auto &item : items) {
    out += text(out.empty() ? "" : ", ", item);
  }
  return out;
}

} // namespace ttc::runtime

#endif // TTC_RUNTIME_TEXT_H
