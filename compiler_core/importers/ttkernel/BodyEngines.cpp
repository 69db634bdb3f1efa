// Inits of the engines, and calls that are several ops.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/Print.h"
#include "importers/ttkernel/BodyBuilder.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc::ttkernel {

using namespace tir;

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
