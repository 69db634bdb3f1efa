// The writer of a product over a grid of cores; when there is one.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/kernels/MulticastMatmul.h"

#include "transforms/kernels/MulticastFrame.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc::kernels {
namespace {

constexpr StringLiteral cbOut = MulticastFrame::cbOut;
using Place = MulticastFrame::Place;

/// Stores subblocks, less what lies beyond the edge.
class Writer {
public:
  explicit Writer(MulticastFrame &frame)
      : frame(frame), plan(frame.plan),
        k(frame.builder, frame.graph.root->getLoc(), Role::Writer, "writer") {}

  void write() {
    Value row = frame.coreRow(k), column = frame.coreColumn(k);
    Value accessor = k.accessor("out");
    frame.eachRound(k, row, column, [&](const Place &place) {
      frame.eachSubblock(
          k, place, [&](const Place &sub) { writeSubblock(accessor, sub); });
    });
    k.call("noc_async_write_barrier");
  }

private:
  void writeSubblock(Value accessor, const Place &place) {
    const ProductTiles &tiles = plan.tiles;
    Value width = k.constant(plan.subColumns);
    k.wait(cbOut, plan.subTiles());
    Value l1 = k.readPointer(cbOut, "out_l1");
    k.repeat("", plan.subRows, "h", [&](Value h) {
      Value row = k.add(place.row, h, "row");
      ifInside(plan.hasRaggedRows(), row, "Mt", tiles.rows, [&] {
        Value line = frame.lineOf(k, place, row, "Mt", tiles.rows);
        k.repeat("", plan.subColumns, "w", [&](Value w) {
          Value column = k.add(place.column, w, "column");
          ifInside(plan.hasRaggedColumns(), column, "Nt", tiles.columns, [&] {
            Value nt = k.compileArg("Nt", tiles.columns);
            Value to = k.add(k.mul(line, nt), column);
            Value from = frame.pageOf(k, l1, k.add(k.mul(h, width), w));
            k.call("noc_async_write_tile", {to, accessor, from});
          });
        });
      });
    });
    k.call("noc_async_writes_flushed");
    k.pop(cbOut, plan.subTiles());
  }

  void ifInside(bool isRagged, Value number, StringRef argument, int64_t count,
                llvm::function_ref<void()> body) {
    if (!isRagged) {
      return body();
    }
    k.ifElse(k.isLess(number, k.compileArg(argument, count)), body);
  }

  MulticastFrame &frame;
  const MulticastPlan &plan;
  KernelBuilder k;
};

} // namespace

std::optional<MulticastPlan> multicastPlanOf(const Graph &graph,
                                             const Resources &resources) {
  auto product = llvm::find_if(graph.steps, [](const Step &step) {
    return step.kind == StepKind::Matmul;
  });
  if (product == graph.steps.end()) {
    return std::nullopt;
  }
  Matrices out = matricesOf(graph.result);
  auto tiles =
      productTiles(matricesOf(graph.steps[product->operands[0]].value),
                   matricesOf(graph.steps[product->operands[1]].value), out);
  auto elements = elementsBehindProduct(graph);
  if (!tiles || !elements) {
    return std::nullopt;
  }
  // Where batches count as rows, whose input it is has to be the same for all.
  bool isFolded = out.count > tiles->batches;
  for (const ElementInput &element : *elements) {
    bool isWhole = element.shape.count == out.count && element.variesDown();
    bool isOne = element.shape.count == 1 && !element.variesDown();
    if (isFolded && !isWhole && !isOne) {
      return std::nullopt;
    }
  }
  constexpr int64_t dstTiles = 4; // in 32 bits
  int64_t free = elements->empty() ? dstTiles : dstTiles - 1;
  return planMulticast(*tiles, Program::formatOf(graph.result), free,
                       static_cast<int64_t>(elements->size()), resources);
}

void buildMulticastMatmul(OpBuilder &builder, const Graph &graph,
                          const MulticastPlan &plan) {
  MulticastFrame frame(builder, graph, plan);
  writeMulticastReader(frame);
  writeMulticastCompute(frame);
  Writer(frame).write();
  frame.program.describe(graph);
  builder.setInsertionPointAfter(frame.program.program());
}

} // namespace ttc::kernels
