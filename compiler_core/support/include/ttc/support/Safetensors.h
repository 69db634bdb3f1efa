// Tensors as one file: the safetensors format, read in place and written as a
// header in front of the tensors' own bytes.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SUPPORT_SAFETENSORS_H
#define TTC_SUPPORT_SAFETENSORS_H

#include "ttc/support/Status.h"
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ttc {

/// One tensor: row-major, little-endian, `dtype` by the format's names ("F32",
/// "BF16", "I64", "BOOL", "F8_E4M3", …).
struct SafeTensor {
  std::string name;
  std::string dtype;
  std::vector<int64_t> shape;
  std::string_view bytes; ///< not owned
};

/// The format's name of a framework's dtype ("float32" is "F32"; integers of 4
/// bits travel as those of 8); empty if it has none.
std::string_view safetensorsDtype(std::string_view frameworkDtype);

/// Bytes of one element; 0 for a dtype that the format does not know.
size_t safetensorsElementBytes(std::string_view dtype);

/// Bytes that a tensor takes. Fails with INVALID_ARGUMENT for an unknown dtype,
/// a negative extent, or more than 2^62 bytes.
absl::StatusOr<uint64_t>
safetensorsTensorBytes(std::string_view dtype,
                       const std::vector<int64_t> &shape);

/// The tensors of `file`, in the order of their bytes, pointing into it. Fails
/// with INVALID_ARGUMENT that says what is wrong: a cut or malformed header, an
/// unknown dtype, offsets that do not fit shape or file, bytes of no tensor or
/// of two, a name twice.
absl::StatusOr<std::vector<SafeTensor>> parseSafetensors(std::string_view file);

/// What goes in front of the bytes of `tensors`, which follow in this order
/// without gaps. A multiple of 8 bytes. REQUIRES: sizes fit dtypes and shapes;
/// names are unique.
std::string safetensorsHeader(const std::vector<SafeTensor> &tensors);

/// Writes header and bytes to the file `path`. Fails with RESOURCE_EXHAUSTED.
/// REQUIRES: as above.
absl::Status writeSafetensors(const std::string &path,
                              const std::vector<SafeTensor> &tensors);

} // namespace ttc

#endif // TTC_SUPPORT_SAFETENSORS_H
