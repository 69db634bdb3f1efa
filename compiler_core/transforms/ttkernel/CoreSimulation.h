// The kernels of one core, run together without data.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_TTKERNEL_CORESIMULATION_H
#define TTC_TRANSFORMS_TTKERNEL_CORESIMULATION_H

#include "transforms/ttkernel/KernelCode.h"
#include "llvm/ADT/SmallVector.h"

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

class CoreSimulation;
/// The cores of a program by column and row.
using CoreMap = llvm::DenseMap<std::pair<int64_t, int64_t>, CoreSimulation *>;

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

  /// What it does to others goes to `cores`, which have to outlive it. Without
  /// them semaphores never block, and NoC addresses are unknown.
  void connect(const CoreMap &cores);

  /// The fault; nothing if all is well. `budget` is what is left of it.
  std::optional<Fault> run(int64_t &budget);

  /// The same in parts, for cores that wait for each other: advances until all
  /// kernels end or block. False if all block at once.
  bool advance(int64_t &budget);
  bool hasFault() const { return fault.has_value(); }
  bool isDone() const;
  /// The fault, or what is wrong with how the kernels ended.
  std::optional<Fault> finish();
  /// What the kernels of a core that is not done wait for, and where the first
  /// of them does.
  std::string waitingText() const;
  mlir::Operation *waitingAt() const;
  const CorePlace &place() const { return core; }

private:
  /// A number, and where it is from.
  struct Number {
    int64_t value = 0;
    int32_t cb = -1; ///< it is an address in this circular buffer
    bool isUnknown = false;
    int32_t semaphore = -1; ///< it is the address of this semaphore
    int64_t place = -1;     ///< it is on these cores; see packPlace
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
  void remote(Runner &runner, const Step &step);
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

  /// The cores at a NoC address, without this one. Nothing, with a fault, if
  /// there is no such core, or if there are not `count`.
  llvm::SmallVector<CoreSimulation *> coresAt(Runner &runner, const Step &step,
                                              const Number &target,
                                              std::optional<Number> count);
  void copyTo(Runner &runner, const Step &step, CoreSimulation &other,
              const Number &target, int64_t bytes);
  void waitForSemaphore(Runner &runner, const Step &step);
  std::string nameOfSemaphore(int32_t semaphore) const;

  Number at(const Runner &runner, uint32_t slot) const;
  void fail(const Runner &runner, const Step &step, const llvm::Twine &message);
  std::string nameOf(int32_t cb) const;
  /// "1 page", "2 pages".
  static std::string pagesText(int64_t pages);
  std::string waitingText(const Runner &runner) const;
  void checkEnd();

  const ProgramParts &parts;
  CorePlace core;
  WrittenTiles &written;
  std::vector<Runner> runners;
  std::vector<CBState> cbs;
  std::vector<int64_t> semaphores;
  const CoreMap *cores = nullptr;
  bool usesSemaphores = false;
  std::optional<Fault> fault;
};

} // namespace ttc

#endif // TTC_TRANSFORMS_TTKERNEL_CORESIMULATION_H
