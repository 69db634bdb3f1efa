// XXH3-64 of bytes 0 to 55 and of the XXH3-64 of bytes 64 to the end.
// SPDX-License-Identifier: Apache-2.0
#include "testing/Reseal.h"

#include "ttc/support/Digest.h"

namespace ttc::executable {

void poke(std::string &file, size_t offset, uint64_t value, size_t size) {
  for (size_t i = 0; i < size; ++i) {
    file[offset + i] = static_cast<char>(value >> (8 * i));
  }
}

void reseal(std::string &file) {
  if (file.size() < 64) {
    return;
  }
  std::string hashed = file.substr(0, 64);
  poke(hashed, 56, xxh3({file.data() + 64, file.size() - 64}), 8);
  poke(file, 56, xxh3({hashed.data(), hashed.size()}), 8);
}

} // namespace ttc::executable
