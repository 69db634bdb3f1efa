// Comparing the names that people type: spelling variants and the nearest known
// name. SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SUPPORT_NAMES_H
#define TTC_SUPPORT_NAMES_H

#include <string>
#include <string_view>
#include <vector>

namespace ttc {

/// Lower case, '-' as '_', no blanks around: "Enable-Optimizer " ->
/// "enable_optimizer".
std::string plainName(std::string_view name);

/// As plainName, without any '_': "TTNNFlatbuffer" and "ttnn_flatbuffer" become
/// the same.
std::string squeezedName(std::string_view name);

/// The member of `known` with the smallest edit distance to `name`, if that is
/// at most a third of its length (at least 2); else empty. The first of equals.
std::string_view nearestName(std::string_view name,
                             const std::vector<std::string_view> &known);

} // namespace ttc

#endif // TTC_SUPPORT_NAMES_H
