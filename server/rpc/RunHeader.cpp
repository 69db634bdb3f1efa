// Device, numerics, inputs and program of a run.
// SPDX-License-Identifier: Apache-2.0
#include "RunHeader.h"

#include "absl/strings/match.h"
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
  void readNumerics();
  void readInputs();
  absl::Status readProgram();
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

/// A run on hardware goes through the emitted program and the real library,
/// which no worker of this build can load.
absl::Status noHardware(const std::string &device) {
  return absl::FailedPreconditionError(absl::StrCat(
      "device `", device,
      "` needs the real `ttnn` library, and this daemon has none: its workers "
      "run the simulator only (`sim:NAME`). Compile with `--emit python` and "
      "run `python main.py` where `ttnn` is installed"));
}

std::optional<Digest> Reader::digest(const char *field,
                                     const ttc::v1::Digest &given) {
  auto read = Digest::fromRaw(given.sha256());
  if (!read) {
    violate(field, absl::StrCat("a SHA-256 of ", given.sha256().size(),
                                " bytes; wanted: 32"));
  }
  return read;
}

void Reader::readDevice() {
  if (!header.device_profile().empty()) {
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
    return;
  }
  absl::string_view name = header.device();
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
  compile.add_targets("executable");
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
    out.executable = digest("executable.sha256", header.executable());
    out.executableSize = header.executable().size_bytes();
    if (out.executableSize > limits.maxGraphBytes) {
      return absl::OutOfRangeError(
          absl::StrCat("the executable has ", out.executableSize,
                       " bytes; this daemon takes at most ",
                       limits.maxGraphBytes, " (--max-graph-bytes)"));
    }
    return absl::OkStatus();
  case ExecuteHeader::kSource:
    if (!limits.allowCodeExecution) {
      return absl::PermissionDeniedError(
          "uploaded source would have to run, and this daemon was not started "
          "with --allow-code-execution");
    }
    return noHardware(header.device());
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
  if (absl::StartsWith(header.device(), "ttnn:") &&
      header.program_case() != ExecuteHeader::kSource) {
    return noHardware(header.device());
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
