// Unpack, start the emulator, wait, send what it wrote.
// SPDX-License-Identifier: Apache-2.0
#include "KernelsJob.h"

#include "ExportedProgram.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "ttc/Devices.h"
#include "ttc/support/Zip.h"
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sys/wait.h>

namespace ttc::worker {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr char inputsFile[] = "/.inputs.safetensors";
constexpr char outputsFile[] = "/.outputs.safetensors";
constexpr char traceFile[] = "/.trace.json";

absl::Status KernelsJob::run(const v1::Run &message, link::UniqueFd programFd,
                             link::UniqueFd inputs) {
  folder = message.kernels().folder();
  RunChannel::Error error;
  error.cause = v1::CAUSE_REQUEST;
  if (absl::Status ready = prepare(std::move(programFd), std::move(inputs));
      !ready.ok()) {
    TTC_TRY(channel.sending);
    error.message = std::string(ready.message());
    return channel.fail(error);
  }
  channel.begin("execute");
  auto emulator = startEmulator(message);
  if (!emulator.ok()) {
    error.cause = v1::CAUSE_MISSING;
    error.message = std::string(emulator.status().message());
    return channel.fail(error);
  }
  // It says nothing before its end; the daemon ends it if it takes too long.
  emulator->listen([](std::string_view) { return true; });
  int status = emulator->wait(std::chrono::seconds(10));
  TTC_TRY(channel.sending);
  if (status != 0) {
    return channel.fail(errorOf(status, emulator->lastWords()));
  }
  channel.end();
  if (absl::Status sent = channel.phase(
          "outputs", [&] { return channel.sendOutputs(folder + outputsFile); });
      !sent.ok()) {
    error.cause = v1::CAUSE_INTERNAL;
    error.message = std::string(sent.message());
    return channel.fail(error);
  }
  if (message.want_profile()) {
    TTC_TRY(channel.phase("profile", [&] { return sendProfile(); }));
  }
  ttc::v1::RunSummary summary;
  summary.set_device(program.device);
  summary.set_numerics("emulator");
  return channel.sendSummary(std::move(summary), program);
}

absl::Status KernelsJob::sendProfile() {
  std::ifstream file(folder + traceFile, std::ios::binary);
  std::string trace{std::istreambuf_iterator<char>(file), {}};
  if (trace.empty()) {
    return absl::InternalError("the emulator wrote no trace");
  }
  std::vector<ZipEntry> files;
  files.push_back({"trace.json", std::move(trace), /*executable=*/false});
  TTC_TRY_ASSIGN(std::string zip, writeZip(std::move(files)));
  TTC_TRY_ASSIGN(auto writer, link::SharedBytesWriter::create());
  TTC_TRY(writer.append(zip));
  return channel.sendProfile(writer, sha256(zip));
}

absl::Status KernelsJob::prepare(link::UniqueFd programFd,
                                 link::UniqueFd inputs) {
  TTC_TRY(channel.phase("load", [&]() -> absl::Status {
    TTC_TRY_ASSIGN(auto bytes, link::SharedBytes::map(std::move(programFd)));
    TTC_TRY(unpackExport({bytes->view().data(), bytes->view().size()},
                         load.path(), folder));
    return readPorts();
  }));
  hasInputs = inputs.valid();
  return channel.phase("inputs", [&]() -> absl::Status {
    if (!hasInputs) {
      return absl::OkStatus();
    }
    TTC_TRY_ASSIGN(auto bytes, link::SharedBytes::map(std::move(inputs)));
    std::ofstream file(folder + inputsFile, std::ios::binary);
    file.write(bytes->view().data(),
               static_cast<std::streamsize>(bytes->view().size()));
    return file.flush() ? absl::OkStatus()
                        : absl::ResourceExhaustedError(
                              "cannot write the inputs: is the disk full?");
  });
}

absl::Status KernelsJob::readPorts() {
  std::ifstream file(folder + "/" + load.path(), std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  json read = json::parse(text, nullptr, /*allow_exceptions=*/false);
  bool whole = read.is_object() && read.contains("buffers") &&
               read["buffers"].is_array() && read.contains("device") &&
               read["device"].is_string();
  if (!whole) {
    return absl::InvalidArgumentError(
        "program.json has no `buffers` and `device`; wanted: a directory of "
        "`ttc compile --emit metalium`");
  }
  TTC_TRY_ASSIGN(const DeviceProfile *device,
                 findDevice(read["device"].get<std::string>()));
  program.device = device->name;
  for (const json &buffer : read["buffers"]) {
    std::string role = buffer.is_object() ? buffer.value("role", "") : "";
    if (role != "input" && role != "output") {
      continue;
    }
    executable::Tensor tensor;
    for (const json &extent : buffer.value("shape", json::array())) {
      tensor.shape.push_back(extent.is_number_unsigned() ? extent.get<int64_t>()
                                                         : 0);
    }
    executable::Port port;
    port.tensor = static_cast<executable::TensorId>(program.tensors.size());
    port.name = buffer.value("name", "");
    port.dtype = "float32";
    program.tensors.push_back(std::move(tensor));
    (role == "input" ? program.arguments : program.results)
        .push_back(std::move(port));
  }
  return absl::OkStatus();
}

absl::StatusOr<ChildProcess>
KernelsJob::startEmulator(const v1::Run &message) const {
  std::error_code error;
  fs::path self = fs::read_symlink("/proc/self/exe", error);
  std::string emulator = (self.parent_path() / "ttc-emulate").string();
  if (!fs::exists(emulator, error)) {
    return absl::NotFoundError(absl::StrCat(
        "the emulator is not installed: there is no `", emulator, "`"));
  }
  ChildProcess::Command command;
  command.arguments = {emulator,
                       folder,
                       "--by-place",
                       "--outputs",
                       folder + outputsFile,
                       "--seed",
                       absl::StrCat(message.random_seed())};
  if (message.want_profile()) {
    command.arguments.insert(command.arguments.end(),
                             {"--trace", folder + traceFile});
  }
  if (hasInputs) {
    command.arguments.insert(command.arguments.end(),
                             {"--inputs", folder + inputsFile});
  }
  command.environment = {message.kernels().environment().begin(),
                         message.kernels().environment().end()};
  command.environment.push_back("TMPDIR=" + folder);
  command.folder = folder;
  return ChildProcess::start(command);
}

RunChannel::Error KernelsJob::errorOf(int status,
                                      const std::string &words) const {
  RunChannel::Error error;
  absl::string_view said = absl::StripAsciiWhitespace(words);
  absl::ConsumePrefix(&said, "ttc-emulate: ");
  bool isOwn = WIFEXITED(status) && !said.empty();
  int code = isOwn ? WEXITSTATUS(status) : 0;
  if (code == 2) {
    error.cause = v1::CAUSE_REQUEST;
    error.message = std::string(said);
  } else if (code == 3) {
    error.cause = v1::CAUSE_PROGRAM;
    error.code = "kernel-error";
    error.message = std::string(said);
  } else if (code == 4) {
    error.cause = v1::CAUSE_MISSING;
    error.message = std::string(said);
  } else {
    error.cause = v1::CAUSE_CRASH;
    error.message = absl::StrCat("the process of the kernels ended with ",
                                 describeWaitStatus(status),
                                 said.empty() ? "" : ": ", said);
  }
  return error;
}

} // namespace ttc::worker
