// A ttc::Compiler that does what its graph says, so that tests can make a
// worker crash, hang or sleep at will.
//
// The graph is lines of commands; PHASE is `import` or `compile`:
//   crash PHASE | abort PHASE | exit PHASE CODE | hang PHASE | sleep PHASE MS |
//   oom PHASE | throw PHASE crash-once PHASE FILE     crash unless FILE exists,
//   and make it warn PHASE TEXT | error PHASE TEXT | internal PHASE TEXT | say
//   PHASE TEXT (to stderr) size BYTES                of the export,
//   incompressible name NAME                 reaches the "names" part of the
//   key # comment                 does not count in the key
// Anything else counts in the key and does nothing.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/Compiler.h"

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "ttc/support/Zip.h"
#include <chrono>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <random>
#include <stdexcept>
#include <thread>
#include <unistd.h>

namespace ttc {
namespace {

struct Command {
  std::string verb, phase, rest;
  uint32_t line = 0;
};

class FakeGraph : public ImportedGraph {
public:
  explicit FakeGraph(CompileRequest request)
      : fileName(std::move(request.fileName)),
        executable(request.targets.front()->name == "executable") {
    std::string significant;
    uint32_t number = 0;
    absl::string_view text(request.graph.data(), request.graph.size());
    for (absl::string_view line : absl::StrSplit(text, '\n')) {
      ++number;
      line = absl::StripAsciiWhitespace(line);
      if (line.empty() || absl::StartsWith(line, "#")) {
        continue;
      }
      std::vector<std::string> words =
          absl::StrSplit(line, absl::MaxSplits(' ', 2));
      words.resize(3);
      commands.push_back({words[0], words[1], words[2], number});
      (words[0] == "name" ? names : significant) += std::string(line) + "\n";
    }
    source = significant;
    print = {sha256(significant), sha256(names)};
  }

  const Fingerprint &fingerprint() const override { return print; }
  InputKind kind() const override { return InputKind::Stablehlo; }

  std::string fileName, names, source;
  bool executable;
  std::vector<Command> commands;
  Fingerprint print;
};

[[noreturn]] void eatMemory() {
  std::vector<std::string> eaten;
  while (true) {
    eaten.emplace_back(64 << 20, 'x');
  }
}

void raiseDefault(int signal) {
  ::signal(signal, SIG_DFL);
  ::raise(signal);
}

void sleepFor(const std::string &milliseconds) {
  int64_t count = 0;
  (void)absl::SimpleAtoi(milliseconds, &count);
  std::this_thread::sleep_for(std::chrono::milliseconds(count));
}

int exitCode(const std::string &text) {
  int code = 1;
  (void)absl::SimpleAtoi(text, &code);
  return code;
}

/// The commands that end or stop this process.
void hurt(const Command &command) {
  const std::string &verb = command.verb;
  if (verb == "crash-once") {
    bool before = std::ifstream(command.rest).good();
    std::ofstream(command.rest) << "crashed\n";
    if (!before) {
      raiseDefault(SIGSEGV);
    }
  } else if (verb == "crash") {
    raiseDefault(SIGSEGV);
  } else if (verb == "abort") {
    raiseDefault(SIGABRT);
  } else if (verb == "exit") {
    ::_exit(exitCode(command.rest));
  } else if (verb == "hang") {
    sleepFor("100000000");
  } else if (verb == "sleep") {
    sleepFor(command.rest);
  } else if (verb == "oom") {
    eatMemory();
  } else if (verb == "throw") {
    throw std::runtime_error(command.rest);
  } else if (verb == "say") {
    std::fprintf(stderr, "%s\n", command.rest.c_str());
  }
}

Diagnostic diagnosticOf(const FakeGraph &graph, const Command &command) {
  Diagnostic diagnostic;
  diagnostic.severity =
      command.verb == "warn" ? Severity::Warning : Severity::Error;
  diagnostic.code = "test-" + command.verb;
  diagnostic.message = command.rest;
  diagnostic.location = {graph.fileName, command.line, 1,
                         absl::StrCat(command.verb, " ", command.rest), ""};
  return diagnostic;
}

absl::Status obey(const FakeGraph &graph, absl::string_view phase,
                  const DiagnosticHandler &diagnostics) {
  for (const Command &command : graph.commands) {
    if (command.phase != phase) {
      continue;
    }
    hurt(command);
    if (command.verb == "warn" || command.verb == "error") {
      diagnostics(diagnosticOf(graph, command));
    }
    if (command.verb == "error") {
      return absl::InvalidArgumentError("the program has errors");
    }
    if (command.verb == "internal") {
      return absl::InternalError(command.rest);
    }
  }
  return absl::OkStatus();
}

std::string payload(const FakeGraph &graph) {
  uint64_t size = 0;
  for (const Command &command : graph.commands) {
    if (command.verb == "size") {
      (void)absl::SimpleAtoi(command.phase, &size);
    }
  }
  std::mt19937_64 random(size);
  std::string bytes;
  bytes.reserve(size + 8);
  while (bytes.size() < size) {
    uint64_t word = random();
    bytes.append(reinterpret_cast<const char *>(&word), sizeof(word));
  }
  bytes.resize(size);
  return bytes;
}

} // namespace

Compiler::Compiler(DiagnosticHandler diagnostics, PhaseHandler phases)
    : diagnostics(std::move(diagnostics)), phases(std::move(phases)) {}
Compiler::~Compiler() = default;

absl::StatusOr<std::unique_ptr<ImportedGraph>>
Compiler::import(CompileRequest request) {
  phases("import", 0);
  auto graph = std::make_unique<FakeGraph>(std::move(request));
  TTC_TRY(obey(*graph, "import", diagnostics));
  phases("import", 1000);
  return std::unique_ptr<ImportedGraph>(std::move(graph));
}

absl::StatusOr<Bundle> Compiler::compile(ImportedGraph &imported,
                                         const ExportKey &key) {
  auto &graph = static_cast<FakeGraph &>(imported);
  phases("compile", 0);
  TTC_TRY(obey(graph, "compile", diagnostics));
  phases("compile", 2000);
  Bundle bundle;
  // The graph is its own program: see FakeRuntime.cpp.
  std::string source = graph.source + graph.names;
  std::string program = graph.executable ? "model.ttx" : "main.py";
  TTC_TRY_ASSIGN(bundle.zip,
                 writeZip({{program, source, false},
                           {"export.json", key.hex, false},
                           {"payload.bin", payload(graph), false}}));
  bundle.files = {"export.json", program, "payload.bin"};
  return bundle;
}

} // namespace ttc
