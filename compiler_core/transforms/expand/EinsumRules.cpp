// Einstein sums as products and sums, torch's index_select as a gather.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/expand/Expand.h"

#include "dialects/stablehlo/EinsumConfig.h"
#include "dialects/stablehlo/EinsumOps.h"
#include "dialects/stablehlo/StablehloBase.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;

namespace ttc::expand {

namespace {

using Labels = SmallVector<int>;

/// A value and the label of each of its dimensions.
struct Term {
  Value value;
  Labels labels;
};

bool has(ArrayRef<int> labels, int label) {
  return llvm::is_contained(labels, label);
}

int64_t placeOf(ArrayRef<int> labels, int label) {
  return std::distance(labels.begin(), llvm::find(labels, label));
}

/// Without the dimensions of size 1 that are larger elsewhere: they broadcast.
Term dropOnes(OpBuilder &builder, Term term,
              const stablehlo::EinsumConfig &sum) {
  SmallVector<int64_t> shape;
  Labels kept;
  for (auto [label, size] : llvm::zip(term.labels, shapeOf(term.value))) {
    if (size != 1 || sum.sizeOf(label) == 1) {
      shape.push_back(size);
      kept.push_back(label);
    }
  }
  return {reshape(builder, term.value, shape), kept};
}

/// The diagonal of dimensions that share a label: all else becomes 0 and is
/// summed away.
Term takeDiagonals(OpBuilder &builder, Term term) {
  for (size_t second = 0; second < term.labels.size(); ++second) {
    int64_t first = placeOf(term.labels, term.labels[second]);
    if (first == static_cast<int64_t>(second)) {
      continue;
    }
    Location loc = term.value.getLoc();
    RankedTensorType type = typeOf(term.value);
    RankedTensorType index = type.clone(builder.getI32Type());
    auto place = [&](int64_t dim) {
      return build(builder, loc, "iota", {}, index,
                   builder.getNamedAttr("iota_dimension",
                                        builder.getI64IntegerAttr(dim)));
    };
    auto equal = stablehlo::ComparisonDirectionAttr::get(
        builder.getContext(), stablehlo::ComparisonDirection::EQ);
    Value same = build(builder, loc, "compare",
                       {place(first), place(static_cast<int64_t>(second))},
                       type.clone(builder.getI1Type()),
                       builder.getNamedAttr("comparison_direction", equal));
    Value kept =
        build(builder, loc, "select",
              {same, term.value, constant(builder, loc, type, 0)}, type);
    term.value = reduce(builder, "add", kept, {static_cast<int64_t>(second)});
    term.labels.erase(term.labels.begin() + second);
    --second;
  }
  return term;
}

/// Sums over labels that nobody else has.
Term sumAlone(OpBuilder &builder, Term term, ArrayRef<int> others,
              ArrayRef<int> result) {
  SmallVector<int64_t> dims;
  Labels kept;
  for (auto [i, label] : llvm::enumerate(term.labels)) {
    if (has(others, label) || has(result, label)) {
      kept.push_back(label);
    } else {
      dims.push_back(static_cast<int64_t>(i));
    }
  }
  return {reduce(builder, "add", term.value, dims), kept};
}

/// The product: batching labels, then what is left of lhs, then of rhs.
Term multiply(OpBuilder &builder, const Term &lhs, const Term &rhs,
              ArrayRef<int> result) {
  SmallVector<int64_t> lhsBatch, rhsBatch, lhsContract, rhsContract;
  Labels batch, rest;
  for (auto [i, label] : llvm::enumerate(lhs.labels)) {
    if (!has(rhs.labels, label)) {
      rest.push_back(label);
      continue;
    }
    bool stays = has(result, label);
    (stays ? lhsBatch : lhsContract).push_back(static_cast<int64_t>(i));
    (stays ? rhsBatch : rhsContract).push_back(placeOf(rhs.labels, label));
    if (stays) {
      batch.push_back(label);
    }
  }
  for (int label : rhs.labels) {
    if (!has(lhs.labels, label)) {
      rest.push_back(label);
    }
  }
  batch.append(rest);
  return {dotGeneral(builder, lhs.value, rhs.value, lhsBatch, rhsBatch,
                     lhsContract, rhsContract),
          batch};
}

Values einsum(Operation *op, OpBuilder &builder) {
  auto config = op->getAttrOfType<StringAttr>("einsum_config");
  SmallVector<RankedTensorType> types;
  for (Value operand : op->getOperands()) {
    types.push_back(typeOf(operand));
  }
  auto sum = stablehlo::parseEinsum(config.getValue(), types,
                                    [&]() { return op->emitOpError(); });
  auto resultType = typeOf(op->getResult(0));
  if (failed(sum) || isa<ComplexType>(resultType.getElementType())) {
    return failure();
  }
  SmallVector<Term> terms;
  for (auto [operand, labels] : llvm::zip(op->getOperands(), sum->operands)) {
    Value wide = convert(builder, operand, resultType.getElementType());
    terms.push_back(takeDiagonals(
        builder, dropOnes(builder, {wide, Labels(labels)}, *sum)));
  }
  for (size_t i = 0; i < terms.size(); ++i) {
    Labels others = terms.size() == 1 ? Labels() : terms[1 - i].labels;
    terms[i] = sumAlone(builder, terms[i], others, sum->result);
  }
  Term product = terms.size() == 1
                     ? terms.front()
                     : multiply(builder, terms[0], terms[1], sum->result);
  auto order = llvm::map_to_vector(
      sum->result, [&](int label) { return placeOf(product.labels, label); });
  return SmallVector<Value>{transpose(builder, product.value, order)};
}

/// operand[.., index, ..] along `dim`, batched over the first `batch_dims`.
Values indexSelect(Operation *op, OpBuilder &builder) {
  auto select = cast<stablehlo::TorchIndexSelectOp>(op);
  int64_t dim = select.getDim(), batch = select.getBatchDims();
  int64_t rank = select.getOperand().getType().getRank();
  int64_t indexRank = select.getIndex().getType().getRank();
  SmallVector<int64_t> batching = llvm::to_vector(llvm::seq(int64_t(0), batch));
  SmallVector<int64_t> offsets = llvm::to_vector(llvm::seq(batch, dim));
  int64_t after = dim + indexRank - batch;
  llvm::append_range(offsets, llvm::seq(after, after + rank - dim - 1));
  SmallVector<int64_t> sizes(select.getOperand().getType().getShape());
  sizes[dim] = 1;
  llvm::fill(MutableArrayRef<int64_t>(sizes).take_front(batch), 1);
  auto numbers = stablehlo::GatherDimensionNumbersAttr::get(
      op->getContext(), offsets, {dim}, batching, batching, {dim}, indexRank);
  return SmallVector<Value>{
      build(builder, op->getLoc(), "gather", op->getOperands(),
            op->getResult(0).getType(),
            {builder.getNamedAttr("dimension_numbers", numbers),
             builder.getNamedAttr("slice_sizes",
                                  builder.getDenseI64ArrayAttr(sizes))})};
}

} // namespace

void addEinsumRules(RuleTable &table) {
  table["stablehlo.einsum"] = einsum;
  table["stablehlo.unary_einsum"] = einsum;
  table["stablehlo.torch_index_select"] = indexSelect;
}

} // namespace ttc::expand
