// The table of ops over complex tensors.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/ComplexOps.h"

#include "dialects/Diagnostics.h"
#include "mlir/IR/AsmState.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/IR/IRMapping.h"
#include "transforms/stablehlo/Conversion.h"
#include "llvm/ADT/StringMap.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {

bool isComplexTensor(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  return tensor && isa<ComplexType>(tensor.getElementType());
}

RankedTensorType realType(Type type) {
  auto tensor = cast<RankedTensorType>(type);
  auto complex = dyn_cast<ComplexType>(tensor.getElementType());
  return complex ? tensor.clone(complex.getElementType()) : tensor;
}

RankedTensorType stackedType(RankedTensorType real) {
  SmallVector<int64_t> shape = {2};
  llvm::append_range(shape, real.getShape());
  return RankedTensorType::get(shape, real.getElementType());
}

Pair ComplexOp::operand(unsigned i) {
  Value value = op->getOperand(i);
  if (isComplexTensor(value.getType())) {
    return pairs.lookup(value);
  }
  return {value, b.splat(typeOf(value), 0.0)};
}

Parts ComplexOp::parts(unsigned i) {
  Value value = op->getOperand(i);
  if (!isComplexTensor(value.getType())) {
    return {value};
  }
  Pair pair = pairs.lookup(value);
  return {pair.re, pair.im};
}

Operation *ComplexOp::copyWith(ValueRange operands) {
  IRMapping mapping;
  for (auto [from, to] : llvm::zip(op->getOperands(), operands)) {
    mapping.map(from, to);
  }
  Operation *copy = b.get().clone(*op, mapping);
  for (auto [i, operand] : llvm::enumerate(operands)) {
    copy->setOperand(i, operand);
  }
  // Bodies that are linear in their arguments do the same to either part.
  auto makeReal = [](Value value) {
    if (isComplexTensor(value.getType())) {
      value.setType(realType(value.getType()));
    }
  };
  copy->walk([&](Operation *inner) {
    llvm::for_each(inner->getResults(), makeReal);
    for (Region &region : inner->getRegions()) {
      for (Block &block : region) {
        llvm::for_each(block.getArguments(), makeReal);
      }
    }
  });
  return copy;
}

Operation *ComplexOp::copyOn(bool imaginary) {
  SmallVector<Value> operands;
  for (unsigned i = 0; i < op->getNumOperands(); ++i) {
    Parts found = parts(i);
    operands.push_back(imaginary ? found.back() : found[0]);
  }
  return copyWith(operands);
}

LogicalResult ComplexOp::refuse(const Twine &reason, const Twine &nearest) {
  return withCode(op->emitError() << "`" << op->getName()
                                  << "` is not supported here: " << reason
                                  << "; nearest supported form: " << nearest,
                  "unsupported-op");
}

namespace {

using Expansion = LogicalResult (*)(ComplexOp &);

using PairOfOne = Pair (ComplexMath::*)(Pair);
using PairOfTwo = Pair (ComplexMath::*)(Pair, Pair);

template <PairOfOne function> LogicalResult expandUnary(ComplexOp &c) {
  c.give((c.math.*function)(c.operand(0)));
  return success();
}

template <PairOfTwo function> LogicalResult expandBinary(ComplexOp &c) {
  c.give((c.math.*function)(c.operand(0), c.operand(1)));
  return success();
}

LogicalResult expandAbs(ComplexOp &c) {
  c.give(c.math.abs(c.operand(0)));
  return success();
}

LogicalResult expandComplex(ComplexOp &c) {
  c.give({c.op->getOperand(0), c.op->getOperand(1)});
  return success();
}

LogicalResult expandReal(ComplexOp &c) {
  c.give(c.operand(0).re);
  return success();
}

LogicalResult expandImag(ComplexOp &c) {
  c.give(c.operand(0).im);
  return success();
}

LogicalResult expandCompare(ComplexOp &c) {
  Value equal = c.math.equal(c.operand(0), c.operand(1));
  std::string direction = directionOf(c.op);
  if (direction != "EQ" && direction != "NE") {
    return c.refuse("complex numbers have no order", "EQ or NE");
  }
  c.give(direction == "EQ" ? equal : c.b.unary("logical_not", equal));
  return success();
}

/// To real numbers the imaginary part is dropped.
LogicalResult expandConvert(ComplexOp &c) {
  Pair x = c.operand(0);
  Type to = getElementTypeOrSelf(c.op->getResult(0).getType());
  auto complex = dyn_cast<ComplexType>(to);
  if (!complex) {
    c.give(convertElements(c.b, x.re, to));
    return success();
  }
  Type element = complex.getElementType();
  c.give({c.b.typecast(x.re, element), c.b.typecast(x.im, element)});
  return success();
}

/// Every other number of raw complex bytes, from `first`.
DenseElementsAttr everyOther(RankedTensorType real, ArrayRef<char> bytes,
                             size_t first, bool isSplat) {
  size_t width = real.getElementType().getIntOrFloatBitWidth() / 8;
  SmallVector<char> part;
  for (size_t at = first * width; at < bytes.size(); at += 2 * width) {
    part.append(bytes.begin() + at, bytes.begin() + at + width);
    if (isSplat) {
      break;
    }
  }
  return DenseElementsAttr::getFromRawBuffer(real, part);
}

LogicalResult expandConstant(ComplexOp &c) {
  Attribute value = c.op->getAttr("value");
  ArrayRef<char> bytes;
  bool isSplat = false;
  if (auto dense = dyn_cast<DenseElementsAttr>(value)) {
    bytes = dense.getRawData();
    isSplat = dense.isSplat();
  } else if (auto resource = dyn_cast<DenseResourceElementsAttr>(value)) {
    if (AsmResourceBlob *blob = resource.getRawHandle().getBlob()) {
      bytes = blob->getData();
    }
  }
  RankedTensorType real = realType(c.op->getResult(0).getType());
  if (bytes.empty() && real.getNumElements() > 0) {
    return c.refuse("its value is not known", "dense elements");
  }
  c.give({c.b.constant(everyOther(real, bytes, 0, isSplat)),
          c.b.constant(everyOther(real, bytes, 1, isSplat))});
  return success();
}

LogicalResult expandIota(ComplexOp &c) {
  Operation *real = c.copyWith({});
  c.give({real->getResult(0), c.b.splat(typeOf(real->getResult(0)), 0.0)});
  return success();
}

/// What moves elements does the same to either part.
LogicalResult expandPartwise(ComplexOp &c) {
  Operation *re = c.copyOn(false);
  Operation *im = c.copyOn(true);
  for (auto [i, result] : llvm::enumerate(c.op->getResults())) {
    if (isComplexTensor(result.getType())) {
      c.give({re->getResult(i), im->getResult(i)});
    } else {
      c.give(re->getResult(i));
    }
  }
  return success();
}

/// Whether a body only adds and picks: then it is linear.
bool isLinear(Region &body) {
  return !body.walk([](Operation *op) {
                StringRef name = op->getName().getStringRef();
                return name == "stablehlo.add" || name == "stablehlo.return"
                           ? WalkResult::advance()
                           : WalkResult::interrupt();
              })
              .wasInterrupted();
}

LogicalResult expandLinear(ComplexOp &c) {
  if (!isLinear(c.op->getRegion(0))) {
    return c.refuse("its body does more with complex numbers than to add them "
                    "or to pick one",
                    "a body of `stablehlo.add`, or one that returns an "
                    "argument");
  }
  return expandPartwise(c);
}

bool isProduct(Region &body) {
  Operation *end = body.front().getTerminator();
  Operation *op =
      end->getNumOperands() == 1 ? end->getOperand(0).getDefiningOp() : nullptr;
  return op && op->getName().getStringRef() == "stablehlo.multiply" &&
         isa<BlockArgument>(op->getOperand(0)) &&
         isa<BlockArgument>(op->getOperand(1)) &&
         op->getOperand(0) != op->getOperand(1);
}

/// A product along dimension `dim`, by halves.
Pair productAlong(ComplexOp &c, Pair x, int64_t dim) {
  auto slice = [&](Pair whole, int64_t begin, int64_t end) -> Pair {
    return {c.b.sliceDim(whole.re, dim, begin, end),
            c.b.sliceDim(whole.im, dim, begin, end)};
  };
  for (int64_t size = shapeOf(x.re)[dim]; size > 1; size = shapeOf(x.re)[dim]) {
    int64_t half = size / 2;
    Pair product = c.math.multiply(slice(x, 0, half), slice(x, half, 2 * half));
    if (size % 2 == 1) {
      Pair rest = slice(x, size - 1, size);
      product = {c.b.concat({product.re, rest.re}, dim),
                 c.b.concat({product.im, rest.im}, dim)};
    }
    x = product;
  }
  return x;
}

LogicalResult expandReduce(ComplexOp &c) {
  auto dims = c.op->getAttrOfType<DenseI64ArrayAttr>("dimensions");
  if (c.op->getNumResults() != 1 || !dims || !isProduct(c.op->getRegion(0))) {
    return expandLinear(c);
  }
  Pair x = c.operand(0), start = c.operand(1);
  RankedTensorType result = realType(c.op->getResult(0).getType());
  Pair first = {c.b.broadcastInDim(start.re, result.getShape(), {}),
                c.b.broadcastInDim(start.im, result.getShape(), {})};
  if (typeOf(x.re).getNumElements() == 0) {
    c.give(first);
    return success();
  }
  for (int64_t dim : dims.asArrayRef()) {
    x = productAlong(c, x, dim);
  }
  c.give(c.math.multiply({c.b.reshape(x.re, result.getShape()),
                          c.b.reshape(x.im, result.getShape())},
                         first));
  return success();
}

/// Bilinear ops: (a + ib)(c + id), a product for each pair of parts.
LogicalResult expandBilinear(ComplexOp &c) {
  Pair x = c.operand(0), y = c.operand(1);
  auto times = [&](Value a, Value b) {
    return c.copyWith({a, b})->getResult(0);
  };
  c.give({c.b.binary("subtract", times(x.re, y.re), times(x.im, y.im)),
          c.b.binary("add", times(x.re, y.im), times(x.im, y.re))});
  return success();
}

LogicalResult passThrough(ComplexOp &c) {
  for (unsigned i = 0; i < c.op->getNumOperands(); ++i) {
    c.results.push_back(c.parts(i));
  }
  return success();
}

LogicalResult expandCustomCall(ComplexOp &c) {
  auto target = c.op->getAttrOfType<StringAttr>("call_target_name");
  bool sameTypes = c.op->getOperandTypes() == c.op->getResultTypes();
  if (target && target.getValue().contains("Shard") && sameTypes) {
    return passThrough(c);
  }
  return c.refuse("the target `" + (target ? target.getValue() : "") +
                      "` is code of the framework's own runtime",
                  "the same computation written in ops");
}

const llvm::StringMap<Expansion> &expansions() {
  static const auto *table = new llvm::StringMap<Expansion>{
      {"abs", expandAbs},
      {"add", expandBinary<&ComplexMath::add>},
      {"broadcast", expandPartwise},
      {"broadcast_in_dim", expandPartwise},
      {"cbrt", expandUnary<&ComplexMath::cbrt>},
      {"compare", expandCompare},
      {"complex", expandComplex},
      {"concatenate", expandPartwise},
      {"constant", expandConstant},
      {"convert", expandConvert},
      {"convolution", expandBilinear},
      {"cosine", expandUnary<&ComplexMath::cosine>},
      {"custom_call", expandCustomCall},
      {"divide", expandBinary<&ComplexMath::divide>},
      {"dot", expandBilinear},
      {"dot_general", expandBilinear},
      {"dynamic_slice", expandPartwise},
      {"dynamic_update_slice", expandPartwise},
      {"exponential", expandUnary<&ComplexMath::exp>},
      {"exponential_minus_one", expandUnary<&ComplexMath::expm1>},
      {"gather", expandPartwise},
      {"imag", expandImag},
      {"iota", expandIota},
      {"log", expandUnary<&ComplexMath::log>},
      {"log_plus_one", expandUnary<&ComplexMath::log1p>},
      {"logistic", expandUnary<&ComplexMath::logistic>},
      {"multiply", expandBinary<&ComplexMath::multiply>},
      {"negate", expandUnary<&ComplexMath::negate>},
      {"optimization_barrier", passThrough},
      {"pad", expandPartwise},
      {"power", expandBinary<&ComplexMath::power>},
      {"real", expandReal},
      {"reduce", expandReduce},
      {"reduce_window", expandLinear},
      {"reshape", expandPartwise},
      {"reverse", expandPartwise},
      {"rsqrt", expandUnary<&ComplexMath::rsqrt>},
      {"scatter", expandLinear},
      {"select", expandPartwise},
      {"sign", expandUnary<&ComplexMath::sign>},
      {"sine", expandUnary<&ComplexMath::sine>},
      {"slice", expandPartwise},
      {"sqrt", expandUnary<&ComplexMath::sqrt>},
      {"subtract", expandBinary<&ComplexMath::subtract>},
      {"tan", expandUnary<&ComplexMath::tan>},
      {"tanh", expandUnary<&ComplexMath::tanh>},
      {"transpose", expandPartwise},
  };
  return *table;
}

} // namespace

LogicalResult expandComplexOp(ComplexOp &c) {
  if (PartedConverter converter = findHostStep(c.op)) {
    PartedOp call{c.op, c.b, {}};
    for (unsigned i = 0; i < c.op->getNumOperands(); ++i) {
      call.operands.push_back(c.parts(i));
    }
    converter(call);
    c.results = std::move(call.results);
    return success();
  }
  StringRef name = c.op->getName().getStringRef();
  auto found = name.consume_front("stablehlo.") ? expansions().find(name)
                                                : expansions().end();
  if (found == expansions().end()) {
    return c.refuse("it has no form for complex numbers",
                    "the same computation on real and imaginary parts");
  }
  return found->second(c);
}

} // namespace ttc
