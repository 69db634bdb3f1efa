// Rules of element-wise chlo ops: which formula, and in which type.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/chlo/Functions.h"
#include "transforms/chlo/Rules.h"

#include "llvm/ADT/STLExtras.h"
#include <limits>

using namespace mlir;

namespace ttc::chlo {

namespace {

using Unary = Expr (*)(Expr);
using Binary = Expr (*)(Expr, Expr);

Type elementOf(Value value) {
  return cast<RankedTensorType>(value.getType()).getElementType();
}

/// The type to compute in: narrow floats in f32.
Type computeType(OpBuilder &builder, Type element) {
  return element.isF64() ? element : Type(builder.getF32Type());
}

bool allStatic(Operation *op) {
  return llvm::all_of(op->getOperands(), isStatic) &&
         llvm::all_of(op->getResults(), isStatic);
}

/// Real functions are computed in f32 or f64 and rounded back.
template <typename Function> Rule realRule(Function function) {
  return [=](Operation *op,
             OpBuilder &builder) -> FailureOr<SmallVector<Value>> {
    Type element = elementOf(op->getOperand(0));
    if (!allStatic(op) || !isa<FloatType>(element)) {
      return failure();
    }
    auto wide = [&](unsigned i) {
      return Expr(op->getOperand(i), builder, op->getLoc())
          .cast(computeType(builder, element));
    };
    if constexpr (std::is_same_v<Function, Binary>) {
      return SmallVector<Value>{function(wide(0), wide(1)).cast(element).get()};
    } else {
      return SmallVector<Value>{function(wide(0)).cast(element).get()};
    }
  };
}

/// One formula for real numbers, one for complex ones.
Rule unaryRule(Unary ofReal, Unary ofComplex) {
  Rule real = realRule(ofReal);
  return
      [=](Operation *op, OpBuilder &builder) -> FailureOr<SmallVector<Value>> {
        Value operand = op->getOperand(0);
        if (!isStatic(operand) || !isa<ComplexType>(elementOf(operand))) {
          return real(op, builder);
        }
        return SmallVector<Value>{
            ofComplex(Expr(operand, builder, op->getLoc())).get()};
      };
}

/// Formulas that are exact in the operands' own type.
template <typename Function> Rule exactRule(Function function) {
  return
      [=](Operation *op, OpBuilder &builder) -> FailureOr<SmallVector<Value>> {
        if (!allStatic(op)) {
          return failure();
        }
        return SmallVector<Value>{function(op, builder).get()};
      };
}

Expr operandOf(Operation *op, OpBuilder &builder, unsigned i) {
  return {op->getOperand(i), builder, op->getLoc()};
}

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Formats without infinities have none anywhere.
template <typename Test> Rule infinityRule(Test test) {
  return exactRule([=](Operation *op, OpBuilder &builder) {
    Expr x = operandOf(op, builder, 0);
    return test(x.cast(computeType(builder, x.element())));
  });
}

void addPredicates(RuleTable &table) {
  table["chlo.is_inf"] =
      infinityRule([](Expr x) { return abs(x) == infinity; });
  table["chlo.is_pos_inf"] = infinityRule([](Expr x) { return x == infinity; });
  table["chlo.is_neg_inf"] =
      infinityRule([](Expr x) { return x == -infinity; });
}

Expr tangent(Expr x) { return x.unary("tan"); }
Expr identity(Expr x) { return x; }
Expr square(Expr x) { return x * x; }

} // namespace

void addElementwiseRules(RuleTable &table) {
  table["chlo.acos"] = unaryRule(acos, complexAcos);
  table["chlo.acosh"] = unaryRule(acosh, complexAcosh);
  table["chlo.asin"] = unaryRule(asin, complexAsin);
  table["chlo.asinh"] = unaryRule(asinh, complexAsinh);
  table["chlo.atan"] = unaryRule(atan, complexAtan);
  table["chlo.atanh"] = unaryRule(atanh, complexAtanh);
  table["chlo.conj"] = unaryRule(identity, complexConj);
  table["chlo.cosh"] = unaryRule(cosh, complexCosh);
  table["chlo.sinh"] = unaryRule(sinh, complexSinh);
  table["chlo.square"] = unaryRule(square, complexSquare);
  table["chlo.tan"] = unaryRule(tangent, tangent);
  for (auto [name, function] :
       std::initializer_list<std::pair<StringRef, Unary>>{
           {"chlo.bessel_i1e", besselI1e},
           {"chlo.digamma", digamma},
           {"chlo.erf", erf},
           {"chlo.erfc", erfc},
           {"chlo.erf_inv", erfInv},
           {"chlo.lgamma", lgamma}}) {
    table[name] = realRule(function);
  }
  table["chlo.polygamma"] = realRule(static_cast<Binary>(polygamma));
  table["chlo.zeta"] = realRule(static_cast<Binary>(zeta));
  table["chlo._asin_acos_kernel"] =
      exactRule([](Operation *op, OpBuilder &builder) {
        return asinAcosKernel(operandOf(op, builder, 0));
      });
  table["chlo.next_after"] = exactRule([](Operation *op, OpBuilder &builder) {
    return nextAfter(operandOf(op, builder, 0), operandOf(op, builder, 1));
  });
  table["chlo.mulhi"] = exactRule([](Operation *op, OpBuilder &builder) {
    return mulhi(operandOf(op, builder, 0), operandOf(op, builder, 1));
  });
  addPredicates(table);
}

} // namespace ttc::chlo
