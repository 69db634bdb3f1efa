// What converters share: attributes by name, replacement with folding,
// refusals.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Conversion.h"

#include "dialects/Diagnostics.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "transforms/ttir/Patterns.h"
#include <limits>

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {

const ConverterTable &ConverterTable::get() {
  static const ConverterTable table = [] {
    ConverterTable all;
    addElementwiseConverters(all);
    addIntegerConverters(all);
    addBitConverters(all);
    addChloConverters(all);
    addCompositeConverters(all);
    addShapeConverters(all);
    addPadConverters(all);
    addProductConverters(all);
    addConvolutionConverters(all);
    addReduceConverters(all);
    addWindowConverters(all);
    addSelectAndScatterConverters(all);
    addGatherConverters(all);
    addScatterConverters(all);
    addDynamicSliceConverters(all);
    addSortConverters(all);
    addNormalizationConverters(all);
    addControlFlowConverters(all);
    addHostStepConverters(all);
    return all;
  }();
  return table;
}

StringRef converterName(Operation *op) {
  StringRef name = op->getName().getStringRef();
  if (name == "stablehlo.composite") {
    if (auto composite = op->getAttrOfType<StringAttr>("name")) {
      return composite.getValue();
    }
  }
  return name;
}

SmallVector<int64_t> Conversion::ints(StringRef name, Ints fallback) const {
  Attribute attribute = op->getAttr(name);
  if (auto list = dyn_cast_or_null<DenseI64ArrayAttr>(attribute)) {
    return SmallVector<int64_t>(list.asArrayRef());
  }
  if (auto list = dyn_cast_or_null<DenseIntElementsAttr>(attribute)) {
    return llvm::map_to_vector(list.getValues<APInt>(), [](const APInt &value) {
      return value.getSExtValue();
    });
  }
  return SmallVector<int64_t>(fallback);
}

int64_t Conversion::integer(StringRef name, int64_t fallback) const {
  auto attribute = op->getAttrOfType<IntegerAttr>(name);
  return attribute ? attribute.getInt() : fallback;
}

bool Conversion::flag(StringRef name) const {
  auto attribute = op->getAttrOfType<BoolAttr>(name);
  return attribute && attribute.getValue();
}

LogicalResult Conversion::replace(ValueRange values) {
  SmallVector<Value> folded;
  for (Value value : values) {
    folded.push_back(foldedValue(b, value));
  }
  op->replaceAllUsesWith(folded);
  op->erase();
  replacements = std::move(folded);
  return success();
}

FailureOr<SmallVector<Value>> Conversion::convertNested(Operation *other) {
  Conversion nested(other, b.get(), *refused);
  Converter converter = ConverterTable::get().find(converterName(other));
  if (!converter) {
    return nested.refuse("it has no form in ttir",
                         "the same computation in other ops");
  }
  if (failed(converter(nested))) {
    return failure();
  }
  return std::move(nested.replacements);
}

LogicalResult Conversion::refuse(const Twine &reason, const Twine &nearest) {
  // Copies of an op (of an unrolled loop, of a function called twice) are said
  // once.
  if (!refused->insert({op->getLoc(), op->getName()}).second) {
    return failure();
  }
  return withCode(op->emitError() << "`" << converterName(op)
                                  << "` is not supported here: " << reason
                                  << "; nearest supported form: " << nearest,
                  "unsupported-op");
}

std::optional<double> knownNumber(Value value) {
  while (Operation *op = value.getDefiningOp()) {
    if (!isOp(op, "broadcast") && !isOp(op, "reshape") &&
        !isOp(op, "permute")) {
      break;
    }
    value = op->getOperand(0);
  }
  return getSplat(value);
}

Value toIndex(TTIRBuilder &b, Value x) {
  auto integer = dyn_cast<IntegerType>(elementOf(x));
  if (integer && integer.isUnsigned() && integer.getWidth() >= 32) {
    // What i32 does not hold lies behind every tensor, not in front.
    constexpr double most = std::numeric_limits<int32_t>::max();
    x = foldedValue(b, b.binary("minimum", x, most));
  }
  return foldedValue(b, b.typecast(x, b.get().getI32Type()));
}

Value clampIndex(TTIRBuilder &b, Value x, int64_t low, int64_t high) {
  x = foldedValue(b, b.binary("maximum", x, double(low)));
  return foldedValue(b, b.binary("minimum", x, double(high)));
}

std::string directionOf(Operation *compare) {
  std::string text;
  llvm::raw_string_ostream(text) << compare->getAttr("comparison_direction");
  return StringRef(text).rtrim('>').take_back(2).str();
}

bool comparesTotally(Operation *compare) {
  std::string text;
  llvm::raw_string_ostream(text) << compare->getAttr("compare_type");
  return StringRef(text).contains("TOTALORDER");
}

StringRef reducerKind(Region &body, unsigned result, unsigned numInputs) {
  Block &block = body.front();
  Value returned = block.getTerminator()->getOperand(result);
  Value first = block.getArgument(result);
  Value second = block.getArgument(numInputs + result);
  if (returned == second) {
    return "second";
  }
  Operation *op = returned.getDefiningOp();
  if (!op || op->getNumOperands() != 2) {
    return "";
  }
  bool combines = (op->getOperand(0) == first && op->getOperand(1) == second) ||
                  (op->getOperand(0) == second && op->getOperand(1) == first);
  StringRef name = op->getName().getStringRef();
  return combines && name.consume_front("stablehlo.") ? name : "";
}

} // namespace ttc
