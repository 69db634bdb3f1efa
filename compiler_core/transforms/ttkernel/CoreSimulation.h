// The kernels of one core, run together without data.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_TTKERNEL_CORESIMULATION_H
#define TTC_TRANSFORMS_TTKERNEL_CORESIMULATION_H

#include "transforms/ttkernel/KernelCode.h"

namespace ttc {

/// What went wrong, and at which op.
struct Fault {
  mlir::Operation *where = nullptr;
  std::string message;
};

/// How often each tile of each buffer was written, over all cores so far.
using WrittenTiles = std::vector<std::vector<uint8_t>>;

/// Where a core is and what it is given.
struct CorePlace {
  int64_t x = 0, y = 0;
  int64_t workStart = 0, workCount = 0;
};

/// Runs `kernels` (those of one core) until all end, or until one does what a
/// device would not survive, or `budget` steps are used up. Kernels take turns
/// whenever one blocks, so that the result does not depend on an order: a
/// circular buffer has one producer and one consumer. Not thread-safe; used
/// once.
class CoreSimulation {
public:
  CoreSimulation(const ProgramParts &parts,
                 llvm::ArrayRef<const KernelCode *> kernels,
                 const CorePlace &core, WrittenTiles &written);

  /// The fault; nothing if all is well. `budget` is what is left of it.
  std::optional<Fault> run(int64_t &budget);

private:
  /// A number, and where it is from.
  struct Number {
    int64_t value = 0;
    int32_t cb = -1; ///< it is an address in this circular buffer
    bool isUnknown = false;
  };

  struct Runner;

  /// One circular buffer on this core.
  struct CBState {
    int64_t pages = 0;
    int64_t occupied = 0; ///< pushed and not popped
    int64_t reserved = 0; ///< of the producer, not yet pushed
    int64_t waited = 0;   ///< the consumer knows to be there
    int64_t filled = 0;   ///< of those reserved
    int64_t writeAt = 0, readAt = 0;
    bool isFilledUnseen = false; ///< by bytes, whose number says nothing
    /// Kernels whose copies into it or out of it had no barrier since.
    const Runner *reading = nullptr, *writing = nullptr;
  };

  enum class Dst : uint8_t { Free, Math, Committed, Packing };

  struct Runner {
    const KernelCode *code = nullptr;
    std::vector<Number> numbers;
    size_t at = 0;
    bool isDone = false;
    bool isBlocked = false;
    // Of a compute kernel.
    Dst dst = Dst::Free;
    mlir::Operation *acquired = nullptr;
    uint32_t written = 0; ///< tiles of DST, a bit each
    bool isStarted = false;
    int32_t engine = -1, sfpu = -1;
  };

  void begin(Runner &runner);
  int64_t argValue(mlir::tt::ttkernel::ArgAttr arg, size_t number) const;
  /// Until it blocks or ends; false if it blocks at once.
  bool advance(Runner &runner, int64_t &budget);
  void step(Runner &runner, const Step &step);
  void control(Runner &runner, const Step &step);
  void protocol(Runner &runner, const Step &step);
  void transfer(Runner &runner, const Step &step);
  void engine(Runner &runner, const Step &step);
  void registers(Runner &runner, const Step &step);

  void reserve(Runner &runner, const Step &step, CBState &cb, int64_t pages);
  void push(Runner &runner, const Step &step, CBState &cb, int64_t pages);
  void wait(Runner &runner, const Step &step, CBState &cb, int64_t pages);
  void pop(Runner &runner, const Step &step, CBState &cb, int64_t pages);
  void readPages(Runner &runner, const Step &step);
  void readPage(Runner &runner, const Step &step, int32_t cb, uint32_t tile);
  void pack(Runner &runner, const Step &step);
  bool needsEngine(Runner &runner, const Step &step, int32_t prepared);
  bool useDst(Runner &runner, const Step &step, uint32_t slot, bool isRead);

  Number at(const Runner &runner, uint32_t slot) const;
  void fail(const Runner &runner, const Step &step, const llvm::Twine &message);
  std::string nameOf(int32_t cb) const;
  std::string waitingText(const Runner &runner);
  void checkEnd();

  const ProgramParts &parts;
  CorePlace core;
  WrittenTiles &written;
  std::vector<Runner> runners;
  std::vector<CBState> cbs;
  bool usesSemaphores = false;
  std::optional<Fault> fault;
};

} // namespace ttc

#endif // TTC_TRANSFORMS_TTKERNEL_CORESIMULATION_H
