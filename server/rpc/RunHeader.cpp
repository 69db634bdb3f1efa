// Device, numerics, inputs and program of a run.
// SPDX-License-Identifier: Apache-2.0
#include "RunHeader.h"

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "ttc/wire/StatusDetails.h"

namespace ttc::server {
namespace {

using ttc::v1::ExecuteHeader;

/// Gathers everything that is wrong with a header.
class Reader {
public:
  Reader(const ExecuteHeader &header, const Limits &limits)
      : header(header), limits(limits) {}

  absl::StatusOr<RunHeader> run();

private:
  void readDevice();
  void readTtnnDevice();
  void readEmulator();
  void readOwnProfile();
  void readNumerics();
  void readInputs();
  absl::Status readProgram();
  absl::Status readUploaded();
  absl::Status readCompile();
  std::optional<Digest> digest(const char *field, const ttc::v1::Digest &given);
  void violate(const char *field, absl::string_view description) {
    violations.push_back({field, std::string(description)});
  }

  const ExecuteHeader &header;
  const Limits &limits;
  RunHeader out;
  std::vector<wire::Violation> violations;
};

constexpr absl::string_view ttnnPrefix = "ttnn:";
constexpr absl::string_view emulator = "emulator";

std::optional<Digest> Reader::digest(const char *field,
                                     const ttc::v1::Digest &given) {
  auto read = Digest::fromRaw(given.sha256());
  if (!read) {
    violate(field, absl::StrCat("a SHA-256 of ", given.sha256().size(),
                                " bytes; wanted: 32"));
  }
  return read;
}

void Reader::readOwnProfile() {
  auto own = parseDeviceProfile(header.device_profile());
  if (!own.ok()) {
    violate("device_profile", own.status().message());
    return;
  }
  out.job.device = own->name;
  out.job.deviceProfile = header.device_profile();
  if (!header.device().empty()) {
    violate("device", "a device and a device profile are both given; leave "
                      "one of them out");
  }
}

/// `ttnn:N`, or `ttnn:N@NAME` with the device to compile for.
void Reader::readTtnnDevice() {
  absl::string_view rest = header.device();
  absl::ConsumePrefix(&rest, ttnnPrefix);
  size_t at = rest.find('@');
  uint32_t number = 0;
  if (!absl::SimpleAtoi(rest.substr(0, at), &number)) {
    violate("device",
            absl::StrCat("device `", header.device().substr(0, 80),
                         "`; wanted: `ttnn:N` with the number of a card, or "
                         "`ttnn:N@NAME` with what to compile for"));
    return;
  }
  out.job.ttnnDevice = number;
  if (at != rest.npos) {
    absl::string_view name = rest.substr(at + 1);
    auto device = findDevice({name.data(), name.size()});
    if (device.ok()) {
      out.job.device = (*device)->name;
    } else {
      violate("device", device.status().message());
    }
  }
  if (header.want_profile()) {
    violate("want_profile", "a run under `ttnn` has no profile of ours: the "
                            "library's own profiler makes one on a card; "
                            "`sim:NAME` gives the cost model's");
  }
}

/// It runs kernels, for the device that their program.json names.
void Reader::readEmulator() {
  out.job.kernels = true;
  if (header.program_case() != ExecuteHeader::kSource) {
    violate("device", "the emulator runs directories of Metalium kernels only "
                      "(`ttc compile --emit metalium`); for a graph or a "
                      "model.ttx say `sim:NAME`");
  }
}

void Reader::readDevice() {
  if (!header.device_profile().empty()) {
    readOwnProfile();
    return;
  }
  absl::string_view name = header.device();
  if (absl::StartsWith(name, ttnnPrefix)) {
    readTtnnDevice();
    return;
  }
  if (name == emulator) {
    readEmulator();
    return;
  }
  absl::ConsumePrefix(&name, "sim:");
  if (name.empty()) {
    if (!header.device().empty()) {
      violate("device", "`sim:` names no device; wanted: `sim:NAME`");
    }
    return;
  }
  auto device = findDevice({name.data(), name.size()});
  if (device.ok()) {
    out.job.device = (*device)->name;
  } else {
    violate("device", device.status().message());
  }
}

void Reader::readNumerics() {
  const std::string &numerics = header.numerics();
  if (!numerics.empty() && numerics != "exact" && numerics != "device") {
    violate("numerics", absl::StrCat("numerics `", numerics.substr(0, 80),
                                     "`; wanted: `exact` or `device`"));
  }
  if (out.job.ttnnDevice && numerics == "exact") {
    violate("numerics", "a run under `ttnn` computes as the device does; leave "
                        "`exact` out, or run on `sim:NAME`");
  }
  out.job.exact = numerics != "device";
}

void Reader::readInputs() {
  out.job.seed = header.random_seed();
  if (header.has_inputs()) {
    out.inputs = digest("inputs.sha256", header.inputs());
    out.inputsSize = header.inputs().size_bytes();
    if (out.inputsSize == 0) {
      violate("inputs.size_bytes",
              "inputs of no bytes; wanted: a safetensors file, or none");
    }
  }
}

absl::Status Reader::readCompile() {
  ttc::v1::CompileHeader compile = header.compile();
  compile.clear_targets();
  compile.add_targets(out.job.ttnnDevice ? "python" : "executable");
  compile.clear_devices();
  compile.clear_device_profiles();
  if (!out.job.deviceProfile.empty()) {
    compile.add_device_profiles(out.job.deviceProfile);
  } else if (!out.job.device.empty()) {
    compile.add_devices(out.job.device);
  }
  TTC_TRY_ASSIGN(out.compile, admit(compile, limits));
  return absl::OkStatus();
}

/// A model.ttx for the simulator, or source for the real library.
absl::Status Reader::readUploaded() {
  bool source = header.program_case() == ExecuteHeader::kSource;
  if (source && !limits.allowCodeExecution) {
    return absl::PermissionDeniedError(
        "uploaded source would have to run, and this daemon was not started "
        "with --allow-code-execution");
  }
  if (source && !out.job.ttnnDevice && !out.job.kernels) {
    violate("device", "uploaded source runs under the real `ttnn`, or as "
                      "kernels by the emulator; wanted: `ttnn:N`, or "
                      "`emulator`");
  }
  if (!source && out.job.ttnnDevice) {
    violate("program", "a model.ttx runs on the simulator only; for `ttnn:N` "
                       "give the graph, or an export with a main.py");
  }
  const ttc::v1::Digest &sent = source ? header.source() : header.executable();
  out.uploaded = digest(source ? "source.sha256" : "executable.sha256", sent);
  out.uploadedSize = sent.size_bytes();
  if (out.uploadedSize > limits.maxGraphBytes) {
    return absl::OutOfRangeError(
        absl::StrCat("the ", source ? "source" : "executable", " has ",
                     out.uploadedSize, " bytes; this daemon takes at most ",
                     limits.maxGraphBytes, " (--max-graph-bytes)"));
  }
  if (source) {
    out.job.path = out.job.kernels ? "program.json" : "main.py";
  }
  return absl::OkStatus();
}

absl::Status Reader::readProgram() {
  switch (header.program_case()) {
  case ExecuteHeader::kCompile:
    return readCompile();
  case ExecuteHeader::kArtifactKey:
    out.artifactKey = Digest::fromHex(header.artifact_key());
    if (!out.artifactKey) {
      violate("artifact_key",
              absl::StrCat("key `", header.artifact_key().substr(0, 80),
                           "`; wanted: 64 hex digits"));
    }
    return absl::OkStatus();
  case ExecuteHeader::kExecutable:
  case ExecuteHeader::kSource:
    return readUploaded();
  case ExecuteHeader::PROGRAM_NOT_SET:
    break;
  }
  violate("program", "the header names no program; wanted: an artifact key, a "
                     "compile request or an executable");
  return absl::OkStatus();
}

absl::StatusOr<RunHeader> Reader::run() {
  if (header.has_protocol()) {
    TTC_TRY(checkProtocol(header.protocol()));
  }
  if (header.inputs().size_bytes() > limits.maxInputBytes) {
    return absl::OutOfRangeError(
        absl::StrCat("the inputs have ", header.inputs().size_bytes(),
                     " bytes; this daemon takes at most ", limits.maxInputBytes,
                     " (--max-input-bytes)"));
  }
  out.client = header.client();
  out.job.name = header.name();
  out.job.wantProfile = header.want_profile();
  out.job.maxHostBytes = limits.workerMemory / 8 * 7;
  readDevice();
  readNumerics();
  readInputs();
  TTC_TRY(violations.empty() ? readProgram() : absl::OkStatus());
  if (!violations.empty()) {
    return wire::invalidRequest(violations);
  }
  return std::move(out);
}

} // namespace

absl::StatusOr<RunHeader> readRunHeader(const ExecuteHeader &header,
                                        const Limits &limits) {
  return Reader(header, limits).run();
}

} // namespace ttc::server
