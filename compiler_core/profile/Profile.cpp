// Puts the files together.
// SPDX-License-Identifier: Apache-2.0
#include "Writers.h"

namespace ttc::profile {

absl::StatusOr<std::vector<ZipEntry>> profileFiles(const RunInfo &run) {
  TTC_TRY_ASSIGN(RunView view, viewOf(run));
  TTC_TRY_ASSIGN(std::string database, writeReportDatabase(view));
  std::vector<ZipEntry> files;
  auto add = [&](std::string path, std::string data) {
    files.push_back({std::move(path), std::move(data), /*executable=*/false});
  };
  add("ops_perf_results.csv", writePerfResults(view));
  add("profile.html", writePage(view));
  add("report/cluster_descriptor.yaml", writeClusterDescriptor(run.device));
  add("report/config.json", writeReportConfig(view));
  add("report/db.sqlite", std::move(database));
  add("trace.json", writeTrace(view));
  return files;
}

} // namespace ttc::profile
