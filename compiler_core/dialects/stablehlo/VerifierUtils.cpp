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

bool stablehlo::typesAgree(Type a, Type b) {
  auto tensorA = dyn_cast<RankedTensorType>(a),
       tensorB = dyn_cast<RankedTensorType>(b);
  return tensorA && tensorB
             ? tensorA.getElementType() == tensorB.getElementType() &&
                   shapesAgree(tensorA.getShape(), tensorB.getShape())
             : a == b;
}

bool stablehlo::typesAgree(TypeRange a, TypeRange b) {
  return a.size() == b.size() && llvm::all_of(llvm::zip(a, b), [](auto pair) {
           return typesAgree(std::get<0>(pair), std::get<1>(pair));
         });
}

LogicalResult stablehlo::verifyCount(Operation *op, StringRef name,
                                     int64_t found, int64_t wanted,
                                     StringRef what, StringRef tag) {
  if (found == wanted) {
    return success();
  }
  return op->emitOpError() << "`" << name << "` has " << found
                           << " entries; expected " << wanted << ", " << what
                           << constraint(tag);
}

LogicalResult stablehlo::verifyDimension(Operation *op, StringRef name,
                                         int64_t dimension, int64_t rank,
                                         StringRef tag) {
  if (dimension >= 0 && dimension < rank) {
    return success();
  }
  return op->emitOpError() << "`" << name << "` is " << dimension
                           << "; expected a dimension in [0, " << rank << ")"
                           << constraint(tag);
}

LogicalResult stablehlo::verifyDimensions(Operation *op, StringRef name,
                                          ArrayRef<int64_t> dimensions,
                                          int64_t rank, StringRef rangeTag,
                                          StringRef uniqueTag) {
  llvm::SmallSet<int64_t, 8> seen;
  for (int64_t dimension : dimensions) {
    if (failed(verifyDimension(op, name, dimension, rank, rangeTag))) {
      return failure();
    }
    if (!seen.insert(dimension).second) {
      return op->emitOpError() << "`" << name << "` has dimension " << dimension
                               << " twice" << constraint(uniqueTag);
    }
  }
  return success();
}

LogicalResult stablehlo::verifySorted(Operation *op, StringRef name,
                                      ArrayRef<int64_t> dimensions,
                                      StringRef tag) {
  if (llvm::is_sorted(dimensions)) {
    return success();
  }
  return op->emitOpError() << "`" << name << "` is [" << dimensions
                           << "]; expected ascending dimensions"
                           << constraint(tag);
}

LogicalResult stablehlo::verifyAtLeast(Operation *op, StringRef name,
                                       ArrayRef<int64_t> values, int64_t least,
                                       StringRef tag) {
  for (int64_t value : values) {
    if (value < least) {
      return op->emitOpError()
             << "`" << name << "` has " << value << "; expected " << least
             << " or more" << constraint(tag);
    }
  }
  return success();
}

LogicalResult stablehlo::verifySameElementType(Operation *op, StringRef name,
                                               Type found, StringRef of,
                                               Type wanted, StringRef tag) {
  Type foundElement = getElementTypeOrSelf(found),
       wantedElement = getElementTypeOrSelf(wanted);
  if (foundElement == wantedElement || isQuantized(foundElement) ||
      isQuantized(wantedElement)) {
    return success();
  }
  return op->emitOpError() << "`" << name << "` has element type "
                           << foundElement << "; expected that of `" << of
                           << "`, " << wantedElement << constraint(tag);
}

LogicalResult stablehlo::verifyResultShape(Operation *op, Type result,
                                           ArrayRef<int64_t> inferred,
                                           StringRef tag) {
  auto tensor = dyn_cast<RankedTensorType>(result);
  if (!tensor || shapesAgree(tensor.getShape(), inferred)) {
    return success();
  }
  return op->emitOpError() << "result has type " << tensor << "; expected "
                           << RankedTensorType::get(inferred,
                                                    tensor.getElementType())
                           << constraint(tag);
}

LogicalResult stablehlo::verifyRegion(Operation *op, StringRef name,
                                      Region &region, TypeRange arguments,
                                      TypeRange results, StringRef tag) {
  if (!region.hasOneBlock()) {
    return op->emitOpError()
           << "`" << name << "` has " << region.getBlocks().size()
           << " blocks; expected 1" << constraint(tag);
  }
  Block &block = region.front();
  if (!typesAgree(block.getArgumentTypes(), arguments)) {
    return op->emitOpError()
           << "`" << name << "` takes (" << block.getArgumentTypes()
           << "); expected (" << arguments << ")" << constraint(tag);
  }
  Operation *last = block.empty() ? nullptr : &block.back();
  if (!last || last->getName().getStringRef() != "stablehlo.return") {
    return op->emitOpError()
           << "`" << name << "` does not end in `stablehlo.return`"
           << constraint(tag);
  }
  if (!typesAgree(last->getOperandTypes(), results)) {
    return op->emitOpError()
           << "`" << name << "` returns (" << last->getOperandTypes()
           << "); expected (" << results << ")" << constraint(tag);
  }
  return success();
}

LogicalResult stablehlo::verifyScalarRegion(Operation *op, StringRef name,
                                            Region &region,
                                            ArrayRef<Type> elements, int copies,
                                            StringRef tag) {
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
           << " blocks; expected 1" << constraint(tag);
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
                      ArrayRef<Type>(wanted).take_front(count), tag);
}

LogicalResult stablehlo::verifyDevicePairs(Operation *op,
                                           DenseIntElementsAttr pairs,
                                           const PairTags &tags) {
  auto type = cast<RankedTensorType>(pairs.getType());
  if (type.getRank() != 2 || type.getDimSize(1) != 2) {
    return op->emitOpError()
           << "`source_target_pairs` has type " << type
           << "; expected tensor<nx2xi64>" << constraint(tags.width);
  }
  llvm::SmallSet<int64_t, 8> seen[2];
  int64_t at = 0;
  for (int64_t id : pairs.getValues<int64_t>()) {
    bool isTarget = at++ % 2 != 0;
    if (id < 0) {
      return op->emitOpError()
             << "`source_target_pairs` has device " << id
             << "; expected 0 or more" << constraint(tags.range);
    }
    if (!seen[isTarget].insert(id).second) {
      return op->emitOpError()
             << "`source_target_pairs` has device " << id << " as a "
             << (isTarget ? "target" : "source") << " twice"
             << constraint(isTarget ? tags.targets : tags.sources);
    }
  }
  return success();
}

FailureOr<SmallVector<int64_t>>
stablehlo::readPadding(Operation *op,
                       std::optional<DenseIntElementsAttr> padding,
                       int64_t rank, StringRef tag) {
  if (!padding) {
    return SmallVector<int64_t>();
  }
  ArrayRef<int64_t> shape = padding->getType().getShape();
  if (shape.size() != 2 || shape[0] != rank || shape[1] != 2) {
    return op->emitOpError()
           << "`padding` has type " << padding->getType()
           << "; expected tensor<" << rank << "x2xi64>" << constraint(tag);
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
                            const Window &window, const WindowTags &tags) {
  int64_t rank = shape.size();
  struct Named {
    StringRef name;
    ArrayRef<int64_t> values;
    StringRef countTag, positiveTag;
  };
  for (auto [name, values, countTag, positiveTag] :
       {Named{"window_dimensions", window.sizes, tags.sizes,
              tags.positiveSizes},
        Named{"window_strides", window.strides, tags.strides,
              tags.positiveStrides},
        Named{"base_dilations", window.baseDilations, tags.baseDilations,
              tags.positiveBaseDilations},
        Named{"window_dilations", window.windowDilations, tags.windowDilations,
              tags.positiveWindowDilations}}) {
    bool optional = name != "window_dimensions" && values.empty();
    if (!optional && (failed(verifyCount(op, name, values.size(), rank,
                                         "one per dimension", countTag)) ||
                      failed(verifyAtLeast(op, name, values,
                                           name == "window_dimensions" ? 0 : 1,
                                           positiveTag)))) {
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
