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

/// An array of nothing, whatever its kind.
bool isEmptyList(Attribute value) {
  if (auto list = dyn_cast<ArrayAttr>(value)) {
    return list.empty();
  }
  if (auto numbers = dyn_cast<DenseArrayAttr>(value)) {
    return numbers.empty();
  }
  auto dense = dyn_cast<DenseElementsAttr>(value);
  return dense && dense.empty();
}

bool isAllOnes(Attribute value) {
  auto numbers = dyn_cast<DenseI64ArrayAttr>(value);
  return numbers && llvm::all_of(numbers.asArrayRef(),
                                 [](int64_t number) { return number == 1; });
}

bool isAllFalse(Attribute value) {
  auto flags = dyn_cast<DenseBoolArrayAttr>(value);
  return flags &&
         llvm::none_of(flags.asArrayRef(), [](bool flag) { return flag; });
}

bool isAllZeros(Attribute value) {
  auto dense = dyn_cast<DenseIntElementsAttr>(value);
  return dense &&
         llvm::all_of(dense.getValues<APInt>(),
                      [](const APInt &number) { return number.isZero(); });
}

bool isDefaultPrecision(Attribute value) {
  auto list = dyn_cast<ArrayAttr>(value);
  return list && llvm::all_of(list, [](Attribute entry) {
           auto precision = dyn_cast<stablehlo::PrecisionAttr>(entry);
           return precision &&
                  precision.getValue() == stablehlo::Precision::DEFAULT;
         });
}

bool isNoComparisonType(Attribute value) {
  auto type = dyn_cast<stablehlo::ComparisonTypeAttr>(value);
  return type && type.getValue() == stablehlo::ComparisonType::NOTYPE;
}

bool isNoChannel(Attribute value) {
  auto channel = dyn_cast<stablehlo::ChannelHandleAttr>(value);
  return channel && channel.getHandle() == 0 && channel.getType() == 0;
}

bool isEmptyString(Attribute value) {
  auto text = dyn_cast<StringAttr>(value);
  return text && text.empty();
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
    {"", "base_dilations", isAllOnes},
    {"", "lhs_dilation", isAllOnes},
    {"", "rhs_dilation", isAllOnes},
    {"", "window_dilations", isAllOnes},
    {"", "window_strides", isAllOnes},
    {"", "window_reversal", isAllFalse},
    {"", "padding", isAllZeros},
    {"", "precision_config", isDefaultPrecision},
    {"", "channel_handle", isNoChannel},
    {"", "known_expanding_dimensions", isEmptyList},
    {"", "known_nonexpanding_dimensions", isEmptyList},
    {"compare", "compare_type", isNoComparisonType},
    {"recv", "is_host_transfer", isFalse},
    {"recv", "source_target_pairs", isEmptyList},
    {"send", "is_host_transfer", isFalse},
    {"send", "source_target_pairs", isEmptyList},
    {"infeed", "infeed_config", isEmptyString},
    {"infeed", "layout", isEmptyList},
    {"outfeed", "outfeed_config", isEmptyString},
    {"custom_call", "backend_config", isEmptyString},
    {"custom_call", "called_computations", isEmptyList},
    {"custom_call", "operand_layouts", isEmptyList},
    {"custom_call", "result_layouts", isEmptyList},
    {"custom_call", "output_operand_aliases", isEmptyList},
    {"custom_call", "result_tilings", isEmptyList},
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
