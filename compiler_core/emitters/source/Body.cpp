// From ops to statements: describe, share configs, fold, name.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/source/Body.h"

#include "dialects/ttnn/StructureOps.h"
#include "emitters/source/Eras.h"
#include "emitters/source/Fold.h"
#include "emitters/source/NameGroups.h"
#include "emitters/source/OwnValues.h"
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
  case Name::Kind::Input:
  case Name::Kind::Element:
    return name.text + "[" + std::to_string(name.index) + "]";
  default:
    return name.text;
  }
}

/// Used once.
class BodyArranger final : public Body {
public:
  BodyArranger(func::FuncOp function, Shared &shared)
      : function(function), program(shared.program), names(shared.names),
        language(shared.language), fileScope(shared.scope) {}

  using Statements = std::vector<Statement>;

  LogicalResult read() override {
    if (failed(addOperations(function.getBody().front(), statements))) {
      return failure();
    }
    shareConfigs(statements);
    return success();
  }

  void finish(NameScope scopeOfFunction) override {
    scope = std::move(scopeOfFunction);
    foldSingleUses(statements, bodyIndent, [&](Value value) {
      Value root = groups.rootOf(value);
      // Without what a language adds to a keyword: all fold the same.
      std::string name = program.names.contains(root)
                             ? notation(program.nameOf(root))
                             : names.wanted(root);
      return StringRef(name).rtrim('_').str();
    });
    groups.shareYields(
        statements, [&](Value value) { return program.names.contains(value); });
    nameResults(statements);
  }

private:
  /// Whether the function got the value, or it lies beside the program: then it
  /// is not the function's to free or to rename.
  bool isGiven(Value value) const {
    auto argument = dyn_cast<BlockArgument>(value);
    bool isArgument =
        argument && isa<func::FuncOp>(argument.getOwner()->getParentOp());
    return isArgument || program.names.contains(value);
  }

  LogicalResult addOperations(Block &block, Statements &into) {
    for (Operation &op : block) {
      if (failed(addOperation(op, into))) {
        return failure();
      }
    }
    return success();
  }

  LogicalResult addOperation(Operation &op, Statements &into) {
    if (op.hasTrait<OpTrait::IsTerminator>()) {
      addTerminator(op, into);
      return success();
    }
    if (auto layers = dyn_cast<tt::ttnn::LayersOp>(op)) {
      addLayers(layers, into);
      return success();
    }
    if (auto call = dyn_cast<func::CallOp>(op)) {
      addFunctionCall(call, into);
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
      return addCall(op, call, into);
    }
    return call.getCallee() == "while" ? addLoop(op, into)
                                       : addBranch(op, into);
  }

  void addTerminator(Operation &op, Statements &into) {
    Operation *parent = op.getParentOp();
    if (isa<func::ReturnOp>(op)) {
      addReturn(op, into);
    } else if (isLoop(parent) && op.getParentRegion()->getRegionNumber() == 0) {
      addTest(op, into);
    } else {
      addMove(isLoop(parent) ? ValueRange(parent->getRegion(1).getArguments())
                             : ValueRange(parent->getResults()),
              op.getOperands(), op.getLoc(), into);
    }
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
    return value.hasOneUse() && !isGiven(value) &&
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
      llvm::append_range(loop.targets, values);
    }
    if (auto count = op.getAttrOfType<IntegerAttr>("trip_count")) {
      loop.count = count.getInt();
    }
    return addBlocks(op, std::move(loop), statements);
  }

  /// What the program made of a function of the module.
  const Function &functionOf(FlatSymbolRefAttr callee) const {
    auto wanted = SymbolTable::lookupNearestSymbolFrom<func::FuncOp>(
        function->getParentOp(), callee);
    return *llvm::find_if(program.functions, [&](const Function &known) {
      return known.function == wanted;
    });
  }

  void addFunctionCall(func::CallOp op, Statements &into) {
    const Function &callee = functionOf(op.getCalleeAttr());
    Expression call =
        Expression::named(Expression::Kind::Function, callee.name);
    for (Value operand : op.getOperands()) {
      call.items.push_back(Expression::reference(operand));
    }
    addDevice(callee, call);
    into.push_back({Statement::Kind::Assign,
                    std::vector<Value>(op.result_begin(), op.result_end()),
                    std::move(call),
                    {},
                    op.getLoc()});
  }

  void addDevice(const Function &callee, Expression &call) {
    if (callee.takesDevice) {
      call.items.push_back(
          Expression::named(Expression::Kind::Device, "device"));
      takesDevice = true;
    }
  }

  /// The variables that a turn hands to the next are those of the results.
  void addLayers(tt::ttnn::LayersOp op, Statements &into) {
    const Function &callee = functionOf(op.getCalleeAttr());
    Expression call =
        Expression::named(Expression::Kind::Function, callee.name);
    SmallVector<Value> begun, first;
    for (auto [value, result] : llvm::zip(op.getCarried(), op.getResults())) {
      bool isFree = isTakenOver(value, *op) && isa<OpResult>(value) &&
                    groups.rootOf(value) == value;
      if (isFree) {
        groups.join(value, result);
      } else {
        begun.push_back(result);
        first.push_back(value);
      }
      call.items.push_back(Expression::reference(result));
    }
    addMove(begun, first, op.getLoc(), into);
    for (Value value : op.getShared()) {
      call.items.push_back(Expression::reference(value));
    }
    for (unsigned slot = 0; slot < op.ownCount(); ++slot) {
      Expression own;
      own.kind = Expression::Kind::Own;
      for (Value value : op.ownOf(slot)) {
        own.items.push_back(Expression::reference(value));
      }
      call.items.push_back(std::move(own));
    }
    addDevice(callee, call);
    Statement loop{
        Statement::Kind::Layers, {}, std::move(call), {}, op.getLoc()};
    llvm::append_range(loop.targets,
                       op.getResults().take_front(op.getCarried().size()));
    loop.count = op.getCount();
    for (unsigned slot = 0; slot < op.collectedCount(); ++slot) {
      loop.lists.emplace_back();
      collected.emplace_back();
      for (unsigned layer = 0; layer < op.getCount(); ++layer) {
        collected.back().push_back(op.collected(slot, layer));
      }
    }
    into.push_back(std::move(loop));
  }

  LogicalResult addBranch(Operation &op, Statements &statements) {
    Statement branch{Statement::Kind::Branch,
                     std::vector<Value>(op.result_begin(), op.result_end()),
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

  static void addReturn(Operation &op, Statements &into) {
    Expression results;
    for (Value operand : op.getOperands()) {
      results.items.push_back(Expression::reference(operand));
    }
    into.push_back(
        {Statement::Kind::Return, {}, std::move(results), {}, op.getLoc()});
  }

  void addStoredConstant(Operation &op, ElementsAttr constant) {
    Value result = op.getResult(0);
    StringRef name = program.constants.add(
        nameForResult(op.getLoc(), "ttnn.constant"), constant,
        cast<RankedTensorType>(result.getType()));
    program.names[result] = {Name::Kind::Constant, name.str()};
  }

  /// Of the first result, as a list; empty without one.
  static Expression resultShape(Operation &op) {
    Expression shape;
    auto type = op.getNumResults() == 0
                    ? RankedTensorType()
                    : dyn_cast<RankedTensorType>(op.getResult(0).getType());
    for (int64_t size : type ? type.getShape() : ArrayRef<int64_t>()) {
      Expression item;
      item.kind = Expression::Kind::Literal;
      item.attribute = Builder(op.getContext()).getI64IntegerAttr(size);
      shape.items.push_back(std::move(item));
    }
    return shape;
  }

  static bool usesDevice(const Expression &expression) {
    return expression.kind == Expression::Kind::Device ||
           llvm::any_of(expression.items, usesDevice);
  }

  LogicalResult addCall(Operation &op, const ttnn::CallBuilder &call,
                        Statements &statements) {
    FailureOr<Expression> expression = describe(call);
    if (failed(expression)) {
      return op.emitOpError("has an attribute that cannot be written in ")
             << language.name;
    }
    if (std::string why; !adapt(
            *expression, program.era, [&] { return resultShape(op); }, why)) {
      return op.emitOpError("has no form for the library of ")
             << apiEraName(program.era) << " (`metalium_api`): " << why;
    }
    program.needsSmallL1 |= wantsSmallL1(call.getCallee());
    if (op.getNumResults() == 0 && call.getCallee() == "ttnn.deallocate") {
      Value freed = op.getOperand(0);
      // What belongs to the caller, or to the dicts, is not ours to free.
      if (isGiven(freed)) {
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
      names.noteCallee(result, call.getCallee());
    }
    noteHelper(call.getHelper());
    takesDevice |= usesDevice(*expression);
    statements.push_back(
        {Statement::Kind::Assign,
         std::vector<Value>(op.result_begin(), op.result_end()),
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

  /// An object, not a call inside of another: that depends on tensors or on
  /// the device.
  static bool isObject(const Expression &expression) {
    return !expression.isReference() &&
           expression.kind != Expression::Kind::Device &&
           llvm::all_of(expression.items, isObject);
  }

  /// Gives every object that is built as an argument a name, the same one for
  /// equal objects.
  void shareConfigs(Statements &statements) {
    for (Statement &statement : statements) {
      for (Expression &item : statement.expression.items) {
        if (item.isCall() && isObject(item)) {
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
      name = fileScope.unique(language.configName(wanted));
      program.configs.push_back({name, item, location});
    }
    item = Expression::named(Expression::Kind::Config, std::move(name));
    item.keyword = std::move(keyword);
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
      if (statement.kind == Statement::Kind::Layers) {
        nameLayers(statement);
      }
      for (Statements &block : statement.blocks) {
        nameResults(block);
      }
    }
  }

  void nameTarget(Value target) {
    Value root = groups.rootOf(target);
    if (!program.names.contains(root)) {
      bool isUsed = root != target || isa<BlockArgument>(target) ||
                    !target.use_empty() ||
                    isa<tt::ttnn::LayersOp>(target.getDefiningOp());
      program.names[root] =
          isUsed ? Name{Name::Kind::Variable, scope.unique(names.wanted(root))}
                 : Name{Name::Kind::Unused, ""};
    }
    Name known = program.nameOf(root); // the next look-up may move it
    program.names[target] = known;
  }

  /// The number of the turn, and the lists that it fills.
  void nameLayers(Statement &loop) {
    loop.variable = scope.unique("i");
    const Function &callee =
        *llvm::find_if(program.functions, [&](const Function &known) {
          return known.name == loop.expression.name;
        });
    for (auto [number, item] : llvm::enumerate(loop.expression.items)) {
      bool isListed = item.kind == Expression::Kind::Own &&
                      formOf(item, program).kind == OwnForm::Kind::Table;
      if (isListed) {
        func::FuncOp called = callee.function;
        item.name =
            scope.unique(names.wantedOfArgument(called.getArgument(number)));
      }
    }
    for (FilledList &list : loop.lists) {
      list = {scope.unique("output"), scope.unique("outputs")};
      for (auto [index, value] : llvm::enumerate(collected[nextCollected])) {
        program.names[value] = {Name::Kind::Element, list.list,
                                static_cast<unsigned>(index),
                                static_cast<unsigned>(*loop.count)};
      }
      ++nextCollected;
    }
  }

  func::FuncOp function;
  Program &program;
  ValueNames &names;
  const Language &language;
  NameScope &fileScope;
  NameScope scope;
  NameGroups groups;
  std::vector<std::vector<Value>> collected; ///< by list, in program order
  size_t nextCollected = 0;
};

} // namespace

std::unique_ptr<Body> makeBody(func::FuncOp function, Shared &shared) {
  return std::make_unique<BodyArranger>(function, shared);
}

} // namespace ttc::source
