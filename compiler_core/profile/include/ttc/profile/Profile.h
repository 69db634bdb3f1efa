// The files of a profile: what a run left behind, for the tools that people
// use.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_PROFILE_PROFILE_H
#define TTC_PROFILE_PROFILE_H

#include "ttc/Devices.h"
#include "ttc/executable/Program.h"
#include "ttc/runtime/RunTrace.h"
#include "ttc/support/Status.h"
#include "ttc/support/Zip.h"
#include <string>
#include <vector>

namespace ttc::profile {

struct RunInfo {
  const executable::Program &program;
  const runtime::RunTrace &trace;
  const DeviceProfile &device;
  std::string modelName; ///< shown as the title
  std::string key;       ///< of the artifact; may be empty
};

/// `trace.json`, `ops_perf_results.csv`, `profile.html`, and the report
/// directory of ttnn-visualizer (`report/…`), as docs/profile.md describes
/// them. Fails only with INTERNAL or RESOURCE_EXHAUSTED (no temporary space).
absl::StatusOr<std::vector<ZipEntry>> profileFiles(const RunInfo &run);

} // namespace ttc::profile

#endif // TTC_PROFILE_PROFILE_H
