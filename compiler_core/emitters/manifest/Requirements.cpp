// From the cost model's query to cores, bytes and bytes per second.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/manifest/Requirements.h"

#include "emitters/graph/Texts.h"
#include "ttc/costmodel/ProgramCost.h"
#include <algorithm>

namespace ttc::manifest {
namespace {

using namespace executable;
using costmodel::TensorUse;

/// Bytes of one core for one tensor of a call.
uint64_t l1OfTensor(const TensorUse &use, uint32_t cores) {
  if (use.pages == 0) {
    return 0;
  }
  uint64_t streamed = 2 * uint64_t(use.pageBytes);
  if (use.buffer != costmodel::Buffer::L1) {
    return std::min<uint64_t>(streamed, use.pages * use.pageBytes);
  }
  uint64_t holders = use.shardCores != 0 ? use.shardCores : std::max(cores, 1u);
  return (use.pages + holders - 1) / holders * use.pageBytes;
}

} // namespace

Requirements requirementsOf(const Program &program, const Operation &operation,
                            const costmodel::CostModel &costs) {
  costmodel::OpQuery query = costmodel::queryOf(program, operation);
  costmodel::OpCost cost = costs.cost(query);
  Requirements needs;
  needs.cores = cost.cores;
  needs.ns = cost.ns;
  if (query.kind == costmodel::OpKind::Host) {
    return needs;
  }
  for (const TensorUse &operand : query.operands) {
    needs.l1Bytes += l1OfTensor(operand, cost.cores);
  }
  needs.l1Bytes += l1OfTensor(query.result, cost.cores);
  needs.bandwidth = cost.ns > 0 ? cost.dramBytes / cost.ns * 1e9 : 0;
  return needs;
}

uint64_t peakDramBytes(const Program &program) {
  auto dramBytes = [&](TensorId id) -> uint64_t {
    const Tensor &tensor = program.tensors[id];
    return tensor.memory.buffer == BufferType::Dram ? graph::tensorBytes(tensor)
                                                    : 0;
  };
  uint64_t live = 0;
  for (const Port &argument : program.arguments) {
    live += dramBytes(argument.tensor);
  }
  for (const Constant &constant : program.constants) {
    live += dramBytes(constant.tensor);
  }
  uint64_t peak = live;
  for (const Operation &operation : program.operations) {
    if (operation.callee == "ttnn.deallocate") {
      const auto *freed =
          operation.arguments.empty()
              ? nullptr
              : std::get_if<TensorRef>(&operation.arguments[0].value.data);
      live -= freed ? std::min(live, dramBytes(freed->id)) : 0;
      continue;
    }
    for (TensorId id : operation.results) {
      live += dramBytes(id);
    }
    peak = std::max(peak, live);
  }
  return peak;
}

} // namespace ttc::manifest
