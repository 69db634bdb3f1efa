// From ops to statements: describe, share configs, fold, name.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/python/Program.h"

#include "dialects/ttnn/TTNN.h"
#include "emitters/python/CallExpression.h"
#include "emitters/python/Fold.h"
#include "emitters/python/Literals.h"
#include "emitters/python/Names.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;

namespace ttc::python {
namespace {

/// These calls keep tables in a small region of L1 that a device has only if it
/// was opened with one.
bool wantsSmallL1(StringRef callee) {
  return llvm::StringSwitch<bool>(callee)
      .Cases({"ttnn.conv1d", "ttnn.conv2d", "ttnn.conv_transpose2d"}, true)
      .Cases({"ttnn.max_pool2d", "ttnn.avg_pool2d"}, true)
      .Default(false);
}

/// "weights["…"]": how `forward` gets at an entry of one of its dicts.
std::string subscript(StringRef dict, StringRef key) {
  return (dict + "[" + stringLiteral(key) + "]").str();
}

/// Builds one program; used once.
class Arranger {
public:
  Arranger(func::FuncOp main, const Signature &signature,
           ArrayRef<StringRef> reserved, ConstantTable constants)
      : main(main), signature(signature) {
    program.constants = std::move(constants);
    for (StringRef name : reserved) {
      scope.reserve(name);
    }
  }

  FailureOr<Program> run() {
    nameArguments();
    for (Operation &op : main.getBody().front()) {
      if (failed(addOperation(op))) {
        return failure();
      }
    }
    shareConfigs();
    foldSingleUses(program.statements, [&](Value value) {
      std::string known = program.nameOf(value);
      return known.empty() ? wantedName(value) : known;
    });
    nameResults();
    return std::move(program);
  }

private:
  void nameArguments() {
    for (auto [argument, value] :
         llvm::zip(signature.arguments, main.getArguments())) {
      if (argument.isParameter()) {
        program.names[value] = subscript("weights", argument.name);
        continue;
      }
      std::string wanted = argumentIdentifier(argument.name);
      std::string name = scope.unique(wanted.empty() ? "x" : wanted);
      program.names[value] = name;
      program.inputs.push_back(name);
    }
  }

  LogicalResult addOperation(Operation &op) {
    if (isa<func::ReturnOp>(op)) {
      addReturn(op);
      return success();
    }
    auto emittable = dyn_cast<tt::ttnn::EmittableOp>(op);
    if (!emittable) {
      return op.emitOpError("has no form in Python: it is no ttnn call");
    }
    ttnn::CallBuilder call;
    emittable.describeCall(call);
    if (ElementsAttr constant = call.getStoredConstant()) {
      addStoredConstant(op, constant);
      return success();
    }
    return addCall(op, call);
  }

  void addReturn(Operation &op) {
    Expression results = Expression::tuple();
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
    program.names[result] = subscript("constants", name);
  }

  LogicalResult addCall(Operation &op, const ttnn::CallBuilder &call) {
    FailureOr<Expression> expression = callExpression(call);
    if (failed(expression)) {
      return op.emitOpError(
          "has an attribute that cannot be written in Python");
    }
    program.needsSmallL1 |= wantsSmallL1(call.getCallee());
    if (op.getNumResults() == 0 && call.getCallee() == "ttnn.deallocate") {
      Value freed = op.getOperand(0);
      // What belongs to the caller, or to the dicts, is not ours to free.
      if (program.names.contains(freed)) {
        return success();
      }
      program.statements.push_back({Statement::Kind::Free,
                                    {},
                                    *std::move(expression),
                                    freed,
                                    op.getLoc()});
      return success();
    }
    for (Value result : op.getResults()) {
      callees[result] = call.getCallee();
    }
    program.statements.push_back({Statement::Kind::Assign,
                                  SmallVector<Value, 2>(op.getResults()),
                                  *std::move(expression),
                                  {},
                                  op.getLoc()});
    return success();
  }

  /// Gives every object that is built as an argument a name at the top of the
  /// file, the same one for equal objects.
  void shareConfigs() {
    llvm::StringMap<std::string> known;
    auto noValues = [](Value) { return std::string(); };
    for (Statement &statement : program.statements) {
      for (Expression &item : statement.expression.items) {
        if (item.text.empty() || !item.open) {
          continue;
        }
        std::string keyword = std::exchange(item.keyword, "");
        auto [entry, isNew] =
            known.try_emplace(flatText(item, noValues), std::string());
        if (isNew) {
          std::string wanted =
              keyword.empty() ? identifier(item.text) : keyword;
          entry->second = scope.unique(StringRef(wanted).upper());
          program.configs.push_back({entry->second, item});
        }
        item = Expression::atom(entry->second);
        item.keyword = std::move(keyword);
      }
    }
  }

  std::string wantedName(Value value) {
    return nameForValue(value, callees.lookup(value), signature);
  }

  /// Names what folding has left, in the order of the program, so that numbers
  /// ascend.
  void nameResults() {
    for (const Statement &statement : program.statements) {
      for (Value target : statement.targets) {
        program.names[target] =
            isUsed(target) ? scope.unique(wantedName(target)) : "_";
      }
    }
  }

  bool isUsed(Value value) const { return !value.use_empty(); }

  func::FuncOp main;
  const Signature &signature;
  Program program;
  NameScope scope;
  llvm::DenseMap<Value, StringRef> callees;
};

} // namespace

FailureOr<Program> arrange(func::FuncOp main, const Signature &signature,
                           ArrayRef<StringRef> reserved,
                           ConstantTable constants) {
  return Arranger(main, signature, reserved, std::move(constants)).run();
}

} // namespace ttc::python
