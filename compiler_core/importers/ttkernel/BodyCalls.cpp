// Calls of kernels, by the table of Calls.h.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/Print.h"
#include "importers/ttkernel/BodyBuilder.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"
#include "ttc/support/Names.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc::ttkernel {

using namespace tir;

FailureOr<Value> BodyBuilder::call(const Expr &expr) {
  if (!expr.isExtern) {
    return bitCall(expr);
  }
  auto rows = findCalls(expr.text);
  size_t count = expr.operands.size();
  for (const CallRow *row : rows) {
    if (row->takes(count)) {
      return buildCall(*row, expr);
    }
  }
  if (!rows.empty()) {
    return fail("`" + expr.text + "` is called with " + Twine(count) +
                " arguments, which no form of it takes");
  }
  if (StringRef reason = unloweredReason(expr.text); !reason.empty()) {
    return fail("`" + expr.text + "` " + reason, "unsupported-op");
  }
  StringRef nearest = nearestCallee(expr.text);
  return fail("unknown function `" + expr.text + "`" +
                  (nearest.empty() ? "" : "; did you mean `" + nearest + "`?"),
              "unsupported-op");
}

/// TVM's own operations: those on bits; the rest belongs to passes before.
FailureOr<Value> BodyBuilder::bitCall(const Expr &expr) {
  constexpr std::pair<StringRef, StringRef> known[] = {
      {"bitwise_and", "arith.andi"},
      {"bitwise_or", "arith.ori"},
      {"bitwise_xor", "arith.xori"},
      {"shift_left", "arith.shli"},
      {"shift_right", "arith.shrui"}};
  for (auto [name, op] : known) {
    if (name != expr.text || expr.operands.size() != 2) {
      continue;
    }
    FailureOr<Value> first = number(expr.operands[0]);
    FailureOr<Value> second = failed(first) ? first : number(expr.operands[1]);
    if (failed(second)) {
      return failure();
    }
    OperationState state(locationOf(expr.place), op);
    state.addOperands({*first, *second});
    state.addTypes(builder.getI32Type());
    return builder.create(state)->getResult(0);
  }
  if ((expr.text == "likely" || expr.text == "tvm_thread_invariant") &&
      expr.operands.size() == 1) {
    return this->expr(expr.operands[0]);
  }
  return fail("`T." + expr.text +
                  "` has no form in a kernel with a role; `T.call_extern` "
                  "calls its functions",
              "unsupported-op");
}

FailureOr<Value> BodyBuilder::buildCall(const CallRow &row, const Expr &expr) {
  LogicalResult result = success();
  switch (row.form) {
  case CallForm::Op:
    return buildOp(row, expr);
  case CallForm::GetArg:
    return getArg(expr);
  case CallForm::Nothing:
    break;
  case CallForm::Startup:
    result = startup(row, expr);
    break;
  case CallForm::MatmulInit:
    result = startup(row, expr);
    if (succeeded(result)) {
      simple("matmul_init", {}, {{"in0", engine.in0}, {"in1", engine.in1}});
    }
    break;
  case CallForm::BinaryInit:
    result = binaryInit(expr);
    break;
  case CallForm::SfpuInit:
    result = sfpuInits();
    break;
  case CallForm::SfpuCall:
    result = sfpuCall(expr);
    break;
  case CallForm::TileUnary:
    result = tileUnary(row, expr);
    break;
  case CallForm::WriteFront:
    result = writeFront(expr);
    break;
  case CallForm::OldAcquire:
    simple("tile_regs_acquire");
    isOldDst = true;
    break;
  case CallForm::OldRelease:
    handOver();
    simple("tile_regs_release");
    break;
  }
  return failed(result) ? FailureOr<Value>(failure())
                        : FailureOr<Value>(Value());
}

void BodyBuilder::simple(StringRef name, ArrayRef<Value> operands,
                         ArrayRef<std::pair<StringRef, std::string>> symbols) {
  Place place = current == none ? Place() : module.stmts[current].place;
  OperationState state(locationOf(place), ("ttkernel." + name).str());
  state.addOperands(operands);
  for (const auto &[attribute, symbol] : symbols) {
    state.addAttribute(attribute,
                       FlatSymbolRefAttr::get(builder.getContext(), symbol));
  }
  builder.create(state);
}

FailureOr<Value> BodyBuilder::buildOp(const CallRow &row, const Expr &expr) {
  if (row.op == "pack_tile") {
    handOver();
  }
  if (engine.initsAtCalls && !StringRef(row.op).ends_with("_init") &&
      !vectorFunction(row.op).empty()) {
    simple(row.op + "_init");
  }
  Place place = current == none ? Place() : module.stmts[current].place;
  OperationState state(locationOf(place), "ttkernel." + row.op);
  size_t next = 0;
  for (const CallArg &arg : row.args) {
    if (arg.form == ArgForm::Zero) {
      state.addOperands(constant(0));
    } else if (next < expr.operands.size()) {
      if (failed(addArg(arg, expr.operands[next], state))) {
        return failure();
      }
      ++next;
    }
  }
  if (row.resultBits != 0) {
    state.addTypes(builder.getIntegerType(row.resultBits));
  }
  Operation *made = builder.create(state);
  return made->getNumResults() ? made->getResult(0) : Value();
}

namespace {

template <typename EnumAttr, typename Enum>
Attribute enumOf(MLIRContext *context, std::optional<Enum> value) {
  return value ? Attribute(EnumAttr::get(context, *value)) : Attribute();
}

Attribute enumAttr(MLIRContext *context, ArgForm form, StringRef text) {
  text.consume_front("PoolType::");
  text.consume_front("ReduceDim::");
  text.consume_front("BroadcastType::");
  std::string upper = text.upper();
  switch (form) {
  case ArgForm::Pool:
    return enumOf<PoolTypeAttr>(context, symbolizePoolType(upper));
  case ArgForm::ReduceDim: {
    bool isShort = !StringRef(upper).starts_with("REDUCE_");
    return enumOf<ReduceDimAttr>(
        context, symbolizeReduceDim(isShort ? "REDUCE_" + upper : upper));
  }
  default:
    return enumOf<BcastDimAttr>(context, symbolizeBcastDim(upper));
  }
}

} // namespace

LogicalResult BodyBuilder::addArg(const CallArg &arg, ExprId id,
                                  OperationState &state) {
  MLIRContext *context = builder.getContext();
  const Expr &expr = module.exprs[id];
  switch (arg.form) {
  case ArgForm::Value: {
    FailureOr<Value> value = number(id);
    if (failed(value)) {
      return failure();
    }
    state.addOperands(*value);
    return success();
  }
  case ArgForm::Accessor: {
    FailureOr<Value> found = accessor(id);
    if (failed(found)) {
      return failure();
    }
    state.addOperands(*found);
    return success();
  }
  case ArgForm::CB:
  case ArgForm::Semaphore: {
    FailureOr<std::string> name =
        arg.form == ArgForm::CB ? cbName(id) : semaphoreName(id);
    if (failed(name)) {
      return failure();
    }
    state.addAttribute(arg.attribute, FlatSymbolRefAttr::get(context, *name));
    return success();
  }
  case ArgForm::Pool:
  case ArgForm::ReduceDim:
  case ArgForm::BcastDim: {
    Attribute attribute = enumAttr(context, arg.form, expr.text);
    if (!attribute) {
      return fail(
          "`" + printExpr(module, id) +
          "` is none of the known words; wanted SUM or MAX, REDUCE_ROW, "
          "REDUCE_COL or REDUCE_SCALAR, ROW, COL or SCALAR");
    }
    state.addAttribute(arg.attribute, attribute);
    return success();
  }
  case ArgForm::Real: {
    bool isReal = expr.kind == ExprKind::Float;
    if (!isReal && !literal(id)) {
      return fail("`" + printExpr(module, id) + "` is no literal number");
    }
    state.addAttribute(
        arg.attribute,
        builder.getF32FloatAttr(static_cast<float>(
            isReal ? expr.real : static_cast<double>(expr.integer))));
    return success();
  }
  case ArgForm::False:
    return literal(id) == 0
               ? success()
               : fail("asks for a transposed operand (`" +
                          printExpr(module, id) +
                          "`), which is not compiled; transpose the tile with "
                          "transpose_wh_tile",
                      "unsupported-op");
  case ArgForm::Zero:
  case ArgForm::Ignored:
    return success();
  }
  return failure();
}

/// A literal, or a variable that is bound to one.
std::optional<int64_t> BodyBuilder::constantAt(ExprId id) const {
  const Expr &expr = module.exprs[id];
  auto bound =
      expr.kind == ExprKind::Var ? values.find(expr.ref) : values.end();
  APInt value;
  if (bound != values.end() &&
      matchPattern(bound->second, m_ConstantInt(&value))) {
    return value.getSExtValue();
  }
  return literal(id);
}

FailureOr<std::string> BodyBuilder::cbName(ExprId id) {
  const Expr &expr = module.exprs[id];
  std::vector<std::string_view> known;
  for (const CircularBuffer &cb : program.cbs) {
    known.push_back(cb.name);
  }
  std::optional<int64_t> index = constantAt(id);
  if (!index && (expr.kind == ExprKind::String || expr.kind == ExprKind::Var)) {
    const std::string &name =
        expr.kind == ExprKind::String ? expr.text : module.vars[expr.ref].name;
    if (program.findCB(std::string_view(name))) {
      return name;
    }
    std::string_view nearest = nearestName(name, known);
    return fail("`" + name + "` is no circular buffer of `tt.cb_indices`" +
                (nearest.empty()
                     ? ""
                     : "; did you mean `" + std::string(nearest) + "`?"));
  }
  if (!index) {
    return fail("`" + printExpr(module, id) +
                "` stands where a circular buffer is expected: its number or "
                "its name");
  }
  if (const CircularBuffer *found = program.findCB(*index)) {
    return found->name;
  }
  if (!program.numbersAreCBs) {
    return fail("circular buffer " + Twine(*index) +
                " is not in `tt.cb_indices`");
  }
  constexpr int64_t firstOutput = 16;
  CircularBuffer made;
  made.index = *index;
  made.name = *index < firstOutput
                  ? "cb_in" + std::to_string(*index)
                  : "cb_out" + std::to_string(*index - firstOutput);
  made.format = program.formatOf(*index >= firstOutput);
  program.cbs.push_back(made);
  return made.name;
}

FailureOr<std::string> BodyBuilder::semaphoreName(ExprId id) {
  const Expr &expr = module.exprs[id];
  std::optional<int64_t> place = literal(id);
  bool isInRange = place && *place >= 0 &&
                   *place < static_cast<int64_t>(program.semaphores.size());
  if (isInRange) {
    return program.semaphores[*place].first;
  }
  for (const auto &[name, initial] : program.semaphores) {
    if (expr.kind == ExprKind::String && expr.text == name) {
      return name;
    }
  }
  return fail("`" + printExpr(module, id) +
              "` is no semaphore of `tt.semaphores`");
}

Value BodyBuilder::accessorOf(StringRef buffer) {
  auto found = accessors.find(buffer);
  return found == accessors.end() ? Value() : found->second;
}

/// A buffer's name, its address's name, the number of the address among the
/// arguments, or the buffer itself.
FailureOr<Value> BodyBuilder::accessor(ExprId id) {
  const Expr &expr = module.exprs[id];
  std::string name = expr.kind == ExprKind::String ? expr.text
                     : expr.kind == ExprKind::Var  ? module.vars[expr.ref].name
                     : expr.kind == ExprKind::Buffer
                         ? module.buffers[expr.ref].name
                         : "";
  StringRef shortName = name;
  shortName.consume_front("tt.tensor_accessor.");
  if (Value found = accessorOf(shortName)) {
    return found;
  }
  std::optional<int64_t> place = literal(id);
  Value value = expr.kind == ExprKind::Var ? values.lookup(expr.ref) : Value();
  std::string list;
  for (auto [number, arg] : llvm::enumerate(kernel.args)) {
    bool isIt = arg.name == name || (value && value == findName(arg.name)) ||
                (place && *place == static_cast<int64_t>(number));
    if (isIt && arg.kind == ArgKind::Address) {
      return accessorOf(arg.buffer);
    }
    if (arg.kind == ArgKind::Address) {
      list += (list.empty() ? "" : ", ") + arg.name;
    }
  }
  return fail("`" + printExpr(module, id) +
              "` is no accessor: neither a buffer whose address is a runtime "
              "argument of the kernel nor the number of one (addresses: " +
              (list.empty() ? "none" : list) + ")");
}

FailureOr<Value> BodyBuilder::getArg(const Expr &expr) {
  std::optional<int64_t> place = literal(expr.operands[0]);
  if (!place || *place < 0 ||
      *place >= static_cast<int64_t>(kernel.args.size())) {
    return fail("reads the runtime argument `" +
                printExpr(module, expr.operands[0]) + "` of " +
                Twine(kernel.args.size()));
  }
  return findName(kernel.args[*place].name);
}

} // namespace ttc::ttkernel
