// SPDX-License-Identifier: Apache-2.0
#include "elementwise/Binary.h"

#include "Elements.h"
#include "Text.h"
#include <cmath>
#include <cstring>

using namespace ttc;
using namespace ttc::runtime;
using executable::DType;
using executable::Layout;

/// The range of a number that an integer tensor takes: u32 and i32 each take
/// what the other holds, as the library does.
static bool holds(DType dtype, double value) {
  if (value != std::trunc(value)) {
    return false; // NaN and infinities fail the comparisons below
  }
  switch (dtype) {
  case DType::UInt16:
    return value >= 0 && value <= 65535;
  case DType::UInt8:
    return value >= 0 && value <= 255;
  default:
    return value >= -2147483648.0 && value <= 4294967295.0;
  }
}

absl::StatusOr<DeviceTensor>
runtime::scalarTensor(Call &call, std::string_view name, DType dtype) {
  TTC_TRY_ASSIGN(double value, call.number(name));
  if (!isFloat(dtype) && !holds(dtype, value)) {
    return call.refused(text("the number ", value, " of `", name,
                             "` does not fit a tensor of ", dtypeName(dtype)));
  }
  DeviceTensor made;
  made.spec.name = name;
  made.spec.dtype = dtype;
  made.spec.layout = Layout::RowMajor; // no say in the result's layout
  TTC_TRY_ASSIGN(made.storage, call.allocate(1));
  withElements(dtype, [&]<typename T>(T) {
    *made.mutableAs<T>() = convertNumber<T>(value);
  });
  return made;
}

static absl::Status readNumber(Call &call, const BinaryRule &rule,
                               BinaryOperands &operands) {
  bool left = !call.isTensor(rule.left);
  if (left && !rule.leftScalar) {
    return call.refused(text("`", rule.left, "` must be a tensor"));
  }
  DeviceTensor &tensor = left ? operands.b : operands.a;
  DeviceTensor &number = left ? operands.a : operands.b;
  TTC_TRY_ASSIGN(tensor, call.tensor(left ? rule.right : rule.left));
  operands.dtype = tensor.spec.dtype;
  TTC_TRY(call.wantDtype(tensor, rule.dtypes));
  TTC_TRY_ASSIGN(number, scalarTensor(call, left ? rule.left : rule.right,
                                      operands.dtype));
  return absl::OkStatus();
}

static absl::Status readTensors(Call &call, const BinaryRule &rule,
                                BinaryOperands &operands) {
  TTC_TRY_ASSIGN(operands.a, call.tensor(rule.left));
  TTC_TRY_ASSIGN(operands.b, call.tensor(rule.right));
  TTC_TRY(call.wantDtype(operands.a, rule.dtypes));
  TTC_TRY(call.wantDtype(operands.b, rule.dtypes));
  DType a = operands.a.spec.dtype, b = operands.b.spec.dtype;
  if (a != b && !(rule.mixedFloats && isFloat(a) && isFloat(b))) {
    return call.refused(text("mixed dtypes are not supported: `",
                             operands.a.spec.name, "` is ", dtypeName(a), ", `",
                             operands.b.spec.name, "` is ", dtypeName(b),
                             "; typecast one"));
  }
  operands.dtype = a;
  return absl::OkStatus();
}

/// What results when no `dtype` is asked for.
static DType naturalResult(const BinaryRule &rule, DType dtype) {
  if (rule.widensBytes && dtype == DType::UInt8) {
    return DType::UInt16;
  }
  return rule.quotient && dtype == DType::Int32 ? DType::Float32 : dtype;
}

absl::StatusOr<BinaryOperands> runtime::readOperands(Call &call,
                                                     const BinaryRule &rule) {
  BinaryOperands operands;
  bool tensors = call.isTensor(rule.left) && call.isTensor(rule.right);
  TTC_TRY(tensors ? readTensors(call, rule, operands)
                  : readNumber(call, rule, operands));
  std::optional<Shape> shape =
      broadcastShape({operands.a.shape(), operands.b.shape()});
  if (!shape) {
    return call.refused(text("shapes [", listed(operands.a.shape()), "] and [",
                             listed(operands.b.shape()), "] do not broadcast"));
  }
  operands.shape = *shape;
  TTC_TRY_ASSIGN(operands.result,
                 call.dtype("dtype", naturalResult(rule, operands.dtype)));
  bool tile = operands.a.spec.layout == Layout::Tile ||
              operands.b.spec.layout == Layout::Tile;
  TTC_TRY(call.wantResult(operands.shape, operands.result,
                          tile ? Layout::Tile : Layout::RowMajor));
  return operands;
}

template <typename From, typename To>
static void convertElements(DeviceTensor &tensor, int threads) {
  if constexpr (!std::is_same_v<From, To>) {
    const From *in = tensor.as<From>();
    To *out = tensor.mutableAs<To>();
    parallelFor(threads, tensor.size(), size_t(1) << 18,
                [&](size_t begin, size_t end) {
                  for (size_t i = begin; i < end; ++i) {
                    From item;
                    std::memcpy(&item, in + i, sizeof(item));
                    To converted = convertNumber<To>(item);
                    std::memcpy(out + i, &converted, sizeof(converted));
                  }
                });
  }
}

void runtime::convertInPlace(DeviceTensor &tensor, DType from, DType to,
                             int threads) {
  withElements(from, [&]<typename From>(From) {
    withElements(to, [&]<typename To>(To) {
      convertElements<From, To>(tensor, threads);
    });
  });
}
