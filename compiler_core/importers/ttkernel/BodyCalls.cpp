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

//===----------------------------------------------------------------------===//
// Inits, and calls that are several ops
//===----------------------------------------------------------------------===//

/// What the kernel's calls use, in the order of the text.
void BodyBuilder::lookAhead() {
  for (const Stmt *stmt : statementsOf(module, function)) {
    if (stmt->kind == StmtKind::Evaluate) {
      noteCall(module.exprs[stmt->value]);
    }
  }
}

void BodyBuilder::noteCall(const Expr &expr) {
  auto rows = findCalls(expr.text);
  const CallRow *row = nullptr;
  for (const CallRow *one : rows) {
    row = !row && one->takes(expr.operands.size()) ? one : row;
  }
  if (!row || !expr.isExtern) {
    return;
  }
  StringRef name = row->op;
  auto note = [&](std::string &place, size_t operand) {
    if (!place.empty() || operand >= expr.operands.size()) {
      return;
    }
    ExprId id = expr.operands[operand];
    const Expr &cb = module.exprs[id];
    bool isKnown = cb.kind == ExprKind::Int
                       ? program.numbersAreCBs || program.findCB(cb.integer)
                       : cb.kind == ExprKind::String &&
                             program.findCB(std::string_view(cb.text));
    place = isKnown ? *cbName(id) : "";
  };
  bool isBinary = name == "matmul_tiles" || name == "add_tiles" ||
                  name == "sub_tiles" || name == "mul_tiles";
  if (isBinary || name.ends_with("_bcast") || name == "reduce_tile") {
    size_t first = isBinary ? 0 : name == "reduce_tile" ? 2 : 1;
    note(engine.in0, first);
    note(engine.in1, first + 1);
    engine.hasMatmul |= name == "matmul_tiles";
    engine.hasReduce |= name == "reduce_tile";
    if (isBinary && engine.binaryOp.empty()) {
      engine.binaryOp =
          name == "matmul_tiles" ? "matmul_init" : (name + "_init").str();
    }
  } else if (name == "copy_tile" || row->form == CallForm::TileUnary ||
             name == "transpose_wh_tile") {
    note(engine.in0, 0);
  } else if (name == "pack_tile") {
    note(engine.out, 1);
  }
  StringRef function =
      vectorFunction(row->form == CallForm::SfpuCall
                         ? StringRef(module.exprs[expr.operands[0]].text +
                                     module.exprs[expr.operands[1]].text)
                         : StringRef(expr.text));
  if (!function.empty() && !llvm::is_contained(engine.functions, function)) {
    engine.functions.push_back(function.str());
  }
}

/// `engine.init_common()` and its kin; what the call does not say, the calls
/// behind it do.
LogicalResult BodyBuilder::startup(const CallRow &row, const Expr &expr) {
  for (size_t i = 0; i < expr.operands.size(); ++i) {
    StringRef attribute = row.args[i].attribute;
    if (row.args[i].form != ArgForm::CB) {
      OperationState unused(builder.getUnknownLoc(), "none");
      if (failed(addArg(row.args[i], expr.operands[i], unused))) {
        return failure();
      }
      continue;
    }
    FailureOr<std::string> name = cbName(expr.operands[i]);
    if (failed(name)) {
      return failure();
    }
    bool isOutput =
        attribute == "out" || (i == 1 && row.args.size() == 2); // unary
    (isOutput             ? engine.out
     : attribute == "in0" ? engine.in0
                          : engine.in1) = *name;
  }
  if (engine.in1.empty()) {
    engine.in1 = engine.in0;
  }
  if (engine.in0.empty() || engine.out.empty()) {
    return fail("`" + expr.text +
                "` names no circular buffers, and no call of the kernel says "
                "which it reads and packs into");
  }
  Place place = current == none ? Place() : module.stmts[current].place;
  ComputeKernelHwStartupOp::create(builder, locationOf(place), engine.in0,
                                   engine.in1, engine.out, engine.hasMatmul);
  return success();
}

LogicalResult BodyBuilder::binaryInit(const Expr &expr) {
  std::string in0 = engine.in0, in1 = engine.in1;
  for (size_t i = 0; i < std::min<size_t>(expr.operands.size(), 2); ++i) {
    FailureOr<std::string> name = cbName(expr.operands[i]);
    if (failed(name)) {
      return failure();
    }
    (i == 0 ? in0 : in1) = *name;
  }
  if (engine.binaryOp.empty() || in0.empty() || in1.empty()) {
    return fail("`" + expr.text +
                "` prepares an operation on two tiles, of which the kernel has "
                "none");
  }
  simple(engine.binaryOp, {}, {{"in0", in0}, {"in1", in1}});
  return success();
}

LogicalResult BodyBuilder::sfpuInits() {
  if (engine.functions.empty()) {
    return fail("`tt.sfpu.init` prepares a function of the vector engine, of "
                "which the kernel calls none");
  }
  // One function's init undoes another's: several have theirs at their calls.
  engine.initsAtCalls = engine.functions.size() > 1;
  if (!engine.initsAtCalls) {
    simple(engine.functions.front() + "_tile_init");
  }
  return success();
}

/// `tt.sfpu.unary("exp", dst)`, in either order.
LogicalResult BodyBuilder::sfpuCall(const Expr &expr) {
  size_t named =
      module.exprs[expr.operands[0]].kind == ExprKind::String ? 0 : 1;
  StringRef function = vectorFunction(module.exprs[expr.operands[named]].text);
  if (function.empty()) {
    return fail("`" + printExpr(module, expr.operands[named]) +
                    "` is no known function of the vector engine",
                "unsupported-op");
  }
  FailureOr<Value> dst = number(expr.operands[1 - named]);
  if (failed(dst)) {
    return failure();
  }
  if (engine.initsAtCalls) {
    simple((function + "_tile_init").str());
  }
  simple((function + "_tile").str(), {*dst});
  return success();
}

/// `exp_tile(cb, tile, dst)`: the vector engine sees DST alone, so the tile is
/// copied there first.
LogicalResult BodyBuilder::tileUnary(const CallRow &row, const Expr &expr) {
  FailureOr<std::string> cb = cbName(expr.operands[0]);
  FailureOr<Value> tile =
      failed(cb) ? FailureOr<Value>(failure()) : number(expr.operands[1]);
  FailureOr<Value> dst = failed(tile) ? tile : number(expr.operands[2]);
  if (failed(dst)) {
    return failure();
  }
  simple("copy_tile_init", {}, {{"cb", *cb}});
  simple("copy_tile", {*tile, *dst}, {{"cb", *cb}});
  simple(row.op + "_init");
  simple(row.op, {*dst});
  return success();
}

/// From math to the packer, which `acquire_dst` did for both.
void BodyBuilder::handOver() {
  if (isOldDst) {
    simple("tile_regs_commit");
    simple("tile_regs_wait");
  }
  isOldDst = false;
}

/// `noc_async_write_tile(cb, tile)`: the front of `cb` to the kernel's only
/// output.
LogicalResult BodyBuilder::writeFront(const Expr &expr) {
  FailureOr<std::string> cb = cbName(expr.operands[0]);
  FailureOr<Value> tile =
      failed(cb) ? FailureOr<Value>(failure()) : number(expr.operands[1]);
  if (failed(tile)) {
    return failure();
  }
  if (accessors.size() != 1) {
    return fail("`noc_async_write_tile` of a circular buffer and a tile does "
                "not say which buffer it writes; the kernel has " +
                Twine(accessors.size()) + " addresses");
  }
  Place place = module.stmts[current].place;
  Value address =
      GetReadPtrOp::create(builder, locationOf(place), builder.getI32Type(),
                           FlatSymbolRefAttr::get(builder.getContext(), *cb));
  NocAsyncWriteTileOp::create(builder, locationOf(place), *tile,
                              accessors.begin()->second, address);
  return success();
}

} // namespace ttc::ttkernel
