// Scaled dot product attention.
// SPDX-License-Identifier: Apache-2.0
#include "kernels/Attention.h"
#include "kernels/Product.h"
#include "kernels/Softmax.h"
#include <limits>
#include <vector>

namespace ttc::runtime {
namespace {

/// scores: [rows, keys] of one head. `mask` may be null.
void scaleAndMask(const AttentionShape &s, const float *mask, float *scores) {
  constexpr float hidden = -std::numeric_limits<float>::infinity();
  for (int64_t i = 0; i < s.rows; ++i, scores += s.keys) {
    for (int64_t j = 0; j < s.keys; ++j) {
      scores[j] *= s.scale;
    }
    for (int64_t j = i + 1; s.causal && j < s.keys; ++j) {
      scores[j] = hidden;
    }
    for (int64_t j = 0; mask != nullptr && j < s.keys; ++j) {
      scores[j] += mask[i * s.keys + j];
    }
  }
}

} // namespace

absl::Status attend(const AttentionShape &s, const ProductPrecision &precision,
                    const float *q, const float *k, const float *v,
                    const float *mask, float *output, int threads) {
  std::vector<float> scores(s.rows * s.keys);
  MatrixProduct byKey = {1,      s.rows,          s.width,
                         s.keys, {0, s.width, 1}, {0, 1, s.width}};
  MatrixProduct byValue = {1,       s.rows,         s.keys,
                           s.width, {0, s.keys, 1}, {0, s.width, 1}};
  for (int64_t head = 0; head < s.batch * s.heads; ++head) {
    int64_t b = head / s.heads, h = head % s.heads;
    int64_t key = b * s.keyHeads + h / (s.heads / s.keyHeads);
    int64_t plane =
        (s.maskBatch == 1 ? 0 : b) * s.maskHeads + (s.maskHeads == 1 ? 0 : h);
    TTC_TRY(multiplyAsDevice(byKey, precision, q + head * s.rows * s.width,
                             k + key * s.keys * s.width, scores.data()));
    scaleAndMask(s, mask == nullptr ? nullptr : mask + plane * s.rows * s.keys,
                 scores.data());
    TTC_TRY(
        softmax({s.rows, s.keys, 1}, scores.data(), scores.data(), threads));
    TTC_TRY(multiplyAsDevice(byValue, precision, scores.data(),
                             v + key * s.keys * s.width,
                             output + head * s.rows * s.width));
  }
  return absl::OkStatus();
}

} // namespace ttc::runtime
