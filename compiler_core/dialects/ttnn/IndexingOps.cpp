// Registration and checks of ops that work by index (IndexingOps.td).
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttnn/TTNN.h"

using namespace mlir;
using namespace mlir::tt::ttnn;

#define GET_OP_CLASSES
#include "dialects/ttnn/IndexingOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttnn/IndexingOps.cpp.inc"

void TTNNDialect::registerIndexingOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttnn/IndexingOps.cpp.inc"
      >();
}

LogicalResult EmbeddingOp::verify() {
  auto input = cast<RankedTensorType>(getInput().getType());
  if (input.getRank() != 1 && input.getRank() != 2) {
    return emitOpError("wants indices of rank 1 or 2, found ") << input;
  }
  return success();
}
