// A program of functions: which there are, what they and their arguments are
// called.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttnn/StructureOps.h"
#include "emitters/source/Body.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;

namespace ttc::source {
namespace {

/// Builds one program; used once.
class ProgramArranger {
public:
  ProgramArranger(func::FuncOp main, const Signature &signature,
                  const Language &language, ApiEra era, ConstantTable constants)
      : main(main), signature(signature),
        shared{program, ValueNames(signature), language, NameScope(language)} {
    program.era = era;
    program.constants = std::move(constants);
  }

  FailureOr<Program> run() {
    addFunctions(main);
    nameFunctions();
    std::vector<std::unique_ptr<Body>> bodies;
    for (Function &function : program.functions) {
      bodies.push_back(makeBody(function.function, shared));
      if (failed(bodies.back()->read())) {
        return failure();
      }
      function.takesDevice = bodies.back()->takesDevice;
    }
    std::unique_ptr<Body> body = makeBody(main, shared);
    if (failed(body->read())) {
      return failure();
    }
    for (auto [function, inner] : llvm::zip(program.functions, bodies)) {
      NameScope scope = shared.scope;
      nameArguments(function, scope);
      inner->finish(std::move(scope));
      function.statements = std::move(inner->statements);
    }
    NameScope scope = shared.scope;
    nameInputs(scope);
    body->finish(std::move(scope));
    program.statements = std::move(body->statements);
    return std::move(program);
  }

private:
  /// Callees first.
  void addFunctions(func::FuncOp caller) {
    for (Operation &op : caller.getBody().front()) {
      auto layers = dyn_cast<tt::ttnn::LayersOp>(op);
      auto call = dyn_cast<func::CallOp>(op);
      if (!layers && !call) {
        continue;
      }
      auto callee = SymbolTable::lookupNearestSymbolFrom<func::FuncOp>(
          caller, layers ? layers.getCalleeAttr() : call.getCalleeAttr());
      if (++calls[callee] == 1) {
        addFunctions(callee);
        inOrder.push_back(callee);
      }
      if (layers) {
        turns[callee] = layers.getCount();
      }
    }
  }

  void nameFunctions() {
    for (func::FuncOp callee : inOrder) {
      Function &made = program.functions.emplace_back();
      made.function = callee;
      made.layers = turns.lookup(callee);
      // `layer_0` of the symbol table is one of several `layer`.
      StringRef symbol = callee.getSymName();
      StringRef stem = symbol.rtrim("0123456789");
      std::string wanted = (stem.empty() ? symbol : stem).str();
      std::vector<std::string> scopes = scopesOf(callee.getLoc());
      if (made.layers > 0) {
        made.description = "One of " + std::to_string(made.layers) +
                           " layers that do the same.";
      } else {
        unsigned others = calls.lookup(callee) - 1;
        made.description = "The module " + printable(scopes) + alsoDone(others);
        wanted = others > 0 || scopes.empty() ? wanted : scopes.back();
      }
      wanted = identifier(wanted);
      made.name = shared.scope.unique(wanted.empty() ? "part" : wanted);
      shared.names.noteFunction(made.name);
    }
  }

  static std::string alsoDone(unsigned others) {
    switch (others) {
    case 0:
      return ".";
    case 1:
      return ", and one more that does the same.";
    default:
      return ", and " + std::to_string(others) + " more that do the same.";
    }
  }

  /// The innermost scopes, as many as a line has room for.
  static std::string printable(ArrayRef<std::string> scopes) {
    constexpr size_t room = 36;
    std::string text;
    for (const std::string &scope : llvm::reverse(scopes)) {
      std::string longer = scope + (text.empty() ? "" : "/") + text;
      if (longer.size() > room) {
        break;
      }
      text = std::move(longer);
    }
    for (char &c : text) {
      c = llvm::isAlnum(c) || StringRef("_-./").contains(c) ? c : '_';
    }
    return text.empty() ? "of a long name" : "`" + text + "`";
  }

  void nameArguments(Function &function, NameScope &scope) {
    for (BlockArgument argument : function.function.getArguments()) {
      program.names[argument] = {
          Name::Kind::Variable,
          scope.unique(shared.names.wantedOfArgument(argument))};
    }
  }

  void nameInputs(NameScope &scope) {
    size_t count = llvm::count_if(signature.arguments, [](auto &argument) {
      return !argument.isParameter();
    });
    program.inputsAsSequence = count > shared.language.mostNamedInputs;
    unsigned number = 0;
    for (auto [argument, value] :
         llvm::zip(signature.arguments, main.getArguments())) {
      if (argument.isParameter()) {
        program.names[value] = {Name::Kind::Weight, argument.name};
        continue;
      }
      if (program.inputsAsSequence) {
        program.names[value] = {Name::Kind::Input, "inputs", number++};
        continue;
      }
      std::string wanted = argumentIdentifier(argument.name);
      std::string name = scope.unique(wanted.empty() ? "x" : wanted);
      program.names[value] = {Name::Kind::Variable, name};
      program.inputs.push_back(name);
    }
  }

  func::FuncOp main;
  const Signature &signature;
  Program program;
  Shared shared;
  std::vector<func::FuncOp> inOrder;                  ///< callees first
  llvm::DenseMap<Operation *, unsigned> calls, turns; ///< by function
};

} // namespace

FailureOr<Program> arrange(func::FuncOp main, const Signature &signature,
                           const Language &language, ApiEra era,
                           ConstantTable constants) {
  return ProgramArranger(main, signature, language, era, std::move(constants))
      .run();
}

} // namespace ttc::source
