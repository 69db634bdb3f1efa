// As much of Shardy as the graphs of one device bring along: a mesh, constraints, and attributes that are kept as text.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SDY_TD
#define TTC_SDY_TD

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
  }];
}

class Sdy_Op<string mnemonic, list<Trait> traits = []> : Op<Sdy_Dialect, mnemonic, traits>;

def Sdy_MeshOp : Sdy_Op<"mesh", [Symbol]> {
  let summary = "named axes of devices";
  let description = [{ Example: `sdy.mesh @mesh = <["x"=2, "y"=4]>` }];
  let arguments = (ins SymbolNameAttr:$sym_name, AnyAttr:$mesh);
  let assemblyFormat = [{ $sym_name `=` custom<Opaque>($mesh, "\"mesh\"") attr-dict }];
}

def Sdy_ShardingConstraintOp : Sdy_Op<"sharding_constraint", [Pure, AllTypesMatch<["input", "result"]>]> {
  let summary = "a value and how it is to be spread";
  let description = "Example: `%r = sdy.sharding_constraint %x <@mesh, [{\"x\"}, {}]> : tensor<8x8xf32>`";
  let arguments = (ins AnyRankedTensor:$input, AnyAttr:$sharding);
  let results = (outs AnyRankedTensor:$result);
  let assemblyFormat = [{ $input custom<Opaque>($sharding, "\"sharding\"") attr-dict `:` type($input) }];
}

#endif // TTC_SDY_TD
