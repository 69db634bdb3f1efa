// Registration and checks of softmax, normalizations, attention
// (NormalizationOps.td).
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttnn/TTNN.h"

using namespace mlir;
using namespace mlir::tt::ttnn;

#define GET_OP_CLASSES
#include "dialects/ttnn/NormalizationOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttnn/NormalizationOps.cpp.inc"

void TTNNDialect::registerNormalizationOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttnn/NormalizationOps.cpp.inc"
      >();
}
