// Sizes that the caller gives to dynamic dimensions, and the specializations
// that follow from them (docs/shapes.md).
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SIZES_H
#define TTC_SIZES_H

#include "ttc/Options.h"
#include <optional>

namespace ttc {

/// Sizes of one dimension: `b=1,8`, or `x:0=1,8` for dimension 0 of the
/// argument `x`.
struct DimSizes {
  std::string name;
  std::vector<int64_t> sizes; ///< ascending, each once, all positive
};

/// Shapes of one argument: `x=8x784` (or several, apart by commas).
struct ArgumentShapes {
  std::string argument;
  std::vector<std::vector<int64_t>> shapes; ///< in order, each once
};

/// Reads the option `dim`: entries `NAME=SIZE[,SIZE...]`, apart by `;`. Sizes
/// of a name that is there twice are put together. Fails with INVALID_ARGUMENT
/// that names the entry.
absl::StatusOr<std::vector<DimSizes>> parseDims(std::string_view text);

/// Reads the option `shape`: entries `NAME=SHAPE[,SHAPE...]`, apart by `;`,
/// where a shape is `8x784`, or `scalar`. Fails with INVALID_ARGUMENT that
/// names the entry.
absl::StatusOr<std::vector<ArgumentShapes>> parseShapes(std::string_view text);

/// The options' canonical texts: entries in order of names, without spaces.
absl::StatusOr<std::string> canonicalDims(std::string_view text);
absl::StatusOr<std::string> canonicalShapes(std::string_view text);

/// One choice among the sizes that were given.
struct Specialization {
  std::string name; ///< "b8_s128": what tells it from the others; empty if it
                    ///< is the only one
  std::string dims, shapes; ///< as the options, one size or shape a name
};

/// The most specializations that one export holds.
inline constexpr size_t maxSpecializations = 32;

/// Every combination of the sizes and shapes that `options` gives: at least
/// one. Fails with INVALID_ARGUMENT if there are more than maxSpecializations.
absl::StatusOr<std::vector<Specialization>>
specializationsOf(const Options &options);

} // namespace ttc

#endif // TTC_SIZES_H
