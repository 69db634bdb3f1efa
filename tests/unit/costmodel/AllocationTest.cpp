// A query costs arithmetic and nothing else: the optimizer makes millions. The
// time itself is published, not asserted (tests/bench/cost_model).
// SPDX-License-Identifier: Apache-2.0
#include "ttc/costmodel/CostModel.h"

#include <cstdlib>
#include <gtest/gtest.h>
#include <new>

static size_t allocations = 0;

void *operator new(size_t size) {
  ++allocations;
  if (void *memory = std::malloc(size)) {
    return memory;
  }
  throw std::bad_alloc();
}
void operator delete(void *memory) noexcept { std::free(memory); }
void operator delete(void *memory, size_t) noexcept { std::free(memory); }

namespace ttc::costmodel {
namespace {

TEST(CostModel, AQueryAllocatesNothing) {
  CostModel model(**findDevice("wormhole_n150"));
  size_t before = allocations;
  double sum = 0;
  for (OpKind kind :
       {OpKind::Matmul, OpKind::Conv2d, OpKind::Elementwise, OpKind::Reduction,
        OpKind::Normalization, OpKind::DataMovement, OpKind::Embedding,
        OpKind::Pool, OpKind::Host}) {
    OpQuery query;
    query.kind = kind;
    query.m = query.k = query.n = 512;
    query.operands[0] = tiledTensor(1, 512, 512, DataFormat::BFloat16);
    query.operands[1] = query.result = query.operands[0];
    sum += model.cost(query).ns;
  }
  EXPECT_EQ(allocations, before);
  EXPECT_GT(sum, 0);
}

} // namespace
} // namespace ttc::costmodel
