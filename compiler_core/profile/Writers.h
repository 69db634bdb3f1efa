// The writers, one file of a profile each (docs/profile.md).
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_PROFILE_WRITERS_H
#define TTC_PROFILE_WRITERS_H

#include "RunView.h"
#include <string>
#include <string_view>

namespace ttc::profile {

/// Chrome's trace-event JSON, as Perfetto reads it: `trace.json`.
std::string writeTrace(const RunView &run);

/// The columns of tt-metal's profiler: `ops_perf_results.csv`.
std::string writePerfResults(const RunView &run);

/// One page without a network: `profile.html`.
std::string writePage(const RunView &run);

/// The database of ttnn-visualizer: `report/db.sqlite`. Fails with INTERNAL or
/// RESOURCE_EXHAUSTED, as SQLite says.
absl::StatusOr<std::string> writeReportDatabase(const RunView &run);

/// `report/config.json`.
std::string writeReportConfig(const RunView &run);

/// `report/cluster_descriptor.yaml`: the chips of the device.
std::string writeClusterDescriptor(const DeviceProfile &device);

} // namespace ttc::profile

#endif // TTC_PROFILE_WRITERS_H
