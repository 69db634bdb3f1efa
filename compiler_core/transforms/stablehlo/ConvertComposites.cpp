// Composites of Tenstorrent's frontends that ttir has as one op. A composite
// that does not fit is replaced by its decomposition (inline-calls asks).
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Conversion.h"

#include "mlir/IR/BuiltinAttributes.h"
#include <optional>

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

Attribute compositeAttribute(Operation *op, StringRef name) {
  auto all = op->getAttrOfType<DictionaryAttr>("composite_attributes");
  return all ? all.get(name) : Attribute();
}

/// A list of numbers: dense elements, a dense array or an array of integers.
std::optional<SmallVector<int64_t>> numbersOf(Attribute attribute) {
  if (auto elements = dyn_cast_or_null<DenseIntElementsAttr>(attribute)) {
    return llvm::map_to_vector(
        elements.getValues<APInt>(),
        [](const APInt &value) { return value.getSExtValue(); });
  }
  if (auto list = dyn_cast_or_null<DenseI64ArrayAttr>(attribute)) {
    return SmallVector<int64_t>(list.asArrayRef());
  }
  auto array = dyn_cast_or_null<ArrayAttr>(attribute);
  if (!array || !llvm::all_of(array, llvm::IsaPred<IntegerAttr>)) {
    return std::nullopt;
  }
  return llvm::map_to_vector(array, [](Attribute value) {
    return cast<IntegerAttr>(value).getValue().getSExtValue();
  });
}

/// What a normalization over the last dimensions needs; nothing if the
/// composite says less or more.
struct LastDimsNorm {
  SmallVector<int64_t> shape;
  double epsilon = 0;
};

bool isFloatTensor(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  return tensor && tensor.hasStaticShape() &&
         isa<FloatType>(tensor.getElementType()) &&
         tensor.getElementTypeBitWidth() >= 16;
}

std::optional<LastDimsNorm> normOf(Operation *op, unsigned maxOperands) {
  auto shape = numbersOf(compositeAttribute(op, "normalized_shape"));
  auto epsilon = dyn_cast_or_null<FloatAttr>(compositeAttribute(op, "epsilon"));
  bool fits = shape && epsilon && op->getNumResults() == 1 &&
              op->getNumOperands() >= 1 &&
              op->getNumOperands() <= maxOperands &&
              !compositeAttribute(op, "has_residual") &&
              op->getResult(0).getType() == op->getOperand(0).getType();
  if (!fits || !isFloatTensor(op->getOperand(0).getType())) {
    return std::nullopt;
  }
  auto input = cast<RankedTensorType>(op->getOperand(0).getType());
  if (shape->size() > static_cast<size_t>(input.getRank()) ||
      input.getShape().take_back(shape->size()) != ArrayRef<int64_t>(*shape)) {
    return std::nullopt;
  }
  for (Value operand : op->getOperands().drop_front()) {
    if (operand.getType() != input.clone(*shape)) {
      return std::nullopt;
    }
  }
  return LastDimsNorm{std::move(*shape), epsilon.getValueAsDouble()};
}

LogicalResult convertNorm(Conversion &c, StringRef name, unsigned maxOperands) {
  std::optional<LastDimsNorm> norm = normOf(c.op, maxOperands);
  if (!norm) {
    return c.refuse("its operands or attributes are not those of a "
                    "normalization over the last dimensions",
                    "an input, a weight and a bias of `normalized_shape`");
  }
  OpBuilder &builder = c.b.get();
  unsigned count = c.op->getNumOperands();
  return c.replace(c.b.create(
      name, c.op->getOperands(), c.resultType(),
      {c.b.attr("epsilon", builder.getF32FloatAttr(norm->epsilon)),
       c.b.attr("normalized_shape", builder.getDenseI64ArrayAttr(norm->shape)),
       c.b.attr("operandSegmentSizes",
                builder.getDenseI32ArrayAttr(
                    {1, count > 1 ? 1 : 0, count > 2 ? 1 : 0}))}));
}

LogicalResult convertRMSNorm(Conversion &c) {
  return convertNorm(c, "rms_norm", 2);
}
LogicalResult convertLayerNorm(Conversion &c) {
  return convertNorm(c, "layer_norm", 3);
}
LogicalResult convertGelu(Conversion &c) {
  return c.replace(c.b.create("gelu", c.operand(0), c.resultType()));
}

bool isGelu(Operation *op) {
  return op->getNumOperands() == 1 && op->getNumResults() == 1 &&
         op->getOperand(0).getType() == op->getResult(0).getType() &&
         isFloatTensor(op->getOperand(0).getType());
}

} // namespace

bool takesComposite(Operation *composite) {
  StringRef name = converterName(composite);
  if (name == "tenstorrent.gelu") {
    return isGelu(composite);
  }
  if (name == "tenstorrent.rms_norm") {
    return normOf(composite, 2).has_value();
  }
  if (name == "tenstorrent.layer_norm") {
    return normOf(composite, 3).has_value();
  }
  return ConverterTable::get().find(name) != nullptr;
}

void addCompositeConverters(ConverterTable &table) {
  table.add("tenstorrent.gelu", convertGelu);
  table.add("tenstorrent.layer_norm", convertLayerNorm);
  table.add("tenstorrent.rms_norm", convertRMSNorm);
}

} // namespace ttc
