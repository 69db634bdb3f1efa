// stablehlo ops of several devices: collectives, and who a device is.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_STABLEHLO_COLLECTIVE_OPS_TD
#define TTC_STABLEHLO_COLLECTIVE_OPS_TD

include "dialects/stablehlo/StablehloAttrs.td"

// Which devices work together: a row of device numbers per group (-1 fills short rows up), or axes of a mesh.
def StableHLO_ReplicaGroups : AnyAttrOf<[I64ElementsAttr, StableHLO_ReplicaGroupMeshAxes],
    "rows of device numbers or axes of a mesh">;

class StableHLO_CollectiveOp<string mnemonic, string what, dag operands, list<Trait> traits = []>
    : StableHLO_Op<mnemonic, traits> {
  let summary = what;
  let arguments = operands;
  let hasVerifier = 1;
}

def StableHLO_AllGatherOp : StableHLO_CollectiveOp<"all_gather", "values of all devices of a group, concatenated",
    (ins Variadic<StableHLO_Tensor>:$operands, I64Attr:$all_gather_dim, StableHLO_ReplicaGroups:$replica_groups,
        OptionalAttr<StableHLO_ChannelHandle>:$channel_handle, UnitAttr:$use_global_device_ids)> {
  let description = [{
    C1: 0 <= all_gather_dim < rank(operands). C2, C4: replica groups hold each of their devices once, counted from 0. C5: a
    positive channel, if ids are global. C6: results have the operands' types but for the gathered dimension.

    Example: `%r = "stablehlo.all_gather"(%x) <{all_gather_dim = 0 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}>
    : (tensor<4xf32>) -> tensor<8xf32>`
  }];
  let results = (outs Variadic<StableHLO_Tensor>);
}

def StableHLO_AllReduceOp : StableHLO_CollectiveOp<"all_reduce", "values of all devices of a group, folded",
    (ins Variadic<StableHLO_Tensor>:$operands, StableHLO_ReplicaGroups:$replica_groups,
        OptionalAttr<StableHLO_ChannelHandle>:$channel_handle, UnitAttr:$use_global_device_ids),
    [RecursiveMemoryEffects]> {
  let description = [{
    C1, C3: replica groups hold each of their devices once, counted from 0. C4: a positive channel, if ids are global. C5: the
    computation takes and gives scalars. C6: results have the operands' shapes. C7: and the computation's element type.

    Example: `%r = "stablehlo.all_reduce"(%x) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %c = stablehlo.add %a, %b : tensor<f32>
      stablehlo.return %c : tensor<f32>
    }) : (tensor<4xf32>) -> tensor<4xf32>`
  }];
  let results = (outs Variadic<StableHLO_Tensor>);
  let regions = (region SizedRegion<1>:$computation);
}

def StableHLO_ReduceScatterOp : StableHLO_CollectiveOp<"reduce_scatter",
    "values of all devices of a group, folded; each device gets its part",
    (ins StableHLO_Tensor:$operand, I64Attr:$scatter_dimension, StableHLO_ReplicaGroups:$replica_groups,
        OptionalAttr<StableHLO_ChannelHandle>:$channel_handle, UnitAttr:$use_global_device_ids),
    [RecursiveMemoryEffects]> {
  let description = [{
    C1: the groups' size divides the scattered dimension. C2: 0 <= scatter_dimension < rank(operand). C3, C5: replica groups hold each
    of their devices once, counted from 0. C6: a positive channel, if ids are global. C7: the computation takes and gives
    scalars. C8: the result has the operand's shape but for that dimension. C9: the computation's element type.

    Example: `%r = "stablehlo.reduce_scatter"(%x) <{scatter_dimension = 0 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %c = stablehlo.add %a, %b : tensor<f32>
      stablehlo.return %c : tensor<f32>
    }) : (tensor<4xf32>) -> tensor<2xf32>`
  }];
  let results = (outs StableHLO_Tensor:$result);
  let regions = (region SizedRegion<1>:$computation);
}

def StableHLO_AllToAllOp : StableHLO_CollectiveOp<"all_to_all", "parts of values, exchanged between all devices of a group",
    (ins Variadic<StableHLO_Tensor>:$operands, I64Attr:$split_dimension, I64Attr:$concat_dimension,
        I64Attr:$split_count, StableHLO_ReplicaGroups:$replica_groups,
        OptionalAttr<StableHLO_ChannelHandle>:$channel_handle)> {
  let description = [{
    C1: 0 <= split_dimension < rank(operands). C2: split_count divides that dimension. C3: 0 <= concat_dimension < rank(operands).
    C4: 0 < split_count. C5, C7: replica groups hold each of their devices once, counted from 0. C8: split_count is the
    groups' size. C9: results' types follow.

    Example: `%r = "stablehlo.all_to_all"(%x) <{split_dimension = 1 : i64, concat_dimension = 0 : i64, split_count = 2 : i64,
    replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> : (tensor<2x4xf32>) -> tensor<4x2xf32>`
  }];
  let results = (outs Variadic<StableHLO_Tensor>);
}

def StableHLO_CollectiveBroadcastOp : StableHLO_CollectiveOp<"collective_broadcast",
    "the value of the first device of a group, on all of its devices",
    (ins Variadic<StableHLO_Tensor>:$operands, StableHLO_ReplicaGroups:$replica_groups,
        OptionalAttr<StableHLO_ChannelHandle>:$channel_handle, UnitAttr:$has_dynamic_root)> {
  let description = [{
    C1, C2: replica groups hold each of their devices once. C3: results have the operands' types (with a dynamic
    root, the last operand is the root and has no result).

    Example: `%r = "stablehlo.collective_broadcast"(%x) <{replica_groups = dense<[[1, 0]]> : tensor<1x2xi64>}>
    : (tensor<4xf32>) -> tensor<4xf32>`
  }];
  let results = (outs Variadic<StableHLO_Tensor>);
}

def StableHLO_CollectiveReduceOp : StableHLO_CollectiveOp<"collective_reduce",
    "values of all devices of a group, folded on the first one (zeros on the others)",
    (ins Variadic<StableHLO_Tensor>:$operands, StableHLO_ReplicaGroups:$replica_groups,
        OptionalAttr<StableHLO_ChannelHandle>:$channel_handle, UnitAttr:$use_global_device_ids,
        UnitAttr:$has_dynamic_root),
    [RecursiveMemoryEffects]> {
  let description = [{
    Constraints as those of all_reduce; with a dynamic root, the last operand is the root and has no result.

    Example: `%r = "stablehlo.collective_reduce"(%x) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %c = stablehlo.add %a, %b : tensor<f32>
      stablehlo.return %c : tensor<f32>
    }) : (tensor<4xf32>) -> tensor<4xf32>`
  }];
  let results = (outs Variadic<StableHLO_Tensor>);
  let regions = (region SizedRegion<1>:$computation);
}

def StableHLO_CollectivePermuteOp : StableHLO_CollectiveOp<"collective_permute",
    "values sent from source to target devices (zeros where none is received)",
    (ins StableHLO_Tensor:$operand, I64ElementsAttr:$source_target_pairs,
        OptionalAttr<StableHLO_ChannelHandle>:$channel_handle)> {
  let description = [{
    C1: pairs are of two. C2, C3: no source and no target twice. C4: none is negative. C5: the result has the operand's
    type.

    Example: `%r = "stablehlo.collective_permute"(%x) <{source_target_pairs = dense<[[0, 1], [1, 0]]> : tensor<2x2xi64>}>
    : (tensor<4xf32>) -> tensor<4xf32>`
  }];
  let results = (outs StableHLO_Tensor:$result);
}

def StableHLO_CrossReplicaSumOp : StableHLO_CollectiveOp<"cross-replica-sum",
    "values of all devices of a group, added (older form of all_reduce)",
    (ins StableHLO_Tensor:$operand, StableHLO_ReplicaGroups:$replica_groups)> {
  let description = [{
    Replica groups hold each of their devices once, counted from 0; the result has the operand's type.

    Example: `%r = "stablehlo.cross-replica-sum"(%x) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}>
    : (tensor<4xf32>) -> tensor<4xf32>`
  }];
  let results = (outs StableHLO_Tensor:$result);
}

class StableHLO_DeviceNumberOp<string mnemonic, string what> : StableHLO_Op<mnemonic, [Pure]> {
  let summary = what;
  let description = "The " # what # ".\n\nExample: `%r = stablehlo." # mnemonic # " : tensor<ui32>`";
  let results = (outs RankedTensorOf<[UI32]>:$result);
  let assemblyFormat = "attr-dict `:` type(results)";
  let hasVerifier = 1;
}
def StableHLO_ReplicaIdOp : StableHLO_DeviceNumberOp<"replica_id", "number of this replica">;
def StableHLO_PartitionIdOp : StableHLO_DeviceNumberOp<"partition_id", "number of this partition">;

#endif // TTC_STABLEHLO_COLLECTIVE_OPS_TD
