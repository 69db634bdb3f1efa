// Text form and meaning of the dimension numbers of chlo.ragged_dot.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/chlo/RaggedDotNumbers.h"

#include "dialects/stablehlo/VerifierUtils.h"

using namespace mlir;
using namespace mlir::chlo;
using stablehlo::sizesAgree;

namespace {

using Dims = SmallVector<int64_t>;

constexpr StringRef fieldNames[] = {
    "lhs_batching_dimensions",    "rhs_batching_dimensions",
    "lhs_contracting_dimensions", "rhs_contracting_dimensions",
    "lhs_ragged_dimensions",      "rhs_group_dimensions"};

ParseResult parseDims(AsmParser &parser, Dims &dims) {
  return parser.parseCommaSeparatedList(AsmParser::Delimiter::Square, [&]() {
    return parser.parseInteger(dims.emplace_back());
  });
}

} // namespace

Attribute RaggedDotDimensionNumbersAttr::parse(AsmParser &parser, Type) {
  Dims fields[6];
  bool seen[6] = {};
  auto parseField = [&]() -> ParseResult {
    SMLoc loc = parser.getCurrentLocation();
    StringRef name;
    if (parser.parseKeyword(&name) || parser.parseEqual()) {
      return failure();
    }
    const auto *found = llvm::find(fieldNames, name);
    if (found == std::end(fieldNames)) {
      return parser.emitError(loc, "unknown field `") << name << "`";
    }
    size_t index = found - std::begin(fieldNames);
    if (std::exchange(seen[index], true)) {
      return parser.emitError(loc, "`") << name << "` is given twice";
    }
    return parseDims(parser, fields[index]);
  };
  if (parser.parseCommaSeparatedList(AsmParser::Delimiter::LessGreater,
                                     parseField)) {
    return {};
  }
  return get(parser.getContext(), fields[0], fields[1], fields[2], fields[3],
             fields[4], fields[5]);
}

void RaggedDotDimensionNumbersAttr::print(AsmPrinter &printer) const {
  ArrayRef<int64_t> fields[] = {
      getLhsBatchingDimensions(),    getRhsBatchingDimensions(),
      getLhsContractingDimensions(), getRhsContractingDimensions(),
      getLhsRaggedDimensions(),      getRhsGroupDimensions()};
  StringRef separator;
  printer << "<";
  for (auto [name, dims] : llvm::zip(fieldNames, fields)) {
    if (!dims.empty()) {
      printer << separator << name << " = [";
      llvm::interleaveComma(dims, printer);
      printer << "]";
      separator = ", ";
    }
  }
  printer << ">";
}

RaggedMode chlo::raggedMode(RaggedDotDimensionNumbersAttr numbers) {
  int64_t ragged = numbers.getLhsRaggedDimensions().front();
  if (llvm::is_contained(numbers.getLhsBatchingDimensions(), ragged)) {
    return RaggedMode::Batch;
  }
  return llvm::is_contained(numbers.getLhsContractingDimensions(), ragged)
             ? RaggedMode::Contracting
             : RaggedMode::Free;
}

namespace {

LogicalResult verifyPairs(RaggedDotOp op, StringRef what,
                          ArrayRef<int64_t> lhsDims,
                          ArrayRef<int64_t> rhsDims) {
  auto lhs = cast<RankedTensorType>(op.getLhs().getType());
  auto rhs = cast<RankedTensorType>(op.getRhs().getType());
  if (lhsDims.size() != rhsDims.size()) {
    return op.emitOpError() << "has " << lhsDims.size() << " " << what
                            << " dimensions of `lhs` and " << rhsDims.size()
                            << " of `rhs`; expected as many";
  }
  for (auto [l, r] : llvm::zip(lhsDims, rhsDims)) {
    if (!sizesAgree(lhs.getDimSize(l), rhs.getDimSize(r))) {
      return op.emitOpError()
             << what << " dimension " << l << " of `lhs` has size "
             << lhs.getDimSize(l) << "; expected that of dimension " << r
             << " of `rhs`, " << rhs.getDimSize(r);
    }
  }
  return success();
}

/// Every dimension is one of its operand and has one role (the ragged one may
/// have a second).
LogicalResult verifyRoles(RaggedDotOp op,
                          RaggedDotDimensionNumbersAttr numbers) {
  int64_t lhsRank = cast<RankedTensorType>(op.getLhs().getType()).getRank();
  int64_t rhsRank = cast<RankedTensorType>(op.getRhs().getType()).getRank();
  Dims lhs(numbers.getLhsBatchingDimensions());
  llvm::append_range(lhs, numbers.getLhsContractingDimensions());
  Dims rhs(numbers.getRhsBatchingDimensions());
  llvm::append_range(rhs, numbers.getRhsContractingDimensions());
  llvm::append_range(rhs, numbers.getRhsGroupDimensions());
  if (failed(stablehlo::verifyDimensions(op, "lhs dimension numbers", lhs,
                                         lhsRank)) ||
      failed(stablehlo::verifyDimensions(op, "rhs dimension numbers", rhs,
                                         rhsRank)) ||
      failed(stablehlo::verifyCount(op, "lhs_ragged_dimensions",
                                    numbers.getLhsRaggedDimensions().size(), 1,
                                    "the one that has groups")) ||
      failed(stablehlo::verifyDimension(
          op, "lhs_ragged_dimensions", numbers.getLhsRaggedDimensions().front(),
          lhsRank))) {
    return failure();
  }
  bool isFree = raggedMode(numbers) == RaggedMode::Free;
  return stablehlo::verifyCount(
      op, "rhs_group_dimensions", numbers.getRhsGroupDimensions().size(),
      isFree ? 1 : 0,
      isFree ? "since the ragged dimension is free"
             : "since the ragged dimension is batched or summed over");
}

void appendFree(Dims &shape, RankedTensorType type, ArrayRef<int64_t> a,
                ArrayRef<int64_t> b, ArrayRef<int64_t> c) {
  for (int64_t i = 0; i < type.getRank(); ++i) {
    if (!llvm::is_contained(a, i) && !llvm::is_contained(b, i) &&
        !llvm::is_contained(c, i)) {
      shape.push_back(type.getDimSize(i));
    }
  }
}

} // namespace

FailureOr<SmallVector<int64_t>> chlo::inferRaggedDot(RaggedDotOp op) {
  RaggedDotDimensionNumbersAttr numbers = op.getRaggedDotDimensionNumbers();
  auto lhs = cast<RankedTensorType>(op.getLhs().getType());
  auto rhs = cast<RankedTensorType>(op.getRhs().getType());
  auto sizes = cast<RankedTensorType>(op.getGroupSizes().getType());
  if (failed(verifyRoles(op, numbers)) ||
      failed(verifyPairs(op, "batching", numbers.getLhsBatchingDimensions(),
                         numbers.getRhsBatchingDimensions())) ||
      failed(verifyPairs(op, "contracting",
                         numbers.getLhsContractingDimensions(),
                         numbers.getRhsContractingDimensions()))) {
    return failure();
  }
  if (sizes.getRank() < 1) {
    return op.emitOpError() << "`group_sizes` has type " << sizes
                            << "; expected 1 or more dimensions";
  }
  RaggedMode mode = raggedMode(numbers);
  int64_t groups = sizes.getShape().back();
  Dims shape;
  if (mode == RaggedMode::Contracting) {
    shape.push_back(groups);
  }
  if (mode == RaggedMode::Free &&
      !sizesAgree(groups,
                  rhs.getDimSize(numbers.getRhsGroupDimensions().front()))) {
    return op.emitOpError() << "`group_sizes` has type " << sizes
                            << "; expected as many groups as `rhs`, " << rhs;
  }
  for (int64_t dimension : numbers.getLhsBatchingDimensions()) {
    shape.push_back(lhs.getDimSize(dimension));
  }
  appendFree(shape, lhs, numbers.getLhsBatchingDimensions(),
             numbers.getLhsContractingDimensions(), {});
  appendFree(shape, rhs, numbers.getRhsBatchingDimensions(),
             numbers.getRhsContractingDimensions(),
             numbers.getRhsGroupDimensions());
  return shape;
}
