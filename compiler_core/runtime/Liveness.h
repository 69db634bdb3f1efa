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
/// Of a tensor of a block: until the block ends.
inline constexpr size_t usedForever = std::numeric_limits<size_t>::max();

/// Until when a tensor is used. Operations are numbered as in the program; what
/// happens in blocks counts as a use by that operation around it which stands
/// where the tensor is defined.
struct Lifespan {
  size_t lastUse = 0; ///< last operation that uses or makes it, or usedForever
  /// Last operation in whose blocks it is used; usedForever if there is none.
  size_t lastInside = usedForever;
};

/// One for each tensor; `lastUse` is 0 for one that no operation has.
std::vector<Lifespan> lifespans(const executable::Program &program);

/// Tensors among the arguments of an operation, nested lists included.
std::vector<executable::TensorId>
operandsOf(const executable::Operation &operation);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_LIVENESS_H
