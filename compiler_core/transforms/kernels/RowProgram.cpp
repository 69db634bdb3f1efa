// Rows of tiles, gone over several times.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/kernels/RowProgram.h"

#include "dialects/Diagnostics.h"
#include "transforms/kernels/KernelBuilder.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc::kernels {
namespace {

class Builder {
public:
  Builder(OpBuilder &builder, const Graph &graph, const Resources &resources)
      : builder(builder), graph(graph), resources(resources),
        row(graph.steps.back()), shape(matricesOf(graph.result)),
        wt(shape.tileColumns()) {}

  LogicalResult build() {
    Program made(builder, graph, resources, shape.count * shape.tileRows());
    program = &made;
    if (failed(makeBuffers())) {
      return failure();
    }
    writeReader();
    writeCompute();
    writeWriter();
    made.describe(graph);
    builder.setInsertionPointAfter(made.program());
    return success();
  }

private:
  InFlightDiagnostic refuse() {
    return withCode(graph.root->emitOpError(), "unsupported-op");
  }
  bool isSoftmax() const { return row.function == "softmax"; }
  /// Whether the last tile of a row holds what is not the row's.
  bool isRagged() const { return shape.columns % tileSide != 0; }
  bool isLayerNorm() const { return row.function == "layer_norm"; }
  Value operand(size_t number) const {
    return graph.steps[row.operands[number]].value;
  }

  LogicalResult makeBuffers() {
    program->circularBuffer("cb_out", 2, true);
    in = program->input(operand(0));
    scaler = program->ones();
    program->output(cast<RankedTensorType>(graph.result.getType()).getShape());
    program->circularBuffer("cb_in", wt);
    program->circularBuffer("cb_scaler", 1);
    if (isRagged()) {
      mask = program->columnMask(shape.columns % tileSide);
      program->circularBuffer("cb_mask", 1);
      program->circularBuffer("cb_masked", wt);
    }
    // The row that the sums are taken of, and what is left of the first one.
    if (row.function != "rms_norm") {
      program->circularBuffer("cb_row", wt);
    }
    program->circularBuffer("cb_stat", 1);
    if (!isSoftmax()) {
      program->circularBuffer("cb_square", wt);
    }
    for (size_t i = 1; i < row.operands.size(); ++i) {
      Matrices extra = matricesOf(operand(i));
      if (extra.rows * extra.count != 1 || extra.columns != shape.columns) {
        return refuse() << "has a weight or a bias of " << operand(i).getType()
                        << ", for which there are no kernels; wanted one row";
      }
      extras.push_back(program->input(operand(i)));
      extraCbs.push_back(program->circularBuffer("cb_" + extras.back(), wt));
    }
    if (extras.size() > 1) {
      program->circularBuffer("cb_scaled", wt);
    }
    if (program->l1Bytes() > resources.l1Bytes) {
      return refuse() << "keeps a row of " << shape.columns << " in "
                      << program->l1Bytes() << " bytes of L1; a core has "
                      << resources.l1Bytes;
    }
    return success();
  }

  void writeReader() {
    KernelBuilder k(builder, graph.root->getLoc(), Role::Reader, "reader");
    Value tiles = k.compileArg("Wt", wt);
    Value accessor = k.accessor(in);
    Value start = k.workStart("start_row");
    Value count = k.workCount("count");
    Value zero = k.constant(0);
    k.readTile("cb_scaler", k.accessor(scaler), zero);
    k.call("noc_async_read_barrier");
    k.push("cb_scaler");
    if (isRagged()) {
      k.readTile("cb_mask", k.accessor(mask), zero);
      k.call("noc_async_read_barrier");
      k.push("cb_mask");
    }
    for (auto [buffer, cb] : llvm::zip(extras, extraCbs)) {
      readRow(k, cb, k.accessor(buffer), tiles, {});
    }
    k.forEach(start, k.add(start, count), "row", [&](Value number) {
      readRow(k, "cb_in", accessor, tiles, k.mul(number, tiles, "first_tile"));
    });
  }

  /// All reads of a row are under way at once: nobody takes less than a row.
  /// Without `firstTile` it is the only row.
  void readRow(KernelBuilder &k, StringRef cb, Value accessor, Value tiles,
               Value firstTile) {
    k.reserve(cb, wt);
    Value l1 = k.writePointer(cb, "l1");
    Value bytes = k.constant(tileBytes(program->format()));
    k.forEach(k.constant(0), tiles, "w", [&](Value w) {
      Value tile = firstTile ? k.add(firstTile, w) : w;
      k.call("noc_async_read_tile",
             {tile, accessor, k.add(l1, k.mul(w, bytes))});
    });
    k.call("noc_async_read_barrier");
    k.push(cb, wt);
  }

  void writeCompute() {
    KernelBuilder k(builder, graph.root->getLoc(), Role::Compute, "compute");
    k.kernel().setMathFidelity("HiFi4");
    k.kernel().setFp32DestAccEn(true);
    Value tiles = k.compileArg("Wt", wt);
    Value count = k.workCount("count");
    k.call("compute_kernel_hw_startup", {},
           {k.symbol("in0", "cb_in"), k.symbol("in1", "cb_scaler"),
            k.symbol("out", "cb_out")});
    k.wait("cb_scaler");
    if (isRagged()) {
      k.wait("cb_mask");
    }
    for (const std::string &cb : extraCbs) {
      k.wait(cb, wt);
    }
    k.forEach(k.constant(0), count, "i", [&](Value) {
      if (isSoftmax()) {
        writeSoftmax(k, tiles);
      } else {
        writeNorm(k, tiles);
      }
    });
    k.pop("cb_scaler");
    if (isRagged()) {
      k.pop("cb_mask");
    }
    for (const std::string &cb : extraCbs) {
      k.pop(cb, wt);
    }
  }

  /// The row that the kernel goes on with, waited for: in a ragged one, what
  /// lies behind its end is 0, or so small that no maximum and no sum has it.
  StringRef takeRow(KernelBuilder &k, Value tiles) {
    k.wait("cb_in", wt);
    if (!isRagged()) {
      return "cb_in";
    }
    auto copy = [&](Value w) {
      k.callOn("copy_tile_init", "cb_in");
      k.callOn("copy_tile", "cb_in", {w, k.constant(0)});
    };
    eachTile(k, tiles, "cb_masked", copy, [&] {
      if (isSoftmax()) {
        hideBehindEnd(k);
      } else {
        clearBehindEnd(k);
      }
    });
    k.pop("cb_in", wt);
    k.wait("cb_masked", wt);
    return "cb_masked";
  }

  /// Tile 0 of DST times the mask.
  void clearBehindEnd(KernelBuilder &k) {
    loadMask(k);
    combine(k, "mul_binary_tile");
  }

  /// Tile 0 of DST plus (mask - 1) * much.
  void hideBehindEnd(KernelBuilder &k) {
    constexpr double much = 1e9;
    loadMask(k);
    scalar(k, "sub", 1, 1);
    scalar(k, "mul", much, 1);
    combine(k, "add_binary_tile");
  }

  void loadMask(KernelBuilder &k) {
    k.callOn("copy_tile_init", "cb_mask");
    k.callOn("copy_tile", "cb_mask", {k.constant(0), k.constant(1)});
  }

  void combine(KernelBuilder &k, const std::string &function) {
    Value zero = k.constant(0);
    k.call(function + "_init");
    k.call(function, {zero, k.constant(1), zero});
  }

  /// exp(x - max) / sum.
  void writeSoftmax(KernelBuilder &k, Value tiles) {
    StringRef from = takeRow(k, tiles);
    reduce(k, PoolType::Max, from, tiles, [] {});
    k.wait("cb_stat");
    eachTile(k, tiles, "cb_row", [&](Value w) {
      withColumn(k, "sub", from, w, "cb_stat");
      k.call("exp_tile_init");
      k.call("exp_tile", k.constant(0));
    });
    k.pop(from, wt);
    k.pop("cb_stat");
    k.wait("cb_row", wt);
    reduce(k, PoolType::Sum, "cb_row", tiles, [&] {
      k.call("recip_tile_init");
      k.call("recip_tile", k.constant(0));
    });
    scaleRow(k, tiles, "cb_row");
  }

  /// x / sqrt(mean of squares + eps), of x less its mean for layer norm.
  void writeNorm(KernelBuilder &k, Value tiles) {
    StringRef from = takeRow(k, tiles);
    if (isLayerNorm()) {
      reduce(k, PoolType::Sum, from, tiles, [&] { scalar(k, "mul", mean()); });
      k.wait("cb_stat");
      eachTile(
          k, tiles, "cb_row",
          [&](Value w) { withColumn(k, "sub", from, w, "cb_stat"); },
          [&] { clearBehindEnd(k); });
      k.pop(from, wt);
      k.pop("cb_stat");
      k.wait("cb_row", wt);
      from = "cb_row";
    }
    eachTile(k, tiles, "cb_square", [&](Value w) {
      k.callOn("mul_tiles_init", from, from);
      k.callOn("mul_tiles", from, from, {w, w, k.constant(0)});
    });
    k.wait("cb_square", wt);
    reduce(k, PoolType::Sum, "cb_square", tiles, [&] {
      scalar(k, "mul", mean());
      scalar(k, "add", row.eps);
      k.call("rsqrt_tile_init");
      k.call("rsqrt_tile", k.constant(0));
    });
    k.pop("cb_square", wt);
    scaleRow(k, tiles, from);
  }

  double mean() const { return 1.0 / static_cast<double>(shape.columns); }

  void scalar(KernelBuilder &k, const std::string &function, double value,
              int64_t dst = 0) {
    k.call("binop_with_scalar_tile_init");
    k.call(function + "_unary_tile", k.constant(dst),
           {k.named("value", builder.getF32FloatAttr(value))});
  }

  /// A row of tiles to a column in cb_stat.
  void reduce(KernelBuilder &k, PoolType pool, StringRef from, Value tiles,
              llvm::function_ref<void()> after) {
    SmallVector<NamedAttribute> attributes = {
        k.named("pool", PoolTypeAttr::get(builder.getContext(), pool)),
        k.named("dim",
                ReduceDimAttr::get(builder.getContext(), ReduceDim::Row)),
        k.symbol("in", from), k.symbol("scaler", "cb_scaler")};
    auto withOut = attributes;
    withOut.push_back(k.symbol("out", "cb_stat"));
    k.call("tile_regs_acquire");
    k.call("reduce_init", {}, withOut);
    k.forEach(k.constant(0), tiles, "w", [&](Value w) {
      Value zero = k.constant(0);
      k.call("reduce_tile", {w, zero, zero}, attributes);
    });
    after();
    k.packTile("cb_stat", 0);
    k.call("reduce_uninit");
  }

  /// `body` computes tile w in DST, which goes to `cb`. `atEnd` changes it, if
  /// it is the last of a ragged row.
  void eachTile(KernelBuilder &k, Value tiles, StringRef cb,
                llvm::function_ref<void(Value)> body,
                llvm::function_ref<void()> atEnd = {}) {
    bool hasEnd = atEnd && isRagged();
    if (!hasEnd || wt > 1) {
      k.forEach(k.constant(0), hasEnd ? k.constant(wt - 1) : tiles, "w",
                [&](Value w) {
                  k.call("tile_regs_acquire");
                  body(w);
                  k.packTile(cb, 0);
                });
    }
    if (hasEnd) {
      k.call("tile_regs_acquire");
      body(k.constant(wt - 1));
      atEnd();
      k.packTile(cb, 0);
    }
  }

  void withColumn(KernelBuilder &k, const std::string &function, StringRef cb,
                  Value tile, StringRef column) {
    repeated(k, function, BcastDim::Col, cb, column, tile, k.constant(0));
  }

  void repeated(KernelBuilder &k, const std::string &function, BcastDim dim,
                StringRef in0, StringRef in1, Value tile0, Value tile1) {
    auto attribute =
        k.named("dim", BcastDimAttr::get(builder.getContext(), dim));
    SmallVector<NamedAttribute> attributes = {attribute, k.symbol("in0", in0),
                                              k.symbol("in1", in1)};
    k.call(function + "_bcast_init", {}, attributes);
    k.call(function + "_tiles_bcast", {tile0, tile1, k.constant(0)},
           attributes);
  }

  /// Each tile of `from`, which is done with then, times the column in
  /// cb_stat; then weight and bias, in passes of their own, so that each pass
  /// has one init. cb_square is empty by now.
  void scaleRow(KernelBuilder &k, Value tiles, StringRef from) {
    k.wait("cb_stat");
    eachTile(k, tiles, extraCbs.empty() ? "cb_out" : "cb_square",
             [&](Value w) { withColumn(k, "mul", from, w, "cb_stat"); });
    k.pop("cb_stat");
    k.pop(from, wt);
    for (size_t place = 0; place < extraCbs.size(); ++place) {
      bool isLast = place + 1 == extraCbs.size();
      StringRef scaled = place == 0 ? "cb_square" : "cb_scaled";
      k.wait(scaled, wt);
      eachTile(k, tiles, isLast ? "cb_out" : "cb_scaled", [&](Value w) {
        repeated(k, place == 0 ? "mul" : "add", BcastDim::Row, scaled,
                 extraCbs[place], w, w);
      });
      k.pop(scaled, wt);
    }
  }

  void writeWriter() {
    KernelBuilder k(builder, graph.root->getLoc(), Role::Writer, "writer");
    Value tiles = k.compileArg("Wt", wt);
    Value accessor = k.accessor("out");
    Value start = k.workStart("start_row");
    Value count = k.workCount("count");
    k.forEach(start, k.add(start, count), "row", [&](Value number) {
      k.forEach(k.constant(0), tiles, "w", [&](Value w) {
        k.wait("cb_out");
        Value address = k.call("get_read_ptr", {}, {k.symbol("cb", "cb_out")})
                            ->getResult(0);
        k.call("noc_async_write_tile",
               {k.add(k.mul(number, tiles), w), accessor, address});
        k.call("noc_async_writes_flushed");
        k.pop("cb_out");
      });
    });
    k.call("noc_async_write_barrier");
  }

  OpBuilder &builder;
  const Graph &graph;
  const Resources &resources;
  const Step &row;
  const Matrices shape;
  const int64_t wt;
  Program *program = nullptr;
  std::string in, scaler, mask;
  std::vector<std::string> extras, extraCbs; ///< weight, bias
};

} // namespace

bool isRowGraph(const Graph &graph) {
  return graph.steps.back().kind == StepKind::Row;
}

LogicalResult buildRowProgram(OpBuilder &builder, const Graph &graph,
                              const Resources &resources) {
  return Builder(builder, graph, resources).build();
}

} // namespace ttc::kernels
