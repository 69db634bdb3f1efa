// dot, dot_general, einsum and unary_einsum.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/LinearAlgebraOps.h"
#include "reference/Arithmetic.h"
#include "reference/Evaluator.h"
#include "reference/Quantization.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;

namespace ttc::reference {

namespace {

/// A product over named dimensions, as einsum writes it: a letter (a number
/// here) for each dimension of each operand and of the result.
struct Names {
  Shape lhs, rhs, result;
};

/// The type that products and sums are computed in.
Type accumulatorOf(Type result, Type operand) {
  return kindOf(result) == ElementKind::Quantized ? operand : result;
}

struct Letters {
  llvm::DenseMap<int64_t, int64_t> sizes;

  /// Notes the sizes of a tensor's letters; false if two differ.
  bool note(ArrayRef<int64_t> names, const Tensor &tensor) {
    for (auto [name, size] : llvm::zip_equal(names, tensor.shape())) {
      if (!sizes.try_emplace(name, size).second && sizes[name] != size) {
        return false;
      }
    }
    return true;
  }
  Shape shape(ArrayRef<int64_t> names) const {
    return Shape(llvm::map_range(
        names, [&](int64_t name) { return sizes.lookup(name); }));
  }
};

/// Where each letter of `names` stands in result and summed indices.
Index pick(ArrayRef<int64_t> names,
           const llvm::DenseMap<int64_t, int64_t> &at) {
  return Index(
      llvm::map_range(names, [&](int64_t name) { return at.lookup(name); }));
}

void setLetters(llvm::DenseMap<int64_t, int64_t> &at, ArrayRef<int64_t> names,
                const Index &index) {
  for (auto [name, entry] : llvm::zip_equal(names, index)) {
    at[name] = entry;
  }
}

/// The letters of the operands that the result lacks, in order.
Shape summedNames(const Names &names) {
  Shape summed;
  for (ArrayRef<int64_t> list : {ArrayRef(names.lhs), ArrayRef(names.rhs)}) {
    for (int64_t name : list) {
      if (!llvm::is_contained(names.result, name) &&
          !llvm::is_contained(summed, name)) {
        summed.push_back(name);
      }
    }
  }
  return summed;
}

Tensor convertedTo(const Tensor &tensor, Type type) {
  if (tensor.type() == type) {
    return tensor;
  }
  Tensor result(type, tensor.shape());
  for (int64_t i = 0; i < tensor.count(); ++i) {
    result[i] = convert(tensor[i], tensor.type(), type);
  }
  return result;
}

/// `rhs` is null for a sum of one operand.
FailureOr<Values> multiplyAndSum(const Call &call, const Tensor &left,
                                 const Tensor *right, const Names &names) {
  Letters letters;
  if (!letters.note(names.lhs, left) ||
      (right && !letters.note(names.rhs, *right))) {
    return call.fail() << "has operands of different shapes at run time";
  }
  Type type = accumulatorOf(call.resultElement(), left.type());
  Tensor lhs = convertedTo(left, type);
  Tensor rhs = right ? convertedTo(*right, type) : Tensor();
  Shape summed = summedNames(names);
  Shape inner = letters.shape(summed);
  Tensor result(type, letters.shape(names.result));
  int64_t position = 0;
  llvm::DenseMap<int64_t, int64_t> at;
  forEachIndex(result.shape(), [&](const Index &index) {
    setLetters(at, names.result, index);
    ProductSum sum(type);
    forEachIndex(inner, [&](const Index &over) {
      setLetters(at, summed, over);
      Element term = lhs.at(pick(names.lhs, at));
      if (right) {
        sum.add(term, rhs.at(pick(names.rhs, at)));
      } else {
        sum.add(term);
      }
    });
    result[position++] = sum.value();
  });
  return Values{quantizedAs(result, call.resultElement())};
}

/// Letters of dot_general: equal ones for paired dimensions.
Names dotNames(int64_t lhsRank, int64_t rhsRank, ArrayRef<int64_t> lhsBatch,
               ArrayRef<int64_t> rhsBatch, ArrayRef<int64_t> lhsContracting,
               ArrayRef<int64_t> rhsContracting) {
  Names names;
  for (int64_t i = 0; i < lhsRank; ++i) {
    names.lhs.push_back(i);
  }
  names.rhs.assign(rhsRank, -1);
  for (auto [l, r] : llvm::zip_equal(lhsBatch, rhsBatch)) {
    names.rhs[r] = l;
    names.result.push_back(l);
  }
  for (auto [l, r] : llvm::zip_equal(lhsContracting, rhsContracting)) {
    names.rhs[r] = l;
  }
  for (int64_t i = 0; i < lhsRank; ++i) {
    if (!llvm::is_contained(lhsBatch, i) &&
        !llvm::is_contained(lhsContracting, i)) {
      names.result.push_back(i);
    }
  }
  for (int64_t i = 0; i < rhsRank; ++i) {
    if (names.rhs[i] < 0) {
      names.rhs[i] = lhsRank + i;
      names.result.push_back(lhsRank + i);
    }
  }
  return names;
}

FailureOr<Values> dotGeneral(const Call &call) {
  auto numbers =
      cast<stablehlo::DotGeneralOp>(call.op).getDotDimensionNumbers();
  Tensor lhs = dequantized(call.tensor(0)), rhs = dequantized(call.tensor(1));
  return multiplyAndSum(call, lhs, &rhs,
                        dotNames(lhs.rank(), rhs.rank(),
                                 numbers.getLhsBatchingDimensions(),
                                 numbers.getRhsBatchingDimensions(),
                                 numbers.getLhsContractingDimensions(),
                                 numbers.getRhsContractingDimensions()));
}

FailureOr<Values> dot(const Call &call) {
  Tensor lhs = dequantized(call.tensor(0)), rhs = dequantized(call.tensor(1));
  return multiplyAndSum(
      call, lhs, &rhs,
      dotNames(lhs.rank(), rhs.rank(), {}, {}, {lhs.rank() - 1}, {0}));
}

/// Letters of one operand or result; `...` stands for `rank` minus the letters
/// in negative numbers, aligned at the end.
FailureOr<Shape> lettersOf(StringRef text, int64_t rank) {
  Shape names;
  while (!text.empty()) {
    if (text.consume_front("...")) {
      int64_t letters = static_cast<int64_t>(
          names.size() + llvm::count_if(text, llvm::isAlpha));
      for (int64_t i = letters; i < rank; ++i) {
        names.push_back(i - rank);
      }
    } else if (llvm::isAlpha(text.front())) {
      names.push_back(text.front());
      text = text.drop_front();
    } else if (text.front() == ' ') {
      text = text.drop_front();
    } else {
      return failure();
    }
  }
  return names;
}

FailureOr<Values> einsum(const Call &call) {
  StringRef config = call.attribute<StringAttr>("einsum_config").getValue();
  auto [inputs, output] = config.split("->");
  auto [first, second] = inputs.split(',');
  bool two = call.operands.size() == 2;
  Tensor lhs = dequantized(call.tensor(0));
  Tensor rhs = two ? dequantized(call.tensor(1)) : Tensor();
  auto left = lettersOf(first, lhs.rank());
  auto right = lettersOf(second, two ? rhs.rank() : 0);
  auto result = lettersOf(
      output,
      cast<RankedTensorType>(call.op->getResult(0).getType()).getRank());
  if (failed(left) || failed(right) || failed(result) ||
      !config.contains("->") ||
      static_cast<int64_t>(left->size()) != lhs.rank() ||
      (two && static_cast<int64_t>(right->size()) != rhs.rank())) {
    return call.fail() << "has config `" << config
                       << "`, which does not fit the operands";
  }
  return multiplyAndSum(call, lhs, two ? &rhs : nullptr,
                        {*left, *right, *result});
}

} // namespace

void registerProducts(HandlerTable &table) {
  table["stablehlo.dot"] = dot;
  table["stablehlo.dot_general"] = dotGeneral;
  table["stablehlo.einsum"] = einsum;
  table["stablehlo.unary_einsum"] = einsum;
}

} // namespace ttc::reference
