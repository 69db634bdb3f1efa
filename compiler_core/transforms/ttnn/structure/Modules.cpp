// From scopes to functions.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttnn/structure/Modules.h"

#include "dialects/ttcore/NamePattern.h"
#include "dialects/ttcore/Scopes.h"
#include "dialects/ttnn/TTNN.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/SymbolTable.h"
#include "transforms/ttnn/structure/LayerNames.h"
#include "transforms/ttnn/structure/Moving.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;

namespace ttc::structure {
namespace {

/// Fewer calls are clearer where they are.
constexpr size_t fewestOps = 4;
/// What a reader can take in as the arguments and results of a function.
constexpr size_t mostInputs = 24, mostOutputs = 4;

bool startsWith(ArrayRef<std::string> scopes, ArrayRef<std::string> prefix) {
  return scopes.size() > prefix.size() &&
         scopes.take_front(prefix.size()) == prefix;
}

/// Whether nothing outside of `ops`, in program order, stands between two of
/// them: takes from one, and gives to another.
bool isConvex(ArrayRef<Operation *> ops) {
  llvm::SmallPtrSet<Operation *, 16> inside(ops.begin(), ops.end());
  llvm::SmallPtrSet<Operation *, 16> follows;
  for (Operation *op = ops.front();; op = op->getNextNode()) {
    bool isInside = inside.contains(op);
    bool isAfter = usesAny(op, [&](Operation *maker) {
      return follows.contains(maker) || (!isInside && inside.contains(maker));
    });
    if (isAfter && isInside) {
      return false;
    }
    if (isAfter) {
      follows.insert(op);
    }
    if (op == ops.back()) {
      return true;
    }
  }
}

/// Runs of ops with none of another module between them.
std::vector<SmallVector<Operation *>> runsOf(ArrayRef<Operation *> ops) {
  std::vector<SmallVector<Operation *>> runs(1);
  for (Operation *op : ops) {
    if (!runs.back().empty() && runs.back().back()->getNextNode() != op) {
      runs.emplace_back();
    }
    runs.back().push_back(op);
  }
  return runs;
}

/// Ops of a block by the scope that stands behind `base`, in program order.
llvm::MapVector<StringRef, SmallVector<Operation *>>
modulesIn(Block &block, ArrayRef<std::string> base,
          llvm::DenseMap<Operation *, std::vector<std::string>> &scopes) {
  llvm::MapVector<StringRef, SmallVector<Operation *>> modules;
  for (Operation &op : block) {
    if (!mayMove(&op)) {
      continue;
    }
    const std::vector<std::string> &own = scopes[&op];
    if (startsWith(own, base)) {
      modules[own[base.size()]].push_back(&op);
    }
  }
  return modules;
}

} // namespace

void ModuleOutliner::run(func::FuncOp function,
                         SmallVectorImpl<func::FuncOp> &made) {
  Block &block = function.getBody().front();
  llvm::DenseMap<Operation *, Scopes> scopes;
  size_t movable = 0;
  for (Operation &op : block) {
    scopes[&op] = ttc::scopesOf(op.getLoc());
    movable += mayMove(&op);
  }
  Scopes base;
  auto modules = modulesIn(block, base, scopes);
  // One that is all there is to the function says nothing new.
  while (modules.size() == 1 && modules.front().second.size() == movable) {
    base.push_back(modules.front().first.str());
    modules = modulesIn(block, base, scopes);
  }
  for (auto &[name, ops] : modules) {
    Scopes path = base;
    path.push_back(name.str());
    // Earlier modules may have moved some behind others.
    llvm::sort(
        ops, [](Operation *a, Operation *b) { return a->isBeforeInBlock(b); });
    bool isWhole = isConvex(ops);
    for (ArrayRef<Operation *> run :
         isWhole ? std::vector<SmallVector<Operation *>>{ops} : runsOf(ops)) {
      if (run.size() < fewestOps || run.size() == movable) {
        continue;
      }
      if (func::FuncOp outlined = outline(run, path)) {
        made.push_back(outlined);
      }
    }
  }
}

namespace {

/// One function in the making; used once.
class Outline {
public:
  Outline(ArrayRef<Operation *> ops, ArrayRef<std::string> scopes)
      : ops(ops), scopes(scopes), inside(ops.begin(), ops.end()) {
    gatherInputs();
    for (Operation *op : ops) {
      for (Value result : op->getResults()) {
        if (llvm::any_of(result.getUsers(), [&](Operation *user) {
              return !inside.contains(
                  op->getBlock()->findAncestorOpInBlock(*user));
            })) {
          outputs.push_back(result);
        }
      }
    }
  }

  bool isReadable() const {
    return !outputs.empty() && outputs.size() <= mostOutputs &&
           inputs.size() <= mostInputs;
  }

  /// A private function with copies of the ops.
  func::FuncOp make() {
    Operation *last = ops.back();
    OpBuilder builder(last->getContext());
    auto function = func::FuncOp::create(
        builder, withScopes(last->getLoc(), scopes), functionName(),
        builder.getFunctionType(ValueRange(inputs.getArrayRef()).getTypes(),
                                ValueRange(outputs).getTypes()));
    function.setPrivate();
    Block *body = addBody(function);
    IRMapping mapping;
    mapping.map(inputs.getArrayRef(), body->getArguments());
    builder.setInsertionPointToEnd(body);
    for (Operation *op : ops) {
      Operation *copy = builder.clone(*op, mapping);
      std::vector<std::string> path = ttc::scopesOf(op->getLoc());
      copy->setLoc(withScopes(op->getLoc(), ArrayRef(path).drop_front(std::min(
                                                scopes.size(), path.size()))));
    }
    SmallVector<Value> returned;
    for (Value output : outputs) {
      returned.push_back(mapping.lookup(output));
    }
    func::ReturnOp::create(builder, function.getLoc(), returned);
    nameArguments(function);
    return function;
  }

  /// Calls `function` in the place of the ops.
  void replaceBy(func::FuncOp function) {
    OpBuilder builder(ops.back());
    auto call = func::CallOp::create(builder, function.getLoc(), function,
                                     inputs.getArrayRef());
    call->setLoc(withScopes(ops.back()->getLoc(), scopes));
    for (auto [output, result] : llvm::zip(outputs, call.getResults())) {
      output.replaceUsesWithIf(result, [&](OpOperand &use) {
        return !inside.contains(
            call->getBlock()->findAncestorOpInBlock(*use.getOwner()));
      });
    }
    moveUsersBehind(call, ops.front());
    for (Operation *op : llvm::reverse(ops)) {
      op->erase();
    }
  }

private:
  /// What was computed before what the function was given, each in the order of
  /// its use.
  void gatherInputs() {
    llvm::SetVector<Value> given;
    for (Operation *op : ops) {
      for (Value operand : op->getOperands()) {
        if (isa<BlockArgument>(operand)) {
          given.insert(operand);
        } else if (!inside.contains(operand.getDefiningOp())) {
          inputs.insert(operand);
        }
      }
    }
    inputs.insert(given.begin(), given.end());
  }

  /// "Block" of "Block_2".
  std::string functionName() const {
    StringRef name = StringRef(scopes.back()).rtrim("0123456789").rtrim("_.");
    std::string word = lastWord(name);
    return word.empty() ? "part" : word;
  }

  void nameArguments(func::FuncOp function) const {
    for (auto [index, input] : llvm::enumerate(inputs)) {
      std::string name = nameInside(nameOf(input));
      if (!name.empty()) {
        function.setArgAttr(index, tt::ttnn::nameAttrName,
                            StringAttr::get(function.getContext(), name));
      }
    }
  }

  /// "['Conv_0']['kernel']" of "params['Block_2']['Conv_0']['kernel']" in
  /// Block_2; a parameter that is not the module's keeps its name.
  std::string nameInside(StringRef name) const {
    size_t at = name.rfind(scopes.back());
    if (at == StringRef::npos) {
      return name.str();
    }
    StringRef rest = name.drop_front(at + scopes.back().size());
    bool tells = llvm::any_of(rest, [](char c) { return llvm::isAlpha(c); });
    bool isWord = rest.empty() || !llvm::isAlnum(rest.front());
    return (tells && isWord ? rest : name).str();
  }

  ArrayRef<Operation *> ops;
  ArrayRef<std::string> scopes;
  llvm::SmallPtrSet<Operation *, 16> inside;
  llvm::SetVector<Value> inputs;
  SmallVector<Value> outputs;
};

} // namespace

/// Null if it would be no readable function, or is one that is known already.
func::FuncOp ModuleOutliner::outline(ArrayRef<Operation *> ops,
                                     const Scopes &scopes) {
  Outline outline(ops, scopes);
  // An earlier module may have come between.
  if (!outline.isReadable() || !isConvex(ops)) {
    return {};
  }
  auto module = ops.front()->getParentOfType<ModuleOp>();
  func::FuncOp function = outline.make();
  auto [entry, isNew] = known.try_emplace(identityOf(function), function);
  if (isNew) {
    SymbolTable(module).insert(function);
  } else {
    function.erase();
  }
  outline.replaceBy(entry->second);
  return isNew ? entry->second : func::FuncOp();
}

ModuleOutliner::Identity ModuleOutliner::identityOf(func::FuncOp function) {
  Identity identity{function.getFunctionType().getAsOpaquePointer()};
  llvm::DenseMap<Value, uintptr_t> numbers;
  auto number = [&](ValueRange values) {
    for (Value value : values) {
      numbers.try_emplace(value, numbers.size());
    }
  };
  number(function.getArguments());
  for (Operation &op : function.getBody().front()) {
    identity.push_back(op.getName().getAsOpaquePointer());
    identity.push_back(op.getAttrDictionary().getAsOpaquePointer());
    for (Value operand : op.getOperands()) {
      identity.push_back(reinterpret_cast<const void *>(numbers[operand]));
    }
    for (Type type : op.getResultTypes()) {
      identity.push_back(type.getAsOpaquePointer());
    }
    number(op.getResults());
  }
  return identity;
}

} // namespace ttc::structure
