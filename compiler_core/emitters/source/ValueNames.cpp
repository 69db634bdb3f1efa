// Values to wanted names.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/source/ValueNames.h"

#include "dialects/ttnn/StructureOps.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;

namespace ttc::source {

bool isLoop(Operation *op) {
  return op->getName().getStringRef() == "ttnn.while";
}

static bool isEntryPoint(Operation *op) {
  auto function = dyn_cast<func::FuncOp>(op);
  return function && function.isPublic();
}

/// The user's name of an argument of a private function, as the IR has it.
static StringRef givenName(BlockArgument argument) {
  auto function = cast<func::FuncOp>(argument.getOwner()->getParentOp());
  auto name = function.getArgAttrOfType<StringAttr>(argument.getArgNumber(),
                                                    tt::ttnn::nameAttrName);
  return name ? name.getValue() : StringRef();
}

StringRef ValueNames::parameterName(BlockArgument argument) const {
  if (!isEntryPoint(argument.getOwner()->getParentOp())) {
    return givenName(argument).ltrim("]['\".");
  }
  const TensorSignature &of = signature.arguments[argument.getArgNumber()];
  return of.isParameter() ? StringRef(of.name) : StringRef();
}

/// By the first call that takes it.
static std::string roleOf(BlockArgument argument) {
  if (argument.use_empty()) {
    return "x";
  }
  // Uses are listed last first.
  OpOperand *use = nullptr;
  for (OpOperand &each : argument.getUses()) {
    if (!use || each.getOwner()->isBeforeInBlock(use->getOwner())) {
      use = &each;
    }
  }
  StringRef op = use->getOwner()->getName().getStringRef();
  unsigned operand = use->getOperandNumber();
  if (operand == 0) {
    return op == "ttnn.to_layout" || op == "ttnn.permute" ||
                   op == "ttnn.typecast"
               ? "weight"
               : "x";
  }
  return llvm::StringSwitch<std::string>(op)
      .Cases({"ttnn.matmul", "ttnn.conv2d"}, "weight")
      .Case("ttnn.linear", operand == 1 ? "weight" : "bias")
      .Cases({"ttnn.layer_norm", "ttnn.rms_norm", "ttnn.batch_norm"},
             operand == 1 ? "scale" : "bias")
      .Case("ttnn.multiply", "scale")
      .Case("ttnn.add", "bias")
      .Default("x");
}

std::string ValueNames::wantedOfArgument(BlockArgument argument) const {
  std::string name = argumentIdentifier(dottedName(givenName(argument)));
  return name.empty() ? roleOf(argument) : name;
}

std::string ValueNames::wanted(Value value) const {
  if (auto argument = dyn_cast<BlockArgument>(value)) {
    return nameForCarried(argument);
  }
  Operation *op = value.getDefiningOp();
  unsigned index = cast<OpResult>(value).getResultNumber();
  if (isLoop(op)) {
    return nameForCarried(op->getRegion(1).getArgument(index));
  }
  if (isa<tt::ttnn::LayersOp>(op)) {
    return "x";
  }
  if (isa<func::CallOp>(op)) {
    return nameOfCall(*op);
  }
  if (op->getNumRegions() > 0) {
    return nameOfBranches(*op, index);
  }
  std::string callee = callees.lookup(value);
  return callee == "ttnn.from_device"
             ? "decision"
             : nameForValue(value, callee, [&](BlockArgument argument) {
                 return parameterName(argument);
               });
}

/// After the module that is called; "attention_out" where the function has the
/// module's name itself, "MultiHeadAttention_0".
std::string ValueNames::nameOfCall(Operation &call) const {
  std::vector<std::string> scopes = scopesOf(call.getLoc());
  std::string name = scopes.empty() ? "" : identifier(scopes.back());
  if (!name.empty() && !functions.contains(name)) {
    return name;
  }
  StringRef kind = StringRef(name).rtrim("0123456789_");
  constexpr size_t longest = 16;
  if (name.size() > longest) {
    name = kind.rsplit('_').second.str();
  }
  return name.empty() ? "out" : name + "_out";
}

/// What all blocks call the result that they compute, if they agree.
std::string ValueNames::nameOfBranches(Operation &op, unsigned index) const {
  std::string common;
  for (Region &region : op.getRegions()) {
    Value value = region.front().getTerminator()->getOperand(index);
    bool isComputed =
        callees.contains(value) ||
        (value.getDefiningOp() && value.getDefiningOp()->getNumRegions() > 0);
    std::string name = isComputed ? wanted(value) : "";
    if (name.empty() || (!common.empty() && name != common)) {
      return "out";
    }
    common = name;
  }
  return common;
}

} // namespace ttc::source
