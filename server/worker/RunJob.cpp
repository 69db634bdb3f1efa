// Load, inputs, execute, outputs, profile.
// SPDX-License-Identifier: Apache-2.0
#include "RunJob.h"

#include "InputBinding.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "ttc/executable/Serialize.h"
#include "ttc/profile/Profile.h"
#include "ttc/support/Safetensors.h"
#include "ttc/support/Zip.h"

namespace ttc::worker {

/// Of a program's file; memory is bounded by the worker's own limit.
static constexpr uint64_t maxProgramBytes = uint64_t(64) << 30;

static std::string_view viewOf(const link::SharedBytes &bytes) {
  return {bytes.view().data(), bytes.view().size()};
}

absl::Status RunJob::run(const v1::Run &message, link::UniqueFd inputsFd) {
  absl::Status done = execute(message, std::move(inputsFd));
  TTC_TRY(channel.sending);
  return done.ok() ? done : fail(done);
}

absl::Status RunJob::execute(const v1::Run &message, link::UniqueFd fd) {
  blame = Blame::Request;
  TTC_TRY(channel.phase("load", [&] { return loadProgram(); }));
  TTC_TRY(chooseDevice(message));
  TTC_TRY(channel.phase("inputs",
                        [&] { return readInputs(message, std::move(fd)); }));
  TTC_TRY(channel.phase("execute", [&] { return callRuntime(message); }));
  blame = Blame::Program;
  TTC_TRY(channel.phase("outputs", [&] { return sendOutputs(); }));
  if (message.want_profile()) {
    TTC_TRY(channel.phase("profile", [&] { return sendProfile(message); }));
  }
  return sendSummary(message);
}

/// The program at `path` in the export `zip`; without a path the bytes are it.
static absl::StatusOr<executable::Program>
readProgram(const std::shared_ptr<const link::SharedBytes> &bytes,
            const std::string &path) {
  std::string_view view = viewOf(*bytes);
  std::shared_ptr<const void> storage = bytes;
  if (!path.empty()) {
    TTC_TRY_ASSIGN(auto files, readZip(view, maxProgramBytes, path));
    if (files.size() != 1) {
      return absl::InvalidArgumentError(
          absl::StrCat("the export has no `", path, "`"));
    }
    auto file = std::make_shared<ZipEntry>(std::move(files.front()));
    view = file->data;
    storage = std::move(file);
  }
  auto read = executable::deserialize(view, std::move(storage));
  if (!read.ok()) {
    return absl::Status(read.status().code(),
                        absl::StrCat(path.empty() ? "model.ttx" : path, ": ",
                                     read.status().message()));
  }
  return read;
}

absl::Status RunJob::loadProgram() {
  TTC_TRY_ASSIGN(auto bytes, link::SharedBytes::map(std::move(programFd)));
  TTC_TRY_ASSIGN(program, readProgram(bytes, load.path()));
  for (const std::string &path : load.others()) {
    TTC_TRY_ASSIGN(others.emplace_back(), readProgram(bytes, path));
  }
  return absl::OkStatus();
}

absl::Status RunJob::chooseDevice(const v1::Run &message) {
  if (!message.device_profile().empty()) {
    TTC_TRY_ASSIGN(ownDevice, parseDeviceProfile(message.device_profile()));
    device = &ownDevice;
  } else if (!message.device().empty()) {
    TTC_TRY_ASSIGN(device, findDevice(message.device()));
  } else if (auto known = findDevice(program.device); known.ok()) {
    device = *known;
  } else {
    return absl::InvalidArgumentError(absl::StrCat(
        "the program was compiled for `", program.device,
        "`, which is no built-in device; give the profile that it was "
        "compiled with (--device-profile)"));
  }
  if (device->name != program.device) {
    return absl::InvalidArgumentError(
        absl::StrCat("the program was compiled for `", program.device,
                     "` and cannot run on `", device->name,
                     "`; leave the device out, or compile the graph for it"));
  }
  return absl::OkStatus();
}

/// Before inputs are drawn that nobody could hold. What comes from outside is
/// bounded by --max-input-bytes.
absl::Status RunJob::checkArgumentsFit(const v1::Run &message) {
  double bytes = 0;
  for (const executable::Port &port : program.arguments) {
    double elements = 4;
    for (int64_t extent : program.tensors[port.tensor].shape) {
      elements *= static_cast<double>(extent);
    }
    bytes += elements;
  }
  auto most = static_cast<double>(message.max_host_bytes());
  if (most == 0 || bytes <= most) {
    return absl::OkStatus();
  }
  blame = Blame::Program;
  return absl::ResourceExhaustedError(absl::StrFormat(
      "the inputs to draw take %.0f MiB on the host, and a run may have %.0f "
      "(--worker-memory of ttcd)",
      bytes / (1 << 20), most / (1 << 20)));
}

absl::Status RunJob::readInputs(const v1::Run &message, link::UniqueFd fd) {
  if (!fd.valid()) {
    TTC_TRY(checkArgumentsFit(message));
    TTC_TRY_ASSIGN(inputs, randomInputs(program, message.random_seed()));
    return absl::OkStatus();
  }
  TTC_TRY_ASSIGN(auto bytes, link::SharedBytes::map(std::move(fd)));
  return bindToWhatFits(std::move(bytes));
}

absl::Status
RunJob::bindToWhatFits(std::shared_ptr<const link::SharedBytes> bytes) {
  auto bound = bindInputs(program, viewOf(*bytes), bytes);
  std::string problems =
      absl::StrCat(load.path(), ": ", bound.status().message());
  for (int i = 0; !bound.ok() && i < load.others_size(); ++i) {
    bound = bindInputs(others[i], viewOf(*bytes), bytes);
    if (bound.ok()) {
      program = std::move(others[i]);
    }
    absl::StrAppend(&problems, "\n", load.others(i), ": ",
                    bound.status().message());
  }
  if (!bound.ok() && !others.empty()) {
    return absl::InvalidArgumentError(absl::StrCat(
        "the inputs fit none of the specializations that were compiled:\n",
        problems));
  }
  TTC_TRY_ASSIGN(inputs, std::move(bound));
  others.clear();
  return absl::OkStatus();
}

absl::Status RunJob::callRuntime(const v1::Run &message) {
  runtime::RunOptions options;
  options.numerics =
      message.exact() ? runtime::Numerics::Exact : runtime::Numerics::Device;
  options.device = device;
  options.maxHostBytes = message.max_host_bytes();
  options.trace = message.want_profile();
  // Cancelling kills this process, which is quicker than asking it.
  options.cancelled = [this] { return !channel.sending.ok(); };
  options.progress = [this](size_t done, size_t total) {
    channel.progress(done, total);
  };
  auto ran = runtime::run(program, inputs, options);
  inputs.clear();
  if (!ran.ok()) {
    blame =
        absl::IsInvalidArgument(ran.status()) ? Blame::Request : Blame::Program;
    return ran.status();
  }
  result = *std::move(ran);
  return absl::OkStatus();
}

absl::Status RunJob::sendOutputs() {
  std::vector<SafeTensor> tensors;
  for (const runtime::HostTensor &output : result.outputs) {
    tensors.push_back({output.name, output.dtype, output.shape, output.bytes});
  }
  TTC_TRY_ASSIGN(auto writer, link::SharedBytesWriter::create());
  Sha256 hash;
  auto append = [&](std::string_view bytes) {
    hash.update({bytes.data(), bytes.size()});
    return writer.append({bytes.data(), bytes.size()});
  };
  TTC_TRY(append(safetensorsHeader(tensors)));
  for (const SafeTensor &tensor : tensors) {
    TTC_TRY(append(tensor.bytes));
  }
  result.outputs.clear();
  return channel.sendOutputs(writer, hash.finish());
}

absl::Status RunJob::sendProfile(const v1::Run &message) {
  profile::RunInfo info{program, result.trace, *device, message.name(),
                        message.key()};
  TTC_TRY_ASSIGN(std::vector<ZipEntry> files, profile::profileFiles(info));
  TTC_TRY_ASSIGN(std::string zip, writeZip(std::move(files)));
  TTC_TRY_ASSIGN(auto writer, link::SharedBytesWriter::create());
  TTC_TRY(writer.append(zip));
  return channel.sendProfile(writer, sha256(zip));
}

absl::Status RunJob::sendSummary(const v1::Run &message) {
  ttc::v1::RunSummary summary;
  summary.set_device(device->name);
  summary.set_numerics(message.exact() ? "exact" : "device");
  summary.set_operations(program.operations.size());
  summary.set_device_ns(result.trace.deviceNs);
  return channel.sendSummary(std::move(summary), program);
}

static const char *codeOf(const absl::Status &status) {
  switch (status.code()) {
  case absl::StatusCode::kResourceExhausted:
    return "out-of-memory";
  case absl::StatusCode::kUnimplemented:
    return "unsupported-op";
  default:
    return "runtime-error";
  }
}

absl::Status RunJob::fail(const absl::Status &why) {
  bool known = absl::IsFailedPrecondition(why) || absl::IsUnimplemented(why) ||
               absl::IsResourceExhausted(why) || absl::IsInvalidArgument(why) ||
               absl::IsDataLoss(why);
  RunChannel::Error error;
  error.message = std::string(why.message());
  error.code = codeOf(why);
  if (known) {
    error.cause =
        blame == Blame::Request ? v1::CAUSE_REQUEST : v1::CAUSE_PROGRAM;
  }
  return channel.fail(error);
}

} // namespace ttc::worker
