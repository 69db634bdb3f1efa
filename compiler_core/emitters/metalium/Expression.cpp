// `arith` as operators of C++.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/metalium/Expression.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/StringMap.h"

using namespace mlir;

namespace ttc::metalium {
namespace {

struct Operator {
  StringLiteral op;
  StringLiteral symbol;
  int binding;
  bool isSigned = false; ///< operands are read as signed numbers
};

constexpr Operator operators[] = {
    {"arith.addi", "+", BindsSum},
    {"arith.subi", "-", BindsSum},
    {"arith.muli", "*", BindsProduct},
    {"arith.divui", "/", BindsProduct},
    {"arith.remui", "%", BindsProduct},
    {"arith.divsi", "/", BindsProduct, true},
    {"arith.remsi", "%", BindsProduct, true},
    {"arith.shli", "<<", BindsShift},
    {"arith.shrui", ">>", BindsShift},
    {"arith.andi", "&", BindsAnd},
    {"arith.ori", "|", BindsOr},
    {"arith.xori", "^", BindsXor},
};

/// Functions of <algorithm> are not on every processor's path; a choice is.
constexpr Operator extremes[] = {
    {"arith.minui", "<", BindsRelation},
    {"arith.maxui", ">", BindsRelation},
    {"arith.minsi", "<", BindsRelation, true},
    {"arith.maxsi", ">", BindsRelation, true},
};

std::string readAs(const Expression &operand, int binding, bool isSigned,
                   bool isRight) {
  return isSigned ? "static_cast<int32_t>(" + operand.text + ")"
                  : operand.in(binding, isRight);
}

Expression binary(const Operator &how, ArrayRef<Expression> operands) {
  return {readAs(operands[0], how.binding, how.isSigned, false) + " " +
              how.symbol.str() + " " +
              readAs(operands[1], how.binding, how.isSigned, true),
          how.binding};
}

Expression compare(arith::CmpIPredicate predicate,
                   ArrayRef<Expression> operands) {
  using P = arith::CmpIPredicate;
  bool isSigned = predicate == P::slt || predicate == P::sle ||
                  predicate == P::sgt || predicate == P::sge;
  switch (predicate) {
  case P::eq:
    return binary({"", "==", BindsEquality}, operands);
  case P::ne:
    return binary({"", "!=", BindsEquality}, operands);
  case P::ult:
  case P::slt:
    return binary({"", "<", BindsRelation, isSigned}, operands);
  case P::ule:
  case P::sle:
    return binary({"", "<=", BindsRelation, isSigned}, operands);
  case P::ugt:
  case P::sgt:
    return binary({"", ">", BindsRelation, isSigned}, operands);
  case P::uge:
  case P::sge:
    return binary({"", ">=", BindsRelation, isSigned}, operands);
  }
  return {};
}

Expression choice(const Expression &condition, const Expression &yes,
                  const Expression &no) {
  return {condition.in(BindsChoice + 1) + " ? " + yes.in(BindsChoice + 1) +
              " : " + no.in(BindsChoice),
          BindsChoice};
}

FailureOr<Expression> constant(arith::ConstantOp op) {
  auto value = dyn_cast<IntegerAttr>(op.getValue());
  if (!value) {
    return failure();
  }
  if (value.getType().isInteger(1)) {
    return Expression{value.getValue().isZero() ? "false" : "true"};
  }
  llvm::SmallString<16> digits;
  value.getValue().toStringUnsigned(digits);
  return Expression{digits.str().str()};
}

} // namespace

std::string Expression::in(int outer, bool isRight) const {
  bool loose = binding < outer || (isRight && binding == outer);
  return loose ? "(" + text + ")" : text;
}

FailureOr<Expression> arithmetic(Operation *op, ArrayRef<Expression> operands) {
  StringRef name = op->getName().getStringRef();
  if (auto literal = dyn_cast<arith::ConstantOp>(op)) {
    return constant(literal);
  }
  if (auto comparison = dyn_cast<arith::CmpIOp>(op)) {
    return compare(comparison.getPredicate(), operands);
  }
  for (const Operator &how : operators) {
    if (how.op == name) {
      return binary(how, operands);
    }
  }
  for (const Operator &how : extremes) {
    if (how.op == name) {
      return choice(binary(how, operands), operands[0], operands[1]);
    }
  }
  if (name == "arith.ceildivui") {
    return Expression{"(" + operands[0].in(BindsSum) + " + " +
                          operands[1].in(BindsSum, true) + " - 1) / " +
                          operands[1].in(BindsProduct, true),
                      BindsProduct};
  }
  if (name == "arith.select") {
    return choice(operands[0], operands[1], operands[2]);
  }
  if (name == "arith.index_cast" || name == "arith.index_castui" ||
      name == "arith.extui" || name == "arith.trunci") {
    bool widens = op->getResult(0).getType().isInteger(64);
    return widens
               ? Expression{"static_cast<uint64_t>(" + operands[0].text + ")"}
               : operands[0];
  }
  return failure();
}

} // namespace ttc::metalium
