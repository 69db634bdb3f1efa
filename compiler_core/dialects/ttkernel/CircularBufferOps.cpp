// Registration of the ops of CircularBufferOps.td.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttkernel/TTKernel.h"

#define GET_OP_CLASSES
#include "dialects/ttkernel/CircularBufferOps.h.inc"

using namespace mlir;
using namespace mlir::tt::ttkernel;

#define GET_OP_CLASSES
#include "dialects/ttkernel/CircularBufferOps.cpp.inc"

void TTKernelDialect::registerCircularBufferOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttkernel/CircularBufferOps.cpp.inc"
      >();
}
