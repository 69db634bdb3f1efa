// Element-wise ops of two operands.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIRBinaryOps.h"

using namespace mlir;
using namespace mlir::tt::ttir;

#define GET_OP_CLASSES
#include "dialects/ttir/TTIRBinaryOps.cpp.inc"

void TTIRDialect::registerBinaryOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttir/TTIRBinaryOps.cpp.inc"
      >();
}
