// Names from locations, from ops, from uses.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/metalium/Names.h"

#include "dialects/ttkernel/TTKernelOps.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc::metalium {

static constexpr StringLiteral reserved[] = {
    "and",      "auto",   "bool",      "break",    "case",     "char",
    "class",    "const",  "constexpr", "continue", "default",  "delete",
    "do",       "double", "else",      "enum",     "extern",   "false",
    "float",    "for",    "goto",      "if",       "inline",   "int",
    "long",     "main",   "namespace", "new",      "not",      "nullptr",
    "operator", "or",     "private",   "public",   "register", "return",
    "short",    "signed", "sizeof",    "static",   "struct",   "switch",
    "template", "this",   "throw",     "true",     "try",      "typedef",
    "typename", "union",  "unsigned",  "using",    "virtual",  "void",
    "volatile", "while",  "xor",       "cores",    "program",  "device"};

Names::Names() {
  for (StringLiteral word : reserved) {
    taken.insert(word);
  }
}

std::string identifier(StringRef text) {
  std::string name;
  for (char c : text) {
    name += llvm::isAlnum(c) || c == '_' ? c : '_';
  }
  if (name.empty() || llvm::isDigit(name.front())) {
    name.insert(0, "v");
  }
  return name;
}

std::string Names::claim(StringRef wanted) {
  std::string base = identifier(wanted);
  std::string name = base;
  for (unsigned number = 2; !taken.insert(name).second; ++number) {
    name = base + "_" + std::to_string(number);
  }
  return name;
}

StringRef nameIn(Location location) {
  auto name = dyn_cast<NameLoc>(location);
  return name ? name.getName().getValue() : StringRef();
}

/// The name of what `user` does with operand number `place`; empty if that
/// says nothing.
static std::string nameByUse(OpOperand &use) {
  Operation *user = use.getOwner();
  bool isTile = use.getOperandNumber() == 0 &&
                isa<NocAsyncReadTileOp, NocAsyncWriteTileOp>(user);
  if (isTile) {
    auto accessor = user->getOperand(1).getDefiningOp<TensorAccessorOp>();
    return accessor ? accessor.getBuffer().str() + "_tile" : "tile";
  }
  if (isa<CBReserveBackOp, CBPushBackOp, CBWaitFrontOp, CBPopFrontOp>(user)) {
    return "num_tiles";
  }
  if (user->getName().getStringRef() == "scf.for") {
    static constexpr StringLiteral places[] = {"first", "end", "step"};
    return use.getOperandNumber() < 3 ? places[use.getOperandNumber()].str()
                                      : "";
  }
  return "";
}

std::string suggestName(Value value) {
  if (StringRef name = nameIn(value.getLoc()); !name.empty()) {
    return name.str();
  }
  Operation *op = value.getDefiningOp();
  if (!op) {
    return "value";
  }
  if (auto cb = op->getAttrOfType<FlatSymbolRefAttr>("cb")) {
    return cb.getValue().str() + "_addr";
  }
  if (auto semaphore = op->getAttrOfType<FlatSymbolRefAttr>("semaphore")) {
    return semaphore.getValue().str() + "_semaphore";
  }
  if (isa<GetNocMulticastAddrOp>(op)) {
    return "multicast_addr";
  }
  if (isa<GetNocAddrOp>(op)) {
    return "noc_addr";
  }
  for (OpOperand &use : value.getUses()) {
    if (std::string name = nameByUse(use); !name.empty()) {
      return name;
    }
  }
  return value.getType().isInteger(1) ? "condition" : "value";
}

} // namespace ttc::metalium
