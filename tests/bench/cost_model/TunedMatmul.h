// The algorithm that the published matmuls ran, as a pipeline.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TESTS_BENCH_COST_MODEL_TUNEDMATMUL_H
#define TTC_TESTS_BENCH_COST_MODEL_TUNEDMATMUL_H

#include "ttc/Devices.h"
#include "ttc/costmodel/KernelPipeline.h"

namespace ttc::bench {

/// A product in elements.
struct TunedMatmul {
  uint64_t m = 0, k = 0, n = 0;
  costmodel::DataFormat format = costmodel::DataFormat::BFloat16;
  costmodel::Fidelity fidelity = costmodel::Fidelity::HiFi4;
  /// The left operand and the result lie in L1, in shards of blocks.
  bool isSharded = false;
};

/// All worker cores of `device` are a grid, each makes one block of the result
/// (or several, one after the other, if L1 is too small for it). K goes by in
/// blocks of at most 8 tiles. The left operand's blocks go along rows of cores:
/// from the core that has the shard, or from the first, which reads them from
/// DRAM; the right operand's go down columns from the first core. Senders wait
/// until all receivers have room, multicast, and raise a flag. The reader moves
/// the left operand, the writer the right one and the result. Sums are
/// accumulated in L1 by the packer.
costmodel::PipeProgram tunedMatmul(const TunedMatmul &product,
                                   const DeviceProfile &device);

} // namespace ttc::bench

#endif // TTC_TESTS_BENCH_COST_MODEL_TUNEDMATMUL_H
