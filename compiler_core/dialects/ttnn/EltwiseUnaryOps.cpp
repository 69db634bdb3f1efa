// Registration and checks of elementwise ops with one operand
// (EltwiseUnaryOps.td).
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttnn/TTNN.h"

using namespace mlir;
using namespace mlir::tt::ttnn;

#define GET_OP_CLASSES
#include "dialects/ttnn/EltwiseUnaryOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttnn/EltwiseUnaryOps.cpp.inc"

void TTNNDialect::registerEltwiseUnaryOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttnn/EltwiseUnaryOps.cpp.inc"
      >();
}
