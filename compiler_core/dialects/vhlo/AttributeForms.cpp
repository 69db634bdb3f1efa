// One rule a name, and one function for every group of attributes that became
// one.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/vhlo/AttributeForms.h"

#include "dialects/stablehlo/Defaults.h"
#include "dialects/stablehlo/StablehloBase.h"
#include "mlir/IR/Builders.h"

using namespace mlir;

namespace {

//===-- One attribute in another form -------------------------------------===//

using Convert = Attribute (*)(Attribute);

/// A tensor of rank 1 as the array that it is elsewhere.
Attribute toArray(Attribute value) {
  auto dense = dyn_cast<DenseIntElementsAttr>(value);
  if (!dense || dense.getType().getRank() != 1) {
    return value;
  }
  if (dense.getElementType().isSignlessInteger(1)) {
    return DenseBoolArrayAttr::get(value.getContext(),
                                   llvm::to_vector(dense.getValues<bool>()));
  }
  return dense.getElementType().isSignlessInteger(64)
             ? DenseI64ArrayAttr::get(
                   value.getContext(),
                   llvm::to_vector(dense.getValues<int64_t>()))
             : value;
}

Attribute toSymbol(Attribute value) {
  auto name = dyn_cast<StringAttr>(value);
  return name && !name.empty() ? FlatSymbolRefAttr::get(name) : value;
}

Attribute toSymbols(Attribute value) {
  auto names = dyn_cast<ArrayAttr>(value);
  return names ? ArrayAttr::get(value.getContext(),
                                llvm::map_to_vector(names, toSymbol))
               : value;
}

/// Present or not, instead of true or false.
Attribute toUnit(Attribute value) {
  auto flag = dyn_cast<BoolAttr>(value);
  return !flag             ? value
         : flag.getValue() ? UnitAttr::get(value.getContext())
                           : Attribute();
}

/// The dictionaries of arguments or results: nothing if all are empty.
Attribute unlessEmpty(Attribute value) {
  auto entries = dyn_cast<ArrayAttr>(value);
  bool isEmpty = entries && llvm::all_of(entries, [](Attribute entry) {
                   auto dictionary = dyn_cast<DictionaryAttr>(entry);
                   return dictionary && dictionary.empty();
                 });
  return isEmpty ? Attribute() : value;
}

struct Rule {
  StringRef name;
  Convert convert; ///< gives null if the attribute is to be left out
};

constexpr Rule rules[] = {
    {"arg_attrs", unlessEmpty},
    {"base_dilations", toArray},
    {"broadcast_dimensions", toArray},
    {"broadcast_sizes", toArray},
    {"called_computations", toSymbols},
    {"callee", toSymbol},
    {"decomposition", toSymbol},
    {"dimensions", toArray},
    {"edge_padding_high", toArray},
    {"edge_padding_low", toArray},
    {"fft_length", toArray},
    {"has_dynamic_root", toUnit},
    {"interior_padding", toArray},
    {"known_expanding_dimensions", toArray},
    {"known_nonexpanding_dimensions", toArray},
    {"lhs_dilation", toArray},
    {"limit_indices", toArray},
    {"permutation", toArray},
    {"res_attrs", unlessEmpty},
    {"rhs_dilation", toArray},
    {"slice_sizes", toArray},
    {"start_indices", toArray},
    {"strides", toArray},
    {"use_global_device_ids", toUnit},
    {"window_dilations", toArray},
    {"window_dimensions", toArray},
    {"window_reversal", toArray},
    {"window_strides", toArray},
};

//===-- Several attributes that became one --------------------------------===//

/// Takes attributes out of a list, as long as they have the expected form.
class Taker {
public:
  explicit Taker(NamedAttrList &from) : from(from) {}

  int64_t number(StringRef name) {
    auto value = dyn_cast_or_null<IntegerAttr>(take(name));
    bool isNumber = value && value.getValue().getSignificantBits() <= 64;
    isComplete &= isNumber;
    return isNumber ? value.getValue().getSExtValue() : 0;
  }

  /// Absent in old versions: `fallback`.
  int64_t number(StringRef name, int64_t fallback) {
    return from.get(name) ? number(name) : fallback;
  }

  bool flag(StringRef name) {
    auto value = dyn_cast_or_null<BoolAttr>(take(name));
    isComplete &= !!value;
    return value && value.getValue();
  }

  Type type(StringRef name) {
    auto value = dyn_cast_or_null<TypeAttr>(take(name));
    isComplete &= !!value;
    return value ? value.getValue() : Type();
  }

  SmallVector<int64_t> dims(StringRef name) {
    Attribute value = take(name);
    auto dense = value ? dyn_cast<DenseI64ArrayAttr>(toArray(value))
                       : DenseI64ArrayAttr();
    isComplete &= !!dense;
    return dense ? llvm::to_vector(dense.asArrayRef()) : SmallVector<int64_t>();
  }

  /// Absent in old versions: empty.
  SmallVector<int64_t> optionalDims(StringRef name) {
    return from.get(name) ? dims(name) : SmallVector<int64_t>();
  }

  /// Replaces what was taken by `value`, unless something was not there.
  template <typename MakeFn> void give(StringRef name, MakeFn make) {
    if (!isComplete) {
      return;
    }
    for (StringRef taken : taken) {
      from.erase(taken);
    }
    from.set(name, make());
  }

private:
  Attribute take(StringRef name) {
    taken.push_back(name);
    return from.get(name);
  }

  NamedAttrList &from;
  SmallVector<StringRef> taken;
  bool isComplete = true;
};

void bundleChannel(MLIRContext *context, NamedAttrList &attributes) {
  Taker take(attributes);
  int64_t handle = take.number("channel_id");
  int64_t type = take.number("channel_type", 0);
  take.give("channel_handle", [&] {
    return stablehlo::ChannelHandleAttr::get(context, handle, type);
  });
}

void bundleConvolution(MLIRContext *context, NamedAttrList &attributes) {
  Taker take(attributes);
  int64_t inputBatch = take.number("input_batch_dimension");
  int64_t inputFeature = take.number("input_feature_dimension");
  auto inputSpatial = take.dims("input_spatial_dimensions");
  int64_t kernelInput = take.number("kernel_input_feature_dimension");
  int64_t kernelOutput = take.number("kernel_output_feature_dimension");
  auto kernelSpatial = take.dims("kernel_spatial_dimensions");
  int64_t outputBatch = take.number("output_batch_dimension");
  int64_t outputFeature = take.number("output_feature_dimension");
  auto outputSpatial = take.dims("output_spatial_dimensions");
  take.give("dimension_numbers", [&] {
    return stablehlo::ConvDimensionNumbersAttr::get(
        context, inputBatch, inputFeature, inputSpatial, kernelInput,
        kernelOutput, kernelSpatial, outputBatch, outputFeature, outputSpatial);
  });
}

void bundleDot(MLIRContext *context, NamedAttrList &attributes) {
  Taker take(attributes);
  auto lhsBatching = take.dims("lhs_batching_dimensions");
  auto rhsBatching = take.dims("rhs_batching_dimensions");
  auto lhsContracting = take.dims("lhs_contracting_dimensions");
  auto rhsContracting = take.dims("rhs_contracting_dimensions");
  take.give("dot_dimension_numbers", [&] {
    return stablehlo::DotDimensionNumbersAttr::get(
        context, lhsBatching, rhsBatching, lhsContracting, rhsContracting);
  });
}

void bundleAlgorithm(MLIRContext *context, NamedAttrList &attributes) {
  constexpr StringRef lhsType = "lhs_precision_type";
  auto asked = dyn_cast<TypeAttr>(attributes.get(lhsType));
  if (asked && isa<NoneType>(asked.getValue())) { // so are the others
    for (StringRef name :
         {lhsType, StringRef("rhs_precision_type"),
          StringRef("accumulation_type"), StringRef("lhs_component_count"),
          StringRef("rhs_component_count"),
          StringRef("num_primitive_operations"),
          StringRef("allow_imprecise_accumulation")}) {
      attributes.erase(name);
    }
    return;
  }
  Taker take(attributes);
  Type lhs = take.type(lhsType);
  Type rhs = take.type("rhs_precision_type");
  Type accumulation = take.type("accumulation_type");
  int64_t lhsCount = take.number("lhs_component_count");
  int64_t rhsCount = take.number("rhs_component_count");
  int64_t operations = take.number("num_primitive_operations");
  bool isImprecise = take.flag("allow_imprecise_accumulation");
  take.give("algorithm", [&] {
    return stablehlo::DotAlgorithmAttr::get(context, lhs, rhs, accumulation,
                                            lhsCount, rhsCount, operations,
                                            isImprecise);
  });
}

void bundleGather(MLIRContext *context, NamedAttrList &attributes) {
  Taker take(attributes);
  auto offset = take.dims("offset_dims");
  auto collapsed = take.dims("collapsed_slice_dims");
  auto operandBatching = take.optionalDims("operand_batching_dims");
  auto startBatching = take.optionalDims("start_indices_batching_dims");
  auto map = take.dims("start_index_map");
  int64_t vectorDim = take.number("index_vector_dim");
  take.give("dimension_numbers", [&] {
    return stablehlo::GatherDimensionNumbersAttr::get(
        context, offset, collapsed, operandBatching, startBatching, map,
        vectorDim);
  });
}

void bundleScatter(MLIRContext *context, NamedAttrList &attributes) {
  Taker take(attributes);
  auto window = take.dims("update_window_dims");
  auto inserted = take.dims("inserted_window_dims");
  auto inputBatching = take.optionalDims("input_batching_dims");
  auto indicesBatching = take.optionalDims("scatter_indices_batching_dims");
  auto map = take.dims("scatter_dims_to_operand_dims");
  int64_t vectorDim = take.number("index_vector_dim");
  take.give("scatter_dimension_numbers", [&] {
    return stablehlo::ScatterDimensionNumbersAttr::get(
        context, window, inserted, inputBatching, indicesBatching, map,
        vectorDim);
  });
}

struct Bundle {
  StringRef part; ///< an attribute that tells that the group is there
  void (*make)(MLIRContext *, NamedAttrList &);
};

constexpr Bundle bundles[] = {
    {"channel_id", bundleChannel},
    {"input_batch_dimension", bundleConvolution},
    {"lhs_contracting_dimensions", bundleDot},
    {"lhs_precision_type", bundleAlgorithm},
    {"offset_dims", bundleGather},
    {"update_window_dims", bundleScatter},
};

/// What today's operation has no place for and what means nothing.
void dropRetired(OperationName name, NamedAttrList &attributes) {
  StringRef op = name.getStringRef();
  if (op == "stablehlo.dynamic_conv") {
    attributes.erase("padding"); // v1's: an operand gives it
  }
  if (auto visibility = attributes.get("sym_visibility")) {
    auto text = dyn_cast<StringAttr>(visibility);
    if (text && text.empty()) {
      attributes.erase("sym_visibility");
    }
  }
}

} // namespace

void mlir::vhlo::modernizeAttributes(OperationName name,
                                     NamedAttrList &attributes) {
  for (const Bundle &bundle : bundles) {
    if (attributes.get(bundle.part)) {
      bundle.make(name.getContext(), attributes);
    }
  }
  dropRetired(name, attributes);
  for (const Rule &rule : rules) {
    Attribute value = attributes.get(rule.name);
    if (!value) {
      continue;
    }
    if (Attribute converted = rule.convert(value)) {
      attributes.set(rule.name, converted);
    } else {
      attributes.erase(rule.name);
    }
  }
  for (NamedAttribute attribute : llvm::to_vector(attributes)) {
    if (stablehlo::isDefault(name, attribute)) {
      attributes.erase(attribute.getName());
    }
  }
}
