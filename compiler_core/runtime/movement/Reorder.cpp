// Elements under another shape or order: reshape, permute, transpose, repeat.
// SPDX-License-Identifier: Apache-2.0
#include "Text.h"
#include "movement/Movement.h"
#include "movement/StridedCopy.h"
#include <algorithm>
#include <numeric>

using namespace ttc;
using namespace ttc::runtime;
using executable::DType;
using executable::Layout;

static constexpr std::initializer_list<DType> movable = {
    DType::BFloat16, DType::Float32, DType::BFloat8B,
    DType::BFloat4B, DType::Int32,   DType::UInt32};

/// The library moves nothing where the last two dims stay, or rows stay whole
/// tiles.
static bool reshapeIsView(const DeviceTensor &input, const Shape &shape) {
  const Shape &old = input.shape();
  if (old == shape || old.empty() || shape.empty()) {
    return true;
  }
  if (old.back() != shape.back() || input.spec.layout != Layout::Tile) {
    return old.back() == shape.back();
  }
  auto rows = [](const Shape &dims) {
    return dims.size() > 1 ? dims[dims.size() - 2] : 1;
  };
  return rows(old) == rows(shape) ||
         (rows(old) % 32 == 0 && rows(shape) % 32 == 0);
}

static absl::Status reshape(Call &call) {
  TTC_TRY_ASSIGN(DeviceTensor input, call.tensor("input_tensor"));
  TTC_TRY_ASSIGN(Shape shape, call.integers("shape"));
  TTC_TRY(call.wantDtype(input, movable));
  auto open = std::find(shape.begin(), shape.end(), -1);
  if (open != shape.end()) {
    *open = 1;
    auto known = static_cast<int64_t>(elementCount(shape));
    *open = known ? static_cast<int64_t>(input.size()) / known : 0;
  }
  bool negative = std::any_of(shape.begin(), shape.end(),
                              [](int64_t dim) { return dim < 0; });
  if (negative || elementCount(shape) != input.size()) {
    return call.refused(text("[", listed(input.shape()), "] cannot become [",
                             listed(shape), "]"));
  }
  TTC_TRY(call.wantResult(shape, input.spec.dtype, input.spec.layout));
  return reshapeIsView(input, shape) ? viewOf(call, std::move(input))
                                     : copyOf(call, std::move(input));
}

static absl::Status reorder(Call &call, DeviceTensor input,
                            const std::vector<size_t> &dims) {
  Shape strides = rowMajorStrides(input.shape()), shape, from;
  for (size_t dim : dims) {
    shape.push_back(input.shape()[dim]);
    from.push_back(strides[dim]);
  }
  TTC_TRY(call.wantResult(shape, input.spec.dtype, input.spec.layout));
  if (std::is_sorted(dims.begin(), dims.end())) {
    return viewOf(call, std::move(input));
  }
  return gatherStrided(call, input, shape, {from, 0});
}

static absl::Status permute(Call &call) {
  TTC_TRY_ASSIGN(DeviceTensor input, call.tensor("input_tensor"));
  TTC_TRY_ASSIGN(std::vector<int64_t> given, call.integers("dims"));
  size_t rank = input.shape().size();
  std::vector<size_t> dims;
  for (int64_t dim : given) {
    TTC_TRY_ASSIGN(size_t normal, normalizedDim(call, dim, rank));
    dims.push_back(normal);
  }
  std::vector<size_t> sorted = dims;
  std::sort(sorted.begin(), sorted.end());
  bool distinct =
      std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end();
  if (dims.size() != rank || !distinct) {
    return call.refused(text("dims [", listed(given), "] do not reorder [",
                             listed(input.shape()), "]"));
  }
  return reorder(call, std::move(input), dims);
}

static absl::Status transpose(Call &call) {
  TTC_TRY_ASSIGN(DeviceTensor input, call.tensor("input_tensor"));
  size_t rank = input.shape().size();
  TTC_TRY_ASSIGN(int64_t first, call.integer("dim1"));
  TTC_TRY_ASSIGN(int64_t second, call.integer("dim2"));
  TTC_TRY_ASSIGN(size_t a, normalizedDim(call, first, rank));
  TTC_TRY_ASSIGN(size_t b, normalizedDim(call, second, rank));
  std::vector<size_t> dims(rank);
  std::iota(dims.begin(), dims.end(), 0);
  std::swap(dims[a], dims[b]);
  return reorder(call, std::move(input), dims);
}

/// A tensor with ones in front, as long as `rank`.
static Shape padded(Shape shape, size_t rank) {
  if (shape.size() < rank) {
    shape.insert(shape.begin(), rank - shape.size(), 1);
  }
  return shape;
}

/// A count that no device holds; below it sizes cannot overflow.
static constexpr int64_t mostRepeats = int64_t(1) << 31;

static bool isCount(int64_t count) { return count >= 0 && count < mostRepeats; }

static absl::Status repeat(Call &call) {
  TTC_TRY_ASSIGN(DeviceTensor input, call.tensor("input_tensor"));
  TTC_TRY_ASSIGN(std::vector<int64_t> counts, call.integers("repeat_dims"));
  bool counted = std::all_of(counts.begin(), counts.end(), isCount);
  if (counts.size() < input.shape().size() || !counted) {
    return call.refused(text("counts [", listed(counts), "] for [",
                             listed(input.shape()),
                             "]: one from 0 to 2^31 - 1 for each dim wanted"));
  }
  Shape shape = padded(input.shape(), counts.size()), result;
  Shape strides = rowMajorStrides(shape), nest, from;
  for (size_t i = 0; i < shape.size(); ++i) {
    result.push_back(shape[i] * counts[i]);
    nest.insert(nest.end(), {counts[i], shape[i]});
    from.insert(from.end(), {0, strides[i]});
  }
  TTC_TRY(call.wantResult(result, input.spec.dtype, input.spec.layout));
  bool once = std::all_of(counts.begin(), counts.end(),
                          [](int64_t count) { return count == 1; });
  if (once && result.size() == input.shape().size()) {
    return viewOf(call, std::move(input));
  }
  TTC_TRY(call.wantDtype(input, movable));
  return gatherStrided(call, input, nest, {from, 0});
}

static absl::Status repeatInterleave(Call &call) {
  TTC_TRY_ASSIGN(DeviceTensor input, call.tensor("input_tensor"));
  TTC_TRY_ASSIGN(int64_t repeats, call.integer("repeats"));
  TTC_TRY_ASSIGN(int64_t given, call.integer("dim"));
  TTC_TRY_ASSIGN(size_t dim, normalizedDim(call, given, input.shape().size()));
  if (!isCount(repeats)) {
    return call.invalid(text("`repeats` is ", repeats));
  }
  Shape nest = input.shape(), from = rowMajorStrides(nest), result = nest;
  result[dim] *= repeats;
  TTC_TRY(call.wantResult(result, input.spec.dtype, input.spec.layout));
  if (repeats == 1) {
    return viewOf(call, std::move(input));
  }
  nest.insert(nest.begin() + dim + 1, repeats);
  from.insert(from.begin() + dim + 1, 0);
  return gatherStrided(call, input, nest, {from, 0});
}

void runtime::addReorderKernels(KernelTable &table) {
  table.add(
      {"ttnn.reshape", {"input_tensor", "shape", "memory_config"}, reshape});
  table.add(
      {"ttnn.permute", {"input_tensor", "dims", "memory_config"}, permute});
  table.add({"ttnn.transpose",
             {"input_tensor", "dim1", "dim2", "memory_config"},
             transpose});
  table.add({"ttnn.repeat",
             {"input_tensor", "repeat_dims", "memory_config"},
             repeat});
  table.add({"ttnn.repeat_interleave",
             {"input_tensor", "repeats", "dim", "memory_config"},
             repeatInterleave});
}
