// Until when a program's tensors are used.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_LIVENESS_H
#define TTC_RUNTIME_LIVENESS_H

#include "ttc/executable/Program.h"
#include <cstddef>
#include <limits>
#include <vector>

namespace ttc::runtime {

/// Never ends: arguments (the caller keeps them) and results of the program.
inline constexpr size_t usedForever = std::numeric_limits<size_t>::max();

/// For each tensor the index of the last operation that has it among its
/// operands or results; 0 for one that no operation has.
std::vector<size_t> lastUses(const executable::Program &program);

/// Tensors among the arguments of an operation, nested lists included.
std::vector<executable::TensorId>
operandsOf(const executable::Operation &operation);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_LIVENESS_H
