// Defaults of stablehlo attributes.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/Defaults.h"

#include "dialects/stablehlo/StablehloBase.h"

using namespace mlir;

namespace {

bool isFalse(Attribute value) {
  auto flag = dyn_cast<BoolAttr>(value);
  return flag && !flag.getValue();
}

bool isInteger(Attribute value, int64_t wanted) {
  auto number = dyn_cast<IntegerAttr>(value);
  return number && number.getValue().getSignificantBits() <= 64 &&
         number.getValue().getSExtValue() == wanted;
}

bool isEmptyDictionary(Attribute value) {
  auto dictionary = dyn_cast<DictionaryAttr>(value);
  return dictionary && dictionary.empty();
}

bool isDefaultAccuracy(Attribute value) {
  return value == stablehlo::ResultAccuracyAttr::getDefault(value.getContext());
}

struct Default {
  StringRef op; ///< empty: of any op that has the attribute
  StringRef name;
  bool (*matches)(Attribute);
};

// clang-format off
constexpr Default defaults[] = {
    {"", "indices_are_sorted", isFalse},
    {"", "unique_indices", isFalse},
    {"", "result_accuracy", isDefaultAccuracy},
    {"cholesky", "lower", isFalse},
    {"sort", "is_stable", isFalse},
    {"sort", "dimension", [](Attribute value) { return isInteger(value, -1); }},
    {"custom_call", "has_side_effect", isFalse},
    {"custom_call", "api_version", [](Attribute value) { return isInteger(value, 1); }},
    {"composite", "version", [](Attribute value) { return isInteger(value, 0); }},
    {"composite", "composite_attributes", isEmptyDictionary},
};
// clang-format on

} // namespace

bool mlir::stablehlo::isDefault(OperationName op, NamedAttribute attribute) {
  StringRef name = op.getStringRef();
  if (!name.consume_front("stablehlo.")) {
    return false;
  }
  return llvm::any_of(defaults, [&](const Default &known) {
    return (known.op.empty() || known.op == name) &&
           known.name == attribute.getName().strref() &&
           known.matches(attribute.getValue());
  });
}
