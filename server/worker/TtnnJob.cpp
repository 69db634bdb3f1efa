// Unpack, bind, start the driver, listen, send what it wrote.
// SPDX-License-Identifier: Apache-2.0
#include "TtnnJob.h"

#include "EmbeddedDriver.h"
#include "ExportedProgram.h"
#include "InputBinding.h"
#include "TtnnPython.h"
#include "absl/strings/str_cat.h"
#include "ttc/support/Safetensors.h"
#include <fstream>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace ttc::worker {

using runtime::HostTensor;

static std::string_view viewOf(const link::SharedBytes &bytes) {
  return {bytes.view().data(), bytes.view().size()};
}

absl::Status TtnnJob::run(const v1::Run &message, link::UniqueFd programFd,
                          link::UniqueFd inputs) {
  Error error;
  error.cause = v1::CAUSE_REQUEST;
  if (absl::Status ready =
          prepare(message, std::move(programFd), std::move(inputs));
      !ready.ok()) {
    TTC_TRY(channel.sending);
    error.message = std::string(ready.message());
    return channel.fail(error);
  }
  channel.begin("library");
  auto driver = startDriver(message.ttnn());
  if (!driver.ok()) {
    error.cause = v1::CAUSE_MISSING;
    error.message = absl::StrCat("device `ttnn:", message.ttnn().device(),
                                 "`: ", driver.status().message());
    return channel.fail(error);
  }
  listen(*driver);
  TTC_TRY(channel.sending);
  if (failure) {
    return channel.fail(*failure);
  }
  if (absl::Status sent =
          channel.phase("outputs",
                        [&] {
                          return channel.sendOutputs(message.ttnn().folder() +
                                                     "/outputs.safetensors");
                        });
      !sent.ok()) {
    error.cause = v1::CAUSE_INTERNAL;
    error.message = std::string(sent.message());
    return channel.fail(error);
  }
  return sendSummary();
}

absl::Status TtnnJob::prepare(const v1::Run &message, link::UniqueFd programFd,
                              link::UniqueFd inputs) {
  TTC_TRY(channel.phase(
      "load", [&] { return loadProgram(message, std::move(programFd)); }));
  return channel.phase("inputs",
                       [&] { return writeInputs(message, std::move(inputs)); });
}

absl::Status TtnnJob::loadProgram(const v1::Run &message, link::UniqueFd fd) {
  TTC_TRY_ASSIGN(auto bytes, link::SharedBytes::map(std::move(fd)));
  TTC_TRY(unpackExport(viewOf(*bytes), load.path(), message.ttnn().folder()));
  TTC_TRY_ASSIGN(programs, readExportSignatures(viewOf(*bytes), load.path()));
  program = std::move(programs.front());
  programs.erase(programs.begin());
  TTC_TRY_ASSIGN(device, findDevice(program.device));
  if (!message.device().empty() && message.device() != device->name) {
    return absl::InvalidArgumentError(absl::StrCat(
        "the program was compiled for `", device->name, "` and not for `",
        message.device(), "`; leave the device out behind `ttnn:",
        message.ttnn().device(), "`, or compile the graph for it"));
  }
  return absl::OkStatus();
}

/// The main.py of several specializations picks by shape; so do we.
absl::StatusOr<std::vector<HostTensor>>
TtnnJob::bindToWhatFits(std::shared_ptr<const link::SharedBytes> bytes) {
  auto bound = bindInputs(program, viewOf(*bytes), bytes);
  std::string problems(bound.status().message());
  for (executable::Program &other : programs) {
    if (bound.ok()) {
      break;
    }
    bound = bindInputs(other, viewOf(*bytes), bytes);
    if (bound.ok()) {
      program = std::move(other);
    }
    absl::StrAppend(&problems, "\nor: ", bound.status().message());
  }
  return bound.ok() ? std::move(bound) : absl::InvalidArgumentError(problems);
}

/// As `arg0`, `arg1`, ..., whatever they were called.
absl::Status TtnnJob::writeInputs(const v1::Run &message, link::UniqueFd fd) {
  std::vector<HostTensor> inputs;
  std::shared_ptr<const link::SharedBytes> bytes;
  if (fd.valid()) {
    TTC_TRY_ASSIGN(bytes, link::SharedBytes::map(std::move(fd)));
    TTC_TRY_ASSIGN(inputs, bindToWhatFits(bytes));
  } else {
    TTC_TRY_ASSIGN(inputs, randomInputs(program, message.random_seed()));
  }
  std::vector<SafeTensor> tensors;
  for (const HostTensor &input : inputs) {
    tensors.push_back({absl::StrCat("arg", tensors.size()), input.dtype,
                       input.shape, input.bytes});
  }
  return writeSafetensors(message.ttnn().folder() + "/inputs.safetensors",
                          tensors);
}

absl::StatusOr<ChildProcess> TtnnJob::startDriver(const v1::Ttnn &ttnn) {
  ChildProcess::Command command;
  command.environment = {ttnn.environment().begin(), ttnn.environment().end()};
  command.folder = ttnn.folder();
  TTC_TRY_ASSIGN(std::string python,
                 findTtnnPython(ttnn.python(), command.environment));
  std::string driver = ttnn.folder() + "/.ttnn_driver.py";
  std::ofstream(driver) << embeddedDriver().front().text;
  command.arguments = {python,
                       "-u",
                       driver,
                       ttnn.folder(),
                       absl::StrCat(ttnn.device()),
                       device->architecture,
                       absl::StrCat(::getpid())};
  return ChildProcess::start(command);
}

/// The end of `words` that fits a message.
static std::string lastLines(const std::string &words) {
  constexpr size_t atMost = 1000;
  size_t from = words.size() > atMost ? words.size() - atMost : 0;
  return words.substr(from);
}

void TtnnJob::listen(ChildProcess &driver) {
  driver.listen([this](std::string_view line) { return takeLine(line); });
  // What was said counts; after that the library may take its time to leave,
  // but not for ever.
  bool said = done || failure;
  int status = driver.wait(std::chrono::seconds(said ? 10 : 2));
  if (said) {
    return;
  }
  Error error;
  error.cause = v1::CAUSE_CRASH;
  error.message = absl::StrCat("the process of the real `ttnn` ended with ",
                               describeWaitStatus(status), " in phase `",
                               channel.currentPhase(), "`");
  if (!driver.lastWords().empty()) {
    absl::StrAppend(&error.message, ": ", lastLines(driver.lastWords()));
  }
  failure = std::move(error);
}

static v1::Cause causeOf(const std::string &word) {
  return word == "missing" ? v1::CAUSE_MISSING : v1::CAUSE_PROGRAM;
}

/// False: nothing more is wanted.
bool TtnnJob::takeLine(std::string_view line) {
  auto said = nlohmann::json::parse(line, nullptr, false);
  if (!said.is_object()) {
    return true; // The library's own, by accident.
  }
  if (said.contains("phase") && said["phase"].is_string()) {
    channel.begin(said["phase"].get<std::string>());
    return channel.sending.ok();
  }
  if (said.value("done", nlohmann::json()) == true) {
    channel.end();
    done = true;
    return false;
  }
  if (said.contains("failed") && said["failed"].is_string() &&
      said.contains("message") && said["message"].is_string()) {
    Error error;
    error.cause = causeOf(said["failed"].get<std::string>());
    error.message = said["message"].get<std::string>();
    error.code = "ttnn-error";
    auto number = said.value("line", nlohmann::json());
    if (number.is_number_unsigned() && number != 0) {
      error.file = "main.py";
      error.line = number.get<uint32_t>();
    }
    failure = std::move(error);
    return false;
  }
  return true;
}

absl::Status TtnnJob::sendSummary() {
  ttc::v1::RunSummary summary;
  summary.set_device(device->name);
  summary.set_numerics("ttnn");
  return channel.sendSummary(std::move(summary), program);
}

} // namespace ttc::worker
