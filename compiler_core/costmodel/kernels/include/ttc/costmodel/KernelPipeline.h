// The kernels of a program as lists of steps that take time or wait.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_COSTMODEL_KERNELPIPELINE_H
#define TTC_COSTMODEL_KERNELPIPELINE_H

#include "ttc/costmodel/OpQuery.h"
#include <cstdint>
#include <string>
#include <vector>

namespace ttc::costmodel {

/// What a step does; the names are those of Metalium's calls.
enum class PipeKind : uint8_t {
  LoopBegin, ///< what follows up to its LoopEnd, `count` times
  LoopEnd,
  // Circular buffers: `count` pages of `cb`.
  Reserve,
  Push,
  Wait,
  Pop,
  // The NoC: `count` bytes.
  Read,      ///< from `memory`
  Write,     ///< to `memory`
  Multicast, ///< to every core of `target`
  ReadBarrier,
  WriteBarrier,
  WritesFlushed,
  // Semaphores: number `semaphore`, of this core or of `target`'s.
  SemaphoreWait,      ///< until it is `count`
  SemaphoreWaitMin,   ///< until it is `count` or more
  SemaphoreSet,       ///< to `count`
  SemaphoreInc,       ///< by `count`
  SemaphoreMulticast, ///< to the value of this core's semaphore `cb`
  // The engines.
  Acquire,
  Commit,
  WaitRegisters,
  Release,
  Tiles,  ///< matrix engine: `function` of a tile of `cb` (and one of `cb2`)
  Vector, ///< vector engine: `function` of a tile in DST
  Pack,   ///< a tile of DST into `cb`
};

struct PipeStep {
  PipeKind kind = PipeKind::LoopEnd;
  Buffer memory = Buffer::Dram;
  int16_t cb = -1, cb2 = -1; ///< places in PipeProgram::buffers
  int16_t semaphore = -1;
  int16_t target = -1;   ///< place in PipeProgram::targets
  uint16_t function = 0; ///< place in PipeProgram::functions
  uint64_t count = 0;

  bool operator==(const PipeStep &) const = default;
};

/// A circular buffer, the same on every core.
struct PipeBuffer {
  std::string name;
  uint32_t pages = 0, pageBytes = 0;
};

struct PipeSemaphore {
  std::string name;
  uint64_t initial = 0;
};

enum class PipeRole : uint8_t { Reader, Compute, Writer };

/// One kernel on one core.
struct PipeTrack {
  uint32_t core = 0; ///< place in PipeProgram::cores
  PipeRole role = PipeRole::Reader;
  std::string kernel;
  uint32_t code = 0; ///< place in PipeProgram::codes
  Fidelity fidelity = Fidelity::HiFi4;
  bool fullSync = false; ///< DST is not double-buffered
};

struct PipeCore {
  int64_t x = 0, y = 0;
};

/// A program as the price needs it: no data, no addresses, and every number of
/// pages and trips known. Equal cores share their codes.
struct PipeProgram {
  std::string name;
  std::vector<PipeBuffer> buffers;
  std::vector<PipeSemaphore> semaphores;
  std::vector<std::string> functions;         ///< "matmul_tiles", "exp_tile"
  std::vector<std::vector<uint32_t>> targets; ///< cores
  std::vector<PipeCore> cores;
  std::vector<std::vector<PipeStep>> codes;
  std::vector<PipeTrack> tracks;
};

/// Appends steps to a list; loops whose bodies turn out equal one after the
/// other become one.
class StepList {
public:
  void add(const PipeStep &step) { steps.push_back(step); }
  /// `trips` times what `body` holds.
  void addLoop(uint64_t trips, const std::vector<PipeStep> &body);
  std::vector<PipeStep> take() { return std::move(steps); }
  size_t size() const { return steps.size(); }

private:
  std::vector<PipeStep> steps;
  size_t lastLoop = SIZE_MAX; ///< where the loop begins that ends the list
};

/// Steps as they were taken, one after the other, as loops: what follows itself
/// becomes a loop of up to 256 steps or loops, inner ones first. The steps
/// taken stay the same.
std::vector<PipeStep> rolled(const std::vector<PipeStep> &steps);

/// The place of `code` in `program.codes`, which gets it if it is new.
uint32_t placeOfCode(PipeProgram &program, std::vector<PipeStep> code);
/// The place of `name` in `names`, which gets it if it is new.
uint16_t placeOfName(std::vector<std::string> &names, const std::string &name);

} // namespace ttc::costmodel

#endif // TTC_COSTMODEL_KERNELPIPELINE_H
