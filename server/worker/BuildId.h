// The name of this very compiler build, as a part of every cache key.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_WORKER_BUILDID_H
#define TTC_WORKER_BUILDID_H

#include "ttc/support/Status.h"
#include <string>

namespace ttc::worker {

/// Hex digest over the bytes of this executable and the GNU build ids of the
/// MLIR and LLVM libraries that it has mapped: a version string would let two
/// builds share cache entries. Fails with INTERNAL if the executable cannot be
/// read.
absl::StatusOr<std::string> computeBuildId();

} // namespace ttc::worker

#endif // TTC_WORKER_BUILDID_H
