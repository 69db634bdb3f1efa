// where and clamp: element-wise operations on three operands.
// SPDX-License-Identifier: Apache-2.0
#include "Elements.h"
#include "Text.h"
#include "elementwise/Binary.h"
#include "elementwise/Elementwise.h"
#include <algorithm>
#include <cmath>

using namespace ttc;
using namespace ttc::runtime;
using executable::DType;
using executable::Layout;

/// Three operands that broadcast, and the shape they broadcast to.
struct Three {
  DeviceTensor first, second, third;
  Shape shape;
};

static absl::Status broadcast(Call &call, Three &operands) {
  std::optional<Shape> shape =
      broadcastShape({operands.first.shape(), operands.second.shape(),
                      operands.third.shape()});
  if (!shape) {
    return call.refused(text("shapes [", listed(operands.first.shape()), "], [",
                             listed(operands.second.shape()), "] and [",
                             listed(operands.third.shape()),
                             "] do not broadcast"));
  }
  operands.shape = *shape;
  return absl::OkStatus();
}

/// Result 0 = function(first, second, third) by elements, A those of the first
/// and B those of the others and the result.
template <typename A, typename B, typename F>
static absl::Status compute(Call &call, const Three &operands, F function) {
  const Shape &shape = operands.shape;
  TTC_TRY_ASSIGN(DeviceTensor result, call.allocateResult());
  LoopNest<4> nest(shape, {rowMajorStrides(shape),
                           broadcastStrides(operands.first.shape(), shape),
                           broadcastStrides(operands.second.shape(), shape),
                           broadcastStrides(operands.third.shape(), shape)});
  B *out = result.mutableAs<B>();
  const A *a = operands.first.as<A>();
  const B *b = operands.second.as<B>(), *c = operands.third.as<B>();
  int64_t sa = nest.strides[1].back(), sb = nest.strides[2].back(),
          sc = nest.strides[3].back();
  auto rows = [&](size_t begin, size_t end) {
    nest.forRows(begin, end, [&](const auto &at) {
      for (int64_t i = 0; i < nest.inner(); ++i) {
        out[at[0] + i] =
            function(a[at[1] + i * sa], b[at[2] + i * sb], c[at[3] + i * sc]);
      }
    });
  };
  if (result.size() != 0) {
    parallelFor(call.threads(), nest.rows(),
                (size_t(1) << 17) / nest.inner() + 1, rows);
  }
  call.setResult(std::move(result));
  return absl::OkStatus();
}

static bool sameKind(DType a, DType b) {
  bool integers = (a == DType::Int32 || a == DType::UInt32) &&
                  (b == DType::Int32 || b == DType::UInt32);
  return a == b || (isFloat(a) && isFloat(b)) || integers;
}

/// The two values of a `where`; returns the result's dtype.
static absl::StatusOr<DType> readValues(Call &call, Three &operands) {
  DType predicate = operands.first.spec.dtype;
  bool left = call.isTensor("true_value"), right = call.isTensor("false_value");
  DType dtype = predicate == DType::Int32 ? DType::Float32 : predicate;
  if (left) {
    TTC_TRY_ASSIGN(operands.second, call.tensor("true_value"));
    dtype = operands.second.spec.dtype;
  }
  if (right) {
    TTC_TRY_ASSIGN(operands.third, call.tensor("false_value"));
    dtype = left ? dtype : operands.third.spec.dtype;
  }
  if (left && right ? !sameKind(dtype, operands.third.spec.dtype)
                    : left != right && predicate != dtype) {
    return call.refused(
        text("mixed dtypes are not supported: predicate ", dtypeName(predicate),
             ", values ", dtypeName(dtype), right && left ? " and " : "",
             right && left ? dtypeName(operands.third.spec.dtype) : "",
             "; make a number a tensor with `ttnn.full`"));
  }
  if (!left) {
    TTC_TRY_ASSIGN(operands.second, scalarTensor(call, "true_value", dtype));
  }
  if (!right) {
    TTC_TRY_ASSIGN(operands.third, scalarTensor(call, "false_value", dtype));
  }
  return dtype;
}

static absl::Status where(Call &call) {
  Three operands;
  TTC_TRY_ASSIGN(operands.first, call.tensor("predicate"));
  TTC_TRY_ASSIGN(DType dtype, readValues(call, operands));
  TTC_TRY(broadcast(call, operands));
  TTC_TRY(call.wantResult(operands.shape, dtype, operands.first.spec.layout));
  // Values are moved as bits, so that all dtypes are one.
  if (isFloat(operands.first.spec.dtype)) {
    return compute<float, uint32_t>(
        call, operands,
        [](float p, uint32_t a, uint32_t b) { return p != 0 ? a : b; });
  }
  return compute<uint32_t, uint32_t>(
      call, operands,
      [](uint32_t p, uint32_t a, uint32_t b) { return p != 0 ? a : b; });
}

/// min(max(x, low), high); NaN of any of them wins, as in numpy.
template <typename T> static T clampElement(T x, T low, T high) {
  T above = x < low || low != low ? low : x;
  return above > high || high != high ? high : above;
}

static absl::Status clampAll(Call &call, Three &operands, DType dtype) {
  TTC_TRY(broadcast(call, operands));
  TTC_TRY(call.wantResult(operands.shape, dtype, operands.first.spec.layout));
  return withElements(dtype, [&]<typename T>(T) {
    return compute<T, T>(call, operands, clampElement<T>);
  });
}

static absl::Status clampByTensors(Call &call) {
  Three operands;
  TTC_TRY_ASSIGN(operands.first, call.tensor("input_tensor"));
  TTC_TRY_ASSIGN(operands.second, call.tensor("min"));
  TTC_TRY_ASSIGN(operands.third, call.tensor("max"));
  DType dtype = operands.first.spec.dtype;
  for (const DeviceTensor *bound : {&operands.second, &operands.third}) {
    if (bound->spec.dtype != dtype) {
      return call.refused(
          text("mixed dtypes are not supported: ", dtypeName(dtype),
               " and a bound of ", dtypeName(bound->spec.dtype)));
    }
  }
  return clampAll(call, operands, dtype);
}

/// A bound that is left out does not bind.
static absl::StatusOr<DeviceTensor> bound(Call &call, std::string_view name,
                                          DType dtype, bool low) {
  if (call.has(name)) {
    return scalarTensor(call, name, dtype);
  }
  DeviceTensor made;
  made.spec.dtype = dtype;
  TTC_TRY_ASSIGN(made.storage, call.allocate(1));
  if (isFloat(dtype)) {
    *made.mutableAs<float>() = low ? -HUGE_VALF : HUGE_VALF;
  } else {
    *made.mutableAs<int32_t>() = low ? INT32_MIN : INT32_MAX;
  }
  return made;
}

static absl::Status clamp(Call &call) {
  if (!call.has("min") && !call.has("max")) {
    return call.refused("one of `min` and `max` must be given");
  }
  if (call.isTensor("min") || call.isTensor("max")) {
    return clampByTensors(call);
  }
  Three operands;
  TTC_TRY_ASSIGN(operands.first, call.tensor("input_tensor"));
  TTC_TRY(call.wantDtype(operands.first,
                         {DType::BFloat16, DType::Float32, DType::BFloat8B,
                          DType::BFloat4B, DType::Int32}));
  DType dtype = operands.first.spec.dtype;
  bool real = (call.has("min") && !call.isInteger("min")) ||
              (call.has("max") && !call.isInteger("max"));
  if (dtype == DType::Int32 && real) { // the library answers in f32 then
    DeviceTensor converted = operands.first;
    TTC_TRY_ASSIGN(converted.storage, call.allocate(converted.size()));
    const auto *in = operands.first.as<int32_t>();
    std::copy(in, in + converted.size(), converted.mutableAs<float>());
    operands.first = std::move(converted);
    dtype = DType::Float32;
  }
  TTC_TRY_ASSIGN(operands.second, bound(call, "min", dtype, true));
  TTC_TRY_ASSIGN(operands.third, bound(call, "max", dtype, false));
  return clampAll(call, operands, dtype);
}

void runtime::addChoiceKernels(KernelTable &table) {
  table.add({"ttnn.where",
             {"predicate", "true_value", "false_value", "memory_config"},
             where});
  table.add(
      {"ttnn.clamp", {"input_tensor", "min", "max", "memory_config"}, clamp});
}
