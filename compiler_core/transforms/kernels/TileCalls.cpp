// Which calls compute a tile, in which tiles of DST.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/kernels/TileProgramBuilder.h"

#include "transforms/kernels/VectorCalls.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc::kernels {

LogicalResult TileProgramBuilder::planCalls(KernelBuilder &k) {
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

LogicalResult TileProgramBuilder::planStep(KernelBuilder &k,
                                           Registers &registers,
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
    planVector(k, s, copyOver(k, registers, number));
    return success();
  case StepKind::Binary:
    return planBinary(k, registers, number);
  case StepKind::Row:
    return success();
  }
  return success();
}

size_t TileProgramBuilder::copyOver(KernelBuilder &k, Registers &registers,
                                    size_t number) {
  size_t operand = step(number).operands[0];
  size_t from = load(k, registers, operand);
  size_t to = registers.resultOver(number, operand);
  if (to != from) {
    calls.push_back(
        {"copy_dest_values", [&k] { k.call("copy_dest_values_init"); },
         [&k, from, to] {
           k.call("copy_dest_values", {k.constant(from), k.constant(to)});
         },
         true});
  }
  return to;
}

size_t TileProgramBuilder::load(KernelBuilder &k, Registers &registers,
                                size_t number) {
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

void TileProgramBuilder::planMatmul(KernelBuilder &k, size_t place) {
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

void TileProgramBuilder::planReduce(KernelBuilder &k, size_t place) {
  const Step &s = step(*first);
  MLIRContext *context = builder.getContext();
  SmallVector<NamedAttribute> attributes = {
      k.named("pool",
              PoolTypeAttr::get(context, s.function == "max" ? PoolType::Max
                                                             : PoolType::Sum)),
      k.named("dim", ReduceDimAttr::get(context, s.dim == -1 ? ReduceDim::Row
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

void TileProgramBuilder::planTranspose(KernelBuilder &k, size_t place) {
  calls.push_back({"transpose",
                   [this, &k] { k.callOn("transpose_wh_init", streamCbs[0]); },
                   [this, &k, place] {
                     k.wait(streamCbs[0]);
                     k.callOn("transpose_wh_tile", streamCbs[0],
                              {k.constant(0), k.constant(place)});
                     k.pop(streamCbs[0]);
                   }});
}

void TileProgramBuilder::planVector(KernelBuilder &k, const Step &s,
                                    size_t place) {
  std::string key = s.kind == StepKind::Unary ? s.function + "_tile" : "scalar";
  calls.push_back({key, [&k, s] { initVector(k, s); },
                   [&k, s, place] { callVector(k, s, k.constant(place)); },
                   true});
}

bool TileProgramBuilder::planTiles(KernelBuilder &k, Registers &registers,
                                   size_t number) {
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
  bool isCheaper = !registers.isLoaded(a->step) && !registers.isLoaded(b->step);
  if (a->repeat || (!b->repeat && !isCheaper)) {
    return false;
  }
  size_t place = registers.placeOf(number);
  pushTiles(k, s.function, a->cb, b->cb, b->repeat, place);
  return true;
}

void TileProgramBuilder::pushTiles(KernelBuilder &k, const std::string &name,
                                   const std::string &in0,
                                   const std::string &in1,
                                   std::optional<BcastDim> repeat,
                                   size_t place) {
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

LogicalResult TileProgramBuilder::planRepeated(KernelBuilder &k,
                                               Registers &registers,
                                               size_t number,
                                               bool repeatsFirst) {
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

LogicalResult TileProgramBuilder::planBinary(KernelBuilder &k,
                                             Registers &registers,
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
  std::string op = binaryTileOp(s.function);
  size_t place = registers.resultOver(number, s.operands[0]);
  calls.push_back({op, [&k, op] { k.call(op + "_init"); },
                   [&k, op, a, b, place] {
                     k.call(op,
                            {k.constant(a), k.constant(b), k.constant(place)});
                   },
                   true});
  return success();
}

} // namespace ttc::kernels
