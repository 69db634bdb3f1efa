// Products of matrices in f32 by oneDNN, and products as the chip forms them.
// SPDX-License-Identifier: Apache-2.0
#include "kernels/Product.h"
#include "kernels/Onednn.h"
#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace ttc::runtime {
namespace {

using dnnl::memory;

/// Adding to what is in `c` is the last element.
using ProductKey = std::array<int64_t, 11>;

struct PreparedProduct {
  dnnl::matmul primitive;
  memory::desc a, b, c;
};

memory::desc describe(int64_t batch, int64_t rows, int64_t columns,
                      const MatrixStrides &strides) {
  bool repeated = strides.batch == 0;
  // oneDNN wants a stride even of a dim of size 1.
  int64_t step = repeated ? rows * columns : strides.batch;
  return {{repeated ? 1 : batch, rows, columns},
          memory::data_type::f32,
          memory::dims{step, strides.row, strides.column}};
}

PreparedProduct prepare(const MatrixProduct &p, bool accumulate) {
  memory::desc a = describe(p.batch, p.m, p.k, p.a);
  memory::desc b = describe(p.batch, p.k, p.n, p.b);
  memory::desc c = describe(p.batch, p.m, p.n, {p.m * p.n, p.n, 1});
  dnnl::primitive_attr attributes;
  if (accumulate) {
    dnnl::post_ops sum;
    sum.append_sum(1.0F);
    attributes.set_post_ops(sum);
  }
  dnnl::matmul::primitive_desc desc({a, b, c}, attributes, cpuEngine());
  return {dnnl::matmul(desc), a, b, c};
}

/// Building a primitive takes as long as a small product: a model's shapes
/// recur, so they are kept, by thread since execution is not reentrant.
const PreparedProduct &prepared(const MatrixProduct &p, bool accumulate) {
  constexpr size_t most = 512;
  thread_local std::map<ProductKey, PreparedProduct> cache;
  ProductKey key = {p.batch,   p.m,        p.k,        p.n,
                    p.a.batch, p.a.row,    p.a.column, p.b.batch,
                    p.b.row,   p.b.column, accumulate};
  auto found = cache.find(key);
  if (found != cache.end()) {
    return found->second;
  }
  if (cache.size() >= most) {
    cache.clear();
  }
  return cache.emplace(key, prepare(p, accumulate)).first->second;
}

/// One matrix on the right serves a taller one on the left.
MatrixProduct foldBatch(MatrixProduct p) {
  bool dense = p.a.column == 1 && p.a.row == p.k && p.a.batch == p.m * p.k;
  if (p.batch > 1 && p.b.batch == 0 && dense) {
    p.m *= p.batch;
    p.batch = 1;
    p.a.batch = 0;
  }
  return p;
}

absl::Status execute(const MatrixProduct &p, bool accumulate, const float *a,
                     const float *b, float *c) {
  return runOnednn("a matrix product", [&] {
    const PreparedProduct &ready = prepared(p, accumulate);
    ready.primitive.execute(cpuStream(), {{DNNL_ARG_SRC, wrap(ready.a, a)},
                                          {DNNL_ARG_WEIGHTS, wrap(ready.b, b)},
                                          {DNNL_ARG_DST, wrap(ready.c, c)}});
  });
}

/// c (+)= a x b.
absl::Status multiply(MatrixProduct p, bool accumulate, const float *a,
                      const float *b, float *c) {
  int64_t results = p.batch * p.m * p.n;
  if (results == 0 || p.k == 0) {
    std::fill_n(c, accumulate ? 0 : results, 0.0F);
    return absl::OkStatus();
  }
  p = foldBatch(p);
  if (p.batch == 1 || p.a.batch != 0) {
    return execute(p, accumulate, a, b, c);
  }
  // oneDNN repeats a matrix on the left with its reference code only.
  MatrixProduct one = p;
  one.batch = 1;
  for (int64_t i = 0; i < p.batch; ++i) {
    TTC_TRY(execute(one, accumulate, a, b + i * p.b.batch, c + i * p.m * p.n));
  }
  return absl::OkStatus();
}

/// The extent of the memory that a stack of matrices covers.
int64_t extent(int64_t batch, int64_t rows, int64_t columns,
               const MatrixStrides &strides) {
  if (batch * rows * columns == 0) {
    return 0;
  }
  return (batch - 1) * strides.batch + (rows - 1) * strides.row +
         (columns - 1) * strides.column + 1;
}

/// One pass over K, tile by tile where the accumulator is narrow.
absl::Status accumulatePass(const MatrixProduct &p, bool wide, bool accumulate,
                            const float *a, const float *b, float *c) {
  constexpr int64_t tile = 32;
  if (wide || p.k == 0) {
    return multiply(p, accumulate, a, b, c);
  }
  int64_t results = p.batch * p.m * p.n;
  for (int64_t k = 0; k < p.k; k += tile) {
    MatrixProduct part = p;
    part.k = std::min(tile, p.k - k);
    TTC_TRY(multiply(part, accumulate || k > 0, a + k * p.a.column,
                     b + k * p.b.row, c));
    std::transform(c, c + results, c, roundAccumulator);
  }
  return absl::OkStatus();
}

} // namespace

absl::Status multiplyMatrices(const MatrixProduct &product, const float *a,
                              const float *b, float *c) {
  return multiply(product, false, a, b, c);
}

absl::Status multiplyAsDevice(const MatrixProduct &p,
                              const ProductPrecision &precision, const float *a,
                              const float *b, float *c) {
  if (precision.exact) {
    return multiply(p, false, a, b, c);
  }
  EngineBits bits = engineBits(precision);
  int64_t countA = extent(p.batch, p.m, p.k, p.a);
  int64_t countB = extent(p.batch, p.k, p.n, p.b);
  std::vector<float> first = cutCopy(a, countA, bits.in0);
  std::vector<float> second = cutCopy(b, countB, bits.in1);
  bool wide = precision.fp32Accumulate;
  TTC_TRY(accumulatePass(p, wide, false, first.data(), second.data(), c));
  if (!bits.secondPass) {
    return absl::OkStatus();
  }
  for (int64_t i = 0; i < countA; ++i) {
    first[i] = keepMantissa(a[i], bits.in0Whole) - first[i];
  }
  second = cutCopy(b, countB, 4);
  return accumulatePass(p, wide, true, first.data(), second.data(), c);
}

} // namespace ttc::runtime
