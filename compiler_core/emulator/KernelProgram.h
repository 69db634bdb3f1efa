// program.json: what a directory of kernels needs to run (docs/emulator.md).
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMULATOR_KERNELPROGRAM_H
#define TTC_EMULATOR_KERNELPROGRAM_H

#include "TileFormat.h"
#include "ttc/support/Status.h"
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ttc::emulator {

struct Buffer {
  std::string name;
  std::string role; ///< "input", "output", "constant", "scratch"
  std::vector<int64_t> shape;
  TileFormat format = TileFormat::BFloat16;
  bool inDram = true;
  float fill = 0; ///< of a constant

  uint32_t tileRows() const; ///< of one matrix
  uint32_t tileColumns() const;
  uint32_t tiles() const; ///< of all
  size_t elements() const;
};

struct CircularBufferSpec {
  std::string name;
  uint32_t index = 0, pages = 0;
  TileFormat format = TileFormat::BFloat16;
};

struct SemaphoreSpec {
  std::string name;
  uint32_t initial = 0;
};

enum class Role { Reader, Compute, Writer };

struct RuntimeArg {
  std::string name;
  std::string kind;
  std::string buffer;           ///< of an address
  std::vector<uint32_t> values; ///< of the others, one for each core
};

struct Kernel {
  std::string name, file;
  Role role = Role::Reader;
  std::vector<std::pair<uint32_t, uint32_t>> cores; ///< logical x, y
  std::vector<uint32_t> compileArgs;
  std::vector<std::string> accessors; ///< buffers
  std::vector<RuntimeArg> runtimeArgs;
  bool fp32DestAcc = false, dstFullSync = false;
  std::string mathFidelity = "HiFi4"; ///< counts in prices only
};

struct KernelProgram {
  std::string name, device;
  std::vector<Buffer> buffers;
  std::vector<CircularBufferSpec> circularBuffers;
  std::vector<SemaphoreSpec> semaphores;
  std::vector<Kernel> kernels;

  /// Null if there is none.
  const Buffer *findBuffer(std::string_view name) const;
};

/// Fails with INVALID_ARGUMENT that names the field, what was found and what is
/// wanted.
absl::StatusOr<KernelProgram> parseKernelProgram(std::string_view json);

} // namespace ttc::emulator

#endif // TTC_EMULATOR_KERNELPROGRAM_H
