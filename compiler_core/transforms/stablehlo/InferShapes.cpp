// Shape functions by op name.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/RefineShapes.h"

#include "dialects/stablehlo/Stablehlo.h"
#include "dialects/stablehlo/VerifierUtils.h"
#include "mlir/IR/OpDefinition.h"
#include "llvm/ADT/StringMap.h"

using namespace mlir;

namespace ttc {
namespace {

using Shapes = SmallVector<Shape>;
using Infer = Shapes (*)(Operation *op);

constexpr int64_t dynamic = ShapedType::kDynamic;

Shape shapeOf(Value value) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  return type ? Shape(type.getShape()) : Shape();
}

Shape declared(Operation *op, unsigned result = 0) {
  return shapeOf(op->getResult(result));
}

/// Sizes of `a`, and those of `b` where `a` has none.
Shape merged(Shape a, ArrayRef<int64_t> b) {
  for (size_t i = 0; i < a.size() && i < b.size(); ++i) {
    a[i] = ShapedType::isDynamic(a[i]) ? b[i] : a[i];
  }
  return a;
}

Shape mergedOperands(Operation *op, unsigned begin = 0) {
  Shape shape = shapeOf(op->getOperand(begin));
  for (Value operand : op->getOperands().drop_front(begin + 1)) {
    if (shapeOf(operand).size() == shape.size()) {
      shape = merged(std::move(shape), shapeOf(operand));
    }
  }
  return shape;
}

Shapes likeAllOperands(Operation *op) { return {mergedOperands(op)}; }

/// Result i has the shape of operand i.
Shapes likeEachOperand(Operation *op) {
  Shapes shapes;
  for (unsigned i = 0; i < op->getNumResults(); ++i) {
    shapes.push_back(shapeOf(op->getOperand(i)));
  }
  return shapes;
}

Shapes likeFirstOperand(Operation *op) { return {shapeOf(op->getOperand(0))}; }
Shapes likeSecondOperand(Operation *op) { return {shapeOf(op->getOperand(1))}; }

Shapes select(Operation *op) { return {mergedOperands(op, 1)}; }

Shapes bitcastConvert(Operation *op) {
  Shape from = shapeOf(op->getOperand(0)), to = declared(op);
  // A last dimension more or less takes up the ratio of widths.
  size_t common = std::min(from.size(), to.size());
  for (size_t i = 0; i < common; ++i) {
    to[i] = ShapedType::isDynamic(to[i]) ? from[i] : to[i];
  }
  return {to};
}

Shapes broadcastInDim(Operation *opaque) {
  auto op = cast<stablehlo::BroadcastInDimOp>(opaque);
  Shape from = shapeOf(op.getOperand()), to = declared(op);
  for (auto [size, dimension] : llvm::zip(from, op.getBroadcastDimensions())) {
    bool takes = dimension >= 0 && dimension < int64_t(to.size()) &&
                 ShapedType::isDynamic(to[dimension]) && size != 1;
    to[dimension] = takes ? size : to[dimension];
  }
  return {to};
}

Shapes broadcast(Operation *opaque) {
  auto op = cast<stablehlo::BroadcastOp>(opaque);
  Shape shape(op.getBroadcastSizes());
  shape.append(shapeOf(op.getOperand()));
  return {shape};
}

/// chlo: shapes aligned at the end, or as `broadcast_dimensions` says.
Shapes broadcastOperands(Operation *op) {
  Shape to(declared(op).size(), 1);
  for (Value operand : op->getOperands()) {
    Shape from = shapeOf(operand);
    auto places = op->getAttrOfType<DenseI64ArrayAttr>("broadcast_dimensions");
    bool placed = places && size_t(places.size()) == from.size() &&
                  from.size() < to.size();
    for (size_t i = 0; i < from.size(); ++i) {
      size_t place = placed ? places[i] : to.size() - from.size() + i;
      if (from.size() > to.size() || place >= to.size()) {
        return {};
      }
      to[place] = from[i] == 1 ? to[place] : from[i];
    }
  }
  return {to};
}

Shapes reshape(Operation *op) {
  auto from = cast<RankedTensorType>(op->getOperand(0).getType());
  Shape to = declared(op);
  if (!from.hasStaticShape() || llvm::count(to, dynamic) != 1) {
    return {to};
  }
  int64_t rest = 1;
  for (int64_t size : to) {
    rest *= ShapedType::isDynamic(size) ? 1 : size;
  }
  if (rest > 0 && from.getNumElements() % rest == 0) {
    *llvm::find(to, dynamic) = from.getNumElements() / rest;
  }
  return {to};
}

Shapes transpose(Operation *opaque) {
  auto op = cast<stablehlo::TransposeOp>(opaque);
  Shape from = shapeOf(op.getOperand()), to;
  for (int64_t dimension : op.getPermutation()) {
    to.push_back(from[dimension]);
  }
  return {to};
}

Shapes concatenate(Operation *opaque) {
  auto op = cast<stablehlo::ConcatenateOp>(opaque);
  int64_t along = op.getDimension(), total = 0;
  for (Value input : op.getInputs()) {
    int64_t size = shapeOf(input)[along];
    total = ShapedType::isDynamic(size) || ShapedType::isDynamic(total)
                ? dynamic
                : total + size;
  }
  Shape shape = mergedOperands(op);
  shape[along] = total;
  return {shape};
}

Shapes slice(Operation *opaque) {
  auto op = cast<stablehlo::SliceOp>(opaque);
  Shape to;
  for (auto [start, limit, stride] :
       llvm::zip(op.getStartIndices(), op.getLimitIndices(), op.getStrides())) {
    to.push_back((limit - start + stride - 1) / stride);
  }
  return {to};
}

Shapes dynamicSlice(Operation *opaque) {
  return {Shape(cast<stablehlo::DynamicSliceOp>(opaque).getSliceSizes())};
}

Shapes pad(Operation *opaque) {
  auto op = cast<stablehlo::PadOp>(opaque);
  Shape to = shapeOf(op.getOperand());
  for (auto [size, low, high, interior] :
       llvm::zip(to, op.getEdgePaddingLow(), op.getEdgePaddingHigh(),
                 op.getInteriorPadding())) {
    if (!ShapedType::isDynamic(size)) {
      size = low + size + std::max<int64_t>(size - 1, 0) * interior + high;
    }
  }
  return {to};
}

Shapes dotGeneral(Operation *opaque) {
  auto op = cast<stablehlo::DotGeneralOp>(opaque);
  stablehlo::DotDimensionNumbersAttr dims = op.getDotDimensionNumbers();
  Shape lhs = shapeOf(op.getLhs()), rhs = shapeOf(op.getRhs()), to;
  for (auto [l, r] : llvm::zip(dims.getLhsBatchingDimensions(),
                               dims.getRhsBatchingDimensions())) {
    to.push_back(ShapedType::isDynamic(lhs[l]) ? rhs[r] : lhs[l]);
  }
  auto addRest = [&](const Shape &from, ArrayRef<int64_t> batching,
                     ArrayRef<int64_t> contracting) {
    for (auto [i, size] : llvm::enumerate(from)) {
      if (!llvm::is_contained(batching, int64_t(i)) &&
          !llvm::is_contained(contracting, int64_t(i))) {
        to.push_back(size);
      }
    }
  };
  addRest(lhs, dims.getLhsBatchingDimensions(),
          dims.getLhsContractingDimensions());
  addRest(rhs, dims.getRhsBatchingDimensions(),
          dims.getRhsContractingDimensions());
  return {to};
}

Shapes dot(Operation *op) {
  Shape to = shapeOf(op->getOperand(0)), rhs = shapeOf(op->getOperand(1));
  to.pop_back();
  to.append(rhs.begin() + 1, rhs.end());
  return {to};
}

Shapes convolution(Operation *opaque) {
  auto op = cast<stablehlo::ConvolutionOp>(opaque);
  stablehlo::ConvDimensionNumbersAttr dims = op.getDimensionNumbers();
  Shape lhs = shapeOf(op.getLhs()), rhs = shapeOf(op.getRhs());
  SmallVector<int64_t> spatial, sizes;
  for (auto [in, kernel] : llvm::zip(dims.getInputSpatialDimensions(),
                                     dims.getKernelSpatialDimensions())) {
    spatial.push_back(lhs[in]);
    sizes.push_back(rhs[kernel]);
  }
  auto padding = stablehlo::readPadding(op, op.getPadding(),
                                        static_cast<int64_t>(spatial.size()));
  if (failed(padding)) {
    return {};
  }
  stablehlo::Window window{
      sizes, op.getWindowStrides().value_or(ArrayRef<int64_t>()),
      op.getLhsDilation().value_or(ArrayRef<int64_t>()),
      op.getRhsDilation().value_or(ArrayRef<int64_t>()), *std::move(padding)};
  auto places = stablehlo::inferWindowShape(op, spatial, window);
  if (failed(places)) {
    return {};
  }
  Shape to = declared(op);
  int64_t batch = lhs[dims.getInputBatchDimension()];
  to[dims.getOutputBatchDimension()] =
      ShapedType::isDynamic(batch)
          ? batch
          : batch / static_cast<int64_t>(op.getBatchGroupCount());
  to[dims.getOutputFeatureDimension()] =
      rhs[dims.getKernelOutputFeatureDimension()];
  for (auto [dimension, size] :
       llvm::zip(dims.getOutputSpatialDimensions(), *places)) {
    to[dimension] = size;
  }
  return {to};
}

Shapes reduce(Operation *opaque) {
  auto op = cast<stablehlo::ReduceOp>(opaque);
  Shape from = shapeOf(op.getInputs()[0]);
  for (Value input : op.getInputs()) {
    from = merged(std::move(from), shapeOf(input));
  }
  Shape to;
  for (auto [i, size] : llvm::enumerate(from)) {
    if (!llvm::is_contained(op.getDimensions(), int64_t(i))) {
      to.push_back(size);
    }
  }
  return Shapes(op->getNumResults(), to);
}

Shapes reduceWindow(Operation *opaque) {
  auto op = cast<stablehlo::ReduceWindowOp>(opaque);
  Shape from = shapeOf(op.getInputs()[0]);
  auto padding = stablehlo::readPadding(op, op.getPadding(),
                                        static_cast<int64_t>(from.size()));
  if (failed(padding)) {
    return {};
  }
  stablehlo::Window window{
      op.getWindowDimensions(),
      op.getWindowStrides().value_or(ArrayRef<int64_t>()),
      op.getBaseDilations().value_or(ArrayRef<int64_t>()),
      op.getWindowDilations().value_or(ArrayRef<int64_t>()),
      *std::move(padding)};
  auto to = stablehlo::inferWindowShape(op, from, window);
  return failed(to)
             ? Shapes()
             : Shapes(op->getNumResults(), Shape(ArrayRef<int64_t>(*to)));
}

Shapes gather(Operation *opaque) {
  auto op = cast<stablehlo::GatherOp>(opaque);
  stablehlo::GatherDimensionNumbersAttr dims = op.getDimensionNumbers();
  Shape batch = shapeOf(op.getStartIndices()), to = declared(op);
  if (dims.getIndexVectorDim() < int64_t(batch.size())) {
    batch.erase(batch.begin() + dims.getIndexVectorDim());
  }
  SmallVector<int64_t> offsets;
  for (auto [i, size] : llvm::enumerate(op.getSliceSizes())) {
    if (!llvm::is_contained(dims.getCollapsedSliceDims(), int64_t(i)) &&
        !llvm::is_contained(dims.getOperandBatchingDims(), int64_t(i))) {
      offsets.push_back(size);
    }
  }
  size_t nextBatch = 0, nextOffset = 0;
  for (auto [i, size] : llvm::enumerate(to)) {
    bool isOffset = llvm::is_contained(dims.getOffsetDims(), int64_t(i));
    if (isOffset && nextOffset < offsets.size()) {
      size = offsets[nextOffset++];
    } else if (!isOffset && nextBatch < batch.size()) {
      size = batch[nextBatch++];
    }
  }
  return {to};
}

/// The operand's but for the last dimensions, which follow fft_length.
Shapes fft(Operation *opaque) {
  auto op = cast<stablehlo::FftOp>(opaque);
  Shape to = shapeOf(op.getOperand());
  ArrayRef<int64_t> length = op.getFftLength();
  for (size_t i = 0; i < length.size() && i < to.size(); ++i) {
    size_t place = to.size() - length.size() + i;
    bool halves =
        op.getFftType() == stablehlo::FftType::RFFT && i + 1 == length.size();
    to[place] = halves ? length[i] / 2 + 1 : length[i];
  }
  return {to};
}

/// Results of the operand's shape, and of one size per feature.
Shapes batchNorm(Operation *op) {
  auto feature = op->getAttrOfType<IntegerAttr>("feature_index");
  Shape operand = shapeOf(op->getOperand(0));
  Shape features = {operand[feature.getInt()]};
  Shapes shapes = {operand, features, features};
  shapes.resize(op->getNumResults());
  return shapes;
}

Shapes topK(Operation *op) {
  Shape to = shapeOf(op->getOperand(0));
  to.back() = op->getAttrOfType<IntegerAttr>("k").getInt();
  return {to, to};
}

/// A composite whose results are declared as its first operand is has their
/// shape: activations and the like.
Shapes composite(Operation *op) {
  Shapes shapes;
  for (Value result : op->getResults()) {
    auto type = dyn_cast<RankedTensorType>(result.getType());
    bool alike = type && op->getNumOperands() > 0 &&
                 shapeOf(op->getOperand(0)).size() == size_t(type.getRank());
    Shape shape = shapeOf(result);
    for (size_t i = 0; alike && i < shape.size(); ++i) {
      int64_t size = shapeOf(op->getOperand(0))[i];
      shape[i] = ShapedType::isDynamic(shape[i]) ? size : shape[i];
    }
    shapes.push_back(std::move(shape));
  }
  return shapes;
}

const llvm::StringMap<Infer> &shapeFunctions() {
  static const auto *table = new llvm::StringMap<Infer>{
      {"stablehlo.batch_norm_grad", batchNorm},
      {"stablehlo.batch_norm_inference", batchNorm},
      {"stablehlo.batch_norm_training", batchNorm},
      {"stablehlo.bitcast_convert", bitcastConvert},
      {"stablehlo.broadcast", broadcast},
      {"stablehlo.broadcast_in_dim", broadcastInDim},
      {"stablehlo.clamp", likeSecondOperand},
      {"stablehlo.composite", composite},
      {"stablehlo.concatenate", concatenate},
      {"stablehlo.convolution", convolution},
      {"stablehlo.dot", dot},
      {"stablehlo.dot_general", dotGeneral},
      {"stablehlo.dynamic_slice", dynamicSlice},
      {"stablehlo.dynamic_update_slice", likeFirstOperand},
      {"stablehlo.fft", fft},
      {"stablehlo.gather", gather},
      {"stablehlo.map", likeAllOperands},
      {"stablehlo.optimization_barrier", likeEachOperand},
      {"stablehlo.pad", pad},
      {"stablehlo.reduce", reduce},
      {"stablehlo.reduce_window", reduceWindow},
      {"stablehlo.reshape", reshape},
      {"stablehlo.scatter", likeEachOperand},
      {"stablehlo.select", select},
      {"stablehlo.select_and_scatter", likeFirstOperand},
      {"stablehlo.slice", slice},
      {"stablehlo.sort", likeEachOperand},
      {"stablehlo.transpose", transpose},
      {"stablehlo.triangular_solve", likeSecondOperand},
      {"chlo.broadcast_select", broadcastOperands},
      {"chlo.top_k", topK},
  };
  return *table;
}

} // namespace

SmallVector<Shape> inferShapes(Operation *op) {
  StringRef name = op->getName().getStringRef();
  if (Infer infer = shapeFunctions().lookup(name)) {
    return infer(op);
  }
  if (name.starts_with("chlo.broadcast_")) {
    return broadcastOperands(op);
  }
  bool sameShape = op->hasTrait<OpTrait::SameOperandsAndResultShape>();
  return sameShape && op->getNumOperands() > 0
             ? Shapes(op->getNumResults(), mergedOperands(op))
             : Shapes();
}

/// `encoding` for a tensor of these sizes: those that are known have no bound.
static Attribute boundsOf(Attribute encoding, ArrayRef<int64_t> sizes) {
  if (llvm::none_of(sizes, ShapedType::isDynamic)) {
    return {};
  }
  auto given = dyn_cast_or_null<stablehlo::TypeExtensionsAttr>(encoding);
  if (!given) {
    return encoding;
  }
  SmallVector<int64_t> bounds(given.getBounds());
  for (auto [bound, size] : llvm::zip(bounds, sizes)) {
    bound = ShapedType::isDynamic(size) ? bound : ShapedType::kDynamic;
  }
  return stablehlo::TypeExtensionsAttr::get(encoding.getContext(), bounds);
}

Type refined(Type type, ArrayRef<int64_t> shape) {
  auto ranked = dyn_cast<RankedTensorType>(type);
  if (!ranked || ranked.getRank() != int64_t(shape.size())) {
    return type;
  }
  Shape sizes = merged(Shape(ranked.getShape()), shape);
  return RankedTensorType::get(sizes, ranked.getElementType(),
                               boundsOf(ranked.getEncoding(), sizes));
}

bool isDynamic(Type type) {
  if (auto tuple = dyn_cast<TupleType>(type)) {
    return llvm::any_of(tuple.getTypes(), isDynamic);
  }
  auto shaped = dyn_cast<RankedTensorType>(type);
  return shaped && !shaped.hasStaticShape();
}

void refineResults(Operation *op, ArrayRef<Shape> shapes) {
  for (auto [result, shape] : llvm::zip(op->getResults(), shapes)) {
    result.setType(refined(result.getType(), shape));
  }
}

} // namespace ttc
