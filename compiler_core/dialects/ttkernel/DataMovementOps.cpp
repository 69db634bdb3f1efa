// Registration of the ops of DataMovementOps.td.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttkernel/TTKernel.h"

#define GET_OP_CLASSES
#include "dialects/ttkernel/DataMovementOps.h.inc"

using namespace mlir;
using namespace mlir::tt::ttkernel;

#define GET_OP_CLASSES
#include "dialects/ttkernel/DataMovementOps.cpp.inc"

void TTKernelDialect::registerDataMovementOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttkernel/DataMovementOps.cpp.inc"
      >();
}
