// Large transpositions against one element at a time.
// SPDX-License-Identifier: Apache-2.0
#include "kernels/Transpose.h"
#include "Numbers.h"
#include <numeric>

namespace ttc::runtime {
namespace {

TEST(Transpose, RandomPermutationsOfAnyBits) {
  int done = 0;
  for (unsigned seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    Random random(seed);
    size_t rank = random.integer(2, 5);
    int64_t least = rank < 4 ? 40 : 8;
    Dims old, order(rank), shape, strides, steps(rank, 1);
    for (size_t i = 0; i < rank; ++i) {
      old.push_back(random.integer(least, 2 * least));
    }
    for (size_t i = rank; i-- > 1;) {
      steps[i - 1] = steps[i] * old[i];
    }
    std::iota(order.begin(), order.end(), 0);
    for (size_t i = rank; i-- > 1;) {
      std::swap(order[i], order[random.integer(0, i)]);
    }
    for (int64_t dim : order) {
      shape.push_back(old[dim]);
      strides.push_back(steps[dim]);
    }
    std::vector<uint32_t> in(elementCount(DimsView(old))), out(in.size(), ~0U);
    // Multiples of an odd number: NaNs with payloads and denormals among them.
    for (size_t i = 0; i < in.size(); ++i) {
      in[i] = static_cast<uint32_t>(i) * 2654435761U;
    }
    if (!transpose(shape, strides, in.data(), out.data())) {
      EXPECT_EQ(out.front(), ~0U); // nothing was done
      continue;
    }
    ++done;
    for (size_t i = 0; i < out.size(); ++i) {
      int64_t rest = i, from = 0;
      for (size_t dim = rank; dim-- > 0; rest /= shape[dim]) {
        from += rest % shape[dim] * strides[dim];
      }
      ASSERT_EQ(out[i], in[from]) << "at " << i;
    }
  }
  EXPECT_GT(done, 15);
}

TEST(Transpose, LeavesTheRestAlone) {
  std::vector<uint32_t> in(90000), out(90000);
  auto taken = [&](DimsView shape, DimsView strides) {
    return transpose(shape, strides, in.data(), out.data());
  };
  EXPECT_FALSE(taken({300, 300}, {300, 1})); // rows stay rows
  EXPECT_FALSE(taken({10, 10}, {1, 10}));    // small
  EXPECT_FALSE(taken({300, 300}, {1, 0}));   // repeats
  EXPECT_FALSE(taken({300, 300}, {1, -300}));
  EXPECT_FALSE(taken({}, {}));
}

} // namespace
} // namespace ttc::runtime
