// How often a kernel called what, over all its cores.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMULATOR_COUNTS_H
#define TTC_EMULATOR_COUNTS_H

#include <cstdint>
#include <map>
#include <string>

namespace ttc::emulator {

struct Counts {
  std::map<std::string, uint64_t> calls;    ///< "cb_push_back", "matmul_tiles"
  uint64_t bytesRead = 0, bytesWritten = 0; ///< over the NoC
};

} // namespace ttc::emulator

#endif // TTC_EMULATOR_COUNTS_H
