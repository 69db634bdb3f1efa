// Programs that go tile by tile.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/kernels/TileProgramBuilder.h"

#include "dialects/Diagnostics.h"
#include "transforms/kernels/TileProgram.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc::kernels {

static constexpr int64_t doubleBuffered = 2;

TileProgramBuilder::TileProgramBuilder(OpBuilder &builder, const Graph &graph,
                                       const Resources &resources)
    : builder(builder), graph(graph), resources(resources) {
  for (auto [number, step] : llvm::enumerate(graph.steps)) {
    if (step.kind == StepKind::Matmul || step.kind == StepKind::Reduce ||
        step.kind == StepKind::Transpose) {
      first = number;
    }
  }
  resultShape = llvm::to_vector(
      cast<RankedTensorType>(graph.result.getType()).getShape());
  out = matricesOf(graph.result);
  if (first && step(*first).kind == StepKind::Reduce) {
    keepReducedDim();
  }
}

LogicalResult TileProgramBuilder::build() {
  Program made(builder, graph, resources, out.tiles());
  program = &made;
  inputFormat = chooseInputFormat();
  made.circularBuffer("cb_out", doubleBuffered, true);
  if (failed(makeStream()) || failed(makeElementInputs())) {
    return failure();
  }
  made.output(resultShape);
  writeReader();
  if (failed(writeCompute())) {
    return failure();
  }
  writeWriter();
  made.describe(graph);
  builder.setInsertionPointAfter(made.program());
  return success();
}

InFlightDiagnostic TileProgramBuilder::refuse() {
  return withCode(graph.root->emitOpError(), "unsupported-op");
}

void TileProgramBuilder::keepReducedDim() {
  const Step &reduce = step(*first);
  Value input = step(reduce.operands[0]).value;
  resultShape =
      llvm::to_vector(cast<RankedTensorType>(input.getType()).getShape());
  resultShape[resultShape.size() + reduce.dim] = 1;
  out = matricesOf(input);
  (reduce.dim == -1 ? out.columns : out.rows) = 1;
}

LogicalResult buildTileProgram(OpBuilder &builder, const Graph &graph,
                               const Resources &resources) {
  return TileProgramBuilder(builder, graph, resources).build();
}

} // namespace ttc::kernels
