// As much of Shardy as the graphs of one device bring along: a mesh, constraints, and attributes that are kept as text.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SDY_TD
#define TTC_SDY_TD

include "mlir/IR/BuiltinAttributeInterfaces.td"
include "mlir/IR/BuiltinAttributes.td"
include "mlir/IR/OpBase.td"
include "mlir/IR/SymbolInterfaces.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

def Sdy_Dialect : Dialect {
  let name = "sdy";
  let cppNamespace = "::mlir::sdy";
  let summary = "How tensors are spread over devices";
  let description = [{
    JAX writes shardings into every graph that is lowered with a mesh, also with a mesh of one device. Attributes are kept as
    opaque text; the importer drops them with a remark.
  }];
  let extraClassDeclaration = [{
    /// Any `#sdy.name<...>`, as its text.
    ::mlir::Attribute parseAttribute(::mlir::DialectAsmParser &parser, ::mlir::Type type) const override;
    /// The devices of a mesh; 1 for the mesh of one device that has no axes.
    static int64_t deviceCount(::mlir::Attribute mesh);
  }];
}

class Sdy_Op<string mnemonic, list<Trait> traits = []> : Op<Sdy_Dialect, mnemonic, traits>;

def Sdy_MeshOp : Sdy_Op<"mesh", [Symbol]> {
  let summary = "named axes of devices";
  let description = [{ Example: `sdy.mesh @mesh = <["x"=2, "y"=4]>` }];
  let arguments = (ins SymbolNameAttr:$sym_name, AnyAttr:$mesh);
  let assemblyFormat = [{ $sym_name `=` custom<Opaque>($mesh, "\"mesh\"") attr-dict }];
}

// A value, unchanged but for where its parts are: what sharding is asked for, or data moved between devices to get it.
class Sdy_PlacementOp<string mnemonic, string what, dag attributes, string before, string after>
    : Sdy_Op<mnemonic, [Pure]> {
  let summary = what;
  let arguments = !con((ins AnyRankedTensor:$input), attributes);
  let results = (outs AnyRankedTensor:$result);
  let assemblyFormat = before # " $input " # after # " attr-dict `:` custom<SameType>(type($input), type($result))";
  let hasVerifier = 1;
}

defvar inPlace = [{custom<Opaque>($sharding, "\"sharding\"")}];
defvar outPlace = [{`out_sharding` `` `=` `` custom<Opaque>($out_sharding, "\"sharding\"")}];

def Sdy_ShardingConstraintOp : Sdy_PlacementOp<"sharding_constraint", "a value and how it is to be spread",
    (ins AnyAttr:$sharding), "", inPlace> {
  let description = "Example: `%r = sdy.sharding_constraint %x <@mesh, [{\"x\"}, {}]> : tensor<8x8xf32>`";
}
def Sdy_ReshardOp : Sdy_PlacementOp<"reshard", "a value, spread in another way", (ins AnyAttr:$sharding), "", inPlace> {
  let description = "Example: `%r = sdy.reshard %x <@mesh, [{\"x\"}, {}]> : tensor<8x8xf32>`";
}
def Sdy_AllGatherOp : Sdy_PlacementOp<"all_gather", "a value whose parts are gathered along axes",
    (ins AnyAttr:$gathering_axes, AnyAttr:$out_sharding),
    [{custom<Opaque>($gathering_axes, "\"list_of_axis_ref_lists\"")}], outPlace> {
  let description = "Example: `%r = sdy.all_gather [{\"x\"}, {}] %x out_sharding=<@mesh, [{}, {}]> : tensor<8x8xf32>`";
}
def Sdy_AllSliceOp : Sdy_PlacementOp<"all_slice", "a value that is cut along axes",
    (ins AnyAttr:$slicing_axes, AnyAttr:$out_sharding),
    [{custom<Opaque>($slicing_axes, "\"list_of_axis_ref_lists\"")}], outPlace> {
  let description = "Example: `%r = sdy.all_slice [{\"x\"}, {}] %x out_sharding=<@mesh, [{\"x\"}, {}]> : tensor<8x8xf32>`";
}
def Sdy_ReduceScatterOp : Sdy_PlacementOp<"reduce_scatter", "a value that is added up and cut along axes",
    (ins AnyAttr:$reduce_scatter_axes, AnyAttr:$out_sharding),
    [{custom<Opaque>($reduce_scatter_axes, "\"list_of_axis_ref_lists\"")}], outPlace> {
  let description = "Example: `%r = sdy.reduce_scatter [{\"x\"}, {}] %x out_sharding=<@mesh, [{\"x\"}, {}]> : tensor<8x8xf32>`";
}
def Sdy_AllReduceOp : Sdy_PlacementOp<"all_reduce", "a value that is added up along axes",
    (ins AnyAttr:$reduction_axes, AnyAttr:$out_sharding),
    [{custom<Opaque>($reduction_axes, "\"axis_ref_list\"")}], outPlace> {
  let description = "Example: `%r = sdy.all_reduce {\"x\"} %x out_sharding=<@mesh, [{}, {}]> : tensor<8x8xf32>`";
}
def Sdy_AllToAllOp : Sdy_PlacementOp<"all_to_all", "a value that is cut along another dimension",
    (ins AnyAttr:$params, AnyAttr:$out_sharding),
    [{custom<Opaque>($params, "\"all_to_all_param_list\"")}], outPlace> {
  let description = "Example: `%r = sdy.all_to_all [{\"x\"}: 1->0] %x out_sharding=<@mesh, [{\"x\"}, {}]> : tensor<8x8xf32>`";
}
def Sdy_CollectivePermuteOp : Sdy_PlacementOp<"collective_permute", "a value whose parts change places",
    (ins AnyAttr:$out_sharding), "", outPlace> {
  let description = "Example: `%r = sdy.collective_permute %x out_sharding=<@mesh, [{\"x\"}, {}]> : tensor<8x8xf32>`";
}
def Sdy_PropagationBarrierOp : Sdy_PlacementOp<"propagation_barrier", "a value that shardings do not spread across",
    (ins I32Attr:$allowed_direction), "", "`allowed_direction` `` `=` `` custom<Direction>($allowed_direction)"> {
  let description = "Example: `%r = sdy.propagation_barrier %x allowed_direction=NONE : tensor<8x8xf32>`";
}
def Sdy_DataFlowEdgeOp : Sdy_PlacementOp<"data_flow_edge", "a value between an op and its region",
    (ins OptionalAttr<AnyAttr>:$sharding), "", "custom<OptionalSharding>($sharding)"> {
  let description = "Example: `%r = sdy.data_flow_edge %x sharding=<@mesh, [{\"x\"}, {}]> : tensor<8x8xf32>`";
}

def Sdy_ShardingGroupOp : Sdy_Op<"sharding_group"> {
  let summary = "a value that is spread as others of its group";
  let description = [{ Example: `sdy.sharding_group %x group_id=3 : tensor<8x8xf32>` }];
  let arguments = (ins AnyRankedTensor:$input, I64Attr:$group_id);
  let assemblyFormat = "$input `group_id` `` `=` `` $group_id attr-dict `:` type($input)";
}

def Sdy_ConstantOp : Sdy_Op<"constant", [Pure]> {
  let summary = "tensor that is known at compile time, and not shared between users";
  let description = [{ Example: `%c = sdy.constant dense<1.0> : tensor<8x8xf32>` }];
  let arguments = (ins ElementsAttr:$value);
  let results = (outs AnyRankedTensor:$output);
  let assemblyFormat = "attr-dict custom<Elements>($value, type($output))";
}

class Sdy_ComputationOp<string mnemonic, dag operands> : Sdy_Op<mnemonic, [RecursiveMemoryEffects]> {
  let arguments = operands;
  let results = (outs Variadic<AnyType>:$results);
  let regions = (region SizedRegion<1>:$body);
  let hasCustomAssemblyFormat = 1;
  let hasVerifier = 1;
}

def Sdy_ManualComputationOp : Sdy_ComputationOp<"manual_computation", (ins Variadic<AnyType>:$tensors,
    AnyAttr:$in_shardings, AnyAttr:$out_shardings, AnyAttr:$manual_axes)> {
  let summary = "a computation in terms of what each device has";
  let description = [{
    Example: `%r = sdy.manual_computation(%x) in_shardings=[<@mesh, [{"x"} ]>] out_shardings=[<@mesh, [{"x"} ]>] manual_axes={"x"}
    (%a: tensor<4xf32>) { sdy.return %a : tensor<4xf32> } : (tensor<8xf32>) -> tensor<8xf32>`
  }];
}

def Sdy_NamedComputationOp : Sdy_ComputationOp<"named_computation", (ins Variadic<AnyType>:$operands, StrAttr:$name,
    OptionalAttr<AnyAttr>:$in_shardings, OptionalAttr<AnyAttr>:$out_shardings)> {
  let summary = "a computation with a name";
  let description = [{
    Example: `%r = sdy.named_computation<"f">(%x) (%a: tensor<8xf32>) { sdy.return %a : tensor<8xf32> } : (tensor<8xf32>) -> tensor<8xf32>`
  }];
}

def Sdy_ReturnOp : Sdy_Op<"return", [Pure, Terminator]> {
  let summary = "results of a computation";
  let description = [{ Example: `sdy.return %a : tensor<8xf32>` }];
  let arguments = (ins Variadic<AnyType>:$results);
  let assemblyFormat = "attr-dict ($results^ `:` type($results))?";
}

#endif // TTC_SDY_TD
