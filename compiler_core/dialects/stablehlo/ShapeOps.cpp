// Verifiers of ops that create tensors or move elements; constraint tags are
// those of the specification.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/ShapeOps.h"

#include "dialects/stablehlo/AssemblyFormat.h"
#include "dialects/stablehlo/VerifierUtils.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::stablehlo;

#define GET_OP_CLASSES
#include "dialects/stablehlo/ShapeOps.cpp.inc"

void StablehloDialect::registerShapeOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/stablehlo/ShapeOps.cpp.inc"
      >();
}

OpFoldResult ConstantOp::fold(FoldAdaptor) { return getValue(); }

LogicalResult ConstantOp::verify() {
  auto value = cast<ShapedType>(getValue().getType());
  if (getElementTypeOrSelf(getOutput().getType()) == value.getElementType() ||
      isQuantized(getOutput().getType().getElementType())) {
    return verifyResultShape(*this, getOutput().getType(), value.getShape(),
                             "C1");
  }
  return emitOpError() << "`value` has type " << getValue().getType()
                       << "; expected that of the result, "
                       << getOutput().getType() << constraint("C1");
}

void ConstantOp::getAsmResultNames(OpAsmSetValueNameFn setName) {
  setName(getOutput(), isa<IntegerType>(getOutput().getType().getElementType())
                           ? "c"
                           : "cst");
}

ParseResult ConstantOp::parse(OpAsmParser &parser, OperationState &result) {
  ElementsAttr value;
  SMLoc loc = parser.getCurrentLocation();
  if (succeeded(parser.parseOptionalLParen())) {
    // `() {value = dense<..>} : () -> type`: an older form.
    FunctionType type;
    if (parser.parseRParen() ||
        parser.parseOptionalAttrDict(result.attributes) ||
        parser.parseColonType(type)) {
      return failure();
    }
    value = dyn_cast_or_null<ElementsAttr>(result.attributes.get("value"));
    if (!value || type.getNumInputs() != 0 || type.getNumResults() != 1) {
      return parser.emitError(loc, "expected `() {value = dense<..>} : () -> "
                                   "type`");
    }
    result.attributes.erase("value");
    result.getOrAddProperties<Properties>().setValue(value);
    result.addTypes(type.getResults());
    return success();
  }
  if (parser.parseOptionalAttrDict(result.attributes)) {
    return failure();
  }
  Attribute parsed;
  if (parser.parseAttribute(parsed)) {
    return failure();
  }
  value = dyn_cast<ElementsAttr>(parsed);
  if (!value) {
    return parser.emitError(loc, "expected the elements of a tensor, found ")
           << parsed;
  }
  Type type = value.getType();
  if (succeeded(parser.parseOptionalColon()) && parser.parseType(type)) {
    return failure();
  }
  result.getOrAddProperties<Properties>().setValue(value);
  result.addTypes(type);
  return success();
}

void ConstantOp::print(OpAsmPrinter &printer) {
  printer.printOptionalAttrDict((*this)->getAttrs(), {"value"});
  printer << ' ';
  printer.printAttribute(getValue());
  if (cast<ElementsAttr>(getValue()).getType() != getOutput().getType()) {
    printer << " : " << getOutput().getType();
  }
}

LogicalResult IotaOp::verify() {
  return verifyDimension(*this, "iota_dimension", getIotaDimension(),
                         getOutput().getType().getRank(), "C1");
}

namespace {

/// C2 to C5 of both broadcast_in_dim ops.
LogicalResult verifyBroadcast(Operation *op, RankedTensorType operand,
                              RankedTensorType result,
                              ArrayRef<int64_t> dimensions) {
  if (failed(verifyCount(op, "broadcast_dimensions", dimensions.size(),
                         operand.getRank(), "one per dimension of `operand`",
                         "C2")) ||
      failed(verifyDimensions(op, "broadcast_dimensions", dimensions,
                              result.getRank(), "C3", "C4"))) {
    return failure();
  }
  for (auto [i, dimension] : llvm::enumerate(dimensions)) {
    int64_t from = operand.getDimSize(i), to = result.getDimSize(dimension);
    if (from != 1 && !sizesAgree(from, to)) {
      return op->emitOpError()
             << "dimension " << i << " of `operand` has size " << from
             << "; expected 1 or " << to << ", the size of result dimension "
             << dimension << constraint("C5");
    }
  }
  return success();
}

/// A tensor of sizes has an entry per dimension.
LogicalResult verifySizes(Operation *op, StringRef name, RankedTensorType sizes,
                          int64_t rank, StringRef tag = {}) {
  if (sizes.getRank() == 1 && sizesAgree(sizes.getDimSize(0), rank)) {
    return success();
  }
  return op->emitOpError() << "`" << name << "` has type " << sizes
                           << "; expected 1 dimension of size " << rank
                           << constraint(tag);
}

LogicalResult verifyElementCount(Operation *op, RankedTensorType operand,
                                 RankedTensorType result) {
  if (!operand.hasStaticShape() || !result.hasStaticShape() ||
      operand.getNumElements() == result.getNumElements()) {
    return success();
  }
  return op->emitOpError() << "`operand` has " << operand.getNumElements()
                           << " elements; expected as many as the result, "
                           << result.getNumElements() << constraint("C2");
}

} // namespace

LogicalResult BroadcastInDimOp::verify() {
  return verifyBroadcast(*this, getOperand().getType(), getResult().getType(),
                         getBroadcastDimensions());
}

LogicalResult BroadcastOp::verify() {
  SmallVector<int64_t> shape(getBroadcastSizes());
  llvm::append_range(shape, getOperand().getType().getShape());
  return failed(verifyAtLeast(*this, "broadcast_sizes", getBroadcastSizes(), 0))
             ? failure()
             : verifyResultShape(*this, getResult().getType(), shape);
}

LogicalResult ReshapeOp::verify() {
  if (failed(verifySameElementType(*this, "result", getResult().getType(),
                                   "operand", getOperand().getType(), "C1"))) {
    return failure();
  }
  return verifyElementCount(*this, getOperand().getType(),
                            getResult().getType());
}

LogicalResult BitcastConvertOp::verify() {
  RankedTensorType from = getOperand().getType(), to = getResult().getType();
  auto width = [](Type type) -> int64_t {
    if (auto complex = dyn_cast<ComplexType>(type)) {
      return 2 * complex.getElementType().getIntOrFloatBitWidth();
    }
    return type.isIntOrFloat() ? type.getIntOrFloatBitWidth() : 0;
  };
  int64_t fromWidth = width(from.getElementType()),
          toWidth = width(to.getElementType());
  if (fromWidth == 0 || toWidth == 0) {
    return success();
  }
  RankedTensorType wide = fromWidth >= toWidth ? from : to,
                   narrow = fromWidth >= toWidth ? to : from;
  int64_t ratio = std::max(fromWidth, toWidth) / std::min(fromWidth, toWidth);
  SmallVector<int64_t> wanted(wide.getShape());
  if (ratio != 1) {
    wanted.push_back(ratio);
  }
  if (!shapesAgree(narrow.getShape(), wanted)) {
    return emitOpError() << "cannot make " << to << " of " << from
                         << "; the tensor of narrower elements needs shape ["
                         << wanted << "]" << constraint("C1");
  }
  return success();
}

LogicalResult DynamicReshapeOp::verify() {
  if (failed(verifySameElementType(*this, "result", getResult().getType(),
                                   "operand", getOperand().getType(), "C1")) ||
      failed(verifyElementCount(*this, getOperand().getType(),
                                getResult().getType()))) {
    return failure();
  }
  return verifySizes(*this, "output_shape", getOutputShape().getType(),
                     getResult().getType().getRank(), "C3");
}

LogicalResult DynamicUpdateSliceOp::verify() {
  RankedTensorType operand = getOperand().getType(),
                   update = getUpdate().getType();
  if (failed(verifySameElementType(*this, "update", update, "operand", operand,
                                   "C2")) ||
      failed(verifySameElementType(*this, "result", getResult().getType(),
                                   "operand", operand, "C1")) ||
      failed(verifyCount(*this, "start_indices", getStartIndices().size(),
                         operand.getRank(), "one per dimension of `operand`",
                         "C4"))) {
    return failure();
  }
  if (update.getRank() != operand.getRank()) {
    return emitOpError() << "`update` has type " << update
                         << "; expected as many dimensions as `operand`, "
                         << operand << constraint("C3");
  }
  for (int64_t i = 0; i < operand.getRank(); ++i) {
    if (!operand.isDynamicDim(i) && !update.isDynamicDim(i) &&
        update.getDimSize(i) > operand.getDimSize(i)) {
      return emitOpError() << "dimension " << i << " of `update` has size "
                           << update.getDimSize(i) << "; expected at most "
                           << operand.getDimSize(i) << constraint("C6");
    }
  }
  return verifyResultShape(*this, getResult().getType(), operand.getShape(),
                           "C1");
}

LogicalResult RealDynamicSliceOp::verify() {
  RankedTensorType operand = getOperand().getType();
  int64_t rank = operand.getRank();
  if (failed(verifySameElementType(*this, "result", getResult().getType(),
                                   "operand", operand)) ||
      failed(verifySizes(*this, "start_indices", getStartIndices().getType(),
                         rank)) ||
      failed(verifySizes(*this, "limit_indices", getLimitIndices().getType(),
                         rank)) ||
      failed(verifySizes(*this, "strides", getStrides().getType(), rank))) {
    return failure();
  }
  SmallVector<int64_t> unknown(rank, ShapedType::kDynamic);
  return verifyResultShape(*this, getResult().getType(), unknown);
}

LogicalResult DynamicPadOp::verify() {
  RankedTensorType operand = getOperand().getType();
  int64_t rank = operand.getRank();
  if (failed(verifySameElementType(*this, "result", getResult().getType(),
                                   "operand", operand, "C1")) ||
      failed(verifySameElementType(*this, "padding_value",
                                   getPaddingValue().getType(), "operand",
                                   operand, "C1")) ||
      failed(verifySizes(*this, "edge_padding_low",
                         getEdgePaddingLow().getType(), rank, "C2")) ||
      failed(verifySizes(*this, "edge_padding_high",
                         getEdgePaddingHigh().getType(), rank, "C2")) ||
      failed(verifySizes(*this, "interior_padding",
                         getInteriorPadding().getType(), rank, "C2"))) {
    return failure();
  }
  SmallVector<int64_t> unknown(rank, ShapedType::kDynamic);
  return verifyResultShape(*this, getResult().getType(), unknown, "C4");
}

LogicalResult TransposeOp::verify() {
  RankedTensorType operand = getOperand().getType();
  if (failed(verifyCount(*this, "permutation", getPermutation().size(),
                         operand.getRank(), "one per dimension of `operand`",
                         "C2")) ||
      failed(verifyDimensions(*this, "permutation", getPermutation(),
                              operand.getRank(), "C2", "C2"))) {
    return failure();
  }
  auto shape = llvm::map_to_vector(
      getPermutation(), [&](int64_t from) { return operand.getDimSize(from); });
  return verifyResultShape(*this, getResult().getType(), shape, "C3");
}

LogicalResult ReverseOp::verify() {
  return verifyDimensions(*this, "dimensions", getDimensions(),
                          getOperand().getType().getRank(), "C3", "C2");
}

LogicalResult ConcatenateOp::verify() {
  if (getInputs().empty()) {
    return emitOpError() << "has no inputs; expected 1 or more"
                         << constraint("C3");
  }
  auto first = cast<RankedTensorType>(getInputs().front().getType());
  int64_t dimension = getDimension();
  if (failed(verifyDimension(*this, "dimension", dimension, first.getRank(),
                             "C4"))) {
    return failure();
  }
  SmallVector<int64_t> shape(first.getShape());
  for (Value input : getInputs().drop_front()) {
    auto type = cast<RankedTensorType>(input.getType());
    SmallVector<int64_t> expected(shape);
    if (type.getRank() == first.getRank()) {
      expected[dimension] = ShapedType::kDynamic;
    }
    if (!shapesAgree(type.getShape(), expected)) {
      return emitOpError() << "has inputs " << first << " and " << type
                           << ", whose shapes differ beside dimension "
                           << dimension << constraint("C2");
    }
    bool unknown =
        ShapedType::isDynamic(shape[dimension]) || type.isDynamicDim(dimension);
    shape[dimension] = unknown ? ShapedType::kDynamic
                               : shape[dimension] + type.getDimSize(dimension);
  }
  return verifyResultShape(*this, getResult().getType(), shape, "C6");
}

LogicalResult SliceOp::verify() {
  RankedTensorType operand = getOperand().getType();
  ArrayRef<int64_t> start = getStartIndices(), limit = getLimitIndices(),
                    strides = getStrides();
  for (auto [name, values] :
       {std::pair<StringRef, ArrayRef<int64_t>>("start_indices", start),
        std::pair<StringRef, ArrayRef<int64_t>>("limit_indices", limit),
        std::pair<StringRef, ArrayRef<int64_t>>("strides", strides)}) {
    if (failed(verifyCount(*this, name, values.size(), operand.getRank(),
                           "one per dimension of `operand`", "C2"))) {
      return failure();
    }
  }
  SmallVector<int64_t> shape;
  for (int64_t i = 0; i < operand.getRank(); ++i) {
    int64_t size = operand.getDimSize(i);
    bool inside = 0 <= start[i] && start[i] <= limit[i] &&
                  (ShapedType::isDynamic(size) || limit[i] <= size);
    if (!inside || strides[i] < 1) {
      return emitOpError()
             << "takes [" << start[i] << ":" << limit[i] << ":" << strides[i]
             << "] of dimension " << i << " of " << operand
             << "; expected 0 <= start <= limit <= size and a positive stride"
             << constraint("C3, C4");
    }
    shape.push_back((limit[i] - start[i] + strides[i] - 1) / strides[i]);
  }
  return verifyResultShape(*this, getResult().getType(), shape, "C5");
}

LogicalResult DynamicSliceOp::verify() {
  RankedTensorType operand = getOperand().getType();
  if (failed(verifySameElementType(*this, "result", getResult().getType(),
                                   "operand", operand, "C1")) ||
      failed(verifyCount(*this, "start_indices", getStartIndices().size(),
                         operand.getRank(), "one per dimension of `operand`",
                         "C2")) ||
      failed(verifyCount(*this, "slice_sizes", getSliceSizes().size(),
                         operand.getRank(), "one per dimension of `operand`",
                         "C2"))) {
    return failure();
  }
  for (auto [i, size] : llvm::enumerate(getSliceSizes())) {
    if (size < 0 ||
        (!operand.isDynamicDim(i) && size > operand.getDimSize(i))) {
      return emitOpError() << "takes " << size << " elements of dimension " << i
                           << " of " << operand << constraint("C4");
    }
  }
  return verifyResultShape(*this, getResult().getType(), getSliceSizes(), "C5");
}

LogicalResult PadOp::verify() {
  RankedTensorType operand = getOperand().getType();
  ArrayRef<int64_t> low = getEdgePaddingLow(), high = getEdgePaddingHigh(),
                    interior = getInteriorPadding();
  for (auto [name, values] :
       {std::pair<StringRef, ArrayRef<int64_t>>("edge_padding_low", low),
        std::pair<StringRef, ArrayRef<int64_t>>("edge_padding_high", high),
        std::pair<StringRef, ArrayRef<int64_t>>("interior_padding",
                                                interior)}) {
    if (failed(verifyCount(*this, name, values.size(), operand.getRank(),
                           "one per dimension of `operand`", "C2"))) {
      return failure();
    }
  }
  if (failed(verifyAtLeast(*this, "interior_padding", interior, 0, "C3"))) {
    return failure();
  }
  SmallVector<int64_t> shape;
  for (int64_t i = 0; i < operand.getRank(); ++i) {
    int64_t size = operand.getDimSize(i);
    if (operand.isDynamicDim(i)) {
      shape.push_back(ShapedType::kDynamic);
      continue;
    }
    __int128 padded = __int128(size) +
                      __int128(std::max<int64_t>(size - 1, 0)) * interior[i] +
                      low[i] + high[i];
    if (padded < 0 || padded > INT64_MAX) {
      return emitOpError() << "gives dimension " << i << " of " << operand
                           << " a size that is negative or too large"
                           << constraint("C4");
    }
    shape.push_back(static_cast<int64_t>(padded));
  }
  return verifyResultShape(*this, getResult().getType(), shape, "C4");
}

LogicalResult DynamicIotaOp::verify() {
  int64_t rank = getResult().getType().getRank();
  return failed(verifyDimension(*this, "iota_dimension", getIotaDimension(),
                                rank, "C1"))
             ? failure()
             : verifySizes(*this, "output_shape", getOutputShape().getType(),
                           rank, "C2");
}

LogicalResult DynamicBroadcastInDimOp::verify() {
  RankedTensorType operand = getOperand().getType(),
                   result = getResult().getType();
  if (failed(verifySameElementType(*this, "result", result, "operand", operand,
                                   "C1")) ||
      failed(
          verifyBroadcast(*this, operand, result, getBroadcastDimensions())) ||
      failed(verifySizes(*this, "output_dimensions",
                         getOutputDimensions().getType(), result.getRank(),
                         "C7"))) {
    return failure();
  }
  SmallVector<int64_t> known(
      getKnownExpandingDimensions().value_or(ArrayRef<int64_t>()));
  llvm::append_range(
      known, getKnownNonexpandingDimensions().value_or(ArrayRef<int64_t>()));
  return verifyDimensions(*this, "known_(non)expanding_dimensions", known,
                          operand.getRank(), "C9, C10", "C8");
}

LogicalResult GetDimensionSizeOp::verify() {
  return verifyDimension(*this, "dimension", getDimension(),
                         getOperand().getType().getRank(), "C1");
}

LogicalResult SetDimensionSizeOp::verify() {
  RankedTensorType operand = getOperand().getType();
  if (failed(verifyDimension(*this, "dimension", getDimension(),
                             operand.getRank())) ||
      failed(verifySameElementType(*this, "result", getResult().getType(),
                                   "operand", operand))) {
    return failure();
  }
  SmallVector<int64_t> shape(operand.getShape());
  shape[getDimension()] = ShapedType::kDynamic;
  return verifyResultShape(*this, getResult().getType(), shape);
}
