// Verifiers of collectives; constraint tags are those of the specification.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/CollectiveOps.h"

#include "dialects/stablehlo/ReplicaGroups.h"
#include "dialects/stablehlo/VerifierUtils.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/TypeUtilities.h"
#include <set>

using namespace mlir;
using namespace mlir::stablehlo;

#define GET_OP_CLASSES
#include "dialects/stablehlo/CollectiveOps.cpp.inc"

void StablehloDialect::registerCollectiveOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/stablehlo/CollectiveOps.cpp.inc"
      >();
}

namespace {

/// Tags of the constraints that collectives share, of one op.
struct GroupTags {
  StringRef unique, range, channel;
};

RankedTensorType tensorOf(Value value) {
  return cast<RankedTensorType>(value.getType());
}

/// Rows of numbers: 2 dimensions, no device twice, none negative but -1, which
/// fills rows up. `dense` numbers are counted from 0 without gaps.
LogicalResult verifyGroups(Operation *op, Attribute attribute, GroupTags tags,
                           bool dense) {
  auto rows = dyn_cast<DenseIntElementsAttr>(attribute);
  if (!rows) {
    return success(); // axes of a mesh name each device once
  }
  if (rows.getType().getRank() != 2) {
    return op->emitOpError() << "`replica_groups` has type " << rows.getType()
                             << "; expected 2 dimensions, a row per group"
                             << constraint(tags.unique);
  }
  std::set<int64_t> seen; // no number is reserved in it
  for (int64_t id : rows.getValues<int64_t>()) {
    if (id < -1) {
      return op->emitOpError()
             << "`replica_groups` has device " << id << "; expected 0 or more"
             << constraint(tags.range);
    }
    if (id != -1 && !seen.insert(id).second) {
      return op->emitOpError() << "`replica_groups` has device " << id
                               << " twice" << constraint(tags.unique);
    }
  }
  for (int64_t id = 0; dense && id < static_cast<int64_t>(seen.size()); ++id) {
    if (!seen.count(id)) {
      return op->emitOpError() << "`replica_groups` lacks device " << id
                               << "; expected all of [0, " << seen.size() << ")"
                               << constraint(tags.range);
    }
  }
  return success();
}

/// Global numbers need a channel.
LogicalResult verifyChannel(Operation *op, bool globalIds,
                            std::optional<ChannelHandleAttr> channel,
                            GroupTags tags) {
  if (!globalIds || (channel && channel->getHandle() > 0)) {
    return success();
  }
  return op->emitOpError() << "has `use_global_device_ids`, and "
                           << (channel ? "a `channel_handle` of "
                                       : "no `channel_handle`")
                           << (channel ? std::to_string(channel->getHandle())
                                       : std::string())
                           << "; expected a positive one"
                           << constraint(tags.channel);
}

/// The size that all groups have; 0 if it is not known.
int64_t groupSize(Operation *op, Attribute attribute) {
  auto rows = dyn_cast<DenseIntElementsAttr>(attribute);
  return rows ? rows.getType().getDimSize(1)
              : replicaGroupSize(op, attribute).value_or(0);
}

/// How many processes a group has; 0 if that is not known: over a channel,
/// groups of replicas take in all of their partitions, however many there are.
int64_t processCount(Operation *op, Attribute groups,
                     std::optional<ChannelHandleAttr> channel, bool globalIds) {
  bool allPartitions = channel && channel->getHandle() > 0 && !globalIds;
  return allPartitions ? 0 : groupSize(op, groups);
}

/// As many results as operands, and there are some.
LogicalResult verifyPairs(Operation *op, size_t operands) {
  if (operands == 0) {
    return op->emitOpError() << "has no operands; expected 1 or more";
  }
  return verifyCount(op, "results", op->getNumResults(), operands,
                     "one per operand");
}

/// `shape` is what `result` can have, and its elements are `element`.
LogicalResult verifyType(Operation *op, Value result, ArrayRef<int64_t> shape,
                         Type element, StringRef tag) {
  RankedTensorType found = tensorOf(result);
  if (shapesAgree(found.getShape(), shape) &&
      (found.getElementType() == element || isQuantized(element))) {
    return success();
  }
  return op->emitOpError() << "result has type " << found << "; expected "
                           << RankedTensorType::get(shape, element)
                           << constraint(tag);
}

/// The element type that a folding computation gives, for the results.
Type elementOf(Region &computation) {
  return getElementTypeOrSelf(
      computation.front().getTerminator()->getOperand(0).getType());
}

LogicalResult verifyFolding(Operation *op, ValueRange operands,
                            Region &computation, StringRef tag) {
  for (Value operand : operands) {
    if (failed(verifyScalarRegion(op, "computation", computation,
                                  {tensorOf(operand).getElementType()}, 2,
                                  tag))) {
      return failure();
    }
  }
  return success();
}

} // namespace

LogicalResult AllGatherOp::verify() {
  GroupTags tags{"C2", "C4", "C5"};
  if (failed(verifyPairs(*this, getOperands().size())) ||
      failed(verifyGroups(*this, getReplicaGroups(), tags, true)) ||
      failed(verifyChannel(*this, getUseGlobalDeviceIds(), getChannelHandle(),
                           tags))) {
    return failure();
  }
  int64_t dimension = getAllGatherDim();
  int64_t size = processCount(*this, getReplicaGroups(), getChannelHandle(),
                              getUseGlobalDeviceIds());
  for (auto [operand, result] : llvm::zip(getOperands(), getResults())) {
    RankedTensorType type = tensorOf(operand);
    if (failed(verifyDimension(*this, "all_gather_dim", dimension,
                               type.getRank(), "C1"))) {
      return failure();
    }
    SmallVector<int64_t> shape(type.getShape());
    __int128 gathered = __int128(shape[dimension]) * size;
    bool unknown = size == 0 || type.isDynamicDim(dimension) ||
                   gathered > std::numeric_limits<int64_t>::max();
    shape[dimension] =
        unknown ? ShapedType::kDynamic : static_cast<int64_t>(gathered);
    if (failed(verifyType(*this, result, shape, type.getElementType(), "C6"))) {
      return failure();
    }
  }
  return success();
}

LogicalResult AllReduceOp::verify() {
  GroupTags tags{"C1", "C3", "C4"};
  if (failed(verifyPairs(*this, getOperands().size())) ||
      failed(verifyGroups(*this, getReplicaGroups(), tags, true)) ||
      failed(verifyChannel(*this, getUseGlobalDeviceIds(), getChannelHandle(),
                           tags)) ||
      failed(verifyFolding(*this, getOperands(), getComputation(), "C5"))) {
    return failure();
  }
  for (auto [operand, result] : llvm::zip(getOperands(), getResults())) {
    if (failed(verifyType(*this, result, tensorOf(operand).getShape(),
                          elementOf(getComputation()), "C6, C7"))) {
      return failure();
    }
  }
  return success();
}

LogicalResult CollectiveReduceOp::verify() {
  GroupTags tags{"C1", "C3", "C4"};
  ValueRange folded = getOperands().drop_back(
      getHasDynamicRoot() && !getOperands().empty() ? 1 : 0);
  if (failed(verifyPairs(*this, folded.size())) ||
      failed(verifyGroups(*this, getReplicaGroups(), tags, true)) ||
      failed(verifyChannel(*this, getUseGlobalDeviceIds(), getChannelHandle(),
                           tags)) ||
      failed(verifyFolding(*this, folded, getComputation(), "C5"))) {
    return failure();
  }
  for (auto [operand, result] : llvm::zip(folded, getResults())) {
    if (failed(verifyType(*this, result, tensorOf(operand).getShape(),
                          elementOf(getComputation()), "C6, C7"))) {
      return failure();
    }
  }
  return success();
}

LogicalResult ReduceScatterOp::verify() {
  GroupTags tags{"C3", "C5", "C6"};
  RankedTensorType operand = getOperand().getType();
  int64_t dimension = getScatterDimension();
  if (failed(verifyGroups(*this, getReplicaGroups(), tags, true)) ||
      failed(verifyChannel(*this, getUseGlobalDeviceIds(), getChannelHandle(),
                           tags)) ||
      failed(verifyDimension(*this, "scatter_dimension", dimension,
                             operand.getRank(), "C2")) ||
      failed(verifyFolding(*this, getOperand(), getComputation(), "C7"))) {
    return failure();
  }
  int64_t size = processCount(*this, getReplicaGroups(), getChannelHandle(),
                              getUseGlobalDeviceIds());
  SmallVector<int64_t> shape(operand.getShape());
  bool unknown = size == 0 || operand.isDynamicDim(dimension);
  if (!unknown && shape[dimension] % size != 0) {
    return emitOpError() << "scatters dimension " << dimension << " of "
                         << operand << " over groups of " << size
                         << ", which does not divide it" << constraint("C1");
  }
  shape[dimension] = unknown ? ShapedType::kDynamic : shape[dimension] / size;
  return verifyType(*this, getResult(), shape, elementOf(getComputation()),
                    "C8, C9");
}

LogicalResult AllToAllOp::verify() {
  GroupTags tags{"C5", "C7", ""};
  int64_t count = getSplitCount(), split = getSplitDimension(),
          concat = getConcatDimension();
  if (failed(verifyPairs(*this, getOperands().size())) ||
      failed(verifyGroups(*this, getReplicaGroups(), tags, true))) {
    return failure();
  }
  if (count < 1) {
    return emitOpError() << "`split_count` is " << count
                         << "; expected 1 or more" << constraint("C4");
  }
  int64_t size = groupSize(*this, getReplicaGroups());
  if (size != 0 && size != count) {
    return emitOpError() << "`split_count` is " << count
                         << "; expected the groups' size, " << size << ""
                         << constraint("C8");
  }
  for (auto [operand, result] : llvm::zip(getOperands(), getResults())) {
    RankedTensorType type = tensorOf(operand);
    if (failed(verifyDimension(*this, "split_dimension", split, type.getRank(),
                               "C1")) ||
        failed(verifyDimension(*this, "concat_dimension", concat,
                               type.getRank(), "C3"))) {
      return failure();
    }
    SmallVector<int64_t> shape(type.getShape());
    if (!type.isDynamicDim(split) && shape[split] % count != 0) {
      return emitOpError() << "`split_count` is " << count
                           << "; expected a divisor of dimension " << split
                           << " of " << type << constraint("C2");
    }
    if (split != concat) {
      __int128 joined = __int128(shape[concat]) * count;
      bool unknown = type.isDynamicDim(concat) ||
                     joined > std::numeric_limits<int64_t>::max();
      shape[concat] =
          unknown ? ShapedType::kDynamic : static_cast<int64_t>(joined);
      shape[split] = type.isDynamicDim(split) ? ShapedType::kDynamic
                                              : shape[split] / count;
    }
    if (failed(verifyType(*this, result, shape, type.getElementType(), "C9"))) {
      return failure();
    }
  }
  return success();
}

LogicalResult CollectiveBroadcastOp::verify() {
  GroupTags tags{"C1", "C2", ""};
  ValueRange sent = getOperands().drop_back(
      getHasDynamicRoot() && !getOperands().empty() ? 1 : 0);
  if (failed(verifyPairs(*this, sent.size())) ||
      failed(verifyGroups(*this, getReplicaGroups(), tags, false))) {
    return failure();
  }
  for (auto [operand, result] : llvm::zip(sent, getResults())) {
    RankedTensorType type = tensorOf(operand);
    if (failed(verifyType(*this, result, type.getShape(), type.getElementType(),
                          "C3"))) {
      return failure();
    }
  }
  return success();
}

LogicalResult CrossReplicaSumOp::verify() {
  RankedTensorType type = getOperand().getType();
  return failed(verifyGroups(*this, getReplicaGroups(), {}, true))
             ? failure()
             : verifyType(*this, getResult(), type.getShape(),
                          type.getElementType(), "");
}

LogicalResult CollectivePermuteOp::verify() {
  RankedTensorType type = getOperand().getType();
  return failed(verifyDevicePairs(*this, getSourceTargetPairs(),
                                  {"C1", "C2", "C3", "C4"}))
             ? failure()
             : verifyType(*this, getResult(), type.getShape(),
                          type.getElementType(), "C5");
}

namespace {

/// A number of a device is a scalar.
LogicalResult verifyNumber(Operation *op) {
  Type type = op->getResult(0).getType();
  return isScalarTensor(type) ? success()
                              : op->emitOpError() << "result has type " << type
                                                  << "; expected tensor<ui32>";
}

} // namespace

LogicalResult ReplicaIdOp::verify() { return verifyNumber(*this); }
LogicalResult PartitionIdOp::verify() { return verifyNumber(*this); }
