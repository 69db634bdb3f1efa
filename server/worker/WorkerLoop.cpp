// Turns messages into calls of ttc::Compiler and its callbacks into messages.
// SPDX-License-Identifier: Apache-2.0
#include "WorkerLoop.h"

#include "KernelsJob.h"
#include "RunJob.h"
#include "TtnnJob.h"
#include "ttc/wire/Marshal.h"
#include <malloc.h>
#include <unistd.h>

namespace ttc::worker {

using v1::FromWorker;
using v1::ToWorker;

WorkerLoop::WorkerLoop(link::MessageSocket socket)
    : socket(std::move(socket)),
      compiler(
          [this](const Diagnostic &diagnostic) {
            FromWorker message;
            wire::toProto(diagnostic, *message.mutable_diagnostic());
            say(message);
          },
          [this](std::string_view phase, uint64_t durationUs) {
            FromWorker message;
            message.mutable_phase()->set_name(std::string(phase));
            message.mutable_phase()->set_duration_us(durationUs);
            say(message);
          }) {}

/// Callbacks of the compiler cannot return an error: the first one is kept and
/// ends the loop.
void WorkerLoop::say(const FromWorker &message) {
  if (sendStatus.ok()) {
    sendStatus = socket.send(message);
  }
}

absl::Status WorkerLoop::run(const std::string &buildId) {
  FromWorker hello;
  hello.mutable_hello()->set_build_id(buildId);
  hello.mutable_hello()->set_pid(static_cast<uint32_t>(::getpid()));
  TTC_TRY(socket.send(hello));
  while (true) {
    ToWorker message;
    TTC_TRY_ASSIGN(bool open, socket.receive(message));
    if (!open) {
      return absl::OkStatus();
    }
    TTC_TRY(dispatch(message));
    TTC_TRY(sendStatus);
  }
}

absl::Status WorkerLoop::dispatch(const ToWorker &message) {
  switch (message.message_case()) {
  case ToWorker::kImport:
    return import(message.import());
  case ToWorker::kCompile:
    return compile(message.compile());
  case ToWorker::kForget:
    forget();
    return absl::OkStatus();
  case ToWorker::kLoad:
    return load(message.load());
  case ToWorker::kRun:
    return runProgram(message.run());
  case ToWorker::MESSAGE_NOT_SET:
    break;
  }
  return absl::InvalidArgumentError("a message of an unknown kind");
}

absl::StatusOr<CompileRequest>
WorkerLoop::makeRequest(const v1::Import &message) {
  if (!message.has_fd()) {
    return absl::InvalidArgumentError("Import without its graph");
  }
  TTC_TRY_ASSIGN(link::UniqueFd fd, socket.takeFd());
  TTC_TRY_ASSIGN(graphBytes, link::SharedBytes::map(std::move(fd)));
  CompileRequest request;
  request.graph = {graphBytes->view().data(), graphBytes->view().size()};
  request.fileName = message.file_name();
  request.kind = wire::fromProto(message.input_kind());
  TTC_TRY_ASSIGN(request.options, wire::canonicalOptions(message.options()));
  for (const std::string &name : message.targets()) {
    TTC_TRY_ASSIGN(const Target *target, findTarget(name));
    request.targets.push_back(target);
  }
  for (const std::string &name : message.devices()) {
    TTC_TRY_ASSIGN(const DeviceProfile *device, findDevice(name));
    request.devices.push_back(device);
  }
  ownDevices.reserve(static_cast<size_t>(message.device_profiles_size()));
  for (const std::string &json : message.device_profiles()) {
    TTC_TRY_ASSIGN(DeviceProfile device, parseDeviceProfile(json));
    ownDevices.push_back(std::move(device));
    request.devices.push_back(&ownDevices.back());
  }
  return request;
}

absl::Status WorkerLoop::import(const v1::Import &message) {
  forget();
  TTC_TRY_ASSIGN(CompileRequest request, makeRequest(message));
  auto imported = compiler.import(std::move(request));
  if (!imported.ok()) {
    return sendFailure(imported.status());
  }
  graph = *std::move(imported);
  FromWorker answer;
  v1::Imported &fields = *answer.mutable_imported();
  fields.set_semantics(graph->fingerprint().semantics.raw());
  fields.set_names(graph->fingerprint().names.raw());
  fields.set_input_kind(wire::toProto(graph->kind()));
  return socket.send(answer);
}

absl::Status WorkerLoop::compile(const v1::Compile &message) {
  if (graph == nullptr) {
    return absl::InvalidArgumentError("Compile without an imported graph");
  }
  ExportKey key{message.key(), {}};
  for (const auto &part : message.key_parts()) {
    key.parts.emplace_back(part.label(), part.value());
  }
  auto bundle = compiler.compile(*graph, key);
  absl::Status sent =
      bundle.ok() ? sendBundle(*bundle) : sendFailure(bundle.status());
  forget();
  return sent;
}

absl::Status WorkerLoop::sendBundle(const Bundle &bundle) {
  TTC_TRY_ASSIGN(auto writer, link::SharedBytesWriter::create());
  TTC_TRY(writer.append(bundle.zip));
  TTC_TRY_ASSIGN(link::UniqueFd fd, writer.seal());
  FromWorker answer;
  v1::Done &done = *answer.mutable_done();
  done.set_has_fd(true);
  done.mutable_digest()->set_sha256(sha256(bundle.zip).raw());
  done.mutable_digest()->set_size_bytes(bundle.zip.size());
  for (const std::string &file : bundle.files) {
    done.add_files(file);
  }
  return socket.send(answer, fd.get());
}

absl::Status WorkerLoop::sendFailure(const absl::Status &status) {
  forget();
  FromWorker answer;
  answer.mutable_failed()->set_message(std::string(status.message()));
  answer.mutable_failed()->set_cause(
      absl::IsInvalidArgument(status) ? v1::CAUSE_PROGRAM : v1::CAUSE_INTERNAL);
  return socket.send(answer);
}

absl::Status WorkerLoop::load(const v1::Load &message) {
  forget();
  if (!message.has_fd()) {
    return absl::InvalidArgumentError("Load without its program");
  }
  TTC_TRY_ASSIGN(link::UniqueFd fd, socket.takeFd());
  loaded = Loaded{message, std::move(fd)};
  return absl::OkStatus();
}

absl::Status WorkerLoop::runProgram(const v1::Run &message) {
  if (!loaded) {
    return absl::InvalidArgumentError("Run without a program");
  }
  Loaded program = *std::move(loaded);
  loaded.reset();
  link::UniqueFd inputs;
  if (message.has_fd()) {
    TTC_TRY_ASSIGN(inputs, socket.takeFd());
  }
  absl::Status said =
      message.has_kernels()
          ? KernelsJob(socket, program.message)
                .run(message, std::move(program.fd), std::move(inputs))
      : message.has_ttnn()
          ? TtnnJob(socket, program.message)
                .run(message, std::move(program.fd), std::move(inputs))
          : RunJob(socket, program.message, std::move(program.fd))
                .run(message, std::move(inputs));
  ::malloc_trim(0);
  return said;
}

/// Gives memory back to the system, so that a warm worker stays small.
void WorkerLoop::forget() {
  if (graph == nullptr && graphBytes == nullptr) {
    return;
  }
  graph.reset();
  ownDevices.clear();
  graphBytes.reset();
  ::malloc_trim(0);
}

} // namespace ttc::worker
