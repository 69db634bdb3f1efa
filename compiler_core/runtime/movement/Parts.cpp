// Parts of tensors: slice, concat, pad, gather.
// SPDX-License-Identifier: Apache-2.0
#include "Elements.h"
#include "Text.h"
#include "movement/Movement.h"
#include "movement/StridedCopy.h"
#include <algorithm>

using namespace ttc;
using namespace ttc::runtime;
using executable::DType;
using executable::Layout;

static constexpr std::initializer_list<DType> movable = {
    DType::BFloat16, DType::Float32, DType::BFloat8B,
    DType::BFloat4B, DType::Int32,   DType::UInt32};

static absl::Status slice(Call &call) {
  TTC_TRY_ASSIGN(DeviceTensor input, call.tensor("input_tensor"));
  TTC_TRY_ASSIGN(Shape starts, call.integers("slice_start"));
  TTC_TRY_ASSIGN(Shape ends, call.integers("slice_end"));
  TTC_TRY_ASSIGN(Shape steps,
                 call.integers("slice_step", Shape(starts.size(), 1)));
  if (input.spec.dtype == DType::UInt8 && input.spec.layout == Layout::Tile) {
    return call.refused("uint8 in tiles cannot be sliced; typecast it first");
  }
  size_t rank = input.shape().size();
  if (starts.size() != rank || ends.size() != rank || steps.size() != rank) {
    return call.refused(
        text("starts, ends and steps for a tensor of rank ", rank, " wanted"));
  }
  Shape strides = rowMajorStrides(input.shape()), shape;
  StridedSide from;
  for (size_t i = 0; i < rank; ++i) {
    int64_t size = input.shape()[i], start = starts[i], step = steps[i];
    int64_t end = ends[i] < 0 ? ends[i] + size : ends[i];
    if (start < 0 || start > size || end < 0 || end > size || step <= 0) {
      return call.refused(text("[", start, ", ", end, ") by ", step,
                               " leaves dim ", i, " of ", size,
                               " (the device would read past its end)"));
    }
    shape.push_back(end > start ? (end - start - 1) / step + 1 : 0);
    from.strides.push_back(strides[i] * std::min(step, size));
    from.offset += start * strides[i];
  }
  DType dtype =
      isBlockFloat(input.spec.dtype) ? DType::BFloat16 : input.spec.dtype;
  TTC_TRY(call.wantResult(shape, dtype, input.spec.layout));
  if (shape == input.shape()) {
    return dtype == input.spec.dtype ? viewOf(call, std::move(input))
                                     : copyOf(call, std::move(input));
  }
  return gatherStrided(call, input, shape, from);
}

/// All inputs fit the first one; their sizes along `dim` add up.
static absl::Status
checkConcat(Call &call, const std::vector<DeviceTensor> &inputs, size_t dim) {
  const DeviceTensor &first = inputs[0];
  Shape result = first.shape();
  result[dim] = 0;
  for (const DeviceTensor &input : inputs) {
    Shape expected = first.shape();
    if (input.shape().size() == expected.size()) {
      expected[dim] = input.shape()[dim];
    }
    if (input.shape() != expected || input.spec.dtype != first.spec.dtype ||
        input.spec.layout != first.spec.layout) {
      return call.refused(text("`", first.spec.name, "`, ",
                               describe(first.spec), ", and `", input.spec.name,
                               "`, ", describe(input.spec),
                               ", differ in more than dim ", dim));
    }
    result[dim] += input.shape()[dim];
  }
  return call.wantResult(result, first.spec.dtype, first.spec.layout);
}

static absl::Status concat(Call &call) {
  TTC_TRY_ASSIGN(std::vector<DeviceTensor> inputs, call.tensors("tensors"));
  TTC_TRY_ASSIGN(int64_t given, call.integer("dim", 0));
  if (inputs.empty()) {
    return call.refused("a list of one tensor or more wanted");
  }
  TTC_TRY_ASSIGN(size_t dim,
                 normalizedDim(call, given, inputs[0].shape().size()));
  TTC_TRY(checkConcat(call, inputs, dim));
  if (inputs.size() == 1) {
    return viewOf(call, std::move(inputs[0]));
  }
  TTC_TRY(call.wantDtype(inputs[0], movable));
  TTC_TRY_ASSIGN(DeviceTensor result, call.allocateResult());
  StridedSide to{rowMajorStrides(result.shape()), 0};
  for (const DeviceTensor &input : inputs) {
    stridedCopy(input.shape(), input.as<uint32_t>(),
                {rowMajorStrides(input.shape()), 0},
                result.mutableAs<uint32_t>(), to, call.threads());
    to.offset += input.shape()[dim] * to.strides[dim];
  }
  call.setResult(std::move(result));
  return absl::OkStatus();
}

/// Elements in front and behind, for each dim.
using Padding = std::vector<std::pair<int64_t, int64_t>>;

static absl::StatusOr<Padding> readPadding(Call &call, size_t rank) {
  const executable::Value *given = call.value("padding");
  const auto *list =
      given ? std::get_if<executable::List>(&given->data) : nullptr;
  auto wrong = [&] {
    return call.invalid(text("`padding` must be ", rank,
                             " pairs of counts that are not "
                             "negative, one for each dim"));
  };
  if (!list || list->size() != rank) {
    return wrong();
  }
  Padding padding;
  for (const executable::Value &item : *list) {
    const auto *pair = std::get_if<executable::List>(&item.data);
    const int64_t *sides[2] = {};
    for (size_t i = 0; pair && pair->size() == 2 && i < 2; ++i) {
      sides[i] = std::get_if<int64_t>(&(*pair)[i].data);
    }
    constexpr int64_t most = int64_t(1) << 31; // sizes cannot overflow
    if (!sides[0] || !sides[1] || *sides[0] < 0 || *sides[1] < 0 ||
        *sides[0] > most || *sides[1] > most) {
      return wrong();
    }
    padding.emplace_back(*sides[0], *sides[1]);
  }
  return padding;
}

static absl::Status pad(Call &call) {
  TTC_TRY_ASSIGN(DeviceTensor input, call.tensor("input_tensor"));
  TTC_TRY_ASSIGN(Padding padding, readPadding(call, input.shape().size()));
  TTC_TRY_ASSIGN(double value, call.number("value"));
  TTC_TRY(call.wantDtype(input, movable));
  Shape shape = input.shape();
  bool front = false;
  for (size_t i = 0; i < shape.size(); ++i) {
    shape[i] += padding[i].first + padding[i].second;
    front |= padding[i].first != 0;
  }
  if (front && input.spec.layout == Layout::Tile) {
    return call.refused("padding in front of a tensor in tiles: put a "
                        "`ttnn.to_layout` (ttnn.ROW_MAJOR_LAYOUT) in front");
  }
  TTC_TRY(call.wantResult(shape, input.spec.dtype, input.spec.layout));
  if (shape == input.shape()) {
    return viewOf(call, std::move(input));
  }
  TTC_TRY_ASSIGN(DeviceTensor result, call.allocateResult());
  withElements(input.spec.dtype, [&]<typename T>(T) {
    std::fill_n(result.mutableAs<T>(), result.size(), convertNumber<T>(value));
  });
  StridedSide to{rowMajorStrides(shape), 0};
  for (size_t i = 0; i < shape.size(); ++i) {
    to.offset += padding[i].first * to.strides[i];
  }
  stridedCopy(input.shape(), input.as<uint32_t>(),
              {rowMajorStrides(input.shape()), 0}, result.mutableAs<uint32_t>(),
              to, call.threads());
  call.setResult(std::move(result));
  return absl::OkStatus();
}

/// result[.., i, ..] = input[.., index[.., i, ..], ..] at `dim`.
static absl::Status gatherAlong(Call &call, const DeviceTensor &input,
                                const DeviceTensor &index, size_t dim) {
  TTC_TRY_ASSIGN(DeviceTensor result, call.allocateResult());
  if (result.size() == 0) {
    call.setResult(std::move(result));
    return absl::OkStatus();
  }
  Shape strides = rowMajorStrides(input.shape()), beside = strides;
  beside[dim] = 0;
  const auto *in = input.as<uint32_t>(), *positions = index.as<uint32_t>();
  auto *out = result.mutableAs<uint32_t>();
  LoopNest<2> nest(index.shape(), {rowMajorStrides(index.shape()), beside});
  int64_t step = nest.strides[1].back(), along = strides[dim];
  auto size = static_cast<uint32_t>(input.shape()[dim]);
  bool inside = true;
  nest.forRows(0, nest.rows(), [&](const auto &at) {
    for (int64_t i = 0; i < nest.inner(); ++i) {
      int64_t where = at[0] + i;
      uint32_t position = positions[where];
      inside = inside && position < size;
      out[where] = position < size
                       ? in[at[1] + i * step + int64_t(position) * along]
                       : 0;
    }
  });
  if (!inside) {
    return call.refused(text("an index leaves 0..", int64_t(size) - 1,
                             " (the device would read elsewhere)"));
  }
  call.setResult(std::move(result));
  return absl::OkStatus();
}

static absl::Status gather(Call &call) {
  TTC_TRY_ASSIGN(DeviceTensor input, call.tensor("input"));
  TTC_TRY_ASSIGN(DeviceTensor index, call.tensor("index"));
  TTC_TRY_ASSIGN(int64_t given, call.integer("dim"));
  size_t rank = input.shape().size();
  TTC_TRY(call.wantDtype(index, {DType::UInt32, DType::UInt16}));
  TTC_TRY(call.wantLayout(index, Layout::Tile));
  TTC_TRY(call.wantLayout(input, Layout::Tile));
  if (rank < 2 || index.shape().size() != rank) {
    return call.refused(text("ranks ", rank, " and ", index.shape().size(),
                             "; equal ones of 2 or more wanted"));
  }
  TTC_TRY_ASSIGN(size_t dim, normalizedDim(call, given, rank));
  for (size_t i = 0; i < rank; ++i) {
    if (i != dim && index.shape()[i] > input.shape()[i]) {
      return call.refused(text("the index, [", listed(index.shape()),
                               "], is larger than [", listed(input.shape()),
                               "] beside dim ", dim));
    }
  }
  TTC_TRY(call.wantResult(index.shape(), input.spec.dtype, input.spec.layout));
  return gatherAlong(call, input, index, dim);
}

void runtime::addPartKernels(KernelTable &table) {
  table.add({"ttnn.slice",
             {"input_tensor", "slice_start", "slice_end", "slice_step",
              "memory_config"},
             slice});
  table.add({"ttnn.concat", {"tensors", "dim", "memory_config"}, concat});
  table.add(
      {"ttnn.pad",
       {"input_tensor", "padding", "value", "use_multicore", "memory_config"},
       pad});
  table.add(
      {"ttnn.gather", {"input", "dim", "index", "memory_config"}, gather});
}

void runtime::addDataMovementKernels(KernelTable &table) {
  addReorderKernels(table);
  addPartKernels(table);
}
