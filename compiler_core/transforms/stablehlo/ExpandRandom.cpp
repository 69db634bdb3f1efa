// expand-random: ops that draw random numbers become generators of bits.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/Diagnostics.h"
#include "dialects/ttir/TTIR.h"
#include "dialects/ttir/TTIRBuilder.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "transforms/Passes.h"
#include "transforms/stablehlo/Bits.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
#define GEN_PASS_DEF_EXPANDRANDOM
#include "transforms/Passes.h.inc"

namespace {

bool isCall(Operation *op, StringRef name) {
  return op && op->getName().getStringRef() == name;
}

/// "NORMAL" of `#stablehlo<rng_distribution NORMAL>`.
std::string enumText(Operation *op, StringRef name) {
  std::string text;
  llvm::raw_string_ostream(text) << op->getAttr(name);
  return StringRef(text).rtrim('>').rsplit(' ').second.str();
}

Type wordType(TTIRBuilder &b) {
  return b.get().getIntegerType(32, /*isSigned=*/false);
}

/// `next` and `bits` of one draw.
struct Drawn {
  Value next, bits;
};

Drawn draw(TTIRBuilder &b, Value state, StringRef algorithm, Ints shape,
           int64_t width) {
  SmallVector<int64_t> result(shape);
  if (width == 64) {
    result.push_back(2);
  }
  OperationState op(b.getLoc(), "ttir.random_bits");
  op.addOperands(state);
  op.addAttribute("algorithm", b.get().getStringAttr(algorithm));
  op.addAttribute("shape", b.get().getDenseI64ArrayAttr(shape));
  op.addAttribute("width", b.get().getI32IntegerAttr(width));
  op.addTypes({state.getType(), RankedTensorType::get(result, wordType(b))});
  Operation *made = b.get().create(op);
  return {made->getResult(0), made->getResult(1)};
}

/// Words of 32 bits, low halves first, of a state that is a constant.
Value constantWords(TTIRBuilder &b, DenseIntElementsAttr state) {
  SmallVector<APInt> words;
  for (const APInt &word : state.getValues<APInt>()) {
    words.push_back(word.trunc(32));
    words.push_back(word.extractBits(32, 32));
  }
  auto type = RankedTensorType::get({int64_t(words.size())}, wordType(b));
  return b.constant(DenseIntElementsAttr::get(type, words));
}

/// The words of a state of 64-bit integers.
Value wordsOf(TTIRBuilder &b, Operation *op) {
  Value state = op->getOperand(0);
  int64_t count = typeOf(state).getNumElements();
  Operation *maker = state.getDefiningOp();
  if (isCall(maker, "stablehlo.bitcast_convert") &&
      elementOf(maker->getOperand(0)).isInteger(32)) {
    Value words = b.reshape(maker->getOperand(0), {2 * count});
    return toBits(b, words);
  }
  auto known = isCall(maker, "stablehlo.constant")
                   ? dyn_cast<DenseIntElementsAttr>(maker->getAttr("value"))
                   : DenseIntElementsAttr();
  if (known) {
    return constantWords(b, known);
  }
  withCode(op->emitWarning()
               << "the state of `" << op->getName()
               << "` has words of 64 bits, of which the device keeps the lower "
                  "halves; make it of 32-bit words with a bitcast_convert, as "
                  "`jax.random` does",
           "narrowed-state");
  Value low = b.reshape(b.typecast(state, wordType(b)), {count, 1});
  Value high = b.splat(typeOf(low), 0.0);
  return b.reshape(b.concat({low, high}, 1), {2 * count});
}

/// Element 0 of every pair: the low halves of words of 64 bits.
Value lowHalves(TTIRBuilder &b, Value pairs) {
  int64_t last = typeOf(pairs).getRank() - 1;
  Value low = b.sliceDim(pairs, last, 0, 1);
  return b.reshape(low, shapeOf(pairs).drop_back());
}

/// Gives the words to whoever takes a result of 64-bit integers apart again;
/// to others the lower halves.
void replaceWide(TTIRBuilder &b, Value wide, Value pairs) {
  for (OpOperand &use : llvm::make_early_inc_range(wide.getUses())) {
    Operation *user = use.getOwner();
    if (isCall(user, "stablehlo.bitcast_convert") &&
        elementOf(user->getResult(0)).isInteger(32)) {
      Value result = user->getResult(0);
      Value words = fromBits(b, pairs, elementOf(result));
      result.replaceAllUsesWith(b.reshape(words, shapeOf(result)));
      user->erase();
    }
  }
  if (!wide.use_empty()) {
    wide.replaceAllUsesWith(b.typecast(lowHalves(b, pairs), elementOf(wide)));
  }
}

LogicalResult refuse(Operation *op, const Twine &why, const Twine &nearest) {
  return withCode(op->emitError() << "`" << op->getName()
                                  << "` is not supported here: " << why
                                  << "; nearest supported form: " << nearest,
                  "unsupported-op");
}

LogicalResult expandGenerator(Operation *op) {
  auto state = dyn_cast<RankedTensorType>(op->getOperand(0).getType());
  auto bits = dyn_cast<RankedTensorType>(op->getResult(1).getType());
  std::string algorithm = enumText(op, "rng_algorithm");
  bool threefry = algorithm == "THREE_FRY";
  auto element = bits ? dyn_cast<IntegerType>(bits.getElementType()) : nullptr;
  if (!state || !state.hasStaticShape() || !bits || !bits.hasStaticShape() ||
      !element || element.getWidth() < 8) {
    return refuse(op,
                  "its result is no integers of 8 to 64 bits of a known "
                  "shape",
                  "integers of 8, 16, 32 or 64 bits");
  }
  int64_t words = state.getNumElements();
  bool fits = state.getRank() == 1 && state.getElementType().isInteger(64) &&
              (words == 2 || (!threefry && words == 3));
  if (!fits) {
    return refuse(op, "its state is not words of 64 bits",
                  "a state of two words, or of three for PHILOX");
  }
  OpBuilder builder(op);
  TTIRBuilder b(builder, op->getLoc());
  Drawn drawn = draw(b, wordsOf(b, op), threefry ? "THREE_FRY" : "PHILOX",
                     bits.getShape(), element.getWidth());
  replaceWide(b, op->getResult(0), b.reshape(drawn.next, {words, 2}));
  if (element.getWidth() == 64) {
    replaceWide(b, op->getResult(1), drawn.bits);
  } else {
    op->getResult(1).replaceAllUsesWith(fromBits(b, drawn.bits, element));
  }
  Operation *maker = op->getOperand(0).getDefiningOp();
  op->erase();
  if (maker && isOpTriviallyDead(maker)) {
    maker->erase(); // 64 bits, which nothing below this can hold
  }
  return success();
}

/// 24 bits as a number from 0 to 1 - 2^-24.
Value unitOf(TTIRBuilder &b, Value bits, Type element) {
  Value upper = b.binary(
      "logical_right_shift", bits,
      b.splat(typeOf(bits), IntegerAttr::get(elementOf(bits), APInt(32, 8))));
  Value number = b.typecast(upper, b.get().getF32Type());
  return b.typecast(b.binary("multiply", number, 0x1p-24), element);
}

/// mean + deviation * sqrt(2) erfinv(2u - 1); u in the middle of its 2^-24.
Value normalOf(TTIRBuilder &b, Value bits, Value mean, Value deviation) {
  Type element = elementOf(mean);
  Value u = unitOf(b, bits, b.get().getF32Type());
  u = b.binary("add", b.binary("multiply", u, 2.0), 0x1p-24 - 1.0);
  Value z = b.binary("multiply", b.unary("erfinv", u), 1.41421356237309515);
  return b.binary("add", mean,
                  b.binary("multiply", deviation, b.typecast(z, element)));
}

Value uniformOf(TTIRBuilder &b, Value bits, Value low, Value high) {
  Type element = elementOf(low);
  Value range = b.binary("subtract", high, low);
  if (isa<FloatType>(element)) {
    Value unit = unitOf(b, bits, element);
    return b.binary("add", low, b.binary("multiply", unit, range));
  }
  Value size = b.typecast(range, elementOf(bits));
  Value rest = b.binary("remainder", bits, size);
  return b.binary("add", low, b.typecast(rest, element));
}

LogicalResult expandRng(Operation *op, int64_t number) {
  auto type = dyn_cast<RankedTensorType>(op->getResult(0).getType());
  if (!type || !type.hasStaticShape()) {
    return refuse(op, "its shape is known only at run time", "a static shape");
  }
  OpBuilder builder(op);
  TTIRBuilder b(builder, op->getLoc());
  auto stateType = RankedTensorType::get({4}, wordType(b));
  SmallVector<APInt> words = {APInt(32, 0), APInt(32, number), APInt(32, 0),
                              APInt(32, 0)};
  Value state = b.constant(DenseIntElementsAttr::get(stateType, words));
  Value bits = draw(b, state, "THREE_FRY", type.getShape(), 32).bits;
  auto like = [&](Value x) { return b.broadcastInDim(x, type.getShape(), {}); };
  Value first = like(op->getOperand(0)), second = like(op->getOperand(1));
  bool normal = enumText(op, "rng_distribution") == "NORMAL";
  Value result;
  if (type.getElementType().isInteger(1)) {
    // Between false and true: the lowest bit where they differ.
    Value one = b.compare("ge", unitOf(b, bits, b.get().getF32Type()), 0.5);
    result = b.where(one, second, first);
  } else {
    result = normal ? normalOf(b, bits, first, second)
                    : uniformOf(b, bits, first, second);
  }
  op->getResult(0).replaceAllUsesWith(result);
  op->erase();
  return success();
}

struct ExpandRandom : impl::ExpandRandomBase<ExpandRandom> {
  void runOnOperation() override {
    SmallVector<Operation *> ops;
    for (auto function : getOperation().getOps<func::FuncOp>()) {
      if (function.isPublic()) {
        function.walk([&](Operation *op) {
          if (isCall(op, "stablehlo.rng") ||
              isCall(op, "stablehlo.rng_bit_generator")) {
            ops.push_back(op);
          }
        });
      }
    }
    bool isSupported = true;
    int64_t number = 0;
    for (Operation *op : ops) {
      isSupported &=
          succeeded(isCall(op, "stablehlo.rng") ? expandRng(op, number++)
                                                : expandGenerator(op));
    }
    if (!isSupported) {
      signalPassFailure();
    }
  }
};

} // namespace
} // namespace ttc
