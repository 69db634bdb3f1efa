// Locations and raw names to identifiers.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/python/Names.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;

namespace ttc::python {
namespace {

/// Longer names say less.
constexpr size_t longestIdentifier = 48;
constexpr size_t comfortableName = 24;

bool isKeyword(StringRef name) {
  // Also the builtins that a reader would stumble over.
  return llvm::StringSwitch<bool>(name)
      .Cases({"and", "as", "assert", "async", "await", "break", "class"}, true)
      .Cases({"continue", "def", "del", "elif", "else", "except"}, true)
      .Cases({"finally", "for", "from", "global", "if", "import", "in"}, true)
      .Cases({"is", "lambda", "nonlocal", "not", "or", "pass", "raise"}, true)
      .Cases({"return", "try", "while", "with", "yield", "match", "case"}, true)
      .Cases({"abs", "all", "any", "bool", "dict", "float", "id", "input"},
             true)
      .Cases({"int", "len", "list", "max", "min", "object", "pow", "print"},
             true)
      .Cases({"range", "round", "set", "slice", "str", "sum", "tuple"}, true)
      .Cases({"type", "zip", "map", "filter", "hash", "iter", "next"}, true)
      .Default(false);
}

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

/// Splits a path at slashes outside of parentheses: "a/jvp(b/c)" -> {"a",
/// "jvp(b/c)"}.
std::vector<StringRef> splitPath(StringRef path) {
  std::vector<StringRef> parts;
  int depth = 0;
  size_t begin = 0;
  for (size_t i = 0; i < path.size(); ++i) {
    depth += path[i] == '(' ? 1 : path[i] == ')' ? -1 : 0;
    if (path[i] == '/' && depth <= 0) {
      parts.push_back(path.slice(begin, i));
      begin = i + 1;
    }
  }
  parts.push_back(path.substr(begin));
  return parts;
}

bool isWrapped(StringRef part) {
  return part.ends_with(")") && part.contains('(');
}

/// "transpose(jvp(Dense_0))" -> "Dense_0"; "jit(relu)" -> "relu".
StringRef unwrapped(StringRef part) {
  while (isWrapped(part)) {
    part = part.split('(').second.drop_back();
  }
  return part.rtrim(':');
}

/// Adds what `path` says to `scopes`. `isOutermost`: the first part names the
/// whole program. `isCaller`: the path ends with a function that was called,
/// which alone is no program.
void addPath(StringRef path, bool isOutermost, bool isCaller,
             std::vector<std::string> &scopes) {
  std::vector<StringRef> parts = splitPath(path);
  for (auto [index, part] : llvm::enumerate(parts)) {
    bool isLast = index + 1 == parts.size();
    bool isProgram =
        isOutermost && index == 0 && isWrapped(part) && !(isCaller && isLast);
    // The last part is a primitive ("dot_general"), unless it is a function
    // that was called ("jit(relu)").
    bool isPrimitive = isLast && !isWrapped(part);
    if (isProgram || isPrimitive) {
      continue;
    }
    StringRef name = unwrapped(part);
    // Lambdas and a framework's inner helpers ("_where") say nothing to its
    // user.
    bool tells = !name.empty() && name.front() != '<' && name.front() != '_';
    if (tells && (scopes.empty() || name != scopes.back())) {
      scopes.push_back(name.str());
    }
  }
}

void collectScopes(Location location, bool isOutermost, bool isCaller,
                   std::vector<std::string> &scopes) {
  if (auto call = dyn_cast<CallSiteLoc>(location)) {
    collectScopes(call.getCaller(), isOutermost, true, scopes);
    collectScopes(call.getCallee(), false, isCaller, scopes);
  } else if (auto named = dyn_cast<NameLoc>(location)) {
    addPath(named.getName().getValue(), isOutermost, isCaller, scopes);
  } else if (auto fused = dyn_cast<FusedLoc>(location)) {
    if (!fused.getLocations().empty()) {
      collectScopes(fused.getLocations().front(), isOutermost, isCaller,
                    scopes);
    }
  }
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
  return isKeyword(name) ? name + "_" : name;
}

std::string argumentIdentifier(StringRef dotted) {
  // Of a long path, the end tells most.
  while (dotted.size() > longestIdentifier && dotted.contains('.')) {
    dotted = dotted.split('.').second;
  }
  return identifier(dotted);
}

std::vector<std::string> scopesOf(Location location) {
  std::vector<std::string> scopes;
  collectScopes(location, true, false, scopes);
  return scopes;
}

std::string nameForResult(Location location, StringRef callee) {
  std::string operation = identifier(callee.rsplit('.').second);
  if (operation.empty()) {
    operation = "value";
  }
  std::vector<std::string> scopes = scopesOf(location);
  std::string plainOperation = StringRef(operation).rtrim('_').str();
  std::string name = operation;
  // From the inside out, as long as the name stays comfortable.
  for (const std::string &scope : llvm::reverse(scopes)) {
    std::string part = identifier(scope);
    while (!part.empty() && part.back() == '_') {
      part.pop_back();
    }
    if (part.empty() || StringRef(part).ends_with(plainOperation)) {
      name = part.empty() ? name : identifier(part);
      continue;
    }
    if (part.size() > comfortableName ||
        (name != operation && part.size() + name.size() > comfortableName)) {
      break;
    }
    name = part + "_" + StringRef(name).rtrim('_').str();
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

std::string nameForValue(Value value, StringRef callee,
                         const Signature &signature) {
  std::string name = nameForResult(value.getLoc(), callee);
  if (!scopesOf(value.getLoc()).empty()) {
    return name;
  }
  for (Value operand : value.getDefiningOp()->getOperands()) {
    auto argument = dyn_cast<BlockArgument>(operand);
    if (argument &&
        signature.arguments[argument.getArgNumber()].isParameter()) {
      std::string stem =
          stemOfParameter(signature.arguments[argument.getArgNumber()].name);
      return stem.empty() ? name : identifier(stem + "_" + name);
    }
  }
  return name;
}

std::string NameScope::unique(const std::string &wanted) {
  if (taken.insert(wanted).second) {
    return wanted;
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

} // namespace ttc::python
