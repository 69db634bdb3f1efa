// CHLO ops and the composites of the same names that ttir has as they are; all
// others have been replaced by their definitions (chlo-to-stablehlo).
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Conversion.h"

#include <limits>

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// chlo.x is ttir.x.
LogicalResult sameName(Conversion &c) {
  StringRef name = converterName(c.op);
  name.consume_front("chlo.");
  return c.replace(c.b.create(name, c.operand(0), c.resultType()));
}

LogicalResult convertSquare(Conversion &c) {
  return c.replace(c.b.binary("multiply", c.operand(0), c.operand(0)));
}

LogicalResult convertErfInv(Conversion &c) {
  return c.replace(c.b.create("erfinv", c.operand(0), c.resultType()));
}

LogicalResult convertIsInf(Conversion &c) {
  return c.replace(c.b.compare("eq", c.b.unary("abs", c.operand(0)), infinity));
}

LogicalResult convertIsPosInf(Conversion &c) {
  return c.replace(c.b.compare("eq", c.operand(0), infinity));
}

LogicalResult convertIsNegInf(Conversion &c) {
  return c.replace(c.b.compare("eq", c.operand(0), -infinity));
}

// Values and i32 indices of the k greatest along the last dimension; of a
// composite, k is a composite attribute.
LogicalResult convertTopK(Conversion &c) {
  auto k = c.op->getAttrOfType<IntegerAttr>("k");
  auto largest = c.op->getAttrOfType<BoolAttr>("largest");
  if (auto attributes =
          c.op->getAttrOfType<DictionaryAttr>("composite_attributes")) {
    k = attributes.getAs<IntegerAttr>("k");
    largest = attributes.getAs<BoolAttr>("largest");
  }
  if (!k || c.op->getNumResults() != 2) {
    return c.refuse("it has no `k` or not two results",
                    "chlo.top_k(x, k = 5) : values, indices");
  }
  OpBuilder &builder = c.b.get();
  OperationState state(c.op->getLoc(), "ttir.topk");
  state.addOperands(c.operand(0));
  state.addTypes(c.op->getResultTypes());
  int64_t last = typeOf(c.operand(0)).getRank() - 1;
  state.addAttributes(
      {c.b.attr("dim", builder.getI32IntegerAttr(last)),
       c.b.attr("k", builder.getI32IntegerAttr(k.getInt())),
       c.b.attr("largest", builder.getBoolAttr(!largest || largest.getValue())),
       c.b.attr("sorted", builder.getBoolAttr(true))});
  return c.replace(builder.create(state)->getResults());
}

} // namespace

void addChloConverters(ConverterTable &table) {
  for (StringRef name :
       {"chlo.acos", "chlo.acosh", "chlo.asin", "chlo.asinh", "chlo.atan",
        "chlo.atanh", "chlo.cosh", "chlo.digamma", "chlo.erf", "chlo.erfc",
        "chlo.lgamma", "chlo.sinh", "chlo.tan"}) {
    table.add(name, sameName);
  }
  table.add("chlo.erf_inv", convertErfInv);
  table.add("chlo.is_inf", convertIsInf);
  table.add("chlo.is_neg_inf", convertIsNegInf);
  table.add("chlo.is_pos_inf", convertIsPosInf);
  table.add("chlo.square", convertSquare);
  table.add("chlo.top_k", convertTopK);
}

} // namespace ttc
