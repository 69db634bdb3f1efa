// The compute kernel of a multicast product.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/kernels/MulticastFrame.h"
#include "transforms/kernels/VectorCalls.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc::kernels {
namespace {

constexpr StringLiteral cbA = MulticastFrame::cbA, cbB = MulticastFrame::cbB,
                        cbOut = MulticastFrame::cbOut,
                        cbPartial = MulticastFrame::cbPartial,
                        cbBetween = MulticastFrame::cbBetween;

/// Adds products up in DST, block by block of K.
class Compute {
public:
  explicit Compute(MulticastFrame &frame)
      : frame(frame), graph(frame.graph), plan(frame.plan),
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

  /// The steps that follow, and the subblock of the result.
  void finish() {
    for (auto [number, step] : llvm::enumerate(graph.steps)) {
      if (step.kind == StepKind::Unary || step.kind == StepKind::Scalar) {
        applyVector(step);
      } else if (step.kind == StepKind::Binary) {
        auto element = llvm::find_if(
            frame.elements, [number = number](const ElementInput &element) {
              return element.user == number;
            });
        k.wait(element->cb, plan.tilesOf(*element));
        (this->*(element->repeat ? &Compute::applyRepeated
                                 : &Compute::applyPairs))(step, *element);
        k.pop(element->cb, plan.tilesOf(*element));
      }
    }
    packTiles(cbOut);
    if (!frame.elements.empty()) {
      k.callOn("matmul_init", cbA, cbB);
    }
  }

  void applyVector(const Step &step) {
    initVector(k, step);
    eachTile([&](Value tile) { callVector(k, step, tile); });
  }

  /// With the tile at the same place, which comes to DST behind the subblock.
  void applyPairs(const Step &step, const ElementInput &element) {
    std::string op = binaryTileOp(step.function);
    bool isFirst = step.operands[0] == element.step;
    eachTile([&](Value tile) {
      Value other = k.constant(plan.subTiles());
      k.callOn("copy_tile_init", element.cb);
      k.callOn("copy_tile", element.cb, {tile, other});
      k.call(op + "_init");
      k.call(op, {isFirst ? other : tile, isFirst ? tile : other, tile});
    });
  }

  /// With a row, a column or a number: the matrix engine repeats what it takes
  /// from circular buffers, so the subblock goes through one.
  void applyRepeated(const Step &step, const ElementInput &element) {
    packTiles(cbBetween);
    k.call("tile_regs_acquire");
    k.wait(cbBetween, plan.subTiles());
    SmallVector<NamedAttribute> attributes = {
        k.named("dim",
                BcastDimAttr::get(k.ops().getContext(), *element.repeat)),
        k.symbol("in0", cbBetween), k.symbol("in1", element.cb)};
    k.call(step.function + "_bcast_init", {}, attributes);
    k.repeat("", plan.subRows, "h", [&](Value h) {
      k.repeat("", plan.subColumns, "w", [&](Value w) {
        Value tile = k.add(k.mul(h, k.constant(plan.subColumns)), w);
        Value other = element.variesAcross() ? w
                      : element.variesDown() ? h
                                             : k.constant(0);
        k.call(step.function + "_tiles_bcast", {tile, other, tile}, attributes);
      });
    });
    k.pop(cbBetween, plan.subTiles());
    if (step.function == "sub" && step.operands[0] == element.step) {
      applyVector({StepKind::Unary, "negative", {}, {}});
    }
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

  MulticastFrame &frame;
  const Graph &graph;
  const MulticastPlan &plan;
  KernelBuilder k;
};

} // namespace

void writeMulticastCompute(MulticastFrame &frame) { Compute(frame).write(); }

} // namespace ttc::kernels
