// What one kernel on one core does: the calls of the shim, checked and carried
// out.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMULATOR_KERNELTHREAD_H
#define TTC_EMULATOR_KERNELTHREAD_H

#include "Counts.h"
#include "Machine.h"
#include "Registers.h"
#include "Scheduler.h"

namespace ttc::emulator {

/// Calls reach the kernel that runs now (KernelThread::current). Faults are
/// thrown as KernelFault.
class KernelThread {
public:
  KernelThread(Machine &machine, Scheduler &scheduler, const Kernel &kernel,
               size_t number, Counts &counts);

  static KernelThread *current;

  /// "reader on core (0, 1)".
  std::string name() const { return place.name(); }
  /// What must not be left over when the kernel returns.
  void checkEnd() const;

  uint32_t arg(uint32_t index) const;

  void reserveBack(uint32_t cb, uint32_t pages);
  void pushBack(uint32_t cb, uint32_t pages);
  void waitFront(uint32_t cb, uint32_t pages);
  void popFront(uint32_t cb, uint32_t pages);
  CircularBuffer &circularBuffer(uint32_t index);

  uint64_t pageAddress(uint32_t buffer, uint32_t page, uint32_t pageSize,
                       uint32_t offset) const {
    return machine.pageAddress(buffer, page, pageSize, offset);
  }
  void nocRead(uint64_t source, uint32_t l1, uint32_t size);
  void nocWrite(uint32_t l1, uint64_t target, uint32_t size);
  void nocMulticast(uint32_t l1, uint64_t target, uint32_t size, uint32_t dests,
                    bool withSelf);
  void readBarrier();
  void writeBarrier();
  void writesFlushed();
  const Core &core() const { return here; }

  uint32_t semaphore(uint32_t number) const {
    return machine.semaphoreAddress(number);
  }
  void semaphoreWait(uint32_t address, uint32_t value, bool atLeast);
  void semaphoreSet(uint32_t address, uint32_t value);
  void semaphoreInc(uint64_t target, uint32_t value);
  void semaphoreMulticast(uint32_t address, uint64_t target, uint32_t dests,
                          bool withSelf);

  Registers &registers() { return engine; }
  /// The last product or sum of a tile with itself, "`matmul_tiles` of tile 0
  /// of `cb_in0` with itself"; empty if there was none.
  const std::string &selfOperation() const { return withItself; }
  TileFormat formatOf(uint32_t cb) { return circularBuffer(cb).format(); }
  void tiles(const char *function, uint32_t in0, uint32_t in1, uint32_t tile0,
             uint32_t tile1, uint32_t dst);
  void pack(uint32_t dst, uint32_t cb);
  void count(const char *call) { ++counts.calls[call]; }

  // For who writes calls down.
  const Kernel &spec() const { return kernel; }
  Machine &memories() { return machine; }

private:
  struct Read {
    uint64_t source;
    uint32_t l1, size;
  };
  struct Write {
    uint32_t l1, size;
    bool left; ///< the source may be overwritten
  };

  void checkCopy(uint64_t there, uint32_t l1, uint32_t size) const;
  void readSource(uint32_t l1, uint32_t size);
  static void fillTarget(Core &core, uint32_t l1, uint32_t size);
  std::vector<Core *> destinations(uint64_t target, uint32_t dests,
                                   bool withSelf);
  uint32_t loadSemaphore(uint32_t address) const;
  void storeSemaphore(Core &core, uint32_t address, uint32_t value);

  Machine &machine;
  Scheduler &scheduler;
  const Kernel &kernel;
  const KernelPlace place;
  Counts &counts;
  Core &here;
  Registers engine;
  std::vector<Read> reads;
  std::vector<Write> writes;
  std::string withItself;
};

} // namespace ttc::emulator

#endif // TTC_EMULATOR_KERNELTHREAD_H
