// ttc-simulate MODEL.ttx --inputs in.safetensors --outputs out.safetensors:
// runs a program without a daemon. For our own tests.
// SPDX-License-Identifier: Apache-2.0
#include "absl/strings/str_cat.h"
#include "tool/RandomInputs.h"
#include "ttc/Devices.h"
#include "ttc/executable/Serialize.h"
#include "ttc/runtime/Runtime.h"
#include "ttc/support/Safetensors.h"
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <sstream>
#include <unistd.h>

using namespace ttc;
using runtime::HostTensor;

namespace {

struct Arguments {
  std::string model, inputs, outputs, device, numerics = "exact";
  std::optional<uint64_t> seed;
  int threads = 0, repeat = 1;
  uint64_t maxHostBytes = 0;
};

absl::StatusOr<std::shared_ptr<std::string>> readFile(const std::string &path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  if (!in || !(bytes << in.rdbuf())) {
    return absl::NotFoundError(absl::StrCat("cannot read `", path, "`"));
  }
  return std::make_shared<std::string>(std::move(bytes).str());
}

/// The tensors "arg0", "arg1", … of a safetensors file, in order.
absl::StatusOr<std::vector<HostTensor>> readInputs(const std::string &path) {
  TTC_TRY_ASSIGN(std::shared_ptr<std::string> bytes, readFile(path));
  TTC_TRY_ASSIGN(std::vector<SafeTensor> tensors, parseSafetensors(*bytes));
  std::vector<HostTensor> inputs;
  for (size_t i = 0; i < tensors.size(); ++i) {
    std::string name = absl::StrCat("arg", i);
    auto found = std::find_if(tensors.begin(), tensors.end(),
                              [&](const auto &t) { return t.name == name; });
    if (found == tensors.end()) {
      return absl::InvalidArgumentError(
          absl::StrCat("`", path, "` has no tensor `", name, "`"));
    }
    inputs.push_back({name, found->dtype, found->shape, found->bytes, bytes});
  }
  return inputs;
}

absl::Status writeOutputs(const std::string &path,
                          const std::vector<HostTensor> &outputs) {
  std::vector<SafeTensor> tensors;
  for (const HostTensor &output : outputs) {
    tensors.push_back({output.name, output.dtype, output.shape, output.bytes});
  }
  return writeSafetensors(path, tensors);
}

absl::Status simulate(const Arguments &arguments) {
  TTC_TRY_ASSIGN(executable::Program program,
                 executable::load(arguments.model));
  runtime::RunOptions options;
  TTC_TRY_ASSIGN(
      options.device,
      findDevice(arguments.device.empty() ? program.device : arguments.device));
  options.numerics = arguments.numerics == "device" ? runtime::Numerics::Device
                                                    : runtime::Numerics::Exact;
  options.threads = arguments.threads;
  options.maxHostBytes = arguments.maxHostBytes;
  options.trace = true;
  std::vector<HostTensor> inputs;
  if (arguments.seed) {
    inputs = runtime::randomInputs(program, *arguments.seed);
  } else {
    TTC_TRY_ASSIGN(inputs, readInputs(arguments.inputs));
  }
  runtime::RunResult result;
  for (int i = 0; i < arguments.repeat; ++i) {
    TTC_TRY_ASSIGN(result, runtime::run(program, inputs, options));
    for (const runtime::HostPhase &phase : result.trace.phases) {
      std::cout << phase.name << ": " << double(phase.durationNs) * 1e-6
                << " ms\n";
    }
    std::cout << "cost model: " << double(result.trace.pricingNs) * 1e-6
              << " ms\n";
  }
  std::map<std::string, uint64_t> times;
  for (const runtime::OpEvent &event : result.trace.operations) {
    times[program.operations[event.operation].callee] += event.hostNs;
  }
  for (const auto &[callee, ns] : times) {
    std::cout << "  " << callee << ": " << double(ns) * 1e-6 << " ms\n";
  }
  return arguments.outputs.empty()
             ? absl::OkStatus()
             : writeOutputs(arguments.outputs, result.outputs);
}

/// As the daemon starts its workers: oneDNN's threads spin otherwise. They read
/// the environment before main() is entered, hence the second start.
void waitPassively(char **argv) {
  if (getenv("OMP_WAIT_POLICY") == nullptr) {
    setenv("OMP_WAIT_POLICY", "passive", 1);
    execv("/proc/self/exe", argv); // goes on as it is if that fails
  }
}

} // namespace

int main(int argc, char **argv) {
  waitPassively(argv);
  CLI::App app("Runs model.ttx on the simulated device.");
  Arguments arguments;
  app.add_option("model", arguments.model, "model.ttx")->required();
  auto *inputs = app.add_option("--inputs", arguments.inputs,
                                "safetensors file with arg0, arg1, …");
  app.add_option("--random", arguments.seed, "make inputs of this seed")
      ->excludes(inputs);
  app.add_option("--outputs", arguments.outputs, "safetensors file to write");
  app.add_option("--device", arguments.device, "default: the program's");
  app.add_option("--numerics", arguments.numerics)
      ->check(CLI::IsMember({"exact", "device"}));
  app.add_option("--threads", arguments.threads, "default: all cores");
  app.add_option("--max-host-bytes", arguments.maxHostBytes, "0: no limit");
  app.add_option("--repeat", arguments.repeat, "runs in one process")
      ->check(CLI::PositiveNumber);
  CLI11_PARSE(app, argc, argv);
  if (absl::Status status = simulate(arguments); !status.ok()) {
    std::cerr << "ttc-simulate: " << status << "\n";
    return 1;
  }
  return 0;
}
