// Does the program fit the device? Then its files.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/metalium/MetaliumEmitter.h"

#include "emitters/metalium/HostWriter.h"
#include "emitters/metalium/KernelWriter.h"
#include "emitters/metalium/ProgramJson.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc::metalium {
namespace {

constexpr StringLiteral runScript = R"sh(#!/usr/bin/env bash
# Builds main.cpp against TT-Metalium, and runs it; the kernels are built when it runs.
# TT_METAL_HOME names the installation if CMake does not find it by itself.
set -euo pipefail
cd "$(dirname "$0")" cmake - S.- B build -
                                    DCMAKE_BUILD_TYPE = Release ${
  TT_METAL_HOME : +-DCMAKE_PREFIX_PATH = "$TT_METAL_HOME/build"
} > build.log cmake-- build build >> build.log ||
{
  cat build.log > &2;
  exit 1;
}
exec build/NAME "$@"
)sh";

constexpr StringLiteral cmakeLists =
    R"cmake(cmake_minimum_required(VERSION 3.22)
project(NAME LANGUAGES CXX)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)

find_package(TT-Metalium REQUIRED)

# The kernels (KERNELS) are no sources of the host: Metalium compiles them for the device, from this folder,
# when the program runs.
add_executable(NAME main.cpp)
target_compile_definitions(NAME PRIVATE KERNEL_DIR="${CMAKE_CURRENT_SOURCE_DIR}")
target_link_libraries(NAME PRIVATE TT::Metalium)
)cmake";

std::string filled(StringRef pattern, StringRef what, StringRef with) {
  std::string text = pattern.str();
  for (size_t at = text.find(what.str()); at != std::string::npos;
       at = text.find(what.str(), at + with.size())) {
    text.replace(at, what.size(), with.str());
  }
  return text;
}

/// Name of the executable; CMake has its own rules for those of targets.
std::string targetName(ProgramOp program) {
  std::string name;
  for (char c : program.getSymName()) {
    name += llvm::isAlnum(c) || c == '_' ? c : '_';
  }
  return name == "test" || name == "all" || name == "main" || name.empty()
             ? name + "_program"
             : name;
}

LogicalResult checkCores(ProgramOp program, const DeviceProfile &device) {
  for (auto [x, y] : program.getCores()) {
    if (x >= device.gridX || y >= device.gridY) {
      return program.emitOpError()
             << "runs on core (" << x << ", " << y << "); `" << device.name
             << "` has " << device.gridX << "x" << device.gridY
             << " cores: make `core_ranges` smaller, or compile for another "
                "device";
    }
  }
  return success();
}

LogicalResult checkBuffers(ProgramOp program, const DeviceProfile &device) {
  uint64_t bytes = 0;
  int64_t limit = device.circularBuffers;
  for (auto cb : program.getOps<CBOp>()) {
    bytes += cb.getPages() * cb.getPageSize();
    if (static_cast<int64_t>(cb.getIndex()) >= limit) {
      return cb.emitOpError()
             << "has index " << cb.getIndex() << "; `" << device.name
             << "` has " << limit << " circular buffers";
    }
  }
  uint64_t free = device.l1BytesPerCore - device.l1ReservedBytes;
  if (bytes > free) {
    return program.emitOpError()
           << "needs " << bytes << " bytes of L1 for circular buffers; a core "
           << "of `" << device.name << "` has " << free
           << ": give them fewer pages";
  }
  return success();
}

} // namespace

FailureOr<std::vector<ZipEntry>> emitMetalium(ProgramOp program, ApiEra era,
                                              const DeviceProfile &device) {
  if (failed(checkCores(program, device)) ||
      failed(checkBuffers(program, device))) {
    return failure();
  }
  std::vector<ZipEntry> files;
  std::string kernels;
  for (auto kernel : program.getOps<KernelOp>()) {
    FailureOr<std::string> text = writeKernel(kernel, era);
    if (failed(text)) {
      return failure();
    }
    std::string name = kernel.getSymName().str() + ".cpp";
    kernels += (kernels.empty() ? "" : ", ") + name;
    files.push_back({name, *std::move(text), false});
  }
  FailureOr<std::string> host = writeHost(program, era);
  if (failed(host)) {
    return failure();
  }
  std::string name = targetName(program);
  files.push_back({"main.cpp", *std::move(host), false});
  files.push_back({"CMakeLists.txt",
                   filled(filled(cmakeLists, "NAME", name), "KERNELS", kernels),
                   false});
  files.push_back({"run", filled(runScript, "NAME", name), true});
  files.push_back(
      {"program.json", programJson(program, era, device.name), false});
  return files;
}

} // namespace ttc::metalium
