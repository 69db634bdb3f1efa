// The library's own words for dtypes, layouts, memory configs, shapes and
// values.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_PROFILE_TEXTS_H
#define TTC_PROFILE_TEXTS_H

#include "ttc/executable/Program.h"
#include <string>
#include <string_view>

namespace ttc::profile {

/// `text` with U+FFFD for every byte that is no UTF-8: names and paths come
/// from the user's program, and readers of CSV and SQLite give up on a bad
/// byte.
std::string validUtf8(const std::string &text);
/// "BFLOAT16"
std::string dtypeText(executable::DType dtype);
/// "TILE", "ROW_MAJOR"
std::string layoutText(executable::Layout layout);
/// "DRAM", "L1"
std::string bufferText(executable::BufferType buffer);
/// "INTERLEAVED", "HEIGHT_SHARDED", …
std::string shardingText(executable::Sharding sharding);
/// "1x12x128x64"; a scalar is "()"
std::string shapeText(const executable::Tensor &tensor);
/// "1x12x128x64 bfloat16": for people
std::string tensorText(const executable::Tensor &tensor);
/// "model.py:12"; empty if the file is unknown
std::string placeText(const executable::Location &location);
/// As the Python export would write it: "ttnn.MemoryConfig(…)", "[1, 2]". A
/// tensor is its name.
std::string valueText(const executable::Program &program,
                      const executable::Value &value);

} // namespace ttc::profile

#endif // TTC_PROFILE_TEXTS_H
