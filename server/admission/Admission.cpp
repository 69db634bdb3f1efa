// Header in, Request out, or everything that is wrong with it.
// SPDX-License-Identifier: Apache-2.0
#include "absl/strings/str_cat.h"
#include "ttc/server/Request.h"
#include "ttc/wire/Marshal.h"
#include "ttc/wire/StatusDetails.h"
#include "ttc/wire/Version.h"
#include <algorithm>

namespace ttc::server {
namespace {

using ttc::v1::CompileHeader;
using wire::Violation;

constexpr size_t maxDeviceProfileBytes = 1 << 20;

constexpr const char *exportPathMissing =
    "Compile option 'export_path' must be provided when backend is not "
    "'TTNNFlatbuffer'";

/// Fills a Request step by step and remembers what was wrong.
class Admission {
public:
  Admission(const CompileHeader &header, const Limits &limits)
      : header(header), limits(limits) {}

  absl::StatusOr<Request> run();

private:
  absl::Status checkSize() const;
  void readGraph();
  void readOptions();
  void readTargets();
  void readBackend();
  void readDevices();
  void readOwnDevices();
  void violate(std::string field, absl::string_view description) {
    violations.push_back({std::move(field), std::string(description)});
  }
  /// Keeps `status` as a violation, or as the answer if the request is
  /// well-formed and we cannot serve it.
  void refuse(std::string field, const absl::Status &status);

  const CompileHeader &header;
  const Limits &limits;
  Request request;
  std::vector<Violation> violations;
  absl::Status refusal;
};

void Admission::refuse(std::string field, const absl::Status &status) {
  if (absl::IsInvalidArgument(status)) {
    violate(std::move(field), status.message());
  } else {
    refusal.Update(status);
  }
}

absl::Status Admission::checkSize() const {
  uint64_t size = header.graph().size_bytes();
  if (size > limits.maxGraphBytes) {
    return absl::OutOfRangeError(absl::StrCat(
        "the graph has ", size, " bytes; this daemon takes at most ",
        limits.maxGraphBytes, " (--max-graph-bytes)"));
  }
  return absl::OkStatus();
}

void Admission::readGraph() {
  request.graphSize = header.graph().size_bytes();
  auto digest = Digest::fromRaw(header.graph().sha256());
  if (!digest) {
    violate("graph.sha256",
            absl::StrCat("the graph's SHA-256 has ",
                         header.graph().sha256().size(), " bytes; wanted: 32"));
    return;
  }
  request.graphDigest = *digest;
  request.hasGraph = !header.inline_graph().empty() || request.graphSize == 0;
  request.inlineGraph = header.inline_graph();
  if (request.inlineGraph.size() > wire::maxInlineGraphBytes) {
    violate("inline_graph",
            absl::StrCat("the inline graph has ", request.inlineGraph.size(),
                         " bytes; wanted: at most ", wire::maxInlineGraphBytes,
                         ", larger ones in chunks"));
  }
}

void Admission::readOptions() {
  auto given = wire::givenOptions(header.options());
  auto parsed = Options::parse(given, request.remarks);
  if (parsed.ok()) {
    request.options = *std::move(parsed);
    return;
  }
  size_t before = violations.size();
  for (const auto &option : given) {
    std::vector<Diagnostic> ignored;
    auto alone = Options::parse({option}, ignored);
    if (!alone.ok()) {
      violate(absl::StrCat("options.", option.first), alone.status().message());
    }
  }
  if (violations.size() == before) { // Each is right, together they are not.
    violate("options", parsed.status().message());
  }
}

void Admission::readTargets() {
  for (const std::string &name : header.targets()) {
    auto target = findTarget(name);
    if (!target.ok()) {
      refuse("targets", target.status());
      continue;
    }
    auto &chosen = request.targets;
    if (std::find(chosen.begin(), chosen.end(), *target) == chosen.end()) {
      chosen.push_back(*target);
    }
  }
}

/// The option `backend` is tt-xla's way to name the target, and wants to know
/// where the export goes.
void Admission::readBackend() {
  const std::string &backend = request.options.getString("backend");
  if (backend == "default") {
    return;
  }
  bool flatbuffer = backend == "ttnn_flatbuffer" || backend == "executable";
  if (!flatbuffer && request.options.getString("export_path").empty()) {
    violate("options.export_path", exportPathMissing);
  }
  auto target = findTarget(backend);
  if (!target.ok()) {
    refuse("options.backend", target.status());
    return;
  }
  if (request.targets.empty()) {
    request.targets.push_back(*target);
    return;
  }
  if (request.targets != std::vector<const Target *>{*target}) {
    violate("options.backend",
            absl::StrCat("option `backend` asks for the target `",
                         std::string((*target)->name),
                         "`, and the request names other targets; leave one "
                         "of the two out"));
  }
}

void Admission::readDevices() {
  std::vector<std::string> names(header.devices().begin(),
                                 header.devices().end());
  if (names.empty() && header.device_profiles().empty()) {
    names.emplace_back(defaultDevice());
  }
  for (const std::string &name : names) {
    auto device = findDevice(name);
    if (!device.ok()) {
      refuse("devices", device.status());
      continue;
    }
    auto &chosen = request.devices;
    if (std::find(chosen.begin(), chosen.end(), *device) == chosen.end()) {
      chosen.push_back(*device);
    }
  }
}

/// A profile of the caller's own stands beside the built-in ones: only its
/// digest, which is in the key, says what it is.
void Admission::readOwnDevices() {
  for (int i = 0; i < header.device_profiles_size(); ++i) {
    std::string field = absl::StrCat("device_profiles[", i, "]");
    const std::string &json = header.device_profiles(i);
    if (json.size() > maxDeviceProfileBytes) {
      violate(field,
              absl::StrCat("device profile: ", json.size(),
                           " bytes; wanted: at most ", maxDeviceProfileBytes));
      continue;
    }
    auto parsed = parseDeviceProfile(json);
    if (!parsed.ok()) {
      refuse(field, parsed.status());
      continue;
    }
    auto sameName = [&](const DeviceProfile *other) {
      return other->name == parsed->name;
    };
    auto &chosen = request.devices;
    if (std::any_of(chosen.begin(), chosen.end(), sameName)) {
      violate(field, absl::StrCat("two devices of the request are called `",
                                  parsed->name, "`; rename one"));
      continue;
    }
    request.ownDevices.push_back(
        std::make_shared<const DeviceProfile>(*std::move(parsed)));
    chosen.push_back(request.ownDevices.back().get());
  }
}

absl::Status checkInlineGraph(const Request &request) {
  if (!request.hasGraph) {
    return absl::OkStatus();
  }
  if (request.inlineGraph.size() != request.graphSize ||
      sha256(request.inlineGraph) != request.graphDigest) {
    return absl::DataLossError(absl::StrCat(
        "the inline graph (", request.inlineGraph.size(),
        " bytes) is not the one announced (", request.graphSize,
        " bytes, SHA-256 ", request.graphDigest.hex(), "); send it again"));
  }
  return absl::OkStatus();
}

absl::StatusOr<Request> Admission::run() {
  TTC_TRY(checkProtocol(header.protocol()));
  TTC_TRY(checkSize());
  request.client = header.client();
  request.kind = wire::fromProto(header.input_kind());
  request.fileName = header.file_name();
  request.wantReproducer = header.want_reproducer();
  request.recompile = header.recompile();
  readGraph();
  readOptions();
  readTargets();
  readBackend();
  readDevices();
  readOwnDevices();
  if (!violations.empty()) {
    return wire::invalidRequest(violations);
  }
  TTC_TRY(refusal);
  TTC_TRY(checkInlineGraph(request));
  if (request.targets.empty()) {
    TTC_TRY_ASSIGN(const Target *python, findTarget("python"));
    request.targets.push_back(python);
  }
  return std::move(request);
}

} // namespace

absl::Status checkProtocol(const ttc::v1::ProtocolVersion &protocol) {
  if (protocol.major() == wire::protocolMajor) {
    return absl::OkStatus();
  }
  return absl::FailedPreconditionError(absl::StrCat(
      "the client speaks protocol ", protocol.major(), ".", protocol.minor(),
      ", this daemon ", wire::protocolMajor, ".", wire::protocolMinor,
      "; update the ",
      protocol.major() < wire::protocolMajor ? "client" : "daemon"));
}

absl::StatusOr<Request> admit(const CompileHeader &header,
                              const Limits &limits) {
  return Admission(header, limits).run();
}

} // namespace ttc::server
