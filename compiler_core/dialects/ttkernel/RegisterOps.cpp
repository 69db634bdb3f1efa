// Registration of the ops of RegisterOps.td.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttkernel/TTKernel.h"

#define GET_OP_CLASSES
#include "dialects/ttkernel/RegisterOps.h.inc"

using namespace mlir;
using namespace mlir::tt::ttkernel;

#define GET_OP_CLASSES
#include "dialects/ttkernel/RegisterOps.cpp.inc"

void TTKernelDialect::registerRegisterOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttkernel/RegisterOps.cpp.inc"
      >();
}
