// Registration and checks of elementwise ops with two operands
// (EltwiseBinaryOps.td).
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttnn/TTNN.h"

using namespace mlir;
using namespace mlir::tt::ttnn;

#define GET_OP_CLASSES
#include "dialects/ttnn/EltwiseBinaryOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttnn/EltwiseBinaryOps.cpp.inc"

void TTNNDialect::registerEltwiseBinaryOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttnn/EltwiseBinaryOps.cpp.inc"
      >();
}
