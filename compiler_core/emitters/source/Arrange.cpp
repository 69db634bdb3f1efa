// From ops to statements: describe, share configs, fold, name.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/source/Program.h"

#include "dialects/ttnn/TTNN.h"
#include "emitters/source/Fold.h"
#include "emitters/source/NameGroups.h"
#include "emitters/source/Names.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;

namespace ttc::source {
namespace {

/// These calls keep tables in a small region of L1 that a device has only if it
/// was opened with one.
bool wantsSmallL1(StringRef callee) {
  return llvm::StringSwitch<bool>(callee)
      .Cases({"ttnn.conv1d", "ttnn.conv2d", "ttnn.conv_transpose2d"}, true)
      .Cases({"ttnn.max_pool2d", "ttnn.avg_pool2d"}, true)
      .Default(false);
}

/// The statements of @main stand in a function.
constexpr size_t bodyIndent = 4;

/// A name as plain notation has it, for its width: `weights["…"]`.
std::string notation(const Name &name) {
  switch (name.kind) {
  case Name::Kind::Weight:
    return "weights[\"" + name.text + "\"]";
  case Name::Kind::Constant:
    return "constants[\"" + name.text + "\"]";
  default:
    return name.text;
  }
}

/// Builds one program; used once.
class Arranger {
public:
  Arranger(func::FuncOp main, const Signature &signature,
           const Language &language, ConstantTable constants)
      : main(main), signature(signature), language(language), scope(language) {
    program.constants = std::move(constants);
  }

  FailureOr<Program> run() {
    nameArguments();
    if (failed(addOperations(main.getBody().front(), program.statements))) {
      return failure();
    }
    shareConfigs(program.statements);
    foldSingleUses(program.statements, bodyIndent, [&](Value value) {
      Value root = groups.rootOf(value);
      return program.names.contains(root) ? notation(program.nameOf(root))
                                          : scope.allowed(wantedName(root));
    });
    groups.shareYields(program.statements, [&](Value value) {
      return program.names.contains(value);
    });
    nameResults(program.statements);
    return std::move(program);
  }

private:
  void nameArguments() {
    for (auto [argument, value] :
         llvm::zip(signature.arguments, main.getArguments())) {
      if (argument.isParameter()) {
        program.names[value] = {Name::Kind::Weight, argument.name};
        continue;
      }
      std::string wanted = argumentIdentifier(argument.name);
      std::string name = scope.unique(wanted.empty() ? "x" : wanted);
      program.names[value] = {Name::Kind::Variable, name};
      program.inputs.push_back(name);
    }
  }

  using Statements = std::vector<Statement>;

  LogicalResult addOperations(Block &block, Statements &statements) {
    for (Operation &op : block) {
      if (failed(addOperation(op, statements))) {
        return failure();
      }
    }
    return success();
  }

  LogicalResult addOperation(Operation &op, Statements &statements) {
    if (op.hasTrait<OpTrait::IsTerminator>()) {
      addTerminator(op, statements);
      return success();
    }
    auto emittable = dyn_cast<tt::ttnn::EmittableOp>(op);
    if (!emittable) {
      return op.emitOpError("has no form in ")
             << language.name << ": it is no ttnn call";
    }
    ttnn::CallBuilder call;
    emittable.describeCall(call);
    if (ElementsAttr constant = call.getStoredConstant()) {
      addStoredConstant(op, constant);
      return success();
    }
    if (op.getNumRegions() == 0) {
      return addCall(op, call, statements);
    }
    return call.getCallee() == "while" ? addLoop(op, statements)
                                       : addBranch(op, statements);
  }

  void addTerminator(Operation &op, Statements &statements) {
    Operation *parent = op.getParentOp();
    if (isa<func::ReturnOp>(op)) {
      addReturn(op);
    } else if (isLoop(parent) && op.getParentRegion()->getRegionNumber() == 0) {
      addTest(op, statements);
    } else {
      addMove(isLoop(parent) ? ValueRange(parent->getRegion(1).getArguments())
                             : ValueRange(parent->getResults()),
              op.getOperands(), op.getLoc(), statements);
    }
  }

  static bool isLoop(Operation *op) {
    return op->getName().getStringRef() == "ttnn.while";
  }

  void addMove(ValueRange targets, ValueRange values, Location location,
               Statements &statements) {
    Statement move{Statement::Kind::Move, {}, Expression(), {}, location};
    for (auto [target, value] : llvm::zip(targets, values)) {
      move.targets.push_back(target);
      move.expression.items.push_back(Expression::reference(value));
    }
    if (!move.targets.empty()) {
      statements.push_back(std::move(move));
    }
  }

  static Expression numberOf(Value onHost) {
    Expression number = Expression::reference(onHost);
    number.asNumber = true;
    return number;
  }

  /// What a loop's condition yields; nothing if its turns are counted.
  void addTest(Operation &yield, Statements &statements) {
    if (yield.getNumOperands() == 1) {
      statements.push_back({Statement::Kind::Test,
                            {},
                            numberOf(yield.getOperand(0)),
                            {},
                            yield.getLoc()});
    }
  }

  /// Whether the loop carries the value on and nobody else uses it: then its
  /// variable becomes the loop's.
  bool isTakenOver(Value value, Operation &loop) const {
    return value.hasOneUse() && !program.names.contains(value) &&
           value.getParentBlock() == loop.getBlock();
  }

  LogicalResult addLoop(Operation &op, Statements &statements) {
    SmallVector<Value> begun, first;
    for (auto [i, value] : llvm::enumerate(op.getOperands())) {
      Value argument = op.getRegion(1).getArgument(i);
      if (!isTakenOver(value, op)) {
        begun.push_back(argument);
        first.push_back(value);
      } else if (isa<OpResult>(value) && groups.rootOf(value) == value) {
        groups.join(value, argument);
      } else {
        groups.join(argument, groups.rootOf(value));
      }
      groups.join(op.getRegion(0).getArgument(i), argument);
      groups.join(op.getResult(i), argument);
    }
    addMove(begun, first, op.getLoc(), statements);
    Statement loop{Statement::Kind::Loop, {}, {}, {}, op.getLoc()};
    for (ValueRange values : {ValueRange(op.getRegion(0).getArguments()),
                              ValueRange(op.getRegion(1).getArguments()),
                              ValueRange(op.getResults())}) {
      loop.targets.append(values.begin(), values.end());
    }
    if (auto count = op.getAttrOfType<IntegerAttr>("trip_count")) {
      loop.count = count.getInt();
    }
    return addBlocks(op, std::move(loop), statements);
  }

  LogicalResult addBranch(Operation &op, Statements &statements) {
    Statement branch{Statement::Kind::Branch,
                     SmallVector<Value, 2>(op.getResults()),
                     numberOf(op.getOperand(0)),
                     {},
                     op.getLoc()};
    if (op.getName().getStringRef() == "ttnn.case") {
      branch.count = op.getNumRegions();
    }
    return addBlocks(op, std::move(branch), statements);
  }

  LogicalResult addBlocks(Operation &op, Statement statement,
                          Statements &statements) {
    for (Region &region : op.getRegions()) {
      Statements &block = statement.blocks.emplace_back();
      if (failed(addOperations(region.front(), block))) {
        return failure();
      }
    }
    statements.push_back(std::move(statement));
    return success();
  }

  void addReturn(Operation &op) {
    Expression results;
    for (Value operand : op.getOperands()) {
      results.items.push_back(Expression::reference(operand));
    }
    program.statements.push_back(
        {Statement::Kind::Return, {}, std::move(results), {}, op.getLoc()});
  }

  void addStoredConstant(Operation &op, ElementsAttr constant) {
    Value result = op.getResult(0);
    StringRef name = program.constants.add(
        nameForResult(op.getLoc(), "ttnn.constant"), constant,
        cast<RankedTensorType>(result.getType()));
    program.names[result] = {Name::Kind::Constant, name.str()};
  }

  LogicalResult addCall(Operation &op, const ttnn::CallBuilder &call,
                        Statements &statements) {
    FailureOr<Expression> expression = describe(call);
    if (failed(expression)) {
      return op.emitOpError("has an attribute that cannot be written in ")
             << language.name;
    }
    program.needsSmallL1 |= wantsSmallL1(call.getCallee());
    if (op.getNumResults() == 0 && call.getCallee() == "ttnn.deallocate") {
      Value freed = op.getOperand(0);
      // What belongs to the caller, or to the dicts, is not ours to free.
      if (program.names.contains(freed)) {
        return success();
      }
      statements.push_back({Statement::Kind::Free,
                            {},
                            *std::move(expression),
                            freed,
                            op.getLoc()});
      return success();
    }
    for (Value result : op.getResults()) {
      callees[result] = call.getCallee();
    }
    noteHelper(call.getHelper());
    statements.push_back({Statement::Kind::Assign,
                          SmallVector<Value, 2>(op.getResults()),
                          *std::move(expression),
                          {},
                          op.getLoc()});
    statements.back().unpacks = call.isHostStep();
    return success();
  }

  void noteHelper(StringRef helper) {
    if (!helper.empty() && !llvm::is_contained(program.helpers, helper)) {
      program.helpers.push_back(helper.str());
    }
  }

  /// Gives every object that is built as an argument a name, the same one for
  /// equal objects.
  void shareConfigs(Statements &statements) {
    for (Statement &statement : statements) {
      for (Expression &item : statement.expression.items) {
        if (item.isCall()) {
          shareConfig(item, statement.location);
        }
      }
      for (Statements &block : statement.blocks) {
        shareConfigs(block);
      }
    }
  }

  void shareConfig(Expression &item, Location location) {
    std::string keyword = std::exchange(item.keyword, "");
    auto known = llvm::find_if(program.configs, [&](const auto &config) {
      return config.expression == item;
    });
    std::string name;
    if (known != program.configs.end()) {
      name = known->name;
    } else {
      std::string wanted = keyword.empty() ? identifier(item.name) : keyword;
      name = scope.unique(language.configName(wanted));
      program.configs.push_back({name, item, location});
    }
    item = Expression::named(Expression::Kind::Config, std::move(name));
    item.keyword = std::move(keyword);
  }

  std::string wantedName(Value value) {
    if (auto argument = dyn_cast<BlockArgument>(value)) {
      return nameForCarried(argument);
    }
    Operation *op = value.getDefiningOp();
    unsigned index = cast<OpResult>(value).getResultNumber();
    if (isLoop(op)) {
      return nameForCarried(op->getRegion(1).getArgument(index));
    }
    if (op->getNumRegions() > 0) {
      return nameOfBranches(*op, index);
    }
    StringRef callee = callees.lookup(value);
    return callee == "ttnn.from_device"
               ? "decision"
               : nameForValue(value, callee, signature);
  }

  /// What all blocks call the result that they compute, if they agree.
  std::string nameOfBranches(Operation &op, unsigned index) {
    std::string common;
    for (Region &region : op.getRegions()) {
      Value value = region.front().getTerminator()->getOperand(index);
      bool isComputed =
          callees.contains(value) ||
          (value.getDefiningOp() && value.getDefiningOp()->getNumRegions() > 0);
      std::string name = isComputed ? wantedName(value) : "";
      if (name.empty() || (!common.empty() && name != common)) {
        return "out";
      }
      common = name;
    }
    return common;
  }

  /// Names what folding has left, in the order of the program, so that numbers
  /// ascend.
  void nameResults(Statements &statements) {
    for (Statement &statement : statements) {
      for (Value target : statement.targets) {
        nameTarget(target);
      }
      bool isChosen = statement.kind == Statement::Kind::Branch &&
                      statement.count.value_or(0) > 2;
      if (isChosen) {
        statement.variable = scope.unique("branch");
      }
      for (Statements &block : statement.blocks) {
        nameResults(block);
      }
    }
  }

  void nameTarget(Value target) {
    Value root = groups.rootOf(target);
    if (!program.names.contains(root)) {
      bool isUsed =
          root != target || isa<BlockArgument>(target) || !target.use_empty();
      program.names[root] =
          isUsed ? Name{Name::Kind::Variable, scope.unique(wantedName(root))}
                 : Name{Name::Kind::Unused, ""};
    }
    Name known = program.nameOf(root); // the next look-up may move it
    program.names[target] = known;
  }

  func::FuncOp main;
  const Signature &signature;
  const Language &language;
  Program program;
  NameScope scope;
  NameGroups groups;
  llvm::DenseMap<Value, StringRef> callees;
};

} // namespace

FailureOr<Program> arrange(func::FuncOp main, const Signature &signature,
                           const Language &language, ConstantTable constants) {
  return Arranger(main, signature, language, std::move(constants)).run();
}

} // namespace ttc::source
