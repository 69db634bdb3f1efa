// Registration of the ops of SemaphoreOps.td.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttkernel/TTKernel.h"

#define GET_OP_CLASSES
#include "dialects/ttkernel/SemaphoreOps.h.inc"

using namespace mlir;
using namespace mlir::tt::ttkernel;

#define GET_OP_CLASSES
#include "dialects/ttkernel/SemaphoreOps.cpp.inc"

void TTKernelDialect::registerSemaphoreOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttkernel/SemaphoreOps.cpp.inc"
      >();
}
