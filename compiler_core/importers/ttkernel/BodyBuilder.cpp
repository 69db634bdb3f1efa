// Statements, names and loops.
// SPDX-License-Identifier: Apache-2.0
#include "importers/ttkernel/BodyBuilder.h"

#include "dialects/Diagnostics.h"
#include "importers/tir/Print.h"
#include "importers/tir/ScriptExprs.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "ttc/support/Names.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc::ttkernel {

using namespace tir;

BodyBuilder::BodyBuilder(KernelOp op, tir::Module &module,
                         KernelProgram &program, const Kernel &kernel,
                         StringRef fileName)
    : op(op), module(module), program(program), kernel(kernel),
      function(*kernel.function), fileName(fileName),
      builder(OpBuilder::atBlockEnd(&op.getBody().front())), top(builder) {}

Location BodyBuilder::locationOf(Place place) {
  return FileLineColLoc::get(builder.getContext(), fileName, place.line,
                             place.column);
}

LogicalResult BodyBuilder::fail(const Twine &message,
                                llvm::StringLiteral code) {
  Place place = current == none ? function.place : module.stmts[current].place;
  withCode(emitError(locationOf(place))
               << located(module, function, current, message.str()),
           code);
  return failure();
}

/// All arguments are read at the top, in their order; unused ones go later.
void BodyBuilder::declareArgs() {
  auto named = [&](StringRef name) {
    return NameLoc::get(top.getStringAttr(name));
  };
  for (const auto &[name, value] : kernel.compileArgs) {
    args[name] = GetCompileTimeArgValOp::create(top, named(name),
                                                top.getI32Type(), name);
  }
  for (const RuntimeArg &arg : kernel.args) {
    args[arg.name] =
        GetArgValOp::create(top, named(arg.name), top.getI32Type(), arg.name);
  }
  for (const RuntimeArg &arg : kernel.args) {
    if (arg.kind == ArgKind::Address && kernel.role != tir::Role::Compute &&
        !accessors.count(arg.buffer)) {
      accessors[arg.buffer] = TensorAccessorOp::create(
          top, named(arg.buffer), AccessorType::get(top.getContext()),
          FlatSymbolRefAttr::get(top.getContext(), arg.buffer), args[arg.name]);
    }
  }
}

void BodyBuilder::dropUnused() {
  Block &block = op.getBody().front();
  for (Operation &one : llvm::make_early_inc_range(llvm::reverse(block))) {
    if (isa<GetArgValOp, GetCompileTimeArgValOp, TensorAccessorOp,
            arith::ConstantOp>(one) &&
        one.use_empty()) {
      one.erase();
    }
  }
}

void BodyBuilder::bind(VarId var, Value value) {
  values[var] = value;
  bound.push_back(var);
}

Value BodyBuilder::findName(StringRef name) {
  auto found = args.find(name);
  return found == args.end() ? Value() : found->second;
}

LogicalResult BodyBuilder::build() {
  // Arguments and constants go in front of this one, statements behind it.
  top.setInsertionPoint(constant(0).getDefiningOp());
  declareArgs();
  lookAhead();
  LogicalResult result = kernel.loop && !bindsName(kernel.loop->var)
                             ? persistentLoop()
                             : body(function.body);
  if (failed(result)) {
    return failure();
  }
  dropUnused();
  for (const RuntimeArg &arg : kernel.args) {
    bool isRead = false;
    op.getBody().walk(
        [&](GetArgValOp read) { isRead |= read.getName() == arg.name; });
    if (isRead && arg.kind == ArgKind::Unknown) {
      return fail("nothing says what the runtime argument `" + arg.name +
                  "` is; give its value in `tt.runtime_arg_values`");
    }
  }
  return success();
}

/// Whether the function has the loop over the core's work itself.
bool BodyBuilder::bindsName(StringRef name) const {
  return llvm::any_of(statementsOf(module, function), [&](const Stmt *stmt) {
    return stmt->var != none && module.vars[stmt->var].name == name;
  });
}

/// An expression in the text of an attribute, over names of arguments.
FailureOr<ExprId> BodyBuilder::parse(const std::string &text) {
  Problems problems;
  std::vector<Token> tokens = scanScript(text, problems);
  constexpr uint64_t maxDepth = 64;
  ScriptExprs parser(std::move(tokens), module, problems, maxDepth);
  for (const RuntimeArg &arg : kernel.args) {
    parser.bindVar(arg.name, "int32");
  }
  ExprId id = parser.expr();
  parser.takeKind(TokenKind::Newline);
  if (!problems.empty() || parser.peek().kind != TokenKind::End) {
    return fail("`tt.persistent_config` has the expression `" + text +
                "`, which is none over the runtime arguments" +
                (problems.empty() ? "" : ": " + problems[0].message));
  }
  return id;
}

/// How many of the function's first statements prepare the engine: those are
/// for all tiles. Inits that others in the body replace have to be repeated.
size_t BodyBuilder::preparations() const {
  auto formAt = [&](size_t i) {
    const Stmt &stmt = module.stmts[function.body[i]];
    const Expr *expr =
        stmt.kind == StmtKind::Evaluate ? &module.exprs[stmt.value] : nullptr;
    return expr && expr->isExtern ? preparationOf(expr->text)
                                  : Preparation::None;
  };
  size_t count = 0;
  while (count < function.body.size() && formAt(count) != Preparation::None) {
    ++count;
  }
  size_t others = 0;
  for (const Stmt *stmt : statementsOf(module, function)) {
    const Expr &expr =
        stmt->kind == StmtKind::Evaluate ? module.exprs[stmt->value] : Expr();
    others += expr.isExtern && preparationOf(expr.text) != Preparation::None;
  }
  if (others == count) {
    return count;
  }
  return count > 0 && formAt(0) == Preparation::Startup ? 1 : 0;
}

LogicalResult BodyBuilder::persistentLoop() {
  size_t before = preparations();
  Body first(function.body.begin(),
             function.body.begin() + static_cast<ptrdiff_t>(before));
  Body rest(function.body.begin() + static_cast<ptrdiff_t>(before),
            function.body.end());
  if (failed(body(first))) {
    return failure();
  }
  current = none;
  FailureOr<ExprId> start = parse(kernel.loop->start);
  FailureOr<ExprId> count =
      failed(start) ? FailureOr<ExprId>(failure()) : parse(kernel.loop->count);
  if (failed(count)) {
    return failure();
  }
  FailureOr<Value> from = number(*start);
  FailureOr<Value> many = failed(from) ? from : number(*count);
  if (failed(many)) {
    return failure();
  }
  std::optional<int64_t> begin = literal(*start);
  Value end = begin == 0
                  ? *many
                  : Value(arith::AddIOp::create(
                        builder, NameLoc::get(builder.getStringAttr("end_id")),
                        *from, *many));
  return loop(*from, end, constant(1), kernel.loop->var, none, rest);
}

LogicalResult BodyBuilder::loop(Value first, Value end, Value step,
                                StringRef name, VarId var, const Body &inner) {
  Place place = current == none ? function.place : module.stmts[current].place;
  auto made = scf::ForOp::create(builder, locationOf(place), first, end, step);
  made.getInductionVar().setLoc(
      NameLoc::get(builder.getStringAttr(name), locationOf(place)));
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPoint(made.getBody()->getTerminator());
  size_t outer = bound.size();
  StmtId saved = current;
  if (var != none) {
    bind(var, made.getInductionVar());
  }
  Value hidden = findName(name);
  args[name] = made.getInductionVar();
  LogicalResult result = body(inner);
  if (hidden) {
    args[name] = hidden;
  } else {
    args.erase(name);
  }
  while (bound.size() > outer) {
    values.erase(bound.pop_back_val());
  }
  current = saved;
  return result;
}

LogicalResult BodyBuilder::body(const Body &body) {
  for (StmtId id : body) {
    current = id;
    if (failed(statement(module.stmts[id]))) {
      return failure();
    }
  }
  return success();
}

LogicalResult BodyBuilder::statement(const Stmt &stmt) {
  switch (stmt.kind) {
  case StmtKind::Evaluate: {
    const Expr &called = module.exprs[stmt.value];
    return call(called);
  }
  case StmtKind::Bind:
    return bindStmt(stmt);
  case StmtKind::For:
    return forStmt(stmt);
  case StmtKind::If:
    return ifStmt(stmt);
  case StmtKind::While:
    return fail("a `while` has no end that can be checked; wanted a `for`",
                "unsupported-op");
  case StmtKind::Store:
    return fail("stores an element into `" + module.buffers[stmt.buffer].name +
                    "`; a kernel with a role moves tiles by calls "
                    "(noc_async_write_tile, pack_tile), so that this is not "
                    "lowered yet",
                "unsupported-op");
  case StmtKind::Alloc:
    return success(); // what uses it says why it cannot be
  }
  return failure();
}

LogicalResult BodyBuilder::bindStmt(const Stmt &stmt) {
  FailureOr<Value> value = expr(stmt.value);
  if (failed(value) || !*value) {
    return failed(value) ? failure()
                         : fail("binds `" + module.vars[stmt.var].name +
                                "` to a call without a value");
  }
  StringRef name = module.vars[stmt.var].name;
  Operation *made = value->getDefiningOp();
  bool isNamed =
      !made || isa<NameLoc>(made->getLoc()) || isa<arith::ConstantOp>(made);
  if (!isNamed) {
    made->setLoc(
        NameLoc::get(builder.getStringAttr(name), locationOf(stmt.place)));
  }
  bind(stmt.var, *value);
  return success();
}

LogicalResult BodyBuilder::forStmt(const Stmt &stmt) {
  if (StringRef(stmt.text).contains("Idx.") || stmt.text == "thread_binding") {
    return fail("binds `" + module.vars[stmt.var].name + "` to `" + stmt.text +
                    "`; a kernel with a role gets its share of the work as "
                    "arguments (start_id, count)",
                "unsupported-op");
  }
  FailureOr<Value> first = number(stmt.value);
  FailureOr<Value> extent = failed(first) ? first : number(stmt.extent);
  FailureOr<Value> step = failed(extent)      ? extent
                          : stmt.step == none ? FailureOr<Value>(constant(1))
                                              : number(stmt.step);
  if (failed(step)) {
    return failure();
  }
  auto from = literal(stmt.value), count = literal(stmt.extent),
       by = stmt.step == none ? std::optional<int64_t>(1) : literal(stmt.step);
  if (by && *by <= 0) {
    return fail("the loop over `" + module.vars[stmt.var].name +
                "` has the step " + Twine(*by) + "; wanted a positive one");
  }
  Value end;
  if (from && count && by) {
    end = constant(*from + *count * *by);
  } else {
    Location location = locationOf(stmt.place);
    Value length =
        by == 1
            ? *extent
            : Value(arith::MulIOp::create(builder, location, *extent, *step));
    end = from == 0
              ? length
              : Value(arith::AddIOp::create(builder, location, *first, length));
  }
  return loop(*first, end, *step, module.vars[stmt.var].name, stmt.var,
              stmt.body);
}

LogicalResult BodyBuilder::ifStmt(const Stmt &stmt) {
  FailureOr<Value> condition = truth(stmt.value);
  if (failed(condition)) {
    return failure();
  }
  auto made = scf::IfOp::create(builder, locationOf(stmt.place), *condition,
                                !stmt.orElse.empty());
  for (bool isElse : {false, true}) {
    const Body &branch = isElse ? stmt.orElse : stmt.body;
    if (branch.empty()) {
      continue;
    }
    OpBuilder::InsertionGuard guard(builder);
    Block *block = isElse ? made.elseBlock() : made.thenBlock();
    builder.setInsertionPoint(block->getTerminator());
    size_t outer = bound.size();
    LogicalResult result = body(branch);
    while (bound.size() > outer) {
      values.erase(bound.pop_back_val());
    }
    if (failed(result)) {
      return failure();
    }
  }
  return success();
}

const Expr *BodyBuilder::exprAt(ExprId id) const {
  return id == none ? nullptr : &module.exprs[id];
}

std::optional<int64_t> BodyBuilder::literal(ExprId id) const {
  const Expr *found = exprAt(id);
  return found && found->kind == ExprKind::Int
             ? std::optional<int64_t>(found->integer)
             : std::nullopt;
}

} // namespace ttc::ttkernel
