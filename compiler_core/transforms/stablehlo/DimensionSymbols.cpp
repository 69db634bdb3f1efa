// Which dimension is which symbol.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/DimensionSymbols.h"

#include "dialects/stablehlo/StablehloBase.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Regex.h"

using namespace mlir;

namespace ttc {
namespace {

using Place = std::pair<unsigned, int64_t>;

/// "params['w'][0]" is "params.w.0", as in the export's signature.
std::string dotted(StringRef raw) {
  std::string name;
  bool pending = false;
  for (char c : raw) {
    if (StringRef("[].'\"/ ").contains(c)) {
      pending = !name.empty();
      continue;
    }
    name += pending ? "." : "";
    pending = false;
    name += llvm::isAlnum(c) || c == '_' || c == '-' ? c : '_';
  }
  return name;
}

std::string argumentName(func::FuncOp main, unsigned index) {
  if (auto name = main.getArgAttrOfType<StringAttr>(index, "ttir.name")) {
    return dotted(name.getValue());
  }
  if (auto named = dyn_cast<NameLoc>(main.getArgument(index).getLoc())) {
    return dotted(named.getName().getValue());
  }
  return "arg" + std::to_string(index);
}

/// The dimension of an argument of `main` whose size `value` is, if it is.
std::optional<Place> placeOf(func::FuncOp main, Value value) {
  Operation *op = value.getDefiningOp();
  while (op && (op->getName().getStringRef() == "stablehlo.convert" ||
                op->getName().getStringRef() == "stablehlo.reshape")) {
    op = op->getOperand(0).getDefiningOp();
  }
  if (!op || op->getName().getStringRef() != "stablehlo.get_dimension_size") {
    return std::nullopt;
  }
  auto argument = dyn_cast<BlockArgument>(op->getOperand(0));
  auto dimension = op->getAttrOfType<IntegerAttr>("dimension");
  if (!argument || !dimension ||
      argument.getOwner() != &main.getBody().front()) {
    return std::nullopt;
  }
  return Place(argument.getArgNumber(), dimension.getInt());
}

using Sizes = llvm::DenseMap<Place, std::string>;

/// Texts like "from specification '2*b' for dimension args[0].shape[0] (= {1})"
/// and "dimension size args[1].shape[1] (= {0}) and the specification 'b'":
/// operand 1 + N of the assertion is that dimension's size.
void readAssertion(func::FuncOp main, Operation *assertion, Sizes &sizes) {
  auto message = assertion->getAttrOfType<StringAttr>("error_message");
  if (!message) {
    return;
  }
  static const llvm::Regex defines("from specification '([^']+)' for dimension "
                                   "[^ ]+ \\(= \\{([0-9]+)\\}\\)");
  static const llvm::Regex equals("dimension size [^ ]+ \\(= \\{([0-9]+)\\}\\) "
                                  "and the specification '([^']+)'");
  auto note = [&](StringRef size, StringRef number) {
    unsigned index = 0;
    if (number.getAsInteger(10, index) ||
        index + 1 >= assertion->getNumOperands()) {
      return;
    }
    if (auto place = placeOf(main, assertion->getOperand(index + 1))) {
      sizes.try_emplace(*place, size.str());
    }
  };
  SmallVector<StringRef, 3> found;
  if (equals.match(message.getValue(), &found)) {
    note(found[2], found[1]);
  }
  StringRef rest = message.getValue();
  while (defines.match(rest, &found)) {
    note(found[1], found[2]);
    rest = rest.drop_front(found[0].end() - rest.begin());
  }
}

Sizes sizesInSymbols(func::FuncOp main) {
  Sizes sizes;
  for (Operation &op : main.getBody().front()) {
    if (auto name = op.getAttrOfType<StringAttr>(dimensionAttr)) {
      if (auto place = placeOf(main, op.getResult(0))) {
        sizes.try_emplace(*place, name.getValue().str());
      }
    }
    auto target = op.getAttrOfType<StringAttr>("call_target_name");
    if (target && target.getValue() == "shape_assertion") {
      readAssertion(main, &op, sizes);
    }
  }
  return sizes;
}

std::optional<int64_t> boundOf(RankedTensorType type, int64_t dimension) {
  auto bounds =
      dyn_cast_or_null<stablehlo::TypeExtensionsAttr>(type.getEncoding());
  if (!bounds || dimension >= static_cast<int64_t>(bounds.getBounds().size()) ||
      ShapedType::isDynamic(bounds.getBounds()[dimension])) {
    return std::nullopt;
  }
  return bounds.getBounds()[dimension];
}

} // namespace

std::vector<DynamicDimension> dynamicDimensions(func::FuncOp main) {
  Sizes sizes = sizesInSymbols(main);
  std::vector<DynamicDimension> dimensions;
  for (unsigned i = 0; i < main.getNumArguments(); ++i) {
    auto type = dyn_cast<RankedTensorType>(main.getArgumentTypes()[i]);
    for (int64_t d = 0; type && d < type.getRank(); ++d) {
      if (type.isDynamicDim(d)) {
        dimensions.push_back({i, d,
                              argumentName(main, i) + ":" + std::to_string(d),
                              sizes.lookup({i, d}), boundOf(type, d)});
      }
    }
  }
  return dimensions;
}

} // namespace ttc
