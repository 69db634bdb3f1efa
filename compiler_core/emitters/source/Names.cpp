// Locations and raw names to identifiers.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/source/Names.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;

namespace ttc::source {
namespace {

/// Longer names say less.
constexpr size_t longestIdentifier = 48;
constexpr size_t comfortableName = 24;

/// A new word begins at an upper-case letter behind a lower-case letter or
/// digit, or before the last capital of a run.
bool beginsWord(StringRef raw, size_t at) {
  if (at == 0 || !llvm::isUpper(raw[at])) {
    return false;
  }
  bool afterLower = llvm::isLower(raw[at - 1]) || llvm::isDigit(raw[at - 1]);
  bool beforeLower = at + 1 < raw.size() && llvm::isLower(raw[at + 1]);
  return afterLower || (llvm::isUpper(raw[at - 1]) && beforeLower);
}

/// Whether each turn adds to the argument, one number.
bool isCounter(BlockArgument argument) {
  Value next =
      argument.getOwner()->getTerminator()->getOperand(argument.getArgNumber());
  Operation *op = next.getDefiningOp();
  auto type = cast<RankedTensorType>(argument.getType());
  return type.getNumElements() == 1 &&
         isa<IntegerType>(type.getElementType()) && op &&
         op->getNumOperands() > 0 && op->getOperand(0) == argument &&
         op->getName().getStringRef() == "ttnn.add_scalar";
}

/// "i", in a loop of a loop "j", and so on.
std::string counterName(Operation *loop) {
  unsigned depth = 0;
  for (Operation *op = loop->getParentOp(); op; op = op->getParentOp()) {
    depth += op->getName().getStringRef() == "ttnn.while";
  }
  return std::string(1, static_cast<char>('i' + std::min(depth, 5U)));
}

/// Whether each turn writes a part of the argument, which began as one number.
bool isFilled(BlockArgument argument) {
  unsigned index = argument.getArgNumber();
  Block *body = argument.getOwner();
  Operation *next = body->getTerminator()->getOperand(index).getDefiningOp();
  Operation *first = body->getParentOp()->getOperand(index).getDefiningOp();
  return next && first && first->getName().getStringRef() == "ttnn.full" &&
         next->getName().getStringRef() == "ttnn.where" &&
         llvm::is_contained(next->getOperands(), argument);
}

} // namespace

std::string identifier(StringRef raw) {
  std::string name;
  raw = raw.take_front(4 * longestIdentifier);
  for (size_t i = 0; i < raw.size(); ++i) {
    bool usable = llvm::isAlnum(raw[i]);
    if ((!usable || beginsWord(raw, i)) && !name.empty() &&
        name.back() != '_') {
      name += '_';
    }
    if (usable) {
      name += llvm::toLower(raw[i]);
    }
  }
  name.resize(std::min(name.size(), longestIdentifier));
  while (!name.empty() && name.back() == '_') {
    name.pop_back();
  }
  if (!name.empty() && llvm::isDigit(name[0])) {
    name.insert(0, "n");
  }
  return name;
}

std::string argumentIdentifier(StringRef dotted) {
  // Of a long path, the end tells most.
  while (dotted.size() > longestIdentifier && dotted.contains('.')) {
    dotted = dotted.split('.').second;
  }
  return identifier(dotted);
}

std::string nameForResult(Location location, StringRef callee) {
  std::string operation = identifier(callee.rsplit('.').second);
  if (operation.empty()) {
    operation = "value";
  }
  std::vector<std::string> scopes = scopesOf(location);
  std::string name = operation;
  // From the inside out, as long as the name stays comfortable.
  for (const std::string &scope : llvm::reverse(scopes)) {
    std::string part = identifier(scope);
    if (part.empty() || StringRef(part).ends_with(operation)) {
      name = part.empty() ? name : part;
      continue;
    }
    if (part.size() > comfortableName ||
        (name != operation && part.size() + name.size() > comfortableName)) {
      break;
    }
    name = part + "_" + name;
  }
  return identifier(name);
}

std::string stemOfParameter(StringRef parameter) {
  SmallVector<StringRef> parts;
  parameter.split(parts, '.', -1, /*KeepEmpty=*/false);
  // What every layer has tells no layer from another.
  bool isGeneric = parts.size() > 1 &&
                   llvm::is_contained({"kernel", "weight", "w"}, parts.back());
  if (isGeneric) {
    parts.pop_back();
  }
  constexpr size_t usualParts = 2;
  std::string stem;
  size_t taken = 0;
  for (StringRef part : llvm::reverse(parts)) {
    bool needsMore = stem.empty() || llvm::isDigit(stem[0]);
    if (!needsMore &&
        (taken >= usualParts || part.size() + stem.size() > comfortableName)) {
      break;
    }
    stem = stem.empty() ? part.str() : (part + "_" + stem).str();
    ++taken;
  }
  return identifier(stem);
}

std::string nameForCarried(BlockArgument argument) {
  Region &body = argument.getOwner()->getParentOp()->getRegion(1);
  argument = body.getArgument(argument.getArgNumber());
  auto named = dyn_cast<NameLoc>(argument.getLoc());
  std::string wanted = named ? identifier(named.getName()) : "";
  bool isPlain = named && !named.getName().getValue().contains('/') &&
                 !wanted.empty() && wanted != "while" && wanted != "iter_arg";
  if (isPlain) {
    return wanted;
  }
  if (isCounter(argument)) {
    return counterName(argument.getOwner()->getParentOp());
  }
  return isFilled(argument) ? "ys" : "carry";
}

std::string nameForValue(Value value, StringRef callee,
                         ParameterNames parameters) {
  if (callee == "while") {
    unsigned index = cast<OpResult>(value).getResultNumber();
    return nameForCarried(
        value.getDefiningOp()->getRegion(1).getArgument(index));
  }
  std::string name = nameForResult(value.getLoc(), callee);
  if (!scopesOf(value.getLoc()).empty()) {
    return name;
  }
  for (Value operand : value.getDefiningOp()->getOperands()) {
    auto argument = dyn_cast<BlockArgument>(operand);
    if (argument && isa<func::FuncOp>(argument.getOwner()->getParentOp()) &&
        !parameters(argument).empty()) {
      std::string stem = stemOfParameter(parameters(argument));
      return stem.empty() ? name : identifier(stem + "_" + name);
    }
  }
  return name;
}

std::string nameForValue(Value value, StringRef callee,
                         const Signature &signature) {
  return nameForValue(value, callee, [&](BlockArgument argument) -> StringRef {
    const TensorSignature &of = signature.arguments[argument.getArgNumber()];
    return of.isParameter() ? StringRef(of.name) : StringRef();
  });
}

bool mentions(StringRef text, StringRef name) {
  auto isPart = [](char c) { return llvm::isAlnum(c) || c == '_'; };
  for (size_t at = text.find(name); at != StringRef::npos;
       at = text.find(name, at + 1)) {
    size_t end = at + name.size();
    if ((at == 0 || !isPart(text[at - 1])) &&
        (end == text.size() || !isPart(text[end]))) {
      return true;
    }
  }
  return false;
}

NameScope::NameScope(const Language &language) : language(&language) {
  for (StringRef name : language.reserved) {
    reserve(name);
  }
}

std::string NameScope::allowed(const std::string &wanted) const {
  return language && language->isKeyword(wanted) ? wanted + "_" : wanted;
}

std::string NameScope::unique(const std::string &wanted) {
  std::string first = allowed(wanted);
  if (taken.insert(first).second) {
    return first;
  }
  // `slice_` is followed by `slice_1`.
  std::string stem = StringRef(wanted).rtrim('_').str();
  for (unsigned &number = next[stem];;) {
    std::string name = stem + "_" + std::to_string(++number);
    if (taken.insert(name).second) {
      return name;
    }
  }
}

} // namespace ttc::source
