// The chlo ops of UnaryOps.td.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/chlo/Chlo.h"

#include "mlir/IR/Builders.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::chlo;

#define GET_OP_CLASSES
#include "dialects/chlo/UnaryOps.cpp.inc"

void ChloDialect::registerUnaryOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/chlo/UnaryOps.cpp.inc"
      >();
}
