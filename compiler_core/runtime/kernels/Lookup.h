// Rows read, and elements written, at places that data names.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_KERNELS_LOOKUP_H
#define TTC_RUNTIME_KERNELS_LOOKUP_H

#include "absl/types/span.h"
#include "kernels/Shape.h"
#include "ttc/support/Status.h"

namespace ttc::runtime {

/// The row of `table`: [rows, width] that each index names, one after the other
/// in `output`. Fails with INVALID_ARGUMENT, naming the index, if one leaves
/// the table (the real library reads elsewhere).
template <typename T>
absl::Status lookUpRows(absl::Span<const uint32_t> indices, int64_t rows,
                        int64_t width, const T *table, T *output);

enum class Combine : uint8_t { Replace, Add, Multiply };

/// Writes elements of `source` into `output` (which holds the input), along
/// `axis` where `index` says. `index` has the rank of both, is no larger than
/// `source` in any dim, and no larger than the output but along `axis`. Later
/// elements win. Indices are int32; fails as lookUpRows does.
struct ScatterShape {
  DimsView output, index, source;
  int64_t axis = 0;
};
template <typename T>
absl::Status scatterAlong(const ScatterShape &shape, Combine combine,
                          const int32_t *index, const T *source, T *output);

extern template absl::Status lookUpRows(absl::Span<const uint32_t>, int64_t,
                                        int64_t, const float *, float *);
extern template absl::Status scatterAlong(const ScatterShape &, Combine,
                                          const int32_t *, const float *,
                                          float *);
extern template absl::Status scatterAlong(const ScatterShape &, Combine,
                                          const int32_t *, const int32_t *,
                                          int32_t *);
extern template absl::Status scatterAlong(const ScatterShape &, Combine,
                                          const int32_t *, const uint32_t *,
                                          uint32_t *);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_KERNELS_LOOKUP_H
