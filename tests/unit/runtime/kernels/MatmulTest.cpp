// Products of matrices against a reference in f64.
// SPDX-License-Identifier: Apache-2.0
#include "kernels/Matmul.h"
#include "Numbers.h"
#include "gmock/gmock.h"

namespace ttc::runtime {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<double> reference(const MatrixProduct &p,
                              const std::vector<float> &a,
                              const std::vector<float> &b) {
  std::vector<double> c;
  for (int64_t z = 0; z < p.batch; ++z) {
    for (int64_t i = 0; i < p.m; ++i) {
      for (int64_t j = 0; j < p.n; ++j) {
        double sum = 0;
        for (int64_t k = 0; k < p.k; ++k) {
          sum += double(a[z * p.a.batch + i * p.a.row + k * p.a.column]) *
                 b[z * p.b.batch + k * p.b.row + j * p.b.column];
        }
        c.push_back(sum);
      }
    }
  }
  return c;
}

struct Case {
  Dims a, b, wanted;
  bool transposeA = false, transposeB = false;
};

void check(const Case &c, unsigned seed) {
  auto plan = planMatmul(c.a, c.b, c.transposeA, c.transposeB);
  ASSERT_TRUE(plan.ok()) << plan.status();
  EXPECT_EQ(plan->resultShape, c.wanted);
  Random random(seed);
  std::vector<float> a = random.floats(elementCount(c.a));
  std::vector<float> b = random.floats(elementCount(c.b));
  std::vector<float> out(elementCount(c.wanted), 7);
  ASSERT_TRUE(
      multiplyMatrices(plan->product, a.data(), b.data(), out.data()).ok());
  expectClose(out, reference(plan->product, a, b));
}

TEST(Matmul, ShapesThatTheLibraryTakes) {
  const Case cases[] = {
      {{3, 5}, {5, 7}, {3, 7}},
      {{1, 1}, {1, 1}, {1, 1}},
      {{5, 3}, {5, 7}, {3, 7}, true, false},
      {{3, 5}, {7, 5}, {3, 7}, false, true},
      {{5, 3}, {7, 5}, {3, 7}, true, true},
      {{5}, {5}, {}},
      {{5}, {5, 7}, {7}},
      {{3, 5}, {5}, {3}},
      {{2, 3, 33, 65}, {65, 31}, {2, 3, 33, 31}},
      {{2, 3, 4, 5}, {2, 3, 5, 6}, {2, 3, 4, 6}},
      {{2, 3, 5, 4}, {2, 3, 6, 5}, {2, 3, 4, 6}, true, true},
      {{2, 3, 4, 5}, {1, 1, 5, 6}, {2, 3, 4, 6}},
      {{1, 1, 4, 5}, {2, 3, 5, 6}, {2, 3, 4, 6}},
      {{1, 1, 4, 5}, {1, 5, 6}, {1, 1, 4, 6}},
      {{2, 3, 4, 5}, {5}, {2, 3, 4}},
      {{5}, {2, 5, 6}, {2, 6}},
      {{2, 5, 4}, {5, 6}, {2, 4, 6}, true, false},
      {{0, 5}, {5, 7}, {0, 7}},
      {{3, 0}, {0, 7}, {3, 7}},
      {{0, 3, 4}, {0, 4, 2}, {0, 3, 2}},
  };
  unsigned seed = 0;
  for (const Case &c : cases) {
    SCOPED_TRACE(testing::PrintToString(c.a) + " x " +
                 testing::PrintToString(c.b));
    check(c, ++seed);
  }
}

TEST(Matmul, RandomShapes) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    Random random(seed);
    int64_t z = random.integer(1, 4), m = random.integer(1, 70),
            k = random.integer(1, 130), n = random.integer(1, 70);
    bool ta = random.integer(0, 1), tb = random.integer(0, 1);
    Case c = {{z, ta ? k : m, ta ? m : k},
              {z, tb ? n : k, tb ? k : n},
              {z, m, n},
              ta,
              tb};
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    check(c, seed);
  }
}

TEST(Matmul, ShapesThatTheLibraryRefuses) {
  auto why = [](const Dims &a, const Dims &b) {
    return std::string(planMatmul(a, b, false, false).status().message());
  };
  EXPECT_THAT(why({2, 3}, {4, 5}), HasSubstr("inner dims"));
  EXPECT_THAT(why({}, {4, 5}), HasSubstr("scalar"));
  EXPECT_THAT(why({2, 3, 4, 5}, {2, 1, 5, 6}), HasSubstr("batch dims [2, 3]"));
  EXPECT_THAT(why({2, 3, 4, 5}, {3, 5, 6}), HasSubstr("repeat first"));
  EXPECT_THAT(why({4, 8}, {2, 8, 5}), HasSubstr("repeat first"));
}

TEST(Matmul, NansAndInfinitiesSpread) {
  MatrixProduct p = {1, 2, 2, 1, {0, 2, 1}, {0, 1, 1}};
  std::vector<float> a = {kNan, 1, kInfinity, 2}, b = {1, 1}, out(2);
  ASSERT_TRUE(multiplyMatrices(p, a.data(), b.data(), out.data()).ok());
  EXPECT_TRUE(std::isnan(out[0]));
  EXPECT_EQ(out[1], kInfinity);
}

TEST(Matmul, BiasOfEveryShape) {
  std::vector<float> row = {1, 2, 3}, matrix = {1, 2, 3, 4, 5, 6};
  std::vector<float> out(12, 10);
  ASSERT_TRUE(addBias({2, 2, 3}, out.data(), {1, 1, 3}, row.data(), 2).ok());
  EXPECT_THAT(out, ElementsAre(11, 12, 13, 11, 12, 13, 11, 12, 13, 11, 12, 13));
  std::fill(out.begin(), out.end(), 10);
  ASSERT_TRUE(addBias({2, 2, 3}, out.data(), {2, 3}, matrix.data(), 2).ok());
  EXPECT_THAT(out, ElementsAre(11, 12, 13, 14, 15, 16, 11, 12, 13, 14, 15, 16));
  auto status = addBias({2, 2, 3}, out.data(), {2}, matrix.data(), 2);
  EXPECT_THAT(std::string(status.message()), HasSubstr("wanted [3] or [2, 3]"));
}

} // namespace
} // namespace ttc::runtime
