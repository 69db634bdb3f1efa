// Rows of ttnn.max_pool2d and ttnn.avg_pool2d.
// SPDX-License-Identifier: Apache-2.0
#include "Text.h"
#include "kernels/Images.h"
#include "kernels/Operands.h"
#include "kernels/Pool.h"

using namespace ttc;
using namespace ttc::runtime;
using executable::DType;
using executable::Layout;

static absl::StatusOr<WindowShape> readPool(Call &call) {
  TTC_TRY_ASSIGN(WindowShape window,
                 readWindow(call, {"input_h", "input_w", "channels"}));
  TTC_TRY_ASSIGN(window.ceilMode, call.boolean("ceil_mode", false));
  for (int axis = 0; axis < 2; ++axis) {
    int64_t most = std::max(window.before[axis], window.after[axis]);
    if (2 * most > window.kernel[axis]) {
      return call.refused(text("a padding of ", most,
                               " exceeds half of the window, ",
                               window.kernel[axis], ": pad in front"));
    }
  }
  TTC_TRY(named(call, checkWindows(window)));
  return window;
}

/// The result's memory, when the program expects what the call gives.
static absl::StatusOr<DeviceTensor> makeResult(Call &call,
                                               const WindowShape &window) {
  TTC_TRY_ASSIGN(std::string_view layout,
                 call.symbol("output_layout", "ttnn.ROW_MAJOR_LAYOUT"));
  TTC_TRY(call.wantResult(
      {1, 1, window.outputRows(), window.channels}, DType::BFloat16,
      layout == "ttnn.TILE_LAYOUT" ? Layout::Tile : Layout::RowMajor));
  return call.allocateResult();
}

static absl::Status maxPool2d(Call &call) {
  TTC_TRY_ASSIGN(WindowShape window, readPool(call));
  TTC_TRY_ASSIGN(DeviceTensor image, readImage(call, "input_tensor", window));
  TTC_TRY(call.wantDtype(image, {DType::BFloat16}));
  TTC_TRY_ASSIGN(DeviceTensor result, makeResult(call, window));
  maxPool(window, image.as<float>(), result.mutableAs<float>(), call.threads());
  call.setResult(std::move(result));
  return absl::OkStatus();
}

static absl::Status avgPool2d(Call &call) {
  TTC_TRY_ASSIGN(WindowShape window, readPool(call));
  TTC_TRY_ASSIGN(DeviceTensor image, readImage(call, "input_tensor", window));
  TTC_TRY(call.wantDtype(image, {DType::BFloat16}));
  AverageDivisor divisor;
  TTC_TRY_ASSIGN(divisor.countPadding, call.boolean("count_include_pad", true));
  TTC_TRY_ASSIGN(divisor.fixed, call.integer("divisor_override", 0));
  TTC_TRY_ASSIGN(DeviceTensor result, makeResult(call, window));
  averagePool(window, divisor, image.as<float>(), result.mutableAs<float>(),
              call.threads());
  call.setResult(std::move(result));
  return absl::OkStatus();
}

void runtime::addPoolKernels(KernelTable &table) {
  table.add({"ttnn.max_pool2d",
             {"input_tensor", "batch_size", "input_h", "input_w", "channels",
              "kernel_size", "stride", "padding", "dilation", "ceil_mode",
              "memory_config", "output_layout"},
             maxPool2d});
  table.add({"ttnn.avg_pool2d",
             {"input_tensor", "batch_size", "input_h", "input_w", "channels",
              "kernel_size", "stride", "padding", "ceil_mode",
              "count_include_pad", "divisor_override", "memory_config",
              "compute_kernel_config", "output_layout"},
             avgPool2d});
}
