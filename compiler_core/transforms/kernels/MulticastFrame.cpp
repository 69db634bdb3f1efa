// Parts of a multicast product's program, and its rounds.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/kernels/MulticastFrame.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc::kernels {

std::optional<std::vector<ElementInput>>
elementsBehindProduct(const Graph &graph) {
  Matrices out = matricesOf(graph.result);
  std::vector<ElementInput> elements;
  std::optional<size_t> last;
  for (auto [number, step] : llvm::enumerate(graph.steps)) {
    if (step.kind == StepKind::Input) {
      continue;
    }
    bool follows = step.kind == StepKind::Matmul
                       ? !last
                       : llvm::count(step.operands, last.value_or(-1)) == 1;
    if (!follows) {
      return std::nullopt;
    }
    if (step.kind == StepKind::Binary) {
      size_t other = step.operands[step.operands[0] == *last ? 1 : 0];
      auto element = graph.steps[other].kind == StepKind::Input
                         ? elementInput(graph, other, out)
                         : std::nullopt;
      bool isMatrixOp = step.function == "add" || step.function == "sub" ||
                        step.function == "mul";
      if (!element || (element->repeat && !isMatrixOp)) {
        return std::nullopt;
      }
      element->user = number;
      elements.push_back(*std::move(element));
    }
    last = number;
  }
  return elements;
}

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
  elements = *elementsBehindProduct(graph);
  bool hasRepeats = false;
  for (ElementInput &element : elements) {
    element.buffer = program.input(graph.steps[element.step].value);
    element.cb = program.circularBuffer("cb_" + element.buffer,
                                        doubleBuffered * plan.tilesOf(element));
    hasRepeats |= element.repeat.has_value();
  }
  if (hasRepeats) {
    program.circularBuffer(cbBetween, plan.subTiles());
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

void MulticastFrame::eachSubblock(
    KernelBuilder &k, const Place &block,
    llvm::function_ref<void(const Place &)> body) const {
  int64_t rows = plan.blockRows / plan.subRows,
          columns = plan.blockColumns / plan.subColumns;
  k.repeat("subblock_rows", rows, "subblock_row", [&](Value down) {
    Value row =
        k.add(block.row, k.mul(down, k.constant(plan.subRows)), "sub_row");
    k.repeat("subblock_columns", columns, "subblock_column", [&](Value right) {
      Value skipped = k.mul(right, k.constant(plan.subColumns));
      Value column = k.add(block.column, skipped, "sub_column");
      body({block.batch, row, column});
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
