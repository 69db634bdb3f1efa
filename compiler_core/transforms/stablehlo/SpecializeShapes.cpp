// specialize-shapes: sizes for dynamic dimensions, through the whole program.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/Diagnostics.h"
#include "dialects/stablehlo/Stablehlo.h"
#include "dialects/ttcore/TTCore.h"
#include "mlir/IR/Iterators.h"
#include "mlir/IR/Verifier.h"
#include "transforms/Passes.h"
#include "transforms/stablehlo/GivenSizes.h"
#include "transforms/stablehlo/RefineShapes.h"

using namespace mlir;

namespace ttc {
#define GEN_PASS_DEF_SPECIALIZESHAPES
#include "transforms/Passes.h.inc"

namespace {

/// Longer lists stay what they are: an iota says more than its numbers.
constexpr int64_t largestConstant = 16;

bool isShapeAssertion(Operation *op) {
  auto call = dyn_cast<stablehlo::CustomCallOp>(op);
  return call && call.getCallTargetName() == "shape_assertion";
}

/// Whether an op takes a shape as an operand, gives a size, or has one that is
/// not known.
bool concernsShapes(Operation *op) {
  auto call = dyn_cast<stablehlo::CustomCallOp>(op);
  bool isDynamicCall =
      call && call.getCallTargetName().starts_with("stablehlo.dynamic_");
  return isDynamicCall ||
         isa<stablehlo::DynamicBroadcastInDimOp, stablehlo::DynamicConvOp,
             stablehlo::DynamicGatherOp, stablehlo::DynamicIotaOp,
             stablehlo::DynamicPadOp, stablehlo::DynamicReshapeOp,
             stablehlo::RealDynamicSliceOp, stablehlo::GetDimensionSizeOp,
             stablehlo::SetDimensionSizeOp>(op) ||
         isShapeAssertion(op) || llvm::any_of(op->getResultTypes(), isDynamic);
}

/// "Expected value >= 1, {0}" with the values of the operands behind the first.
std::string filledIn(StringRef message, Operation *op,
                     const KnownIntegers &known) {
  std::string text;
  while (!message.empty()) {
    auto [before, behind] = message.split('{');
    text += before;
    auto [number, rest] = behind.split('}');
    unsigned index = 0;
    bool fills = !number.getAsInteger(10, index) &&
                 index + 1 < op->getNumOperands() &&
                 known.scalar(op->getOperand(index + 1));
    if (before.size() == message.size()) {
      break;
    }
    text += fills ? std::to_string(*known.scalar(op->getOperand(index + 1)))
                  : ("{" + number + "}").str();
    message = rest;
  }
  return text;
}

/// Walks a function in program order, once.
class Refiner {
public:
  LogicalResult run(Block &block) {
    for (Operation &op : llvm::make_early_inc_range(block)) {
      if (failed(visit(&op))) {
        return failure();
      }
    }
    return success();
  }

private:
  LogicalResult visit(Operation *op) {
    if (isShapeAssertion(op)) {
      return checkAssertion(op);
    }
    if (Operation *made = makeStatic(op, known)) {
      op = made;
    }
    if (auto loop = dyn_cast<stablehlo::WhileOp>(op)) {
      return visitWhile(loop);
    }
    if (isa<stablehlo::IfOp, stablehlo::CaseOp>(op)) {
      return visitBranches(op);
    }
    if (llvm::any_of(op->getResultTypes(), isDynamic)) {
      refineResults(op, inferShapes(op));
    }
    if (known.evaluate(op) && !isa<stablehlo::ConstantOp>(op)) {
      makeConstant(op);
    }
    return success();
  }

  void makeConstant(Operation *op) {
    Value result = op->getResult(0);
    DenseElementsAttr value = known.attribute(result);
    bool isSmall = value && value.getNumElements() <= largestConstant;
    if (!isSmall || isa<IndexType>(value.getElementType())) {
      return;
    }
    OpBuilder builder(op);
    auto constant = stablehlo::ConstantOp::create(builder, op->getLoc(), value);
    known.learn(constant, KnownIntegers::List(*known.find(result)));
    result.replaceAllUsesWith(constant);
    known.forget(result);
    op->erase();
  }

  LogicalResult checkAssertion(Operation *op) {
    std::optional<int64_t> holds = op->getNumOperands() > 0
                                       ? known.scalar(op->getOperand(0))
                                       : std::nullopt;
    auto message = op->getAttrOfType<StringAttr>("error_message");
    std::string text = message ? filledIn(message.getValue(), op, known)
                               : "a condition on shapes does not hold";
    if (!holds) {
      return withCode(op->emitError()
                          << "`shape_assertion` depends on values that are "
                             "known only at run time: "
                          << text,
                      "unsupported-op");
    }
    if (*holds == 0) {
      return withCode(op->emitError() << text, "shape-assertion");
    }
    op->erase();
    return success();
  }

  /// What goes around unchanged is known inside if it is known in front.
  LogicalResult visitWhile(stablehlo::WhileOp loop) {
    Block &cond = loop.getCond().front(), &body = loop.getBody().front();
    for (unsigned i = 0; i < loop->getNumOperands(); ++i) {
      Value init = loop->getOperand(i);
      bool unchanged =
          body.getTerminator()->getOperand(i) == body.getArgument(i);
      for (Value inside :
           {Value(cond.getArgument(i)), Value(body.getArgument(i)),
            Value(loop->getResult(i))}) {
        inside.setType(isDynamic(inside.getType()) ? init.getType()
                                                   : inside.getType());
        if (const KnownIntegers::List *list = known.find(init);
            list && unchanged) {
          known.learn(inside, KnownIntegers::List(*list));
        }
      }
    }
    return failure(failed(run(cond)) || failed(run(body)));
  }

  LogicalResult visitBranches(Operation *op) {
    for (Region &region : op->getRegions()) {
      if (failed(run(region.front()))) {
        return failure();
      }
      Operation *end = region.front().getTerminator();
      for (auto [result, value] :
           llvm::zip(op->getResults(), end->getOperands())) {
        if (isDynamic(result.getType())) {
          result.setType(value.getType());
        }
      }
    }
    return success();
  }

  KnownIntegers known;
};

struct SpecializeShapes : impl::SpecializeShapesBase<SpecializeShapes> {
  using Base::Base;

  void runOnOperation() override {
    func::FuncOp function = getOperation();
    if (function.isPrivate() || function.isDeclaration() ||
        !llvm::hasSingleElement(function.getBody())) {
      return;
    }
    GivenSizes given(function);
    if (failed(given.resolve(dim.getValue(), shape.getValue()))) {
      return signalPassFailure();
    }
    bool concerned = !given.all().empty();
    if (!concerned) {
      concerned = function
                      .walk([](Operation *op) {
                        return concernsShapes(op) ? WalkResult::interrupt()
                                                  : WalkResult::advance();
                      })
                      .wasInterrupted();
    }
    if (concerned && failed(specialize(function, given))) {
      signalPassFailure();
    }
  }

private:
  LogicalResult specialize(func::FuncOp function, const GivenSizes &given) {
    setArguments(function, given);
    Refiner refiner;
    if (failed(refiner.run(function.getBody().front()))) {
      return failure();
    }
    eraseUnused(function);
    Operation *end = function.getBody().front().getTerminator();
    function.setType(FunctionType::get(&getContext(),
                                       function.getBody().getArgumentTypes(),
                                       end->getOperandTypes()));
    return failure(failed(checkStatic(function)) || failed(verify(function)));
  }

  /// An argument of varying shape is an input, whatever it is called.
  static void setArguments(func::FuncOp function, const GivenSizes &given) {
    namespace ttcore = mlir::tt::ttcore;
    for (auto [i, dimension] : llvm::enumerate(given.all())) {
      BlockArgument argument = function.getArgument(dimension.argument);
      auto type = cast<RankedTensorType>(argument.getType());
      Shape shape(type.getRank(), ShapedType::kDynamic);
      shape[dimension.dimension] = given.sizeOf(i);
      argument.setType(refined(type, shape));
      if (!function.getArgAttr(dimension.argument,
                               ttcore::argumentTypeAttrName)) {
        function.setArgAttr(
            dimension.argument, ttcore::argumentTypeAttrName,
            ttcore::ArgumentTypeAttr::get(function.getContext(),
                                          ttcore::ArgumentType::Input));
      }
    }
  }

  static void eraseUnused(func::FuncOp function) {
    function.walk<WalkOrder::PostOrder, ReverseIterator>([](Operation *op) {
      op->removeAttr(dimensionAttr);
      if (isOpTriviallyDead(op)) {
        op->erase();
      }
    });
  }

  static LogicalResult checkStatic(func::FuncOp function) {
    WalkResult walk = function.walk([](Operation *op) {
      if (llvm::none_of(op->getResultTypes(), isDynamic)) {
        return WalkResult::advance();
      }
      withCode(op->emitOpError()
                   << "has a result of type " << op->getResultTypes()[0]
                   << ", whose size does not follow from the sizes of the "
                      "arguments; sizes that depend on values cannot be "
                      "compiled",
               "unknown-size");
      return WalkResult::interrupt();
    });
    return failure(walk.wasInterrupted());
  }
};

} // namespace
} // namespace ttc
