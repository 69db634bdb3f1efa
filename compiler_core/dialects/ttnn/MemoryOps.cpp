// Registration and checks of ops on layout, element type and lifetime
// (MemoryOps.td).
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttnn/TTNN.h"

using namespace mlir;
using namespace mlir::tt::ttnn;

#define GET_OP_CLASSES
#include "dialects/ttnn/MemoryOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttnn/MemoryOps.cpp.inc"

void TTNNDialect::registerMemoryOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttnn/MemoryOps.cpp.inc"
      >();
}
