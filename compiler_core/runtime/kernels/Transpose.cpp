// Large transpositions, by oneDNN's reorder.
// SPDX-License-Identifier: Apache-2.0
#include "kernels/Transpose.h"
#include "kernels/Onednn.h"
#include <algorithm>

namespace ttc::runtime {

/// Whether it is worth a primitive, which takes a fraction of a millisecond to
/// make the first time.
static bool isLargeTransposition(DimsView shape, DimsView strides) {
  constexpr int64_t smallest = 1 << 16;
  constexpr size_t mostDims = 8;
  return shape.size() > 1 && shape.size() <= mostDims &&
         elementCount(shape) >= smallest && strides.back() != 1 &&
         std::all_of(strides.begin(), strides.end(),
                     [](int64_t stride) { return stride > 0; });
}

bool transpose(DimsView shape, DimsView strides, const uint32_t *in,
               uint32_t *out) {
  if (!isLargeTransposition(shape, strides)) {
    return false;
  }
  dnnl::memory::dims dense(shape.size(), 1);
  for (size_t i = shape.size(); i-- > 1;) {
    dense[i - 1] = dense[i] * shape[i];
  }
  using dnnl::memory;
  const dnnl::memory::dims dims(shape.begin(), shape.end());
  absl::Status status = runOnednn("a transposition", [&] {
    // f32 to f32 moves bits, whatever they mean.
    memory from = wrap({dims, memory::data_type::f32,
                        memory::dims(strides.begin(), strides.end())},
                       reinterpret_cast<const float *>(in));
    memory to = wrap({dims, memory::data_type::f32, dense},
                     reinterpret_cast<const float *>(out));
    dnnl::reorder(from, to).execute(cpuStream(), from, to);
  });
  return status.ok();
}

} // namespace ttc::runtime
