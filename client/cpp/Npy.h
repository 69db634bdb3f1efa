// numpy's file format for one array: a small header, then the elements.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CPP_NPY_H
#define CLIENT_CPP_NPY_H

#include "ttc/support/Safetensors.h"
#include <string>
#include <string_view>

namespace ttc::client {

/// An array inside the bytes of a file.
struct NpyArray {
  SafeTensor tensor; ///< without a name
  bool fortranOrder = false;
};

/// Fails with INVALID_ARGUMENT that says what is wrong: no .npy file, a dtype
/// that travels nowhere (big-endian, objects, text), too few bytes.
absl::StatusOr<NpyArray> parseNpy(std::string_view file);

/// `array`'s elements in row-major order.
std::string rowMajorCopy(const SafeTensor &array);

/// A whole .npy file. BF16 and F8 become float32, which numpy can name. Fails
/// with INVALID_ARGUMENT for a dtype that numpy has no name for.
absl::StatusOr<std::string> makeNpy(const SafeTensor &tensor);

} // namespace ttc::client

#endif // CLIENT_CPP_NPY_H
