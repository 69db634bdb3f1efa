// How each callee of the library uses the device.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_OPKINDS_H
#define TTC_RUNTIME_OPKINDS_H

#include "ttc/costmodel/OpQuery.h"
#include <cstdint>
#include <string_view>

namespace ttc::runtime {

/// `vectorSteps` as in costmodel::OpQuery: an estimate by the length of the
/// function's vector code, not measured.
struct CalleeKind {
  costmodel::OpKind kind = costmodel::OpKind::DataMovement;
  uint16_t vectorSteps = 0;
};

/// Null for an unknown callee. Thread-safe.
const CalleeKind *findCalleeKind(std::string_view callee);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_OPKINDS_H
