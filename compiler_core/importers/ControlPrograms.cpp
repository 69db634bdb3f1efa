// Loops and choices whose parts are functions become ops with regions.
// SPDX-License-Identifier: Apache-2.0
#include "importers/ControlPrograms.h"

#include "dialects/Diagnostics.h"
#include "dialects/ttcore/TTCore.h"
#include "mlir/AsmParser/AsmParser.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using namespace mlir::tt::ttcore;

namespace ttc {
namespace {

// More ops would be copied without end: a loop in a loop in a loop.
constexpr size_t maxOpened = 100000;

Operation *create(OpBuilder &b, Location loc, StringRef name,
                  ValueRange operands, TypeRange types,
                  ArrayRef<NamedAttribute> attributes = {},
                  unsigned regions = 0) {
  OperationState state(loc, ("stablehlo." + name).str());
  state.addOperands(operands);
  state.addTypes(types);
  state.addAttributes(attributes);
  for (unsigned i = 0; i < regions; ++i) {
    state.addRegion();
  }
  return b.create(state);
}

// The body of one block of the function `name` if it takes and gives these
// types.
FailureOr<func::FuncOp> programOf(Operation *op, SymbolTable &symbols,
                                  FlatSymbolRefAttr name, TypeRange takes,
                                  TypeRange gives) {
  auto function = symbols.lookup<func::FuncOp>(name.getValue());
  bool fits = function && !function.isExternal() &&
              llvm::hasSingleElement(function.getBody()) &&
              TypeRange(function.getArgumentTypes()) == takes &&
              TypeRange(function.getResultTypes()) == gives;
  if (!fits) {
    withCode(op->emitError()
                 << "`" << op->getName() << "` runs `@" << name.getValue()
                 << "`, which is no function of one block with the "
                    "types of its operands and results",
             "invalid-program");
    return failure();
  }
  return function;
}

// Copies the function's body to the builder's place; gives what it returns.
SmallVector<Value> copyBody(OpBuilder &b, func::FuncOp function,
                            ValueRange arguments) {
  Block &body = function.getBody().front();
  IRMapping mapping;
  mapping.map(body.getArguments(), arguments);
  for (Operation &op : body.without_terminator()) {
    b.clone(op, mapping);
  }
  return llvm::map_to_vector(
      body.getTerminator()->getOperands(),
      [&](Value value) { return mapping.lookupOrDefault(value); });
}

Value integer(OpBuilder &b, Location loc, int64_t value) {
  auto type = RankedTensorType::get({}, b.getI64Type());
  auto attribute = DenseElementsAttr::get(type, b.getI64IntegerAttr(value));
  return create(b, loc, "constant", {}, type,
                b.getNamedAttr("value", attribute))
      ->getResult(0);
}

// Opens one op after the other, those in copied bodies too.
class Opener {
public:
  explicit Opener(ModuleOp module) : module(module), symbols(module) {}

  LogicalResult run() {
    SmallVector<Operation *> open;
    module.walk([&](Operation *op) {
      if (auto loop = dyn_cast<WhileLoopOp>(op)) {
        programs.insert(loop.getBodyProgramAttr().getAttr());
        if (auto condition = loop.getConditionProgramAttr()) {
          programs.insert(condition.getAttr());
        }
      }
      if (auto choice = dyn_cast<CaseOp>(op)) {
        for (auto name :
             choice.getBranchPrograms().getAsRange<FlatSymbolRefAttr>()) {
          programs.insert(name.getAttr());
        }
      }
      auto function = op->getParentOfType<func::FuncOp>();
      bool isProgram = function && function.isPrivate();
      if (isa<WhileLoopOp, CaseOp>(op) && !isProgram) {
        open.push_back(op);
      }
    });
    size_t opened = 0;
    while (!open.empty()) {
      Operation *op = open.pop_back_val();
      if (++opened > maxOpened) {
        return withCode(op->emitError() << "loops and choices nest too deep",
                        "invalid-program");
      }
      auto loop = dyn_cast<WhileLoopOp>(op);
      FailureOr<Operation *> made =
          loop ? openLoop(loop) : openCase(cast<CaseOp>(op));
      if (failed(made)) {
        return failure();
      }
      (*made)->walk([&](Operation *inner) {
        if (isa<WhileLoopOp, CaseOp>(inner)) {
          open.push_back(inner);
        }
      });
    }
    erasePrograms();
    return success();
  }

private:
  FailureOr<Operation *> openLoop(WhileLoopOp op) {
    unsigned count = op.getStateCount();
    OperandRange values = op.getValues();
    bool counted = op.getInitial() && op.getLimit() && op.getStep();
    bool fits = count <= values.size() &&
                (counted ? op.getStepAttr().getValue() > 0
                         : op.getConditionProgram().has_value()) &&
                op.getOutputIndices().size() == op.getNumResults();
    for (auto [index, output] :
         llvm::zip(op.getOutputIndices(), op.getOutputs())) {
      fits &= index >= 0 && index < int64_t(count) &&
              values[index].getType() == output.getType();
    }
    if (!fits) {
      withCode(op.emitError() << "`ttcore.while_loop` wants bounds with a "
                                 "positive step or a condition, and results "
                                 "that are states",
               "invalid-program");
      return failure();
    }
    SmallVector<Value> states(values.take_front(count)),
        fixed(values.drop_front(count));
    TypeRange takes = values.getTypes(), gives = ValueRange(states).getTypes();
    auto body = programOf(op, symbols, op.getBodyProgramAttr(), takes, gives);
    if (failed(body)) {
      return failure();
    }
    OpBuilder b(op);
    if (counted) {
      states.push_back(integer(b, op.getLoc(), op.getInitialAttr().getValue()));
    }
    Operation *loop = create(b, op.getLoc(), "while", states,
                             ValueRange(states).getTypes(), {}, 2);
    for (Region &region : loop->getRegions()) {
      SmallVector<Location> places(states.size(), op.getLoc());
      b.createBlock(&region, {}, ValueRange(states).getTypes(), places);
    }
    if (failed(fillCondition(op, loop, fixed, counted))) {
      return failure();
    }
    fillBody(op, loop, *body, fixed, counted);
    for (auto [index, output] :
         llvm::zip(op.getOutputIndices(), op.getOutputs())) {
      output.replaceAllUsesWith(loop->getResult(index));
    }
    op.erase();
    return loop;
  }

  LogicalResult fillCondition(WhileLoopOp op, Operation *loop,
                              ArrayRef<Value> fixed, bool counted) {
    Block &block = loop->getRegion(0).front();
    OpBuilder b = OpBuilder::atBlockEnd(&block);
    auto truth = RankedTensorType::get({}, b.getI1Type());
    SmallVector<Value> arguments(block.getArguments());
    if (counted) {
      Value limit = integer(b, op.getLoc(), op.getLimitAttr().getValue());
      Attribute less = parseAttribute("#stablehlo<comparison_direction LT>",
                                      op.getContext());
      Operation *compare =
          create(b, op.getLoc(), "compare", {arguments.back(), limit}, truth,
                 b.getNamedAttr("comparison_direction", less));
      create(b, op.getLoc(), "return", compare->getResults(), {});
      return success();
    }
    arguments.append(fixed.begin(), fixed.end());
    auto condition =
        programOf(op, symbols, op.getConditionProgramAttr(),
                  ValueRange(arguments).getTypes(), TypeRange(Type(truth)));
    if (failed(condition)) {
      return failure();
    }
    create(b, op.getLoc(), "return", copyBody(b, *condition, arguments), {});
    return success();
  }

  static void fillBody(WhileLoopOp op, Operation *loop, func::FuncOp body,
                       ArrayRef<Value> fixed, bool counted) {
    Block &block = loop->getRegion(1).front();
    OpBuilder b = OpBuilder::atBlockEnd(&block);
    SmallVector<Value> arguments(
        block.getArguments().take_front(op.getStateCount()));
    arguments.append(fixed.begin(), fixed.end());
    SmallVector<Value> next = copyBody(b, body, arguments);
    if (counted) {
      Value counter = block.getArguments().back();
      Value step = integer(b, op.getLoc(), op.getStepAttr().getValue());
      next.push_back(
          create(b, op.getLoc(), "add", {counter, step}, counter.getType())
              ->getResult(0));
    }
    create(b, op.getLoc(), "return", next, {});
  }

  FailureOr<Operation *> openCase(CaseOp op) {
    OpBuilder b(op);
    auto names = op.getBranchPrograms().getAsRange<FlatSymbolRefAttr>();
    SmallVector<FlatSymbolRefAttr> branches(names.begin(), names.end());
    auto index = dyn_cast<RankedTensorType>(op.getIndex().getType());
    bool isTruth = index && index.getElementType().isInteger(1);
    if (branches.empty() || (isTruth && branches.size() != 2)) {
      withCode(op.emitError() << "`ttcore.case` has " << branches.size()
                              << " branches; 2 for a truth value or at least 1 "
                                 "are wanted",
               "invalid-program");
      return failure();
    }
    if (isTruth) { // the branch for true comes first in `if`
      std::swap(branches[0], branches[1]);
    }
    Operation *made =
        create(b, op.getLoc(), isTruth ? "if" : "case", op.getIndex(),
               op.getResultTypes(), {}, branches.size());
    for (auto [region, name] : llvm::zip(made->getRegions(), branches)) {
      auto body = programOf(op, symbols, name, op.getValues().getTypes(),
                            op.getResultTypes());
      if (failed(body)) {
        return failure();
      }
      b.createBlock(&region);
      create(b, op.getLoc(), "return", copyBody(b, *body, op.getValues()), {});
    }
    op->replaceAllUsesWith(made->getResults());
    op.erase();
    return made;
  }

  // Programs that are part of ops now are functions that nobody calls.
  void erasePrograms() {
    llvm::DenseSet<StringAttr> used;
    SmallVector<func::FuncOp> functions(module.getOps<func::FuncOp>());
    for (func::FuncOp function : functions) {
      function.walk([&](func::CallOp call) {
        used.insert(call.getCalleeAttr().getAttr());
      });
    }
    for (func::FuncOp function : functions) {
      if (function.isPrivate() && programs.contains(function.getNameAttr()) &&
          !used.contains(function.getNameAttr())) {
        function.erase();
      }
    }
  }

  ModuleOp module;
  SymbolTable symbols;
  llvm::DenseSet<StringAttr> programs;
};

} // namespace

LogicalResult openControlPrograms(ModuleOp module) {
  bool found = false;
  module.walk([&](Operation *op) { found |= isa<WhileLoopOp, CaseOp>(op); });
  return found ? Opener(module).run() : success();
}

} // namespace ttc
