// Circular buffers, copies and semaphores of one kernel on one core.
// SPDX-License-Identifier: Apache-2.0
#include "KernelThread.h"

#include "absl/strings/str_cat.h"
#include <algorithm>
#include <cstring>

namespace ttc::emulator {

KernelThread *KernelThread::current = nullptr;

KernelThread::KernelThread(Machine &machine, Scheduler &scheduler,
                           const Kernel &kernel, size_t number, Counts &counts)
    : machine(machine), scheduler(scheduler), kernel(kernel),
      place{&kernel, number}, counts(counts),
      here(machine.core(kernel.cores[number])),
      engine(kernel.fp32DestAcc, kernel.dstFullSync) {}

void KernelThread::checkEnd() const {
  if (!reads.empty()) {
    throw KernelFault{
        "ends with reads in flight: noc_async_read_barrier is missing"};
  }
  if (!writes.empty()) {
    throw KernelFault{
        "ends with writes in flight: noc_async_write_barrier is missing"};
  }
  if (engine.isHeld()) {
    throw KernelFault{"ends with DST held: tile_regs_release is missing"};
  }
}

uint32_t KernelThread::arg(uint32_t index) const {
  if (index >= kernel.runtimeArgs.size()) {
    throw KernelFault{absl::StrCat("runtime argument ", index,
                                   "; the host gives ",
                                   kernel.runtimeArgs.size())};
  }
  const RuntimeArg &arg = kernel.runtimeArgs[index];
  if (!arg.buffer.empty()) {
    return machine.buffer(arg.buffer).address;
  }
  uint32_t value = arg.values[place.number];
  if (arg.kind == "noc_x") {
    return Machine::nocX(value);
  }
  return arg.kind == "noc_y" ? Machine::nocY(value) : value;
}

//===----------------------------------------------------------------------===//
// Circular buffers
//===----------------------------------------------------------------------===//

CircularBuffer &KernelThread::circularBuffer(uint32_t index) {
  if (index >= here.circularBuffers.size() ||
      !here.circularBuffers[index].exists()) {
    throw KernelFault{absl::StrCat("circular buffer ", index,
                                   ", which the host did not make")};
  }
  return here.circularBuffers[index];
}

void KernelThread::reserveBack(uint32_t index, uint32_t pages) {
  count("cb_reserve_back");
  CircularBuffer &cb = circularBuffer(index);
  cb.checkReserve(pages);
  scheduler.waitUntil([&cb, pages] { return cb.canReserve(pages); },
                      [&cb, pages] {
                        return absl::StrCat(pages, " free pages in `",
                                            cb.name(), "` (", cb.state(),
                                            "): nobody pops them");
                      });
  cb.reserved(pages);
}

void KernelThread::pushBack(uint32_t index, uint32_t pages) {
  count("cb_push_back");
  CircularBuffer &cb = circularBuffer(index);
  for (const Read &read : reads) {
    if (cb.holds(read.l1, read.size)) {
      throw KernelFault{absl::StrCat("cb_push_back of `", cb.name(),
                                     "` while a read into it is in flight: "
                                     "noc_async_read_barrier is missing")};
    }
  }
  cb.push(pages, kernel.name);
  scheduler.mayYield();
}

void KernelThread::waitFront(uint32_t index, uint32_t pages) {
  count("cb_wait_front");
  CircularBuffer &cb = circularBuffer(index);
  cb.checkWait(pages);
  scheduler.waitUntil([&cb, pages] { return cb.canWait(pages); },
                      [this, &cb, pages] {
                        return absl::StrCat(pages, " pages in `", cb.name(),
                                            "` (", cb.state(),
                                            "): ", cb.whyEmpty(kernel.name));
                      });
  cb.waited(pages);
}

void KernelThread::popFront(uint32_t index, uint32_t pages) {
  count("cb_pop_front");
  CircularBuffer &cb = circularBuffer(index);
  for (const Write &write : writes) {
    if (!write.left && cb.isWaitedFor(write.l1, write.size)) {
      throw KernelFault{absl::StrCat(
          "cb_pop_front of `", cb.name(),
          "` while a write out of it is in flight: noc_async_write_barrier "
          "(or noc_async_writes_flushed) is missing")};
    }
  }
  cb.pop(pages, kernel.name);
  scheduler.mayYield();
}

//===----------------------------------------------------------------------===//
// Copies
//===----------------------------------------------------------------------===//

void KernelThread::checkCopy(uint64_t there, uint32_t l1, uint32_t size) const {
  uint32_t alignment = machine.alignment(there);
  if (Machine::localAddress(there) % alignment != l1 % alignment) {
    throw KernelFault{absl::StrCat(
        "a copy between ", absl::Hex(Machine::localAddress(there)), " and ",
        absl::Hex(l1), " in L1: both must have the same remainder by ",
        alignment)};
  }
  if (size == 0) {
    throw KernelFault{"a copy of no bytes"};
  }
}

/// What arrives in a circular buffer must arrive in reserved pages, and fills
/// them.
void KernelThread::fillTarget(Core &core, uint32_t l1, uint32_t size) {
  for (CircularBuffer &cb : core.circularBuffers) {
    if (!cb.exists() || !cb.holds(l1, size)) {
      continue;
    }
    if (!cb.isReserved(l1, size)) {
      throw KernelFault{absl::StrCat(
          "a copy into pages of `", cb.name(), "` on core (", core.x, ", ",
          core.y, ") that are not reserved: cb_reserve_back is missing")};
    }
    cb.wasFilled(l1, size);
  }
}

void KernelThread::readSource(uint32_t l1, uint32_t size) {
  for (CircularBuffer &cb : here.circularBuffers) {
    if (!cb.exists() || !cb.holds(l1, size)) {
      continue;
    }
    cb.wasRead(l1, size);
    if (!cb.isReserved(l1, size) && !cb.isWaitedFor(l1, size)) {
      throw KernelFault{absl::StrCat("a copy out of pages of `", cb.name(),
                                     "` that are neither waited for nor "
                                     "reserved: cb_wait_front is missing")};
    }
  }
  for (const Read &read : reads) {
    if (read.l1 < l1 + size && l1 < read.l1 + read.size) {
      throw KernelFault{"a copy out of L1 that a read in flight fills: "
                        "noc_async_read_barrier is missing"};
    }
  }
}

void KernelThread::nocRead(uint64_t source, uint32_t l1, uint32_t size) {
  count("noc_async_read");
  checkCopy(source, l1, size);
  machine.locate(source, size, "a read of");
  machine.l1(here, l1, size, "a read into");
  fillTarget(here, l1, size);
  machine.noteRead(source, size);
  if (Core *core = machine.coreAt(source)) {
    for (CircularBuffer &cb : core->circularBuffers) {
      cb.wasRead(Machine::localAddress(source), size);
    }
  }
  counts.bytesRead += size;
  reads.push_back({source, l1, size});
  scheduler.mayYield();
}

void KernelThread::nocWrite(uint32_t l1, uint64_t target, uint32_t size) {
  count("noc_async_write");
  checkCopy(target, l1, size);
  readSource(l1, size);
  uint8_t *from = machine.l1(here, l1, size, "a write from");
  uint8_t *to = machine.locate(target, size, "a write of");
  if (Core *core = machine.coreAt(target)) {
    fillTarget(*core, Machine::localAddress(target), size);
  }
  machine.noteWrite(target, size, place);
  std::memmove(to, from, size);
  counts.bytesWritten += size;
  writes.push_back({l1, size, false});
  scheduler.mayYield();
}

std::vector<Core *> KernelThread::destinations(uint64_t target, uint32_t dests,
                                               bool withSelf) {
  // A reader's NoC is the second one, whose coordinates run backward.
  std::vector<Core *> found =
      machine.coresIn(target, kernel.role == Role::Reader);
  if (!withSelf) {
    std::erase(found, &here);
  }
  if (found.size() != dests) {
    throw KernelFault{absl::StrCat("a multicast to ", dests,
                                   " cores over a rectangle of ", found.size(),
                                   withSelf ? "" : " others")};
  }
  return found;
}

void KernelThread::nocMulticast(uint32_t l1, uint64_t target, uint32_t size,
                                uint32_t dests, bool withSelf) {
  count("noc_async_write_multicast");
  readSource(l1, size);
  checkCopy(target, l1, size);
  uint8_t *from = machine.l1(here, l1, size, "a multicast from");
  uint32_t address = Machine::localAddress(target);
  for (Core *core : destinations(target, dests, withSelf)) {
    fillTarget(*core, address, size);
    std::memmove(machine.l1(*core, address, size, "a multicast to"), from,
                 size);
    counts.bytesWritten += size;
  }
  writes.push_back({l1, size, false});
  scheduler.mayYield();
}

void KernelThread::readBarrier() {
  count("noc_async_read_barrier");
  for (const Read &read : reads) {
    std::memcpy(machine.l1(here, read.l1, read.size, "a read into"),
                machine.locate(read.source, read.size, "a read of"), read.size);
  }
  reads.clear();
}

void KernelThread::writeBarrier() {
  count("noc_async_write_barrier");
  writes.clear();
}

void KernelThread::writesFlushed() {
  count("noc_async_writes_flushed");
  for (Write &write : writes) {
    write.left = true;
  }
}

//===----------------------------------------------------------------------===//
// Semaphores
//===----------------------------------------------------------------------===//

uint32_t KernelThread::loadSemaphore(uint32_t address) const {
  uint32_t value = 0;
  std::memcpy(&value, machine.l1(here, address, 4, "a semaphore of"), 4);
  return value;
}

void KernelThread::storeSemaphore(Core &core, uint32_t address,
                                  uint32_t value) {
  std::memcpy(machine.l1(core, address, 4, "a semaphore of"), &value, 4);
}

void KernelThread::semaphoreWait(uint32_t address, uint32_t value,
                                 bool atLeast) {
  count("noc_semaphore_wait");
  scheduler.waitUntil(
      [this, address, value, atLeast] {
        uint32_t now = loadSemaphore(address);
        return atLeast ? now >= value : now == value;
      },
      [this, address, value] {
        return absl::StrCat("a semaphore to become ", value, " (it is ",
                            loadSemaphore(address), ")");
      });
}

void KernelThread::semaphoreSet(uint32_t address, uint32_t value) {
  count("noc_semaphore_set");
  storeSemaphore(here, address, value);
}

void KernelThread::semaphoreInc(uint64_t target, uint32_t value) {
  count("noc_semaphore_inc");
  uint8_t *place = machine.locate(target, 4, "a semaphore of");
  uint32_t now = 0;
  std::memcpy(&now, place, 4);
  now += value;
  std::memcpy(place, &now, 4);
  scheduler.mayYield();
}

void KernelThread::semaphoreMulticast(uint32_t address, uint64_t target,
                                      uint32_t dests, bool withSelf) {
  count("noc_semaphore_set_multicast");
  uint32_t value = loadSemaphore(address);
  for (Core *core : destinations(target, dests, withSelf)) {
    storeSemaphore(*core, Machine::localAddress(target), value);
  }
  scheduler.mayYield();
}

//===----------------------------------------------------------------------===//
// Compute
//===----------------------------------------------------------------------===//

void KernelThread::tiles(const char *function, uint32_t in0, uint32_t in1,
                         uint32_t tile0, uint32_t tile1, uint32_t dst) {
  count(function);
  CircularBuffer &cb0 = circularBuffer(in0), &cb1 = circularBuffer(in1);
  if (in0 == in1 && tile0 == tile1 && withItself.empty() &&
      Registers::takesTwoTiles(function)) {
    withItself = absl::StrCat("`", function, "_tiles` of tile ", tile0, " of `",
                              cb0.name(), "` with itself");
  }
  Tile a, b;
  unpackTile(
      machine.l1(here, cb0.tilePointer(tile0), cb0.pageSize(), "a tile of"),
      cb0.format(), a);
  unpackTile(
      machine.l1(here, cb1.tilePointer(tile1), cb1.pageSize(), "a tile of"),
      cb1.format(), b);
  engine.apply(function, cb0.format(), cb1.format(), a, b, dst);
}

void KernelThread::pack(uint32_t dst, uint32_t index) {
  count("pack_tile");
  CircularBuffer &cb = circularBuffer(index);
  const Tile &tile = engine.packed(dst, cb.format());
  packTile(tile, cb.format(),
           machine.l1(here, cb.packPointer(), cb.pageSize(), "a tile of"));
}

} // namespace ttc::emulator
