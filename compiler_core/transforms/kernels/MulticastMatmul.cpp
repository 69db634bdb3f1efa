// Reader, compute and writer of a product over a grid of cores.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/kernels/MulticastMatmul.h"

#include "transforms/kernels/KernelBuilder.h"
#include "transforms/kernels/VectorCalls.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc::kernels {
namespace {

constexpr StringLiteral cbA = "cb_in0", cbB = "cb_in1", cbOut = "cb_out",
                        cbPartial = "cb_partial";

class Builder {
public:
  Builder(OpBuilder &builder, const Graph &graph, const MulticastPlan &plan)
      : builder(builder), graph(graph), plan(plan),
        product(*llvm::find_if(graph.steps, [](const Step &step) {
          return step.kind == StepKind::Matmul;
        })) {}

  void build() {
    Program made(builder, graph, CoreGrid{plan.gridRows, plan.gridColumns});
    program = &made;
    makeParts();
    writeReader();
    writeCompute();
    writeWriter();
    made.describe(graph);
    builder.setInsertionPointAfter(made.program());
  }

private:
  void makeParts() {
    constexpr int64_t doubleBuffered = 2;
    for (size_t side : {0, 1}) {
      buffers[side] = program->input(graph.steps[product.operands[side]].value);
    }
    program->output(cast<RankedTensorType>(graph.result.getType()).getShape());
    program->circularBuffer(cbA, doubleBuffered * plan.leftTiles());
    program->circularBuffer(cbB, doubleBuffered * plan.rightTiles());
    program->circularBuffer(cbOut, doubleBuffered * plan.subTiles(), true);
    if (plan.spills()) {
      program->circularBuffer(cbPartial, plan.blockRows * plan.blockColumns,
                              DataFormat::Float32);
    }
    for (StringRef in : {"in0", "in1"}) {
      program->semaphore((in + "_ready").str());
      program->semaphore((in + "_valid").str());
    }
  }

  /// `of` the row and the column of each core of the program, in its order.
  SmallVector<int64_t>
  perCore(llvm::function_ref<int64_t(int64_t row, int64_t column)> of) {
    SmallVector<int64_t> values;
    for (auto [x, y] : program->program().getCores()) {
      values.push_back(of(y, x));
    }
    return values;
  }
  Value coreRow(KernelBuilder &k) {
    return k.coreArg("core_row", ArgKind::PerCore,
                     perCore([](int64_t row, int64_t) { return row; }));
  }
  Value coreColumn(KernelBuilder &k) {
    return k.coreArg("core_column", ArgKind::PerCore,
                     perCore([](int64_t, int64_t column) { return column; }));
  }

  /// Where this core's block of a round begins.
  struct Place {
    Value batch, row, column;
  };

  void eachRound(KernelBuilder &k, Value row, Value column,
                 llvm::function_ref<void(const Place &)> body) {
    const ProductTiles &tiles = plan.tiles;
    auto start = [&](Value round, int64_t rounds, int64_t cores, Value core,
                     StringRef size, int64_t tilesOfBlock, StringRef name) {
      Value number =
          rounds == 1 ? core : k.add(k.mul(round, k.constant(cores)), core);
      return k.mul(number, k.compileArg(size, tilesOfBlock), name);
    };
    k.repeat("batches", tiles.batches, "batch", [&](Value batch) {
      k.repeat("row_rounds", plan.rowRounds(), "row_round",
               [&](Value rowRound) {
                 k.repeat("column_rounds", plan.columnRounds(), "column_round",
                          [&](Value columnRound) {
                            Place place{batch};
                            place.row = start(rowRound, plan.rowRounds(),
                                              plan.gridRows, row, "block_rows",
                                              plan.blockRows, "first_row");
                            place.column =
                                start(columnRound, plan.columnRounds(),
                                      plan.gridColumns, column, "block_columns",
                                      plan.blockColumns, "first_column");
                            body(place);
                          });
               });
    });
  }

  //===--------------------------------------------------------------------===//
  // Reader
  //===--------------------------------------------------------------------===//

  /// One operand's way: along the row of cores (A) or down the column (B).
  struct Side {
    StringRef name; ///< "in0", "in1"
    StringRef cb;
    int64_t receivers, tiles;
    Value isSender, accessor, ready, valid;
    SmallVector<Value> rectangle; ///< of the receivers
    SmallVector<Value> sender;    ///< NoC x, y
  };

  /// The reader's NoC runs from the larger coordinates to the smaller.
  Side sideA(KernelBuilder &k, Value column) {
    Side side{"in0", cbA, plan.gridColumns - 1, plan.leftTiles()};
    side.accessor = k.accessor(buffers[0]);
    if (side.receivers == 0) {
      return side;
    }
    auto rows = perCore([](int64_t row, int64_t) { return row; });
    Value y = k.coreArg("row_y", ArgKind::NocY, rows);
    Value first = k.coreArg("in0_first_x", ArgKind::NocX, {side.receivers});
    Value last = k.coreArg("in0_last_x", ArgKind::NocX, {1});
    side.rectangle = {first, y, last, y};
    side.sender = {k.coreArg("in0_sender_x", ArgKind::NocX, {0}), y};
    addSemaphores(k, side, column);
    return side;
  }

  Side sideB(KernelBuilder &k, Value row) {
    Side side{"in1", cbB, plan.gridRows - 1, plan.rightTiles()};
    side.accessor = k.accessor(buffers[1]);
    if (side.receivers == 0) {
      return side;
    }
    auto columns = perCore([](int64_t, int64_t column) { return column; });
    Value x = k.coreArg("column_x", ArgKind::NocX, columns);
    Value first = k.coreArg("in1_first_y", ArgKind::NocY, {side.receivers});
    Value last = k.coreArg("in1_last_y", ArgKind::NocY, {1});
    side.rectangle = {x, first, x, last};
    side.sender = {x, k.coreArg("in1_sender_y", ArgKind::NocY, {0})};
    addSemaphores(k, side, row);
    return side;
  }

  void addSemaphores(KernelBuilder &k, Side &side, Value number) {
    auto semaphore = [&](StringRef what) {
      std::string name = (side.name + what).str();
      return k.value(name, "get_semaphore", {}, {k.symbol("semaphore", name)});
    };
    side.ready = semaphore("_ready");
    side.valid = semaphore("_valid");
    side.isSender =
        k.isEqual(number, k.constant(0), ("sends_" + side.name).str());
    // What a sender multicasts; receivers lower it before they wait.
    k.call("noc_semaphore_set", {side.valid, k.constant(1)});
  }

  void writeReader() {
    KernelBuilder k(builder, graph.root->getLoc(), Role::Reader, "reader");
    Value row = coreRow(k), column = coreColumn(k);
    Side a = sideA(k, column), b = sideB(k, row);
    eachRound(k, row, column, [&](const Place &place) {
      k.repeat("depth_blocks", plan.depthBlocks(), "block", [&](Value block) {
        bring(k, a, [&](Value l1) { readA(k, a, place, block, l1); });
        bring(k, b, [&](Value l1) { readB(k, b, place, block, l1); });
      });
    });
    k.call("noc_async_write_barrier");
    k.call("noc_async_atomic_barrier");
  }

  /// A block of one operand into its circular buffer.
  void bring(KernelBuilder &k, const Side &side,
             llvm::function_ref<void(Value)> read) {
    k.reserve(side.cb, side.tiles);
    Value l1 = k.writePointer(side.cb, (side.name + "_l1").str());
    auto readHere = [&] {
      read(l1);
      k.call("noc_async_read_barrier");
    };
    if (side.receivers == 0) {
      readHere();
    } else {
      k.ifElse(
          side.isSender,
          [&] {
            readHere();
            send(k, side, l1);
          },
          [&] { receive(k, side); });
    }
    k.push(side.cb, side.tiles);
  }

  void send(KernelBuilder &k, const Side &side, Value l1) {
    Value receivers =
        k.compileArg((side.name + "_receivers").str(), side.receivers);
    Value bytes = k.constant(side.tiles * tileBytes(program->format()));
    k.call("noc_semaphore_wait", {side.ready, receivers});
    k.call("noc_semaphore_set", {side.ready, k.constant(0)});
    auto everywhere = [&](StringRef what, Value address) {
      SmallVector<Value> operands = side.rectangle;
      operands.push_back(address);
      return k.value((side.name + what).str(), "get_noc_multicast_addr",
                     operands);
    };
    Value tiles = everywhere("_there", l1);
    k.call("noc_async_write_multicast", {l1, tiles, bytes, receivers});
    // The flag must not overtake the tiles.
    k.call("noc_async_writes_flushed");
    Value flags = everywhere("_flags", side.valid);
    k.call("noc_semaphore_set_multicast", {side.valid, flags, receivers});
    k.call("noc_async_writes_flushed");
  }

  void receive(KernelBuilder &k, const Side &side) {
    Value one = k.constant(1);
    k.call("noc_semaphore_set", {side.valid, k.constant(0)});
    Value sender = k.value((side.name + "_sender").str(), "get_noc_addr",
                           {side.sender[0], side.sender[1], side.ready});
    k.call("noc_semaphore_inc", {sender, one});
    k.call("noc_semaphore_wait", {side.valid, one});
  }

  void ifInside(KernelBuilder &k, bool isRagged, Value number, StringRef size,
                int64_t tiles, llvm::function_ref<void()> body) {
    if (!isRagged) {
      return body();
    }
    k.ifElse(k.isLess(number, k.compileArg(size, tiles)), body);
  }

  Value pageOf(KernelBuilder &k, Value l1, Value number) {
    Value bytes = k.constant(tileBytes(program->format()));
    return k.add(l1, k.mul(number, bytes));
  }

  void readA(KernelBuilder &k, const Side &side, const Place &place,
             Value block, Value l1) {
    const ProductTiles &tiles = plan.tiles;
    Value kt = k.compileArg("Kt", tiles.depth);
    Value depth = k.compileArg("block_depth", plan.blockDepth);
    Value zero = k.constant(0);
    k.forEach(
        zero, k.compileArg("block_rows", plan.blockRows), "h", [&](Value h) {
          Value row = k.add(place.row, h, "row");
          ifInside(k, plan.hasRaggedRows(), row, "Mt", tiles.rows, [&] {
            bool isOfBatch = tiles.batches > 1 && !tiles.sharesLeft;
            Value line =
                isOfBatch
                    ? k.add(k.mul(place.batch, k.compileArg("Mt", tiles.rows)),
                            row)
                    : row;
            k.forEach(zero, depth, "k", [&](Value inner) {
              Value from =
                  k.add(k.mul(line, kt), k.add(k.mul(block, depth), inner));
              Value to = k.add(k.mul(h, depth), inner);
              k.call("noc_async_read_tile",
                     {from, side.accessor, pageOf(k, l1, to)});
            });
          });
        });
  }

  void readB(KernelBuilder &k, const Side &side, const Place &place,
             Value block, Value l1) {
    const ProductTiles &tiles = plan.tiles;
    Value nt = k.compileArg("Nt", tiles.columns);
    Value depth = k.compileArg("block_depth", plan.blockDepth);
    Value columns = k.compileArg("block_columns", plan.blockColumns);
    Value zero = k.constant(0);
    k.forEach(zero, depth, "k", [&](Value inner) {
      Value line = k.add(k.mul(block, depth), inner, "line");
      if (tiles.batches > 1) {
        line = k.add(k.mul(place.batch, k.compileArg("Kt", tiles.depth)), line,
                     "line");
      }
      k.forEach(zero, columns, "w", [&](Value w) {
        Value column = k.add(place.column, w, "column");
        ifInside(k, plan.hasRaggedColumns(), column, "Nt", tiles.columns, [&] {
          Value from = k.add(k.mul(line, nt), column);
          Value to = k.add(k.mul(inner, columns), w);
          k.call("noc_async_read_tile",
                 {from, side.accessor, pageOf(k, l1, to)});
        });
      });
    });
  }

  //===--------------------------------------------------------------------===//
  // Compute
  //===--------------------------------------------------------------------===//

  int64_t rounds() const {
    return plan.tiles.batches * plan.rowRounds() * plan.columnRounds();
  }

  void writeCompute() {
    KernelBuilder k(builder, graph.root->getLoc(), Role::Compute, "compute");
    k.kernel().setMathFidelity("HiFi4");
    k.kernel().setFp32DestAccEn(true);
    k.call("compute_kernel_hw_startup", {},
           {k.symbol("in0", cbA), k.symbol("in1", cbB), k.symbol("out", cbOut),
            k.named("reverse", builder.getUnitAttr())});
    k.callOn("matmul_init", cbA, cbB);
    k.repeat("rounds", rounds(), "round", [&](Value) {
      if (plan.subblocks() == 1) {
        writeBlockInDst(k);
      } else {
        writeBlock(k);
      }
    });
  }

  /// A block that DST holds: it stays there while K goes by.
  void writeBlockInDst(KernelBuilder &k) {
    Value zero = k.constant(0);
    k.call("tile_regs_acquire");
    k.repeat("depth_blocks", plan.depthBlocks(), "block", [&](Value) {
      k.wait(cbA, plan.leftTiles());
      k.wait(cbB, plan.rightTiles());
      multiply(k, zero, zero);
      k.pop(cbA, plan.leftTiles());
      k.pop(cbB, plan.rightTiles());
    });
    finish(k);
  }

  void writeBlock(KernelBuilder &k) {
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
                k.ifElse(k.isLess(k.constant(0), block), [&] { reload(k); });
              }
              multiply(k, k.mul(subRow, k.constant(plan.subRows)),
                       k.mul(subColumn, k.constant(plan.subColumns),
                             "column_in_block"));
              if (!plan.spills()) {
                return finish(k);
              }
              k.ifElse(
                  k.isEqual(k.add(block, k.constant(1)),
                            k.compileArg("depth_blocks", plan.depthBlocks())),
                  [&] { finish(k); }, [&] { packTiles(k, cbPartial); });
            });
      });
      k.pop(cbA, plan.leftTiles());
      k.pop(cbB, plan.rightTiles());
    });
  }

  /// The sum of the blocks so far, from L1 into DST.
  void reload(KernelBuilder &k) {
    k.wait(cbPartial, plan.subTiles());
    k.callOn("reconfig_data_format", cbPartial, cbPartial);
    k.callOn("copy_tile_init", cbPartial);
    eachTile(
        k, [&](Value tile) { k.callOn("copy_tile", cbPartial, {tile, tile}); });
    k.pop(cbPartial, plan.subTiles());
    k.callOn("reconfig_data_format", cbA, cbB);
    k.callOn("matmul_init", cbA, cbB);
  }

  /// Adds the products of a subblock that begins at `row`, `column` of the
  /// block.
  void multiply(KernelBuilder &k, Value row, Value column) {
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
  void finish(KernelBuilder &k) {
    for (const Step &step : graph.steps) {
      if (step.kind == StepKind::Unary || step.kind == StepKind::Scalar) {
        initVector(k, step);
        eachTile(k, [&](Value tile) { callVector(k, step, tile); });
      }
    }
    packTiles(k, cbOut);
  }

  void packTiles(KernelBuilder &k, StringRef cb) {
    k.call("tile_regs_commit");
    k.reserve(cb, plan.subTiles());
    k.call("tile_regs_wait");
    if (plan.spills()) {
      k.call("pack_reconfig_data_format", {}, {k.symbol("out", cb)});
    }
    eachTile(k, [&](Value tile) { k.callOn("pack_tile", cb, tile); });
    k.call("tile_regs_release");
    k.push(cb, plan.subTiles());
  }

  void eachTile(KernelBuilder &k, llvm::function_ref<void(Value)> body) {
    k.repeat("", plan.subTiles(), "i", body);
  }

  //===--------------------------------------------------------------------===//
  // Writer
  //===--------------------------------------------------------------------===//

  void writeWriter() {
    KernelBuilder k(builder, graph.root->getLoc(), Role::Writer, "writer");
    Value row = coreRow(k), column = coreColumn(k);
    Value accessor = k.accessor("out");
    int64_t rows = plan.blockRows / plan.subRows,
            columns = plan.blockColumns / plan.subColumns;
    eachRound(k, row, column, [&](const Place &place) {
      k.repeat("subblock_rows", rows, "subblock_row", [&](Value subRow) {
        k.repeat("subblock_columns", columns, "subblock_column",
                 [&](Value subColumn) {
                   Place sub = place;
                   sub.row =
                       k.add(place.row, k.mul(subRow, k.constant(plan.subRows)),
                             "sub_row");
                   sub.column =
                       k.add(place.column,
                             k.mul(subColumn, k.constant(plan.subColumns)),
                             "sub_column");
                   writeSubblock(k, accessor, sub);
                 });
      });
    });
  }

  void writeSubblock(KernelBuilder &k, Value accessor, const Place &place) {
    const ProductTiles &tiles = plan.tiles;
    Value width = k.constant(plan.subColumns);
    k.wait(cbOut, plan.subTiles());
    Value l1 = k.readPointer(cbOut, "out_l1");
    k.repeat("", plan.subRows, "h", [&](Value h) {
      Value row = k.add(place.row, h, "row");
      ifInside(k, plan.hasRaggedRows(), row, "Mt", tiles.rows, [&] {
        Value line =
            tiles.batches > 1
                ? k.add(k.mul(place.batch, k.compileArg("Mt", tiles.rows)), row,
                        "line")
                : row;
        k.repeat("", plan.subColumns, "w", [&](Value w) {
          Value column = k.add(place.column, w, "column");
          ifInside(
              k, plan.hasRaggedColumns(), column, "Nt", tiles.columns, [&] {
                Value to = k.add(k.mul(line, k.compileArg("Nt", tiles.columns)),
                                 column);
                Value from = pageOf(k, l1, k.add(k.mul(h, width), w));
                k.call("noc_async_write_tile", {to, accessor, from});
              });
        });
      });
    });
    k.call("noc_async_write_barrier");
    k.pop(cbOut, plan.subTiles());
  }

  OpBuilder &builder;
  const Graph &graph;
  const MulticastPlan &plan;
  const Step &product;
  Program *program = nullptr;
  std::string buffers[2]; ///< A, B
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
  Builder(builder, graph, plan).build();
}

} // namespace ttc::kernels
