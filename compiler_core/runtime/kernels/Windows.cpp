// Windows that slide over an image [n, h, w, c].
// SPDX-License-Identifier: Apache-2.0
#include "kernels/Windows.h"
#include "absl/strings/str_cat.h"

namespace ttc::runtime {

absl::Status checkWindows(const WindowShape &w) {
  const char *names[] = {"height", "width"};
  for (int axis = 0; axis < 2; ++axis) {
    auto bad = [&](const char *what, int64_t value, const char *wanted) {
      return absl::FailedPreconditionError(
          absl::StrCat(what, " of ", value, " along the ", names[axis],
                       "; wanted ", wanted));
    };
    if (w.kernel[axis] < 1) {
      return bad("a window", w.kernel[axis], "1 or more");
    }
    if (w.stride[axis] < 1) {
      return bad("a stride", w.stride[axis], "1 or more");
    }
    if (w.dilation[axis] < 1) {
      return bad("a dilation", w.dilation[axis], "1 or more");
    }
    if (w.before[axis] < 0 || w.after[axis] < 0) {
      return bad("a padding", std::min(w.before[axis], w.after[axis]),
                 "0 or more");
    }
    if (w.span(axis) > w.padded(axis)) {
      return absl::FailedPreconditionError(absl::StrCat(
          "the window spans ", w.span(axis), " along the ", names[axis],
          ", more than the padded image's ", w.padded(axis)));
    }
  }
  return absl::OkStatus();
}

} // namespace ttc::runtime
