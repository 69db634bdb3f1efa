// Parts of a multicast product's program, and its rounds.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/kernels/MulticastFrame.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc::kernels {

MulticastFrame::MulticastFrame(OpBuilder &builder, const Graph &graph,
                               const MulticastPlan &plan)
    : builder(builder), graph(graph), plan(plan),
      program(builder, graph, CoreGrid{plan.gridRows, plan.gridColumns}) {
  constexpr int64_t doubleBuffered = 2;
  const Step &product = *llvm::find_if(graph.steps, [](const Step &step) {
    return step.kind == StepKind::Matmul;
  });
  a = program.input(graph.steps[product.operands[0]].value);
  b = program.input(graph.steps[product.operands[1]].value);
  program.output(cast<RankedTensorType>(graph.result.getType()).getShape());
  program.circularBuffer(cbA, doubleBuffered * plan.leftTiles());
  program.circularBuffer(cbB, doubleBuffered * plan.rightTiles());
  program.circularBuffer(cbOut, doubleBuffered * plan.subTiles(), true);
  if (plan.spills()) {
    program.circularBuffer(cbPartial, plan.blockRows * plan.blockColumns,
                           DataFormat::Float32);
  }
  for (StringRef in : {"in0", "in1"}) {
    program.semaphore((in + "_ready").str());
    program.semaphore((in + "_valid").str());
  }
}

SmallVector<int64_t> MulticastFrame::rowOfEachCore() {
  return llvm::map_to_vector(program.program().getCores(),
                             [](auto core) { return core.second; });
}
SmallVector<int64_t> MulticastFrame::columnOfEachCore() {
  return llvm::map_to_vector(program.program().getCores(),
                             [](auto core) { return core.first; });
}

Value MulticastFrame::coreRow(KernelBuilder &k) {
  return k.coreArg("core_row", ArgKind::PerCore, rowOfEachCore());
}
Value MulticastFrame::coreColumn(KernelBuilder &k) {
  return k.coreArg("core_column", ArgKind::PerCore, columnOfEachCore());
}

void MulticastFrame::eachRound(
    KernelBuilder &k, Value row, Value column,
    llvm::function_ref<void(const Place &)> body) const {
  auto start = [&](Value round, int64_t cores, Value core, StringRef argument,
                   int64_t size, StringRef name) {
    Value number = k.add(k.mul(round, k.constant(cores)), core);
    return k.mul(number, k.compileArg(argument, size), name);
  };
  k.repeat("batches", plan.tiles.batches, "batch", [&](Value batch) {
    k.repeat("row_rounds", plan.rowRounds(), "row_round", [&](Value down) {
      k.repeat("column_rounds", plan.columnRounds(), "column_round",
               [&](Value right) {
                 body({batch,
                       start(down, plan.gridRows, row, "block_rows",
                             plan.blockRows, "first_row"),
                       start(right, plan.gridColumns, column, "block_columns",
                             plan.blockColumns, "first_column")});
               });
    });
  });
}

Value MulticastFrame::lineOf(KernelBuilder &k, const Place &place, Value row,
                             StringRef argument, int64_t rows) const {
  if (plan.tiles.batches == 1) {
    return row;
  }
  return k.add(k.mul(place.batch, k.compileArg(argument, rows)), row, "line");
}

Value MulticastFrame::pageOf(KernelBuilder &k, Value l1, Value number) {
  return k.add(l1, k.mul(number, k.constant(tileBytes(program.format()))));
}

} // namespace ttc::kernels
