// Three files in a deterministic zip.
// SPDX-License-Identifier: Apache-2.0
#include "Reproducer.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "ttc/support/Zip.h"
#include <nlohmann/json.hpp>

namespace ttc::server {

static constexpr size_t maxGraphInReproducer = 256u << 20;

static std::string graphFileName(absl::string_view graph) {
  if (absl::StartsWith(graph, "ML\xEFR")) {
    return "graph.bc";
  }
  return absl::StartsWith(graph, "{") ? "graph.json" : "graph.mlir";
}

static std::string requestJson(const Request &request,
                               const CrashReport &report) {
  nlohmann::ordered_json json;
  json["version"] = TTC_VERSION;
  json["build_id"] = report.buildId;
  json["file_name"] = request.fileName;
  json["input_kind"] = std::string(inputKindName(request.kind));
  json["graph_sha256"] = request.graphDigest.hex();
  json["graph_bytes"] = request.graphSize;
  json["targets"] = nlohmann::json::array();
  for (const Target *target : request.targets) {
    json["targets"].push_back(std::string(target->name));
  }
  json["devices"] = nlohmann::json::array();
  for (const DeviceProfile *device : request.devices) {
    json["devices"].push_back(device->name);
  }
  json["options"] = request.options.canonical();
  return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) +
         "\n";
}

static std::string commandLine(const Request &request,
                               const std::string &graphFile) {
  Options defaults;
  std::string line = absl::StrCat("ttc compile ", graphFile, " -o out");
  for (const Target *target : request.targets) {
    absl::StrAppend(&line, " --emit ", std::string(target->name));
  }
  for (const DeviceProfile *device : request.devices) {
    absl::StrAppend(&line, " --device ", device->name);
  }
  for (const auto &[name, value] : request.options.canonical()) {
    if (defaults.getString(name) != value && name != "export_path") {
      absl::StrAppend(&line, " --option '", name, "=", value, "'");
    }
  }
  return line;
}

static std::string crashText(const Request &request, absl::string_view graph,
                             const CrashReport &report) {
  std::string graphFile = graphFileName(graph);
  std::string text = absl::StrCat(
      "The compiler ended with ", report.how, " in phase `", report.phase,
      "`, ", report.attempts, report.attempts == 1 ? " time.\n" : " times.\n",
      "To see it again: ", commandLine(request, graphFile), "\n");
  if (graph.size() > maxGraphInReproducer) {
    absl::StrAppend(&text, "The graph is not in here: it has ", graph.size(),
                    " bytes.\n");
  }
  absl::StrAppend(&text, "\nIts last words:\n", report.lastWords, "\n");
  return text;
}

std::shared_ptr<const Reproducer> makeReproducer(const Request &request,
                                                 absl::string_view graph,
                                                 const CrashReport &report) {
  std::vector<ZipEntry> files = {
      {"request.json", requestJson(request, report), false},
      {"crash.txt", crashText(request, graph, report), false}};
  if (graph.size() <= maxGraphInReproducer) {
    files.push_back({graphFileName(graph), std::string(graph), false});
  }
  auto zip = writeZip(std::move(files));
  if (!zip.ok()) {
    return nullptr;
  }
  auto made = std::make_shared<Reproducer>();
  made->zip = *std::move(zip);
  made->digest = sha256(made->zip);
  made->fileName =
      absl::StrCat("ttc-reproducer-", made->digest.hex().substr(0, 16), ".zip");
  return made;
}

} // namespace ttc::server
