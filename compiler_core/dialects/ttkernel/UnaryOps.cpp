// Registration of the ops of UnaryOps.td.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttkernel/TTKernel.h"

#define GET_OP_CLASSES
#include "dialects/ttkernel/UnaryOps.h.inc"

using namespace mlir;
using namespace mlir::tt::ttkernel;

#define GET_OP_CLASSES
#include "dialects/ttkernel/UnaryOps.cpp.inc"

void TTKernelDialect::registerUnaryOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttkernel/UnaryOps.cpp.inc"
      >();
}
