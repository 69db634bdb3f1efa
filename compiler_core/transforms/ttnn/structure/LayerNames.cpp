// Names from scopes and from parameters.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttnn/structure/LayerNames.h"

#include "dialects/ttcore/NamePattern.h"
#include "dialects/ttcore/Scopes.h"
#include "dialects/ttnn/TTNN.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;

namespace ttc::structure {

/// Shorter words ("h") tell less than "layer".
static constexpr size_t shortestName = 3;
static constexpr size_t longestName = 40;

static std::vector<std::string> commonScopes(const OpGraph &graph,
                                             ArrayRef<OpIndex> ops) {
  std::vector<std::string> common;
  bool isFirst = true;
  for (OpIndex op : ops) {
    std::vector<std::string> scopes = ttc::scopesOf(graph.op(op)->getLoc());
    if (scopes.empty()) {
      continue; // what a pass made says nothing
    }
    if (std::exchange(isFirst, false)) {
      common = std::move(scopes);
      continue;
    }
    size_t same = 0;
    while (same < common.size() && same < scopes.size() &&
           common[same] == scopes[same]) {
      ++same;
    }
    common.resize(same);
  }
  return common;
}

std::vector<std::vector<std::string>> scopesOf(const OpGraph &graph,
                                               const Layers &layers) {
  std::vector<std::vector<std::string>> scopes;
  for (const std::vector<OpIndex> &layer : layers.ops) {
    scopes.push_back(commonScopes(graph, layer));
  }
  bool areModules = llvm::all_of(scopes, [&](const auto &own) {
    return !own.empty() && own.size() == scopes.front().size();
  });
  if (!areModules || scopes[0] == scopes[1]) {
    scopes.assign(layers.count(), {});
  }
  return scopes;
}

std::string nameOf(Value value) {
  auto argument = dyn_cast<BlockArgument>(value);
  auto function =
      argument ? dyn_cast<func::FuncOp>(argument.getOwner()->getParentOp())
               : func::FuncOp();
  if (!function) {
    return "";
  }
  for (StringRef attribute :
       {StringRef("ttir.name"), StringRef(tt::ttnn::nameAttrName)}) {
    if (auto name = function.getArgAttrOfType<StringAttr>(
            argument.getArgNumber(), attribute)) {
      return name.str();
    }
  }
  auto named = dyn_cast<NameLoc>(argument.getLoc());
  return named ? named.getName().str() : "";
}

/// Whether the op gives its operand's numbers in another form.
static bool onlyReforms(Operation *op) {
  return llvm::StringSwitch<bool>(op->getName().stripDialect())
      .Cases({"reshape", "typecast", "permute", "to_layout"}, true)
      .Cases({"repeat", "repeat_interleave", "bitcast"}, true)
      .Default(false);
}

std::string sharedName(Value value) {
  Operation *op = value.getDefiningOp();
  while (op && onlyReforms(op) && ttc::scopesOf(op->getLoc()).empty()) {
    value = op->getOperand(0);
    op = value.getDefiningOp();
  }
  if (!op) {
    return nameOf(value);
  }
  std::vector<std::string> scopes = ttc::scopesOf(op->getLoc());
  return scopes.empty() ? op->getName().stripDialect().str() : scopes.back();
}

static std::optional<NamePattern> patternOfValues(ArrayRef<Value> values) {
  std::vector<std::string> names;
  for (Value value : values) {
    names.push_back(nameOf(value));
  }
  return patternOf(names);
}

std::string ownName(ArrayRef<Value> values) {
  std::optional<NamePattern> pattern = patternOfValues(values);
  if (!pattern) {
    return "";
  }
  bool tells =
      llvm::any_of(pattern->suffix, [](char c) { return llvm::isAlpha(c); });
  return tells ? pattern->suffix : singular(lastWord(pattern->prefix));
}

static std::string nameOfModules(ArrayRef<std::vector<std::string>> scopes) {
  std::vector<std::string> names;
  for (const std::vector<std::string> &own : scopes) {
    names.push_back(own.empty() ? "" : own.back());
  }
  std::optional<NamePattern> pattern = patternOf(names);
  return pattern ? singular(lastWord(pattern->prefix)) : "";
}

std::string functionName(ArrayRef<std::vector<std::string>> scopes,
                         ArrayRef<std::vector<Value>> ownValues) {
  std::string name = nameOfModules(scopes);
  for (const std::vector<Value> &values : ownValues) {
    if (name.size() >= shortestName) {
      break;
    }
    std::optional<NamePattern> pattern = patternOfValues(values);
    name = pattern ? singular(lastWord(pattern->prefix)) : "";
  }
  return name.size() >= shortestName && name.size() <= longestName ? name
                                                                   : "layer";
}

} // namespace ttc::structure
