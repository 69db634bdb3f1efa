// Text of a convolution's dimension numbers and window.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/AssemblyFormat.h"

#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace mlir::stablehlo;

namespace {

/// One bracket of `[b, 0, 1, f]`: two letters and the spatial dimensions.
struct DimensionList {
  DimensionList(StringRef firstLetter, StringRef secondLetter)
      : firstLetter(firstLetter), secondLetter(secondLetter) {}
  StringRef firstLetter, secondLetter;
  int64_t first = -1, second = -1;
  SmallVector<int64_t> spatial;
};

/// Notes that position `at` holds spatial dimension `index`.
ParseResult placeSpatial(AsmParser &parser, SMLoc loc, DimensionList &list,
                         int64_t index, int64_t at) {
  if (index < 0 || index > 64) {
    return parser.emitError(loc, "spatial dimension ")
           << index << " is not in [0, 64]";
  }
  if (static_cast<size_t>(index) >= list.spatial.size()) {
    list.spatial.resize(index + 1, -1);
  }
  if (list.spatial[index] != -1) {
    return parser.emitError(loc, "spatial dimension ")
           << index << " is given twice";
  }
  list.spatial[index] = at;
  return success();
}

ParseResult parseDimensionList(AsmParser &parser, DimensionList &list) {
  SMLoc start = parser.getCurrentLocation();
  int64_t at = 0;
  auto parseOne = [&]() -> ParseResult {
    SMLoc loc = parser.getCurrentLocation();
    int64_t position = at++;
    int64_t index = 0;
    if (OptionalParseResult number = parser.parseOptionalInteger(index);
        number.has_value()) {
      return failed(*number) ? failure()
                             : placeSpatial(parser, loc, list, index, position);
    }
    StringRef letter;
    if (parser.parseKeyword(&letter)) {
      return failure();
    }
    int64_t *place = letter == list.firstLetter    ? &list.first
                     : letter == list.secondLetter ? &list.second
                                                   : nullptr;
    if (!place || *place != -1) {
      return parser.emitError(loc)
             << (place ? "`" + letter + "` is given twice"
                       : "expected `" + list.firstLetter + "`, `" +
                             list.secondLetter + "` or a number, found `" +
                             letter + "`");
    }
    *place = position;
    return success();
  };
  if (parser.parseCommaSeparatedList(AsmParser::Delimiter::Square, parseOne)) {
    return failure();
  }
  if (list.first == -1 || list.second == -1 ||
      llvm::is_contained(list.spatial, -1)) {
    return parser.emitError(start, "expected `")
           << list.firstLetter << "`, `" << list.secondLetter
           << "` and every spatial dimension from 0 on";
  }
  return success();
}

template <typename Printer>
void printLayout(Printer &printer, StringRef firstLetter, int64_t first,
                 StringRef secondLetter, int64_t second,
                 ArrayRef<int64_t> spatial) {
  size_t rank = spatial.size() + 2;
  printer << "[";
  for (size_t at = 0; at < rank; ++at) {
    printer << (at ? ", " : "");
    if (static_cast<int64_t>(at) == first) {
      printer << firstLetter;
    } else if (static_cast<int64_t>(at) == second) {
      printer << secondLetter;
    } else {
      printer << (llvm::find(spatial, static_cast<int64_t>(at)) -
                  spatial.begin());
    }
  }
  printer << "]";
}

template <typename T>
ParseResult parseNumbers(OpAsmParser &parser, SmallVectorImpl<T> &values) {
  return parser.parseCommaSeparatedList(
      AsmParser::Delimiter::Square, [&]() -> ParseResult {
        if constexpr (std::is_same_v<T, bool>) {
          // `1` and `0` are older spellings.
          int64_t number = 0;
          if (OptionalParseResult found = parser.parseOptionalInteger(number);
              found.has_value()) {
            values.push_back(number != 0);
            return *found;
          }
          bool value = succeeded(parser.parseOptionalKeyword("true"));
          values.push_back(value);
          return value ? success() : parser.parseKeyword("false", " or `true`");
        } else {
          return parser.parseInteger(values.emplace_back());
        }
      });
}

ParseResult parseInt64s(OpAsmParser &parser, DenseI64ArrayAttr &attr) {
  SmallVector<int64_t> values;
  if (parseNumbers(parser, values)) {
    return failure();
  }
  attr = parser.getBuilder().getDenseI64ArrayAttr(values);
  return success();
}

/// `[[low, high], ...]`
ParseResult parsePadding(OpAsmParser &parser, DenseIntElementsAttr &padding) {
  SmallVector<int64_t> values;
  auto parsePair = [&]() -> ParseResult {
    return failure(
        parser.parseLSquare() || parser.parseInteger(values.emplace_back()) ||
        parser.parseComma() || parser.parseInteger(values.emplace_back()) ||
        parser.parseRSquare());
  };
  if (parser.parseCommaSeparatedList(AsmParser::Delimiter::Square, parsePair)) {
    return failure();
  }
  auto type =
      RankedTensorType::get({static_cast<int64_t>(values.size() / 2), 2},
                            parser.getBuilder().getI64Type());
  padding = DenseIntElementsAttr::get(type, values);
  return success();
}

void printPadding(OpAsmPrinter &printer, DenseIntElementsAttr padding) {
  auto values = llvm::to_vector(padding.getValues<int64_t>());
  printer << "[";
  for (size_t i = 0; i + 1 < values.size(); i += 2) {
    printer << (i ? ", " : "") << "[" << values[i] << ", " << values[i + 1]
            << "]";
  }
  printer << "]";
}

} // namespace

ParseResult
mlir::stablehlo::parseConvolutionDimensions(AsmParser &parser,
                                            ConvDimensionNumbersAttr &dims) {
  DimensionList input("b", "f"), kernel("i", "o"), output("b", "f");
  if (parseDimensionList(parser, input) || parser.parseKeyword("x") ||
      parseDimensionList(parser, kernel) || parser.parseArrow() ||
      parseDimensionList(parser, output)) {
    return failure();
  }
  dims = ConvDimensionNumbersAttr::get(
      parser.getContext(), input.first, input.second, input.spatial,
      kernel.first, kernel.second, kernel.spatial, output.first, output.second,
      output.spatial);
  return success();
}

void mlir::stablehlo::printConvolutionDimensions(
    AsmPrinter &printer, ConvDimensionNumbersAttr dims) {
  printLayout(printer, "b", dims.getInputBatchDimension(), "f",
              dims.getInputFeatureDimension(),
              dims.getInputSpatialDimensions());
  printer << "x";
  printLayout(printer, "i", dims.getKernelInputFeatureDimension(), "o",
              dims.getKernelOutputFeatureDimension(),
              dims.getKernelSpatialDimensions());
  printer << "->";
  printLayout(printer, "b", dims.getOutputBatchDimension(), "f",
              dims.getOutputFeatureDimension(),
              dims.getOutputSpatialDimensions());
}

void mlir::stablehlo::printConvolutionDimensions(
    OpAsmPrinter &printer, Operation *, ConvDimensionNumbersAttr dims) {
  printConvolutionDimensions(printer, dims);
}

ParseResult mlir::stablehlo::parseWindowAttributes(
    OpAsmParser &parser, DenseI64ArrayAttr &strides,
    DenseIntElementsAttr &padding, DenseI64ArrayAttr &lhsDilation,
    DenseI64ArrayAttr &rhsDilation, DenseBoolArrayAttr &reversal) {
  SMLoc loc = parser.getCurrentLocation();
  StringRef name;
  if (failed(parser.parseOptionalKeyword(&name))) {
    return success(); // an empty window
  }
  auto parseValue = [&]() -> ParseResult {
    if (parser.parseEqual()) {
      return failure();
    }
    if (name == "stride" && !strides) {
      return parseInt64s(parser, strides);
    }
    if (name == "pad" && !padding) {
      return parsePadding(parser, padding);
    }
    if (name == "lhs_dilate" && !lhsDilation) {
      return parseInt64s(parser, lhsDilation);
    }
    if (name == "rhs_dilate" && !rhsDilation) {
      return parseInt64s(parser, rhsDilation);
    }
    if (name == "reverse" && !reversal) {
      SmallVector<bool> values;
      if (parseNumbers(parser, values)) {
        return failure();
      }
      reversal = parser.getBuilder().getDenseBoolArrayAttr(values);
      return success();
    }
    return parser.emitError(loc, "`")
           << name << "` is unknown in a window, or given twice";
  };
  if (parseValue()) {
    return failure();
  }
  while (succeeded(parser.parseOptionalComma())) {
    loc = parser.getCurrentLocation();
    if (parser.parseKeyword(&name) || parseValue()) {
      return failure();
    }
  }
  return success();
}

void mlir::stablehlo::printWindowAttributes(OpAsmPrinter &printer, Operation *,
                                            DenseI64ArrayAttr strides,
                                            DenseIntElementsAttr padding,
                                            DenseI64ArrayAttr lhsDilation,
                                            DenseI64ArrayAttr rhsDilation,
                                            DenseBoolArrayAttr reversal) {
  bool first = true;
  auto name = [&](StringRef text) {
    printer << (first ? "" : ", ") << text << " = ";
    first = false;
  };
  auto list = [&](StringRef text, DenseI64ArrayAttr values) {
    if (values) {
      name(text);
      printer << "[";
      llvm::interleaveComma(values.asArrayRef(), printer);
      printer << "]";
    }
  };
  list("stride", strides);
  if (padding) {
    name("pad");
    printPadding(printer, padding);
  }
  list("lhs_dilate", lhsDilation);
  list("rhs_dilate", rhsDilation);
  if (reversal) {
    name("reverse");
    printer << "[";
    llvm::interleaveComma(reversal.asArrayRef(), printer, [&](bool value) {
      printer << (value ? "true" : "false");
    });
    printer << "]";
  }
}
