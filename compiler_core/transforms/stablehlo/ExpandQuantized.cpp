// expand-quantized: quantized tensors become the real numbers that they stand
// for.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIR.h"
#include "dialects/ttir/TTIRBuilder.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Quant/IR/QuantTypes.h"
#include "transforms/Passes.h"
#include "llvm/ADT/StringSet.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
#define GEN_PASS_DEF_EXPANDQUANTIZED
#include "transforms/Passes.h.inc"

namespace {

quant::QuantizedType quantizedOf(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  return tensor ? dyn_cast<quant::QuantizedType>(tensor.getElementType())
                : quant::QuantizedType();
}

RankedTensorType expressed(Type type) {
  auto tensor = cast<RankedTensorType>(type);
  return tensor.clone(quantizedOf(type).getExpressedType());
}

/// The integers that the framework stores.
RankedTensorType stored(Type type) {
  quant::QuantizedType quantized = quantizedOf(type);
  unsigned width = quantized.getStorageTypeIntegralWidth();
  auto integer = IntegerType::get(type.getContext(), width,
                                  quantized.isSigned() ? IntegerType::Signless
                                                       : IntegerType::Unsigned);
  return cast<RankedTensorType>(type).clone(integer);
}

/// Steps and zero points of a type, as tensors that broadcast with it.
struct Grid {
  Value scale, zero;
};

/// From numbers to the nearest that a type has, and back to what it stores.
class Quantizer {
public:
  Quantizer(TTIRBuilder b, RankedTensorType type)
      : b(b), type(type), quantized(quantizedOf(type)), grid(makeGrid()) {}

  static bool isSupported(quant::QuantizedType type) {
    return isa<quant::UniformQuantizedType, quant::UniformQuantizedPerAxisType>(
               type) &&
           isa<FloatType>(type.getExpressedType());
  }

  /// The nearest number of the type, halves to even, within its range. (Words
  /// of 32 bits have no range that matters.)
  Value snap(Value x) {
    x = b.typecast(x, quantized.getExpressedType());
    Value steps = b.unary("round", b.binary("div", x, grid.scale));
    if (quantized.getStorageTypeIntegralWidth() < 32) {
      steps = held(b.binary("add", steps, grid.zero));
      steps = b.binary("subtract", steps, grid.zero);
    }
    return b.binary("multiply", steps, grid.scale);
  }

  /// As the framework stores it.
  Value toStored(Value x) {
    Value steps = b.unary("round", b.binary("div", x, grid.scale));
    return b.typecast(held(b.binary("add", steps, grid.zero)),
                      stored(type).getElementType());
  }

  Value fromStored(Value integers) {
    Value number = b.typecast(integers, quantized.getExpressedType());
    return b.binary("multiply", b.binary("subtract", number, grid.zero),
                    grid.scale);
  }

private:
  /// Within the storage's range, as far as an f32 can say.
  Value held(Value steps) {
    constexpr double largest = 2147483520;
    double high = std::min(double(quantized.getStorageTypeMax()), largest);
    steps = b.binary("maximum", steps, double(quantized.getStorageTypeMin()));
    return b.binary("minimum", steps, high);
  }

  Grid makeGrid() {
    Type element = quantized.getExpressedType();
    SmallVector<int64_t> shape(type.getRank(), 1);
    SmallVector<double> scales, zeros;
    if (auto one = dyn_cast<quant::UniformQuantizedType>(quantized)) {
      scales = {one.getScale()};
      zeros = {double(one.getZeroPoint())};
      shape.clear();
    } else {
      auto axis = cast<quant::UniformQuantizedPerAxisType>(quantized);
      scales.assign(axis.getScales().begin(), axis.getScales().end());
      zeros.assign(axis.getZeroPoints().begin(), axis.getZeroPoints().end());
      shape[axis.getQuantizedDimension()] = scales.size();
    }
    auto constant = [&](ArrayRef<double> numbers) {
      SmallVector<Attribute> values;
      for (double number : numbers) {
        values.push_back(FloatAttr::get(element, number));
      }
      return b.constant(DenseElementsAttr::get(
          RankedTensorType::get(shape, element), values));
    };
    return {constant(scales), constant(zeros)};
  }

  TTIRBuilder b;
  RankedTensorType type;
  quant::QuantizedType quantized;
  Grid grid;
};

/// Results of these are numbers of their operands.
bool movesOnly(Operation *op) {
  static const llvm::StringSet<> names = {"broadcast",
                                          "broadcast_in_dim",
                                          "concatenate",
                                          "dynamic_slice",
                                          "gather",
                                          "dynamic_update_slice",
                                          "maximum",
                                          "minimum",
                                          "optimization_barrier",
                                          "pad",
                                          "reshape",
                                          "reverse",
                                          "select",
                                          "slice",
                                          "sort",
                                          "transpose",
                                          "while",
                                          "if",
                                          "case",
                                          "clamp"};
  StringRef name = op->getName().getStringRef();
  return name.consume_front("stablehlo.") && names.contains(name);
}

bool isCall(Operation *op, StringRef name) {
  return op->getName().getStringRef() == name;
}

/// Rewrites one function; used once.
class Expander {
public:
  explicit Expander(func::FuncOp function) : function(function) {}

  void run() {
    SmallVector<Operation *> ops;
    function.walk([&](Operation *op) {
      for (Region &region : op->getRegions()) {
        for (Block &block : region) {
          llvm::for_each(block.getArguments(), [&](Value v) { forget(v); });
        }
      }
      llvm::for_each(op->getResults(), [&](Value v) { forget(v); });
      if (op != function) {
        ops.push_back(op);
      }
    });
    for (Operation *op : ops) {
      expand(op);
    }
    openArguments();
    closeResults();
  }

private:
  /// The value is a real tensor from now on; what it was is remembered.
  void forget(Value value) {
    if (quantizedOf(value.getType())) {
      types[value] = cast<RankedTensorType>(value.getType());
      value.setType(expressed(value.getType()));
    }
  }

  Quantizer quantizer(OpBuilder &builder, Location loc, RankedTensorType type) {
    return Quantizer(TTIRBuilder(builder, loc), type);
  }

  void replace(Operation *op, Value value) {
    Value result = op->getResult(0);
    result.replaceAllUsesWith(value);
    if (RankedTensorType type = types.lookup(result)) {
      types[value] = type;
    }
    types.erase(result); // Another value may come to lie where it was.
    op->erase();
  }

  void expand(Operation *op) {
    OpBuilder builder(op);
    TTIRBuilder b(builder, op->getLoc());
    RankedTensorType type = op->getNumResults() == 1
                                ? types.lookup(op->getResult(0))
                                : RankedTensorType();
    if (isCall(op, "stablehlo.uniform_dequantize")) {
      Type element = getElementTypeOrSelf(op->getResult(0).getType());
      return replace(op, b.typecast(op->getOperand(0), element));
    }
    if (isCall(op, "stablehlo.bitcast_convert") &&
        types.contains(op->getOperand(0)) && !type) {
      return replace(
          op, quantizer(builder, op->getLoc(), types.lookup(op->getOperand(0)))
                  .toStored(op->getOperand(0)));
    }
    if (type && isCall(op, "stablehlo.uniform_quantize")) {
      return replace(
          op, quantizer(builder, op->getLoc(), type).snap(op->getOperand(0)));
    }
    if (type && isCall(op, "stablehlo.bitcast_convert") &&
        !types.contains(op->getOperand(0))) {
      return replace(
          op,
          quantizer(builder, op->getLoc(), type).fromStored(op->getOperand(0)));
    }
    if (type && isCall(op, "stablehlo.constant")) {
      return expandConstant(op, builder, type);
    }
    if (!movesOnly(op)) {
      snapResults(op);
    }
  }

  /// The attribute has the integers.
  void expandConstant(Operation *op, OpBuilder &builder,
                      RankedTensorType type) {
    auto value = cast<DenseIntElementsAttr>(op->getAttr("value"));
    RankedTensorType integers = stored(type);
    auto plain =
        DenseElementsAttr::getFromRawBuffer(integers, value.getRawData());
    TTIRBuilder b(builder, op->getLoc());
    replace(
        op,
        quantizer(builder, op->getLoc(), type).fromStored(b.constant(plain)));
  }

  void snapResults(Operation *op) {
    OpBuilder builder(op->getContext());
    builder.setInsertionPointAfter(op);
    for (Value result : op->getResults()) {
      RankedTensorType type = types.lookup(result);
      if (!type) {
        continue;
      }
      // Uses that there are now; the ops of the snap itself keep theirs.
      SmallVector<OpOperand *> uses;
      for (OpOperand &use : result.getUses()) {
        uses.push_back(&use);
      }
      Value snapped = quantizer(builder, op->getLoc(), type).snap(result);
      for (OpOperand *use : uses) {
        use->set(snapped);
      }
      types[snapped] = type;
    }
  }

  void openArguments() {
    Block &body = function.getBody().front();
    OpBuilder builder = OpBuilder::atBlockBegin(&body);
    for (BlockArgument argument : body.getArguments()) {
      RankedTensorType type = types.lookup(argument);
      if (!type) {
        continue;
      }
      SmallVector<OpOperand *> uses;
      for (OpOperand &use : argument.getUses()) {
        uses.push_back(&use);
      }
      argument.setType(stored(type));
      Value number =
          quantizer(builder, argument.getLoc(), type).fromStored(argument);
      for (OpOperand *use : uses) {
        use->set(number);
      }
    }
  }

  void closeResults() {
    Block &body = function.getBody().front();
    Operation *end = body.getTerminator();
    OpBuilder builder(end);
    for (auto [type, use] :
         llvm::zip(function.getResultTypes(), end->getOpOperands())) {
      if (quantizedOf(type)) {
        use.set(quantizer(builder, end->getLoc(), cast<RankedTensorType>(type))
                    .toStored(use.get()));
      }
    }
    function.setType(FunctionType::get(function.getContext(),
                                       body.getArgumentTypes(),
                                       end->getOperandTypes()));
  }

  func::FuncOp function;
  DenseMap<Value, RankedTensorType> types;
};

/// Whether a function has quantized values, and only such as can be expanded.
bool wantsExpansion(func::FuncOp function) {
  bool found = false, supported = true;
  auto look = [&](Type type) {
    if (quant::QuantizedType quantized = quantizedOf(type)) {
      found = true;
      auto tensor = cast<RankedTensorType>(type);
      supported &= Quantizer::isSupported(quantized) && tensor.hasStaticShape();
    }
  };
  function.walk([&](Operation *op) {
    llvm::for_each(op->getResultTypes(), look);
    for (Region &region : op->getRegions()) {
      for (Block &block : region) {
        llvm::for_each(block.getArgumentTypes(), look);
      }
    }
  });
  return found && supported;
}

struct ExpandQuantized : impl::ExpandQuantizedBase<ExpandQuantized> {
  void runOnOperation() override {
    for (auto function : getOperation().getOps<func::FuncOp>()) {
      if (function.isPublic() && !function.isDeclaration() &&
          wantsExpansion(function)) {
        Expander(function).run();
      }
    }
  }
};

} // namespace
} // namespace ttc
