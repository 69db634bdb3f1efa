// ttc-emulate DIR: runs the kernels of an export on the host. The worker starts
// it for `ttc run DIR`, in a process of its own, since kernels are code.
// SPDX-License-Identifier: Apache-2.0
#include "CallRecorder.h"
#include "KernelThread.h"
#include "absl/strings/str_cat.h"
#include "ttc/costmodel/KernelPrice.h"
#include "ttc/emulator/Emulator.h"
#include "ttc/profile/KernelTrace.h"
#include "ttc/support/Safetensors.h"
#include <CLI/CLI.hpp>
#include <algorithm>
#include <bit>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <unistd.h>

using namespace ttc;
using emulator::HostTensor;

namespace {

struct Arguments {
  std::string folder, inputs, outputs, report, trace, compiler;
  uint64_t seed = 1, schedule = 0;
  bool byPlace = false;
};

absl::StatusOr<std::vector<float>> floatsOf(const SafeTensor &tensor) {
  std::vector<float> values;
  if (tensor.dtype == "F32") {
    values.resize(tensor.bytes.size() / 4);
    std::memcpy(values.data(), tensor.bytes.data(), tensor.bytes.size());
    return values;
  }
  if (tensor.dtype != "BF16") {
    return absl::InvalidArgumentError(absl::StrCat(
        "input `", tensor.name, "` is ", tensor.dtype, "; wanted F32 or BF16"));
  }
  for (size_t i = 0; i < tensor.bytes.size(); i += 2) {
    uint16_t half = 0;
    std::memcpy(&half, tensor.bytes.data() + i, 2);
    values.push_back(std::bit_cast<float>(uint32_t(half) << 16));
  }
  return values;
}

absl::StatusOr<std::vector<HostTensor>> readInputs(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (!file) {
    return absl::NotFoundError(absl::StrCat("cannot read `", path, "`"));
  }
  TTC_TRY_ASSIGN(std::vector<SafeTensor> tensors, parseSafetensors(bytes));
  std::vector<HostTensor> inputs;
  for (const SafeTensor &tensor : tensors) {
    TTC_TRY_ASSIGN(std::vector<float> values, floatsOf(tensor));
    inputs.push_back({tensor.name, tensor.shape, std::move(values)});
  }
  return inputs;
}

absl::Status writeTensors(const std::string &path,
                          const std::vector<HostTensor> &outputs) {
  std::vector<SafeTensor> tensors;
  for (const HostTensor &output : outputs) {
    tensors.push_back({output.name,
                       "F32",
                       output.shape,
                       {reinterpret_cast<const char *>(output.values.data()),
                        output.values.size() * sizeof(float)}});
  }
  return writeSafetensors(path, tensors);
}

void writeReport(const std::string &path,
                 const emulator::EmulationResult &result) {
  nlohmann::json report = {{"device", result.device}};
  for (const auto &[kernel, counts] : result.counts) {
    report["kernels"][kernel] = {{"calls", counts.calls},
                                 {"bytes_read", counts.bytesRead},
                                 {"bytes_written", counts.bytesWritten}};
  }
  std::ofstream(path) << report.dump(2) << "\n";
}

/// Prices what was called, and writes trace.json.
absl::Status writeTrace(const std::string &path, emulator::CallRecorder &calls,
                        const DeviceProfile &device) {
  if (calls.isFull()) {
    return absl::ResourceExhaustedError(
        "the kernels made too many calls to be written down; run a smaller "
        "size, or look at the trace.json that `ttc compile` made");
  }
  costmodel::PipeProgram program = calls.take();
  TTC_TRY_ASSIGN(costmodel::KernelPrice price,
                 costmodel::priceKernels(program, device));
  std::ofstream out(path, std::ios::binary);
  out << profile::writeKernelTrace(program, price, device);
  return out.flush()
             ? absl::OkStatus()
             : absl::UnknownError(absl::StrCat("cannot write `", path, "`"));
}

absl::StatusOr<std::string> readText(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  return file ? absl::StatusOr<std::string>(text)
              : absl::InvalidArgumentError(
                    absl::StrCat("cannot read `", path, "`"));
}

/// Emulates; with `--trace` the calls are written down and priced.
absl::StatusOr<emulator::EmulationResult>
emulated(const Arguments &arguments,
         const emulator::EmulationRequest &request) {
  if (arguments.trace.empty()) {
    return emulator::emulate(request);
  }
  TTC_TRY_ASSIGN(std::string text, readText(request.folder + "/program.json"));
  TTC_TRY_ASSIGN(emulator::KernelProgram program,
                 emulator::parseKernelProgram(text));
  TTC_TRY_ASSIGN(const DeviceProfile *device, findDevice(program.device));
  emulator::CallRecorder calls(program);
  emulator::CallRecorder::current = &calls;
  auto result = emulator::emulate(request);
  emulator::CallRecorder::current = nullptr;
  if (result.ok()) {
    TTC_TRY(writeTrace(arguments.trace, calls, *device));
  }
  return result;
}

absl::Status run(const Arguments &arguments, const std::string &scratch) {
  emulator::EmulationRequest request;
  request.folder = arguments.folder;
  request.scratch = scratch;
  request.inputSeed = arguments.seed;
  request.scheduleSeed = arguments.schedule;
  request.compiler = arguments.compiler;
  if (!arguments.inputs.empty()) {
    TTC_TRY_ASSIGN(request.inputs, readInputs(arguments.inputs));
  }
  TTC_TRY_ASSIGN(emulator::EmulationResult result,
                 emulated(arguments, request));
  if (!arguments.report.empty()) {
    writeReport(arguments.report, result);
  }
  if (arguments.byPlace) {
    for (size_t i = 0; i < result.outputs.size(); ++i) {
      result.outputs[i].name = absl::StrCat("out", i);
    }
  }
  return arguments.outputs.empty()
             ? absl::OkStatus()
             : writeTensors(arguments.outputs, result.outputs);
}

/// 2: inputs or program.json are wrong; 3: a kernel is; 4: there is no
/// compiler; 1: anything else.
int exitCodeOf(const absl::Status &status) {
  switch (status.code()) {
  case absl::StatusCode::kInvalidArgument:
    return 2;
  case absl::StatusCode::kFailedPrecondition:
    return 3;
  case absl::StatusCode::kNotFound:
    return 4;
  default:
    return 1;
  }
}

/// Kernels are code: what the host's processor refuses is said with the kernel
/// that did it. The process ends here, so that a name may be made although
/// that is not safe in a handler.
void reportSignal(int signal) {
  const char *what = signal == SIGFPE ? "divides by 0"
                     : signal == SIGILL
                         ? "reaches an instruction that is none"
                         : "reaches for memory that is not its own; L1 is "
                           "reached through Metalium's calls";
  static char message[512];
  const auto *kernel = emulator::KernelThread::current;
  int length =
      std::snprintf(message, sizeof message, "ttc-emulate: %s: %s\n",
                    kernel ? kernel->name().c_str() : "the emulator", what);
  if (length > 0) {
    (void)!::write(2, message, std::min<size_t>(length, sizeof message - 1));
  }
  ::_exit(3);
}

/// On a stack of their own, since a kernel may have used up its stack.
void catchSignals() {
  static char stack[64 << 10];
  stack_t alternative = {};
  alternative.ss_sp = stack;
  alternative.ss_size = sizeof stack;
  ::sigaltstack(&alternative, nullptr);
  struct sigaction action = {};
  action.sa_handler = reportSignal;
  action.sa_flags = SA_ONSTACK;
  for (int signal : {SIGFPE, SIGILL, SIGSEGV, SIGBUS}) {
    ::sigaction(signal, &action, nullptr);
  }
}

} // namespace

int main(int argc, char **argv) {
  Arguments arguments;
  CLI::App app{
      "ttc-emulate: runs the kernels of a Metalium export on the host"};
  app.add_option("folder", arguments.folder,
                 "with program.json and the kernels")
      ->required();
  app.add_option("--inputs", arguments.inputs,
                 "safetensors by buffers' names; absent ones are random");
  app.add_option("--outputs", arguments.outputs, "safetensors to write");
  app.add_option("--report", arguments.report, "JSON of counts to write");
  app.add_option("--trace", arguments.trace,
                 "trace.json to write: what was called, priced for the device");
  app.add_flag("--by-place", arguments.byPlace,
               "outputs are called out0, out1, ...");
  app.add_option("--seed", arguments.seed, "of random inputs");
  app.add_option("--schedule", arguments.schedule,
                 "other than 0: kernels also give way at random places");
  app.add_option("--cxx", arguments.compiler, "the compiler of the kernels");
  CLI11_PARSE(app, argc, argv);
  std::string scratch =
      (std::filesystem::temp_directory_path() / "ttc-emulate-XXXXXX").string();
  if (!::mkdtemp(scratch.data())) {
    std::cerr << "ttc-emulate: cannot make `" << scratch << "`\n";
    return 1;
  }
  catchSignals();
  absl::Status status = run(arguments, scratch);
  std::error_code error;
  std::filesystem::remove_all(scratch, error);
  if (!status.ok()) {
    std::cerr << "ttc-emulate: " << status.message() << "\n";
    return exitCodeOf(status);
  }
  return 0;
}
