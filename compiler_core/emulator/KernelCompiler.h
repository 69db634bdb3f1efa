// Kernels of a directory, compiled by the host's compiler against the shim.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMULATOR_KERNELCOMPILER_H
#define TTC_EMULATOR_KERNELCOMPILER_H

#include "KernelProgram.h"
#include <string>

namespace ttc::emulator {

/// A compiled kernel, loaded.
using KernelEntry = void (*)();

/// Compiles into `scratch`, a folder of the caller's. The kernels' code comes
/// to life in this process: only for who may run it.
class KernelCompiler {
public:
  /// Fails if no compiler is found: `wanted`, else $CXX, clang++-22, clang++,
  /// g++, c++.
  static absl::StatusOr<KernelCompiler> create(const std::string &wanted,
                                               const std::string &folder,
                                               const std::string &scratch);

  /// Fails with FAILED_PRECONDITION with the compiler's own words.
  absl::StatusOr<KernelEntry> compile(const KernelProgram &program,
                                      const Kernel &kernel) const;

private:
  KernelCompiler(std::string compiler, std::string folder, std::string scratch)
      : compiler(std::move(compiler)), folder(std::move(folder)),
        scratch(std::move(scratch)) {}
  absl::Status writeHeaders(const Kernel &kernel) const;

  std::string compiler, folder, scratch;
};

} // namespace ttc::emulator

#endif // TTC_EMULATOR_KERNELCOMPILER_H
