// Verifiers of ops that multiply, convolve, decompose and transform; constraint
// tags are those of the specification.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/LinearAlgebraOps.h"

#include "dialects/stablehlo/AssemblyFormat.h"
#include "dialects/stablehlo/VerifierUtils.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::stablehlo;

#define GET_OP_CLASSES
#include "dialects/stablehlo/LinearAlgebraOps.cpp.inc"

void StablehloDialect::registerLinearAlgebraOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/stablehlo/LinearAlgebraOps.cpp.inc"
      >();
}

namespace {

LogicalResult verifyPrecision(Operation *op, std::optional<ArrayAttr> precision,
                              StringRef tag = {}) {
  if (!precision || precision->empty()) {
    return success();
  }
  return verifyCount(op, "precision_config", precision->size(), 2,
                     "one per operand", tag);
}

/// Sizes of paired dimensions agree.
LogicalResult verifyPairs(Operation *op, StringRef name, RankedTensorType lhs,
                          ArrayRef<int64_t> lhsDims, RankedTensorType rhs,
                          ArrayRef<int64_t> rhsDims, StringRef tag = {}) {
  for (auto [l, r] : llvm::zip(lhsDims, rhsDims)) {
    if (!sizesAgree(lhs.getDimSize(l), rhs.getDimSize(r))) {
      return op->emitOpError()
             << name << " dimension " << l << " of `lhs` has size "
             << lhs.getDimSize(l) << "; expected that of dimension " << r
             << " of `rhs`, " << rhs.getDimSize(r) << constraint(tag);
    }
  }
  return success();
}

/// Appends the sizes of the dimensions that are neither batching nor
/// contracting.
void appendFree(SmallVectorImpl<int64_t> &shape, RankedTensorType type,
                ArrayRef<int64_t> used) {
  for (int64_t i = 0; i < type.getRank(); ++i) {
    if (!llvm::is_contained(used, i)) {
      shape.push_back(type.getDimSize(i));
    }
  }
}

} // namespace

namespace {

/// Counts of an algorithm are positive, and its types floats.
LogicalResult verifyAlgorithm(Operation *op,
                              std::optional<DotAlgorithmAttr> algorithm) {
  if (!algorithm) {
    return success();
  }
  for (auto [name, count] :
       {std::pair<StringRef, int64_t>("lhs_component_count",
                                      algorithm->getLhsComponentCount()),
        std::pair<StringRef, int64_t>("rhs_component_count",
                                      algorithm->getRhsComponentCount()),
        std::pair<StringRef, int64_t>(
            "num_primitive_operations",
            algorithm->getNumPrimitiveOperations())}) {
    if (count < 1) {
      return op->emitOpError()
             << "`" << name << "` is " << count << "; expected 1 or more";
    }
  }
  return success();
}

} // namespace

LogicalResult DotGeneralOp::verify() {
  RankedTensorType lhs = getLhs().getType(), rhs = getRhs().getType();
  DotDimensionNumbersAttr dims = getDotDimensionNumbers();
  ArrayRef<int64_t> lhsBatch = dims.getLhsBatchingDimensions(),
                    rhsBatch = dims.getRhsBatchingDimensions();
  SmallVector<int64_t> lhsUsed(lhsBatch), rhsUsed(rhsBatch);
  llvm::append_range(lhsUsed, dims.getLhsContractingDimensions());
  llvm::append_range(rhsUsed, dims.getRhsContractingDimensions());
  if (failed(verifyCount(*this, "rhs_batching_dimensions", rhsBatch.size(),
                         lhsBatch.size(), "as of `lhs`", "C1")) ||
      failed(verifyCount(*this, "rhs_contracting_dimensions",
                         dims.getRhsContractingDimensions().size(),
                         dims.getLhsContractingDimensions().size(),
                         "as of `lhs`", "C2")) ||
      failed(verifyDimensions(*this, "lhs dimension numbers", lhsUsed,
                              lhs.getRank(), "C5, C6", "C3")) ||
      failed(verifyDimensions(*this, "rhs dimension numbers", rhsUsed,
                              rhs.getRank(), "C7, C8", "C4")) ||
      failed(
          verifyPairs(*this, "batching", lhs, lhsBatch, rhs, rhsBatch, "C9")) ||
      failed(verifyPairs(*this, "contracting", lhs,
                         dims.getLhsContractingDimensions(), rhs,
                         dims.getRhsContractingDimensions(), "C10")) ||
      failed(verifyPrecision(*this, getPrecisionConfig(), "C11")) ||
      failed(verifyAlgorithm(*this, getAlgorithm()))) {
    return failure();
  }
  SmallVector<int64_t> shape;
  for (int64_t dimension : lhsBatch) {
    shape.push_back(lhs.getDimSize(dimension));
  }
  appendFree(shape, lhs, lhsUsed);
  appendFree(shape, rhs, rhsUsed);
  return verifyResultShape(*this, getResult().getType(), shape, "C12");
}

LogicalResult DotOp::verify() {
  RankedTensorType lhs = getLhs().getType(), rhs = getRhs().getType();
  if (lhs.getRank() < 1 || lhs.getRank() > 2 || rhs.getRank() < 1 ||
      rhs.getRank() > 2) {
    return emitOpError() << "has operands " << lhs << " and " << rhs
                         << "; expected vectors or matrices";
  }
  int64_t last = lhs.getRank() - 1;
  if (failed(verifyPairs(*this, "contracting", lhs, {last}, rhs, {0})) ||
      failed(verifyPrecision(*this, getPrecisionConfig()))) {
    return failure();
  }
  SmallVector<int64_t> shape;
  appendFree(shape, lhs, {last});
  appendFree(shape, rhs, {0});
  return verifyResultShape(*this, getResult().getType(), shape);
}

namespace {

/// Batch, feature and spatial dimensions are a permutation of the operand's.
LogicalResult verifyLayout(Operation *op, StringRef name, int64_t first,
                           int64_t second, ArrayRef<int64_t> spatial,
                           int64_t rank, StringRef countTag,
                           StringRef dimsTag) {
  SmallVector<int64_t> all{first, second};
  llvm::append_range(all, spatial);
  return failed(verifyCount(op, name, all.size(), rank, "one per dimension",
                            countTag))
             ? failure()
             : verifyDimensions(op, name, all, rank, dimsTag, dimsTag);
}

/// `size` is a multiple of `count`.
LogicalResult verifyDivides(Operation *op, StringRef name, int64_t count,
                            StringRef what, int64_t size, StringRef positiveTag,
                            StringRef dividesTag) {
  if (count < 1) {
    return op->emitOpError()
           << "`" << name << "` is " << count << "; expected 1 or more"
           << constraint(positiveTag);
  }
  if (!ShapedType::isDynamic(size) && size % count != 0) {
    return op->emitOpError()
           << "`" << name << "` is " << count << "; expected a divisor of the "
           << what << ", " << size << constraint(dividesTag);
  }
  return success();
}

/// The three layouts of a convolution are permutations of their types' ranks.
template <typename Op>
LogicalResult verifyConvolutionLayouts(Op op, ConvDimensionNumbersAttr dims) {
  RankedTensorType lhs = op.getLhs().getType(), rhs = op.getRhs().getType();
  auto result = cast<RankedTensorType>(op.getResult().getType());
  if (lhs.getRank() != rhs.getRank() || lhs.getRank() != result.getRank()) {
    return op.emitOpError() << "has " << lhs << ", " << rhs << " and " << result
                            << "; expected one rank" << constraint("C1, C26");
  }
  bool holds =
      succeeded(verifyLayout(
          op, "input dimensions", dims.getInputBatchDimension(),
          dims.getInputFeatureDimension(), dims.getInputSpatialDimensions(),
          lhs.getRank(), "C12", "C13")) &&
      succeeded(verifyLayout(
          op, "kernel dimensions", dims.getKernelInputFeatureDimension(),
          dims.getKernelOutputFeatureDimension(),
          dims.getKernelSpatialDimensions(), rhs.getRank(), "C17", "C18")) &&
      succeeded(verifyLayout(
          op, "output dimensions", dims.getOutputBatchDimension(),
          dims.getOutputFeatureDimension(), dims.getOutputSpatialDimensions(),
          result.getRank(), "C19", "C20"));
  return success(holds);
}

/// The groups divide what they group, and the kernel has the features of one.
template <typename Op>
LogicalResult verifyConvolutionGroups(Op op, ConvDimensionNumbersAttr dims) {
  RankedTensorType lhs = op.getLhs().getType(), rhs = op.getRhs().getType();
  int64_t features = lhs.getDimSize(dims.getInputFeatureDimension());
  int64_t batch = lhs.getDimSize(dims.getInputBatchDimension());
  int64_t outFeatures = rhs.getDimSize(dims.getKernelOutputFeatureDimension());
  int64_t kernelFeatures =
      rhs.getDimSize(dims.getKernelInputFeatureDimension());
  int64_t groups = op.getFeatureGroupCount(),
          batchGroups = op.getBatchGroupCount();
  if (failed(verifyDivides(op, "feature_group_count", groups, "input features",
                           features, "C21", "C11")) ||
      failed(verifyDivides(op, "feature_group_count", groups, "output features",
                           outFeatures, "C21", "C16")) ||
      failed(verifyDivides(op, "batch_group_count", batchGroups, "batch", batch,
                           "C22", "C10")) ||
      failed(verifyDivides(op, "batch_group_count", batchGroups,
                           "output features", outFeatures, "C22", "C15"))) {
    return failure();
  }
  if (groups > 1 && batchGroups > 1) {
    return op.emitOpError()
           << "has both `feature_group_count` and `batch_group_count` above 1"
           << constraint("C23");
  }
  if (!ShapedType::isDynamic(features) &&
      !sizesAgree(kernelFeatures, features / groups)) {
    return op.emitOpError() << "the kernel has " << kernelFeatures
                            << " input features; expected " << features / groups
                            << constraint("C14");
  }
  return success();
}

/// The output's size in every spatial dimension (c2 to c9).
template <typename Op>
FailureOr<SmallVector<int64_t>>
inferSpatialSizes(Op op, ConvDimensionNumbersAttr dims,
                  SmallVector<int64_t> padding, bool paddingKnown) {
  RankedTensorType lhs = op.getLhs().getType(), rhs = op.getRhs().getType();
  SmallVector<int64_t> spatial, sizes;
  for (auto [in, kernel] : llvm::zip(dims.getInputSpatialDimensions(),
                                     dims.getKernelSpatialDimensions())) {
    spatial.push_back(paddingKnown ? lhs.getDimSize(in) : ShapedType::kDynamic);
    sizes.push_back(rhs.getDimSize(kernel));
  }
  if (op.getWindowReversal() &&
      failed(verifyCount(op, "window_reversal", op.getWindowReversal()->size(),
                         spatial.size(), "one per spatial dimension", "C9"))) {
    return failure();
  }
  Window window{sizes, op.getWindowStrides().value_or(ArrayRef<int64_t>()),
                op.getLhsDilation().value_or(ArrayRef<int64_t>()),
                op.getRhsDilation().value_or(ArrayRef<int64_t>()),
                std::move(padding)};
  return inferWindowShape(op, spatial, window,
                          {"C25", "C25", "C2", "C3", "C5", "C6", "C7", "C8"});
}

/// What both convolutions have: the window is handed in, and the type that
/// follows is checked.
template <typename Op>
LogicalResult verifyConvolution(Op op, SmallVector<int64_t> padding,
                                bool paddingKnown) {
  ConvDimensionNumbersAttr dims = op.getDimensionNumbers();
  if (failed(verifyConvolutionLayouts(op, dims)) ||
      failed(verifyConvolutionGroups(op, dims)) ||
      failed(verifyPrecision(op, op.getPrecisionConfig(), "C24"))) {
    return failure();
  }
  FailureOr<SmallVector<int64_t>> places =
      inferSpatialSizes(op, dims, std::move(padding), paddingKnown);
  if (failed(places)) {
    return failure();
  }
  auto result = cast<RankedTensorType>(op.getResult().getType());
  int64_t batch =
      op.getLhs().getType().getDimSize(dims.getInputBatchDimension());
  SmallVector<int64_t> shape(result.getRank(), ShapedType::kDynamic);
  shape[dims.getOutputBatchDimension()] =
      ShapedType::isDynamic(batch) ? batch : batch / op.getBatchGroupCount();
  shape[dims.getOutputFeatureDimension()] =
      op.getRhs().getType().getDimSize(dims.getKernelOutputFeatureDimension());
  for (auto [dimension, size] :
       llvm::zip(dims.getOutputSpatialDimensions(), *places)) {
    shape[dimension] = size;
  }
  return verifyResultShape(op, result, shape, "C25");
}

} // namespace

LogicalResult ConvolutionOp::verify() {
  FailureOr<SmallVector<int64_t>> padding =
      readPadding(*this, getPadding(), getLhs().getType().getRank() - 2, "C4");
  return failed(padding) ? failure()
                         : verifyConvolution(*this, std::move(*padding), true);
}

LogicalResult DynamicConvOp::verify() {
  return verifyConvolution(*this, {}, false);
}

namespace {

/// The last two dimensions are of one size.
LogicalResult verifySquare(Operation *op, StringRef name, RankedTensorType type,
                           StringRef tag) {
  int64_t rank = type.getRank();
  if (rank < 2 ||
      !sizesAgree(type.getDimSize(rank - 1), type.getDimSize(rank - 2))) {
    return op->emitOpError() << "`" << name << "` has type " << type
                             << "; expected square matrices" << constraint(tag);
  }
  return success();
}

} // namespace

LogicalResult CholeskyOp::verify() {
  return verifySquare(*this, "a", getA().getType(), "C2, C3");
}

LogicalResult TriangularSolveOp::verify() {
  RankedTensorType a = getA().getType(), b = getB().getType();
  if (failed(verifySquare(*this, "a", a, "C2, C3"))) {
    return failure();
  }
  SmallVector<int64_t> expected(b.getShape());
  if (b.getRank() == a.getRank()) {
    expected.assign(a.getShape().begin(), a.getShape().end());
    expected[getLeftSide() ? b.getRank() - 1 : b.getRank() - 2] =
        ShapedType::kDynamic;
  }
  if (a.getRank() != b.getRank() || !shapesAgree(b.getShape(), expected)) {
    return emitOpError() << "`b` has type " << b << ", which does not fit `a`, "
                         << a << constraint("C2, C3");
  }
  if (getTransposeA() == Transpose::TRANSPOSE_INVALID) {
    return emitOpError() << "`transpose_a` is TRANSPOSE_INVALID; expected "
                            "NO_TRANSPOSE, TRANSPOSE or ADJOINT";
  }
  return verifyResultShape(*this, getResult().getType(), b.getShape(), "C4");
}

namespace {

/// The shape that a transform gives: only the last dimension of a real one
/// changes.
SmallVector<int64_t> inferFftShape(RankedTensorType operand, FftType type,
                                   ArrayRef<int64_t> length) {
  SmallVector<int64_t> shape(operand.getShape());
  if (type == FftType::RFFT) {
    shape.back() = length.back() / 2 + 1;
  } else if (type == FftType::IRFFT) {
    llvm::copy(length, shape.end() - length.size());
  }
  return shape;
}

} // namespace

LogicalResult FftOp::verify() {
  RankedTensorType operand = getOperand().getType(),
                   result = getResult().getType();
  ArrayRef<int64_t> length = getFftLength();
  FftType type = getFftType();
  if (length.empty() || length.size() > 3 ||
      static_cast<int64_t>(length.size()) > operand.getRank()) {
    return emitOpError() << "`fft_length` has " << length.size()
                         << " entries; expected 1 to 3, and a dimension of "
                         << operand << " for each" << constraint("C1, C3");
  }
  if (failed(verifyAtLeast(*this, "fft_length", length, 0))) {
    return failure();
  }
  bool realIn = type == FftType::RFFT, realOut = type == FftType::IRFFT;
  if (isa<ComplexType>(operand.getElementType()) == realIn ||
      isa<ComplexType>(result.getElementType()) == realOut) {
    return emitOpError() << stringifyFftType(type) << " does not make "
                         << result << " of " << operand << constraint("C2");
  }
  SmallVector<int64_t> expected(operand.getShape());
  llvm::copy(length, expected.end() - length.size());
  if (realOut) {
    expected.back() = length.back() / 2 + 1;
  }
  if (!shapesAgree(operand.getShape(), expected)) {
    return emitOpError() << "`operand` has type " << operand
                         << "; expected shape [" << expected
                         << "] for `fft_length` [" << length << "]"
                         << constraint("C4");
  }
  return verifyResultShape(*this, result, inferFftShape(operand, type, length),
                           "C5");
}

namespace {

/// C1 to C6 of the batch normalizations: vectors have the feature's size.
LogicalResult verifyBatchNorm(Operation *op, RankedTensorType operand,
                              int64_t feature, ValueRange vectors,
                              ValueRange tensors) {
  if (failed(verifyDimension(op, "feature_index", feature, operand.getRank(),
                             "C1"))) {
    return failure();
  }
  for (Value vector : vectors) {
    auto type = cast<RankedTensorType>(vector.getType());
    if (type.getRank() != 1 ||
        !sizesAgree(type.getDimSize(0), operand.getDimSize(feature))) {
      return op->emitOpError()
             << "has a vector of type " << type
             << "; expected 1 dimension of size " << operand.getDimSize(feature)
             << ", the feature's" << constraint("C3 to C6");
    }
    if (failed(verifySameElementType(op, "vectors", type, "operand", operand,
                                     "C2"))) {
      return failure();
    }
  }
  for (Value tensor : tensors) {
    if (failed(verifySameElementType(op, "result", tensor.getType(), "operand",
                                     operand, "C2")) ||
        failed(verifyResultShape(op, tensor.getType(), operand.getShape(),
                                 "C7"))) {
      return failure();
    }
  }
  return success();
}

} // namespace

LogicalResult BatchNormInferenceOp::verify() {
  return verifyBatchNorm(*this, getOperand().getType(), getFeatureIndex(),
                         {getScale(), getOffset(), getMean(), getVariance()},
                         getResult());
}

LogicalResult BatchNormTrainingOp::verify() {
  return verifyBatchNorm(
      *this, getOperand().getType(), getFeatureIndex(),
      {getScale(), getOffset(), getBatchMean(), getBatchVar()}, getOutput());
}

LogicalResult BatchNormGradOp::verify() {
  return verifyBatchNorm(
      *this, getOperand().getType(), getFeatureIndex(),
      {getScale(), getMean(), getVariance(), getGradScale(), getGradOffset()},
      {getGradOutput(), getGradOperand()});
}
