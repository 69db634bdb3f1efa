// Registration of the steps on the host and of transfers (HostOps.td).
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttnn/TTNN.h"

using namespace mlir;
using namespace mlir::tt::ttnn;

#define GET_OP_CLASSES
#include "dialects/ttnn/HostOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttnn/HostOps.cpp.inc"

void TTNNDialect::registerHostOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttnn/HostOps.cpp.inc"
      >();
}
