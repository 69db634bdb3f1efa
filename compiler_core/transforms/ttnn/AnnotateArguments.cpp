// annotate-arguments: names and roles of a public function's arguments.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/Diagnostics.h"
#include "dialects/ttcore/TTCore.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "transforms/Passes.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace mlir::tt;

namespace ttc {
#define GEN_PASS_DEF_ANNOTATEARGUMENTS
#include "transforms/Passes.h.inc"

namespace {

constexpr StringLiteral nameAttrName = "ttir.name";

/// The name in a location such as `loc("params['w']")` or
/// `loc("x"("model.py":3:1))`.
StringRef nameIn(Location loc) {
  if (auto named = dyn_cast<NameLoc>(loc)) {
    return named.getName();
  }
  if (auto fused = dyn_cast<FusedLoc>(loc)) {
    for (Location part : fused.getLocations()) {
      if (StringRef name = nameIn(part); !name.empty()) {
        return name;
      }
    }
  }
  return {};
}

/// Whether the name says where in a container the value is: `params[0]`,
/// `state.kernel`.
bool indexesContainer(StringRef name) {
  return name.find_first_of("[.") != StringRef::npos;
}

/// The roles that the option gives to `function`; nothing if it does not speak
/// of it.
std::optional<SmallVector<StringRef>> rolesFor(StringRef option,
                                               StringRef function) {
  SmallVector<StringRef> entries;
  option.split(entries, ';', -1, false);
  for (StringRef entry : entries) {
    auto [name, list] = entry.split('=');
    if (name.trim() == function) {
      SmallVector<StringRef> roles;
      list.split(roles, ',');
      return roles;
    }
  }
  return std::nullopt;
}

class AnnotateArguments
    : public impl::AnnotateArgumentsBase<AnnotateArguments> {
  using Base::Base;

  void runOnOperation() override {
    func::FuncOp function = getOperation();
    if (function.isPrivate() || function.isDeclaration()) {
      return;
    }
    if (!checkOption(function)) {
      return signalPassFailure();
    }
    nameArguments(function);
    giveRoles(function);
  }

  bool checkOption(func::FuncOp function) {
    auto roles = rolesFor(argumentTypes.getValue(), function.getName());
    if (!roles) {
      return true;
    }
    if (roles->size() != function.getNumArguments()) {
      withCode(function.emitError()
                   << "`argument_types` gives " << roles->size()
                   << " roles to `" << function.getName() << "`, which has "
                   << function.getNumArguments() << " arguments",
               "bad-option");
      return false;
    }
    for (StringRef role : *roles) {
      if (!ttcore::symbolizeArgumentType(role.trim())) {
        withCode(function.emitError()
                     << "`argument_types` gives the role `" << role.trim()
                     << "`; input, parameter or constant is wanted",
                 "bad-option");
        return false;
      }
    }
    return true;
  }

  static void nameArguments(func::FuncOp function) {
    Builder builder(function.getContext());
    for (BlockArgument argument : function.getArguments()) {
      StringRef name = nameIn(argument.getLoc());
      unsigned index = argument.getArgNumber();
      if (!function.getArgAttr(index, nameAttrName) && !name.empty()) {
        function.setArgAttr(index, nameAttrName, builder.getStringAttr(name));
      }
    }
  }

  void giveRoles(func::FuncOp function) {
    auto roles = rolesFor(argumentTypes.getValue(), function.getName());
    bool hasPlainName = false;
    auto nameOf = [&](unsigned index) {
      auto name = function.getArgAttrOfType<StringAttr>(index, nameAttrName);
      return name ? name.getValue() : StringRef();
    };
    for (unsigned i = 0; i < function.getNumArguments(); ++i) {
      hasPlainName |= !nameOf(i).empty() && !indexesContainer(nameOf(i));
    }
    for (unsigned i = 0; i < function.getNumArguments(); ++i) {
      if (function.getArgAttr(i, ttcore::argumentTypeAttrName)) {
        continue;
      }
      auto role = hasPlainName && indexesContainer(nameOf(i))
                      ? ttcore::ArgumentType::Parameter
                      : ttcore::ArgumentType::Input;
      if (roles) {
        role = *ttcore::symbolizeArgumentType((*roles)[i].trim());
      }
      function.setArgAttr(
          i, ttcore::argumentTypeAttrName,
          ttcore::ArgumentTypeAttr::get(function.getContext(), role));
    }
  }
};

} // namespace
} // namespace ttc
