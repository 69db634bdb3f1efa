// Steps on the host: callees "host.<step>", computed from tensors of the host
// to tensors of the host.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_HOST_HOSTSTEPS_H
#define TTC_RUNTIME_HOST_HOSTSTEPS_H

#include "KernelTable.h"
#include "ttc/executable/Program.h"

namespace ttc::runtime {

/// A step on the host takes and gives tensors of the host only, every other
/// operation tensors of the device only; `ttnn.from_device` and
/// `ttnn.to_device` lead from one to the other. Fails with FAILED_PRECONDITION
/// naming the tensor.
absl::Status checkPlaces(const executable::Program &program,
                         const executable::Operation &operation);

// Families.
void addTriangularSteps(KernelTable &table);
void addFactorizationSteps(KernelTable &table);
void addFourierSteps(KernelTable &table);
void addRandomSteps(KernelTable &table);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_HOST_HOSTSTEPS_H
