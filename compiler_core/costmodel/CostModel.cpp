// From a query to times.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/costmodel/CostModel.h"

#include "Machine.h"
#include <algorithm>

namespace ttc::costmodel {
namespace {

constexpr std::string_view fidelityNames[] = {"LoFi", "HiFi2", "HiFi3",
                                              "HiFi4"};

bool isProduct(OpKind kind) {
  return kind == OpKind::Matmul || kind == OpKind::Conv2d;
}

/// Of the mathematical operation: padding and repeated passes do not count.
double flopsOf(const OpQuery &query) {
  switch (query.kind) {
  case OpKind::Matmul:
  case OpKind::Conv2d:
    return 2.0 * static_cast<double>(query.batch) *
           static_cast<double>(query.m) * static_cast<double>(query.k) *
           static_cast<double>(query.n) / std::max<uint32_t>(query.groups, 1);
  case OpKind::DataMovement:
  case OpKind::Embedding:
  case OpKind::Host:
  case OpKind::Readback:
  case OpKind::Transfer:
    return 0;
  default:
    break;
  }
  double elements = 0;
  for (const TensorUse &use : query.operands) {
    double each = static_cast<double>(use.pages) * use.pageBytes * 1024 /
                  tileBytes(use.format);
    elements = std::max(elements, each);
  }
  return elements * std::max<uint32_t>(query.windowElements, 1);
}

std::string_view boundOf(const OpCost &cost) {
  double longest =
      std::max({cost.computeNs, cost.dramNs, cost.nocNs, cost.dispatchNs});
  if (longest == cost.dispatchNs) {
    return "dispatch";
  }
  if (longest == cost.computeNs) {
    return "compute";
  }
  return longest == cost.dramNs ? "dram" : "noc";
}

/// A read or a write over PCIe. The device stands still meanwhile, and what
/// comes next is dispatched anew. The bandwidth is the profile's, or half of
/// a 4.0 x16 link's where that says nothing.
OpCost transferCost(const DeviceRates &rates, const OpQuery &query) {
  double bytesPerNs =
      rates.pcieBytesPerSecond > 0 ? rates.pcieBytesPerSecond / 1e9 : 16;
  OpCost cost;
  for (const TensorUse &use : query.operands) {
    cost.dramBytes += static_cast<double>(use.pages) * use.pageBytes;
  }
  cost.ns = cost.nocNs = cost.dramBytes / bytesPerNs;
  cost.dispatchNs = std::max(rates.launchNs, rates.hostDispatchNs);
  cost.cores = 1;
  cost.bound = boundOf(cost);
  return cost;
}

} // namespace

CostModel::CostModel(const DeviceProfile &profile)
    : rates(profile.rates), gridX(profile.gridX), gridY(profile.gridY),
      nsPerClock(1e9 / profile.rates.clockHz) {
  rates.l1BlockBytes = std::min(
      rates.l1BlockBytes,
      static_cast<double>(profile.l1BytesPerCore - profile.l1ReservedBytes));
}

OpCost CostModel::cost(const OpQuery &query) const {
  OpCost cost;
  if (query.kind == OpKind::Host) {
    cost.bound = "host";
    return cost;
  }
  if (query.kind == OpKind::Readback || query.kind == OpKind::Transfer) {
    return transferCost(rates, query);
  }
  auto within = [](uint32_t asked, uint32_t all) {
    return static_cast<double>(asked == 0 ? all : std::min(asked, all));
  };
  Machine machine{rates, within(query.gridX, gridX),
                  within(query.gridY, gridY)};
  Parts parts = isProduct(query.kind) ? matmulParts(machine, query)
                                      : streamParts(machine, query);
  Joined joined = join(machine, parts);
  cost.ns = joined.kernel * nsPerClock;
  cost.mathThreadNs = joined.mathThread * nsPerClock;
  cost.computeNs = parts.math * nsPerClock;
  // The reader's requests wait for whichever memory it reads.
  bool fromDram = parts.dramBytes > 0;
  double read = parts.read;
  cost.dramNs =
      (fromDram ? std::max(parts.dram, read) : parts.dram) * nsPerClock;
  cost.nocNs = (fromDram ? parts.noc : std::max(parts.noc, read)) * nsPerClock;
  cost.dispatchNs =
      query.traced ? rates.launchNs
                   : std::max(rates.launchNs, rates.hostDispatchNs - cost.ns);
  cost.cores = static_cast<uint32_t>(parts.cores);
  cost.flops = flopsOf(query);
  cost.dramBytes = parts.dramBytes;
  if (isProduct(query.kind)) {
    cost.fidelity = fidelityNames[static_cast<size_t>(query.fidelity)];
  }
  cost.bound = boundOf(cost);
  return cost;
}

} // namespace ttc::costmodel
