// Look-ups and scatters.
// SPDX-License-Identifier: Apache-2.0
#include "kernels/Lookup.h"
#include "Numbers.h"
#include "gmock/gmock.h"

namespace ttc::runtime {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(Lookup, RowsAndTheirLimits) {
  std::vector<float> table = {1, 2, 3, 4, 5, 6}, out(6);
  std::vector<uint32_t> indices = {2, 0, 2};
  ASSERT_TRUE(lookUpRows(indices, 3, 2, table.data(), out.data()).ok());
  EXPECT_THAT(out, ElementsAre(5, 6, 1, 2, 5, 6));
  indices[1] = 3;
  auto status = lookUpRows(indices, 3, 2, table.data(), out.data());
  EXPECT_THAT(std::string(status.message()), HasSubstr("index 3 leaves 0..2"));
  indices.clear();
  EXPECT_TRUE(lookUpRows(indices, 0, 2, table.data(), out.data()).ok());
}

TEST(Scatter, ReplacesAddsAndMultiplies) {
  const Dims output = {2, 3}, index = {2, 2}, source = {2, 3};
  ScatterShape shape = {output, index, source, 1};
  std::vector<int32_t> places = {2, 2, 0, 1};
  std::vector<float> updates = {10, 20, -1, 30, 40, -1};
  std::vector<float> out = {1, 2, 3, 4, 5, 6};
  auto run = [&](Combine combine) {
    return scatterAlong(shape, combine, places.data(), updates.data(),
                        out.data());
  };
  ASSERT_TRUE(run(Combine::Replace).ok());
  EXPECT_THAT(out, ElementsAre(1, 2, 20, 30, 40, 6));
  ASSERT_TRUE(run(Combine::Add).ok());
  EXPECT_THAT(out, ElementsAre(1, 2, 50, 60, 80, 6));
  ASSERT_TRUE(run(Combine::Multiply).ok());
  EXPECT_THAT(out, ElementsAre(1, 2, 10000, 1800, 3200, 6));
  places[3] = -1;
  EXPECT_THAT(std::string(run(Combine::Add).message()),
              HasSubstr("index -1 leaves 0..2"));
}

TEST(Scatter, AlongTheFirstDim) {
  const Dims output = {3, 2}, index = {1, 2}, source = {1, 2};
  ScatterShape shape = {output, index, source, 0};
  std::vector<int32_t> places = {2, 0}, updates = {7, 8}, out(6, 0);
  ASSERT_TRUE(scatterAlong(shape, Combine::Replace, places.data(),
                           updates.data(), out.data())
                  .ok());
  EXPECT_THAT(out, ElementsAre(0, 8, 0, 0, 7, 0));
}

} // namespace
} // namespace ttc::runtime
