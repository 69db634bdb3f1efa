// Phases of one compile, in this process: import (with the fingerprint), each
// pass, emit. usage: bench-scale FILE. Prints a JSON object of seconds.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/Compiler.h"

#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <map>
#include <string>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

/// The whole file, mapped as a worker maps a graph; empty if it cannot be.
std::string_view mapped(const char *path) {
  int file = open(path, O_RDONLY);
  struct stat facts{};
  if (file < 0 || fstat(file, &facts) != 0) {
    return {};
  }
  auto size = static_cast<size_t>(facts.st_size);
  void *bytes = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
  close(file);
  return bytes == MAP_FAILED
             ? std::string_view()
             : std::string_view(static_cast<char *>(bytes), size);
}

ttc::CompileRequest request(std::string_view graph) {
  ttc::CompileRequest request;
  std::vector<ttc::Diagnostic> remarks;
  request.graph = graph;
  request.fileName = "graph";
  request.options = *ttc::Options::parse({}, remarks);
  request.targets = {&ttc::targets().front()};
  request.devices = {*ttc::findDevice("wormhole_n150")};
  return request;
}

} // namespace

int main(int argc, char **argv) {
  std::string_view graph = argc == 2 ? mapped(argv[1]) : std::string_view();
  if (graph.empty()) {
    std::fprintf(stderr, "usage: bench-scale FILE\n");
    return 2;
  }
  std::map<std::string, double> seconds;
  ttc::Compiler compiler(
      [](const ttc::Diagnostic &diagnostic) {
        if (diagnostic.severity == ttc::Severity::Error) {
          std::fprintf(stderr, "%s\n", diagnostic.message.c_str());
        }
      },
      [&](std::string_view phase, uint64_t us) {
        seconds[std::string(phase)] += static_cast<double>(us) / 1e6;
      });
  auto imported = compiler.import(request(graph));
  if (!imported.ok() || !compiler.compile(**imported, {}).ok()) {
    return 1;
  }
  const char *before = "{";
  for (const auto &[phase, time] : seconds) {
    std::printf("%s\"%s\": %.6f", before, phase.c_str(), time);
    before = ", ";
  }
  std::printf("}\n");
  return 0;
}
