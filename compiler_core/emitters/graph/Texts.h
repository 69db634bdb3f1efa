// How tensors, memory, sizes and times are written for people.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_GRAPH_TEXTS_H
#define TTC_EMITTERS_GRAPH_TEXTS_H

#include "ttc/executable/Program.h"
#include <cstdint>
#include <string>

namespace ttc::graph {

/// "bfloat16"
std::string dtypeText(const executable::Tensor &tensor);
/// "DRAM interleaved", "L1 height sharded 32x64 on 8x4"
std::string memoryText(const executable::MemoryConfig &memory);
/// "bfloat16 [32, 784]"
std::string tensorText(const executable::Tensor &tensor);
/// "12.3 µs", "900 ns"
std::string timeText(double ns);
/// "1.5 MB": powers of 1000
std::string sizeText(uint64_t bytes);

/// Bytes on the device, tiles filled up to 32x32.
uint64_t tensorBytes(const executable::Tensor &tensor);

/// Whether `value` is a tensor, or a list that has one.
bool holdsTensors(const executable::Value &value);

} // namespace ttc::graph

#endif // TTC_EMITTERS_GRAPH_TEXTS_H
