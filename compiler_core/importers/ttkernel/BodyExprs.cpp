// Numbers and truth values of kernels: unsigned, of 32 bits.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/Print.h"
#include "importers/ttkernel/BodyBuilder.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "ttc/support/Names.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc::ttkernel {

using namespace tir;

/// At the top, once a value.
Value BodyBuilder::constant(int64_t value) {
  Value &made = constants[value];
  if (!made) {
    made = arith::ConstantOp::create(
        top, top.getUnknownLoc(),
        top.getIntegerAttr(top.getI32Type(), static_cast<int32_t>(value)));
  }
  return made;
}

FailureOr<Value> BodyBuilder::expr(ExprId id) {
  const Expr *found = exprAt(id);
  if (!found) {
    return fail("lacks an expression");
  }
  switch (found->kind) {
  case ExprKind::Int:
    if (found->integer < INT32_MIN || found->integer > UINT32_MAX) {
      return fail("the number " + Twine(found->integer) +
                  " does not fit into 32 bits");
    }
    if (found->dtype == "bool") {
      return Value(
          arith::ConstantOp::create(builder, locationOf(found->place),
                                    builder.getBoolAttr(found->integer != 0)));
    }
    return constant(found->integer);
  case ExprKind::Var:
    return variable(*found);
  case ExprKind::Call:
    return call(*found);
  case ExprKind::Cast: {
    bool isNumber =
        StringRef(found->dtype).contains("int") || found->dtype == "bool";
    if (isNumber) {
      return expr(found->operands[0]);
    }
    return fail("converts to `" + found->dtype +
                    "`; scalars of kernels are whole numbers",
                "unsupported-op");
  }
  case ExprKind::Load:
    return fail("reads an element of `" + module.buffers[found->ref].name +
                    "`; a kernel with a role moves tiles by calls "
                    "(noc_async_read_tile, copy_tile), so that this is not "
                    "lowered yet",
                "unsupported-op");
  case ExprKind::Float:
  case ExprKind::String:
  case ExprKind::Buffer:
    return fail("`" + printExpr(module, id) +
                "` stands where a whole number is expected");
  default:
    return arithmetic(*found);
  }
}

FailureOr<Value> BodyBuilder::number(ExprId id) {
  FailureOr<Value> value = expr(id);
  if (failed(value)) {
    return failure();
  }
  if (!*value) {
    return fail("`" + printExpr(module, id) + "` has no value");
  }
  if ((*value).getType().isInteger(1)) {
    return Value(arith::ExtUIOp::create(builder, (*value).getLoc(),
                                        builder.getI32Type(), *value));
  }
  return value;
}

FailureOr<Value> BodyBuilder::truth(ExprId id) {
  FailureOr<Value> value = expr(id);
  if (failed(value) || !*value) {
    return failed(value) ? FailureOr<Value>(failure())
                         : FailureOr<Value>(fail("`" + printExpr(module, id) +
                                                 "` has no value"));
  }
  if (value->getType().isInteger(1)) {
    return value;
  }
  return compare(ExprKind::NE, *value, constant(0));
}

FailureOr<Value> BodyBuilder::variable(const Expr &expr) {
  if (auto found = values.find(expr.ref); found != values.end()) {
    return found->second;
  }
  const std::string &name = module.vars[expr.ref].name;
  if (Value value = findName(name)) {
    return value;
  }
  std::vector<std::string_view> known;
  std::string list;
  for (const RuntimeArg &arg : kernel.args) {
    known.push_back(arg.name);
    list += (list.empty() ? "" : ", ") + arg.name;
  }
  std::string_view nearest = nearestName(name, known);
  return fail("`" + name +
              "` is bound by nobody: no loop, no statement, and none of the "
              "runtime arguments (" +
              list + ")" +
              (nearest.empty()
                   ? ""
                   : "; did you mean `" + std::string(nearest) + "`?"));
}

Value BodyBuilder::compare(ExprKind kind, Value a, Value b) {
  using P = arith::CmpIPredicate;
  P predicate = kind == ExprKind::EQ   ? P::eq
                : kind == ExprKind::NE ? P::ne
                : kind == ExprKind::LT ? P::ult
                : kind == ExprKind::LE ? P::ule
                : kind == ExprKind::GT ? P::ugt
                                       : P::uge;
  return arith::CmpIOp::create(builder, a.getLoc(), predicate, a, b);
}

Value BodyBuilder::combine(ExprKind kind, Value a, Value b) {
  Location location =
      locationOf(current == none ? Place() : module.stmts[current].place);
  switch (kind) {
  case ExprKind::Add:
    return arith::AddIOp::create(builder, location, a, b);
  case ExprKind::Sub:
    return arith::SubIOp::create(builder, location, a, b);
  case ExprKind::Mul:
    return arith::MulIOp::create(builder, location, a, b);
  case ExprKind::Div:
  case ExprKind::FloorDiv:
    return arith::DivUIOp::create(builder, location, a, b);
  case ExprKind::Mod:
  case ExprKind::FloorMod:
    return arith::RemUIOp::create(builder, location, a, b);
  case ExprKind::Min:
    return arith::MinUIOp::create(builder, location, a, b);
  case ExprKind::Max:
    return arith::MaxUIOp::create(builder, location, a, b);
  case ExprKind::And:
    return arith::AndIOp::create(builder, location, a, b);
  case ExprKind::Or:
    return arith::OrIOp::create(builder, location, a, b);
  default:
    return compare(kind, a, b);
  }
}

FailureOr<Value> BodyBuilder::arithmetic(const Expr &expr) {
  const std::vector<ExprId> &operands = expr.operands;
  bool isLogic = expr.kind == ExprKind::And || expr.kind == ExprKind::Or ||
                 expr.kind == ExprKind::Not;
  auto value = [&](size_t i, bool isTruth) {
    if (i >= operands.size()) {
      return FailureOr<Value>(fail("an operator lacks an operand"));
    }
    return isTruth ? truth(operands[i]) : number(operands[i]);
  };
  FailureOr<Value> first = value(0, isLogic || expr.kind == ExprKind::Select);
  if (failed(first)) {
    return failure();
  }
  if (expr.kind == ExprKind::Not) {
    Value yes = arith::ConstantOp::create(builder, first->getLoc(),
                                          builder.getBoolAttr(true));
    return Value(arith::XOrIOp::create(builder, first->getLoc(), *first, yes));
  }
  FailureOr<Value> second = value(1, isLogic);
  if (failed(second)) {
    return failure();
  }
  if (expr.kind == ExprKind::Select) {
    FailureOr<Value> third = value(2, false);
    if (failed(third)) {
      return failure();
    }
    return Value(arith::SelectOp::create(builder, first->getLoc(), *first,
                                         *second, *third));
  }
  bool divides = expr.kind == ExprKind::Div || expr.kind == ExprKind::Mod ||
                 expr.kind == ExprKind::FloorDiv ||
                 expr.kind == ExprKind::FloorMod;
  if (divides && literal(operands[1]) == 0) {
    return fail("divides by 0");
  }
  return combine(expr.kind, *first, *second);
}

} // namespace ttc::ttkernel
