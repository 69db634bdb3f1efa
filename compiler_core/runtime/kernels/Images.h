// Flattened images and windows as calls describe them.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_KERNELS_IMAGES_H
#define TTC_RUNTIME_KERNELS_IMAGES_H

#include "Call.h"
#include "kernels/Windows.h"

namespace ttc::runtime {

/// Calls name the same thing differently.
struct ImageParameters {
  std::string_view height, width, channels;
};

/// Reads batch_size, `names`, kernel_size, stride, padding (two values, or top,
/// bottom, left, right) and dilation. Fails with INVALID_ARGUMENT for sizes
/// below 0 and lists of another length.
absl::StatusOr<WindowShape> readWindow(Call &call,
                                       const ImageParameters &names);

/// Two integers; left alone when absent.
absl::Status readPair(Call &call, std::string_view name, int64_t (&pair)[2]);

/// The operand, of shape [1, 1, n*h*w, c] or [n, h, w, c].
absl::StatusOr<DeviceTensor> readImage(Call &call, std::string_view name,
                                       const WindowShape &window);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_KERNELS_IMAGES_H
