// Reader, compute and writer of programs that go tile by tile.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/kernels/TileProgram.h"

#include "dialects/Diagnostics.h"
#include "transforms/kernels/KernelBuilder.h"
#include "transforms/kernels/Registers.h"
#include "transforms/kernels/VectorCalls.h"
#include <functional>
#include <set>

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc::kernels {
namespace {

constexpr int64_t doubleBuffered = 2;

/// An input whose tile at the result's place is needed.
struct ElementInput {
  size_t step;
  std::string buffer, cb;
  Matrices shape;
  std::optional<BcastDim> repeat; ///< within a tile
};

/// A call, with the init that it needs.
struct Call {
  std::string key; ///< of the init; equal keys need one
  std::function<void()> init, run;
  bool isVector = false; ///< of the vector engine
};

class Builder {
public:
  Builder(OpBuilder &builder, const Graph &graph, const Resources &resources)
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

  LogicalResult build() {
    Program made(builder, graph, resources, out.tiles());
    program = &made;
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

private:
  const Step &step(size_t number) const { return graph.steps[number]; }
  InFlightDiagnostic refuse() {
    return withCode(graph.root->emitOpError(), "unsupported-op");
  }

  /// What a reduction leaves is a column or a row: its dimension stays as 1.
  void keepReducedDim() {
    const Step &reduce = step(*first);
    Value input = step(reduce.operands[0]).value;
    resultShape =
        llvm::to_vector(cast<RankedTensorType>(input.getType()).getShape());
    resultShape[resultShape.size() + reduce.dim] = 1;
    out = matricesOf(input);
    (reduce.dim == -1 ? out.columns : out.rows) = 1;
  }

  //===--------------------------------------------------------------------===//
  // Inputs
  //===--------------------------------------------------------------------===//

  LogicalResult makeStream() {
    if (!first) {
      return success();
    }
    const Step &begin = step(*first);
    for (size_t operand : begin.operands) {
      Value value = step(operand).value;
      streamShapes.push_back(matricesOf(value));
      streamBuffers.push_back(program->input(value));
      std::string name =
          begin.operands.size() == 2
              ? "cb_in" + std::to_string(streamBuffers.size() - 1)
              : std::string("cb_in");
      streamCbs.push_back(program->circularBuffer(name, doubleBuffered));
    }
    if (begin.kind == StepKind::Matmul) {
      const Matrices &a = streamShapes[0], &b = streamShapes[1];
      bool fits = a.columns == b.rows &&
                  (a.count == b.count || a.count == 1 || b.count == 1);
      if (!fits) {
        return refuse() << "multiplies batches that differ, for which there "
                           "are no kernels";
      }
    }
    if (begin.kind == StepKind::Reduce) {
      bool partial =
          (begin.dim == -1 ? streamShapes[0].columns : streamShapes[0].rows) %
              tileSide !=
          0;
      if (partial && begin.function == "max") {
        return refuse() << "takes the maximum over a dimension that does not "
                           "fill its tiles, for which there are no kernels; "
                           "wanted a multiple of 32";
      }
      scalerBuffer = program->ones();
      program->circularBuffer("cb_scaler", 1);
    }
    return success();
  }

  /// Inputs of element-wise steps, in their order.
  LogicalResult makeElementInputs() {
    std::set<size_t> seen;
    for (const Step &user : graph.steps) {
      bool isElementwise = user.kind == StepKind::Unary ||
                           user.kind == StepKind::Scalar ||
                           user.kind == StepKind::Binary;
      for (size_t operand : user.operands) {
        if (isElementwise && step(operand).kind == StepKind::Input &&
            seen.insert(operand).second && failed(makeElementInput(operand))) {
          return failure();
        }
      }
    }
    if (needsPartial()) {
      program->circularBuffer("cb_partial", 1);
    }
    return success();
  }

  /// Whether a repeated input meets a value in DST.
  bool needsPartial() const {
    return llvm::any_of(graph.steps, [&](const Step &user) {
      if (user.kind != StepKind::Binary) {
        return false;
      }
      const ElementInput *a = elementOf(user.operands[0]);
      const ElementInput *b = elementOf(user.operands[1]);
      return ((a && a->repeat) || (b && b->repeat)) &&
             !(a && b && (!a->repeat || user.function != "sub"));
    });
  }

  LogicalResult makeElementInput(size_t number) {
    ElementInput input;
    input.step = number;
    Value value = step(number).value;
    input.shape = matricesOf(value);
    auto fits = [](int64_t extent, int64_t whole) {
      return extent == whole || extent == 1;
    };
    if (!fits(input.shape.count, out.count) ||
        !fits(input.shape.rows, out.rows) ||
        !fits(input.shape.columns, out.columns)) {
      return refuse() << "repeats " << value.getType()
                      << " in a way for which there are no kernels; wanted "
                         "whole batches, rows or columns";
    }
    bool repeatsRow = input.shape.rows == 1 && out.rows != 1;
    bool repeatsColumn = input.shape.columns == 1 && out.columns != 1;
    if (repeatsRow && repeatsColumn) {
      input.repeat = BcastDim::Scalar;
    } else if (repeatsRow) {
      input.repeat = BcastDim::Row;
    } else if (repeatsColumn) {
      input.repeat = BcastDim::Col;
    }
    input.buffer = program->input(value);
    input.cb = program->circularBuffer("cb_" + input.buffer, doubleBuffered);
    elements.push_back(std::move(input));
    return success();
  }

  const ElementInput *elementOf(size_t number) const {
    auto found = llvm::find_if(elements, [&](const ElementInput &input) {
      return input.step == number;
    });
    return found == elements.end() ? nullptr : &*found;
  }

  //===--------------------------------------------------------------------===//
  // Reader
  //===--------------------------------------------------------------------===//

  void writeReader() {
    KernelBuilder k(builder, graph.root->getLoc(), Role::Reader, "reader");
    SmallVector<Value> streams, tiles;
    for (const std::string &buffer : streamBuffers) {
      streams.push_back(k.accessor(buffer));
    }
    for (const ElementInput &input : elements) {
      tiles.push_back(k.accessor(input.buffer));
    }
    Value start = k.workStart("start_id");
    Value count = k.workCount("count");
    if (!scalerBuffer.empty()) {
      k.readTile("cb_scaler", k.accessor(scalerBuffer), k.constant(0));
      k.call("noc_async_read_barrier");
      k.push("cb_scaler");
    }
    k.forEach(start, k.add(start, count), "tile_id", [&](Value tile) {
      readStream(k, streams, tile);
      if (elements.empty()) {
        return;
      }
      for (auto [input, accessor] : llvm::zip(elements, tiles)) {
        k.readTile(input.cb, accessor, tileOf(k, input.shape, tile));
      }
      k.call("noc_async_read_barrier");
      for (const ElementInput &input : elements) {
        k.push(input.cb);
      }
    });
  }

  /// The tile of an input of `shape` that stands at the result's `tile`.
  Value tileOf(KernelBuilder &k, const Matrices &shape, Value tile) {
    bool sameRows = shape.tileRows() == out.tileRows();
    bool sameColumns = shape.tileColumns() == out.tileColumns();
    bool sameCount = shape.count == out.count;
    if (sameRows && sameColumns && sameCount) {
      return tile;
    }
    Value columns = k.compileArg("Nt", out.tileColumns());
    Value place;
    if (sameRows) {
      // Rows of all matrices count on.
      place = k.div(tile, columns);
      if (!sameCount) {
        place = k.rem(place, k.compileArg("Mt", out.tileRows()));
      }
    } else if (sameCount && out.count > 1) {
      Value each = k.mul(k.compileArg("Mt", out.tileRows()), columns);
      place = k.div(tile, each);
    }
    if (!sameColumns || out.tileColumns() == 1) {
      return place ? place : k.constant(0);
    }
    Value column = k.rem(tile, columns);
    return place ? k.add(k.mul(place, columns), column) : column;
  }

  void readStream(KernelBuilder &k, ArrayRef<Value> accessors, Value tile) {
    if (!first) {
      return;
    }
    switch (step(*first).kind) {
    case StepKind::Matmul:
      return readMatmul(k, accessors, tile);
    case StepKind::Reduce:
      return readReduce(k, accessors[0], tile);
    default:
      return readTransposed(k, accessors[0], tile);
    }
  }

  void readMatmul(KernelBuilder &k, ArrayRef<Value> accessors, Value tile) {
    const Matrices &a = streamShapes[0], &b = streamShapes[1];
    Value kt = k.compileArg("Kt", a.tileColumns());
    Value nt = k.compileArg("Nt", out.tileColumns());
    Value row = k.div(tile, nt, "row");
    if (a.count == 1 && out.count > 1) {
      row = k.rem(row, k.compileArg("Mt", out.tileRows()), "row");
    }
    Value column = k.rem(tile, nt, "column");
    Value matrix;
    if (b.count > 1) {
      Value mt = k.compileArg("Mt", out.tileRows());
      matrix = k.div(tile, k.mul(mt, nt), "matrix");
    }
    k.forEach(k.constant(0), kt, "k", [&](Value index) {
      k.readTile(streamCbs[0], accessors[0], k.add(k.mul(row, kt), index));
      Value line = matrix ? k.add(k.mul(matrix, kt), index) : index;
      k.readTile(streamCbs[1], accessors[1], k.add(k.mul(line, nt), column));
      k.call("noc_async_read_barrier");
      k.push(streamCbs[0]);
      k.push(streamCbs[1]);
    });
  }

  void readReduce(KernelBuilder &k, Value accessor, Value tile) {
    const Matrices &in = streamShapes[0];
    bool alongRow = step(*first).dim == -1;
    Value wt = k.compileArg("Wt", in.tileColumns());
    Value many = alongRow ? wt : k.compileArg("Ht", in.tileRows());
    Value matrix, column;
    if (!alongRow) {
      matrix = k.div(tile, wt, "matrix");
      column = k.rem(tile, wt, "column");
    }
    k.forEach(k.constant(0), many, alongRow ? "w" : "h", [&](Value index) {
      Value from =
          alongRow
              ? k.add(k.mul(tile, wt), index)
              : k.add(k.mul(k.add(k.mul(matrix, many), index), wt), column);
      k.readTile(streamCbs[0], accessor, from);
      k.call("noc_async_read_barrier");
      k.push(streamCbs[0]);
    });
  }

  void readTransposed(KernelBuilder &k, Value accessor, Value tile) {
    Value ht = k.compileArg("Mt", out.tileRows());
    Value wt = k.compileArg("Nt", out.tileColumns());
    Value row = k.rem(k.div(tile, wt), ht, "row");
    Value column = k.rem(tile, wt, "column");
    Value line = column;
    if (out.count > 1) {
      Value matrix = k.div(tile, k.mul(ht, wt), "matrix");
      line = k.add(k.mul(matrix, wt), column);
    }
    k.readTile(streamCbs[0], accessor, k.add(k.mul(line, ht), row));
    k.call("noc_async_read_barrier");
    k.push(streamCbs[0]);
  }

  //===--------------------------------------------------------------------===//
  // Compute
  //===--------------------------------------------------------------------===//

  LogicalResult writeCompute() {
    KernelBuilder k(builder, graph.root->getLoc(), Role::Compute, "compute");
    if (failed(planCalls(k))) {
      return failure();
    }
    KernelOp kernel = k.kernel();
    kernel.setMathFidelity("HiFi4");
    kernel.setFp32DestAccEn(wide);
    Value count = k.workCount("count");
    startEngine(k);
    std::set<std::string> inits;
    for (const Call &call : calls) {
      if (!call.isVector) {
        inits.insert(call.key);
      }
    }
    bool once = inits.size() == 1;
    if (once) {
      llvm::find_if(calls, [](const Call &c) { return !c.isVector; })->init();
    }
    bool reduces = first && step(*first).kind == StepKind::Reduce;
    if (reduces) {
      k.wait("cb_scaler");
    }
    k.forEach(k.constant(0), count, "i", [&](Value) {
      writeTile(k, once);
      if (reduces && !once) {
        k.call("reduce_uninit");
      }
    });
    if (reduces) {
      k.pop("cb_scaler");
      if (once) {
        k.call("reduce_uninit");
      }
    }
    return success();
  }

  void writeTile(KernelBuilder &k, bool initIsDone) {
    k.call("tile_regs_acquire");
    bool waited = false;
    std::string current;
    for (size_t i = 0; i < calls.size(); ++i) {
      const Call &call = calls[i];
      // What begins a graph waits for its own tiles.
      if (!waited && !(first && i == 0)) {
        waitForElements(k);
        waited = true;
      }
      bool needsInit = call.isVector || (!initIsDone && call.key != current);
      if (needsInit) {
        call.init();
      }
      current = call.isVector ? current : call.key;
      call.run();
    }
    for (const ElementInput &input : elements) {
      k.pop(input.cb);
    }
    k.packTile("cb_out", resultPlace);
  }

  void waitForElements(KernelBuilder &k) {
    for (const ElementInput &input : elements) {
      k.wait(input.cb);
    }
  }

  /// The formats that the first calls work on.
  void startEngine(KernelBuilder &k) {
    std::string in0 = first ? streamCbs[0] : elements.front().cb;
    std::string in1 = in0;
    if (first && streamCbs.size() > 1) {
      in1 = streamCbs[1];
    } else if (first && !scalerBuffer.empty()) {
      in1 = "cb_scaler";
    } else if (elements.size() > 1) {
      in1 = elements[1].cb;
    }
    SmallVector<NamedAttribute> attributes = {
        k.symbol("in0", in0), k.symbol("in1", in1), k.symbol("out", "cb_out")};
    if (first && step(*first).kind == StepKind::Matmul) {
      attributes.push_back(k.named("reverse", builder.getUnitAttr()));
    }
    k.call("compute_kernel_hw_startup", {}, attributes);
  }

  LogicalResult planCalls(KernelBuilder &k) {
    Registers registers(graph);
    for (size_t number = 0; number < graph.steps.size(); ++number) {
      if (failed(planStep(k, registers, number))) {
        return failure();
      }
      registers.endOf(number);
    }
    resultPlace = registers.placeOf(graph.steps.size() - 1);
    constexpr size_t wideTiles = 4, tiles = 8;
    bool mustBeWide = program->format() == DataFormat::Float32;
    wide = registers.most() <= wideTiles;
    if (registers.most() > (mustBeWide ? wideTiles : tiles)) {
      return refuse() << "needs " << registers.most()
                      << " tiles of DST at once with what it is fused with; "
                         "there are "
                      << (mustBeWide ? wideTiles : tiles);
    }
    return success();
  }

  LogicalResult planStep(KernelBuilder &k, Registers &registers,
                         size_t number) {
    const Step &s = step(number);
    switch (s.kind) {
    case StepKind::Input:
      if (number + 1 == graph.steps.size()) {
        load(k, registers, number);
      }
      return success();
    case StepKind::Matmul:
      planMatmul(k, registers.placeOf(number));
      return success();
    case StepKind::Reduce:
      planReduce(k, registers.placeOf(number));
      return success();
    case StepKind::Transpose:
      planTranspose(k, registers.placeOf(number));
      return success();
    case StepKind::Unary:
    case StepKind::Scalar:
      if (const ElementInput *input = elementOf(s.operands[0]);
          input && input->repeat) {
        return refuse() << "computes with a repeated operand before it is "
                           "repeated, for which there are no kernels";
      }
      load(k, registers, s.operands[0]);
      planVector(k, s, registers.resultOver(number, s.operands[0]));
      return success();
    case StepKind::Binary:
      return planBinary(k, registers, number);
    case StepKind::Row:
      return success();
    }
    return success();
  }

  /// Brings an input's tile to DST, unless it is there.
  size_t load(KernelBuilder &k, Registers &registers, size_t number) {
    bool isThere = registers.isLoaded(number);
    size_t place = registers.placeOf(number);
    const ElementInput *input = elementOf(number);
    if (isThere || !input) {
      return place;
    }
    std::string cb = input->cb;
    calls.push_back({"copy", [&k, cb] { k.callOn("copy_tile_init", cb); },
                     [&k, cb, place] {
                       k.callOn("copy_tile", cb,
                                {k.constant(0), k.constant(place)});
                     }});
    return place;
  }

  void planMatmul(KernelBuilder &k, size_t place) {
    calls.push_back(
        {"matmul",
         [this, &k] { k.callOn("matmul_init", streamCbs[0], streamCbs[1]); },
         [this, &k, place] {
           Value kt = k.compileArg("Kt", streamShapes[0].tileColumns());
           k.forEach(k.constant(0), kt, "k", [&](Value) {
             k.wait(streamCbs[0]);
             k.wait(streamCbs[1]);
             Value zero = k.constant(0);
             k.callOn("matmul_tiles", streamCbs[0], streamCbs[1],
                      {zero, zero, k.constant(place)});
             k.pop(streamCbs[0]);
             k.pop(streamCbs[1]);
           });
         }});
  }

  void planReduce(KernelBuilder &k, size_t place) {
    const Step &s = step(*first);
    MLIRContext *context = builder.getContext();
    SmallVector<NamedAttribute> attributes = {
        k.named("pool", PoolTypeAttr::get(context, s.function == "max"
                                                       ? PoolType::Max
                                                       : PoolType::Sum)),
        k.named("dim",
                ReduceDimAttr::get(context, s.dim == -1 ? ReduceDim::Row
                                                        : ReduceDim::Col)),
        k.symbol("in", streamCbs[0]), k.symbol("scaler", "cb_scaler")};
    auto withOut = attributes;
    withOut.push_back(k.symbol("out", "cb_out"));
    bool alongRow = s.dim == -1;
    int64_t tiles =
        alongRow ? streamShapes[0].tileColumns() : streamShapes[0].tileRows();
    calls.push_back(
        {"reduce", [&k, withOut] { k.call("reduce_init", {}, withOut); },
         [this, &k, attributes, place, tiles, alongRow] {
           Value many = k.compileArg(alongRow ? "Wt" : "Ht", tiles);
           k.forEach(k.constant(0), many, alongRow ? "w" : "h", [&](Value) {
             k.wait(streamCbs[0]);
             Value zero = k.constant(0);
             k.call("reduce_tile", {zero, zero, k.constant(place)}, attributes);
             k.pop(streamCbs[0]);
           });
         }});
    if (s.function == "mean") {
      double count = static_cast<double>(alongRow ? streamShapes[0].columns
                                                  : streamShapes[0].rows);
      Step scale{StepKind::Scalar, "mul_scalar", {}, {}};
      scale.scalar = 1 / count;
      planVector(k, scale, place);
    }
  }

  void planTranspose(KernelBuilder &k, size_t place) {
    calls.push_back(
        {"transpose",
         [this, &k] { k.callOn("transpose_wh_init", streamCbs[0]); },
         [this, &k, place] {
           k.wait(streamCbs[0]);
           k.callOn("transpose_wh_tile", streamCbs[0],
                    {k.constant(0), k.constant(place)});
           k.pop(streamCbs[0]);
         }});
  }

  void planVector(KernelBuilder &k, const Step &s, size_t place) {
    std::string key =
        s.kind == StepKind::Unary ? s.function + "_tile" : "scalar";
    calls.push_back({key, [&k, s] { initVector(k, s); },
                     [&k, s, place] { callVector(k, s, k.constant(place)); },
                     true});
  }

  /// Sums, differences and products of two inputs need no copy to DST.
  bool planTiles(KernelBuilder &k, Registers &registers, size_t number) {
    const Step &s = step(number);
    const ElementInput *a = elementOf(s.operands[0]);
    const ElementInput *b = elementOf(s.operands[1]);
    bool isMatrixOp =
        s.function == "add" || s.function == "sub" || s.function == "mul";
    if (!isMatrixOp || !a || !b) {
      return false;
    }
    if (a->repeat && s.function != "sub") {
      std::swap(a, b);
    }
    bool isCheaper =
        !registers.isLoaded(a->step) && !registers.isLoaded(b->step);
    if (a->repeat || (!b->repeat && !isCheaper)) {
      return false;
    }
    size_t place = registers.placeOf(number);
    pushTiles(k, s.function, a->cb, b->cb, b->repeat, place);
    return true;
  }

  /// `function` of the first tiles of two circular buffers, into DST.
  void pushTiles(KernelBuilder &k, const std::string &name,
                 const std::string &in0, const std::string &in1,
                 std::optional<BcastDim> repeat, size_t place) {
    SmallVector<NamedAttribute> attributes = {k.symbol("in0", in0),
                                              k.symbol("in1", in1)};
    std::string init = name + "_tiles_init", op = name + "_tiles";
    if (repeat) {
      attributes.push_back(
          k.named("dim", BcastDimAttr::get(builder.getContext(), *repeat)));
      init = name + "_bcast_init";
      op = name + "_tiles_bcast";
    }
    calls.push_back({init + in0 + in1,
                     [&k, init, attributes] { k.call(init, {}, attributes); },
                     [&k, op, attributes, place] {
                       Value zero = k.constant(0);
                       k.call(op, {zero, zero, k.constant(place)}, attributes);
                     }});
  }

  /// A value in DST with a repeated input: only the matrix engine repeats, and
  /// it takes its operands from circular buffers. What else is in DST is lost.
  LogicalResult planRepeated(KernelBuilder &k, Registers &registers,
                             size_t number, bool repeatsFirst) {
    const Step &s = step(number);
    size_t other = s.operands[repeatsFirst ? 1 : 0];
    const ElementInput &repeated = *elementOf(s.operands[repeatsFirst ? 0 : 1]);
    bool isMatrixOp =
        s.function == "add" || s.function == "sub" || s.function == "mul";
    if (!isMatrixOp) {
      return refuse() << "repeats an operand of `" << s.function
                      << "`, for which there are no kernels; there are some "
                         "for add, subtract and multiply";
    }
    size_t from = load(k, registers, other);
    if (!registers.leave(number, [&](size_t live) {
          return step(live).kind == StepKind::Input;
        })) {
      return refuse() << "keeps several intermediate values while it repeats "
                         "an operand, for which there are no kernels";
    }
    calls.push_back({"partial", [] {},
                     [&k, from] {
                       k.packTile("cb_partial", from);
                       k.call("tile_regs_acquire");
                       k.wait("cb_partial");
                     }});
    size_t place = registers.placeOf(number);
    pushTiles(k, s.function, "cb_partial", repeated.cb, repeated.repeat, place);
    calls.push_back({"partial", [] {}, [&k] { k.pop("cb_partial"); }});
    if (repeatsFirst && s.function == "sub") {
      planVector(k, {StepKind::Unary, "negative", {}, {}}, place);
    }
    return success();
  }

  LogicalResult planBinary(KernelBuilder &k, Registers &registers,
                           size_t number) {
    if (planTiles(k, registers, number)) {
      return success();
    }
    const Step &s = step(number);
    for (bool repeatsFirst : {false, true}) {
      const ElementInput *input = elementOf(s.operands[repeatsFirst ? 0 : 1]);
      if (input && input->repeat) {
        return planRepeated(k, registers, number, repeatsFirst);
      }
    }
    size_t a = load(k, registers, s.operands[0]);
    size_t b = load(k, registers, s.operands[1]);
    bool isExtreme = s.function == "maximum" || s.function == "minimum";
    std::string op = isExtreme ? "binary_" + s.function.substr(0, 3) + "_tile"
                               : s.function + "_binary_tile";
    size_t place = registers.resultOver(number, s.operands[0]);
    calls.push_back(
        {op, [&k, op] { k.call(op + "_init"); },
         [&k, op, a, b, place] {
           k.call(op, {k.constant(a), k.constant(b), k.constant(place)});
         },
         true});
    return success();
  }

  //===--------------------------------------------------------------------===//
  // Writer
  //===--------------------------------------------------------------------===//

  void writeWriter() {
    KernelBuilder k(builder, graph.root->getLoc(), Role::Writer, "writer");
    Value accessor = k.accessor("out");
    Value start = k.workStart("start_id");
    Value count = k.workCount("count");
    k.forEach(start, k.add(start, count), "tile_id", [&](Value tile) {
      k.wait("cb_out");
      Value address =
          k.call("get_read_ptr", {}, {k.symbol("cb", "cb_out")})->getResult(0);
      k.call("noc_async_write_tile", {tile, accessor, address});
      k.call("noc_async_writes_flushed");
      k.pop("cb_out");
    });
    k.call("noc_async_write_barrier");
  }

  OpBuilder &builder;
  const Graph &graph;
  const Resources &resources;
  Program *program = nullptr;
  std::optional<size_t> first; ///< the matmul, reduction or transpose
  SmallVector<int64_t> resultShape;
  Matrices out;
  std::vector<Matrices> streamShapes;
  std::vector<std::string> streamBuffers, streamCbs;
  std::string scalerBuffer;
  std::vector<ElementInput> elements;
  std::vector<Call> calls;
  size_t resultPlace = 0;
  bool wide = true;
};

} // namespace

LogicalResult buildTileProgram(OpBuilder &builder, const Graph &graph,
                               const Resources &resources) {
  return Builder(builder, graph, resources).build();
}

} // namespace ttc::kernels
