// Who wrote which part of an output: what is written twice, and what never.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMULATOR_OUTPUTLEDGER_H
#define TTC_EMULATOR_OUTPUTLEDGER_H

#include "KernelProgram.h"
#include <optional>
#include <vector>

namespace ttc::emulator {

/// A kernel on one of its cores.
struct KernelPlace {
  const Kernel *kernel = nullptr;
  size_t number = 0; ///< of the core among the kernel's

  /// "reader on core (0, 1)".
  std::string name() const;
  bool operator==(const KernelPlace &) const = default;
};

/// The writes into one buffer with the role `output`. A page may be written in
/// parts; a part that was read again may be written again, since its new value
/// may be made of the old one.
class OutputLedger {
public:
  explicit OutputLedger(const Buffer &buffer);

  void wrote(uint32_t page, uint32_t begin, uint32_t size,
             const KernelPlace &who);
  void read(uint32_t page) { pages[page].wasRead = true; }

  /// Says which pages were written twice, by whom, and which never or not
  /// whole; none if there are no such pages.
  std::optional<std::string> fault() const;

private:
  struct Part {
    uint32_t begin, end;
    KernelPlace who;
  };
  struct Page {
    std::vector<Part> parts;
    std::optional<KernelPlace> again; ///< who wrote it when it was written
    uint32_t bytes = 0;               ///< written, without repetitions
    bool wasRead = false;             ///< since it was written
  };

  std::string repeatedText() const;
  std::string missingText() const;

  const Buffer &buffer;
  const uint32_t pageBytes;
  /// Padding may stay as it is.
  const bool isPadded;
  std::vector<Page> pages;
};

} // namespace ttc::emulator

#endif // TTC_EMULATOR_OUTPUTLEDGER_H
