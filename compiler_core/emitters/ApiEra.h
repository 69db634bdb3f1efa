// Which version of Tenstorrent's libraries generated source is written for: the
// option `metalium_api`, of kernels and of TTNN programs.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_APIERA_H
#define TTC_EMITTERS_APIERA_H

#include "llvm/ADT/StringRef.h"
#include <optional>

namespace ttc {

/// Versions of the API that differ for us: of autumn 2024 (Metalium of
/// September, TT-NN v0.53), of December 2025 (TT-NN 0.65), and that of the
/// current library (TT-NN 0.81).
enum class ApiEra { Y2024, Y2025, Y2026 };

constexpr ApiEra apiEras[] = {ApiEra::Y2024, ApiEra::Y2025, ApiEra::Y2026};

/// "2024", "2025", "2026": the choices of the option.
constexpr llvm::StringLiteral apiEraName(ApiEra era) {
  constexpr llvm::StringLiteral names[] = {"2024", "2025", "2026"};
  return names[static_cast<size_t>(era)];
}

inline std::optional<ApiEra> parseApiEra(llvm::StringRef name) {
  for (ApiEra era : apiEras) {
    if (apiEraName(era) == name) {
      return era;
    }
  }
  return std::nullopt;
}

/// The first and the last version that have something.
struct Eras {
  ApiEra first = ApiEra::Y2024, last = ApiEra::Y2026;

  bool contains(ApiEra era) const { return first <= era && era <= last; }
};

/// "2024", "2024-2025"; nothing if that is no range of versions.
inline std::optional<Eras> parseEras(llvm::StringRef range) {
  auto [from, to] = range.split('-');
  std::optional<ApiEra> first = parseApiEra(from);
  std::optional<ApiEra> last = to.empty() ? first : parseApiEra(to);
  return first && last ? std::optional<Eras>({*first, *last}) : std::nullopt;
}

} // namespace ttc

#endif // TTC_EMITTERS_APIERA_H
