// One walk in program order; what became superfluous goes at the end of its
// block.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/FlattenTuples.h"

#include "dialects/stablehlo/Stablehlo.h"
#include "transforms/stablehlo/LoopBounds.h"

using namespace mlir;

namespace ttc {
namespace {

bool isFlat(Type type) { return !isa<TupleType, stablehlo::TokenType>(type); }

bool areFlat(TypeRange types) { return llvm::all_of(types, isFlat); }

/// The tensors in `type`, in order.
void addLeaves(Type type, SmallVectorImpl<Type> &leaves) {
  if (auto tuple = dyn_cast<TupleType>(type)) {
    for (Type element : tuple.getTypes()) {
      addLeaves(element, leaves);
    }
  } else if (isFlat(type)) {
    leaves.push_back(type);
  }
}

SmallVector<Type> leavesOf(TypeRange types) {
  SmallVector<Type> leaves;
  for (Type type : types) {
    addLeaves(type, leaves);
  }
  return leaves;
}

/// Flattens one function; used once.
class Flattener {
public:
  explicit Flattener(func::FuncOp function) : function(function) {}

  void run() {
    if (!isNeeded()) {
      return;
    }
    flattenAttributes();
    Block &block = function.getBody().front();
    unsigned old = addFlatArguments(block);
    flattenBlock(block);
    block.eraseArguments(0, old);
    function.setType(FunctionType::get(function.getContext(),
                                       block.getArgumentTypes(),
                                       leavesOf(function.getResultTypes())));
    function.setAllArgAttrs(argumentAttributes);
    function.setAllResultAttrs(resultAttributes);
  }

private:
  /// Whether there are tuples or tokens, and nobody has them who will be
  /// refused: its operands stay then.
  bool isNeeded() {
    bool flat = areFlat(function.getArgumentTypes()) &&
                areFlat(function.getResultTypes());
    bool known = true;
    function.getBody().walk([&](Operation *op) {
      bool isFlatOp =
          areFlat(op->getOperandTypes()) && areFlat(op->getResultTypes());
      flat &= isFlatOp;
      known &= isFlatOp || isKnown(op);
    });
    return !flat && known;
  }

  static bool isKnown(Operation *op) {
    static const StringRef names[] = {
        "tuple",     "get_tuple_element",
        "after_all", "create_token",
        "while",     "if",
        "case",      "optimization_barrier",
    };
    StringRef name = op->getName().getStringRef();
    return op->hasTrait<OpTrait::IsTerminator>() ||
           (name.consume_front("stablehlo.") &&
            llvm::is_contained(names, name));
  }

  /// A tuple's attributes say nothing of its elements.
  void flattenAttributes() {
    auto add = [&](Type type, DictionaryAttr attributes,
                   SmallVectorImpl<DictionaryAttr> &list) {
      auto none = DictionaryAttr::get(function.getContext());
      bool keeps = isFlat(type) && attributes;
      list.append(leavesOf(type).size(), keeps ? attributes : none);
    };
    for (auto [i, type] : llvm::enumerate(function.getArgumentTypes())) {
      add(type, function.getArgAttrDict(i), argumentAttributes);
    }
    for (auto [i, type] : llvm::enumerate(function.getResultTypes())) {
      add(type, function.getResultAttrDict(i), resultAttributes);
    }
  }

  /// Adds an argument for each leaf behind the old ones, which have no use then
  /// but in ops that will go. Gives the number of the old ones.
  unsigned addFlatArguments(Block &block) {
    unsigned count = block.getNumArguments();
    for (unsigned i = 0; i < count; ++i) {
      BlockArgument argument = block.getArgument(i);
      SmallVector<Value> made;
      for (Type leaf : leavesOf(argument.getType())) {
        made.push_back(block.addArgument(leaf, argument.getLoc()));
      }
      replace(argument, made);
    }
    return count;
  }

  void replace(Value value, ArrayRef<Value> leaves) {
    if (isFlat(value.getType())) {
      value.replaceAllUsesWith(leaves.front());
    } else {
      expanded[value] = SmallVector<Value>(leaves);
    }
  }

  SmallVector<Value> expand(ValueRange values) {
    SmallVector<Value> leaves;
    for (Value value : values) {
      if (isFlat(value.getType())) {
        leaves.push_back(value);
      } else {
        llvm::append_range(leaves, expanded.lookup(value));
      }
    }
    return leaves;
  }

  void flattenBlock(Block &block) {
    SmallVector<Operation *> gone;
    for (Operation &op : llvm::make_early_inc_range(block)) {
      if (flatten(op)) {
        gone.push_back(&op);
      }
    }
    for (Operation *op : llvm::reverse(gone)) {
      if (op->use_empty()) {
        op->erase();
      }
    }
  }

  /// Whether the op is superfluous now.
  bool flatten(Operation &op) {
    if (op.hasTrait<OpTrait::IsTerminator>()) {
      op.setOperands(expand(op.getOperands()));
      return false;
    }
    if (isStablehlo(&op, "tuple") || isStablehlo(&op, "after_all") ||
        isStablehlo(&op, "create_token")) {
      expanded[op.getResult(0)] = isStablehlo(&op, "tuple")
                                      ? expand(op.getOperands())
                                      : SmallVector<Value>();
      return true;
    }
    if (isStablehlo(&op, "get_tuple_element")) {
      return takeElement(op);
    }
    bool isFlatOp =
        areFlat(op.getOperandTypes()) && areFlat(op.getResultTypes());
    if (isStablehlo(&op, "optimization_barrier") && !isFlatOp) {
      for (auto [operand, result] :
           llvm::zip(op.getOperands(), op.getResults())) {
        replace(result, expand(operand));
      }
      return true;
    }
    bool branches = isStablehlo(&op, "while") || isStablehlo(&op, "if") ||
                    isStablehlo(&op, "case");
    if (branches && !isFlatOp) {
      rebuild(op);
      return true;
    }
    for (Region &region : op.getRegions()) {
      for (Block &block : region) {
        flattenBlock(block);
      }
    }
    return false;
  }

  bool takeElement(Operation &op) {
    auto tuple = cast<TupleType>(op.getOperand(0).getType());
    auto index = op.getAttrOfType<IntegerAttr>("index");
    if (!expanded.contains(op.getOperand(0)) || !index) {
      return false; // of an op that is refused
    }
    size_t place = index.getInt();
    size_t first = leavesOf(tuple.getTypes().take_front(place)).size();
    size_t count = leavesOf(tuple.getType(place)).size();
    SmallVector<Value> leaves = expanded.lookup(op.getOperand(0));
    replace(op.getResult(0), ArrayRef(leaves).slice(first, count));
    return true;
  }

  void rebuild(Operation &op) {
    OpBuilder builder(&op);
    OperationState state(op.getLoc(), op.getName());
    state.addOperands(expand(op.getOperands()));
    state.addTypes(leavesOf(op.getResultTypes()));
    state.addAttributes(op.getAttrs());
    for (Region &region : op.getRegions()) {
      state.addRegion()->takeBody(region);
    }
    Operation *made = builder.create(state);
    for (Region &region : made->getRegions()) {
      unsigned old = addFlatArguments(region.front());
      flattenBlock(region.front());
      region.front().eraseArguments(0, old);
    }
    SmallVector<Value> results(made->getResults());
    for (Value result : op.getResults()) {
      size_t count = leavesOf(result.getType()).size();
      replace(result, ArrayRef(results).take_front(count));
      results.erase(results.begin(), results.begin() + count);
    }
  }

  func::FuncOp function;
  DenseMap<Value, SmallVector<Value>> expanded;
  SmallVector<DictionaryAttr> argumentAttributes, resultAttributes;
};

} // namespace

void flattenTuples(func::FuncOp function) {
  if (!function.isDeclaration()) {
    Flattener(function).run();
  }
}

} // namespace ttc
