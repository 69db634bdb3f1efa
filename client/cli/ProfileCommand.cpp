// `ttc profile DIR`: trace.json as a table.
// SPDX-License-Identifier: Apache-2.0
#include "ProfileCommand.h"

#include "KernelSummary.h"
#include "ProfileSummary.h"
#include "ProgressLines.h"
#include "TextTable.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace ttc::cli {
namespace {

using Json = nlohmann::ordered_json;

absl::StatusOr<std::string> readTrace(const std::string &directory) {
  std::filesystem::path path = std::filesystem::path(directory) / "trace.json";
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    return absl::InvalidArgumentError(
        absl::StrCat("no profile in `", directory,
                     "`: it has no `trace.json` that can be read; a profile is "
                     "what `ttc run --profile DIR` writes to DIR"));
  }
  return std::string(std::istreambuf_iterator<char>(file), {});
}

std::string nsText(double ns) {
  if (ns < 1e3) {
    return absl::StrFormat("%.0f ns", ns);
  }
  return ns < 1e6   ? absl::StrFormat("%.1f us", ns / 1e3)
         : ns < 1e9 ? absl::StrFormat("%.2f ms", ns / 1e6)
                    : absl::StrFormat("%.2f s", ns / 1e9);
}

double shareOf(double ns, const ProfileSummary &summary) {
  return summary.kernelNs > 0 ? ns / summary.kernelNs : 0;
}

std::string shareText(double ns, const ProfileSummary &summary) {
  return absl::StrFormat("%.1f%%", 100 * shareOf(ns, summary));
}

std::string orDash(const std::string &text) {
  return text.empty() ? "-" : text;
}

std::string tableText(const ProfileSummary &summary, size_t limit,
                      bool colour) {
  std::vector<std::vector<std::string>> rows = {{"OPERATION", "TIME", "SHARE",
                                                 "BOUND", "CORES", "FIDELITY",
                                                 "OUTPUT", "SOURCE"}};
  size_t count = std::min(limit, summary.operations.size());
  double others = summary.kernelNs;
  for (size_t i = 0; i < count; ++i) {
    const ProfiledOp &op = summary.operations[i];
    others -= op.ns;
    rows.push_back({op.name, nsText(op.ns), shareText(op.ns, summary),
                    orDash(op.bound), absl::StrCat(op.cores),
                    orDash(op.fidelity), orDash(op.output),
                    orDash(op.location.empty() ? op.scope : op.location)});
  }
  std::string text = textTable(rows);
  size_t head = text.find('\n');
  text = styled(colour, "1", text.substr(0, head)) + text.substr(head);
  if (size_t more = summary.operations.size() - count; more > 0) {
    absl::StrAppend(&text, "and ", more, " more: ", nsText(others), ", ",
                    shareText(others, summary), "\n");
  }
  return text;
}

std::string peakText(uint64_t peak, uint64_t available) {
  return absl::StrCat(sizeText(peak), " of ", sizeText(available));
}

std::string totalsText(const ProfileSummary &summary, bool colour) {
  auto label = [&](const char *text) { return styled(colour, "1", text); };
  std::vector<std::pair<double, std::string>> largestFirst;
  for (const auto &[bound, ns] : summary.nsByBound) {
    largestFirst.emplace_back(ns, bound);
  }
  std::sort(largestFirst.rbegin(), largestFirst.rend());
  std::string bounds;
  for (const auto &[ns, bound] : largestFirst) {
    absl::StrAppend(&bounds, bounds.empty() ? "" : ", ", bound, " ",
                    shareText(ns, summary));
  }
  return absl::StrCat(
      label("device "), "  ", nsText(summary.deviceNs), " predicted, ",
      nsText(summary.kernelNs), " of it in ", summary.operations.size(),
      " operations\n", label("bound by"), " ", printable(orDash(bounds)), "\n",
      label("memory "), "  DRAM ",
      peakText(summary.peakDram, summary.dramBytes), ", L1 of a core ",
      peakText(summary.peakL1, summary.l1Bytes), "\n", label("host   "), "  ",
      nsText(summary.hostNs), " for the simulation\n");
}

Json summaryJson(const ProfileSummary &summary, size_t limit) {
  Json operations = Json::array();
  for (const ProfiledOp &op : summary.operations) {
    if (operations.size() == limit) {
      break;
    }
    operations.push_back({{"op", op.name},
                          {"ns", op.ns},
                          {"share", shareOf(op.ns, summary)},
                          {"bound", op.bound},
                          {"cores", op.cores},
                          {"fidelity", op.fidelity},
                          {"output", op.output},
                          {"location", op.location},
                          {"scope", op.scope}});
  }
  return {{"model", summary.model},
          {"device", summary.device},
          {"numerics", summary.numerics},
          {"device_ns", summary.deviceNs},
          {"kernel_ns", summary.kernelNs},
          {"host_ns", summary.hostNs},
          {"peak_dram_bytes", summary.peakDram},
          {"peak_l1_bytes_per_core", summary.peakL1},
          {"ns_by_bound", summary.nsByBound},
          {"operation_count", summary.operations.size()},
          {"operations", operations}};
}

absl::Status unreadable(const std::string &directory,
                        const absl::Status &status) {
  return absl::InvalidArgumentError(
      absl::StrCat("cannot read `", directory,
                   "/trace.json`: ", std::string(status.message())));
}

ExitCode showKernels(Session &session, const std::string &directory,
                     const Json &kernels) {
  if (session.common.json) {
    session.printJson(kernels);
    return ExitCode::Done;
  }
  auto text = kernelSummaryText(kernels);
  if (!text.ok()) {
    return session.fail(unreadable(directory, text.status()));
  }
  printOut(printable(*text, /*multiline=*/true));
  return ExitCode::Done;
}

} // namespace

ExitCode runProfile(Session &session, const std::string &directory,
                    size_t limit) {
  absl::StatusOr<std::string> trace = readTrace(directory);
  if (!trace.ok()) {
    return session.fail(trace.status());
  }
  auto kernels = kernelSummaryOf(*trace);
  if (kernels.ok() && !kernels->is_null()) {
    return showKernels(session, directory, *kernels);
  }
  absl::StatusOr<ProfileSummary> summary = summarizeTrace(*trace);
  if (!summary.ok()) {
    return session.fail(unreadable(directory, summary.status()));
  }
  if (session.common.json) {
    session.printJson(summaryJson(*summary, limit));
    return ExitCode::Done;
  }
  // The table goes to standard output, whatever standard error is.
  const char *plain = std::getenv("NO_COLOR");
  bool colour =
      isatty(STDOUT_FILENO) == 1 && (plain == nullptr || *plain == '\0');
  printOut(
      printable(absl::StrCat(orDash(summary->model), " on ", summary->device,
                             ", ", summary->numerics, " numerics")) +
      "\n\n" + tableText(*summary, limit, colour) + "\n" +
      totalsText(*summary, colour));
  return ExitCode::Done;
}

} // namespace ttc::cli
