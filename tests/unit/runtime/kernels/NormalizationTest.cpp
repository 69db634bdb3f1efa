// Softmax, norms and attention against references in f64.
// SPDX-License-Identifier: Apache-2.0
#include "kernels/Normalization.h"
#include "Numbers.h"
#include "kernels/Activation.h"
#include "kernels/Attention.h"
#include "kernels/Softmax.h"

namespace ttc::runtime {
namespace {

std::vector<double> softmaxReference(const AxisView &v,
                                     const std::vector<double> &x) {
  std::vector<double> y(x.size());
  for (int64_t line = 0; line < v.outer * v.inner; ++line) {
    auto at = [&](int64_t i) {
      return (line / v.inner * v.size + i) * v.inner + line % v.inner;
    };
    double most = -kInfinity, sum = 0;
    for (int64_t i = 0; i < v.size; ++i) {
      most = std::max(most, x[at(i)]);
    }
    for (int64_t i = 0; i < v.size; ++i) {
      sum += std::exp(x[at(i)] - most);
    }
    for (int64_t i = 0; i < v.size; ++i) {
      y[at(i)] = std::exp(x[at(i)] - most) / sum;
    }
  }
  return y;
}

TEST(Softmax, RandomShapes) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    Random random(seed);
    AxisView v = {random.integer(1, 6), random.integer(1, 70),
                  seed % 2 == 0 ? 1 : random.integer(2, 6)};
    auto input = random.floats(v.count());
    for (float &value : input) {
      value *= 30;
    }
    std::vector<float> out(input.size());
    ASSERT_TRUE(softmax(v, input.data(), out.data(), 2).ok());
    expectClose(out, softmaxReference(v, {input.begin(), input.end()}), 2e-6);
    ASSERT_TRUE(softmax(v, input.data(), input.data(), 2).ok()); // in place
    EXPECT_EQ(input, out);
  }
}

TEST(Softmax, MaskedAndBrokenRows) {
  for (int64_t inner : {1, 2}) {
    // Each line twice when the axis is not the last one.
    auto run = [inner](const std::vector<float> &line) {
      std::vector<float> x, y(line.size() * inner);
      for (float value : line) {
        x.insert(x.end(), inner, value);
      }
      AxisView v = {1, static_cast<int64_t>(line.size()), inner};
      EXPECT_TRUE(softmax(v, x.data(), y.data(), 1).ok());
      return y;
    };
    auto masked = run({0, -kInfinity, 0});
    EXPECT_NEAR(masked[0], 0.5, 1e-6);
    EXPECT_EQ(masked[inner], 0);
    EXPECT_TRUE(std::isnan(run({-kInfinity, -kInfinity})[0]));
    EXPECT_TRUE(std::isnan(run({1, kNan, 2})[0]));
    EXPECT_NEAR(run({1e30F, 1e30F})[0], 0.5, 1e-6);
  }
  float none = 0;
  EXPECT_TRUE(softmax({0, 5, 1}, &none, &none, 1).ok());
}

TEST(Normalization, RowsWithAndWithoutParameters) {
  for (unsigned seed = 0; seed < 40; ++seed) {
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    Random random(seed);
    int64_t rows = random.integer(1, 7), width = random.integer(1, 2000);
    auto x = random.floats(rows * width), weight = random.floats(width),
         bias = random.floats(width);
    for (float &value : x) {
      value = value * 3 + 50; // a mean that plain f32 sums would blur
    }
    RowNormalization how = {rows, width, 1e-3F, seed % 2 == 0};
    how.weight = seed % 3 == 0 ? nullptr : weight.data();
    how.bias = seed % 5 == 0 ? nullptr : bias.data();
    std::vector<double> wanted;
    for (int64_t row = 0; row < rows; ++row) {
      double mean = 0, square = 0;
      for (int64_t i = 0; how.center && i < width; ++i) {
        mean += x[row * width + i] / double(width);
      }
      for (int64_t i = 0; i < width; ++i) {
        square += std::pow(x[row * width + i] - mean, 2) / double(width);
      }
      for (int64_t i = 0; i < width; ++i) {
        double y =
            (x[row * width + i] - mean) / std::sqrt(square + how.epsilon);
        y = how.weight == nullptr ? y : y * weight[i];
        wanted.push_back(how.bias == nullptr ? y : y + bias[i]);
      }
    }
    std::vector<float> out(x.size());
    normalizeRows(how, x.data(), out.data(), 2);
    // The mean itself is an f32 number: 50 has an ulp of 4e-6.
    expectClose(out, wanted, 2e-5);
  }
}

TEST(Normalization, BatchStatistics) {
  Random random(5);
  const int64_t batch = 2, channels = 3, inner = 10;
  auto x = random.floats(batch * channels * inner), mean = random.floats(3),
       weight = random.floats(3), bias = random.floats(3);
  std::vector<float> variance = {0.5, 1, 2}, out(x.size());
  std::vector<double> wanted;
  for (size_t i = 0; i < x.size(); ++i) {
    int64_t c = i / inner % channels;
    wanted.push_back(
        (x[i] - mean[c]) / std::sqrt(variance[c] + 1e-5) * weight[c] + bias[c]);
  }
  normalizeBatch({batch, channels, inner, 1e-5F, mean.data(), variance.data(),
                  weight.data(), bias.data()},
                 x.data(), out.data(), 2);
  expectClose(out, wanted, 1e-6);
}

std::vector<double> attentionReference(const AttentionShape &s,
                                       const std::vector<float> &q,
                                       const std::vector<float> &k,
                                       const std::vector<float> &v,
                                       const std::vector<float> &mask) {
  std::vector<double> result;
  for (int64_t head = 0; head < s.batch * s.heads; ++head) {
    int64_t b = head / s.heads;
    int64_t key = b * s.keyHeads + head % s.heads * s.keyHeads / s.heads;
    std::vector<double> scores(s.rows * s.keys);
    for (int64_t i = 0; i < s.rows; ++i) {
      for (int64_t j = 0; j < s.keys; ++j) {
        double sum = 0;
        for (int64_t d = 0; d < s.width; ++d) {
          sum += double(q[(head * s.rows + i) * s.width + d]) *
                 k[(key * s.keys + j) * s.width + d];
        }
        sum = sum * s.scale +
              mask[((s.maskBatch == 1 ? 0 : b) * s.rows + i) * s.keys + j];
        scores[i * s.keys + j] = s.causal && j > i ? -kInfinity : sum;
      }
    }
    scores = softmaxReference({s.rows, s.keys, 1}, scores);
    for (int64_t i = 0; i < s.rows; ++i) {
      for (int64_t d = 0; d < s.width; ++d) {
        double sum = 0;
        for (int64_t j = 0; j < s.keys; ++j) {
          sum += scores[i * s.keys + j] * v[(key * s.keys + j) * s.width + d];
        }
        result.push_back(sum);
      }
    }
  }
  return result;
}

TEST(Attention, GroupedCausalAndMasked) {
  for (unsigned seed = 0; seed < 24; ++seed) {
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    Random random(seed);
    AttentionShape s = {2,
                        6,
                        seed % 3 == 0   ? 6
                        : seed % 3 == 1 ? 2
                                        : 1,
                        random.integer(1, 20),
                        random.integer(1, 20),
                        random.integer(1, 20)};
    s.causal = seed % 2 == 0;
    s.maskBatch = seed % 4 < 2 ? 1 : s.batch;
    s.scale = 0.3F;
    auto q = random.floats(s.batch * s.heads * s.rows * s.width),
         k = random.floats(s.batch * s.keyHeads * s.keys * s.width),
         v = random.floats(s.batch * s.keyHeads * s.keys * s.width),
         mask = random.floats(s.maskBatch * s.rows * s.keys);
    std::vector<float> out(q.size());
    ASSERT_TRUE(
        attend(s, {}, q.data(), k.data(), v.data(), mask.data(), out.data(), 2)
            .ok());
    expectClose(out, attentionReference(s, q, k, v, mask));
  }
}

TEST(Activation, NamesAndValues) {
  auto value = [](const char *name, float x) {
    activate(*parseActivation(name), 1, &x, 1);
    return x;
  };
  EXPECT_EQ(value("relu", -2), 0);
  EXPECT_TRUE(std::isnan(value("relu", kNan)));
  EXPECT_NEAR(value("gelu", 1), 0.841344746, 1e-6);
  EXPECT_NEAR(value("silu", -1), -0.268941421, 1e-6);
  EXPECT_NEAR(value("sigmoid", 2), 0.880797078, 1e-6);
  EXPECT_NEAR(value("tanh", 0.5), 0.462117157, 1e-6);
  EXPECT_EQ(value("", 3), 3);
  EXPECT_EQ(parseActivation("mish").status().code(),
            absl::StatusCode::kUnimplemented);
}

} // namespace
} // namespace ttc::runtime
