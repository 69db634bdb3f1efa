// ttir-to-ttnn: walks a function op by op and asks the table of lowerings.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/Diagnostics.h"
#include "dialects/ttir/TTIR.h"
#include "dialects/ttnn/TTNN.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "transforms/Passes.h"
#include "transforms/ttnn/DeviceTypes.h"
#include "transforms/ttnn/Lowering.h"

using namespace mlir;
using namespace mlir::tt::ttnn;

namespace ttc {
#define GEN_PASS_DEF_TTIRTOTTNN
#include "transforms/Passes.h.inc"

namespace {

LoweringTable makeTable() {
  LoweringTable table;
  addElementwiseLowerings(table);
  addSelectionLowerings(table);
  addReductionLowerings(table);
  addDataMovementLowerings(table);
  addMatmulLowerings(table);
  addCreationLowerings(table);
  addNormalizationLowerings(table);
  addConvolutionLowerings(table);
  addIndexingLowerings(table);
  return table;
}

LogicalResult checkTypes(Operation *op, TypeRange types) {
  for (Type type : types) {
    if (!toDeviceType(type)) {
      return withCode(op->emitError()
                          << "`" << op->getName() << "` has a value of " << type
                          << ", which the device has no tensor for; static "
                             "shapes of floats, integers and booleans would "
                             "work",
                      "unsupported-type");
    }
  }
  return success();
}

std::string toText(Type type) {
  std::string text;
  llvm::raw_string_ostream(text) << type;
  return text;
}

/// Says once for each framework type what the device makes of it.
void remarkNarrowing(func::FuncOp function) {
  llvm::SetVector<Type> narrowed;
  auto visit = [&](Type type) {
    Type element = getElementTypeOrSelf(type);
    if (isNarrowed(element)) {
      narrowed.insert(element);
    }
  };
  llvm::for_each(function.getArgumentTypes(), visit);
  function.walk(
      [&](Operation *op) { llvm::for_each(op->getResultTypes(), visit); });
  for (Type type : narrowed) {
    std::string from = toText(type), to = toText(toDeviceElementType(type));
    withCode(function.emitRemark() << "`" << from << "` is computed as `" << to
                                   << "`: the device has no `" << from << "`",
             "narrowed-type");
  }
}

/// Lowers one function: a new block is filled op by op and takes the place of
/// the old one; regions of loops and branches likewise.
class FunctionLowering {
public:
  FunctionLowering(func::FuncOp function, const LoweringTable &table)
      : function(function), table(table), builder(function.getContext()) {}

  LogicalResult run() {
    remarkNarrowing(function);
    if (failed(checkTypes(function, function.getArgumentTypes()))) {
      return failure();
    }
    Block &oldBlock = function.getBody().front();
    Block *newBlock = addBlock(function.getBody(), oldBlock);
    builder.setInsertionPointToEnd(newBlock);
    lowerOps(oldBlock);
    if (hasErrors) {
      newBlock->erase();
      return failure();
    }
    dropUnused(*newBlock);
    finish(oldBlock, newBlock);
    return success();
  }

private:
  Block *addBlock(Region &region, Block &oldBlock) {
    OpBuilder::InsertionGuard guard(builder);
    Block *block = builder.createBlock(&region, region.end());
    for (BlockArgument argument : oldBlock.getArguments()) {
      values.map(argument, block->addArgument(toDeviceType(argument.getType()),
                                              argument.getLoc()));
    }
    return block;
  }

  void lowerOps(Block &oldBlock) {
    for (Operation &op : oldBlock) {
      lowerOrReport(&op);
    }
  }

  void lowerOrReport(Operation *op) {
    if (succeeded(lower(op))) {
      return;
    }
    hasErrors = true;
    // What follows is lowered all the same, so that every unsupported op is
    // named at once.
    for (Value result : op->getResults()) {
      Type type = toDeviceType(result.getType());
      auto stand_in = UnrealizedConversionCastOp::create(
          builder, op->getLoc(), type ? type : result.getType(), ValueRange());
      values.map(result, stand_in.getResult(0));
    }
  }

  SmallVector<Value> lowered(ValueRange operands) {
    return llvm::map_to_vector(
        operands, [&](Value operand) { return values.lookup(operand); });
  }

  LogicalResult lower(Operation *op) {
    if (op->hasTrait<OpTrait::IsTerminator>()) {
      lowerTerminator(op);
      return success();
    }
    if (failed(checkTypes(op, op->getResultTypes()))) {
      return failure();
    }
    if (op->getNumRegions() > 0) {
      lowerRegions(op);
      return success();
    }
    OpLowering lowering(op, builder, values);
    if (op->hasTrait<tt::ttir::HostStep>()) {
      return lowered(op, lowering, lowerHostStep(lowering));
    }
    StringRef name = op->getName().getStringRef();
    auto entry = name.consume_front("ttir.") ? table.find(name) : table.end();
    if (entry == table.end()) {
      return lowering.unsupported("it is no op that `ttir-decompose` leaves");
    }
    return lowered(op, lowering, entry->second(lowering));
  }

  LogicalResult lowered(Operation *op, OpLowering &lowering,
                        LogicalResult outcome) {
    if (succeeded(outcome)) {
      lowering.wrapResults();
      values.map(op->getResults(), lowering.getReplacements());
    }
    return outcome;
  }

  void lowerTerminator(Operation *op) {
    SmallVector<Value> operands = lowered(op->getOperands());
    if (isa<func::ReturnOp>(op)) {
      func::ReturnOp::create(builder, op->getLoc(), operands);
      return;
    }
    // What a loop's condition gives back is for the host.
    bool decides = op->getParentRegion()->getRegionNumber() == 0 &&
                   op->getParentOp()->getName().getStringRef() == "ttir.while";
    if (decides) {
      operands[0] = readBack(op->getLoc(), operands[0]);
    }
    OperationState state(op->getLoc(), "ttnn.yield");
    state.addOperands(operands);
    builder.create(state);
  }

  /// The value on the host, which decides on it.
  Value readBack(Location loc, Value value) {
    OperationState state(loc, "ttnn.from_device");
    state.addOperands(value);
    state.addTypes(inSystemMemory(typeOf(value), Layout::Tile));
    return builder.create(state)->getResult(0);
  }

  /// Loops and branches: the same op with lowered regions. A loop that counts
  /// asks no condition.
  void lowerRegions(Operation *op) {
    StringRef name = op->getName().getStringRef().split('.').second;
    OperationState state(op->getLoc(), ("ttnn." + name).str());
    state.addOperands(lowered(op->getOperands()));
    bool isLoop = name == "while";
    if (!isLoop) {
      state.operands[0] = readBack(op->getLoc(), state.operands[0]);
    }
    for (Type type : op->getResultTypes()) {
      state.addTypes(toDeviceType(type));
    }
    state.addAttributes(op->getAttrs());
    for (Region &region : op->getRegions()) {
      bool isCounted =
          isLoop && op->hasAttr("trip_count") && region.getRegionNumber() == 0;
      OpBuilder::InsertionGuard guard(builder);
      Region *made = state.addRegion();
      builder.setInsertionPointToEnd(addBlock(*made, region.front()));
      if (isCounted) {
        OperationState yield(op->getLoc(), "ttnn.yield");
        builder.create(yield);
      } else {
        lowerOps(region.front());
      }
    }
    Operation *made = builder.create(state);
    values.map(op->getResults(), made->getResults());
  }

  /// Constants that became numbers in calls have no use any more.
  static void dropUnused(Block &block) {
    // The block's own reverse iterators outlive the op that they passed; those
    // made of forward iterators do not.
    for (Operation &op : llvm::make_early_inc_range(llvm::reverse(block))) {
      for (Region &region : op.getRegions()) {
        dropUnused(region.front());
      }
      if (isOpTriviallyDead(&op)) {
        op.erase();
      }
    }
  }

  void finish(Block &oldBlock, Block *newBlock) {
    Operation *terminator = newBlock->getTerminator();
    function.setType(builder.getFunctionType(newBlock->getArgumentTypes(),
                                             terminator->getOperandTypes()));
    oldBlock.dropAllDefinedValueUses();
    oldBlock.erase();
  }

  func::FuncOp function;
  const LoweringTable &table;
  OpBuilder builder;
  IRMapping values;
  bool hasErrors = false;
};

class TTIRToTTNN : public impl::TTIRToTTNNBase<TTIRToTTNN> {
  void runOnOperation() override {
    LoweringTable table = makeTable();
    for (func::FuncOp function : getOperation().getOps<func::FuncOp>()) {
      if (!function.isDeclaration() &&
          failed(FunctionLowering(function, table).run())) {
        signalPassFailure();
      }
    }
  }
};

} // namespace
} // namespace ttc
