// Locations to scopes.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttcore/Scopes.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"

using namespace mlir;

namespace ttc {
namespace {

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

/// What loops and branches add to a path: "while/body", "cond/branch_1_fun".
bool isControlFlow(ArrayRef<StringRef> parts, size_t index) {
  StringRef part = parts[index];
  StringRef before = index > 0 ? parts[index - 1] : "";
  StringRef behind = index + 1 < parts.size() ? parts[index + 1] : "";
  bool isBranch = part.starts_with("branch_") && part.ends_with("_fun");
  bool ofWhile = before == "while" && (part == "body" || part == "cond");
  bool ofCond = part == "cond" && behind.starts_with("branch_");
  return part == "while" || part == "scan" || part == "closed_call" ||
         part == "dynamic_index_in_dim" ||
         part == "dynamic_update_index_in_dim" || isBranch || ofWhile || ofCond;
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
    if (isProgram || isPrimitive || isControlFlow(parts, index)) {
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

std::vector<std::string> scopesOf(Location location) {
  std::vector<std::string> scopes;
  collectScopes(location, true, false, scopes);
  return scopes;
}

FileLineColLoc placeOf(Location location) {
  if (auto place = dyn_cast<FileLineColLoc>(location)) {
    return place;
  }
  if (auto named = dyn_cast<NameLoc>(location)) {
    return placeOf(named.getChildLoc());
  }
  if (auto call = dyn_cast<CallSiteLoc>(location)) {
    FileLineColLoc callee = placeOf(call.getCallee());
    return callee ? callee : placeOf(call.getCaller());
  }
  if (auto fused = dyn_cast<FusedLoc>(location)) {
    for (Location part : fused.getLocations()) {
      if (FileLineColLoc place = placeOf(part)) {
        return place;
      }
    }
  }
  return {};
}

Location withScopes(Location location, ArrayRef<std::string> scopes) {
  std::string path;
  for (const std::string &scope : scopes) {
    path += scope + "/";
  }
  return NameLoc::get(StringAttr::get(location.getContext(), path + "call"),
                      location);
}

} // namespace ttc
