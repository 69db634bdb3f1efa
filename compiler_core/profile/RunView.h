// A run as the writers see it: every executed operation with its tensors, its
// name on the device and its place in the source, checked once.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_PROFILE_RUNVIEW_H
#define TTC_PROFILE_RUNVIEW_H

#include "OpNames.h"
#include "ttc/profile/Profile.h"
#include <string>
#include <vector>

namespace ttc::profile {

/// One executed operation. Points into the program and the trace.
struct OpView {
  const runtime::OpEvent *event = nullptr;
  const executable::Operation *operation = nullptr;
  const executable::Location *location = nullptr;
  std::vector<executable::TensorId> inputs; ///< in the order of the arguments
  OpName name;
  bool onDevice = false; ///< has a kernel time on the device
  bool onHost = false;   ///< a step on the host: the device waits
};

/// Valid as long as the RunInfo.
struct RunView {
  const RunInfo &info;
  std::vector<OpView> operations; ///< in the order of execution

  const executable::Tensor &tensor(executable::TensorId id) const {
    return info.program.tensors[id];
  }
  /// Live before the first operation: of the whole DRAM, or of one core's L1.
  uint64_t initialBytes(executable::BufferType memory) const;
};

/// Fails with INTERNAL if the trace names an operation, a tensor or a location
/// that the program does not have: the trace is of another program.
absl::StatusOr<RunView> viewOf(const RunInfo &run);

} // namespace ttc::profile

#endif // TTC_PROFILE_RUNVIEW_H
