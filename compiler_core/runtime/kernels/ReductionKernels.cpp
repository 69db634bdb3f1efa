// Rows of reductions and scans.
// SPDX-License-Identifier: Apache-2.0
#include "Elements.h"
#include "Text.h"
#include "kernels/Operands.h"
#include "kernels/Reduce.h"
#include "kernels/Scan.h"
#include <algorithm>
#include <numeric>

using namespace ttc;
using namespace ttc::runtime;
using executable::DType;
using executable::Layout;

/// The axes of `dim`, from the front, sorted; all of them when it is absent or
/// empty, which is what the library means by an empty list.
static absl::StatusOr<Dims> readAxes(Call &call, const DeviceTensor &tensor) {
  TTC_TRY_ASSIGN(std::vector<int64_t> given,
                 call.integers("dim", std::vector<int64_t>{}));
  Dims axes;
  for (int64_t axis : given) {
    TTC_TRY_ASSIGN(int64_t front, frontAxis(call, axis, tensor));
    axes.push_back(front);
  }
  if (axes.empty()) {
    axes.resize(tensor.shape().size());
    std::iota(axes.begin(), axes.end(), 0);
  }
  std::sort(axes.begin(), axes.end());
  axes.erase(std::unique(axes.begin(), axes.end()), axes.end());
  if (tensor.shape().empty()) {
    axes.clear();
  }
  return axes;
}

static Dims reducedShape(const Dims &shape, const Dims &axes, bool keep) {
  Dims result;
  for (size_t i = 0; i < shape.size(); ++i) {
    bool gone = std::binary_search(axes.begin(), axes.end(), i);
    if (!gone || keep) {
      result.push_back(gone ? 1 : shape[i]);
    }
  }
  return result;
}

static absl::Status refuseEmpty(const Call &call, const DeviceTensor &tensor) {
  if (tensor.size() > 0) {
    return absl::OkStatus();
  }
  return call.refused(text("operand `", tensor.spec.name, "` is ",
                           describe(tensor.spec),
                           "; the library reduces no empty tensor"));
}

/// A mean is a sum that is divided.
static void divide(DeviceTensor &tensor, int64_t by) {
  auto *values = tensor.mutableAs<float>();
  for (size_t i = 0; i < tensor.size(); ++i) {
    values[i] /= static_cast<float>(by);
  }
}

static absl::Status reduce(Call &call, Reduction kind, bool mean,
                           std::initializer_list<DType> dtypes) {
  TTC_TRY_ASSIGN(DeviceTensor input, tiles(call, "input_tensor", dtypes));
  TTC_TRY_ASSIGN(bool keep, call.boolean("keepdim", false));
  TTC_TRY_ASSIGN(Dims axes, readAxes(call, input));
  TTC_TRY(refuseEmpty(call, input));
  TTC_TRY(call.wantResult(reducedShape(input.shape(), axes, keep),
                          input.spec.dtype, Layout::Tile));
  TTC_TRY_ASSIGN(DeviceTensor result, call.allocateResult());
  withElements(input.spec.dtype, [&]<typename T>(T) {
    reduceAxes(kind, input.shape(), axes, input.as<T>(), result.mutableAs<T>(),
               call.threads());
  });
  if (mean) {
    divide(result, static_cast<int64_t>(input.size() / result.size()));
  }
  call.setResult(std::move(result));
  return absl::OkStatus();
}

template <Reduction kind> static absl::Status reduceOrdered(Call &call) {
  return reduce(call, kind, false, kOrdered);
}

static absl::Status mean(Call &call) {
  return reduce(call, Reduction::Sum, true, kFloats);
}

static absl::Status prod(Call &call) {
  if (call.has("dim")) {
    TTC_TRY(call.integer("dim").status()); // a list is refused
  }
  return reduce(call, Reduction::Product, false, kFloats);
}

static absl::Status argmax(Call &call) {
  TTC_TRY_ASSIGN(DeviceTensor input, call.tensor("input_tensor"));
  // Integers in tiles are refused.
  bool inTiles = input.spec.layout == Layout::Tile;
  TTC_TRY(call.wantDtype(input, inTiles ? kFloats : kOrdered));
  TTC_TRY_ASSIGN(bool keep, call.boolean("keepdim", false));
  if (call.has("dim")) {
    TTC_TRY(call.integer("dim").status());
  }
  TTC_TRY_ASSIGN(Dims axes, readAxes(call, input));
  TTC_TRY(refuseEmpty(call, input));
  TTC_TRY(call.wantResult(reducedShape(input.shape(), axes, keep),
                          DType::UInt32, Layout::RowMajor));
  TTC_TRY_ASSIGN(DeviceTensor result, call.allocateResult());
  AxisView view = {1, static_cast<int64_t>(input.size()), 1};
  if (call.has("dim")) {
    view = viewAlong(input.shape(), axes.empty() ? 0 : axes[0]);
  }
  withElements(input.spec.dtype, [&]<typename T>(T) {
    argmaxAlong(view, input.as<T>(), result.mutableAs<uint32_t>());
  });
  call.setResult(std::move(result));
  return absl::OkStatus();
}

template <Scan kind> static absl::Status scan(Call &call) {
  TTC_TRY_ASSIGN(DeviceTensor input, tiles(call, "input", kOrdered));
  TTC_TRY_ASSIGN(int64_t dim, call.integer("dim"));
  TTC_TRY_ASSIGN(int64_t axis, frontAxis(call, dim, input));
  TTC_TRY_ASSIGN(bool reverse, call.boolean("reverse_order", false));
  TTC_TRY_ASSIGN(DType dtype, call.dtype("dtype", input.spec.dtype));
  if (dtype != input.spec.dtype) {
    return call.unsupported("a `dtype` other than the operand's: put a "
                            "`ttnn.typecast` in front");
  }
  TTC_TRY(call.wantResult(input.shape(), dtype, Layout::Tile));
  TTC_TRY_ASSIGN(DeviceTensor result, call.allocateResult());
  withElements(dtype, [&]<typename T>(T) {
    scanAlong(kind, viewAlong(input.shape(), axis), reverse, input.as<T>(),
              result.mutableAs<T>());
  });
  call.setResult(std::move(result));
  return absl::OkStatus();
}

void runtime::addReductionKernels(KernelTable &table) {
  std::vector<std::string_view> parameters = {"input_tensor", "dim", "keepdim",
                                              "memory_config",
                                              "compute_kernel_config"};
  table.add({"ttnn.sum", parameters, reduceOrdered<Reduction::Sum>});
  table.add({"ttnn.max", parameters, reduceOrdered<Reduction::Max>});
  table.add({"ttnn.min", parameters, reduceOrdered<Reduction::Min>});
  table.add({"ttnn.mean", parameters, mean});
  table.add({"ttnn.prod", parameters, prod});
  table.add({"ttnn.argmax", parameters, argmax});
  parameters = {"input", "dim", "dtype", "reverse_order", "memory_config"};
  table.add({"ttnn.cumsum", parameters, scan<Scan::Sum>});
  table.add({"ttnn.cumprod", parameters, scan<Scan::Product>});
}
