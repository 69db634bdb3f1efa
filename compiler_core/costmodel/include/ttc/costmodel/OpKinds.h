// How each callee of the library uses the device.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_COSTMODEL_OPKINDS_H
#define TTC_COSTMODEL_OPKINDS_H

#include "ttc/costmodel/OpQuery.h"
#include <cstdint>
#include <string_view>

namespace ttc::costmodel {

/// `vectorSteps` as in OpQuery: an estimate by the length of the
/// function's vector code, not measured.
struct CalleeKind {
  OpKind kind = OpKind::DataMovement;
  uint16_t vectorSteps = 0;
};

/// Null for an unknown callee. Thread-safe.
const CalleeKind *findCalleeKind(std::string_view callee);

} // namespace ttc::costmodel

#endif // TTC_COSTMODEL_OPKINDS_H
