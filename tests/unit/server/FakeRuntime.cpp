// A runtime that does what its program says, so that tests can make a run
// crash, hang, or fail in every way.
//
// The "model.ttx" is lines:
//   device NAME | in NAME DTYPE EXTENT... | crash-once FILE | crash | abort |
//   hang | sleep MS | oom | throw TEXT | fail CODE TEXT (a status of that
//   number)
// and its outputs are its inputs, `out0` being `arg0`.
// SPDX-License-Identifier: Apache-2.0
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "ttc/executable/Serialize.h"
#include "ttc/profile/Profile.h"
#include "ttc/runtime/Runtime.h"
#include <chrono>
#include <csignal>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace ttc {
namespace {

using Words = std::vector<std::string>;

void addInput(executable::Program &program, const Words &words) {
  executable::Tensor tensor;
  tensor.name = words.at(1);
  for (size_t i = 3; i < words.size(); ++i) {
    int64_t extent = 0;
    (void)absl::SimpleAtoi(words[i], &extent);
    tensor.shape.push_back(extent);
  }
  auto id = static_cast<executable::TensorId>(program.tensors.size());
  program.tensors.push_back(tensor);
  executable::Port port;
  port.tensor = id;
  port.name = words.at(1);
  port.dtype = words.at(2);
  program.arguments.push_back(port);
  port.role = executable::Role::Output;
  program.results.push_back(port);
}

void die(int signal) {
  ::signal(signal, SIG_DFL);
  ::raise(signal);
}

void sleepFor(const std::string &milliseconds) {
  int64_t count = 0;
  (void)absl::SimpleAtoi(milliseconds, &count);
  std::this_thread::sleep_for(std::chrono::milliseconds(count));
}

[[noreturn]] void eatMemory() {
  std::vector<std::string> eaten;
  while (true) {
    eaten.emplace_back(64 << 20, 'x');
  }
}

/// What one line of the program does while it runs.
absl::Status obey(const std::string &line) {
  Words words = absl::StrSplit(line, ' ');
  words.resize(std::max<size_t>(words.size(), 3));
  if (words[0] == "crash-once") {
    bool before = std::ifstream(words[1]).good();
    std::ofstream(words[1]) << "crashed\n";
    if (!before) {
      die(SIGSEGV);
    }
  } else if (words[0] == "crash") {
    die(SIGSEGV);
  } else if (words[0] == "abort") {
    die(SIGABRT);
  } else if (words[0] == "hang") {
    sleepFor("100000000");
  } else if (words[0] == "sleep") {
    sleepFor(words[1]);
  } else if (words[0] == "oom") {
    eatMemory();
  } else if (words[0] == "throw") {
    throw std::runtime_error(line);
  } else if (words[0] == "fail") {
    int code = 0;
    (void)absl::SimpleAtoi(words[1], &code);
    return {static_cast<absl::StatusCode>(code), line};
  }
  return absl::OkStatus();
}

} // namespace

absl::StatusOr<executable::Program>
executable::deserialize(std::string_view bytes,
                        std::shared_ptr<const void> storage) {
  Program program;
  program.device = "wormhole_n150";
  program.storage = std::move(storage);
  for (absl::string_view line :
       absl::StrSplit(absl::string_view(bytes.data(), bytes.size()), '\n')) {
    Words words = absl::StrSplit(line, ' ');
    if (words[0] == "corrupt") {
      return absl::InvalidArgumentError("the checksum does not match");
    }
    if (words[0] == "device" && words.size() == 2) {
      program.device = words[1];
    } else if (words[0] == "in" && words.size() >= 3) {
      addInput(program, words);
    }
    program.operations.emplace_back().callee = std::string(line);
  }
  return program;
}

absl::StatusOr<runtime::RunResult>
runtime::run(const executable::Program &program,
             const std::vector<HostTensor> &inputs, const RunOptions &options) {
  size_t done = 0;
  for (const executable::Operation &line : program.operations) {
    TTC_TRY(obey(line.callee));
    options.progress(++done, program.operations.size());
  }
  RunResult result;
  for (const HostTensor &input : inputs) {
    HostTensor output = input;
    output.name = absl::StrCat("out", result.outputs.size());
    result.outputs.push_back(std::move(output));
  }
  result.trace.deviceNs = options.trace ? 1234 : 0;
  return result;
}

absl::StatusOr<std::vector<ZipEntry>>
profile::profileFiles(const RunInfo &run) {
  std::string about =
      absl::StrCat(run.modelName, " ", run.device.name, " ", run.key, "\n");
  return std::vector<ZipEntry>{{"trace.json", "{}", false},
                               {"profile.html", about, false}};
}

} // namespace ttc
