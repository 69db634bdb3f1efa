// The protocol of circular buffers.
// SPDX-License-Identifier: Apache-2.0
#include "CircularBuffer.h"

#include "Scheduler.h"
#include "absl/strings/str_cat.h"
#include <algorithm>

namespace ttc::emulator {

CircularBuffer::CircularBuffer(const CircularBufferSpec &spec, uint32_t address)
    : label(spec.name), tileFormat(spec.format), address(address),
      pageBytes(static_cast<uint32_t>(bytesOf(spec.format))), pages(spec.pages),
      isFilled(spec.pages) {}

std::string CircularBuffer::state() const {
  return absl::StrCat(
      filled, " of ", pages, " pages full",
      reservedPages == 0 ? "" : absl::StrCat(", ", reservedPages, " reserved"));
}

void CircularBuffer::checkReserve(uint32_t count) const {
  if (count > pages) {
    throw KernelFault{absl::StrCat("cb_reserve_back of ", count, " pages of `",
                                   label, "`, which has ", pages,
                                   ": they never become free")};
  }
}

void CircularBuffer::reserved(uint32_t count) {
  reservedPages = std::max(reservedPages, count);
}

void CircularBuffer::push(uint32_t count, const std::string &who) {
  if (producer.empty()) {
    producer = who;
  }
  if (producer != who) {
    throw KernelFault{absl::StrCat("cb_push_back of `", label, "`, which `",
                                   producer,
                                   "` pushes, too: a buffer has one producer")};
  }
  if (count > reservedPages) {
    throw KernelFault{absl::StrCat(
        "cb_push_back of ", count, " pages of `", label, "` with ",
        reservedPages, " reserved: cb_reserve_back is missing before it")};
  }
  if (writePage + count > pages) {
    throw KernelFault{absl::StrCat(
        "cb_push_back of ", count, " pages goes over the end of `", label,
        "` (", pages, " pages, ", writePage,
        " behind the start): the pages pushed at a time must divide its size")};
  }
  checkFilled(count);
  writePage = (writePage + count) % pages;
  filled += count;
  reservedPages -= count;
  packedTiles = 0;
}

void CircularBuffer::checkFilled(uint32_t count) const {
  auto begin = isFilled.begin() + writePage, end = begin + count;
  auto empty = std::find(begin, end, false);
  if (empty != end) {
    throw KernelFault{absl::StrCat(
        "cb_push_back of `", label, "` with page ", empty - isFilled.begin(),
        ", which nothing filled since it was reserved: no copy arrived in "
        "it, no tile was packed into it")};
  }
}

uint32_t CircularBuffer::packPointer() {
  if (packedTiles >= reservedPages) {
    throw KernelFault{
        absl::StrCat("pack_tile number ", packedTiles + 1, " into `", label,
                     "` with ", reservedPages,
                     " pages reserved: cb_reserve_back (or cb_push_back of the "
                     "one before) is missing")};
  }
  uint32_t page = writePage + packedTiles++;
  if (page >= pages) {
    throw KernelFault{absl::StrCat("pack_tile goes over the end of `", label,
                                   "`: the pages pushed at a time must divide "
                                   "its size")};
  }
  isFilled[page] = true;
  return address + page * pageBytes;
}

void CircularBuffer::checkWait(uint32_t count) const {
  if (count > pages) {
    throw KernelFault{absl::StrCat("cb_wait_front of ", count, " pages of `",
                                   label, "`, which has ", pages,
                                   ": they never come")};
  }
}

void CircularBuffer::waited(uint32_t count) {
  waitedPages = std::max(waitedPages, count);
}

void CircularBuffer::pop(uint32_t count, const std::string &who) {
  if (consumer.empty()) {
    consumer = who;
  }
  if (consumer != who) {
    throw KernelFault{absl::StrCat("cb_pop_front of `", label, "`, which `",
                                   consumer,
                                   "` pops, too: a buffer has one consumer")};
  }
  if (count > waitedPages) {
    throw KernelFault{absl::StrCat(
        "cb_pop_front of ", count, " pages of `", label, "` with ", waitedPages,
        " waited for: cb_wait_front is missing before it")};
  }
  if (readPage + count > pages) {
    throw KernelFault{absl::StrCat(
        "cb_pop_front of ", count, " pages goes over the end of `", label,
        "`: the pages popped at a time must divide its size (", pages, ")")};
  }
  for (uint32_t page = readPage; page < readPage + count; ++page) {
    isFilled[page] = false;
  }
  readPage = (readPage + count) % pages;
  filled -= count;
  waitedPages -= count;
  poppedPages += count;
}

uint32_t CircularBuffer::tilePointer(uint32_t index) {
  if (index >= waitedPages) {
    throw KernelFault{absl::StrCat("reads tile ", index, " of `", label,
                                   "` with ", waitedPages,
                                   " waited for: cb_wait_front is missing, or "
                                   "waits for too few")};
  }
  isRead = true;
  return address + (readPage + index) % pages * pageBytes;
}

void CircularBuffer::wasFilled(uint32_t l1, uint32_t size) {
  if (!exists() || !holds(l1, size)) {
    return;
  }
  uint32_t first = std::max(l1, address) - address;
  uint32_t last = std::min(l1 + size - 1 - address, pages * pageBytes - 1);
  for (uint32_t page = first / pageBytes; page <= last / pageBytes; ++page) {
    isFilled[page] = true;
  }
}

void CircularBuffer::wasRead(uint32_t l1, uint32_t size) {
  isRead = isRead || (exists() && isWaitedFor(l1, size));
}

std::string CircularBuffer::whyEmpty(const std::string &who) const {
  if (consumer.empty() || consumer == who) {
    return "nobody pushes them";
  }
  return absl::StrCat("`", consumer, "` popped ", poppedPages,
                      ": a buffer has one consumer");
}

std::string CircularBuffer::leftover() const {
  if (filled != 0) {
    return absl::StrCat("`", label, "` ends with ", filled,
                        " pages that nobody popped: pushes and pops do not "
                        "balance");
  }
  if (reservedPages != 0) {
    return absl::StrCat("`", label, "` ends with ", reservedPages,
                        " pages reserved that nobody pushed: cb_push_back is "
                        "missing");
  }
  return "";
}

bool CircularBuffer::isWithin(uint32_t l1, uint32_t size, uint32_t firstPage,
                              uint32_t count) const {
  uint32_t begin = address + firstPage * pageBytes;
  return l1 >= begin && l1 + size <= begin + count * pageBytes;
}

bool CircularBuffer::isReserved(uint32_t l1, uint32_t size) const {
  return isWithin(l1, size, writePage,
                  std::min(reservedPages, pages - writePage));
}

bool CircularBuffer::isWaitedFor(uint32_t l1, uint32_t size) const {
  return isWithin(l1, size, readPage, std::min(waitedPages, pages - readPage));
}

} // namespace ttc::emulator
