// expand-complex: complex tensors become pairs of real ones.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/Diagnostics.h"
#include "dialects/ttir/TTIR.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/IRMapping.h"
#include "transforms/Passes.h"
#include "transforms/stablehlo/ComplexOps.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
#define GEN_PASS_DEF_EXPANDCOMPLEX
#include "transforms/Passes.h.inc"

namespace {

bool hasComplex(TypeRange types) {
  return llvm::any_of(types, isComplexTensor);
}

bool hasComplex(Operation *op) {
  return hasComplex(op->getOperandTypes()) || hasComplex(op->getResultTypes());
}

bool isCall(Operation *op, StringRef name) {
  return op->getName().getStringRef() == name;
}

/// Expands one function; used once.
class Expander {
public:
  explicit Expander(func::FuncOp function) : function(function) {}

  LogicalResult run() {
    Block &body = function.getBody().front();
    OpBuilder builder = OpBuilder::atBlockBegin(&body);
    openArguments(body, builder);
    if (failed(expandBlock(body))) {
      return failure();
    }
    closeResults(body);
    return success();
  }

private:
  /// A complex argument becomes one tensor [2, …]: its real, then its imaginary
  /// parts.
  void openArguments(Block &body, OpBuilder &builder) {
    unsigned index = 0;
    SmallVector<BlockArgument> arguments(body.getArguments());
    for (BlockArgument argument : arguments) {
      unsigned position = index++;
      if (!isComplexTensor(argument.getType())) {
        continue;
      }
      function.setArgAttr(position, frameworkTypeAttrName,
                          TypeAttr::get(elementOf(argument)));
      auto real = realType(argument.getType());
      Value stacked = body.insertArgument(argument.getArgNumber() + 1,
                                          stackedType(real), argument.getLoc());
      TTIRBuilder b(builder, argument.getLoc());
      auto part = [&](int64_t which) {
        Value one = b.sliceDim(stacked, 0, which, which + 1);
        return b.reshape(one, real.getShape());
      };
      Value re = part(0);
      Value im = part(1);
      pairs[argument] = {re, im};
      stale.push_back(argument);
    }
  }

  void closeResults(Block &body) {
    Operation *end = body.getTerminator();
    OpBuilder builder(end);
    TTIRBuilder b(builder, end->getLoc());
    for (OpOperand &use : end->getOpOperands()) {
      Value value = use.get();
      if (!isComplexTensor(value.getType())) {
        continue;
      }
      unsigned index = use.getOperandNumber();
      function.setResultAttr(index, frameworkTypeAttrName,
                             TypeAttr::get(elementOf(value)));
      Pair pair = pairs.lookup(value);
      SmallVector<int64_t> shape = {1};
      llvm::append_range(shape, shapeOf(pair.re));
      use.set(
          b.concat({b.reshape(pair.re, shape), b.reshape(pair.im, shape)}, 0));
    }
    eraseDead();
    function.setType(FunctionType::get(function.getContext(),
                                       body.getArgumentTypes(),
                                       end->getOperandTypes()));
  }

  LogicalResult expandBlock(Block &block) {
    bool isSupported = true;
    for (Operation &op : llvm::make_early_inc_range(block)) {
      if (op.hasTrait<OpTrait::IsTerminator>() && isCall(&op, "func.return")) {
        break;
      }
      isSupported &= succeeded(expand(&op));
    }
    return success(isSupported);
  }

  LogicalResult expand(Operation *op) {
    bool inside = false;
    for (Region &region : op->getRegions()) {
      for (Block &block : region) {
        inside |= hasComplex(block.getArgumentTypes());
      }
    }
    if (!inside && !hasComplex(op)) {
      // Complex values may come and go inside.
      for (Region &region : op->getRegions()) {
        for (Block &block : region) {
          if (failed(expandBlock(block))) {
            return failure();
          }
        }
      }
      return success();
    }
    if (op->getNumRegions() > 0 && carriesState(op)) {
      return rebuild(op);
    }
    if (op->hasTrait<OpTrait::IsTerminator>()) {
      return expandTerminator(op);
    }
    OpBuilder builder(op);
    ComplexOp call(op, TTIRBuilder(builder, op->getLoc()), pairs);
    if (failed(expandComplexOp(call))) {
      return failure();
    }
    replace(op, call.results);
    return success();
  }

  /// Whose regions take and give what the op does.
  static bool carriesState(Operation *op) {
    return isCall(op, "stablehlo.while") || isCall(op, "stablehlo.if") ||
           isCall(op, "stablehlo.case");
  }

  SmallVector<Value> flat(ValueRange values) {
    SmallVector<Value> expanded;
    for (Value value : values) {
      if (isComplexTensor(value.getType())) {
        Pair pair = pairs.lookup(value);
        expanded.append({pair.re, pair.im});
      } else {
        expanded.push_back(value);
      }
    }
    return expanded;
  }

  static SmallVector<Type> flat(TypeRange types) {
    SmallVector<Type> expanded;
    for (Type type : types) {
      if (isComplexTensor(type)) {
        expanded.append(2, realType(type));
      } else {
        expanded.push_back(type);
      }
    }
    return expanded;
  }

  LogicalResult expandTerminator(Operation *op) {
    op->setOperands(flat(op->getOperands()));
    return success();
  }

  /// The same op over real tensors.
  LogicalResult rebuild(Operation *op) {
    OperationState state(op->getLoc(), op->getName());
    state.addOperands(flat(op->getOperands()));
    state.addTypes(flat(op->getResultTypes()));
    state.addAttributes(op->getAttrs());
    for (Region &region : op->getRegions()) {
      state.addRegion()->takeBody(region);
    }
    OpBuilder builder(op);
    Operation *made = builder.create(state);
    SmallVector<Parts> results;
    unsigned next = 0;
    for (Value result : op->getResults()) {
      Parts parts = {made->getResult(next++)};
      if (isComplexTensor(result.getType())) {
        parts.push_back(made->getResult(next++));
      }
      results.push_back(parts);
    }
    replace(op, results);
    bool isSupported = true;
    for (Region &region : made->getRegions()) {
      for (Block &block : region) {
        splitArguments(block);
        isSupported &= succeeded(expandBlock(block));
      }
    }
    return success(isSupported);
  }

  void splitArguments(Block &block) {
    for (unsigned i = 0; i < block.getNumArguments(); ++i) {
      BlockArgument argument = block.getArgument(i);
      if (!isComplexTensor(argument.getType())) {
        continue;
      }
      Type real = realType(argument.getType());
      Value im = block.insertArgument(i + 1, real, argument.getLoc());
      Value re = block.insertArgument(i + 1, real, argument.getLoc());
      pairs[argument] = {re, im};
      stale.push_back(argument);
      // The complex one goes when nobody names it any more.
      ++i;
      ++i;
    }
  }

  /// Results of real type take the place of the old ones; complex ones are
  /// remembered, since only ops that are still to be expanded use them.
  void replace(Operation *op, ArrayRef<Parts> results) {
    for (auto [result, parts] : llvm::zip(op->getResults(), results)) {
      if (isComplexTensor(result.getType())) {
        pairs[result] = {parts[0], parts.back()};
      } else {
        result.replaceAllUsesWith(parts[0]);
      }
    }
    dead.push_back(op);
  }

  /// Last uses first.
  void eraseDead() {
    for (Operation *op : llvm::reverse(dead)) {
      op->erase();
    }
    for (BlockArgument argument : llvm::reverse(stale)) {
      argument.getOwner()->eraseArgument(argument.getArgNumber());
    }
  }

  func::FuncOp function;
  DenseMap<Value, Pair> pairs;
  SmallVector<Operation *> dead;
  SmallVector<BlockArgument> stale;
};

struct ExpandComplex : impl::ExpandComplexBase<ExpandComplex> {
  void runOnOperation() override {
    for (auto function : getOperation().getOps<func::FuncOp>()) {
      bool found = false;
      function.walk([&](Operation *op) { found |= hasComplex(op); });
      found |= hasComplex(function.getArgumentTypes());
      if (found && !function.isDeclaration() && function.isPublic() &&
          failed(Expander(function).run())) {
        return signalPassFailure();
      }
    }
  }
};

} // namespace
} // namespace ttc
