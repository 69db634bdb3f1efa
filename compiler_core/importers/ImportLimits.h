// What a graph may be at most.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_IMPORTLIMITS_H
#define TTC_IMPORTERS_IMPORTLIMITS_H

#include <cstddef>
#include <cstdint>

namespace ttc {

/// Brackets deeper than this are refused: MLIR's parser recurses once a level.
inline constexpr size_t maxNestingDepth = 512;
/// The same with aliases in place of what they stand for: call stacks in
/// locations are chains of them.
inline constexpr size_t maxExpandedDepth = 4096;
/// Regions deeper than this are refused: MLIR's walks recurse once a level.
inline constexpr size_t maxRegionDepth = 512;

/// The options `max_graph_bytes`, `max_operations`, `max_constant_bytes` and
/// `max_nesting_depth`. As made, nothing but the depth is bounded.
struct ImportLimits {
  uint64_t graphBytes = UINT64_MAX;
  uint64_t operations = UINT64_MAX;        ///< with those in regions
  uint64_t constantBytes = UINT64_MAX;     ///< equal constants count once
  uint64_t nestingDepth = maxNestingDepth; ///< at most that
};

} // namespace ttc

#endif // TTC_IMPORTERS_IMPORTLIMITS_H
