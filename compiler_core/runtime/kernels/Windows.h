// Windows that slide over an image [n, h, w, c].
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_KERNELS_WINDOWS_H
#define TTC_RUNTIME_KERNELS_WINDOWS_H

#include "ttc/support/Status.h"
#include <cstdint>

namespace ttc::runtime {

/// Pairs are (height, width).
struct WindowShape {
  int64_t batch = 0, channels = 0;
  int64_t size[2] = {0, 0}; ///< of the image
  int64_t kernel[2] = {1, 1}, stride[2] = {1, 1}, dilation[2] = {1, 1};
  int64_t before[2] = {0, 0}; ///< padding on top and left
  int64_t after[2] = {0, 0};  ///< padding at the bottom and right
  bool ceilMode = false;      ///< a last, partial window counts

  int64_t span(int axis) const {
    return dilation[axis] * (kernel[axis] - 1) + 1;
  }
  int64_t padded(int axis) const {
    return size[axis] + before[axis] + after[axis];
  }
  /// Positions along an axis. In ceil mode the last window starts inside the
  /// image or the padding in front of it. REQUIRES: checkWindows.
  int64_t positions(int axis) const {
    int64_t room = padded(axis) - span(axis);
    int64_t count = room / stride[axis] + 1;
    bool partial = ceilMode && room % stride[axis] != 0 &&
                   count * stride[axis] < size[axis] + before[axis];
    return partial ? count + 1 : count;
  }
  int64_t outputRows() const { return batch * positions(0) * positions(1); }
};

/// Fails with FAILED_PRECONDITION naming the number that makes no sense: a
/// negative padding, a stride of 0, a window larger than the padded image.
absl::Status checkWindows(const WindowShape &window);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_KERNELS_WINDOWS_H
