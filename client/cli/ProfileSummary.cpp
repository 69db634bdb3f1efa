// Reads the events that compiler_core/profile writes.
// SPDX-License-Identifier: Apache-2.0
#include "ProfileSummary.h"

#include "absl/strings/str_cat.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace ttc::cli {
namespace {

using Json = nlohmann::json;

constexpr int hostProcess = 1, deviceProcess = 2;
constexpr int firstThread = 1; ///< phases of the host, operations of the device

ProfiledOp opOf(const Json &event) {
  const Json &args = event.at("args");
  ProfiledOp op;
  op.name = event.at("name");
  op.ns = event.at("dur").get<double>() * 1000;
  op.bound = args.at("bound");
  op.fidelity = args.at("fidelity");
  op.location = args.at("location");
  op.scope = args.at("scope");
  op.cores = args.at("cores");
  if (!args.at("outputs").empty()) {
    op.output = args["outputs"][0];
  }
  return op;
}

void addSpan(const Json &event, ProfileSummary &summary) {
  if (event.at("tid") != firstThread) {
    return;
  }
  if (event.at("pid") == hostProcess) {
    summary.hostNs += event.at("dur").get<double>() * 1000;
  } else if (event.at("pid") == deviceProcess) {
    summary.operations.push_back(opOf(event));
    const ProfiledOp &op = summary.operations.back();
    summary.kernelNs += op.ns;
    summary.nsByBound[op.bound] += op.ns;
  }
}

void addCounter(const Json &event, ProfileSummary &summary) {
  uint64_t bytes = event.at("args").at("bytes");
  uint64_t &peak =
      event.at("name") == "DRAM live" ? summary.peakDram : summary.peakL1;
  peak = std::max(peak, bytes);
}

ProfileSummary summaryOf(const Json &trace) {
  ProfileSummary summary;
  const Json &about = trace.at("otherData");
  summary.model = about.at("model");
  summary.device = about.at("device");
  summary.numerics = about.at("numerics");
  summary.deviceNs = about.at("device_ns");
  summary.dramBytes = about.at("dram_bytes");
  summary.l1Bytes = about.at("l1_bytes_per_core");
  for (const Json &event : trace.at("traceEvents")) {
    if (event.at("ph") == "X") {
      addSpan(event, summary);
    } else if (event.at("ph") == "C") {
      addCounter(event, summary);
    }
  }
  std::stable_sort(
      summary.operations.begin(), summary.operations.end(),
      [](const ProfiledOp &a, const ProfiledOp &b) { return a.ns > b.ns; });
  return summary;
}

} // namespace

absl::StatusOr<ProfileSummary> summarizeTrace(const std::string &trace) {
  try {
    return summaryOf(Json::parse(trace));
  } catch (const Json::exception &error) {
    return absl::InvalidArgumentError(
        absl::StrCat("this is no trace of ttc: ", error.what()));
  }
}

} // namespace ttc::cli
