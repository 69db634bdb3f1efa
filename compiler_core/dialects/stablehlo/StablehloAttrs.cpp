// Text forms of the stablehlo attributes that declarative formats cannot give:
// fields in any order, empty ones left out.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/AssemblyFormat.h"
#include "dialects/stablehlo/StablehloBase.h"

#include "mlir/IR/DialectImplementation.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::stablehlo;

#include "dialects/stablehlo/StablehloEnums.cpp.inc"
#define GET_ATTRDEF_CLASSES
#include "dialects/stablehlo/StablehloAttrs.cpp.inc"

void StablehloDialect::registerAttributes() {
  addAttributes<
#define GET_ATTRDEF_LIST
#include "dialects/stablehlo/StablehloAttrs.cpp.inc"
      >();
}

namespace {

using Dims = SmallVector<int64_t>;

/// One `name = value` of a `<...>` list.
struct Field {
  StringRef name;
  llvm::function_ref<ParseResult()> parse;
};

/// Parses `<name = value, ...>`: any order, each at most once.
ParseResult parseFields(
    AsmParser &parser, ArrayRef<Field> fields,
    AsmParser::Delimiter delimiter = AsmParser::Delimiter::LessGreater) {
  SmallVector<bool> seen(fields.size(), false);
  auto parseOne = [&]() -> ParseResult {
    SMLoc loc = parser.getCurrentLocation();
    StringRef name;
    if (parser.parseKeyword(&name) || parser.parseEqual()) {
      return failure();
    }
    for (auto [index, field] : llvm::enumerate(fields)) {
      if (field.name != name) {
        continue;
      }
      if (seen[index]) {
        return parser.emitError(loc, "`") << name << "` is given twice";
      }
      seen[index] = true;
      return field.parse();
    }
    InFlightDiagnostic error = parser.emitError(loc, "unknown field `")
                               << name << "`; known are";
    for (const Field &field : fields) {
      error << " `" << field.name << "`";
    }
    return error;
  };
  return parser.parseCommaSeparatedList(delimiter, parseOne);
}

ParseResult parseDims(AsmParser &parser, Dims &dims) {
  return parser.parseCommaSeparatedList(AsmParser::Delimiter::Square, [&]() {
    return parser.parseInteger(dims.emplace_back());
  });
}

/// Prints `name = value` pairs with commas between them.
class FieldPrinter {
public:
  explicit FieldPrinter(AsmPrinter &printer) : printer(printer) {
    printer << "<";
  }
  ~FieldPrinter() { printer << ">"; }
  void dims(StringRef name, ArrayRef<int64_t> values,
            bool evenIfEmpty = false) {
    if (values.empty() && !evenIfEmpty) {
      return;
    }
    next(name) << "[";
    llvm::interleaveComma(values, printer);
    printer << "]";
  }
  void number(StringRef name, int64_t value, bool evenIfZero = false) {
    if (value != 0 || evenIfZero) {
      next(name) << value;
    }
  }
  AsmPrinter &next(StringRef name) {
    printer << (first ? "" : ", ") << name << " = ";
    first = false;
    return printer;
  }

private:
  AsmPrinter &printer;
  bool first = true;
};

} // namespace

Attribute ScatterDimensionNumbersAttr::parse(AsmParser &parser, Type) {
  Dims window, inserted, inputBatching, indicesBatching, toOperand;
  int64_t vectorDim = 0;
  if (parseFields(
          parser,
          {{"update_window_dims", [&]() { return parseDims(parser, window); }},
           {"inserted_window_dims",
            [&]() { return parseDims(parser, inserted); }},
           {"input_batching_dims",
            [&]() { return parseDims(parser, inputBatching); }},
           {"scatter_indices_batching_dims",
            [&]() { return parseDims(parser, indicesBatching); }},
           {"scatter_dims_to_operand_dims",
            [&]() { return parseDims(parser, toOperand); }},
           {"index_vector_dim", [&]() -> ParseResult {
              return parser.parseInteger(vectorDim);
            }}})) {
    return {};
  }
  return get(parser.getContext(), window, inserted, inputBatching,
             indicesBatching, toOperand, vectorDim);
}

void ScatterDimensionNumbersAttr::print(AsmPrinter &printer) const {
  FieldPrinter fields(printer);
  fields.dims("update_window_dims", getUpdateWindowDims());
  fields.dims("inserted_window_dims", getInsertedWindowDims());
  fields.dims("input_batching_dims", getInputBatchingDims());
  fields.dims("scatter_indices_batching_dims", getScatterIndicesBatchingDims());
  fields.dims("scatter_dims_to_operand_dims", getScatterDimsToOperandDims());
  fields.number("index_vector_dim", getIndexVectorDim());
}

Attribute GatherDimensionNumbersAttr::parse(AsmParser &parser, Type) {
  Dims offset, collapsed, operandBatching, indicesBatching, indexMap;
  int64_t vectorDim = 0;
  if (parseFields(
          parser,
          {{"offset_dims", [&]() { return parseDims(parser, offset); }},
           {"collapsed_slice_dims",
            [&]() { return parseDims(parser, collapsed); }},
           {"operand_batching_dims",
            [&]() { return parseDims(parser, operandBatching); }},
           {"start_indices_batching_dims",
            [&]() { return parseDims(parser, indicesBatching); }},
           {"start_index_map", [&]() { return parseDims(parser, indexMap); }},
           {"index_vector_dim", [&]() -> ParseResult {
              return parser.parseInteger(vectorDim);
            }}})) {
    return {};
  }
  return get(parser.getContext(), offset, collapsed, operandBatching,
             indicesBatching, indexMap, vectorDim);
}

void GatherDimensionNumbersAttr::print(AsmPrinter &printer) const {
  FieldPrinter fields(printer);
  fields.dims("offset_dims", getOffsetDims());
  fields.dims("collapsed_slice_dims", getCollapsedSliceDims());
  fields.dims("operand_batching_dims", getOperandBatchingDims());
  fields.dims("start_indices_batching_dims", getStartIndicesBatchingDims());
  fields.dims("start_index_map", getStartIndexMap());
  fields.number("index_vector_dim", getIndexVectorDim());
}

Attribute DotDimensionNumbersAttr::parse(AsmParser &parser, Type) {
  Dims lhsBatching, rhsBatching, lhsContracting, rhsContracting;
  if (parseFields(parser,
                  {{"lhs_batching_dimensions",
                    [&]() { return parseDims(parser, lhsBatching); }},
                   {"rhs_batching_dimensions",
                    [&]() { return parseDims(parser, rhsBatching); }},
                   {"lhs_contracting_dimensions",
                    [&]() { return parseDims(parser, lhsContracting); }},
                   {"rhs_contracting_dimensions",
                    [&]() { return parseDims(parser, rhsContracting); }}})) {
    return {};
  }
  return get(parser.getContext(), lhsBatching, rhsBatching, lhsContracting,
             rhsContracting);
}

void DotDimensionNumbersAttr::print(AsmPrinter &printer) const {
  FieldPrinter fields(printer);
  fields.dims("lhs_batching_dimensions", getLhsBatchingDimensions());
  fields.dims("rhs_batching_dimensions", getRhsBatchingDimensions());
  fields.dims("lhs_contracting_dimensions", getLhsContractingDimensions());
  fields.dims("rhs_contracting_dimensions", getRhsContractingDimensions());
}

Attribute OutputOperandAliasAttr::parse(AsmParser &parser, Type) {
  Dims output, operand;
  int64_t index = 0;
  if (parseFields(parser, {{"output_tuple_indices",
                            [&]() { return parseDims(parser, output); }},
                           {"operand_index",
                            [&]() -> ParseResult {
                              return parser.parseInteger(index);
                            }},
                           {"operand_tuple_indices",
                            [&]() { return parseDims(parser, operand); }}})) {
    return {};
  }
  return get(parser.getContext(), output, index, operand);
}

void OutputOperandAliasAttr::print(AsmPrinter &printer) const {
  FieldPrinter fields(printer);
  fields.dims("output_tuple_indices", getOutputTupleIndices(), true);
  fields.number("operand_index", getOperandIndex(), true);
  fields.dims("operand_tuple_indices", getOperandTupleIndices(), true);
}

Attribute TypeExtensionsAttr::parse(AsmParser &parser, Type) {
  Dims bounds;
  auto parseBound = [&]() -> ParseResult {
    if (succeeded(parser.parseOptionalQuestion())) {
      bounds.push_back(ShapedType::kDynamic);
      return success();
    }
    return parser.parseInteger(bounds.emplace_back());
  };
  if (parser.parseCommaSeparatedList(AsmParser::Delimiter::LessGreater,
                                     parseBound)) {
    return {};
  }
  return get(parser.getContext(), bounds);
}

namespace {

/// `type_extensions<bounds = [8, ?]>`, an older spelling of `bounds<8, ?>`.
Attribute parseTypeExtensions(DialectAsmParser &parser) {
  Dims bounds;
  auto parseBound = [&]() -> ParseResult {
    if (succeeded(parser.parseOptionalQuestion())) {
      bounds.push_back(ShapedType::kDynamic);
      return success();
    }
    return parser.parseInteger(bounds.emplace_back());
  };
  if (parser.parseLess() || parser.parseKeyword("bounds") ||
      parser.parseEqual() ||
      parser.parseCommaSeparatedList(AsmParser::Delimiter::Square,
                                     parseBound) ||
      parser.parseGreater()) {
    return {};
  }
  return TypeExtensionsAttr::get(parser.getContext(), bounds);
}

} // namespace

Attribute StablehloDialect::parseAttribute(DialectAsmParser &parser,
                                           Type type) const {
  SMLoc loc = parser.getCurrentLocation();
  StringRef mnemonic;
  Attribute attribute;
  OptionalParseResult parsed =
      generatedAttributeParser(parser, &mnemonic, type, attribute);
  if (parsed.has_value()) {
    return attribute;
  }
  if (mnemonic == "type_extensions") {
    return parseTypeExtensions(parser);
  }
  parser.emitError(loc) << "unknown attribute `" << mnemonic
                        << "` in dialect `stablehlo`";
  return {};
}

void StablehloDialect::printAttribute(Attribute attribute,
                                      DialectAsmPrinter &printer) const {
  (void)generatedAttributePrinter(attribute, printer);
}

LogicalResult TypeExtensionsAttr::verifyEncoding(
    ArrayRef<int64_t> shape, Type,
    llvm::function_ref<InFlightDiagnostic()> emitError) const {
  if (getBounds().size() != shape.size()) {
    return emitError() << "`bounds` has " << getBounds().size()
                       << " entries; expected " << shape.size()
                       << ", one per dimension";
  }
  for (auto [size, bound] : llvm::zip(shape, getBounds())) {
    if (ShapedType::isDynamic(bound)) {
      continue;
    }
    if (!ShapedType::isDynamic(size)) {
      return emitError() << "`bounds` has " << bound
                         << " for a dimension of size " << size
                         << "; expected `?`";
    }
    if (bound < 0) {
      return emitError() << "`bounds` has " << bound << "; expected 0 or more";
    }
  }
  return success();
}

void TypeExtensionsAttr::print(AsmPrinter &printer) const {
  printer << "<";
  llvm::interleaveComma(getBounds(), printer, [&](int64_t bound) {
    if (ShapedType::isDynamic(bound)) {
      printer << "?";
    } else {
      printer << bound;
    }
  });
  printer << ">";
}

namespace {

/// The dimensions of one operand by name: what the layout form cannot say.
struct RawDims {
  int64_t first = 0, second = 0;
  Dims spatial;

  bool isLayout() const {
    Dims all(spatial);
    all.append({first, second});
    llvm::sort(all);
    return llvm::equal(all, llvm::seq<int64_t>(0, all.size()));
  }
};

/// `raw input_batch_dimension = 0, ...`, behind the keyword.
Attribute parseRaw(AsmParser &parser) {
  RawDims input, kernel, output;
  auto number = [&](int64_t &value) {
    return [&parser, &value]() -> ParseResult {
      return parser.parseInteger(value);
    };
  };
  auto list = [&](Dims &dims) {
    return [&parser, &dims]() { return parseDims(parser, dims); };
  };
  if (parseFields(parser,
                  {{"input_batch_dimension", number(input.first)},
                   {"input_feature_dimension", number(input.second)},
                   {"input_spatial_dimensions", list(input.spatial)},
                   {"kernel_input_feature_dimension", number(kernel.first)},
                   {"kernel_output_feature_dimension", number(kernel.second)},
                   {"kernel_spatial_dimensions", list(kernel.spatial)},
                   {"output_batch_dimension", number(output.first)},
                   {"output_feature_dimension", number(output.second)},
                   {"output_spatial_dimensions", list(output.spatial)}},
                  AsmParser::Delimiter::None)) {
    return {};
  }
  return ConvDimensionNumbersAttr::get(
      parser.getContext(), input.first, input.second, input.spatial,
      kernel.first, kernel.second, kernel.spatial, output.first, output.second,
      output.spatial);
}

void printRaw(AsmPrinter &printer, StringRef side, StringRef first,
              StringRef second, const RawDims &dims) {
  printer << side << "_" << first << "_dimension = " << dims.first << ", "
          << side << "_" << second << "_dimension = " << dims.second << ", "
          << side << "_spatial_dimensions = [";
  llvm::interleaveComma(dims.spatial, printer);
  printer << "]";
}

} // namespace

Attribute ConvDimensionNumbersAttr::parse(AsmParser &parser, Type) {
  if (parser.parseLess()) {
    return {};
  }
  Attribute raw;
  ConvDimensionNumbersAttr dims;
  if (succeeded(parser.parseOptionalKeyword("raw"))) {
    raw = parseRaw(parser);
    return raw && succeeded(parser.parseGreater()) ? raw : Attribute();
  }
  return parseConvolutionDimensions(parser, dims) || parser.parseGreater()
             ? Attribute()
             : Attribute(dims);
}

void ConvDimensionNumbersAttr::print(AsmPrinter &printer) const {
  RawDims input{getInputBatchDimension(), getInputFeatureDimension(),
                Dims(getInputSpatialDimensions())};
  RawDims kernel{getKernelInputFeatureDimension(),
                 getKernelOutputFeatureDimension(),
                 Dims(getKernelSpatialDimensions())};
  RawDims output{getOutputBatchDimension(), getOutputFeatureDimension(),
                 Dims(getOutputSpatialDimensions())};
  printer << "<";
  if (input.isLayout() && kernel.isLayout() && output.isLayout()) {
    printConvolutionDimensions(printer, *this);
  } else {
    printer << "raw ";
    printRaw(printer, "input", "batch", "feature", input);
    printer << ", ";
    printRaw(printer, "kernel", "input_feature", "output_feature", kernel);
    printer << ", ";
    printRaw(printer, "output", "batch", "feature", output);
  }
  printer << ">";
}

LogicalResult
ResultAccuracyAttr::verify(llvm::function_ref<InFlightDiagnostic()> emitError,
                           APFloat atol, APFloat rtol, int64_t ulps,
                           ResultAccuracyModeAttr mode) {
  if (atol.isNaN() || rtol.isNaN() || (atol.isNegative() && !atol.isZero()) ||
      (rtol.isNegative() && !rtol.isZero()) || ulps < 0) {
    return emitError() << "`result_accuracy` has a tolerance that is negative "
                          "or no number; expected 0 or more";
  }
  bool bounds = !atol.isZero() || !rtol.isZero() || ulps != 0;
  if (bounds && mode.getValue() != ResultAccuracyMode::TOLERANCE) {
    return emitError() << "`result_accuracy` has tolerances in mode "
                       << stringifyResultAccuracyMode(mode.getValue())
                       << "; expected them in mode TOLERANCE only";
  }
  return success();
}

ResultAccuracyAttr ResultAccuracyAttr::getDefault(MLIRContext *context) {
  return get(context, APFloat(0.0), APFloat(0.0), 0,
             ResultAccuracyModeAttr::get(context, ResultAccuracyMode::DEFAULT));
}

Attribute ResultAccuracyAttr::parse(AsmParser &parser, Type) {
  double atol = 0, rtol = 0;
  int64_t ulps = 0;
  ResultAccuracyModeAttr mode;
  if (parseFields(
          parser,
          {{"atol", [&]() -> ParseResult { return parser.parseFloat(atol); }},
           {"rtol", [&]() -> ParseResult { return parser.parseFloat(rtol); }},
           {"ulps", [&]() -> ParseResult { return parser.parseInteger(ulps); }},
           {"mode",
            [&]() -> ParseResult { return parser.parseAttribute(mode); }}})) {
    return {};
  }
  if (!mode) {
    parser.emitError(parser.getNameLoc(),
                     "`mode` is missing in `#stablehlo.result_accuracy`");
    return {};
  }
  return getChecked([&]() { return parser.emitError(parser.getNameLoc()); },
                    parser.getContext(), APFloat(atol), APFloat(rtol), ulps,
                    mode);
}

void ResultAccuracyAttr::print(AsmPrinter &printer) const {
  FieldPrinter fields(printer);
  if (!getAtol().isZero()) {
    fields.next("atol").printFloat(getAtol());
  }
  if (!getRtol().isZero()) {
    fields.next("rtol").printFloat(getRtol());
  }
  fields.number("ulps", getUlps());
  fields.next("mode").printAttribute(getMode());
}
