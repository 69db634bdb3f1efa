// Flattened images and windows as calls describe them.
// SPDX-License-Identifier: Apache-2.0
#include "kernels/Images.h"
#include "Text.h"
#include "kernels/Shape.h"

using namespace ttc;
using namespace ttc::runtime;

/// Every size that a program can hold, and no product of a few overflows.
static constexpr int64_t kLargest = int64_t{1} << 31;

static absl::Status readSize(Call &call, std::string_view name, int64_t &size) {
  TTC_TRY_ASSIGN(size, call.integer(name));
  if (size < 0 || size >= kLargest) {
    return call.invalid(text("`", name, "` is ", size, "; wanted 0 to 2^31"));
  }
  return absl::OkStatus();
}

absl::Status runtime::readPair(Call &call, std::string_view name,
                               int64_t (&pair)[2]) {
  TTC_TRY_ASSIGN(std::vector<int64_t> values,
                 call.integers(name, std::vector<int64_t>{pair[0], pair[1]}));
  if (values.size() != 2) {
    return call.invalid(text("`", name, "` has ", values.size(),
                             " values; wanted 2, height and width"));
  }
  for (int axis = 0; axis < 2; ++axis) {
    if (values[axis] < 0 || values[axis] >= kLargest) {
      return call.invalid(
          text("`", name, "` holds ", values[axis], "; wanted 0 to 2^31"));
    }
    pair[axis] = values[axis];
  }
  return absl::OkStatus();
}

static absl::Status readPadding(Call &call, WindowShape &window) {
  TTC_TRY_ASSIGN(std::vector<int64_t> values,
                 call.integers("padding", std::vector<int64_t>{0, 0}));
  if (values.size() == 2) {
    values = {values[0], values[0], values[1], values[1]};
  }
  if (values.size() != 4) {
    return call.invalid(text("`padding` has ", values.size(),
                             " values; wanted 2, or top, bottom, left, right"));
  }
  for (int64_t value : values) {
    if (value < 0 || value >= kLargest) {
      return call.invalid(
          text("`padding` holds ", value, "; wanted 0 to 2^31"));
    }
  }
  for (int axis = 0; axis < 2; ++axis) {
    window.before[axis] = values[2 * axis];
    window.after[axis] = values[2 * axis + 1];
  }
  return absl::OkStatus();
}

absl::StatusOr<WindowShape> runtime::readWindow(Call &call,
                                                const ImageParameters &names) {
  WindowShape window;
  TTC_TRY(readSize(call, "batch_size", window.batch));
  TTC_TRY(readSize(call, names.height, window.size[0]));
  TTC_TRY(readSize(call, names.width, window.size[1]));
  TTC_TRY(readSize(call, names.channels, window.channels));
  TTC_TRY(readPair(call, "kernel_size", window.kernel));
  TTC_TRY(readPair(call, "stride", window.stride));
  TTC_TRY(readPair(call, "dilation", window.dilation));
  TTC_TRY(readPadding(call, window));
  return window;
}

absl::StatusOr<DeviceTensor>
runtime::readImage(Call &call, std::string_view name, const WindowShape &w) {
  TTC_TRY_ASSIGN(DeviceTensor image, call.tensor(name));
  Dims flat = {1, 1, w.batch * w.size[0] * w.size[1], w.channels};
  Dims whole = {w.batch, w.size[0], w.size[1], w.channels};
  if (image.shape() != flat && image.shape() != whole) {
    return call.refused(text("image ", describe(image.spec), "; wanted [",
                             listed(flat), "] or [", listed(whole), "]"));
  }
  return image;
}
