// Arguments of a call, one by one.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/python/CallExpression.h"

#include "emitters/python/Literals.h"

using namespace mlir;

namespace ttc::python {
namespace {

FailureOr<Expression> argumentExpression(const ttnn::CallArgument &argument) {
  using Kind = ttnn::CallArgument::Kind;
  switch (argument.kind) {
  case Kind::Operand:
    return Expression::reference(argument.operand);
  case Kind::Operands: {
    Expression list = Expression::list();
    for (Value operand : argument.operands) {
      list.items.push_back(Expression::reference(operand));
    }
    return list;
  }
  case Kind::Attribute:
    return literal(argument.attribute);
  case Kind::Device:
    return Expression::atom("device");
  }
  return failure();
}

} // namespace

FailureOr<Expression> callExpression(const ttnn::CallBuilder &call) {
  if (!call.getSymbol().empty()) {
    return Expression::atom(call.getSymbol().str());
  }
  if (Attribute plain = call.getLiteral()) {
    return literal(plain);
  }
  StringRef callee =
      call.getHelper().empty() ? call.getCallee() : call.getHelper();
  Expression expression = Expression::call(callee.str());
  for (const ttnn::CallArgument &argument : call.getArguments()) {
    FailureOr<Expression> item = argumentExpression(argument);
    if (failed(item)) {
      return failure();
    }
    item->keyword = argument.keyword.str();
    expression.items.push_back(*std::move(item));
  }
  return expression;
}

} // namespace ttc::python
