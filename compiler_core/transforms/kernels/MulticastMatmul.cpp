// Compute and writer of a product over a grid of cores.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/kernels/MulticastMatmul.h"

#include "transforms/kernels/MulticastFrame.h"
#include "transforms/kernels/VectorCalls.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc::kernels {
namespace {

constexpr StringLiteral cbA = MulticastFrame::cbA, cbB = MulticastFrame::cbB,
                        cbOut = MulticastFrame::cbOut,
                        cbPartial = MulticastFrame::cbPartial;
using Place = MulticastFrame::Place;

/// Adds products up in DST, block by block of K.
class Compute {
public:
  explicit Compute(MulticastFrame &frame)
      : graph(frame.graph), plan(frame.plan),
        k(frame.builder, graph.root->getLoc(), Role::Compute, "compute") {}

  void write() {
    k.kernel().setMathFidelity("HiFi4");
    k.kernel().setFp32DestAccEn(true);
    k.call("compute_kernel_hw_startup", {},
           {k.symbol("in0", cbA), k.symbol("in1", cbB), k.symbol("out", cbOut),
            k.named("reverse", k.ops().getUnitAttr())});
    k.callOn("matmul_init", cbA, cbB);
    k.repeat("rounds", rounds(), "round", [&](Value) {
      if (plan.subblocks() == 1) {
        writeBlockInDst();
      } else {
        writeBlock();
      }
    });
  }

private:
  int64_t rounds() const {
    return plan.tiles.batches * plan.rowRounds() * plan.columnRounds();
  }

  /// A block that DST holds: it stays there while K goes by.
  void writeBlockInDst() {
    Value zero = k.constant(0);
    k.call("tile_regs_acquire");
    k.repeat("depth_blocks", plan.depthBlocks(), "block", [&](Value) {
      k.wait(cbA, plan.leftTiles());
      k.wait(cbB, plan.rightTiles());
      multiply(zero, zero);
      k.pop(cbA, plan.leftTiles());
      k.pop(cbB, plan.rightTiles());
    });
    finish();
  }

  void writeBlock() {
    int64_t rows = plan.blockRows / plan.subRows,
            columns = plan.blockColumns / plan.subColumns;
    k.repeat("depth_blocks", plan.depthBlocks(), "block", [&](Value block) {
      k.wait(cbA, plan.leftTiles());
      k.wait(cbB, plan.rightTiles());
      k.repeat("subblock_rows", rows, "subblock_row", [&](Value subRow) {
        k.repeat(
            "subblock_columns", columns, "subblock_column",
            [&](Value subColumn) {
              k.call("tile_regs_acquire");
              if (plan.spills()) {
                k.ifElse(k.isLess(k.constant(0), block), [&] { reload(); });
              }
              multiply(k.mul(subRow, k.constant(plan.subRows)),
                       k.mul(subColumn, k.constant(plan.subColumns),
                             "column_in_block"));
              if (!plan.spills()) {
                return finish();
              }
              k.ifElse(
                  k.isEqual(k.add(block, k.constant(1)),
                            k.compileArg("depth_blocks", plan.depthBlocks())),
                  [&] { finish(); }, [&] { packTiles(cbPartial); });
            });
      });
      k.pop(cbA, plan.leftTiles());
      k.pop(cbB, plan.rightTiles());
    });
  }

  /// The sum of the blocks so far, from L1 into DST.
  void reload() {
    k.wait(cbPartial, plan.subTiles());
    k.callOn("reconfig_data_format", cbPartial, cbPartial);
    k.callOn("copy_tile_init", cbPartial);
    eachTile(
        [&](Value tile) { k.callOn("copy_tile", cbPartial, {tile, tile}); });
    k.pop(cbPartial, plan.subTiles());
    k.callOn("reconfig_data_format", cbA, cbB);
    k.callOn("matmul_init", cbA, cbB);
  }

  /// Adds the products of a subblock that begins at `row`, `column` of the
  /// block.
  void multiply(Value row, Value column) {
    Value zero = k.constant(0);
    Value depth = k.compileArg("block_depth", plan.blockDepth);
    Value columns = k.compileArg("block_columns", plan.blockColumns);
    k.forEach(zero, depth, "k", [&](Value inner) {
      Value dst = zero;
      k.repeat("", plan.subRows, "h", [&](Value h) {
        Value a = k.add(k.mul(k.add(row, h), depth), inner, "in0_tile");
        k.repeat("", plan.subColumns, "w", [&](Value w) {
          Value b = k.add(k.mul(inner, columns), k.add(column, w));
          dst = k.add(k.mul(h, k.constant(plan.subColumns)), w);
          k.callOn("matmul_tiles", cbA, cbB, {a, b, dst});
        });
      });
    });
  }

  /// The functions that follow, and the subblock of the result.
  void finish() {
    for (const Step &step : graph.steps) {
      if (step.kind == StepKind::Unary || step.kind == StepKind::Scalar) {
        initVector(k, step);
        eachTile([&](Value tile) { callVector(k, step, tile); });
      }
    }
    packTiles(cbOut);
  }

  void packTiles(StringRef cb) {
    k.call("tile_regs_commit");
    k.reserve(cb, plan.subTiles());
    k.call("tile_regs_wait");
    if (plan.spills()) {
      k.call("pack_reconfig_data_format", {}, {k.symbol("out", cb)});
    }
    eachTile([&](Value tile) { k.callOn("pack_tile", cb, tile); });
    k.call("tile_regs_release");
    k.push(cb, plan.subTiles());
  }

  void eachTile(llvm::function_ref<void(Value)> body) {
    k.repeat("", plan.subTiles(), "i", body);
  }

  const Graph &graph;
  const MulticastPlan &plan;
  KernelBuilder k;
};

/// Stores subblocks, less what lies beyond the edge.
class Writer {
public:
  explicit Writer(MulticastFrame &frame)
      : frame(frame), plan(frame.plan),
        k(frame.builder, frame.graph.root->getLoc(), Role::Writer, "writer") {}

  void write() {
    Value row = frame.coreRow(k), column = frame.coreColumn(k);
    Value accessor = k.accessor("out");
    int64_t rows = plan.blockRows / plan.subRows,
            columns = plan.blockColumns / plan.subColumns;
    frame.eachRound(k, row, column, [&](const Place &place) {
      k.repeat("subblock_rows", rows, "subblock_row", [&](Value down) {
        Value first =
            k.add(place.row, k.mul(down, k.constant(plan.subRows)), "sub_row");
        k.repeat("subblock_columns", columns, "subblock_column",
                 [&](Value right) {
                   Value skipped = k.mul(right, k.constant(plan.subColumns));
                   Value left = k.add(place.column, skipped, "sub_column");
                   writeSubblock(accessor, {place.batch, first, left});
                 });
      });
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
  constexpr int64_t dstTiles = 4; // in 32 bits
  std::optional<ProductTiles> tiles;
  for (const Step &step : graph.steps) {
    if (step.kind == StepKind::Matmul) {
      tiles = productTiles(matricesOf(graph.steps[step.operands[0]].value),
                           matricesOf(graph.steps[step.operands[1]].value),
                           matricesOf(graph.result));
    } else if (step.kind != StepKind::Input && step.kind != StepKind::Unary &&
               step.kind != StepKind::Scalar) {
      return std::nullopt;
    }
  }
  if (!tiles) {
    return std::nullopt;
  }
  return planMulticast(*tiles, Program::formatOf(graph.result), dstTiles,
                       resources);
}

void buildMulticastMatmul(OpBuilder &builder, const Graph &graph,
                          const MulticastPlan &plan) {
  MulticastFrame frame(builder, graph, plan);
  writeMulticastReader(frame);
  Compute(frame).write();
  Writer(frame).write();
  frame.program.describe(graph);
  builder.setInsertionPointAfter(frame.program.program());
}

} // namespace ttc::kernels
