// The checksum of a file, put right after it was changed.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TESTS_UNIT_EXECUTABLE_TESTING_RESEAL_H
#define TTC_TESTS_UNIT_EXECUTABLE_TESTING_RESEAL_H

#include <cstdint>
#include <string>

namespace ttc::executable {

/// Writes `value` as `size` little-endian bytes at `offset` of `file`.
void poke(std::string &file, size_t offset, uint64_t value, size_t size);

/// As the document of the format says it, not as the library does it. A file
/// that is shorter than a header stays as it is.
void reseal(std::string &file);

} // namespace ttc::executable

#endif // TTC_TESTS_UNIT_EXECUTABLE_TESTING_RESEAL_H
