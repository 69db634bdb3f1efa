// A circular buffer in the L1 of one core, with everything that its protocol
// forbids. Each page knows whether it was filled since it was free, and the
// buffer whether anybody ever took something out of it.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMULATOR_CIRCULARBUFFER_H
#define TTC_EMULATOR_CIRCULARBUFFER_H

#include "KernelProgram.h"
#include <string>
#include <vector>

namespace ttc::emulator {

/// Faults are thrown as KernelFault. `who` is the kernel that calls.
class CircularBuffer {
public:
  CircularBuffer() = default;
  CircularBuffer(const CircularBufferSpec &spec, uint32_t address);

  bool exists() const { return pages != 0; }
  const std::string &name() const { return label; }
  TileFormat format() const { return tileFormat; }
  uint32_t pageSize() const { return pageBytes; }

  /// The producer's side. `reserve` and `wait` throw if the pages can never
  /// come; else the caller waits until canReserve and canWait, and calls
  /// reserved and waited.
  void checkReserve(uint32_t count) const;
  bool canReserve(uint32_t count) const { return pages - filled >= count; }
  void reserved(uint32_t count);
  void push(uint32_t count, const std::string &who);
  uint32_t writePointer() const { return address + writePage * pageBytes; }
  /// L1 address of the next tile to pack.
  uint32_t packPointer();

  /// The consumer's side.
  void checkWait(uint32_t count) const;
  bool canWait(uint32_t count) const { return filled >= count; }
  void waited(uint32_t count);
  void pop(uint32_t count, const std::string &who);
  uint32_t readPointer() const { return address + readPage * pageBytes; }
  /// L1 address of tile number `index` of those waited for, which is read.
  uint32_t tilePointer(uint32_t index);

  bool holds(uint32_t l1, uint32_t size) const {
    return l1 < address + pages * pageBytes && l1 + size > address;
  }
  /// Whether all of [l1, l1 + size) lies in pages that are reserved, or waited
  /// for.
  bool isReserved(uint32_t l1, uint32_t size) const;
  bool isWaitedFor(uint32_t l1, uint32_t size) const;

  /// Something was put into [l1, l1 + size), or taken out of it. What lies
  /// outside of the buffer is nothing to it.
  void wasFilled(uint32_t l1, uint32_t size);
  void wasRead(uint32_t l1, uint32_t size);

  /// "2 of 2 pages full", and how many of the others are reserved.
  std::string state() const;

  /// Why `who` waits in vain for pages.
  std::string whyEmpty(const std::string &who) const;

  /// What is wrong with it when all kernels have ended, without the core;
  /// empty: nothing.
  std::string leftover() const;
  /// Pages were filled and popped, and not one was looked at: the operation
  /// that should have read them named another buffer.
  bool isUnread() const { return poppedPages != 0 && !isRead; }

private:
  void checkFilled(uint32_t count) const;
  bool isWithin(uint32_t l1, uint32_t size, uint32_t firstPage,
                uint32_t count) const;

  std::string label;
  TileFormat tileFormat = TileFormat::BFloat16;
  uint32_t address = 0, pageBytes = 0, pages = 0;
  uint32_t filled = 0, writePage = 0, readPage = 0;
  uint32_t reservedPages = 0, waitedPages = 0, packedTiles = 0;
  std::vector<bool> isFilled; ///< by page: since it was free
  uint64_t poppedPages = 0;
  bool isRead = false; ///< any page, ever
  std::string producer, consumer;
};

} // namespace ttc::emulator

#endif // TTC_EMULATOR_CIRCULARBUFFER_H
