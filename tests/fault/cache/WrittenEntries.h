// What cache-writer stores under a number, so that the test can tell whether it
// is whole.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TESTS_WRITTENENTRIES_H
#define TTC_TESTS_WRITTENENTRIES_H

#include "CacheTesting.h"

namespace ttc::cache::testing {

inline Options writerOptions(const std::string &directory) {
  Options options;
  options.directory = directory;
  options.touchDelay = std::chrono::milliseconds(1);
  return options;
}

/// Inline, in a file, and in a file that is written in several pieces.
inline std::string writtenBytes(uint64_t number) {
  constexpr size_t sizes[] = {500, 70000, 30000, 900000};
  return bytesOf(sizes[number % 4] + number % 1000, number);
}

inline Entry writtenEntry(uint64_t number) {
  return entryNamed("written " + std::to_string(number));
}

inline Digest writtenRequest(uint64_t number) {
  return digestOf("request " + std::to_string(number));
}

} // namespace ttc::cache::testing

#endif // TTC_TESTS_WRITTENENTRIES_H
