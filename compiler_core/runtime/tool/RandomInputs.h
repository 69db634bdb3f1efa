// Inputs for a quick look at a program.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_TOOL_RANDOMINPUTS_H
#define TTC_RUNTIME_TOOL_RANDOMINPUTS_H

#include "ttc/runtime/Runtime.h"

namespace ttc::runtime {

/// One tensor for each argument, the same for the same seed: floats between -1
/// and 1, integers 0 or 1 (which are indices of most things), bools of both.
std::vector<HostTensor> randomInputs(const executable::Program &program,
                                     uint64_t seed);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_TOOL_RANDOMINPUTS_H
