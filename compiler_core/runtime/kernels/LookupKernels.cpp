// Rows of what reads, writes or orders elements by index.
// SPDX-License-Identifier: Apache-2.0
#include "Elements.h"
#include "Text.h"
#include "kernels/Lookup.h"
#include "kernels/Operands.h"
#include "kernels/Order.h"
#include <algorithm>

using namespace ttc;
using namespace ttc::runtime;
using executable::DType;
using executable::Layout;

static absl::Status embedding(Call &call) {
  TTC_TRY_ASSIGN(DeviceTensor index, call.tensor("input_tensor"));
  TTC_TRY_ASSIGN(DeviceTensor weight, call.tensor("weight"));
  TTC_TRY(call.wantDtype(index, {DType::UInt32}));
  TTC_TRY(call.wantDtype(weight, {DType::BFloat16}));
  size_t rank = index.shape().size(), depth = weight.shape().size();
  if (rank != 1 && rank != 2) {
    return call.refused(text("indices ", describe(index.spec),
                             "; rank 1 or 2 wanted (the library drops dims of "
                             "others in silence)"));
  }
  if (depth < 2 ||
      weight.size() != static_cast<size_t>(weight.shape()[depth - 2] *
                                           weight.shape().back())) {
    return call.refused(
        text("weights ", describe(weight.spec), "; [rows, width] wanted"));
  }
  bool inTiles = weight.spec.layout == Layout::Tile;
  TTC_TRY_ASSIGN(std::string_view layout,
                 call.symbol("layout", inTiles ? "ttnn.TILE_LAYOUT"
                                               : "ttnn.ROW_MAJOR_LAYOUT"));
  Dims shape = index.shape();
  shape.push_back(weight.shape().back());
  TTC_TRY(call.wantResult(shape, DType::BFloat16,
                          layout == "ttnn.TILE_LAYOUT" ? Layout::Tile
                                                       : Layout::RowMajor));
  TTC_TRY_ASSIGN(DeviceTensor result, call.allocateResult());
  TTC_TRY(
      named(call, lookUpRows(absl::MakeSpan(index.as<uint32_t>(), index.size()),
                             weight.shape()[depth - 2], weight.shape().back(),
                             weight.as<float>(), result.mutableAs<float>())));
  call.setResult(std::move(result));
  return absl::OkStatus();
}

/// The shapes of a scatter, when they fit.
static absl::StatusOr<ScatterShape> fit(const Call &call, int64_t axis,
                                        const DeviceTensor &input,
                                        const DeviceTensor &index,
                                        const DeviceTensor &source) {
  const Dims &to = input.shape(), &at = index.shape(), &from = source.shape();
  bool fits = !to.empty() && to.size() == at.size() && at.size() == from.size();
  for (size_t i = 0; fits && i < to.size(); ++i) {
    bool along = static_cast<int64_t>(i) == axis;
    fits = at[i] <= from[i] && (along || at[i] <= to[i]);
  }
  if (!fits) {
    return call.refused(text("input ", describe(input.spec), ", index ",
                             describe(index.spec), " and src ",
                             describe(source.spec), " do not fit"));
  }
  return ScatterShape{to, at, from, axis};
}

static absl::StatusOr<Combine> readCombine(Call &call) {
  TTC_TRY_ASSIGN(std::string reduce, call.string("reduce", ""));
  if (reduce.empty()) {
    return Combine::Replace;
  }
  if (reduce == "add") {
    return Combine::Add;
  }
  if (reduce == "multiply") {
    return Combine::Multiply;
  }
  return call.refused(
      text("`reduce` is `", reduce, "`; `add` or `multiply` wanted"));
}

static absl::Status scatter(Call &call) {
  TTC_TRY_ASSIGN(DeviceTensor input, call.tensor("input"));
  TTC_TRY_ASSIGN(DeviceTensor index, call.tensor("index"));
  TTC_TRY_ASSIGN(DeviceTensor source, call.tensor("src"));
  TTC_TRY(call.wantDtype(index, {DType::Int32, DType::UInt32, DType::UInt16}));
  TTC_TRY(call.wantDtype(source, {input.spec.dtype}));
  if (input.spec.dtype == DType::Float32) {
    TTC_TRY(call.wantLayout(input, Layout::RowMajor));
  }
  TTC_TRY_ASSIGN(int64_t dim, call.integer("dim"));
  TTC_TRY_ASSIGN(int64_t axis, frontAxis(call, dim, input));
  TTC_TRY_ASSIGN(ScatterShape shape, fit(call, axis, input, index, source));
  TTC_TRY_ASSIGN(Combine combine, readCombine(call));
  TTC_TRY(call.wantResult(input.shape(), input.spec.dtype, input.spec.layout));
  TTC_TRY_ASSIGN(DeviceTensor result, call.allocateResult());
  absl::Status status = withElements(input.spec.dtype, [&]<typename T>(T) {
    std::copy_n(input.as<T>(), input.size(), result.mutableAs<T>());
    return scatterAlong(shape, combine, index.as<int32_t>(), source.as<T>(),
                        result.mutableAs<T>());
  });
  TTC_TRY(named(call, status));
  call.setResult(std::move(result));
  return absl::OkStatus();
}

/// `ttnn.sort` and `ttnn.topk`: the first `keep` along `axis`.
static absl::Status order(Call &call, const DeviceTensor &input, int64_t axis,
                          int64_t keep, bool descending) {
  DType indexDtype =
      input.spec.dtype == DType::BFloat16 ? DType::UInt16 : DType::UInt32;
  AxisView view = viewAlong(input.shape(), axis);
  if (indexDtype == DType::UInt16 && view.size > 65536) {
    return call.refused(text("indices up to ", view.size - 1,
                             " do not fit the library's uint16: use float32"));
  }
  Dims shape = input.shape();
  if (!shape.empty()) {
    shape[axis] = keep;
  }
  TTC_TRY(call.wantResult(shape, input.spec.dtype, Layout::Tile, 0));
  TTC_TRY(call.wantResult(shape, indexDtype, Layout::Tile, 1));
  TTC_TRY_ASSIGN(DeviceTensor values, call.allocateResult(0));
  TTC_TRY_ASSIGN(DeviceTensor indices, call.allocateResult(1));
  withElements(input.spec.dtype, [&]<typename T>(T) {
    orderAlong(view, keep, descending, input.as<T>(), values.mutableAs<T>(),
               indices.mutableAs<uint32_t>(), call.threads());
  });
  call.setResult(0, std::move(values));
  call.setResult(1, std::move(indices));
  return absl::OkStatus();
}

static absl::Status sort(Call &call) {
  TTC_TRY_ASSIGN(
      DeviceTensor input,
      tiles(call, "input", {DType::BFloat16, DType::Float32, DType::UInt16}));
  TTC_TRY_ASSIGN(int64_t dim, call.integer("dim", -1));
  TTC_TRY_ASSIGN(int64_t axis, frontAxis(call, dim, input));
  TTC_TRY_ASSIGN(bool descending, call.boolean("descending", false));
  TTC_TRY(call.boolean("stable", false).status()); // always is
  int64_t size = viewAlong(input.shape(), axis).size;
  return order(call, input, axis, size, descending);
}

static absl::Status topk(Call &call) {
  TTC_TRY_ASSIGN(DeviceTensor input, tiles(call, "input_tensor", kFloats));
  TTC_TRY_ASSIGN(int64_t keep, call.integer("k"));
  TTC_TRY_ASSIGN(int64_t dim, call.integer("dim", -1));
  TTC_TRY_ASSIGN(int64_t axis, frontAxis(call, dim, input));
  TTC_TRY_ASSIGN(bool largest, call.boolean("largest", true));
  TTC_TRY(call.boolean("sorted", true).status()); // always are
  int64_t size = viewAlong(input.shape(), axis).size;
  if (keep < 0 || keep > size) {
    return call.refused(text("`k` is ", keep, "; the dim has ", size));
  }
  return order(call, input, axis, keep, largest);
}

void runtime::addLookupKernels(KernelTable &table) {
  table.add({"ttnn.embedding",
             {"input_tensor", "weight", "layout", "memory_config"},
             embedding});
  table.add({"ttnn.scatter",
             {"input", "dim", "index", "src", "memory_config", "reduce"},
             scatter});
  table.add({"ttnn.sort",
             {"input", "dim", "descending", "stable", "memory_config"},
             sort,
             2});
  table.add({"ttnn.topk",
             {"input_tensor", "k", "dim", "largest", "sorted", "memory_config"},
             topk,
             2});
}
