// Registration of the ops of ComputeOps.td.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttkernel/TTKernel.h"

#define GET_OP_CLASSES
#include "dialects/ttkernel/ComputeOps.h.inc"

using namespace mlir;
using namespace mlir::tt::ttkernel;

#define GET_OP_CLASSES
#include "dialects/ttkernel/ComputeOps.cpp.inc"

void TTKernelDialect::registerComputeOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttkernel/ComputeOps.cpp.inc"
      >();
}
