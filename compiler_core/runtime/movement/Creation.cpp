// Tensors from a value, a range or a list.
// SPDX-License-Identifier: Apache-2.0
#include "Call.h"
#include "Elements.h"
#include "Text.h"

using namespace ttc;
using namespace ttc::runtime;

/// Fills result 0 with what `at(i)` says, converted by value.
template <typename At> static absl::Status fill(Call &call, At at) {
  TTC_TRY_ASSIGN(DeviceTensor result, call.allocateResult());
  withElements(result.spec.dtype, [&]<typename T>(T) {
    T *out = result.mutableAs<T>();
    for (size_t i = 0; i < result.size(); ++i) {
      out[i] = convertNumber<T>(at(i));
    }
  });
  call.setResult(std::move(result));
  return absl::OkStatus();
}

static absl::Status checkShape(Call &call) {
  TTC_TRY_ASSIGN(std::vector<int64_t> shape, call.integers("shape"));
  return call.wantResultShape(shape);
}

/// `dtype` and `layout` are the result's; a program that says otherwise is
/// wrong.
static absl::Status checkResultForm(Call &call) {
  TTC_TRY_ASSIGN(executable::DType dtype,
                 call.dtype("dtype", executable::DType::BFloat16));
  if (dtype != call.result().dtype) {
    return call.invalid(text("dtype ", dtypeName(dtype),
                             " is not that of the result, ",
                             describe(call.result())));
  }
  TTC_TRY_ASSIGN(std::string_view layout,
                 call.symbol("layout", "ttnn.ROW_MAJOR_LAYOUT"));
  bool tile = call.result().layout == executable::Layout::Tile;
  if (tile != (layout == "ttnn.TILE_LAYOUT")) {
    return call.invalid(text("layout ", layout, " is not that of the result, ",
                             describe(call.result())));
  }
  return absl::OkStatus();
}

static absl::Status full(Call &call) {
  TTC_TRY(checkShape(call));
  TTC_TRY(checkResultForm(call));
  if (call.isInteger("fill_value")) {
    TTC_TRY_ASSIGN(int64_t value, call.integer("fill_value"));
    return fill(call, [&](size_t) { return value; });
  }
  TTC_TRY_ASSIGN(double value, call.number("fill_value"));
  return fill(call, [&](size_t) { return value; });
}

template <int value> static absl::Status filled(Call &call) {
  TTC_TRY(checkShape(call));
  TTC_TRY(checkResultForm(call));
  return fill(call, [](size_t) { return int64_t(value); });
}

static absl::Status arange(Call &call) {
  TTC_TRY(checkResultForm(call));
  bool oneBound = !call.has("end");
  TTC_TRY_ASSIGN(int64_t first, call.integer("start", 0));
  TTC_TRY_ASSIGN(int64_t end, call.integer("end", first));
  TTC_TRY_ASSIGN(int64_t step, call.integer("step", 1));
  int64_t start = oneBound ? 0 : first;
  if (step == 0) {
    return call.invalid("`step` is 0");
  }
  __int128 span = step > 0 ? __int128(end) - start : __int128(start) - end;
  __int128 stride = step > 0 ? __int128(step) : -__int128(step);
  __int128 count = span <= 0 ? 0 : (span + stride - 1) / stride;
  if (count > INT64_MAX) {
    return call.invalid("the range has more than 2^63 elements");
  }
  TTC_TRY(call.wantResultShape({static_cast<int64_t>(count)}));
  return fill(call, [&](size_t i) {
    // Inside the range, though a product on the way may wrap.
    return static_cast<int64_t>(uint64_t(start) + i * uint64_t(step));
  });
}

/// `ttnn.Tensor(list, shape, dtype, layout, device)`.
static absl::Status constant(Call &call) {
  TTC_TRY(checkShape(call));
  TTC_TRY(checkResultForm(call));
  TTC_TRY_ASSIGN(std::vector<double> values, call.numbers("buffer"));
  if (values.size() != elementCount(call.result().shape)) {
    return call.invalid(
        text(values.size(), " values for ", describe(call.result())));
  }
  return fill(call, [&](size_t i) { return values[i]; });
}

void runtime::addCreationKernels(KernelTable &table) {
  table.add({"ttnn.full",
             {"shape", "fill_value", "dtype", "layout", "device",
              "memory_config", "optional_tensor"},
             full});
  for (auto [callee, kernel] :
       {std::pair<std::string_view, Kernel>{"ttnn.zeros", filled<0>},
        {"ttnn.ones", filled<1>}}) {
    table.add({callee,
               {"shape", "dtype", "layout", "device", "memory_config"},
               kernel});
  }
  table.add(
      {"ttnn.arange",
       {"start", "end", "step", "dtype", "device", "memory_config", "layout"},
       arange});
  table.add({"ttnn.Tensor",
             {"buffer", "shape", "dtype", "layout", "device"},
             constant});
}
