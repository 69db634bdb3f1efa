// Ops by which the processes of a grid share tensors. They are read through
// their attributes' names.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/StablehloBase.h"
#include "reference/Arithmetic.h"
#include "reference/Evaluator.h"
#include "reference/ProcessGrid.h"

using namespace mlir;

namespace ttc::reference {

namespace {

int64_t channelOf(const Call &call) {
  auto channel = call.attribute<stablehlo::ChannelHandleAttr>("channel_handle");
  return channel ? channel.getHandle() : 0;
}

/// Who a collective is between (the specification's process groups).
enum class Grouping {
  CrossReplica,
  CrossPartition,
  CrossReplicaAndPartition,
  FlattenedIds
};

/// Of all_gather, all_reduce and reduce_scatter.
Grouping reductionGrouping(const Call &call) {
  if (channelOf(call) <= 0) {
    return Grouping::CrossReplica;
  }
  return call.flag("use_global_device_ids")
             ? Grouping::FlattenedIds
             : Grouping::CrossReplicaAndPartition;
}

/// Of the others.
Grouping movementGrouping(const Call &call) {
  return channelOf(call) > 0 ? Grouping::CrossPartition
                             : Grouping::CrossReplica;
}

/// The ids of one row of replica_groups as processes, from `self`'s view.
ProcessGroup membersOf(ArrayRef<int64_t> ids, Grouping grouping,
                       const Process &self) {
  ProcessGroup group;
  switch (grouping) {
  case Grouping::CrossReplica:
    for (int64_t id : ids) {
      group.push_back({id, self.id.partition});
    }
    break;
  case Grouping::CrossPartition:
    for (int64_t id : ids) {
      group.push_back({self.id.replica, id});
    }
    break;
  case Grouping::CrossReplicaAndPartition:
    for (int64_t partition = 0; partition < self.grid.partitions; ++partition) {
      for (int64_t id : ids) {
        group.push_back({id, partition});
      }
    }
    break;
  case Grouping::FlattenedIds:
    for (int64_t id : ids) {
      group.push_back({id / self.grid.partitions, id % self.grid.partitions});
    }
    break;
  }
  return group;
}

/// All ids that a grouping's rows can name.
Shape allIds(Grouping grouping, const ProcessGrid &grid) {
  int64_t count = grouping == Grouping::CrossPartition ? grid.partitions
                  : grouping == Grouping::FlattenedIds
                      ? grid.replicas * grid.partitions
                      : grid.replicas;
  Shape ids;
  for (int64_t id = 0; id < count; ++id) {
    ids.push_back(id);
  }
  return ids;
}

/// The rows of replica_groups without the -1 that fill them up; none if there
/// is no table. Failure: axes of a mesh that cannot be read.
FailureOr<SmallVector<Shape>> replicaGroups(Attribute groups) {
  SmallVector<Shape> rows;
  if (auto axes =
          dyn_cast_or_null<stablehlo::ReplicaGroupMeshAxesAttr>(groups)) {
    auto given = axes.getGroups();
    if (!given) {
      return failure();
    }
    for (ArrayRef<int64_t> row : *given) {
      rows.emplace_back(row);
    }
    return rows;
  }
  auto table = dyn_cast_or_null<DenseIntElementsAttr>(groups);
  if (!table || table.getNumElements() == 0) {
    return rows;
  }
  int64_t columns = table.getType().getShape().back(), position = 0;
  for (const APInt &id : table.getValues<APInt>()) {
    if (position++ % columns == 0) {
      rows.emplace_back();
    }
    if (id.getSExtValue() >= 0) {
      rows.back().push_back(id.getSExtValue());
    }
  }
  return rows;
}

Process &processOf(const Call &call) { return call.evaluator.process(); }

bool isInGrid(const ProcessGroup &group, const ProcessGrid &grid) {
  return llvm::all_of(group, [&](ProcessId id) {
    return id.replica >= 0 && id.replica < grid.replicas && id.partition >= 0 &&
           id.partition < grid.partitions;
  });
}

/// The group that the process is in; empty if it is in none. Failure has been
/// reported: a group names a process that does not exist.
FailureOr<ProcessGroup> groupOf(const Call &call, Grouping grouping) {
  Process &self = processOf(call);
  FailureOr<SmallVector<Shape>> rows =
      replicaGroups(call.op->getAttr("replica_groups"));
  if (failed(rows)) {
    return call.fail()
           << "has `replica_groups` that name their mesh; expected it in place";
  }
  if (rows->empty()) {
    rows->push_back(allIds(grouping, self.grid)); // everybody
  }
  for (const Shape &row : *rows) {
    ProcessGroup group = membersOf(row, grouping, self);
    if (!llvm::is_contained(group, self.id)) {
      continue;
    }
    if (!isInGrid(group, self.grid)) {
      return call.fail() << "names a process outside of the grid "
                         << "of " << self.grid.replicas << " by "
                         << self.grid.partitions;
    }
    return group;
  }
  return ProcessGroup();
}

std::string topicOf(const Call &call) {
  return call.op->getName().getStringRef().str() + "#" +
         std::to_string(channelOf(call));
}

FailureOr<std::vector<Values>> exchange(const Call &call,
                                        const ProcessGroup &group) {
  auto all =
      processOf(call).exchange(group, topicOf(call), Values(call.operands));
  if (failed(all)) {
    call.fail() << "waits for a process that never comes";
  }
  return all;
}

int64_t placeIn(const ProcessGroup &group, ProcessId id) {
  return llvm::find(group, id) - group.begin();
}

Tensor joinedAlong(int64_t dimension, ArrayRef<Tensor> parts) {
  Shape shape(parts.front().shape());
  shape[dimension] = 0;
  for (const Tensor &part : parts) {
    shape[dimension] += part.size(dimension);
  }
  Tensor result(parts.front().type(), shape);
  int64_t offset = 0;
  for (const Tensor &part : parts) {
    int64_t position = 0;
    forEachIndex(part.shape(), [&](const Index &index) {
      Index to = index;
      to[dimension] += offset;
      result.at(to) = part[position++];
    });
    offset += part.size(dimension);
  }
  return result;
}

/// Part `which` of `count` equal ones.
Tensor partAlong(const Tensor &tensor, int64_t dimension, int64_t count,
                 int64_t which) {
  Shape shape(tensor.shape());
  shape[dimension] /= count;
  Tensor result(tensor.type(), shape);
  int64_t position = 0;
  forEachIndex(shape, [&](const Index &index) {
    Index from = index;
    from[dimension] += which * shape[dimension];
    result[position++] = tensor.at(from);
  });
  return result;
}

FailureOr<Values> allGather(const Call &call) {
  auto group = groupOf(call, reductionGrouping(call));
  auto all =
      failed(group) ? FailureOr<std::vector<Values>>() : exchange(call, *group);
  if (failed(all)) {
    return failure();
  }
  int64_t dimension = call.integer("all_gather_dim");
  Values results;
  for (size_t i = 0; i < call.operands.size(); ++i) {
    SmallVector<Tensor> parts;
    for (const Values &values : *all) {
      parts.push_back(values[i].tensor);
    }
    results.push_back(parts.empty() ? Tensor() : joinedAlong(dimension, parts));
  }
  return results;
}

/// Operand `i` of everybody, folded in the group's order.
FailureOr<Tensor> reduced(const Call &call, const std::vector<Values> &all,
                          size_t i) {
  Tensor result = all.front()[i].tensor.copy();
  for (size_t member = 1; member < all.size(); ++member) {
    for (int64_t k = 0; k < result.count(); ++k) {
      auto folded = call.runOnScalars(call.op->getRegion(0),
                                      {result[k], all[member][i].tensor[k]});
      if (failed(folded)) {
        return failure();
      }
      result[k] = (*folded)[0];
    }
  }
  return result;
}

/// Sums of the operands that have a result.
FailureOr<Values> reduceAll(const Call &call, const ProcessGroup &group) {
  auto all = exchange(call, group);
  if (failed(all)) {
    return failure();
  }
  Values results;
  for (size_t i = 0; i < call.op->getNumResults(); ++i) {
    FailureOr<Tensor> sum = reduced(call, *all, i);
    if (failed(sum)) {
      return failure();
    }
    results.push_back(*sum);
  }
  return results;
}

/// A process that is in no group keeps what it has.
FailureOr<Values> allReduce(const Call &call) {
  auto group = groupOf(call, reductionGrouping(call));
  if (failed(group) || group->empty()) {
    return failed(group) ? FailureOr<Values>() : Values(call.operands);
  }
  return reduceAll(call, *group);
}

FailureOr<Values> reduceScatter(const Call &call) {
  auto group = groupOf(call, reductionGrouping(call));
  if (failed(group) || group->empty()) {
    return failed(group)
               ? FailureOr<Values>()
               : call.fail() << "is executed by a process of no group";
  }
  FailureOr<Values> results = reduceAll(call, *group);
  if (failed(results)) {
    return failure();
  }
  for (Value &value : *results) {
    value.tensor = partAlong(value.tensor, call.integer("scatter_dimension"),
                             static_cast<int64_t>(group->size()),
                             placeIn(*group, processOf(call).id));
  }
  return results;
}

/// Zeros of the results' types.
Values zeros(const Call &call) {
  Values results;
  for (const Value &operand : call.operands) {
    results.push_back(Tensor(operand.tensor.type(), operand.tensor.shape()));
  }
  results.resize(call.op->getNumResults());
  return results;
}

/// Each result's place of its root in the group: the first one, or what the
/// last operand says.
FailureOr<Shape> rootsOf(const Call &call, const ProcessGroup &group) {
  Shape roots(call.op->getNumResults(), 0);
  if (call.flag("has_dynamic_root")) {
    roots = call.operands.back().tensor.integers();
  }
  for (int64_t root : roots) {
    if (root < 0 || root >= static_cast<int64_t>(group.size())) {
      return call.fail() << "has root " << root
                         << ", which is not in the group";
    }
  }
  roots.resize(call.op->getNumResults(), roots.empty() ? 0 : roots.back());
  return roots;
}

/// A sum is its root's; the others get zeros.
FailureOr<Values> collectiveReduce(const Call &call) {
  auto group = groupOf(call, reductionGrouping(call));
  if (failed(group) || group->empty()) {
    return failed(group) ? FailureOr<Values>() : zeros(call);
  }
  FailureOr<Values> results = reduceAll(call, *group);
  FailureOr<Shape> roots = rootsOf(call, *group);
  if (failed(results) || failed(roots)) {
    return failure();
  }
  for (auto [result, root] : llvm::zip_equal(*results, *roots)) {
    if (!(processOf(call).id == (*group)[root])) {
      result.tensor = Tensor(result.tensor.type(), result.tensor.shape());
    }
  }
  return results;
}

/// An all_reduce that adds.
FailureOr<Values> crossReplicaSum(const Call &call) {
  auto group = groupOf(call, Grouping::CrossReplica);
  auto all = failed(group) || group->empty() ? FailureOr<std::vector<Values>>()
                                             : exchange(call, *group);
  if (failed(all)) {
    return failed(group) ? FailureOr<Values>() : Values(call.operands);
  }
  Tensor sum = all->front()[0].tensor.copy();
  for (const Values &values : llvm::drop_begin(*all)) {
    for (int64_t i = 0; i < sum.count(); ++i) {
      sum[i] = add(sum[i], values[0].tensor[i], sum.type());
    }
  }
  return Values{sum};
}

FailureOr<Values> allToAll(const Call &call) {
  auto group = groupOf(call, movementGrouping(call));
  auto all =
      failed(group) ? FailureOr<std::vector<Values>>() : exchange(call, *group);
  if (failed(all)) {
    return failure();
  }
  int64_t me = placeIn(*group, processOf(call).id);
  Values results;
  for (size_t i = 0; i < call.operands.size(); ++i) {
    SmallVector<Tensor> parts;
    for (const Values &values : *all) {
      parts.push_back(partAlong(values[i].tensor,
                                call.integer("split_dimension"),
                                call.integer("split_count", 1), me));
    }
    results.push_back(
        parts.empty() ? Tensor()
                      : joinedAlong(call.integer("concat_dimension"), parts));
  }
  return results;
}

/// The first of the group is the source; with a dynamic root, the last operand
/// names the sources' places in the group. Outside of all groups: zeros.
FailureOr<Values> collectiveBroadcast(const Call &call) {
  auto group = groupOf(call, movementGrouping(call));
  if (failed(group) || group->empty()) {
    return failed(group) ? FailureOr<Values>() : zeros(call);
  }
  auto all = exchange(call, *group);
  if (failed(all)) {
    return failure();
  }
  FailureOr<Shape> roots = rootsOf(call, *group);
  if (failed(roots)) {
    return failure();
  }
  Values results;
  for (size_t i = 0; i < roots->size(); ++i) {
    results.push_back((*all)[(*roots)[i]][i]);
  }
  return results;
}

/// What nobody sends to is zeros. Only the two of a pair need to take part.
FailureOr<Values> collectivePermute(const Call &call) {
  Process &self = processOf(call);
  bool partitions = movementGrouping(call) == Grouping::CrossPartition;
  int64_t me = partitions ? self.id.partition : self.id.replica;
  auto at = [&](int64_t id) {
    return partitions ? ProcessId{self.id.replica, id}
                      : ProcessId{id, self.id.partition};
  };
  Shape pairs = call.integers("source_target_pairs");
  for (size_t i = 0; i + 1 < pairs.size(); i += 2) {
    if (pairs[i] == me) {
      self.sendTo(at(pairs[i + 1]), topicOf(call), Values(call.operands));
    }
  }
  for (size_t i = 0; i + 1 < pairs.size(); i += 2) {
    if (pairs[i + 1] == me) {
      FailureOr<Values> got = self.receiveFrom(at(pairs[i]), topicOf(call));
      if (failed(got)) {
        return call.fail() << "waits for a process that never comes";
      }
      return got;
    }
  }
  return zeros(call);
}

template <bool partition> FailureOr<Values> processId(const Call &call) {
  ProcessId id = processOf(call).id;
  Type type = call.resultElement();
  return Values{Tensor::scalar(
      type, fromInteger(partition ? id.partition : id.replica, type))};
}

} // namespace

void registerCollectives(HandlerTable &table) {
  table["stablehlo.all_gather"] = allGather;
  table["stablehlo.all_reduce"] = allReduce;
  table["stablehlo.reduce_scatter"] = reduceScatter;
  table["stablehlo.cross-replica-sum"] = crossReplicaSum;
  table["stablehlo.collective_reduce"] = collectiveReduce;
  table["stablehlo.all_to_all"] = allToAll;
  table["stablehlo.collective_broadcast"] = collectiveBroadcast;
  table["stablehlo.collective_permute"] = collectivePermute;
  table["stablehlo.partition_id"] = processId<true>;
  table["stablehlo.replica_id"] = processId<false>;
}

} // namespace ttc::reference
