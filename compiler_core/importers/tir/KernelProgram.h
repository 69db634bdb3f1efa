// One Metalium program as a TIR file describes it, whichever spelling of the
// attributes it uses.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_TIR_KERNELPROGRAM_H
#define TTC_IMPORTERS_TIR_KERNELPROGRAM_H

#include "importers/tir/Tree.h"
#include <array>
#include <map>
#include <optional>

namespace ttc::tir {

/// Rows, and columns, of a tile.
inline constexpr int64_t tileSide = 32;

enum class Role : uint8_t { Reader, Compute, Writer };
std::string_view roleName(Role role);

enum class Format : uint8_t { Float32, BFloat16, Bfp8 };

/// A tensor in the device's memory.
struct TensorBuffer {
  std::string name;
  std::vector<int64_t> shape; ///< in elements, at least two
  Format format = Format::BFloat16;
  bool isInL1 = false;
  bool isOutput = false;      ///< a writer writes it
  std::optional<double> fill; ///< the host fills it with this number

  int64_t rows() const; ///< in tiles, of all matrices
  int64_t columns() const;
};

struct CircularBuffer {
  std::string name;
  int64_t index = 0;
  int64_t pages = 0; ///< 0: nobody said
  Format format = Format::BFloat16;
};

/// A rectangle of cores, both corners included.
struct CoreRange {
  int64_t x0 = 0, y0 = 0, x1 = 0, y1 = 0;
};

/// Where a runtime argument's value comes from.
enum class ArgKind : uint8_t {
  Constant,
  Address,   ///< of the buffer `buffer`
  WorkStart, ///< the core's first unit of work
  WorkCount,
  PerCore,
  Unknown, ///< nobody says; an error if the kernel uses it
};

struct RuntimeArg {
  std::string name;
  ArgKind kind = ArgKind::Unknown;
  std::string buffer;
  std::vector<int64_t> values; ///< one, or one for each core
};

/// The loop over a core's work that the emitter of kernels adds.
struct PersistentLoop {
  std::string var, start, count; ///< `start` and `count` as TVMScript
};

struct Kernel {
  Role role = Role::Reader;
  const Function *function = nullptr; ///< of the module
  std::vector<RuntimeArg> args;       ///< in the order of the device's
  std::vector<std::pair<std::string, int64_t>> compileArgs;
  std::optional<PersistentLoop> loop;
  std::string mathFidelity;
  std::optional<bool> fp32DestAccEn, dstFullSyncEn, mathApproxMode;
};

struct KernelProgram {
  std::string name;
  std::vector<TensorBuffer> buffers; ///< inputs, then outputs
  std::vector<CircularBuffer> cbs;   ///< by index
  std::vector<std::pair<std::string, int64_t>> semaphores;
  std::vector<CoreRange> cores;
  int64_t workUnits = 0;
  std::vector<int64_t> workCounts; ///< empty: shared out evenly
  /// Each core numbers the tiles of its own shard from 0
  /// (`tt.partition_mode` is `local_shard`).
  bool isLocal = false;
  std::vector<Kernel> kernels; ///< reader, compute, writer
  /// No function names a circular buffer, so that their numbers are enough.
  bool numbersAreCBs = false;

  const TensorBuffer *findBuffer(std::string_view name) const;
  const CircularBuffer *findCB(std::string_view name) const;
  const CircularBuffer *findCB(int64_t index) const;
  /// That of the first input, or output; bfloat16 without one.
  Format formatOf(bool isOutput) const;
  /// All cores as (x, y), in the order in which the work is shared.
  std::vector<std::pair<int64_t, int64_t>> coreList() const;
};

/// Reads the `tt.*` attributes of the functions of `module`, which stay where
/// they are. All spellings of docs/tir.md are understood; an attribute that is
/// none of them is an error that names the nearest one. Errors are of code
/// "invalid-program" or "unsupported-op". REQUIRES: a role on each function.
KernelProgram describeProgram(const Module &module, Problems &problems);

/// The role that a function's attributes say; nothing if there is none, or if
/// it is `monolithic`.
std::optional<Role> roleOf(const Function &function);

} // namespace ttc::tir

#endif // TTC_IMPORTERS_TIR_KERNELPROGRAM_H
