// SPDX-License-Identifier: Apache-2.0
#include "KernelSummary.h"

#include "TextTable.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include <nlohmann/json.hpp>
#include <vector>

namespace ttc::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string clocksText(double clocks) {
  return absl::StrFormat("%.0f", clocks);
}

std::string shareText(double part, double whole) {
  return absl::StrFormat("%.1f%%", whole > 0 ? 100 * part / whole : 0);
}

std::string longestWait(const Json &waits) {
  std::string longest = "-";
  double most = 0;
  for (const auto &[what, clocks] : waits.items()) {
    if (clocks.get<double>() > most) {
      most = clocks;
      longest = what;
    }
  }
  return longest;
}

std::string textOf(const Json &summary) {
  double clocks = summary.at("clocks");
  std::string device = summary.at("device");
  std::string text = absl::StrCat(
      summary.at("program").get<std::string>(), " on ", device,
      ", predicted: ", clocksText(clocks), " clocks, ",
      absl::StrFormat("%.1f us", summary.at("ns").get<double>() / 1000), " on ",
      summary.at("cores_at_work").get<int>(), " cores\n\n");
  std::vector<std::vector<std::string>> rows = {
      {"ROLE", "BUSY", "WAITING", "LONGEST WAIT"}};
  for (const Json &role : summary.at("roles")) {
    rows.push_back({role.at("role"), shareText(role.at("busy"), clocks),
                    shareText(role.at("waiting"), clocks),
                    longestWait(role.at("waits"))});
  }
  absl::StrAppend(&text, textTable(rows), "\nbound by ",
                  summary.at("bound").get<std::string>(), "; clocks without");
  const char *before = " ";
  for (const auto &[bound, without] : summary.at("clocks_without").items()) {
    absl::StrAppend(&text, before, bound, " ", clocksText(without));
    before = ", ";
  }
  absl::StrAppend(&text, "\n");
  if (summary.at("is_estimate").get<bool>()) {
    absl::StrAppend(&text, "an estimate: the simulation was cut off\n");
  }
  return text;
}

} // namespace

absl::StatusOr<nlohmann::ordered_json>
kernelSummaryOf(const std::string &trace) {
  try {
    Json about = Json::parse(trace).at("otherData");
    Json summary = about.value("kernels", Json());
    if (!summary.is_null()) {
      summary["device"] = about.at("device");
    }
    return summary;
  } catch (const Json::exception &error) {
    return absl::InvalidArgumentError(
        absl::StrCat("this is no trace of ttc: ", error.what()));
  }
}

absl::StatusOr<std::string>
kernelSummaryText(const nlohmann::ordered_json &summary) {
  try {
    return textOf(summary);
  } catch (const Json::exception &error) {
    return absl::InvalidArgumentError(
        absl::StrCat("this is no trace of ttc: ", error.what()));
  }
}

} // namespace ttc::cli
