// Checks shared by the verifiers of stablehlo ops.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/VerifierUtils.h"

#include "mlir/IR/Operation.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/ADT/SmallSet.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;

bool stablehlo::shapesAgree(ArrayRef<int64_t> a, ArrayRef<int64_t> b) {
  return a.size() == b.size() && llvm::all_of(llvm::zip(a, b), [](auto pair) {
           return sizesAgree(std::get<0>(pair), std::get<1>(pair));
         });
}

LogicalResult stablehlo::verifyCount(Operation *op, StringRef name,
                                     int64_t found, int64_t wanted,
                                     StringRef what) {
  if (found == wanted) {
    return success();
  }
  return op->emitOpError() << "`" << name << "` has " << found
                           << " entries; expected " << wanted << ", " << what;
}

LogicalResult stablehlo::verifyDimension(Operation *op, StringRef name,
                                         int64_t dimension, int64_t rank) {
  if (dimension >= 0 && dimension < rank) {
    return success();
  }
  return op->emitOpError() << "`" << name << "` is " << dimension
                           << "; expected a dimension in [0, " << rank << ")";
}

LogicalResult stablehlo::verifyDimensions(Operation *op, StringRef name,
                                          ArrayRef<int64_t> dimensions,
                                          int64_t rank) {
  llvm::SmallSet<int64_t, 8> seen;
  for (int64_t dimension : dimensions) {
    if (failed(verifyDimension(op, name, dimension, rank))) {
      return failure();
    }
    if (!seen.insert(dimension).second) {
      return op->emitOpError()
             << "`" << name << "` has dimension " << dimension << " twice";
    }
  }
  return success();
}

LogicalResult stablehlo::verifySorted(Operation *op, StringRef name,
                                      ArrayRef<int64_t> dimensions) {
  if (llvm::is_sorted(dimensions)) {
    return success();
  }
  return op->emitOpError() << "`" << name << "` is [" << dimensions
                           << "]; expected ascending dimensions";
}

LogicalResult stablehlo::verifyAtLeast(Operation *op, StringRef name,
                                       ArrayRef<int64_t> values,
                                       int64_t least) {
  for (int64_t value : values) {
    if (value < least) {
      return op->emitOpError() << "`" << name << "` has " << value
                               << "; expected " << least << " or more";
    }
  }
  return success();
}

LogicalResult stablehlo::verifySameElementType(Operation *op, StringRef name,
                                               Type found, StringRef of,
                                               Type wanted) {
  Type foundElement = getElementTypeOrSelf(found),
       wantedElement = getElementTypeOrSelf(wanted);
  if (foundElement == wantedElement || isQuantized(foundElement) ||
      isQuantized(wantedElement)) {
    return success();
  }
  return op->emitOpError() << "`" << name << "` has element type "
                           << foundElement << "; expected that of `" << of
                           << "`, " << wantedElement;
}

LogicalResult stablehlo::verifyResultShape(Operation *op, Type result,
                                           ArrayRef<int64_t> inferred) {
  auto tensor = dyn_cast<RankedTensorType>(result);
  if (!tensor || shapesAgree(tensor.getShape(), inferred)) {
    return success();
  }
  return op->emitOpError() << "result has type " << tensor << "; expected "
                           << RankedTensorType::get(inferred,
                                                    tensor.getElementType());
}

LogicalResult stablehlo::verifyRegion(Operation *op, StringRef name,
                                      Region &region, TypeRange arguments,
                                      TypeRange results) {
  if (!region.hasOneBlock()) {
    return op->emitOpError()
           << "`" << name << "` has " << region.getBlocks().size()
           << " blocks; expected 1";
  }
  Block &block = region.front();
  auto typesFit = [](TypeRange found, TypeRange wanted) {
    return found.size() == wanted.size() &&
           succeeded(verifyCompatibleShapes(found, wanted)) &&
           llvm::all_of(llvm::zip(found, wanted), [](auto pair) {
             return getElementTypeOrSelf(std::get<0>(pair)) ==
                    getElementTypeOrSelf(std::get<1>(pair));
           });
  };
  if (!typesFit(block.getArgumentTypes(), arguments)) {
    return op->emitOpError()
           << "`" << name << "` takes (" << block.getArgumentTypes()
           << "); expected (" << arguments << ")";
  }
  Operation *last = block.empty() ? nullptr : &block.back();
  if (!last || last->getName().getStringRef() != "stablehlo.return") {
    return op->emitOpError()
           << "`" << name << "` does not end in `stablehlo.return`";
  }
  if (!typesFit(last->getOperandTypes(), results)) {
    return op->emitOpError()
           << "`" << name << "` returns (" << last->getOperandTypes()
           << "); expected (" << results << ")";
  }
  return success();
}

LogicalResult stablehlo::verifyScalarRegion(Operation *op, StringRef name,
                                            Region &region,
                                            ArrayRef<Type> elements,
                                            int copies) {
  SmallVector<Type> scalars;
  for (Type element : elements) {
    if (!isQuantized(element)) {
      scalars.push_back(RankedTensorType::get({}, element));
    }
  }
  if (scalars.size() != elements.size()) {
    return success(); // quantized bodies compute in a type of their own choice
  }
  if (!region.hasOneBlock()) {
    return op->emitOpError()
           << "`" << name << "` has " << region.getBlocks().size()
           << " blocks; expected 1";
  }
  // A body may accumulate in a wider type of the same kind: what it returns is
  // what it takes.
  Block &block = region.front();
  size_t count = scalars.size();
  SmallVector<Type> wanted;
  for (int copy = 0; copy < copies; ++copy) {
    llvm::append_range(wanted, scalars);
  }
  if (copies == 2 && block.getNumArguments() == wanted.size()) {
    for (size_t i = 0; i < wanted.size(); ++i) {
      auto argument =
          dyn_cast<RankedTensorType>(block.getArgument(i).getType());
      bool wider = argument && argument.getRank() == 0 &&
                   argument.getElementType().isIntOrFloat() &&
                   elements[i % count].isIntOrFloat() &&
                   isa<FloatType>(elements[i % count]) ==
                       isa<FloatType>(argument.getElementType()) &&
                   argument.getElementTypeBitWidth() >=
                       elements[i % count].getIntOrFloatBitWidth();
      if (wider) {
        wanted[i] = argument;
      }
    }
  }
  return verifyRegion(op, name, region, wanted,
                      ArrayRef<Type>(wanted).take_front(count));
}

FailureOr<SmallVector<int64_t>> stablehlo::readPadding(
    Operation *op, std::optional<DenseIntElementsAttr> padding, int64_t rank) {
  if (!padding) {
    return SmallVector<int64_t>();
  }
  ArrayRef<int64_t> shape = padding->getType().getShape();
  if (shape.size() != 2 || shape[0] != rank || shape[1] != 2) {
    return op->emitOpError() << "`padding` has type " << padding->getType()
                             << "; expected tensor<" << rank << "x2xi64>";
  }
  return llvm::to_vector(padding->getValues<int64_t>());
}

namespace {

int64_t entry(ArrayRef<int64_t> values, size_t i) {
  return values.empty() ? 1 : values[i];
}

/// Size of a dimension with `dilation - 1` holes between elements.
std::optional<int64_t> dilate(int64_t size, int64_t dilation) {
  int64_t holes = 0;
  if (size <= 0) {
    return 0;
  }
  if (llvm::MulOverflow(size - 1, dilation, holes) || holes == INT64_MAX) {
    return std::nullopt;
  }
  return holes + 1;
}

/// Number of places of one dimension's window; nothing if sizes overflow.
std::optional<int64_t> windowPlaces(int64_t size,
                                    const stablehlo::Window &window, size_t i) {
  std::optional<int64_t> base = dilate(size, entry(window.baseDilations, i));
  std::optional<int64_t> reach =
      dilate(window.sizes[i], entry(window.windowDilations, i));
  int64_t low = window.padding.empty() ? 0 : window.padding[2 * i];
  int64_t high = window.padding.empty() ? 0 : window.padding[2 * i + 1];
  int64_t padded = 0;
  if (!base || !reach || llvm::AddOverflow(*base, low, padded) ||
      llvm::AddOverflow(padded, high, padded)) {
    return std::nullopt;
  }
  return padded < *reach || padded <= 0
             ? 0
             : (padded - *reach) / entry(window.strides, i) + 1;
}

} // namespace

FailureOr<SmallVector<int64_t>>
stablehlo::inferWindowShape(Operation *op, ArrayRef<int64_t> shape,
                            const Window &window) {
  int64_t rank = shape.size();
  struct Named {
    StringRef name;
    ArrayRef<int64_t> values;
  };
  for (auto [name, values] :
       {Named{"window_dimensions", window.sizes},
        Named{"window_strides", window.strides},
        Named{"base_dilations", window.baseDilations},
        Named{"window_dilations", window.windowDilations}}) {
    bool optional = name != "window_dimensions" && values.empty();
    if (!optional &&
        (failed(
             verifyCount(op, name, values.size(), rank, "one per dimension")) ||
         failed(verifyAtLeast(op, name, values,
                              name == "window_dimensions" ? 0 : 1)))) {
      return failure();
    }
  }
  SmallVector<int64_t> places;
  for (int64_t i = 0; i < rank; ++i) {
    if (ShapedType::isDynamic(shape[i]) ||
        ShapedType::isDynamic(window.sizes[i])) {
      places.push_back(ShapedType::kDynamic);
      continue;
    }
    std::optional<int64_t> count = windowPlaces(shape[i], window, i);
    if (!count) {
      return op->emitOpError() << "the window of dimension " << i
                               << " is larger than 64 bits can say";
    }
    places.push_back(*count);
  }
  return places;
}
